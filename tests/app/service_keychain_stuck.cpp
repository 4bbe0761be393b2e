// OsKeychain against a Secret Service that lets one wait in the middle of things, as a real one does
// while it shows a question that nobody answers.
#include "app/services/os_keychain.h"
#include "tests/app/service_support.h"
#include "tests/support/session_test.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>

using namespace spark;
using namespace spark::test;
using namespace std::chrono_literals;

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

static const QDBusObjectPath item(QStringLiteral("/org/freedesktop/secrets/collection/login/1"));

class StuckService : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Service")
public:
    int asked = 0; // to unlock

    // What was kept waiting is answered: unlocked, which lets the job that waits go on.
    void answerLate()
    {
        for (const QDBusMessage &message : std::as_const(m_waiting))
            m_bus.send(message.createReply({message.arguments().first(), QVariant::fromValue(nothing)}));
        m_waiting.clear();
    }

public Q_SLOTS:
    // To our own question, which has no type in it, the entry is there. To libsecret's, only "stuck" is.
    Paths SearchItems(const QMap<QString, QString> &attributes, QList<QDBusObjectPath> &locked)
    {
        if (!attributes.contains(QStringLiteral("type")))
            return {item};
        if (attributes.value(QStringLiteral("user")) == QLatin1String("stuck"))
            locked = {item};
        return {};
    }
    QDBusVariant OpenSession(const QString &algorithm, const QDBusVariant &, QDBusObjectPath &path)
    {
        if (algorithm != QLatin1String("plain"))
            sendErrorReply(QDBusError::NotSupported, QStringLiteral("plain only"));
        path = QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/session/1"));
        return QDBusVariant(QString());
    }
    Paths Unlock(const QList<QDBusObjectPath> &, QDBusObjectPath &prompt)
    {
        prompt = nothing;
        ++asked;
        setDelayedReply(true);
        m_waiting.append(message());
        m_bus = connection();
        return {};
    }

private:
    const QDBusObjectPath nothing{QStringLiteral("/")};
    QList<QDBusMessage> m_waiting;
    QDBusConnection m_bus = QDBusConnection(QString());
};

class ServiceKeychainStuck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aWaitingJobDoesNotHoldUpTheNext();
    void aLateAnswerIsIgnored();
    void aCancelledJobDoesNotHoldUpTheNext();
    void theKeychainMayBeGoneByThen();

private:
    StuckService m_service;
};

void ServiceKeychainStuck::initTestCase()
{
    qDBusRegisterMetaType<Attributes>();
    QDBusConnection bus =
        QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("stuck"));
    QVERIFY(
        bus.registerObject(QStringLiteral("/org/freedesktop/secrets"), &m_service, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.secrets")));
}

void ServiceKeychainStuck::aWaitingJobDoesNotHoldUpTheNext()
{
    OsKeychain impatient(400ms), patient(5s);
    auto stuck = impatient.read(QStringLiteral("stuck"));
    auto behind = patient.read(QStringLiteral("other"));
    QCOMPARE(nameOf(await(stuck)), QStringLiteral("TimedOut"));
    QVERIFY(m_service.asked > 0);
    // What QtKeychain cannot find and the service has: refused, by a job that came to its turn.
    QCOMPARE(nameOf(await(behind)), QStringLiteral("KeychainDenied"));
}

void ServiceKeychainStuck::aLateAnswerIsIgnored()
{
    OsKeychain keychain(400ms);
    auto stuck = keychain.read(QStringLiteral("stuck"));
    QCOMPARE(nameOf(await(stuck)), QStringLiteral("TimedOut"));
    m_service.answerLate();
    QTest::qWait(200);
    auto next = keychain.read(QStringLiteral("other"));
    QCOMPARE(nameOf(await(next)), QStringLiteral("KeychainDenied"));
}

void ServiceKeychainStuck::aCancelledJobDoesNotHoldUpTheNext()
{
    OsKeychain keychain(5s);
    const int before = m_service.asked;
    auto stuck = keychain.read(QStringLiteral("stuck"));
    QVERIFY(QTest::qWaitFor([&] { return m_service.asked > before; }));
    auto write = keychain.write(QStringLiteral("other"), SecretBytes::random(32));
    QTest::qWait(100);
    QVERIFY(!stuck.isFinished() && !write.isFinished());
    keychain.cancel();
    QCOMPARE(nameOf(stuck.takeResult()), QStringLiteral("Cancelled"));
    QCOMPARE(nameOf(write.takeResult()), QStringLiteral("Cancelled"));
    auto next = keychain.read(QStringLiteral("other"));
    QCOMPARE(nameOf(await(next)), QStringLiteral("KeychainDenied"));
    m_service.answerLate();
}

void ServiceKeychainStuck::theKeychainMayBeGoneByThen()
{
    auto keychain = std::make_unique<OsKeychain>(5s);
    const int before = m_service.asked;
    auto stuck = keychain->read(QStringLiteral("stuck"));
    QVERIFY(QTest::qWaitFor([&] { return m_service.asked > before; }));
    keychain.reset();
    QCOMPARE(nameOf(stuck.takeResult()), QStringLiteral("Cancelled"));
    m_service.answerLate();
    QTest::qWait(200);
}

SPARK_TEST_IN_SESSION(no_keyring, ServiceKeychainStuck)
#include "service_keychain_stuck.moc"
