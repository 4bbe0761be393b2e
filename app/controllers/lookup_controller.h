// Finding what can be linked to, while somebody types.
#pragma once

#include "app/controllers/ledger_controller.h"
#include "models/store/detail_queries.h"

namespace spark {

class LookupController : public LedgerController
{
    Q_OBJECT

public:
    using LedgerController::LedgerController;

    // The best few for a typed text.
    QFuture<Expected<QList<LookupItem>>> find(LookupKind kind, const QString &typed);
    Expected<FoundRow> byUid(const QString &uid);
    QFuture<Expected<PageCounts>> counts();
};

} // namespace spark
