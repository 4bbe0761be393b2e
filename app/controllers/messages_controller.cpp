#include "app/controllers/messages_controller.h"

namespace spark {

namespace {

QString actionOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::HandOver: return QStringLiteral("hand_over_codes");
    case MessageKind::Request: return QStringLiteral("request_codes");
    case MessageKind::Extension: return QStringLiteral("request_extension");
    }
    Q_UNREACHABLE();
}

} // namespace

QFuture<Expected<QList<MessageItem>>> MessagesController::items(MessageKind kind, const MessageRows &rows)
{
    return read([kind, rows, now = m_vaults.author().clock->now()](Connection &connection) { return MessageRepository::items(connection, kind, rows, now); });
}

QFuture<Expected<int>> MessagesController::record(const MessageRecord &record)
{
    return change(actionOf(record.kind), [record](ChangeSet &changes) { return MessageRepository::record(changes, record); });
}

} // namespace spark
