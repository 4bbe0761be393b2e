#include "models/exchange/xlsx_reader.h"

#include "models/exchange/xlsx_number_format.h"
#include "tests/exchange/table_support.h"
#include "tests/exchange/zip_maker.h"
#include "tests/support/test_main.h"

using namespace spark;
using namespace spark::test;

namespace {

ReadTable readBook(const Workbook &book)
{
    return readTable(makeXlsx(book), QStringLiteral("codes.xlsx"));
}

QByteArray textCell(const char *place, const QByteArray &text)
{
    return QByteArray("<c r=\"") + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

} // namespace

class XlsxReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfCellIsRead()
    {
        Workbook book;
        book.texts = "<si><t>#shared/Code0123456=</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r>"
                     "<rPh><t>reading</t></rPh></si><si><t>line_x000A_end</t></si>";
        book.styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellStyleXfs><xf "
                      "numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf "
                      "numFmtId=\"22\"/></cellXfs>";
        book.rows = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"D2\"><v>30</v></c>"
                    "<c r=\"E2\" t=\"b\"><v>1</v></c><c r=\"F2\" t=\"e\"><v>#N/A</v></c><c r=\"G2\" s=\"1\"><v>46370</v></c>"
                    "<c r=\"H2\" s=\"2\"><v>46370.354166666664</v></c><c r=\"I2\" t=\"str\"><f>A1&amp;B1</f><v>joined</v></c>"
                    "<c r=\"J2\"><v>7316099630578666754</v></c><c r=\"K2\"><v>7.31E+18</v></c><c r=\"L2\" t=\"s\"><v>2</v></c>"
                    "<c r=\"M2\" t=\"s\"><v>99</v></c><c r=\"N2\"><f>1+1</f></c>"
                    "<c r=\"O2\" t=\"d\"><v>2026-12-14</v></c><c r=\"P2\"><v>0.1</v></c></row><row r=\"5\">"
            + textCell("A5", "in&lt;line") + "</row>";
        const ReadTable table = readBook(book);
        QVERIFY2(!table.error, table.error ? qPrintable(table.error->message) : "");
        QCOMPARE(table.shape.sheets, QStringList(QStringLiteral("Sheet")));
        QCOMPARE(table.rows.size(), 2);
        const auto is = [&table](int column, const char *text, CellKind kind, CellNotes notes = {}) {
            const TableCell cell = table.cell(2, column);
            if (cell.text == QLatin1String(text) && cell.kind == kind && cell.notes == notes)
                return true;
            qWarning("column %d: “%s” %d %d", column, qPrintable(cell.text), int(cell.kind), cell.notes.toInt());
            return false;
        };
        QVERIFY(is(0, "#shared/Code0123456=", CellKind::Text));
        QVERIFY(is(1, "rich text", CellKind::Text));
        QVERIFY(is(2, "", CellKind::Empty));
        QVERIFY(is(3, "30", CellKind::Number));
        QVERIFY(is(4, "TRUE", CellKind::Boolean));
        QVERIFY(is(5, "#N/A", CellKind::Error));
        QVERIFY(is(6, "2026-12-14", CellKind::Date));
        QVERIFY(is(7, "2026-12-14T08:30:00", CellKind::Date));
        QVERIFY(is(8, "joined", CellKind::Text, CellNote::Formula));
        QVERIFY(is(9, "7316099630578666754", CellKind::Number, CellNote::RuinedNumber));
        QVERIFY(is(10, "7.31E+18", CellKind::Number, CellNote::RuinedNumber));
        QVERIFY(is(11, "line\nend", CellKind::Text));
        QVERIFY(is(12, "", CellKind::Error));
        QVERIFY(is(13, "", CellKind::Empty, CellNote::Formula));
        QVERIFY(is(14, "2026-12-14", CellKind::Date));
        QVERIFY(is(15, "0.1", CellKind::Number));
        QCOMPARE(table.row(5), QStringList(QStringLiteral("in<line")));
    }

    void cellsWithoutPlacesFollowEachOther()
    {
        Workbook book;
        book.rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>";
        const ReadTable table = readBook(book);
        QCOMPARE(table.row(1), QStringList({QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(table.row(2), QStringList(QStringLiteral("3")));
    }

    void mergedCellsGiveTheirValueDownwards()
    {
        Workbook book;
        for (int row = 1; row <= 5; ++row) {
            const QByteArray n = QByteArray::number(row);
            book.rows += "<row r=\"" + n + "\">" + (row == 2 ? textCell("A2", "Nordlicht") : QByteArray("<c r=\"A" + n + "\"/>"))
                + textCell(QByteArray("B" + n).constData(), "#code" + n) + "</row>";
        }
        book.behind = "<mergeCells count=\"2\"><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"B1:C1\"/></mergeCells>";
        const ReadTable table = readBook(book);
        QCOMPARE(table.cell(1, 0).text, QString());
        QCOMPARE(table.cell(2, 0).text, QStringLiteral("Nordlicht"));
        QVERIFY(!table.cell(2, 0).notes);
        for (const int row : {3, 4}) {
            QCOMPARE(table.cell(row, 0).text, QStringLiteral("Nordlicht"));
            QCOMPARE(table.cell(row, 0).notes, CellNotes(CellNote::Merged));
        }
        QCOMPARE(table.cell(5, 0).text, QString());
        QCOMPARE(table.cell(1, 2).text, QString());
    }

    void macsCalendarIsKnown()
    {
        Workbook book;
        book.properties = "<workbookPr date1904=\"1\"/>";
        book.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>";
        book.rows = "<row r=\"1\"><c r=\"A1\"><v>44908</v></c></row>";
        QCOMPARE(readBook(book).cell(1, 0).text, QStringLiteral("2026-12-14"));
    }

    void dateFormatsAreTold_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("date");
        const auto row = [](const char *code, bool date, int number = 164) {
            QTest::addRow("%d %s", number, code) << number << QString::fromUtf8(code) << date;
        };
        row("", true, 14);
        row("", true, 22);
        row("", false, 0);
        row("", false, 4);
        row("", false, 49);
        row("General", false);
        row("yyyy-mm-dd", true);
        row("[$-407]d. mmmm yyyy;@", true);
        row("m/d/yy h:mm AM/PM", true);
        row("[h]:mm:ss", false);
        row("0.00\" days\"", false);
        row("\"due \"d", true);
        row("#,##0.00 [$€-407]", false);
        row("[Red]0", false);
        row("0.00E+00", false);
        row("\\d0", false);
        row("hh:mm:ss.000", true);
        row("yyyy\"年\"m\"月\"d\"日\"", true);
        row("\"unclosed", false);
    }
    void dateFormatsAreTold()
    {
        QFETCH(int, number);
        QFETCH(QString, code);
        QFETCH(bool, date);
        QCOMPARE(isDateFormat(number, code), date);
    }

    void serialsAreDays_data()
    {
        QTest::addColumn<double>("serial");
        QTest::addColumn<QString>("date");
        QTest::newRow("first") << 1.0 << QStringLiteral("1900-01-01");
        QTest::newRow("before the day that never was") << 59.0 << QStringLiteral("1900-02-28");
        QTest::newRow("the day that never was") << 60.0 << QString();
        QTest::newRow("behind it") << 61.0 << QStringLiteral("1900-03-01");
        QTest::newRow("Unix") << 25569.0 << QStringLiteral("1970-01-01");
        QTest::newRow("rounded up to midnight") << 46369.9999999999 << QStringLiteral("2026-12-14");
        QTest::newRow("a time") << 0.5 << QStringLiteral("12:00:00");
        QTest::newRow("last") << 2958465.0 << QStringLiteral("9999-12-31");
        QTest::newRow("too late") << 2958466.0 << QString();
        QTest::newRow("negative") << -1.0 << QString();
        QTest::newRow("none") << std::numeric_limits<double>::quiet_NaN() << QString();
        QTest::newRow("endless") << std::numeric_limits<double>::infinity() << QString();
    }
    void serialsAreDays()
    {
        QFETCH(double, serial);
        QFETCH(QString, date);
        QCOMPARE(dateOfSerial(serial, false), date);
    }

    void entitiesAreNotExpanded_data()
    {
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QByteArray>("bytes");
        QByteArray bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += QByteArray("<!ENTITY ") + c + " \""
                + QByteArray('&' + QByteArray(1, static_cast<char>(c - 1)) + ';').repeated(10) + "\">";
        bomb += "]>";
        QTest::newRow("in a sheet") << QByteArray("xl/worksheets/sheet1.xml")
                                    << QByteArray("<?xml version=\"1.0\"?>" + bomb
                                                  + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&j;</t></is></c></row>"
                                                    "</sheetData></worksheet>");
        QTest::newRow("from a file") << QByteArray("xl/worksheets/sheet1.xml")
                                     << QByteArray("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>"
                                                   "<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");
        QTest::newRow("in UTF-16") << QByteArray("xl/worksheets/sheet1.xml") << QByteArray("\xFF\xFE<\0!\0D\0", 8);
        QTest::newRow("a text without end") << QByteArray("xl/worksheets/sheet1.xml")
                                            << QByteArray("<worksheet><sheetData><row><c t=\"str\"><v>" + QByteArray(2 << 20, 'a')
                                                          + "</v></c></row></sheetData></worksheet>");
        QTest::newRow("a tag without end") << QByteArray("xl/worksheets/sheet1.xml")
                                           << QByteArray("<worksheet a=\"" + QByteArray(2 << 20, '>') + "\"/>");
        QTest::newRow("without depth") << QByteArray("xl/worksheets/sheet1.xml")
                                       << QByteArray("<worksheet><sheetData><row>" + QByteArray("<c>").repeated(100000));
    }
    void entitiesAreNotExpanded()
    {
        QFETCH(QByteArray, part);
        QFETCH(QByteArray, bytes);
        // In place of the good part.
        const QByteArray rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const QByteArray archive = makeZip(
            {{"xl/workbook.xml", "<workbook xmlns:r=\"" + rel + "\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>"},
             {"xl/_rels/workbook.xml.rels",
              "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
             {part, bytes}});
        const ReadTable table = readTable(archive, QStringLiteral("evil.xlsx"));
        QVERIFY(table.error);
        QCOMPARE(table.error->code, ErrorCode::InvalidInput);
        QVERIFY(table.error->message.contains(QStringLiteral("evil.xlsx")));
        QVERIFY(table.rows.isEmpty());
    }

    void rowsBeforeTheDamageAreGood()
    {
        Workbook book;
        book.rows = "<row r=\"1\">" + textCell("A1", "one") + "</row><row r=\"2\">" + textCell("A2", "two")
            + "</row><row r=\"3\"><c r=\"A3\"><v>broken</c></row>";
        const ReadTable table = readBook(book);
        QVERIFY(table.error);
        QCOMPARE(table.rows.size(), 2);
        QVERIFY2(table.error->message.contains(QStringLiteral("row 2")), qPrintable(table.error->message));
    }

    void rowsGoForward()
    {
        Workbook book;
        book.rows = "<row r=\"5\">" + textCell("A5", "x") + "</row><row r=\"4\">" + textCell("A4", "y") + "</row>";
        const ReadTable table = readBook(book);
        QCOMPARE(table.rows.size(), 1);
        QVERIFY(table.error);
    }

    void otherWorkbooksAreNamed()
    {
        const ReadTable open = readTable(makeZip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}}),
                                         QStringLiteral("codes.ods"));
        QVERIFY(open.error && open.error->advice.contains(QStringLiteral("XLSX")));
        const ReadTable binary = readTable(makeZip({{"xl/workbook.bin", "x"}}), QStringLiteral("codes.xlsb"));
        QVERIFY(binary.error && binary.error->message.contains(QStringLiteral("XLSB")));
        QVERIFY(readTable("PK\x05\x06" + QByteArray(18, '\0'), QStringLiteral("empty.xlsx")).error);
    }
};

SPARK_TEST(XlsxReaderTest)

#include "xlsx_reader_test.moc"
