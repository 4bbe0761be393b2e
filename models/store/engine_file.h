// A vault's file through the engine's own file layer. A process that closes any descriptor of a file loses every POSIX
// lock it holds on it, also those of an open vault (https://www.sqlite.org/howtocorrupt.html, 2.2); the engine knows
// its own locks and closes later. So nothing else in this program may open a file that can be an open vault.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace spark {

// Bytes of a file, zeros where it is shorter; nothing when it cannot be read.
std::optional<QByteArray> bytesAt(const QString &path, qint64 offset, int size);
std::optional<QByteArray> firstBytes(const QString &path, int size);

// True when a connection of this or another process has the file open.
bool isOpenSomewhere(const QString &path);

} // namespace spark
