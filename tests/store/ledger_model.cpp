#include "tests/store/ledger_model.h"

#include "models/domain/code_status.h"
#include "models/domain/rules.h"
#include "models/domain/search_query.h"
#include "models/domain/window.h"
#include "models/store/tables.h"

#include <QSqlRecord>

#include <algorithm>

namespace spark::test {

namespace {

QVariant at(const QVariantMap &row, const char *column)
{
    return row.value(QLatin1String(column));
}

qint64 numberAt(const QVariantMap &row, const char *column)
{
    return at(row, column).toLongLong();
}

QString textAt(const QVariantMap &row, const char *column)
{
    return at(row, column).toString();
}

CodeStatus statusOf(const QVariantMap &code)
{
    return statusFromName(textAt(code, "status")).value();
}

CodeStatus statusNow(const QVariantMap &code, qint64 now)
{
    const QVariant end = at(code, "window_end");
    return effectiveStatus(statusOf(code), end.isNull() ? std::nullopt : std::optional(end.toLongLong()), now, Rules::current().expiringWithin);
}

bool endsAfter(const QVariantMap &code, qint64 moment)
{
    return at(code, "window_end").isNull() || numberAt(code, "window_end") > moment;
}

qint64 soonFrom(qint64 now)
{
    return now + Rules::current().expiringWithin * secondsPerDay;
}

// What the index makes of a text: runs of letters and digits, without marks, folded; scripts without spaces cut up.
QStringList tokensOf(const QString &text)
{
    QStringList tokens;
    QString token;
    const auto codePoints = searchableText(text).normalized(QString::NormalizationForm_D).toStdU32String();
    for (const char32_t c : codePoints) {
        if (QChar::isMark(c))
            continue;
        if (QChar::isLetterOrNumber(c)) {
            token += QChar::fromUcs4(QChar::toCaseFolded(c));
        } else if (!token.isEmpty()) {
            tokens.append(token);
            token.clear();
        }
    }
    if (!token.isEmpty())
        tokens.append(token);
    return tokens;
}

int compare(const QVariant &a, const QVariant &b)
{
    if (a.isNull() || b.isNull())
        return a.isNull() == b.isNull() ? 0 : a.isNull() ? -1 : 1; // NULL is the least, as the index has it
    if (a.metaType() == QMetaType::fromType<QString>()) {
        const QByteArray left = a.toString().toUtf8();
        const QByteArray right = b.toString().toUtf8();
        return left < right ? -1 : left == right ? 0 : 1;
    }
    return a.toLongLong() < b.toLongLong() ? -1 : a.toLongLong() == b.toLongLong() ? 0 : 1;
}

} // namespace

LedgerModel::LedgerModel(Connection &connection)
{
    for (const TableInfo &table : allTables()) {
        const auto read = connection.forEach(QStringLiteral("SELECT * FROM ") + table.name, {}, [&](const QSqlQuery &query) {
            Row row;
            const QSqlRecord record = query.record();
            for (int i = 0; i < record.count(); ++i)
                row.insert(record.fieldName(i), query.isNull(i) ? QVariant() : query.value(i));
            const qint64 id = numberAt(row, "id");
            QStringList texts;
            for (const QString &column : table.wordColumns)
                texts.append(row.value(column).toString());
            m_words[table.name].insert(id, tokensOf(texts.join(u'\n')));
            m_tables[table.name].insert(id, row);
        });
        if (!read)
            qFatal("LedgerModel: %s", qPrintable(read.error().text()));
    }
}

QStringList LedgerModel::codeColumns()
{
    return {QString(), QStringLiteral("window_end"), QStringLiteral("days_left"), QStringLiteral("code"), QStringLiteral("window_start"),
            QStringLiteral("granted_period"), QStringLiteral("created_at"), QStringLiteral("status"), QStringLiteral("licensee"),
            QStringLiteral("campaign"), QStringLiteral("caption"), QStringLiteral("handle")};
}

QStringList LedgerModel::videoColumns()
{
    return {QString(), QStringLiteral("post_id"), QStringLiteral("published_at"), QStringLiteral("decision"), QStringLiteral("created_at"),
            QStringLiteral("caption"), QStringLiteral("handle"), QStringLiteral("codes"), QStringLiteral("covered_until"), QStringLiteral("campaigns")};
}

QStringList LedgerModel::campaignColumns()
{
    return {QString(), QStringLiteral("name"), QStringLiteral("brand"), QStringLiteral("flight_start"), QStringLiteral("flight_end"),
            QStringLiteral("codes_needed"), QStringLiteral("created_at"), QStringLiteral("budget"), QStringLiteral("codes"), QStringLiteral("videos")};
}

LedgerModel::Row LedgerModel::find(const char *table, const QVariant &id) const
{
    return id.isNull() ? Row() : m_tables.value(QLatin1String(table)).value(id.toLongLong());
}

QList<LedgerModel::Row> LedgerModel::where(const char *table, const char *column, qint64 id) const
{
    QList<Row> rows;
    const Table all = m_tables.value(QLatin1String(table));
    std::copy_if(all.begin(), all.end(), std::back_inserter(rows), [&](const Row &row) { return !at(row, column).isNull() && numberAt(row, column) == id; });
    return rows;
}

// The word's own tokens stand one after the other in the row's words, the last one as a beginning.
bool LedgerModel::wordFound(const char *table, const QVariant &id, const QString &word) const
{
    if (id.isNull())
        return false;
    const QStringList there = m_words.value(QLatin1String(table)).value(id.toLongLong());
    const QStringList wanted = tokensOf(word);
    if (wanted.isEmpty())
        return false;
    for (qsizetype i = 0; i + wanted.size() <= there.size(); ++i) {
        if (there.mid(i, wanted.size() - 1) == wanted.mid(0, wanted.size() - 1) && there.at(i + wanted.size() - 1).startsWith(wanted.last()))
            return true;
    }
    return false;
}

bool LedgerModel::handleFound(const QVariant &party, const QString &prefix) const
{
    const QList<Row> handles = party.isNull() ? QList<Row>() : where("party_handle", "party_id", party.toLongLong());
    return std::any_of(handles.begin(), handles.end(), [&](const Row &row) { return textAt(row, "handle_key").startsWith(prefix); });
}

bool LedgerModel::isNotApplied(const Row &code, qint64 now) const
{
    const CodeStatus status = statusOf(code);
    const QList<Row> applications = where("application", "authorization_id", numberAt(code, "id"));
    return status >= CodeStatus::Generated && status <= CodeStatus::Checked && endsAfter(code, now)
        && std::none_of(applications.begin(), applications.end(), [](const Row &row) { return textAt(row, "outcome") == QLatin1String("applied"); });
}

bool LedgerModel::codeMatches(const Row &code, const RowQuery &query, qint64 now) const
{
    switch (query.filter) {
    case QuickFilter::None: break;
    case QuickFilter::EndingSoon:
        if (statusNow(code, now) != CodeStatus::Expiring)
            return false;
        break;
    case QuickFilter::Expired:
        if (statusNow(code, now) != CodeStatus::Expired)
            return false;
        break;
    case QuickFilter::NotApplied:
        if (!isNotApplied(code, now))
            return false;
        break;
    case QuickFilter::NoCodeYet:
        if (!isBeforeCode(statusOf(code)))
            return false;
        break;
    }
    if (query.campaign != 0 && numberAt(code, "campaign_id") != query.campaign)
        return false;
    const SearchQuery search = readSearch(query.search);
    if (search.isEmpty())
        return true;
    const Row video = find("video", at(code, "video_id"));
    if (search.postId != 0)
        return !at(video, "post_id").isNull() && numberAt(video, "post_id") == search.postId;
    if (!search.shortLink.isEmpty())
        return textAt(video, "short_link") == search.shortLink;
    if (!search.codePrefix.isEmpty() && textAt(code, "code_key").startsWith(search.codePrefix))
        return true;
    if (!search.handlePrefix.isEmpty() && handleFound(at(video, "creator_id"), search.handlePrefix))
        return true;
    if (!search.postPrefix.isEmpty() && textAt(video, "post_id").startsWith(search.postPrefix))
        return true;
    return !search.words.isEmpty() && std::all_of(search.words.begin(), search.words.end(), [&](const QString &word) {
        return wordFound("video", at(video, "id"), word) || wordFound("party", at(video, "creator_id"), word)
            || wordFound("party", at(code, "licensee_id"), word) || wordFound("campaign", at(code, "campaign_id"), word)
            || wordFound("authorization", at(code, "id"), word);
    });
}

bool LedgerModel::videoMatches(const Row &video, const RowQuery &query, qint64 now) const
{
    const qint64 id = numberAt(video, "id");
    const QList<Row> codes = where("authorization", "video_id", id);
    const auto any = [&codes](auto condition) { return std::any_of(codes.begin(), codes.end(), condition); };
    const bool hasCode = any([](const Row &code) { return !isBeforeCode(statusOf(code)); });
    const bool isLiveNow = any([now](const Row &code) { return isLive(statusOf(code)) && endsAfter(code, now); });
    const bool isLiveLater = any([now](const Row &code) { return isLive(statusOf(code)) && endsAfter(code, soonFrom(now)); });
    switch (query.filter) {
    case QuickFilter::None: break;
    case QuickFilter::EndingSoon:
        if (!isLiveNow || isLiveLater)
            return false;
        break;
    case QuickFilter::Expired:
        if (!hasCode || isLiveNow)
            return false;
        break;
    case QuickFilter::NotApplied:
        if (!any([&](const Row &code) { return isNotApplied(code, now); }))
            return false;
        break;
    case QuickFilter::NoCodeYet:
        if (hasCode)
            return false;
        break;
    }
    const QList<Row> places = where("campaign_video", "video_id", id);
    if (query.campaign != 0 && std::none_of(places.begin(), places.end(), [&](const Row &place) { return numberAt(place, "campaign_id") == query.campaign; }))
        return false;
    const SearchQuery search = readSearch(query.search);
    if (search.isEmpty())
        return true;
    if (search.postId != 0)
        return !at(video, "post_id").isNull() && numberAt(video, "post_id") == search.postId;
    if (!search.shortLink.isEmpty())
        return textAt(video, "short_link") == search.shortLink;
    if (!search.codePrefix.isEmpty() && any([&](const Row &code) { return textAt(code, "code_key").startsWith(search.codePrefix); }))
        return true;
    if (!search.handlePrefix.isEmpty() && handleFound(at(video, "creator_id"), search.handlePrefix))
        return true;
    if (!search.postPrefix.isEmpty() && textAt(video, "post_id").startsWith(search.postPrefix))
        return true;
    return !search.words.isEmpty() && std::all_of(search.words.begin(), search.words.end(), [&](const QString &word) {
        return wordFound("video", id, word) || wordFound("party", at(video, "creator_id"), word)
            || std::any_of(places.begin(), places.end(), [&](const Row &place) { return wordFound("campaign", at(place, "campaign_id"), word); });
    });
}

bool LedgerModel::campaignMatches(const Row &campaign, const RowQuery &query, qint64 now) const
{
    const qint64 id = numberAt(campaign, "id");
    const QList<Row> codes = where("authorization", "campaign_id", id);
    const QVariant lastSecond = at(campaign, "flight_end");
    switch (query.filter) {
    case QuickFilter::None: break;
    case QuickFilter::EndingSoon: // its end is the second after its last
        if (lastSecond.isNull() || lastSecond.toLongLong() + 1 <= now || lastSecond.toLongLong() + 1 > soonFrom(now))
            return false;
        break;
    case QuickFilter::Expired:
        if (lastSecond.isNull() || lastSecond.toLongLong() + 1 > now)
            return false;
        break;
    case QuickFilter::NotApplied:
        if (std::none_of(codes.begin(), codes.end(), [&](const Row &code) { return isNotApplied(code, now); }))
            return false;
        break;
    case QuickFilter::NoCodeYet:
        if (std::any_of(codes.begin(), codes.end(), [](const Row &code) { return isLive(statusOf(code)); }))
            return false;
        break;
    }
    if (query.campaign != 0 && id != query.campaign)
        return false;
    const SearchQuery search = readSearch(query.search);
    if (search.isEmpty())
        return true;
    const QList<Row> places = where("campaign_video", "campaign_id", id);
    const auto hasVideo = [&](auto condition) {
        return std::any_of(places.begin(), places.end(), [&](const Row &place) { return condition(find("video", at(place, "video_id"))); });
    };
    if (search.postId != 0)
        return hasVideo([&](const Row &video) { return numberAt(video, "post_id") == search.postId; });
    if (!search.shortLink.isEmpty())
        return hasVideo([&](const Row &video) { return textAt(video, "short_link") == search.shortLink; });
    if (!search.postPrefix.isEmpty() && hasVideo([&](const Row &video) { return textAt(video, "post_id").startsWith(search.postPrefix); }))
        return true;
    return !search.words.isEmpty() && std::all_of(search.words.begin(), search.words.end(), [&](const QString &word) {
        return wordFound("campaign", id, word) || wordFound("party", at(campaign, "brand_id"), word);
    });
}

LedgerModel::Key LedgerModel::codeKey(const Row &code, const QString &column, qint64 now) const
{
    if (column.isEmpty() || column == QLatin1String("days_left")) {
        // The next to end is first; what is over follows, the latest first, rows of one instant the other way round.
        const QVariant end = at(code, "window_end");
        if (end.isNull())
            return {end};
        return end.toLongLong() > now ? Key {0, end, 0} : Key {1, -end.toLongLong(), -numberAt(code, "id")};
    }
    if (column == QLatin1String("code"))
        return {at(code, "code_key")};
    if (column == QLatin1String("status"))
        return {static_cast<int>(statusNow(code, now)), at(code, "status"), at(code, "window_end")};
    const Row video = find("video", at(code, "video_id"));
    if (column == QLatin1String("licensee"))
        return {at(find("party", at(code, "licensee_id")), "name_key"), at(code, "licensee_id")};
    if (column == QLatin1String("campaign"))
        return {at(find("campaign", at(code, "campaign_id")), "name_key")};
    if (column == QLatin1String("caption"))
        return {at(video, "caption_key"), at(video, "id")};
    if (column == QLatin1String("handle")) {
        const QVariant handle = at(find("party", at(video, "creator_id")), "handle_key");
        return handle.isNull() ? Key {handle} : Key {handle, at(video, "creator_id"), at(video, "id")};
    }
    return {code.value(column)};
}

LedgerModel::Key LedgerModel::videoKey(const Row &video, const QString &column) const
{
    const qint64 id = numberAt(video, "id");
    if (column.isEmpty())
        return {at(video, "created_at")};
    if (column == QLatin1String("caption"))
        return {at(video, "caption_key")};
    if (column == QLatin1String("handle")) {
        const QVariant handle = at(find("party", at(video, "creator_id")), "handle_key");
        return handle.isNull() ? Key {handle} : Key {handle, at(video, "creator_id")};
    }
    if (column == QLatin1String("campaigns"))
        return {qint64(where("campaign_video", "video_id", id).size())};
    const QList<Row> codes = where("authorization", "video_id", id);
    if (column == QLatin1String("codes"))
        return {qint64(std::count_if(codes.begin(), codes.end(), [](const Row &code) { return !isBeforeCode(statusOf(code)); }))};
    if (column == QLatin1String("covered_until")) {
        QVariant last;
        for (const Row &code : codes) {
            if (isLive(statusOf(code)) && compare(last, at(code, "window_end")) < 0)
                last = at(code, "window_end");
        }
        return {last};
    }
    return {video.value(column)};
}

LedgerModel::Key LedgerModel::campaignKey(const Row &campaign, const QString &column, qint64 now) const
{
    const qint64 id = numberAt(campaign, "id");
    if (column.isEmpty() || column == QLatin1String("name"))
        return {at(campaign, "name_key")};
    if (column == QLatin1String("brand"))
        return {at(find("party", at(campaign, "brand_id")), "name_key")};
    if (column == QLatin1String("budget"))
        return {at(campaign, "budget_minor")};
    if (column == QLatin1String("videos"))
        return {qint64(where("campaign_video", "campaign_id", id).size())};
    if (column == QLatin1String("codes")) {
        const QList<Row> codes = where("authorization", "campaign_id", id);
        return {qint64(std::count_if(codes.begin(), codes.end(), [now](const Row &code) { return isLive(statusOf(code)) && endsAfter(code, now); }))};
    }
    return {campaign.value(column)};
}

std::vector<qint64> LedgerModel::sorted(std::vector<Sorted> rows, Qt::SortOrder order)
{
    std::sort(rows.begin(), rows.end(), [order](const Sorted &a, const Sorted &b) {
        if (a.key.first().isNull() != b.key.first().isNull())
            return b.key.first().isNull();
        for (qsizetype i = 0; i < std::min(a.key.size(), b.key.size()); ++i) {
            if (const int difference = compare(a.key.at(i), b.key.at(i)); difference != 0)
                return order == Qt::AscendingOrder ? difference < 0 : difference > 0;
        }
        return order == Qt::AscendingOrder ? a.id < b.id : a.id > b.id;
    });
    std::vector<qint64> ids;
    for (const Sorted &row : rows)
        ids.push_back(row.id);
    return ids;
}

std::vector<qint64> LedgerModel::codes(const RowQuery &query, qint64 now) const
{
    std::vector<Sorted> rows;
    for (const Row &row : m_tables.value(QStringLiteral("authorization"))) {
        if (codeMatches(row, query, now))
            rows.push_back({codeKey(row, query.sortColumn, now), numberAt(row, "id")});
    }
    return sorted(std::move(rows), query.order);
}

std::vector<qint64> LedgerModel::videos(const RowQuery &query, qint64 now) const
{
    std::vector<Sorted> rows;
    for (const Row &row : m_tables.value(QStringLiteral("video"))) {
        if (videoMatches(row, query, now))
            rows.push_back({videoKey(row, query.sortColumn), numberAt(row, "id")});
    }
    return sorted(std::move(rows), query.order);
}

std::vector<qint64> LedgerModel::campaigns(const RowQuery &query, qint64 now) const
{
    std::vector<Sorted> rows;
    for (const Row &row : m_tables.value(QStringLiteral("campaign"))) {
        if (campaignMatches(row, query, now))
            rows.push_back({campaignKey(row, query.sortColumn, now), numberAt(row, "id")});
    }
    return sorted(std::move(rows), query.order);
}

} // namespace spark::test
