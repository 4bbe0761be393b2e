// SessionWatch against a stand-in for logind and screen savers.
#include "app/services/session_watch.h"
#include "tests/support/session_test.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace spark;
using Reason = SessionWatch::Reason;

static const QString sessionPath = QStringLiteral("/org/freedesktop/login1/session/_37");

class FakeLogind : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    QStringList inhibitions; // "what mode" of each call
    QString whoAndWhy;
    QString askedSession;
    bool knowsPids = true;

    // How many of the delays that were given out are still held.
    int held()
    {
        int open = 0;
        for (const int end : std::as_const(m_ends)) {
            pollfd state{end, POLLIN, 0};
            if (poll(&state, 1, 0) == 0)
                ++open;
        }
        return open;
    }
    void forgetDelays()
    {
        for (const int end : std::as_const(m_ends))
            close(end);
        m_ends.clear();
        inhibitions.clear();
    }
    ~FakeLogind() override { forgetDelays(); }

public Q_SLOTS:
    QDBusObjectPath GetSession(const QString &id)
    {
        askedSession = id;
        if (id != QLatin1String("37") && id != QLatin1String("auto"))
            sendErrorReply(QStringLiteral("org.freedesktop.login1.NoSuchSession"), QString());
        return QDBusObjectPath(sessionPath);
    }
    QDBusObjectPath GetSessionByPID(uint pid)
    {
        askedSession = QStringLiteral("pid");
        if (!knowsPids || pid != static_cast<uint>(getpid()))
            sendErrorReply(QStringLiteral("org.freedesktop.login1.NoSessionForPID"), QString());
        return QDBusObjectPath(sessionPath);
    }
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why, const QString &mode)
    {
        inhibitions.append(what + QLatin1Char(' ') + mode);
        whoAndWhy = who + QLatin1String(": ") + why;
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0)
            return {};
        m_ends.append(ends[0]);
        QDBusUnixFileDescriptor given;
        given.giveFileDescriptor(ends[1]);
        return given;
    }

Q_SIGNALS:
    void PrepareForSleep(bool start);

private:
    QList<int> m_ends; // the other end of each pipe reads "closed" once nobody holds the delay
};

class ServiceSessionWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void findsItsSession_data();
    void findsItsSession();
    void locksWithTheSession();
    void ignoresOtherSessions();
    void locksWithTheScreen_data();
    void locksWithTheScreen();
    void delaysSleepUntilItIsReady();
    void delaysTheNextSleepToo();
    void letsGoWhenItIsDestroyed();
    void startsWithoutHoldingUpTheCaller();

private:
    void emitSignal(const QDBusConnection &bus, const QString &path, const QString &interface, const QString &name,
                    const QVariantList &arguments = {})
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
        signal.setArguments(arguments);
        QVERIFY(bus.send(signal));
    }
    void lockSession(const QString &path)
    {
        emitSignal(m_system, path, QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"));
    }
    bool startAndWait()
    {
        QSignalSpy listening(m_watch.get(), &SessionWatch::listening);
        m_watch->start();
        return QTest::qWaitFor([&] { return listening.size() == 1 && m_watch->isDelayingSleep(); })
            && m_logind.held() == 1;
    }

    QDBusConnection m_system = QDBusConnection(QString());
    QDBusConnection m_session = QDBusConnection(QString());
    FakeLogind m_logind;
    std::unique_ptr<SessionWatch> m_watch;
    QList<Reason> m_requests;
};

void ServiceSessionWatch::initTestCase()
{
    m_system = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS"), QStringLiteral("logind"));
    m_session =
        QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("savers"));
    QVERIFY(m_system.isConnected() && m_session.isConnected());
    QVERIFY(m_system.registerObject(QStringLiteral("/org/freedesktop/login1"), &m_logind,
                                    QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(m_system.registerService(QStringLiteral("org.freedesktop.login1")));
    for (const char *name : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"})
        QVERIFY(m_session.registerService(QLatin1String(name)));
}

void ServiceSessionWatch::init()
{
    m_requests.clear();
    m_logind.forgetDelays();
    m_logind.knowsPids = true;
    qunsetenv("XDG_SESSION_ID");
    m_watch = std::make_unique<SessionWatch>();
    connect(m_watch.get(), &SessionWatch::lockRequested, this, [this](Reason reason) { m_requests.append(reason); });
}

void ServiceSessionWatch::cleanup()
{
    m_watch.reset();
}

void ServiceSessionWatch::findsItsSession_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("knowsPids");
    QTest::addColumn<QString>("asked");
    QTest::newRow("by the environment") << QByteArray("37") << true << QStringLiteral("37");
    QTest::newRow("by the process") << QByteArray() << true << QStringLiteral("pid");
    QTest::newRow("by the process, the environment being old") << QByteArray("36") << true << QStringLiteral("pid");
    QTest::newRow("the one of the user's screen") << QByteArray() << false << QStringLiteral("auto");
}

void ServiceSessionWatch::findsItsSession()
{
    QFETCH(QByteArray, id);
    QFETCH(bool, knowsPids);
    if (!id.isEmpty())
        qputenv("XDG_SESSION_ID", id);
    m_logind.knowsPids = knowsPids;
    QVERIFY(startAndWait());
    QTEST(m_logind.askedSession, "asked");
    lockSession(sessionPath);
    QTRY_COMPARE(m_requests, QList<Reason>{Reason::SessionLock});
}

void ServiceSessionWatch::locksWithTheSession()
{
    QVERIFY(startAndWait());
    lockSession(sessionPath);
    QTRY_COMPARE(m_requests, QList<Reason>{Reason::SessionLock});
    lockSession(sessionPath);
    QTRY_COMPARE(m_requests.size(), 2);
    QCOMPARE(m_logind.held(), 1);
}

void ServiceSessionWatch::ignoresOtherSessions()
{
    QVERIFY(startAndWait());
    lockSession(QStringLiteral("/org/freedesktop/login1/session/_38"));
    // Somebody who only pretends to be the service.
    QDBusConnection stranger =
        QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS"), QStringLiteral("stranger"));
    emitSignal(stranger, sessionPath, QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"));
    QTest::qWait(300);
    QCOMPARE(m_requests.size(), 0);
    QDBusConnection::disconnectFromBus(QStringLiteral("stranger"));
}

void ServiceSessionWatch::locksWithTheScreen_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    const QString freedesktop = QStringLiteral("org.freedesktop.ScreenSaver");
    QTest::newRow("freedesktop") << QStringLiteral("/org/freedesktop/ScreenSaver") << freedesktop;
    QTest::newRow("plasma") << QStringLiteral("/ScreenSaver") << freedesktop;
    QTest::newRow("gnome") << QStringLiteral("/org/gnome/ScreenSaver") << QStringLiteral("org.gnome.ScreenSaver");
}

void ServiceSessionWatch::locksWithTheScreen()
{
    QFETCH(QString, path);
    QFETCH(QString, name);
    QVERIFY(startAndWait());
    emitSignal(m_session, path, name, QStringLiteral("ActiveChanged"), {false});
    emitSignal(m_session, path, name, QStringLiteral("ActiveChanged"), {true});
    QTRY_COMPARE(m_requests.size(), 1);
    emitSignal(m_session, path, name, QStringLiteral("ActiveChanged"), {false});
    QTest::qWait(200);
    QCOMPARE(m_requests, QList<Reason>{Reason::SessionLock});
}

void ServiceSessionWatch::delaysSleepUntilItIsReady()
{
    QVERIFY(startAndWait());
    QCOMPARE(m_logind.inhibitions, QStringList{QStringLiteral("sleep delay")});
    QVERIFY2(m_logind.whoAndWhy.startsWith(QLatin1String("Spark Ledger: ")), qPrintable(m_logind.whoAndWhy));
    QVERIFY(m_watch->isDelayingSleep());
    m_watch->readyToSleep(); // nobody has asked
    QVERIFY(m_watch->isDelayingSleep());

    Q_EMIT m_logind.PrepareForSleep(true);
    QTRY_COMPARE(m_requests, QList<Reason>{Reason::Sleep});
    QTest::qWait(200);
    QCOMPARE(m_logind.held(), 1); // as long as locking takes
    m_watch->readyToSleep();
    QTRY_COMPARE(m_logind.held(), 0);
    QVERIFY(!m_watch->isDelayingSleep());
}

void ServiceSessionWatch::delaysTheNextSleepToo()
{
    QVERIFY(startAndWait());
    for (int round = 1; round <= 3; ++round) {
        Q_EMIT m_logind.PrepareForSleep(true);
        QTRY_COMPARE(m_requests.size(), round);
        m_watch->readyToSleep();
        QTRY_COMPARE(m_logind.held(), 0);
        Q_EMIT m_logind.PrepareForSleep(false);
        QTRY_VERIFY(m_watch->isDelayingSleep());
        QCOMPARE(m_logind.held(), 1);
        QCOMPARE(m_logind.inhibitions.size(), round + 1);
    }
    // Nobody was ready before it slept all the same: one delay is enough for the next time.
    Q_EMIT m_logind.PrepareForSleep(true);
    QTRY_COMPARE(m_requests.size(), 4);
    Q_EMIT m_logind.PrepareForSleep(false);
    QTest::qWait(200);
    QCOMPARE(m_logind.held(), 1);
    QCOMPARE(m_logind.inhibitions.size(), 4);
}

void ServiceSessionWatch::letsGoWhenItIsDestroyed()
{
    QVERIFY(startAndWait());
    m_watch.reset();
    QTRY_COMPARE(m_logind.held(), 0);
    lockSession(sessionPath);
    QTest::qWait(100);
    QCOMPARE(m_requests.size(), 0);

    // Also while it is still being set up.
    SessionWatch shortLived;
    shortLived.start();
}

void ServiceSessionWatch::startsWithoutHoldingUpTheCaller()
{
    QElapsedTimer timer;
    timer.start();
    m_watch->start();
    const qint64 took = timer.elapsed();
    QVERIFY2(took < 50, qPrintable(QString::number(took)));
    QTRY_VERIFY(m_watch->isDelayingSleep());
}

SPARK_TEST_IN_SESSION(buses, ServiceSessionWatch)

class ServiceSessionWatchNoBus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isSilent()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        SessionWatch watch;
        QSignalSpy listening(&watch, &SessionWatch::listening);
        QSignalSpy requests(&watch, &SessionWatch::lockRequested);
        watch.start();
        QVERIFY(QTest::qWaitFor([&] { return listening.size() == 1; }));
        QVERIFY(!watch.isDelayingSleep());
        watch.readyToSleep();
        QTest::qWait(100);
        QCOMPARE(requests.size(), 0);
    }
};

SPARK_TEST_IN_SESSION(no_bus, ServiceSessionWatchNoBus)
#include "service_session_watch.moc"
