// A pack beside the ledger, row by row.
#pragma once

#include "models/store/pack_contents.h"

#include <QHash>

namespace spark {

struct PackComparison
{
    PackPreview preview; // its rows in the order of the contents: parties, posts, campaigns, codes
    // From an id in the pack to the row of the ledger that it is; what is new is not in it.
    QHash<RowId, RowId> parties, videos, campaigns, codes;
};

// Finds each row by its uid, and else by what makes it one: a post's number or short link, a code's text, a creator's
// handle of today, a name; a code also by the row that waits for its post's code. A handle of former times makes a doubt.
// What is empty in a pack says nothing about the ledger's value: it may have been left at home. reveal: with codes whole.
// now: UTC seconds. Not bounded; does not write.
Expected<PackComparison> comparePack(Connection &ledger, const PackContents &contents, qint64 now, bool reveal = false);

// A post's link as the pack has it, read anew.
PostLink linkInPack(const Video &video);

} // namespace spark
