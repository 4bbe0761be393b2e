// Taking an action back, from its history.
#pragma once

#include "models/store/change_set.h"

namespace spark {

// Writes the reverse of every entry of a change set, last one first, into changes. Refuses as a whole, with
// ErrorCode::Conflict, when a row is not any more as the change set left it. Reverting the reverting change
// set is redo. NotFound for a change set that is not in the history.
Expected<void> revert(ChangeSet &changes, const QString &changeSet);

} // namespace spark
