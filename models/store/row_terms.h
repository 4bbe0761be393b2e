// Which rows a query is about, and by which road they are reached soonest: it depends on how many there are.
#pragma once

#include "models/store/connection.h"

#include <QList>
#include <QString>
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

// Something that rows have to fit, said twice: as a condition to be tried on a row, and as a SELECT of the ids of all rows
// that fit (one may come twice).
struct RowTerm
{
    SqlPiece test;
    SqlPiece ids;
};
using RowTerms = QList<RowTerm>;

struct Narrowed
{
    SqlPiece condition; // over the rows of the table; empty: all of them
    bool few = false; // the condition finds its rows by itself, and so few that sorting them is less work than any index
};

// Up to how many rows a road is the shortest; measured with 1,000,000 codes.
struct NarrowLimits
{
    int few = 1'500; // found by their ids and sorted
    int fewOfSeveral = 5'000; // the same when other conditions have to fit as well: of what they leave little may be on the road
    int listed = 40'000; // first listed, then looked for along the index of the order; more are tried one by one
};

// limit: as of findIds(); with all rows asked for nothing is tried one by one.
Expected<Narrowed> narrow(Connection &connection, const QString &table, const RowTerms &terms, int limit, const NarrowLimits &limits);

} // namespace spark
