// What people do with an export: open it in LibreOffice and save it again. Registered where LibreOffice is (tests/CMakeLists.txt).
#include "models/exchange/table_writer.h"
#include "tests/exchange/picture_reader.h"
#include "tests/exchange/sheet_reader.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace spark;
using namespace spark::test;

class ThroughLibreOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAndIdsComeBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("forPeople");
        QTest::newRow("CSV for scripts") << QStringLiteral("a.csv") << false;
        QTest::newRow("CSV for people") << QStringLiteral("a.csv") << true;
        QTest::newRow("workbook") << QStringLiteral("a.xlsx") << true;
    }
    void codesAndIdsComeBack()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, forPeople);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        TableStyle style = forPeople ? TableStyle::forPeople(QLocale(QLocale::German, QLocale::Germany)) : TableStyle();
        style.zone = QTimeZone(QByteArrayLiteral("Europe/Berlin"));
        const bool csv = name.endsWith(QLatin1String("csv"));
        const QList<ExportColumn> columns {{QStringLiteral("code"), QStringLiteral("Code"), ColumnKind::Code},
                                           {QStringLiteral("post_id"), QStringLiteral("Post ID"), ColumnKind::Id},
                                           {QStringLiteral("caption"), QStringLiteral("Caption"), ColumnKind::Text},
                                           {QStringLiteral("window_end"), QStringLiteral("Ends"), ColumnKind::Moment}};
        QStringList codes;
        QStringList ids;
        for (quint32 i = 0; i < 2000; ++i) {
            QString code = QString::fromLatin1(madeUpCode(20 + static_cast<int>(i % 100), i));
            // One in ten lost its #. In CSV those that a spreadsheet computes are not for it, and the writer says so.
            if (i % 10 == 0)
                code = code.mid(1);
            if (csv && i % 10 == 0 && !code.front().isLetter())
                code.prepend(u'#');
            codes.append(code);
            ids.append(QString::number(7316099630578666754 + qint64(i) * 7919));
        }
        if (!csv)
            codes << QStringLiteral("+v08a+b/c=d") << QStringLiteral("=abc+def/ghi=") << QStringLiteral("0123456789012") << QStringLiteral("1234E5678901") << QStringLiteral("#a_x0041_b=");
        while (ids.size() < codes.size())
            ids.append(ids.constLast());
        const QString evil = QStringLiteral("=1+1");
        {
            const auto writer = TableWriter::create(path, *tableFileKindOf(path), columns, style);
            QVERIFY(writer.has_value());
            for (qsizetype i = 0; i < codes.size(); ++i) {
                QVERIFY((*writer)->writeRow({{QStringLiteral("code"), codes.at(i)},
                                             {QStringLiteral("post_id"), ids.at(i)},
                                             {QStringLiteral("caption"), evil},
                                             {QStringLiteral("window_end"), QStringLiteral("2026-12-14T08:30:00Z")}}));
            }
            QVERIFY((*writer)->finish());
            QVERIFY((*writer)->commit());
            QCOMPARE((*writer)->doubtfulCodes(), 0);
        }

        // Opened with what it offers: UTF-8 and the separator; nothing else is set.
        QStringList arguments {QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("profile")), QStringLiteral("--headless")};
        if (csv)
            arguments.append(QStringLiteral("--infilter=Text - txt - csv (StarCalc):%1,34,76").arg(style.separator.unicode()));
        // As shown, every text in quotes.
        arguments << QStringLiteral("--convert-to") << QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true") << QStringLiteral("--outdir")
                  << folder.filePath(QStringLiteral("out")) << path;
        outputOf(QStringLiteral("soffice"), arguments);
        QFile file(folder.filePath(QStringLiteral("out/a.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QStringList> rows = readCsv("\xEF\xBB\xBF" + file.readAll().replace("\n", "\r\n"));
        QCOMPARE(rows.size(), codes.size() + 1);
        for (qsizetype i = 0; i < codes.size(); ++i) {
            const QStringList row = rows.at(i + 1);
            QCOMPARE(row.at(0), codes.at(i));
            QCOMPARE(row.at(1), csv ? ids.at(i) + u'\t' : ids.at(i));
            QCOMPARE(row.at(2), csv ? u'\'' + evil : evil); // text, and nothing computed
        }
        qInfo("%s: %lld codes and IDs unharmed; a date is shown as %s", QTest::currentDataTag(), static_cast<long long>(codes.size()), qPrintable(rows.at(1).at(3)));
    }
};

// Not at the beginning of the line: where there is no LibreOffice there is nothing to run.
namespace {
    SPARK_TEST(ThroughLibreOffice)
}
#include "libreoffice_test.moc"
