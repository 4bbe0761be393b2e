// A path as a person types it into a field.
#pragma once

#include "models/domain/drafts.h"

namespace spark {

// With "/" between folders and the home folder in place of "~"; white space around it is dropped.
QString readTypedPath(const QString &typed);
// A path that is not whole would depend on where the program was started: refused, with a word. Nothing typed is fine.
QList<FieldIssue> checkTypedPath(const QString &typed);

} // namespace spark
