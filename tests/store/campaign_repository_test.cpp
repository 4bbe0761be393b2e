#include "models/store/campaign_repository.h"

#include "models/store/detail_queries.h"
#include "models/store/party_repository.h"
#include "tests/store/ledger_steps.h"

using namespace spark;
using namespace spark::test;

namespace {

CampaignDraft fullDraft(const QString &name = QStringLiteral("Spring"))
{
    CampaignDraft draft;
    draft.name = name;
    draft.brand.name = QStringLiteral("Acme");
    draft.flightStart = testNow;
    draft.flightEnd = testNow + 1000;
    draft.budget = Money {std::numeric_limits<qint64>::max(), QStringLiteral("EUR")};
    draft.codesNeeded = 5;
    draft.notes = QStringLiteral("notes");
    return draft;
}

RowId add(VaultFixture &vault, const CampaignDraft &draft)
{
    const auto id = attempt(vault, [&](ChangeSet &changes) { return CampaignRepository::add(changes, draft); });
    if (!id)
        qFatal("add: %s", qPrintable(id.error().text()));
    return *id;
}

Campaign campaign(VaultFixture &vault, RowId id)
{
    const auto loaded = CampaignRepository::load(vault.connection(), id);
    if (!loaded)
        qFatal("load: %s", qPrintable(loaded.error().text()));
    return *loaded;
}

Expected<void> edit(VaultFixture &vault, const QList<RowId> &ids, const CampaignPatch &patch)
{
    return attempt(vault, [&](ChangeSet &changes) { return CampaignRepository::edit(changes, ids, patch); });
}

QString facts(const Campaign &c)
{
    const auto number = [](const auto &value) { return value ? QString::number(*value) : QStringLiteral("-"); };
    const QString budget = c.budget ? QString(QString::number(c.budget->minor) + c.budget->currency) : QStringLiteral("-");
    return QStringList {c.name, QString::number(c.brand), number(c.flightStart), number(c.flightEnd), budget, number(c.codesNeeded), c.notes}.join(u'|');
}

} // namespace

class CampaignRepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // An open end is not over, an open begin has begun.
    void runningWithOpenEnds()
    {
        const auto running = [](std::optional<qint64> start, std::optional<qint64> end) {
            VaultFixture vault;
            CampaignDraft draft = fullDraft();
            draft.flightStart = start;
            draft.flightEnd = end;
            add(vault, draft);
            const auto counts = pageCounts(vault.connection(), testNow);
            return counts ? counts->campaignsRunning : -1;
        };
        QCOMPARE(running(testNow - 5, testNow + 5), 1);
        QCOMPARE(running(testNow - 5, {}), 1);
        QCOMPARE(running({}, testNow + 5), 1);
        QCOMPARE(running(testNow + 5, {}), 0);
        QCOMPARE(running({}, testNow - 5), 0);
    }

    void added()
    {
        VaultFixture vault;
        const RowId id = add(vault, fullDraft());
        const Campaign loaded = campaign(vault, id);
        QCOMPARE(facts(loaded), QStringLiteral("Spring|%1|%2|%3|9223372036854775807EUR|5|notes").arg(loaded.brand).arg(testNow).arg(testNow + 1000));
        QCOMPARE(PartyRepository::load(vault.connection(), loaded.brand)->name, QStringLiteral("Acme"));
        CampaignDraft bare;
        bare.name = QStringLiteral(" x ");
        QCOMPARE(facts(campaign(vault, add(vault, bare))), QStringLiteral("x|0|-|-|-|-|"));
    }

    void oneNameOnce()
    {
        VaultFixture vault;
        const RowId id = add(vault, fullDraft(QStringLiteral("Frühling 2026")));
        for (const char16_t *same : {u"Frühling 2026", u"FRÜHLING  2026", u" fru\u0308hling 2026 "}) {
            const QString name = QString::fromUtf16(same);
            refused(vault, ErrorCode::AlreadyThere, [&](ChangeSet &changes) { return CampaignRepository::add(changes, fullDraft(name)); });
            QCOMPARE(*attempt(vault, [&](ChangeSet &changes) { return CampaignRepository::findOrAdd(changes, {0, name}); }), id);
        }
        QCOMPARE(*attempt(vault, [](ChangeSet &changes) { return CampaignRepository::findOrAdd(changes, {}); }), 0);
        QCOMPARE(*attempt(vault, [&](ChangeSet &changes) { return CampaignRepository::findOrAdd(changes, {id, QStringLiteral("whatever")}); }), id);
        QVERIFY(*attempt(vault, [](ChangeSet &changes) { return CampaignRepository::findOrAdd(changes, {0, QStringLiteral("new")}); }) != id);
        QCOMPARE(vault.count(QStringLiteral("campaign")), 2);
    }

    void invalidInput()
    {
        VaultFixture vault;
        CampaignDraft draft = fullDraft(QStringLiteral(" \t "));
        refused(vault, ErrorCode::InvalidInput, [&](ChangeSet &changes) { return CampaignRepository::add(changes, draft); });
        draft = fullDraft();
        draft.flightEnd = *draft.flightStart - 1;
        refused(vault, ErrorCode::InvalidInput, [&](ChangeSet &changes) { return CampaignRepository::add(changes, draft); });
        draft.flightEnd = draft.flightStart; // a flight of one second
        add(vault, draft);
        QCOMPARE(vault.count(QStringLiteral("party")), 1);
    }

    void editRefusals()
    {
        VaultFixture vault;
        const RowId id = add(vault, fullDraft());
        const RowId other = add(vault, fullDraft(QStringLiteral("Summer")));
        CampaignPatch patch;
        patch.brand = NamedRef {0, QStringLiteral("Fresh Brand")}; // would be made
        patch.name = QStringLiteral("SUMMER");
        refused(vault, ErrorCode::AlreadyThere, [&](ChangeSet &changes) { return CampaignRepository::edit(changes, {id}, patch); });
        patch.name = QStringLiteral("Autumn");
        refused(vault, ErrorCode::AlreadyThere, [&](ChangeSet &changes) { return CampaignRepository::edit(changes, {id, other}, patch); });
        patch.name = QString();
        refused(vault, ErrorCode::InvalidInput, [&](ChangeSet &changes) { return CampaignRepository::edit(changes, {id}, patch); });
        patch.name.reset();
        patch.flightEnd = testNow - 1;
        refused(vault, ErrorCode::InvalidInput, [&](ChangeSet &changes) { return CampaignRepository::edit(changes, {id}, patch); });
        patch.flightEnd.reset();
        refused(vault, ErrorCode::NotFound, [&](ChangeSet &changes) { return CampaignRepository::edit(changes, {id, 77}, patch); });
        VERIFY_OK(edit(vault, {}, patch));
        QCOMPARE(vault.count(QStringLiteral("party")), 1);
    }

    void eachFieldAlone()
    {
        VaultFixture vault;
        const RowId id = add(vault, fullDraft());
        const Campaign before = campaign(vault, id);
        const auto check = [&](const CampaignPatch &patch, const std::function<void(Campaign &)> &expected) {
            VERIFY_OK(edit(vault, {id}, patch));
            Campaign wanted = before;
            expected(wanted);
            QCOMPARE(facts(campaign(vault, id)), facts(wanted));
            CampaignPatch back;
            back.name = before.name;
            back.brand = NamedRef {before.brand, {}};
            back.flightStart = before.flightStart;
            back.flightEnd = before.flightEnd;
            back.budget = before.budget;
            back.codesNeeded = before.codesNeeded;
            back.notes = before.notes;
            VERIFY_OK(edit(vault, {id}, back));
            QCOMPARE(facts(campaign(vault, id)), facts(before));
        };
        CampaignPatch patch;
        check(patch, [](Campaign &) { });
        patch.name = QStringLiteral(" SPRING  ahead"); // spelled as given, white space folded
        check(patch, [](Campaign &c) { c.name = QStringLiteral("SPRING ahead"); });
        patch.name = QStringLiteral("spring"); // its own name in another case
        check(patch, [](Campaign &c) { c.name = QStringLiteral("spring"); });
        patch = {};
        patch.brand = NamedRef();
        check(patch, [](Campaign &c) { c.brand = 0; });
        patch = {};
        patch.flightStart = std::optional<qint64>();
        check(patch, [](Campaign &c) { c.flightStart.reset(); });
        patch = {};
        patch.flightEnd = std::optional<qint64>();
        check(patch, [](Campaign &c) { c.flightEnd.reset(); });
        patch.flightEnd = testNow + 5;
        check(patch, [](Campaign &c) { c.flightEnd = testNow + 5; });
        patch = {};
        patch.budget = std::optional<Money>();
        check(patch, [](Campaign &c) { c.budget.reset(); });
        patch.budget = Money {0, QStringLiteral("JPY")};
        check(patch, [](Campaign &c) { c.budget = Money {0, QStringLiteral("JPY")}; });
        patch = {};
        patch.codesNeeded = std::optional<int>();
        check(patch, [](Campaign &c) { c.codesNeeded.reset(); });
        patch = {};
        patch.notes = QString();
        check(patch, [](Campaign &c) { c.notes = QString(); });
    }

    void bulkEditAllOrNone()
    {
        VaultFixture vault;
        QList<RowId> ids;
        for (int i = 0; i < 20; ++i)
            ids.append(add(vault, fullDraft(QString::number(i))));
        CampaignPatch patch;
        patch.flightStart = testNow + 500;
        VERIFY_OK(edit(vault, ids, patch));
        CampaignPatch one;
        one.flightEnd = testNow + 600;
        VERIFY_OK(edit(vault, {ids.last()}, one));
        patch.flightStart = testNow + 700;
        refused(vault, ErrorCode::InvalidInput, [&](ChangeSet &changes) { return CampaignRepository::edit(changes, ids, patch); });
        QCOMPARE(campaign(vault, ids.first()).flightStart, testNow + 500);
    }

    // Posts and codes stay, without the campaign; its places and accounts go.
    void deleteKeepsPostsAndCodes()
    {
        VaultFixture vault;
        for (int i = 0; i < 4; ++i) {
            CodeDraft draft = codeDraft(i);
            draft.campaign.name = i < 2 ? QStringLiteral("Spring") : QStringLiteral("Summer");
            draft.licensee.name = QStringLiteral("Acme");
            vault.addCode(draft);
        }
        vault.change(QStringLiteral("accounts"), [](ChangeSet &c) -> Expected<void> {
            SPARK_TRY_VALUE(const RowId account, c.insert(Entity::AdAccount, {{QStringLiteral("name"), QStringLiteral("a")}}));
            for (const RowId id : {1, 2})
                SPARK_TRY(c.insert(Entity::CampaignAdAccount, {{QStringLiteral("campaign_id"), id}, {QStringLiteral("ad_account_id"), account}}));
            return {};
        });
        VERIFY_OK(attempt(vault, [](ChangeSet &changes) { return CampaignRepository::remove(changes, {1}); }));
        QCOMPARE(allIds(vault.connection(), QStringLiteral("campaign")), QList<RowId> {2});
        QCOMPARE(vault.count(QStringLiteral("video")), 4);
        QCOMPARE(vault.count(QStringLiteral("authorization")), 4);
        QCOMPARE(vault.count(QStringLiteral("campaign_video")), 2);
        QCOMPARE(vault.count(QStringLiteral("campaign_ad_account")), 1);
        QCOMPARE(vault.count(QStringLiteral("ad_account")), 1);
        QCOMPARE(vault.count(QStringLiteral("party")), 2);
        for (int i = 1; i <= 4; ++i)
            QCOMPARE(AuthorizationRepository::load(vault.connection(), i)->campaign, i <= 2 ? 0 : 2);
        QVERIFY(!vault.connection().value(QStringLiteral("PRAGMA foreign_key_check"))->isValid());
        const QString before = vault.dump();
        COMPARE_ERROR(attempt(vault, [](ChangeSet &changes) { return CampaignRepository::remove(changes, {2, 1}); }), ErrorCode::NotFound);
        QCOMPARE(vault.dump(), before);
    }

    void anyText_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("quotes") << QStringLiteral("It's \"the\" `one`");
        QTest::newRow("SQL") << QStringLiteral("x'); DELETE FROM campaign; --");
        QTest::newRow("emoji alone") << QStringLiteral("🍞🥖");
        QTest::newRow("right to left") << QStringLiteral("\u202Bקמפיין אביב\u202C");
        QTest::newRow("NUL") << QString::fromUtf8("nul\0inside", 10);
        QTest::newRow("place markers") << QStringLiteral("%1 ?2 :3 @4 $5");
    }
    void anyText()
    {
        QFETCH(const QString, name);
        VaultFixture vault;
        CampaignDraft draft = fullDraft(name);
        draft.notes = name;
        const RowId id = add(vault, draft);
        QCOMPARE(campaign(vault, id).name, name);
        QCOMPARE(campaign(vault, id).notes, name);
        QCOMPARE(*attempt(vault, [&](ChangeSet &changes) { return CampaignRepository::findOrAdd(changes, {0, name}); }), id);
        const auto failed = attempt(vault, [&](ChangeSet &changes) { return CampaignRepository::add(changes, draft); });
        COMPARE_ERROR(failed, ErrorCode::AlreadyThere);
        QVERIFY(failed.error().message.contains(name)); // and is not taken for a place marker
    }
};

SPARK_TEST(CampaignRepositoryTest)
#include "campaign_repository_test.moc"
