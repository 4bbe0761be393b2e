#include "models/domain/code_status.h"

#include "models/domain/window.h"

#include <array>

namespace spark {

namespace {

struct Entry
{
    CodeStatus status;
    const char16_t *name;
};

constexpr std::array entries {
    Entry {CodeStatus::Planned, u"planned"},       Entry {CodeStatus::Requested, u"requested"},
    Entry {CodeStatus::Generated, u"generated"},   Entry {CodeStatus::Shared, u"shared"},
    Entry {CodeStatus::Received, u"received"},     Entry {CodeStatus::Checked, u"checked"},
    Entry {CodeStatus::Applied, u"applied"},       Entry {CodeStatus::Authorised, u"authorised"},
    Entry {CodeStatus::InUse, u"in_use"},          Entry {CodeStatus::Expiring, u"expiring"},
    Entry {CodeStatus::Expired, u"expired"},       Entry {CodeStatus::Revoked, u"revoked"},
    Entry {CodeStatus::Refused, u"refused"},       Entry {CodeStatus::Replaced, u"replaced"},
};

} // namespace

QString statusName(CodeStatus status)
{
    for (const Entry &entry : entries) {
        if (entry.status == status)
            return QString::fromUtf16(entry.name);
    }
    Q_UNREACHABLE();
}

std::optional<CodeStatus> statusFromName(QStringView name)
{
    for (const Entry &entry : entries) {
        if (name == QStringView(entry.name))
            return entry.status;
    }
    return std::nullopt;
}

QList<CodeStatus> recordableStatuses()
{
    QList<CodeStatus> result;
    for (const Entry &entry : entries) {
        if (entry.status != CodeStatus::Expiring && entry.status != CodeStatus::Expired)
            result.append(entry.status);
    }
    return result;
}

bool isLive(CodeStatus status)
{
    return status >= CodeStatus::Generated && status <= CodeStatus::Expiring;
}

CodeStatus statusOfNewCode(QStringView role)
{
    return role == QLatin1String("creator") ? CodeStatus::Generated : CodeStatus::Received;
}

bool isBeforeCode(CodeStatus status)
{
    return status == CodeStatus::Planned || status == CodeStatus::Requested;
}

CodeStatus effectiveStatus(CodeStatus recorded, std::optional<qint64> windowEnd, qint64 now, int expiringWithin)
{
    if (!isLive(recorded) || !windowEnd)
        return recorded;
    if (*windowEnd <= now)
        return CodeStatus::Expired;
    if (*windowEnd - now <= expiringWithin * secondsPerDay)
        return CodeStatus::Expiring;
    return recorded;
}

QString StatusTexts::label(CodeStatus status)
{
    switch (status) {
    case CodeStatus::Planned: return tr("Planned");
    case CodeStatus::Requested: return tr("Requested");
    case CodeStatus::Generated: return tr("Generated");
    case CodeStatus::Shared: return tr("Shared");
    case CodeStatus::Received: return tr("Received");
    case CodeStatus::Checked: return tr("Checked");
    case CodeStatus::Applied: return tr("Applied");
    case CodeStatus::Authorised: return tr("Authorised");
    case CodeStatus::InUse: return tr("In use");
    case CodeStatus::Expiring: return tr("Ending soon");
    case CodeStatus::Expired: return tr("Expired");
    case CodeStatus::Revoked: return tr("Revoked");
    case CodeStatus::Refused: return tr("Refused");
    case CodeStatus::Replaced: return tr("Replaced");
    }
    Q_UNREACHABLE();
}

} // namespace spark
