#include "models/domain/error.h"

namespace spark {

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::WrongKey: return QStringLiteral("WrongKey");
    case ErrorCode::NotAVault: return QStringLiteral("NotAVault");
    case ErrorCode::Damaged: return QStringLiteral("Damaged");
    case ErrorCode::InUse: return QStringLiteral("InUse");
    case ErrorCode::NewerVersion: return QStringLiteral("NewerVersion");
    case ErrorCode::KeyMissing: return QStringLiteral("KeyMissing");
    case ErrorCode::NotEncrypted: return QStringLiteral("NotEncrypted");
    case ErrorCode::DiskFull: return QStringLiteral("DiskFull");
    case ErrorCode::ReadOnly: return QStringLiteral("ReadOnly");
    case ErrorCode::Io: return QStringLiteral("Io");
    case ErrorCode::InvalidInput: return QStringLiteral("InvalidInput");
    case ErrorCode::AlreadyThere: return QStringLiteral("AlreadyThere");
    case ErrorCode::NotFound: return QStringLiteral("NotFound");
    case ErrorCode::Conflict: return QStringLiteral("Conflict");
    case ErrorCode::KeychainUnavailable: return QStringLiteral("KeychainUnavailable");
    case ErrorCode::KeychainLocked: return QStringLiteral("KeychainLocked");
    case ErrorCode::KeychainDenied: return QStringLiteral("KeychainDenied");
    case ErrorCode::TimedOut: return QStringLiteral("TimedOut");
    case ErrorCode::Cancelled: return QStringLiteral("Cancelled");
    }
    Q_UNREACHABLE();
}

bool isOpeningResult(ErrorCode code)
{
    return code <= ErrorCode::Io;
}

} // namespace spark
