// Paints the cells of the tables: plain text fast, tones as coloured text, statuses as chips.
#pragma once

#include <QStyledItemDelegate>

namespace spark {

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QFont m_codeFont;
};

} // namespace spark
