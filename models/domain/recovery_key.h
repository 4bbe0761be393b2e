// The recovery key: a vault's raw key as text, to print and to type in again.
#pragma once

#include "models/domain/error.h"
#include "models/domain/secret_bytes.h"

namespace spark {

constexpr qsizetype vaultKeySize = 32; // bytes

// 64 hexadecimal digits, as `PRAGMA key = "x'…'"` takes them.
SecretBytes recoveryKeyText(const SecretBytes &key);

// The same in groups of eight for the eye. A QString, because widgets and printers know no other text.
QString recoveryKeyForDisplay(const SecretBytes &key);

// Reads a typed or pasted key: groups, dashes, white space, case and x'…' around it do not matter.
Expected<SecretBytes> readRecoveryKey(QByteArrayView text);

// A passphrase as it is handed to the key derivation: the composed form of its characters, so that two
// keyboards that spell é differently open the same vault.
SecretBytes normalizedPassphrase(QByteArrayView utf8);

} // namespace spark
