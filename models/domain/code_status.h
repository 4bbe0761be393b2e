// Where a code stands (DOMAIN §5). Expiring and expired are computed from the clock, never stored.
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace spark {

enum class CodeStatus {
    Planned,
    Requested,
    Generated, // creator's side: made
    Shared, // creator's side: handed over
    Received, // brand's side
    Checked,
    Applied,
    Authorised,
    InUse,
    Expiring, // computed
    Expired, // computed
    Revoked,
    Refused,
    Replaced,
};

// As stored and exported: "in_use". Empty optional for an unknown name.
QString statusName(CodeStatus status);
std::optional<CodeStatus> statusFromName(QStringView name);

// All statuses a person can record, in the order of a code's life: the computed ones are not among them.
QList<CodeStatus> recordableStatuses();

// True for statuses in which a code counts as running, so that its end matters.
bool isLive(CodeStatus status);
// What a code is when it is recorded: the creator has just made it, everybody else has received it. role: the vault's.
CodeStatus statusOfNewCode(QStringView role);
// True for statuses in which there is no code yet.
bool isBeforeCode(CodeStatus status);

// What to show and export: the recorded status, or what time has made of it.
// windowEnd and now in UTC seconds; expiringWithin in days.
CodeStatus effectiveStatus(CodeStatus recorded, std::optional<qint64> windowEnd, qint64 now, int expiringWithin);

class StatusTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::StatusTexts)

public:
    static QString label(CodeStatus status);
};

} // namespace spark
