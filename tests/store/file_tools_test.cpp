#include "models/store/file_tools.h"

#include "models/store/vault_key.h"
#include "models/store/vault_rekey.h"
#include "tests/store/store_support.h"

#include <QRegularExpression>

#include <atomic>
#include <cerrno>

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace spark;
using namespace spark::test;

static std::atomic<int> folderError = 0;

// In place of the system's: a file system on which folders cannot be flushed.
extern "C" int fsync(int descriptor)
{
    struct stat info = {};
    if (folderError != 0 && ::fstat(descriptor, &info) == 0 && S_ISDIR(info.st_mode)) {
        errno = folderError;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

class FileToolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { folderError = 0; }

    void folderThatCannotBeFlushed_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("warns");
        QTest::newRow("knows no flushing") << EINVAL << false;
        QTest::newRow("does not support it") << ENOTSUP << false;
        QTest::newRow("a failing disk") << EIO << true;
    }
    // An error always means that nothing was moved: here everything was.
    void folderThatCannotBeFlushed()
    {
        QFETCH(const int, error);
        QFETCH(const bool, warns);
        const QTemporaryDir folder;
        const QString from = folder.filePath(QStringLiteral("from"));
        const QString to = folder.filePath(QStringLiteral("to"));
        writeBytes(from, "new");
        folderError = error;
        const QRegularExpression warning(QStringLiteral("in place, but its folder could not be flushed"));
        if (warns)
            QTest::ignoreMessage(QtWarningMsg, warning);
        VERIFY_OK(moveIntoPlace(from, to));
        QCOMPARE(filesIn(folder.path()), QStringList {QStringLiteral("to")});
        QCOMPARE(fileBytes(to), QByteArray("new"));
        writeBytes(from, "newer");
        if (warns)
            QTest::ignoreMessage(QtWarningMsg, warning);
        VERIFY_OK(replaceFile(from, to));
        QCOMPARE(filesIn(folder.path()), QStringList {QStringLiteral("to")});
        QCOMPARE(fileBytes(to), QByteArray("newer"));
    }

    void keyCanBeChangedThere()
    {
        VaultFixture vault;
        vault.close();
        folderError = EINVAL;
        VERIFY_OK(changeVaultKey(vault.path(), testKey(), testKey('n'), newVaultSalt(), testAuthor()));
        VERIFY_OK(openVault(vault.path(), testKey('n'), testAuthor(), {}));
    }

    // Somebody else's file came into the place meanwhile: no journal of ours beside it.
    void putBackLeavesAStrangerAlone()
    {
        const QTemporaryDir folder;
        const QString aside = folder.filePath(QStringLiteral("aside"));
        const QString place = folder.filePath(QStringLiteral("place"));
        writeBytes(aside, "vault");
        writeBytes(aside + QStringLiteral("-wal"), "journal");
        writeBytes(place, "stranger");
        putBack(aside, place);
        QCOMPARE(filesIn(folder.path()), (QStringList {QStringLiteral("aside"), QStringLiteral("aside-wal"), QStringLiteral("place")}));
        QCOMPARE(fileBytes(place), QByteArray("stranger"));
        QVERIFY(QFile::remove(place));
        putBack(aside, place);
        QCOMPARE(filesIn(folder.path()), (QStringList {QStringLiteral("place"), QStringLiteral("place-wal")}));
    }
};

SPARK_TEST(FileToolsTest)
#include "file_tools_test.moc"
