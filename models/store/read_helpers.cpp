#include "models/store/read_helpers.h"

#include "models/store/engine_statement.h"

#include <QCoreApplication>

namespace spark {

namespace {

class RowTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::RowTexts)
};

} // namespace

QVariant idOrNull(RowId id)
{
    return id == 0 ? QVariant() : QVariant(id);
}

std::optional<qint64> optionalInstant(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

std::optional<int> optionalNumber(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

Expected<RowId> findId(Connection &connection, const QString &sql, const QVariantList &values)
{
    SPARK_TRY_VALUE(const std::shared_ptr<EngineStatement> statement, connection.prepared(sql));
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        const int parameter = static_cast<int>(i) + 1;
        value.typeId() == QMetaType::QString ? statement->bindText(parameter, value.toString()) : statement->bindNumber(parameter, value.toLongLong());
    }
    return statement->number();
}

Expected<QList<RowId>> selectIds(Connection &connection, const QString &sql, const QVariant &value)
{
    QList<RowId> ids;
    SPARK_TRY(connection.forEach(sql, {value}, [&ids](const QSqlQuery &query) { ids.append(query.value(0).toLongLong()); }));
    return ids;
}

Expected<void> removeAll(ChangeSet &changes, Entity entity, const QString &sql, RowId parent)
{
    SPARK_TRY_VALUE(const QList<RowId> ids, selectIds(changes.connection(), sql, parent));
    for (const RowId id : ids)
        SPARK_TRY(changes.remove(entity, id));
    return {};
}

Expected<void> clearAll(ChangeSet &changes, Entity entity, const QString &sql, RowId parent, const QString &column)
{
    SPARK_TRY_VALUE(const QList<RowId> ids, selectIds(changes.connection(), sql, parent));
    for (const RowId id : ids)
        SPARK_TRY(changes.update(entity, id, {{column, QVariant()}}));
    return {};
}

Error rowIsGone()
{
    return Error {ErrorCode::NotFound, RowTexts::tr("This row is not in the ledger any more. Nothing was changed."),
                  RowTexts::tr("It may have been deleted in another window."), {}};
}

} // namespace spark
