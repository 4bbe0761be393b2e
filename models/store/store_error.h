// SQLite's result codes in the words of a person.
#pragma once

#include "models/domain/error.h"

namespace spark {

// extendedCode as SQLite reports it (0 is not an error and must not be passed); path for the message.
// What happened to the data: a failed write was rolled back as a whole, so nothing is half written.
// systemError: errno behind a failed write, where it is known.
Error storeError(int extendedCode, const QString &path, int systemError = 0);

// For files that are copied and renamed outside SQLite: errno after a failed call.
Error fileError(int errorNumber, const QString &path);

} // namespace spark
