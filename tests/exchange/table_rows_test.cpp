#include "models/exchange/table_rows.h"

#include "models/domain/window.h"
#include "tests/exchange/table_support.h"
#include "tests/support/test_main.h"

#include <QDateTime>

using namespace spark;
using namespace spark::test;

namespace {

const QByteArray goodCode = "#v08aBcD/Ef+0123456789xy=";
const QByteArray goodLink = "https://www.tiktok.com/@mila.bakes/video/7316099630578666754";

IntakeRow rowOf(const QByteArray &headers, const QByteArray &cells)
{
    const QList<TableRow> rows = readTable(headers + '\n' + cells + '\n').rows;
    return readTableRow(rows.value(1), guessMapping(rows), QStringLiteral("codes.csv")).value_or(IntakeRow());
}

QStringList doubtsOf(const IntakeRow &row, IntakeField field)
{
    QStringList texts;
    for (const IntakeDoubt &doubt : row.doubts) {
        if (doubt.field == field)
            texts.append(doubt.text);
    }
    return texts;
}

qint64 local(int year, int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute)).toSecsSinceEpoch();
}

} // namespace

class TableRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsReadWhole()
    {
        const IntakeRow row = rowOf("code,link,creator,days,start,until,brand,campaign,caption",
                                    goodCode + "," + goodLink + ",@mila.bakes,30,2026-11-14T08:30:00Z,2026-12-14T08:30:00Z,Nord,May,Bread");
        QCOMPARE(row.rawCode, QString::fromLatin1(goodCode));
        QCOMPARE(row.code.code, QString::fromLatin1(goodCode));
        QCOMPARE(row.link.postId, 7316099630578666754);
        QCOMPARE(row.handle, QStringLiteral("mila.bakes"));
        QCOMPARE(row.periodDays, 30);
        QCOMPARE(isoInstant(*row.start), QStringLiteral("2026-11-14T08:30:00Z"));
        QCOMPARE(isoInstant(*row.until), QStringLiteral("2026-12-14T08:30:00Z"));
        QCOMPARE(row.licensee, QStringLiteral("Nord"));
        QCOMPARE(row.campaign, QStringLiteral("May"));
        QCOMPARE(row.caption, QStringLiteral("Bread"));
        QCOMPARE(row.source, QStringLiteral("codes.csv, row 2"));
        QVERIFY(row.doubts.isEmpty() && row.refusals.isEmpty());
    }

    void oneApostropheIsTakenOff()
    {
        const IntakeRow row = rowOf("code,link,brand", "'+abcDEF0123456789xyzABC=,'7316099630578666754,''t Hof");
        QCOMPARE(row.code.code, QStringLiteral("+abcDEF0123456789xyzABC="));
        QCOMPARE(row.rawCode, QStringLiteral("'+abcDEF0123456789xyzABC="));
        QCOMPARE(row.link.postId, 7316099630578666754);
        QCOMPARE(row.licensee, QStringLiteral("'t Hof"));
    }

    void linkAndNumberBecomeOnePost()
    {
        const IntakeRow row = rowOf("code,post id,link", goodCode + ",7316099630578666754," + goodLink);
        QCOMPARE(row.link.handle, QStringLiteral("mila.bakes"));
        QCOMPARE(row.handle, QStringLiteral("mila.bakes"));
        QVERIFY(row.doubts.isEmpty());
        const IntakeRow brief = rowOf("code,post id,link", goodCode + ",7316099630578666754,https://vm.tiktok.com/ZMabc/");
        QCOMPARE(brief.link.postId, 7316099630578666754);
        QVERIFY(brief.link.shortLink.isEmpty() && brief.refusals.isEmpty());
        const IntakeRow turned = rowOf("code,link,post id", goodCode + ",https://vm.tiktok.com/ZMabc/,7316099630578666754");
        QCOMPARE(turned.link.postId, 7316099630578666754);
        const IntakeRow two = rowOf("code,post id,link", goodCode + ",6718335390845095173," + goodLink);
        QCOMPARE(two.refusals.size(), 1);
    }

    void aRuinedNumberBesideALinkIsATrifle_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("cells");
        QTest::newRow("before the link") << QByteArray("code,post id,link") << QByteArray("7.31610E+18," + goodLink);
        QTest::newRow("behind the link") << QByteArray("code,link,post id") << QByteArray(goodLink + ",7.31610E+18");
        QTest::newRow("rounded float") << QByteArray("code,post id,link") << QByteArray("731609963057866675.0," + goodLink);
        QTest::newRow("beside a number") << QByteArray("code,post id,link") << QByteArray("7.31610E+18,7316099630578666754");
    }
    void aRuinedNumberBesideALinkIsATrifle()
    {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, cells);
        const IntakeRow row = rowOf(headers, goodCode + "," + cells);
        QVERIFY2(row.refusals.isEmpty(), qPrintable(row.refusals.join(u'|')));
        QCOMPARE(row.link.postId, 7316099630578666754);
        QCOMPARE(row.code.code, QString::fromLatin1(goodCode));
        QVERIFY(!row.isUncertain());
        const QStringList doubts = doubtsOf(row, IntakeField::Post);
        QVERIFY2(doubts.join(u'|').contains(QStringLiteral("destroyed")), qPrintable(doubts.join(u'|')));
    }

    void whatCannotBeTakenIsRefused_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &headers, const QByteArray &cells, const char *says) {
            QTest::newRow(name) << headers << cells << QString::fromUtf8(says);
        };
        row("a ruined number", "code,post id", goodCode + ",7.31E+18", "destroyed");
        row("a rounded float", "code,post id", goodCode + ",731609963057866675.0", "destroyed");
        row("another site", "code,link", goodCode + ",https://tiktok.com.evil.example/@a/video/7316099630578666754", "TikTok");
        row("neither", "code,link,brand", ",,Nord", "neither");
        row("a sum", "brand,code,days", "Total of 12 results,,360", "sums up");
    }
    void whatCannotBeTakenIsRefused()
    {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, cells);
        QFETCH(QString, says);
        const IntakeRow row = rowOf(headers, cells);
        QCOMPARE(row.refusals.size(), 1);
        QVERIFY2(row.refusals.first().contains(says), qPrintable(row.refusals.first()));
        QCOMPARE(row.source, QStringLiteral("codes.csv, row 2"));
    }

    void whatIsUncertainIsDoubted_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<IntakeField>("field");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *headers, const QByteArray &cells, IntakeField field, const char *says) {
            QTest::newRow(name) << QByteArray(headers) << QByteArray(goodCode + "," + cells) << field << QString::fromUtf8(says);
        };
        row("a day", "code,until", "2026-12-14", IntakeField::Until, "time of day");
        row("no day", "code,until", "soon", IntakeField::Until, "“soon” is not a day");
        row("two ways", "code,until", "03/04/2026 08:30", IntakeField::Until, "more than one way");
        row("months", "code,days", "1 month", IntakeField::Period, "“1 month” is not a number of days");
        row("no handle", "code,handle", "mila bakes!", IntakeField::Handle, "not a handle");
        row("another handle", "code,handle,link", "sina," + goodLink, IntakeField::Handle, "@mila.bakes");
        row("no link", "code,link", "see chat", IntakeField::Post, "neither a link");
        row("zeros", "code,post id", "7316099630578666000", IntakeField::Post, "zeros");
    }
    void whatIsUncertainIsDoubted()
    {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, cells);
        QFETCH(IntakeField, field);
        QFETCH(QString, says);
        const IntakeRow row = rowOf(headers, cells);
        QVERIFY(row.refusals.isEmpty());
        QCOMPARE(row.code.code, QString::fromLatin1(goodCode));
        const QStringList doubts = doubtsOf(row, field);
        QVERIFY2(doubts.join(u'|').contains(says), qPrintable(doubts.join(u'|')));
    }

    void codesAreNotQuoted_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("cell");
        for (const char *header : {"code,days", "code,until", "code,start"}) {
            QTest::addRow("%s, bare", header) << QByteArray(header) << goodCode;
            QTest::addRow("%s, without #", header) << QByteArray(header) << goodCode.mid(1);
            QTest::addRow("%s, labelled", header) << QByteArray(header) << "code: " + goodCode;
            QTest::addRow("%s, among words", header) << QByteArray(header) << "see " + goodCode + " of May";
        }
    }
    void codesAreNotQuoted()
    {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, cell);
        const QList<TableRow> rows = readTable(headers + '\n' + goodCode + "," + cell + '\n').rows;
        const IntakeRow row = readTableRow(rows.value(1), guessMapping({rows.value(0)}), QStringLiteral("codes.csv")).value_or(IntakeRow());
        QCOMPARE(row.doubts.size(), 1);
        QVERIFY2(!row.doubts.first().text.contains(QString::fromLatin1(goodCode.mid(5, 8))), qPrintable(row.doubts.first().text));
        QVERIFY(row.doubts.first().text.contains(u'…'));
    }

    void datesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("date");
        QTest::addColumn<bool>("ambiguous");
        const auto row = [](const char *text, const char *date, bool ambiguous = false) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(date) << ambiguous;
        };
        row("2026-12-14", "2026-12-14T00:00");
        row("2026-12-14 08:30", "2026-12-14T08:30");
        row("14.12.2026", "2026-12-14T00:00");
        row("3.4.26", "2026-04-03T00:00");
        row("14/12/2026", "2026-12-14T00:00");
        row("12/14/2026", "2026-12-14T00:00");
        row("12/14/26, 8:30 PM", "2026-12-14T20:30");
        row("12/14/26 12:05 a.m.", "2026-12-14T00:05");
        row("04/04/2026", "2026-04-04T00:00");
        row("03/04/2026", "2026-04-03T00:00", true); // the tests run in the C locale, which writes the day first
        row("2026/12/14", "2026-12-14T00:00");
        row("2026年12月14日", "2026-12-14T00:00");
        row("2026년 12월 14일", "2026-12-14T00:00");
        row("2026. 12. 14.", "2026-12-14T00:00");
        row("١٤/١٢/٢٠٢٦", "2026-12-14T00:00");
        row("14 Dec 2026", "2026-12-14T00:00");
        row("14-Dec-26", "2026-12-14T00:00");
        row("Dec 14, 2026", "2026-12-14T00:00");
        row("December 14th, 2026", "2026-12-14T00:00");
        row("14. Dezember 2026", "2026-12-14T00:00");
        row("14. März 2026", "2026-03-14T00:00");
        row("14 de diciembre de 2026", "2026-12-14T00:00");
        row("14 décembre 2026", "2026-12-14T00:00");
        row("14 de dezembro de 2026", "2026-12-14T00:00");
        row("14 Desember 2026", "2026-12-14T00:00");
        row("14 ธันวาคม 2026", "2026-12-14T00:00");
        row("31/02/2026", "");
        row("2026-13-01", "");
        row("32.01.2026", "");
        row("12.14.2026", "");
        row("14/12", "");
        row("14/12-2026", "");
        row("tomorrow", "");
        row("14 Foo 2026", "");
        row("12/14/26 13:00 PM", "");
        row("7316099630578666754", "");
        row("1999-01-01", "");
    }
    void datesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, date);
        QFETCH(bool, ambiguous);
        const auto read = readTableDate(text, DateOrder::Unknown);
        QCOMPARE(read ? QDateTime::fromSecsSinceEpoch(read->seconds).toString(QStringLiteral("yyyy-MM-ddTHH:mm")) : QString(), date);
        QVERIFY(!read || read->ambiguous == ambiguous);
    }

    void orderDecides()
    {
        const auto day = readTableDate(QStringLiteral("03/04/2026"), DateOrder::DayFirst);
        QVERIFY(!day->ambiguous);
        QCOMPARE(day->seconds, local(2026, 4, 3));
        const auto month = readTableDate(QStringLiteral("03/04/2026"), DateOrder::MonthFirst);
        QCOMPARE(month->seconds, local(2026, 3, 4));
        QVERIFY(readTableDate(QStringLiteral("14/04/2026"), DateOrder::MonthFirst)->ambiguous);
    }

    void aDaysEndIsTheEnd()
    {
        QCOMPARE(*rowOf("code,until", goodCode + ",14.12.2026").until, local(2026, 12, 15));
        QCOMPARE(*rowOf("code,start", goodCode + ",14.12.2026").start, local(2026, 12, 14));
        QCOMPARE(*rowOf("code,until", goodCode + ",14.12.2026 08:30").until, local(2026, 12, 14, 8, 30));
    }

    void rowsBesideABrokenOneAreGood()
    {
        const QList<TableRow> rows = readTable("code,link\n" + goodCode + ",x\n\"#bro\"ken,y\n" + goodCode + ",\n").rows;
        const ColumnMapping mapping = guessMapping(rows);
        QVERIFY(!readTableRow(rows.at(0), mapping, {}));
        QVERIFY(readTableRow(rows.at(1), mapping, {})->refusals.isEmpty());
        const auto broken = readTableRow(rows.at(2), mapping, QStringLiteral("codes.csv"));
        QCOMPARE(broken->refusals.size(), 1);
        QVERIFY(broken->rawCode.isEmpty());
        QVERIFY(readTableRow(rows.at(3), mapping, {})->refusals.isEmpty());
    }

    void libreOfficesWorkbookBecomesRows()
    {
        const QList<TableRow> rows = readTableFile(testTable("codes.xlsx")).rows;
        const ColumnMapping mapping = guessMapping(rows);
        QList<IntakeRow> read;
        for (const TableRow &row : rows) {
            if (const auto taken = readTableRow(row, mapping, QStringLiteral("codes.xlsx")))
                read.append(*taken);
        }
        QCOMPARE(read.size(), 4);
        QCOMPARE(read.at(0).code.code, QStringLiteral("#v08aLibre/Office+Made1b="));
        QCOMPARE(read.at(0).link.postId, 7316099630578666754);
        QCOMPARE(read.at(0).periodDays, 30);
        QCOMPARE(*read.at(0).until, local(2026, 12, 15));
        QVERIFY(read.at(0).refusals.isEmpty());
        // Row 3: the licensee from the merged cell, a formula's days, a number that a spreadsheet ruined.
        QCOMPARE(read.at(1).licensee, read.at(0).licensee);
        QCOMPARE(doubtsOf(read.at(1), IntakeField::Licensee).size(), 1);
        QCOMPARE(read.at(1).periodDays, 60);
        QCOMPARE(doubtsOf(read.at(1), IntakeField::Period).size(), 1);
        QCOMPARE(*read.at(1).until, local(2026, 12, 14, 8, 30));
        QCOMPARE(read.at(1).refusals.size(), 1);
        QCOMPARE(read.at(1).source, QStringLiteral("codes.xlsx, row 3"));
        QCOMPARE(read.at(2).link.shortLink, QStringLiteral("https://vm.tiktok.com/ZMabc123"));
        QCOMPARE(doubtsOf(read.at(2), IntakeField::Period).size(), 1);
        QCOMPARE(read.at(3).source, QStringLiteral("codes.xlsx, row 7"));
    }
};

SPARK_TEST(TableRowsTest)

#include "table_rows_test.moc"
