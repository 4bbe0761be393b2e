#include "app/controllers/codes_controller.h"

#include "models/store/authorization_repository.h"
#include "models/store/detail_queries.h"
#include "models/store/row_sources.h"
#include "models/store/video_repository.h"

namespace spark {

QFuture<Expected<RowId>> CodesController::add(const CodeDraft &draft)
{
    return change(QStringLiteral("add_code"), [draft](ChangeSet &changes) { return AuthorizationRepository::add(changes, draft); });
}

QFuture<Expected<void>> CodesController::edit(const QList<RowId> &ids, const CodePatch &patch, CancelToken token)
{
    return change(QStringLiteral("edit_codes"), [ids, patch](ChangeSet &changes) { return AuthorizationRepository::edit(changes, ids, patch); }, std::move(token));
}

QFuture<Expected<void>> CodesController::remove(const QList<RowId> &ids, CancelToken token)
{
    return change(QStringLiteral("delete_codes"), [ids](ChangeSet &changes) { return AuthorizationRepository::remove(changes, ids); }, std::move(token));
}

Expected<CodeDetails> CodesController::details(RowId id)
{
    return look([id](Connection &connection, qint64 now) { return codeDetails(connection, id, now); });
}

Expected<CodeContext> CodesController::context(const QString &code, const VideoRef &video)
{
    return look([&](Connection &connection, qint64 now) -> Expected<CodeContext> {
        CodeContext context;
        if (!code.isEmpty()) {
            SPARK_TRY_VALUE(context.knownCode, AuthorizationRepository::findByCode(connection, code));
        }
        context.knownVideo = video.id;
        if (video.id == 0 && !video.isEmpty()) {
            SPARK_TRY_VALUE(context.knownVideo, VideoRepository::find(connection, video.link));
        }
        if (context.knownVideo == 0)
            return context;
        SPARK_TRY_VALUE(const VideoRow row, VideoRows::load(connection, context.knownVideo, now));
        context.videoTitle = postTitle(row.caption, row.postId, row.link);
        SPARK_TRY_VALUE(const QList<RowId> earlier, AuthorizationRepository::liveOfVideo(connection, context.knownVideo, 0, now));
        for (const RowId id : earlier) {
            SPARK_TRY_VALUE(const CodeRow codeRow, CodeRows::load(connection, id, now));
            context.earlier.append(codeRow);
        }
        return context;
    });
}

} // namespace spark
