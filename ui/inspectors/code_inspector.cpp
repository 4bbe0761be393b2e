#include "ui/inspectors/code_inspector.h"

#include "models/tables/table_texts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/facts_view.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/text_labels.h"
#include "ui/widgets/window_bar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace spark {

namespace {

QToolButton *toolButton(const QString &iconName, const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

// Where it was entered, when, and what was said: one line each. What stands above as the code's own reason is not said twice.
QString applicationLines(const QList<CodeApplication> &applications, const QString &said)
{
    QStringList lines;
    for (const CodeApplication &application : applications) {
        lines.append(CodeInspector::tr("%1: %2, %3", "ad account: outcome, when")
                         .arg(application.account, ApplicationTexts::label(application.outcome), TableTexts::fullMoment(application.appliedAt)));
        if (!application.refusalReason.isEmpty() && application.refusalReason != said) {
            lines.append(ApplicationTexts::reason(application.refusalReason));
            lines.append(CodeInspector::tr("Next step: %1").arg(ApplicationTexts::nextStep(application.refusalReason)));
        }
    }
    return lines.join(u'\n');
}

} // namespace

CodeInspector::CodeInspector(QWidget *parent)
    : Inspector(parent)
    , m_code(codeLabel({}, this))
    , m_left(new QLabel(this))
    , m_chip(new StatusChip(this))
    , m_window(new WindowBar(this))
    , m_reveal(toolButton(QStringLiteral("reveal"), tr("Show the code"), "reveal", this))
    , m_copy(toolButton(QStringLiteral("copy"), tr("Copy the code"), "copy", this))
    , m_qr(toolButton(QStringLiteral("qr"), tr("Show as QR code"), "qr", this))
{
    setObjectName(QStringLiteral("code_inspector"));
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setAccessibleName(tr("Code"));
    m_code->setWordWrap(true);
    QFont font = m_code->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    m_code->setFont(font);
    m_reveal->setCheckable(true);

    auto *status = new QHBoxLayout;
    status->addWidget(m_chip);
    status->addWidget(m_left, 1);
    auto *code = new QHBoxLayout;
    code->setSpacing(2);
    code->addWidget(m_code, 1);
    for (QToolButton *button : {m_reveal, m_copy, m_qr})
        code->addWidget(button);
    head()->addLayout(status);
    head()->addWidget(m_window);
    head()->addLayout(code);
    auto *edit = new QPushButton(tr("Ed&it…"), this);
    edit->setObjectName(QStringLiteral("edit"));
    more()->addWidget(edit, 0, Qt::AlignLeading);
    connect(edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(m_id); });
    connect(m_copy, &QToolButton::clicked, this, [this] { Q_EMIT copyRequested(m_id); });
    connect(m_qr, &QToolButton::clicked, this, [this] { Q_EMIT qrRequested(m_id); });
    connect(m_reveal, &QToolButton::clicked, this, [this](bool on) {
        if (on)
            Q_EMIT revealRequested(m_id);
        else
            mask();
    });
}

void CodeInspector::show(const CodeDetails &details, qint64 now)
{
    const CodeRow &row = details.row;
    const bool sameCode = m_id == row.id && m_masked == row.maskedCode;
    m_id = row.id;
    m_masked = row.maskedCode;
    if (!sameCode || !m_reveal->isChecked())
        mask();
    const bool hasCode = !row.maskedCode.isEmpty();
    for (QToolButton *button : {m_reveal, m_copy, m_qr})
        button->setVisible(hasCode);
    setTitle(postTitle(row.caption, row.postId, row.postLink));
    m_chip->setStatus(StatusTexts::label(row.status), TableTexts::toneOf(row.status));
    m_left->setText(TableTexts::timeLeft(row.windowEnd, now));
    m_window->setWindow(row.windowStart, row.windowEnd, now);
    setFacts({{tr("Ends"), TableTexts::fullEnd(row.windowEnd), {}},
              {tr("Begins"), TableTexts::fullMoment(row.windowStart), {}},
              {tr("Period"), TableTexts::period(row.grantedPeriod, row.agreedPeriod), {}},
              {tr("Creator"), TableTexts::handle(row.handle), {}},
              {tr("Licensee"), row.licensee, {}},
              {tr("Campaign"), row.campaign, {}},
              {tr("Post"), row.postId == 0 ? row.postLink : QString::number(row.postId), row.postLink},
              {tr("Refused because"), ApplicationTexts::reason(details.code.refusalReason), {}},
              {tr("Next step"), ApplicationTexts::nextStep(details.code.refusalReason), {}},
              {tr("Ad accounts"), applicationLines(details.applications, details.code.refusalReason), {}},
              {tr("Notes"), details.code.notes, {}}});
    setHistory(details.history);
}

void CodeInspector::reveal(const QString &code)
{
    m_code->setText(code);
    m_reveal->setChecked(true);
    m_reveal->setIcon(icon(QStringLiteral("hide")));
}

void CodeInspector::mask()
{
    m_code->setText(m_masked.isEmpty() ? tr("no code yet") : m_masked);
    m_reveal->setChecked(false);
    m_reveal->setIcon(icon(QStringLiteral("reveal")));
}

void CodeInspector::hideEvent(QHideEvent *event)
{
    mask();
    Inspector::hideEvent(event);
}

} // namespace spark
