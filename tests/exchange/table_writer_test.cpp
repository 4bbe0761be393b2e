// Files for other programs, read by readers that know nothing of the writers (sheet_reader.h) and by Qt's JSON.
#include "models/exchange/table_writer.h"
#include "tests/domain/properties.h"
#include "tests/exchange/picture_reader.h"
#include "tests/exchange/sheet_reader.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

using namespace spark;
using namespace spark::test;

namespace {

const QString evil = QStringLiteral("=HYPERLINK(\"http://evil.example\",\"look\")");
const QString someId = QStringLiteral("7316099630578666754");

QList<ExportColumn> someColumns()
{
    return {{QStringLiteral("code"), QStringLiteral("Code"), ColumnKind::Code},
            {QStringLiteral("caption"), QStringLiteral("Caption"), ColumnKind::Text},
            {QStringLiteral("post_id"), QStringLiteral("Post ID"), ColumnKind::Id},
            {QStringLiteral("days_left"), QStringLiteral("Days left"), ColumnKind::Number},
            {QStringLiteral("budget_minor"), QStringLiteral("Budget"), ColumnKind::Amount},
            {QStringLiteral("window_end"), QStringLiteral("Ends"), ColumnKind::Moment}};
}

QJsonObject someRow(const QString &code, const QString &caption)
{
    return {{QStringLiteral("code"), code},
            {QStringLiteral("caption"), caption},
            {QStringLiteral("post_id"), someId},
            {QStringLiteral("days_left"), -3},
            {QStringLiteral("budget_minor"), QStringLiteral("1234.50")},
            {QStringLiteral("window_end"), QStringLiteral("2026-12-14T08:30:00Z")},
            {QStringLiteral("uid"), QStringLiteral("in no column")}};
}

TableStyle berlin()
{
    TableStyle style = TableStyle::forPeople(QLocale(QLocale::German, QLocale::Germany));
    style.zone = QTimeZone(QByteArrayLiteral("Europe/Berlin"));
    return style;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("could not be read");
}

Expected<qint64> writeRows(const QString &path, const QList<QJsonObject> &rows, const TableStyle &style = {},
                           const QList<ExportColumn> &columns = someColumns())
{
    SPARK_TRY_VALUE(const auto writer, TableWriter::create(path, *tableFileKindOf(path), columns, style));
    for (const QJsonObject &row : rows)
        SPARK_TRY(writer->writeRow(row));
    SPARK_TRY(writer->finish());
    SPARK_TRY(writer->commit());
    return writer->doubtfulCodes();
}

QString wrong(const Expected<qint64> &written)
{
    return written ? QString() : written.error().text();
}

int openFiles()
{
    return static_cast<int>(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System).size());
}

// KiB that the process holds now.
qint64 heldMemory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no memory figures");
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) / 1024;
}

} // namespace

class TableWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void csvForPeopleAndForScripts()
    {
        const QString path = file("a.csv");
        QCOMPARE(wrong(writeRows(path, {someRow(QStringLiteral("#+v08=d"), QStringLiteral("one, \"two\"\nthree"))}, berlin())), QString());
        QList<QStringList> cells = readCsv(contents(path), u';');
        QCOMPARE(cells.size(), 2);
        QCOMPARE(cells.at(0), QStringList({QStringLiteral("Code"), QStringLiteral("Caption"), QStringLiteral("Post ID"), QStringLiteral("Days left"), QStringLiteral("Budget"),
                                           QStringLiteral("Ends (Europe/Berlin)")}));
        QCOMPARE(cells.at(1), QStringList({QStringLiteral("#+v08=d"), QStringLiteral("one, \"two\"\nthree"), someId + u'\t', QStringLiteral("-3"), QStringLiteral("1234,50"),
                                           QStringLiteral("2026-12-14 09:30:00")}));

        QCOMPARE(wrong(writeRows(path, {someRow(QStringLiteral("#+v08=d"), QString())})), QString());
        cells = readCsv(contents(path));
        QCOMPARE(cells.at(0), QStringList({QStringLiteral("code"), QStringLiteral("caption"), QStringLiteral("post_id"), QStringLiteral("days_left"), QStringLiteral("budget_minor"),
                                           QStringLiteral("window_end")}));
        QCOMPARE(cells.at(1), QStringList({QStringLiteral("#+v08=d"), QString(), someId + u'\t', QStringLiteral("-3"), QStringLiteral("1234.50"), QStringLiteral("2026-12-14T08:30:00Z")}));
        QCOMPARE(QFile::permissions(path) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }

    // Every row has as many cells, whatever is missing in it.
    void emptyCellsKeepTheirPlace()
    {
        const QString path = file("a.csv");
        QCOMPARE(wrong(writeRows(path, {QJsonObject(), {{QStringLiteral("code"), QJsonValue()}, {QStringLiteral("post_id"), someId}}})), QString());
        const QList<QStringList> cells = readCsv(contents(path));
        QCOMPARE(cells.at(1), QStringList(6, QString()));
        QCOMPARE(cells.at(2), QStringList({QString(), QString(), someId + u'\t', QString(), QString(), QString()}));
    }

    void noFormulaHides_data()
    {
        QTest::addColumn<QString>("caption");
        QTest::newRow("function") << evil;
        QTest::newRow("plus") << QStringLiteral("+1+cmd|' /C calc'!A0");
        QTest::newRow("minus") << QStringLiteral("-2+3");
        QTest::newRow("at") << QStringLiteral("@SUM(1+1)*cmd|' /C calc'!A0");
        QTest::newRow("tab") << QStringLiteral("\t=1+1");
        QTest::newRow("return") << QStringLiteral("\r=1+1");
        QTest::newRow("line feed") << QStringLiteral("\n=1+1");
        QTest::newRow("full width") << QString(QChar(0xff1d) + QStringLiteral("1+1"));
        QTest::newRow("separator in it") << QStringLiteral("=1;=2,=3");
        QTest::newRow("quote in it") << QStringLiteral("\",=1+1,\"");
        QTest::newRow("line end in it") << QStringLiteral("words\r\n=1+1,=2+2");
    }
    void noFormulaHides()
    {
        QFETCH(const QString, caption);
        for (const TableStyle &style : {TableStyle(), berlin()}) {
            const QString path = file("a.csv");
            QCOMPARE(wrong(writeRows(path, {someRow(QStringLiteral("#abc="), caption)}, style)), QString());
            const QList<QStringList> cells = readCsv(contents(path), style.separator);
            QCOMPARE(cells.size(), 2);
            QCOMPARE(cells.at(1).size(), 6);
            const QString cell = cells.at(1).at(1);
            QVERIFY(!cell.isEmpty() && !QStringLiteral("=+-@\t\r\n\uff1d").contains(cell.front()));
            QCOMPARE(cell.startsWith(u'\'') ? cell.mid(1) : cell, caption); // nothing of it is lost
        }
        const QString path = file("a.xlsx");
        QCOMPARE(wrong(writeRows(path, {someRow(QStringLiteral("#abc="), caption)})), QString());
        SheetCell cell = readXlsx(path).rows.at(1).at(1);
        QVERIFY(cell.isText);
        // XML folds line ends to one.
        QCOMPARE(cell.text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n'),
                 QString(caption).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n'));
    }

    void codesAreNeverAltered()
    {
        QStringList codes;
        const QByteArrayList samples = sampleCodes();
        for (const QByteArray &code : samples)
            codes.append(QString::fromLatin1(code));
        codes << QStringLiteral("+v08a+b/c=d") << QStringLiteral("=abc+def/ghi=") << QStringLiteral("-abc-def-ghi") << QStringLiteral("1234E5678901") << QStringLiteral("0123456789012")
              << QStringLiteral("#a_x0041_b=") << QStringLiteral("'abcdefghijkl");
        QList<QJsonObject> rows;
        for (const QString &code : std::as_const(codes))
            rows.append(someRow(code, evil));
        const auto expectAll = [&](const QStringList &found) { QCOMPARE(found, codes); };

        const auto doubtful = writeRows(file("a.csv"), rows);
        QCOMPARE(wrong(doubtful), QString());
        QStringList found;
        for (const QStringList &row : readCsv(contents(file("a.csv"))).mid(1))
            found.append(row.first());
        expectAll(found);
        // What a spreadsheet would not show right is counted, to be said.
        qint64 expected = 0;
        for (const QString &code : std::as_const(codes)) {
            bool number = false;
            (void)code.toDouble(&number);
            expected += number || QStringLiteral("=+-").contains(code.front()) ? 1 : 0;
        }
        QCOMPARE(*doubtful, expected);

        QCOMPARE(wrong(writeRows(file("a.xlsx"), rows, berlin())), QString());
        found.clear();
        for (const QList<SheetCell> &row : readXlsx(file("a.xlsx")).rows.mid(1)) {
            QVERIFY(row.at(0).isText && row.at(2).isText);
            QCOMPARE(row.at(2).text, someId);
            found.append(row.at(0).text);
        }
        expectAll(found);

        QCOMPARE(wrong(writeRows(file("a.txt"), rows, {}, someColumns().mid(0, 1))), QString());
        QCOMPARE(QString::fromUtf8(contents(file("a.txt"))), codes.join(u'\n') + u'\n');

        QCOMPARE(wrong(writeRows(file("a.json"), rows)), QString());
        found.clear();
        const QJsonArray array = QJsonDocument::fromJson(contents(file("a.json"))).array();
        for (const QJsonValue &row : array)
            found.append(row[QLatin1String("code")].toString());
        expectAll(found);
    }

    void aWorkbookHasRealDatesAndNumbers()
    {
        QCOMPARE(wrong(writeRows(file("a.xlsx"), {someRow(QStringLiteral("#abc="), QStringLiteral("Cinnamon 🎬 漢字"))}, berlin())), QString());
        const Sheet sheet = readXlsx(file("a.xlsx"));
        QCOMPARE(sheet.rows.at(0).at(5).text, QStringLiteral("Ends (Europe/Berlin)"));
        const QList<SheetCell> row = sheet.rows.at(1);
        QCOMPARE(row.at(1).text, QStringLiteral("Cinnamon 🎬 漢字"));
        QVERIFY(!row.at(3).isText && !row.at(4).isText && !row.at(5).isText);
        QCOMPARE(row.at(3).text, QStringLiteral("-3"));
        QCOMPARE(row.at(4).text.toDouble(), 1234.5);
        QCOMPARE(row.at(5).format, QStringLiteral("yyyy-mm-dd hh:mm"));
        QCOMPARE(momentOf(row.at(5)), QStringLiteral("2026-12-14 09:30:00"));
        // The heading stays in sight, and filters.
        QVERIFY(sheet.xml.contains("state=\"frozen\""));
        QVERIFY(sheet.xml.contains("<autoFilter ref=\"A1:F2\"/>"));
        QVERIFY(sheet.xml.contains("<cols>"));

        QCOMPARE(wrong(writeRows(file("a.xlsx"), {someRow(QStringLiteral("#abc="), QString())})), QString());
        const Sheet plain = readXlsx(file("a.xlsx"));
        QCOMPARE(plain.rows.at(0).at(5).text, QStringLiteral("window_end (UTC)"));
        QCOMPARE(momentOf(plain.rows.at(1).at(5)), QStringLiteral("2026-12-14 08:30:00"));
    }

    void anyWordsSurvive()
    {
        QVERIFY(holds("a text comes back from CSV, XLSX and JSON", [this] {
            // Halves of a surrogate pair are no text in any of these files.
            const QString text = QString::fromUtf8((*anyText()).toUtf8());
            const QList<QJsonObject> rows {someRow(QStringLiteral("#abc="), text)};
            RC_ASSERT(writeRows(file("p.csv"), rows).has_value());
            const QString cell = readCsv(contents(file("p.csv"))).at(1).at(1);
            RC_ASSERT(cell == text || cell == u'\'' + text);
            RC_ASSERT(writeRows(file("p.json"), rows).has_value());
            RC_ASSERT(QJsonDocument::fromJson(contents(file("p.json"))).array().at(0)[QLatin1String("caption")].toString() == text);
        }));
        QVERIFY(holds("a code comes back from a workbook", [this] {
            const QString code = *charactersOf(QStringLiteral("#+/=-_xABCDEFabcdef0123456789"), 1, 60);
            RC_ASSERT(writeRows(file("p.xlsx"), {someRow(code, QString())}).has_value());
            RC_ASSERT(readXlsx(file("p.xlsx")).rows.at(1).at(0).text == code);
        }));
    }

    void lines()
    {
        const QList<QJsonObject> rows {someRow(QStringLiteral("#abc="), QStringLiteral("two\nlines")), {{QStringLiteral("code"), QJsonValue()}}, someRow(QStringLiteral("#def="), QString())};
        QCOMPARE(wrong(writeRows(file("a.txt"), rows, {}, someColumns().mid(0, 1))), QString());
        QCOMPARE(contents(file("a.txt")), QByteArray("#abc=\n#def=\n"));
        QCOMPARE(wrong(writeRows(file("a.txt"), rows, {}, someColumns().mid(1, 1))), QString());
        QCOMPARE(contents(file("a.txt")), QByteArray("two lines\n"));
    }

    void jsonIsTheRow()
    {
        QCOMPARE(wrong(writeRows(file("a.json"), {}, berlin())), QString());
        QVERIFY(QJsonDocument::fromJson(contents(file("a.json"))).isArray());
        QCOMPARE(wrong(writeRows(file("a.json"), {someRow(QStringLiteral("#abc="), evil), QJsonObject()}, berlin())), QString());
        const QJsonArray rows = QJsonDocument::fromJson(contents(file("a.json"))).array();
        QJsonObject expected = someRow(QStringLiteral("#abc="), evil);
        expected.remove(QStringLiteral("uid"));
        QCOMPARE(rows.at(0).toObject(), expected);
        QVERIFY(rows.at(1).toObject().contains(QStringLiteral("post_id")) && rows.at(1)[QLatin1String("post_id")].isNull());
    }

    void withoutCommitNothingIsLeft_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("finished");
        for (const char *ending : {"csv", "xlsx", "txt", "json"}) {
            QTest::addRow("%s half", ending) << QStringLiteral("a.") + QLatin1String(ending) << false;
            QTest::addRow("%s finished", ending) << QStringLiteral("a.") + QLatin1String(ending) << true;
        }
    }
    void withoutCommitNothingIsLeft()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, finished);
        const QString path = m_folder->filePath(name);
        {
            QFile old(path);
            QVERIFY(old.open(QIODevice::WriteOnly) && old.write("last week's") > 0);
        }
        const int before = openFiles();
        {
            const auto writer = TableWriter::create(path, *tableFileKindOf(path), someColumns().mid(0, 1));
            QVERIFY(writer.has_value());
            for (int i = 0; i < 5000; ++i)
                QVERIFY((*writer)->writeRow(someRow(QStringLiteral("#abc%1=").arg(i), QString())));
            if (finished)
                QVERIFY((*writer)->finish());
        }
        QCOMPARE(contents(path), QByteArray("last week's"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot), QStringList {name});
        QCOMPARE(openFiles(), before);
    }

    // No file may grow beyond a limit: a full disk for everybody. Wherever it ends, the error says so and nothing is left.
    void aFullDisk_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("limit");
        for (const char *ending : {"csv", "xlsx", "json"}) {
            for (const int limit : {100, 5000, 40000, 150000, 260000, 300000})
                QTest::addRow("%s %d", ending, limit) << QStringLiteral("a.") + QLatin1String(ending) << limit;
        }
    }
    void aFullDisk()
    {
        QFETCH(const QString, name);
        QFETCH(const int, limit);
        const QString path = m_folder->filePath(name);
        QList<QJsonObject> rows;
        for (int i = 0; i < 1500; ++i)
            rows.append(someRow(QString::fromLatin1(madeUpCode(60, static_cast<quint32>(i))), QStringLiteral("Cinnamon")));
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit old {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        const rlimit tight {static_cast<rlim_t>(limit), old.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto written = writeRows(path, rows);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
        std::signal(SIGXFSZ, oldHandler);
        if (written) {
            // All of it fitted: then all of it is there.
            const qsizetype found = name.endsWith(QLatin1String("csv")) ? readCsv(contents(path)).size() - 1
                : name.endsWith(QLatin1String("xlsx"))                  ? readXlsx(path).rows.size() - 1
                                                                        : QJsonDocument::fromJson(contents(path)).array().size();
            QCOMPARE(found, rows.size());
            QVERIFY(limit >= 150000);
            return;
        }
        QCOMPARE(written.error().code, ErrorCode::DiskFull);
        QVERIFY(written.error().message.contains(name));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void whatAFileCannotHoldIsSaid()
    {
        const auto tooLong = writeRows(file("a.xlsx"), {someRow(QStringLiteral("#abc="), QString()), someRow(QStringLiteral("#secret="), QString(40000, u'x'))});
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().code, ErrorCode::InvalidInput);
        QVERIFY(tooLong.error().message.contains(QStringLiteral("a.xlsx")) && tooLong.error().message.contains(QStringLiteral("row 3")));
        QVERIFY(tooLong.error().message.contains(QStringLiteral("Caption")) && !tooLong.error().message.contains(QStringLiteral("secret")));
        QCOMPARE(wrong(writeRows(file("b.csv"), {someRow(QStringLiteral("#abc="), QString(40000, u'x'))})), QString());
        const auto twoColumns = writeRows(file("a.txt"), {});
        QVERIFY(!twoColumns && twoColumns.error().code == ErrorCode::InvalidInput);
        const auto none = writeRows(file("a.csv"), {}, {}, {});
        QVERIFY(!none && none.error().code == ErrorCode::InvalidInput);
        const auto nowhere = writeRows(file("no folder/a.csv"), {});
        QVERIFY(!nowhere && nowhere.error().message.contains(QStringLiteral("no folder")));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList {QStringLiteral("b.csv")});
    }

    // The library's own parts are files without a name: whoever looks finds nothing, at any time.
    void theRowsOfAWorkbookLieWhereItGoes()
    {
        QTemporaryDir temporary;
        qputenv("TMPDIR", QFile::encodeName(temporary.path()));
        const auto writer = TableWriter::create(file("a.xlsx"), TableFileKind::Xlsx, someColumns());
        QVERIFY(writer.has_value());
        for (int i = 0; i < 20000; ++i)
            QVERIFY((*writer)->writeRow(someRow(QStringLiteral("#abc%1=").arg(i), evil)));
        QVERIFY(QDir(temporary.path()).isEmpty());
        // What becomes the file has a name at the most, and then not its own.
        QVERIFY(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size() <= 1);
        QVERIFY(!QFile::exists(file("a.xlsx")));
        QVERIFY((*writer)->finish());
        QVERIFY(QDir(temporary.path()).isEmpty());
        qunsetenv("TMPDIR");
        QVERIFY((*writer)->commit());
        QCOMPARE(readXlsx(file("a.xlsx")).rows.size(), 20001);
    }

    // A million rows need no more memory than a few thousand; a workbook says when it is full.
    void memoryStaysFlat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << QStringLiteral("big.csv");
        QTest::newRow("xlsx") << QStringLiteral("big.xlsx");
        QTest::newRow("json") << QStringLiteral("big.json");
    }
    void memoryStaysFlat()
    {
        QFETCH(const QString, name);
        const QString path = m_folder->filePath(name);
        const auto writer = TableWriter::create(path, *tableFileKindOf(path), someColumns());
        QVERIFY(writer.has_value());
        const QJsonObject row = someRow(QStringLiteral("#Q2lubmFtb25LbnVja2xlc0FyZUJha2VkQXROb29u+/="), QStringLiteral("Cinnamon knots"));
        QElapsedTimer timer;
        timer.start();
        qint64 early = 0;
        for (int i = 0; i < 1000000; ++i) {
            if (const auto written = (*writer)->writeRow(row); !written)
                QFAIL(qPrintable(written.error().text()));
            if (i == 20000)
                early = heldMemory();
        }
        const qint64 grown = heldMemory() - early;
        QVERIFY((*writer)->finish());
        qInfo("%s: 1,000,000 rows in %.1f s, %lld KiB more memory than 20,000", qPrintable(name), static_cast<double>(timer.elapsed()) / 1000, static_cast<long long>(grown));
        QVERIFY2(grown < 16 * 1024, "memory grows with the rows");
        if (!name.endsWith(QLatin1String("xlsx")))
            return;
        const auto full = TableWriter::create(path, TableFileKind::Xlsx, someColumns().mid(3, 1));
        QVERIFY(full.has_value());
        for (qint64 i = 0; i < TableWriter::mostXlsxRows; ++i)
            QVERIFY((*full)->writeRow(row));
        const auto oneMore = (*full)->writeRow(row);
        QVERIFY(!oneMore && oneMore.error().code == ErrorCode::InvalidInput);
    }

private:
    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

SPARK_TEST(TableWriterTest)
#include "table_writer_test.moc"
