// Codes on their way into Ads Manager: ad accounts, the next batch for one, and what came of it.
#pragma once

#include "app/controllers/ledger_controller.h"
#include "models/domain/applications.h"

namespace spark {

class AdAccountsController : public LedgerController
{
    Q_OBJECT

public:
    using LedgerController::LedgerController;

    QFuture<Expected<RowId>> add(const AdAccountDraft &draft);
    // By name or advertiser ID; NotFound names those there are. A bounded read.
    Expected<AdAccount> find(const QString &nameOrId);
    Expected<AdAccount> load(RowId id);
    // The account in which a code was entered last, or the only one; id 0 when there is none. A bounded read.
    Expected<AdAccount> latest();
    QFuture<Expected<QList<AdAccountRow>>> all();

    // The next codes that an account has not taken, whole: secrets. Read from the ledger each time.
    QFuture<Expected<Batch>> nextBatch(const BatchQuery &query);

    // What Ads Manager said to the codes of a batch, as one step of undo. Returns how many were recorded: codes that the
    // account has taken already are passed over. All or nothing.
    QFuture<Expected<int>> mark(RowId account, const QList<ApplicationMark> &marks);
};

} // namespace spark
