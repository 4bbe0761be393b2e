#include "models/store/party_repository.h"

#include "models/domain/text_key.h"
#include "models/store/video_repository.h"
#include "tests/store/store_support.h"

using namespace spark;
using namespace spark::test;

namespace {

RowId creator(VaultFixture &vault, const QString &handle)
{
    const auto id = attempt(vault, [&](ChangeSet &changes) { return PartyRepository::creator(changes, handle); });
    if (!id)
        qFatal("creator: %s", qPrintable(id.error().text()));
    return *id;
}

RowId licensee(VaultFixture &vault, const QString &name)
{
    const auto id = attempt(vault, [&](ChangeSet &changes) { return PartyRepository::licensee(changes, {0, name}); });
    if (!id)
        qFatal("licensee: %s", qPrintable(id.error().text()));
    return *id;
}

void seenAs(VaultFixture &vault, RowId id, const QString &handle)
{
    VERIFY_OK(attempt(vault, [&](ChangeSet &changes) { return PartyRepository::seenAs(changes, id, handle); }));
}

Party party(VaultFixture &vault, RowId id)
{
    const auto loaded = PartyRepository::load(vault.connection(), id);
    if (!loaded)
        qFatal("load: %s", qPrintable(loaded.error().text()));
    return *loaded;
}

} // namespace

class PartyRepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void creatorIsMadeOnce()
    {
        VaultFixture vault;
        const RowId id = creator(vault, QStringLiteral("Mila.Bakes"));
        QVERIFY(id > 0);
        QCOMPARE(party(vault, id).handle, QStringLiteral("Mila.Bakes")); // as it was spelled first
        QCOMPARE(party(vault, id).kind, QStringLiteral("creator"));
        for (const char *same : {"Mila.Bakes", "mila.bakes", "@MILA.BAKES", "  @mila.bakes "})
            QCOMPARE(creator(vault, QLatin1String(same)), id);
        QCOMPARE(vault.count(QStringLiteral("party")), 1);
        QCOMPARE(vault.count(QStringLiteral("party_handle")), 1);
        QVERIFY(creator(vault, QStringLiteral("mila_bakes")) != id);
    }

    void nobody()
    {
        VaultFixture vault;
        QCOMPARE(creator(vault, QString()), 0);
        QCOMPARE(creator(vault, QStringLiteral("  ")), 0);
        QCOMPARE(licensee(vault, QString()), 0);
        QCOMPARE(licensee(vault, QStringLiteral(" \t\n")), 0);
        QCOMPARE(vault.count(QStringLiteral("party")), 0);
    }

    void whatIsNoHandle_data()
    {
        QTest::addColumn<QString>("handle");
        QTest::newRow("too short") << QStringLiteral("a");
        QTest::newRow("too long") << QString(25, u'a');
        QTest::newRow("ends in a period") << QStringLiteral("mila.");
        QTest::newRow("space") << QStringLiteral("mila bakes");
        QTest::newRow("quote") << QStringLiteral("mila'bakes");
        QTest::newRow("emoji") << QStringLiteral("mila🍞");
        QTest::newRow("NUL") << QString::fromUtf8("mila\0x", 6);
        QTest::newRow("at alone") << QStringLiteral("@");
    }
    void whatIsNoHandle()
    {
        QFETCH(const QString, handle);
        VaultFixture vault;
        refused(vault, ErrorCode::InvalidInput, [&](ChangeSet &changes) { return PartyRepository::creator(changes, handle); });
    }

    void handleWithLettersOfAnyScript()
    {
        VaultFixture vault;
        const RowId id = creator(vault, QStringLiteral("ÖMER_ç"));
        QCOMPARE(creator(vault, QStringLiteral("ömer_Ç")), id);
    }

    void handlesHaveAHistory()
    {
        VaultFixture vault;
        const RowId id = creator(vault, QStringLiteral("mila.bakes"));
        seenAs(vault, id, QStringLiteral("mila.cooks"));
        QCOMPARE(party(vault, id).handle, QStringLiteral("mila.bakes")); // which of them is newer no link can tell
        QCOMPARE(vault.count(QStringLiteral("party_handle")), 2);
        // Both lead to her.
        QCOMPARE(creator(vault, QStringLiteral("mila.bakes")), id);
        QCOMPARE(creator(vault, QStringLiteral("mila.cooks")), id);
        seenAs(vault, id, QStringLiteral("Mila.Cooks"));
        QCOMPARE(vault.count(QStringLiteral("party_handle")), 2);
        // Nothing to learn from what is no handle, or about nobody.
        seenAs(vault, id, QStringLiteral("not a handle"));
        seenAs(vault, 0, QStringLiteral("someone"));
        QCOMPARE(vault.count(QStringLiteral("party_handle")), 2);
    }

    void anothersHandleStaysTheirs()
    {
        VaultFixture vault;
        const RowId mila = creator(vault, QStringLiteral("mila"));
        const RowId jo = creator(vault, QStringLiteral("jo"));
        seenAs(vault, mila, QStringLiteral("baker"));
        seenAs(vault, jo, QStringLiteral("mila"));
        seenAs(vault, jo, QStringLiteral("baker"));
        QCOMPARE(creator(vault, QStringLiteral("mila")), mila);
        QCOMPARE(creator(vault, QStringLiteral("baker")), mila);
        QCOMPARE(party(vault, jo).handle, QStringLiteral("jo"));
        QCOMPARE(vault.count(QStringLiteral("party_handle")), 3);
    }

    void licenseeByName()
    {
        VaultFixture vault;
        const RowId id = licensee(vault, QStringLiteral("  Café   Crème "));
        QCOMPARE(party(vault, id).name, QStringLiteral("Café Crème"));
        QCOMPARE(party(vault, id).kind, QStringLiteral("brand"));
        for (const char16_t *same : {u"café crème", u"CAFÉ CRÈME", u"Cafe\u0301 Cre\u0300me", u"Café\u00A0Crème"})
            QCOMPARE(licensee(vault, QString::fromUtf16(same)), id);
        QVERIFY(licensee(vault, QStringLiteral("Cafe Creme")) != id);
        // By id it is taken as it is.
        const auto byId = attempt(vault, [&](ChangeSet &changes) { return PartyRepository::licensee(changes, {id, QStringLiteral("ignored")}); });
        QCOMPARE(*byId, id);
    }

    // A creator who happens to have that name is not the brand.
    void creatorsAreNoLicensees()
    {
        VaultFixture vault;
        const RowId mila = creator(vault, QStringLiteral("mila"));
        VERIFY_OK(attempt(vault, [&](ChangeSet &changes) {
            return changes.update(Entity::Party, mila, {{QStringLiteral("name"), QStringLiteral("Acme")}, {QStringLiteral("name_key"), textKey(u"Acme")}});
        }));
        QVERIFY(licensee(vault, QStringLiteral("acme")) != mila);
    }

    void anyText_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("quotes") << QStringLiteral("O'Brien \"& Sons\" `x`");
        QTest::newRow("SQL") << QStringLiteral("x'); DROP TABLE party; --");
        QTest::newRow("emoji") << QStringLiteral("👩‍🍳 Küche 🇦🇹");
        QTest::newRow("right to left") << QStringLiteral("\u200Fחנות שלום\u200F");
        QTest::newRow("NUL") << QString::fromUtf8("nul\0inside", 10);
        QTest::newRow("byte-order mark") << QStringLiteral("\uFEFFmark");
        QTest::newRow("percent") << QStringLiteral("100%1 %2 %L3 ?1 :name");
        QTest::newRow("FTS syntax") << QStringLiteral("\"a\" NEAR(b) * ^c -d");
        QTest::newRow("long") << QString(20000, u'ß');
    }
    void anyText()
    {
        QFETCH(const QString, name);
        VaultFixture vault;
        const RowId id = licensee(vault, name);
        QCOMPARE(party(vault, id).name, name);
        QCOMPARE(licensee(vault, name), id);
        QCOMPARE(vault.count(QStringLiteral("party")), 1);
        const auto entries = HistoryLog(vault.connection()).entries(party(vault, id).uid, 0);
        QCOMPARE(fromJson(entries->first().after).value(QStringLiteral("name")).toString(), name);
        QCOMPARE(HistoryLog(vault.connection()).verify()->firstBroken, 0);
    }

    void gone()
    {
        VaultFixture vault;
        COMPARE_ERROR(PartyRepository::load(vault.connection(), 7), ErrorCode::NotFound);
    }

    void unusedOnesCanGo()
    {
        VaultFixture vault;
        const RowId unused = creator(vault, QStringLiteral("nobody.knows"));
        const RowId brand = licensee(vault, QStringLiteral("Acme"));
        CodeDraft draft = codeDraft(1);
        draft.licensee.id = brand;
        vault.addCode(draft);
        const RowId used = creator(vault, QStringLiteral("mila.bakes"));
        VERIFY_OK(attempt(vault, [&](ChangeSet &changes) { return PartyRepository::removeUnused(changes, {unused, brand, used}); }));
        COMPARE_ERROR(PartyRepository::load(vault.connection(), unused), ErrorCode::NotFound);
        VERIFY_OK(PartyRepository::load(vault.connection(), brand));
        VERIFY_OK(PartyRepository::load(vault.connection(), used));
    }
};

SPARK_TEST(PartyRepositoryTest)
#include "party_repository_test.moc"
