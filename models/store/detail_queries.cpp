#include "models/store/detail_queries.h"

#include "models/domain/search_query.h"
#include "models/domain/text_key.h"
#include "models/store/ad_account_repository.h"
#include "models/store/application_repository.h"
#include "models/store/authorization_repository.h"
#include "models/store/campaign_repository.h"
#include "models/store/history_log.h"
#include "models/store/read_helpers.h"
#include "models/store/row_conditions.h"
#include "models/store/row_sources.h"
#include "models/store/video_repository.h"

namespace spark {

namespace {

constexpr int shownHistory = 50;
constexpr int shownCodes = 50;

QString handleText(const QString &handle)
{
    return handle.isEmpty() ? QString() : QString(u'@' + handle);
}

LookupItem videoItem(const QSqlQuery &query)
{
    const QString caption = query.value(1).toString();
    const QString post = postTitle({}, query.value(2).toLongLong(), query.value(3).toString());
    const QString handle = handleText(query.value(4).toString());
    LookupItem item {query.value(0).toLongLong(), caption.isEmpty() ? post : caption, handle};
    if (!caption.isEmpty())
        item.detail += (handle.isEmpty() ? QString() : QStringLiteral(" · ")) + post;
    return item;
}

Expected<QList<LookupItem>> lookUpVideos(Connection &connection, const QString &typed, int limit)
{
    RowQuery query;
    query.search = typed;
    query.order = Qt::DescendingOrder;
    SPARK_TRY_VALUE(const RowPlan plan, VideoRows::plan(connection, query, 0, limit));
    SPARK_TRY_VALUE(const FoundIds found, findIds(connection, plan, limit));
    QList<LookupItem> items;
    for (const qint64 id : *found.ids) {
        if (items.size() >= limit)
            break;
        SPARK_TRY(connection.forEach(QStringLiteral("SELECT v.id, v.caption, v.post_id, v.link, p.handle FROM video v LEFT JOIN party p ON p.id = v.creator_id WHERE v.id = ?"),
                                     {id}, [&items](const QSqlQuery &row) { items.append(videoItem(row)); }));
    }
    return items;
}

// Names that begin as typed come first, then those in which a word does.
Expected<QList<LookupItem>> lookUpNames(Connection &connection, const QString &table, const QString &condition, const QString &detail,
                                        const QString &typed, int limit)
{
    QList<LookupItem> items;
    const auto take = [&items](const QSqlQuery &query) {
        const RowId id = query.value(0).toLongLong();
        for (const LookupItem &item : std::as_const(items)) {
            if (item.id == id)
                return;
        }
        items.append({id, query.value(1).toString(), query.value(2).toString()});
    };
    const QString key = textKey(typed);
    const QString end = key + QString::fromUcs4(U"\U0010FFFF", 1);
    SPARK_TRY(connection.forEach(QStringLiteral("SELECT id, name, %3 FROM %1 WHERE name_key >= ? AND name_key < ? AND %2 ORDER BY name_key LIMIT ?").arg(table, condition, detail),
                                 {key, end, limit}, take));
    const QStringList words = readSearch(typed).words;
    if (!words.isEmpty()) {
        SPARK_TRY(connection.forEach(QStringLiteral("SELECT id, name, %3 FROM %1 WHERE id IN (SELECT rowid FROM %1_words WHERE %1_words MATCH ?) AND %2 ORDER BY name_key LIMIT ?")
                                         .arg(table, condition, detail),
                                     {matchExpression(words), limit}, take));
    }
    return items.mid(0, limit);
}

// Of the few accounts there are: those whose name holds what was typed, or whose ID begins so.
Expected<QList<LookupItem>> lookUpAdAccounts(Connection &connection, const QString &typed, int limit)
{
    SPARK_TRY_VALUE(const QList<AdAccount> accounts, AdAccountRepository::all(connection));
    const QString key = textKey(typed);
    QList<LookupItem> items;
    for (const AdAccount &account : accounts) {
        if (items.size() < limit && (textKey(account.name).contains(key) || account.advertiserId.startsWith(typed.trimmed())))
            items.append({account.id, account.name, account.advertiserId == account.name ? QString() : account.advertiserId});
    }
    return items;
}

Expected<QList<HistoryEntry>> historyOf(Connection &connection, const QString &uid)
{
    return HistoryLog(connection).entries(uid, shownHistory);
}

} // namespace

Expected<CodeDetails> codeDetails(Connection &connection, RowId id, qint64 now)
{
    CodeDetails details;
    SPARK_TRY_VALUE(details.code, AuthorizationRepository::load(connection, id));
    SPARK_TRY_VALUE(details.row, CodeRows::load(connection, id, now));
    SPARK_TRY_VALUE(details.applications, ApplicationRepository::ofCode(connection, id));
    SPARK_TRY_VALUE(details.history, historyOf(connection, details.code.uid));
    return details;
}

Expected<VideoDetails> videoDetails(Connection &connection, RowId id, qint64 now)
{
    VideoDetails details;
    SPARK_TRY_VALUE(details.video, VideoRepository::load(connection, id));
    SPARK_TRY_VALUE(details.row, VideoRows::load(connection, id, now));
    SPARK_TRY_VALUE(const QList<RowId> codes,
                    selectIds(connection, QStringLiteral("SELECT id FROM authorization WHERE video_id = ? ORDER BY id DESC LIMIT %1").arg(shownCodes), id));
    for (const RowId code : codes) {
        SPARK_TRY_VALUE(const CodeRow row, CodeRows::load(connection, code, now));
        details.codes.append(row);
    }
    SPARK_TRY(connection.forEach(QStringLiteral("SELECT c.id, c.name FROM campaign_video cv JOIN campaign c ON c.id = cv.campaign_id WHERE cv.video_id = ? ORDER BY c.name_key"), {id},
                                 [&details](const QSqlQuery &query) { details.campaigns.append({query.value(0).toLongLong(), query.value(1).toString()}); }));
    SPARK_TRY_VALUE(details.history, historyOf(connection, details.video.uid));
    return details;
}

Expected<CampaignDetails> campaignDetails(Connection &connection, RowId id, qint64 now)
{
    CampaignDetails details;
    SPARK_TRY_VALUE(details.campaign, CampaignRepository::load(connection, id));
    SPARK_TRY_VALUE(details.row, CampaignRows::load(connection, id, now));
    SPARK_TRY_VALUE(details.history, historyOf(connection, details.campaign.uid));
    return details;
}

Expected<QList<LookupItem>> lookUp(Connection &connection, LookupKind kind, const QString &typed, int limit)
{
    switch (kind) {
    case LookupKind::Videos: return lookUpVideos(connection, typed, limit);
    case LookupKind::Licensees:
        return lookUpNames(connection, QStringLiteral("party"), QStringLiteral("kind <> 'creator'"), QStringLiteral("''"), typed, limit);
    case LookupKind::Campaigns:
        return lookUpNames(connection, QStringLiteral("campaign"), QStringLiteral("1"), QStringLiteral("(SELECT name FROM party WHERE party.id = brand_id)"), typed, limit);
    case LookupKind::AdAccounts: return lookUpAdAccounts(connection, typed, limit);
    }
    Q_UNREACHABLE();
}

Expected<FoundRow> findByUid(Connection &connection, const QString &uid)
{
    for (const TableInfo &table : allTables()) {
        SPARK_TRY_VALUE(const QVariant id, connection.value(QStringLiteral("SELECT id FROM %1 WHERE uid = ?").arg(table.name), {uid}));
        if (id.isValid())
            return FoundRow {table.name, id.toLongLong()};
    }
    return FoundRow();
}

Expected<PageCounts> pageCounts(Connection &connection, qint64 now)
{
    const auto count = [&connection](const SqlPiece &ids) -> Expected<qint64> {
        SPARK_TRY_VALUE(const QVariant rows, connection.value(QStringLiteral("SELECT count(*) FROM (%1)").arg(ids.sql), ids.values));
        return rows.toLongLong();
    };
    RowQuery withoutCode;
    withoutCode.filter = QuickFilter::NoCodeYet;
    RowQuery endingSoon;
    endingSoon.filter = QuickFilter::EndingSoon;
    PageCounts counts;
    SPARK_TRY_VALUE(counts.videosWithoutCode, count(videoTerms(withoutCode, now).constFirst().ids));
    SPARK_TRY_VALUE(counts.codesEndingSoon, count(codeTerms(endingSoon, now).constFirst().ids));
    SPARK_TRY_VALUE(counts.campaignsRunning, count({QStringLiteral("SELECT id FROM campaign WHERE (flight_start IS NULL OR flight_start <= ?) AND (flight_end IS NULL OR flight_end >= ?)"), {now, now}}));
    return counts;
}

} // namespace spark
