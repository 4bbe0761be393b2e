#include "ui/dialogs/settings_dialog.h"

#include "ui/widgets/issue_label.h"
#include "ui/widgets/text_labels.h"
#include "ui/widgets/typed_path.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace spark {

namespace {

QFormLayout *section(const QString &title, QVBoxLayout *column, QWidget *parent)
{
    column->addWidget(sectionLabel(title, parent));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setContentsMargins(0, 0, 0, 10);
    form->setHorizontalSpacing(16);
    column->addLayout(form);
    return form;
}

// Fields of all sections begin at one line.
void alignLabels(const QList<QFormLayout *> &forms)
{
    QList<QWidget *> labels;
    int widest = 0;
    for (const QFormLayout *form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem *item = form->itemAt(row, QFormLayout::LabelRole);
            if (!item || !item->widget())
                continue;
            labels.append(item->widget());
            widest = qMax(widest, item->widget()->sizeHint().width());
        }
    }
    for (QWidget *label : std::as_const(labels))
        label->setMinimumWidth(widest);
}

QSpinBox *spin(const char *name, int most, int value, const QString &zero, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(0, most);
    box->setSpecialValueText(zero);
    box->setValue(value);
    return box;
}

QCheckBox *check(const QString &text, const char *name, bool on, QWidget *parent)
{
    auto *box = new QCheckBox(text, parent);
    box->setObjectName(QLatin1String(name));
    box->setChecked(on);
    return box;
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, const QStringList &languages, QWidget *parent)
    : PlainDialog(tr("Settings"), parent)
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_lockMinutes(spin("lock_minutes", 1440, preferences.lockAfterMinutes, tr("never"), this))
    , m_lockOnSession(check(tr("Lock with the sc&reen"), "lock_on_session", preferences.lockOnSessionLock, this))
    , m_lockOnSleep(check(tr("Lock when the computer goes to slee&p"), "lock_on_sleep", preferences.lockOnSleep, this))
    , m_clipboard(spin("clipboard_seconds", 600, preferences.clearClipboardSeconds, tr("never"), this))
    , m_backupDays(spin("backup_days", 365, preferences.backupEveryDays, tr("never"), this))
    , m_backupFolder(new QLineEdit(QDir::toNativeSeparators(preferences.backupFolder), this))
    , m_folderIssues(new IssueLabel(this))
{
    setObjectName(QStringLiteral("settings_dialog"));
    setMinimumWidth(560);
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(tr("As the system"), QString());
    for (const QString &language : languages)
        m_language->addItem(QLocale(QLocale(language).language(), QLocale::World).nativeLanguageName(), language);
    m_language->setCurrentIndex(qMax(0, m_language->findData(preferences.language)));
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addItem(tr("As the system"), QStringLiteral("system"));
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    m_theme->setCurrentIndex(qMax(0, m_theme->findData(preferences.theme)));
    m_lockMinutes->setSuffix(tr(" min"));
    m_clipboard->setSuffix(tr(" s"));
    const auto nameDays = [this](int days) { m_backupDays->setSuffix(tr(" day(s)", "behind a number", days)); };
    nameDays(m_backupDays->value());
    connect(m_backupDays, &QSpinBox::valueChanged, this, nameDays);

    QFormLayout *look = section(tr("Appearance"), column(), this);
    look->addRow(tr("&Language:"), m_language);
    look->addRow(QString(), quietLabel(tr("Another language is used from the next start on."), this));
    look->addRow(tr("&Theme:"), m_theme);
    QFormLayout *locking = section(tr("Locking"), column(), this);
    locking->addRow(tr("Lock after being i&dle for:"), m_lockMinutes);
    locking->addRow(QString(), m_lockOnSession);
    locking->addRow(QString(), m_lockOnSleep);
    locking->addRow(tr("&Clear a copied code after:"), m_clipboard);
    QFormLayout *backups = section(tr("Backups"), column(), this);
    backups->addRow(tr("Back &up every:"), m_backupDays);
    auto *folder = new QWidget(this);
    auto *folderColumn = new QVBoxLayout(folder);
    folderColumn->setContentsMargins(0, 0, 0, 0);
    auto *folderLayout = new QHBoxLayout;
    folderColumn->addLayout(folderLayout);
    folderColumn->addWidget(m_folderIssues);
    auto *browse = new QPushButton(tr("C&hange…"), folder);
    browse->setAutoDefault(false);
    m_backupFolder->setObjectName(QStringLiteral("backup_folder"));
    m_backupFolder->setAccessibleName(tr("Folder for backups"));
    m_backupFolder->setPlaceholderText(tr("Beside the vault"));
    folderLayout->addWidget(m_backupFolder, 1);
    folderLayout->addWidget(browse);
    folder->setFocusProxy(m_backupFolder);
    auto *folderLabel = new QLabel(tr("&Folder:"), this);
    folderLabel->setBuddy(m_backupFolder);
    backups->addRow(folderLabel, folder);
    alignLabels({look, locking, backups});
    column()->addStretch();

    m_save = buttons()->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("confirm"));
    m_save->setDefault(true);
    buttons()->addButton(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons(), &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(browse, &QPushButton::clicked, this, [this] { Q_EMIT folderRequested(readTypedPath(m_backupFolder->text())); });
    connect(m_backupFolder, &QLineEdit::textChanged, this, &SettingsDialog::checkFolder);
    checkFolder();
}

void SettingsDialog::checkFolder()
{
    const QList<FieldIssue> wrong = checkTypedPath(m_backupFolder->text());
    m_folderIssues->setIssues(wrong);
    m_save->setEnabled(wrong.isEmpty());
}

void SettingsDialog::setBackupFolder(const QString &folder)
{
    m_backupFolder->setText(QDir::toNativeSeparators(folder));
}

Preferences SettingsDialog::preferences() const
{
    return {m_language->currentData().toString(), m_theme->currentData().toString(), m_lockMinutes->value(), m_lockOnSession->isChecked(), m_lockOnSleep->isChecked(),
            m_clipboard->value(), m_backupDays->value(), readTypedPath(m_backupFolder->text())};
}

} // namespace spark
