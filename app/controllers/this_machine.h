// Who and where we are, as the history records it.
#pragma once

#include "models/store/change_set.h"

namespace spark {

// This computer's name, the login name, and the system's clock.
Author thisAuthor();

// Names under which settings and keychain entries are kept; first thing after the application object is made.
void nameApplication();

} // namespace spark
