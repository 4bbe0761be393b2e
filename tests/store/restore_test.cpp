#include "models/store/backups.h"

#include "models/store/file_tools.h"
#include "models/store/vault_key.h"
#include "tests/store/store_support.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

#include <cstdio>

using namespace spark;
using namespace spark::test;

namespace {

void fill(VaultFixture &vault, int from, int to)
{
    for (int i = from; i < to; ++i)
        vault.addCode(codeDraft(i));
}

QString backUp(VaultFixture &vault)
{
    const auto made = makeBackup(vault.connection(), testKey(), defaultBackupFolder(vault.path()), vault.clock().nowMs());
    if (!made)
        qFatal("makeBackup: %s", qPrintable(made.error().text()));
    return made->path;
}

// Everything in a folder with its bytes, to see that nothing was touched.
QMap<QString, QByteArray> snapshot(const QString &folder)
{
    QMap<QString, QByteArray> files;
    for (const QString &name : filesIn(folder)) {
        if (QFileInfo(folder + u'/' + name).isFile())
            files.insert(name, fileBytes(folder + u'/' + name));
    }
    return files;
}

// Copies a vault as it lies there while it is open, with its journal: what a crash would leave.
void copyAsCrashed(const QString &from, const QString &to)
{
    for (const char *suffix : {"", "-wal"}) {
        if (QFile::exists(from + QLatin1String(suffix)))
            writeBytes(to + QLatin1String(suffix), fileBytes(from + QLatin1String(suffix)));
    }
}

// Reports when it begins and when it is done; killed somewhere in between.
int restoreChild(const QStringList &arguments)
{
    std::puts("begin");
    std::fflush(stdout);
    const auto done = restoreBackup(arguments.at(0), testKey(), arguments.at(1), testNow * 1000);
    std::puts(done ? "done" : qPrintable(done.error().text()));
    std::fflush(stdout);
    return done ? 0 : 1;
}
SPARK_CHILD(restore, restoreChild)

} // namespace

class RestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overNothing()
    {
        VaultFixture vault;
        fill(vault, 0, 5);
        const QString backup = backUp(vault);
        const QString before = vault.dump();
        const QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("new/deep/Restored.sparkledger"));
        const auto restored = restoreBackup(backup, testKey(), target, testNow * 1000);
        VERIFY_OK(restored);
        QCOMPARE(restored->vault, target);
        QCOMPARE(restored->replaced, QString());
        QCOMPARE(modeOf(target), 0600u);
        QCOMPARE(modeOf(folder.filePath(QStringLiteral("new"))), 0700u);
        QCOMPARE(filesIn(folder.filePath(QStringLiteral("new/deep"))), QStringList {QStringLiteral("Restored.sparkledger")});
        QCOMPARE(examineVaultFile(target)->salt, examineVaultFile(backup)->salt);
        auto opened = openVault(target, testKey(), testAuthor(), {});
        VERIFY_OK(opened);
        QCOMPARE(dumpTables(**opened), before);
        QCOMPARE(HistoryLog(**opened).verify()->firstBroken, 0);
        QCOMPARE(dumpOf(backup, testKey()), before); // the backup is still there
    }

    void overAHealthyVault()
    {
        VaultFixture vault;
        fill(vault, 0, 5);
        const QString backup = backUp(vault);
        const QString old = vault.dump();
        fill(vault, 5, 9);
        const QString newer = vault.dump();
        vault.close();
        const auto restored = restoreBackup(backup, testKey(), vault.path(), testNow * 1000);
        VERIFY_OK(restored);
        QCOMPARE(restored->vault, vault.path());
        QCOMPARE(restored->replaced, vault.folder() + QStringLiteral("/Test replaced 2026-11-20T120000Z.sparkledger"));
        QCOMPARE(filesIn(vault.folder()), (QStringList {QStringLiteral("Test backups"), QStringLiteral("Test replaced 2026-11-20T120000Z.sparkledger"), QStringLiteral("Test.sparkledger")}));
        vault.reopen();
        QCOMPARE(vault.dump(), old);
        auto kept = openVault(restored->replaced, testKey(), testAuthor(), {});
        VERIFY_OK(kept);
        QCOMPARE(dumpTables(**kept), newer);
        kept = failure(ErrorCode::Io, QString());
        // And back again.
        vault.close();
        VERIFY_OK(restoreBackup(restored->replaced, testKey(), vault.path(), testNow * 1000));
        vault.reopen();
        QCOMPARE(vault.dump(), newer);
        QVERIFY(filesIn(vault.folder()).contains(QStringLiteral("Test replaced 2026-11-20T120000Z-2.sparkledger")));
    }

    // A crash left rows in the journal alone: they are in what is kept.
    void overAVaultWithAJournal()
    {
        VaultFixture vault;
        fill(vault, 0, 3);
        const QString backup = backUp(vault);
        const QString old = vault.dump();
        vault.reopen();
        fill(vault, 3, 8);
        const QString newer = vault.dump();
        const QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("Crashed.sparkledger"));
        copyAsCrashed(vault.path(), target);
        QVERIFY(QFileInfo(target + QStringLiteral("-wal")).size() > 4096);
        const auto restored = restoreBackup(backup, testKey(), target, testNow * 1000);
        VERIFY_OK(restored);
        QCOMPARE(dumpOf(target, testKey()), old);
        auto kept = openVault(restored->replaced, testKey(), testAuthor(), {});
        VERIFY_OK(kept);
        QCOMPARE(dumpTables(**kept), newer);
    }

    // The same with a key that this vault does not have: what its journal holds is kept with it all the same.
    void overAVaultOfAnotherKey()
    {
        VaultFixture vault;
        fill(vault, 0, 3);
        const QString backup = backUp(vault);
        const QString old = vault.dump();
        const QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("Other.sparkledger"));
        const QString work = folder.filePath(QStringLiteral("work.sparkledger"));
        VERIFY_OK(createVault(work, testKey('o'), {QStringLiteral("o"), QStringLiteral("brand"), newVaultSalt()}, testAuthor()));
        {
            auto other = openVault(work, testKey('o'), testAuthor(), {});
            auto changes = ChangeSet::begin(**other, testAuthor(), QStringLiteral("add"));
            VERIFY_OK(AuthorizationRepository::add(**changes, codeDraft(77)));
            VERIFY_OK((*changes)->commit());
            copyAsCrashed(work, target);
        }
        QVERIFY(QFileInfo(target + QStringLiteral("-wal")).size() > 4096);
        const auto restored = restoreBackup(backup, testKey(), target, testNow * 1000);
        VERIFY_OK(restored);
        QVERIFY(!QFile::exists(target + QStringLiteral("-wal")));
        QCOMPARE(dumpOf(target, testKey()), old);
        auto kept = openVault(restored->replaced, testKey('o'), testAuthor(), {});
        VERIFY_OK(kept);
        QCOMPARE((*kept)->value(QStringLiteral("SELECT count(*) FROM authorization"))->toInt(), 1);
    }

    // What was set aside with its journal can be restored in turn, and nothing of the journal is lost.
    void fromAVaultWithAJournal()
    {
        VaultFixture vault;
        fill(vault, 0, 6);
        const QString newest = vault.dump();
        const QTemporaryDir folder;
        const QString source = folder.filePath(QStringLiteral("Set aside.sparkledger"));
        copyAsCrashed(vault.path(), source);
        QVERIFY(QFileInfo(source + QStringLiteral("-wal")).size() > 4096);
        const QString target = folder.filePath(QStringLiteral("Back.sparkledger"));
        VERIFY_OK(restoreBackup(source, testKey(), target, testNow * 1000));
        QCOMPARE(dumpOf(target, testKey()), newest);
    }

    void overADamagedVault_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"a bit in the first page", "a bit in the middle", "cut short", "empty", "text"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void overADamagedVault()
    {
        QFETCH(const QString, how);
        VaultFixture vault;
        fill(vault, 0, 5);
        const QString backup = backUp(vault);
        const QString before = vault.dump();
        vault.close();
        QByteArray bytes = fileBytes(vault.path());
        if (how == QLatin1String("cut short"))
            bytes.chop(5000);
        else if (how == QLatin1String("empty"))
            bytes.clear();
        else if (how == QLatin1String("text"))
            bytes = "my homework\n";
        else
            bytes[how.contains(QLatin1String("first")) ? 100 : bytes.size() / 2] ^= 1;
        writeBytes(vault.path(), bytes);
        const auto restored = restoreBackup(backup, testKey(), vault.path(), testNow * 1000);
        VERIFY_OK(restored);
        vault.reopen();
        QCOMPARE(vault.dump(), before);
        QCOMPARE(fileBytes(restored->replaced), bytes); // for whoever may still rescue something
    }

    // A journal that lies where the vault was must never be replayed into the restored file.
    void staleJournal()
    {
        VaultFixture vault;
        fill(vault, 0, 3);
        const QString backup = backUp(vault);
        const QString old = vault.dump();
        vault.reopen();
        fill(vault, 3, 8);
        const QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("Gone.sparkledger"));
        copyAsCrashed(vault.path(), target);
        QVERIFY(QFile::remove(target)); // the journal alone is left, with frames of the same key
        const QByteArray journal = fileBytes(target + QStringLiteral("-wal"));
        VERIFY_OK(restoreBackup(backup, testKey(), target, testNow * 1000));
        QVERIFY(!QFile::exists(target + QStringLiteral("-wal")));
        auto opened = openVault(target, testKey(), testAuthor(), {});
        VERIFY_OK(opened);
        QCOMPARE(dumpTables(**opened), old);
        QCOMPARE(fileBytes(folder.filePath(QStringLiteral("Gone replaced 2026-11-20T120000Z.sparkledger-wal"))), journal);
    }

    void inUse_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"idle", "reading", "writing"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void inUse()
    {
        QFETCH(const QString, how);
        VaultFixture vault;
        fill(vault, 0, 3);
        const QString backup = backUp(vault);
        fill(vault, 3, 5);
        const QString before = vault.dump();
        vault.close();
        {
            const auto other = holdVault(vault.path(), how);
            const QStringList files = filesIn(vault.folder());
            COMPARE_ERROR(restoreBackup(backup, testKey(), vault.path(), testNow * 1000), ErrorCode::InUse);
            QCOMPARE(filesIn(vault.folder()), files);
            other->finish();
        }
        vault.reopen();
        QCOMPARE(vault.dump(), before);
        // Also by this program itself, which other processes' locks do not show.
        COMPARE_ERROR(restoreBackup(backup, testKey(), vault.path(), testNow * 1000), ErrorCode::InUse);
        vault.addCode(codeDraft(50));
        vault.close();
        VERIFY_OK(restoreBackup(backup, testKey(), vault.path(), testNow * 1000));
    }

    void refusals()
    {
        VaultFixture vault;
        fill(vault, 0, 5);
        const QString backup = backUp(vault);
        vault.close();
        const QString folder = QFileInfo(backup).absolutePath();
        const auto here = snapshot(vault.folder());
        const auto there = snapshot(folder);
        const auto refuses = [&](const QString &from, const SecretBytes &key, const QString &to, ErrorCode code) {
            COMPARE_ERROR(restoreBackup(from, key, to, testNow * 1000), code);
            QCOMPARE(snapshot(vault.folder()), here);
            QCOMPARE(snapshot(folder), there);
        };
        refuses(backup, testKey('x'), vault.path(), ErrorCode::WrongKey);
        refuses(folder + QStringLiteral("/none.sparkledger"), testKey(), vault.path(), ErrorCode::Io);
        refuses(folder, testKey(), vault.path(), ErrorCode::NotAVault);
        refuses(backup, testKey(), backup, ErrorCode::InvalidInput);
        refuses(backup, testKey(), folder + QStringLiteral("/../Test backups/") + QFileInfo(backup).fileName(), ErrorCode::InvalidInput);
        refuses(backup, testKey(), vault.folder(), ErrorCode::InvalidInput);
        const QString link = vault.folder() + QStringLiteral("/link.sparkledger");
        QVERIFY(QFile::link(backup, link));
        COMPARE_ERROR(restoreBackup(backup, testKey(), link, testNow * 1000), ErrorCode::InvalidInput);
        QVERIFY(QFile::remove(link));
        QVERIFY(QFile::link(QStringLiteral("nowhere"), link));
        COMPARE_ERROR(restoreBackup(backup, testKey(), link, testNow * 1000), ErrorCode::AlreadyThere);
        QVERIFY(QFile::remove(link));
        refuses(backup, testKey('x'), vault.path(), ErrorCode::WrongKey); // nothing half-made lies there
    }

    void damagedBackup()
    {
        VaultFixture vault;
        fill(vault, 0, 5);
        const QString backup = backUp(vault);
        vault.close();
        const auto here = snapshot(vault.folder());
        const QByteArray whole = fileBytes(backup);
        for (const qint64 offset : {qint64(100), qint64(whole.size() / 2), qint64(whole.size() - 10)}) {
            writeBytes(backup, whole);
            flipBit(backup, offset);
            COMPARE_ERROR(restoreBackup(backup, testKey(), vault.path(), testNow * 1000), ErrorCode::Damaged);
            QCOMPARE(snapshot(vault.folder()), here);
        }
        writeBytes(backup, whole.chopped(4096));
        COMPARE_ERROR(restoreBackup(backup, testKey(), vault.path(), testNow * 1000), ErrorCode::Damaged);
        QCOMPARE(snapshot(vault.folder()), here);
    }

    void fullDisk()
    {
        VaultFixture vault;
        fill(vault, 0, 20);
        const QString backup = backUp(vault);
        vault.close();
        const auto here = snapshot(vault.folder());
        for (const rlim_t limit : {rlim_t(0), rlim_t(5000), rlim_t(QFileInfo(backup).size() - 1)}) {
            const FileSizeLimit full(limit);
            COMPARE_ERROR(restoreBackup(backup, testKey(), vault.path(), testNow * 1000), ErrorCode::DiskFull);
            QCOMPARE(snapshot(vault.folder()), here);
        }
        VERIFY_OK(restoreBackup(backup, testKey(), vault.path(), testNow * 1000));
    }

    void unwritableFolder()
    {
        VaultFixture vault;
        fill(vault, 0, 3);
        const QString backup = backUp(vault);
        vault.close();
        const QString locked = vault.folder() + QStringLiteral("/locked");
        VERIFY_OK(makePrivateFolder(locked));
        const QString target = locked + QStringLiteral("/Test.sparkledger");
        writeBytes(target, fileBytes(vault.path()));
        const auto before = snapshot(locked);
        {
            const OrdinaryUser user({locked, QFileInfo(backup).absolutePath()});
            QVERIFY(setMode(locked, 0500));
            COMPARE_ERROR(restoreBackup(backup, testKey(), target, testNow * 1000), ErrorCode::ReadOnly);
            QVERIFY(setMode(locked, 0700));
        }
        QCOMPARE(snapshot(locked), before);
    }

    // What a killed restore left behind goes with a later one; what may still be worked on stays.
    void leftovers()
    {
        VaultFixture vault;
        fill(vault, 0, 3);
        const QString backup = backUp(vault);
        vault.close();
        const QString old = vault.path() + QStringLiteral(".0123abcd.restoring");
        const QString fresh = vault.path() + QStringLiteral(".4567abcd.restoring");
        for (const QString &name : QStringList {old, old + QStringLiteral("-wal"), fresh})
            writeBytes(name, "half");
        QFile file(old);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-2 * 3600), QFileDevice::FileModificationTime));
        file.close();
        VERIFY_OK(restoreBackup(backup, testKey(), vault.path(), testNow * 1000));
        QCOMPARE(filesIn(vault.folder()).filter(QLatin1String("restoring")), QStringList {QFileInfo(fresh).fileName()});
    }

    // The vault may be open until the last moment, and nothing has happened when that does not come.
    void aCopyThatIsNotPutInPlaceLeavesNothing()
    {
        VaultFixture vault;
        fill(vault, 0, 3);
        const QString backup = backUp(vault);
        fill(vault, 3, 5);
        const QString before = vault.dump();
        const QStringList files = filesIn(vault.folder());
        {
            const auto copy = RestoreCopy::make(backup, testKey(), vault.path());
            VERIFY_OK(copy);
            QVERIFY(filesIn(vault.folder()) != files);
        }
        QCOMPARE(filesIn(vault.folder()), files);
        QCOMPARE(vault.dump(), before);
        const std::atomic<bool> cancelled = true;
        COMPARE_ERROR(RestoreCopy::make(backup, testKey(), vault.path(), &cancelled), ErrorCode::Cancelled);
        QCOMPARE(filesIn(vault.folder()), files);
    }

    // Two at once onto one place: each puts in place what it has checked, and nothing is lost.
    void twoAtOnce()
    {
        VaultFixture vault;
        fill(vault, 0, 2);
        const QString first = backUp(vault);
        const QString firstRows = vault.dump();
        fill(vault, 2, 30);
        const QString second = backUp(vault);
        const QString secondRows = vault.dump();
        vault.close();
        for (int i = 0; i < 10; ++i) {
            Expected<RestoreResult> other;
            const std::unique_ptr<QThread> thread(QThread::create([&] { other = restoreBackup(second, testKey(), vault.path(), testNow * 1000); }));
            thread->start();
            const auto mine = restoreBackup(first, testKey(), vault.path(), testNow * 1000);
            thread->wait();
            QVERIFY(mine || other);
            QStringList there {dumpOf(vault.path(), testKey())};
            for (const auto *restored : {&mine, &std::as_const(other)}) {
                if (*restored)
                    there.append(dumpOf((*restored)->replaced, testKey()));
                else
                    QCOMPARE(errorName(restored->error().code), errorName(ErrorCode::InUse));
            }
            QVERIFY(!mine || there.contains(firstRows));
            QVERIFY(!other || there.contains(secondRows));
            QVERIFY(filesIn(vault.folder()).filter(QLatin1String("restoring")).isEmpty());
        }
    }

    // Killed at any moment: there is a vault in the place, the one or the other, and the former one is not lost.
    void killedAtAnyMoment()
    {
        constexpr int kills = 40;
        VaultFixture vault;
        fill(vault, 0, 10);
        const QString backup = backUp(vault);
        const QString old = vault.dump();
        fill(vault, 10, 20);
        const QString newer = vault.dump();
        vault.close();
        const QByteArray newerBytes = fileBytes(vault.path());

        QElapsedTimer timer;
        const auto run = [&](qint64 killAfterMicroseconds) { // gives how long it took
            Child child(QStringLiteral("restore"), {backup, vault.path()});
            if (child.line() != "begin")
                qFatal("the child did not begin");
            timer.start();
            if (killAfterMicroseconds >= 0) {
                QThread::usleep(static_cast<unsigned long>(killAfterMicroseconds));
                child.kill();
            } else if (child.line() != "done") {
                qFatal("the child did not finish");
            }
            return timer.nsecsElapsed() / 1000;
        };
        const qint64 whole = run(-1);
        int before = 0;
        for (int i = 0; i < kills; ++i) {
            const QStringList replaced = filesIn(vault.folder()).filter(QLatin1String(" replaced "));
            for (const QString &name : replaced)
                QVERIFY(QFile::remove(vault.folder() + u'/' + name));
            writeBytes(vault.path(), newerBytes);
            run(QRandomGenerator::global()->bounded(whole + whole / 5));
            QVERIFY(QFile::exists(vault.path()));
            const QString rows = dumpOf(vault.path(), testKey());
            QVERIFY(rows == old || rows == newer);
            before += rows == newer ? 1 : 0;
            if (rows == old) {
                const QStringList kept = filesIn(vault.folder()).filter(QLatin1String(" replaced "));
                QCOMPARE(kept.size(), 1);
                QCOMPARE(dumpOf(vault.folder() + u'/' + kept.first(), testKey()), newer);
            }
        }
        qInfo("%d of %d kills came before the exchange", before, kills);
        QVERIFY(before > 0); // else nothing was tested
    }

    // The folder went read-only between the two renames: the vault is back where it was.
    void setAsideIsAllOrNothing()
    {
        VaultFixture vault;
        vault.close();
        const QString path = vault.path();
        writeBytes(path + QStringLiteral("-wal"), "journal");
        const QString aside = vault.folder() + QStringLiteral("/Test replaced 2026-11-20T120000Z.sparkledger");
        writeBytes(aside + QStringLiteral("-wal"), "in the way"); // the second rename fails
        const auto before = snapshot(vault.folder());
        COMPARE_ERROR(setAside(path, testNow * 1000), ErrorCode::AlreadyThere);
        const auto after = snapshot(vault.folder());
        QCOMPARE(after.value(QStringLiteral("Test.sparkledger")), before.value(QStringLiteral("Test.sparkledger")));
        QCOMPARE(after.value(QStringLiteral("Test.sparkledger-wal")), QByteArray("journal"));
        QCOMPARE(after, before);
    }
};

SPARK_TEST(RestoreTest)
#include "restore_test.moc"
