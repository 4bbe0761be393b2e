// Which pages of a vault's file fail their authentication, by SQLCipher's own check.
#pragma once

#include "models/store/connection.h"

namespace spark {

// Of an open vault.
Expected<QList<qint64>> unreadablePages(Connection &connection);

// Of a file that does not open: with the right key all pages but the damaged ones can be read, with a wrong
// key none can. Reads the whole file. Io when not even that is possible.
Expected<QList<qint64>> unreadablePages(const QString &path, const SecretBytes &key);

} // namespace spark
