// Where QSQLCIPHER differs from QSQLITE on purpose (the list is in sqlcipher_driver.h), and what becomes
// of queries when their connection goes.
#include "tests/store/driver_support.h"

#include <QRegularExpression>
#include <QSqlRecord>

#include <memory>

namespace spark::test {

class DriverOwnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void registersOnce();
    void lastOfNothing();
    void placeholderTwiceIsOneValue();
    void valuesByPositionAreNotLost();
    void rebindingWhileReadingIsSafe();
    void batchOfUnequalListsWritesNothing();
    void outcomeStaysThatOfItsOwnQuery();
    void statementWithNulIsRefused();
    void doubleQuotesAreNamesOnly();
    void wideningSchemaIsSeen();
    void transactionErrorsHaveCodes();
    void lastErrorCodeIsTheLastFailure();
    void closingMakesQueriesInactive_data();
    void closingMakesQueriesInactive();
    void closingWithForeignStatementsLeaksNothing();
    void removingTheDatabaseUnderAQuery();
    void openingAgainClosesFirst();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestDatabase> m_database;
};

void DriverOwnTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<TestDatabase>(ourDriver, m_folder->filePath(QStringLiteral("own.db")));
    QVERIFY(m_database->open());
    QVERIFY(m_database->run(QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT UNIQUE)")));
    QVERIFY(m_database->run(QStringLiteral("INSERT INTO t VALUES (1, 'one'), (2, 'two'), (3, 'three')")));
}

void DriverOwnTest::cleanup()
{
    m_database.reset();
    m_folder.reset();
}

void DriverOwnTest::registersOnce()
{
    QCOMPARE(SqlCipherDriver::name(), QStringLiteral("QSQLCIPHER"));
    SqlCipherDriver::registerDriver();
    SqlCipherDriver::registerDriver();
    QCOMPARE(QSqlDatabase::drivers().count(SqlCipherDriver::name()), 1);
    QVERIFY(QSqlDatabase::isDriverAvailable(SqlCipherDriver::name()));
    QVERIFY(m_database->query().exec(QStringLiteral("SELECT 1"))); // it did not take the driver from anybody
}

void DriverOwnTest::lastOfNothing()
{
    // QSQLITE answers true, at a row that does not exist.
    QSqlQuery query = m_database->query();
    query.setForwardOnly(true);
    QVERIFY(query.exec(QStringLiteral("SELECT * FROM t WHERE id > 9")));
    QVERIFY(!query.last());
    QVERIFY(!query.isValid());
    // With rows, its values are there although the engine has given the row up.
    QVERIFY(query.exec(QStringLiteral("SELECT word, id FROM t ORDER BY id")));
    QVERIFY(query.last());
    QCOMPARE(query.at(), 2);
    QCOMPARE(query.value(0).toString(), QStringLiteral("three"));
    QCOMPARE(query.value(1).toInt(), 3);
    QVERIFY(!query.isNull(0));
    QVERIFY(!query.next());
    // An error on the way is no last row.
    for (const bool forwardOnly : {true, false}) {
        query.setForwardOnly(forwardOnly);
        QVERIFY(query.exec(
            QStringLiteral("SELECT abs(CASE id WHEN 3 THEN -9223372036854775808 ELSE id END) FROM t ORDER BY id")));
        QVERIFY(!query.last());
        QVERIFY(query.lastError().isValid());
    }
}

void DriverOwnTest::placeholderTwiceIsOneValue()
{
    QSqlQuery query = m_database->query();
    QVERIFY(query.prepare(QStringLiteral("SELECT :a, :b, :a, :c, :b")));
    query.bindValue(QStringLiteral(":c"), 3);
    query.bindValue(QStringLiteral(":a"), 1);
    query.bindValue(QStringLiteral(":b"), 2);
    QVERIFY(query.exec());
    QVERIFY(query.next());
    QList<int> row;
    for (int i = 0; i < 5; ++i)
        row += query.value(i).toInt();
    QCOMPARE(row, (QList<int>{1, 2, 1, 3, 2}));
}

void DriverOwnTest::valuesByPositionAreNotLost()
{
    QSqlQuery query = m_database->query();
    QVERIFY(query.prepare(QStringLiteral("INSERT INTO t(id, word) VALUES (:id, :id)")));
    query.addBindValue(10);
    query.addBindValue(QStringLiteral("lost?"));
    QVERIFY(!query.exec());
    QCOMPARE(query.lastError().type(), QSqlError::StatementError);
    QCOMPARE(m_database->value(QStringLiteral("SELECT count(*) FROM t")).toInt(), 3);
}

void DriverOwnTest::rebindingWhileReadingIsSafe()
{
    // QSQLITE lets the engine read the caller's value where it lies, which is gone here.
    QSqlQuery query = m_database->query();
    query.setForwardOnly(true);
    QVERIFY(query.prepare(QStringLiteral("SELECT ?, ?, id FROM t ORDER BY id")));
    QByteArray blob(100000, 'b');
    QString text(100000, u't');
    query.bindValue(0, blob);
    query.bindValue(1, text);
    blob = QByteArray();
    text = QString();
    QVERIFY(query.exec());
    QVERIFY(query.next());
    query.bindValue(0, QByteArray(100000, 'x'));
    query.bindValue(1, QString(100000, u'x'));
    for (int id = 2; query.next(); ++id) {
        QCOMPARE(query.value(0).toByteArray(), QByteArray(100000, 'b'));
        QCOMPARE(query.value(1).toString(), QString(100000, u't'));
        QCOMPARE(query.value(2).toInt(), id);
    }
    QVERIFY(query.exec());
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toByteArray(), QByteArray(100000, 'x'));
}

void DriverOwnTest::batchOfUnequalListsWritesNothing()
{
    // QSQLITE reads beyond the end of the shorter list.
    QSqlQuery query = m_database->query();
    QVERIFY(query.prepare(QStringLiteral("INSERT INTO t(id, word) VALUES (?, ?)")));
    query.addBindValue(QVariantList{10, 11});
    query.addBindValue(QVariantList{QStringLiteral("ten")});
    QVERIFY(!query.execBatch());
    QCOMPARE(query.lastError().type(), QSqlError::StatementError);
    QCOMPARE(m_database->value(QStringLiteral("SELECT count(*) FROM t")).toInt(), 3);
}

void DriverOwnTest::outcomeStaysThatOfItsOwnQuery()
{
    QSqlQuery first = m_database->query();
    QVERIFY(first.exec(QStringLiteral("INSERT INTO t(id) VALUES (50), (51)")));
    QSqlQuery second = m_database->query();
    QVERIFY(second.exec(QStringLiteral("INSERT INTO t(id) VALUES (99)")));
    QCOMPARE(first.lastInsertId().toInt(), 51);
    QCOMPARE(first.numRowsAffected(), 2);
    QCOMPARE(second.lastInsertId().toInt(), 99);
    QCOMPARE(second.numRowsAffected(), 1);
}

void DriverOwnTest::statementWithNulIsRefused()
{
    // The engine, and QSQLITE with it, runs what stands before the NUL.
    QSqlQuery query = m_database->query();
    QVERIFY(
        !query.exec(QString(QStringLiteral("DELETE FROM t") + QChar(QChar::Null) + QStringLiteral(" WHERE id = 1"))));
    QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("21"));
    QCOMPARE(m_database->value(QStringLiteral("SELECT count(*) FROM t")).toInt(), 3);
}

void DriverOwnTest::doubleQuotesAreNamesOnly()
{
    // Elsewhere a misspelt name in double quotes silently becomes a text.
    QSqlQuery query = m_database->query();
    QVERIFY(!query.exec(QStringLiteral("SELECT \"wrod\" FROM t")));
    QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("1"));
    QVERIFY(!query.exec(QStringLiteral("CREATE INDEX i ON t(\"wrod\")")));
    QVERIFY(query.exec(QStringLiteral("SELECT \"word\" FROM t")));
}

void DriverOwnTest::wideningSchemaIsSeen()
{
    // QSQLITE writes the new columns behind the end of its row.
    for (const bool forwardOnly : {true, false}) {
        QSqlQuery query = m_database->query();
        query.setForwardOnly(forwardOnly);
        QVERIFY(query.prepare(QStringLiteral("SELECT * FROM t ORDER BY id")));
        QVERIFY(query.exec());
        const int before = query.record().count();
        QVERIFY(query.next());
        query.finish();
        QVERIFY(m_database->run(
            QString(QStringLiteral("ALTER TABLE t ADD COLUMN added_%1 TEXT DEFAULT 'new'")).arg(before)));
        QVERIFY(query.exec());
        QCOMPARE(query.record().count(), before + 1);
        for (int rows = 0; rows < 3; ++rows) {
            QVERIFY(query.next());
            QCOMPARE(query.value(before).toString(), QStringLiteral("new"));
        }
        QVERIFY(!query.next());
    }
}

void DriverOwnTest::transactionErrorsHaveCodes()
{
    // QSQLITE says only the words.
    QVERIFY(m_database->run(QStringLiteral("PRAGMA foreign_keys = ON")));
    QVERIFY(m_database->run(QStringLiteral("CREATE TABLE child (p REFERENCES t(id) DEFERRABLE INITIALLY DEFERRED)")));
    QSqlDatabase &database = m_database->database();
    QVERIFY(database.transaction());
    QVERIFY(m_database->run(QStringLiteral("INSERT INTO child VALUES (77)")));
    QVERIFY(!database.commit());
    QCOMPARE(database.lastError().type(), QSqlError::TransactionError);
    QCOMPARE(database.lastError().nativeErrorCode(), QStringLiteral("787")); // SQLITE_CONSTRAINT_FOREIGNKEY
    QCOMPARE(m_database->driver()->lastErrorCode(), 787);
    QVERIFY(!database.transaction()); // it is still open, to be mended or given up
    QVERIFY(database.rollback());
    QCOMPARE(m_database->value(QStringLiteral("SELECT count(*) FROM child")).toInt(), 0);
}

void DriverOwnTest::lastErrorCodeIsTheLastFailure()
{
    SqlCipherDriver *driver = m_database->driver();
    QCOMPARE(driver->lastErrorCode(), 0);
    QSqlQuery query = m_database->query();
    QVERIFY(!query.exec(QStringLiteral("INSERT INTO t VALUES (9, 'one')")));
    QCOMPARE(driver->lastErrorCode(), 2067); // SQLITE_CONSTRAINT_UNIQUE
    QVERIFY(query.exec(QStringLiteral("SELECT 1")));
    QCOMPARE(driver->lastErrorCode(), 2067);
    QVERIFY(!query.exec(QStringLiteral("INSERT INTO t VALUES (1, 'other')")));
    QCOMPARE(driver->lastErrorCode(), 1555); // SQLITE_CONSTRAINT_PRIMARYKEY
    QVERIFY(!query.prepare(QStringLiteral("SELECT nosuch")));
    QCOMPARE(driver->lastErrorCode(), 1);
    m_database->database().close();
    QVERIFY(m_database->open());
    QCOMPARE(driver->lastErrorCode(), 0);
}

void DriverOwnTest::closingMakesQueriesInactive_data()
{
    QTest::addColumn<bool>("forwardOnly");
    QTest::newRow("forward only") << true;
    QTest::newRow("scrolling") << false;
}

void DriverOwnTest::closingMakesQueriesInactive()
{
    QFETCH(bool, forwardOnly);
    QSqlQuery reading = m_database->query();
    reading.setForwardOnly(forwardOnly);
    QVERIFY(reading.exec(QStringLiteral("SELECT id FROM t ORDER BY id")));
    QVERIFY(reading.next());
    QSqlQuery atStart = m_database->query();
    QVERIFY(atStart.exec(QStringLiteral("SELECT id FROM t")));
    QSqlQuery prepared = m_database->query();
    QVERIFY(prepared.prepare(QStringLiteral("SELECT word FROM t WHERE id = ?")));
    prepared.addBindValue(2);

    m_database->database().close();
    QVERIFY(!m_database->database().isOpen());
    QVERIFY(!m_database->driver()->connection());
    for (QSqlQuery *query : {&reading, &atStart, &prepared}) {
        QVERIFY(!query->isActive());
        QVERIFY(!query->isValid());
        QVERIFY(!query->next());
        QVERIFY(!query->last());
        QVERIFY(!query->seek(0));
        QVERIFY(query->record().isEmpty());
        QVERIFY(!query->lastInsertId().isValid());
        QVERIFY(!query->exec());
        query->finish();
    }
    QTest::ignoreMessage(QtWarningMsg, "QSqlQuery::exec: database not open");
    QVERIFY(!reading.exec(QStringLiteral("SELECT 1")));
    QVERIFY(m_database->database().tables().isEmpty());
    QVERIFY(m_database->database().record(QStringLiteral("t")).isEmpty());
    QVERIFY(!m_database->database().transaction());

    // Open again they do not run by themselves, but can be prepared.
    QVERIFY(m_database->open());
    QVERIFY(!prepared.exec());
    QVERIFY(prepared.prepare(QStringLiteral("SELECT word FROM t WHERE id = ?")));
    prepared.addBindValue(2);
    QVERIFY(prepared.exec());
    QVERIFY(prepared.next());
    QCOMPARE(prepared.value(0).toString(), QStringLiteral("two"));
    QVERIFY(reading.exec(QStringLiteral("SELECT count(*) FROM t")));
}

void DriverOwnTest::closingWithForeignStatementsLeaksNothing()
{
    // A query of another result object that outlives close() is finalized with the rest: the file can be
    // removed and its place taken, and no descriptor stays.
    const auto openFiles = [this] {
        int count = 0;
        const QFileInfoList all = QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::Files | QDir::System);
        for (const QFileInfo &one : all)
            count += one.symLinkTarget().startsWith(m_folder->path());
        return count;
    };
    QVERIFY(openFiles() > 0);
    auto query = std::make_unique<QSqlQuery>(m_database->database());
    QVERIFY(query->exec(QStringLiteral("SELECT id FROM t")));
    QVERIFY(query->next());
    m_database->database().close();
    QCOMPARE(openFiles(), 0);
    query.reset();
}

void DriverOwnTest::removingTheDatabaseUnderAQuery()
{
    SqlCipherDriver::registerDriver();
    auto query = std::make_unique<QSqlQuery>();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(ourDriver, QStringLiteral("removed"));
        static_cast<SqlCipherDriver *>(database.driver())->setKey(testKey());
        database.setDatabaseName(m_folder->filePath(QStringLiteral("removed.db")));
        QVERIFY(database.open());
        *query = QSqlQuery(database);
        QVERIFY(query->exec(QStringLiteral("SELECT 1 UNION SELECT 2")));
        QVERIFY(query->next());
    }
    QSqlDatabase::removeDatabase(QStringLiteral("removed"));
    QVERIFY(!QSqlDatabase::contains(QStringLiteral("removed")));
    QVERIFY(!query->driver());
    QVERIFY(!query->isActive());
    QVERIFY(!query->next());
    QVERIFY(!query->exec());
    query.reset();
}

void DriverOwnTest::openingAgainClosesFirst()
{
    QSqlQuery query = m_database->query();
    QVERIFY(query.exec(QStringLiteral("SELECT id FROM t")));
    m_database->database().setDatabaseName(m_folder->filePath(QStringLiteral("other.db")));
    QVERIFY(m_database->open());
    QVERIFY(!query.isActive());
    QVERIFY(m_database->database().tables().isEmpty());
    // The key was spent by that: without a new one the next opening fails, and closes too.
    QVERIFY(!m_database->database().open());
    QVERIFY(!m_database->database().isOpen());
    QVERIFY(m_database->database().isOpenError());
    QVERIFY(m_database->open());
    QVERIFY(!m_database->database().isOpenError());
}

} // namespace spark::test

using spark::test::DriverOwnTest;
SPARK_TEST(DriverOwnTest)

#include "driver_own_test.moc"
