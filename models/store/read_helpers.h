// Small pieces that the repositories share.
#pragma once

#include "models/store/change_set.h"

#include <optional>

namespace spark {

// NULL for "nobody".
QVariant idOrNull(RowId id);
std::optional<qint64> optionalInstant(const QVariant &value);
std::optional<int> optionalNumber(const QVariant &value);
template<typename T>
QVariant valueOrNull(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

// The number that a statement finds first, 0 for none. values: numbers and texts. For what is asked for each of many rows: it
// takes a third of Connection::value().
Expected<RowId> findId(Connection &connection, const QString &sql, const QVariantList &values);

// The ids that a statement with one value finds.
Expected<QList<RowId>> selectIds(Connection &connection, const QString &sql, const QVariant &value);
// Removes what the statement finds; sets a column to NULL in what the statement finds.
Expected<void> removeAll(ChangeSet &changes, Entity entity, const QString &sql, RowId parent);
Expected<void> clearAll(ChangeSet &changes, Entity entity, const QString &sql, RowId parent, const QString &column);

// The error for a row that is not there any more.
Error rowIsGone();

} // namespace spark
