// Paints the cells of the tables: plain text fast, tones as coloured text, statuses as chips.
#pragma once

#include <QStyledItemDelegate>

namespace spark {

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(QObject *parent = nullptr);
    // margin: pixels on each side of a cell's text.
    CellDelegate(int margin, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    // Where a text that is too long for its cell is cut.
    virtual Qt::TextElideMode elideMode(const QModelIndex &index) const;

private:
    const int m_margin;
    QFont m_codeFont;
};

} // namespace spark
