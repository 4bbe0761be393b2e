#include "ui/widgets/status_area.h"

#include "ui/theme/icons.h"

#include <QAccessible>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace spark {

namespace {

constexpr int noticeTime = 10000; // ms
constexpr int progressWidth = 160;

QToolButton *button(const QString &iconName, const QString &text, const char *name, QWidget *parent)
{
    auto *tool = new QToolButton(parent);
    tool->setObjectName(QLatin1String(name));
    tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::StrongFocus);
    tool->setIcon(icon(iconName));
    tool->setText(text);
    return tool;
}

} // namespace

StatusArea::StatusArea(QWidget *parent)
    : QStatusBar(parent)
    , m_text(new QLabel(this))
    , m_undo(button(QStringLiteral("undo"), tr("&Undo"), "notice_undo", this))
    , m_countdown(button(QStringLiteral("copy"), {}, "countdown", this))
    , m_progressText(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(button(QStringLiteral("close"), tr("Cancel"), "cancel_progress", this))
    , m_vault(button(QStringLiteral("lock"), {}, "vault_name", this))
{
    setSizeGripEnabled(false);
    setContentsMargins(10, 2, 10, 2);
    m_text->setObjectName(QStringLiteral("notice"));
    m_progress->setFixedWidth(progressWidth);
    m_progress->setTextVisible(false);
    m_countdown->setToolTip(tr("Clear the clipboard now"));
    m_vault->setToolTip(tr("Lock the vault (Ctrl+L)"));
    addWidget(m_text);
    addWidget(m_undo);
    for (QWidget *widget : {static_cast<QWidget *>(m_progressText), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_cancel), static_cast<QWidget *>(m_countdown), static_cast<QWidget *>(m_vault)})
        addPermanentWidget(widget);
    for (QWidget *widget : {static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_countdown), static_cast<QWidget *>(m_vault)})
        widget->hide();
    showJob();
    m_fade.setSingleShot(true);
    m_fade.setInterval(noticeTime);
    connect(&m_fade, &QTimer::timeout, this, &StatusArea::clearNotice);
    connect(m_undo, &QToolButton::clicked, this, &StatusArea::undoRequested);
    connect(m_countdown, &QToolButton::clicked, this, &StatusArea::clearClipboardRequested);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_jobs.isEmpty())
            m_jobs.constLast().cancel();
    });
    connect(m_vault, &QToolButton::clicked, this, &StatusArea::lockRequested);
}

void StatusArea::notify(const QString &text, bool undoable)
{
    m_text->setText(text);
    m_undo->setVisible(undoable);
    m_fade.start();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void StatusArea::withdrawUndo()
{
    m_undo->hide();
}

void StatusArea::clearNotice()
{
    m_fade.stop();
    m_text->clear();
    withdrawUndo();
}

void StatusArea::showCountdown(int secondsLeft)
{
    m_countdown->setVisible(secondsLeft > 0);
    m_countdown->setText(tr("Clipboard clears in %n s", nullptr, secondsLeft));
    m_countdown->setAccessibleName(m_countdown->text());
}

int StatusArea::beginJob(const QString &text, std::function<void()> cancel)
{
    m_jobs.append({++m_lastJob, text, std::move(cancel)});
    showJob();
    return m_lastJob;
}

void StatusArea::setJobProgress(int job, qint64 done, qint64 total)
{
    for (Job &known : m_jobs) {
        if (known.number == job) {
            known.done = done;
            known.total = total;
        }
    }
    showJob();
}

void StatusArea::endJob(int job)
{
    m_jobs.removeIf([job](const Job &known) { return known.number == job; });
    showJob();
}

void StatusArea::showJob()
{
    const Job job = m_jobs.isEmpty() ? Job() : m_jobs.constLast();
    m_progressText->setVisible(!m_jobs.isEmpty());
    m_progress->setVisible(!m_jobs.isEmpty());
    m_cancel->setVisible(static_cast<bool>(job.cancel));
    m_progressText->setText(job.text);
    // Per mille: the numbers of large ledgers do not fit into the bar's.
    m_progress->setRange(0, job.total > 0 ? 1000 : 0);
    m_progress->setValue(job.total > 0 ? static_cast<int>(1000 * job.done / job.total) : 0);
}

void StatusArea::setVaultName(const QString &name)
{
    m_vault->setText(name);
    m_vault->setAccessibleName(tr("Lock the vault %1").arg(name));
    m_vault->setVisible(!name.isEmpty());
}

} // namespace spark
