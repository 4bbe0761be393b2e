// list, show, history.
#include "app/cli/application_json.h"
#include "app/cli/cli_session.h"
#include "app/cli/json_rows.h"
#include "app/controllers/background.h"
#include "models/domain/action_texts.h"
#include "models/store/row_sources.h"

#include <QJsonArray>

namespace spark {

namespace {

using Result = CliSession::Result;
using Column = RowPrinter::Column;

class ListTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::ListTexts)
};

constexpr unsigned rowsAtATime = 256;
constexpr qsizetype valueColumn = 18; // of what `show` prints

// 0 when the option is not given.
int limitOf(const Invocation &invocation)
{
    return invocation.value("limit").toInt();
}

// The output's keys are the store's names for its columns, but for two.
QString sortColumnOf(const QString &key)
{
    if (key == QLatin1String("creator"))
        return QStringLiteral("handle");
    return key == QLatin1String("budget_minor") ? QStringLiteral("budget") : key;
}

RowQuery queryOf(const Invocation &invocation)
{
    RowQuery query;
    query.search = invocation.value("search");
    query.sortColumn = sortColumnOf(invocation.value("sort"));
    query.order = invocation.has("descending") ? Qt::DescendingOrder : Qt::AscendingOrder;
    query.filter = quickFilterFromName(invocation.value("filter")).value_or(QuickFilter::None);
    return query;
}

Expected<QJsonObject> rowJson(CliSession &session, const CodeRow &row)
{
    if (!session.reveal() || row.maskedCode.isEmpty())
        return toJson(row);
    SPARK_TRY_VALUE(const QString code, session.controllers().handover.codeText(row.id));
    return toJson(row, code);
}
Expected<QJsonObject> rowJson(CliSession &, const VideoRow &row)
{
    return toJson(row);
}
Expected<QJsonObject> rowJson(CliSession &, const CampaignRow &row)
{
    return toJson(row);
}

template<typename Rows>
QFuture<Result> list(CliSession &session, QList<Column> columns)
{
    const int limit = limitOf(session.invocation());
    auto source = std::make_shared<VaultRowSource<Rows>>(*session.controllers().vault.vault());
    auto printer = std::make_shared<RowPrinter>(session.json(), std::move(columns));
    return source->ids(queryOf(session.invocation()), limit)
        .then(&session, [&session, source, printer, limit](const Expected<FoundIds> &found) -> Result {
            if (!found)
                return failure(found.error());
            const std::vector<qint64> &all = *found->ids;
            const std::size_t count = limit > 0 ? std::min(all.size(), static_cast<std::size_t>(limit)) : all.size();
            bool taken = true;
            for (std::size_t begin = 0; taken && begin < count; begin += rowsAtATime) {
                const auto first = all.begin() + static_cast<std::ptrdiff_t>(begin);
                const auto last = all.begin() + static_cast<std::ptrdiff_t>(std::min(begin + rowsAtATime, count));
                SPARK_TRY_VALUE(const auto rows, source->rows({first, last}));
                for (const auto &row : rows) {
                    SPARK_TRY_VALUE(const QJsonObject json, rowJson(session, row));
                    taken = taken && printer->print(json);
                }
            }
            if (!taken || !printer->finish())
                return failure(ErrorCode::Io, ListTexts::tr("The output could not be written."));
            CommandResult result;
            result.printed = true;
            return result;
        });
}

QFuture<Result> runList(CliSession &session)
{
    const QString &what = session.invocation().arguments.first();
    if (what == QLatin1String("codes")) {
        return list<CodeRows>(session,
                              {{QStringLiteral("code"), ListTexts::tr("CODE")},
                               {QStringLiteral("status"), ListTexts::tr("STATUS")},
                               {QStringLiteral("days_left"), ListTexts::tr("DAYS")},
                               {QStringLiteral("window_end"), ListTexts::tr("ENDS")},
                               {QStringLiteral("creator"), ListTexts::tr("CREATOR")},
                               {QStringLiteral("licensee"), ListTexts::tr("LICENSEE")},
                               {QStringLiteral("campaign"), ListTexts::tr("CAMPAIGN")},
                               {QStringLiteral("caption"), ListTexts::tr("POST")},
                               {QStringLiteral("uid"), ListTexts::tr("UID")}});
    }
    if (what == QLatin1String("videos")) {
        return list<VideoRows>(session,
                               {{QStringLiteral("post_id"), ListTexts::tr("POST")},
                                {QStringLiteral("creator"), ListTexts::tr("CREATOR")},
                                {QStringLiteral("caption"), ListTexts::tr("CAPTION")},
                                {QStringLiteral("codes"), ListTexts::tr("CODES")},
                                {QStringLiteral("covered_until"), ListTexts::tr("COVERED UNTIL")},
                                {QStringLiteral("uid"), ListTexts::tr("UID")}});
    }
    return list<CampaignRows>(session,
                              {{QStringLiteral("name"), ListTexts::tr("NAME")},
                               {QStringLiteral("brand"), ListTexts::tr("BRAND")},
                               {QStringLiteral("flight_start"), ListTexts::tr("FROM")},
                               {QStringLiteral("flight_end"), ListTexts::tr("TO")},
                               {QStringLiteral("codes"), ListTexts::tr("CODES")},
                               {QStringLiteral("videos"), ListTexts::tr("POSTS")},
                               {QStringLiteral("uid"), ListTexts::tr("UID")}});
}

// "key: value" by line, for reading.
QString asLines(const QJsonObject &object)
{
    QString text;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isNull() || it.value().isArray())
            continue;
        QString value =
            it.value().isString() ? forTerminal(it.value().toString()) : QString::number(it.value().toInteger());
        const QString key = it.key() + u':';
        value.replace(u'\n', u'\n' + QString(valueColumn, u' ')); // no line of a note looks like a key
        text += key.leftJustified(valueColumn) % value % u'\n';
    }
    text.chop(1);
    return text;
}

Result show(CliSession &session)
{
    const QString uid = session.invocation().arguments.first().trimmed().toLower();
    SPARK_TRY_VALUE(const FoundRow found, session.controllers().lookup.byUid(uid));
    CommandResult result;
    if (found.entity == QLatin1String("authorization")) {
        SPARK_TRY_VALUE(const CodeDetails details, session.controllers().codes.details(found.id));
        SPARK_TRY_VALUE(result.json, rowJson(session, details.row));
        result.json.insert(QStringLiteral("source"), textOrNull(details.code.source));
        result.json.insert(QStringLiteral("notes"), textOrNull(details.code.notes));
        result.json.insert(QStringLiteral("refusal_reason"), textOrNull(details.code.refusalReason));
        QJsonArray applications;
        for (const CodeApplication &application : details.applications)
            applications.append(toJson(application));
        result.json.insert(QStringLiteral("applications"), applications);
    } else if (found.entity == QLatin1String("video")) {
        SPARK_TRY_VALUE(const VideoDetails details, session.controllers().videos.details(found.id));
        result.json = toJson(details.row);
        result.json.insert(QStringLiteral("campaign_names"), QJsonArray::fromStringList(namesOf(details.campaigns)));
        result.json.insert(QStringLiteral("notes"), textOrNull(details.video.notes));
    } else if (found.entity == QLatin1String("campaign")) {
        SPARK_TRY_VALUE(const CampaignDetails details, session.controllers().campaigns.details(found.id));
        result.json = toJson(details.row);
        result.json.insert(QStringLiteral("notes"), textOrNull(details.campaign.notes));
    } else {
        return failure(ErrorCode::NotFound,
                       ListTexts::tr("There is no post, code or campaign with the uid “%1”.").arg(uid),
                       ListTexts::tr("spark-ledger-cli list shows the uids."));
    }
    result.json.insert(QStringLiteral("entity"), found.entity);
    result.text = asLines(result.json);
    return result;
}

QFuture<Result> history(CliSession &session)
{
    const QString uid = session.invocation().arguments.value(0).trimmed().toLower();
    return session.controllers()
        .history.entries(uid, limitOf(session.invocation()))
        .then(&session, [&session, uid](const Expected<QList<HistoryEntry>> &entries) -> Result {
            if (!entries)
                return failure(entries.error());
            if (entries->isEmpty() && !uid.isEmpty())
                return failure(ErrorCode::NotFound, ListTexts::tr("There is no history for the uid “%1”.").arg(uid));
            RowPrinter printer(session.json(),
                               {{QStringLiteral("at"), ListTexts::tr("AT")},
                                {QStringLiteral("actor"), ListTexts::tr("WHO")},
                                {QStringLiteral("device"), ListTexts::tr("WHERE")},
                                {QStringLiteral("action"), ListTexts::tr("ACTION")},
                                {QStringLiteral("entity"), ListTexts::tr("WHAT")},
                                {QStringLiteral("entity_uid"), ListTexts::tr("UID")}});
            bool taken = true;
            for (const HistoryEntry &entry : *entries)
                taken = taken && printer.print(toJson(entry, session.reveal()));
            if (!taken || !printer.finish())
                return failure(ErrorCode::Io, ListTexts::tr("The output could not be written."));
            CommandResult result;
            result.printed = true;
            return result;
        });
}

} // namespace

QFuture<Result> runListCommand(CliSession &session)
{
    const QString &name = session.invocation().command->name;
    if (name == QLatin1String("list"))
        return runList(session);
    return name == QLatin1String("show") ? ready(show(session)) : history(session);
}

} // namespace spark
