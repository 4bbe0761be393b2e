// Which rows came as sample data: known from the history, so that the tables need no mark.
#pragma once

#include "models/domain/drafts.h"
#include "models/store/change_set.h"

namespace spark {

// The action under which sample data is added.
QString sampleAction();

// True while there is something for removeSampleRows() to delete. Cheap.
Expected<bool> hasSampleRows(Connection &connection);

// Deletes every sample row that is still there, with what hangs on it. A post or a campaign on which a person has recorded
// something stays, with all that is on it.
Expected<void> removeSampleRows(ChangeSet &changes);

} // namespace spark
