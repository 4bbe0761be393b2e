// Several connections, several threads: locks between writers, and ending a query from outside.
#include "tests/store/driver_support.h"

#include <QElapsedTimer>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <thread>

namespace spark::test {

namespace {

using namespace std::chrono_literals;

// Joined when it goes, also out of a test that failed.
class Thread
{
public:
    explicit Thread(std::function<void()> body)
        : m_thread(std::move(body))
    {
    }
    ~Thread() { join(); }
    Thread(const Thread &) = delete;
    Thread &operator=(const Thread &) = delete;
    void join()
    {
        if (m_thread.joinable())
            m_thread.join();
    }

private:
    std::thread m_thread;
};

// Never ends by itself.
const QString endless =
    QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
const QString endlessRows =
    QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");

QString busyTimeout(const QString &driver, int milliseconds)
{
    return QString(QStringLiteral("%1_BUSY_TIMEOUT=%2")).arg(driver).arg(milliseconds);
}

} // namespace

class DriverThreadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }
    void twoThreadsTwoConnections_data() { drivers(); }
    void twoThreadsTwoConnections();
    void openingAtOnce_data() { drivers(); }
    void openingAtOnce();
    void secondWriterIsBusy_data() { drivers(); }
    void secondWriterIsBusy();
    void waitsForTheOtherWriter();
    void interruptEndsARunningQuery();
    void interruptEndsReading();
    void interruptOfNothing();
    void interruptWhileClosing();

private:
    void drivers();
    QString file() const { return m_folder->filePath(QStringLiteral("threads.db")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DriverThreadsTest::drivers()
{
    QTest::addColumn<QString>("driver");
    QTest::newRow("QSQLITE") << plainDriver;
    QTest::newRow("QSQLCIPHER") << ourDriver;
}

void DriverThreadsTest::twoThreadsTwoConnections()
{
    QFETCH(QString, driver);
    constexpr int rows = 200;
    TestDatabase main(driver, file());
    QVERIFY(main.open());
    QVERIFY(main.run(QStringLiteral("PRAGMA journal_mode = WAL")));
    QVERIFY(main.run(QStringLiteral("PRAGMA synchronous = OFF")));
    QVERIFY(main.run(QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)")));

    std::atomic<int> written = 0;
    std::atomic<int> failures = 0;
    {
        const Thread writer([&] {
            TestDatabase own(driver, file());
            if (!own.open()) {
                ++failures;
                return;
            }
            own.run(QStringLiteral("PRAGMA synchronous = OFF"));
            QSqlQuery insert = own.query();
            failures += !insert.prepare(QStringLiteral("INSERT INTO t(text) VALUES (?)"));
            for (int i = 0; i < rows; ++i) {
                insert.bindValue(0, QStringLiteral("row %1").arg(i));
                failures += !insert.exec();
                ++written;
            }
        });
        // Meanwhile this connection reads: never less than before, and never a row that is not whole.
        QSqlQuery read = main.query();
        read.setForwardOnly(true);
        QVERIFY(read.prepare(QStringLiteral("SELECT id, text FROM t ORDER BY id")));
        int before = 0;
        while (before < rows && failures == 0) {
            const int least = written;
            QVERIFY(read.exec());
            int count = 0;
            while (read.next()) {
                ++count;
                QCOMPARE(read.value(0).toInt(), count);
                QCOMPARE(read.value(1).toString(), QString(QStringLiteral("row %1")).arg(count - 1));
            }
            QVERIFY(!read.lastError().isValid());
            QVERIFY(count >= least);
            QVERIFY(count >= before);
            before = count;
        }
    }
    QCOMPARE(failures.load(), 0);
    QCOMPARE(main.value(QStringLiteral("SELECT count(*) FROM t")).toInt(), rows);
}

void DriverThreadsTest::openingAtOnce()
{
    QFETCH(QString, driver);
    TestDatabase main(driver, file());
    QVERIFY(main.open());
    QVERIFY(main.run(QStringLiteral("CREATE TABLE t (x)")));
    std::atomic<int> good = 0;
    {
        std::vector<std::unique_ptr<Thread>> threads;
        threads.reserve(4);
        for (int i = 0; i < 4; ++i) {
            threads.push_back(std::make_unique<Thread>([&] {
                for (int round = 0; round < 5; ++round) {
                    TestDatabase own(driver, file());
                    good += own.open() && own.value(QStringLiteral("SELECT count(*) FROM t")) == QVariant(0);
                }
            }));
        }
    }
    QCOMPARE(good.load(), 20);
}

void DriverThreadsTest::secondWriterIsBusy()
{
    QFETCH(QString, driver);
    TestDatabase first(driver, file());
    QVERIFY(first.open());
    QVERIFY(first.run(QStringLiteral("CREATE TABLE t (x)")));
    TestDatabase second(driver, file());
    QVERIFY(second.open(busyTimeout(driver, 150)));
    QVERIFY(first.run(QStringLiteral("BEGIN IMMEDIATE")));
    QVERIFY(first.run(QStringLiteral("INSERT INTO t VALUES (1)")));

    QElapsedTimer clock;
    clock.start();
    QSqlQuery query = second.query();
    QVERIFY(!query.exec(QStringLiteral("INSERT INTO t VALUES (2)")));
    QVERIFY(clock.elapsed() >= 100); // it waited as long as it was told to
    QCOMPARE(query.lastError().nativeErrorCode().toInt() & 0xff, 5);
    QVERIFY(!query.exec(QStringLiteral("BEGIN IMMEDIATE")));
    QCOMPARE(query.lastError().nativeErrorCode().toInt() & 0xff, 5);
    // A transaction that could begin cannot end while somebody reads.
    QVERIFY(first.run(QStringLiteral("COMMIT")));
    QSqlQuery reader = first.query();
    reader.setForwardOnly(true);
    QVERIFY(reader.exec(QStringLiteral("SELECT x FROM t UNION ALL SELECT x FROM t")));
    QVERIFY(reader.next());
    QVERIFY(second->transaction());
    QVERIFY(query.exec(QStringLiteral("INSERT INTO t VALUES (3)")));
    QVERIFY(!second->commit());
    QCOMPARE(second->lastError().type(), QSqlError::TransactionError);
    if (driver == ourDriver)
        QCOMPARE(second->lastError().nativeErrorCode().toInt() & 0xff, 5);
    reader.finish();
    QVERIFY(second->commit());
    QCOMPARE(first.value(QStringLiteral("SELECT group_concat(x) FROM t")).toString(), QStringLiteral("1,3"));
}

void DriverThreadsTest::waitsForTheOtherWriter()
{
    TestDatabase first(ourDriver, file());
    QVERIFY(first.open());
    QVERIFY(first.run(QStringLiteral("CREATE TABLE t (x)")));
    QVERIFY(first.run(QStringLiteral("BEGIN IMMEDIATE")));
    std::atomic<bool> wrote = false;
    Thread second([&] {
        TestDatabase own(ourDriver, file());
        wrote = own.open(busyTimeout(ourDriver, 30000)) && own.run(QStringLiteral("INSERT INTO t VALUES (2)"));
    });
    std::this_thread::sleep_for(100ms);
    QVERIFY(!wrote);
    QVERIFY(first.run(QStringLiteral("COMMIT")));
    second.join();
    QVERIFY(wrote);
}

void DriverThreadsTest::interruptEndsARunningQuery()
{
    TestDatabase database(ourDriver, file());
    QVERIFY(database.open());
    SqlCipherDriver *driver = database.driver();
    std::atomic<bool> over = false;
    Thread other([driver, &over] {
        // Again and again, for one that comes before the query has begun is without effect.
        while (!over) {
            driver->interrupt();
            std::this_thread::sleep_for(1ms);
        }
    });
    QSqlQuery query = database.query();
    const bool finished = query.exec(endless);
    over = true;
    other.join();
    QVERIFY(!finished);
    QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("9")); // SQLITE_INTERRUPT
    QCOMPARE(driver->lastErrorCode(), 9);
    // The connection is as good as before.
    QCOMPARE(database.value(QStringLiteral("SELECT 5")).toInt(), 5);
}

void DriverThreadsTest::interruptEndsReading()
{
    for (const bool forwardOnly : {true, false}) {
        TestDatabase database(ourDriver, file());
        QVERIFY(database.open());
        QVERIFY(database.run(QStringLiteral("CREATE TABLE IF NOT EXISTS t (x)")));
        QSqlQuery query = database.query();
        query.setForwardOnly(forwardOnly);
        QVERIFY(query.exec(endlessRows));
        QVERIFY(query.next());
        Thread other([driver = database.driver()] {
            std::this_thread::sleep_for(20ms);
            driver->cancelQuery();
        });
        while (query.next()) { }
        other.join();
        QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("9"));
        QVERIFY(!query.isValid());
        QVERIFY(!query.next());
        // A write that is interrupted leaves nothing behind.
        Thread another([driver = database.driver()] {
            std::this_thread::sleep_for(20ms);
            driver->interrupt();
        });
        QVERIFY(!query.exec(QStringLiteral("INSERT INTO t ") + endlessRows));
        another.join();
        QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("9"));
        QCOMPARE(database.value(QStringLiteral("SELECT count(*) FROM t")).toInt(), 0);
    }
}

void DriverThreadsTest::interruptOfNothing()
{
    TestDatabase database(ourDriver, file());
    database.driver()->interrupt(); // not open
    QVERIFY(database.open());
    database.driver()->interrupt(); // nothing runs
    QCOMPARE(database.value(QStringLiteral("SELECT 7")).toInt(), 7);
    // A query read half way runs, and what comes during it is interrupted too.
    QSqlQuery half = database.query();
    half.setForwardOnly(true);
    QVERIFY(half.exec(QStringLiteral("SELECT 1 UNION ALL SELECT 2")));
    QVERIFY(half.next());
    database.driver()->interrupt();
    QSqlQuery query = database.query();
    QVERIFY(!query.exec(QStringLiteral("SELECT 8")));
    QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("9"));
    half.finish();
    QVERIFY(query.exec(QStringLiteral("SELECT 8")));
    database->close();
    database.driver()->interrupt(); // no longer open
}

void DriverThreadsTest::interruptWhileClosing()
{
    TestDatabase database(ourDriver, file());
    SqlCipherDriver *driver = database.driver();
    std::atomic<bool> over = false;
    int opened = 0;
    {
        const Thread other([driver, &over] {
            while (!over)
                driver->interrupt();
        });
        for (int round = 0; round < 40; ++round) {
            if (!database.open())
                continue;
            ++opened;
            {
                QSqlQuery query = database.query();
                query.setForwardOnly(true);
                query.exec(endlessRows);
                while (query.next()) { }
            }
            database->close();
        }
        over = true;
    }
    // Opening itself is not to be interrupted: the connection is not known before it is trusted.
    QCOMPARE(opened, 40);
}

} // namespace spark::test

using spark::test::DriverThreadsTest;
SPARK_TEST(DriverThreadsTest)

#include "driver_threads_test.moc"
