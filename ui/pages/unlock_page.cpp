#include "ui/pages/unlock_page.h"

#include "ui/theme/icons.h"
#include "ui/widgets/issue_label.h"
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_labels.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace spark {

namespace {

constexpr int columnWidth = 460;

QPushButton *flatButton(const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace

UnlockPage::UnlockPage(QWidget *parent)
    : QWidget(parent)
    , m_title(headingLabel({}, this))
    , m_path(quietLabel({}, this))
    , m_prompt(new QLabel(this))
    , m_secret(new SecretEdit(this))
    , m_keep(new QCheckBox(tr("&Keep the key in this computer’s keychain"), this))
    , m_unlock(new QPushButton(icon(QStringLiteral("unlock")), tr("&Unlock"), this))
    , m_keychain(flatButton(tr("Open wi&th the keychain"), "keychain", this))
    , m_switch(flatButton({}, "switch", this))
    , m_restore(flatButton(tr("&Restore a backup…"), "restore", this))
    , m_cancel(flatButton(tr("Cancel"), "cancel", this))
    , m_error(new IssueLabel(this))
{
    setObjectName(QStringLiteral("unlock_page"));
    m_secret->setObjectName(QStringLiteral("secret"));
    m_unlock->setObjectName(QStringLiteral("unlock"));
    m_unlock->setDefault(true);
    m_error->setObjectName(QStringLiteral("error"));
    m_prompt->setBuddy(m_secret);
    m_path->setTextFormat(Qt::PlainText);

    auto *column = new QWidget(this);
    column->setMinimumWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(10);
    auto *logo = new QLabel(column);
    logo->setPixmap(applicationIcon().pixmap(QSize(56, 56), devicePixelRatioF()));
    layout->addWidget(logo);
    layout->addWidget(m_title);
    layout->addWidget(m_path);
    layout->addSpacing(8);
    layout->addWidget(m_prompt);
    auto *line = new QHBoxLayout;
    line->addWidget(m_secret, 1);
    line->addWidget(m_unlock);
    layout->addLayout(line);
    layout->addWidget(m_keep);
    layout->addWidget(m_error);
    layout->addSpacing(8);
    auto *ways = new QHBoxLayout;
    ways->addWidget(m_keychain);
    ways->addWidget(m_switch);
    ways->addWidget(m_cancel);
    ways->addStretch();
    layout->addLayout(ways);
    layout->addSpacing(24);
    auto *other = new QHBoxLayout;
    auto *openOther = flatButton(tr("&Other vault…"), "open_other", column);
    auto *newVault = flatButton(tr("&New vault…"), "new_vault", column);
    other->addWidget(openOther);
    other->addWidget(newVault);
    other->addWidget(m_restore);
    other->addStretch();
    layout->addLayout(other);

    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(column, 0, Qt::AlignHCenter);
    outer->addStretch(3);
    tabAsLaidOut(this);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::submit);
    connect(m_secret, &QLineEdit::returnPressed, this, &UnlockPage::submit);
    connect(m_secret, &QLineEdit::textChanged, this, [this](const QString &text) { m_unlock->setEnabled(!text.isEmpty()); });
    connect(m_keychain, &QPushButton::clicked, this, &UnlockPage::keychainRequested);
    connect(m_switch, &QPushButton::clicked, this, [this] { setRecovery(!m_recovery); });
    connect(m_restore, &QPushButton::clicked, this, &UnlockPage::restoreRequested);
    connect(m_cancel, &QPushButton::clicked, this, &UnlockPage::cancelRequested);
    connect(openOther, &QPushButton::clicked, this, &UnlockPage::openOtherRequested);
    connect(newVault, &QPushButton::clicked, this, &UnlockPage::newVaultRequested);
    setRecovery(false);
    setBusy(false);
}

void UnlockPage::start(const QString &path, bool locked, bool keychainFirst)
{
    preferKeychain(keychainFirst);
    const QString name = QFileInfo(path).completeBaseName();
    m_title->setText(locked ? tr("“%1” is locked").arg(name) : tr("Open “%1”").arg(name));
    m_path->setText(QDir::toNativeSeparators(path));
    m_error->setIssues({});
    m_keep->setChecked(false);
    wipe();
    setRecovery(false);
    setBusy(false);
}

void UnlockPage::preferKeychain(bool preferred)
{
    m_keychainFirst = preferred;
    m_keychain->setDefault(preferred);
    m_unlock->setDefault(!preferred);
}

void UnlockPage::giveBack(const SecretBytes &typed)
{
    m_secret->setText(QString::fromUtf8(typed.view()));
}

void UnlockPage::setRecovery(bool recovery)
{
    m_recovery = recovery;
    wipe();
    m_prompt->setText(recovery ? tr("Recovery key, a&s it stands on the recovery kit:") : tr("&Passphrase:"));
    m_secret->setAccessibleName(recovery ? tr("Recovery key") : tr("Passphrase"));
    m_switch->setText(recovery ? tr("Use the &passphrase") : tr("Use the recover&y key…"));
    focusFirst();
}

void UnlockPage::focusFirst()
{
    QWidget *first = m_keychainFirst && !m_recovery ? static_cast<QWidget *>(m_keychain) : m_secret;
    first->setFocus();
}

void UnlockPage::setBusy(bool busy)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_secret), static_cast<QWidget *>(m_keep), static_cast<QWidget *>(m_keychain), static_cast<QWidget *>(m_switch), static_cast<QWidget *>(m_restore)})
        widget->setEnabled(!busy);
    m_unlock->setEnabled(!busy && !m_secret->text().isEmpty());
    m_cancel->setVisible(busy);
    if (busy)
        m_error->setHint(tr("Opening…"));
    else
        focusFirst();
}

void UnlockPage::showError(const Error &error)
{
    // The way in that has just failed is not offered first again.
    if (error.code != ErrorCode::Cancelled)
        preferKeychain(false);
    setBusy(false);
    wipe();
    // Neither is a fault: a vault with a passphrase has no key in the keychain.
    if (error.code == ErrorCode::Cancelled)
        m_error->setHint(tr("Cancelled."));
    else if (error.code == ErrorCode::KeyMissing)
        m_error->setHint(error.text());
    else
        m_error->setIssues({{FieldIssue::Field::Status, FieldIssue::Severity::Refusal, error.text()}});
}

void UnlockPage::wipe()
{
    m_secret->wipe();
}

void UnlockPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        wipe();
}

void UnlockPage::submit()
{
    if (m_secret->text().isEmpty())
        return;
    const auto secret = std::make_shared<SecretBytes>(m_secret->take());
    const bool keep = m_keep->isChecked();
    const bool recovery = m_recovery;
    wipe();
    setBusy(true);
    if (recovery)
        Q_EMIT recoveryKeyEntered(secret, keep);
    else
        Q_EMIT passphraseEntered(secret, keep);
}

} // namespace spark
