// DOMAIN §2: the window ends exactly N×24 h after it began, UTC, whatever clocks do in between.
#include "models/domain/rules.h"
#include "models/domain/window.h"
#include "tests/domain/properties.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QTimeZone>

#include <ctime>

namespace spark::test {

namespace {

// In POSIX form, so that they do not depend on the installed time zone data.
constexpr auto berlin = "CET-1CEST,M3.5.0,M10.5.0/3";
constexpr auto newYork = "EST5EDT,M3.2.0,M11.1.0";

qint64 at(const char *utc)
{
    return QDateTime::fromString(QString::fromLatin1(utc), Qt::ISODate).toSecsSinceEpoch();
}

// The local time zone of this process, put back at the end.
class LocalZone
{
public:
    explicit LocalZone(const char *name)
        : m_before(qgetenv("TZ"))
        , m_wasSet(qEnvironmentVariableIsSet("TZ"))
    {
        qputenv("TZ", name);
        tzset();
    }
    ~LocalZone()
    {
        if (m_wasSet)
            qputenv("TZ", m_before);
        else
            qunsetenv("TZ");
        tzset();
    }
    Q_DISABLE_COPY_MOVE(LocalZone)

private:
    QByteArray m_before;
    bool m_wasSet;
};

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAfterWholeDays_data();
    void endsAfterWholeDays();
    void countsDaysLeft_data();
    void countsDaysLeft();
    void checksPeriods_data();
    void checksPeriods();
    void checksWindows();
    void readsInstants_data();
    void readsInstants();
    void refusesInstants_data();
    void refusesInstants();
    void readsLocalTime();
    void instantsRoundTrip();
};

void WindowTest::endsAfterWholeDays_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("end");
    const auto row = [](const char *name, const char *zone, const char *start, int days, const char *end) {
        QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(start) << days
                            << QString::fromLatin1(end);
    };
    row("a week", "UTC", "2026-01-14T08:30:00Z", 7, "2026-01-21T08:30:00Z");
    row("summer time begins", berlin, "2026-03-20T07:00:00Z", 30, "2026-04-19T07:00:00Z");
    row("summer time ends", berlin, "2026-10-20T07:00:00Z", 7, "2026-10-27T07:00:00Z");
    row("in the hour that is left out", berlin, "2026-03-28T01:30:00Z", 1, "2026-03-29T01:30:00Z");
    row("in the hour that comes twice", newYork, "2026-10-31T05:30:00Z", 1, "2026-11-01T05:30:00Z");
    row("over a leap day", "UTC", "2028-02-15T23:59:59Z", 30, "2028-03-16T23:59:59Z");
    row("without a leap day", "UTC", "2026-02-15T23:59:59Z", 30, "2026-03-17T23:59:59Z");
    row("a year with a leap day", "UTC", "2028-01-01T00:00:00Z", 365, "2028-12-31T00:00:00Z");
    row("a year", "JST-9", "2026-01-01T00:00:00Z", 365, "2027-01-01T00:00:00Z");
    row("ten years", "UTC", "2026-01-01T00:00:00Z", 3650, "2035-12-30T00:00:00Z");
}

void WindowTest::endsAfterWholeDays()
{
    QFETCH(QString, zone);
    QFETCH(QString, start);
    QFETCH(int, days);
    QFETCH(QString, end);
    const LocalZone local(zone.toLatin1().constData());
    const Window window = windowFrom(at(start.toLatin1().constData()), days);
    QVERIFY(window.start && window.end);
    QCOMPARE(isoInstant(*window.start), start);
    QCOMPARE(isoInstant(*window.end), end);
    QCOMPARE(*window.end - *window.start, qint64(days) * 86400);
    QCOMPARE(daysLeft(*window.end, *window.start), days);
}

void WindowTest::countsDaysLeft_data()
{
    QTest::addColumn<qint64>("seconds"); // from now to the end
    QTest::addColumn<qint64>("days");
    const auto row = [](qint64 seconds, qint64 days) {
        QTest::addRow("%lld s", static_cast<long long>(seconds)) << seconds << days;
    };
    row(1, 1);
    row(86399, 1);
    row(86400, 1);
    row(86401, 2);
    row(14 * secondsPerDay, 14);
    row(14 * secondsPerDay + 1, 15);
    row(0, 0);
    row(-1, 0);
    row(-86400, -1);
    row(-86401, -1);
    row(-2 * secondsPerDay, -2);
}

void WindowTest::countsDaysLeft()
{
    QFETCH(qint64, seconds);
    QFETCH(qint64, days);
    const qint64 now = at("2026-01-14T08:30:00Z");
    QCOMPARE(daysLeft(now + seconds, now), days);
    QCOMPARE(daysLeft(now + seconds, now) > 0, seconds > 0);
}

void WindowTest::checksPeriods_data()
{
    QTest::addColumn<qint64>("days");
    QTest::addColumn<bool>("fine");
    for (const int days : Rules::current().periods)
        QTest::addRow("offered: %d", days) << qint64(days) << true;
    QTest::newRow("1") << qint64(1) << true;
    QTest::newRow("a free number") << qint64(45) << true;
    QTest::newRow("extended") << qint64(360) << true;
    QTest::newRow("longest") << qint64(Rules::current().longestPeriod) << true;
    QTest::newRow("longer") << qint64(Rules::current().longestPeriod) + 1 << false;
    QTest::newRow("0") << qint64(0) << false;
    QTest::newRow("-1") << qint64(-1) << false;
    QTest::newRow("10^9") << qint64(1'000'000'000) << false;
    QTest::newRow("2^32 + 30") << (qint64(1) << 32) + 30 << false;
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << false;
    QTest::newRow("least") << std::numeric_limits<qint64>::min() << false;
}

void WindowTest::checksPeriods()
{
    QFETCH(qint64, days);
    QFETCH(bool, fine);
    const Expected<int> period = checkPeriod(days);
    QCOMPARE(period.has_value(), fine);
    if (fine) {
        QCOMPARE(qint64(*period), days);
        return;
    }
    QCOMPARE(period.error().code, ErrorCode::InvalidInput);
    QVERIFY(!period.error().message.isEmpty());
    QVERIFY(!period.error().advice.isEmpty());
}

void WindowTest::checksWindows()
{
    QVERIFY(checkWindow({}).has_value());
    QVERIFY(checkWindow({100, std::nullopt}).has_value());
    QVERIFY(checkWindow({std::nullopt, 100}).has_value());
    QVERIFY(checkWindow({100, 101}).has_value());
    QVERIFY(!checkWindow({100, 100}).has_value());
    QVERIFY(!checkWindow({100, 99}).has_value());
    QCOMPARE(checkWindow({100, 99}).error().code, ErrorCode::InvalidInput);
}

void WindowTest::readsInstants_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *text, const char *utc) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(utc);
    };
    row("2026-12-14T08:30:00Z", "2026-12-14T08:30:00Z");
    row(" 2026-12-14T08:30:00Z\n", "2026-12-14T08:30:00Z");
    row("2026-12-14 08:30:00Z", "2026-12-14T08:30:00Z");
    row("2026-12-14T08:30Z", "2026-12-14T08:30:00Z");
    row("2026-12-14T08:30:00.999Z", "2026-12-14T08:30:00Z");
    row("2026-12-14T08:30:00+01:00", "2026-12-14T07:30:00Z");
    row("2026-12-14T08:30:00+0100", "2026-12-14T07:30:00Z");
    row("2026-12-14T08:30:00-05:30", "2026-12-14T14:00:00Z");
    row("2026-12-14T00:30:00+14:00", "2026-12-13T10:30:00Z");
    row("2028-02-29T00:00:00Z", "2028-02-29T00:00:00Z");
    row("2010-01-01T00:00:00Z", "2010-01-01T00:00:00Z");
    row("2200-12-31T23:59:59Z", "2200-12-31T23:59:59Z");
}

void WindowTest::readsInstants()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    for (const char *zone : {"UTC", newYork}) {
        const LocalZone local(zone);
        const auto moment = readInstant(text);
        QVERIFY(moment.has_value());
        QCOMPARE(isoInstant(*moment), utc);
    }
}

void WindowTest::refusesInstants_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "now",
                             "tomorrow",
                             "14.12.2026",
                             "12/14/2026",
                             "2026-12-14T",
                             "2026-12-14Z",
                             "2026-12-14T08",
                             "2026-12-14T8:30",
                             "26-12-14",
                             "2026-1-1",
                             "2026-13-01",
                             "2026-02-29",
                             "2026-04-31",
                             "2026-12-14T25:00:00Z",
                             "2026-12-14T08:60:00Z",
                             "2026-12-14T08:30:60Z",
                             "2026-12-14T08:30:00+99:99",
                             "2026-12-14T08:30:00 Z",
                             "2026-12-14T08:30:00CET",
                             "1970-01-01T00:00:00Z",
                             "2009-12-31T23:59:59Z",
                             "2201-01-01T00:00:00Z",
                             "9999-12-31",
                             "1765701000",
                             "٢٠٢٦-١٢-١٤"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void WindowTest::refusesInstants()
{
    QFETCH(QString, text);
    QVERIFY(!readInstant(text).has_value());
}

void WindowTest::readsLocalTime()
{
    const auto read = [](const char *text) { return isoInstant(readInstant(QString::fromLatin1(text)).value_or(0)); };
    {
        const LocalZone local(berlin);
        QCOMPARE(read("2026-07-01"), QStringLiteral("2026-06-30T22:00:00Z"));
        QCOMPARE(read("2026-01-01"), QStringLiteral("2025-12-31T23:00:00Z"));
        QCOMPARE(read("2026-07-01T12:00"), QStringLiteral("2026-07-01T10:00:00Z"));
        QCOMPARE(read("2026-07-01 12:00:30"), QStringLiteral("2026-07-01T10:00:30Z"));
    }
    // Where midnight is left out, a day begins at one o'clock.
    const LocalZone local("EET-2EEST,M3.5.0/0,M10.5.0/0"); // Beirut
    QCOMPARE(read("2022-03-27"), QStringLiteral("2022-03-26T22:00:00Z"));
}

void WindowTest::instantsRoundTrip()
{
    QVERIFY(holds("what is written is read as the same moment", [] {
        const auto moment = *rc::gen::inRange<qint64>(at("2010-01-02T00:00:00Z"), at("2200-12-30T00:00:00Z"));
        RC_ASSERT(readInstant(isoInstant(moment)) == std::optional(moment));
    }));
    QVERIFY(holds("days left are begun days", [] {
        const auto now = *rc::gen::inRange<qint64>(0, qint64(1) << 33);
        const auto days = *rc::gen::inRange<int>(1, 3651);
        const auto passed = *rc::gen::inRange<qint64>(0, days * secondsPerDay);
        const Window window = windowFrom(now, days);
        RC_ASSERT(daysLeft(*window.end, now + passed) == days - passed / secondsPerDay);
        RC_ASSERT(checkWindow(window).has_value());
    }));
}

SPARK_TEST(WindowTest)

} // namespace spark::test

#include "window_test.moc"
