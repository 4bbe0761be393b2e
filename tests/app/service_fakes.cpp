// The fakes are believed by all other tests, so they have to do what the real ones do.
#include "app/services/fake_clipboard.h"
#include "app/services/fake_keychain.h"
#include "tests/app/service_support.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace spark;
using namespace spark::test;
using namespace std::chrono_literals;
using Mood = FakeKeychain::Mood;

static const QString name = QStringLiteral("name");

class ServiceFakes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keychainKeepsEntries();
    void keychainAnswersFromTheEventLoop();
    void keychainHasMoods_data();
    void keychainHasMoods();
    void keychainFailsTheNextWrite();
    void keychainCanBeSlow();
    void keychainCancels();
    void clipboardCountsDown();
    void clipboardEndsEarly();
};

void ServiceFakes::keychainKeepsEntries()
{
    FakeKeychain keychain;
    const SecretBytes value = SecretBytes::random(32);
    QCOMPARE(nameOf(await(keychain.read(name))), QStringLiteral("NotFound"));
    QVERIFY(await(keychain.write(name, value)));
    QVERIFY(await(keychain.read(name))->equals(value));
    QVERIFY(await(keychain.read(name))->equals(value));
    QVERIFY(keychain.holds(name));
    QVERIFY(await(keychain.remove(name)));
    QVERIFY(!keychain.holds(name));
    QVERIFY(await(keychain.remove(name)));
}

void ServiceFakes::keychainAnswersFromTheEventLoop()
{
    FakeKeychain keychain;
    keychain.put(name, SecretBytes::random(32));
    bool told = false;
    keychain.read(name).then(this, [&told](Expected<SecretBytes>) { told = true; });
    QVERIFY(!told);
    QCOMPARE(keychain.callsUnderWay(), 1);
    QVERIFY(QTest::qWaitFor([&] { return told; }));
    QCOMPARE(keychain.callsUnderWay(), 0);
}

void ServiceFakes::keychainHasMoods_data()
{
    QTest::addColumn<Mood>("mood");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("absent") << Mood::Absent << QStringLiteral("KeychainUnavailable");
    QTest::newRow("locked") << Mood::Locked << QStringLiteral("KeychainLocked");
    QTest::newRow("denying") << Mood::Denying << QStringLiteral("KeychainDenied");
    QTest::newRow("silent") << Mood::Silent << QStringLiteral("TimedOut");
}

void ServiceFakes::keychainHasMoods()
{
    QFETCH(Mood, mood);
    QFETCH(QString, outcome);
    FakeKeychain keychain;
    const SecretBytes value = SecretBytes::random(32);
    keychain.put(name, value);
    keychain.setMood(mood);
    keychain.setLimit(50ms);
    QCOMPARE(nameOf(await(keychain.read(name))), outcome);
    QCOMPARE(nameOf(await(keychain.write(name, SecretBytes::random(32)))), outcome);
    QCOMPARE(nameOf(await(keychain.remove(name))), outcome);
    keychain.setMood(Mood::Working);
    QVERIFY(await(keychain.read(name))->equals(value));
}

void ServiceFakes::keychainFailsTheNextWrite()
{
    FakeKeychain keychain;
    keychain.failNextWrite();
    QCOMPARE(nameOf(await(keychain.write(name, SecretBytes::random(32)))), QStringLiteral("KeychainUnavailable"));
    QCOMPARE(keychain.size(), 0);
    QCOMPARE(nameOf(await(keychain.write(name, SecretBytes::random(32)))), QStringLiteral("ok"));
    QCOMPARE(keychain.size(), 1);
}

void ServiceFakes::keychainCanBeSlow()
{
    FakeKeychain keychain;
    keychain.setDelay(100ms);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(nameOf(await(keychain.read(name))), QStringLiteral("NotFound"));
    QVERIFY(timer.elapsed() >= 90);
    keychain.setLimit(20ms);
    QCOMPARE(nameOf(await(keychain.read(name))), QStringLiteral("TimedOut"));
}

void ServiceFakes::keychainCancels()
{
    FakeKeychain keychain;
    keychain.setMood(Mood::Silent);
    auto read = keychain.read(name);
    auto write = keychain.write(name, SecretBytes::random(32));
    keychain.cancel();
    QCOMPARE(nameOf(read.takeResult()), QStringLiteral("Cancelled"));
    QCOMPARE(nameOf(write.takeResult()), QStringLiteral("Cancelled"));
    QCOMPARE(keychain.callsUnderWay(), 0);
}

static QList<int> seconds(const QSignalSpy &spy)
{
    QList<int> all;
    for (const QVariantList &arguments : spy)
        all.append(arguments.first().toInt());
    return all;
}

void ServiceFakes::clipboardCountsDown()
{
    FakeClipboard clipboard;
    clipboard.setClearAfter(3);
    QSignalSpy countdown(&clipboard, &Clipboard::countdown);
    clipboard.copySecret(QStringLiteral("secret"));
    QCOMPARE(clipboard.text(), QStringLiteral("secret"));
    QVERIFY(clipboard.isSecret());
    clipboard.elapse(2);
    QCOMPARE(seconds(countdown), (QList<int>{3, 2, 1}));
    QCOMPARE(clipboard.text(), QStringLiteral("secret"));
    clipboard.elapse(5);
    QCOMPARE(seconds(countdown), (QList<int>{3, 2, 1, 0}));
    QCOMPARE(clipboard.text(), QString());
}

void ServiceFakes::clipboardEndsEarly()
{
    FakeClipboard clipboard;
    QSignalSpy countdown(&clipboard, &Clipboard::countdown);
    clipboard.copySecret(QStringLiteral("secret"));
    clipboard.takeOver(QStringLiteral("theirs"));
    QCOMPARE(seconds(countdown), (QList<int>{30, 0}));
    clipboard.clearIfOurs();
    QCOMPARE(clipboard.text(), QStringLiteral("theirs"));
    clipboard.copyText(QStringLiteral("plain"));
    clipboard.clearIfOurs();
    QCOMPARE(clipboard.text(), QStringLiteral("plain"));
    clipboard.setClearAfter(0);
    clipboard.copySecret(QStringLiteral("secret"));
    clipboard.elapse(1000);
    QCOMPARE(clipboard.text(), QStringLiteral("secret"));
    clipboard.clearIfOurs();
    QCOMPARE(clipboard.text(), QString());
    QCOMPARE(seconds(countdown), (QList<int>{30, 0}));
}

SPARK_TEST(ServiceFakes)
#include "service_fakes.moc"
