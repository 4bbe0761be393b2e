#include "models/store/row_conditions.h"

#include "models/domain/rules.h"
#include "models/domain/search_query.h"
#include "models/domain/window.h"

namespace spark {

namespace {

qint64 soon(qint64 now)
{
    return now + Rules::current().expiringWithin * secondsPerDay;
}

SqlPiece anyOf(const QList<SqlPiece> &pieces)
{
    SqlPiece result;
    QStringList parts;
    for (const SqlPiece &piece : pieces) {
        if (piece.isEmpty())
            continue;
        parts.append(piece.sql);
        result.values += piece.values;
    }
    result.sql = parts.join(QLatin1String(" OR "));
    return result;
}

// Ids of the rows of a table whose words hold this one.
SqlPiece wordHits(QLatin1String table, const QString &word)
{
    return {QStringLiteral("SELECT rowid FROM %1_words WHERE %1_words MATCH ?").arg(table), {matchExpression({word})}};
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
    return {QStringLiteral("SELECT party_id FROM party_handle WHERE handle_key >= ? AND handle_key < ?"), rangeOf(prefix)};
}

SqlPiece in(const char *column, const SqlPiece &hits)
{
    return {QStringLiteral("%1 IN (%2)").arg(QLatin1String(column), hits.sql), hits.values};
}

// Nothing matches: for a search that cannot be about this table.
SqlPiece nothing()
{
    return {QStringLiteral("0"), {}};
}

SqlPiece allWords(const QStringList &words, const std::function<SqlPiece(const QString &)> &condition)
{
    SqlPiece result;
    for (const QString &word : words)
        result = bothOf(result, condition(word));
    return result;
}

SqlPiece orNothing(const SqlPiece &piece)
{
    return piece.isEmpty() ? nothing() : piece;
}

// The posts that a word or handle leads to, as a SELECT of ids.
SqlPiece videosOfParties(const SqlPiece &parties)
{
    return {QStringLiteral("SELECT id FROM video WHERE creator_id IN (%1)").arg(parties.sql), parties.values};
}

SqlPiece searchCodes(const SearchQuery &search)
{
    if (search.isEmpty())
        return {};
    if (search.postId != 0)
        return {QStringLiteral("authorization.video_id IN (SELECT id FROM video WHERE post_id = ?)"), {search.postId}};
    if (!search.shortLink.isEmpty())
        return {QStringLiteral("authorization.video_id IN (SELECT id FROM video WHERE short_link = ?)"), {search.shortLink}};
    QList<SqlPiece> ways;
    if (!search.codePrefix.isEmpty())
        ways.append({QStringLiteral("authorization.code_key >= ? AND authorization.code_key < ?"), rangeOf(search.codePrefix)});
    if (!search.handlePrefix.isEmpty())
        ways.append(in("authorization.video_id", videosOfParties(handleHits(search.handlePrefix))));
    ways.append(allWords(search.words, [](const QString &word) {
        const SqlPiece parties = wordHits(QLatin1String("party"), word);
        return anyOf({in("authorization.video_id", wordHits(QLatin1String("video"), word)), in("authorization.video_id", videosOfParties(parties)),
                      in("authorization.licensee_id", parties), in("authorization.campaign_id", wordHits(QLatin1String("campaign"), word)),
                      in("authorization.id", wordHits(QLatin1String("authorization"), word))});
    }));
    return orNothing(anyOf(ways));
}

SqlPiece searchVideos(const SearchQuery &search)
{
    if (search.isEmpty())
        return {};
    if (search.postId != 0)
        return {QStringLiteral("video.post_id = ?"), {search.postId}};
    if (!search.shortLink.isEmpty())
        return {QStringLiteral("video.short_link = ?"), {search.shortLink}};
    QList<SqlPiece> ways;
    if (!search.codePrefix.isEmpty())
        ways.append({QStringLiteral("video.id IN (SELECT video_id FROM authorization WHERE code_key >= ? AND code_key < ?)"),
                     rangeOf(search.codePrefix)});
    if (!search.handlePrefix.isEmpty())
        ways.append(in("video.creator_id", handleHits(search.handlePrefix)));
    ways.append(allWords(search.words, [](const QString &word) {
        const SqlPiece campaigns = wordHits(QLatin1String("campaign"), word);
        return anyOf({in("video.id", wordHits(QLatin1String("video"), word)), in("video.creator_id", wordHits(QLatin1String("party"), word)),
                      {QStringLiteral("video.id IN (SELECT video_id FROM campaign_video WHERE campaign_id IN (%1))").arg(campaigns.sql), campaigns.values}});
    }));
    return orNothing(anyOf(ways));
}

SqlPiece searchCampaigns(const SearchQuery &search)
{
    if (search.isEmpty())
        return {};
    if (search.postId != 0) {
        return {QStringLiteral("campaign.id IN (SELECT campaign_id FROM campaign_video WHERE video_id IN (SELECT id FROM video WHERE post_id = ?))"),
                {search.postId}};
    }
    if (!search.shortLink.isEmpty()) {
        return {QStringLiteral("campaign.id IN (SELECT campaign_id FROM campaign_video WHERE video_id IN (SELECT id FROM video WHERE short_link = ?))"),
                {search.shortLink}};
    }
    return orNothing(allWords(search.words, [](const QString &word) {
        return anyOf({in("campaign.id", wordHits(QLatin1String("campaign"), word)), in("campaign.brand_id", wordHits(QLatin1String("party"), word))});
    }));
}

// Codes that nobody has put into an ad account yet; `a` is their alias. One value: now.
QString notApplied(QLatin1String alias)
{
    return QStringLiteral("%1.status IN ('generated', 'shared', 'received', 'checked') AND (%1.window_end IS NULL OR %1.window_end > ?) "
                          "AND NOT EXISTS (SELECT 1 FROM application WHERE authorization_id = %1.id AND outcome = 'applied')")
        .arg(alias);
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

} // namespace

QString liveStatusList()
{
    QStringList names;
    for (const CodeStatus status : recordableStatuses()) {
        if (isLive(status))
            names.append(u'\'' % statusName(status) % u'\'');
    }
    return names.join(QLatin1String(", "));
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

SqlPiece codeConditions(const RowQuery &query, qint64 now)
{
    return bothOf(codeFilter(query.filter, now), searchCodes(readSearch(query.search)));
}

SqlPiece videoConditions(const RowQuery &query, qint64 now)
{
    return bothOf(videoFilter(query.filter, now), searchVideos(readSearch(query.search)));
}

SqlPiece campaignConditions(const RowQuery &query, qint64 now)
{
    return bothOf(campaignFilter(query.filter, now), searchCampaigns(readSearch(query.search)));
}

} // namespace spark
