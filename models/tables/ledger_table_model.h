// The base of the three table models: the ids of the current query in order, and as many rows as are looked at.
#pragma once

#include "models/domain/clock.h"
#include "models/domain/row_source.h"
#include "models/tables/table_roles.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>

namespace spark {

struct TableColumn
{
    QString key; // also the name for sorting
    QString title;
    Qt::Alignment alignment = Qt::AlignLeading;
    int width = 120; // to begin with, in pixels at 96 dpi
    bool visible = true; // to begin with
    bool passes = false; // its order changes as time goes by
};

// A table never holds its rows (DESIGN §4): 8 bytes of id each, and a small cache of what is painted.
// Never resets: selection, current row and scrolling survive every change.
class LedgerTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    LedgerTableModel(QList<TableColumn> columns, std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    const QList<TableColumn> &columns() const { return m_columns; }
    // The order in which the table begins: what is looked for most is on top.
    virtual std::pair<int, Qt::SortOrder> usualOrder() const = 0;

    // Asks for other rows. What is shown stays until the first of them are there.
    void setQuery(const RowQuery &query);
    const RowQuery &query() const { return m_query; }
    // Rows were added, changed or removed: these ids, or everything.
    void refresh(const QList<qint64> &ids);
    void refreshAll();
    // Time has passed: what is computed from it is shown anew, and a filter or an order that depends on it is asked again.
    void refreshTimes();
    // Forgets every row and cancels what is on its way: the vault is being locked.
    void clear();

    bool isLoading() const { return m_loading; }
    // True from the first answer on; before it an empty table means nothing.
    bool isReady() const { return m_ready; }

    qint64 idAt(int row) const;
    // The row of an id; -1 when it is not among the rows.
    int rowOf(qint64 id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void loadingChanged(bool loading);
    // The number of rows, or whether there are any, may be another one.
    void countChanged();
    void failed(const spark::Error &error);

protected:
    // A cell's value for DisplayRole, ToolTipRole and the roles of table_roles.h; the row is in the cache already.
    virtual QVariant cell(qint64 id, int column, int role) const = 0;
    // Sees to it that the rows of these ids are in the cache. The error is shown once for many cells.
    virtual Expected<void> fetch(const std::vector<qint64> &ids) const = 0;
    virtual bool isCached(qint64 id) const = 0;
    virtual void dropCached(const QList<qint64> &ids) = 0; // empty: all
    virtual bool hasSource() const = 0;
    virtual QFuture<Expected<FoundIds>> findIds(const RowQuery &query, int limit) = 0;

    qint64 now() const { return m_clock->now(); }
    // To be called by derived classes when their source was exchanged.
    void sourceChanged();

private:
    void load(int limit);
    void apply(const RowIds &ids);
    void showFirst(const RowIds &ids);
    void rearrange(RowIds ids, bool keepHeld);
    void showAnew();
    bool isOrderedByTime() const;
    void setLoading(bool loading);
    void fetchAround(int row) const;

    const QList<TableColumn> m_columns;
    const std::shared_ptr<const Clock> m_clock;
    RowQuery m_query;
    RowIds m_ids;
    quint64 m_generation = 0; // answers to older questions are dropped
    bool m_loading = false;
    bool m_ready = false;
    bool m_again = false; // something changed while the ids were on their way
    mutable QElapsedTimer m_lastFailure; // a broken file would fail for every cell of every repaint
};

} // namespace spark
