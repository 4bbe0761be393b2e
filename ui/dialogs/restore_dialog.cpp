#include "ui/dialogs/restore_dialog.h"

#include "models/tables/table_texts.h"
#include "ui/widgets/issue_label.h"
#include "ui/widgets/text_labels.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace spark {

RestoreDialog::RestoreDialog(const QString &vaultPath, const QList<BackupItem> &backups, QWidget *parent)
    : PlainDialog(tr("Restore a backup"), parent)
    , m_list(new QListWidget(this))
    , m_error(new IssueLabel(this))
    , m_restore(buttons()->addButton(tr("&Restore"), QDialogButtonBox::AcceptRole))
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
    column()->addWidget(m_list, 1);
    column()->addWidget(m_error);
    QPushButton *browse = buttons()->addButton(tr("&Other file…"), QDialogButtonBox::ActionRole);
    browse->setAutoDefault(false);
    buttons()->addButton(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_restore->setObjectName(QStringLiteral("confirm"));
    m_restore->setDefault(true);
    m_restore->setEnabled(!backups.isEmpty());
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem *item = m_list->currentItem())
            Q_EMIT restoreRequested(item->data(Qt::UserRole).toString());
    });
    connect(m_list, &QListWidget::itemActivated, m_restore, &QPushButton::click);
    connect(browse, &QPushButton::clicked, this, &RestoreDialog::browseRequested);
    m_list->setFocus();
}

void RestoreDialog::setBusy(bool busy)
{
    m_list->setEnabled(!busy);
    m_restore->setEnabled(!busy && m_list->count() > 0);
    if (busy)
        m_error->setHint(tr("Checking and restoring…"));
}

void RestoreDialog::showError(const Error &error)
{
    setBusy(false);
    m_error->setIssues({{FieldIssue::Field::Status, FieldIssue::Severity::Refusal, error.text()}});
}

} // namespace spark
