#include "models/store/file_tools.h"

#include "models/store/engine_file.h"
#include "models/store/sqlcipher_engine.h"
#include "models/store/store_error.h"
#include "models/store/vault_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

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

class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) { }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_fd; }

private:
    int m_fd;
};

int openNew(const QString &path)
{
    return ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
}

// What was renamed is renamed: that the disk did not confirm it must not be taken for "nothing has happened". Some file
// systems know no flushing of folders at all.
void syncFolderOf(const QString &path)
{
    const Descriptor folder(::open(QFile::encodeName(folderOf(path)).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const bool flushed = folder.get() >= 0 && ::fsync(folder.get()) == 0;
    if (!flushed && errno != EINVAL && errno != ENOTSUP)
        qWarning("A renamed file is in place, but its folder could not be flushed to the disk (error %d)", errno);
}

QString nameForReplaced(const QString &path, qint64 nowMs)
{
    const QFileInfo info(path);
    return freeName(info.absolutePath() % u'/' % info.completeBaseName() % QLatin1String(" replaced ") % fileTimestamp(nowMs), QStringLiteral(".sparkledger"));
}

// Exchanges a new file for the one at path and returns where that is now; an empty name when the file system cannot
// exchange files. The new one first takes the name that is to be the old one's: after a crash no file has the name of a
// half-made copy, which would be thrown away one day.
Expected<QString> exchange(const QString &from, const QString &path, qint64 nowMs)
{
    QString aside;
    Expected<void> named;
    do {
        aside = nameForReplaced(path, nowMs);
        named = moveIntoPlace(from, aside);
    } while (!named && named.error().code == ErrorCode::AlreadyThere);
    SPARK_TRY(named);
    if (::renameat2(AT_FDCWD, QFile::encodeName(aside).constData(), AT_FDCWD, QFile::encodeName(path).constData(), RENAME_EXCHANGE) == 0) {
        syncFolderOf(path);
        return aside;
    }
    const int reason = errno;
    SPARK_TRY(moveIntoPlace(aside, from));
    if (reason == EINVAL || reason == ENOSYS)
        return QString();
    return failure(fileError(reason, path));
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
    if (moved != 0 && (errno == EINVAL || errno == ENOSYS)) {
        // A file system without that call (some network ones): a hard link fails in the same way when the target exists.
        if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
            return errno == EEXIST ? alreadyThere(to) : failure(fileError(errno, to));
        ::unlink(QFile::encodeName(from).constData());
    } else if (moved != 0) {
        return failure(fileError(errno, to));
    }
    syncFolderOf(to);
    return {};
}

Expected<void> replaceFile(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failure(fileError(errno, to));
    syncFolderOf(to);
    return {};
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

QString freeName(const QString &stem, const QString &ending)
{
    QString path = stem + ending;
    // A link that leads nowhere does not "exist", but its name is taken.
    for (int i = 2; QFileInfo::exists(path) || QFileInfo(path).isSymLink(); ++i)
        path = stem % u'-' % QString::number(i) % ending;
    return path;
}

Expected<QString> setAside(const QString &path, qint64 nowMs)
{
    const bool fileExists = QFileInfo::exists(path);
    if (fileExists && isOpenSomewhere(path))
        return failure(storeError(SQLITE_BUSY, path));
    const QString aside = nameForReplaced(path, nowMs);
    for (const QLatin1String suffix : {QLatin1String(""), QLatin1String("-wal"), QLatin1String("-journal")}) {
        const QString from = path + suffix;
        if (!QFileInfo::exists(from))
            continue;
        if (const auto done = moveIntoPlace(from, aside + suffix); !done) {
            putBack(aside, path);
            return failure(done.error());
        }
    }
    QFile::remove(path + QLatin1String("-shm")); // an index of the journal, made anew when needed
    return fileExists ? aside : QString();
}

Expected<QString> replaceAndKeep(const QString &from, const QString &path, qint64 nowMs)
{
    const bool journalHasToMove = QFileInfo(path + QLatin1String("-wal")).size() > 0 || QFileInfo(path + QLatin1String("-journal")).size() > 0;
    if (QFileInfo::exists(path) && !journalHasToMove) {
        if (isOpenSomewhere(path))
            return failure(storeError(SQLITE_BUSY, path));
        SPARK_TRY_VALUE(const QString aside, exchange(from, path, nowMs));
        if (!aside.isEmpty())
            return aside;
    }
    SPARK_TRY_VALUE(const QString aside, setAside(path, nowMs));
    if (const auto moved = moveIntoPlace(from, path); !moved) {
        if (!aside.isEmpty())
            putBack(aside, path);
        return failure(moved.error());
    }
    return aside;
}

void putBack(const QString &aside, const QString &path)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return; // somebody else's by now: our journal beside it would be replayed into it
    // The journals first: a file without its journal lacks its newest changes.
    for (const QLatin1String suffix : {QLatin1String("-journal"), QLatin1String("-wal"), QLatin1String("")}) {
        if (QFileInfo::exists(aside + suffix))
            (void)moveIntoPlace(aside + suffix, path + suffix).has_value();
    }
}

void removeDatabaseFiles(const QString &path)
{
    for (const QLatin1String suffix : {QLatin1String(""), QLatin1String("-wal"), QLatin1String("-shm"), QLatin1String("-journal")})
        QFile::remove(path + suffix);
}

} // namespace spark
