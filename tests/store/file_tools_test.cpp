#include "models/store/file_tools.h"

#include "models/store/backups.h"
#include "models/store/vault_key.h"
#include "models/store/vault_rekey.h"
#include "tests/store/store_support.h"

#include <QRegularExpression>

#include <atomic>
#include <cerrno>

#include <stdio.h> // RENAME_EXCHANGE
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace spark;
using namespace spark::test;

static std::atomic<int> folderError = 0;
static std::atomic<int> exchangeError = 0;

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

// The same: one that cannot exchange two files.
extern "C" int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags)
{
    if (exchangeError != 0 && (flags & RENAME_EXCHANGE)) {
        errno = exchangeError;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

class FileToolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        folderError = 0;
        exchangeError = 0;
    }

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

    void restoringWhereFilesCannotBeExchanged_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("restored");
        QTest::newRow("an older system") << ENOSYS << true;
        QTest::newRow("a file system that does not know it") << EINVAL << true;
        QTest::newRow("a failing disk") << EIO << false;
    }
    // In two steps then, and after an error everything is where it was.
    void restoringWhereFilesCannotBeExchanged()
    {
        QFETCH(const int, error);
        QFETCH(const bool, restored);
        VaultFixture vault;
        vault.addCode(codeDraft(1));
        const QString old = vault.dump();
        const auto backup = makeBackup(vault.connection(), testKey(), defaultBackupFolder(vault.path()), testNow * 1000);
        VERIFY_OK(backup);
        vault.addCode(codeDraft(2));
        const QString newer = vault.dump();
        vault.close();
        const QStringList before = filesIn(vault.folder());
        exchangeError = error;
        const auto done = restoreBackup(backup->path, testKey(), vault.path(), testNow * 1000);
        QCOMPARE(done.has_value(), restored);
        vault.reopen();
        QCOMPARE(vault.dump(), restored ? old : newer);
        vault.close();
        if (restored)
            QCOMPARE(dumpOf(done->replaced, testKey()), newer);
        else
            QCOMPARE(filesIn(vault.folder()), before);
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
