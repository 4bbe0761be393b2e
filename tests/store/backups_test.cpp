#include "models/store/backups.h"

#include "models/store/file_tools.h"
#include "models/store/vault_key.h"
#include "models/store/sqlcipher_engine.h"
#include "tests/store/store_support.h"

#include <QDir>
#include <QTimeZone>

#include <algorithm>
#include <map>

#include <utime.h>

using namespace spark;
using namespace spark::test;

namespace {

constexpr qint64 day = 86400;

void fill(VaultFixture &vault, int codes = 10)
{
    for (int i = 0; i < codes; ++i) {
        CodeDraft draft = codeDraft(i);
        draft.campaign.name = QStringLiteral("Spring");
        vault.addCode(draft);
    }
}

QString backupFolder(const VaultFixture &vault)
{
    return defaultBackupFolder(vault.path());
}

BackupInfo backUp(VaultFixture &vault)
{
    const auto made = makeBackup(vault.connection(), testKey(), backupFolder(vault), vault.clock().nowMs());
    if (!made)
        qFatal("makeBackup: %s", qPrintable(made.error().text()));
    return *made;
}

BackupInfo at(qint64 seconds)
{
    return {QString::number(seconds), seconds, 1};
}

QSet<qint64> kept(const QList<BackupInfo> &all)
{
    QSet<qint64> times;
    for (const BackupInfo &backup : all)
        times.insert(backup.madeAt);
    for (const BackupInfo &backup : backupsToDelete(all))
        times.remove(backup.madeAt);
    return times;
}

// The ladder as a sentence: the last 10; of the last 7 days and 8 weeks (from Monday, UTC) that have any, the newest.
QSet<qint64> keptByTheLadder(QList<qint64> times)
{
    std::sort(times.begin(), times.end(), std::greater<>());
    QSet<qint64> result;
    for (qsizetype i = 0; i < std::min<qsizetype>(10, times.size()); ++i)
        result.insert(times.at(i));
    std::map<qint64, qint64, std::greater<>> newestOfDay;
    std::map<qint64, qint64, std::greater<>> newestOfWeek;
    for (const qint64 time : std::as_const(times)) {
        const qint64 dayNumber = time / day;
        const qint64 week = (dayNumber + 3) / 7; // 1970-01-01 was a Thursday
        newestOfDay.emplace(dayNumber, time); // the first one met is the newest
        newestOfWeek.emplace(week, time);
    }
    int days = 0;
    for (const auto &[number, time] : newestOfDay) {
        if (++days <= 7)
            result.insert(time);
    }
    int weeks = 0;
    for (const auto &[number, time] : newestOfWeek) {
        if (++weeks <= 8)
            result.insert(time);
    }
    return result;
}

} // namespace

class BackupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copyIsEqualPrivateAndEncrypted()
    {
        VaultFixture vault;
        fill(vault);
        const QString before = vault.dump();
        const BackupInfo backup = backUp(vault);
        QCOMPARE(backup.path, backupFolder(vault) + QStringLiteral("/Test 2026-11-20T120000Z.sparkledger"));
        QCOMPARE(backup.madeAt, testNow);
        QCOMPARE(backup.size, QFileInfo(backup.path).size());
        QCOMPARE(modeOf(backup.path), 0600u);
        QCOMPARE(modeOf(backupFolder(vault)), 0700u);
        QCOMPARE(filesIn(backupFolder(vault)), QStringList {QStringLiteral("Test 2026-11-20T120000Z.sparkledger")});
        QVERIFY(!fileBytes(backup.path).startsWith("SQLite"));
        QVERIFY(!fileBytes(backup.path).contains("CREATE TABLE"));
        COMPARE_ERROR(openVerified(backup.path, testKey('x')), ErrorCode::WrongKey);
        QCOMPARE(dumpOf(backup.path, testKey()), before);
        const auto copy = openVerified(backup.path, testKey());
        QCOMPARE(HistoryLog(**copy).verify()->firstBroken, 0);
        QCOMPARE(HistoryLog(**copy).verify()->entries, vault.count(QStringLiteral("history")));
        QCOMPARE((*copy)->value(QStringLiteral("PRAGMA application_id"))->toLongLong(), vaultApplicationId);
        QCOMPARE(*schemaVersion(**copy), newestVersion());
        // The same key and the same salt, so that the keychain's entry fits.
        QCOMPARE(examineVaultFile(backup.path)->salt, examineVaultFile(vault.path())->salt);
        QCOMPARE(vault.dump(), before);
        vault.addCode(codeDraft(99)); // and one goes on working
    }

    // On a read-only medium no journal can be made: the copy must not be one that needs it.
    void readableFromAReadOnlyFolder()
    {
        VaultFixture vault;
        fill(vault);
        const BackupInfo backup = backUp(vault);
        const QString before = vault.dump();
        const QByteArray header = sqlcipherTool(backup.path, testKey(), QStringLiteral("PRAGMA journal_mode")).toUtf8();
        QCOMPARE(header, QByteArray("delete"));
        {
            const OrdinaryUser user({backupFolder(vault)});
            QVERIFY(setMode(backup.path, 0400));
            QVERIFY(setMode(backupFolder(vault), 0500));
            const QString read = dumpOf(backup.path, testKey());
            QVERIFY(setMode(backupFolder(vault), 0700));
            QCOMPARE(read, before);
        }
        QCOMPARE(filesIn(backupFolder(vault)).size(), 1);
    }

    // What another program commits while the copy is made is in it or not, but never half.
    void severalInOneSecond()
    {
        VaultFixture vault;
        fill(vault, 1);
        for (int i = 0; i < 12; ++i) {
            backUp(vault);
            vault.addCode(codeDraft(100 + i));
        }
        const QList<BackupInfo> all = listBackups(backupFolder(vault), vault.path());
        QCOMPARE(all.size(), 12);
        for (qsizetype i = 0; i < all.size(); ++i) { // newest first, and so the ones with the most codes
            const auto copy = openVerified(all.at(i).path, testKey());
            QCOMPARE((*copy)->value(QStringLiteral("SELECT count(*) FROM authorization"))->toInt(), 12 - i);
        }
        QCOMPARE(thinBackups(backupFolder(vault), vault.path()), 2);
        const auto oldest = openVerified(listBackups(backupFolder(vault), vault.path()).last().path, testKey());
        QCOMPARE((*oldest)->value(QStringLiteral("SELECT count(*) FROM authorization"))->toInt(), 3);
    }

    void fullDisk()
    {
        VaultFixture vault;
        fill(vault, 40);
        const qint64 whole = backUp(vault).size;
        const QString before = vault.dump();
        for (const qint64 limit : {qint64(0), qint64(100), qint64(4096), whole / 2, whole - 4096, whole - 1}) {
            {
                const FileSizeLimit full(static_cast<rlim_t>(limit));
                COMPARE_ERROR(makeBackup(vault.connection(), testKey(), backupFolder(vault), vault.clock().nowMs()), ErrorCode::DiskFull);
            }
            QCOMPARE(filesIn(backupFolder(vault)).size(), 1);
        }
        QCOMPARE(vault.dump(), before);
        backUp(vault);
        QCOMPARE(filesIn(backupFolder(vault)).size(), 2);
    }

    void unwritableFolder()
    {
        VaultFixture vault;
        fill(vault);
        const QString folder = vault.folder() + QStringLiteral("/locked");
        VERIFY_OK(makePrivateFolder(folder));
        {
            const OrdinaryUser user({folder});
            QVERIFY(setMode(folder, 0500));
            COMPARE_ERROR(makeBackup(vault.connection(), testKey(), folder, testNow * 1000), ErrorCode::ReadOnly);
            COMPARE_ERROR(makeBackup(vault.connection(), testKey(), folder + QStringLiteral("/deeper"), testNow * 1000), ErrorCode::ReadOnly);
        }
        QVERIFY(filesIn(folder).isEmpty());
        // A file where the folder should be.
        writeBytes(vault.folder() + QStringLiteral("/file"), "x");
        QVERIFY(!makeBackup(vault.connection(), testKey(), vault.folder() + QStringLiteral("/file"), testNow * 1000));
        QCOMPARE(fileBytes(vault.folder() + QStringLiteral("/file")), QByteArray("x"));
    }

    // A bad disk: what was written is not what is read. Each page of the copy in turn.
    void corruptedCopyIsRefused()
    {
        VaultFixture vault;
        fill(vault);
        const BackupInfo backup = backUp(vault);
        const QByteArray whole = fileBytes(backup.path);
        for (qint64 page = 0; page < whole.size() / 4096; page += 7) {
            writeBytes(backup.path, whole);
            flipBit(backup.path, page * 4096 + 1000);
            const auto opened = openVerified(backup.path, testKey());
            COMPARE_ERROR(opened, ErrorCode::Damaged);
            QCOMPARE(opened.error().pages, QList<qint64> {page + 1});
        }
        writeBytes(backup.path, whole.chopped(4096));
        COMPARE_ERROR(openVerified(backup.path, testKey()), ErrorCode::Damaged);
    }

    void cancelled()
    {
        VaultFixture vault;
        fill(vault, 60);
        std::atomic<bool> cancel = true;
        vault.connection().setCancelFlag(&cancel);
        COMPARE_ERROR(makeBackup(vault.connection(), testKey(), backupFolder(vault), testNow * 1000), ErrorCode::Cancelled);
        vault.connection().setCancelFlag(nullptr);
        QVERIFY(filesIn(backupFolder(vault)).isEmpty());
        backUp(vault);
    }

    // Cancelled when the copy is made but not yet checked, which takes as long again.
    void cancelledWhileChecking()
    {
        VaultFixture vault;
        fill(vault);
        std::atomic<bool> cancel = false;
        vault.connection().setCancelFlag(&cancel);
        const auto afterCopying = [](unsigned, void *flag, void *statement, void *) {
            if (QByteArray(sqlite3_sql(static_cast<sqlite3_stmt *>(statement))).startsWith("VACUUM INTO"))
                *static_cast<std::atomic<bool> *>(flag) = true;
            return 0;
        };
        QCOMPARE(sqlite3_trace_v2(vault.connection().handle(), SQLITE_TRACE_PROFILE, afterCopying, &cancel), SQLITE_OK);
        COMPARE_ERROR(makeBackup(vault.connection(), testKey(), backupFolder(vault), testNow * 1000), ErrorCode::Cancelled);
        QVERIFY(cancel);
        QVERIFY(filesIn(backupFolder(vault)).isEmpty());
        cancel = false;
        sqlite3_trace_v2(vault.connection().handle(), 0, nullptr, nullptr);
        backUp(vault);
    }

    // A program that was killed half way leaves a part; the next backup clears up, but not after one that still works.
    void leftoversAreRemoved()
    {
        VaultFixture vault;
        fill(vault, 1);
        VERIFY_OK(makePrivateFolder(backupFolder(vault)));
        const QString old = backupFolder(vault) + QStringLiteral("/Test 2026-01-01T000000Z.sparkledger.part");
        const QString fresh = backupFolder(vault) + QStringLiteral("/Test 2026-01-02T000000Z.sparkledger.part");
        const QString foreign = backupFolder(vault) + QStringLiteral("/Testament 2026-01-01T000000Z.sparkledger.part");
        for (const QString &path : {old, fresh, foreign})
            writeBytes(path, "half");
        const struct utimbuf longAgo = {::time(nullptr) - 7200, ::time(nullptr) - 7200};
        for (const QString &path : {old, foreign})
            QCOMPARE(::utime(QFile::encodeName(path).constData(), &longAgo), 0);
        backUp(vault);
        QVERIFY(!QFile::exists(old));
        QVERIFY(QFile::exists(fresh));
        QVERIFY(QFile::exists(foreign));
    }

    void listing()
    {
        VaultFixture vault;
        fill(vault, 1);
        const BackupInfo first = backUp(vault);
        vault.clock().advance(day);
        const BackupInfo second = backUp(vault);
        const QString folder = backupFolder(vault);
        for (const char *foreign : {"Test.sparkledger", "Test 2026-11-20T120000Z.sparkledger.part", "Test 2026-11-20.sparkledger", "Test2 2026-11-20T120000Z.sparkledger",
                                    "Other 2026-11-20T120000Z.sparkledger", "Test replaced 2026-11-20T120000Z.sparkledger", "Test 2026-13-45T996199Z.sparkledger",
                                    "Test 2026-11-20T120000Z.txt", "Test 2026-11-20T120000Z-x.sparkledger", "xTest 2026-11-20T120000Z.sparkledger"})
            writeBytes(folder + u'/' + QLatin1String(foreign), "foreign");
        QVERIFY(QDir(folder).mkdir(QStringLiteral("Test 2026-11-21T120000Z.sparkledger.d")));
        QVERIFY(QDir(folder).mkdir(QStringLiteral("Test 2020-11-21T120000Z.sparkledger")));
        const QList<BackupInfo> all = listBackups(folder, vault.path());
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0).path, second.path);
        QCOMPARE(all.at(0).madeAt, testNow + day);
        QCOMPARE(all.at(1).path, first.path);
        QCOMPARE(all.at(1).size, first.size);
        QVERIFY(listBackups(QStringLiteral("/nowhere"), vault.path()).isEmpty());
        QCOMPARE(thinBackups(folder, vault.path()), 0);
    }

    void nameWithSpecialCharacters()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("It's [50%1] \"Öko\" *? v1.2.sparkledger"));
        VERIFY_OK(createVault(path, testKey(), {QStringLiteral("x"), QStringLiteral("brand"), newVaultSalt()}, testAuthor()));
        const auto opened = openVault(path, testKey(), testAuthor(), {});
        VERIFY_OK(opened);
        const auto backup = makeBackup(**opened, testKey(), defaultBackupFolder(path), testNow * 1000);
        VERIFY_OK(backup);
        QCOMPARE(listBackups(defaultBackupFolder(path), path).size(), 1);
        VERIFY_OK(openVerified(backup->path, testKey()));
    }

    void ladderAsASentence()
    {
        QVERIFY(holds("what is kept is what the sentence says", 1000, [] {
            // Around a few days and weeks, with many at the same moments of a day.
            const auto times = *rc::gen::container<std::set<qint64>>(rc::gen::map(rc::gen::tuple(rc::gen::inRange<qint64>(0, 100), rc::gen::inRange<qint64>(0, 12)),
                                                                                  [](const std::tuple<qint64, qint64> &when) {
                                                                                      return testNow / day * day + std::get<0>(when) * day + std::get<1>(when) * 7200 - 1;
                                                                                  }));
            QList<BackupInfo> all;
            QList<qint64> numbers;
            for (const qint64 time : times) {
                all.append(at(time));
                numbers.append(time);
            }
            std::reverse(all.begin(), all.end());
            const QSet<qint64> expected = keptByTheLadder(numbers);
            RC_ASSERT(kept(all) == expected);
            std::rotate(all.begin(), all.begin() + all.size() / 2, all.end()); // in any order
            RC_ASSERT(kept(all) == expected);
            RC_ASSERT(expected.size() <= 10 + 7 + 8);
            if (!numbers.isEmpty())
                RC_ASSERT(expected.contains(*std::max_element(numbers.begin(), numbers.end())));
        }, 100));
    }

    // A year of backups, thinned after each: at any moment there is something from each of the last days and weeks.
    void ladderOverAYear_data()
    {
        QTest::addColumn<qint64>("every");
        QTest::newRow("daily") << day;
        QTest::newRow("hourly") << qint64(3600);
        QTest::newRow("now and then") << 5 * day;
    }
    void ladderOverAYear()
    {
        QFETCH(const qint64, every);
        QList<BackupInfo> there;
        for (qint64 time = testNow; time < testNow + 365 * day; time += every) {
            there.append(at(time));
            const QList<BackupInfo> toDelete = backupsToDelete(there);
            for (const BackupInfo &backup : toDelete)
                there.removeIf([&](const BackupInfo &other) { return other.madeAt == backup.madeAt; });
            QVERIFY(there.size() <= 25);
            QCOMPARE(there.last().madeAt, time);
            const qint64 age = time - testNow;
            const auto hasOneOf = [&](qint64 from, qint64 to) {
                return std::any_of(there.begin(), there.end(), [&](const BackupInfo &backup) { return backup.madeAt >= from && backup.madeAt < to; });
            };
            if (every <= day) {
                for (qint64 back = 0; back < 7 && back * day < age; ++back)
                    QVERIFY(hasOneOf((time / day - back) * day, (time / day - back + 1) * day));
            }
            for (qint64 back = 1; back < 8 && (back + 1) * 7 * day < age; ++back)
                QVERIFY(hasOneOf(time - (back + 1) * 7 * day, time - (back - 1) * 7 * day));
        }
    }

    // Two vaults of one name that share a folder, and a vault before and after its key was changed: neither pushes the
    // other's backups out.
    void laddersOfTwoVaultsInOneFolder()
    {
        const QTemporaryDir shared;
        VaultFixture rare;
        VaultFixture busy;
        QVERIFY(makeBackup(rare.connection(), testKey(), shared.path(), testNow * 1000).has_value());
        for (int i = 0; i < 30; ++i) {
            busy.clock().advance(3 * day);
            QVERIFY(makeBackup(busy.connection(), testKey(), shared.path(), busy.clock().nowMs()).has_value());
            thinBackups(shared.path(), busy.path());
        }
        const QByteArray salt = examineVaultFile(rare.path())->salt;
        const QList<BackupInfo> all = listBackups(shared.path(), rare.path());
        QCOMPARE(std::count_if(all.begin(), all.end(), [&](const BackupInfo &backup) { return examineVaultFile(backup.path)->salt == salt; }), 1);
        QVERIFY(all.size() < 20);
    }

    void lastBackupIsTheVaultsOwnAndNotOfTheFuture()
    {
        VaultFixture vault, other; // of one name
        QCOMPARE(QFileInfo(vault.path()).fileName(), QFileInfo(other.path()).fileName());
        const QTemporaryDir shared;
        const auto backUpAt = [&shared](VaultFixture &of, qint64 time) { VERIFY_OK(makeBackup(of.connection(), testKey(), shared.path(), time * 1000)); };
        QCOMPARE(lastBackup(shared.path(), vault.path(), testNow), std::nullopt);
        backUpAt(other, testNow);
        QCOMPARE(lastBackup(shared.path(), vault.path(), testNow), std::nullopt);
        backUpAt(vault, testNow - 3 * day);
        backUpAt(vault, testNow + 400 * day);
        QCOMPARE(lastBackup(shared.path(), vault.path(), testNow), std::optional(testNow - 3 * day));
        backUpAt(vault, testNow);
        QCOMPARE(lastBackup(shared.path(), vault.path(), testNow), std::optional(testNow));
    }

    // Many backups from a time when the clock was ahead, and one by the clock as it is now.
    void theOneJustMadeIsNotThinned()
    {
        VaultFixture vault;
        for (int i = 0; i < 70; ++i)
            VERIFY_OK(makeBackup(vault.connection(), testKey(), backupFolder(vault), (testNow + 1000 * day + i * 7 * day) * 1000));
        const auto made = makeBackup(vault.connection(), testKey(), backupFolder(vault), testNow * 1000);
        VERIFY_OK(made);
        QVERIFY(thinBackups(backupFolder(vault), vault.path(), made->path) > 0);
        QVERIFY(QFileInfo::exists(made->path));
    }
};

SPARK_TEST(BackupsTest)
#include "backups_test.moc"
