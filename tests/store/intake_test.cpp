// What rows of an intake would do to the ledger, and what taking them in does.
#include "models/store/intake_judge.h"
#include "models/store/intake_taking.h"

#include "models/domain/window.h"
#include "models/store/undo.h"
#include "models/store/video_repository.h"
#include "tests/store/store_support.h"

using namespace spark;
using namespace spark::test;

namespace {

constexpr qint64 day = 86400;

IntakeRow rowOf(int number, std::optional<qint64> days = 30)
{
    IntakeRow row;
    row.rawCode = codeText(number);
    row.code = readCode(row.rawCode);
    row.link = readPostLink(postLinkText(number)).link;
    row.periodDays = days;
    row.source = QStringLiteral("chat.txt, line %1").arg(number);
    row.rawText = QStringLiteral("here it is: ") + row.rawCode;
    return row;
}

IntakeJudgement judged(VaultFixture &vault, const IntakeRow &row)
{
    const auto judgement = IntakeJudge(vault.connection(), testNow).judge(row);
    if (!judgement)
        qFatal("judge: %s", qPrintable(judgement.error().text()));
    return *judgement;
}

NextDecision oneByOne(const QList<IntakeDecision> &decisions)
{
    return [decisions, place = qsizetype(0)](IntakeDecision &decision) mutable -> Expected<bool> {
        if (place == decisions.size())
            return false;
        decision = decisions.at(place++);
        return true;
    };
}

IntakeOutcome take(VaultFixture &vault, const QList<IntakeDecision> &decisions)
{
    IntakeOutcome outcome;
    vault.change(QStringLiteral("take_in"), [&](ChangeSet &changes) -> Expected<void> {
        SPARK_TRY_VALUE(outcome, takeIntake(changes, oneByOne(decisions), CodeStatus::Received));
        return {};
    });
    return outcome;
}

Authorization only(VaultFixture &vault, const QString &code)
{
    const auto id = AuthorizationRepository::findByCode(vault.connection(), code);
    return *AuthorizationRepository::load(vault.connection(), *id);
}

bool says(const IntakeJudgement &judgement, const char *words)
{
    return judgement.reasons.join(u' ').contains(QLatin1String(words));
}

} // namespace

class IntakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewCodeIsRecordedWithWhatStandsBesideIt()
    {
        VaultFixture vault;
        IntakeRow row = rowOf(1);
        row.start = testNow - day;
        row.licensee = QStringLiteral("Nordlicht");
        row.campaign = QStringLiteral("Winter");
        row.caption = QStringLiteral("Cinnamon rolls");
        QCOMPARE(judged(vault, row).verdict, IntakeVerdict::New);
        const IntakeOutcome outcome = take(vault, {{row, IntakeAction::Take}});
        QCOMPARE(outcome.codes, 1);
        QCOMPARE(outcome.posts, 1);
        const Authorization code = only(vault, codeText(1));
        QCOMPARE(code.window.start, testNow - day);
        QCOMPARE(code.window.end, testNow + 29 * day);
        QCOMPARE(code.source, QStringLiteral("chat.txt, line 1"));
        QCOMPARE(code.rawPaste, row.rawText);
        const auto video = VideoRepository::load(vault.connection(), code.video);
        QCOMPARE(video->caption, QStringLiteral("Cinnamon rolls"));
        QCOMPARE(vault.count(QStringLiteral("campaign_video")), 1);
        QCOMPARE(judged(vault, row).verdict, IntakeVerdict::Known);
        QCOMPARE(take(vault, {{row, IntakeAction::Take}}).skipped, 1);
        QCOMPARE(vault.count(QStringLiteral("authorization")), 1);
    }

    void aPeriodWithoutADayCountsFromTodayAndSaysSo()
    {
        VaultFixture vault;
        const IntakeJudgement judgement = judged(vault, rowOf(1));
        QCOMPARE(judgement.end, testNow + 30 * day);
        QVERIFY(says(judgement, "counted from today"));
        // A day that is given is never replaced.
        IntakeRow dated = rowOf(1);
        dated.until = testNow + 5 * day;
        QCOMPARE(judged(vault, dated).end, testNow + 5 * day);
        QVERIFY(!says(judged(vault, dated), "counted from today"));
    }

    void anotherCodeOfTheSamePostReplacesOrStaysBeside()
    {
        VaultFixture vault;
        const RowId earlier = vault.addCode(codeDraft(1));
        IntakeRow row = rowOf(2);
        row.link = readPostLink(postLinkText(1)).link;
        const IntakeJudgement judgement = judged(vault, row);
        QCOMPARE(judgement.verdict, IntakeVerdict::Replaces);
        QCOMPARE(judgement.earlier, QList<RowId> {earlier});
        QCOMPARE(intakeActions(judgement), (QList<IntakeAction> {IntakeAction::TakeAndReplace, IntakeAction::Take, IntakeAction::Skip}));
        QVERIFY(!isWithoutDoubt({row, judgement}));

        QCOMPARE(take(vault, {{row, IntakeAction::TakeAndReplace}}).replaced, 1);
        QCOMPARE(only(vault, codeText(1)).status, CodeStatus::Replaced);
        QCOMPARE(only(vault, codeText(2)).replaces, earlier);
        IntakeRow beside = rowOf(3);
        beside.link = row.link;
        QCOMPARE(take(vault, {{beside, IntakeAction::Take}}).replaced, 0);
        QCOMPARE(only(vault, codeText(2)).status, CodeStatus::Received);
    }

    void theSameCodeWithALaterEndIsExtended()
    {
        VaultFixture vault;
        const RowId id = vault.addCode(codeDraft(1));
        IntakeRow row = rowOf(1, std::nullopt);
        row.until = testNow + 20 * day;
        QCOMPARE(judged(vault, row).verdict, IntakeVerdict::Known); // an earlier end takes nothing away
        row.until = testNow + 90 * day;
        const IntakeJudgement judgement = judged(vault, row);
        QCOMPARE(judgement.verdict, IntakeVerdict::Extends);
        QCOMPARE(judgement.known, id);
        QCOMPARE(take(vault, {{row, IntakeAction::Take}}).extended, 1);
        QCOMPARE(only(vault, codeText(1)).window.end, testNow + 90 * day);
        // A longer period counts from when the code began.
        QCOMPARE(judged(vault, rowOf(1, 120)).end, testNow + 120 * day);
        QCOMPARE(vault.count(QStringLiteral("authorization")), 1);
    }

    void aCodeOfAnotherPostIsSaidAndLeft()
    {
        VaultFixture vault;
        vault.addCode(codeDraft(1));
        IntakeRow row = rowOf(1, 365);
        row.link = readPostLink(postLinkText(2)).link;
        const IntakeJudgement judgement = judged(vault, row);
        QCOMPARE(judgement.verdict, IntakeVerdict::Known);
        QVERIFY(says(judgement, "another post"));
    }

    void aCodeThatWasAskedForFillsTheRowThatWaits()
    {
        VaultFixture vault;
        CodeDraft asked = codeDraft(1, 60);
        asked.rawCode.clear();
        asked.status = CodeStatus::Requested;
        asked.grantedPeriod.reset();
        asked.windowStart.reset();
        asked.agreedPeriod = 60;
        asked.licensee.name = QStringLiteral("Nordlicht");
        const RowId waiting = vault.addCode(asked);
        const IntakeJudgement shorter = judged(vault, rowOf(1, 30));
        QCOMPARE(shorter.verdict, IntakeVerdict::Suspicious);
        QCOMPARE(shorter.requested, waiting);
        QVERIFY(says(shorter, "shorter than the 60"));
        QCOMPARE(judged(vault, rowOf(1, 60)).verdict, IntakeVerdict::New);

        const IntakeOutcome outcome = take(vault, {{rowOf(1, 60), IntakeAction::Take}});
        QCOMPARE(outcome.fulfilled, 1);
        QCOMPARE(outcome.codes, 1);
        QCOMPARE(vault.count(QStringLiteral("authorization")), 1);
        const Authorization code = *AuthorizationRepository::load(vault.connection(), waiting);
        QCOMPARE(code.code, codeText(1));
        QCOMPARE(code.status, CodeStatus::Received);
        QCOMPARE(code.agreedPeriod, 60);
        QCOMPARE(code.grantedPeriod, 60);
        QCOMPARE(code.window.end, testNow + 60 * day);
        QVERIFY(code.licensee != 0); // of the request, which the row does not contradict
        QCOMPARE(code.source, QStringLiteral("chat.txt, line 1"));
        QCOMPARE(code.rawPaste, rowOf(1).rawText);
    }

    void whatShouldBeLookedAtIsSuspicious_data()
    {
        QTest::addColumn<IntakeRow>("row");
        QTest::addColumn<QString>("reason");
        IntakeRow row = rowOf(1);
        row.until = testNow - day;
        QTest::newRow("over") << row << QStringLiteral("already over");
        row = rowOf(1);
        row.start = testNow + 9 * day;
        QTest::newRow("future") << row << QStringLiteral("future");
        row = rowOf(1);
        row.rawCode.insert(8, u' ');
        row.code = readCode(row.rawCode);
        QTest::newRow("white space") << row << QStringLiteral("White space");
        row = rowOf(1);
        row.rawCode = QStringLiteral("+") + row.rawCode.mid(1);
        row.code = readCode(row.rawCode);
        QTest::newRow("lost #") << row << QStringLiteral("#");
    }
    void whatShouldBeLookedAtIsSuspicious()
    {
        QFETCH(const IntakeRow, row);
        QFETCH(const QString, reason);
        VaultFixture vault;
        const IntakeJudgement judgement = judged(vault, row);
        QCOMPARE(judgement.verdict, IntakeVerdict::Suspicious);
        QVERIFY2(judgement.reasons.first().contains(reason), qPrintable(judgement.reasons.join(u'|')));
        QVERIFY(!isWithoutDoubt({row, judgement}));
        QCOMPARE(take(vault, {{row, IntakeAction::Take}}).codes, 1); // a person has looked
    }

    void somebodyElsesPostIsSuspicious()
    {
        VaultFixture vault;
        vault.addCode(codeDraft(1));
        IntakeRow row = rowOf(2);
        row.link = readPostLink(postLinkText(1, QStringLiteral("somebody.else"))).link;
        QCOMPARE(judged(vault, row).verdict, IntakeVerdict::Suspicious);
        QVERIFY(says(judged(vault, row), "@somebody.else"));
    }

    void whatCannotBeTakenIsNamedAndCostsTheOthersNothing()
    {
        VaultFixture vault;
        IntakeRow noPost = rowOf(1);
        noPost.link = {};
        IntakeRow noCode = rowOf(2);
        noCode.rawCode = QStringLiteral("https://example.com/");
        noCode.code = readCode(noCode.rawCode);
        const IntakeRow endless = rowOf(3, 1'000'000'000), nothing = rowOf(4, 0);
        IntakeRow ruined = rowOf(5);
        ruined.refusals = {QStringLiteral("A spreadsheet has destroyed it.")};
        QList<IntakeDecision> decisions;
        for (const IntakeRow &row : {noPost, noCode, endless, nothing, ruined}) {
            QCOMPARE(judged(vault, row).verdict, IntakeVerdict::Refused);
            decisions.append({row, IntakeAction::Take});
        }
        decisions.append({rowOf(6), IntakeAction::Take});
        decisions.append({rowOf(7), IntakeAction::Skip});
        const IntakeOutcome outcome = take(vault, decisions);
        QCOMPARE(outcome.refusals.size(), 5);
        QVERIFY(outcome.refusals.first().startsWith(QLatin1String("chat.txt, line 1: No post")));
        QCOMPARE(outcome.codes, 1);
        QCOMPARE(outcome.skipped, 1);
        QCOMPARE(vault.count(QStringLiteral("video")), 1); // nothing of the refused ones
    }

    void theSameCodeTwiceIsOne()
    {
        VaultFixture vault;
        IntakeJudge judge(vault.connection(), testNow);
        QCOMPARE(judge.judge(rowOf(1))->verdict, IntakeVerdict::New);
        IntakeRow bare = rowOf(1);
        bare.rawCode = bare.rawCode.mid(1); // without its #
        bare.code = readCode(bare.rawCode);
        const auto again = judge.judge(bare);
        QCOMPARE(again->verdict, IntakeVerdict::Known);
        QVERIFY(says(*again, "chat.txt, line 1"));
        QCOMPARE(take(vault, {{rowOf(1), IntakeAction::Take}, {bare, IntakeAction::Take}}).codes, 1);
    }

    void aRowThatCannotBeTakenStandsAgainstNoLaterOne()
    {
        VaultFixture vault;
        IntakeJudge judge(vault.connection(), testNow);
        IntakeRow noPost = rowOf(1);
        noPost.link = {};
        QCOMPARE(judge.judge(noPost)->verdict, IntakeVerdict::Refused);
        QCOMPARE(judge.judge(rowOf(1))->verdict, IntakeVerdict::New);
        QCOMPARE(judge.judge(rowOf(1))->verdict, IntakeVerdict::Known);
        judge.passOver(rowOf(1)); // nobody took it
        QCOMPARE(judge.judge(rowOf(1))->verdict, IntakeVerdict::New);
    }

    void twoCodesOfOnePostAreAChoiceInOneIntake()
    {
        VaultFixture vault;
        IntakeJudge judge(vault.connection(), testNow);
        IntakeRow second = rowOf(2);
        second.link = readPostLink(postLinkText(1)).link;
        QCOMPARE(judge.judge(rowOf(1))->verdict, IntakeVerdict::New);
        const auto judgement = judge.judge(second);
        QCOMPARE(judgement->verdict, IntakeVerdict::Replaces);
        QVERIFY(says(*judgement, "chat.txt, line 1"));
        QCOMPARE(take(vault, {{rowOf(1), IntakeAction::Take}, {second, IntakeAction::TakeAndReplace}}).replaced, 1);
        QCOMPARE(only(vault, codeText(1)).status, CodeStatus::Replaced);
    }

    void aRequestForAnotherBrandIsNotFilled()
    {
        VaultFixture vault;
        CodeDraft asked = codeDraft(1);
        asked.rawCode.clear();
        asked.status = CodeStatus::Requested;
        asked.licensee.name = QStringLiteral("Nordlicht");
        vault.addCode(asked);
        IntakeRow row = rowOf(1);
        row.licensee = QStringLiteral("Südwind");
        QCOMPARE(judged(vault, row).requested, 0);
        row.licensee = QStringLiteral("NORDLICHT");
        QVERIFY(judged(vault, row).requested != 0);
    }

    void aPeriodCountsFromWhenItWasSaid()
    {
        VaultFixture vault;
        IntakeRow row = rowOf(1);
        row.saidAt = testNow - 20 * day;
        QCOMPARE(judged(vault, row).end, testNow + 10 * day);
        row.saidAt = testNow - 60 * day;
        QCOMPARE(judged(vault, row).verdict, IntakeVerdict::Suspicious); // over by now
    }

    void periodAndEndThatContradictAreSaid()
    {
        VaultFixture vault;
        IntakeRow row = rowOf(1, 30);
        row.start = testNow;
        row.until = testNow + 30 * day;
        QCOMPARE(judged(vault, row).verdict, IntakeVerdict::New);
        row.until = testNow + 60 * day;
        QCOMPARE(judged(vault, row).verdict, IntakeVerdict::Suspicious);
        row.start.reset();
        QCOMPARE(judged(vault, row).verdict, IntakeVerdict::Suspicious);
    }

    void anExtensionChangesTheEndAlone()
    {
        VaultFixture vault;
        vault.addCode(codeDraft(1, 60));
        IntakeRow row = rowOf(1, 30);
        row.start = testNow + day;
        row.until = testNow + 90 * day;
        QCOMPARE(take(vault, {{row, IntakeAction::Take}}).extended, 1);
        const Authorization code = only(vault, codeText(1));
        QCOMPARE(code.window.start, testNow);
        QCOMPARE(code.window.end, testNow + 90 * day);
        QCOMPARE(code.grantedPeriod, 60);
        row.periodDays = 4294967326; // 2^32 + 30
        row.until = testNow + 120 * day;
        QCOMPARE(judged(vault, row).verdict, IntakeVerdict::Known);
    }

    void aPostWithoutACodeIsRecordedAsOne()
    {
        VaultFixture vault;
        IntakeRow row = rowOf(1);
        row.rawCode.clear();
        QCOMPARE(judged(vault, row).verdict, IntakeVerdict::New);
        const IntakeOutcome outcome = take(vault, {{row, IntakeAction::Take}});
        QCOMPARE(outcome.posts, 1);
        QCOMPARE(outcome.codes, 0);
        QCOMPARE(vault.count(QStringLiteral("authorization")), 0);
        QCOMPARE(judged(vault, row).verdict, IntakeVerdict::Known);
    }

    void oneUndoTakesThousandCodesBack()
    {
        VaultFixture vault;
        vault.addCode(codeDraft(1));
        QList<IntakeDecision> decisions {{rowOf(1, 90), IntakeAction::Take}};
        for (int i = 2; i <= 1001; ++i)
            decisions.append({rowOf(i), IntakeAction::Take});
        IntakeOutcome outcome;
        const QString changeSet = vault.change(QStringLiteral("take_in"), [&](ChangeSet &changes) -> Expected<void> {
            SPARK_TRY_VALUE(outcome, takeIntake(changes, oneByOne(decisions), CodeStatus::Received));
            return rememberMapping(changes, QStringLiteral("f00d"), QStringLiteral("code=1,post=2"));
        });
        QCOMPARE(outcome.codes, 1000);
        QCOMPARE(outcome.extended, 1);
        QCOMPARE(vault.count(QStringLiteral("authorization")), 1001);
        QCOMPARE(*rememberedMapping(vault.connection(), QStringLiteral("f00d")), QStringLiteral("code=1,post=2"));
        vault.change(QStringLiteral("undo"), [&](ChangeSet &changes) { return revert(changes, changeSet); });
        QCOMPARE(vault.count(QStringLiteral("authorization")), 1);
        QCOMPARE(vault.count(QStringLiteral("video")), 1);
        QCOMPARE(only(vault, codeText(1)).window.end, testNow + 30 * day);
    }

    void theRoleSaysWhatNewCodesAre()
    {
        VaultFixture vault;
        QCOMPARE(*statusOfNewCodes(vault.connection()), CodeStatus::Received);
        vault.change(QStringLiteral("x"), [](ChangeSet &changes) { return setVaultProperty(changes, QStringLiteral("role"), QStringLiteral("creator")); });
        QCOMPARE(*statusOfNewCodes(vault.connection()), CodeStatus::Generated);
    }
};

SPARK_TEST(IntakeTest)
#include "intake_test.moc"
