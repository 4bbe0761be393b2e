// A vault that is closed: opening it by the keychain, its passphrase or its recovery key, and what to do when it
// does not open.
#pragma once

#include "models/domain/error.h"
#include "models/domain/secret_bytes.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;

namespace spark {

class IssueLabel;
class SecretEdit;

class UnlockPage : public QWidget
{
    Q_OBJECT

public:
    explicit UnlockPage(QWidget *parent = nullptr);

    // path: of the vault. locked: it was open a moment ago. keychainFirst: its key is known to be in the keychain.
    void start(const QString &path, bool locked, bool keychainFirst);
    void setBusy(bool busy);
    // Says what went wrong and offers what helps against it.
    void showError(const Error &error);
    // Overwrites what was typed.
    void wipe();
    // What was typed is there again, to be mended.
    void giveBack(const SecretBytes &typed);

Q_SIGNALS:
    void keychainRequested();
    void passphraseEntered(const std::shared_ptr<spark::SecretBytes> &passphrase, bool keepInKeychain);
    // The text as typed; whoever reads it says what is wrong with it by showError().
    void recoveryKeyEntered(const std::shared_ptr<spark::SecretBytes> &text, bool keepInKeychain);
    void restoreRequested();
    void openOtherRequested();
    void newVaultRequested();
    void cancelRequested(); // of what takes long: the keychain's question

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void preferKeychain(bool preferred);
    void setRecovery(bool recovery);
    void focusFirst();
    void submit();

    QLabel *m_title;
    QLabel *m_path;
    QLabel *m_prompt;
    SecretEdit *m_secret;
    QCheckBox *m_keep;
    QPushButton *m_unlock;
    QPushButton *m_keychain;
    QPushButton *m_switch;
    QPushButton *m_restore;
    QPushButton *m_cancel;
    IssueLabel *m_error;
    bool m_recovery = false;
    bool m_keychainFirst = false;
};

} // namespace spark
