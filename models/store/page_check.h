// Which pages of a vault's file fail their authentication, by SQLCipher's own check.
#pragma once

#include "models/store/connection.h"

namespace spark {

// Of an open vault.
Expected<QList<qint64>> unreadablePages(Connection &connection);

// Of a file that does not open. Reads the whole file. Io when not even that is possible.
Expected<QList<qint64>> unreadablePages(const QString &path, const SecretBytes &key);

// True when the key reads any of a handful of pages spread over a file that does not open: with the right key all but
// the damaged ones can be read, with a wrong one none can.
bool readsAnyPage(const QString &path, const SecretBytes &key);

// Those pages: numbers from 1 on, ascending, the first and the last page among them. Pure.
QList<qint64> pagesToTry(qint64 fileSize);

} // namespace spark
