#include "models/store/vault_opening.h"

#include "models/store/file_tools.h"
#include "models/store/sqlcipher_driver.h"
#include "models/store/vault_key.h"
#include "tests/support/test_main.h"
#include "tests/support/vault_fixture.h"

#include <QDir>
#include <QProcess>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace spark;
using namespace spark::test;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void flipBit(const QString &path, qint64 offset)
{
    QByteArray bytes = readFile(path);
    bytes[offset] = static_cast<char>(bytes[offset] ^ 0x10);
    writeFile(path, bytes);
}

Expected<std::unique_ptr<Connection>> open(const QString &path, const SecretBytes &key = testKey(), OpenOptions options = {})
{
    options.busyTimeout = 200;
    options.checkUpTo = 64 << 20;
    return openVault(path, key, testAuthor(), options);
}

} // namespace

class VaultOpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newVaultIsPrivateAndWhole()
    {
        VaultFixture vault;
        const auto mode = [](const QString &path) {
            struct stat info = {};
            return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777 : 0;
        };
        QCOMPARE(mode(vault.path()), 0600u);
        vault.addCode(codeDraft(1));
        QCOMPARE(mode(vault.path() + QStringLiteral("-wal")), 0600u);
        QCOMPARE(vault.connection().value(QStringLiteral("PRAGMA application_id"))->toLongLong(), vaultApplicationId);
        QCOMPARE(vault.connection().value(QStringLiteral("PRAGMA journal_mode"))->toString(), QStringLiteral("wal"));
        QCOMPARE(vault.connection().value(QStringLiteral("PRAGMA synchronous"))->toInt(), 2);
        QCOMPARE(vault.connection().value(QStringLiteral("PRAGMA foreign_keys"))->toInt(), 1);
        QCOMPARE(vault.connection().value(QStringLiteral("PRAGMA temp_store"))->toInt(), 2);
        QCOMPARE(*vaultProperty(vault.connection(), QStringLiteral("role")), QStringLiteral("brand"));
        QVERIFY(!readFile(vault.path()).startsWith("SQLite format 3"));
        // Nothing else was left in the folder.
        QCOMPARE(QDir(vault.folder()).entryList(QDir::Files), (QStringList {QStringLiteral("Test.sparkledger"), QStringLiteral("Test.sparkledger-shm"), QStringLiteral("Test.sparkledger-wal")}));
    }

    void creatingRefusesWhatExists_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("a file") << QByteArray("precious");
        QTest::newRow("a 0-byte file") << QByteArray();
    }
    void creatingRefusesWhatExists()
    {
        QFETCH(const QByteArray, contents);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("there.sparkledger"));
        writeFile(path, contents);
        COMPARE_ERROR(createVault(path, testKey(), {QStringLiteral("x"), QStringLiteral("brand"), newVaultSalt()}, testAuthor()), ErrorCode::AlreadyThere);
        QCOMPARE(readFile(path), contents);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void creatingDoesNotFollowLinks()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("elsewhere"));
        const QString path = folder.filePath(QStringLiteral("link.sparkledger"));
        QVERIFY(QFile::link(target, path));
        COMPARE_ERROR(createVault(path, testKey(), {QStringLiteral("x"), QStringLiteral("brand"), newVaultSalt()}, testAuthor()), ErrorCode::AlreadyThere);
        QVERIFY(!QFile::exists(target));
    }

    // A journal left behind by another vault of that name must not be replayed into the new one.
    void creatingSetsOldJournalsAside()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("new.sparkledger"));
        writeFile(path + QStringLiteral("-wal"), QByteArray(5000, 'w'));
        VERIFY_OK(createVault(path, testKey(), {QStringLiteral("x"), QStringLiteral("brand"), newVaultSalt()}, testAuthor()));
        QVERIFY(!QFile::exists(path + QStringLiteral("-wal")));
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*replaced*-wal")}, QDir::Files).size(), 1);
        VERIFY_OK(open(path));
    }

    void missingFile() { COMPARE_ERROR(open(QStringLiteral("/nowhere/at/all.sparkledger")), ErrorCode::Io); }

    void folderInPlaceOfFile()
    {
        const QTemporaryDir folder;
        COMPARE_ERROR(open(folder.path()), ErrorCode::NotAVault);
    }

    void emptyFileIsDamageAndStaysEmpty()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("empty.sparkledger"));
        writeFile(path, {});
        COMPARE_ERROR(open(path), ErrorCode::Damaged);
        QCOMPARE(readFile(path), QByteArray());
    }

    void textFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("notes.sparkledger"));
        writeFile(path, QByteArray("Dear diary, these are not codes at all.\n").repeated(200));
        COMPARE_ERROR(open(path), ErrorCode::NotAVault);
    }

    void somebodyElsesSqliteFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("other.sparkledger"));
        QCOMPARE(QProcess::execute(QStringLiteral("sqlcipher"), {path, QStringLiteral("CREATE TABLE t(a); INSERT INTO t VALUES (1)")}), 0);
        QVERIFY(readFile(path).startsWith("SQLite format 3"));
        const QByteArray before = readFile(path);
        COMPARE_ERROR(open(path), ErrorCode::NotEncrypted);
        QCOMPARE(readFile(path), before);
    }

    void somebodyElsesEncryptedFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("other.sparkledger"));
        {
            auto made = Connection::open(path, testKey(), Connection::Mode::Create);
            VERIFY_OK(made);
            VERIFY_OK((*made)->exec(QStringLiteral("CREATE TABLE t(a)")));
        }
        const QByteArray before = readFile(path);
        COMPARE_ERROR(open(path), ErrorCode::NotAVault);
        QCOMPARE(readFile(path), before);
    }

    void wrongKey()
    {
        VaultFixture vault;
        vault.addCode(codeDraft(1));
        vault.close();
        const QByteArray before = readFile(vault.path());
        COMPARE_ERROR(open(vault.path(), testKey('x')), ErrorCode::WrongKey);
        QCOMPARE(readFile(vault.path()), before);
        VERIFY_OK(open(vault.path()));
    }

    void truncatedFile_data()
    {
        QTest::addColumn<int>("cut");
        QTest::newRow("in a page") << 1000;
        QTest::newRow("between pages") << 3 * 4096;
    }
    void truncatedFile()
    {
        QFETCH(const int, cut);
        VaultFixture vault;
        vault.close();
        QByteArray bytes = readFile(vault.path());
        bytes.chop(cut);
        writeFile(vault.path(), bytes);
        COMPARE_ERROR(open(vault.path()), ErrorCode::Damaged);
        QCOMPARE(readFile(vault.path()), bytes);
    }

    // Every page of a small vault in turn: found, named, and the file left as it is.
    void flippedBitInEachPage()
    {
        VaultFixture vault;
        for (int i = 0; i < 5; ++i)
            vault.addCode(codeDraft(i));
        vault.close();
        const QByteArray whole = readFile(vault.path());
        const qsizetype pages = whole.size() / 4096;
        QVERIFY(pages > 20);
        for (qint64 page = 1; page <= pages; ++page) {
            writeFile(vault.path(), whole);
            flipBit(vault.path(), (page - 1) * 4096 + 2000);
            const QByteArray before = readFile(vault.path());
            const auto opened = open(vault.path());
            COMPARE_ERROR(opened, ErrorCode::Damaged);
            QCOMPARE(opened.error().pages, QList<qint64> {page});
            QCOMPARE(readFile(vault.path()), before);
        }
    }

    void newerVersion()
    {
        VaultFixture vault;
        VERIFY_OK(vault.connection().exec(QStringLiteral("PRAGMA user_version = 99")));
        vault.close();
        const QByteArray before = readFile(vault.path());
        COMPARE_ERROR(open(vault.path()), ErrorCode::NewerVersion);
        QCOMPARE(readFile(vault.path()), before);
    }

    void lockedByAnotherWriter()
    {
        VaultFixture vault;
        const auto writing = Transaction::begin(vault.connection());
        VERIFY_OK(writing);
        COMPARE_ERROR(open(vault.path()), ErrorCode::InUse);
        OpenOptions reading;
        reading.forWriting = false;
        VERIFY_OK(open(vault.path(), testKey(), reading)); // looking is still possible
    }

    void lockedExclusively()
    {
        VaultFixture vault;
        VERIFY_OK(vault.connection().value(QStringLiteral("PRAGMA journal_mode = DELETE")));
        VERIFY_OK(vault.connection().value(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE")));
        VERIFY_OK(vault.connection().exec(QStringLiteral("BEGIN EXCLUSIVE")));
        COMPARE_ERROR(open(vault.path()), ErrorCode::InUse);
    }

    void markedReadOnly()
    {
        VaultFixture vault;
        vault.close();
        QVERIFY(QFile::setPermissions(vault.path(), QFile::ReadOwner));
        COMPARE_ERROR(open(vault.path()), ErrorCode::ReadOnly);
    }

    // A file size limit stands for the full disk: the engine sees the same failed write.
    void diskFullWhileWriting()
    {
        VaultFixture vault;
        vault.addCode(codeDraft(1));
        const qint64 before = vault.count(QStringLiteral("history"));
        struct rlimit old = {};
        getrlimit(RLIMIT_FSIZE, &old);
        const struct rlimit tiny = {8192, old.rlim_max};
        signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tiny), 0);
        auto changes = ChangeSet::begin(vault.connection(), vault.author(), QStringLiteral("add_code"));
        Expected<RowId> added = AuthorizationRepository::add(**changes, codeDraft(2));
        Expected<void> committed = added ? (*changes)->commit() : failure(added.error());
        changes = failure(ErrorCode::Io, QString()); // ends the transaction
        setrlimit(RLIMIT_FSIZE, &old);
        COMPARE_ERROR(committed, ErrorCode::DiskFull);
        QCOMPARE(vault.count(QStringLiteral("history")), before);
        vault.addCode(codeDraft(2)); // and it goes on when there is space again
    }

    // Whole or not at all, wherever the disk ends.
    void diskFullWhileCreating()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("new.sparkledger"));
        const QString name(20000, u'x'); // some pages after those of the schema
        struct rlimit old = {};
        getrlimit(RLIMIT_FSIZE, &old);
        signal(SIGXFSZ, SIG_IGN);
        int refused = 0;
        for (rlim_t pages = 0;; ++pages) {
            const struct rlimit tiny = {pages * 4096, old.rlim_max};
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &tiny), 0);
            const auto made = createVault(path, testKey(), {name, QStringLiteral("brand"), newVaultSalt()}, testAuthor());
            setrlimit(RLIMIT_FSIZE, &old);
            if (made)
                break;
            ++refused;
            QVERIFY(pages < 1000);
            QCOMPARE(errorName(made.error().code), errorName(ErrorCode::DiskFull));
            QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        }
        QVERIFY(refused > 10);
        auto opened = open(path);
        VERIFY_OK(opened);
        QCOMPARE(*vaultProperty(**opened, QStringLiteral("name")), name);
    }

    void replacedWhileOpen()
    {
        VaultFixture vault;
        QVERIFY(!vault.connection().fileWasReplaced());
        QVERIFY(QFile::rename(vault.path(), vault.path() + QStringLiteral(".moved")));
        QVERIFY(vault.connection().fileWasReplaced());
    }

    // Once in a few million vaults chance gives sixteen printable bytes, which open as a text file would.
    void saltNeverLooksLikeText()
    {
        const QByteArray good("0123456789abcde\xff", 16);
        QList<QByteArray> draws {QByteArray("Dear diary,\r\n\tx."), QByteArray(16, ' '), good};
        const QByteArray salt = newVaultSalt([&draws] { return draws.takeFirst(); });
        QCOMPARE(salt, good);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("new.sparkledger"));
        VERIFY_OK(createVault(path, testKey(), {QStringLiteral("x"), QStringLiteral("brand"), salt}, testAuthor()));
        VERIFY_OK(open(path));
    }

    void passphraseIsSqlCiphersOwn()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("phrase.sparkledger"));
        const QByteArray salt = newVaultSalt();
        const SecretBytes phrase = SecretBytes::copyOf("correct horse battery staple");
        VERIFY_OK(createVault(path, deriveVaultKey(phrase, salt), {QStringLiteral("x"), QStringLiteral("brand"), salt}, testAuthor()));
        QCOMPARE(examineVaultFile(path)->salt, salt);
        // The command line tool derives the same key from the same words.
        QProcess tool;
        tool.start(QStringLiteral("sqlcipher"), {path, QStringLiteral("PRAGMA key = 'correct horse battery staple'; SELECT value FROM property WHERE name = 'role'")});
        QVERIFY(tool.waitForFinished());
        QCOMPARE(tool.readAllStandardOutput(), QByteArray("ok\nbrand\n"));
    }
};

SPARK_TEST(VaultOpeningTest)
#include "vault_opening_test.moc"
