#include "models/store/row_plan.h"

#include <algorithm>

namespace spark {

SqlPiece bothOf(const SqlPiece &a, const SqlPiece &b)
{
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() ? b : a;
    return {QStringLiteral("(%1) AND (%2)").arg(a.sql, b.sql), a.values + b.values};
}

RowPlanBuilder::RowPlanBuilder(const QString &table, const SqlPiece &condition, Qt::SortOrder order)
    : m_table(table)
    , m_condition(condition)
    , m_order(order)
{
}

QString RowPlanBuilder::word(Qt::SortOrder order)
{
    return order == Qt::AscendingOrder ? QStringLiteral(" ASC") : QStringLiteral(" DESC");
}

QString RowPlanBuilder::orderBy(const QStringList &columns, Qt::SortOrder order) const
{
    QStringList terms;
    for (const QString &column : columns)
        terms.append(column + word(order));
    terms.append(m_table % QLatin1String(".id") % word(order));
    return terms.join(QLatin1String(", "));
}

SqlPiece RowPlanBuilder::segment(const QString &from, const SqlPiece &condition, const QString &order) const
{
    const SqlPiece where = bothOf(condition, m_condition);
    QString sql = QStringLiteral("SELECT %1.id FROM %2").arg(m_table, from);
    if (!where.isEmpty())
        sql += QLatin1String(" WHERE ") + where.sql;
    if (!order.isEmpty())
        sql += QLatin1String(" ORDER BY ") + order;
    return {sql, where.values};
}

RowPlan RowPlanBuilder::byColumn(const QString &column) const
{
    const QString name = m_table % u'.' % column;
    return {{segment(m_table, {name + QLatin1String(" IS NOT NULL"), {}}, orderBy({name})), segment(m_table, {name + QLatin1String(" IS NULL"), {}}, orderBy({}))}, true};
}

RowPlan RowPlanBuilder::byTimeLeft(const QString &column, qint64 now) const
{
    const QString name = m_table % u'.' % column;
    const Qt::SortOrder back = m_order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    QList<SqlPiece> segments {segment(m_table, {name + QLatin1String(" > ?"), {now}}, orderBy({name})),
                              segment(m_table, {name + QLatin1String(" <= ?"), {now}}, orderBy({name}, back))};
    if (m_order == Qt::DescendingOrder)
        segments.swapItemsAt(0, 1);
    segments.append(segment(m_table, {name + QLatin1String(" IS NULL"), {}}, orderBy({})));
    return {segments, true};
}

RowPlan RowPlanBuilder::byOther(const QString &joins, const QStringList &orderColumns, const QString &without) const
{
    return {{segment(joins, {}, orderBy(orderColumns)), segment(m_table, {without, {}}, orderBy({}))}, true};
}

RowPlan RowPlanBuilder::byGroups(const QList<SqlPiece> &groups, const QStringList &orderColumns) const
{
    RowPlan plan;
    for (const SqlPiece &group : groups)
        plan.segments.append(segment(m_table, group, orderBy(orderColumns)));
    if (m_order == Qt::DescendingOrder)
        std::reverse(plan.segments.begin(), plan.segments.end());
    return plan;
}

RowPlan RowPlanBuilder::byExpression(const SqlPiece &expression) const
{
    SqlPiece piece = segment(m_table, {}, QStringLiteral("(%1) IS NULL, (%1)%2, %3.id%2").arg(expression.sql, word(m_order), m_table));
    piece.values += expression.values + expression.values;
    return {{piece}, false};
}

Expected<FoundIds> findIds(Connection &connection, const RowPlan &plan, int limit)
{
    auto ids = std::make_shared<std::vector<qint64>>();
    const bool bounded = limit > 0 && plan.incremental;
    for (const SqlPiece &segment : plan.segments) {
        SqlPiece piece = segment;
        if (bounded) {
            piece.sql += QLatin1String(" LIMIT ?");
            piece.values.append(limit + 1 - static_cast<qint64>(ids->size())); // one more shows that there are more
        }
        SPARK_TRY(connection.forEach(piece.sql, piece.values, [&ids](const QSqlQuery &query) { ids->push_back(query.value(0).toLongLong()); }));
        if (bounded && ids->size() > static_cast<std::size_t>(limit)) {
            ids->resize(static_cast<std::size_t>(limit));
            return FoundIds {ids, false};
        }
    }
    return FoundIds {ids, true};
}

} // namespace spark
