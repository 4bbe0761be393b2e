// Writing a file that others may already rely on: all of it or nothing, and readable by its owner alone.
#pragma once

#include "models/domain/error.h"

#include <QByteArrayView>

namespace spark {

// Puts bytes into the file at path, in place of what was there. The new file gets permissions 0600
// (on file systems that know permissions) before its first byte is written; its bytes are on the disk
// when this returns. Blocking; any thread.
// Refused: a target that is a symbolic link (it may lead to something that is not meant to be
// replaced), a folder, a device, or a file that its owner has write-protected.
// After an Error nothing is left behind and a file that was there is untouched.
// Errors: InvalidInput, DiskFull, ReadOnly, Io; each names the file.
Expected<void> writeFileAtomically(const QString &path, QByteArrayView bytes);

} // namespace spark
