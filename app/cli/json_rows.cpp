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

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

// As text: many readers of JSON keep 53 bits of a number only.
QJsonValue postId(qint64 id)
{
    return id == 0 ? QJsonValue() : QJsonValue(QString::number(id));
}

QJsonObject masked(QJsonObject values, bool reveal)
{
    if (values.contains(QLatin1String("post_id")) && !values.value(QLatin1String("post_id")).isNull())
        values.insert(QLatin1String("post_id"), QString::number(values.value(QLatin1String("post_id")).toInteger()));
    if (reveal)
        return values;
    for (const QLatin1String key : {QLatin1String("code"), QLatin1String("code_key"), QLatin1String("raw_paste")}) {
        if (values.value(key).isString())
            values.insert(key, maskCode(values.value(key).toString()));
    }
    return values;
}

} // namespace

QJsonObject toJson(const CodeRow &row, const QString &code)
{
    return {{QStringLiteral("uid"), row.uid},
            {QStringLiteral("code"), text(code.isEmpty() ? row.maskedCode : code)},
            {QStringLiteral("status"), statusName(row.status)},
            {QStringLiteral("recorded_status"), statusName(row.recordedStatus)},
            {QStringLiteral("post_id"), postId(row.postId)},
            {QStringLiteral("link"), row.postLink},
            {QStringLiteral("caption"), text(row.caption)},
            {QStringLiteral("creator"), text(row.handle)},
            {QStringLiteral("licensee"), text(row.licensee)},
            {QStringLiteral("campaign"), text(row.campaign)},
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
            {QStringLiteral("caption"), text(row.caption)},
            {QStringLiteral("creator"), text(row.handle)},
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
            {QStringLiteral("brand"), text(row.brand)},
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
    const auto values = [reveal](const QJsonObject &object) { return object.isEmpty() ? QJsonValue() : QJsonValue(masked(object, reveal)); };
    return {{QStringLiteral("uid"), entry.uid},
            {QStringLiteral("number"), entry.number},
            {QStringLiteral("at"), preciseInstant(entry.at)},
            {QStringLiteral("action"), entry.action},
            {QStringLiteral("change_set"), entry.changeSet},
            {QStringLiteral("reverts"), text(entry.reverts)},
            {QStringLiteral("device"), entry.device},
            {QStringLiteral("actor"), entry.actor},
            {QStringLiteral("entity"), entry.entity},
            {QStringLiteral("entity_uid"), entry.entityUid},
            {QStringLiteral("before"), values(entry.before)},
            {QStringLiteral("after"), values(entry.after)}};
}

} // namespace spark
