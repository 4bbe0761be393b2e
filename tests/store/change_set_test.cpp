#include "models/store/change_set.h"

#include "models/domain/search_query.h"
#include "models/domain/uid.h"
#include "models/store/campaign_repository.h"
#include "models/store/video_repository.h"
#include "tests/store/ledger_steps.h"

#include <QSqlRecord>

using namespace spark;
using namespace spark::test;

namespace {

const QString handle = QStringLiteral("handle");
const QString notes = QStringLiteral("notes");

QVariantMap rowOf(Connection &connection, const QString &table, RowId id)
{
    QVariantMap row;
    const auto read = connection.forEach(QStringLiteral("SELECT * FROM %1 WHERE id = ?").arg(table), {id}, [&row](const QSqlQuery &query) {
        const QSqlRecord record = query.record();
        for (int i = 0; i < record.count(); ++i)
            row.insert(record.fieldName(i), query.isNull(i) ? QVariant() : query.value(i));
    });
    if (!read)
        qFatal("rowOf: %s", qPrintable(read.error().text()));
    return row;
}

// Makes the row of a party and gives its id.
RowId addParty(VaultFixture &vault, const QVariantMap &values)
{
    RowId id = 0;
    vault.change(QStringLiteral("add"), [&](ChangeSet &changes) -> Expected<void> {
        SPARK_TRY_VALUE(id, changes.insert(Entity::Party, values));
        return {};
    });
    return id;
}

QString updateParty(VaultFixture &vault, RowId id, const QVariantMap &values)
{
    return vault.change(QStringLiteral("edit"), [&](ChangeSet &changes) { return changes.update(Entity::Party, id, values); });
}

const QVariantMap &creator()
{
    static const QVariantMap values {{QStringLiteral("kind"), QStringLiteral("creator")}, {handle, QStringLiteral("mila")}};
    return values;
}

// The full-text index as it would be if it were made anew from the rows.
QString rebuiltWords(Connection &connection)
{
    QString text;
    for (const TableInfo &table : allTables()) {
        if (table.wordColumns.isEmpty())
            continue;
        const QString sql = QStringLiteral("SELECT id, %1 FROM %2 ORDER BY id").arg(table.wordColumns.join(u','), table.name);
        const auto read = connection.forEach(sql, {}, [&](const QSqlQuery &query) {
            QStringList words;
            for (int i = 1; i <= table.wordColumns.size(); ++i) {
                if (!query.value(i).toString().isEmpty())
                    words.append(searchableText(query.value(i).toString()));
            }
            if (!words.isEmpty())
                text += table.name + u' ' + query.value(0).toString() + u' ' + words.join(u'\n') + u'\n';
        });
        RC_ASSERT(read.has_value());
    }
    return text;
}

QString storedWords(Connection &connection)
{
    QString text;
    for (const TableInfo &table : allTables()) {
        if (table.wordColumns.isEmpty())
            continue;
        const QString sql = QStringLiteral("SELECT rowid, words FROM %1_words ORDER BY rowid").arg(table.name);
        const auto read = connection.forEach(sql, {}, [&](const QSqlQuery &query) {
            text += table.name + u' ' + query.value(0).toString() + u' ' + query.value(1).toString() + u'\n';
        });
        RC_ASSERT(read.has_value());
        RC_ASSERT(connection.exec(QStringLiteral("INSERT INTO %1_words(%1_words) VALUES('integrity-check')").arg(table.name)).has_value());
    }
    return text;
}

} // namespace

class ChangeSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertRecordsTheWholeRow()
    {
        VaultFixture vault;
        RowId id = 0;
        const QString changeSet = vault.change(QStringLiteral("add_creator"), [&](ChangeSet &changes) -> Expected<void> {
            SPARK_TRY_VALUE(id, changes.insert(Entity::Party, creator()));
            return {};
        });
        const QVariantMap row = rowOf(vault.connection(), QStringLiteral("party"), id);
        QVERIFY(isUid(row.value(QStringLiteral("uid")).toString()));
        QCOMPARE(row.value(QStringLiteral("created_at")).toLongLong(), testNow * 1000);
        QCOMPARE(row.value(QStringLiteral("changed_at")).toLongLong(), testNow * 1000);
        QCOMPARE(row.value(QStringLiteral("device")).toString(), QStringLiteral("test-laptop"));

        const QList<HistoryEntry> entries = vault.entriesOf(changeSet);
        QCOMPARE(entries.size(), 1);
        const HistoryEntry &entry = entries.first();
        QCOMPARE(entry.action, QStringLiteral("add_creator"));
        QCOMPARE(entry.at, testNow * 1000);
        QCOMPARE(entry.device, QStringLiteral("test-laptop"));
        QCOMPARE(entry.actor, QStringLiteral("tester"));
        QCOMPARE(entry.entity, QStringLiteral("party"));
        QCOMPARE(entry.entityUid, row.value(QStringLiteral("uid")).toString());
        QCOMPARE(entry.reverts, QString());
        QVERIFY(entry.before.isEmpty());
        QCOMPARE(fromJson(entry.after), row); // defaults and NULLs too
        QVERIFY(entry.after.contains(QStringLiteral("handle_key")));
        QVERIFY(entry.after.value(QStringLiteral("handle_key")).isNull());
    }

    void updateRecordsChangedColumnsAlone()
    {
        VaultFixture vault;
        const RowId id = addParty(vault, creator());
        const QVariantMap before = rowOf(vault.connection(), QStringLiteral("party"), id);
        vault.clock().advance(60);
        const QString changeSet = updateParty(vault, id, {{handle, QStringLiteral("mila")}, {notes, QStringLiteral("n")}, {QStringLiteral("country"), QStringLiteral("AT")}});
        const QList<HistoryEntry> entries = vault.entriesOf(changeSet);
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().before, (QJsonObject {{notes, QString()}, {QStringLiteral("country"), QString()}}));
        QCOMPARE(entries.first().after, (QJsonObject {{notes, QStringLiteral("n")}, {QStringLiteral("country"), QStringLiteral("AT")}}));
        QVariantMap expected = before;
        expected.insert(notes, QStringLiteral("n"));
        expected.insert(QStringLiteral("country"), QStringLiteral("AT"));
        expected.insert(QStringLiteral("changed_at"), (testNow + 60) * 1000);
        QCOMPARE(rowOf(vault.connection(), QStringLiteral("party"), id), expected);
    }

    void anotherDeviceIsRecorded()
    {
        VaultFixture vault;
        const RowId id = addParty(vault, creator());
        Author other = vault.author();
        other.device = QStringLiteral("other-laptop");
        other.actor = QStringLiteral("other");
        vault.clock().advance(5);
        {
            auto changes = ChangeSet::begin(vault.connection(), other, QStringLiteral("edit"), QStringLiteral("some-change-set"));
            VERIFY_OK(changes);
            VERIFY_OK((*changes)->update(Entity::Party, id, {{notes, QStringLiteral("x")}}));
            VERIFY_OK((*changes)->commit());
            const HistoryEntry entry = vault.entriesOf((*changes)->uid()).first();
            QCOMPARE(entry.device, QStringLiteral("other-laptop"));
            QCOMPARE(entry.actor, QStringLiteral("other"));
            QCOMPARE(entry.reverts, QStringLiteral("some-change-set"));
        }
        const QVariantMap row = rowOf(vault.connection(), QStringLiteral("party"), id);
        QCOMPARE(row.value(QStringLiteral("device")).toString(), QStringLiteral("other-laptop"));
        QCOMPARE(row.value(QStringLiteral("created_at")).toLongLong(), testNow * 1000);
        QCOMPARE(row.value(QStringLiteral("changed_at")).toLongLong(), (testNow + 5) * 1000);
    }

    void removeRecordsTheWholeRow()
    {
        VaultFixture vault;
        const RowId id = addParty(vault, creator());
        const QVariantMap row = rowOf(vault.connection(), QStringLiteral("party"), id);
        const QString changeSet = vault.change(QStringLiteral("delete"), [&](ChangeSet &changes) { return changes.remove(Entity::Party, id); });
        const HistoryEntry entry = vault.entriesOf(changeSet).first();
        QVERIFY(entry.after.isEmpty());
        QCOMPARE(fromJson(entry.before), row);
        QCOMPARE(vault.count(QStringLiteral("party")), 0);
        QCOMPARE(vault.count(QStringLiteral("party_words")), 0);
    }

    void numbersStayExact_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::newRow("a post ID") << 7316099630578666754LL;
        QTest::newRow("past a double") << 9007199254740993LL;
        QTest::newRow("largest") << std::numeric_limits<qint64>::max();
        QTest::newRow("smallest") << std::numeric_limits<qint64>::min();
        QTest::newRow("zero") << 0LL;
        QTest::newRow("minus one") << -1LL;
    }
    void numbersStayExact()
    {
        QFETCH(const qint64, number);
        VaultFixture vault;
        RowId id = 0;
        const auto budget = [](const QVariant &minor) {
            return QVariantMap {{QStringLiteral("budget_minor"), minor}, {QStringLiteral("budget_currency"), QStringLiteral("EUR")}};
        };
        vault.change(QStringLiteral("add"), [&](ChangeSet &changes) -> Expected<void> {
            QVariantMap values = budget(1);
            values.insert(QStringLiteral("name"), QStringLiteral("c"));
            values.insert(QStringLiteral("name_key"), QStringLiteral("c"));
            SPARK_TRY_VALUE(id, changes.insert(Entity::Campaign, values));
            return {};
        });
        const QString changeSet = vault.change(QStringLiteral("edit"), [&](ChangeSet &changes) { return changes.update(Entity::Campaign, id, budget(number)); });
        QCOMPARE(rowOf(vault.connection(), QStringLiteral("campaign"), id).value(QStringLiteral("budget_minor")).toLongLong(), number);
        QCOMPARE(vault.entriesOf(changeSet).first().after.value(QStringLiteral("budget_minor")).toInteger(), number);
        QCOMPARE(fromJson(vault.entriesOf(changeSet).first().after).value(QStringLiteral("budget_minor")), QVariant(number));
    }

    void nullAndEmptyTextAreTwoThings()
    {
        VaultFixture vault;
        QVariantMap values = creator();
        values.insert(handle, QVariant());
        const RowId id = addParty(vault, values);
        const auto stored = [&] { return rowOf(vault.connection(), QStringLiteral("party"), id).value(handle); };
        QVERIFY(stored().isNull());

        QString changeSet = updateParty(vault, id, {{handle, QString()}}); // a QString without a buffer is a text
        QVERIFY(!stored().isNull());
        QVERIFY(vault.entriesOf(changeSet).first().before.value(handle).isNull());
        QVERIFY(vault.entriesOf(changeSet).first().after.value(handle).isString());

        QCOMPARE(vault.entriesOf(updateParty(vault, id, {{handle, QStringLiteral("")}})).size(), 0);

        changeSet = updateParty(vault, id, {{handle, QVariant()}});
        QVERIFY(stored().isNull());
        QVERIFY(vault.entriesOf(changeSet).first().before.value(handle).isString());
        QVERIFY(vault.entriesOf(changeSet).first().after.value(handle).isNull());
    }

    void nothingChangedWritesNothing()
    {
        VaultFixture vault;
        const RowId code = vault.addCode(codeDraft(1));
        const QVariantMap before = rowOf(vault.connection(), QStringLiteral("authorization"), code);
        const qint64 entries = vault.count(QStringLiteral("history"));
        vault.clock().advance(1000);
        auto changes = ChangeSet::begin(vault.connection(), vault.author(), QStringLiteral("edit"));
        VERIFY_OK(changes);
        QVariantMap same = before;
        same.insert(QStringLiteral("granted_period"), 30); // as int: loaded rows have 64 bits
        same.insert(QStringLiteral("changed_at"), 1); // not a caller's to say
        same.insert(QStringLiteral("device"), QStringLiteral("nowhere"));
        VERIFY_OK((*changes)->update(Entity::Authorization, code, same));
        QVERIFY((*changes)->isEmpty());
        QVERIFY((*changes)->notice().codes.isEmpty());
        VERIFY_OK((*changes)->commit());
        QCOMPARE(vault.count(QStringLiteral("history")), entries);
        QCOMPARE(rowOf(vault.connection(), QStringLiteral("authorization"), code), before);
    }

    void rowsThatAreGone()
    {
        VaultFixture vault;
        auto changes = ChangeSet::begin(vault.connection(), vault.author(), QStringLiteral("edit"));
        VERIFY_OK(changes);
        COMPARE_ERROR((*changes)->update(Entity::Party, 99, {{notes, QStringLiteral("x")}}), ErrorCode::NotFound);
        COMPARE_ERROR((*changes)->remove(Entity::Party, 99), ErrorCode::NotFound);
        QVERIFY((*changes)->isEmpty());
    }

    // What stands in the history is what stands in the row, whatever the caller handed in.
    void historyHoldsWhatTheRowHolds()
    {
        VaultFixture vault;
        const RowId id = addParty(vault, creator());
        const QString broken = QStringLiteral("a") + QChar(0xD800) + QStringLiteral("b");
        for (const QVariant &value : {QVariant(broken), QVariant(QString::fromUtf8("nul\0inside", 10)), QVariant(QStringLiteral("\uFEFFmark")), QVariant(5)}) {
            const QString changeSet = updateParty(vault, id, {{notes, value}});
            const QVariant stored = rowOf(vault.connection(), QStringLiteral("party"), id).value(notes);
            QCOMPARE(stored.metaType(), QMetaType::fromType<QString>());
            QCOMPARE(fromJson(vault.entriesOf(changeSet).first().after).value(notes), stored);
        }
    }

    void withoutCommitNothingStays()
    {
        VaultFixture vault;
        QVERIFY(holds("a change set that is not committed leaves nothing", 40, [&] {
            startAfresh(vault);
            const auto first = *rc::gen::container<std::vector<LedgerStep>>(6, ledgerSteps());
            for (const LedgerStep &step : first)
                runStep(vault, step);
            const QString before = vault.dump();
            const qint64 entries = vault.count(QStringLiteral("history"));
            const auto dropped = *rc::gen::container<std::vector<LedgerStep>>(6, ledgerSteps());
            {
                auto changes = ChangeSet::begin(vault.connection(), vault.author(), QStringLiteral("steps"));
                RC_ASSERT(changes.has_value());
                for (const LedgerStep &step : dropped)
                    (void)doStep(**changes, step).has_value();
            }
            RC_ASSERT(vault.dump() == before);
            RC_ASSERT(vault.count(QStringLiteral("history")) == entries);
        }));
    }

    void wordsFollowEveryChange()
    {
        VaultFixture vault;
        QVERIFY(holds("the full-text index is what it would be if it were made anew", 60, [&] {
            startAfresh(vault);
            const auto steps = *rc::gen::container<std::vector<LedgerStep>>(ledgerSteps());
            QStringList changeSets;
            for (const LedgerStep &step : steps) {
                if (const QString changeSet = runStep(vault, step); !changeSet.isEmpty())
                    changeSets.append(changeSet);
            }
            RC_ASSERT(storedWords(vault.connection()) == rebuiltWords(vault.connection()));
        }));
    }

    void noticeNamesWhatChanged()
    {
        VaultFixture vault;
        const auto noticeOf = [&vault](const std::function<Expected<void>(ChangeSet &)> &job) {
            auto changes = ChangeSet::begin(vault.connection(), vault.author(), QStringLiteral("x"));
            const auto done = job(**changes);
            const auto committed = (*changes)->commit();
            if (!done || !committed)
                qFatal("noticeOf: %s", qPrintable(errorOf(done) + errorOf(committed)));
            ChangeNotice notice = (*changes)->notice();
            std::sort(notice.codes.begin(), notice.codes.end());
            std::sort(notice.videos.begin(), notice.videos.end());
            std::sort(notice.campaigns.begin(), notice.campaigns.end());
            return notice;
        };
        using Ids = QList<qint64>;
        CodeDraft draft = codeDraft(1);
        draft.campaign.name = QStringLiteral("Spring");
        ChangeNotice notice = noticeOf([&](ChangeSet &c) -> Expected<void> { SPARK_TRY(AuthorizationRepository::add(c, draft)); return {}; });
        QCOMPARE(notice.codes, Ids {1});
        QCOMPARE(notice.videos, Ids {1});
        QCOMPARE(notice.campaigns, Ids {1});
        QVERIFY(notice.parties);
        QVERIFY(!notice.everything);

        CodePatch patch;
        patch.campaign = NamedRef {0, QStringLiteral("Summer")}; // both campaigns count differently now
        notice = noticeOf([&](ChangeSet &c) { return AuthorizationRepository::edit(c, {1}, patch); });
        QCOMPARE(notice.codes, Ids {1});
        QCOMPARE(notice.videos, Ids {1});
        QCOMPARE(notice.campaigns, (Ids {1, 2}));
        QVERIFY(!notice.parties);

        notice = noticeOf([&](ChangeSet &c) { return VideoRepository::remove(c, {1}); });
        QCOMPARE(notice.codes, Ids {1});
        QCOMPARE(notice.videos, Ids {1});
        QCOMPARE(notice.campaigns, (Ids {1, 2}));

        // Each id once, however many rows an action changes.
        constexpr int many = 300;
        Ids expected;
        notice = noticeOf([&](ChangeSet &c) -> Expected<void> {
            for (int i = 0; i < many; ++i) {
                SPARK_TRY_VALUE(const RowId id, AuthorizationRepository::add(c, codeDraft(10 + i)));
                expected.append(id);
            }
            return {};
        });
        QCOMPARE(notice.codes, expected);
        CodePatch status;
        status.status = CodeStatus::Applied;
        notice = noticeOf([&](ChangeSet &c) { return AuthorizationRepository::edit(c, expected, status); });
        QCOMPARE(notice.codes, expected);
        QCOMPARE(notice.videos.size(), many);
    }

    void historyIsAppendOnly_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("update") << QStringLiteral("UPDATE history SET actor = 'nobody' WHERE number = 1");
        QTest::newRow("update to the same") << QStringLiteral("UPDATE history SET actor = actor");
        QTest::newRow("delete") << QStringLiteral("DELETE FROM history WHERE number = 1");
        QTest::newRow("delete all") << QStringLiteral("DELETE FROM history");
        QTest::newRow("replace") << QStringLiteral("REPLACE INTO history SELECT * FROM history WHERE number = 1");
        QTest::newRow("upsert") << QStringLiteral("INSERT INTO history SELECT * FROM history WHERE number = 1 ON CONFLICT DO UPDATE SET actor = 'x'");
    }
    void historyIsAppendOnly()
    {
        QFETCH(const QString, sql);
        VaultFixture vault;
        const auto history = [&] { return vault.connection().value(QStringLiteral("SELECT group_concat(number || actor || hex(hash)) FROM history"))->toString(); };
        const QString before = history();
        COMPARE_ERROR(vault.connection().exec(sql), ErrorCode::Conflict);
        QCOMPARE(history(), before);
    }
};

SPARK_TEST(ChangeSetTest)
#include "change_set_test.moc"
