#include "models/store/sample_rows.h"

#include "models/store/campaign_repository.h"
#include "models/store/party_repository.h"
#include "models/store/video_repository.h"

namespace spark {

namespace {

// Rows of a table that came some other way and point to t.
QString ownRows(const QString &table, const QString &column)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM %1 o WHERE o.%2 = t.id AND NOT EXISTS (SELECT 1 FROM history s WHERE s.entity_uid = o.uid "
                          "AND s.action = 'add_sample_data' AND s.before IS NULL))")
        .arg(table, column);
}

// What a person has hung on a sample row makes it the person's.
QString isInUse(const QString &table)
{
    if (table == QLatin1String("video")) {
        const QString application = QStringLiteral("EXISTS (SELECT 1 FROM application p JOIN authorization o ON o.id = p.authorization_id WHERE o.video_id = t.id "
                                                   "AND NOT EXISTS (SELECT 1 FROM history s WHERE s.entity_uid = p.uid AND s.action = 'add_sample_data' AND s.before IS NULL))");
        return QStringList {ownRows(QStringLiteral("authorization"), QStringLiteral("video_id")), ownRows(QStringLiteral("usage_right"), QStringLiteral("video_id")),
                            ownRows(QStringLiteral("campaign_video"), QStringLiteral("video_id")), application}
            .join(QLatin1String(" OR "));
    }
    if (table == QLatin1String("campaign")) {
        return QStringList {ownRows(QStringLiteral("authorization"), QStringLiteral("campaign_id")), ownRows(QStringLiteral("campaign_video"), QStringLiteral("campaign_id")),
                            ownRows(QStringLiteral("campaign_ad_account"), QStringLiteral("campaign_id"))}
            .join(QLatin1String(" OR "));
    }
    return QStringLiteral("0"); // PartyRepository::removeUnused() looks by itself
}

// The action stands in the SQL itself, for only then is the partial index history_of_samples used.
Expected<QList<RowId>> sampleRows(Connection &connection, const QString &table, int limit = -1)
{
    QList<RowId> ids;
    SPARK_TRY(connection.forEach(QStringLiteral("SELECT t.id FROM history h JOIN %1 t ON t.uid = h.entity_uid "
                                                "WHERE h.action = 'add_sample_data' AND h.entity = ? AND h.before IS NULL AND NOT (%2) ORDER BY t.id LIMIT ?")
                                     .arg(table, isInUse(table)),
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
