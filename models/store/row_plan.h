// How the ids of a query are found: pieces of SQL that follow one another, each in the order of an index where
// there is one, so that the first rows come at once and rows without a value come last either way.
#pragma once

#include "models/domain/row_source.h"
#include "models/store/row_terms.h"

#include <QStringList>

#include <optional>

namespace spark {

// Rows that follow the order of rows of another table, for when all of them are wanted: two walks along an index each and
// a merge, where a join would look for every row on its own.
struct ParentOrder
{
    SqlPiece parents; // SELECT of the other table's ids, in order
    SqlPiece children; // SELECT of pairs: the other table's id, in ascending order, and the row's
    Qt::SortOrder order = Qt::AscendingOrder; // of the rows of one parent, by id
};

struct RowPlan
{
    // Complete SELECTs of one column without LIMIT; their results follow one another.
    QList<SqlPiece> segments;
    // True when each segment comes in the order of an index, so that a LIMIT saves work.
    bool incremental = true;
    // Finds the rows of the first segment when there is no limit.
    std::optional<ParentOrder> whole;
};

// Another table by which to sort.
struct OtherTable
{
    QString from; // it, or joins that begin with it, for example "party p"
    QString id; // whose ids the column below holds, for example "p.id"
    QString column; // of the sorted table, for example "licensee_id"
    QStringList order; // for example {"p.name_key", "p.id"}
    QString condition; // which of its rows count, for example "p.handle_key IS NOT NULL"; mostly empty
    QString without; // the sorted table's rows that have none there: they come last
    QString back; // joins from the sorted table to it, by which it is NULL for those rows
};

// One place for the pieces of a plan: SELECT <table>.id FROM <from> WHERE <condition> ORDER BY <order>.
class RowPlanBuilder
{
public:
    // The narrowed condition applies to every segment. When it finds few rows they are sorted, in one segment.
    RowPlanBuilder(const QString &table, const Narrowed &rows, Qt::SortOrder order);

    // By a column of the table itself: those with a value in its order, then those without.
    RowPlan byColumn(const QString &column) const;
    // By how far an instant is ahead: those after now, the next first; those that are over, the latest first; those
    // without.
    RowPlan byTimeLeft(const QString &column, qint64 now) const;
    RowPlan byOther(const OtherTable &other) const;
    // By conditions that follow one another (the groups of a status), within each by columns that an index has.
    RowPlan byGroups(const QList<SqlPiece> &groups, const QStringList &orderColumns) const;
    // By an expression that no index knows.
    RowPlan byExpression(const SqlPiece &expression) const;

private:
    static QString word(Qt::SortOrder order);
    RowPlan sorted(const QString &from, const SqlPiece &order) const;
    SqlPiece segment(const QString &from, const SqlPiece &condition, const QString &order) const;
    // "column, column, id", each in one direction: with the id no two rows are ever equal.
    QString orderBy(const QStringList &columns) const { return orderBy(columns, m_order); }
    QString orderBy(const QStringList &columns, Qt::SortOrder order) const;

    const QString m_table; // also the alias
    const Narrowed m_rows;
    const Qt::SortOrder m_order;
};

// Runs a plan. limit 0: everything.
Expected<FoundIds> findIds(Connection &connection, const RowPlan &plan, int limit);

} // namespace spark
