// Writing a file that others may already rely on: all of it or nothing, and readable by its owner alone.
#pragma once

#include "models/domain/error.h"

#include <QByteArrayView>

#include <memory>

class QSaveFile;

namespace spark {

// Puts bytes into the file at path, in place of what was there. The new file gets permissions 0600
// (on file systems that know permissions) before its first byte is written; its bytes are on the disk
// when this returns. Blocking; any thread.
// Refused: a target that is a symbolic link (it may lead to something that is not meant to be
// replaced), a folder, a device, or a file that its owner has write-protected.
// After an Error nothing is left behind and a file that was there is untouched.
// Errors: InvalidInput, DiskFull, ReadOnly, Io; each names the file.
Expected<void> writeFileAtomically(const QString &path, QByteArrayView bytes);

// The same for a file that is written piece by piece; with the errors of writeFileAtomically(). Without commit()
// nothing is left of it. One thread at a time, any thread.
class AtomicFile
{
public:
    static Expected<std::unique_ptr<AtomicFile>> create(const QString &path);
    ~AtomicFile();

    Expected<void> write(QByteArrayView bytes);
    // Where a library that wants a path can write the new file, which has no name of its own yet.
    QString writingPath() const;
    // What was written is on the disk.
    Expected<void> flush();
    // Puts the new file in its place.
    Expected<void> commit();

    const QString &path() const { return m_path; }
    // What the system said no with, as an error of this file. systemError: as errno.
    Error failureOf(int systemError) const;

private:
    explicit AtomicFile(const QString &path);

    const QString m_path;
    const QString m_name;
    const std::unique_ptr<QSaveFile> m_file;
};

} // namespace spark
