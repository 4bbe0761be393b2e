#include "ui/dialogs/restore_dialog.h"

#include "models/tables/table_texts.h"
#include "ui/widgets/issue_label.h"
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/text_labels.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace spark {

RestoreDialog::RestoreDialog(const QString &vaultPath, const QList<BackupItem> &backups, QWidget *parent)
    : PlainDialog(tr("Restore a backup"), parent)
    , m_list(new QListWidget(this))
    , m_prompt(new QLabel(this))
    , m_secret(new SecretEdit(this))
    , m_switch(new QPushButton(this))
    , m_key(buildKey())
    , m_error(new IssueLabel(this))
    , m_restore(buttons()->addButton(tr("&Restore"), QDialogButtonBox::AcceptRole))
    , m_browse(buttons()->addButton(tr("&Other file…"), QDialogButtonBox::ActionRole))
    , m_cancel(buttons()->addButton(QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("restore_dialog"));
    setMinimumSize(560, 420);
    const QString name = QFileInfo(vaultPath).fileName();
    column()->addWidget(quietLabel(tr("The backup takes the place of “%1”. What is there now is kept beside it under another name, so nothing is lost.").arg(name), this));
    m_list->setObjectName(QStringLiteral("backups"));
    m_list->setAccessibleName(tr("Backups"));
    for (const BackupItem &backup : backups) {
        auto *item = new QListWidgetItem(TableTexts::fullMoment(backup.madeAt) % QStringLiteral("   –   ") % QLocale().formattedDataSize(backup.size), m_list);
        item->setData(Qt::UserRole, backup.path);
        item->setToolTip(QDir::toNativeSeparators(backup.path));
    }
    if (backups.isEmpty())
        m_error->setHint(tr("There are no backups in the folder of this vault. Choose one that lies elsewhere."));
    m_list->setCurrentRow(0);
    m_error->setObjectName(QStringLiteral("error"));
    column()->addWidget(m_list, 1);
    column()->addWidget(m_key);
    column()->addWidget(m_error);
    m_browse->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_browse->setObjectName(QStringLiteral("browse"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_restore->setObjectName(QStringLiteral("confirm"));
    m_restore->setDefault(true);
    connect(m_restore, &QPushButton::clicked, this, &RestoreDialog::submit);
    // Each backup may have a key of its own.
    connect(m_list, &QListWidget::currentItemChanged, this, &RestoreDialog::forgetKey);
    connect(m_list, &QListWidget::itemActivated, m_restore, &QPushButton::click);
    connect(m_browse, &QPushButton::clicked, this, &RestoreDialog::browseRequested);
    setRecovery(false);
    check();
    m_list->setFocus();
}

QWidget *RestoreDialog::buildKey()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_prompt->setBuddy(m_secret);
    m_secret->setObjectName(QStringLiteral("secret"));
    m_switch->setObjectName(QStringLiteral("switch"));
    m_switch->setAutoDefault(false);
    layout->addWidget(m_prompt);
    auto *line = new QHBoxLayout;
    line->addWidget(m_secret, 1);
    line->addWidget(m_switch);
    layout->addLayout(line);
    box->hide();
    connect(m_secret, &QLineEdit::textChanged, this, &RestoreDialog::check);
    connect(m_switch, &QPushButton::clicked, this, [this] { setRecovery(!m_recovery); });
    return box;
}

void RestoreDialog::setRecovery(bool recovery)
{
    m_recovery = recovery;
    m_secret->wipe();
    m_prompt->setText(recovery ? tr("Recovery key of the backup, a&s it stands on its recovery kit:") : tr("&Passphrase that the vault had when the backup was made:"));
    m_secret->setAccessibleName(recovery ? tr("Recovery key") : tr("Passphrase"));
    m_switch->setText(recovery ? tr("&Use the passphrase") : tr("&Use the recovery key…"));
    m_secret->setFocus();
}

void RestoreDialog::forgetKey()
{
    m_key->hide();
    m_secret->wipe();
    m_error->setIssues({});
    check();
}

void RestoreDialog::check()
{
    m_list->setEnabled(!m_busy);
    m_key->setEnabled(!m_busy);
    m_browse->setEnabled(!m_busy);
    m_cancel->setEnabled(!m_replacing);
    m_restore->setEnabled(!m_busy && m_list->currentItem() && (m_key->isHidden() || !m_secret->text().isEmpty()));
}

void RestoreDialog::choose(const QString &backup)
{
    const QString shown = QDir::toNativeSeparators(backup);
    auto *item = new QListWidgetItem(shown, m_list);
    item->setData(Qt::UserRole, backup);
    item->setToolTip(shown);
    m_list->setCurrentItem(item);
}

void RestoreDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_replacing = false;
    check();
    if (busy)
        m_error->setHint(tr("Checking and restoring…"));
}

void RestoreDialog::setReplacing()
{
    m_replacing = m_busy;
    check();
}

void RestoreDialog::reject()
{
    if (m_replacing)
        return;
    m_secret->wipe();
    if (m_busy)
        Q_EMIT cancelRequested();
    PlainDialog::reject();
}

void RestoreDialog::showError(const Error &error)
{
    setBusy(false);
    // Not having the key of an older backup is no fault.
    if (error.code == ErrorCode::KeyMissing || error.code == ErrorCode::Cancelled)
        m_error->setHint(error.text());
    else
        m_error->setIssues({{FieldIssue::Field::Status, FieldIssue::Severity::Refusal, error.text()}});
    if (!m_key->isHidden())
        m_secret->setFocus();
}

void RestoreDialog::askForKey(const Error &why)
{
    m_key->show();
    showError(why);
}

void RestoreDialog::submit()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString backup = item->data(Qt::UserRole).toString();
    if (m_key->isHidden()) {
        Q_EMIT restoreRequested(backup);
        return;
    }
    const auto secret = std::make_shared<SecretBytes>(m_secret->take());
    m_secret->wipe();
    if (m_recovery)
        Q_EMIT recoveryKeyEntered(backup, secret);
    else
        Q_EMIT passphraseEntered(backup, secret);
}

} // namespace spark
