#include "ui/widgets/chip_button.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace spark {

namespace {

constexpr int padding = 12;

} // namespace

ChipButton::ChipButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ChipButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * padding, fontMetrics().height() + 10};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
    const qreal round = shape.height() / 2;
    QColor fill = Qt::transparent;
    if (isChecked())
        fill = theme.color(Theme::Role::SelectedRow);
    else if (underMouse() && isEnabled())
        fill = theme.color(Theme::Role::Hover);
    const QColor border = isChecked() ? theme.color(Theme::Role::Accent) : theme.color(Theme::Role::Border);
    painter.setBrush(fill);
    painter.setPen(QPen(border, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(shape, round, round);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

} // namespace spark
