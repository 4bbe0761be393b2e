#include "ui/widgets/findings_table.h"

#include "models/tables/intake_table_model.h"
#include "ui/widgets/intake_delegate.h"
#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace spark {

namespace {

using Column = IntakeTableModel;

constexpr int titleMargin = 11; // pixels, on each side of a heading

// The words for what a row is are longer in one language than in another: none is cut.
int verdictWidth(const QFontMetrics &metrics)
{
    int widest = 0;
    for (const IntakeVerdict verdict : {IntakeVerdict::New, IntakeVerdict::Known, IntakeVerdict::Replaces, IntakeVerdict::Extends, IntakeVerdict::Suspicious, IntakeVerdict::Refused})
        widest = qMax(widest, metrics.horizontalAdvance(IntakeTexts::describe(verdict)));
    return widest + 2 * titleMargin;
}

} // namespace

FindingsTable::FindingsTable(IntakeTableModel *model, std::shared_ptr<const Clock> clock, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new IntakeDelegate(std::move(clock), this));
    setAccessibleName(tr("What was found"));
    setUpRowTable(this);
    setCornerButtonEnabled(false);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    QHeaderView *header = horizontalHeader();
    header->setMinimumSectionSize(34);
    for (const auto &[column, width] : {std::pair(int(Column::Take), 34), std::pair(int(Column::Verdict), verdictWidth(fontMetrics())), std::pair(int(Column::Action), 130), std::pair(int(Column::Code), 105),
                                        std::pair(int(Column::Post), 165), std::pair(int(Column::Handle), 110), std::pair(int(Column::Period), 80), std::pair(int(Column::Start), 115),
                                        std::pair(int(Column::Until), 115), std::pair(int(Column::Licensee), 110), std::pair(int(Column::Campaign), 110), std::pair(int(Column::ToKnow), 260)}) {
        const QString title = model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        setColumnWidth(column, qMax(width, header->fontMetrics().horizontalAdvance(title) + 2 * titleMargin));
    }
    connect(model, &IntakeTableModel::modelReset, this, &FindingsTable::showChoice);
    connect(model, &IntakeTableModel::dataChanged, this, &FindingsTable::showChoice);
    showChoice();
}

// The column is there for two codes of one post; a box says the rest.
void FindingsTable::showChoice()
{
    setColumnHidden(Column::Action, !m_model->hasChoice());
}

void FindingsTable::setCurrentRow(int row)
{
    if (row < 0 || row >= m_model->rowCount() || row == currentRow())
        return;
    const int column = currentIndex().isValid() ? currentIndex().column() : int(Column::Verdict);
    selectionModel()->setCurrentIndex(m_model->index(row, column), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void FindingsTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

void FindingsTable::keyPressEvent(QKeyEvent *event)
{
    if (state() == QAbstractItemView::EditingState)
        return; // the key that ends the editing comes by here, too
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && event->key() == Qt::Key_Space) {
        tickSelected();
        return;
    }
    if (plain && event->key() == Qt::Key_Delete) {
        emptyCurrent();
        return;
    }
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (currentIndex().flags() & Qt::ItemIsEditable)
            edit(currentIndex());
        return; // nothing is taken in by a key that was meant for the table
    }
    QTableView::keyPressEvent(event);
}

// All become what the current one becomes.
void FindingsTable::tickSelected()
{
    const QModelIndex box = m_model->index(currentRow(), Column::Take);
    if (!box.isValid())
        return;
    const bool current = box.data(Qt::CheckStateRole).isValid();
    QList<int> rows;
    const auto selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        if (index.siblingAtColumn(Column::Take).data(Qt::CheckStateRole).isValid())
            rows.append(index.row());
    }
    if (rows.isEmpty() && current)
        rows.append(box.row());
    const auto isOff = [this](int row) { return m_model->actionAt(row) == IntakeAction::Skip; };
    const bool on = current ? isOff(box.row()) : std::any_of(rows.begin(), rows.end(), isOff);
    m_model->tick(rows, on);
}

void FindingsTable::emptyCurrent()
{
    if (IntakeTableModel::fieldOf(currentIndex().column()) && (currentIndex().flags() & Qt::ItemIsEditable))
        m_model->setData(currentIndex(), QVariant(), Qt::EditRole);
}

} // namespace spark
