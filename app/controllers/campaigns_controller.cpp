#include "app/controllers/campaigns_controller.h"

#include "models/store/campaign_repository.h"
#include "models/store/detail_queries.h"

namespace spark {

QFuture<Expected<RowId>> CampaignsController::add(const CampaignDraft &draft)
{
    return change(QStringLiteral("add_campaign"), [draft](ChangeSet &changes) { return CampaignRepository::add(changes, draft); });
}

QFuture<Expected<void>> CampaignsController::edit(const QList<RowId> &ids, const CampaignPatch &patch, CancelToken token)
{
    return change(QStringLiteral("edit_campaigns"), [ids, patch](ChangeSet &changes) { return CampaignRepository::edit(changes, ids, patch); }, std::move(token));
}

QFuture<Expected<void>> CampaignsController::remove(const QList<RowId> &ids, CancelToken token)
{
    return change(QStringLiteral("delete_campaigns"), [ids](ChangeSet &changes) { return CampaignRepository::remove(changes, ids); }, std::move(token));
}

Expected<CampaignDetails> CampaignsController::details(RowId id)
{
    return look([id](Connection &connection, qint64 now) { return campaignDetails(connection, id, now); });
}

} // namespace spark
