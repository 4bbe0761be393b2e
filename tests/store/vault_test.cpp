#include "models/store/vault.h"

#include "models/store/backups.h"
#include "models/store/row_sources.h"
#include "models/store/undo.h"
#include "tests/store/store_support.h"

#include <QSemaphore>
#include <QSignalSpy>

#include <cstdio>

using namespace spark;
using namespace spark::test;

namespace {

template<typename T>
T resultOf(QFuture<T> future)
{
    future.waitForFinished();
    if (future.isCanceled() || future.resultCount() != 1)
        qFatal("a future without exactly one result");
    return future.result();
}

Expected<RowId> addCode(ChangeSet &changes, int number)
{
    return AuthorizationRepository::add(changes, codeDraft(number));
}

// What a vault announces, in the order it comes.
struct Announcements : QObject
{
    explicit Announcements(Vault &vault)
    {
        connect(&vault, &Vault::changed, this, [this](const ChangeNotice &notice) { notices.append(notice); });
        connect(&vault, &Vault::changeCommitted, this, [this](const QString &changeSet, const QString &action, const QString &reverts) {
            commits.append({changeSet, action, reverts});
        });
    }
    QList<ChangeNotice> notices;
    QList<QStringList> commits;
};

// Commits one code to the vault as another program does.
int committingChild(const QStringList &arguments)
{
    auto opened = openVault(arguments.at(0), testKey(), testAuthor(), {});
    if (!opened)
        return 1;
    auto changes = ChangeSet::begin(**opened, testAuthor(), QStringLiteral("add_code"));
    if (!changes || !addCode(**changes, arguments.at(1).toInt()) || !(*changes)->commit())
        return 2;
    std::puts("committed");
    return 0;
}
SPARK_CHILD(commit, committingChild)

void commitElsewhere(const QString &path, int number)
{
    Child child(QStringLiteral("commit"), {path, QString::number(number)});
    if (child.line() != "committed")
        qFatal("the other process could not commit");
    child.finish();
}

} // namespace

class VaultTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Vault> open(const SecretBytes &key = testKey())
    {
        auto vault = std::make_unique<Vault>(m_fixture->path(), key.clone(), m_fixture->author());
        m_opened = resultOf(vault->open({}));
        return vault;
    }
    qint64 codesInFile() { return *resultOf(open()->read([](Connection &c) -> Expected<qint64> { return c.value(QStringLiteral("SELECT count(*) FROM authorization"))->toLongLong(); })); }

    std::unique_ptr<VaultFixture> m_fixture;
    Expected<void> m_opened;

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<VaultFixture>();
        m_fixture->close();
    }

    void changesAreCommittedAndAnnouncedOnce()
    {
        const auto vault = open();
        VERIFY_OK(m_opened);
        Announcements heard(*vault);
        auto future = vault->change(QStringLiteral("add_code"), [](ChangeSet &changes) { return addCode(changes, 1); });
        QCOMPARE(*resultOf(future), 1);
        QTRY_COMPARE(heard.commits.size(), 1);
        QTest::qWait(20);
        QCOMPARE(heard.notices.size(), 1);
        QCOMPARE(heard.commits.size(), 1);
        QCOMPARE(heard.notices.first().codes, QList<qint64> {1});
        QVERIFY(!heard.notices.first().everything);
        QCOMPARE(heard.commits.first().at(1), QStringLiteral("add_code"));
        QCOMPARE(heard.commits.first().at(2), QString());
        // The change is in the file when it is announced: every reader sees it.
        QCOMPARE((*vault->reader())->value(QStringLiteral("SELECT count(*) FROM authorization"))->toInt(), 1);
        QCOMPARE(resultOf(vault->read([](Connection &c) { return c.value(QStringLiteral("SELECT count(*) FROM authorization")); }))->toInt(), 1);
        // Looking for changes of others does not find one's own.
        vault->lookForForeignChanges();
        QTest::qWait(50);
        QCOMPARE(heard.notices.size(), 1);
    }

    void undoSaysWhatItReverts()
    {
        const auto vault = open();
        Announcements heard(*vault);
        VERIFY_OK(resultOf(vault->change(QStringLiteral("add_code"), [](ChangeSet &changes) { return addCode(changes, 1); })));
        QTRY_COMPARE(heard.commits.size(), 1);
        const QString changeSet = heard.commits.first().first();
        VERIFY_OK(resultOf(vault->changeReverting(QStringLiteral("undo"), changeSet, [changeSet](ChangeSet &changes) { return revert(changes, changeSet); })));
        QTRY_COMPARE(heard.commits.size(), 2);
        QCOMPARE(heard.commits.last().at(2), changeSet);
        QCOMPARE(heard.notices.last().codes, QList<qint64> {1});
    }

    void whatFailsOrChangesNothingIsNotAnnounced()
    {
        const auto vault = open();
        Announcements heard(*vault);
        COMPARE_ERROR(resultOf(vault->change(QStringLiteral("x"), [](ChangeSet &changes) -> Expected<void> {
            SPARK_TRY(addCode(changes, 1));
            return failure(ErrorCode::Conflict, QStringLiteral("no"));
        })), ErrorCode::Conflict);
        VERIFY_OK(resultOf(vault->change(QStringLiteral("x"), [](ChangeSet &) -> Expected<void> { return {}; })));
        VERIFY_OK(resultOf(vault->change(QStringLiteral("x"), [](ChangeSet &changes) { return AuthorizationRepository::edit(changes, {}, {}); })));
        QTest::qWait(50);
        QCOMPARE(heard.notices.size(), 0);
        QCOMPARE(heard.commits.size(), 0);
        QCOMPARE(resultOf(vault->read([](Connection &c) { return c.value(QStringLiteral("SELECT count(*) FROM video")); }))->toInt(), 0);
    }

    void changesOfAnotherProgram()
    {
        const auto vault = open();
        Announcements heard(*vault);
        vault->lookForForeignChanges();
        QTest::qWait(50);
        QCOMPARE(heard.notices.size(), 0);
        commitElsewhere(m_fixture->path(), 5);
        vault->lookForForeignChanges();
        QTRY_COMPARE(heard.notices.size(), 1);
        QVERIFY(heard.notices.first().everything);
        QCOMPARE((*vault->reader())->value(QStringLiteral("SELECT count(*) FROM authorization"))->toInt(), 1);
        vault->lookForForeignChanges(); // said once
        QTest::qWait(50);
        QCOMPARE(heard.notices.size(), 1);
        QCOMPARE(heard.commits.size(), 0); // and nothing of it is ours to undo
        // A foreign change between two of our own is not taken for one of them.
        VERIFY_OK(resultOf(vault->change(QStringLiteral("add_code"), [](ChangeSet &changes) { return addCode(changes, 6); })));
        commitElsewhere(m_fixture->path(), 7);
        VERIFY_OK(resultOf(vault->change(QStringLiteral("add_code"), [](ChangeSet &changes) { return addCode(changes, 8); })));
        vault->lookForForeignChanges();
        QTRY_COMPARE(heard.notices.size(), 4);
        QVERIFY(heard.notices.last().everything);
        QCOMPARE(HistoryLog(**vault->reader()).verify()->firstBroken, 0);
    }

    // A program that keeps folders alike puts another copy in the vault's place: nothing more is promised, and what
    // stands in the old journal does not get into the new file.
    void replacedWhileOpen_data()
    {
        QTest::addColumn<bool>("noticed");
        QTest::newRow("a change comes first") << false;
        QTest::newRow("noticed before") << true;
    }
    void replacedWhileOpen()
    {
        QFETCH(const bool, noticed);
        const QString copy = m_fixture->folder() + QStringLiteral("/copy");
        writeBytes(copy, fileBytes(m_fixture->path()));
        const QString expected = dumpOf(copy, testKey());
        {
            const auto vault = open();
            Announcements heard(*vault);
            QSignalSpy lost(vault.get(), &Vault::lost);
            vault->lookForForeignChanges();
            VERIFY_OK(resultOf(vault->change(QStringLiteral("add_code"), [](ChangeSet &changes) { return addCode(changes, 1); })));
            QTRY_COMPARE(heard.commits.size(), 1);
            QCOMPARE(lost.size(), 0);
            QCOMPARE(::rename(qPrintable(copy), qPrintable(m_fixture->path())), 0);
            if (noticed) {
                for (int i = 0; i < 2; ++i)
                    vault->lookForForeignChanges();
                QTRY_COMPARE(lost.size(), 1);
            }
            const auto change = resultOf(vault->change(QStringLiteral("add_code"), [](ChangeSet &changes) { return addCode(changes, 2); }));
            COMPARE_ERROR(change, ErrorCode::InUse);
            QVERIFY(change.error().message.contains(QLatin1String("replaced")));
            QVERIFY(!change.error().advice.isEmpty());
            QTest::qWait(20);
            QCOMPARE(heard.commits.size(), 1);
            QCOMPARE(lost.size(), noticed ? 1 : 0); // said once
        }
        m_fixture->reopen();
        VERIFY_OK(checkPages(m_fixture->connection()));
        QCOMPARE(m_fixture->dump(), expected);
    }

    void replacedDuringAChange()
    {
        const QString copy = m_fixture->folder() + QStringLiteral("/copy");
        writeBytes(copy, fileBytes(m_fixture->path()));
        const auto vault = open();
        COMPARE_ERROR(resultOf(vault->change(QStringLiteral("add_code"), [&](ChangeSet &changes) -> Expected<RowId> {
            ::rename(qPrintable(copy), qPrintable(m_fixture->path()));
            return addCode(changes, 1);
        })), ErrorCode::InUse);
        QCOMPARE(resultOf(vault->read([](Connection &c) { return c.value(QStringLiteral("SELECT count(*) FROM authorization")); }))->toInt(), 0);
    }

    // Somebody moved the file while it was open: it is whole where it is now.
    void movedWhileOpen()
    {
        const QString moved = m_fixture->folder() + QStringLiteral("/moved.sparkledger");
        {
            const auto vault = open();
            VERIFY_OK(resultOf(vault->change(QStringLiteral("add_code"), [](ChangeSet &changes) { return addCode(changes, 1); })));
            QVERIFY(QFile::rename(m_fixture->path(), moved));
        }
        auto opened = openVerified(moved, testKey());
        VERIFY_OK(opened);
        QCOMPARE((*opened)->value(QStringLiteral("SELECT count(*) FROM authorization"))->toInt(), 1);
    }

    void refusedOpening()
    {
        const auto vault = open(testKey('x'));
        COMPARE_ERROR(m_opened, ErrorCode::WrongKey);
        COMPARE_ERROR(resultOf(vault->change(QStringLiteral("x"), [](ChangeSet &changes) { return addCode(changes, 1); })), ErrorCode::WrongKey);
        COMPARE_ERROR(resultOf(vault->read([](Connection &c) { return c.value(QStringLiteral("SELECT 1")); })), ErrorCode::WrongKey);
        COMPARE_ERROR(vault->reader(), ErrorCode::WrongKey);
    }

    // Locking right after saving: the news of the change comes before the end.
    void closingAnnouncesTheLastChanges()
    {
        QList<QStringList> commits;
        {
            const auto vault = open();
            connect(vault.get(), &Vault::changeCommitted, this, [&commits](const QString &changeSet, const QString &action, const QString &reverts) {
                commits.append({changeSet, action, reverts});
            });
            for (int i = 0; i < 3; ++i)
                (void)vault->change(QStringLiteral("add_code"), [i](ChangeSet &changes) { return addCode(changes, i); });
        }
        QCOMPARE(commits.size(), 3);
        QCOMPARE(codesInFile(), 3);
    }

    void neverOpened()
    {
        QFuture<Expected<RowId>> change;
        {
            Vault vault(m_fixture->path(), testKey(), m_fixture->author());
            change = vault.change(QStringLiteral("x"), [](ChangeSet &changes) { return addCode(changes, 1); });
        }
        COMPARE_ERROR(resultOf(change), ErrorCode::Cancelled);
    }

    // Closing: changes that were asked for are made, searches are not; and the file alone is the whole vault.
    void closingFinishesChanges()
    {
        QList<QFuture<Expected<RowId>>> changes;
        QFuture<Expected<QVariant>> search;
        {
            const auto vault = open();
            VERIFY_OK(vault->reader());
            VERIFY_OK((*vault->reader())->value(QStringLiteral("SELECT count(*) FROM video")));
            for (int i = 0; i < 20; ++i)
                changes.append(vault->change(QStringLiteral("add_code"), [i](ChangeSet &c) { return addCode(c, i); }));
            search = vault->read([](Connection &c) {
                return c.value(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000) SELECT count(*) FROM n"));
            });
        }
        for (const auto &change : std::as_const(changes))
            VERIFY_OK(resultOf(change));
        COMPARE_ERROR(resultOf(search), ErrorCode::Cancelled);
        QCOMPARE(filesIn(m_fixture->folder()), QStringList {QStringLiteral("Test.sparkledger")});
        QCOMPARE(codesInFile(), 20);
    }

    void closingDuringABackup()
    {
        QFuture<Expected<BackupInfo>> backup;
        const QString folder = m_fixture->folder() + QStringLiteral("/backups");
        {
            const auto vault = open();
            QSemaphore begun;
            backup = vault->maintain([&](Connection &connection) -> Expected<BackupInfo> {
                begun.release();
                for (;;)
                    SPARK_TRY(makeBackup(connection, testKey(), folder, testNow * 1000));
            });
            begun.acquire();
        }
        COMPARE_ERROR(resultOf(backup), ErrorCode::Cancelled);
        for (const QString &name : filesIn(folder))
            QVERIFY(name.endsWith(QLatin1String(".sparkledger")));
        QCOMPARE(filesIn(m_fixture->folder()), (QStringList {QStringLiteral("Test.sparkledger"), QStringLiteral("backups")}));
    }

    // A long piece of maintenance holds nobody up.
    void maintenanceBesideWork()
    {
        const auto vault = open();
        QSemaphore begun;
        QSemaphore gate;
        const auto slow = vault->maintain([&](Connection &) -> Expected<void> {
            begun.release();
            gate.acquire();
            return {};
        });
        begun.acquire();
        VERIFY_OK(resultOf(vault->change(QStringLiteral("add_code"), [](ChangeSet &changes) { return addCode(changes, 1); })));
        VERIFY_OK(resultOf(vault->read([](Connection &c) { return c.value(QStringLiteral("SELECT 1")); })));
        gate.release();
        VERIFY_OK(resultOf(slow));
        QList<QFuture<Expected<RowId>>> changes;
        for (int i = 2; i < 30; ++i)
            changes.append(vault->change(QStringLiteral("add_code"), [i](ChangeSet &c) { return addCode(c, i); }));
        const auto backup = resultOf(vault->maintain([this](Connection &connection) {
            return makeBackup(connection, testKey(), m_fixture->folder() + QStringLiteral("/backups"), testNow * 1000);
        }));
        VERIFY_OK(backup);
        for (const auto &change : std::as_const(changes))
            VERIFY_OK(resultOf(change));
        VERIFY_OK(openVerified(backup->path, testKey()));
    }

    void cancelledChange()
    {
        const auto vault = open();
        Announcements heard(*vault);
        const CancelToken token;
        QSemaphore begun;
        const auto change = vault->change(QStringLiteral("import"), [&begun](ChangeSet &changes) -> Expected<void> {
            for (int i = 0;; ++i) {
                SPARK_TRY(addCode(changes, i));
                begun.release();
            }
        }, token);
        begun.acquire(5);
        token.cancel();
        COMPARE_ERROR(resultOf(change), ErrorCode::Cancelled);
        QCOMPARE(resultOf(vault->read([](Connection &c) { return c.value(QStringLiteral("SELECT count(*) FROM authorization")); }))->toInt(), 0);
        VERIFY_OK(resultOf(vault->change(QStringLiteral("add_code"), [](ChangeSet &changes) { return addCode(changes, 1); })));
        QTRY_COMPARE(heard.notices.size(), 1);
    }

    void rowSource()
    {
        const auto vault = open();
        QList<RowId> ids;
        VERIFY_OK(resultOf(vault->change(QStringLiteral("add"), [&ids](ChangeSet &changes) -> Expected<void> {
            for (int i = 0; i < 10; ++i) {
                SPARK_TRY_VALUE(const RowId id, addCode(changes, i));
                ids.append(id);
            }
            return {};
        })));
        VaultRowSource<CodeRows> source(*vault);
        const auto found = resultOf(source.ids({}, 0));
        VERIFY_OK(found);
        QCOMPARE(found->ids->size(), std::size_t(10));
        QVERIFY(found->complete);
        QVERIFY(!resultOf(source.ids({}, 3))->complete);
        const auto rows = source.rows({ids.at(4), 999, ids.at(1)});
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), 3);
        QCOMPARE(rows->at(0).id, ids.at(4));
        QCOMPARE(rows->at(1).id, 0);
        QCOMPARE(rows->at(2).id, ids.at(1));
        COMPARE_ERROR(resultOf(source.ids({{}, QuickFilter::None, QStringLiteral("nonsense"), Qt::AscendingOrder}, 0)), ErrorCode::InvalidInput);
    }

    // Typing goes on: only the newest question is answered.
    void newerQuestionReplacesOlder()
    {
        const auto vault = open();
        QSemaphore gate;
        (void)vault->read([&gate](Connection &) -> Expected<void> { gate.acquire(); return {}; });
        VaultRowSource<CodeRows> source(*vault);
        QList<QFuture<Expected<FoundIds>>> futures;
        for (int i = 0; i < 5; ++i)
            futures.append(source.ids({QString::number(i), QuickFilter::None, {}, Qt::AscendingOrder}, 0));
        gate.release();
        for (int i = 0; i < 4; ++i)
            COMPARE_ERROR(resultOf(futures.at(i)), ErrorCode::Cancelled);
        VERIFY_OK(resultOf(futures.last()));
        // And none once nobody is there to ask.
        QSemaphore second;
        (void)vault->read([&second](Connection &) -> Expected<void> { second.acquire(); return {}; });
        QFuture<Expected<FoundIds>> orphan;
        {
            VaultRowSource<VideoRows> other(*vault);
            orphan = other.ids({}, 0);
        }
        second.release();
        COMPARE_ERROR(resultOf(orphan), ErrorCode::Cancelled);
    }
};

SPARK_TEST(VaultTest)
#include "vault_test.moc"
