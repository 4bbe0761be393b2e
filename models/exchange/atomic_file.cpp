#include "models/exchange/atomic_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

#include <unistd.h>

namespace spark {

namespace {

class AtomicFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::AtomicFileTexts)
};

tl::unexpected<Error> refused(const QString &message)
{
    return failure(ErrorCode::InvalidInput, message, AtomicFileTexts::tr("Choose another name or another folder."));
}

tl::unexpected<Error> diskFull(const QString &name)
{
    return failure(ErrorCode::DiskFull,
                   AtomicFileTexts::tr("“%1” was not written: there is not enough room for it. Nothing was changed.").arg(name),
                   AtomicFileTexts::tr("Free some space, or choose another disk, and try again."));
}

tl::unexpected<Error> readOnly(const QString &name)
{
    return failure(ErrorCode::ReadOnly,
                   AtomicFileTexts::tr("“%1” was not written: you may not write there. Nothing was changed.").arg(name),
                   AtomicFileTexts::tr("Choose a folder that you may write to, or change the permissions of this one."));
}

// What the system said no with. Qt keeps only a rough kind of it, so errno is looked at as well.
tl::unexpected<Error> failed(const QString &name, QFileDevice::FileError kind, int code)
{
    if (kind == QFileDevice::ResourceError || code == ENOSPC || code == EDQUOT || code == EFBIG)
        return diskFull(name);
    if (kind == QFileDevice::PermissionsError || code == EACCES || code == EPERM || code == EROFS)
        return readOnly(name);
    if (code == ENAMETOOLONG)
        return refused(AtomicFileTexts::tr("“%1” was not written: its name is too long. Nothing was changed.").arg(name));
    return failure(ErrorCode::Io,
                   AtomicFileTexts::tr("“%1” was not written: the disk reported an error. Nothing was changed.").arg(name),
                   AtomicFileTexts::tr("Try again, or choose another disk."));
}

// Refuses what must not be replaced, whatever the system would allow.
Expected<void> checkTarget(const QString &path)
{
    const QFileInfo target(path);
    const QString name = target.fileName();
    if (name.isEmpty() || path.contains(QChar::Null))
        return refused(AtomicFileTexts::tr("Nothing was written: “%1” is not the name of a file.").arg(path));
    if (target.isSymLink())
        return refused(AtomicFileTexts::tr("“%1” was not written: there is a link of that name. Nothing was changed.").arg(name));
    if (target.isDir())
        return refused(
            AtomicFileTexts::tr("“%1” was not written: there is a folder of that name. Nothing was changed.").arg(name));
    if (target.exists() && !target.isFile())
        return refused(
            AtomicFileTexts::tr("“%1” was not written: what has that name is not an ordinary file. Nothing was changed.")
                .arg(name));

    const QFileInfo folder(target.absolutePath());
    if (!folder.isDir())
        return refused(AtomicFileTexts::tr("“%1” was not written: there is no folder “%2”.").arg(name, folder.filePath()));
    if (!folder.isWritable() || (target.exists() && !target.isWritable()))
        return readOnly(name);
    return {};
}

} // namespace

AtomicFile::AtomicFile(const QString &path) : m_path(path), m_name(QFileInfo(path).fileName()), m_file(std::make_unique<QSaveFile>(path)) { }

// Without commit() QSaveFile removes what it began.
AtomicFile::~AtomicFile() = default;

Expected<std::unique_ptr<AtomicFile>> AtomicFile::create(const QString &path)
{
    SPARK_TRY(checkTarget(path));
    std::unique_ptr<AtomicFile> made(new AtomicFile(path));
    errno = 0;
    // Unbuffered, so that the write that fails is the one whose reason is looked at.
    if (!made->m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failed(made->m_name, made->m_file->error(), errno);

    // Fails only where the file system knows no permissions, as on most memory sticks: who saves a
    // file there has chosen so.
    (void)made->m_file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return made;
}

Expected<void> AtomicFile::write(QByteArrayView bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        errno = 0;
        const qint64 count = m_file->write(bytes.data() + written, bytes.size() - written);
        if (count <= 0)
            return failed(m_name, m_file->error(), errno);
        written += count;
    }
    return {};
}

QString AtomicFile::writingPath() const
{
    return QStringLiteral("/proc/self/fd/%1").arg(m_file->handle());
}

Expected<void> AtomicFile::flush()
{
    // commit() syncs too, but takes no notice when that fails, which is when some file systems
    // find out that the disk is full. EINVAL: this one has nothing to sync.
    if (fdatasync(m_file->handle()) != 0 && errno != EINVAL)
        return failed(m_name, QFileDevice::NoError, errno);
    return {};
}

Expected<void> AtomicFile::commit()
{
    SPARK_TRY(flush());
    errno = 0;
    if (!m_file->commit())
        return failed(m_name, m_file->error(), errno);
    return {};
}

Error AtomicFile::failureOf(int systemError) const
{
    return failed(m_name, QFileDevice::NoError, systemError).value();
}

Expected<void> writeFileAtomically(const QString &path, QByteArrayView bytes)
{
    SPARK_TRY_VALUE(const auto file, AtomicFile::create(path));
    SPARK_TRY(file->write(bytes));
    return file->commit();
}

} // namespace spark
