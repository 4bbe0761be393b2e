#include "models/tables/ledger_table_model.h"

#include <QTimer>

#include <algorithm>

namespace spark {

namespace {

// Enough for the tallest window; found while the rest is still being sorted.
constexpr int firstRows = 64;
// ms until the rest is looked for: it would take the processor from the painting of the first rows, and in the middle of
// typing it is in vain.
constexpr int restPause = 30;
// Rows around the one that is asked for, which will be asked for next.
constexpr int fetchedAbove = 4;
constexpr int fetchedBelow = 24;
constexpr qint64 failureInterval = 5000; // ms
// Changed rows that are looked up one by one: finding one among a million takes a third of a millisecond.
constexpr qsizetype fewRows = 16;

} // namespace

LedgerTableModel::LedgerTableModel(QList<TableColumn> columns, std::shared_ptr<const Clock> clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
    , m_clock(std::move(clock))
    , m_ids(std::make_shared<const std::vector<qint64>>())
{
}

void LedgerTableModel::setQuery(const RowQuery &query)
{
    if (m_query == query)
        return;
    m_query = query;
    load(firstRows);
}

void LedgerTableModel::sourceChanged()
{
    m_lastFailure.invalidate();
    load(firstRows);
}

void LedgerTableModel::clear()
{
    ++m_generation;
    m_ready = false; // first: no rows now say nothing about the ledger
    apply(std::make_shared<const std::vector<qint64>>());
    dropCached({}); // last: views may have looked at cells until now
    setLoading(false);
    Q_EMIT countChanged();
}

void LedgerTableModel::refresh(const QList<qint64> &ids)
{
    if (ids.size() > fewRows) {
        showAnew();
    } else {
        dropCached(ids);
        for (const qint64 id : ids) {
            if (const int row = rowOf(id); row >= 0)
                Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
    if (m_loading)
        m_again = true;
    else
        load(0);
}

void LedgerTableModel::refreshAll()
{
    showAnew();
    load(0);
}

void LedgerTableModel::refreshTimes()
{
    showAnew();
    // Which codes are ending soon is another question a day later, and what has run out is no longer on top.
    if ((m_query.filter != QuickFilter::None || isOrderedByTime()) && !m_loading)
        load(0);
}

bool LedgerTableModel::isOrderedByTime() const
{
    if (m_query.sortColumn.isEmpty())
        return m_columns.at(usualOrder().first).passes;
    return std::any_of(m_columns.begin(), m_columns.end(), [this](const TableColumn &column) { return column.passes && column.key == m_query.sortColumn; });
}

void LedgerTableModel::showAnew()
{
    dropCached({});
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void LedgerTableModel::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged(loading);
}

void LedgerTableModel::load(int limit)
{
    if (!hasSource())
        return;
    const quint64 generation = ++m_generation;
    m_again = false;
    setLoading(true);
    findIds(m_query, limit).then(this, [this, generation](const Expected<FoundIds> &found) {
        if (generation != m_generation)
            return;
        if (!found) {
            setLoading(false);
            if (found.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(found.error());
            return;
        }
        m_ready = true;
        if (found->complete)
            apply(found->ids);
        else
            showFirst(found->ids);
        if (!found->complete)
            QTimer::singleShot(restPause, this, [this, generation] {
                if (generation == m_generation)
                    load(0);
            });
        else if (m_again)
            load(0);
        else
            setLoading(false);
        Q_EMIT countChanged();
    });
}

// From the old order of ids to the new one: a run of rows that came or went is said as such, anything else is one
// change of layout.
void LedgerTableModel::apply(const RowIds &ids)
{
    const std::vector<qint64> &before = *m_ids;
    const std::vector<qint64> &after = *ids;
    const auto [oldDiffers, newDiffers] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto prefix = static_cast<std::size_t>(oldDiffers - before.begin());
    const std::size_t mostSuffix = std::min(before.size(), after.size()) - prefix;
    std::size_t suffix = 0;
    while (suffix < mostSuffix && before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix])
        ++suffix;
    const int first = static_cast<int>(prefix);
    const int oldCount = static_cast<int>(before.size() - prefix - suffix);
    const int newCount = static_cast<int>(after.size() - prefix - suffix);
    const RowIds keepAlive = m_ids;
    if (oldCount == 0 && newCount == 0) {
        m_ids = ids;
    } else if (oldCount == 0) {
        beginInsertRows({}, first, first + newCount - 1);
        m_ids = ids;
        endInsertRows();
    } else if (newCount == 0) {
        beginRemoveRows({}, first, first + oldCount - 1);
        m_ids = ids;
        endRemoveRows();
    } else {
        rearrange(ids, false);
    }
}

// The first rows of a long answer, at once. A row that somebody holds stays, below them, until the whole answer says
// where it is; all rows stay selected only as long as their number is the same, so they wait for that answer.
void LedgerTableModel::showFirst(const RowIds &ids)
{
    if (m_ids->empty()) {
        apply(ids);
        return;
    }
    const QModelIndexList held = persistentIndexList();
    if (!held.contains(index(0, 0)) || !held.contains(index(rowCount() - 1, columnCount() - 1)))
        rearrange(ids, true);
}

// Every index that somebody holds follows its row. keepHeld: rows that somebody holds and that are not among ids are
// kept behind them.
void LedgerTableModel::rearrange(RowIds ids, bool keepHeld)
{
    // The columns stay where they are, whatever the hint's name says of sorting.
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const RowIds before = m_ids;
    const QModelIndexList held = persistentIndexList();
    const auto idOf = [&before](const QModelIndex &index) { return (*before)[static_cast<std::size_t>(index.row())]; };
    // Ids of rows that somebody holds, sorted, and where each of them is now.
    std::vector<std::pair<qint64, int>> places;
    for (const QModelIndex &index : held)
        places.emplace_back(idOf(index), -1);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    const auto place = [&places](qint64 id) {
        return std::lower_bound(places.begin(), places.end(), id, [](const auto &entry, qint64 wanted) { return entry.first < wanted; });
    };
    if (!places.empty()) {
        for (std::size_t row = 0; row < ids->size(); ++row) {
            if (const auto found = place((*ids)[row]); found != places.end() && found->first == (*ids)[row])
                found->second = static_cast<int>(row);
        }
    }
    if (keepHeld) {
        auto longer = std::make_shared<std::vector<qint64>>(*ids);
        for (auto &[id, row] : places) {
            if (row >= 0)
                continue;
            row = static_cast<int>(longer->size());
            longer->push_back(id);
        }
        ids = longer;
    }
    m_ids = ids;
    QModelIndexList moved;
    moved.reserve(held.size());
    for (const QModelIndex &old : held) {
        const int row = place(idOf(old))->second;
        moved.append(row < 0 ? QModelIndex() : index(row, old.column()));
    }
    changePersistentIndexList(held, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

qint64 LedgerTableModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? (*m_ids)[static_cast<std::size_t>(row)] : 0;
}

int LedgerTableModel::rowOf(qint64 id) const
{
    const auto found = std::find(m_ids->begin(), m_ids->end(), id);
    return found == m_ids->end() ? -1 : static_cast<int>(found - m_ids->begin());
}

int LedgerTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids->size());
}

int LedgerTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

void LedgerTableModel::fetchAround(int row) const
{
    if (m_lastFailure.isValid() && m_lastFailure.elapsed() < failureInterval)
        return;
    std::vector<qint64> missing;
    const int last = std::min(rowCount() - 1, row + fetchedBelow);
    for (int i = std::max(0, row - fetchedAbove); i <= last; ++i) {
        if (const qint64 id = idAt(i); !isCached(id))
            missing.push_back(id);
    }
    if (const auto fetched = fetch(missing); !fetched) {
        m_lastFailure.start();
        // From within a paint nobody may be called back; later the error finds its way to the window.
        auto *self = const_cast<LedgerTableModel *>(this);
        QMetaObject::invokeMethod(self, [self, error = fetched.error()] { Q_EMIT self->failed(error); }, Qt::QueuedConnection);
    }
}

QVariant LedgerTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const qint64 id = idAt(index.row());
    if (role == IdRole)
        return id;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(m_columns.at(index.column()).alignment | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole && (role < IdRole || role > PlaceholderRole))
        return {};
    if (!isCached(id))
        fetchAround(index.row());
    if (!isCached(id))
        return {};
    if (role == Qt::AccessibleTextRole)
        return cell(id, index.column(), Qt::DisplayRole);
    return cell(id, index.column(), role);
}

QVariant LedgerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns.at(section).title;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(m_columns.at(section).alignment | Qt::AlignVCenter);
    return {};
}

void LedgerTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= m_columns.size())
        return;
    RowQuery query = m_query;
    query.sortColumn = m_columns.at(column).key;
    query.order = order;
    setQuery(query);
}

} // namespace spark
