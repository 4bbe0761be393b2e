#include "models/store/row_terms.h"

#include <algorithm>

namespace spark {

namespace {

// Not more than most, however many there are.
Expected<int> countUpTo(Connection &connection, const SqlPiece &ids, int most)
{
    SPARK_TRY_VALUE(const QVariant count, connection.value(QStringLiteral("SELECT count(*) FROM (%1 LIMIT ?)").arg(ids.sql), ids.values + QVariantList {most}));
    return count.toInt();
}

// The + keeps SQLite from beginning with the list when the rows are wanted in the order of an index.
SqlPiece listed(const QString &table, const RowTerm &term, bool begin)
{
    return {QStringLiteral("%1%2.id IN (%3)").arg(begin ? QString() : QStringLiteral("+"), table, term.ids.sql), term.ids.values};
}

} // namespace

SqlPiece bothOf(const SqlPiece &a, const SqlPiece &b)
{
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() ? b : a;
    return {QStringLiteral("(%1) AND (%2)").arg(a.sql, b.sql), a.values + b.values};
}

Expected<Narrowed> narrow(Connection &connection, const QString &table, const RowTerms &terms, int limit, const NarrowLimits &limits)
{
    const int few = terms.size() > 1 ? std::max(limits.few, limits.fewOfSeveral) : limits.few;
    const int most = std::max(limits.listed, few) + 1;
    qsizetype narrowest = -1;
    int fewest = most;
    for (qsizetype i = 0; i < terms.size() && fewest > 0; ++i) {
        SPARK_TRY_VALUE(const int count, countUpTo(connection, terms.at(i).ids, fewest));
        if (count < fewest) {
            fewest = count;
            narrowest = i;
        }
    }
    Narrowed result;
    result.few = narrowest >= 0 && fewest <= few;
    for (qsizetype i = 0; i < terms.size(); ++i) {
        const bool list = (i == narrowest && (result.few || fewest <= limits.listed)) || (limit <= 0 && !result.few);
        result.condition = bothOf(result.condition, list ? listed(table, terms.at(i), result.few) : terms.at(i).test);
    }
    return result;
}

} // namespace spark
