// How keys come to be: SQLCipher 4's own derivation, and the salt that identifies a vault file.
#pragma once

#include "models/domain/error.h"
#include "models/domain/secret_bytes.h"

#include <QByteArray>

#include <functional>

namespace spark {

constexpr qsizetype vaultSaltSize = 16; // bytes, the first of every SQLCipher file; not secret

// What SQLCipher 4 makes of `PRAGMA key = 'passphrase'`: PBKDF2-HMAC-SHA512, 256,000 rounds, over the salt.
// (https://www.zetetic.net/sqlcipher/design/) Done here once, so that every connection opens with the raw key.
// Takes about 0.2 s: not for the window's thread. Thread-safe.
SecretBytes deriveVaultKey(const SecretBytes &passphrase, const QByteArray &salt);

SecretBytes newVaultKey();
QByteArray randomSalt();
// Random, but never like the beginning of a text file. draw gives 16 bytes.
QByteArray newVaultSalt(const std::function<QByteArray()> &draw = randomSalt);

// The key followed by the salt: the form in which a new file gets a salt of our choice.
SecretBytes keyWithSalt(const SecretBytes &key, const QByteArray &salt);

} // namespace spark
