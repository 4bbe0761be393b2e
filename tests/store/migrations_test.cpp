#include "models/store/migrations.h"

#include "models/store/backups.h"
#include "tests/store/store_support.h"

#include <array>

using namespace spark;
using namespace spark::test;

namespace {

// What a future version might do: a new table, a new column, a table made anew.
Expected<void> addTable(Connection &connection)
{
    SPARK_TRY(connection.exec(QStringLiteral("CREATE TABLE metric (id INTEGER PRIMARY KEY, video_id INTEGER NOT NULL REFERENCES video (id), views INTEGER)")));
    SPARK_TRY(connection.exec(QStringLiteral("CREATE INDEX metric_by_video ON metric (video_id)")));
    return connection.exec(QStringLiteral("INSERT INTO metric (video_id, views) SELECT id, 7 FROM video"));
}

Expected<void> addColumn(Connection &connection)
{
    SPARK_TRY(connection.exec(QStringLiteral("ALTER TABLE metric ADD COLUMN likes INTEGER NOT NULL DEFAULT 0")));
    return connection.exec(QStringLiteral("UPDATE metric SET likes = views * 2"));
}

// https://www.sqlite.org/lang_altertable.html, 7: the only way to change a constraint of a table to which others refer.
Expected<void> rebuildParties(Connection &connection)
{
    SPARK_TRY_VALUE(const QVariant sql, connection.value(QStringLiteral("SELECT sql FROM sqlite_master WHERE name = 'party'")));
    QString made = sql.toString();
    made.replace(QLatin1String("CREATE TABLE party"), QLatin1String("CREATE TABLE party_new"));
    made.replace(QLatin1String("'agency')"), QLatin1String("'agency', 'studio')"));
    for (const QString &statement : {made, QStringLiteral("INSERT INTO party_new SELECT * FROM party"), QStringLiteral("DROP TABLE party"),
                                     QStringLiteral("ALTER TABLE party_new RENAME TO party"), QStringLiteral("CREATE INDEX party_by_name ON party (name_key, id)"),
                                     QStringLiteral("CREATE INDEX party_by_handle ON party (handle_key, id)")})
        SPARK_TRY(connection.exec(statement));
    return {};
}

Expected<void> loseParties(Connection &connection)
{
    return connection.exec(QStringLiteral("DELETE FROM party"));
}

Expected<void> halfWay(Connection &connection)
{
    SPARK_TRY(connection.exec(QStringLiteral("CREATE TABLE half (id INTEGER)")));
    SPARK_TRY(connection.exec(QStringLiteral("DELETE FROM authorization")));
    return connection.exec(QStringLiteral("INSERT INTO nowhere VALUES (1)"));
}

constexpr std::array<Migration, 1> toTwo {Migration {2, addTable}};
constexpr std::array<Migration, 2> toThree {Migration {2, addTable}, Migration {3, addColumn}};
constexpr std::array<Migration, 3> toFour {Migration {2, addTable}, Migration {3, addColumn}, Migration {4, rebuildParties}};
constexpr std::array<Migration, 2> failing {Migration {2, addTable}, Migration {3, halfWay}};
constexpr std::array<Migration, 1> losing {Migration {2, loseParties}};

OpenOptions with(std::span<const Migration> migrations)
{
    OpenOptions options;
    options.migrations = migrations;
    options.busyTimeout = 300;
    return options;
}

QString schemaOf(Connection &connection)
{
    QStringList lines;
    const auto read = connection.forEach(QStringLiteral("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"), {}, [&lines](const QSqlQuery &query) {
        lines.append(query.value(0).toString() + u' ' + query.value(1).toString() + u' ' + query.value(2).toString() + u' ' + query.value(3).toString());
    });
    if (!read)
        qFatal("schemaOf: %s", qPrintable(read.error().text()));
    return lines.join(u'\n');
}

void fill(VaultFixture &vault)
{
    for (int i = 0; i < 4; ++i) {
        CodeDraft draft = codeDraft(i);
        draft.licensee.name = QStringLiteral("Acme");
        draft.campaign.name = QStringLiteral("Spring");
        vault.addCode(draft);
    }
}

} // namespace

class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newVaultNeedsNone()
    {
        VaultFixture vault;
        QCOMPARE(*schemaVersion(vault.connection()), newestVersion());
        const QString before = schemaOf(vault.connection());
        VERIFY_OK(migrate(vault.connection()));
        QCOMPARE(schemaOf(vault.connection()), before);
        vault.reopen();
        QVERIFY(!filesIn(vault.folder()).join(u' ').contains(QLatin1String("backups")));
    }

    void newestIsOneMoreThanSteps()
    {
        QCOMPARE(newestVersion({}), 1);
        QCOMPARE(newestVersion(toThree), 3);
        for (std::size_t i = 0; i < allMigrations().size(); ++i)
            QCOMPARE(allMigrations()[i].version, static_cast<int>(i) + 2);
    }

    // One step after the other gives what all at once gives, and what a new vault of that version would have.
    void migratedEqualsFresh()
    {
        VaultFixture stepwise;
        fill(stepwise);
        stepwise.close();
        VERIFY_OK(openVault(stepwise.path(), testKey(), testAuthor(), with(toTwo)));
        VERIFY_OK(openVault(stepwise.path(), testKey(), testAuthor(), with(toThree)));
        auto last = openVault(stepwise.path(), testKey(), testAuthor(), with(toFour));
        VERIFY_OK(last);
        QCOMPARE(*schemaVersion(**last), 4);

        VaultFixture atOnce;
        fill(atOnce);
        atOnce.close();
        auto whole = openVault(atOnce.path(), testKey(), testAuthor(), with(toFour));
        VERIFY_OK(whole);
        QCOMPARE(schemaOf(**last), schemaOf(**whole));

        const QTemporaryDir folder;
        auto fresh = Connection::open(folder.filePath(QStringLiteral("fresh")), testKey(), Connection::Mode::Create);
        VERIFY_OK(fresh);
        VERIFY_OK(createSchema(**fresh));
        for (const Migration &step : toFour)
            VERIFY_OK(step.apply(**fresh));
        QCOMPARE(schemaOf(**last), schemaOf(**fresh));

        QCOMPARE((*last)->value(QStringLiteral("SELECT sum(likes) FROM metric"))->toInt(), 4 * 14);
    }

    void backupBeforeIsOfTheOldVersion()
    {
        VaultFixture vault;
        fill(vault);
        const QString before = vault.dump();
        vault.clock().advance(3600);
        const Author author = vault.author();
        vault.close();
        auto opened = openVault(vault.path(), testKey(), author, with(toThree));
        VERIFY_OK(opened);
        const QList<BackupInfo> backups = listBackups(defaultBackupFolder(vault.path()), vault.path());
        QCOMPARE(backups.size(), 1);
        QCOMPARE(backups.first().madeAt, testNow + 3600);
        QCOMPARE(dumpOf(backups.first().path, testKey()), before);
        QCOMPARE(*schemaVersion(**openVerified(backups.first().path, testKey())), 1);
        QCOMPARE(dumpTables(**opened), before);
        QCOMPARE(HistoryLog(**opened).verify()->firstBroken, 0);
        // Only once: the second opening has nothing to do.
        opened = openVault(vault.path(), testKey(), author, with(toThree));
        VERIFY_OK(opened);
        QCOMPARE(listBackups(defaultBackupFolder(vault.path()), vault.path()).size(), 1);
    }

    void backupFolderOfTheSettings()
    {
        VaultFixture vault;
        vault.close();
        const QTemporaryDir folder;
        OpenOptions options = with(toTwo);
        options.backupFolder = folder.filePath(QStringLiteral("mine"));
        VERIFY_OK(openVault(vault.path(), testKey(), testAuthor(), options));
        QCOMPARE(listBackups(options.backupFolder, vault.path()).size(), 1);
        QVERIFY(!QFile::exists(defaultBackupFolder(vault.path())));
    }

    void withoutABackupNoMigration()
    {
        VaultFixture vault;
        fill(vault);
        const QString before = vault.dump();
        vault.close();
        OpenOptions options = with(toTwo);
        options.backupFolder = vault.path() + QStringLiteral("/not a folder");
        QVERIFY(!openVault(vault.path(), testKey(), testAuthor(), options));
        vault.reopen(); // with the old version's migrations
        QCOMPARE(*schemaVersion(vault.connection()), 1);
        QCOMPARE(vault.dump(), before);
    }

    void failingStepChangesNothing_data()
    {
        QTest::addColumn<bool>("orphans");
        QTest::newRow("an error in the second step") << false;
        QTest::newRow("rows that refer to nothing afterwards") << true;
    }
    void failingStepChangesNothing()
    {
        QFETCH(const bool, orphans);
        VaultFixture vault;
        fill(vault);
        const QString before = vault.dump();
        const QString schema = schemaOf(vault.connection());
        vault.close();
        const auto opened = openVault(vault.path(), testKey(), testAuthor(), orphans ? with(losing) : with(failing));
        QVERIFY(!opened);
        QVERIFY(!opened.error().message.isEmpty());
        vault.reopen();
        QCOMPARE(*schemaVersion(vault.connection()), 1);
        QCOMPARE(schemaOf(vault.connection()), schema);
        QCOMPARE(vault.dump(), before);
        vault.addCode(codeDraft(9));
    }

    // References are enforced again afterwards, whether it worked or not.
    void referencesHoldAfterwards()
    {
        VaultFixture vault;
        fill(vault);
        vault.close();
        auto opened = openVault(vault.path(), testKey(), testAuthor(), with(toFour));
        VERIFY_OK(opened);
        COMPARE_ERROR((*opened)->exec(QStringLiteral("DELETE FROM party")), ErrorCode::Conflict);
        VERIFY_OK((*opened)->exec(QStringLiteral("UPDATE party SET kind = 'studio' WHERE kind = 'brand'")));
        QVERIFY(!migrate(**opened, std::array<Migration, 4> {toFour[0], toFour[1], toFour[2], Migration {5, halfWay}}));
        COMPARE_ERROR((*opened)->exec(QStringLiteral("DELETE FROM party")), ErrorCode::Conflict);
        QCOMPARE((*opened)->value(QStringLiteral("PRAGMA foreign_keys"))->toInt(), 1);
    }

    void newerVersion()
    {
        VaultFixture vault;
        vault.close();
        VERIFY_OK(openVault(vault.path(), testKey(), testAuthor(), with(toThree)));
        const QByteArray before = fileBytes(vault.path());
        COMPARE_ERROR(openVault(vault.path(), testKey(), testAuthor(), with(toTwo)), ErrorCode::NewerVersion);
        COMPARE_ERROR(openVault(vault.path(), testKey(), testAuthor(), {}), ErrorCode::NewerVersion);
        COMPARE_ERROR(openVerified(vault.path(), testKey()), ErrorCode::NewerVersion);
        QCOMPARE(fileBytes(vault.path()), before);
    }

    // A newer program migrates the vault while an older one has it open: that one must not go on by its old rules.
    void migratedWhileOpen()
    {
        VaultFixture older;
        fill(older);
        auto newer = openVault(older.path(), testKey(), testAuthor(), with(toTwo));
        VERIFY_OK(newer);
        const QString before = dumpTables(**newer);
        const auto refused = ChangeSet::begin(older.connection(), older.author(), QStringLiteral("add_code"));
        COMPARE_ERROR(refused, ErrorCode::NewerVersion);
        QVERIFY(!refused.error().advice.isEmpty());
        QVERIFY(!older.connection().isInTransaction());
        QCOMPARE(dumpTables(**newer), before);
    }

    void versionThatNeverWas()
    {
        VaultFixture vault;
        VERIFY_OK(vault.connection().exec(QStringLiteral("PRAGMA user_version = 0")));
        vault.close();
        COMPARE_ERROR(openVault(vault.path(), testKey(), testAuthor(), with(toThree)), ErrorCode::Damaged);
    }

    void inUseByAnotherProgram()
    {
        VaultFixture vault;
        fill(vault);
        vault.close();
        const auto other = holdVault(vault.path(), QStringLiteral("writing"));
        COMPARE_ERROR(openVault(vault.path(), testKey(), testAuthor(), with(toThree)), ErrorCode::InUse);
        other->finish();
        vault.reopen();
        QCOMPARE(*schemaVersion(vault.connection()), 1);
        vault.close();
        VERIFY_OK(openVault(vault.path(), testKey(), testAuthor(), with(toThree)));
    }
};

SPARK_TEST(MigrationsTest)
#include "migrations_test.moc"
