// Tables that LibreOffice wrote (tests/data/tables/README.md), and streams as long as people's largest.
#include "tests/bench/process_memory.h"
#include "tests/exchange/table_support.h"
#include "tests/exchange/zip_maker.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <malloc.h>

using namespace spark;
using namespace spark::test;

namespace {

// Reads to the end; the memory that the process held at most above what it held before, in MB.
double memoryWhileReading(TableReader &reader, qint64 &rows)
{
    malloc_trim(0); // what others have let go of would hide what is taken now
    const double before = bench::processMemory().resident;
    double most = before;
    TableRow row;
    rows = 0;
    while (reader.next(row).value_or(false)) {
        if (++rows % 5000 == 0)
            most = std::max(most, bench::processMemory().resident);
    }
    return most - before;
}

QString written(const QTemporaryDir &folder, const char *name, const std::function<QByteArray(int)> &line, int lines)
{
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    for (int n = 1; n <= lines; ++n)
        file.write(line(n));
    return path;
}

} // namespace

class TableFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void libreOfficesWorkbookIsRead()
    {
        const ReadTable table = readTableFile(testTable("codes.xlsx"));
        QVERIFY2(!table.error, table.error ? qPrintable(table.error->message) : "");
        QCOMPARE(table.shape.format, TableFormat::Xlsx);
        QCOMPARE(table.shape.sheets, QStringList({QStringLiteral("Codes für Mai"), QStringLiteral("Second")}));
        QCOMPARE(table.row(1).first(2), QStringList({QStringLiteral("Marke"), QStringLiteral("Spark-Code")}));
        QCOMPARE(table.cell(2, 0).text, QStringLiteral("Nordlicht “Große” GmbH"));
        QCOMPARE(table.cell(2, 1).text, QStringLiteral("#v08aLibre/Office+Made1b="));
        QCOMPARE(table.cell(2, 3).text, QStringLiteral("30"));
        QCOMPARE(table.cell(2, 4).text, QStringLiteral("2026-12-14"));
        QCOMPARE(table.cell(2, 5).text, QStringLiteral("7316099630578666754"));
        QVERIFY(!table.cell(2, 5).notes);
        QCOMPARE(table.cell(2, 6).text, QStringLiteral("two\nlines; and \"quotes\""));
        QCOMPARE(table.cell(3, 0).text, QStringLiteral("Nordlicht “Große” GmbH"));
        QVERIFY(table.cell(3, 0).notes.testFlag(CellNote::Merged));
        QCOMPARE(table.cell(3, 1).text, QStringLiteral("+noHash/LibreOffice02xyz="));
        QCOMPARE(table.cell(3, 3).text, QStringLiteral("60"));
        QVERIFY(table.cell(3, 3).notes.testFlag(CellNote::Formula));
        QCOMPARE(table.cell(3, 4).text, QStringLiteral("2026-12-14T08:30:00"));
        QVERIFY(table.cell(3, 5).notes.testFlag(CellNote::RuinedNumber));
        QCOMPARE(table.cell(4, 3).kind, CellKind::Error);
        QCOMPARE(table.cell(4, 6).text, QStringLiteral("รหัส 🔥"));
        QCOMPARE(table.cell(7, 0).text, QStringLiteral("Südwind"));

        TableOptions second;
        second.sheet = 1;
        QCOMPARE(readTableFile(testTable("codes.xlsx"), second).row(2),
                 QStringList(QStringLiteral("#onSheet/Two0123456789=")));
        second.sheet = 2;
        QVERIFY(readTableFile(testTable("codes.xlsx"), second).error);
    }

    void libreOfficesTextsAreRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<char>("delimiter");
        QTest::addColumn<TextEncoding>("encoding");
        QTest::newRow("UTF-8") << QStringLiteral("codes_comma_utf8.csv") << ',' << TextEncoding::Utf8;
        QTest::newRow("Windows-1252") << QStringLiteral("codes_semicolon_windows.csv") << ';' << TextEncoding::Windows1252;
        QTest::newRow("UTF-16") << QStringLiteral("codes_tab_utf16.csv") << '\t' << TextEncoding::Utf16Le;
    }
    void libreOfficesTextsAreRead()
    {
        QFETCH(QString, file);
        QFETCH(char, delimiter);
        QFETCH(TextEncoding, encoding);
        const ReadTable table = readTableFile(testTable(file.toLatin1().constData()));
        QVERIFY(!table.error);
        QCOMPARE(table.shape.delimiter, delimiter);
        QCOMPARE(encodingName(table.shape.encoding), encodingName(encoding));
        QCOMPARE(table.rows.size(), 7);
        QCOMPARE(table.cell(1, 4).text, QStringLiteral("Gültig bis"));
        QCOMPARE(table.cell(2, 0).text, QStringLiteral("Nordlicht “Große” GmbH"));
        QCOMPARE(table.cell(2, 1).text, QStringLiteral("#v08aLibre/Office+Made1b="));
        QCOMPARE(table.cell(2, 5).text, QStringLiteral("7316099630578666754"));
        QCOMPARE(table.cell(2, 6).text, QStringLiteral("two\nlines; and \"quotes\""));
        QVERIFY(table.cell(3, 5).notes.testFlag(CellNote::RuinedNumber));
        QCOMPARE(table.cell(7, 0).text, QStringLiteral("Südwind"));
    }

    void memoryStaysFlatInTheFilesSize()
    {
        const QTemporaryDir folder;
        const auto csvLine = [](int n) -> QByteArray {
            return "#code" + QByteArray::number(n) + "/abcdefghijklmnopqrstuvwxyz0123456789=,https://www.tiktok.com/@mila/video/"
                + QByteArray::number(7316099630578666754 + n) + ",30,Nordlicht GmbH,\"a caption, with a comma\"\n";
        };
        qint64 rows = 0;
        double small = 0;
        double large = 0;
        for (double *memory : {&small, &large}) {
            const int lines = memory == &small ? 10000 : 100000;
            const QString path = written(folder, "codes.csv", csvLine, lines);
            auto reader = openTable(path);
            QVERIFY(reader);
            QElapsedTimer timer;
            timer.start();
            *memory = memoryWhileReading(**reader, rows);
            qInfo("CSV of %d rows, %.1f MB: %lld ms, %.1f MB more memory", lines, double(QFileInfo(path).size()) / 1e6,
                  static_cast<long long>(timer.elapsed()), *memory);
            QCOMPARE(rows, lines);
            QCOMPARE((*reader)->bytesRead(), (*reader)->bytesTotal());
        }
        // Ten times the rows, 18 MB of them: no more memory than the first had, but for the allocator's crumbs.
        QVERIFY2(large < small + 4, qPrintable(QStringLiteral("%1 MB against %2").arg(large).arg(small)));

        // A workbook whose texts stand in the cells.
        for (double *memory : {&small, &large}) {
            const int lines = memory == &small ? 10000 : 100000;
            Workbook book;
            for (int n = 1; n <= lines; ++n) {
                const QByteArray row = QByteArray::number(n);
                book.rows += "<row r=\"" + row + "\"><c r=\"A" + row + "\" t=\"inlineStr\"><is><t>#code" + row
                    + "/abcdefghijklmnopqrstuvwxyz0123456789=</t></is></c><c r=\"B" + row + "\"><v>30</v></c></row>";
            }
            const QString path = folder.filePath(QStringLiteral("codes.xlsx"));
            {
                QFile file(path);
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(makeXlsx(book));
                book = {};
            }
            auto reader = openTable(path);
            QVERIFY(reader);
            QElapsedTimer timer;
            timer.start();
            *memory = memoryWhileReading(**reader, rows);
            qInfo("XLSX of %d rows: %lld ms, %.1f MB more memory", lines, static_cast<long long>(timer.elapsed()), *memory);
            QCOMPARE(rows, lines);
        }
        QVERIFY2(large < small + 4, qPrintable(QStringLiteral("%1 MB against %2").arg(large).arg(small)));
    }

    void filesThatAreNoneAreRefused()
    {
        const QTemporaryDir folder;
        QCOMPARE(readTableFile(folder.filePath(QStringLiteral("none.csv"))).error->code, ErrorCode::NotFound);
        QCOMPARE(readTableFile(folder.path()).error->code, ErrorCode::Io);
        QCOMPARE(readTableFile(QStringLiteral("/dev/zero")).error->code, ErrorCode::Io);
        QVERIFY(readTableFile(written(folder, "empty.csv", {}, 0)).rows.isEmpty());
    }
};

SPARK_TEST(TableFilesTest)

#include "table_files_test.moc"
