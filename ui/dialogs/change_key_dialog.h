// A new passphrase for the vault, or a new random key in the keychain.
#pragma once

#include "models/domain/error.h"
#include "models/domain/secret_bytes.h"
#include "ui/dialogs/plain_dialog.h"

class QCheckBox;
class QPushButton;
class QRadioButton;

namespace spark {

class IssueLabel;
class PassphraseFields;

class ChangeKeyDialog : public PlainDialog
{
    Q_OBJECT

public:
    explicit ChangeKeyDialog(QWidget *parent);

    void setBusy(bool busy);
    void showError(const Error &error);
    void reject() override;

Q_SIGNALS:
    void passphraseChosen(const std::shared_ptr<spark::SecretBytes> &passphrase, bool keepInKeychain);
    void keychainChosen();
    void cancelRequested(); // closed while it waited for an answer

private:
    void check();
    void submit();

    QRadioButton *m_passphrase;
    QRadioButton *m_keychain;
    PassphraseFields *m_words;
    QCheckBox *m_keep;
    IssueLabel *m_error;
    QPushButton *m_change;
    bool m_busy = false;
};

} // namespace spark
