#include "models/store/worker.h"

#include "tests/store/store_support.h"

#include <QElapsedTimer>
#include <QSemaphore>

#include <numeric>
#include <thread>

using namespace spark;
using namespace spark::test;

namespace {

// Counts for minutes unless it is broken off.
const QString longSql = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000) SELECT count(*) FROM n");
constexpr qint64 tooLong = 20000; // ms: nothing that was cancelled may take so long, also under a sanitizer

Expected<int> countForMinutes(Connection &connection)
{
    SPARK_TRY_VALUE(const QVariant count, connection.value(longSql));
    return count.toInt();
}

template<typename T>
T resultOf(QFuture<T> future)
{
    future.waitForFinished();
    if (future.isCanceled() || future.resultCount() != 1)
        qFatal("a future without exactly one result");
    return future.result();
}

} // namespace

class WorkerTest : public QObject
{
    Q_OBJECT

private:
    Worker::Opener opener()
    {
        return [path = m_vault->path()] { return Connection::open(path, testKey(), Connection::Mode::ReadWrite); };
    }
    void start(Worker &worker) { VERIFY_OK(resultOf(worker.start(opener()))); }

    std::unique_ptr<VaultFixture> m_vault;

private Q_SLOTS:
    void init()
    {
        m_vault = std::make_unique<VaultFixture>();
        m_vault->close();
    }

    void inOrderWithResults()
    {
        QList<int> order;
        QList<QFuture<Expected<int>>> futures;
        Worker worker(Worker::AtEnd::Finish);
        // Asked for before it is open: they wait.
        futures.append(worker.run([&order](Connection &) -> Expected<int> { order.append(-1); return -1; }));
        start(worker);
        for (int i = 0; i < 100; ++i)
            futures.append(worker.run([&order, i](Connection &) -> Expected<int> { order.append(i); return i * i; }));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(*resultOf(futures.at(i + 1)), i * i);
        QList<int> expected(101);
        std::iota(expected.begin(), expected.end(), -1);
        QCOMPARE(order, expected);
    }

    void jobsRunOnItsThread()
    {
        Worker worker(Worker::AtEnd::Finish);
        start(worker);
        const auto thread = [&worker] { return *resultOf(worker.run([](Connection &) -> Expected<QThread *> { return QThread::currentThread(); })); };
        QVERIFY(thread() != QThread::currentThread());
        QCOMPARE(thread(), thread());
    }

    void fromManyThreads()
    {
        constexpr int perThread = 200;
        std::atomic<int> done = 0;
        {
            Worker worker(Worker::AtEnd::Finish);
            start(worker);
            std::vector<std::thread> threads;
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back([&worker, &done] {
                    for (int i = 0; i < perThread; ++i)
                        (void)worker.run([&done](Connection &) -> Expected<void> { ++done; return {}; });
                });
            }
            for (std::thread &thread : threads)
                thread.join();
        }
        QCOMPARE(done.load(), 4 * perThread);
    }

    void errorsAreResults()
    {
        Worker worker(Worker::AtEnd::Finish);
        start(worker);
        COMPARE_ERROR(resultOf(worker.run([](Connection &) -> Expected<int> { return failure(ErrorCode::Conflict, QStringLiteral("m")); })), ErrorCode::Conflict);
        QVERIFY(!resultOf(worker.run([](Connection &connection) { return connection.exec(QStringLiteral("no such statement")); })));
        QCOMPARE(*resultOf(worker.run([](Connection &) -> Expected<int> { return 5; })), 5);
    }

    void afterAFailedStart()
    {
        Worker worker(Worker::AtEnd::Finish);
        const auto early = worker.run([](Connection &) -> Expected<int> { return 1; });
        const auto opened = worker.start([path = m_vault->path()] { return Connection::open(path, testKey('x'), Connection::Mode::ReadWrite); });
        COMPARE_ERROR(resultOf(opened), ErrorCode::WrongKey);
        COMPARE_ERROR(resultOf(early), ErrorCode::WrongKey);
        for (int i = 0; i < 3; ++i)
            COMPARE_ERROR(resultOf(worker.run([](Connection &) -> Expected<int> { return 1; })), ErrorCode::WrongKey);
    }

    void neverStarted()
    {
        for (const Worker::AtEnd atEnd : {Worker::AtEnd::Finish, Worker::AtEnd::Cancel}) {
            QFuture<Expected<int>> future;
            {
                Worker worker(atEnd);
                future = worker.run([](Connection &) -> Expected<int> { return 1; });
            }
            COMPARE_ERROR(resultOf(future), ErrorCode::Cancelled);
        }
    }

    void cancelWhileWaiting()
    {
        Worker worker(Worker::AtEnd::Finish);
        start(worker);
        QSemaphore gate;
        std::atomic<bool> ran = false;
        const auto first = worker.run([&gate](Connection &) -> Expected<void> { gate.acquire(); return {}; });
        const CancelToken token;
        const auto second = worker.run([&ran](Connection &) -> Expected<void> { ran = true; return {}; }, token);
        const auto third = worker.run([](Connection &) -> Expected<int> { return 3; });
        token.cancel();
        gate.release();
        COMPARE_ERROR(resultOf(second), ErrorCode::Cancelled);
        QVERIFY(!ran);
        QCOMPARE(*resultOf(third), 3);
        VERIFY_OK(resultOf(first));
        // A token that is cancelled already.
        COMPARE_ERROR(resultOf(worker.run([](Connection &) -> Expected<void> { return {}; }, token)), ErrorCode::Cancelled);
    }

    void cancelWhileRunning()
    {
        Worker worker(Worker::AtEnd::Finish);
        start(worker);
        for (int i = 0; i < 20; ++i) { // from the moment before the statement begins to well within it
            QSemaphore running;
            const CancelToken token;
            const auto future = worker.run([&running](Connection &connection) -> Expected<int> {
                running.release();
                return countForMinutes(connection);
            }, token);
            running.acquire();
            QThread::usleep(static_cast<unsigned long>(i * 100));
            QElapsedTimer timer;
            timer.start();
            token.cancel();
            COMPARE_ERROR(resultOf(future), ErrorCode::Cancelled);
            QVERIFY(timer.elapsed() < tooLong);
            QCOMPARE(*resultOf(worker.run([](Connection &connection) -> Expected<int> { return connection.value(QStringLiteral("SELECT 7"))->toInt(); })), 7);
        }
    }

    // The cancel comes while the job is between two statements: the next one does not run for minutes.
    void cancelBetweenStatements()
    {
        Worker worker(Worker::AtEnd::Finish);
        start(worker);
        const CancelToken token;
        QElapsedTimer timer;
        timer.start();
        const auto future = worker.run([&token](Connection &connection) -> Expected<int> {
            token.cancel();
            return countForMinutes(connection);
        }, token);
        COMPARE_ERROR(resultOf(future), ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < tooLong);
    }

    // A change that is cancelled half way is rolled back, and the next one is not disturbed.
    void cancelledChangeIsRolledBack()
    {
        Worker worker(Worker::AtEnd::Finish);
        start(worker);
        const auto count = [&] { return *resultOf(worker.run([](Connection &c) -> Expected<int> { return c.value(QStringLiteral("SELECT count(*) FROM history"))->toInt(); })); };
        const int before = count();
        for (const bool inWrite : {true, false}) {
            const CancelToken token;
            const auto future = worker.run([&token, inWrite](Connection &connection) -> Expected<void> {
                SPARK_TRY_VALUE(const auto changes, ChangeSet::begin(connection, testAuthor(), QStringLiteral("add")));
                SPARK_TRY(AuthorizationRepository::add(*changes, codeDraft(1)));
                token.cancel();
                // Interrupted within a statement that writes, SQLite rolls back by itself; within one that reads, it does not.
                const auto broken = inWrite
                    ? connection.exec(QStringLiteral("INSERT INTO party (uid, kind, created_at, changed_at, device) ") % longSql.left(0)
                                      % QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, 'brand', 0, 0, '' FROM n"))
                    : connection.value(longSql).map([](const QVariant &) { });
                if (broken)
                    return failure(ErrorCode::Io, QStringLiteral("not cancelled"));
                // A job that goes on all the same can write nothing.
                const auto more = AuthorizationRepository::add(*changes, codeDraft(2));
                if (inWrite && more)
                    return failure(ErrorCode::Io, QStringLiteral("written outside of a transaction"));
                return failure(broken.error());
            }, token);
            COMPARE_ERROR(resultOf(future), ErrorCode::Cancelled);
            QCOMPARE(count(), before);
        }
        VERIFY_OK(resultOf(worker.run([](Connection &connection) -> Expected<void> {
            SPARK_TRY_VALUE(const auto changes, ChangeSet::begin(connection, testAuthor(), QStringLiteral("add")));
            SPARK_TRY(AuthorizationRepository::add(*changes, codeDraft(3)));
            return changes->commit();
        })));
        QVERIFY(count() > before);
        QCOMPARE(resultOf(worker.run([](Connection &c) { return HistoryLog(c).verify(); }))->firstBroken, 0);
    }

    // Once the commit has begun, the answer is what became of it.
    void commitIsNotCancelled()
    {
        Worker worker(Worker::AtEnd::Finish);
        start(worker);
        for (int i = 0; i < 300; ++i) {
            const CancelToken token;
            const auto future = worker.run([&token, i](Connection &connection) -> Expected<void> {
                SPARK_TRY_VALUE(const auto changes, ChangeSet::begin(connection, testAuthor(), QStringLiteral("note")));
                SPARK_TRY(changes->note(Entity::Vault, QString::number(i), {}, {}));
                token.cancel();
                return changes->commit();
            }, token);
            const auto result = resultOf(future);
            const int there = *resultOf(worker.run([i](Connection &c) -> Expected<int> {
                return c.value(QStringLiteral("SELECT count(*) FROM history WHERE entity_uid = ?"), {QString::number(i)})->toInt();
            }));
            QCOMPARE(there, result ? 1 : 0);
        }
    }

    void cancelAfterwards()
    {
        Worker worker(Worker::AtEnd::Finish);
        start(worker);
        const CancelToken token;
        QCOMPARE(*resultOf(worker.run([](Connection &) -> Expected<int> { return 1; }, token)), 1);
        QSemaphore running;
        const auto next = worker.run([&running](Connection &connection) -> Expected<int> {
            running.release();
            return connection.value(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) SELECT count(*) FROM n"))->toInt();
        });
        running.acquire();
        token.cancel(); // of a job that is over: nobody else's business
        QCOMPARE(*resultOf(next), 200000);
    }

    void endFinishesWhatWaits()
    {
        QList<int> order;
        QList<QFuture<Expected<int>>> futures;
        {
            Worker worker(Worker::AtEnd::Finish);
            start(worker);
            QSemaphore gate;
            futures.append(worker.run([&gate](Connection &) -> Expected<int> { gate.acquire(); return -1; }));
            for (int i = 0; i < 50; ++i)
                futures.append(worker.run([&order, i](Connection &) -> Expected<int> { order.append(i); return i; }));
            gate.release();
        }
        QCOMPARE(order.size(), 50);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(*resultOf(futures.at(i + 1)), i);
    }

    void endCancelsWhatRunsAndWaits()
    {
        std::atomic<int> ran = 0;
        QList<QFuture<Expected<int>>> futures;
        QElapsedTimer timer;
        {
            Worker worker(Worker::AtEnd::Cancel);
            start(worker);
            QSemaphore running;
            futures.append(worker.run([&running](Connection &connection) -> Expected<int> {
                running.release();
                return countForMinutes(connection);
            }));
            for (int i = 0; i < 50; ++i)
                futures.append(worker.run([&ran](Connection &) -> Expected<int> { return ++ran; }));
            running.acquire();
            timer.start();
        }
        QVERIFY(timer.elapsed() < tooLong);
        for (const auto &future : std::as_const(futures))
            COMPARE_ERROR(resultOf(future), ErrorCode::Cancelled);
        QCOMPARE(ran.load(), 0);
    }

    // A search is over; its token lives on in a change that another worker has still to make.
    void endLeavesTokensOfOthersAlone()
    {
        const CancelToken shared;
        Worker changes(Worker::AtEnd::Finish);
        start(changes);
        QSemaphore gate;
        (void)changes.run([&gate](Connection &) -> Expected<void> { gate.acquire(); return {}; });
        {
            Worker searches(Worker::AtEnd::Cancel);
            start(searches);
            VERIFY_OK(resultOf(searches.run([](Connection &) -> Expected<void> { return {}; }, shared)));
            // Its thread has nothing to do any more.
            VERIFY_OK(resultOf(searches.run([](Connection &) -> Expected<void> { return {}; })));
        }
        const auto future = changes.run([](Connection &) -> Expected<int> { return 1; }, shared);
        gate.release();
        QCOMPARE(*resultOf(future), 1);
    }

    void endWhileOpening()
    {
        for (const Worker::AtEnd atEnd : {Worker::AtEnd::Finish, Worker::AtEnd::Cancel}) {
            QSemaphore gate;
            QFuture<Expected<void>> opened;
            QFuture<Expected<int>> job;
            std::thread later;
            {
                Worker worker(atEnd);
                opened = worker.start([&gate, open = opener()] {
                    gate.acquire();
                    return open();
                });
                job = worker.run([](Connection &) -> Expected<int> { return 1; });
                later = std::thread([&gate] {
                    QThread::msleep(20);
                    gate.release();
                });
            }
            later.join();
            VERIFY_OK(resultOf(opened));
            if (atEnd == Worker::AtEnd::Finish)
                QCOMPARE(*resultOf(job), 1);
            else
                COMPARE_ERROR(resultOf(job), ErrorCode::Cancelled);
        }
    }

    void nestedStatements()
    {
        // A row function that runs so many other statements that its own falls out of the cache.
        auto connection = Connection::open(m_vault->path(), testKey(), Connection::Mode::ReadWrite);
        VERIFY_OK(connection);
        int rows = 0;
        VERIFY_OK((*connection)->forEach(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) SELECT i FROM n"), {}, [&](const QSqlQuery &query) {
            ++rows;
            QCOMPARE(query.value(0).toInt(), rows);
            const auto other = (*connection)->value(QStringLiteral("SELECT %1").arg(rows));
            QCOMPARE(other->toInt(), rows);
        }));
        QCOMPARE(rows, 600);
    }
};

SPARK_TEST(WorkerTest)
#include "worker_test.moc"
