// Recording, changing and deleting codes.
#pragma once

#include "app/controllers/ledger_controller.h"
#include "models/domain/details.h"
#include "models/domain/drafts.h"

namespace spark {

class CodesController : public LedgerController
{
    Q_OBJECT

public:
    using LedgerController::LedgerController;

    QFuture<Expected<RowId>> add(const CodeDraft &draft);
    QFuture<Expected<void>> edit(const QList<RowId> &ids, const CodePatch &patch, CancelToken token = {});
    QFuture<Expected<void>> remove(const QList<RowId> &ids, CancelToken token = {});

    Expected<CodeDetails> details(RowId id);

    // code: normalised, may be empty. A bounded read.
    Expected<CodeContext> context(const QString &code, const VideoRef &video);
};

} // namespace spark
