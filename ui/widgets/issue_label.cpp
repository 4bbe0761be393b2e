#include "ui/widgets/issue_label.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_labels.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace spark {

IssueLabel::IssueLabel(QWidget *parent) : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 0, 0, 2);
    layout->setSpacing(6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    connect(&Theme::instance(), &Theme::changed, this, &IssueLabel::paintTone);
    hide();
}

void IssueLabel::setIssues(const QList<FieldIssue> &issues)
{
    const bool refused = std::any_of(issues.begin(), issues.end(), [](const FieldIssue &i) { return i.severity == FieldIssue::Severity::Refusal; });
    QStringList texts;
    for (const FieldIssue &issue : issues) {
        if (!refused || issue.severity == FieldIssue::Severity::Refusal)
            texts.append(issue.text);
    }
    showText(texts.join(u'\n'), refused ? QStringLiteral("refusal") : QStringLiteral("warning"), refused ? Tone::Danger : Tone::Warning);
}

void IssueLabel::setHint(const QString &text)
{
    showText(text, QStringLiteral("info"), Tone::Muted);
}

void IssueLabel::showText(const QString &text, const QString &iconName, Tone tone)
{
    m_iconName = iconName;
    m_tone = tone;
    const bool changed = m_text->text() != text;
    m_text->setText(text);
    setVisible(!text.isEmpty());
    takeRoom();
    paintTone();
    if (changed && !text.isEmpty()) {
        QAccessibleEvent event(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void IssueLabel::takeRoom()
{
    if (isVisible())
        takeRoomForLines(m_text, m_text->width());
}

void IssueLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // the text has its width now
    takeRoom();
}

void IssueLabel::paintTone()
{
    const QColor color = Theme::instance().toneText(m_tone);
    QPalette toned = palette();
    toned.setColor(QPalette::WindowText, color);
    m_text->setPalette(toned);
    m_icon->setPixmap(tintedPixmap(m_iconName, 16, color, devicePixelRatioF()));
}

} // namespace spark
