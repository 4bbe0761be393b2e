// Messages to brands and creators: joins the dialog with the ledger, the clipboard and the mail program.
#pragma once

#include "app/flows/flow_context.h"
#include "models/domain/outgoing_message.h"

#include <QUrl>

#include <functional>

namespace spark {

class MessageDialog;

class MessageFlow : public QObject
{
    Q_OBJECT

public:
    explicit MessageFlow(const FlowContext &context, QObject *parent = nullptr);

Q_SIGNALS:
    // The mail program is to write this one; a test listens where there is none.
    void mailReady(const QUrl &mail);

private:
    void open();
    void showItems(MessageDialog *dialog, const MessageRows &rows);
    void render(MessageDialog *dialog, const MessageRows &rows, std::function<void(const RenderedMessage &)> use);
    void copy(const RenderedMessage &message);
    void mail(const RenderedMessage &message);
    void record(MessageDialog *dialog, const MessageRows &rows);
    MessageTemplate templateFor(MessageKind kind, const QString &language) const;
    void keepTemplate(MessageKind kind, const QString &language, const MessageTemplate &edited);

    const FlowContext m_context;
};

} // namespace spark
