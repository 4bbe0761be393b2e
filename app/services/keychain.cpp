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
    switch (code) {
    case ErrorCode::NotFound:
        return {code,
                KeychainTexts::tr("The keychain holds no key for this vault. The vault itself is unharmed."),
                KeychainTexts::tr("Open the vault with its passphrase or its recovery kit."),
                {}};
    case ErrorCode::KeychainLocked:
        return {code,
                KeychainTexts::tr("The keychain is locked and was not unlocked. Nothing was changed."),
                KeychainTexts::tr("Unlock the keychain and try again."),
                {}};
    case ErrorCode::KeychainDenied:
        return {code,
                KeychainTexts::tr("The keychain refused access. Your vaults are unharmed."),
                KeychainTexts::tr("Allow Spark Ledger to use the keychain and try again."),
                {}};
    case ErrorCode::TimedOut:
        return {code,
                KeychainTexts::tr("The keychain did not answer in time. Your vaults are unharmed."),
                KeychainTexts::tr("See whether the keychain is asking a question behind another window, answer it and try again."),
                {}};
    case ErrorCode::Cancelled:
        return {code, KeychainTexts::tr("The keychain is no longer waited for."), QString(), {}};
    default:
        return {ErrorCode::KeychainUnavailable,
                KeychainTexts::tr("The keychain of this computer cannot be used. Your vaults are unharmed."),
                KeychainTexts::tr("Install or start a keychain such as GNOME Keyring or KWallet and try again."),
                {}};
    }
}

} // namespace spark
