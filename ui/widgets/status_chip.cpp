#include "ui/widgets/status_chip.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace spark {

namespace {

constexpr int padding = 9;

} // namespace

void paintChip(QPainter *painter, const QRect &cell, const QString &text, Tone tone, const QFont &font, Qt::LayoutDirection direction)
{
    const Theme &theme = Theme::instance();
    const QFontMetrics metrics(font);
    const int width = qMin(metrics.horizontalAdvance(text) + 2 * padding, cell.width());
    QRect chip(cell.left(), cell.center().y() - metrics.height() / 2 - 2, width, metrics.height() + 4);
    if (direction == Qt::RightToLeft)
        chip.moveRight(cell.right());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.toneFill(tone));
    painter->drawRoundedRect(chip, chip.height() / 2.0, chip.height() / 2.0);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(font);
    painter->setPen(theme.toneText(tone));
    painter->drawText(chip, Qt::AlignCenter | Qt::TextSingleLine, metrics.elidedText(text, Qt::ElideRight, chip.width() - padding));
}

StatusChip::StatusChip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusChip::setStatus(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2 * padding, fontMetrics().height() + 6};
}

void StatusChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(&painter, rect(), m_text, m_tone, font(), layoutDirection());
}

} // namespace spark
