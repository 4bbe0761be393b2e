#include "models/store/message_repository.h"

#include "models/domain/window.h"
#include "models/store/authorization_repository.h"
#include "models/store/read_helpers.h"
#include "models/store/row_sources.h"
#include "models/store/video_repository.h"

#include <QCoreApplication>

namespace spark {

namespace {

class MessageRowTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::MessageRowTexts)
};

Expected<MessageItem> itemOfCode(Connection &connection, MessageKind kind, RowId id, qint64 now)
{
    SPARK_TRY_VALUE(const CodeRow row, CodeRows::load(connection, id, now));
    if (row.id == 0)
        return failure(rowIsGone());
    const bool handsOver = kind == MessageKind::HandOver;
    if (kind != MessageKind::Request && row.maskedCode.isEmpty()) {
        return failure(ErrorCode::InvalidInput,
                       handsOver ? MessageRowTexts::tr("One of the rows has no code yet, so there is nothing to hand over. Nothing was changed.")
                                 : MessageRowTexts::tr("One of the rows has no code yet, so there is nothing to extend. Nothing was changed."),
                       MessageRowTexts::tr("Leave the row out, or ask for its code."));
    }
    MessageItem item;
    if (handsOver) {
        SPARK_TRY_VALUE(const QStringList texts, AuthorizationRepository::texts(connection, {id}));
        item.code = texts.first();
    }
    item.post = row.caption;
    item.link = row.postLink;
    item.handle = row.handle;
    item.licensee = row.licensee;
    item.campaign = row.campaign;
    item.end = row.windowEnd;
    if (row.grantedPeriod)
        item.period = *row.grantedPeriod;
    return item;
}

Expected<MessageItem> itemOfVideo(Connection &connection, MessageKind kind, RowId id, qint64 now)
{
    if (kind != MessageKind::Request) {
        return failure(ErrorCode::InvalidInput, MessageRowTexts::tr("This message is about codes, and a post is none. Nothing was changed."),
                       MessageRowTexts::tr("Choose the codes of the post."));
    }
    SPARK_TRY_VALUE(const VideoRow row, VideoRows::load(connection, id, now));
    if (row.id == 0)
        return failure(rowIsGone());
    MessageItem item;
    item.post = row.caption;
    item.link = row.link;
    item.handle = row.handle;
    return item;
}

// In the history of a row that itself stays as it is, so that undo has nothing to take back but what else was changed.
Expected<void> noteIn(ChangeSet &changes, const QString &uid, const MessageRecord &record)
{
    QJsonObject after {{QStringLiteral("message"), messageKindName(record.kind)}};
    if (!record.language.isEmpty())
        after.insert(QStringLiteral("language"), record.language);
    if (!record.pack.isEmpty())
        after.insert(QStringLiteral("pack"), record.pack);
    if (!record.to.isEmpty())
        after.insert(QStringLiteral("handed_to"), record.to);
    if (record.period)
        after.insert(QStringLiteral("asked_period"), *record.period);
    if (record.deadline)
        after.insert(QStringLiteral("deadline"), isoInstant(*record.deadline));
    return changes.note(Entity::Vault, uid, {}, after);
}

std::optional<int> agreed(const MessageRecord &record)
{
    return record.period ? std::optional(static_cast<int>(*record.period)) : std::nullopt;
}

// The deadline stands in the notes, once: a person reads and corrects it there.
QString withDeadline(const QString &notes, const MessageRecord &record)
{
    if (!record.deadline)
        return notes;
    const QString line = MessageRowTexts::tr("Asked for until %1.").arg(isoInstant(*record.deadline));
    if (notes.contains(line))
        return notes;
    return notes.isEmpty() ? line : QString(notes % u'\n' % line);
}

Expected<RowId> bringUpToDate(ChangeSet &changes, RowId id, const MessageRecord &record)
{
    SPARK_TRY_VALUE(const Authorization current, AuthorizationRepository::load(changes.connection(), id));
    CodePatch patch;
    patch.status = CodeStatus::Requested;
    if (record.period)
        patch.agreedPeriod = agreed(record);
    patch.notes = withDeadline(current.notes, record);
    SPARK_TRY(AuthorizationRepository::edit(changes, {id}, patch));
    return id;
}

Expected<RowId> request(ChangeSet &changes, RowId video, RowId licensee, RowId campaign, const MessageRecord &record)
{
    // Asked for on somebody's behalf: a row that waits on another's behalf is not this one.
    SPARK_TRY_VALUE(const QList<RowId> waiting, AuthorizationRepository::waiting(changes.connection(), {video, {licensee, {}}, {}, true}));
    if (!waiting.isEmpty())
        return bringUpToDate(changes, waiting.first(), record);
    CodeDraft draft;
    draft.video.id = video;
    draft.licensee.id = licensee;
    draft.campaign.id = campaign;
    draft.status = CodeStatus::Requested;
    draft.agreedPeriod = record.period;
    draft.source = QStringLiteral("request");
    draft.notes = withDeadline({}, record);
    return AuthorizationRepository::add(changes, draft);
}

Expected<RowId> recordCode(ChangeSet &changes, RowId id, const MessageRecord &record)
{
    SPARK_TRY_VALUE(const Authorization code, AuthorizationRepository::load(changes.connection(), id));
    if (record.kind == MessageKind::Request)
        return isBeforeCode(code.status) ? bringUpToDate(changes, id, record) : request(changes, code.video, code.licensee, code.campaign, record);
    // The brand's side hands codes on without their coming any further.
    if (record.kind == MessageKind::HandOver && code.status == CodeStatus::Generated)
        SPARK_TRY(changes.update(Entity::Authorization, id, {{QStringLiteral("status"), statusName(CodeStatus::Shared)}}));
    return id;
}

} // namespace

Expected<QList<MessageItem>> MessageRepository::items(Connection &connection, MessageKind kind, const MessageRows &rows, qint64 now)
{
    QList<MessageItem> items;
    for (const RowId id : rows.codes) {
        SPARK_TRY_VALUE(const MessageItem item, itemOfCode(connection, kind, id, now));
        items.append(item);
    }
    for (const RowId id : rows.videos) {
        SPARK_TRY_VALUE(const MessageItem item, itemOfVideo(connection, kind, id, now));
        items.append(item);
    }
    return items;
}

Expected<int> MessageRepository::record(ChangeSet &changes, const MessageRecord &record)
{
    // What cannot be in such a message is refused before anything is written.
    SPARK_TRY(items(changes.connection(), record.kind, record.rows, changes.nowMs() / 1000));
    QList<RowId> touched;
    for (const RowId id : record.rows.codes) {
        SPARK_TRY_VALUE(const RowId row, recordCode(changes, id, record));
        touched.append(row);
    }
    for (const RowId id : record.rows.videos) {
        SPARK_TRY_VALUE(const RowId row, request(changes, id, 0, 0, record));
        touched.append(row);
    }
    for (const RowId id : std::as_const(touched)) {
        SPARK_TRY_VALUE(const Authorization row, AuthorizationRepository::load(changes.connection(), id));
        SPARK_TRY(noteIn(changes, row.uid, record));
    }
    return static_cast<int>(touched.size());
}

} // namespace spark
