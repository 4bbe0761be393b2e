// Rows of a pack on their way into a ledger.
#pragma once

#include "models/store/change_set.h"
#include "models/store/pack_comparison.h"

namespace spark {

// Takes the chosen rows, with the new rows that they need: new ones with the pack's uid, the others get the values that
// the preview showed as differing, and no others. Conflict when the ledger has changed since, so that a chosen row is not
// what was looked at. Returns how many rows were taken.
Expected<int> takeFromPack(ChangeSet &changes, const PackContents &contents, const PackPreview &shown, const PackChoice &chosen);

// Writes everything into a file that holds nothing yet, statuses as they are. InvalidInput when a row could not be taken
// from there.
Expected<void> writeContents(ChangeSet &changes, const PackContents &contents);

} // namespace spark
