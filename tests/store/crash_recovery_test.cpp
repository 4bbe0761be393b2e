#include "models/store/backups.h"
#include "models/store/engine_file.h"
#include "models/store/page_check.h"
#include "tests/store/store_support.h"

#include <QtEndian>

#include <set>

using namespace spark;
using namespace spark::test;

namespace {

constexpr qint64 pageSize = 4096;

const QString walSuffix = QStringLiteral("-wal");

Expected<std::unique_ptr<Connection>> openChecked(const QString &path)
{
    OpenOptions options;
    options.checkUpTo = 64 << 20;
    options.busyTimeout = 500;
    return openVault(path, testKey(), testAuthor(), options);
}

// Which pages a journal holds (https://www.sqlite.org/fileformat2.html, 4.1: a header of 32 bytes, frames of 24 + page).
std::set<qint64> pagesInJournal(const QByteArray &journal)
{
    std::set<qint64> pages;
    for (qint64 at = 32; at + 24 + pageSize <= journal.size(); at += 24 + pageSize)
        pages.insert(qFromBigEndian<quint32>(journal.constData() + at));
    return pages;
}

} // namespace

class CrashRecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The power failed while the journal was brought into the file: pages of the file are half old, half new, but whole
    // in the journal. That is no damage.
    void tornPagesThatTheJournalHas()
    {
        VaultFixture vault;
        for (int i = 0; i < 20; ++i)
            vault.addCode(codeDraft(i));
        vault.reopen(); // everything is in the file now
        CodePatch patch;
        patch.notes = QStringLiteral("newer");
        vault.change(QStringLiteral("edit"), [&](ChangeSet &changes) { return AuthorizationRepository::edit(changes, {1, 2, 3, 4, 5}, patch); });
        const QString before = vault.dump();
        const QTemporaryDir folder;
        const QString crashed = folder.filePath(QStringLiteral("Crashed.sparkledger"));
        QByteArray file = fileBytes(vault.path());
        const QByteArray journal = fileBytes(vault.path() + walSuffix);
        const std::set<qint64> pages = pagesInJournal(journal);
        QVERIFY(pages.size() > 5);
        int torn = 0;
        for (const qint64 page : pages) {
            if (page * pageSize > file.size())
                continue;
            for (qint64 i = pageSize / 2; i < pageSize; ++i)
                file[(page - 1) * pageSize + i] ^= 0x55;
            ++torn;
        }
        QVERIFY(torn > 5);
        writeBytes(crashed, file);
        // Without the journal it is damage, and all of it is named.
        const auto alone = openChecked(crashed);
        COMPARE_ERROR(alone, ErrorCode::Damaged);
        QCOMPARE(alone.error().pages.size(), torn);
        writeBytes(crashed + walSuffix, journal);
        auto opened = openChecked(crashed);
        VERIFY_OK(opened);
        QCOMPARE(dumpTables(**opened), before);
    }

    void halfAPageAtTheEnd()
    {
        VaultFixture vault;
        for (int i = 0; i < 5; ++i)
            vault.addCode(codeDraft(i));
        const QString before = vault.dump();
        const QTemporaryDir folder;
        const QString crashed = folder.filePath(QStringLiteral("Crashed.sparkledger"));
        writeBytes(crashed, fileBytes(vault.path()) + QByteArray(1000, 'x'));
        COMPARE_ERROR(openChecked(crashed), ErrorCode::Damaged);
        writeBytes(crashed + walSuffix, fileBytes(vault.path() + walSuffix));
        QVERIFY(!examineVaultFile(crashed)->isWhole);
        auto opened = openChecked(crashed);
        VERIFY_OK(opened);
        QCOMPARE(dumpTables(**opened), before);
        opened = failure(ErrorCode::Io, QString());
        QCOMPARE(QFileInfo(crashed).size() % pageSize, 0);
        // A journal that has nothing to do with it does not mend it.
        writeBytes(crashed, fileBytes(crashed).chopped(5000));
        writeBytes(crashed + walSuffix, QByteArray(5000, 'w'));
        COMPARE_ERROR(openVault(crashed, testKey(), testAuthor(), {}), ErrorCode::Damaged);
    }

    // The same by a disk that fills up: what was acknowledged is there when there is space again.
    void diskFullWhileClosing()
    {
        VaultFixture vault;
        for (int i = 0; i < 60; ++i)
            vault.addCode(codeDraft(i));
        const QString before = vault.dump();
        const qint64 size = QFileInfo(vault.path()).size();
        for (const qint64 more : {qint64(1000), qint64(3 * pageSize + 1), qint64(0)}) {
            const QTemporaryDir folder;
            const QString copy = folder.filePath(QStringLiteral("Copy.sparkledger"));
            for (const QString &suffix : {QString(), walSuffix})
                writeBytes(copy + suffix, fileBytes(vault.path() + suffix));
            {
                auto opened = Connection::open(copy, testKey(), Connection::Mode::ReadWrite);
                VERIFY_OK(opened);
                const FileSizeLimit full(static_cast<rlim_t>(size + more));
                opened = failure(ErrorCode::Io, QString()); // brings the journal into the file, as far as it goes
            }
            QVERIFY(QFile::exists(copy + walSuffix));
            auto opened = openChecked(copy);
            VERIFY_OK(opened);
            QCOMPARE(dumpTables(**opened), before);
        }
    }

    // A check that is asked for again looks again.
    void damageBetweenTwoChecks()
    {
        VaultFixture vault;
        vault.addCode(codeDraft(1));
        vault.reopen();
        VERIFY_OK(checkPages(vault.connection()));
        VERIFY_OK(checkPages(vault.connection()));
        const qint64 offset = QFileInfo(vault.path()).size() / 2;
        // From outside: closing a descriptor of the file in this process would give up our own locks on it.
        QCOMPARE(QProcess::execute(QStringLiteral("dd"), {QStringLiteral("if=/dev/urandom"), QStringLiteral("of=") + vault.path(), QStringLiteral("bs=1"), QStringLiteral("count=16"),
                                                          QStringLiteral("seek=%1").arg(offset), QStringLiteral("conv=notrunc"), QStringLiteral("status=none")}),
                 0);
        const auto checked = checkPages(vault.connection());
        COMPARE_ERROR(checked, ErrorCode::Damaged);
        QCOMPARE(checked.error().pages, QList<qint64> {offset / pageSize + 1});
    }

    // Looking at an open vault's file must not give up the locks that this process holds on it: another program would
    // take the vault for closed.
    void lookingKeepsTheLocks()
    {
        VaultFixture vault;
        vault.addCode(codeDraft(1));
        const QString before = vault.dump();
        QVERIFY(isOpenSomewhere(vault.path()));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(examineVaultFile(vault.path())->salt.size(), 16);
            QVERIFY(isOpenSomewhere(vault.path()));
            thinBackups(vault.folder(), vault.path());
            OpenOptions options;
            options.forWriting = false;
            VERIFY_OK(openVault(vault.path(), testKey(), vault.author(), options));
            COMPARE_ERROR(openVault(vault.path(), testKey('x'), vault.author(), options), ErrorCode::WrongKey);
        }
        {
            Child other(QStringLiteral("rekey"), {vault.path(), QStringLiteral("k"), QStringLiteral("n")});
            QCOMPARE(other.line(), QByteArray("begin"));
            QVERIFY(other.line() != "done");
            other.finish();
        }
        QVERIFY(!vault.connection().fileWasReplaced());
        QCOMPARE(vault.dump(), before);
        vault.close();
        QVERIFY(!isOpenSomewhere(vault.path()));
        {
            const auto other = holdVault(vault.path(), QStringLiteral("idle"));
            QVERIFY(isOpenSomewhere(vault.path()));
            other->finish();
        }
        QVERIFY(!isOpenSomewhere(vault.path()));
        QVERIFY(!isOpenSomewhere(QStringLiteral("/nowhere/at/all")));
    }

    void firstBytesOfAnything()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("file"));
        QVERIFY(!firstBytes(path, 16));
        writeBytes(path, "0123456789abcdefXYZ");
        QCOMPARE(*firstBytes(path, 16), QByteArray("0123456789abcdef"));
        writeBytes(path, "0123");
        QCOMPARE(firstBytes(path, 16)->left(4), QByteArray("0123"));
    }
};

SPARK_TEST(CrashRecoveryTest)
#include "crash_recovery_test.moc"
