// The key of an open vault is changed; whatever fails or comes in between, the vault opens with exactly one known key.
#include "models/store/vault_key.h"
#include "tests/controllers/desk.h"

using namespace spark;
using namespace spark::test;

using State = VaultController::State;
using Mood = FakeKeychain::Mood;

namespace {

const char *oldWords = "old words";
const char *newWords = "new words";

KeySource passphrase(const char *text)
{
    return KeySource::passphrase(words(text));
}

// A vault with a passphrase and something in it, open.
struct Locksmith : Desk
{
    Locksmith()
    {
        if (const auto made = create(passphrase(oldWords)); !made)
            qFatal("create: %s", qPrintable(made.error().text()));
        addCode(1);
        before = dump();
        salt = examineVaultFile(path())->salt;
    }
    // Opens with this, and everything is there.
    QString contents(const KeySource &source)
    {
        vault().close();
        const auto opened = open(source);
        return opened ? dump() : opened.error().text();
    }
    bool opensWith(const KeySource &source)
    {
        vault().close();
        return open(source).has_value();
    }

    QString before;
    QByteArray salt;
};

} // namespace

class VaultKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherPassphrase()
    {
        Locksmith desk;
        const SecretBytes oldKit = desk.vault().recoveryKey();
        const auto backup = await(desk.vault().backUp({}));
        VERIFY_OK(backup);
        QSignalSpy opened(&desk.vault(), &VaultController::opened);
        VERIFY_OK(await(desk.vault().changePassphrase(words(newWords), false)));
        QCOMPARE(desk.vault().state(), State::Open);
        QCOMPARE(opened.size(), 1); // tables read it anew
        QCOMPARE(desk.keychain.size(), 0);
        const SecretBytes newKit = desk.vault().recoveryKey();
        QVERIFY(!newKit.equals(oldKit));

        QVERIFY(!desk.opensWith(passphrase(oldWords)));
        QVERIFY(!desk.opensWith(KeySource::recoveryKey(oldKit.clone())));
        QCOMPARE(desk.contents(passphrase(newWords)), desk.before);
        QCOMPARE(desk.contents(KeySource::recoveryKey(newKit.clone())), desk.before);
        VERIFY_OK(await(desk.vault().verify()));
        // The older backup keeps its older key.
        VERIFY_OK(await(desk.vault().restore(backup->path, desk.path(QStringLiteral("Restored")), passphrase(oldWords))));
    }

    void keptInTheKeychain()
    {
        Locksmith desk;
        VERIFY_OK(await(desk.vault().changePassphrase(words(newWords), true)));
        QTRY_COMPARE(desk.keychain.size(), 1);
        QCOMPARE(desk.contents(KeySource::keychain()), desk.before);
        QCOMPARE(desk.contents(passphrase(newWords)), desk.before);
    }

    void theKeychainRefusesTheNewKey()
    {
        Locksmith desk;
        QSignalSpy failed(&desk.vault(), &VaultController::keychainFailed);
        desk.keychain.failNextWrite();
        VERIFY_OK(await(desk.vault().changePassphrase(words(newWords), true)));
        QTRY_COMPARE(failed.size(), 1); // the change stands; the person knows the passphrase
        QCOMPARE(desk.contents(passphrase(newWords)), desk.before);
    }

    void movedToTheKeychain()
    {
        Locksmith desk;
        VERIFY_OK(await(desk.vault().moveKeyToKeychain()));
        QCOMPARE(desk.vault().state(), State::Open);
        QCOMPARE(desk.keychain.size(), 1);
        QVERIFY(!desk.opensWith(passphrase(oldWords)));
        QCOMPARE(desk.contents(KeySource::keychain()), desk.before);
    }

    void aFailingKeychainLeavesTheOldKey_data()
    {
        QTest::addColumn<Mood>("mood");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("none") << Mood::Absent << ErrorCode::KeychainUnavailable;
        QTest::newRow("locked") << Mood::Locked << ErrorCode::KeychainLocked;
        QTest::newRow("refuses") << Mood::Denying << ErrorCode::KeychainDenied;
        QTest::newRow("silent") << Mood::Silent << ErrorCode::TimedOut;
    }
    void aFailingKeychainLeavesTheOldKey()
    {
        QFETCH(const Mood, mood);
        QFETCH(const ErrorCode, code);
        Locksmith desk;
        desk.keychain.setLimit(std::chrono::milliseconds(1));
        desk.keychain.setMood(mood);
        QSignalSpy closing(&desk.vault(), &VaultController::aboutToClose);
        COMPARE_ERROR(await(desk.vault().moveKeyToKeychain()), code);
        QCOMPARE(closing.size(), 0);
        QCOMPARE(desk.dump(), desk.before);
        QCOMPARE(examineVaultFile(desk.path())->salt, desk.salt);
        QCOMPARE(desk.contents(passphrase(oldWords)), desk.before);
    }

    // Another program has the vault open: nothing is changed, and no key lies around in the keychain.
    void aVaultThatIsInUseKeepsItsKey_data()
    {
        QTest::addColumn<bool>("toKeychain");
        QTest::newRow("passphrase") << false;
        QTest::newRow("keychain") << true;
    }
    void aVaultThatIsInUseKeepsItsKey()
    {
        QFETCH(const bool, toKeychain);
        Locksmith desk;
        const SecretBytes key = desk.vault().recoveryKey();
        auto other = Connection::open(desk.path(), key, Connection::Mode::ReadWrite);
        VERIFY_OK(other);
        VERIFY_OK((*other)->value(QStringLiteral("SELECT count(*) FROM history")));
        COMPARE_ERROR(await(toKeychain ? desk.vault().moveKeyToKeychain() : desk.vault().changePassphrase(words(newWords), true)), ErrorCode::InUse);
        QCOMPARE(desk.vault().state(), State::Open); // with the old key
        QCOMPARE(desk.dump(), desk.before);
        QTRY_COMPARE(desk.keychain.callsUnderWay(), 0);
        QCOMPARE(desk.keychain.size(), 0);
        other->reset();
        QCOMPARE(desk.contents(passphrase(oldWords)), desk.before);
    }

    // The screen is locked before the change has begun: it does not take place.
    void lockedBeforeTheChange_data()
    {
        QTest::addColumn<bool>("toKeychain");
        QTest::newRow("while the passphrase is made into a key") << false;
        QTest::newRow("while the keychain asks a question") << true;
    }
    void lockedBeforeTheChange()
    {
        QFETCH(const bool, toKeychain);
        Locksmith desk;
        desk.keychain.setDelay(std::chrono::milliseconds(20));
        auto change = toKeychain ? desk.vault().moveKeyToKeychain() : desk.vault().changePassphrase(words(newWords), true);
        desk.vault().lock();
        COMPARE_ERROR(await(change), ErrorCode::KeyMissing);
        QCOMPARE(desk.vault().state(), State::Locked);
        QTRY_COMPARE(desk.keychain.callsUnderWay(), 0);
        QCOMPARE(desk.keychain.size(), 0);
        QCOMPARE(desk.contents(passphrase(oldWords)), desk.before);
    }

    void cancelledBeforeTheChange_data()
    {
        QTest::addColumn<bool>("toKeychain");
        QTest::newRow("while the passphrase is made into a key") << false;
        QTest::newRow("while the keychain asks a question") << true;
    }
    void cancelledBeforeTheChange()
    {
        QFETCH(const bool, toKeychain);
        Locksmith desk;
        QSignalSpy closing(&desk.vault(), &VaultController::aboutToClose);
        const CancelToken token;
        auto change = toKeychain ? desk.vault().moveKeyToKeychain(token) : desk.vault().changePassphrase(words(newWords), true, token);
        token.cancel();
        COMPARE_ERROR(await(change), ErrorCode::Cancelled);
        QCOMPARE(closing.size(), 0);
        QTRY_COMPARE(desk.keychain.callsUnderWay(), 0);
        QCOMPARE(desk.keychain.size(), 0);
        QCOMPARE(desk.contents(passphrase(oldWords)), desk.before);
    }

    // Another vault was opened before the change had begun: that one keeps its key.
    void anotherVaultBeforeTheChange()
    {
        Locksmith desk;
        VERIFY_OK(createVault(desk.path(QStringLiteral("Other")), testKey(), {QStringLiteral("Other"), QStringLiteral("brand"), newVaultSalt()}, testAuthor()));
        desk.keychain.setDelay(std::chrono::milliseconds(200));
        auto change = desk.vault().moveKeyToKeychain();
        VERIFY_OK(desk.open(KeySource::recoveryKey(testKey()), QStringLiteral("Other")));
        COMPARE_ERROR(await(change), ErrorCode::KeyMissing);
        QCOMPARE(*desk.vault().property(QStringLiteral("name")), QStringLiteral("Other"));
        desk.vault().close();
        VERIFY_OK(desk.open(KeySource::recoveryKey(testKey()), QStringLiteral("Other")));
        QCOMPARE(desk.contents(passphrase(oldWords)), desk.before);
    }

    // The screen is locked during the change: the vault stays closed and has its new key, which is said and never lost.
    void lockedDuringTheChange_data()
    {
        QTest::addColumn<bool>("toKeychain");
        QTest::newRow("passphrase") << false;
        QTest::newRow("keychain") << true;
    }
    void lockedDuringTheChange()
    {
        QFETCH(const bool, toKeychain);
        Locksmith desk;
        QSignalSpy opened(&desk.vault(), &VaultController::opened);
        QObject watcher;
        connect(&desk.vault(), &VaultController::stateChanged, &watcher, [&](State state) {
            if (state == State::Busy)
                QMetaObject::invokeMethod(&desk.vault(), [&] { desk.vault().lock(); }, Qt::QueuedConnection);
        });
        const auto changed = await(toKeychain ? desk.vault().moveKeyToKeychain() : desk.vault().changePassphrase(words(newWords), true));
        disconnect(&desk.vault(), nullptr, &watcher, nullptr);
        COMPARE_ERROR(changed, ErrorCode::KeyMissing);
        QVERIFY(changed.error().text() != vaultIsLocked().text()); // which says that nothing was changed
        QCOMPARE(desk.vault().state(), State::Locked);
        QCOMPARE(opened.size(), 0);
        QTRY_COMPARE(desk.keychain.callsUnderWay(), 0);
        QVERIFY(examineVaultFile(desk.path())->salt != desk.salt);
        QVERIFY(!desk.opensWith(passphrase(oldWords)));
        QCOMPARE(desk.contents(KeySource::keychain()), desk.before);
        if (!toKeychain)
            QCOMPARE(desk.contents(passphrase(newWords)), desk.before);
    }

    void twoChangesAtOnce()
    {
        Locksmith desk;
        auto first = desk.vault().changePassphrase(words(newWords), false);
        auto second = desk.vault().changePassphrase(words("third words"), false);
        const bool firstDone = await(first).has_value();
        const bool secondDone = await(second).has_value();
        QVERIFY(firstDone != secondDone); // which is quicker is chance; the other one is told so
        QCOMPARE(desk.contents(passphrase(firstDone ? newWords : "third words")), desk.before);
    }
};

SPARK_TEST(VaultKeyTest)

#include "vault_key_test.moc"
