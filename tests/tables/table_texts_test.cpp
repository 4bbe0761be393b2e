#include "models/tables/table_texts.h"
#include "tests/tables/fake_rows.h"
#include "tests/tables/fixed_place.h"

using namespace spark;
using namespace spark::test;

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 3600;
constexpr qint64 day = 86400;
const char *berlin = "CET-1CEST,M3.5.0,M10.5.0/3";

} // namespace

class TableTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void momentsInEveryLocalesOwnOrder_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("thisYear");
        QTest::addColumn<QString>("nextYear");
        QTest::newRow("British") << QStringLiteral("en_GB") << QStringLiteral("20 Nov 13:00") << QStringLiteral("20 Nov 2027");
        QTest::newRow("German") << QStringLiteral("de_DE") << QStringLiteral("20. Nov. 13:00") << QStringLiteral("20. Nov. 2027");
        QTest::newRow("Japanese") << QStringLiteral("ja_JP") << QStringLiteral("2026/11/20 13:00") << QStringLiteral("2027/11/20");
    }
    void momentsInEveryLocalesOwnOrder()
    {
        QFETCH(const QString, locale);
        QFETCH(const QString, thisYear);
        QFETCH(const QString, nextYear);
        const FixedPlace place(berlin, locale);
        QCOMPARE(TableTexts::moment(tableNow, tableNow), thisYear);
        QCOMPARE(TableTexts::momentMs(tableNow * 1000 + 999, tableNow), thisYear);
        QCOMPARE(TableTexts::moment(tableNow + 365 * day, tableNow), nextYear);
    }

    void monthsComeFirstWhereTheyDo()
    {
        const FixedPlace place(berlin, QStringLiteral("en_US"));
        // CLDR 42 and later (Qt 6.5) put a narrow no-break space before PM.
        const QString moment = TableTexts::moment(tableNow, tableNow).replace(QChar(0x202F), QLatin1Char(' '));
        QCOMPARE(moment, QStringLiteral("Nov 20 1:00 PM"));
        QCOMPARE(TableTexts::day(tableNow), QStringLiteral("Nov 20, 2026"));
    }

    // A window ends N × 24 h after it began, whatever the clocks on the wall did in between (DOMAIN §2).
    void localTimeWithItsZone()
    {
        const FixedPlace place(berlin, QStringLiteral("en_GB"));
        const qint64 summer = 1792238400; // 2026-10-17T12:00:00Z, a week before the clocks change
        QCOMPARE(TableTexts::fullMoment(summer), QStringLiteral("Sat, 17 Oct 2026 14:00 CEST"));
        QCOMPARE(TableTexts::fullMoment(summer + 30 * day), QStringLiteral("Mon, 16 Nov 2026 13:00 CET"));
        // The day is the one that the user's calendar shows.
        QCOMPARE(TableTexts::day(summer + 11 * hour), QStringLiteral("18 Oct 2026"));
    }

    // An end is the first moment that does not belong to the window any more: at midnight, the day before is the last.
    void endsAreReadAsTheirLastDay()
    {
        const FixedPlace place(berlin, QStringLiteral("en_GB"));
        const qint64 midnight = 1797289200; // 2026-12-15 00:00 in Berlin
        QCOMPARE(TableTexts::end(midnight, tableNow), QStringLiteral("14 Dec 2026"));
        QCOMPARE(TableTexts::fullEnd(midnight), QStringLiteral("Mon, 14 Dec 2026, until the end of the day (CET)"));
        QCOMPARE(TableTexts::end(midnight + minute, tableNow), QStringLiteral("15 Dec 00:01"));
        QCOMPARE(TableTexts::fullEnd(midnight - minute), QStringLiteral("Mon, 14 Dec 2026 23:59 CET"));
        // The night in which clocks change, and the last of a year.
        QCOMPARE(TableTexts::fullEnd(1792969200 + hour), QStringLiteral("Mon, 26 Oct 2026 01:00 CET"));
        QCOMPARE(TableTexts::fullEnd(1792969200), QStringLiteral("Sun, 25 Oct 2026, until the end of the day (CET)"));
        QCOMPARE(TableTexts::fullEnd(1792879200), QStringLiteral("Sat, 24 Oct 2026, until the end of the day (CEST)"));
        QCOMPARE(TableTexts::end(1798758000, tableNow), QStringLiteral("31 Dec 2026"));
        // Of another year, a day alone would look like all of it.
        QCOMPARE(TableTexts::end(1798758000 + hour, tableNow), QStringLiteral("1 Jan 2027 01:00"));
        QCOMPARE(TableTexts::narrowEnd(1798758000 + hour, tableNow), QStringLiteral("1 Jan 2027"));
        QCOMPARE(TableTexts::narrowEnd(midnight, tableNow), QStringLiteral("14 Dec 2026"));
        QCOMPARE(TableTexts::narrowEnd(midnight + minute, tableNow), QStringLiteral("15 Dec 00:01"));
    }
    void midnightIsTheReadersOwn()
    {
        const FixedPlace place("<+09>-9", QStringLiteral("en_GB"));
        QCOMPARE(TableTexts::end(1797289200, tableNow), QStringLiteral("15 Dec 08:00")); // Berlin's
        QCOMPARE(TableTexts::end(1797260400, tableNow), QStringLiteral("14 Dec 2026"));
    }

    void noValueIsNoText()
    {
        QCOMPARE(TableTexts::end(std::nullopt, tableNow), QString());
        QCOMPARE(TableTexts::fullEnd(std::nullopt), QString());
        QCOMPARE(TableTexts::moment(std::nullopt, tableNow), QString());
        QCOMPARE(TableTexts::fullMoment(std::nullopt), QString());
        QCOMPARE(TableTexts::day(std::nullopt), QString());
        QCOMPARE(TableTexts::timeLeft(std::nullopt, tableNow), QString());
        QCOMPARE(TableTexts::days(std::nullopt), QString());
        QCOMPARE(TableTexts::period(std::nullopt, std::nullopt), QString());
        QCOMPARE(TableTexts::handle({}), QString());
    }

    void timeLeft_data()
    {
        QTest::addColumn<qint64>("left");
        QTest::addColumn<QString>("text");
        QTest::newRow("a second") << qint64(1) << QStringLiteral("1 minute(s)");
        QTest::newRow("a minute and a second") << minute + 1 << QStringLiteral("2 minute(s)");
        QTest::newRow("almost two hours") << 2 * hour - 1 << QStringLiteral("120 minute(s)");
        QTest::newRow("two hours") << 2 * hour << QStringLiteral("2 hour(s)");
        QTest::newRow("almost two days") << 2 * day - 1 << QStringLiteral("47 hour(s)");
        QTest::newRow("two days") << 2 * day << QStringLiteral("2 day(s)");
        QTest::newRow("a begun day counts") << 2 * day + 1 << QStringLiteral("3 day(s)");
        QTest::newRow("ten years") << 3650 * day << QStringLiteral("3650 day(s)");
        QTest::newRow("now") << qint64(0) << QStringLiteral("just ended");
        QTest::newRow("almost a day ago") << 1 - day << QStringLiteral("just ended");
        QTest::newRow("a day ago") << -day << QStringLiteral("1 day(s) ago");
        QTest::newRow("a year ago") << -365 * day << QStringLiteral("365 day(s) ago");
    }
    void timeLeft()
    {
        QFETCH(const qint64, left);
        QTEST(TableTexts::timeLeft(tableNow + left, tableNow), "text");
    }

    void periods()
    {
        QCOMPARE(TableTexts::period(30, std::nullopt), QStringLiteral("30 day(s)"));
        QCOMPARE(TableTexts::period(30, 30), QStringLiteral("30 day(s)"));
        QCOMPARE(TableTexts::period(7, 30), QStringLiteral("7 day(s) (30 agreed)"));
        QCOMPARE(TableTexts::period(std::nullopt, 30), QStringLiteral("30 day(s) agreed"));
    }

    // Colours by meaning: a code that ended must never look like one that works.
    void tones()
    {
        QCOMPARE(TableTexts::toneOf(CodeStatus::Expired), Tone::Danger);
        QCOMPARE(TableTexts::toneOf(CodeStatus::Revoked), Tone::Danger);
        QCOMPARE(TableTexts::toneOf(CodeStatus::Refused), Tone::Danger);
        QCOMPARE(TableTexts::toneOf(CodeStatus::Expiring), Tone::Warning);
        QCOMPARE(TableTexts::toneOf(CodeStatus::InUse), Tone::Good);
        QCOMPARE(TableTexts::toneOf(CodeStatus::Received), Tone::Info);
        QCOMPARE(TableTexts::toneOf(CodeStatus::Replaced), Tone::Muted);
        QCOMPARE(TableTexts::toneOfEnd(std::nullopt, tableNow), Tone::Muted);
        QCOMPARE(TableTexts::toneOfEnd(tableNow, tableNow), Tone::Danger);
        QCOMPARE(TableTexts::toneOfEnd(tableNow + 14 * day, tableNow), Tone::Warning);
        QCOMPARE(TableTexts::toneOfEnd(tableNow + 14 * day + 1, tableNow), Tone::Neutral);
    }
};

SPARK_TEST(TableTextsTest)

#include "table_texts_test.moc"
