#include "ui/widgets/window_bar.h"

#include "models/tables/table_texts.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace spark {

namespace {

constexpr int barHeight = 8;

} // namespace

WindowBar::WindowBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

QSize WindowBar::sizeHint() const
{
    return {160, barHeight + 4};
}

void WindowBar::setWindow(std::optional<qint64> start, std::optional<qint64> end, qint64 now)
{
    setVisible(start && end && *end > *start);
    m_start = start.value_or(0);
    m_end = end.value_or(0);
    m_now = now;
    setToolTip(TableTexts::fullMoment(start) % QStringLiteral(" – ") % TableTexts::fullEnd(end));
    setAccessibleName(tr("Window"));
    setAccessibleDescription(toolTip());
    update();
}

void WindowBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track(0, (height() - barHeight) / 2.0, width(), barHeight);
    painter.setBrush(theme.color(Theme::Role::Track));
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    const double over = qBound(0.0, static_cast<double>(m_now - m_start) / static_cast<double>(m_end - m_start), 1.0);
    // What is left counts: that is the part with a colour.
    QRectF left = track;
    left.setLeft(track.left() + track.width() * over);
    if (layoutDirection() == Qt::RightToLeft)
        left = QRectF(track.left(), track.top(), track.width() * (1 - over), track.height());
    if (left.width() < 1)
        return;
    const Tone tone = TableTexts::toneOfEnd(m_end, m_now);
    painter.setBrush(theme.toneArea(tone == Tone::Neutral ? Tone::Good : tone));
    painter.drawRoundedRect(left, barHeight / 2.0, barHeight / 2.0);
}

} // namespace spark
