// Where a table gets its rows from, so that tables know no SQL and the store knows no views (DESIGN §4).
#pragma once

#include "models/domain/error.h"

#include <QFuture>
#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace spark {

// The ids of all rows of a query, in its order. Shared, never changed: 8 bytes a row.
using RowIds = std::shared_ptr<const std::vector<qint64>>;

struct RowQuery
{
    QString search; // as typed
    QString filter; // a quick filter's name, empty for none
    QString sortColumn; // a column's key, for example "window_end"
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const RowQuery &) const = default;
};

template<typename Row>
class RowSource
{
public:
    virtual ~RowSource() = default;

    // The first ids of the query's result, at most limit, found without reading the rest: bounded work,
    // called on the window's thread.
    virtual Expected<std::vector<qint64>> firstIds(const RowQuery &query, int limit) = 0;

    // All ids, found on the store's thread. A newer call makes an older one's answer Cancelled.
    virtual QFuture<Expected<RowIds>> allIds(const RowQuery &query) = 0;

    // The rows of a page, in the order of ids. An id whose row is gone gets a row with id 0.
    // Bounded work, called on the window's thread.
    virtual Expected<QList<Row>> rows(const std::vector<qint64> &ids) = 0;
};

// What changed in the vault, in the terms of tables. Sent after the change is on disk.
struct ChangeNotice
{
    QList<qint64> videos; // ids added, changed or removed
    QList<qint64> codes;
    QList<qint64> campaigns;
    bool parties = false; // names may have changed anywhere
    bool everything = false; // too much to list, or changed by another program
};

} // namespace spark
