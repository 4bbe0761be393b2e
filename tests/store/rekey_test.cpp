#include "models/store/vault_rekey.h"

#include "models/domain/search_query.h"
#include "models/store/file_tools.h"
#include "models/store/page_check.h"
#include "models/store/vault_key.h"
#include "tests/store/store_support.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

#include <cstdio>

using namespace spark;
using namespace spark::test;

namespace {

void fill(VaultFixture &vault, int codes = 15)
{
    for (int i = 0; i < codes; ++i) {
        CodeDraft draft = codeDraft(i);
        draft.campaign.name = QStringLiteral("Spring");
        draft.licensee.name = QStringLiteral("Acme");
        draft.notes = QStringLiteral("sourdough %1").arg(i);
        vault.addCode(draft);
    }
}

QString schemaOf(Connection &connection)
{
    QString text;
    const auto read = connection.forEach(QStringLiteral("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"), {}, [&text](const QSqlQuery &query) {
        for (int i = 0; i < 4; ++i)
            text += query.value(i).toString() + u'|';
        text += u'\n';
    });
    if (!read)
        qFatal("schemaOf: %s", qPrintable(read.error().text()));
    return text;
}

QString history(Connection &connection)
{
    const auto text = connection.value(QStringLiteral("SELECT group_concat(number || change_set || actor || coalesce(before, '-') || coalesce(after, '-') || hex(hash), x'0a') "
                                                      "FROM (SELECT * FROM history WHERE action <> 'change_key' ORDER BY number)"));
    if (!text)
        qFatal("history: %s", qPrintable(text.error().text()));
    return text->toString();
}

Expected<std::unique_ptr<Connection>> open(const QString &path, const SecretBytes &key)
{
    OpenOptions options;
    options.checkUpTo = 64 << 20;
    return openVault(path, key, testAuthor(), options);
}

Expected<void> rekey(const QString &path, char from, char to, const QByteArray &salt = newVaultSalt())
{
    return changeVaultKey(path, testKey(from), testKey(to), salt, testAuthor());
}

// Reports when it begins and when it is done; killed somewhere in between.
int rekeyChild(const QStringList &arguments)
{
    std::puts("begin");
    std::fflush(stdout);
    const auto done = rekey(arguments.at(0), arguments.at(1).at(0).toLatin1(), arguments.at(2).at(0).toLatin1());
    std::puts(done ? "done" : qPrintable(done.error().text()));
    std::fflush(stdout);
    return done ? 0 : 1;
}
SPARK_CHILD(rekey, rekeyChild)

} // namespace

class RekeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newKeyInsteadOfOld()
    {
        VaultFixture vault;
        fill(vault);
        const QString data = vault.dump();
        const QString entries = history(vault.connection());
        const QString schema = schemaOf(vault.connection());
        const qint64 count = vault.count(QStringLiteral("history"));
        const QString uid = *vaultProperty(vault.connection(), QStringLiteral("uid"));
        vault.close();
        const QByteArray oldSalt = examineVaultFile(vault.path())->salt;
        const QByteArray newSalt = newVaultSalt();
        VERIFY_OK(rekey(vault.path(), 'k', 'n', newSalt));

        QCOMPARE(filesIn(vault.folder()), QStringList {QStringLiteral("Test.sparkledger")});
        QCOMPARE(modeOf(vault.path()), 0600u);
        QCOMPARE(examineVaultFile(vault.path())->salt, newSalt);
        QVERIFY(newSalt != oldSalt);
        COMPARE_ERROR(open(vault.path(), testKey('k')), ErrorCode::WrongKey);
        auto opened = open(vault.path(), testKey('n'));
        VERIFY_OK(opened);
        Connection &connection = **opened;
        QCOMPARE(dumpTables(connection), data);
        QCOMPARE(history(connection), entries);
        QCOMPARE(schemaOf(connection), schema);
        QCOMPARE(*schemaVersion(connection), newestVersion());
        QCOMPARE(*vaultProperty(connection, QStringLiteral("uid")), uid);
        QCOMPARE(HistoryLog(connection).verify()->firstBroken, 0);
        const auto last = HistoryLog(connection).entries({}, 1);
        QCOMPARE(last->first().number, count + 1);
        QCOMPARE(last->first().action, QStringLiteral("change_key"));
        QCOMPARE(last->first().entityUid, uid);
        QVERIFY(last->first().before.isEmpty() && last->first().after.isEmpty());

        // The full-text index is whole, finds, and goes on with new rows.
        for (const char *table : {"video", "party", "campaign", "authorization"})
            VERIFY_OK(connection.exec(QStringLiteral("INSERT INTO %1_words(%1_words) VALUES('integrity-check')").arg(QLatin1String(table))));
        const auto hits = [&connection](const QString &word) {
            return connection.value(QStringLiteral("SELECT count(*) FROM authorization_words WHERE authorization_words MATCH ?"), {matchExpression({word})})->toInt();
        };
        QCOMPARE(hits(QStringLiteral("sourdough")), 15);
        auto changes = ChangeSet::begin(connection, testAuthor(), QStringLiteral("add"));
        CodeDraft draft = codeDraft(50);
        draft.notes = QStringLiteral("sourdough again");
        VERIFY_OK(AuthorizationRepository::add(**changes, draft));
        VERIFY_OK((*changes)->commit());
        QCOMPARE(hits(QStringLiteral("sourdough")), 16);
        // The history is as append-only as before.
        COMPARE_ERROR(connection.exec(QStringLiteral("DELETE FROM history")), ErrorCode::Conflict);
    }

    void schemaIsAFreshVaults()
    {
        VaultFixture fresh;
        const QString expected = schemaOf(fresh.connection());
        VaultFixture vault;
        vault.close();
        VERIFY_OK(rekey(vault.path(), 'k', 'n'));
        QCOMPARE(schemaOf(**open(vault.path(), testKey('n'))), expected);
    }

    void toAPassphraseAndBack()
    {
        VaultFixture vault;
        fill(vault, 3);
        const QString data = vault.dump();
        vault.close();
        const QByteArray salt = newVaultSalt();
        const SecretBytes phrase = deriveVaultKey(SecretBytes::copyOf("correct horse battery staple"), salt);
        VERIFY_OK(changeVaultKey(vault.path(), testKey(), phrase, salt, testAuthor()));
        // The tool derives the key from the words and the file's salt.
        QProcess tool;
        tool.start(QStringLiteral("sqlcipher"), {vault.path(), QStringLiteral("PRAGMA key = 'correct horse battery staple'; SELECT count(*) FROM authorization; PRAGMA integrity_check")});
        QVERIFY(tool.waitForFinished());
        QCOMPARE(tool.readAllStandardOutput(), QByteArray("ok\n3\nok\n"));
        VERIFY_OK(open(vault.path(), deriveVaultKey(SecretBytes::copyOf("correct horse battery staple"), examineVaultFile(vault.path())->salt)));
        VERIFY_OK(changeVaultKey(vault.path(), phrase, testKey(), newVaultSalt(), testAuthor()));
        vault.reopen();
        QCOMPARE(vault.dump(), data);
    }

    void theToolOpensIt()
    {
        VaultFixture vault;
        fill(vault, 3);
        vault.close();
        VERIFY_OK(rekey(vault.path(), 'k', 'n'));
        QCOMPARE(sqlcipherTool(vault.path(), testKey('n'), QStringLiteral("SELECT count(*) FROM authorization")), QStringLiteral("3"));
        QCOMPARE(sqlcipherTool(vault.path(), testKey('n'), QStringLiteral("PRAGMA cipher_integrity_check")), QString());
    }

    // Somebody broke the history's chain; a person who fears for the key must be able to change it all the same. Where the
    // chain is broken stays to be seen.
    void brokenHistoryGetsANewKeyToo_data()
    {
        QTest::addColumn<QString>("tampering");
        QTest::newRow("an entry changed") << QStringLiteral("UPDATE history SET actor = 'somebody' WHERE number = 2");
        QTest::newRow("an entry missing") << QStringLiteral("DELETE FROM history WHERE number = 2");
    }
    void brokenHistoryGetsANewKeyToo()
    {
        QFETCH(const QString, tampering);
        VaultFixture vault;
        fill(vault, 3);
        vault.close();
        tamper(vault.path(), {tampering});
        vault.reopen();
        const QString data = vault.dump();
        const QString entries = history(vault.connection());
        vault.close();
        VERIFY_OK(rekey(vault.path(), 'k', 'n'));
        auto opened = open(vault.path(), testKey('n'));
        VERIFY_OK(opened);
        QCOMPARE(dumpTables(**opened), data);
        QCOMPARE(history(**opened), entries);
        QCOMPARE(HistoryLog(**opened).verify()->firstBroken, 2);
    }

    void wrongOldKey()
    {
        VaultFixture vault;
        fill(vault, 3);
        vault.close();
        const QByteArray before = fileBytes(vault.path());
        COMPARE_ERROR(rekey(vault.path(), 'x', 'n'), ErrorCode::WrongKey);
        QCOMPARE(fileBytes(vault.path()), before);
        QCOMPARE(filesIn(vault.folder()).size(), 1);
        COMPARE_ERROR(rekey(vault.folder() + QStringLiteral("/none.sparkledger"), 'k', 'n'), ErrorCode::Io);
    }

    void throughALink()
    {
        VaultFixture vault;
        fill(vault, 3);
        vault.close();
        const QString link = vault.folder() + QStringLiteral("/link.sparkledger");
        QVERIFY(QFile::link(vault.path(), link));
        VERIFY_OK(rekey(link, 'k', 'n'));
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(!QFileInfo(vault.path()).isSymLink());
        VERIFY_OK(open(vault.path(), testKey('n')));
        QCOMPARE(filesIn(vault.folder()).size(), 2);
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
        fill(vault, 3);
        const QString data = vault.dump();
        const qint64 entries = vault.count(QStringLiteral("history"));
        vault.close();
        {
            const auto other = holdVault(vault.path(), how);
            COMPARE_ERROR(rekey(vault.path(), 'k', 'n'), ErrorCode::InUse);
            QVERIFY(!filesIn(vault.folder()).join(u' ').contains(QLatin1String("renewed")));
            if (how != QLatin1String("writing")) { // it is as usable as it was, beside the other program
                vault.reopen();
                QCOMPARE(vault.dump(), data);
                vault.addCode(codeDraft(50));
                QVERIFY(vault.count(QStringLiteral("history")) > entries);
                vault.close();
            }
            other->finish();
        }
        VERIFY_OK(rekey(vault.path(), 'k', 'n'));
        VERIFY_OK(open(vault.path(), testKey('n')));
    }

    // This program's own connections count as well.
    void inUseByThisProgram()
    {
        VaultFixture vault;
        fill(vault, 3);
        COMPARE_ERROR(rekey(vault.path(), 'k', 'n'), ErrorCode::InUse);
        vault.addCode(codeDraft(50));
        vault.close();
        VERIFY_OK(rekey(vault.path(), 'k', 'n'));
    }

    void fullDisk()
    {
        VaultFixture vault;
        fill(vault);
        const QString data = vault.dump();
        vault.close();
        const QString trial = vault.folder() + QStringLiteral("/trial.sparkledger");
        writeBytes(trial, fileBytes(vault.path()));
        // The change is noted in a copy that is whole already; with this name it needs ten more pages.
        Author author = testAuthor();
        author.actor = QString(40000, u'x');
        const auto renew = [&author](const QString &path) { return changeVaultKey(path, testKey(), testKey('n'), newVaultSalt(), author); };
        VERIFY_OK(renew(trial));
        const qint64 whole = QFileInfo(trial).size();
        QVERIFY(QFile::remove(trial));
        QList<qint64> limits {100, 4096, 40000, whole / 2, whole - 1};
        for (int pages = 1; pages <= 12; pages += 2)
            limits.append(whole - pages * 4096);
        for (const qint64 limit : std::as_const(limits)) {
            {
                const FileSizeLimit full(static_cast<rlim_t>(limit));
                const auto changed = renew(vault.path());
                QVERIFY(!changed);
                QCOMPARE(errorName(changed.error().code), errorName(ErrorCode::DiskFull));
            }
            QVERIFY(!filesIn(vault.folder()).join(u' ').contains(QLatin1String("renewed")));
            COMPARE_ERROR(open(vault.path(), testKey('n')), ErrorCode::WrongKey);
            auto opened = open(vault.path(), testKey());
            VERIFY_OK(opened);
            QCOMPARE(dumpTables(**opened), data);
        }
        {
            const FileSizeLimit enough(static_cast<rlim_t>(whole));
            VERIFY_OK(renew(vault.path()));
        }
        auto opened = open(vault.path(), testKey('n'));
        VERIFY_OK(opened);
        QCOMPARE(dumpTables(**opened), data);
        QCOMPARE(HistoryLog(**opened).entries({}, 1)->first().action, QStringLiteral("change_key"));
    }

    // What undo knows by its id is gone for good, also under the new key.
    void idsAreNotUsedAgain()
    {
        VaultFixture vault;
        fill(vault, 3);
        const RowId last = vault.addCode(codeDraft(9));
        vault.change(QStringLiteral("delete_codes"), [last](ChangeSet &changes) { return AuthorizationRepository::remove(changes, {last}); });
        vault.close();
        VERIFY_OK(rekey(vault.path(), 'k', 'n'));
        auto opened = open(vault.path(), testKey('n'));
        VERIFY_OK(opened);
        auto changes = ChangeSet::begin(**opened, testAuthor(), QStringLiteral("add_code"));
        VERIFY_OK(changes);
        QCOMPARE(*AuthorizationRepository::add(**changes, codeDraft(10)), last + 1);
    }

    void unwritableFolder()
    {
        VaultFixture vault;
        fill(vault, 3);
        const QString data = vault.dump();
        vault.close();
        {
            const OrdinaryUser user({vault.folder()});
            QVERIFY(setMode(vault.folder(), 0500));
            COMPARE_ERROR(rekey(vault.path(), 'k', 'n'), ErrorCode::ReadOnly);
            QVERIFY(setMode(vault.folder(), 0700));
        }
        QCOMPARE(filesIn(vault.folder()).size(), 1);
        vault.reopen();
        QCOMPARE(vault.dump(), data);
    }

    void leftoversAreRemoved()
    {
        VaultFixture vault;
        fill(vault, 3);
        vault.close();
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            writeBytes(vault.path() + QStringLiteral(".renewed") + QLatin1String(suffix), "left by a program that was killed");
        VERIFY_OK(rekey(vault.path(), 'k', 'n'));
        QCOMPARE(filesIn(vault.folder()).size(), 1);
        VERIFY_OK(open(vault.path(), testKey('n')));
    }

    // Killed at any moment: the vault opens with exactly one of the two keys, and everything is in it.
    void killedAtAnyMoment()
    {
        constexpr int kills = 50;
        VaultFixture vault;
        fill(vault, 30);
        const QString data = vault.dump();
        const QString entries = history(vault.connection());
        vault.close();

        QElapsedTimer timer;
        const auto run = [&](char from, char to, qint64 killAfterMicroseconds) { // gives how long it took
            Child child(QStringLiteral("rekey"), {vault.path(), QString(QLatin1Char(from)), QString(QLatin1Char(to))});
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
        const qint64 whole = run('k', 'a', -1);
        char now = 'a';
        int before = 0;
        for (int i = 0; i < kills; ++i) {
            const char next = now == 'a' ? 'b' : 'a';
            run(now, next, QRandomGenerator::global()->bounded(whole + whole / 5));
            auto withOld = open(vault.path(), testKey(now));
            auto withNew = open(vault.path(), testKey(next));
            QVERIFY2(withOld.has_value() != withNew.has_value(), qPrintable(errorOf(withOld) + errorOf(withNew)));
            COMPARE_ERROR(withOld ? withNew : withOld, ErrorCode::WrongKey);
            before += withOld ? 1 : 0;
            Connection &connection = withOld ? **withOld : **withNew;
            QCOMPARE(dumpTables(connection), data);
            QCOMPARE(history(connection), entries);
            QCOMPARE(HistoryLog(connection).verify()->firstBroken, 0);
            now = withOld ? now : next;
        }
        qInfo("%d of %d kills came before the exchange", before, kills);
        QVERIFY(before > 0); // else nothing was tested
        VERIFY_OK(rekey(vault.path(), now, 'n'));
        QCOMPARE(filesIn(vault.folder()), QStringList {QStringLiteral("Test.sparkledger")});
    }
};

SPARK_TEST(RekeyTest)
#include "rekey_test.moc"
