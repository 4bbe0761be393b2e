// Messages about codes and posts: what they are about, and that they were handed to somebody.
#pragma once

#include "models/domain/outgoing_message.h"
#include "models/store/change_set.h"

namespace spark {

// What a message is about: codes, or posts for which a code is asked.
struct MessageRows
{
    QList<RowId> codes;
    QList<RowId> videos;

    bool isEmpty() const { return codes.isEmpty() && videos.isEmpty(); }
};

struct MessageRecord
{
    MessageKind kind = MessageKind::HandOver;
    MessageRows rows;
    QString language;
    QString to; // who it is for, in a person's words; may be empty
    std::optional<qint64> period; // days that were asked for
    std::optional<qint64> deadline; // UTC seconds
    QString pack = {}; // the name of the file in which codes were handed over; empty for a message
};

class MessageRepository
{
public:
    // The items of a message, in the order of the rows. Holds whole codes when they are handed over. InvalidInput for a row
    // that has no code to hand over or to extend. now: UTC seconds. Not bounded.
    static Expected<QList<MessageItem>> items(Connection &connection, MessageKind kind, const MessageRows &rows, qint64 now);

    // Writes into the history of each row what was handed to whom. What was handed over by its creator's side is shared
    // from now on. Each post for which a code is asked gets a row that waits for it, with status requested, the period as
    // agreed and the deadline in its notes, unless one waits already: that one is brought up to date. Returns how many rows
    // it was about.
    static Expected<int> record(ChangeSet &changes, const MessageRecord &record);
};

} // namespace spark
