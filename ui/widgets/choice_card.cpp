#include "ui/widgets/choice_card.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace spark {

namespace {

constexpr int cardWidth = 200;
constexpr int padding = 14;
constexpr int pictureSize = 28;
constexpr int descriptionLines = 3;

} // namespace

ChoiceCard::ChoiceCard(const QString &iconName, const QString &title, const QString &description, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
    , m_description(description)
{
    setText(title);
    setAccessibleDescription(description);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ChoiceCard::sizeHint() const
{
    return {cardWidth, padding * 2 + pictureSize + 10 + fontMetrics().lineSpacing() * (1 + descriptionLines) + 8};
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool strong = isChecked() || hasFocus();
    painter.setBrush(isChecked() ? theme.color(Theme::Role::SelectedRow) : underMouse() ? theme.color(Theme::Role::Hover) : palette().color(QPalette::Base));
    painter.setPen(QPen(strong ? theme.color(Theme::Role::Accent) : theme.color(Theme::Role::ControlBorder), hasFocus() ? 2.5 : isChecked() ? 2 : 1));
    painter.drawRoundedRect(shape, 10, 10);

    const QRect inside = rect().adjusted(padding, padding, -padding, -padding);
    const auto mirrored = [&](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    const QColor tint = isChecked() ? theme.color(Theme::Role::Accent) : theme.color(Theme::Role::SecondaryText);
    painter.drawPixmap(mirrored(QRect(inside.topLeft(), QSize(pictureSize, pictureSize))), tintedPixmap(m_iconName, pictureSize, tint, devicePixelRatioF()));
    const int alignment = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignTop));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    QRect line(inside.left(), inside.top() + pictureSize + 10, inside.width(), fontMetrics().lineSpacing() + 2);
    painter.drawText(line, alignment | Qt::TextShowMnemonic, text());
    painter.setFont(font());
    painter.setPen(theme.color(Theme::Role::SecondaryText));
    line = QRect(inside.left(), line.bottom() + 3, inside.width(), inside.bottom() - line.bottom());
    painter.drawText(line, alignment | Qt::TextWordWrap, m_description);
}

} // namespace spark
