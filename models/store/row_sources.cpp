#include "models/store/row_sources.h"

#include "models/domain/code_text.h"
#include "models/domain/rules.h"
#include "models/store/read_helpers.h"
#include "models/store/row_conditions.h"

#include <QCoreApplication>

namespace spark {

namespace {

// The indexes of words, posts and creators of 1,000,000 codes.
constexpr int searchCacheKiB = 64 * 1024;

class SortTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::SortTexts)
};

tl::unexpected<Error> unknownColumn(const QString &column)
{
    return failure(ErrorCode::InvalidInput, SortTexts::tr("This table cannot be sorted by “%1”.").arg(column), {});
}

// The computed statuses take their place between the recorded ones.
QList<SqlPiece> statusGroups(qint64 now)
{
    QList<SqlPiece> groups;
    for (const CodeStatus status : recordableStatuses()) {
        if (status == CodeStatus::Revoked) {
            groups.append(hasStatus(CodeStatus::Expiring, now));
            groups.append(hasStatus(CodeStatus::Expired, now));
        }
        groups.append(hasStatus(status, now));
    }
    return groups;
}

} // namespace

Expected<void> keepPagesForSearch(Connection &connection)
{
    return connection.exec(QStringLiteral("PRAGMA cache_size = %1").arg(-searchCacheKiB));
}

Expected<RowPlan> CodeRows::plan(Connection &connection, const RowQuery &query, qint64 now, int limit, const NarrowLimits &limits)
{
    const QString table = QStringLiteral("authorization");
    const QString &column = query.sortColumn;
    NarrowLimits roads = limits;
    if (column.isEmpty() || column == QLatin1String("days_left") || column == QLatin1String("window_end"))
        roads.listed = std::min(limits.listed, limits.few); // its index holds what a search tries, so that trying is quicker than listing
    SPARK_TRY_VALUE(const Narrowed narrowed, narrow(connection, table, codeTerms(query, now), limit, roads));
    const RowPlanBuilder rows(table, narrowed, query.order);
    if (column.isEmpty() || column == QLatin1String("days_left"))
        return rows.byTimeLeft(QStringLiteral("window_end"), now);
    if (column == QLatin1String("code"))
        return rows.byColumn(QStringLiteral("code_key"));
    if (column == QLatin1String("window_start") || column == QLatin1String("window_end") || column == QLatin1String("granted_period") || column == QLatin1String("created_at"))
        return rows.byColumn(column);
    if (column == QLatin1String("status"))
        return rows.byGroups(statusGroups(now), {QStringLiteral("authorization.status"), QStringLiteral("authorization.window_end")});
    if (column == QLatin1String("licensee")) {
        return rows.byOther({QStringLiteral("party p"), QStringLiteral("p.id"), QStringLiteral("licensee_id"), {QStringLiteral("p.name_key"), QStringLiteral("p.id")}, {},
                             QStringLiteral("authorization.licensee_id IS NULL"), QStringLiteral("LEFT JOIN party p ON p.id = authorization.licensee_id")});
    }
    if (column == QLatin1String("campaign")) {
        return rows.byOther({QStringLiteral("campaign c"), QStringLiteral("c.id"), QStringLiteral("campaign_id"), {QStringLiteral("c.name_key")}, {},
                             QStringLiteral("authorization.campaign_id IS NULL"), QStringLiteral("LEFT JOIN campaign c ON c.id = authorization.campaign_id")});
    }
    if (column == QLatin1String("caption")) {
        return rows.byOther({QStringLiteral("video v"), QStringLiteral("v.id"), QStringLiteral("video_id"), {QStringLiteral("v.caption_key"), QStringLiteral("v.id")}, {},
                             QStringLiteral("0"), QStringLiteral("LEFT JOIN video v ON v.id = authorization.video_id")});
    }
    if (column == QLatin1String("handle")) {
        return rows.byOther({QStringLiteral("party p CROSS JOIN video v ON v.creator_id = p.id"), QStringLiteral("v.id"), QStringLiteral("video_id"),
                             {QStringLiteral("p.handle_key"), QStringLiteral("p.id"), QStringLiteral("v.id")}, QStringLiteral("p.handle_key IS NOT NULL"),
                             QStringLiteral("authorization.video_id IN (SELECT id FROM video WHERE creator_id IS NULL UNION ALL "
                                            "SELECT v.id FROM party p JOIN video v ON v.creator_id = p.id WHERE p.handle_key IS NULL)"),
                             // Twice, so that the posts without a handle have no place of their own in the order.
                             QStringLiteral("JOIN video w ON w.id = authorization.video_id LEFT JOIN party p ON p.id = w.creator_id AND p.handle_key IS NOT NULL "
                                            "LEFT JOIN video v ON v.id = w.id AND p.id IS NOT NULL")});
    }
    return unknownColumn(column);
}

Expected<CodeRow> CodeRows::load(Connection &connection, qint64 id, qint64 now)
{
    static const QString sql = QStringLiteral(
        "SELECT a.id, a.uid, a.code, v.post_id, v.link, v.caption, creator.handle, licensee.name, c.name, a.status, a.agreed_period, "
        "a.granted_period, a.window_start, a.window_end, a.created_at "
        "FROM authorization a JOIN video v ON v.id = a.video_id LEFT JOIN party creator ON creator.id = v.creator_id "
        "LEFT JOIN party licensee ON licensee.id = a.licensee_id LEFT JOIN campaign c ON c.id = a.campaign_id WHERE a.id = ?");
    CodeRow row;
    SPARK_TRY(connection.forEach(sql, {id}, [&row, now](const QSqlQuery &query) {
        row.id = query.value(0).toLongLong();
        row.uid = query.value(1).toString();
        if (!query.isNull(2))
            row.maskedCode = maskCode(query.value(2).toString());
        row.postId = query.value(3).toLongLong();
        row.postLink = query.value(4).toString();
        row.caption = query.value(5).toString();
        row.handle = query.value(6).toString();
        row.licensee = query.value(7).toString();
        row.campaign = query.value(8).toString();
        row.recordedStatus = statusFromName(query.value(9).toString()).value_or(CodeStatus::Received);
        row.agreedPeriod = optionalNumber(query.value(10));
        row.grantedPeriod = optionalNumber(query.value(11));
        row.windowStart = optionalInstant(query.value(12));
        row.windowEnd = optionalInstant(query.value(13));
        row.status = effectiveStatus(row.recordedStatus, row.windowEnd, now, Rules::current().expiringWithin);
        if (row.windowEnd)
            row.daysLeft = daysLeft(*row.windowEnd, now);
        row.createdAt = query.value(14).toLongLong();
    }));
    return row;
}

Expected<RowPlan> VideoRows::plan(Connection &connection, const RowQuery &query, qint64 now, int limit, const NarrowLimits &limits)
{
    const QString table = QStringLiteral("video");
    SPARK_TRY_VALUE(const Narrowed narrowed, narrow(connection, table, videoTerms(query, now), limit, limits));
    const RowPlanBuilder rows(table, narrowed, query.order);
    const QString &column = query.sortColumn;
    if (column.isEmpty())
        return rows.byColumn(QStringLiteral("created_at"));
    if (column == QLatin1String("post_id") || column == QLatin1String("published_at") || column == QLatin1String("decision")
        || column == QLatin1String("created_at"))
        return rows.byColumn(column);
    if (column == QLatin1String("caption"))
        return rows.byColumn(QStringLiteral("caption_key"));
    if (column == QLatin1String("handle")) {
        return rows.byOther({QStringLiteral("party p"), QStringLiteral("p.id"), QStringLiteral("creator_id"), {QStringLiteral("p.handle_key"), QStringLiteral("p.id")},
                             QStringLiteral("p.handle_key IS NOT NULL"),
                             QStringLiteral("video.id IN (SELECT id FROM video WHERE creator_id IS NULL UNION ALL "
                                            "SELECT v.id FROM party p JOIN video v ON v.creator_id = p.id WHERE p.handle_key IS NULL)"),
                             QStringLiteral("LEFT JOIN party p ON p.id = video.creator_id AND p.handle_key IS NOT NULL")});
    }
    if (column == QLatin1String("codes"))
        return rows.byExpression({QStringLiteral("SELECT count(*) FROM authorization a WHERE a.video_id = video.id AND a.status NOT IN ('planned', 'requested')"), {}});
    if (column == QLatin1String("covered_until")) {
        return rows.byExpression({QStringLiteral("SELECT max(a.window_end) FROM authorization a WHERE a.video_id = video.id AND a.status IN (%1)").arg(liveStatusList()), {}});
    }
    if (column == QLatin1String("campaigns"))
        return rows.byExpression({QStringLiteral("SELECT count(*) FROM campaign_video cv WHERE cv.video_id = video.id"), {}});
    return unknownColumn(column);
}

Expected<VideoRow> VideoRows::load(Connection &connection, qint64 id, qint64)
{
    static const QString sql = QStringLiteral(
        "SELECT v.id, v.uid, v.post_id, v.link, v.kind, v.caption, p.handle, v.decision, v.published_at, v.created_at, "
        "(SELECT count(*) FROM authorization a WHERE a.video_id = v.id AND a.status NOT IN ('planned', 'requested')), "
        "(SELECT max(a.window_end) FROM authorization a WHERE a.video_id = v.id AND a.status IN (%1)), "
        "(SELECT count(*) FROM campaign_video cv WHERE cv.video_id = v.id) "
        "FROM video v LEFT JOIN party p ON p.id = v.creator_id WHERE v.id = ?").arg(liveStatusList());
    VideoRow row;
    SPARK_TRY(connection.forEach(sql, {id}, [&row](const QSqlQuery &query) {
        row.id = query.value(0).toLongLong();
        row.uid = query.value(1).toString();
        row.postId = query.value(2).toLongLong();
        row.link = query.value(3).toString();
        row.kind = postKindFromName(query.value(4).toString());
        row.caption = query.value(5).toString();
        row.handle = query.value(6).toString();
        row.decision = query.value(7).toString();
        row.publishedAt = optionalInstant(query.value(8));
        row.createdAt = query.value(9).toLongLong();
        row.codes = query.value(10).toInt();
        row.coveredUntil = optionalInstant(query.value(11));
        row.campaigns = query.value(12).toInt();
    }));
    return row;
}

Expected<RowPlan> CampaignRows::plan(Connection &connection, const RowQuery &query, qint64 now, int limit, const NarrowLimits &limits)
{
    const QString table = QStringLiteral("campaign");
    SPARK_TRY_VALUE(const Narrowed narrowed, narrow(connection, table, campaignTerms(query, now), limit, limits));
    const RowPlanBuilder rows(table, narrowed, query.order);
    const QString &column = query.sortColumn;
    if (column.isEmpty() || column == QLatin1String("name"))
        return rows.byColumn(QStringLiteral("name_key"));
    if (column == QLatin1String("brand"))
        return rows.byExpression({QStringLiteral("SELECT p.name_key FROM party p WHERE p.id = campaign.brand_id"), {}});
    if (column == QLatin1String("flight_start") || column == QLatin1String("flight_end") || column == QLatin1String("codes_needed")
        || column == QLatin1String("created_at"))
        return rows.byExpression({QStringLiteral("SELECT campaign.") % column, {}});
    if (column == QLatin1String("budget"))
        return rows.byExpression({QStringLiteral("SELECT campaign.budget_minor"), {}});
    if (column == QLatin1String("codes")) {
        return rows.byExpression({QStringLiteral("SELECT count(*) FROM authorization a WHERE a.campaign_id = campaign.id AND a.status IN (%1) "
                                                 "AND (a.window_end IS NULL OR a.window_end > ?)").arg(liveStatusList()),
                                  {now}});
    }
    if (column == QLatin1String("videos"))
        return rows.byExpression({QStringLiteral("SELECT count(*) FROM campaign_video cv WHERE cv.campaign_id = campaign.id"), {}});
    return unknownColumn(column);
}

Expected<CampaignRow> CampaignRows::load(Connection &connection, qint64 id, qint64 now)
{
    static const QString sql = QStringLiteral(
        "SELECT c.id, c.uid, c.name, p.name, c.flight_start, c.flight_end, c.budget_minor, c.budget_currency, c.codes_needed, c.created_at, "
        "(SELECT count(*) FROM authorization a WHERE a.campaign_id = c.id AND a.status IN (%1) AND (a.window_end IS NULL OR a.window_end > ?)), "
        "(SELECT count(*) FROM campaign_video cv WHERE cv.campaign_id = c.id) "
        "FROM campaign c LEFT JOIN party p ON p.id = c.brand_id WHERE c.id = ?").arg(liveStatusList());
    CampaignRow row;
    SPARK_TRY(connection.forEach(sql, {now, id}, [&row](const QSqlQuery &query) {
        row.id = query.value(0).toLongLong();
        row.uid = query.value(1).toString();
        row.name = query.value(2).toString();
        row.brand = query.value(3).toString();
        row.flightStart = optionalInstant(query.value(4));
        row.flightEnd = optionalInstant(query.value(5));
        if (!query.isNull(6))
            row.budget = Money {query.value(6).toLongLong(), query.value(7).toString()};
        row.codesNeeded = optionalNumber(query.value(8));
        row.createdAt = query.value(9).toLongLong();
        row.codes = query.value(10).toInt();
        row.videos = query.value(11).toInt();
    }));
    return row;
}

} // namespace spark
