// Posts: reading, recording, changing, deleting.
#pragma once

#include "models/domain/drafts.h"
#include "models/store/change_set.h"

namespace spark {

class VideoRepository
{
public:
    // The post with this number or short link; 0 when it is not in the ledger.
    static Expected<RowId> find(Connection &connection, const PostLink &link);
    static Expected<Video> load(Connection &connection, RowId id);

    // AlreadyThere when the post is in the ledger.
    static Expected<RowId> add(ChangeSet &changes, const VideoDraft &draft);
    // The same for a post that was looked for in this change set and is not in the ledger. Conflict when it is.
    static Expected<RowId> addNew(ChangeSet &changes, const VideoDraft &draft);
    // The row that ref names; recorded when it is a link that is not in the ledger yet, and its creator with it when the
    // link says who that is. InvalidInput for an empty ref.
    static Expected<RowId> findOrAdd(ChangeSet &changes, const VideoRef &ref);
    static Expected<void> edit(ChangeSet &changes, const QList<RowId> &ids, const VideoPatch &patch);
    // Deletes the posts with everything that hangs on them: codes, usage rights, places in campaigns.
    static Expected<void> remove(ChangeSet &changes, const QList<RowId> &ids);
    // How many codes would go with the posts.
    static Expected<int> countCodes(Connection &connection, const QList<RowId> &ids);

    static Expected<void> addToCampaign(ChangeSet &changes, RowId video, RowId campaign);
    // InvalidInput where a code of the post is for the campaign.
    static Expected<void> removeFromCampaign(ChangeSet &changes, RowId video, RowId campaign);
};

} // namespace spark
