// Choosing a backup to put back, and giving its key where nobody else has it.
#pragma once

#include "models/domain/error.h"
#include "models/domain/secret_bytes.h"
#include "ui/dialogs/plain_dialog.h"

#include <memory>

class QLabel;
class QListWidget;
class QPushButton;

namespace spark {

class IssueLabel;
class SecretEdit;

struct BackupItem
{
    QString path;
    qint64 madeAt = 0; // UTC seconds
    qint64 size = 0; // bytes
};

class RestoreDialog : public PlainDialog
{
    Q_OBJECT

public:
    RestoreDialog(const QString &vaultPath, const QList<BackupItem> &backups, QWidget *parent);

    // A backup that lies elsewhere joins the list, and is the chosen one.
    void choose(const QString &backup);
    void setBusy(bool busy);
    // The backup is being put in its place: that is not left half-done.
    void setReplacing();
    void showError(const Error &error);
    void reject() override;
    // The chosen backup needs another key than those at hand; why says what was tried.
    void askForKey(const Error &why);

Q_SIGNALS:
    void restoreRequested(const QString &backup);
    void passphraseEntered(const QString &backup, const std::shared_ptr<spark::SecretBytes> &passphrase);
    // The text as typed; whoever reads it says what is wrong with it by showError().
    void recoveryKeyEntered(const QString &backup, const std::shared_ptr<spark::SecretBytes> &text);
    void browseRequested(); // a backup that lies elsewhere
    void cancelRequested(); // closed while it waited for an answer

private:
    QWidget *buildKey();
    void forgetKey();
    void setRecovery(bool recovery);
    void check();
    void submit();

    QListWidget *m_list;
    QLabel *m_prompt;
    SecretEdit *m_secret;
    QPushButton *m_switch;
    QWidget *m_key; // hidden until a key is asked for
    IssueLabel *m_error;
    QPushButton *m_restore;
    QPushButton *m_browse;
    QPushButton *m_cancel;
    bool m_recovery = false;
    bool m_busy = false;
    bool m_replacing = false;
};

} // namespace spark
