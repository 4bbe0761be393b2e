#include "ui/widgets/ledger_table.h"

#include "models/tables/ledger_table_model.h"
#include "ui/widgets/cell_delegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

namespace spark {

namespace {

constexpr int leastFlexible = 120; // pixels
constexpr int titleMargin = 11; // pixels, on each side of a heading

} // namespace

LedgerTable::LedgerTable(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false); // Tab leaves the table
    setMouseTracking(true);
    setItemDelegate(new CellDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setMinimumSectionSize(48);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &LedgerTable::showHeaderMenu);
    connect(header, &QHeaderView::sectionMoved, this, &LedgerTable::noteColumns);
    connect(header, &QHeaderView::sectionResized, this, &LedgerTable::noteColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &LedgerTable::columnsChanged);
    connect(this, &QAbstractItemView::doubleClicked, this, &LedgerTable::rowsActivated);
    fitRows();
}

void LedgerTable::setLedgerModel(LedgerTableModel *model)
{
    m_model = model;
    setModel(model);
    resetColumns();
    const auto [column, order] = model->usualOrder();
    horizontalHeader()->setSortIndicator(column, order);
    setSortingEnabled(true); // sorts by the indicator
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &LedgerTable::selectedIdsChanged);
}

void LedgerTable::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 18);
}

void LedgerTable::resetColumns()
{
    const QScopedValueRollback fitting(m_fitting, true);
    QHeaderView *header = horizontalHeader();
    const auto &columns = m_model->columns();
    for (int i = 0; i < columns.size(); ++i) {
        header->moveSection(header->visualIndex(i), i);
        setColumnHidden(i, !columns.at(i).visible);
        setColumnWidth(i, usualWidth(i));
    }
    m_arranged = false;
    fitColumns();
}

// Until somebody sets them, the columns fill the table: the widest gives and takes.
void LedgerTable::fitColumns()
{
    if (m_arranged || !m_model)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    const auto &columns = m_model->columns();
    int widest = 0;
    int room = viewport()->width();
    for (int i = 0; i < columns.size(); ++i) {
        if (isColumnHidden(i))
            continue;
        if (columns.at(i).width > columns.at(widest).width)
            widest = i;
        room -= usualWidth(i);
    }
    setColumnWidth(widest, qMax(leastFlexible, usualWidth(widest) + room));
}

// Titles are longer in one language than in another: none is cut.
int LedgerTable::usualWidth(int column) const
{
    const TableColumn &info = m_model->columns().at(column);
    return qMax(info.width, horizontalHeader()->fontMetrics().horizontalAdvance(info.title) + 2 * titleMargin);
}

void LedgerTable::noteColumns()
{
    if (m_fitting)
        return;
    m_arranged = true;
    Q_EMIT columnsChanged();
}

QByteArray LedgerTable::headerState() const
{
    return horizontalHeader()->saveState();
}

void LedgerTable::restoreHeaderState(const QByteArray &state)
{
    if (state.isEmpty())
        return;
    QHeaderView *header = horizontalHeader();
    const int columns = header->count();
    const QScopedValueRollback fitting(m_fitting, true);
    if (!header->restoreState(state) || header->count() != columns || header->hiddenSectionCount() == columns) {
        // Saved by a version with other columns.
        resetColumns();
        return;
    }
    header->setSectionsMovable(true);
    m_arranged = true;
}

QList<qint64> LedgerTable::selectedIds() const
{
    QList<qint64> ids;
    if (!selectionModel())
        return ids;
    std::vector<std::pair<int, int>> runs;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        runs.emplace_back(range.top(), range.bottom());
    std::sort(runs.begin(), runs.end());
    int next = 0;
    for (const auto &[top, bottom] : runs) {
        for (int row = qMax(top, next); row <= bottom; ++row)
            ids.append(m_model->idAt(row));
        next = qMax(next, bottom + 1);
    }
    return ids;
}

int LedgerTable::selectedCount() const
{
    int count = 0;
    if (selectionModel()) {
        const QItemSelection selection = selectionModel()->selection();
        for (const QItemSelectionRange &range : selection)
            count += range.height();
    }
    return count;
}

bool LedgerTable::selectId(qint64 id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return false;
    // The current column may be hidden, and a hidden cell cannot be scrolled to.
    const int column = horizontalHeader()->logicalIndexAt(1);
    const QModelIndex index = m_model->index(row, qMax(0, column));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void LedgerTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT rowsActivated();
        return;
    }
    // Copying codes is an action of the window: the view would copy the masked text.
    if (event->matches(QKeySequence::Copy)) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void LedgerTable::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        position = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    Q_EMIT menuRequested(position);
}

void LedgerTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fitRows();
    QTableView::changeEvent(event);
}

void LedgerTable::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    const QScopedValueRollback fitting(m_fitting, true); // the last column is stretched
    QTableView::resizeEvent(event);
}

void LedgerTable::fillColumnMenu(QMenu *menu)
{
    const auto &columns = m_model->columns();
    for (int i = 0; i < columns.size(); ++i) {
        QAction *action = menu->addAction(columns.at(i).title);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        // The last one that is visible stays.
        action->setEnabled(isColumnHidden(i) || horizontalHeader()->hiddenSectionCount() < columns.size() - 1);
        connect(action, &QAction::toggled, this, [this, i](bool visible) {
            m_arranged = true;
            setColumnHidden(i, !visible);
            if (visible && columnWidth(i) < 40)
                setColumnWidth(i, usualWidth(i));
            Q_EMIT columnsChanged();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Reset columns")), &QAction::triggered, this, [this] {
        resetColumns();
        Q_EMIT columnsChanged();
    });
}

void LedgerTable::showHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(menu);
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

} // namespace spark
