// A message that hands codes over, or asks for them: chosen, edited, seen as it will be read, and taken to where it is sent.
#pragma once

#include "models/domain/clock.h"
#include "models/domain/outgoing_message.h"
#include "ui/dialogs/plain_dialog.h"

#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace spark {

class IssueLabel;
class MomentEdit;

class MessageDialog : public PlainDialog
{
    Q_OBJECT

public:
    struct Access
    {
        // The template in force: the person's own, else the program's.
        std::function<MessageTemplate(MessageKind kind, const QString &language)> load;
        // Keeps an edited one; the program's own again when it is equal to that.
        std::function<void(MessageKind kind, const QString &language, const MessageTemplate &edited)> save;
        std::shared_ptr<const Clock> clock;
    };

    // kinds: those that fit what is selected, the first one chosen.
    MessageDialog(const Access &access, const QList<MessageKind> &kinds, const QString &language, QWidget *parent);

    // What the message is about, for the kind that is chosen now; codes are masked, for the preview alone.
    void setItems(const QList<MessageItem> &items);
    void showError(const Error &error);
    void setBusy(bool busy);

    MessageKind kind() const;
    QString language() const;
    MessageTemplate edited() const;
    QString recipient() const;
    std::optional<qint64> period() const; // days; nothing for codes that are handed over
    std::optional<qint64> deadline() const; // UTC seconds, the end of the day

Q_SIGNALS:
    void itemsWanted(spark::MessageKind kind);
    void copyRequested();
    void mailRequested();
    void recordRequested();

private:
    void buildChoice(const QList<MessageKind> &kinds, const QString &language);
    QWidget *buildTexts();
    void buildButtons();
    void loadTemplate();
    void keep();
    void chooseKind();
    void render();

    const Access m_access;
    QList<MessageItem> m_items;
    bool m_busy = false;
    bool m_loading = false;

    QWidget *m_asked; // what only a request says
    QComboBox *m_kind;
    QComboBox *m_language;
    QLineEdit *m_to;
    QSpinBox *m_period;
    MomentEdit *m_deadline;
    QLineEdit *m_subject;
    QPlainTextEdit *m_body;
    QPlainTextEdit *m_item;
    QLabel *m_placeholders;
    QPlainTextEdit *m_preview;
    IssueLabel *m_issues;
    QPushButton *m_copy;
    QPushButton *m_mail;
    QPushButton *m_record;
};

} // namespace spark
