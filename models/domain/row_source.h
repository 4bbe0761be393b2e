// Where a table gets its rows from, so that tables know no SQL and the store knows no views (DESIGN §4).
#pragma once

#include "models/domain/error.h"
#include "models/domain/quick_filter.h"

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
    QuickFilter filter = QuickFilter::None;
    QString sortColumn; // a column's key, for example "window_end"
    Qt::SortOrder order = Qt::AscendingOrder;
    qint64 campaign = 0; // the id of a campaign, to whose rows it keeps; 0: of all

    bool operator==(const RowQuery &) const = default;
};

struct FoundIds
{
    RowIds ids;
    bool complete = true; // false when there are more than the limit asked for
};

template<typename Row>
class RowSource
{
public:
    virtual ~RowSource() = default;

    // The ids of the query's rows, found on the store's thread; with a limit above 0 only the first of them where
    // that is less work. The answer to an older call is Cancelled when a newer one replaces it.
    virtual QFuture<Expected<FoundIds>> ids(const RowQuery &query, int limit) = 0;

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
