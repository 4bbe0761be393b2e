// How the ids of a query are found: pieces of SQL that follow one another, each in the order of an index where
// there is one, so that the first rows come at once and rows without a value come last either way.
#pragma once

#include "models/domain/row_source.h"
#include "models/store/connection.h"

#include <QStringList>
#include <QVariant>

namespace spark {

// A piece of SQL with its values.
struct SqlPiece
{
    QString sql;
    QVariantList values;

    bool isEmpty() const { return sql.isEmpty(); }
};

// "a AND b"; an empty piece is no condition.
SqlPiece bothOf(const SqlPiece &a, const SqlPiece &b);

struct RowPlan
{
    // Complete SELECTs of one column without LIMIT; their results follow one another.
    QList<SqlPiece> segments;
    // True when each segment comes in the order of an index, so that a LIMIT saves work.
    bool incremental = true;
};

// One place for the pieces of a plan: SELECT <table>.id FROM <from> WHERE <condition> ORDER BY <order>.
class RowPlanBuilder
{
public:
    // from: the table, or joins that end with it; condition applies to every segment.
    RowPlanBuilder(const QString &table, const SqlPiece &condition, Qt::SortOrder order);

    // By a column of the table itself: those with a value in its order, then those without.
    RowPlan byColumn(const QString &column) const;
    // By how far an instant is ahead: those after now, the next first; those that are over, the latest first; those
    // without.
    RowPlan byTimeLeft(const QString &column, qint64 now) const;
    // By a column of another table: joins from the other table inwards, for example
    // "party p CROSS JOIN authorization ON authorization.licensee_id = p.id", ordered by "p.name_key, p.id" and the
    // table's own id, then the rows for which without is true ("authorization.licensee_id IS NULL").
    RowPlan byOther(const QString &joins, const QStringList &orderColumns, const QString &without) const;
    // By conditions that follow one another (the groups of a status), within each by columns that an index has.
    RowPlan byGroups(const QList<SqlPiece> &groups, const QStringList &orderColumns) const;
    // By an expression that no index knows.
    RowPlan byExpression(const SqlPiece &expression) const;

private:
    static QString word(Qt::SortOrder order);
    SqlPiece segment(const QString &from, const SqlPiece &condition, const QString &order) const;
    // "column, column, id", each in one direction: with the id no two rows are ever equal.
    QString orderBy(const QStringList &columns) const { return orderBy(columns, m_order); }
    QString orderBy(const QStringList &columns, Qt::SortOrder order) const;

    QString m_table; // also the alias
    SqlPiece m_condition;
    Qt::SortOrder m_order;
};

// Runs a plan. limit 0: everything.
Expected<FoundIds> findIds(Connection &connection, const RowPlan &plan, int limit);

} // namespace spark
