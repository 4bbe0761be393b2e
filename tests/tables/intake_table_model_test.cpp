// What the intake shows of each row, what it takes by itself, and what a person's corrections do.
#include "models/tables/intake_table_model.h"
#include "models/tables/table_roles.h"
#include "tests/tables/fake_rows.h"
#include "tests/tables/fixed_place.h"

using namespace spark;
using namespace spark::test;

namespace {

IntakeJudgement judgementOf(IntakeVerdict verdict, const QString &reason = {}, qint64 known = 0)
{
    IntakeJudgement judgement;
    judgement.verdict = verdict;
    judgement.known = known;
    if (!reason.isEmpty())
        judgement.reasons.append(reason);
    return judgement;
}

using Model = IntakeTableModel;

constexpr qint64 post = 7316099630578666754;

JudgedRow judged(IntakeVerdict verdict, const QString &reason = {})
{
    JudgedRow row;
    row.row.rawCode = QStringLiteral("#aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789aBcDeFgHiJkLmNoPqRsTuVwXyZ012345=");
    row.row.code = readCode(row.row.rawCode);
    row.row.link.postId = post;
    row.row.link.handle = QStringLiteral("mila.bakes");
    row.row.handle = QStringLiteral("mila.bakes");
    row.row.periodDays = 30;
    row.row.source = QStringLiteral("chat.txt, line 12");
    row.judgement.verdict = verdict;
    if (!reason.isEmpty())
        row.judgement.reasons = {reason};
    return row;
}

JudgedRow uncertain()
{
    JudgedRow row = judged(IntakeVerdict::New);
    row.row.doubts = {{IntakeField::Handle, QStringLiteral("Two handles are equally near."), false}, {IntakeField::Until, QStringLiteral("The end of that day is meant."), true}};
    return row;
}

JudgedRow replaces()
{
    JudgedRow row = judged(IntakeVerdict::Replaces, QStringLiteral("The post has another code."));
    row.judgement.earlier = {4};
    return row;
}

} // namespace

class IntakeTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aModelThatQtTrusts();
    void whatIsTakenByItself();
    void aPersonTicksAndChooses();
    void manyAreTickedAtOnce();
    void codesAreMaskedEverywhere();
    void anEndIsItsLastDay();
    void aDoubtIsAtItsField();
    void refusedRowsSayWhy();
    void aCorrectionDropsTheDoubtAndIsJudged();
    void aRefusedPostIsMendedInItsRow();
    void linkAndHandleGoTogether();
    void whatNoFieldCanHoldIsRefused();
    void whatIsTakenAway();
    void aJudgementKeepsWhatWasChosen();
    void countsEachRowOnce();
    void manyRowsAreCountedAtOnce();

private:
    static Model *make(QObject *parent, const QList<JudgedRow> &rows)
    {
        auto *model = new Model(std::make_shared<FixedClock>(tableNow), parent);
        model->setRows(rows);
        return model;
    }
    static QString cell(const Model *model, int row, int column, int role = Qt::DisplayRole) { return model->index(row, column).data(role).toString(); }

    const FixedPlace m_place {"CET-1CEST", QStringLiteral("en_GB")};
};

void IntakeTable::aModelThatQtTrusts()
{
    Model *model = make(this, {judged(IntakeVerdict::New), uncertain(), replaces()});
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model->setData(model->index(1, Model::Handle), QStringLiteral("@tom.cooks"), Qt::EditRole));
    model->setRows({replaces()});
    QCOMPARE(model->rowCount(), 1);
}

void IntakeTable::whatIsTakenByItself()
{
    const Model *model = make(this, {judged(IntakeVerdict::New), judged(IntakeVerdict::Extends), uncertain(), judged(IntakeVerdict::Suspicious), replaces(), judged(IntakeVerdict::Known), judged(IntakeVerdict::Refused)});
    QList<IntakeAction> actions;
    for (const IntakeDecision &decision : model->decisions())
        actions.append(decision.action);
    QCOMPARE(actions, QList<IntakeAction>({IntakeAction::Take, IntakeAction::Take, IntakeAction::Skip, IntakeAction::Skip, IntakeAction::Skip, IntakeAction::Skip, IntakeAction::Skip}));
    // A known or refused row has no box to tick.
    QVERIFY(model->index(4, Model::Take).data(Qt::CheckStateRole).isValid());
    QVERIFY(!model->index(5, Model::Take).data(Qt::CheckStateRole).isValid());
    QVERIFY(!(model->index(6, Model::Take).flags() & Qt::ItemIsUserCheckable));
}

void IntakeTable::aPersonTicksAndChooses()
{
    Model *model = make(this, {replaces(), uncertain()});
    const QSignalSpy changes(model, &Model::actionsChanged);
    QVERIFY(model->hasChoice());
    QCOMPARE(cell(model, 0, Model::Action), QStringLiteral("Leave out"));
    QVERIFY(model->setData(model->index(0, Model::Take), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model->actionAt(0), IntakeAction::TakeAndReplace);
    QVERIFY(model->index(0, Model::Action).flags() & Qt::ItemIsEditable);
    QVERIFY(model->setData(model->index(0, Model::Action), static_cast<int>(IntakeAction::Take), Qt::EditRole));
    QCOMPARE(cell(model, 0, Model::Action), QStringLiteral("Take"));
    QCOMPARE(model->index(0, Model::Take).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    // Of one code alone there is nothing to choose beside its box.
    QVERIFY(!(model->index(1, Model::Action).flags() & Qt::ItemIsEditable));
    QVERIFY(model->setData(model->index(1, Model::Take), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model->setData(model->index(1, Model::Take), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model->actionAt(1), IntakeAction::Skip);
    QCOMPARE(changes.count(), 4);
    model->setAction(1, IntakeAction::TakeAndReplace); // there is nothing to replace
    QCOMPARE(model->actionAt(1), IntakeAction::Skip);
}

void IntakeTable::manyAreTickedAtOnce()
{
    Model *model = make(this, {replaces(), uncertain(), judged(IntakeVerdict::Known), judged(IntakeVerdict::New)});
    const QSignalSpy changes(model, &Model::actionsChanged);
    QVERIFY(!model->isTouched());
    model->tick({0, 1, 2, 3}, true);
    QCOMPARE(changes.count(), 1);
    QVERIFY(model->isTouched());
    QCOMPARE(model->actionAt(0), IntakeAction::TakeAndReplace);
    QCOMPARE(model->actionAt(1), IntakeAction::Take);
    QCOMPARE(model->actionAt(2), IntakeAction::Skip); // there is nothing to take
    QCOMPARE(model->counts().taken, 3);
    // What is ticked already keeps how it is taken.
    model->setAction(0, IntakeAction::Take);
    model->tick({0, 1}, true);
    QCOMPARE(model->actionAt(0), IntakeAction::Take);
    model->tick({0, 1, 3}, false);
    QCOMPARE(model->counts().taken, 0);
}

void IntakeTable::codesAreMaskedEverywhere()
{
    JudgedRow refused = judged(IntakeVerdict::Refused);
    refused.row.code.code.clear();
    refused.row.code.refusal = CodeRefusal::OtherCharacters;
    JudgedRow alone = judged(IntakeVerdict::New);
    alone.row.rawCode.clear();
    alone.row.code = {};
    const Model *model = make(this, {judged(IntakeVerdict::New), refused, alone});
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::EditRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                QVERIFY2(!cell(model, row, column, role).contains(QStringLiteral("aBcDeFgHiJkL")), qPrintable(cell(model, row, column, role)));
        }
    }
    QCOMPARE(cell(model, 0, Model::Code), maskCode(judged(IntakeVerdict::New).row.code.code));
    QCOMPARE(cell(model, 2, Model::Code), QStringLiteral("a post alone"));
    QVERIFY(model->index(2, Model::Code).data(PlaceholderRole).toBool());
}

void IntakeTable::anEndIsItsLastDay()
{
    constexpr qint64 midnight = 1797289200; // 2026-12-15 00:00 in the zone of the test
    JudgedRow row = judged(IntakeVerdict::New);
    row.row.until = midnight;
    JudgedRow doubtful = row;
    doubtful.row.doubts = {{IntakeField::Until, QStringLiteral("The year is not said. 2026 was taken."), false}};
    JudgedRow timed = row;
    timed.row.until = midnight + 3600;
    const Model *model = make(this, {row, doubtful, timed});
    QCOMPARE(cell(model, 0, Model::Until), QStringLiteral("14 Dec 2026"));
    for (const int role : {int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
        for (const int line : {0, 1})
            QVERIFY2(cell(model, line, Model::Until, role).contains(QStringLiteral("14 Dec 2026, until the end of the day")), qPrintable(cell(model, line, Model::Until, role)));
        QVERIFY(cell(model, 1, Model::Until, role).contains(QStringLiteral("The year is not said.")));
    }
    QCOMPARE(cell(model, 2, Model::Until), QStringLiteral("15 Dec 01:00"));
    QCOMPARE(model->at(0).row.until, std::optional(midnight)); // what is kept is the moment
}

void IntakeTable::aDoubtIsAtItsField()
{
    const Model *model = make(this, {uncertain()});
    const QModelIndex handle = model->index(0, Model::Handle);
    QVERIFY(handle.data(DoubtRole).toBool());
    QCOMPARE(handle.data(ToneRole).toInt(), int(Tone::Warning));
    QCOMPARE(handle.data(Qt::ToolTipRole).toString(), QStringLiteral("Two handles are equally near."));
    QVERIFY(handle.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Two handles are equally near.")));
    QVERIFY(handle.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("@mila.bakes")));
    // A trifle is said, but marks nothing.
    QVERIFY(!model->index(0, Model::Until).data(DoubtRole).toBool());
    QCOMPARE(model->remarks(0), QStringList({QStringLiteral("Two handles are equally near."), QStringLiteral("The end of that day is meant.")}));
    QVERIFY(!model->index(0, Model::Post).data(DoubtRole).toBool());
}

void IntakeTable::refusedRowsSayWhy()
{
    JudgedRow row = judged(IntakeVerdict::Refused, QStringLiteral("Later reason."));
    row.row.refusals = {QStringLiteral("The cell for the code shows an error.")};
    const Model *model = make(this, {row});
    QCOMPARE(cell(model, 0, Model::ToKnow), QStringLiteral("The cell for the code shows an error."));
    QVERIFY(cell(model, 0, Model::ToKnow, Qt::ToolTipRole).contains(QStringLiteral("Later reason.")));
    QCOMPARE(model->index(0, Model::Post).data(ToneRole).toInt(), int(Tone::Muted));
    QCOMPARE(cell(model, 0, Model::Verdict), QStringLiteral("Cannot be taken"));
}

void IntakeTable::aCorrectionDropsTheDoubtAndIsJudged()
{
    Model *model = make(this, {judged(IntakeVerdict::New), uncertain()});
    const QSignalSpy wanted(model, &Model::judgingWanted);
    QVERIFY(model->setData(model->index(1, Model::Handle), QStringLiteral(" @Tom.Cooks "), Qt::EditRole));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toInt(), 1);
    QCOMPARE(cell(model, 1, Model::Handle), QStringLiteral("@Tom.Cooks"));
    QVERIFY(!model->at(1).row.isUncertain());
    model->setJudgement(1, judgementOf(IntakeVerdict::New));
    QCOMPARE(model->actionAt(1), IntakeAction::Take); // nothing is uncertain any more
    // The same once more is no correction.
    QVERIFY(!model->setData(model->index(1, Model::Handle), QStringLiteral("@Tom.Cooks"), Qt::EditRole));
    QCOMPARE(wanted.count(), 1);
}

void IntakeTable::aRefusedPostIsMendedInItsRow()
{
    JudgedRow row = judged(IntakeVerdict::Refused);
    row.row.link = {};
    row.row.handle.clear();
    row.row.refusals = {QStringLiteral("The number was destroyed.")};
    Model *model = make(this, {row});
    // Taking the post away mends nothing.
    QVERIFY(!model->setData(model->index(0, Model::Post), QVariant(QString()), Qt::EditRole));
    QCOMPARE(cell(model, 0, Model::ToKnow), QStringLiteral("The number was destroyed."));
    QVERIFY(model->setData(model->index(0, Model::Post), QString::number(post), Qt::EditRole));
    QVERIFY(model->at(0).row.refusals.isEmpty());
    QVERIFY(!model->remarks(0).contains(QStringLiteral("The number was destroyed.")));
}

void IntakeTable::linkAndHandleGoTogether()
{
    Model *model = make(this, {uncertain()});
    QVERIFY(model->setData(model->index(0, Model::Post), QStringLiteral("https://www.tiktok.com/@tom.cooks/video/7316099630578666755"), Qt::EditRole));
    QCOMPARE(cell(model, 0, Model::Handle), QStringLiteral("@tom.cooks"));
    QVERIFY(!model->index(0, Model::Handle).data(DoubtRole).toBool());
    QVERIFY(model->setData(model->index(0, Model::Handle), QStringLiteral("@sina"), Qt::EditRole));
    QCOMPARE(model->at(0).row.link.canonical(), QStringLiteral("https://www.tiktok.com/@sina/video/7316099630578666755"));
    // A bare number says nothing about whose post it is.
    QVERIFY(model->setData(model->index(0, Model::Post), QString::number(post), Qt::EditRole));
    QCOMPARE(cell(model, 0, Model::Handle), QStringLiteral("@sina"));
}

void IntakeTable::whatNoFieldCanHoldIsRefused()
{
    Model *model = make(this, {judged(IntakeVerdict::New)});
    const QSignalSpy refused(model, &Model::inputRefused);
    const QSignalSpy wanted(model, &Model::judgingWanted);
    for (const auto &[column, typed] : {std::pair(int(Model::Post), QStringLiteral("7.31E+18")), std::pair(int(Model::Handle), QStringLiteral("two words"))}) {
        const QString before = cell(model, 0, column);
        QVERIFY(!model->setData(model->index(0, column), typed, Qt::EditRole));
        QCOMPARE(cell(model, 0, column), before);
    }
    QCOMPARE(refused.count(), 2);
    QVERIFY(!refused.first().first().toString().isEmpty());
    QCOMPARE(wanted.count(), 0);
    QVERIFY(!model->setData(model->index(0, Model::Code), QStringLiteral("#other"), Qt::EditRole));
}

void IntakeTable::whatIsTakenAway()
{
    JudgedRow row = judged(IntakeVerdict::New);
    row.row.until = tableNow;
    Model *model = make(this, {row});
    QCOMPARE(cell(model, 0, Model::Until), QStringLiteral("20 Nov 13:00"));
    for (const int column : {int(Model::Post), int(Model::Handle), int(Model::Period), int(Model::Until)}) {
        QVERIFY(model->setData(model->index(0, column), QVariant(), Qt::EditRole));
        QCOMPARE(cell(model, 0, column), QString());
    }
    QVERIFY(!model->at(0).row.hasPost());
    QVERIFY(!model->at(0).row.periodDays);
    QVERIFY(model->setData(model->index(0, Model::Start), tableNow, Qt::EditRole));
    QCOMPARE(model->at(0).row.start, std::optional(tableNow));
    QVERIFY(model->setData(model->index(0, Model::Post), QStringLiteral("https://www.tiktok.com/@tom.cooks/video/7316099630578666755"), Qt::EditRole));
    QCOMPARE(cell(model, 0, Model::Post), QStringLiteral("7316099630578666755"));
}

void IntakeTable::aJudgementKeepsWhatWasChosen()
{
    Model *model = make(this, {judged(IntakeVerdict::New)});
    model->setAction(0, IntakeAction::Skip);
    model->setJudgement(0, judgementOf(IntakeVerdict::New));
    QCOMPARE(model->actionAt(0), IntakeAction::Skip);
    model->setAction(0, IntakeAction::Take);
    model->setJudgement(0, judgementOf(IntakeVerdict::Known, QStringLiteral("It is here."), 7));
    QCOMPARE(model->actionAt(0), IntakeAction::Skip); // there is nothing to take any more
    QCOMPARE(cell(model, 0, Model::ToKnow), QStringLiteral("It is here."));
}

void IntakeTable::countsEachRowOnce()
{
    JudgedRow both = replaces();
    both.row.doubts = uncertain().row.doubts;
    const Model *model = make(this, {judged(IntakeVerdict::New), uncertain(), judged(IntakeVerdict::Suspicious), replaces(), both, judged(IntakeVerdict::Known), judged(IntakeVerdict::Refused), judged(IntakeVerdict::Extends)});
    const IntakeCounts counts = model->counts();
    QCOMPARE(counts.fresh, 1);
    QCOMPARE(counts.toLookAt, 2);
    QCOMPARE(counts.replaces, 2);
    QCOMPARE(counts.known, 1);
    QCOMPARE(counts.refused, 1);
    QCOMPARE(counts.extends, 1);
    QCOMPARE(counts.taken, 2);
}

void IntakeTable::manyRowsAreCountedAtOnce()
{
    Model *model = make(this, QList<JudgedRow>(100000, judged(IntakeVerdict::New)));
    QCOMPARE(model->counts().taken, 100000);
    model->setAction(99999, IntakeAction::Skip);
    QCOMPARE(model->counts().taken, 99999);
    QCOMPARE(model->decisions().size(), 100000);
}

SPARK_TEST(IntakeTable)
#include "intake_table_model_test.moc"
