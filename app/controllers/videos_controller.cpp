#include "app/controllers/videos_controller.h"

#include "models/store/detail_queries.h"
#include "models/store/video_repository.h"

namespace spark {

QFuture<Expected<RowId>> VideosController::add(const VideoDraft &draft)
{
    return change(QStringLiteral("add_video"), [draft](ChangeSet &changes) { return VideoRepository::add(changes, draft); });
}

QFuture<Expected<QList<RowId>>> VideosController::addAll(const QList<VideoDraft> &drafts)
{
    return change(QStringLiteral("add_videos"), [drafts](ChangeSet &changes) -> Expected<QList<RowId>> {
        QList<RowId> added;
        for (const VideoDraft &draft : drafts) {
            SPARK_TRY_VALUE(const RowId known, VideoRepository::find(changes.connection(), draft.link));
            if (known != 0)
                continue;
            SPARK_TRY_VALUE(const RowId id, VideoRepository::add(changes, draft));
            added.append(id);
        }
        return added;
    });
}

QFuture<Expected<void>> VideosController::edit(const QList<RowId> &ids, const VideoPatch &patch, CancelToken token)
{
    return change(QStringLiteral("edit_videos"), [ids, patch](ChangeSet &changes) { return VideoRepository::edit(changes, ids, patch); }, std::move(token));
}

QFuture<Expected<void>> VideosController::remove(const QList<RowId> &ids, CancelToken token)
{
    return change(QStringLiteral("delete_videos"), [ids](ChangeSet &changes) { return VideoRepository::remove(changes, ids); }, std::move(token));
}

QFuture<Expected<int>> VideosController::countCodes(const QList<RowId> &ids)
{
    return read([ids](Connection &connection) { return VideoRepository::countCodes(connection, ids); });
}

Expected<VideoDetails> VideosController::details(RowId id)
{
    return look([id](Connection &connection, qint64 now) { return videoDetails(connection, id, now); });
}

Expected<RowId> VideosController::find(const PostLink &link)
{
    return look([&link](Connection &connection, qint64) { return VideoRepository::find(connection, link); });
}

} // namespace spark
