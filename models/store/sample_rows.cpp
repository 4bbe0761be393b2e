#include "models/store/sample_rows.h"

#include "models/store/campaign_repository.h"
#include "models/store/party_repository.h"
#include "models/store/video_repository.h"

namespace spark {

namespace {

// The action stands in the SQL itself, for only then is the partial index history_of_samples used.
Expected<QList<RowId>> sampleRows(Connection &connection, const QString &table, int limit = -1)
{
    QList<RowId> ids;
    SPARK_TRY(connection.forEach(QStringLiteral("SELECT t.id FROM history h JOIN %1 t ON t.uid = h.entity_uid "
                                                "WHERE h.action = 'add_sample_data' AND h.entity = ? AND h.before IS NULL ORDER BY t.id LIMIT ?")
                                     .arg(table),
                                 {table, limit}, [&ids](const QSqlQuery &query) { ids.append(query.value(0).toLongLong()); }));
    return ids;
}

} // namespace

QString sampleAction()
{
    return QStringLiteral("add_sample_data");
}

Expected<bool> hasSampleRows(Connection &connection)
{
    for (const QString &table : {QStringLiteral("video"), QStringLiteral("campaign")}) {
        SPARK_TRY_VALUE(const QList<RowId> ids, sampleRows(connection, table, 1));
        if (!ids.isEmpty())
            return true;
    }
    return false;
}

Expected<void> removeSampleRows(ChangeSet &changes)
{
    Connection &connection = changes.connection();
    SPARK_TRY_VALUE(const QList<RowId> videos, sampleRows(connection, QStringLiteral("video")));
    SPARK_TRY(VideoRepository::remove(changes, videos));
    SPARK_TRY_VALUE(const QList<RowId> campaigns, sampleRows(connection, QStringLiteral("campaign")));
    SPARK_TRY(CampaignRepository::remove(changes, campaigns));
    SPARK_TRY_VALUE(const QList<RowId> parties, sampleRows(connection, QStringLiteral("party")));
    return PartyRepository::removeUnused(changes, parties);
}

} // namespace spark
