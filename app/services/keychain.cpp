#include "app/services/keychain.h"

#include <QCoreApplication>

namespace spark {

namespace {

struct KeychainTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::KeychainTexts)
};

} // namespace

Error keychainError(ErrorCode code)
{
    using T = KeychainTexts;
    switch (code) {
    case ErrorCode::NotFound:
        return {code,
                T::tr("The keychain holds no key for this vault. The vault itself is unharmed."),
                T::tr("Open the vault with its passphrase or its recovery kit."),
                {}};
    case ErrorCode::KeychainLocked:
        return {code,
                T::tr("The keychain is locked and was not unlocked. Nothing was changed."),
                T::tr("Unlock the keychain and try again."),
                {}};
    case ErrorCode::KeychainDenied:
        return {code,
                T::tr("The keychain refused access. Your vaults are unharmed."),
                T::tr("Allow Spark Ledger to use the keychain and try again."),
                {}};
    case ErrorCode::TimedOut:
        return {code,
                T::tr("The keychain did not answer in time. Your vaults are unharmed."),
                T::tr("See whether the keychain is asking a question behind another window, answer it and try again."),
                {}};
    case ErrorCode::Cancelled:
        return {code, T::tr("The keychain is no longer waited for."), QString(), {}};
    default:
        return {ErrorCode::KeychainUnavailable,
                T::tr("The keychain of this computer cannot be used. Your vaults are unharmed."),
                T::tr("Install or start a keychain such as GNOME Keyring or KWallet and try again."),
                {}};
    }
}

} // namespace spark
