#include "app/flows/message_flow.h"

#include "models/domain/code_text.h"
#include "models/domain/text_language.h"
#include "ui/actions.h"
#include "ui/dialogs/message_dialog.h"
#include "ui/widgets/status_area.h"

#include <QDesktopServices>
#include <QPointer>
#include <QUrl>

namespace spark {

namespace {

// What mail programs and the desktop's way of starting them take without cutting it off, in encoded characters.
constexpr qsizetype longestMail = 8000;

// https://www.rfc-editor.org/rfc/rfc6068: everything percent-encoded, line ends as CR LF.
QUrl mailUrl(const RenderedMessage &message)
{
    const auto encoded = [](QString text) { return QUrl::toPercentEncoding(text.replace(QLatin1Char('\n'), QLatin1String("\r\n"))); };
    const QByteArray url = "mailto:?subject=" + encoded(message.subject) + "&body=" + encoded(message.body);
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

QString placeOf(MessageKind kind, const QString &language)
{
    return messageKindName(kind) % u'_' % language;
}

} // namespace

MessageFlow::MessageFlow(const FlowContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(m_context.window.actions()->message, &QAction::triggered, this, &MessageFlow::open);
    connect(this, &MessageFlow::mailReady, this, [](const QUrl &mail) { QDesktopServices::openUrl(mail); });
}

MessageTemplate MessageFlow::templateFor(MessageKind kind, const QString &language) const
{
    const QStringList kept = m_context.settings.messageTemplate(placeOf(kind, language));
    if (kept.size() != 3)
        return builtInTemplate(kind, language);
    const MessageTemplate own {kept.at(0), kept.at(1), kept.at(2)};
    // Of another version of the program, or edited elsewhere.
    return templateMistakes(kind, own).isEmpty() ? own : builtInTemplate(kind, language);
}

void MessageFlow::keepTemplate(MessageKind kind, const QString &language, const MessageTemplate &edited)
{
    // A code that was pasted into the text is a secret, and settings are none.
    const QStringList lines = QString(edited.subject % u'\n' % edited.body % u'\n' % edited.item).split(u'\n');
    for (const QString &line : lines) {
        if (line.contains(u'#') && readCode(line).accepted())
            return;
    }
    m_context.settings.setMessageTemplate(placeOf(kind, language),
                                          edited == builtInTemplate(kind, language) ? QStringList() : QStringList {edited.subject, edited.body, edited.item});
}

void MessageFlow::open()
{
    const QList<qint64> ids = m_context.window.selectedIds();
    const bool videos = m_context.window.currentPage() == PageKind::Videos;
    if (ids.isEmpty() || m_context.window.currentPage() == PageKind::Campaigns)
        return;
    const MessageRows rows {videos ? QList<qint64>() : ids, videos ? ids : QList<qint64>()};
    const MessageDialog::Access access {[this](MessageKind kind, const QString &language) { return templateFor(kind, language); },
                                        [this](MessageKind kind, const QString &language, const MessageTemplate &edited) { keepTemplate(kind, language, edited); }, m_context.clock};
    const QString language = m_context.settings.messageLanguage().isEmpty() ? textLanguage() : m_context.settings.messageLanguage();
    auto *dialog = new MessageDialog(access, videos ? QList<MessageKind> {MessageKind::Request} : messageKinds(), language, &m_context.window);
    connect(dialog, &MessageDialog::itemsWanted, this, [this, dialog, rows] { showItems(dialog, rows); });
    connect(dialog, &MessageDialog::copyRequested, this, [this, dialog, rows] { render(dialog, rows, [this](const RenderedMessage &message) { copy(message); }); });
    connect(dialog, &MessageDialog::mailRequested, this, [this, dialog, rows] { render(dialog, rows, [this](const RenderedMessage &message) { mail(message); }); });
    connect(dialog, &MessageDialog::recordRequested, this, [this, dialog, rows] { record(dialog, rows); });
    showItems(dialog, rows);
    dialog->open();
}

void MessageFlow::showItems(MessageDialog *dialog, const MessageRows &rows)
{
    dialog->setBusy(true);
    const MessageKind kind = dialog->kind();
    m_context.controllers.messages.items(kind, rows).then(this, [dialog = QPointer<MessageDialog>(dialog), kind](Expected<QList<MessageItem>> items) {
        if (!dialog || dialog->kind() != kind)
            return;
        if (!items) {
            dialog->showError(items.error());
            return;
        }
        for (MessageItem &item : *items)
            item.code = item.code.isEmpty() ? QString() : maskCode(item.code); // the window shows no code whole
        dialog->setItems(*items);
    });
}

// With the codes whole, which the dialog does not have.
void MessageFlow::render(MessageDialog *dialog, const MessageRows &rows, std::function<void(const RenderedMessage &)> use)
{
    const MessageKind kind = dialog->kind();
    m_context.settings.setMessageLanguage(dialog->language());
    MessageFacts facts;
    facts.period = dialog->period();
    facts.deadline = dialog->deadline();
    m_context.controllers.messages.items(kind, rows).then(
        this, [this, kind, language = dialog->language(), form = dialog->edited(), facts, use = std::move(use)](const Expected<QList<MessageItem>> &items) {
            if (!items) {
                m_context.showError(items.error());
                return;
            }
            if (!m_context.controllers.vault.vault())
                return; // locked meanwhile: nothing of it is to appear anywhere
            MessageFacts whole = facts;
            whole.items = *items;
            use(renderMessage(kind, language, form, whole));
        });
}

void MessageFlow::copy(const RenderedMessage &message)
{
    if (message.holdsCodes)
        m_context.clipboard.copySecret(message.body);
    else
        m_context.clipboard.copyText(message.body);
    m_context.window.statusArea()->notify(tr("Message copied."), false);
}

void MessageFlow::mail(const RenderedMessage &message)
{
    const QUrl url = mailUrl(message);
    if (url.toEncoded().size() > longestMail) {
        m_context.showError({ErrorCode::InvalidInput, tr("The message is too long to be handed to a mail program. Nothing was sent."),
                             tr("Copy it and paste it there, or choose fewer rows."), {}});
        return;
    }
    if (!message.holdsCodes) {
        Q_EMIT mailReady(url);
        return;
    }
    m_context.dialogs.confirm(&m_context.window, tr("Codes in a mail"),
                              tr("The mail program gets the codes as part of its command line, which other programs of this computer can read, and it may keep them in drafts. "
                                 "Copying is safer: the clipboard is cleared after a while."),
                              tr("Open &mail"), [this, url] { Q_EMIT mailReady(url); });
}

void MessageFlow::record(MessageDialog *dialog, const MessageRows &rows)
{
    MessageRecord record;
    record.kind = dialog->kind();
    record.rows = rows;
    record.language = dialog->language();
    record.to = dialog->recipient();
    record.period = dialog->period();
    record.deadline = dialog->deadline();
    m_context.settings.setMessageLanguage(record.language);
    dialog->setBusy(true);
    m_context.controllers.messages.record(record).then(this, [this, dialog = QPointer<MessageDialog>(dialog)](const Expected<int> &recorded) {
        if (recorded) {
            if (dialog)
                dialog->accept();
        } else if (dialog) {
            dialog->showError(recorded.error());
        } else {
            m_context.showError(recorded.error());
        }
    });
}

} // namespace spark
