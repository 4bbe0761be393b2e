#include "models/exchange/row_json.h"

#include "models/domain/window.h"

#include <QDateTime>

namespace spark {

namespace {

// Of whatever kind of whole number.
template<typename Number>
QJsonValue number(const std::optional<Number> &value)
{
    return value ? QJsonValue(static_cast<qint64>(*value)) : QJsonValue();
}

} // namespace

QJsonValue numberOrNull(const std::optional<qint64> &value)
{
    return number(value);
}

QJsonValue instantOrNull(const std::optional<qint64> &seconds)
{
    return seconds ? QJsonValue(isoInstant(*seconds)) : QJsonValue();
}

QJsonValue postIdOrNull(qint64 id)
{
    return id == 0 ? QJsonValue() : QJsonValue(QString::number(id));
}

QJsonValue preciseInstant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODateWithMs);
}

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
            {QStringLiteral("post_id"), postIdOrNull(row.postId)},
            {QStringLiteral("link"), row.postLink},
            {QStringLiteral("caption"), textOrNull(row.caption)},
            {QStringLiteral("creator"), textOrNull(row.handle)},
            {QStringLiteral("licensee"), textOrNull(row.licensee)},
            {QStringLiteral("campaign"), textOrNull(row.campaign)},
            {QStringLiteral("agreed_period"), number(row.agreedPeriod)},
            {QStringLiteral("granted_period"), number(row.grantedPeriod)},
            {QStringLiteral("window_start"), instantOrNull(row.windowStart)},
            {QStringLiteral("window_end"), instantOrNull(row.windowEnd)},
            {QStringLiteral("days_left"), number(row.daysLeft)},
            {QStringLiteral("created_at"), preciseInstant(row.createdAt)}};
}

QJsonObject toJson(const VideoRow &row)
{
    return {{QStringLiteral("uid"), row.uid},
            {QStringLiteral("post_id"), postIdOrNull(row.postId)},
            {QStringLiteral("kind"), postKindName(row.kind)},
            {QStringLiteral("link"), row.link},
            {QStringLiteral("caption"), textOrNull(row.caption)},
            {QStringLiteral("creator"), textOrNull(row.handle)},
            {QStringLiteral("decision"), row.decision},
            {QStringLiteral("published_at"), instantOrNull(row.publishedAt)},
            {QStringLiteral("codes"), row.codes},
            {QStringLiteral("covered_until"), instantOrNull(row.coveredUntil)},
            {QStringLiteral("campaigns"), row.campaigns},
            {QStringLiteral("created_at"), preciseInstant(row.createdAt)}};
}

QJsonObject toJson(const CampaignRow &row)
{
    return {{QStringLiteral("uid"), row.uid},
            {QStringLiteral("name"), row.name},
            {QStringLiteral("brand"), textOrNull(row.brand)},
            {QStringLiteral("flight_start"), instantOrNull(row.flightStart)},
            {QStringLiteral("flight_end"), instantOrNull(row.flightEnd)},
            {QStringLiteral("budget_minor"), row.budget ? QJsonValue(row.budget->minor) : QJsonValue()},
            {QStringLiteral("budget_currency"), row.budget ? QJsonValue(row.budget->currency) : QJsonValue()},
            {QStringLiteral("codes_needed"), number(row.codesNeeded)},
            {QStringLiteral("codes"), row.codes},
            {QStringLiteral("videos"), row.videos},
            {QStringLiteral("created_at"), preciseInstant(row.createdAt)}};
}

} // namespace spark
