#include "app/services/bus.h"
#include "tests/support/session_test.h"

#include <QFile>
#include <QThreadPool>

#include <semaphore>

using namespace spark;

class ServiceBus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsNoBusOfItsOwn();
    void knowsWhereABusMayBe();
    void helpsHoweverBusyThePoolIs();
};

void ServiceBus::startsNoBusOfItsOwn()
{
    QVERIFY(!sessionBusKnown());
    const auto bus = openBus(QDBusConnection::SessionBus);
    QVERIFY(bus.isFinished()); // nobody was asked
    QVERIFY(!bus.result().isConnected());
}

void ServiceBus::knowsWhereABusMayBe()
{
    QFile socket(qEnvironmentVariable("XDG_RUNTIME_DIR") + QLatin1String("/bus"));
    QVERIFY(socket.open(QFile::WriteOnly));
    QVERIFY(sessionBusKnown());
    QVERIFY(socket.remove());
    QVERIFY(!sessionBusKnown());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QVERIFY(sessionBusKnown());
    const auto bus = openBus(QDBusConnection::SessionBus);
    QVERIFY(QTest::qWaitFor([&] { return bus.isFinished(); }));
    QVERIFY(!bus.result().isConnected());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
}

void ServiceBus::helpsHoweverBusyThePoolIs()
{
    QThreadPool *pool = QThreadPool::globalInstance();
    const int threads = pool->maxThreadCount();
    std::counting_semaphore<> end(0);
    for (int i = 0; i < threads; ++i)
        pool->start([&end] { end.acquire(); });
    std::binary_semaphore helped(0);
    onHelperThread([&helped] { helped.release(); });
    const bool inTime = helped.try_acquire_for(std::chrono::seconds(5));
    end.release(threads);
    pool->waitForDone();
    QVERIFY(inTime);
}

SPARK_TEST_IN_SESSION(no_bus, ServiceBus)
#include "service_bus.moc"
