#include "models/store/row_conditions.h"

#include "models/domain/rules.h"
#include "models/domain/search_query.h"
#include "models/domain/window.h"

#include <functional>

namespace spark {

namespace {

qint64 soon(qint64 now)
{
    return now + Rules::current().expiringWithin * secondsPerDay;
}

// Ids of the rows of a table whose words hold this one.
SqlPiece wordHits(QLatin1String table, const QString &word)
{
    return {QStringLiteral("SELECT rowid AS id FROM %1_words WHERE %1_words MATCH ?").arg(table), {matchExpression({word})}};
}

// From a prefix to just behind everything that begins with it.
QVariantList rangeOf(const QString &prefix)
{
    // The last code point there is: letters beyond U+FFFF sort behind every shorter sequence of bytes.
    const QString end = prefix + QString::fromUcs4(U"\U0010FFFF", 1);
    return {prefix, end};
}

SqlPiece handleHits(const QString &prefix)
{
    return {QStringLiteral("SELECT party_id AS id FROM party_handle WHERE handle_key >= ? AND handle_key < ?"), rangeOf(prefix)};
}

// The rows of a table whose column is among the hits.
RowTerm by(const QString &table, const QString &column, const SqlPiece &hits)
{
    // A join, since IN would list every hit before the first row.
    return {{QStringLiteral("%1.%2 IN (%3)").arg(table, column, hits.sql), hits.values},
            {QStringLiteral("SELECT %1.id FROM (%3) AS hit CROSS JOIN %1 ON %1.%2 = hit.id").arg(table, column, hits.sql), hits.values}};
}

// The rows of a table whose ids are the hits.
RowTerm these(const QString &table, const SqlPiece &hits)
{
    return {{QStringLiteral("%1.id IN (%2)").arg(table, hits.sql), hits.values}, hits};
}

RowTerm anyOf(const QList<RowTerm> &ways)
{
    RowTerm term;
    QStringList tests, selects;
    for (const RowTerm &way : ways) {
        tests.append(way.test.sql);
        selects.append(way.ids.sql);
        term.test.values += way.test.values;
        term.ids.values += way.ids.values;
    }
    term.test.sql = tests.join(QLatin1String(" OR "));
    term.ids.sql = selects.join(QLatin1String(" UNION ALL "));
    return term;
}

// A row fits when one of the ways leads to it or when it holds all the words: in other words, when for each word either a
// way or that word leads to it. Nothing fits a search that cannot be about this table.
RowTerms searchTerms(const QString &table, const QList<RowTerm> &ways, const QStringList &words, const std::function<RowTerm(const QString &)> &holding)
{
    RowTerms terms;
    for (const QString &word : words)
        terms.append(anyOf(ways + QList<RowTerm> {holding(word)}));
    if (words.isEmpty())
        terms.append(ways.isEmpty() ? RowTerm {{QStringLiteral("0"), {}}, {QStringLiteral("SELECT id FROM %1 WHERE 0").arg(table), {}}} : anyOf(ways));
    return terms;
}

// The codes of the posts of these creators. Of many creators the posts would be a long list, so that it is quicker to look
// at the post of each row; and then one need not look at many rows.
RowTerm codesOfCreators(const SqlPiece &parties)
{
    const QString test = QStringLiteral("CASE WHEN (SELECT count(*) FROM (%1 LIMIT 301)) > 300 THEN EXISTS (SELECT 1 FROM video WHERE id = authorization.video_id AND creator_id IN (%1)) "
                                        "ELSE authorization.video_id IN (SELECT id FROM video WHERE creator_id IN (%1)) END");
    return {{test.arg(parties.sql), parties.values + parties.values + parties.values},
            {QStringLiteral("SELECT authorization.id FROM video CROSS JOIN authorization ON authorization.video_id = video.id WHERE video.creator_id IN (%1)").arg(parties.sql), parties.values}};
}

// What a post's number has to be, given its column.
SqlPiece numberBegins(const QString &column, const QString &digits)
{
    const auto [first, last] = postIdRange(digits);
    return {QStringLiteral("%1 >= ? AND %1 <= ?").arg(column), {first, last}};
}

SqlPiece postsFrom(const QString &digits)
{
    const SqlPiece number = numberBegins(QStringLiteral("post_id"), digits);
    return {QStringLiteral("SELECT id FROM video WHERE ") % number.sql, number.values};
}

// The codes of the posts whose numbers begin with these digits. Of many posts no list is made, as for creators.
RowTerm codesOfPosts(const QString &digits)
{
    const SqlPiece posts = postsFrom(digits);
    const SqlPiece number = numberBegins(QStringLiteral("video.post_id"), digits);
    const QString test = QStringLiteral("CASE WHEN (SELECT count(*) FROM (%1 LIMIT 20001)) > 20000 THEN EXISTS (SELECT 1 FROM video WHERE video.id = authorization.video_id AND %2) "
                                        "ELSE authorization.video_id IN (%1) END");
    return {{test.arg(posts.sql, number.sql), posts.values + number.values + posts.values},
            {QStringLiteral("SELECT authorization.id FROM video CROSS JOIN authorization ON authorization.video_id = video.id WHERE ") % number.sql, number.values}};
}

RowTerms searchCodes(const SearchQuery &search)
{
    const QString table = QStringLiteral("authorization");
    const QString video = QStringLiteral("video_id");
    if (search.isEmpty())
        return {};
    if (search.postId != 0)
        return {by(table, video, {QStringLiteral("SELECT id FROM video WHERE post_id = ?"), {search.postId}})};
    if (!search.shortLink.isEmpty())
        return {by(table, video, {QStringLiteral("SELECT id FROM video WHERE short_link = ?"), {search.shortLink}})};
    QList<RowTerm> ways;
    if (!search.codePrefix.isEmpty())
        ways.append(these(table, {QStringLiteral("SELECT id FROM authorization WHERE code_key >= ? AND code_key < ?"), rangeOf(search.codePrefix)}));
    if (!search.handlePrefix.isEmpty())
        ways.append(codesOfCreators(handleHits(search.handlePrefix)));
    if (!search.postPrefix.isEmpty())
        ways.append(codesOfPosts(search.postPrefix));
    return searchTerms(table, ways, search.words, [&](const QString &word) {
        const SqlPiece parties = wordHits(QLatin1String("party"), word);
        return anyOf(QList<RowTerm> {by(table, video, wordHits(QLatin1String("video"), word)), codesOfCreators(parties),
                                     by(table, QStringLiteral("licensee_id"), parties), by(table, QStringLiteral("campaign_id"), wordHits(QLatin1String("campaign"), word)),
                                     these(table, wordHits(QLatin1String("authorization"), word))});
    });
}

RowTerms searchVideos(const SearchQuery &search)
{
    const QString table = QStringLiteral("video");
    const QString creator = QStringLiteral("creator_id");
    if (search.isEmpty())
        return {};
    if (search.postId != 0)
        return {these(table, {QStringLiteral("SELECT id FROM video WHERE post_id = ?"), {search.postId}})};
    if (!search.shortLink.isEmpty())
        return {these(table, {QStringLiteral("SELECT id FROM video WHERE short_link = ?"), {search.shortLink}})};
    QList<RowTerm> ways;
    if (!search.codePrefix.isEmpty())
        ways.append(these(table, {QStringLiteral("SELECT video_id AS id FROM authorization WHERE code_key >= ? AND code_key < ?"), rangeOf(search.codePrefix)}));
    if (!search.handlePrefix.isEmpty())
        ways.append(by(table, creator, handleHits(search.handlePrefix)));
    if (!search.postPrefix.isEmpty())
        ways.append({numberBegins(QStringLiteral("video.post_id"), search.postPrefix), postsFrom(search.postPrefix)});
    return searchTerms(table, ways, search.words, [&](const QString &word) {
        const SqlPiece campaigns = wordHits(QLatin1String("campaign"), word);
        return anyOf(QList<RowTerm> {these(table, wordHits(QLatin1String("video"), word)), by(table, creator, wordHits(QLatin1String("party"), word)),
                                     these(table, {QStringLiteral("SELECT video_id AS id FROM campaign_video WHERE campaign_id IN (%1)").arg(campaigns.sql), campaigns.values})});
    });
}

RowTerms searchCampaigns(const SearchQuery &search)
{
    const QString table = QStringLiteral("campaign");
    if (search.isEmpty())
        return {};
    const QString ofVideo = QStringLiteral("SELECT campaign_id AS id FROM campaign_video WHERE video_id IN (SELECT id FROM video WHERE %1 = ?)");
    if (search.postId != 0)
        return {these(table, {ofVideo.arg(QLatin1String("post_id")), {search.postId}})};
    if (!search.shortLink.isEmpty())
        return {these(table, {ofVideo.arg(QLatin1String("short_link")), {search.shortLink}})};
    QList<RowTerm> ways;
    if (!search.postPrefix.isEmpty()) {
        const SqlPiece posts = postsFrom(search.postPrefix);
        ways.append(these(table, {QStringLiteral("SELECT campaign_id AS id FROM campaign_video WHERE video_id IN (%1)").arg(posts.sql), posts.values}));
    }
    return searchTerms(table, ways, search.words, [&](const QString &word) {
        return anyOf(QList<RowTerm> {these(table, wordHits(QLatin1String("campaign"), word)), by(table, QStringLiteral("brand_id"), wordHits(QLatin1String("party"), word))});
    });
}

// Codes that nobody has put into an ad account yet; `a` is their alias. One value: now.
QString notApplied(QLatin1String alias)
{
    return QStringLiteral("%1.status IN (%2) AND (%1.window_end IS NULL OR %1.window_end > ?) AND NOT %3")
        .arg(alias, unappliedStatusList(), takenBy(alias));
}

// A live code of the post, as the inside of EXISTS. One value: now.
QString liveCodeOfVideo()
{
    return QStringLiteral("SELECT 1 FROM authorization a WHERE a.video_id = video.id AND a.status IN (%1) AND (a.window_end IS NULL OR a.window_end > ?)")
        .arg(liveStatusList());
}

SqlPiece codeFilter(QuickFilter filter, qint64 now)
{
    switch (filter) {
    case QuickFilter::None: return {};
    case QuickFilter::EndingSoon: return hasStatus(CodeStatus::Expiring, now);
    case QuickFilter::Expired: return hasStatus(CodeStatus::Expired, now);
    case QuickFilter::NotApplied: return {notApplied(QLatin1String("authorization")), {now}};
    case QuickFilter::NoCodeYet: return {QStringLiteral("authorization.status IN ('planned', 'requested')"), {}};
    }
    Q_UNREACHABLE();
}

SqlPiece videoFilter(QuickFilter filter, qint64 now)
{
    const QString anyCode = QStringLiteral("EXISTS (SELECT 1 FROM authorization a WHERE a.video_id = video.id AND a.status NOT IN ('planned', 'requested'))");
    switch (filter) {
    case QuickFilter::None: return {};
    case QuickFilter::EndingSoon: return {QStringLiteral("EXISTS (%1) AND NOT EXISTS (%1)").arg(liveCodeOfVideo()), {now, soon(now)}};
    case QuickFilter::Expired: return {anyCode % QLatin1String(" AND NOT EXISTS (") % liveCodeOfVideo() % u')', {now}};
    case QuickFilter::NotApplied:
        return {QStringLiteral("EXISTS (SELECT 1 FROM authorization a WHERE a.video_id = video.id AND %1)").arg(notApplied(QLatin1String("a"))), {now}};
    case QuickFilter::NoCodeYet: return {QStringLiteral("NOT ") % anyCode, {}};
    }
    Q_UNREACHABLE();
}

SqlPiece campaignFilter(QuickFilter filter, qint64 now)
{
    switch (filter) {
    case QuickFilter::None: return {};
    // A flight's end is its last second, a window's the first one after it.
    case QuickFilter::EndingSoon: return {QStringLiteral("campaign.flight_end >= ? AND campaign.flight_end < ?"), {now, soon(now)}};
    case QuickFilter::Expired: return {QStringLiteral("campaign.flight_end < ?"), {now}};
    case QuickFilter::NotApplied:
        return {QStringLiteral("EXISTS (SELECT 1 FROM authorization a WHERE a.campaign_id = campaign.id AND %1)").arg(notApplied(QLatin1String("a"))), {now}};
    case QuickFilter::NoCodeYet:
        return {QStringLiteral("NOT EXISTS (SELECT 1 FROM authorization a WHERE a.campaign_id = campaign.id AND a.status IN (%1))").arg(liveStatusList()), {}};
    }
    Q_UNREACHABLE();
}

RowTerm inCampaign(const QString &condition, const QString &ids, qint64 campaign)
{
    return {{condition, {campaign}}, {ids, {campaign}}};
}

// A campaign and a quick filter together with the search.
RowTerms withFilters(const QString &table, const RowTerm &campaign, const SqlPiece &filter, RowTerms search)
{
    if (!filter.isEmpty())
        search.prepend({filter, {QStringLiteral("SELECT id FROM %1 WHERE %2").arg(table, filter.sql), filter.values}});
    if (!campaign.test.isEmpty())
        search.prepend(campaign);
    return search;
}

} // namespace

QString takenBy(const QString &code, const QString &accounts)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM application p WHERE p.authorization_id = %1.id AND %2%3)").arg(code, isLastingApplication(), accounts);
}

QString isLastingApplication()
{
    return QStringLiteral("p.outcome = 'applied' AND NOT EXISTS "
                          "(SELECT 1 FROM application q WHERE q.authorization_id = p.authorization_id AND q.ad_account_id = p.ad_account_id AND q.id > p.id)");
}

QString statusList(bool (*fits)(CodeStatus))
{
    QStringList names;
    for (const CodeStatus status : recordableStatuses()) {
        if (fits(status))
            names.append(u'\'' % statusName(status) % u'\'');
    }
    return names.join(QLatin1String(", "));
}

QString liveStatusList()
{
    return statusList(isLive);
}

QString unappliedStatusList()
{
    return statusList([](CodeStatus status) { return isLive(status) && status < CodeStatus::Applied; });
}

SqlPiece hasStatus(CodeStatus status, qint64 now)
{
    const QString live = QStringLiteral("authorization.status IN (%1)").arg(liveStatusList());
    if (status == CodeStatus::Expired)
        return {live % QLatin1String(" AND authorization.window_end <= ?"), {now}};
    if (status == CodeStatus::Expiring)
        return {live % QLatin1String(" AND authorization.window_end > ? AND authorization.window_end <= ?"), {now, soon(now)}};
    const SqlPiece same {QStringLiteral("authorization.status = ?"), {statusName(status)}};
    if (!isLive(status))
        return same;
    return bothOf(same, {QStringLiteral("authorization.window_end IS NULL OR authorization.window_end > ?"), {soon(now)}});
}

RowTerms codeTerms(const RowQuery &query, qint64 now)
{
    const RowTerm campaign = query.campaign == 0 ? RowTerm() : inCampaign(QStringLiteral("authorization.campaign_id = ?"), QStringLiteral("SELECT id FROM authorization WHERE campaign_id = ?"), query.campaign);
    return withFilters(QStringLiteral("authorization"), campaign, codeFilter(query.filter, now), searchCodes(readSearch(query.search)));
}

RowTerms videoTerms(const RowQuery &query, qint64 now)
{
    const QString joined = QStringLiteral("SELECT video_id AS id FROM campaign_video WHERE campaign_id = ?");
    const RowTerm campaign = query.campaign == 0 ? RowTerm() : inCampaign(QStringLiteral("video.id IN (%1)").arg(joined), joined, query.campaign);
    return withFilters(QStringLiteral("video"), campaign, videoFilter(query.filter, now), searchVideos(readSearch(query.search)));
}

RowTerms campaignTerms(const RowQuery &query, qint64 now)
{
    const RowTerm campaign = query.campaign == 0 ? RowTerm() : inCampaign(QStringLiteral("campaign.id = ?"), QStringLiteral("SELECT id FROM campaign WHERE id = ?"), query.campaign);
    return withFilters(QStringLiteral("campaign"), campaign, campaignFilter(query.filter, now), searchCampaigns(readSearch(query.search)));
}

} // namespace spark
