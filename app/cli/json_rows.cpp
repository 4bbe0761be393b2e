#include "app/cli/json_rows.h"

#include "models/domain/code_text.h"
#include "models/domain/window.h"

namespace spark {

namespace {

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
