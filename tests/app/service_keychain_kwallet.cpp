// OsKeychain in a Plasma session, where QtKeychain uses KWallet. kwalletd is a stand-in here.
#include "app/services/os_keychain.h"
#include "tests/app/service_support.h"
#include "tests/support/session_test.h"

#include <QDBusConnection>
#include <QHash>
#include <QThread>

#include <atomic>

using namespace spark;
using namespace spark::test;
using namespace std::chrono_literals;

static const QString name = QStringLiteral("00112233445566778899aabbccddeeff");

// Lives in a thread of its own: QtKeychain asks for it once in a blocking way.
class WalletDaemon : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KWallet")
public:
    std::atomic<bool> denies = false;
    std::atomic<bool> forgetsWrites = false;
    std::atomic<bool> keepsRemoved = false;

public Q_SLOTS:
    QString networkWallet() { return QStringLiteral("kdewallet"); }
    int open(const QString &, qlonglong, const QString &) { return denies ? -1 : 7; }
    // 0: there is none, 2: binary
    int entryType(int, const QString &folder, const QString &key, const QString &)
    {
        return m_entries.contains(folder + QLatin1Char('/') + key) ? 2 : 0;
    }
    QByteArray readEntry(int, const QString &folder, const QString &key, const QString &)
    {
        return m_entries.value(folder + QLatin1Char('/') + key);
    }
    int writeEntry(int, const QString &folder, const QString &key, const QByteArray &value, const QString &)
    {
        m_entries.insert(folder + QLatin1Char('/') + key, forgetsWrites ? QByteArray("something else") : value);
        return 0;
    }
    int removeEntry(int, const QString &folder, const QString &key, const QString &)
    {
        if (!keepsRemoved)
            m_entries.remove(folder + QLatin1Char('/') + key);
        return 0;
    }

private:
    QHash<QString, QByteArray> m_entries;
};

class ServiceKeychainKWallet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void keepsWhatItWasGiven();
    void saysThatThereIsNone();
    void saysThatItWasDenied();
    void noticesWhatWasNotKept();
    void noticesWhatWasNotRemoved();

private:
    QThread m_thread;
    WalletDaemon m_daemon;
    OsKeychain m_keychain{10s};
};

void ServiceKeychainKWallet::initTestCase()
{
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_SESSION_VERSION", "5");
    m_daemon.moveToThread(&m_thread);
    m_thread.start();
    QDBusConnection bus =
        QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("kwalletd"));
    QVERIFY(bus.registerObject(QStringLiteral("/modules/kwalletd5"), &m_daemon, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(QStringLiteral("org.kde.kwalletd5")));
}

void ServiceKeychainKWallet::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("kwalletd"));
    m_thread.quit();
    m_thread.wait();
}

void ServiceKeychainKWallet::keepsWhatItWasGiven()
{
    SecretBytes value = SecretBytes::random(32);
    value.data()[3] = '\0';
    QCOMPARE(nameOf(await(m_keychain.write(name, value))), QStringLiteral("ok"));
    const auto read = await(m_keychain.read(name));
    QCOMPARE(nameOf(read), QStringLiteral("ok"));
    QVERIFY(read->equals(value));
    QCOMPARE(nameOf(await(m_keychain.remove(name))), QStringLiteral("ok"));
    QCOMPARE(nameOf(await(m_keychain.read(name))), QStringLiteral("NotFound"));
}

void ServiceKeychainKWallet::saysThatThereIsNone()
{
    QCOMPARE(nameOf(await(m_keychain.read(QStringLiteral("never written")))), QStringLiteral("NotFound"));
    QCOMPARE(nameOf(await(m_keychain.remove(QStringLiteral("never written")))), QStringLiteral("ok"));
}

void ServiceKeychainKWallet::saysThatItWasDenied()
{
    QVERIFY(await(m_keychain.write(name, SecretBytes::random(32))));
    m_daemon.denies = true;
    QCOMPARE(nameOf(await(m_keychain.read(name))), QStringLiteral("KeychainDenied"));
    QCOMPARE(nameOf(await(m_keychain.write(name, SecretBytes::random(32)))), QStringLiteral("KeychainDenied"));
    QCOMPARE(nameOf(await(m_keychain.remove(name))), QStringLiteral("KeychainDenied"));
    m_daemon.denies = false;
    QCOMPARE(nameOf(await(m_keychain.read(name))), QStringLiteral("ok"));
}

void ServiceKeychainKWallet::noticesWhatWasNotKept()
{
    m_daemon.forgetsWrites = true;
    QCOMPARE(nameOf(await(m_keychain.write(name, SecretBytes::random(32)))), QStringLiteral("KeychainUnavailable"));
    m_daemon.forgetsWrites = false;
}

void ServiceKeychainKWallet::noticesWhatWasNotRemoved()
{
    QVERIFY(await(m_keychain.write(name, SecretBytes::random(32))));
    m_daemon.keepsRemoved = true;
    QCOMPARE(nameOf(await(m_keychain.remove(name))), QStringLiteral("KeychainDenied"));
    m_daemon.keepsRemoved = false;
    QCOMPARE(nameOf(await(m_keychain.remove(name))), QStringLiteral("ok"));
}

SPARK_TEST_IN_SESSION(no_keyring, ServiceKeychainKWallet)
#include "service_keychain_kwallet.moc"
