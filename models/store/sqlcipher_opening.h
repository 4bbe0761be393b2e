// What lies between opening a file and trusting the connection to it. Private to the store.
#pragma once

#include "models/domain/secret_bytes.h"

#include <QString>

#include <optional>

struct sqlite3;

namespace spark {

struct OpeningOptions
{
    bool readOnly = false;
    bool mustExist = false;
    int busyTimeout = 5000; // milliseconds
};

// Nothing when there is an option that is not known, or a value that makes no sense.
std::optional<OpeningOptions> parseOpeningOptions(const QString &text);

// 32 bytes, or 48 with the salt, and not a buffer that was never filled.
bool isUsableKey(const SecretBytes &key);

// SQLCipher's way to say "these are the key's bytes, derive nothing": x'…'.
SecretBytes keySpecification(const SecretBytes &key);

// Hands the key to the connection just opened, and makes sure that it encrypts, that nothing is written
// in clear, that the schema in the file can do no more than a schema is for, and that the key opens the
// file. The extended result code of what failed; SQLITE_ERROR without words of the engine when it is not
// to be trusted.
int unlockConnection(sqlite3 *connection, const SecretBytes &key);

} // namespace spark
