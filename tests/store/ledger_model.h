// A vault's rows in memory and what a query over them must give, worked out in plain C++ from the meaning of each
// column, filter and search: the yardstick for the SQL of the row sources.
#pragma once

#include "models/domain/quick_filter.h"
#include "models/domain/row_source.h"
#include "models/store/connection.h"

#include <QHash>
#include <QStringList>
#include <QVariantMap>

namespace spark::test {

class LedgerModel
{
public:
    explicit LedgerModel(Connection &connection);

    // Ids in order. now: UTC seconds.
    std::vector<qint64> codes(const RowQuery &query, qint64 now) const;
    std::vector<qint64> videos(const RowQuery &query, qint64 now) const;
    std::vector<qint64> campaigns(const RowQuery &query, qint64 now) const;

    static QStringList codeColumns();
    static QStringList videoColumns();
    static QStringList campaignColumns();

private:
    using Row = QVariantMap;
    using Table = QMap<qint64, Row>;
    using Key = QVariantList; // compared one after the other; a NULL first part comes last either way
    struct Sorted
    {
        Key key;
        qint64 id;
    };

    Row find(const char *table, const QVariant &id) const;
    QList<Row> where(const char *table, const char *column, qint64 id) const;
    bool wordFound(const char *table, const QVariant &id, const QString &word) const;
    bool handleFound(const QVariant &party, const QString &prefix) const;

    bool codeMatches(const Row &code, const RowQuery &query, qint64 now) const;
    bool videoMatches(const Row &video, const RowQuery &query, qint64 now) const;
    bool campaignMatches(const Row &campaign, const RowQuery &query, qint64 now) const;
    bool isNotApplied(const Row &code, qint64 now) const;
    Key codeKey(const Row &code, const QString &column, qint64 now) const;
    Key videoKey(const Row &video, const QString &column) const;
    Key campaignKey(const Row &campaign, const QString &column, qint64 now) const;

    static std::vector<qint64> sorted(std::vector<Sorted> rows, Qt::SortOrder order);

    QHash<QString, Table> m_tables;
    QHash<QString, QHash<qint64, QStringList>> m_words; // tokens by table and id
};

} // namespace spark::test
