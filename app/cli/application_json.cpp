#include "app/cli/application_json.h"

#include "app/cli/json_rows.h"
#include "models/domain/window.h"

namespace spark {

QJsonObject toJson(const AdAccountRow &row)
{
    return {{QStringLiteral("uid"), row.account.uid},
            {QStringLiteral("name"), row.account.name},
            {QStringLiteral("advertiser_id"), textOrNull(row.account.advertiserId)},
            {QStringLiteral("applied"), row.applied},
            {QStringLiteral("waiting"), row.waiting}};
}

QJsonObject toJson(const CodeApplication &application)
{
    return {{QStringLiteral("uid"), application.uid},
            {QStringLiteral("ad_account"), application.account},
            {QStringLiteral("advertiser_id"), textOrNull(application.advertiserId)},
            {QStringLiteral("applied_at"), isoInstant(application.appliedAt)},
            {QStringLiteral("outcome"), outcomeName(application.outcome)},
            {QStringLiteral("refusal_reason"), textOrNull(application.refusalReason)}};
}

} // namespace spark
