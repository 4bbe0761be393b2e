// Only ours: that what lies on the disk is encrypted, with the key given and in SQLCipher's own format,
// and that nothing else is opened.
#include "tests/store/driver_support.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <memory>

namespace spark::test {

namespace {

const QString canaryText = QStringLiteral("canary-in-the-mine-4711");
const QByteArray plainHeader("SQLite format 3\0", 16);

QByteArray contents(const QString &file)
{
    QFile bytes(file);
    return bytes.open(QIODevice::ReadOnly) ? bytes.readAll() : QByteArray();
}

bool write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    return out.open(QIODevice::WriteOnly | QIODevice::Truncate) && out.write(bytes) == bytes.size();
}

bool contains(const QByteArray &bytes, const QString &text)
{
    const QByteArray wide(reinterpret_cast<const char *>(text.constData()), text.size() * qsizetype(sizeof(QChar)));
    return bytes.contains(text.toUtf8()) || bytes.contains(wide);
}

// Enough rows to fill pages of every kind, in the file and in its -wal.
bool fillWithCanaries(TestDatabase &database)
{
    return database.run(QStringLiteral("PRAGMA journal_mode = WAL"))
        && database.run(QStringLiteral("CREATE TABLE canaries_of_the_schema (id INTEGER PRIMARY KEY, text TEXT)"))
        && database.run(QStringLiteral("CREATE INDEX by_text ON canaries_of_the_schema(text)"))
        && database.run(
            QString(
                QStringLiteral("INSERT INTO canaries_of_the_schema(text) SELECT '%1' || value FROM json_each('[%2]')"))
                .arg(canaryText, QStringList(500, QStringLiteral("1")).join(u',')))
        && database.run(QStringLiteral("PRAGMA wal_checkpoint(FULL)"))
        && database.run(QString(QStringLiteral("INSERT INTO canaries_of_the_schema(text) VALUES ('%1 in the log')"))
                            .arg(canaryText));
}

// Files of the engine that are open, or were removed while open, as its temporary files are.
QStringList temporaryFilesOpen()
{
    QStringList names;
    const QFileInfoList all =
        QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System);
    for (const QFileInfo &one : all) {
        if (one.symLinkTarget().contains(QLatin1String("etilqs")))
            names += one.symLinkTarget();
    }
    return names;
}

QString keyAsPragma()
{
    return QStringLiteral("PRAGMA key = \"x'%1'\";\n").arg(QString::fromLatin1(testKey().view().toByteArray().toHex()));
}

// What the sqlcipher program prints for the statements.
QString askTool(const QString &file, const QString &statements)
{
    QProcess tool;
    tool.start(QStandardPaths::findExecutable(QStringLiteral("sqlcipher")), {QStringLiteral("-batch"), file});
    tool.write((keyAsPragma() + statements).toUtf8());
    tool.closeWriteChannel();
    if (!tool.waitForFinished(30000))
        return QStringLiteral("did not finish: ") + tool.errorString();
    return QString::fromUtf8(tool.readAllStandardOutput() + tool.readAllStandardError());
}

} // namespace

class DriverEncryptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }
    void nothingReadableOnDisk_data();
    void nothingReadableOnDisk();
    void temporaryDataStaysInMemory();
    void wrongKey();
    void unusableKeys_data();
    void unusableKeys();
    void keyIsSpentByOpening();
    void keyWithSalt();
    void filesThatAreNoVault_data();
    void filesThatAreNoVault();
    void emptyFileIsOpenedAsEmpty();
    void flippedBitIsNoticed();
    void unusableNames_data();
    void unusableNames();
    void namesWithAnyCharacter();
    void options_data();
    void options();
    void readOnlyRefusesWrites();
    void mustExistMakesNothing();
    void toolReadsOurs();
    void oursReadsTheTools();

private:
    QString file(const char *name = "vault.db") const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DriverEncryptionTest::nothingReadableOnDisk_data()
{
    // The plain driver shows that the test would find what it looks for.
    QTest::addColumn<QString>("driver");
    QTest::addColumn<bool>("readable");
    QTest::newRow("QSQLITE") << plainDriver << true;
    QTest::newRow("QSQLCIPHER") << ourDriver << false;
}

void DriverEncryptionTest::nothingReadableOnDisk()
{
    QFETCH(QString, driver);
    QFETCH(bool, readable);
    TestDatabase database(driver, file());
    QVERIFY(database.open());
    QVERIFY(fillWithCanaries(database));
    QCOMPARE(contents(file()).startsWith(plainHeader), readable);
    for (const char *name : {"vault.db", "vault.db-wal"}) {
        const QByteArray bytes = contents(file(name));
        QVERIFY2(bytes.size() > 4096, name);
        QCOMPARE(contains(bytes, canaryText), readable);
    }
    QVERIFY(contents(file("vault.db-shm")).size() > 0);
    QVERIFY(!contains(contents(file("vault.db-shm")), canaryText)); // only the log's index
    QCOMPARE(contains(contents(file()), QStringLiteral("canaries_of_the_schema")), readable);
    // A rollback journal holds pages as well.
    QVERIFY(database.run(QStringLiteral("PRAGMA journal_mode = PERSIST")));
    QVERIFY(database.run(QStringLiteral("UPDATE canaries_of_the_schema SET text = 'changed'")));
    const QByteArray journal = contents(file("vault.db-journal"));
    QVERIFY(journal.size() > 4096);
    QCOMPARE(contains(journal, canaryText), readable);
    // And a copy made by the engine.
    QVERIFY(database.run(QString(QStringLiteral("VACUUM INTO '%1'")).arg(file("copy.db"))));
    QCOMPARE(contents(file("copy.db")).startsWith(plainHeader), readable);
    QCOMPARE(contains(contents(file("copy.db")), QStringLiteral("canaries_of_the_schema")), readable);
}

void DriverEncryptionTest::temporaryDataStaysInMemory()
{
    TestDatabase database(ourDriver, file());
    QVERIFY(database.open());
    QCOMPARE(database.value(QStringLiteral("PRAGMA temp_store")).toInt(), 2); // MEMORY
    QVERIFY(!database.value(QStringLiteral("PRAGMA cipher_version")).toString().isEmpty());
    // A temporary table larger than the cache, which would be written out.
    const QString fill = QStringLiteral("INSERT INTO passing WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                        "FROM n LIMIT 20000) SELECT hex(randomblob(200)) FROM n");
    const auto spills = [&] {
        return database.run(QStringLiteral("PRAGMA temp.cache_size = 10"))
            && database.run(QStringLiteral("CREATE TEMP TABLE passing (x)")) && database.run(fill)
            && !temporaryFilesOpen().isEmpty();
    };
    QVERIFY(!spills());
    QCOMPARE(database.value(QStringLiteral("SELECT count(*) FROM passing")).toInt(), 20000);
    // Told otherwise, it does: the test would see it.
    QVERIFY(database.run(QStringLiteral("DROP TABLE passing")));
    QVERIFY(database.run(QStringLiteral("PRAGMA temp_store = FILE")));
    QVERIFY(spills());
}

void DriverEncryptionTest::wrongKey()
{
    {
        TestDatabase database(ourDriver, file());
        QVERIFY(database.open());
        QVERIFY(fillWithCanaries(database));
    }
    const QByteArray before = contents(file());
    TestDatabase database(ourDriver, file());
    database.driver()->setKey(SecretBytes::random(32));
    QVERIFY(!database->open());
    QVERIFY(!database->isOpen());
    QVERIFY(database->isOpenError());
    QVERIFY(!database.driver()->connection());
    QCOMPARE(database->lastError().type(), QSqlError::ConnectionError);
    QCOMPARE(database->lastError().nativeErrorCode(), QStringLiteral("26")); // SQLITE_NOTADB
    QCOMPARE(database.driver()->lastErrorCode(), 26);
    QTest::ignoreMessage(QtWarningMsg, "QSqlQuery::exec: database not open");
    QVERIFY(!database.query().exec(QStringLiteral("SELECT 1")));
    // One bit is enough.
    SecretBytes almost = testKey();
    almost.data()[31] = static_cast<char>(almost.data()[31] ^ 1);
    database.driver()->setKey(std::move(almost));
    QVERIFY(!database->open());
    QCOMPARE(database.driver()->lastErrorCode(), 26);
    QCOMPARE(contents(file()), before);
    QVERIFY(database.open());
    QVERIFY(!database->isOpenError());
    QCOMPARE(database.value(QStringLiteral("SELECT count(*) FROM canaries_of_the_schema")).toInt(), 501);
}

void DriverEncryptionTest::unusableKeys_data()
{
    QTest::addColumn<int>("size"); // -1: setKey() is not called
    QTest::addColumn<char>("byte");
    QTest::newRow("no key") << -1 << 'k';
    QTest::newRow("empty") << 0 << 'k';
    QTest::newRow("31 bytes") << 31 << 'k';
    QTest::newRow("33 bytes") << 33 << 'k';
    QTest::newRow("64 bytes") << 64 << 'k';
    QTest::newRow("67 bytes, as in x'…'") << 67 << 'k';
    QTest::newRow("all zeros") << 32 << '\0';
    QTest::newRow("all zeros with salt") << 48 << '\0';
}

void DriverEncryptionTest::unusableKeys()
{
    QFETCH(int, size);
    QFETCH(char, byte);
    TestDatabase database(ourDriver, file());
    if (size >= 0)
        database.driver()->setKey(SecretBytes::copyOf(QByteArray(size, byte)));
    QVERIFY(!database->open());
    QVERIFY(!database->isOpen());
    QCOMPARE(database->lastError().type(), QSqlError::ConnectionError);
    QCOMPARE(database->lastError().nativeErrorCode(), QStringLiteral("21")); // SQLITE_MISUSE
    QVERIFY(!QFile::exists(file())); // nothing was made that would be plain
}

void DriverEncryptionTest::keyIsSpentByOpening()
{
    TestDatabase database(ourDriver, file());
    QVERIFY(database.open());
    QVERIFY(!database->open()); // no key any more
    QCOMPARE(database.driver()->lastErrorCode(), 21);
    // Also by an opening that failed before the key was tried.
    database.driver()->setKey(testKey());
    database->setConnectOptions(QStringLiteral("NOSUCH"));
    QVERIFY(!database->open());
    database->setConnectOptions();
    QVERIFY(!database->open());
    QCOMPARE(database.driver()->lastErrorCode(), 21);
    // The last key set is the one that counts.
    database.driver()->setKey(SecretBytes::random(32));
    database.driver()->setKey(testKey());
    QVERIFY(database->open());
    // A password is not the way: it would be kept in a QString.
    database.driver()->setKey(testKey());
    QVERIFY(!database->open(QString(), QStringLiteral("secret")));
    QCOMPARE(database.driver()->lastErrorCode(), 21);
}

void DriverEncryptionTest::keyWithSalt()
{
    const QByteArray salt = QByteArray::fromHex("00112233445566778899aabbccddeeff");
    const auto withSalt = [](const QByteArray &bytes) {
        return SecretBytes::copyOf(QByteArray(testKey().view().toByteArray() + bytes));
    };
    TestDatabase database(ourDriver, file());
    database.driver()->setKey(withSalt(salt));
    QVERIFY(database->open());
    QVERIFY(fillWithCanaries(database));
    database->close();
    QCOMPARE(contents(file()).first(16), salt);
    // The key alone takes the salt from the file.
    QVERIFY(database.open());
    QCOMPARE(database.value(QStringLiteral("SELECT count(*) FROM canaries_of_the_schema")).toInt(), 501);
    database->close();
    database.driver()->setKey(withSalt(salt));
    QVERIFY(database->open());
    database->close();
    database.driver()->setKey(withSalt(QByteArray(16, 's')));
    QVERIFY(!database->open());
    QCOMPARE(database.driver()->lastErrorCode(), 26);
}

void DriverEncryptionTest::filesThatAreNoVault_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a few words") << QByteArray("these are not the pages you look for");
    QTest::newRow("100 bytes") << QByteArray(100, 'x');
    QTest::newRow("random pages") << SecretBytes::random(16384).view().toByteArray();
    QTest::newRow("zeros") << QByteArray(16384, '\0');
    QTest::newRow("a plain header") << plainHeader + QByteArray(16384 - 16, '\0');
}

void DriverEncryptionTest::filesThatAreNoVault()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(write(file(), bytes));
    TestDatabase database(ourDriver, file());
    QVERIFY(!database.open());
    QCOMPARE(database.driver()->lastErrorCode(), 26);
    QCOMPARE(contents(file()), bytes);
    // Nor a real plain database.
    TestDatabase plain(plainDriver, file("plain.db"));
    QVERIFY(plain.open());
    QVERIFY(plain.run(QStringLiteral("CREATE TABLE t (x)")));
    plain->close();
    database->setDatabaseName(file("plain.db"));
    QVERIFY(!database.open());
    QCOMPARE(database.driver()->lastErrorCode(), 26);
}

void DriverEncryptionTest::emptyFileIsOpenedAsEmpty()
{
    // To the engine no bytes are a new database. Whoever opens a vault has to look at the size first.
    QVERIFY(write(file(), QByteArray()));
    TestDatabase database(ourDriver, file());
    QVERIFY(database.open(QStringLiteral("QSQLCIPHER_MUST_EXIST")));
    QVERIFY(database->tables().isEmpty());
}

void DriverEncryptionTest::flippedBitIsNoticed()
{
    {
        TestDatabase database(ourDriver, file());
        QVERIFY(database.open());
        QVERIFY(fillWithCanaries(database));
    }
    QByteArray bytes = contents(file());
    bytes[bytes.size() - 2000] = static_cast<char>(bytes[bytes.size() - 2000] ^ 4);
    QVERIFY(write(file(), bytes));
    TestDatabase database(ourDriver, file());
    QVERIFY(database.open()); // the first page is whole
    QSqlQuery query = database.query();
    const bool began = query.exec(QStringLiteral("SELECT id, text FROM canaries_of_the_schema NOT INDEXED"));
    while (began && query.next()) { }
    const QSqlError ofTable = query.lastError();
    const bool again =
        query.exec(QStringLiteral("SELECT text FROM canaries_of_the_schema INDEXED BY by_text ORDER BY text"));
    while (again && query.next()) { }
    QVERIFY(ofTable.isValid() || query.lastError().isValid());
    QVERIFY(database.driver()->lastErrorCode() != 0);
}

void DriverEncryptionTest::unusableNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QString() << 21;
    QTest::newRow("memory") << QStringLiteral(":memory:") << 21;
    QTest::newRow("with NUL") << QString(QStringLiteral("a") + QChar(QChar::Null) + QStringLiteral("b")) << 21;
    QTest::newRow("folder that is not there") << QStringLiteral("/nosuch/folder/vault.db") << 14; // SQLITE_CANTOPEN
}

void DriverEncryptionTest::unusableNames()
{
    QFETCH(QString, name);
    QFETCH(int, code);
    TestDatabase database(ourDriver, name);
    QVERIFY(!database.open());
    QCOMPARE(database.driver()->lastErrorCode() & 0xff, code);
    QCOMPARE(database->lastError().type(), QSqlError::ConnectionError);
    // A folder is none either.
    database->setDatabaseName(m_folder->path());
    QVERIFY(!database.open());
    QCOMPARE(database.driver()->lastErrorCode() & 0xff, 14);
}

void DriverEncryptionTest::namesWithAnyCharacter()
{
    // Also one that would be a URI elsewhere: a name is a name.
    for (const QString &name :
         {QStringLiteral("Ключ 🔑.db"), QStringLiteral("file:a.db?mode=memory"), QStringLiteral("per%20cent#?.db")}) {
        TestDatabase database(ourDriver, m_folder->filePath(name));
        QVERIFY(database.open());
        QVERIFY(database.run(QStringLiteral("CREATE TABLE t (x)")));
        QVERIFY(QFile::exists(m_folder->filePath(name)));
    }
}

void DriverEncryptionTest::options_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("busyTimeout"); // -1: refused
    const auto row = [](const char *options, int timeout) {
        QTest::newRow(options) << QString::fromLatin1(options) << timeout;
    };
    row("", 5000);
    row(" ; ;", 5000);
    row("QSQLCIPHER_BUSY_TIMEOUT=70", 70);
    row(" QSQLCIPHER_BUSY_TIMEOUT = 0 ; QSQLCIPHER_MUST_EXIST = 0 ;", 0);
    row("QSQLCIPHER_OPEN_READONLY=0", 5000);
    row("QSQLCIPHER_BUSY_TIMEOUT", -1);
    row("QSQLCIPHER_BUSY_TIMEOUT=", -1);
    row("QSQLCIPHER_BUSY_TIMEOUT=-1", -1);
    row("QSQLCIPHER_BUSY_TIMEOUT=soon", -1);
    row("QSQLCIPHER_OPEN_READONLY=yes", -1);
    row("QSQLCIPHER_MUST_EXIST=2", -1);
    row("QSQLITE_OPEN_READONLY", -1);
    row("QSQLCIPHER_KEY=abc", -1);
    row("qsqlcipher_must_exist", -1);
}

void DriverEncryptionTest::options()
{
    QFETCH(QString, options);
    QFETCH(int, busyTimeout);
    TestDatabase database(ourDriver, file());
    QCOMPARE(database.open(options), busyTimeout >= 0);
    if (busyTimeout >= 0) {
        QCOMPARE(database.value(QStringLiteral("PRAGMA busy_timeout")).toInt(), busyTimeout);
        QVERIFY(database.run(QStringLiteral("CREATE TABLE t (x)")));
    } else {
        QCOMPARE(database.driver()->lastErrorCode(), 21);
        QVERIFY(!QFile::exists(file()));
    }
}

void DriverEncryptionTest::readOnlyRefusesWrites()
{
    {
        TestDatabase database(ourDriver, file());
        QVERIFY(database.open());
        QVERIFY(fillWithCanaries(database));
        QVERIFY(database.run(QStringLiteral("PRAGMA journal_mode = DELETE")));
    }
    const QByteArray before = contents(file());
    TestDatabase database(ourDriver, file());
    QVERIFY(database.open(
        QStringLiteral("QSQLCIPHER_OPEN_READONLY=1;QSQLCIPHER_MUST_EXIST=1;QSQLCIPHER_BUSY_TIMEOUT=5000")));
    QSqlQuery query = database.query();
    for (const auto *sql : {"INSERT INTO canaries_of_the_schema(text) VALUES ('x')",
                            "DROP TABLE canaries_of_the_schema", "CREATE TABLE more (x)", "PRAGMA user_version = 4"}) {
        QVERIFY2(!query.exec(QString::fromLatin1(sql)), sql);
        QCOMPARE(query.lastError().nativeErrorCode().toInt() & 0xff, 8); // SQLITE_READONLY
    }
    QCOMPARE(database.value(QStringLiteral("SELECT count(*) FROM canaries_of_the_schema")).toInt(), 501);
    QCOMPARE(contents(file()), before);
}

void DriverEncryptionTest::mustExistMakesNothing()
{
    for (const char *options : {"QSQLCIPHER_MUST_EXIST=1", "QSQLCIPHER_MUST_EXIST", "QSQLCIPHER_OPEN_READONLY"}) {
        TestDatabase database(ourDriver, file());
        QVERIFY(!database.open(QString::fromLatin1(options)));
        QCOMPARE(database.driver()->lastErrorCode() & 0xff, 14); // SQLITE_CANTOPEN
        QVERIFY(!QFile::exists(file()));
    }
}

void DriverEncryptionTest::toolReadsOurs()
{
    QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("sqlcipher")).isEmpty(),
             "the sqlcipher program is needed (package sqlcipher)");
    {
        TestDatabase database(ourDriver, file());
        QVERIFY(database.open());
        QVERIFY(fillWithCanaries(database));
        QVERIFY(database.run(QStringLiteral("INSERT INTO canaries_of_the_schema VALUES (9000, 'Ключ 🔑')")));
    }
    const QString said = askTool(file(),
                                 QStringLiteral("SELECT count(*) FROM canaries_of_the_schema;\n"
                                                "SELECT text FROM canaries_of_the_schema WHERE id = 9000;\n"
                                                "PRAGMA integrity_check;\nPRAGMA cipher_integrity_check;\n"));
    QVERIFY2(said.endsWith(QStringLiteral("502\nКлюч 🔑\nok\n")), qPrintable(said));
}

void DriverEncryptionTest::oursReadsTheTools()
{
    const QString said = askTool(file(),
                                 QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT, data BLOB);\n"
                                                "INSERT INTO t VALUES (1, 'Ключ', x'00ff'), (2, NULL, NULL);\n"
                                                "SELECT 'done';\n"));
    QVERIFY2(said.endsWith(QStringLiteral("done\n")), qPrintable(said));
    QVERIFY(!contents(file()).startsWith(plainHeader));
    TestDatabase database(ourDriver, file());
    QVERIFY(database.open(QStringLiteral("QSQLCIPHER_MUST_EXIST=1")));
    QSqlQuery query = database.query();
    QVERIFY(query.exec(QStringLiteral("SELECT * FROM t ORDER BY id")));
    QVERIFY(query.next());
    QCOMPARE(query.value(1).toString(), QStringLiteral("Ключ"));
    QCOMPARE(query.value(2).toByteArray(), QByteArray("\x00\xff", 2));
    QVERIFY(query.next());
    QVERIFY(query.isNull(1));
    QVERIFY(!query.next());
}

} // namespace spark::test

using spark::test::DriverEncryptionTest;
SPARK_TEST(DriverEncryptionTest)

#include "driver_encryption_test.moc"
