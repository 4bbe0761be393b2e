// An intake without a window: read ahead and told behind on threads of their own, and yet one action, in order, all or nothing.
#include "app/controllers/bounded_queue.h"
#include "tests/controllers/desk.h"

#include <thread>

using namespace spark;
using namespace spark::test;

namespace {

constexpr int rows = 3000;

IntakeInput table()
{
    QString text = QStringLiteral("post,code,days,licensee,campaign\n");
    for (int i = 1; i <= rows; ++i)
        text += postLinkText(i, QStringLiteral("creator%1").arg(i % 50)) + u',' + codeText(i) + QStringLiteral(",30,Brand %1,Campaign %2\n").arg(i % 7).arg(i % 11);
    IntakeInput input;
    input.bytes = text.toUtf8();
    input.name = QStringLiteral("codes.csv");
    return input;
}

struct Ledger : Desk
{
    Ledger()
    {
        if (const auto made = create(); !made)
            qFatal("create: %s", qPrintable(made.error().text()));
    }
    Expected<IntakeRun> run(const IntakeVisitor &visitor, const IntakeOrder &order = {IntakePolicy::Everything, false}, const CancelToken &token = {})
    {
        return await(controllers.intake.run(table(), {}, order, visitor, token));
    }
};

} // namespace

class IntakeControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsToldInItsOrder()
    {
        for (const bool trial : {true, false}) {
            Ledger ledger;
            QStringList told;
            const auto run = ledger.run([&told](const JudgedRow &row, IntakeAction) -> Expected<void> {
                told.append(row.row.code.code);
                return {};
            }, {IntakePolicy::Everything, trial});
            VERIFY_OK(run);
            QCOMPARE(told.size(), rows); // of the last one too, before the run ends
            for (int i = 0; i < rows; ++i)
                QCOMPARE(told.at(i), codeText(i + 1));
            QCOMPARE(run->outcome.codes, trial ? 0 : rows);
            QCOMPARE(ledger.count(QStringLiteral("authorization")), trial ? 0 : rows);
        }
    }

    void aTrialForetellsWhatTheRunDoes()
    {
        // A code twice; another code of its post; one that has ended, which is suspicious, and its repeat, which is not.
        IntakeInput input;
        input.name = QStringLiteral("codes.csv");
        const auto line = [](int code, int post, const QString &until) { return QStringLiteral("%1,%2,%3\n").arg(postLinkText(post), codeText(code), until).toUtf8(); };
        const QString later = QDate::currentDate().addDays(20).toString(Qt::ISODate);
        input.bytes = "post,code,until\n" + line(1, 1, later) + line(1, 1, later) + line(2, 1, later) + line(3, 3, QStringLiteral("2020-01-02")) + line(3, 3, later);
        for (const IntakePolicy policy : {IntakePolicy::WithoutDoubt, IntakePolicy::Everything}) {
            Ledger ledger;
            QStringList told[2];
            for (const bool trial : {true, false}) {
                VERIFY_OK(await(ledger.controllers.intake.run(input, {}, {policy, trial}, [&](const JudgedRow &row, IntakeAction) -> Expected<void> {
                    told[trial ? 0 : 1].append(intakeVerdictName(row.judgement.verdict));
                    return {};
                })));
            }
            // That the last one ends later than the one before it, once that is taken, only the run can see.
            const qsizetype same = policy == IntakePolicy::Everything ? 4 : 5;
            QCOMPARE(told[0].first(same), told[1].first(same));
            QCOMPARE(told[0].first(3), QStringList({QStringLiteral("new"), QStringLiteral("known"), QStringLiteral("replaces")}));
        }
    }

    void whatCannotBeToldIsNotTaken_data()
    {
        QTest::addColumn<int>("place");
        QTest::newRow("the first") << 1;
        QTest::newRow("in the middle") << rows / 2;
        QTest::newRow("the last") << rows;
    }
    void whatCannotBeToldIsNotTaken()
    {
        QFETCH(const int, place);
        Ledger ledger;
        const QString before = ledger.dump();
        int told = 0;
        COMPARE_ERROR(ledger.run([&](const JudgedRow &, IntakeAction) -> Expected<void> {
            return ++told == place ? Expected<void>(failure(ErrorCode::Io, QStringLiteral("The output is closed."))) : Expected<void>();
        }), ErrorCode::Io);
        QCOMPARE(told, place); // and no more after that
        QCOMPARE(ledger.dump(), before);
    }

    void cancelledItLeavesNothing()
    {
        Ledger ledger;
        const QString before = ledger.dump();
        const CancelToken token;
        int told = 0;
        COMPARE_ERROR(ledger.run([&](const JudgedRow &, IntakeAction) -> Expected<void> {
            if (++told == rows / 3)
                token.cancel();
            return {};
        }, {IntakePolicy::Everything, false}, token), ErrorCode::Cancelled);
        QCOMPARE(ledger.dump(), before);
        VERIFY_OK(ledger.run([](const JudgedRow &, IntakeAction) { return Expected<void>(); }));
        QCOMPARE(ledger.count(QStringLiteral("authorization")), rows);
    }

    void theQueueKeepsItsBound()
    {
        BoundedQueue<int> queue;
        std::atomic<int> given = 0;
        std::thread giver([&] {
            for (int i = 0; i < 10000 && queue.push(i); ++i)
                ++given;
            queue.finish();
        });
        QTest::qWait(100);
        QVERIFY2(given < 1000, "nobody takes, and yet it goes on");
        for (int i = 0; i < 10000; ++i)
            QCOMPARE(queue.pop(), std::optional(i));
        QCOMPARE(queue.pop(), std::nullopt);
        giver.join();
    }

    void whoGivesDoesNotWaitForNobody()
    {
        BoundedQueue<int> queue;
        std::thread giver([&] {
            while (queue.push(1)) { }
        });
        QCOMPARE(queue.pop(), std::optional(1));
        queue.close();
        giver.join(); // comes back
        QCOMPARE(queue.push(2), false);
    }
};

SPARK_TEST(IntakeControllerTest)
#include "intake_controller_test.moc"
