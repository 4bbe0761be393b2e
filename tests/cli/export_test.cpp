// export: what is in the file, which rows and columns, whole or masked codes, and what a refusal leaves behind. Files are
// read by readers that know nothing of the writers.
#include "tests/cli/cli_support.h"
#include "tests/exchange/sheet_reader.h"

#include <QJsonArray>

using namespace spark::test;

namespace {

QStringList column(const QList<QStringList> &cells, const QString &key)
{
    const qsizetype at = cells.first().indexOf(key);
    QStringList values;
    for (const QStringList &row : cells.mid(1))
        values.append(row.value(at));
    return values;
}

} // namespace

class CliExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // 1 runs, 2 ends soon, 3 is over; a post without a code whose caption is a formula; a campaign.
    void initTestCase()
    {
        m_cli.makeVault();
        m_cli.done({"add-campaign", "Autumn Glow", "--brand", "Lumea", "--from", "2026-10-01", "--to", "2026-10-31"});
        m_cli.done({"add-video", videoLink(4, QStringLiteral("nonna")), "--caption", formula()});
        m_cli.addCode(sparkCode(1), videoLink(1), 30, 4, {"--licensee", "Lumea", "--campaign", "Autumn Glow"});
        m_cli.addCode(sparkCode(2), videoLink(2, QStringLiteral("karo")), 10, 4);
        m_cli.addCode(sparkCode(3), videoLink(3, QStringLiteral("ben")), 7, 20);
    }

    void codesAreWholeUnlessMasked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("masked");
        for (const char *name : {"a.csv", "a.xlsx", "a.json", "a.CSV"}) {
            QTest::addRow("%s whole", name) << QString::fromLatin1(name) << false;
            QTest::addRow("%s masked", name) << QString::fromLatin1(name) << true;
        }
        QTest::newRow("a.txt whole") << QStringLiteral("a.txt") << false;
    }
    void codesAreWholeUnlessMasked()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, masked);
        const QString path = m_cli.file(name);
        const Answer answer = m_cli.ledger(Words{"export", "codes", "--out", path, "--json"} + (masked ? Words{"--masked"} : Words{}));
        COMPARE_EXIT(answer, 0);
        QCOMPARE(at(answer.object(), "path").toString(), path);
        QCOMPARE(at(answer.object(), "rows").toInt(), 3);
        QCOMPARE(at(answer.object(), "codes").toInt(), masked ? 0 : 3);
        QCOMPARE(answer.err.contains("not encrypted"), !masked);
        QStringList codes;
        if (name.endsWith(QLatin1String("csv"), Qt::CaseInsensitive)) {
            codes = column(readCsv(contentsOf(path)), QStringLiteral("code"));
        } else if (name.endsWith(QLatin1String("xlsx"))) {
            for (const auto &row : readXlsx(path).rows.mid(1))
                codes.append(row.at(0).text);
        } else if (name.endsWith(QLatin1String("json"))) {
            const QJsonArray rows = QJsonDocument::fromJson(contentsOf(path)).array();
            for (const QJsonValue &row : rows)
                codes.append(row[QLatin1String("code")].toString());
        } else {
            codes = QString::fromUtf8(contentsOf(path)).split(u'\n', Qt::SkipEmptyParts);
        }
        codes.sort();
        QStringList expected {sparkCode(1), sparkCode(2), sparkCode(3)};
        expected.sort();
        QCOMPARE(codes == expected, !masked);
        for (const QString &code : std::as_const(codes))
            QCOMPARE(code.contains(QChar(0x2026)), masked);
        // Nothing of a code is told beside the file.
        for (const QString &code : std::as_const(expected))
            QVERIFY(!answer.told().contains(code.mid(5, 16).toUtf8()));
    }

    void jsonIsWhatListPrints()
    {
        for (const char *what : {"codes", "videos", "campaigns"}) {
            const QString path = m_cli.file(QStringLiteral("all.json"));
            m_cli.done({"export", what, "--out", path, "--masked"});
            QCOMPARE(QJsonDocument::fromJson(contentsOf(path)).array(), QJsonDocument::fromJson(m_cli.done({"list", what}).out).array());
        }
    }

    void rowsAndColumnsAsAsked()
    {
        const QString path = m_cli.file(QStringLiteral("some.csv"));
        m_cli.done({"export", "codes", "--out", path, "--filter", "ending_soon", "--columns", "post_id, code,creator,code"});
        QList<QStringList> cells = readCsv(contentsOf(path));
        QCOMPARE(cells.first(), QStringList({QStringLiteral("post_id"), QStringLiteral("code"), QStringLiteral("creator")}));
        QCOMPARE(column(cells, QStringLiteral("code")), QStringList {sparkCode(2)});
        QCOMPARE(column(cells, QStringLiteral("creator")), QStringList {QStringLiteral("karo")});
        QCOMPARE(column(cells, QStringLiteral("post_id")).first().trimmed(), videoLink(2).section(u'/', -1));

        m_cli.done({"export", "codes", "--out", path, "--search", "Lumea"});
        cells = readCsv(contentsOf(path));
        QCOMPARE(column(cells, QStringLiteral("code")), QStringList {sparkCode(1)});
        QVERIFY(column(cells, QStringLiteral("window_end")).first().endsWith(u'Z'));

        m_cli.done({"export", "codes", "--out", path, "--limit", "2"});
        QCOMPARE(readCsv(contentsOf(path)).size(), 3);
    }

    void noFormulaHidesInACaption()
    {
        const QString path = m_cli.file(QStringLiteral("posts.csv"));
        m_cli.done({"export", "videos", "--out", path});
        const QStringList captions = column(readCsv(contentsOf(path)), QStringLiteral("caption"));
        QVERIFY(captions.contains(u'\'' + formula()));
        for (const QString &caption : captions)
            QVERIFY(!caption.startsWith(u'='));
    }

    void anEmptyResultIsAFileToo()
    {
        const QString path = m_cli.file(QStringLiteral("none.json"));
        QCOMPARE(at(m_cli.done({"export", "codes", "--out", path, "--search", "zebra"}).object(), "rows").toInt(), 0);
        QVERIFY(QJsonDocument::fromJson(contentsOf(path)).array().isEmpty());
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        const auto in = [this](const char *name) { return m_cli.file(QLatin1String(name)); };
        QTest::newRow("no file") << QStringList {QStringLiteral("codes")} << 2;
        QTest::newRow("something else") << QStringList {QStringLiteral("people"), QStringLiteral("--out"), in("x.csv")} << 2;
        QTest::newRow("unknown filter") << QStringList {QStringLiteral("codes"), QStringLiteral("--out"), in("x.csv"), QStringLiteral("--filter"), QStringLiteral("blue")} << 2;
        QTest::newRow("unknown ending") << QStringList {QStringLiteral("codes"), QStringLiteral("--out"), in("x.pdf")} << 1;
        QTest::newRow("no ending") << QStringList {QStringLiteral("codes"), QStringLiteral("--out"), in("x")} << 1;
        QTest::newRow("unknown column") << QStringList {QStringLiteral("codes"), QStringLiteral("--out"), in("x.csv"), QStringLiteral("--columns"), QStringLiteral("code,colour")} << 1;
        QTest::newRow("a column of others") << QStringList {QStringLiteral("codes"), QStringLiteral("--out"), in("x.csv"), QStringLiteral("--columns"), QStringLiteral("brand")} << 1;
        QTest::newRow("lines of two columns") << QStringList {QStringLiteral("codes"), QStringLiteral("--out"), in("x.txt"), QStringLiteral("--columns"), QStringLiteral("code,creator")} << 1;
        QTest::newRow("lines of masks") << QStringList {QStringLiteral("codes"), QStringLiteral("--out"), in("x.txt"), QStringLiteral("--masked")} << 1;
        QTest::newRow("no folder") << QStringList {QStringLiteral("codes"), QStringLiteral("--out"), in("nowhere/x.csv")} << 1;
    }
    void refusals()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exitCode);
        const Answer answer = m_cli.ledger(QStringList {QStringLiteral("export")} + arguments);
        if (exitCode == 2)
            COMPARE_USAGE(answer);
        else
            COMPARE_REFUSED(answer, 1, "InvalidInput");
        QVERIFY(!QFileInfo::exists(m_cli.file(QStringLiteral("x.csv"))) && !QFileInfo::exists(m_cli.file(QStringLiteral("x.txt"))));
    }

    void theUnknownColumnIsNamed()
    {
        const Answer answer = m_cli.ledger({"export", "codes", "--out", m_cli.file(QStringLiteral("x.csv")), "--columns", "colour"});
        QVERIFY(answer.err.contains("colour") && answer.err.contains("window_end"));
    }

    // Codes that leave are noted: who, when, how many, as what; and no code is in the note.
    void wholeCodesAreHistory()
    {
        const auto entries = [this] {
            QList<QJsonObject> found;
            const QList<QJsonObject> all = m_cli.done({"history"}).rows();
            for (const QJsonObject &entry : all) {
                if (at(entry, "action") == QLatin1String("export_codes"))
                    found.append(entry);
            }
            return found;
        };
        const qsizetype before = entries().size();
        m_cli.done({"export", "codes", "--out", m_cli.file(QStringLiteral("h.txt")), "--limit", "2"});
        QCOMPARE(entries().size(), before + 1);
        const QJsonObject entry = entries().first(); // the newest
        QCOMPARE(at(entry, "entity").toString(), QStringLiteral("vault"));
        QVERIFY(!at(entry, "actor").toString().isEmpty());
        QCOMPARE(at(entry, "after").toObject(), QJsonObject({{QStringLiteral("codes"), 2}, {QStringLiteral("file_kind"), QStringLiteral("txt")}}));
        // Masked codes, posts and campaigns are no handing over; a file that was not written is none either.
        m_cli.done({"export", "codes", "--out", m_cli.file(QStringLiteral("h.csv")), "--masked"});
        m_cli.done({"export", "codes", "--out", m_cli.file(QStringLiteral("h.csv")), "--columns", "creator"});
        m_cli.done({"export", "videos", "--out", m_cli.file(QStringLiteral("h.csv"))});
        COMPARE_EXIT(m_cli.ledger({"export", "codes", "--out", m_cli.file(QStringLiteral("nowhere/h.csv"))}), 1);
        QCOMPARE(entries().size(), before + 1);
        m_cli.done({"verify"});
    }

private:
    static QString formula() { return QStringLiteral("=HYPERLINK(\"http://evil.example\")"); }

    const Cli m_cli;
};

SPARK_TEST(CliExport)
#include "export_test.moc"
