// The help in the user's language, and the list of shortcuts made from the actions themselves.
#pragma once

#include "ui/dialogs/help_dialog.h"

namespace spark {

class Actions;

QList<HelpPage> helpPages(const Actions &actions);

} // namespace spark
