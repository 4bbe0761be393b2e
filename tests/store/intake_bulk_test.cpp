// Many rows in one intake: what is looked up once, kept or read ahead makes no other ledger than row by row would, and it is
// one step for the history.
#include "models/store/authorization_repository.h"
#include "models/store/intake_taking.h"
#include "models/store/party_repository.h"
#include "models/store/undo.h"
#include "models/store/video_repository.h"
#include "tests/store/store_support.h"

#include <QElapsedTimer>
#include <QSqlRecord>

using namespace spark;
using namespace spark::test;

namespace {

IntakeRow rowOf(int code, const QString &link, const QString &licensee = {}, const QString &campaign = {})
{
    IntakeRow row;
    row.rawCode = codeText(code);
    row.code = readCode(row.rawCode);
    row.link = readPostLink(link).link;
    row.periodDays = 30;
    row.licensee = licensee;
    row.campaign = campaign;
    row.source = QStringLiteral("codes.csv, row %1").arg(code);
    row.rawText = row.rawCode;
    return row;
}

// Judges and takes each row in its turn, as a run without a window does; the judgements.
Expected<QList<IntakeJudgement>> takeAll(ChangeSet &changes, const QList<IntakeRow> &rows)
{
    QList<IntakeJudgement> judgements;
    IntakeJudge judge(changes.connection(), changes.nowMs() / 1000);
    IntakeOutcome outcome;
    for (const IntakeRow &row : rows) {
        SPARK_TRY_VALUE(const IntakeJudgement judgement, judge.judge(row));
        judgements.append(judgement);
        const JudgedRow judged {row, judgement};
        SPARK_TRY_VALUE(const bool taken, takeRow(changes, judged, intakeActions(judgement).first(), CodeStatus::Received, outcome));
        taken ? judge.taken(judged) : judge.passOver(row);
    }
    return judgements;
}

QList<IntakeJudgement> takenAll(VaultFixture &vault, const QList<IntakeRow> &rows)
{
    const auto judgements = attempt(vault, [&](ChangeSet &changes) { return takeAll(changes, rows); });
    if (!judgements)
        qFatal("takeAll: %s", qPrintable(judgements.error().text()));
    return *judgements;
}

bool says(const IntakeJudgement &judgement, const QString &words)
{
    return judgement.reasons.join(u' ').contains(words);
}

NextDecision many(int count, const std::function<Expected<void>(int)> &before = {})
{
    return [=, place = 0](IntakeDecision &decision) mutable -> Expected<bool> {
        if (place == count)
            return false;
        if (before)
            SPARK_TRY(before(place));
        ++place;
        decision = {rowOf(place, postLinkText(1 + place / 2), QStringLiteral("Brand %1").arg(place % 7), QStringLiteral("Campaign %1").arg(place % 11)), IntakeAction::TakeAndReplace};
        return true;
    };
}

CodeDraft waitingDraft(int post, const QString &licensee, const QString &campaign, CodeStatus status)
{
    CodeDraft draft;
    draft.video.link = readPostLink(postLinkText(post)).link;
    draft.licensee.name = licensee;
    draft.campaign.name = campaign;
    draft.status = status;
    return draft;
}

} // namespace

class IntakeBulkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePostUnderTwoLinks()
    {
        VaultFixture vault;
        const QString id = QString::number(readPostLink(postLinkText(1)).link.postId);
        const auto judgements = takenAll(vault, {rowOf(1, postLinkText(1)), rowOf(2, QStringLiteral("https://m.tiktok.com/v/%1.html").arg(id)),
                                                 rowOf(3, QStringLiteral("https://www.tiktok.com/@somebody.else/video/%1?is_from_webapp=1").arg(id))});
        QCOMPARE(vault.count(QStringLiteral("video")), 1);
        QCOMPARE(vault.count(QStringLiteral("authorization")), 3);
        QCOMPARE(judgements.at(0).verdict, IntakeVerdict::New);
        QCOMPARE(judgements.at(1).verdict, IntakeVerdict::Replaces);
        QVERIFY(says(judgements.at(1), QStringLiteral("codes.csv, row 1.")));
        QCOMPARE(judgements.at(1).earlier.size(), 1);
        QVERIFY(says(judgements.at(2), QStringLiteral("codes.csv, row 2.")));
    }

    void oneCodeTwice()
    {
        VaultFixture vault;
        IntakeRow again = rowOf(1, postLinkText(1));
        again.source = QStringLiteral("codes.csv, row 12");
        QList<IntakeRow> rows;
        for (int i = 1; i <= 10; ++i)
            rows.append(rowOf(i, postLinkText(i)));
        rows.append(again);
        const auto judgements = takenAll(vault, rows);
        QCOMPARE(judgements.last().verdict, IntakeVerdict::Known);
        QVERIFY(says(judgements.last(), QStringLiteral("codes.csv, row 1.")));
        QCOMPARE(vault.count(QStringLiteral("authorization")), 10);
        // What another intake has brought is in the ledger, and not "in what is taken in".
        const auto later = takenAll(vault, {rowOf(20, postLinkText(20)), again});
        QCOMPARE(later.last().verdict, IntakeVerdict::Known);
        QVERIFY(!says(later.last(), QStringLiteral("codes.csv")));
    }

    void aCodeForThePostOfAnEarlierRow()
    {
        VaultFixture vault;
        IntakeRow post = rowOf(1, postLinkText(77));
        post.rawCode.clear();
        post.code = {};
        post.caption = QStringLiteral("Bread");
        QList<IntakeRow> rows {post};
        for (int i = 1; i <= 10; ++i)
            rows.append(rowOf(i, postLinkText(i)));
        rows.append(rowOf(11, postLinkText(77)));
        const auto judgements = takenAll(vault, rows);
        QCOMPARE(judgements.last().verdict, IntakeVerdict::New);
        QVERIFY(judgements.last().video != 0);
        QCOMPARE(vault.count(QStringLiteral("video")), 11);
        const auto code = AuthorizationRepository::load(vault.connection(), *AuthorizationRepository::findByCode(vault.connection(), codeText(11)));
        QCOMPARE(VideoRepository::load(vault.connection(), code->video)->caption, QStringLiteral("Bread"));
    }

    void namesInAnotherSpelling()
    {
        VaultFixture vault;
        takenAll(vault, {rowOf(1, postLinkText(1), QStringLiteral("Nordlicht"), QStringLiteral("Spring")), rowOf(2, postLinkText(2), QStringLiteral("NORDLICHT"), QStringLiteral("  spring ")),
                         rowOf(3, postLinkText(3), QStringLiteral("nordlicht"), QStringLiteral("SPRING"))});
        QCOMPARE(vault.connection().value(QStringLiteral("SELECT count(*) FROM party WHERE kind <> 'creator'"))->toInt(), 1);
        QCOMPARE(vault.count(QStringLiteral("campaign")), 1);
        QCOMPARE(vault.connection().value(QStringLiteral("SELECT count(DISTINCT licensee_id) FROM authorization"))->toInt(), 1);
    }

    // A name that was looked up is forgotten when it becomes another's.
    void namesThatChangeMeanwhile()
    {
        VaultFixture vault;
        const auto ids = attempt(vault, [](ChangeSet &changes) -> Expected<QList<RowId>> {
            const NamedRef brand {0, QStringLiteral("Nordlicht")};
            SPARK_TRY_VALUE(const RowId first, PartyRepository::licensee(changes, brand));
            SPARK_TRY_VALUE(const RowId again, PartyRepository::licensee(changes, brand));
            SPARK_TRY(changes.update(Entity::Party, first, {{QStringLiteral("name"), QStringLiteral("Polar")}, {QStringLiteral("name_key"), QStringLiteral("polar")}}));
            SPARK_TRY_VALUE(const RowId renamed, PartyRepository::licensee(changes, {0, QStringLiteral("Polar")}));
            SPARK_TRY_VALUE(const RowId another, PartyRepository::licensee(changes, brand));
            SPARK_TRY(changes.remove(Entity::Party, another));
            SPARK_TRY_VALUE(const RowId anew, PartyRepository::licensee(changes, brand));
            return QList<RowId> {first, again, renamed, another, anew};
        });
        VERIFY_OK(ids);
        QCOMPARE(ids->at(1), ids->at(0));
        QCOMPARE(ids->at(2), ids->at(0));
        QVERIFY(ids->at(3) != ids->at(0));
        QVERIFY(ids->at(4) != ids->at(3) && ids->at(4) != ids->at(0));
    }

    void takenBackInOneStep()
    {
        const int rows = std::max(1500, qEnvironmentVariableIntValue("SPARK_ROWS"));
        VaultFixture vault;
        vault.addCode(codeDraft(900000));
        const QString before = vault.dump();
        QElapsedTimer timer;
        timer.start();
        IntakeOutcome outcome;
        const QString step = vault.change(QStringLiteral("take_in"), [&](ChangeSet &changes) -> Expected<void> {
            SPARK_TRY_VALUE(outcome, takeIntake(changes, many(rows), CodeStatus::Received));
            return {};
        });
        QCOMPARE(outcome.codes, rows);
        QCOMPARE(outcome.refusals, QStringList());
        const qint64 taking = timer.restart();
        vault.change(QStringLiteral("undo"), [&](ChangeSet &changes) { return revert(changes, step); });
        qInfo("%d rows: taken in %lld ms, taken back in %lld ms", rows, static_cast<long long>(taking), static_cast<long long>(timer.elapsed()));
        QCOMPARE(vault.dump(), before);
        QCOMPARE(vault.count(QStringLiteral("party_words")), vault.count(QStringLiteral("party")));
        const auto verified = HistoryLog(vault.connection()).verify();
        VERIFY_OK(verified);
        QCOMPARE(verified->firstBroken, 0);
        QCOMPARE(verified->entries, vault.count(QStringLiteral("history")));
    }

    void brokenOffInTheMiddleItLeavesNothing()
    {
        VaultFixture vault;
        vault.addCode(codeDraft(900000));
        const QString before = vault.dump();
        const qint64 entries = vault.count(QStringLiteral("history"));
        COMPARE_ERROR(attempt(vault, [](ChangeSet &changes) {
            return takeIntake(changes, many(1000, [](int place) { return place == 700 ? Expected<void>(failure(ErrorCode::Cancelled, QStringLiteral("Cancelled."))) : Expected<void>(); }),
                              CodeStatus::Received);
        }), ErrorCode::Cancelled);
        QCOMPARE(vault.dump(), before);
        QCOMPARE(vault.count(QStringLiteral("history")), entries);
        // And the next one begins afresh.
        QCOMPARE(takenAll(vault, {rowOf(1, postLinkText(1), QStringLiteral("Brand 1"))}).first().verdict, IntakeVerdict::New);
        QCOMPARE(vault.connection().value(QStringLiteral("SELECT name FROM party WHERE kind <> 'creator' ORDER BY id DESC"))->toString(), QStringLiteral("Brand 1"));
    }

    // So many rows that a view is not told of each.
    void manyRowsAreToldOfAsAWhole()
    {
        VaultFixture vault;
        auto changes = ChangeSet::begin(vault.connection(), vault.author(), QStringLiteral("take_in"));
        VERIFY_OK(changes);
        VERIFY_OK(takeIntake(**changes, many(100), CodeStatus::Received));
        QCOMPARE((*changes)->notice().codes.size(), 100);
        QVERIFY(!(*changes)->notice().everything);
        for (int i = 0; i < 10001; ++i)
            VERIFY_OK((*changes)->insert(Entity::Video, {{QStringLiteral("post_id"), 1000 + i}, {QStringLiteral("link"), QStringLiteral("l")}}));
        QVERIFY((*changes)->notice().everything);
    }

    void whoWaitsForACode()
    {
        VaultFixture vault;
        const auto add = [&](const QString &licensee, const QString &campaign, CodeStatus status) { return vault.addCode(waitingDraft(1, licensee, campaign, status)); };
        const QString a = QStringLiteral("Nordlicht"), b = QStringLiteral("Polar"), spring = QStringLiteral("Spring"), autumn = QStringLiteral("Autumn");
        const RowId plannedForA = add(a, {}, CodeStatus::Planned);
        const RowId earlyForA = add(a, spring, CodeStatus::Requested);
        const RowId lateForA = add(a, autumn, CodeStatus::Requested);
        const RowId forB = add(b, {}, CodeStatus::Requested);
        const RowId forAnybody = add({}, {}, CodeStatus::Planned);
        vault.addCode(codeDraft(1)); // has its code
        vault.addCode(waitingDraft(2, a, {}, CodeStatus::Requested)); // another post
        const RowId video = AuthorizationRepository::load(vault.connection(), forB)->video;
        const RowId brandA = AuthorizationRepository::load(vault.connection(), earlyForA)->licensee;
        const auto waiting = [&](const NamedRef &licensee, const NamedRef &campaign = {}, bool alone = false) { return *AuthorizationRepository::waiting(vault.connection(), {video, licensee, campaign, alone}); };
        // Asked for before planned, the latest first.
        QCOMPARE(waiting({}), (QList<RowId> {forB, lateForA, earlyForA, forAnybody, plannedForA}));
        QCOMPARE(waiting({0, QStringLiteral(" NORDLICHT ")}), (QList<RowId> {lateForA, earlyForA, forAnybody, plannedForA}));
        QCOMPARE(waiting({brandA, {}}), (QList<RowId> {lateForA, earlyForA, forAnybody, plannedForA}));
        QCOMPARE(waiting({0, a}, {0, spring}), (QList<RowId> {earlyForA, forAnybody, plannedForA}));
        QCOMPARE(waiting({0, QStringLiteral("Somebody else")}), (QList<RowId> {forAnybody}));
        QCOMPARE(waiting({-1, {}}), (QList<RowId> {forAnybody})); // somebody whom the ledger does not have
        QCOMPARE(waiting({brandA, {}}, {}, true), (QList<RowId> {lateForA, earlyForA, plannedForA}));
        QCOMPARE(waiting({}, {}, true), (QList<RowId> {forAnybody}));
    }

    // Spelled directly, and read back: to the byte what goes through Qt's JSON.
    void historyIsSpelledAsEver()
    {
        VaultFixture vault;
        const auto check = [&](const QVariantMap &values) {
            RowId id = 0;
            const QString step = vault.change(QStringLiteral("add"), [&](ChangeSet &changes) -> Expected<void> {
                SPARK_TRY_VALUE(id, changes.insert(Entity::Video, values));
                return {};
            });
            QVariantMap row;
            RC_ASSERT(vault.connection().forEach(QStringLiteral("SELECT * FROM video WHERE id = ?"), {id}, [&row](const QSqlQuery &query) {
                for (int i = 0; i < query.record().count(); ++i)
                    row.insert(query.record().fieldName(i), query.isNull(i) ? QVariant() : query.value(i));
            }).has_value());
            RC_ASSERT(row.size() == 18);
            const auto spelled = vault.connection().value(QStringLiteral("SELECT after FROM history WHERE change_set = ?"), {step});
            RC_ASSERT(spelled->toString().toUtf8() == historyText(toJson(row)));
        };
        check({{QStringLiteral("post_id"), 1 << 30}, {QStringLiteral("link"), QStringLiteral("l")}, {QStringLiteral("notes"), QStringLiteral("\uFEFF\uFEFFtwo marks")}});
        QVERIFY(holds("the history's text is that of the row", 300, [&] {
            const auto units = *rc::gen::container<std::vector<char16_t>>(rc::gen::oneOf(rc::gen::inRange<char16_t>(0, 0x100), rc::gen::element<char16_t>(u'"', u'\\', u'/', 0xFEFF, 0xD83D, 0xDE00, 0x2028, 0x7F),
                                                                                         rc::gen::arbitrary<char16_t>()));
            const QString text(reinterpret_cast<const QChar *>(units.data()), static_cast<qsizetype>(units.size()));
            const auto number = *rc::gen::arbitrary<qint64>();
            static qint64 post = 1;
            QVariantMap values {{QStringLiteral("post_id"), post++}, {QStringLiteral("link"), QStringLiteral("l")}, {QStringLiteral("notes"), text}, {QStringLiteral("published_at"), number}};
            const std::vector<QVariant> odd {QVariant(), QVariant(QString()), QVariant(5), QVariant(1.5), QVariant(text), QVariant(text.toUtf8()), QVariant(QByteArray("\0\xff", 2))};
            values.insert(QStringLiteral("caption"), odd.at(*rc::gen::inRange<std::size_t>(0, odd.size())));
            values.insert(QStringLiteral("thumbnail"), odd.at(*rc::gen::inRange<std::size_t>(0, odd.size())));
            check(values);
        }));
    }
};

SPARK_TEST(IntakeBulkTest)
#include "intake_bulk_test.moc"
