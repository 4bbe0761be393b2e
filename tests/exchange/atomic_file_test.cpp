#include "models/exchange/atomic_file.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <csignal>
#include <functional>
#include <memory>

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace spark;

namespace {

constexpr auto ownerOnly =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("could not be read");
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

// Runs what is given as a user whom permissions hold back: root is not.
template<typename Function>
auto asOrdinaryUser(Function &&function)
{
    constexpr uid_t nobody = 65534;
    const bool root = geteuid() == 0;
    if (root && setresuid(nobody, nobody, 0) != 0)
        qFatal("cannot become an ordinary user");
    auto result = function();
    if (root && setresuid(0, 0, 0) != 0)
        qFatal("cannot become root again");
    return result;
}

// Runs what is given while no file may grow beyond limit bytes: a full disk for everybody.
template<typename Function>
auto withFilesUpTo(rlim_t limit, Function &&function)
{
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    if (getrlimit(RLIMIT_FSIZE, &old) != 0)
        qFatal("no limit to be read");
    const rlimit tight{limit, old.rlim_max};
    if (setrlimit(RLIMIT_FSIZE, &tight) != 0)
        qFatal("no limit to be set");
    auto result = function();
    if (setrlimit(RLIMIT_FSIZE, &old) != 0)
        qFatal("the limit stays");
    std::signal(SIGXFSZ, oldHandler);
    return result;
}

} // namespace

class AtomicFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        // An ordinary user gets in, so that what stops her is what the test has put in her way.
        QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x7755)));
        m_target = m_folder->filePath(QStringLiteral("codes.txt"));
    }

    void writesAllBytesForTheOwnerAlone()
    {
        QByteArray bytes;
        for (int i = 0; i < 300000; ++i)
            bytes += static_cast<char>(i * 7 % 256);
        const mode_t old = umask(0);
        const auto result = writeFileAtomically(m_target, bytes);
        umask(old);
        QVERIFY(result);
        QCOMPARE(contents(m_target), bytes);
        QCOMPARE(QFileInfo(m_target).permissions(), ownerOnly);
        QCOMPARE(entries(m_folder->path()), QStringList(QStringLiteral("codes.txt")));
    }

    void writesNothingAtAllToo()
    {
        QVERIFY(writeFileAtomically(m_target, QByteArrayView()));
        QVERIFY(QFileInfo::exists(m_target));
        QCOMPARE(QFileInfo(m_target).size(), 0);
    }

    void replacesAFileAndMakesItPrivate()
    {
        QVERIFY(put(m_target, "a longer text that was there before"));
        QVERIFY(QFile::setPermissions(m_target, QFileDevice::Permissions(0x6644)));
        QVERIFY(writeFileAtomically(m_target, "new"));
        QCOMPARE(contents(m_target), "new");
        QCOMPARE(QFileInfo(m_target).permissions(), ownerOnly);
    }

    void acceptsNamesOfAnyScript()
    {
        const QString path = m_folder->filePath(QStringLiteral("达人 授权码 – العربية 🎬.png"));
        QVERIFY(writeFileAtomically(path, "x"));
        QCOMPARE(contents(path), "x");
    }

    void acceptsARelativePath()
    {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        const auto result = writeFileAtomically(QStringLiteral("codes.txt"), "x");
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(result);
        QCOMPARE(contents(m_target), "x");
    }

    void refusesASymbolicLink()
    {
        const QString other = m_folder->filePath(QStringLiteral("other"));
        QVERIFY(put(other, "precious"));
        QVERIFY(QFile::link(other, m_target));
        expectRefused(writeFileAtomically(m_target, "new"), ErrorCode::InvalidInput);
        QCOMPARE(contents(other), "precious");
        QVERIFY(QFileInfo(m_target).isSymLink());
        QCOMPARE(entries(m_folder->path()).size(), 2);
    }

    void refusesALinkToNothing()
    {
        const QString other = m_folder->filePath(QStringLiteral("not there"));
        QVERIFY(QFile::link(other, m_target));
        expectRefused(writeFileAtomically(m_target, "new"), ErrorCode::InvalidInput);
        QVERIFY(!QFileInfo::exists(other));
        QCOMPARE(entries(m_folder->path()), QStringList(QStringLiteral("codes.txt")));
    }

    void refusesAFolder()
    {
        QVERIFY(QDir().mkpath(m_target));
        expectRefused(writeFileAtomically(m_target, "new"), ErrorCode::InvalidInput);
        QVERIFY(writeFileAtomically(m_target, "new").error().message.contains(QStringLiteral("folder of that name")));
        QVERIFY(QFileInfo(m_target).isDir());
        QCOMPARE(entries(m_folder->path()), QStringList(QStringLiteral("codes.txt")));
    }

    void refusesWhatIsNoOrdinaryFile()
    {
        QCOMPARE(mkfifo(QFile::encodeName(m_target).constData(), 0600), 0);
        expectRefused(writeFileAtomically(m_target, "new"), ErrorCode::InvalidInput);
        QCOMPARE(entries(m_folder->path()), QStringList(QStringLiteral("codes.txt")));
        struct stat status
        {
        };
        QCOMPARE(lstat(QFile::encodeName(m_target).constData(), &status), 0);
        QVERIFY(S_ISFIFO(status.st_mode));
    }

    void refusesAMissingFolder()
    {
        expectRefused(writeFileAtomically(m_folder->filePath(QStringLiteral("nowhere/codes.txt")), "new"),
                      ErrorCode::InvalidInput);
        QVERIFY(entries(m_folder->path()).isEmpty());
    }

    void refusesAFileInPlaceOfTheFolder()
    {
        QVERIFY(put(m_target, "a file"));
        expectRefused(writeFileAtomically(m_target + QStringLiteral("/codes.txt"), "new"), ErrorCode::InvalidInput);
        QCOMPARE(contents(m_target), "a file");
    }

    void refusesWhatNamesNoFile_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a slash at the end") << QDir::tempPath() + u'/';
        QTest::newRow("here") << QStringLiteral(".");
        QTest::newRow("above") << QStringLiteral("..");
        QTest::newRow("NUL") << QStringLiteral("/tmp/a") + QChar(0) + QStringLiteral("b");
    }
    void refusesWhatNamesNoFile()
    {
        QFETCH(QString, path);
        const auto result = writeFileAtomically(path, "new");
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    }

    void refusesANameThatIsTooLong()
    {
        const QString path = m_folder->filePath(QString(300, u'n'));
        const auto result = writeFileAtomically(path, "new");
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
        QVERIFY(entries(m_folder->path()).isEmpty());
    }

    void reportsAFolderOneMayNotWriteTo()
    {
        QVERIFY(put(m_target, "old"));
        QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x5555)));
        const auto replaced = asOrdinaryUser([this] { return writeFileAtomically(m_target, "new"); });
        const auto added = asOrdinaryUser(
            [this] { return writeFileAtomically(m_folder->filePath(QStringLiteral("codes.txt.2")), "new"); });
        QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x7700)));
        expectRefused(replaced, ErrorCode::ReadOnly);
        expectRefused(added, ErrorCode::ReadOnly);
        QCOMPARE(contents(m_target), "old");
        QCOMPARE(entries(m_folder->path()), QStringList(QStringLiteral("codes.txt")));
    }

    void reportsAFileThatIsWriteProtected()
    {
        QVERIFY(put(m_target, "old"));
        QVERIFY(QFile::setPermissions(m_target, QFileDevice::Permissions(0x4444)));
        QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x7777)));
        const auto result = asOrdinaryUser([this] { return writeFileAtomically(m_target, "new"); });
        expectRefused(result, ErrorCode::ReadOnly);
        QCOMPARE(contents(m_target), "old");
        QCOMPARE(entries(m_folder->path()), QStringList(QStringLiteral("codes.txt")));
    }

    void reportsAFullDisk()
    {
        QVERIFY(put(m_target, "old"));
        const QByteArray large(100000, 'x');
        const auto replaced = withFilesUpTo(50000, [&] { return writeFileAtomically(m_target, large); });
        const QString other = m_folder->filePath(QStringLiteral("other codes.txt"));
        const auto added = withFilesUpTo(50000, [&] { return writeFileAtomically(other, large); });
        expectRefused(replaced, ErrorCode::DiskFull);
        expectRefused(added, ErrorCode::DiskFull);
        QCOMPARE(contents(m_target), "old");
        QCOMPARE(entries(m_folder->path()), QStringList(QStringLiteral("codes.txt")));
    }

    // The same on disks that are really small or really read-only; only root can make such.
    void reportsWhatAFileSystemSays()
    {
        if (geteuid() != 0)
            return;
        const QByteArray folder = QFile::encodeName(m_folder->path());
        QCOMPARE(mount("none", folder.constData(), "tmpfs", MS_NOSUID | MS_NODEV, "size=64k"), 0);
        const auto unmount = qScopeGuard([&] { umount2(folder.constData(), MNT_DETACH); });

        QVERIFY(writeFileAtomically(m_target, "old"));
        expectRefused(writeFileAtomically(m_target, QByteArray(200000, 'x')), ErrorCode::DiskFull);
        QCOMPARE(contents(m_target), "old");
        QCOMPARE(entries(m_folder->path()), QStringList(QStringLiteral("codes.txt")));

        QCOMPARE(mount("none", folder.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=64k"), 0);
        expectRefused(writeFileAtomically(m_target, "new"), ErrorCode::ReadOnly);
        QCOMPARE(contents(m_target), "old");
    }

private:
    void expectRefused(const Expected<void> &result, ErrorCode code)
    {
        QVERIFY(!result);
        QCOMPARE(errorName(result.error().code), errorName(code));
        QVERIFY2(result.error().message.contains(QStringLiteral("codes.txt")), qPrintable(result.error().message));
        QVERIFY(!result.error().advice.isEmpty());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_target;
};

SPARK_TEST(AtomicFileTest)

#include "atomic_file_test.moc"
