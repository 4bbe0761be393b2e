#include "models/store/row_plan.h"

#include <algorithm>
#include <functional>

namespace spark {

namespace {

// The rows of a plan's first segment, in its order.
Expected<void> mergeInto(std::vector<qint64> &ids, Connection &connection, const ParentOrder &plan)
{
    std::vector<std::pair<qint64, qint64>> children;
    SPARK_TRY(connection.forEach(plan.children.sql, plan.children.values, [&children](const QSqlQuery &query) { children.emplace_back(query.value(0).toLongLong(), query.value(1).toLongLong()); }));
    // Where the rows of each parent begin.
    std::vector<std::pair<qint64, std::size_t>> groups;
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (i == 0 || children[i].first != children[i - 1].first)
            groups.emplace_back(children[i].first, i);
    }
    ids.reserve(children.size());
    return connection.forEach(plan.parents.sql, plan.parents.values, [&](const QSqlQuery &query) {
        const std::pair<qint64, std::size_t> wanted(query.value(0).toLongLong(), 0);
        const auto group = std::lower_bound(groups.begin(), groups.end(), wanted);
        if (group == groups.end() || group->first != wanted.first)
            return;
        const auto next = group + 1;
        const std::size_t end = next == groups.end() ? children.size() : next->second;
        const auto begin = static_cast<std::ptrdiff_t>(ids.size());
        for (std::size_t i = group->second; i < end; ++i)
            ids.push_back(children[i].second);
        if (plan.order == Qt::AscendingOrder)
            std::sort(ids.begin() + begin, ids.end());
        else
            std::sort(ids.begin() + begin, ids.end(), std::greater<>());
    });
}

} // namespace

RowPlanBuilder::RowPlanBuilder(const QString &table, const Narrowed &rows, Qt::SortOrder order)
    : m_table(table)
    , m_rows(rows)
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
    const SqlPiece where = bothOf(condition, m_rows.condition);
    QString sql = QStringLiteral("SELECT %1.id FROM %2").arg(m_table, from);
    if (!where.isEmpty())
        sql += QLatin1String(" WHERE ") + where.sql;
    if (!order.isEmpty())
        sql += QLatin1String(" ORDER BY ") + order;
    return {sql, where.values};
}

RowPlan RowPlanBuilder::sorted(const QString &from, const SqlPiece &order) const
{
    SqlPiece piece = segment(from, {}, order.sql);
    piece.values += order.values;
    return {{piece}, false, {}};
}

RowPlan RowPlanBuilder::byColumn(const QString &column) const
{
    const QString name = m_table % u'.' % column;
    if (m_rows.few)
        return byExpression({name, {}});
    return {{segment(m_table, {name + QLatin1String(" IS NOT NULL"), {}}, orderBy({name})), segment(m_table, {name + QLatin1String(" IS NULL"), {}}, orderBy({}))}, true, {}};
}

RowPlan RowPlanBuilder::byTimeLeft(const QString &column, qint64 now) const
{
    const QString name = m_table % u'.' % column;
    if (m_rows.few) {
        // As below: what is over comes in the other direction.
        const QString over = QStringLiteral("coalesce(%1 <= ?, 0)").arg(name);
        const QString order = QStringLiteral("%1 IS NULL, %2%3, CASE WHEN %2 THEN -%1 ELSE %1 END%3, CASE WHEN %2 THEN -%4.id ELSE %4.id END%3").arg(name, over, word(m_order), m_table);
        return sorted(m_table, {order, {now, now, now}});
    }
    const Qt::SortOrder back = m_order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    QList<SqlPiece> segments {segment(m_table, {name + QLatin1String(" > ?"), {now}}, orderBy({name})),
                              segment(m_table, {name + QLatin1String(" <= ?"), {now}}, orderBy({name}, back))};
    if (m_order == Qt::DescendingOrder)
        segments.swapItemsAt(0, 1);
    segments.append(segment(m_table, {name + QLatin1String(" IS NULL"), {}}, orderBy({})));
    return {segments, true, {}};
}

RowPlan RowPlanBuilder::byOther(const OtherTable &other) const
{
    if (m_rows.few)
        return sorted(m_table % u' ' % other.back, {other.order.first() % QLatin1String(" IS NULL, ") % orderBy(other.order), {}});
    const QString column = m_table % u'.' % other.column;
    const QString joins = QStringLiteral("%1 CROSS JOIN %2 ON %3 = %4").arg(other.from, m_table, column, other.id);
    RowPlan plan {{segment(joins, {other.condition, {}}, orderBy(other.order)), segment(m_table, {other.without, {}}, orderBy({}))}, true, {}};
    QStringList order;
    for (const QString &term : other.order)
        order.append(term + word(m_order));
    const QString where = other.condition.isEmpty() ? QString() : QString(QLatin1String(" WHERE ") % other.condition);
    SqlPiece children = bothOf({column + QLatin1String(" IS NOT NULL"), {}}, m_rows.condition);
    children.sql = QStringLiteral("SELECT %1, %2.id FROM %2 WHERE %3 ORDER BY %1").arg(column, m_table, children.sql);
    plan.whole = ParentOrder {{QStringLiteral("SELECT %1 FROM %2%3 ORDER BY %4").arg(other.id, other.from, where, order.join(QLatin1String(", "))), {}}, children, m_order};
    return plan;
}

RowPlan RowPlanBuilder::byGroups(const QList<SqlPiece> &groups, const QStringList &orderColumns) const
{
    RowPlan plan;
    if (m_rows.few) {
        SqlPiece order {QStringLiteral("CASE"), {}};
        for (qsizetype i = 0; i < groups.size(); ++i) {
            order.sql += QStringLiteral(" WHEN %1 THEN %2").arg(groups.at(i).sql, QString::number(i));
            order.values += groups.at(i).values;
        }
        order.sql += QLatin1String(" END") % word(m_order) % QLatin1String(", ") % orderBy(orderColumns);
        return sorted(m_table, order);
    }
    for (const SqlPiece &group : groups)
        plan.segments.append(segment(m_table, group, orderBy(orderColumns)));
    if (m_order == Qt::DescendingOrder)
        std::reverse(plan.segments.begin(), plan.segments.end());
    return plan;
}

RowPlan RowPlanBuilder::byExpression(const SqlPiece &expression) const
{
    return sorted(m_table, {QStringLiteral("(%1) IS NULL, (%1)%2, %3.id%2").arg(expression.sql, word(m_order), m_table), expression.values + expression.values});
}

Expected<FoundIds> findIds(Connection &connection, const RowPlan &plan, int limit)
{
    auto ids = std::make_shared<std::vector<qint64>>();
    const bool bounded = limit > 0 && plan.incremental;
    for (qsizetype i = 0; i < plan.segments.size(); ++i) {
        if (i == 0 && plan.whole && limit <= 0) {
            SPARK_TRY(mergeInto(*ids, connection, *plan.whole));
            continue;
        }
        SqlPiece piece = plan.segments.at(i);
        if (bounded) {
            piece.sql += QLatin1String(" LIMIT ?");
            piece.values.append(qint64 {limit} + 1 - static_cast<qint64>(ids->size())); // one more shows that there are more
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
