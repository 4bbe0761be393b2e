// Campaigns: reading, recording, changing, deleting.
#pragma once

#include "models/domain/drafts.h"
#include "models/store/change_set.h"

namespace spark {

class CampaignRepository
{
public:
    static Expected<Campaign> load(Connection &connection, RowId id);
    // AlreadyThere when a campaign has that name.
    static Expected<RowId> add(ChangeSet &changes, const CampaignDraft &draft);
    // The campaign that ref names; made when there is none. 0 for an empty ref.
    static Expected<RowId> findOrAdd(ChangeSet &changes, const NamedRef &ref);
    static Expected<void> edit(ChangeSet &changes, const QList<RowId> &ids, const CampaignPatch &patch);
    // Deletes the campaigns; their posts and codes stay, without the campaign.
    static Expected<void> remove(ChangeSet &changes, const QList<RowId> &ids);
};

} // namespace spark
