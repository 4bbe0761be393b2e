#include "models/exchange/csv_reader.h"

#include "tests/domain/properties.h"
#include "tests/exchange/table_support.h"
#include "tests/support/test_main.h"

using namespace spark;
using namespace spark::test;

namespace {

// RFC 4180, as another program would write it.
QByteArray csvOf(const QList<QStringList> &rows, char delimiter, const QByteArray &end)
{
    QByteArray bytes;
    for (const QStringList &row : rows) {
        QByteArrayList cells;
        for (const QString &cell : row) {
            const bool plain = !cell.isEmpty() && std::all_of(cell.begin(), cell.end(), [](QChar c) {
                return c.isLetterOrNumber() || QStringView(u"#=+/@:.-_").contains(c);
            });
            cells.append(plain ? cell.toUtf8() : '"' + QString(cell).replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"');
        }
        bytes += cells.join(delimiter) + end;
    }
    return bytes;
}

QList<QStringList> textsOf(const ReadTable &table)
{
    QList<QStringList> rows;
    for (const TableRow &row : table.rows)
        rows.append(table.row(row.number));
    return rows;
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStyleIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<char>("delimiter");
        QTest::newRow("commas") << QByteArray("code,link,note\n#abc=,x.y,\"a, b\"\n#def=,z,\n") << ',';
        QTest::newRow("semicolons") << QByteArray("code;link;note\r\n#abc=;x.y;a, b\r\n#def=;z;\r\n") << ';';
        QTest::newRow("tabs") << QByteArray("code\tlink\tnote\n#abc=\tx.y\ta, b\n#def=\tz\t\n") << '\t';
        QTest::newRow("bars") << QByteArray("code|link|note\n#abc=|x.y|a, b\n#def=|z|\n") << '|';
        QTest::newRow("old Mac's line ends") << QByteArray("code;link;note\r#abc=;x.y;a, b\r#def=;z;\r") << ';';
        QTest::newRow("no last line end") << QByteArray("code;link;note\n#abc=;x.y;a, b\n#def=;z;") << ';';
        QTest::newRow("everything quoted")
            << QByteArray("\"code\";\"link\";\"note\"\n\"#abc=\";\"x.y\";\"a, b\"\n\"#def=\";\"z\";\"\"\n") << ';';
        QTest::newRow("single quotes") << QByteArray("'code','link','note'\n'#abc=','x.y','a, b'\n'#def=','z',''\n") << ',';
        QTest::newRow("Excel's own line") << QByteArray("sep=;\r\ncode;link;note\r\n#abc=;x.y;a, b\r\n#def=;z;\r\n") << ';';
        QTest::newRow("the same, quoted") << QByteArray("\"sep=|\"\ncode|link|note\n#abc=|x.y|a, b\n#def=|z|\n") << '|';
        QTest::newRow("spaces around") << QByteArray("code , link, note\n#abc=, x.y , \"a, b\" \n#def=,z,\n") << ',';
        QTest::newRow("a mark") << QByteArray("\xEF\xBB\xBF" "code,link,note\n#abc=,x.y,\"a, b\"\n#def=,z,\n") << ',';
    }
    void everyStyleIsUnderstood()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(char, delimiter);
        const ReadTable table = readTable(bytes);
        QVERIFY(!table.error);
        QCOMPARE(table.shape.delimiter, delimiter);
        QCOMPARE(table.rows.size(), 3);
        QCOMPARE(table.row(1), QStringList({QStringLiteral("code"), QStringLiteral("link"), QStringLiteral("note")}));
        QCOMPARE(table.row(2), QStringList({QStringLiteral("#abc="), QStringLiteral("x.y"), QStringLiteral("a, b")}));
        QCOMPARE(table.row(3), QStringList({QStringLiteral("#def="), QStringLiteral("z"), QString()}));
    }

    void whatIsChosenIsTaken()
    {
        TableOptions options;
        options.delimiter = ';';
        options.encoding = TextEncoding::Windows1252;
        options.quote = '\'';
        const ReadTable table = readTable("a,b;'c;d'\nf\xFC" "r,x;y\n", {}, options);
        QCOMPARE(table.row(1), QStringList({QStringLiteral("a,b"), QStringLiteral("c;d")}));
        QCOMPARE(table.row(2), QStringList({QStringLiteral("für,x"), QStringLiteral("y")}));
    }

    void rowsAreCountedAsASpreadsheetDoes()
    {
        // A blank line is a row there, a cell of two lines is one.
        const ReadTable table = readTable("code,note\n\n#abc=,\"two\nlines\"\n  \n#def=,x\n");
        QCOMPARE(table.rows.size(), 3);
        QCOMPARE(table.row(3).value(1), QStringLiteral("two\nlines"));
        QCOMPARE(table.row(5).value(0), QStringLiteral("#def="));
    }

    void aBrokenQuoteCostsItsRowAlone_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::newRow("never closed") << QByteArray("\"#broken=,link,note\n");
        QTest::newRow("never closed, in the middle") << QByteArray("#broken=,\"link,note\n");
        QTest::newRow("closed too early") << QByteArray("\"#bro\"ken=\",link,note\n");
        QTest::newRow("a quote too many") << QByteArray("\"#broken=\"\"\",\"link\"x,note\n");
    }
    void aBrokenQuoteCostsItsRowAlone()
    {
        QFETCH(QByteArray, broken);
        for (const bool quotedElsewhere : {false, true}) {
            const auto line = [quotedElsewhere](int n) {
                const QByteArray code = "#code" + QByteArray::number(n) + "/abcdefghij=";
                return QByteArray(quotedElsewhere ? QByteArray('"' + code + "\",\"link\",\"a \"\"note\"\"\"\n")
                                                  : QByteArray(code + ",link,a note\n"));
            };
            QByteArray bytes = "code,link,note\n";
            for (int n = 2; n < 70000; ++n)
                bytes += line(n);
            bytes += broken;
            for (int n = 70001; n <= 90000; ++n)
                bytes += line(n);
            const ReadTable table = readTable(bytes);
            QVERIFY(!table.error);
            QCOMPARE(table.rows.size(), 90000);
            for (const TableRow &row : table.rows) {
                const QString expected = QStringLiteral("#code%1/abcdefghij=").arg(row.number);
                if (row.number == 70000) {
                    QVERIFY(!row.problem.isEmpty());
                } else if (row.number > 1) {
                    QVERIFY2(row.problem.isEmpty(), qPrintable(row.problem));
                    QCOMPARE(row.cells.value(0).text, expected);
                    QCOMPARE(row.cells.size(), 3);
                }
            }
        }
    }

    void quotesThatAreJustSignsAreNoProblem()
    {
        const ReadTable table = readTable("code,note\n#abc=,5\" screen\n#def=,x\n");
        QCOMPARE(table.row(2), QStringList({QStringLiteral("#abc="), QStringLiteral("5\" screen")}));
        QVERIFY(table.find(2)->problem.isEmpty());
        QCOMPARE(table.row(3).value(0), QStringLiteral("#def="));
    }

    void anotherEncodingWithinIsSaid()
    {
        // Plain ASCII for longer than what is looked at, then a letter of Windows-1252.
        QByteArray bytes = "code,brand\n";
        while (bytes.size() < CsvReader::sampleSize + 100)
            bytes += "#abcDEF0123456789xyzABC=,Nord\n";
        const ReadTable table = readTable(bytes + "#def=,S\xFC" "d\n#ghi=,\xC3\xA4\n");
        QVERIFY(!table.error);
        const TableRow &last = table.rows.at(table.rows.size() - 2);
        QCOMPARE(last.cells.at(1).text, QStringLiteral("Süd"));
        QCOMPARE(last.cells.at(1).notes, CellNotes(CellNote::OtherEncoding));
        QCOMPARE(table.rows.last().cells.at(1).text, QStringLiteral("ä"));
        QVERIFY(!table.rows.last().cells.at(1).notes);
    }

    void ruinedNumbersAreSaid()
    {
        const ReadTable table = readTable("id;code\n7.31E+18;#a=\n7,3161E+018;#b=\n7316099630578666754;#c=\n1E+3;#d=\n");
        QVERIFY(table.cell(2, 0).notes.testFlag(CellNote::RuinedNumber));
        QVERIFY(table.cell(3, 0).notes.testFlag(CellNote::RuinedNumber));
        QVERIFY(!table.cell(4, 0).notes);
        QCOMPARE(table.cell(4, 0).text, QStringLiteral("7316099630578666754"));
        QVERIFY(!table.cell(5, 0).notes);
    }

    void limitsHold()
    {
        // A line without an end, a row of too many cells, a cell that is too long: the rows around them are read.
        const QByteArray bytes = "a,b\n" + QByteArray(3 * CsvReader::longestRecord, 'x') + "\nc,d\n" + QByteArray(5000, ',')
            + "\ne," + QByteArray(40000, 'y') + "\nf,g\n";
        const ReadTable table = readTable(bytes);
        QCOMPARE(table.rows.size(), 6);
        QVERIFY(!table.find(2)->problem.isEmpty());
        QCOMPARE(table.row(3), QStringList({QStringLiteral("c"), QStringLiteral("d")}));
        QVERIFY(!table.find(4)->problem.isEmpty());
        QCOMPARE(table.find(4)->cells.size(), mostColumns);
        QCOMPARE(table.cell(5, 1).text.size(), longestCell);
        QVERIFY(table.cell(5, 1).notes.testFlag(CellNote::Shortened));
        QCOMPARE(table.row(6), QStringList({QStringLiteral("f"), QStringLiteral("g")}));
    }

    void whatIsNoTableIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16) << QStringLiteral("not a text file");
        QTest::newRow("old Excel") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", 10) << QStringLiteral("old Excel");
        QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n") << QStringLiteral("PDF");
        QTest::newRow("zeros") << QByteArray(100, '\0') << QStringLiteral("not a text file");
    }
    void whatIsNoTableIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const ReadTable table = readTable(bytes);
        QVERIFY(table.error);
        QCOMPARE(table.error->code, ErrorCode::InvalidInput);
        QVERIFY2(table.error->message.contains(says) && table.error->message.contains(QStringLiteral("codes.csv")),
                 qPrintable(table.error->message));
    }

    void zerosFarInsideAreARowsProblem()
    {
        QByteArray bytes = "code,link\n";
        while (bytes.size() < CsvReader::sampleSize + 100)
            bytes += "#abcDEF0123456789xyzABC=,x\n";
        const ReadTable table = readTable(bytes + QByteArray("a\0b,c\n#d=,e\n", 12));
        QVERIFY(!table.rows.at(table.rows.size() - 2).problem.isEmpty());
        QVERIFY(table.rows.last().problem.isEmpty());
    }

    void whatIsWrittenComesBack()
    {
        QVERIFY(holds("RFC 4180 in any delimiter, line end and encoding is read as it was written", [] {
            const int columns = *rc::gen::inRange(2, 6);
            const int count = *rc::gen::inRange(1, 8);
            QList<QStringList> rows;
            for (int r = 0; r < count; ++r) {
                QStringList row;
                for (int c = 0; c < columns; ++c)
                    row.append(*charactersOf(QStringLiteral("abcXYZ09#=+/,;|\t\n\"' äß漢"), 0, 12));
                rows.append(row);
            }
            const char delimiter = *rc::gen::element(',', ';', '\t', '|');
            const QByteArray end = *rc::gen::element<QByteArray>("\n", "\r\n");
            const QByteArray bytes = csvOf(rows, delimiter, end);
            TableOptions options;
            options.delimiter = delimiter;
            options.quote = '"';
            RC_ASSERT(textsOf(readTable(bytes, {}, options)) == rows);
            const QString text = QString::fromUtf8(bytes);
            QByteArray wide("\xFF\xFE");
            wide.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2); // on a little-endian machine
            RC_ASSERT(textsOf(readTable(wide, {}, options)) == rows);
        }));
    }
};

SPARK_TEST(CsvReaderTest)

#include "csv_reader_test.moc"
