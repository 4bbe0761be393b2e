// A handover pack from one vault to another: what travels, what stays at home, what each row does to the ledger.
#include "models/domain/code_text.h"
#include "models/domain/uid.h"
#include "models/store/party_repository.h"
#include "models/store/campaign_repository.h"
#include "models/store/undo.h"
#include "models/store/verification.h"
#include "models/store/video_repository.h"
#include "tests/store/pack_support.h"

using namespace spark;
using namespace spark::test;

class PackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsHandedOverArrives();
    void whatIsPrivateStaysAtHome();
    void aSecondTimeNothingIsNew();
    void changedRowsShowBothValuesAndAreTakenOneByOne();
    void whatIsKnownOtherwiseIsNotDoubled();
    void aRowThatWaitsGetsItsCode();
    void statusesArrive_data();
    void statusesArrive();
    void whatARowNeedsComesAlong();
    void oneUndoTakesAllBack();
    void whatChangedMeanwhileIsNotTaken();
    void rowsThatCannotBeTakenSayWhy();
    void codesAreMaskedUnlessAskedFor();
    void aHandleOfFormerTimesIsADoubt();
    void aHandleOfTodayIsTheSamePerson();
    void whatNeedsARefusedRowIsRefused();
};

void PackTest::whatIsHandedOverArrives()
{
    VaultFixture creator, brand;
    const QList<RowId> codes {handedCode(creator, 1), handedCode(creator, 2)};
    handedCode(creator, 3); // stays
    const QString path = packIn(creator);
    const auto made = pack(creator, path, codes);
    VERIFY_OK(made);
    QCOMPARE(*made, 2);
    QCOMPARE(modeOf(path), 0600u);

    const Opened opened = openIn(brand, path);
    QCOMPARE(opened.preview.facts.madeBy, QStringLiteral("tester"));
    QCOMPARE(opened.preview.facts.madeFor, QStringLiteral("Nordlicht"));
    QCOMPARE(opened.preview.facts.madeAt, testNow);
    QCOMPARE(opened.preview.rows.size(), 2 + 2 + 1 + 2); // creator and licensee, posts, campaign, codes
    QCOMPARE(opened.preview.count(PackState::New), 7);
    take(brand, opened, allOf(opened.preview));
    QCOMPARE(brand.count(QStringLiteral("authorization")), 2);
    QCOMPARE(brand.count(QStringLiteral("video")), 2);
    QCOMPARE(brand.count(QStringLiteral("party")), 2);
    QCOMPARE(brand.count(QStringLiteral("campaign_video")), 2);
    // The same rows under the same uids, with the same values.
    const QString rows = QStringLiteral("SELECT group_concat(a.uid || a.code || a.granted_period || a.window_start || a.window_end || v.uid || v.post_id || v.link || c.uid || c.handle || l.uid "
                                        "|| l.name || k.uid || k.name, x'0a') FROM (SELECT * FROM authorization WHERE id <= 2 ORDER BY uid) a JOIN video v ON v.id = a.video_id "
                                        "JOIN party c ON c.id = v.creator_id JOIN party l ON l.id = a.licensee_id JOIN campaign k ON k.id = a.campaign_id");
    const QString arrived = valueOf(brand, rows);
    QVERIFY(arrived.contains(codeText(1)) && arrived.contains(codeText(2)));
    QCOMPARE(arrived, valueOf(creator, rows));
    QCOMPARE(valueOf(brand, QStringLiteral("SELECT group_concat(status || source) FROM authorization")), QStringLiteral("receivedpack,receivedpack"));
    VERIFY_OK(verifyVault(brand.connection()));
}

void PackTest::whatIsPrivateStaysAtHome()
{
    VaultFixture creator, brand;
    const RowId code = handedCode(creator, 1);
    creator.change(QStringLiteral("edit"), [&](ChangeSet &changes) -> Expected<void> {
        SPARK_TRY(changes.update(Entity::Authorization, code, {{QStringLiteral("raw_paste"), QString(QStringLiteral("Hi, between us: ") + codeText(1))}}));
        SPARK_TRY(changes.update(Entity::Party, 1, {{QStringLiteral("contact"), QStringLiteral("+49 private")}, {QStringLiteral("notes"), QStringLiteral("pays late")}}));
        SPARK_TRY(changes.update(Entity::Video, 1, {{QStringLiteral("decision"), QStringLiteral("available")}, {QStringLiteral("notes"), QStringLiteral("reshoot")}}));
        return changes.update(Entity::Campaign, 1, {{QStringLiteral("budget_minor"), 500000}, {QStringLiteral("budget_currency"), QStringLiteral("EUR")}});
    });
    const QString path = packIn(creator);
    VERIFY_OK(pack(creator, path, {code}));
    const auto contents = readPack(path, words());
    VERIFY_OK(contents);
    // By all that is in the file, its history included.
    const auto facts = examineVaultFile(path);
    VERIFY_OK(facts);
    const auto file = openVerified(path, deriveVaultKey(words(), facts->salt), newestVersion(), nullptr, FileRole::Pack);
    VERIFY_OK(file);
    const auto history = (*file)->value(QStringLiteral("SELECT group_concat(coalesce(before, '') || coalesce(after, '')) FROM history"));
    VERIFY_OK(history);
    const QString all = dumpTables(**file) + history->toString();
    QVERIFY(all.contains(codeText(1)));
    for (const char *secret : {"private remark", "between us", "+49 private", "pays late", "reshoot", "500000", "EUR", "available", "test-laptop2"})
        QVERIFY2(!all.contains(QLatin1String(secret)), secret);

    // Asked for, the notes go along; the rest does not.
    const QString second = packIn(creator, QStringLiteral("With notes.sparkpack"));
    VERIFY_OK(pack(creator, second, {code}, true));
    const Opened opened = openIn(brand, second);
    QVERIFY(opened.preview.facts.hasNotes);
    take(brand, opened, allOf(opened.preview));
    QCOMPARE(valueOf(brand, QStringLiteral("SELECT notes FROM authorization")), QStringLiteral("private remark 1"));
    QCOMPARE(valueOf(brand, QStringLiteral("SELECT group_concat(contact, '') FROM party")), QString());
    QCOMPARE(valueOf(brand, QStringLiteral("SELECT count(*) FROM campaign WHERE budget_minor IS NULL")), QStringLiteral("1"));
}

void PackTest::aSecondTimeNothingIsNew()
{
    VaultFixture creator, brand;
    const RowId code = handedCode(creator, 1);
    VERIFY_OK(pack(creator, packIn(creator), {code}));
    const Opened first = openIn(brand, packIn(creator));
    take(brand, first, allOf(first.preview));
    const Opened again = openIn(brand, packIn(creator));
    QCOMPARE(again.preview.count(PackState::Same), again.preview.rows.size());
    QVERIFY(allOf(again.preview).isEmpty());
    const QString before = brand.dump();
    PackChoice everything;
    for (int i = 0; i < again.preview.rows.size(); ++i)
        everything.insert(i);
    take(brand, again, everything);
    QCOMPARE(brand.dump(), before);
    // Neither does what the receiver did with the code since count as a difference, nor what stayed at home.
    CodePatch patch;
    patch.status = CodeStatus::Applied;
    patch.notes = QStringLiteral("mine");
    brand.change(QStringLiteral("edit"), [&](ChangeSet &changes) { return AuthorizationRepository::edit(changes, {1}, patch); });
    QCOMPARE(openIn(brand, packIn(creator)).row(Entity::Authorization).state, PackState::Same);
}

void PackTest::changedRowsShowBothValuesAndAreTakenOneByOne()
{
    VaultFixture creator, brand;
    const QList<RowId> codes {handedCode(creator, 1), handedCode(creator, 2)};
    VERIFY_OK(pack(creator, packIn(creator), codes));
    const Opened first = openIn(brand, packIn(creator));
    take(brand, first, allOf(first.preview));
    CodePatch longer;
    longer.grantedPeriod = 60;
    creator.change(QStringLiteral("edit"), [&](ChangeSet &changes) -> Expected<void> {
        SPARK_TRY(AuthorizationRepository::edit(changes, codes, longer));
        VideoPatch caption;
        caption.caption = QStringLiteral("A new caption");
        return VideoRepository::edit(changes, {1}, caption);
    });
    const QString second = packIn(creator, QStringLiteral("Second.sparkpack"));
    VERIFY_OK(pack(creator, second, codes));
    const Opened opened = openIn(brand, second);
    const PackRow &row = opened.row(Entity::Authorization);
    QCOMPARE(row.state, PackState::Changed);
    QCOMPARE(fieldNames(row), QStringList({QStringLiteral("granted_period"), QStringLiteral("window_end")}));
    QCOMPARE(field(row, "granted_period"), (PackField {QStringLiteral("granted_period"), 30, 60}));
    QCOMPARE(field(row, "window_end"), (PackField {QStringLiteral("window_end"), testNow + 30 * 86400, testNow + 60 * 86400}));
    QCOMPARE(opened.row(Entity::Video).state, PackState::Changed);
    QCOMPARE(field(opened.row(Entity::Video), "caption"), (PackField {QStringLiteral("caption"), QVariant(), QStringLiteral("A new caption")}));
    // One of the two, and nothing of the others.
    take(brand, opened, {opened.indexOf(Entity::Authorization, 1)});
    QCOMPARE(valueOf(brand, QStringLiteral("SELECT group_concat(granted_period) FROM (SELECT * FROM authorization ORDER BY id)")), QStringLiteral("30,60"));
    QCOMPARE(valueOf(brand, QStringLiteral("SELECT caption FROM video WHERE id = 1")), QString());
    take(brand, opened, {opened.indexOf(Entity::Video)});
    QCOMPARE(valueOf(brand, QStringLiteral("SELECT caption FROM video WHERE id = 1")), QStringLiteral("A new caption"));
}

void PackTest::whatIsKnownOtherwiseIsNotDoubled()
{
    VaultFixture creator, brand;
    const RowId code = handedCode(creator, 1);
    VERIFY_OK(pack(creator, packIn(creator), {code}));
    // The brand typed the same code in itself, without its #, with a shorter period and under a name of its own.
    CodeDraft own = codeDraft(1, 20);
    own.rawCode = own.rawCode.mid(1);
    own.licensee.name = QStringLiteral("nordlicht");
    own.campaign.name = QStringLiteral("spring LAUNCH");
    brand.addCode(own);
    const QString before = brand.dump();
    const Opened opened = openIn(brand, packIn(creator));
    QCOMPARE(opened.preview.count(PackState::KnownOtherwise), opened.preview.rows.size());
    QCOMPARE(fieldNames(opened.row(Entity::Authorization)), QStringList({QStringLiteral("granted_period"), QStringLiteral("window_end")}));
    QCOMPARE(fieldNames(opened.row(Entity::Video)), QStringList());
    QCOMPARE(brand.dump(), before);
    take(brand, opened, allOf(opened.preview));
    QCOMPARE(brand.count(QStringLiteral("authorization")), 1);
    QCOMPARE(brand.count(QStringLiteral("video")), 1);
    QCOMPARE(brand.count(QStringLiteral("party")), 2);
    QCOMPARE(brand.count(QStringLiteral("campaign")), 1);
    QCOMPARE(valueOf(brand, QStringLiteral("SELECT granted_period FROM authorization")), QStringLiteral("30"));
    QCOMPARE(openIn(brand, packIn(creator)).row(Entity::Authorization).fields.size(), 0);
}

void PackTest::aRowThatWaitsGetsItsCode()
{
    VaultFixture creator, brand;
    VERIFY_OK(pack(creator, packIn(creator), {handedCode(creator, 1)}));
    CodeDraft waiting = codeDraft(1);
    waiting.rawCode.clear();
    waiting.grantedPeriod.reset();
    waiting.windowStart.reset();
    waiting.agreedPeriod = 60;
    waiting.status = CodeStatus::Requested;
    brand.addCode(waiting);
    const Opened opened = openIn(brand, packIn(creator));
    const PackRow &row = opened.row(Entity::Authorization);
    QCOMPARE(row.state, PackState::KnownOtherwise);
    QCOMPARE(field(row, "status"), (PackField {QStringLiteral("status"), QStringLiteral("requested"), QStringLiteral("received")}));
    take(brand, opened, allOf(opened.preview));
    QCOMPARE(brand.count(QStringLiteral("authorization")), 1);
    QCOMPARE(valueOf(brand, QStringLiteral("SELECT code || status || agreed_period || granted_period FROM authorization")), codeText(1) + QStringLiteral("received6030"));
}

void PackTest::statusesArrive_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("arrives");
    const auto row = [](const char *sent, const char *arrives) { QTest::newRow(sent) << QString::fromLatin1(sent) << QString::fromLatin1(arrives); };
    row("generated", "received");
    row("shared", "received");
    row("in_use", "received");
    row("revoked", "revoked");
    row("replaced", "replaced");
}

void PackTest::statusesArrive()
{
    QFETCH(QString, sent);
    QFETCH(QString, arrives);
    VaultFixture creator, brand;
    VERIFY_OK(pack(creator, packIn(creator), {handedCode(creator, 1, statusFromName(sent).value())}));
    const Opened opened = openIn(brand, packIn(creator));
    take(brand, opened, allOf(opened.preview));
    QCOMPARE(valueOf(brand, QStringLiteral("SELECT status FROM authorization")), arrives);
}

void PackTest::whatARowNeedsComesAlong()
{
    VaultFixture creator, brand;
    const QList<RowId> codes {handedCode(creator, 1), handedCode(creator, 2)};
    VERIFY_OK(pack(creator, packIn(creator), codes));
    const Opened opened = openIn(brand, packIn(creator));
    take(brand, opened, {opened.indexOf(Entity::Authorization)});
    QCOMPARE(brand.count(QStringLiteral("authorization")), 1);
    QCOMPARE(brand.count(QStringLiteral("video")), 1);
    QCOMPARE(brand.count(QStringLiteral("party")), 2);
    QCOMPARE(brand.count(QStringLiteral("campaign")), 1);
    VERIFY_OK(verifyVault(brand.connection()));
    // Without its post there is no code.
    PackChoice chosen = chosenWithout(opened.preview, allOf(opened.preview), opened.indexOf(Entity::Video));
    QVERIFY(!chosen.contains(opened.indexOf(Entity::Authorization)));
    QVERIFY(chosen.contains(opened.indexOf(Entity::Authorization, 1)));
}

void PackTest::oneUndoTakesAllBack()
{
    VaultFixture creator, brand;
    const QList<RowId> codes {handedCode(creator, 1), handedCode(creator, 2)};
    VERIFY_OK(pack(creator, packIn(creator), codes));
    brand.addCode(codeDraft(1, 20)); // one is known already
    const QString before = brand.dump();
    const Opened opened = openIn(brand, packIn(creator));
    const QString changeSet = take(brand, opened, allOf(opened.preview));
    QVERIFY(brand.dump() != before);
    brand.change(QStringLiteral("undo"), [&](ChangeSet &changes) { return revert(changes, changeSet); });
    QCOMPARE(brand.dump(), before);
    VERIFY_OK(verifyVault(brand.connection()));
}

void PackTest::whatChangedMeanwhileIsNotTaken()
{
    VaultFixture creator, brand;
    VERIFY_OK(pack(creator, packIn(creator), {handedCode(creator, 1)}));
    brand.addCode(codeDraft(1, 20));
    const Opened opened = openIn(brand, packIn(creator));
    CodePatch patch;
    patch.grantedPeriod = 25;
    brand.change(QStringLiteral("edit"), [&](ChangeSet &changes) { return AuthorizationRepository::edit(changes, {1}, patch); });
    refused(brand, ErrorCode::Conflict, [&](ChangeSet &changes) { return takeFromPack(changes, *opened.contents, opened.preview, allOf(opened.preview)); });
}

void PackTest::rowsThatCannotBeTakenSayWhy()
{
    VaultFixture creator, brand;
    VERIFY_OK(pack(creator, packIn(creator), {handedCode(creator, 1), handedCode(creator, 2)}));
    const auto contents = readPack(packIn(creator), words());
    VERIFY_OK(contents);
    // Somebody who made a pack by other means.
    PackContents forged = **contents;
    forged.codes[0].code = QStringLiteral("https://evil.example/");
    forged.videos[1].link = QStringLiteral("https://tiktok.com.evil.example/@mila/video/7316099630578666754");
    const auto compared = comparePack(brand.connection(), forged, testNow);
    VERIFY_OK(compared);
    const PackPreview &preview = compared->preview;
    const QList<PackRow> codes = preview.rows.last(2);
    QVERIFY(!codes.first().problem.isEmpty() && !codes.first().canBeTaken());
    QVERIFY2(codes.last().problem.endsWith(QStringLiteral("which it refers to, cannot be taken.")), qPrintable(codes.last().problem));
    QCOMPARE(preview.rows.at(3).problem, QStringLiteral("Its link is not that of a TikTok post."));
    brand.change(QStringLiteral("take_pack"), [&](ChangeSet &changes) { return takeFromPack(changes, forged, preview, {5, 6}); });
    QCOMPARE(brand.count(QStringLiteral("authorization")), 0);
    // The same code twice.
    forged = **contents;
    forged.codes[1].code = forged.codes[0].code.mid(1);
    const auto twice = comparePack(brand.connection(), forged, testNow);
    VERIFY_OK(twice);
    QVERIFY(twice->preview.rows.at(5).problem.isEmpty());
    QCOMPARE(twice->preview.rows.at(6).problem, QStringLiteral("It is in the pack twice."));
}

void PackTest::codesAreMaskedUnlessAskedFor()
{
    VaultFixture creator, brand;
    VERIFY_OK(pack(creator, packIn(creator), {handedCode(creator, 1)}));
    const PackRow masked = openIn(brand, packIn(creator)).row(Entity::Authorization);
    QCOMPARE(field(masked, "code").pack.toString(), maskCode(codeText(1)));
    QVERIFY(!masked.title.contains(codeText(1)) && masked.title.contains(maskCode(codeText(1))));
    const PackRow whole = openIn(brand, packIn(creator), true).row(Entity::Authorization);
    QCOMPARE(field(whole, "code").pack.toString(), codeText(1));
    QVERIFY(!whole.title.contains(codeText(1)));
}

namespace {

// Mila goes by another handle from now on.
void renameMila(VaultFixture &vault)
{
    vault.change(QStringLiteral("edit"), [](ChangeSet &changes) -> Expected<void> {
        SPARK_TRY_VALUE(const RowId mila, PartyRepository::creator(changes, QStringLiteral("mila.bakes")));
        SPARK_TRY(PartyRepository::seenAs(changes, mila, QStringLiteral("mila.cakes")));
        return PartyRepository::showAs(changes, mila, QStringLiteral("mila.cakes"));
    });
}

const PackRow &creatorIn(const Opened &opened)
{
    return opened.row(Entity::Party, opened.row(Entity::Party).title.startsWith(u'@') ? 0 : 1);
}

} // namespace

void PackTest::aHandleOfFormerTimesIsADoubt()
{
    // Her former name is the ledger's of today, and the other way round.
    for (const bool renamedAtHome : {true, false}) {
        VaultFixture creator, brand;
        const RowId code = handedCode(creator, 1);
        brand.addCode(codeDraft(9));
        renameMila(renamedAtHome ? creator : brand);
        VERIFY_OK(pack(creator, packIn(creator), {code}));
        const Opened opened = openIn(brand, packIn(creator));
        const PackRow &party = creatorIn(opened);
        QCOMPARE(party.state, PackState::New);
        QVERIFY2(party.doubt.startsWith(QStringLiteral("@mila.bakes was once")) && party.doubt.contains(renamedAtHome ? QStringLiteral("“@mila.bakes”") : QStringLiteral("“@mila.cakes”")),
                 qPrintable(party.doubt));
        // Neither she nor what hangs on her is ticked; the licensee and the campaign are.
        const PackChoice suggested = suggestedOf(opened.preview);
        QCOMPARE(suggested.size(), 2);
        QVERIFY(!suggested.contains(opened.indexOf(Entity::Authorization)));
        // Nothing of the other one changes.
        const QString other = QStringLiteral("SELECT handle || (SELECT group_concat(handle) FROM party_handle WHERE party_id = party.id) FROM party WHERE id = 1");
        const QString before = valueOf(brand, other);
        take(brand, opened, allOf(opened.preview));
        QCOMPARE(valueOf(brand, other), before);
        QCOMPARE(valueOf(brand, QStringLiteral("SELECT count(DISTINCT creator_id) FROM video")), QStringLiteral("2"));
        VERIFY_OK(verifyVault(brand.connection()));
    }
}

void PackTest::aHandleOfTodayIsTheSamePerson()
{
    VaultFixture creator, brand;
    const RowId code = handedCode(creator, 1);
    brand.addCode(codeDraft(9));
    renameMila(creator);
    renameMila(brand);
    VERIFY_OK(pack(creator, packIn(creator), {code}));
    const Opened opened = openIn(brand, packIn(creator));
    QCOMPARE(creatorIn(opened).state, PackState::KnownOtherwise);
    QCOMPARE(creatorIn(opened).doubt, QString());
    QCOMPARE(fieldNames(creatorIn(opened)), QStringList());
    take(brand, opened, allOf(opened.preview));
    QCOMPARE(valueOf(brand, QStringLiteral("SELECT count(DISTINCT creator_id) FROM video")), QStringLiteral("1"));
    // A reference to a row that is there names it as the ledger does.
    brand.change(QStringLiteral("edit"), [](ChangeSet &changes) -> Expected<void> {
        SPARK_TRY(changes.update(Entity::Party, 2, {{QStringLiteral("name"), QStringLiteral("Nordlicht GmbH")}}));
        return changes.update(Entity::Authorization, 2, {{QStringLiteral("licensee_id"), QVariant()}});
    });
    const Opened again = openIn(brand, packIn(creator));
    QCOMPARE(field(again.row(Entity::Authorization), "licensee"), (PackField {QStringLiteral("licensee"), QVariant(), QStringLiteral("Nordlicht GmbH")}));
}

void PackTest::whatNeedsARefusedRowIsRefused()
{
    VaultFixture creator, brand;
    VERIFY_OK(pack(creator, packIn(creator), {handedCode(creator, 1), handedCode(creator, 2)}));
    const auto contents = readPack(packIn(creator), words());
    VERIFY_OK(contents);
    const auto problems = [&](const PackContents &forged) {
        const auto compared = comparePack(brand.connection(), forged, testNow);
        if (!compared)
            qFatal("%s", qPrintable(compared.error().text()));
        return *compared;
    };
    PackContents forged = **contents;
    forged.campaigns[0].flightStart = testNow;
    forged.campaigns[0].flightEnd = testNow - 86400;
    PackPreview preview = problems(forged).preview;
    QVERIFY(!preview.rows.at(4).problem.isEmpty());
    for (const PackRow &code : preview.rows.last(2))
        QCOMPARE(code.problem, QStringLiteral("“Spring launch”, which it refers to, cannot be taken."));
    // A second creator with the handle of the first, and the post that is hers.
    forged = **contents;
    PackedParty twin = forged.parties[0].party.kind == QLatin1String("creator") ? forged.parties[0] : forged.parties[1];
    twin.party.id = 77;
    twin.party.uid = newUid(testNow * 1000);
    twin.party.handle = QStringLiteral("MILA.bakes");
    forged.parties.append(twin);
    forged.videos[1].creator = 77;
    preview = problems(forged).preview;
    QCOMPARE(preview.rows.at(2).problem, QStringLiteral("It is in the pack twice."));
    QVERIFY(preview.rows.at(3).canBeTaken());
    QCOMPARE(preview.rows.at(4).problem, QStringLiteral("“@MILA.bakes”, which it refers to, cannot be taken."));
    QVERIFY(preview.rows.at(6).canBeTaken());
    QVERIFY(!preview.rows.at(7).canBeTaken());
    QVERIFY(allOf(preview) == PackChoice({0, 1, 3, 5, 6}));
}

SPARK_TEST(PackTest)
#include "pack_test.moc"
