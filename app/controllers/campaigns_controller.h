// Recording, changing and deleting campaigns.
#pragma once

#include "app/controllers/ledger_controller.h"
#include "models/domain/details.h"
#include "models/domain/drafts.h"

namespace spark {

class CampaignsController : public LedgerController
{
    Q_OBJECT

public:
    using LedgerController::LedgerController;

    QFuture<Expected<RowId>> add(const CampaignDraft &draft);
    QFuture<Expected<void>> edit(const QList<RowId> &ids, const CampaignPatch &patch, CancelToken token = {});
    QFuture<Expected<void>> remove(const QList<RowId> &ids, CancelToken token = {});

    Expected<CampaignDetails> details(RowId id);
};

} // namespace spark
