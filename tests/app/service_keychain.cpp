// OsKeychain against a real GNOME Keyring, and against desktops that lack a part.
#include "app/services/keychain_job.h"
#include "app/services/os_keychain.h"
#include "tests/app/service_keyring.h"
#include "tests/app/service_support.h"
#include "tests/support/session_test.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace spark;
using namespace spark::test;
using namespace std::chrono_literals;

static const QString name = QStringLiteral("00112233445566778899aabbccddeeff");

// 32 bytes like a vault's key, with everything in it that text would not survive.
static SecretBytes key()
{
    SecretBytes bytes = SecretBytes::random(32);
    bytes.data()[0] = '\0';
    bytes.data()[15] = '\0';
    bytes.data()[16] = '\n';
    bytes.data()[17] = '\xff';
    bytes.data()[31] = '\0';
    return bytes;
}

class ServiceKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackWhatItWasGiven();
    void keepsAnyBytes_data();
    void keepsAnyBytes();
    void replacesAnEntry();
    void tellsEntriesApart();
    void saysThatThereIsNone();
    void removesWhatIsThereAndWhatIsNot();
    void handsTheSecretToThen();
    void doesSeveralThingsAtOnce();
    void doesNotOverlookAnUnreadableEntry();
    void cancelsEverything();
    void isCancelledByItsDestruction();
    void doesNothingWhenGivenUpAtOnce();
    void outlivesTheDaemon();
};

void ServiceKeychain::givesBackWhatItWasGiven()
{
    OsKeychain keychain;
    const SecretBytes value = key();
    QCOMPARE(nameOf(await(keychain.write(name, value))), QStringLiteral("ok"));
    const auto read = await(keychain.read(name));
    QCOMPARE(nameOf(read), QStringLiteral("ok"));
    QVERIFY(read->equals(value));
    // Another one has nothing remembered.
    OsKeychain other;
    QVERIFY(await(other.read(name))->equals(value));
}

void ServiceKeychain::keepsAnyBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one") << QByteArray(1, 'x');
    QTest::newRow("only zeros") << QByteArray(32, '\0');
    QTest::newRow("only ones") << QByteArray(32, '\xff');
    QTest::newRow("looks like base64") << QByteArray("AAAA====");
    QTest::newRow("long") << SecretBytes::random(5001).view().toByteArray();
}

void ServiceKeychain::keepsAnyBytes()
{
    QFETCH(QByteArray, bytes);
    OsKeychain keychain;
    const SecretBytes value = SecretBytes::copyOf(bytes);
    QCOMPARE(nameOf(await(keychain.write(name, value))), QStringLiteral("ok"));
    QVERIFY(await(keychain.read(name))->equals(value));
}

void ServiceKeychain::replacesAnEntry()
{
    OsKeychain keychain;
    QVERIFY(await(keychain.write(name, key())));
    const SecretBytes second = key();
    QVERIFY(await(keychain.write(name, second)));
    QVERIFY(await(keychain.read(name))->equals(second));
    QCOMPARE(Keyring::entries(name), 1);
}

void ServiceKeychain::tellsEntriesApart()
{
    OsKeychain keychain;
    const SecretBytes one = key(), two = key();
    QVERIFY(await(keychain.write(QStringLiteral("one"), one)));
    QVERIFY(await(keychain.write(QStringLiteral("two"), two)));
    QVERIFY(await(keychain.read(QStringLiteral("one")))->equals(one));
    QVERIFY(await(keychain.read(QStringLiteral("two")))->equals(two));
    QVERIFY(await(keychain.remove(QStringLiteral("one"))));
    QCOMPARE(nameOf(await(keychain.read(QStringLiteral("one")))), QStringLiteral("NotFound"));
    QVERIFY(await(keychain.read(QStringLiteral("two")))->equals(two));
}

void ServiceKeychain::saysThatThereIsNone()
{
    OsKeychain keychain;
    const auto read = await(keychain.read(QStringLiteral("never written")));
    QCOMPARE(nameOf(read), QStringLiteral("NotFound"));
    QVERIFY(!read.error().message.isEmpty());
    QVERIFY(!read.error().advice.isEmpty());
}

void ServiceKeychain::removesWhatIsThereAndWhatIsNot()
{
    OsKeychain keychain;
    QVERIFY(await(keychain.write(name, key())));
    QCOMPARE(Keyring::entries(name), 1);
    QCOMPARE(nameOf(await(keychain.remove(name))), QStringLiteral("ok"));
    QCOMPARE(Keyring::entries(name), 0);
    QCOMPARE(nameOf(await(keychain.read(name))), QStringLiteral("NotFound"));
    QCOMPARE(nameOf(await(keychain.remove(name))), QStringLiteral("ok"));
}

void ServiceKeychain::handsTheSecretToThen()
{
    OsKeychain keychain;
    const SecretBytes value = key();
    QVERIFY(await(keychain.write(name, value)));
    SecretBytes taken;
    auto whole = keychain.read(name).then(this, [&taken](Expected<SecretBytes> read) {
        if (read)
            taken = std::move(*read);
    });
    QVERIFY(QTest::qWaitFor([&] { return whole.isFinished(); }));
    QVERIFY(taken.equals(value));
}

void ServiceKeychain::doesSeveralThingsAtOnce()
{
    OsKeychain keychain;
    const SecretBytes value = key();
    QVERIFY(await(keychain.write(name, value)));
    QList<QFuture<Expected<SecretBytes>>> reads;
    for (int i = 0; i < 10; ++i)
        reads.append(keychain.read(i % 2 == 0 ? name : QStringLiteral("never written")));
    for (int i = 0; i < 10; ++i) {
        const auto read = await(reads.at(i));
        QCOMPARE(nameOf(read), i % 2 == 0 ? QStringLiteral("ok") : QStringLiteral("NotFound"));
        QVERIFY(!read || read->equals(value));
    }
}

// QtKeychain says "not found" here; a caller who believed it would make a new key.
void ServiceKeychain::doesNotOverlookAnUnreadableEntry()
{
    OsKeychain keychain;
    QVERIFY(Keyring::setForeignEntry(QStringLiteral("foreign")));
    QCOMPARE(nameOf(await(keychain.read(QStringLiteral("foreign")))), QStringLiteral("KeychainDenied"));
}

void ServiceKeychain::cancelsEverything()
{
    OsKeychain keychain;
    const SecretBytes value = key();
    QVERIFY(await(keychain.write(name, value)));
    // Wherever they are on their way.
    for (int wait = 0; wait < 40; wait += 2) {
        auto read = keychain.read(name);
        auto remove = keychain.remove(QStringLiteral("never written"));
        QTest::qWait(wait);
        const bool readWasDone = read.isFinished(), removeWasDone = remove.isFinished();
        keychain.cancel();
        QVERIFY(read.isFinished() && remove.isFinished());
        QCOMPARE(nameOf(read.takeResult()), readWasDone ? QStringLiteral("ok") : QStringLiteral("Cancelled"));
        QCOMPARE(nameOf(remove.takeResult()), removeWasDone ? QStringLiteral("ok") : QStringLiteral("Cancelled"));
    }
    QVERIFY(await(keychain.read(name))->equals(value));
}

void ServiceKeychain::isCancelledByItsDestruction()
{
    auto keychain = std::make_unique<OsKeychain>();
    auto read = keychain->read(name);
    auto write = keychain->write(name, key());
    // A caller who is told may let go of the keychain.
    auto dropped = std::make_unique<OsKeychain>();
    auto told = dropped->read(name).then(this, [&dropped](Expected<SecretBytes>) { dropped.reset(); });
    dropped->read(QStringLiteral("other"));
    dropped->cancel();
    QVERIFY(!dropped);

    keychain.reset();
    QCOMPARE(nameOf(read.takeResult()), QStringLiteral("Cancelled"));
    QCOMPARE(nameOf(write.takeResult()), QStringLiteral("Cancelled"));
    QTest::qWait(100);
}

// Between the call and the turn of the event loop in which QtKeychain would begin.
void ServiceKeychain::doesNothingWhenGivenUpAtOnce()
{
    const QString unused = QStringLiteral("given up");
    auto job =
        std::make_unique<KeychainJob>(KeychainJob::Kind::Write, QStringLiteral("Spark Ledger"), unused, key(), nullptr);
    job->start();
    job.reset();
    OsKeychain keychain;
    QCOMPARE(nameOf(await(keychain.write(name, key()))), QStringLiteral("ok")); // would come after it
    QCOMPARE(Keyring::entries(unused), 0);
}

void ServiceKeychain::outlivesTheDaemon()
{
    OsKeychain keychain;
    const SecretBytes value = key();
    QVERIFY(await(keychain.write(name, value)));
    QVERIFY(Keyring::restart());
    const auto read = await(keychain.read(name));
    QCOMPARE(nameOf(read), QStringLiteral("ok"));
    QVERIFY(read->equals(value));
    const SecretBytes second = key();
    QCOMPARE(nameOf(await(keychain.write(name, second))), QStringLiteral("ok"));
    QVERIFY(await(keychain.read(name))->equals(second));
}

SPARK_TEST_IN_SESSION(keyring, ServiceKeychain)

// Where nobody can be asked to unlock it.
class ServiceKeychainLocked : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void readSaysLocked();
    void writeChangesNothing();
    void removeChangesNothing();
    void cannotSayWhatIsMissing();

private:
    OsKeychain m_keychain;
    SecretBytes m_value = key();
};

void ServiceKeychainLocked::init()
{
    QVERIFY(await(m_keychain.write(name, m_value)));
    QVERIFY(Keyring::lock());
}

void ServiceKeychainLocked::cleanup()
{
    QVERIFY(Keyring::unlock());
    QVERIFY(await(m_keychain.read(name))->equals(m_value));
}

void ServiceKeychainLocked::readSaysLocked()
{
    QCOMPARE(nameOf(await(m_keychain.read(name))), QStringLiteral("KeychainLocked"));
}

void ServiceKeychainLocked::writeChangesNothing()
{
    QCOMPARE(nameOf(await(m_keychain.write(name, key()))), QStringLiteral("KeychainLocked"));
    QCOMPARE(nameOf(await(m_keychain.write(QStringLiteral("new"), key()))), QStringLiteral("KeychainLocked"));
    QCOMPARE(Keyring::entries(name), 1);
    QCOMPARE(Keyring::entries(QStringLiteral("new")), 0);
}

void ServiceKeychainLocked::removeChangesNothing()
{
    QCOMPARE(nameOf(await(m_keychain.remove(name))), QStringLiteral("KeychainLocked"));
    QCOMPARE(Keyring::entries(name), 1);
}

void ServiceKeychainLocked::cannotSayWhatIsMissing()
{
    QCOMPARE(nameOf(await(m_keychain.read(QStringLiteral("never written")))), QStringLiteral("KeychainLocked"));
    QCOMPARE(nameOf(await(m_keychain.remove(QStringLiteral("never written")))), QStringLiteral("KeychainLocked"));
}

SPARK_TEST_IN_SESSION(keyring, ServiceKeychainLocked)

class ServiceKeychainHung : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void endsInTime();
    void doesNotHoldUpTheCaller();
    void canBeCancelled();

private:
    SecretBytes m_value = key();
};

void ServiceKeychainHung::init()
{
    OsKeychain keychain;
    QVERIFY(await(keychain.write(name, m_value)));
    Keyring::suspend();
}

// It answers after all, and nobody is confused by the answers to what was given up.
void ServiceKeychainHung::cleanup()
{
    Keyring::resume();
    OsKeychain keychain;
    const auto read = await(keychain.read(name));
    QCOMPARE(nameOf(read), QStringLiteral("ok"));
    QVERIFY(read->equals(m_value));
}

void ServiceKeychainHung::endsInTime()
{
    OsKeychain keychain(300ms);
    QElapsedTimer timer;
    timer.start();
    auto read = keychain.read(name);
    auto write = keychain.write(QStringLiteral("other"), key());
    auto remove = keychain.remove(name);
    QCOMPARE(nameOf(await(read)), QStringLiteral("TimedOut"));
    QCOMPARE(nameOf(await(write)), QStringLiteral("TimedOut"));
    QCOMPARE(nameOf(await(remove)), QStringLiteral("TimedOut"));
    QVERIFY2(timer.elapsed() >= 280 && timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void ServiceKeychainHung::doesNotHoldUpTheCaller()
{
    OsKeychain keychain(1s);
    qint64 longest = 0;
    QElapsedTimer sinceTick;
    QTimer ticks;
    connect(&ticks, &QTimer::timeout, this, [&] { longest = qMax(longest, sinceTick.restart()); });
    ticks.start(5);
    sinceTick.start();
    auto read = keychain.read(name);
    auto write = keychain.write(QStringLiteral("other"), key());
    QCOMPARE(nameOf(await(read)), QStringLiteral("TimedOut"));
    QCOMPARE(nameOf(await(write)), QStringLiteral("TimedOut"));
    QVERIFY2(longest < 300, qPrintable(QString::number(longest)));
}

void ServiceKeychainHung::canBeCancelled()
{
    OsKeychain keychain;
    auto read = keychain.read(name);
    QTest::qWait(100);
    QVERIFY(!read.isFinished());
    keychain.cancel();
    QVERIFY(read.isFinished());
    QCOMPARE(nameOf(read.takeResult()), QStringLiteral("Cancelled"));
}

SPARK_TEST_IN_SESSION(keyring, ServiceKeychainHung)

// Somebody who has never used a keyring is asked for a password for one, which nobody answers here.
class ServiceKeychainFresh : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsNothingAndCannotKeepAnything()
    {
        OsKeychain keychain;
        QCOMPARE(nameOf(await(keychain.read(name))), QStringLiteral("NotFound"));
        QCOMPARE(nameOf(await(keychain.write(name, key()))), QStringLiteral("KeychainUnavailable"));
        QCOMPARE(nameOf(await(keychain.read(name))), QStringLiteral("NotFound"));
        QCOMPARE(nameOf(await(keychain.remove(name))), QStringLiteral("ok"));
    }
};

SPARK_TEST_IN_SESSION(no_collection, ServiceKeychainFresh)

// The same expectation wherever there is no keychain, and soon.
class UnavailableKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysSo()
    {
        OsKeychain keychain;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(nameOf(await(keychain.write(name, key()))), QStringLiteral("KeychainUnavailable"));
        QCOMPARE(nameOf(await(keychain.read(name))), m_read);
        QCOMPARE(nameOf(await(keychain.remove(name))), m_remove);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

protected:
    QString m_read = QStringLiteral("KeychainUnavailable");
    QString m_remove = m_read;
};

class ServiceKeychainNoKeyring : public UnavailableKeychain
{
};
SPARK_TEST_IN_SESSION(no_keyring, ServiceKeychainNoKeyring)

class ServiceKeychainNoBus : public UnavailableKeychain
{
};
SPARK_TEST_IN_SESSION(no_bus, ServiceKeychainNoBus)

// The keychain itself is there and can say that it holds nothing; storing is what fails.
class ServiceKeychainNoLibsecret : public UnavailableKeychain
{
public:
    ServiceKeychainNoLibsecret()
    {
        m_read = QStringLiteral("NotFound");
        m_remove = QStringLiteral("ok");
    }
};
SPARK_TEST_IN_SESSION(no_libsecret, ServiceKeychainNoLibsecret)

#include "service_keychain.moc"
