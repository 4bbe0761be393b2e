// A vault is made, opened, locked and closed; nothing that goes wrong on the way costs anything.
#include "models/domain/recovery_key.h"
#include "models/store/vault_key.h"
#include "tests/controllers/desk.h"

#include <QDir>

using namespace spark;
using namespace spark::test;

using State = VaultController::State;
using Mood = FakeKeychain::Mood;

class VaultLifeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void madeWithAKeyInTheKeychain()
    {
        Desk desk;
        QSignalSpy opened(&desk.vault(), &VaultController::opened);
        VERIFY_OK(desk.create(KeySource::keychain()));
        QCOMPARE(desk.vault().state(), State::Open);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(desk.vault().path(), QFileInfo(desk.path()).canonicalFilePath());
        QCOMPARE(*desk.vault().property(QStringLiteral("name")), QStringLiteral("Ledger"));
        QCOMPARE(*desk.vault().property(QStringLiteral("role")), QStringLiteral("brand"));
        QCOMPARE(desk.files(), QStringList {QStringLiteral("Ledger.sparkledger")});
        QCOMPARE(desk.keychain.size(), 1);
        QVERIFY(desk.keychain.holds(desk.entryOf(desk.path())));
        const SecretBytes kit = desk.vault().recoveryKey();
        QCOMPARE(kit.size(), 32);

        desk.vault().close();
        QCOMPARE(desk.vault().state(), State::Closed);
        QCOMPARE(desk.vault().path(), QString());
        VERIFY_OK(desk.open(KeySource::keychain()));
        desk.vault().close();
        VERIFY_OK(desk.open(KeySource::recoveryKey(kit.clone())));
    }

    void madeWithAPassphrase()
    {
        Desk desk;
        VERIFY_OK(desk.create(KeySource::passphrase(words("correct horse"))));
        QCOMPARE(desk.keychain.size(), 0); // nobody asked for it
        desk.vault().close();
        COMPARE_ERROR(desk.open(KeySource::passphrase(words("correct horses"))), ErrorCode::WrongKey);
        QCOMPARE(desk.vault().state(), State::Locked);
        QVERIFY(!desk.vault().vault());
        QCOMPARE(desk.vault().path(), QFileInfo(desk.path()).canonicalFilePath()); // for the next attempt
        VERIFY_OK(desk.open(KeySource::passphrase(words("correct horse"))));
    }

    void aPassphraseKeptInTheKeychain()
    {
        Desk desk;
        VERIFY_OK(desk.create(KeySource::passphrase(words("correct horse"), true)));
        QTRY_VERIFY(desk.keychain.holds(desk.entryOf(desk.path())));
        desk.vault().close();
        VERIFY_OK(desk.open(KeySource::keychain()));

        // The vault is there and open even when the keychain refuses; that is said.
        QSignalSpy failed(&desk.vault(), &VaultController::keychainFailed);
        desk.keychain.setMood(Mood::Denying);
        VERIFY_OK(desk.create(KeySource::passphrase(words("other"), true), QStringLiteral("Second")));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::KeychainDenied);
        QCOMPARE(desk.vault().state(), State::Open);
    }

    // What is there is left as it is, and no key is filed for a vault that was not made.
    void neverMadeOverSomething_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("keychain");
        for (const char *what : {"vault", "empty", "text", "folder", "link"}) {
            QTest::addRow("%s, key in the keychain", what) << QString::fromLatin1(what) << true;
            QTest::addRow("%s, recovery key", what) << QString::fromLatin1(what) << false;
        }
    }
    void neverMadeOverSomething()
    {
        QFETCH(const QString, what);
        QFETCH(const bool, keychain);
        Desk desk;
        VERIFY_OK(desk.create(KeySource::recoveryKey(testKey()), QStringLiteral("Open")));
        if (what == QLatin1String("vault"))
            VERIFY_OK(createVault(desk.path(), testKey('o'), {QStringLiteral("Old"), QStringLiteral("brand"), newVaultSalt()}, testAuthor()));
        else if (what == QLatin1String("folder"))
            QVERIFY(QDir().mkdir(desk.path()));
        else if (what == QLatin1String("link"))
            QVERIFY(QFile::link(desk.folder.filePath(QStringLiteral("nowhere")), desk.path()));
        else
            write(desk.path(), what == QLatin1String("text") ? QByteArray("shopping list") : QByteArray());
        const QByteArray before = bytesOf(desk.path());
        const QStringList files = desk.files();

        COMPARE_ERROR(desk.create(keychain ? KeySource::keychain() : KeySource::recoveryKey(testKey('n'))), ErrorCode::AlreadyThere);
        QCOMPARE(bytesOf(desk.path()), before);
        QCOMPARE(desk.files(), files);
        QCoreApplication::processEvents();
        QCOMPARE(desk.keychain.size(), 0);
        // The vault that is open stays so.
        QCOMPARE(desk.vault().state(), State::Open);
        QCOMPARE(desk.vault().path(), QFileInfo(desk.path(QStringLiteral("Open"))).canonicalFilePath());
    }

    void noVaultWithoutAPlaceForItsKey_data()
    {
        QTest::addColumn<Mood>("mood");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("none") << Mood::Absent << ErrorCode::KeychainUnavailable;
        QTest::newRow("locked") << Mood::Locked << ErrorCode::KeychainLocked;
        QTest::newRow("refuses") << Mood::Denying << ErrorCode::KeychainDenied;
        QTest::newRow("silent") << Mood::Silent << ErrorCode::TimedOut;
    }
    void noVaultWithoutAPlaceForItsKey()
    {
        QFETCH(const Mood, mood);
        QFETCH(const ErrorCode, code);
        Desk desk;
        desk.keychain.setLimit(std::chrono::milliseconds(1));
        desk.keychain.setMood(mood);
        COMPARE_ERROR(desk.create(KeySource::keychain()), code);
        QCOMPARE(desk.files(), QStringList());
        QCOMPARE(desk.vault().state(), State::Closed);
        // On the next day the keychain works.
        desk.keychain.setMood(Mood::Working);
        VERIFY_OK(desk.create(KeySource::keychain()));
    }

    void givingUpOnTheKeychainMakesNothing()
    {
        Desk desk;
        desk.keychain.setMood(Mood::Silent);
        auto made = desk.vault().create(desk.path(), QStringLiteral("Ledger"), QStringLiteral("brand"), KeySource::keychain());
        QVERIFY(!made.isFinished());
        desk.vault().cancelKeychain();
        COMPARE_ERROR(await(made), ErrorCode::Cancelled);
        QCOMPARE(desk.files(), QStringList());
    }

    void cancelledItIsNotMade_data()
    {
        QTest::addColumn<bool>("keychainAsks");
        QTest::newRow("the keychain asks a question") << true;
        QTest::newRow("the passphrase is made into a key") << false;
    }
    void cancelledItIsNotMade()
    {
        QFETCH(const bool, keychainAsks);
        Desk desk;
        VERIFY_OK(desk.create());
        const QStringList files = desk.files();
        const CancelToken token;
        auto made = desk.vault().create(desk.path(QStringLiteral("Second")), QStringLiteral("Second"), QStringLiteral("brand"),
                                        keychainAsks ? KeySource::keychain() : KeySource::passphrase(words("correct horse")), token);
        token.cancel();
        COMPARE_ERROR(await(made), ErrorCode::Cancelled);
        QCOMPARE(desk.files(), files);
        QTRY_COMPARE(desk.keychain.callsUnderWay(), 0);
        QCOMPARE(desk.keychain.size(), 0);
        QCOMPARE(desk.vault().path(), desk.path());
        QCOMPARE(desk.vault().state(), State::Open);
    }

    // Too late to make nothing: it is there, and the vault that was open stays so.
    void cancelledOnceItIsMadeItStaysClosed()
    {
        Desk desk;
        VERIFY_OK(desk.create());
        const CancelToken token;
        connect(&desk.vault(), &VaultController::keyMade, this, [token] { token.cancel(); });
        const auto made = await(desk.vault().create(desk.path(QStringLiteral("Second")), QStringLiteral("Second"), QStringLiteral("brand"), KeySource::keychain(), token));
        COMPARE_ERROR(made, ErrorCode::Cancelled);
        QVERIFY(made.error().text().contains(QStringLiteral("“Second” was made")));
        QCOMPARE(desk.vault().path(), desk.path());
        QCOMPARE(desk.vault().state(), State::Open);
        VERIFY_OK(desk.open(KeySource::keychain(), QStringLiteral("Second")));
    }

    // Also the first one of all: nothing opens behind a lock.
    void lockedWhileItIsMadeItStaysClosed()
    {
        Desk desk;
        desk.keychain.setDelay(std::chrono::milliseconds(20));
        auto made = desk.vault().create(desk.path(), QStringLiteral("Ledger"), QStringLiteral("brand"), KeySource::keychain());
        desk.vault().lock();
        COMPARE_ERROR(await(made), ErrorCode::Cancelled);
        QVERIFY(!desk.vault().vault());
        VERIFY_OK(desk.open(KeySource::keychain()));
    }

    // The disk fails between making and opening: the vault is there, and so is its key.
    void theKeyOfAVaultThatWasMadeIsKept()
    {
        Desk desk;
        const QString elsewhere = desk.path(QStringLiteral("Elsewhere"));
        QObject watcher;
        connect(&desk.vault(), &VaultController::stateChanged, &watcher, [&](State state) {
            if (state == State::Busy)
                QVERIFY(QFile::rename(desk.path(), elsewhere));
        });
        COMPARE_ERROR(desk.create(KeySource::keychain()), ErrorCode::Io);
        QCOMPARE(desk.vault().state(), State::Locked);
        QTRY_COMPARE(desk.keychain.callsUnderWay(), 0);
        disconnect(&desk.vault(), nullptr, &watcher, nullptr);

        QVERIFY(desk.keychain.holds(desk.entryOf(elsewhere)));
        VERIFY_OK(desk.open(KeySource::keychain(), QStringLiteral("Elsewhere")));
    }

    void anEmptyPassphraseIsNone()
    {
        Desk desk;
        COMPARE_ERROR(desk.create(KeySource::passphrase(SecretBytes())), ErrorCode::InvalidInput);
        QCOMPARE(desk.files(), QStringList());
        VERIFY_OK(desk.create());
        COMPARE_ERROR(await(desk.vault().changePassphrase(SecretBytes(), false)), ErrorCode::InvalidInput);
        QCOMPARE(desk.vault().state(), State::Open);
        desk.vault().close();
        COMPARE_ERROR(desk.open(KeySource::passphrase(SecretBytes())), ErrorCode::InvalidInput);
        VERIFY_OK(desk.open());
    }

    // A vault without a key in the keychain goes to recovery, never to a new key.
    void aMissingKeyChangesNothing_data()
    {
        QTest::addColumn<Mood>("mood");
        QTest::newRow("no such entry") << Mood::Working;
        QTest::newRow("none") << Mood::Absent;
        QTest::newRow("locked") << Mood::Locked;
        QTest::newRow("refuses") << Mood::Denying;
        QTest::newRow("silent") << Mood::Silent;
    }
    void aMissingKeyChangesNothing()
    {
        QFETCH(const Mood, mood);
        Desk desk;
        VERIFY_OK(desk.create());
        desk.vault().close();
        const QByteArray before = bytesOf(desk.path());
        desk.keychain.setLimit(std::chrono::milliseconds(1));
        desk.keychain.setMood(mood);

        const auto opened = desk.open(KeySource::keychain());
        COMPARE_ERROR(opened, ErrorCode::KeyMissing);
        QVERIFY(!opened.error().advice.isEmpty()); // what to do now
        QCOMPARE(desk.vault().state(), State::Locked);
        QCOMPARE(bytesOf(desk.path()), before);
        QCOMPARE(desk.keychain.size(), 0);
        // With the recovery key it opens, and can be kept from now on.
        desk.keychain.setMood(Mood::Working);
        VERIFY_OK(desk.open(KeySource::recoveryKey(testKey(), true)));
        QTRY_VERIFY(desk.keychain.holds(desk.entryOf(desk.path())));
    }

    void aWrongKeyIsNotKept()
    {
        Desk desk;
        VERIFY_OK(desk.create(KeySource::keychain()));
        const QString entry = desk.entryOf(desk.path());
        desk.vault().close();
        COMPARE_ERROR(desk.open(KeySource::recoveryKey(testKey('w'), true)), ErrorCode::WrongKey);
        COMPARE_ERROR(desk.open(KeySource::recoveryKey(words("short"), true)), ErrorCode::WrongKey);
        QCoreApplication::processEvents();
        VERIFY_OK(desk.open(KeySource::keychain())); // the right one is still there
        desk.vault().close();
        // Nor does a wrong one in the keychain do harm.
        desk.keychain.put(entry, testKey('w'));
        COMPARE_ERROR(desk.open(KeySource::keychain()), ErrorCode::WrongKey);
    }

    // What cannot be a vault is refused before anything is closed for it.
    void whatIsNoVaultIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing there") << QByteArray() << ErrorCode::Io;
        QTest::newRow("0 bytes") << QByteArray("", 0) << ErrorCode::Damaged;
        QTest::newRow("text") << QByteArray("Dear diary, today was a day.") << ErrorCode::NotAVault;
        QTest::newRow("plain SQLite") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0') << ErrorCode::NotEncrypted;
        QTest::newRow("cut off") << QByteArray(100, '\x93') << ErrorCode::Damaged;
    }
    void whatIsNoVaultIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const ErrorCode, code);
        Desk desk;
        VERIFY_OK(desk.create());
        const QString other = desk.path(QStringLiteral("Other"));
        if (!bytes.isNull())
            write(other, bytes);
        COMPARE_ERROR(desk.open(KeySource::keychain(), QStringLiteral("Other")), code);
        QCOMPARE(desk.vault().state(), State::Open);
        QCOMPARE(desk.vault().path(), QFileInfo(desk.path()).canonicalFilePath());
        QCOMPARE(QFile::exists(other), !bytes.isNull());
        if (!bytes.isNull())
            QCOMPARE(bytesOf(other), bytes);
    }

    void lockedItGivesNothingAway()
    {
        Desk desk;
        VERIFY_OK(desk.create());
        QList<State> states;
        bool stillThere = false;
        const QObject watcher; // the desk closes its vault at the end, when these two are gone
        connect(&desk.vault(), &VaultController::stateChanged, &watcher, [&](State state) { states.append(state); });
        connect(&desk.vault(), &VaultController::aboutToClose, &watcher, [&] { stillThere = desk.vault().vault() && desk.vault().vault()->reader(); });
        desk.vault().lock();
        QVERIFY(stillThere); // who holds it can let go in peace
        QCOMPARE(states, QList<State> {State::Locked});
        QVERIFY(!desk.vault().vault());
        QVERIFY(desk.vault().recoveryKey().isEmpty());
        QCOMPARE(desk.vault().path(), QFileInfo(desk.path()).canonicalFilePath());
        QCOMPARE(desk.files(), QStringList {QStringLiteral("Ledger.sparkledger")}); // the file alone is the whole vault
        QVERIFY(!QFile::exists(desk.path() + QStringLiteral("-wal")));
        desk.vault().lock(); // again, and nothing happens
        QCOMPARE(states.size(), 1);
        VERIFY_OK(desk.open());
    }

    void lockingFinishesWhatWasAskedFor()
    {
        Desk desk;
        VERIFY_OK(desk.create());
        auto first = desk.controllers.codes.add(codeDraft(1));
        auto second = desk.controllers.codes.add(codeDraft(2));
        desk.vault().lock();
        VERIFY_OK(await(first));
        VERIFY_OK(await(second));
        VERIFY_OK(desk.open());
        QCOMPARE(desk.count(QStringLiteral("authorization")), 2);
    }

    // The screen is locked while the vault is being opened: it must not be open a moment later.
    void lockedWhileItOpens_data()
    {
        QTest::addColumn<bool>("keychainAsks");
        QTest::newRow("the keychain asks a question") << true;
        QTest::newRow("the passphrase is made into a key") << false;
    }
    void lockedWhileItOpens()
    {
        QFETCH(const bool, keychainAsks);
        Desk desk;
        VERIFY_OK(desk.create(KeySource::passphrase(words("correct horse"), true)));
        QTRY_COMPARE(desk.keychain.size(), 1);
        desk.vault().close();
        desk.keychain.setDelay(std::chrono::milliseconds(20));
        QSignalSpy opened(&desk.vault(), &VaultController::opened);
        auto answer = desk.vault().open(desk.path(), keychainAsks ? KeySource::keychain() : KeySource::passphrase(words("correct horse")));
        QCOMPARE(desk.vault().state(), State::Busy);
        desk.vault().lock();
        QCOMPARE(desk.vault().state(), State::Locked);
        QCOMPARE(desk.keychain.callsUnderWay(), 0); // nobody is asked for a key that is not wanted any more
        COMPARE_ERROR(await(answer), ErrorCode::Cancelled);
        QCOMPARE(desk.vault().state(), State::Locked);
        QVERIFY(!desk.vault().vault());
        QCOMPARE(opened.size(), 0);
        VERIFY_OK(desk.open(KeySource::keychain()));
    }

    void closedWhileItOpens()
    {
        Desk desk;
        VERIFY_OK(desk.create(KeySource::keychain()));
        desk.vault().close();
        auto answer = desk.vault().open(desk.path(), KeySource::keychain());
        desk.vault().close();
        COMPARE_ERROR(await(answer), ErrorCode::Cancelled);
        QCOMPARE(desk.vault().state(), State::Closed);
        QCOMPARE(desk.vault().path(), QString());
    }

    void theLaterOfTwoIsOpened()
    {
        Desk desk;
        VERIFY_OK(desk.create(KeySource::keychain(), QStringLiteral("Slow")));
        VERIFY_OK(desk.create(KeySource::recoveryKey(testKey()), QStringLiteral("Quick")));
        desk.vault().close();
        desk.keychain.setDelay(std::chrono::milliseconds(50));
        QSignalSpy opened(&desk.vault(), &VaultController::opened);
        auto slow = desk.vault().open(desk.path(QStringLiteral("Slow")), KeySource::keychain());
        auto quick = desk.vault().open(desk.path(QStringLiteral("Quick")), KeySource::recoveryKey(testKey()));
        COMPARE_ERROR(await(slow), ErrorCode::Cancelled);
        VERIFY_OK(await(quick));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(*desk.vault().property(QStringLiteral("name")), QStringLiteral("Quick"));
        QCOMPARE(desk.vault().state(), State::Open);
    }

    void theProgramEndsWhileAVaultOpens()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("Ledger.sparkledger"));
        VERIFY_OK(createVault(path, testKey(), {QStringLiteral("Ledger"), QStringLiteral("brand"), newVaultSalt()}, testAuthor()));
        for (int i = 0; i < 20; ++i) {
            FakeKeychain keychain;
            auto controllers = std::make_unique<Controllers>(keychain, nullptr, testAuthor());
            const auto answer = controllers->vault.open(path, KeySource::recoveryKey(testKey()));
            if (i % 2 == 0)
                QCoreApplication::processEvents();
            controllers.reset();
        }
        Desk desk;
        VERIFY_OK(await(desk.vault().open(path, KeySource::recoveryKey(testKey()))));
    }

    void lockedCallsSaySo()
    {
        Desk desk;
        VERIFY_OK(desk.create());
        desk.vault().lock();
        COMPARE_ERROR(await(desk.vault().backUp({})), ErrorCode::KeyMissing);
        COMPARE_ERROR(await(desk.vault().verify()), ErrorCode::KeyMissing);
        COMPARE_ERROR(await(desk.vault().checkContents()), ErrorCode::KeyMissing);
        COMPARE_ERROR(await(desk.vault().changePassphrase(words("new"), false)), ErrorCode::KeyMissing);
        COMPARE_ERROR(await(desk.vault().moveKeyToKeychain()), ErrorCode::KeyMissing);
        COMPARE_ERROR(desk.vault().property(QStringLiteral("uid")), ErrorCode::KeyMissing);
        QCOMPARE(desk.keychain.size(), 0);
        VERIFY_OK(desk.open());
    }
};

SPARK_TEST(VaultLifeTest)

#include "vault_life_test.moc"
