// Files as a store needs them: what is reported done is on the disk, and nothing is overwritten by accident.
#pragma once

#include "models/domain/error.h"

namespace spark {

// Flushes a file, or a folder's entries, to the disk.
Expected<void> syncToDisk(const QString &path);
// Moves a file within one folder; AlreadyThere when the target exists. After an error it was not moved. Flushed, as far
// as the folder's file system can.
Expected<void> moveIntoPlace(const QString &from, const QString &to);
// Moves a file over another within one folder, in one step. The same holds for it.
Expected<void> replaceFile(const QString &from, const QString &to);
// Makes a folder readable for its owner alone; fine when it is there.
Expected<void> makePrivateFolder(const QString &path);
// Makes an empty file with mode 0600; AlreadyThere when the name is taken, also by a symbolic link.
Expected<void> createPrivateFile(const QString &path);
// A name that is still free: stem + ending, or stem-2 + ending ….
QString freeName(const QString &stem, const QString &ending);
// Renames a vault's file and the journals that lie beside it (also journals alone, which a new file in that place
// would wrongly take for its own) to "<name> replaced <time>.sparkledger". Returns the file's new path, empty when
// there was no file. InUse when anybody has it open. All or nothing.
Expected<QString> setAside(const QString &path, qint64 nowMs);
// Puts a file in a vault's place and keeps what was there, as setAside() does. In one step, so that a crash leaves either
// file in the place. Two steps, with a moment between them in which nothing is in the place and both files lie beside it,
// where the file system cannot exchange files, or where a journal that could not be brought into its file moves with it.
Expected<QString> replaceAndKeep(const QString &from, const QString &path, qint64 nowMs);
// The way back, as far as it goes: nothing when the place is taken.
void putBack(const QString &aside, const QString &path);
// Removes a SQLite file with what may lie beside it (-wal, -shm, -journal).
void removeDatabaseFiles(const QString &path);

} // namespace spark
