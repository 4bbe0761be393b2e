#include "ui/dialogs/change_key_dialog.h"

#include "ui/widgets/issue_label.h"
#include "ui/widgets/passphrase_fields.h"
#include "ui/widgets/text_labels.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace spark {

ChangeKeyDialog::ChangeKeyDialog(QWidget *parent)
    : PlainDialog(tr("Change the vault’s key"), parent)
    , m_passphrase(new QRadioButton(tr("A &new passphrase"), this))
    , m_keychain(new QRadioButton(tr("A new random key in the &keychain of this computer"), this))
    , m_words(new PassphraseFields(this))
    , m_keep(new QCheckBox(tr("K&eep its key in the keychain too, so that the vault opens without a question"), this))
    , m_error(new IssueLabel(this))
    , m_change(buttons()->addButton(tr("&Change key"), QDialogButtonBox::AcceptRole))
{
    setObjectName(QStringLiteral("change_key_dialog"));
    setMinimumWidth(560);
    m_passphrase->setObjectName(QStringLiteral("with_passphrase"));
    m_keychain->setObjectName(QStringLiteral("keychain"));
    m_change->setObjectName(QStringLiteral("confirm"));
    m_error->setObjectName(QStringLiteral("error"));
    column()->addWidget(quietLabel(tr("The whole vault is encrypted anew. The old passphrase and the old recovery kit will not open it any more; backups made before still need them. "
                                      "Whatever happens on the way, the vault opens with the old key until the new one is in place."),
                                   this));
    column()->addWidget(m_passphrase);
    column()->addWidget(m_words);
    column()->addWidget(m_keep);
    column()->addWidget(m_keychain);
    column()->addWidget(m_error);
    column()->addStretch();
    m_change->setDefault(true);
    buttons()->addButton(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_passphrase->setChecked(true);
    connect(m_passphrase, &QRadioButton::toggled, this, &ChangeKeyDialog::check);
    connect(m_words, &PassphraseFields::changed, this, &ChangeKeyDialog::check);
    connect(m_change, &QPushButton::clicked, this, &ChangeKeyDialog::submit);
    check();
    m_words->setFocus();
}

void ChangeKeyDialog::check()
{
    m_words->setEnabled(m_passphrase->isChecked() && !m_busy);
    m_keep->setEnabled(m_passphrase->isChecked() && !m_busy);
    m_passphrase->setEnabled(!m_busy);
    m_keychain->setEnabled(!m_busy);
    m_change->setEnabled(!m_busy && (m_keychain->isChecked() || m_words->isComplete()));
}

void ChangeKeyDialog::setBusy(bool busy)
{
    m_busy = busy;
    check();
    if (busy)
        m_error->setHint(m_keychain->isChecked() ? tr("Waiting for the keychain…") : tr("Encrypting anew…"));
}

void ChangeKeyDialog::reject()
{
    m_words->wipe();
    if (m_busy)
        Q_EMIT cancelRequested();
    PlainDialog::reject();
}

void ChangeKeyDialog::showError(const Error &error)
{
    setBusy(false);
    m_error->setIssues({{FieldIssue::Field::Status, FieldIssue::Severity::Refusal, error.text()}});
}

void ChangeKeyDialog::submit()
{
    if (m_keychain->isChecked()) {
        setBusy(true);
        Q_EMIT keychainChosen();
        return;
    }
    const auto words = std::make_shared<SecretBytes>(m_words->take());
    m_words->wipe();
    setBusy(true);
    Q_EMIT passphraseChosen(words, m_keep->isChecked());
}

} // namespace spark
