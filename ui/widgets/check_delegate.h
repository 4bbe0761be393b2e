// Paints and answers the column of a table in which rows are ticked.
#pragma once

#include "ui/widgets/cell_delegate.h"

namespace spark {

class CheckDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // The whole cell is the box: a click anywhere in it ticks.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;
};

} // namespace spark
