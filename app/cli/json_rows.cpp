#include "app/cli/json_rows.h"

#include "models/domain/code_text.h"
#include "models/domain/window.h"

#include <QDateTime>
#include <QTimeZone>

namespace spark {

namespace {

QJsonValue instant(const std::optional<qint64> &seconds)
{
    return seconds ? QJsonValue(isoInstant(*seconds)) : QJsonValue();
}

// Created and changed have milliseconds.
QJsonValue preciseInstant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODateWithMs);
}

template<typename Number>
QJsonValue number(const std::optional<Number> &value)
{
    return value ? QJsonValue(static_cast<qint64>(*value)) : QJsonValue();
}

// As text: many readers of JSON keep 53 bits of a number only.
QJsonValue postId(qint64 id)
{
    return id == 0 ? QJsonValue() : QJsonValue(QString::number(id));
}

// A column of a row as the history keeps it, in the form it has everywhere else in the output.
QJsonValue historyValue(const QString &column, const QJsonValue &value, bool reveal)
{
    if (value.isDouble()) {
        const qint64 number = value.toInteger();
        if (column == QLatin1String("created_at") || column == QLatin1String("changed_at"))
            return preciseInstant(number);
        if (column.endsWith(QLatin1String("_at")) || column.endsWith(QLatin1String("_start"))
            || column.endsWith(QLatin1String("_end")))
            return isoInstant(number);
        if (column == QLatin1String("id") || column.endsWith(QLatin1String("_id")))
            return QString::number(number);
    }
    const bool secret =
        column == QLatin1String("code") || column == QLatin1String("code_key") || column == QLatin1String("raw_paste");
    return secret && !reveal && value.isString() ? QJsonValue(maskCode(value.toString())) : value;
}

QJsonValue historyValues(const QJsonObject &stored, bool reveal)
{
    if (stored.isEmpty())
        return {};
    QJsonObject values;
    for (auto it = stored.begin(); it != stored.end(); ++it)
        values.insert(it.key(), historyValue(it.key(), it.value(), reveal));
    return values;
}

} // namespace

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const CodeRow &row, const QString &code)
{
    return {{QStringLiteral("uid"), row.uid},
            {QStringLiteral("code"), textOrNull(code.isEmpty() ? row.maskedCode : code)},
            {QStringLiteral("status"), statusName(row.status)},
            {QStringLiteral("recorded_status"), statusName(row.recordedStatus)},
            {QStringLiteral("post_id"), postId(row.postId)},
            {QStringLiteral("link"), row.postLink},
            {QStringLiteral("caption"), textOrNull(row.caption)},
            {QStringLiteral("creator"), textOrNull(row.handle)},
            {QStringLiteral("licensee"), textOrNull(row.licensee)},
            {QStringLiteral("campaign"), textOrNull(row.campaign)},
            {QStringLiteral("agreed_period"), number(row.agreedPeriod)},
            {QStringLiteral("granted_period"), number(row.grantedPeriod)},
            {QStringLiteral("window_start"), instant(row.windowStart)},
            {QStringLiteral("window_end"), instant(row.windowEnd)},
            {QStringLiteral("days_left"), number(row.daysLeft)},
            {QStringLiteral("created_at"), preciseInstant(row.createdAt)}};
}

QJsonObject toJson(const VideoRow &row)
{
    return {{QStringLiteral("uid"), row.uid},
            {QStringLiteral("post_id"), postId(row.postId)},
            {QStringLiteral("kind"), postKindName(row.kind)},
            {QStringLiteral("link"), row.link},
            {QStringLiteral("caption"), textOrNull(row.caption)},
            {QStringLiteral("creator"), textOrNull(row.handle)},
            {QStringLiteral("decision"), row.decision},
            {QStringLiteral("published_at"), instant(row.publishedAt)},
            {QStringLiteral("codes"), row.codes},
            {QStringLiteral("covered_until"), instant(row.coveredUntil)},
            {QStringLiteral("campaigns"), row.campaigns},
            {QStringLiteral("created_at"), preciseInstant(row.createdAt)}};
}

QJsonObject toJson(const CampaignRow &row)
{
    return {{QStringLiteral("uid"), row.uid},
            {QStringLiteral("name"), row.name},
            {QStringLiteral("brand"), textOrNull(row.brand)},
            {QStringLiteral("flight_start"), instant(row.flightStart)},
            {QStringLiteral("flight_end"), instant(row.flightEnd)},
            {QStringLiteral("budget_minor"), row.budget ? QJsonValue(row.budget->minor) : QJsonValue()},
            {QStringLiteral("budget_currency"), row.budget ? QJsonValue(row.budget->currency) : QJsonValue()},
            {QStringLiteral("codes_needed"), number(row.codesNeeded)},
            {QStringLiteral("codes"), row.codes},
            {QStringLiteral("videos"), row.videos},
            {QStringLiteral("created_at"), preciseInstant(row.createdAt)}};
}

QJsonObject toJson(const HistoryEntry &entry, bool reveal)
{
    return {{QStringLiteral("uid"), entry.uid},
            {QStringLiteral("number"), entry.number},
            {QStringLiteral("at"), preciseInstant(entry.at)},
            {QStringLiteral("action"), entry.action},
            {QStringLiteral("change_set"), entry.changeSet},
            {QStringLiteral("reverts"), textOrNull(entry.reverts)},
            {QStringLiteral("device"), entry.device},
            {QStringLiteral("actor"), entry.actor},
            {QStringLiteral("entity"), entry.entity},
            {QStringLiteral("entity_uid"), entry.entityUid},
            {QStringLiteral("before"), historyValues(entry.before, reveal)},
            {QStringLiteral("after"), historyValues(entry.after, reveal)}};
}

} // namespace spark
