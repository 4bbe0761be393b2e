// Recording, changing and deleting posts.
#pragma once

#include "app/controllers/ledger_controller.h"
#include "models/domain/details.h"
#include "models/domain/drafts.h"

namespace spark {

class VideosController : public LedgerController
{
    Q_OBJECT

public:
    using LedgerController::LedgerController;

    QFuture<Expected<RowId>> add(const VideoDraft &draft);
    // Many posts as one action: those that are in the ledger already are passed over; returns the new ones.
    QFuture<Expected<QList<RowId>>> addAll(const QList<VideoDraft> &drafts);
    QFuture<Expected<void>> edit(const QList<RowId> &ids, const VideoPatch &patch, CancelToken token = {});
    QFuture<Expected<void>> remove(const QList<RowId> &ids, CancelToken token = {});
    // How many codes a deletion would take along.
    QFuture<Expected<int>> countCodes(const QList<RowId> &ids);

    Expected<VideoDetails> details(RowId id);
    // The post with this number or short link; 0 when it is not in the ledger.
    Expected<RowId> find(const PostLink &link);
};

} // namespace spark
