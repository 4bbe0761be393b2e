// DOMAIN §5: what is recorded, and what time makes of it.
#include "models/domain/code_status.h"
#include "models/domain/window.h"
#include "tests/domain/properties.h"
#include "tests/support/test_main.h"

#include <QSet>

namespace spark::test {

namespace {

constexpr qint64 now = 1768379400; // 2026-01-14T08:30:00Z
constexpr int within = 14; // days

QList<CodeStatus> allStatuses()
{
    QList<CodeStatus> all;
    for (int i = 0; i <= static_cast<int>(CodeStatus::Replaced); ++i)
        all.append(static_cast<CodeStatus>(i));
    return all;
}

} // namespace

class CodeStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeDecides_data();
    void timeDecides();
    void endedAndUnbegunCodesStay_data();
    void endedAndUnbegunCodesStay();
    void namesRoundTrip();
    void computedOnesAreNotRecorded();
    void labelsAreThere();
    void timeOnlyMovesForward();
};

void CodeStatusTest::timeDecides_data()
{
    QTest::addColumn<qint64>("left"); // seconds from now to the end
    QTest::addColumn<int>("days"); // before the end, from which a code counts as expiring
    QTest::addColumn<CodeStatus>("expected"); // Planned stands for "as recorded"
    const auto row = [](const char *name, qint64 left, int days, CodeStatus expected) {
        QTest::newRow(name) << left << days << expected;
    };
    row("long over", -400 * secondsPerDay, within, CodeStatus::Expired);
    row("a second over", -1, within, CodeStatus::Expired);
    row("at the end", 0, within, CodeStatus::Expired);
    row("the last second", 1, within, CodeStatus::Expiring);
    row("the last day", secondsPerDay, within, CodeStatus::Expiring);
    row("just within", within * secondsPerDay, within, CodeStatus::Expiring);
    row("a second too early", within * secondsPerDay + 1, within, CodeStatus::Planned);
    row("a year", 365 * secondsPerDay, within, CodeStatus::Planned);
    row("no warning wanted", 1, 0, CodeStatus::Planned);
    row("no warning wanted, over", 0, 0, CodeStatus::Expired);
    row("a long warning", 365 * secondsPerDay, 365, CodeStatus::Expiring);
}

void CodeStatusTest::timeDecides()
{
    QFETCH(qint64, left);
    QFETCH(int, days);
    QFETCH(CodeStatus, expected);
    for (const CodeStatus recorded :
         {CodeStatus::Generated, CodeStatus::Shared, CodeStatus::Received, CodeStatus::Checked, CodeStatus::Applied,
          CodeStatus::Authorised, CodeStatus::InUse}) {
        QVERIFY(isLive(recorded));
        QCOMPARE(effectiveStatus(recorded, now + left, now, days),
                 expected == CodeStatus::Planned ? recorded : expected);
        QCOMPARE(effectiveStatus(recorded, std::nullopt, now, days), recorded);
    }
}

void CodeStatusTest::endedAndUnbegunCodesStay_data()
{
    QTest::addColumn<CodeStatus>("recorded");
    for (const CodeStatus status :
         {CodeStatus::Planned, CodeStatus::Requested, CodeStatus::Revoked, CodeStatus::Refused, CodeStatus::Replaced})
        QTest::newRow(qPrintable(statusName(status))) << status;
}

void CodeStatusTest::endedAndUnbegunCodesStay()
{
    QFETCH(CodeStatus, recorded);
    QVERIFY(!isLive(recorded));
    QCOMPARE(isBeforeCode(recorded), recorded == CodeStatus::Planned || recorded == CodeStatus::Requested);
    for (const qint64 left : {-secondsPerDay, qint64(0), qint64(1), secondsPerDay})
        QCOMPARE(effectiveStatus(recorded, now + left, now, within), recorded);
}

void CodeStatusTest::namesRoundTrip()
{
    QSet<QString> names;
    for (const CodeStatus status : allStatuses()) {
        const QString name = statusName(status);
        QVERIFY(!name.isEmpty());
        QCOMPARE(name, name.toLower());
        QVERIFY(!name.contains(u' '));
        QCOMPARE(statusFromName(name), std::optional(status));
        names.insert(name);
    }
    QCOMPARE(names.size(), allStatuses().size());
    QCOMPARE(statusName(CodeStatus::InUse), QStringLiteral("in_use"));
    for (const QString &unknown :
         {QString(), QStringLiteral("In use"), QStringLiteral("inuse"), QStringLiteral("planned ")})
        QVERIFY(!statusFromName(unknown).has_value());
}

void CodeStatusTest::computedOnesAreNotRecorded()
{
    const QList<CodeStatus> recordable = recordableStatuses();
    QVERIFY(!recordable.contains(CodeStatus::Expiring));
    QVERIFY(!recordable.contains(CodeStatus::Expired));
    QCOMPARE(recordable.size(), allStatuses().size() - 2);
    QVERIFY(std::is_sorted(recordable.begin(), recordable.end()));
}

void CodeStatusTest::labelsAreThere()
{
    QSet<QString> labels;
    for (const CodeStatus status : allStatuses()) {
        QVERIFY(!StatusTexts::label(status).isEmpty());
        labels.insert(StatusTexts::label(status));
    }
    QCOMPARE(labels.size(), allStatuses().size());
}

// Whatever was recorded: as time goes by a code is first as recorded, then expiring, then expired, and never goes back;
// more warning never makes it expire, and a code without an end is never touched by time.
void CodeStatusTest::timeOnlyMovesForward()
{
    QVERIFY(holds("time only moves forward", [] {
        const CodeStatus recorded = recordableStatuses().at(*rc::gen::inRange(0, static_cast<int>(recordableStatuses().size())));
        const auto end = *rc::gen::inRange<qint64>(0, qint64(1) << 33);
        const auto earlier = *rc::gen::inRange<qint64>(end - 400 * secondsPerDay, end + 400 * secondsPerDay);
        const auto later = *rc::gen::inRange<qint64>(earlier, end + 800 * secondsPerDay);
        const auto days = *rc::gen::inRange<int>(0, 400);
        const auto rank = [&](qint64 at, int warning) {
            const CodeStatus status = effectiveStatus(recorded, end, at, warning);
            if (status == CodeStatus::Expired)
                return 2;
            if (status == CodeStatus::Expiring)
                return 1;
            RC_ASSERT(status == recorded);
            return 0;
        };
        RC_ASSERT(rank(earlier, days) <= rank(later, days));
        RC_ASSERT(rank(earlier, days) <= rank(earlier, days + 1));
        RC_ASSERT((rank(earlier, days) == 2) == (isLive(recorded) && earlier >= end));
        RC_ASSERT(effectiveStatus(recorded, std::nullopt, earlier, days) == recorded);
    }));
}

SPARK_TEST(CodeStatusTest)

} // namespace spark::test

#include "code_status_test.moc"
