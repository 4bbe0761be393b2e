// The cells of the intake: a box to tick, a dashed line below what is not certain, and an editor for each kind of field.
#pragma once

#include "models/domain/clock.h"
#include "ui/widgets/cell_delegate.h"

#include <memory>

namespace spark {

class IntakeDelegate : public CellDelegate
{
    Q_OBJECT

public:
    explicit IntakeDelegate(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    Qt::TextElideMode elideMode(const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    const std::shared_ptr<const Clock> m_clock;
};

} // namespace spark
