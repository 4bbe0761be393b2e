// Messages that hand codes over or ask for them: their text, and the record that they were handed to somebody.
#pragma once

#include "app/controllers/ledger_controller.h"
#include "models/store/message_repository.h"

namespace spark {

class MessagesController : public LedgerController
{
    Q_OBJECT

public:
    using LedgerController::LedgerController;

    // What a message of this kind can say about these rows. Holds whole codes when they are handed over: secrets.
    QFuture<Expected<QList<MessageItem>>> items(MessageKind kind, const MessageRows &rows);
    // As one step of undo; returns how many rows it was about.
    QFuture<Expected<int>> record(const MessageRecord &record);
};

} // namespace spark
