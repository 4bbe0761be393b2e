#include "models/store/history_log.h"

#include "tests/store/ledger_steps.h"

#include <QJsonDocument>

using namespace spark;
using namespace spark::test;

namespace {

constexpr int entriesAtLeast = 12;

// A vault with some history: posts, codes, a campaign, edits and a deletion.
void fill(VaultFixture &vault)
{
    for (int i = 0; i < 3; ++i) {
        CodeDraft draft = codeDraft(i);
        draft.campaign.name = QStringLiteral("Spring");
        vault.addCode(draft);
    }
    CodePatch patch;
    patch.notes = QStringLiteral("note");
    vault.change(QStringLiteral("edit_code"), [&](ChangeSet &changes) { return AuthorizationRepository::edit(changes, {1, 2}, patch); });
    vault.change(QStringLiteral("delete_code"), [&](ChangeSet &changes) { return AuthorizationRepository::remove(changes, {3}); });
}

HistoryLog::Verification verified(VaultFixture &vault)
{
    const auto result = HistoryLog(vault.connection()).verify();
    if (!result)
        qFatal("verify: %s", qPrintable(result.error().text()));
    return *result;
}

} // namespace

class HistoryLogTest : public QObject
{
    Q_OBJECT

private:
    // What verify() says of the vault after somebody changed the file past the store.
    qint64 firstBrokenAfter(const QStringList &statements)
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("tampered.sparkledger"));
        writeBytes(path, m_whole);
        tamper(path, statements);
        auto opened = openVault(path, testKey(), testAuthor(), {});
        if (!opened)
            qFatal("openVault: %s", qPrintable(opened.error().text()));
        const auto result = HistoryLog(**opened).verify();
        if (!result)
            qFatal("verify: %s", qPrintable(result.error().text()));
        return result->firstBroken;
    }

    QByteArray m_whole; // a vault's file
    qint64 m_entries = 0; // of its history

private Q_SLOTS:
    void initTestCase()
    {
        VaultFixture vault;
        fill(vault);
        m_entries = vault.count(QStringLiteral("history"));
        QVERIFY(m_entries >= entriesAtLeast);
        vault.close();
        m_whole = fileBytes(vault.path());
        QCOMPARE(firstBrokenAfter({}), 0);
    }

    void wholeChain()
    {
        VaultFixture vault;
        fill(vault);
        QCOMPARE(verified(vault).firstBroken, 0);
        QCOMPARE(verified(vault).entries, vault.count(QStringLiteral("history")));
        vault.reopen(); // and it goes on where it was
        vault.addCode(codeDraft(9));
        QCOMPARE(verified(vault).firstBroken, 0);
        QCOMPARE(verified(vault).entries, vault.count(QStringLiteral("history")));
    }

    void numbersHaveNoGaps()
    {
        VaultFixture vault;
        fill(vault);
        const auto entries = HistoryLog(vault.connection()).entries({}, 0);
        VERIFY_OK(entries);
        QCOMPARE(entries->size(), vault.count(QStringLiteral("history")));
        for (qsizetype i = 0; i < entries->size(); ++i) {
            QCOMPARE(entries->at(i).number, entries->size() - i); // newest first
            QCOMPARE(entries->at(i).hash.size(), 32);
        }
        QCOMPARE(HistoryLog(vault.connection()).entries({}, 3)->size(), 3);
        QCOMPARE(HistoryLog(vault.connection()).entries({}, 3)->first().number, entries->first().number);
    }

    void rolledBackEntriesLeaveNoGap()
    {
        VaultFixture vault;
        {
            auto changes = ChangeSet::begin(vault.connection(), vault.author(), QStringLiteral("dropped"));
            VERIFY_OK(changes);
            VERIFY_OK(AuthorizationRepository::add(**changes, codeDraft(1)));
        }
        vault.addCode(codeDraft(2));
        QCOMPARE(verified(vault).firstBroken, 0);
        QCOMPARE(verified(vault).entries, vault.count(QStringLiteral("history")));
    }

    // Every column of every entry, one after the other: found, and the entry named.
    void tamperedColumn_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        for (const char *text : {"uid", "change_set", "action", "reverts", "device", "actor", "entity", "entity_uid", "before", "after"}) {
            const QString column = QLatin1String(text);
            QTest::addRow("%s: longer", text) << column << QStringLiteral("coalesce(%1, '') || 'x'").arg(column);
            QTest::addRow("%s: shorter", text) << column << QStringLiteral("substr(coalesce(%1, 'ab'), 2)").arg(column);
            QTest::addRow("%s: the same bytes as a blob", text) << column << QStringLiteral("CAST(coalesce(%1, '') AS BLOB)").arg(column);
            QTest::addRow("%s: another case", text) << column << QStringLiteral("CASE WHEN coalesce(%1, '') = upper(coalesce(%1, '')) THEN coalesce(%1, '') || 'x' ELSE upper(%1) END").arg(column);
        }
        for (const char *text : {"reverts", "before", "after"}) {
            const QString column = QLatin1String(text);
            QTest::addRow("%s: empty for NULL and back", text) << column << QStringLiteral("CASE WHEN %1 IS NULL THEN '' ELSE NULL END").arg(column);
        }
        QTest::newRow("at: one later") << QStringLiteral("at") << QStringLiteral("at + 1");
        QTest::newRow("at: a fraction") << QStringLiteral("at") << QStringLiteral("at + 0.25");
        QTest::newRow("at: a text") << QStringLiteral("at") << QStringLiteral("at || ' ms'");
        QTest::newRow("hash: one bit") << QStringLiteral("hash") << QStringLiteral("CAST(X'00' || substr(hash, 2) AS BLOB)");
        QTest::newRow("hash: zeros") << QStringLiteral("hash") << QStringLiteral("zeroblob(32)");
        QTest::newRow("number: far away") << QStringLiteral("number") << QStringLiteral("number + 1000");
        QTest::newRow("number: in front") << QStringLiteral("number") << QStringLiteral("-number");
        QTest::newRow("number: zero, in front") << QStringLiteral("number") << QStringLiteral("0");
    }
    void tamperedColumn()
    {
        QFETCH(const QString, column);
        QFETCH(const QString, value);
        const bool movedToFront = QByteArray(QTest::currentDataTag()).endsWith("in front");
        for (const qint64 number : {qint64(1), qint64(2), m_entries / 2, m_entries}) {
            const qint64 broken = firstBrokenAfter({QStringLiteral("UPDATE history SET %1 = %2 WHERE number = %3").arg(column, value).arg(number)});
            QCOMPARE(broken, movedToFront ? 1 : number);
        }
    }

    void missingEntry()
    {
        for (qint64 number = 1; number < m_entries; ++number)
            QCOMPARE(firstBrokenAfter({QStringLiteral("DELETE FROM history WHERE number = %1").arg(number)}), number);
        // Closing the gap does not help.
        QCOMPARE(firstBrokenAfter({QStringLiteral("DELETE FROM history WHERE number = 5"), QStringLiteral("UPDATE history SET number = -number WHERE number > 5"),
                                   QStringLiteral("UPDATE history SET number = -number - 1 WHERE number < 0")}),
                 5);
    }

    void swappedEntries()
    {
        QCOMPARE(firstBrokenAfter({QStringLiteral("UPDATE history SET number = -1 WHERE number = 4"),
                                   QStringLiteral("UPDATE history SET number = 4 WHERE number = 7"),
                                   QStringLiteral("UPDATE history SET number = 7 WHERE number = -1")}),
                 4);
    }

    void addedEntry()
    {
        QCOMPARE(firstBrokenAfter({QStringLiteral("INSERT INTO history SELECT number + 1, uid, change_set, action, reverts, at, device, actor, entity, entity_uid, "
                                                  "before, after, hash FROM history WHERE number = %1").arg(m_entries)}),
                 m_entries + 1);
    }

    void cancelling()
    {
        VaultFixture vault;
        startAfresh(vault);
        vault.change(QStringLiteral("many"), [](ChangeSet &changes) -> Expected<void> {
            for (int i = 0; i < 10001; ++i)
                SPARK_TRY(changes.note(Entity::Vault, QStringLiteral("u"), {}, {}));
            return {};
        });
        QList<qint64> seen;
        COMPARE_ERROR(HistoryLog(vault.connection()).verify([&seen](qint64 done) {
            seen.append(done);
            return false;
        }).map_error([](Error error) {
            error.message = QStringLiteral("cancelled"); // the caller knows that it has cancelled
            return error;
        }), ErrorCode::Cancelled);
        QCOMPARE(seen, QList<qint64> {10000});
        VERIFY_OK(HistoryLog(vault.connection()).verify([](qint64) { return true; }));
    }

    void jsonKeepsValuesExact_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("post ID") << QVariant(7316099630578666754LL);
        QTest::newRow("largest") << QVariant(std::numeric_limits<qint64>::max());
        QTest::newRow("smallest") << QVariant(std::numeric_limits<qint64>::min());
        QTest::newRow("past a double") << QVariant(9007199254740993LL);
        QTest::newRow("zero") << QVariant(0LL);
        QTest::newRow("nothing") << QVariant();
        QTest::newRow("empty text") << QVariant(QStringLiteral(""));
        QTest::newRow("digits as text") << QVariant(QStringLiteral("7316099630578666754"));
        QTest::newRow("NUL inside") << QVariant(QString::fromUtf8("a\0b", 3));
        QTest::newRow("byte-order mark") << QVariant(QStringLiteral("\uFEFFtext\uFEFF"));
        QTest::newRow("quotes and escapes") << QVariant(QStringLiteral("\"\\\n\t\u0001'"));
        QTest::newRow("emoji") << QVariant(QStringLiteral("👩‍👩‍👧‍👦 🇦🇹"));
        QTest::newRow("right to left") << QVariant(QStringLiteral("\u202Eשלום\u202C"));
        QTest::newRow("what stands for bytes") << QVariant(QStringLiteral("{\"$bytes\":\"AA==\"}"));
        QTest::newRow("bytes") << QVariant(QByteArray("\0\xff\x80 not text", 12));
        QTest::newRow("no bytes") << QVariant(QByteArray(""));
    }
    void jsonKeepsValuesExact()
    {
        QFETCH(const QVariant, value);
        const QVariantMap map {{QStringLiteral("column"), value}};
        // Through the file, not only through memory.
        VaultFixture vault;
        const QString changeSet = vault.change(QStringLiteral("note"), [&](ChangeSet &changes) {
            return changes.note(Entity::Vault, QStringLiteral("uid"), toJson(map), toJson(map));
        });
        const QList<HistoryEntry> entries = vault.entriesOf(changeSet);
        for (const QJsonObject &object : {entries.first().before, entries.first().after}) {
            const QVariant back = fromJson(object).value(QStringLiteral("column"));
            QCOMPARE(back.isNull(), value.isNull());
            QCOMPARE(back, value);
            QCOMPARE(back.metaType(), value.metaType());
        }
        QCOMPARE(verified(vault).firstBroken, 0);
    }

    void jsonKeepsAnyNumber()
    {
        QVERIFY(holds("any 64-bit integer survives", 500, [] {
            const auto number = *rc::gen::arbitrary<qint64>();
            const QVariantMap map {{QStringLiteral("n"), number}};
            const QByteArray text = QJsonDocument(toJson(map)).toJson();
            RC_ASSERT(fromJson(QJsonDocument::fromJson(text).object()) == map);
        }));
    }
};

SPARK_TEST(HistoryLogTest)
#include "history_log_test.moc"
