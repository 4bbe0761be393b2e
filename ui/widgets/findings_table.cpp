#include "ui/widgets/findings_table.h"

#include "models/tables/intake_table_model.h"
#include "ui/theme/spark_style.h"
#include "ui/widgets/intake_delegate.h"
#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace spark {

namespace {

using Column = IntakeTableModel;

// Columns that can do with less than all of their text, and the least of it, in pixels: the row's tips and the text below
// the table have it whole.
constexpr std::array yielding {std::pair(int(Column::Action), 74), std::pair(int(Column::Post), 66), std::pair(int(Column::Handle), 52), std::pair(int(Column::Licensee), 44),
                               std::pair(int(Column::Campaign), 44), std::pair(int(Column::Source), 50), std::pair(int(Column::ToKnow), 70)};
constexpr int widest = 220; // pixels, of any column but what is to know
constexpr int boxWidth = 30;

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
    header->setMinimumSectionSize(boxWidth);
    header->setTextElideMode(Qt::ElideRight);
    header->setProperty(narrowHeader, true);
    header->setStretchLastSection(false);
    connect(model, &IntakeTableModel::modelReset, this, &FindingsTable::showChoice);
    connect(model, &IntakeTableModel::dataChanged, this, &FindingsTable::showChoice);
    connect(model, &IntakeTableModel::modelReset, this, &FindingsTable::fitColumns);
    showChoice();
    connect(header, &QHeaderView::sectionResized, this, [this] { m_sized = m_sized || !m_fitting; });
}

// The column is there for two codes of one post; a box says the rest.
void FindingsTable::showChoice()
{
    if (isColumnHidden(Column::Action) != !m_model->hasChoice()) {
        const QScopedValueRollback fitting(m_fitting, true); // hiding is resizing, too
        setColumnHidden(Column::Action, !m_model->hasChoice());
        fitColumns();
    }
}

// All columns are seen at once where that is possible: each as wide as its heading and the rows on the screen need, and
// those that can yield give up what is missing. What a person has dragged stays.
void FindingsTable::fitColumns()
{
    if (m_sized)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    QHash<int, int> widths;
    int sum = 0;
    for (int column = 0; column < Column::ColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        const int contents = qMin(widest, sizeHintForColumn(column));
        widths[column] = column == Column::Take ? boxWidth : qMax(horizontalHeader()->sectionSizeHint(column), contents);
        sum += widths.value(column);
    }
    int room = 0;
    for (const auto &[column, least] : yielding)
        room += qMax(0, widths.value(column) - least);
    const int missing = sum - viewport()->width();
    for (const auto &[column, least] : yielding) {
        const int can = qMax(0, widths.value(column) - least);
        if (missing > 0 && room > 0)
            widths[column] -= missing >= room ? can : (can * missing + room - 1) / room;
    }
    sum = 0;
    for (const int width : std::as_const(widths))
        sum += width;
    widths[Column::ToKnow] += qMax(0, viewport()->width() - sum);
    for (auto width = widths.cbegin(); width != widths.cend(); ++width)
        setColumnWidth(width.key(), *width);
}

void FindingsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
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
