#include "ui/widgets/cell_delegate.h"

#include "models/tables/table_roles.h"
#include "ui/theme/theme.h"
#include "ui/widgets/status_chip.h"

#include <QApplication>
#include <QPainter>

namespace spark {

namespace {

constexpr int usualMargin = 10;

} // namespace

CellDelegate::CellDelegate(QObject *parent) : CellDelegate(usualMargin, parent) { }

CellDelegate::CellDelegate(int margin, QObject *parent) : QStyledItemDelegate(parent), m_margin(margin), m_codeFont(Theme::codeFont(QApplication::font())) { }

Qt::TextElideMode CellDelegate::elideMode(const QModelIndex &) const
{
    return Qt::ElideRight;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    if (selected)
        painter->fillRect(option.rect, theme.color(Theme::Role::SelectedRow));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.color(Theme::Role::Hover));
    painter->setPen(theme.color(Theme::Role::Border));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const QString text = index.data(Qt::DisplayRole).toString();
    const QRect cell = option.rect.adjusted(m_margin, 0, -m_margin, -1);
    const QVariant tone = index.data(ToneRole);
    if (index.data(StatusRole).isValid()) {
        paintChip(painter, cell, text, static_cast<Tone>(tone.toInt()), option.font, option.direction);
    } else if (!text.isEmpty()) {
        const bool monospace = index.data(MonospaceRole).toBool();
        const bool placeholder = index.data(PlaceholderRole).toBool();
        QFont font = monospace ? m_codeFont : option.font;
        font.setItalic(placeholder);
        painter->setFont(font);
        QColor color = theme.toneText(Tone::Neutral);
        if (placeholder)
            color = theme.toneText(Tone::Muted);
        else if (tone.isValid())
            color = theme.toneText(static_cast<Tone>(tone.toInt()));
        painter->setPen(color);
        const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
        painter->drawText(cell, static_cast<int>(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, elideMode(index), cell.width()));
    }
    // The keyboard's place: a line at the row's beginning, not a box around one cell.
    if ((option.state & QStyle::State_HasFocus) && index.column() >= 0) {
        painter->setPen(QPen(theme.color(Theme::Role::Accent), 2));
        painter->drawLine(option.rect.left() + 1, option.rect.bottom() - 1, option.rect.right(), option.rect.bottom() - 1);
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + 2 * m_margin, size.height()};
}

} // namespace spark
