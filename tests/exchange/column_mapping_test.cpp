#include "models/exchange/column_mapping.h"

#include "models/exchange/column_contents.h"
#include "models/exchange/column_words.h"
#include "tests/domain/properties.h"
#include "tests/exchange/table_support.h"
#include "tests/support/test_main.h"

#include <QCryptographicHash>

using namespace spark;
using namespace spark::test;

namespace {

// "code! post -": the guessed fields, ! for what is certain.
QString shown(const ColumnMapping &mapping)
{
    QStringList parts;
    for (const MappedColumn &column : mapping.columns)
        parts.append(!column.field ? QStringLiteral("-")
                                   : QString(intakeFieldName(*column.field) + (column.certain ? QStringLiteral("!") : QString())));
    return parts.join(u' ');
}

ColumnMapping guessed(const QByteArray &csv)
{
    return guessMapping(readTable(csv).rows);
}

} // namespace

class ColumnMappingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreGuessed_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("fields");
        QTest::addColumn<int>("header");
        const QByteArray code = "#v08aBcD/Ef+0123456789xy=";
        const QByteArray link = "https://www.tiktok.com/@mila.bakes/video/7316099630578666754";
        const auto row = [](const char *name, const QByteArray &csv, const char *fields, int header = 1) {
            QTest::newRow(name) << csv << QString::fromLatin1(fields) << header;
        };
        row("English", "Spark Code,Video Link,Creator,Authorization period (days),Expires,Brand,Views\n" + code + "," + link
                + ",@mila,30,2026-12-14,Nord,1000\n", "code! post! handle! period! until! licensee! -");
        row("German", "Autorisierungscode;Link zum Video;Nutzername;Laufzeit;Gültig bis;Marke\n" + code + ";" + link
                + ";mila;30;14.12.2026;Nord\n", "code! post! handle! period! until! licensee!");
        row("Spanish", "CÓDIGO DE AUTORIZACIÓN,Enlace,Usuario,Días,Marca\n" + code + "," + link + ",mila,30,Nord\n",
            "code! post! handle! period! licensee!");
        row("French", "Code d’autorisation;Lien;Durée;Jusqu'au;Marque\n" + code + ";" + link + ";30;14/12/2026;Nord\n",
            "code! post! period! until! licensee!");
        row("Portuguese", "código_do_vídeo,link do vídeo,dias\n" + code + "," + link + ",30\n", "code! post! period!");
        row("Indonesian", "Kode iklan,Tautan,Masa berlaku\n" + code + "," + link + ",30\n", "code! post! period!");
        row("Vietnamese", "Mã ủy quyền,Liên kết,Số ngày\n" + code + "," + link + ",30\n", "code! post! period!");
        row("Thai", "รหัส,ลิงก์,จำนวนวัน\n" + code + "," + link + ",30\n", "code! post! period!");
        row("Japanese", "認証コード,動画ＵＲＬ,有効期間（日）\n" + code + "," + link + ",30\n", "code! post! period!");
        row("Korean", "인증 코드,링크,유효 기간\n" + code + "," + link + ",30\n", "code! post! period!");
        row("Chinese", "授权码,视频链接,授权天数,达人\n" + code + "," + link + ",30,mila\n", "code! post! period! handle!");
        row("Arabic", "رمز التفويض,رابط الفيديو,المدة\n" + code + "," + link + ",30\n", "code! post! period!");
        row("invisible and odd spaces", "\xE2\x80\x8ESpark\xC2\xA0\x43ode:,VIDEO_LINK *\n" + code + "," + link + "\n", "code! post!");
        row("resembling", "Code from Mila,Link to it\n" + code + "," + link + "\n", "code post");
        row("link and number", "code,post id,video url\n" + code + ",7316099630578666754," + link + "\n", "code! post! post!");
        row("unknown headers", "Foo,Bar,Baz\n" + code + "," + link + ",30\n", "code! post! -");
        row("no headers", code + "," + link + ",@mila,30,14.12.2026\n" + code + "," + link + ",@mila,7,15.12.2026\n",
            "code! post! handle! period until", 0);
        row("no headers, two days", code + ",2026-11-14,2026-12-14\n" + code + ",2026-11-15,2026-12-15\n", "code! start until", 0);
        row("a title above", "Codes for May\n\nplease use soon\ncode,link\n" + code + "," + link + "\n", "code! post!", 4);
        row("headers that lie", "link,code\n" + code + "," + link + "\n", "code post");
        row("two of a kind", "code,note,code\n,x," + code + "\n", "- - code!");
        row("nothing to see", "a,b\nc,d\n", "- -", 0);
        row("nothing at all", "", "", 0);
    }
    void columnsAreGuessed()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, fields);
        QFETCH(int, header);
        const ColumnMapping mapping = guessed(csv);
        QCOMPARE(shown(mapping), fields);
        QCOMPARE(mapping.headerRow, header);
        for (const MappedColumn &column : mapping.columns)
            QVERIFY(column.certain == column.reason.isEmpty());
    }

    void orderOfDatesIsLearned()
    {
        QCOMPARE(guessed("code,until\nx,03/04/2026\nx,14/04/2026\n").dateOrder, DateOrder::DayFirst);
        QCOMPARE(guessed("code,until\nx,03/04/2026\nx,04/14/2026\n").dateOrder, DateOrder::MonthFirst);
        QCOMPARE(guessed("code,until\nx,03/04/2026\nx,05/06/2026\n").dateOrder, DateOrder::Unknown);
        QCOMPARE(guessed("code,until\nx,14/04/2026\nx,04/14/2026\n").dateOrder, DateOrder::Unknown);
    }

    void fingerprintsTellHeadersApart()
    {
        const QString one = headerFingerprint({QStringLiteral("Spark Code"), QStringLiteral("Link")});
        QCOMPARE(one.size(), 32);
        QCOMPARE(headerFingerprint({QStringLiteral(" spark_code:"), QStringLiteral("ＬＩＮＫ")}), one);
        QCOMPARE(headerFingerprint({QStringLiteral("link"), QStringLiteral("spark code")}), one);
        QVERIFY(headerFingerprint({QStringLiteral("link"), QStringLiteral("code")}) != one);
        QVERIFY(headerFingerprint({QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("b")})
                != headerFingerprint({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a")}));
        // Remembered ones must stay findable: this one is from the first version.
        QCOMPARE(headerFingerprint({QStringLiteral("code"), QStringLiteral("link")}),
                 QString::fromLatin1(QCryptographicHash::hash("code\x1Flink", QCryptographicHash::Sha256).toHex().left(32)));
    }

    void mappingsAreWritten()
    {
        ColumnMapping mapping;
        mapping.headerRow = 1;
        using enum IntakeField;
        mapping.columns = {{QStringLiteral("Spark code"), Code, true, {}}, {QStringLiteral("2"), Period, true, {}},
                           {QStringLiteral("a, b = 5 %"), Post, true, {}}, {QStringLiteral("x"), std::nullopt, true, {}},
                           {QStringLiteral("same"), Licensee, true, {}}, {QStringLiteral("Same"), std::nullopt, true, {}}};
        const QString text = mappingText(mapping);
        QCOMPARE(text, QStringLiteral("code=Spark code,period=2,post=a%2C b %3D 5 %25,licensee=5"));
        const auto back = mappingFromText(text, mapping);
        QVERIFY(back);
        QCOMPARE(shown(*back), shown(mapping));
        // Another table with the same headers in another order.
        ColumnMapping other = mapping;
        std::swap(other.columns[0], other.columns[3]);
        QCOMPARE(shown(*mappingFromText(text, other)), QStringLiteral("- period! post! code! licensee! -"));
    }

    void entriesOfTheCommandLineAreRead_data()
    {
        QTest::addColumn<QStringList>("entries");
        QTest::addColumn<QString>("fields");
        QTest::newRow("numbers") << QStringList({QStringLiteral("code=2"), QStringLiteral("link=1")}) << QStringLiteral("post! code! -");
        QTest::newRow("headers") << QStringList({QStringLiteral("code=SECOND"), QStringLiteral("video url= third ")})
                                 << QStringLiteral("- code! post!");
        QTest::newRow("headers' row") << QStringList({QStringLiteral("header=0"), QStringLiteral("code=1")}) << QStringLiteral("code! - -");
        QTest::newRow("columns left out") << QStringList({QStringLiteral("code=1")}) << QStringLiteral("code! - -");
        QTest::newRow("nothing") << QStringList() << QStringLiteral("- - -");
        for (const char *wrong : {"code", "code=", "code=4", "code=0", "code=-1", "code=fourth", "colour=1", "=1", "header=x"})
            QTest::newRow(wrong) << QStringList(QString::fromLatin1(wrong)) << QString();
        QTest::newRow("a column twice") << QStringList({QStringLiteral("code=1"), QStringLiteral("link=1")}) << QString();
        QTest::newRow("a field twice") << QStringList({QStringLiteral("code=1"), QStringLiteral("code=2")}) << QString();
    }
    void entriesOfTheCommandLineAreRead()
    {
        QFETCH(QStringList, entries);
        QFETCH(QString, fields);
        const ColumnMapping guess = guessed("first,second,third\n#abcDEF0123456789xyzABC=,x,y\n");
        const auto mapping = mappingFromEntries(entries, guess);
        if (fields.isEmpty()) {
            QVERIFY(!mapping);
            QCOMPARE(mapping.error().code, ErrorCode::InvalidInput);
            QVERIFY(mapping.error().message.contains(entries.last()) && !mapping.error().advice.isEmpty());
        } else {
            QVERIFY(mapping);
            QCOMPARE(shown(*mapping), fields);
        }
    }

    void theHeadersRowAloneKeepsTheGuess()
    {
        const ColumnMapping guess = guessed("code,link,days\n#abcDEF0123456789xyzABC=,https://www.tiktok.com/@a/video/7316099630578666754,30\n");
        const auto mapping = mappingFromEntries({QStringLiteral("header=2")}, guess);
        QVERIFY(mapping);
        QCOMPARE(mapping->headerRow, 2);
        QCOMPARE(shown(*mapping), shown(guess));
        QCOMPARE(shown(guess), QStringLiteral("code! post! period!"));
    }

    void whatIsRememberedSaysNothingOfTheHeadersRow()
    {
        ColumnMapping mapping = guessed("code,link\n#abcDEF0123456789xyzABC=,https://www.tiktok.com/@a/video/7316099630578666754\n");
        mapping.headerRow = 4;
        QCOMPARE(mappingText(mapping), QStringLiteral("code=code,post=link"));
        mapping.headerRow = 1;
        QCOMPARE(mappingFromText(QStringLiteral("header=4,code=code"), mapping)->headerRow, 1);
        QCOMPARE(shown(*mappingFromText(QStringLiteral("header=4,code=code"), mapping)), QStringLiteral("code! -"));
    }

    void anyMappingComesBack()
    {
        QVERIFY(holds("a mapping that is written is read as it was", [] {
            ColumnMapping mapping;
            mapping.headerRow = *rc::gen::inRange(0, 4);
            QList<IntakeField> left = allIntakeFields();
            const int columns = *rc::gen::inRange(1, 8);
            for (int i = 0; i < columns; ++i) {
                MappedColumn column;
                if (mapping.headerRow > 0)
                    column.header = (*charactersOf(QStringLiteral("abAB12 ,=%_-:äコ()"), 0, 6)).simplified();
                if (*rc::gen::arbitrary<bool>())
                    column.field = left.takeAt(*rc::gen::inRange<qsizetype>(0, left.size()));
                mapping.columns.append(column);
            }
            const auto back = mappingFromText(mappingText(mapping), mapping);
            RC_ASSERT(back.has_value());
            RC_ASSERT(shown(*back).toStdString() == shown(mapping).toStdString());
            RC_ASSERT(back->headerRow == mapping.headerRow);
        }));
    }

    void wordsAreWhole()
    {
        const ColumnWords &words = ColumnWords::current();
        QVERIFY(words.fields.size() > 500);
        QCOMPARE(intakeFieldFromName(u"link"), IntakeField::Post);
        QCOMPARE(intakeFieldFromName(u"Until"), IntakeField::Until);
        QVERIFY(!intakeFieldFromName(u"colour"));
        for (const QByteArray &json : {QByteArray(), QByteArray("{}"), QByteArray("{\"fields\":{\"code\":[\"a\"],\"post\":[\"A\"]}}")}) {
            const auto wrong = ColumnWords::parse(json);
            QVERIFY(!wrong && wrong.error().message.contains(QStringLiteral("fields.")));
        }
    }

    void periodsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("days");
        const auto row = [](const char *text, int days) { QTest::newRow(text) << QString::fromUtf8(text) << days; };
        row("30", 30);
        row("30.0", 30);
        row("30 days", 30);
        row("30 Tage", 30);
        row("30日間", 30);
        row("٣٠ يومًا", 30);
        row("３０天", 30);
        row("4 weeks", 28);
        row("2 tuần", 14);
        row("1 month", -1);
        row("thirty", -1);
        row("30-60", -1);
        row("-30", -1);
        row("30.5", -1);
        row("999999", -1);
    }
    void periodsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(int, days);
        QCOMPARE(readPeriodCell(text).value_or(-1), days);
    }
};

SPARK_TEST(ColumnMappingTest)

#include "column_mapping_test.moc"
