#include "models/store/file_tools.h"

#include "models/store/sqlcipher_engine.h"
#include "models/store/store_error.h"
#include "models/store/vault_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <stdio.h> // renameat2
#include <sys/stat.h>
#include <unistd.h>

namespace spark {

namespace {

class FileTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::FileTexts)
};

QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

tl::unexpected<Error> alreadyThere(const QString &path)
{
    return failure(ErrorCode::AlreadyThere, FileTexts::tr("“%1” exists already. It was left as it is.").arg(QDir::toNativeSeparators(path)),
                   FileTexts::tr("Choose another name."));
}

// SQLite's locks, as other processes hold them (https://www.sqlite.org/lockingv3.html: 512 bytes from 1 GiB on).
bool isLockedByOthers(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return false;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = 0x40000000;
    lock.l_len = 512;
    const bool locked = ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(file);
    return locked;
}

class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) { }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_fd; }
    void close()
    {
        if (m_fd >= 0)
            ::close(m_fd);
        m_fd = -1;
    }

private:
    int m_fd;
};

int openNew(const QString &path)
{
    return ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
}

} // namespace

Expected<void> syncToDisk(const QString &path)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0 || ::fsync(file.get()) != 0)
        return failure(fileError(errno, path));
    return {};
}

Expected<void> moveIntoPlace(const QString &from, const QString &to)
{
    const int moved = ::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD, QFile::encodeName(to).constData(), RENAME_NOREPLACE);
    if (moved != 0 && errno == EEXIST)
        return alreadyThere(to);
    if (moved != 0 && errno == EINVAL) {
        // A file system without that call (some network ones): a hard link fails in the same way when the target exists.
        if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
            return errno == EEXIST ? alreadyThere(to) : failure(fileError(errno, to));
        ::unlink(QFile::encodeName(from).constData());
    } else if (moved != 0) {
        return failure(fileError(errno, to));
    }
    return syncToDisk(folderOf(to));
}

Expected<void> replaceFile(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failure(fileError(errno, to));
    return syncToDisk(folderOf(to));
}

Expected<void> makePrivateFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const QString parent = folderOf(path);
    if (!QFileInfo(parent).isDir())
        SPARK_TRY(makePrivateFolder(parent));
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return failure(fileError(errno, path));
    return {};
}

Expected<void> createPrivateFile(const QString &path)
{
    const Descriptor file(openNew(path));
    if (file.get() < 0)
        return errno == EEXIST ? alreadyThere(path) : failure(fileError(errno, path));
    return {};
}

Expected<void> copyPrivately(const QString &from, const QString &to)
{
    const Descriptor source(::open(QFile::encodeName(from).constData(), O_RDONLY | O_CLOEXEC));
    if (source.get() < 0)
        return failure(fileError(errno, from));
    Descriptor target(openNew(to));
    if (target.get() < 0)
        return errno == EEXIST ? alreadyThere(to) : failure(fileError(errno, to));

    const auto giveUp = [&](int errorNumber) {
        target.close();
        ::unlink(QFile::encodeName(to).constData());
        return failure(fileError(errorNumber, to));
    };
    std::array<char, 1 << 16> buffer;
    for (;;) {
        const ssize_t got = ::read(source.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return giveUp(errno);
        if (got == 0)
            break;
        for (ssize_t written = 0; written < got;) {
            const ssize_t part = ::write(target.get(), buffer.data() + written, static_cast<std::size_t>(got - written));
            if (part < 0 && errno != EINTR)
                return giveUp(errno);
            written += part > 0 ? part : 0;
        }
    }
    if (::fsync(target.get()) != 0)
        return giveUp(errno);
    return syncToDisk(folderOf(to));
}

QString freeName(const QString &stem, const QString &ending)
{
    QString path = stem + ending;
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = stem % u'-' % QString::number(i) % ending;
    return path;
}

Expected<QString> setAside(const QString &path, qint64 nowMs)
{
    const bool fileExists = QFileInfo::exists(path);
    if (fileExists && isLockedByOthers(path))
        return failure(storeError(SQLITE_BUSY, path));
    const QFileInfo info(path);
    const QString stem = info.absolutePath() % u'/' % info.completeBaseName() % QLatin1String(" replaced ") % fileTimestamp(nowMs);
    const QString aside = freeName(stem, QStringLiteral(".sparkledger"));
    for (const QLatin1String suffix : {QLatin1String(""), QLatin1String("-wal"), QLatin1String("-journal")}) {
        const QString from = path + suffix;
        if (QFileInfo::exists(from))
            SPARK_TRY(moveIntoPlace(from, aside + suffix));
    }
    QFile::remove(path + QLatin1String("-shm")); // an index of the journal, made anew when needed
    return fileExists ? aside : QString();
}

void removeDatabaseFiles(const QString &path)
{
    for (const QLatin1String suffix : {QLatin1String(""), QLatin1String("-wal"), QLatin1String("-shm"), QLatin1String("-journal")})
        QFile::remove(path + suffix);
}

} // namespace spark
