// Backups, restoring and checking, over the vault that is open.
#include "models/store/vault_key.h"
#include "tests/controllers/desk.h"

#include <QDir>

using namespace spark;
using namespace spark::test;

using State = VaultController::State;

namespace {

constexpr qint64 day = 86400;

// The size of a page of the file, and a page that holds rows.
constexpr qint64 pageSize = 4096;
constexpr qint64 somePage = 20;

} // namespace

class VaultBackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLadderThinsItself()
    {
        Desk desk;
        VERIFY_OK(desk.create());
        VERIFY_OK(createVault(desk.path(QStringLiteral("Other")), testKey('o'), {QStringLiteral("Other"), QStringLiteral("brand"), newVaultSalt()}, testAuthor()));
        const QString folder = desk.folder.filePath(QStringLiteral("backups"));
        QVERIFY(QDir().mkdir(folder));
        // Of another vault of the same name: not ours to delete, however old.
        const QString foreign = folder + QStringLiteral("/Ledger 2020-01-01T120000Z.sparkledger");
        QVERIFY(QFile::copy(desk.path(QStringLiteral("Other")), foreign));
        QString newest;
        for (int i = 0; i < 45; ++i) { // two a day
            desk.clock->advance(day / 2);
            const auto made = await(desk.vault().backUp(folder));
            VERIFY_OK(made);
            QCOMPARE(made->madeAt, desk.clock->now());
            newest = made->path;
        }
        QList<BackupInfo> ours = listBackups(folder, desk.path());
        ours.removeIf([&](const BackupInfo &backup) { return backup.path == foreign; });
        QVERIFY(QFile::exists(foreign));
        QCOMPARE(ours.first().path, newest);
        // The last ten are five days; two more days; three weeks more before that one's Monday.
        for (int i = 0; i < 10; ++i)
            QCOMPARE(ours.at(i).madeAt, desk.clock->now() - i * day / 2);
        QVERIFY2(ours.size() >= 14 && ours.size() <= 16, qPrintable(QString::number(ours.size())));
        QVERIFY(desk.clock->now() - ours.last().madeAt > 14 * day);
        QVERIFY(backupsToDelete(ours).isEmpty());
    }

    void besideTheVaultWhenNothingElseIsSaid()
    {
        Desk desk;
        VERIFY_OK(desk.create());
        desk.addCode(1);
        const auto made = await(desk.vault().backUp({}));
        VERIFY_OK(made);
        QCOMPARE(QFileInfo(made->path).absolutePath(), QFileInfo(defaultBackupFolder(desk.vault().path())).absoluteFilePath());
        auto copy = openVerified(made->path, testKey());
        VERIFY_OK(copy);
        QCOMPARE(dumpTables(**copy), desk.dump());
    }

    void aBackupThatCannotBeMadeLeavesNothing()
    {
        Desk desk;
        VERIFY_OK(desk.create());
        write(desk.folder.filePath(QStringLiteral("file")), "a file, no folder");
        const QStringList before = desk.files();
        QVERIFY(!await(desk.vault().backUp(desk.folder.filePath(QStringLiteral("file")))));
        QCOMPARE(desk.files(), before);
        const CancelToken token;
        token.cancel();
        COMPARE_ERROR(await(desk.vault().backUp({}, token)), ErrorCode::Cancelled);
        QCOMPARE(desk.files(), before);
        QCOMPARE(desk.vault().state(), State::Open);
    }

    void restoredOverTheOpenVault_data()
    {
        QTest::addColumn<bool>("throughLink");
        QTest::newRow("by its name") << false;
        QTest::newRow("through a symbolic link") << true;
    }
    void restoredOverTheOpenVault()
    {
        QFETCH(const bool, throughLink);
        Desk desk;
        VERIFY_OK(desk.create(KeySource::keychain()));
        desk.addCode(1);
        const QString then = desk.dump();
        const auto backup = await(desk.vault().backUp({}));
        VERIFY_OK(backup);
        desk.addCode(2);
        const QString now = desk.dump();
        const SecretBytes key = desk.vault().recoveryKey();
        QString target = desk.path();
        if (throughLink) {
            target = desk.folder.filePath(QStringLiteral("link.sparkledger"));
            QVERIFY(QFile::link(desk.path(), target));
        }
        QSignalSpy closing(&desk.vault(), &VaultController::aboutToClose);

        const auto restored = await(desk.vault().restore(backup->path, target, std::nullopt)); // no question for the key
        VERIFY_OK(restored);
        QCOMPARE(closing.size(), 1);
        QCOMPARE(desk.vault().state(), State::Locked);
        QVERIFY(!restored->replaced.isEmpty());
        VERIFY_OK(desk.open(KeySource::keychain()));
        QCOMPARE(desk.dump(), then);
        // What was there is kept whole, with the newest change.
        auto replaced = openVerified(restored->replaced, key);
        VERIFY_OK(replaced);
        QCOMPARE(dumpTables(**replaced), now);
    }

    // A backup that is no good does not cost the vault that is.
    void aDamagedBackupChangesNothing()
    {
        Desk desk;
        VERIFY_OK(desk.create());
        for (int i = 0; i < 10; ++i)
            desk.addCode(i);
        const auto backup = await(desk.vault().backUp({}));
        VERIFY_OK(backup);
        flipBit(backup->path, somePage * pageSize + 100);
        const QString before = desk.dump();
        const QStringList files = desk.files();
        QSignalSpy closing(&desk.vault(), &VaultController::aboutToClose);
        const auto restored = await(desk.vault().restore(backup->path, desk.path(), std::nullopt));
        COMPARE_ERROR(restored, ErrorCode::Damaged);
        QCOMPARE(restored.error().pages, QList<qint64> {somePage + 1});
        QCOMPARE(closing.size(), 0);
        QCOMPARE(desk.vault().state(), State::Open);
        QCOMPARE(desk.dump(), before);
        QCOMPARE(desk.files(), files);
        VERIFY_OK(await(desk.controllers.codes.add(codeDraft(99))));
    }

    void cancelledItChangesNothing()
    {
        Desk desk;
        VERIFY_OK(desk.create(KeySource::keychain()));
        const auto backup = await(desk.vault().backUp({}));
        VERIFY_OK(backup);
        desk.addCode(1);
        const QString before = desk.dump();
        const QStringList files = desk.files();
        QSignalSpy closing(&desk.vault(), &VaultController::aboutToClose);
        const CancelToken token;
        auto restored = desk.vault().restore(backup->path, desk.path(), std::nullopt, token);
        token.cancel();
        COMPARE_ERROR(await(restored), ErrorCode::Cancelled);
        QCOMPARE(closing.size(), 0);
        QCOMPARE(desk.dump(), before);
        QCOMPARE(desk.files(), files);
    }

    // From here on it is not cancelled any more: what is there is what was asked for.
    void cancelledTooLateItIsRestored()
    {
        Desk desk;
        VERIFY_OK(desk.create(KeySource::keychain()));
        const QString then = desk.dump();
        const auto backup = await(desk.vault().backUp({}));
        VERIFY_OK(backup);
        desk.addCode(1);
        const CancelToken token;
        connect(&desk.vault(), &VaultController::replacing, this, [&] {
            QCOMPARE(desk.vault().state(), State::Open); // as long as possible
            token.cancel();
        });
        VERIFY_OK(await(desk.vault().restore(backup->path, desk.path(), std::nullopt, token)));
        VERIFY_OK(desk.open(KeySource::keychain()));
        QCOMPARE(desk.dump(), then);
    }

    void lockedWhileItIsRestored()
    {
        Desk desk;
        VERIFY_OK(desk.create(KeySource::keychain()));
        const auto backup = await(desk.vault().backUp({}));
        VERIFY_OK(backup);
        flipBit(backup->path, 2 * pageSize + 100);
        auto restored = desk.vault().restore(backup->path, desk.path(), std::nullopt);
        desk.vault().lock();
        QVERIFY(!await(restored));
        QCOMPARE(desk.vault().state(), State::Locked); // not opened behind the lock
        VERIFY_OK(desk.open(KeySource::keychain()));
    }

    void aBackupOfAnotherVaultNeedsItsKey()
    {
        Desk desk;
        VERIFY_OK(desk.create(KeySource::passphrase(words("theirs")), QStringLiteral("Theirs")));
        desk.addCode(7);
        const QString theirs = desk.dump();
        const auto backup = await(desk.vault().backUp({}));
        VERIFY_OK(backup);
        VERIFY_OK(desk.create(KeySource::recoveryKey(testKey()), QStringLiteral("Mine")));
        const QString mine = desk.dump();
        const QString target = desk.path(QStringLiteral("Restored"));

        COMPARE_ERROR(await(desk.vault().restore(backup->path, target, std::nullopt)), ErrorCode::KeyMissing);
        COMPARE_ERROR(await(desk.vault().restore(backup->path, target, KeySource::passphrase(words("mine")))), ErrorCode::WrongKey);
        QVERIFY(!QFile::exists(target));
        const auto restored = await(desk.vault().restore(backup->path, target, KeySource::passphrase(words("theirs"))));
        VERIFY_OK(restored);
        QCOMPARE(restored->replaced, QString());
        QCOMPARE(desk.vault().state(), State::Open); // it has nothing to do with the open one
        QCOMPARE(desk.dump(), mine);
        VERIFY_OK(desk.open(KeySource::passphrase(words("theirs")), QStringLiteral("Restored")));
        QCOMPARE(desk.dump(), theirs);
    }

    void whatIsNoBackupIsRefused()
    {
        Desk desk;
        VERIFY_OK(desk.create());
        const QString text = desk.folder.filePath(QStringLiteral("notes.txt"));
        write(text, "not a backup, some notes");
        COMPARE_ERROR(await(desk.vault().restore(text, desk.path(), std::nullopt)), ErrorCode::NotAVault);
        COMPARE_ERROR(await(desk.vault().restore(desk.folder.filePath(QStringLiteral("none")), desk.path(), std::nullopt)), ErrorCode::Io);
        COMPARE_ERROR(await(desk.vault().restore(desk.path(), desk.path(), std::nullopt)), ErrorCode::InvalidInput);
        QCOMPARE(desk.vault().state(), State::Open);
    }

    void checkingCountsWhatIsThere()
    {
        Desk desk;
        VERIFY_OK(desk.create());
        desk.addCode(1);
        desk.addCode(2);
        VERIFY_OK(await(desk.vault().checkContents()));
        const auto checked = await(desk.vault().verify());
        VERIFY_OK(checked);
        QCOMPARE(checked->codes, 2);
        QCOMPARE(checked->videos, 2);
        QCOMPARE(checked->campaigns, 0);
        QCOMPARE(checked->historyEntries, desk.count(QStringLiteral("history")));
        const CancelToken token;
        token.cancel();
        COMPARE_ERROR(await(desk.vault().verify(token)), ErrorCode::Cancelled);
    }

    void checkingFindsDamage()
    {
        Desk desk;
        VERIFY_OK(desk.create());
        for (int i = 0; i < 20; ++i)
            desk.addCode(i);
        desk.vault().close();
        // A page of a code's row: no index, nothing that opening looks at.
        flipBit(desk.path(), QFileInfo(desk.path()).size() - pageSize / 2);
        VERIFY_OK(desk.open());
        const auto checked = await(desk.vault().verify());
        COMPARE_ERROR(checked, ErrorCode::Damaged);
        QCOMPARE(checked.error().pages, QList<qint64> {QFileInfo(desk.path()).size() / pageSize});
        QVERIFY(!checked.error().advice.isEmpty());
    }
};

SPARK_TEST(VaultBackupTest)

#include "vault_backup_test.moc"
