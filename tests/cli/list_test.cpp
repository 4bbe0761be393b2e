// list and show: what is found, in which order, and the shape of every row. The keys are part of the program's
// interface (spark-ledger-cli(1)): scripts rely on them.
#include "tests/cli/cli_support.h"

#include <QRegularExpression>

using namespace spark::test;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

QStringList column(const QList<QJsonObject> &rows, const char *key)
{
    QStringList values;
    for (const QJsonObject &row : rows)
        values.append(at(row, key).toVariant().toString());
    return values;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

class CliList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // 1: ends in 26 days; 2: in 6 days; 3: is over; a post without a code; two campaigns.
    void initTestCase()
    {
        m_cli.makeVault();
        m_cli.done({"add-campaign", "Autumn Glow", "--brand", "Lumea", "--from", daysFromNow(-5).first(10), "--to",
                    daysFromNow(5).first(10)});
        m_cli.done(
            {"add-campaign", "Empty Handed", "--from", daysFromNow(-50).first(10), "--to", daysFromNow(-20).first(10)});
        m_cli.done(
            {"add-video", videoLink(1, QStringLiteral("mila.bakes")), "--caption", "Cinnamon knots, zum Träumen"});
        m_cli.done({"add-video", videoLink(4, QStringLiteral("nonna")), "--caption", "La moka perfetta"});
        m_uids[1] =
            m_cli.addCode(sparkCode(1), videoLink(1), 30, 4, {"--licensee", "Lumea", "--campaign", "Autumn Glow"});
        m_uids[2] =
            m_cli.addCode(sparkCode(2), videoLink(2, QStringLiteral("karo")), 10, 4, {"--licensee", "Nordbrew"});
        m_uids[3] = m_cli.addCode(sparkCode(3), videoLink(3, QStringLiteral("ben")), 7, 20);
    }

    void keysStayWhatTheyAre_data()
    {
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<QStringList>("shownToo");
        QTest::newRow("codes") << words(
            "agreed_period campaign caption code created_at creator days_left granted_period licensee link post_id "
            "recorded_status status uid window_end window_start")
                               << words("applications entity notes refusal_reason source");
        QTest::newRow("videos") << words(
            "campaigns caption codes covered_until created_at creator decision kind link post_id published_at uid")
                                << words("campaign_names entity notes");
        QTest::newRow("campaigns") << words(
            "brand budget_currency budget_minor codes codes_needed created_at flight_end flight_start name uid videos")
                                   << words("entity notes");
    }
    void keysStayWhatTheyAre()
    {
        QFETCH(QStringList, keys);
        QFETCH(QStringList, shownToo);
        const QList<QJsonObject> rows = m_cli.done({"list", QTest::currentDataTag()}).rows();
        QVERIFY(!rows.isEmpty());
        for (const QJsonObject &row : rows)
            QCOMPARE(row.keys(), keys);
        const QJsonObject shown = m_cli.done({"show", at(rows.first(), "uid").toString()}).object();
        QCOMPARE(shown.keys(), sorted(keys + shownToo));
        for (const QString &key : std::as_const(keys))
            QCOMPARE(shown.value(key), rows.first().value(key));
    }

    void valuesHaveTheirForms()
    {
        static const QRegularExpression uid(
            QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
        static const QRegularExpression instant(
            QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z$"));
        static const QRegularExpression digits(QStringLiteral("^\\d{19}$"));
        for (const char *what : {"codes", "videos", "campaigns"}) {
            const QList<QJsonObject> rows = m_cli.done({"list", what}).rows();
            for (const QJsonObject &row : rows) {
                QVERIFY(uid.match(at(row, "uid").toString()).hasMatch());
                for (const char *key : {"created_at", "published_at", "covered_until", "window_start", "window_end",
                                        "flight_start", "flight_end"}) {
                    if (row.contains(QLatin1String(key)) && !at(row, key).isNull())
                        QVERIFY2(instant.match(at(row, key).toString()).hasMatch(), key);
                }
                if (row.contains(QLatin1String("post_id")))
                    QVERIFY(digits.match(at(row, "post_id").toString()).hasMatch());
                if (row.contains(QLatin1String("days_left")))
                    QVERIFY(at(row, "days_left").isDouble());
            }
        }
    }

    void showsDerivedFacts()
    {
        const QJsonObject live = m_cli.done({"show", m_uids[1]}).object();
        QCOMPARE(at(live, "status"), QJsonValue(QStringLiteral("received")));
        QCOMPARE(at(live, "days_left"), QJsonValue(27)); // 26 days and an hour
        QCOMPARE(at(live, "entity"), QJsonValue(QStringLiteral("authorization")));
        const QJsonObject ending = m_cli.done({"show", m_uids[2]}).object();
        QCOMPARE(at(ending, "status"), QJsonValue(QStringLiteral("expiring")));
        QCOMPARE(at(ending, "recorded_status"), QJsonValue(QStringLiteral("received")));
        const QJsonObject over = m_cli.done({"show", m_uids[3]}).object();
        QCOMPARE(at(over, "status"), QJsonValue(QStringLiteral("expired")));
        QVERIFY(at(over, "days_left").toInt() < 0);
        // Capitals and white space of a pasted uid do not matter.
        QCOMPARE(m_cli.done({"show", QString(u' ' + m_uids[1].toUpper() + u'\n')}).object(), live);
    }

    void showRefusesWhatIsNotThere()
    {
        for (const char *uid : {"", "nonsense", "01a2140c-0c2c-71d4-9b43-403ad6eed9b7", "' OR 1=1 --"})
            COMPARE_REFUSED(m_cli.ledger({"show", uid, "--json"}), 1, "NotFound");
    }

    void findsBySearch_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QList<int>>("found");
        QTest::newRow("code") << sparkCode(2) << QList<int>{2};
        QTest::newRow("code without #") << sparkCode(2).mid(1) << QList<int>{2};
        QTest::newRow("beginning of a code") << sparkCode(2).first(9) << QList<int>{2};
        QTest::newRow("code nobody has") << sparkCode(9) << QList<int>{};
        QTest::newRow("handle") << QStringLiteral("@karo") << QList<int>{2};
        QTest::newRow("handle, capitals") << QStringLiteral("@KARO") << QList<int>{2};
        QTest::newRow("word of a caption") << QStringLiteral("cinnamon") << QList<int>{1};
        QTest::newRow("beginning of a word, folded") << QStringLiteral("traum") << QList<int>{1};
        QTest::newRow("words in any order") << QStringLiteral("knots cinnamon") << QList<int>{1};
        QTest::newRow("licensee") << QStringLiteral("nordbrew") << QList<int>{2};
        QTest::newRow("campaign") << QStringLiteral("autumn") << QList<int>{1};
        QTest::newRow("link") << videoLink(3, QStringLiteral("somebody")) << QList<int>{3};
        QTest::newRow("ID") << videoLink(3).section(u'/', -1) << QList<int>{3};
        QTest::newRow("nothing like it") << QStringLiteral("zebra") << QList<int>{};
        QTest::newRow("operators are words") << QStringLiteral("\" OR *") << QList<int>{};
        QTest::newRow("empty") << QString() << QList<int>{1, 2, 3};
    }
    void findsBySearch()
    {
        QFETCH(QString, search);
        QFETCH(QList<int>, found);
        QStringList uids;
        for (const int number : std::as_const(found))
            uids.append(m_uids[number]);
        QCOMPARE(sorted(column(m_cli.done({"list", "codes", "--search", search}).rows(), "uid")), sorted(uids));
    }

    void findsPostsAndCampaignsBySearch()
    {
        QCOMPARE(column(m_cli.done({"list", "videos", "--search", "moka"}).rows(), "creator"),
                 QStringList(QStringLiteral("nonna")));
        QCOMPARE(column(m_cli.done({"list", "videos", "--search", sparkCode(3)}).rows(), "creator"),
                 QStringList(QStringLiteral("ben")));
        QCOMPARE(column(m_cli.done({"list", "campaigns", "--search", "lumea"}).rows(), "name"),
                 QStringList(QStringLiteral("Autumn Glow")));
    }

    void filters_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("codes"); // by the days their windows have
        QTest::addColumn<QString>("videos"); // by creator
        QTest::addColumn<QString>("campaigns");
        QTest::newRow("ending-soon") << QStringLiteral("ending-soon") << QStringLiteral("10") << QStringLiteral("karo")
                                     << QStringLiteral("Autumn Glow");
        QTest::newRow("ending_soon") << QStringLiteral("ending_soon") << QStringLiteral("10") << QStringLiteral("karo")
                                     << QStringLiteral("Autumn Glow");
        QTest::newRow("expired") << QStringLiteral("expired") << QStringLiteral("7") << QStringLiteral("ben")
                                 << QStringLiteral("Empty Handed");
        QTest::newRow("not-applied") << QStringLiteral("not-applied") << QStringLiteral("10,30")
                                     << QStringLiteral("karo,mila.bakes") << QStringLiteral("Autumn Glow");
        QTest::newRow("no-code-yet") << QStringLiteral("no-code-yet") << QString() << QStringLiteral("nonna")
                                     << QStringLiteral("Empty Handed");
    }
    void filters()
    {
        QFETCH(QString, filter);
        const auto listed = [&](const char *what, const char *key) {
            return sorted(column(m_cli.done({"list", what, "--filter", filter}).rows(), key)).join(u',');
        };
        QTEST(listed("codes", "granted_period"), "codes");
        QTEST(listed("videos", "creator"), "videos");
        QTEST(listed("campaigns", "name"), "campaigns");
    }

    void sortsByEveryColumn_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("key");
        for (const QString &key : words("code status caption creator licensee campaign granted_period window_start "
                                        "window_end days_left created_at"))
            QTest::addRow("codes by %s", qPrintable(key)) << QStringLiteral("codes") << key;
        for (const QString &key :
             words("post_id caption creator decision published_at codes covered_until campaigns created_at"))
            QTest::addRow("videos by %s", qPrintable(key)) << QStringLiteral("videos") << key;
        for (const QString &key :
             words("name brand flight_start flight_end budget_minor codes_needed codes videos created_at"))
            QTest::addRow("campaigns by %s", qPrintable(key)) << QStringLiteral("campaigns") << key;
    }
    void sortsByEveryColumn()
    {
        QFETCH(QString, what);
        QFETCH(QString, key);
        const Answer up = m_cli.ledger({"list", what, "--sort", key, "--json"});
        COMPARE_EXIT(up, 0);
        const QList<QJsonObject> down = m_cli.done({"list", what, "--sort", key, "--descending"}).rows();
        QCOMPARE(sorted(column(up.rows(), "uid")), sorted(column(down, "uid")));
        // Moments in their order, with those that have none last either way; days left of what is not over.
        const auto values = [&key](const QList<QJsonObject> &rows) {
            QList<QJsonValue> some;
            for (const QJsonObject &row : rows) {
                const QJsonValue value = row.value(key);
                if (value.isString() || value.toInteger() > 0)
                    some.append(value);
            }
            return some;
        };
        if (!key.endsWith(QLatin1String("_start")) && !key.endsWith(QLatin1String("_end"))
            && !key.endsWith(QLatin1String("_at")) && !key.endsWith(QLatin1String("_left")))
            return;
        const auto less = [](const QJsonValue &a, const QJsonValue &b) {
            return a.isString() ? a.toString() < b.toString() : a.toInteger() < b.toInteger();
        };
        const QList<QJsonValue> rising = values(up.rows());
        const QList<QJsonValue> falling = values(down);
        QVERIFY(rising.size() >= 2);
        QVERIFY(std::is_sorted(rising.begin(), rising.end(), less));
        QVERIFY(std::is_sorted(falling.rbegin(), falling.rend(), less));
    }

    void refusesToSortByNothing()
    {
        COMPARE_REFUSED(m_cli.ledger({"list", "codes", "--sort", "colour", "--json"}), 1, "InvalidInput");
        COMPARE_REFUSED(m_cli.ledger({"list", "codes", "--sort", "window_end; DROP TABLE video", "--json"}), 1,
                        "InvalidInput");
    }

    void limits()
    {
        QCOMPARE(column(m_cli.done({"list", "codes", "--sort", "window_end", "--limit", "2"}).rows(), "uid"),
                 (QStringList{m_uids[3], m_uids[2]}));
        QCOMPARE(m_cli.done({"list", "codes", "--limit", "1"}).rows().size(), 1);
        QCOMPARE(m_cli.done({"list", "codes", "--limit", "2147483647"}).rows().size(), 3);
    }

    void masksUnlessRevealed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("list") << words("list codes");
        QTest::newRow("list as JSON") << words("list codes --json");
        QTest::newRow("show") << QStringList{QStringLiteral("show"), m_uids[1]};
        QTest::newRow("show as JSON") << QStringList{QStringLiteral("show"), m_uids[1], QStringLiteral("--json")};
    }
    void masksUnlessRevealed()
    {
        QFETCH(QStringList, arguments);
        const Answer masked = m_cli.ledger(arguments);
        COMPARE_EXIT(masked, 0);
        for (const int number : {1, 2, 3})
            QVERIFY(!masked.told().contains(sparkCode(number).mid(5, 16).toUtf8()));
        QVERIFY(masked.out.contains("…"));
        const Answer revealed = m_cli.ledger(arguments + Words{"--reveal"});
        COMPARE_EXIT(revealed, 0);
        QVERIFY(sparkCode(1).size() > 40); // longer than other cells are shown
        QVERIFY(revealed.out.contains(sparkCode(1).toUtf8()));
    }

    void anEmptyListIsAnEmptyArray()
    {
        QCOMPARE(m_cli.done({"list", "videos", "--search", "zebra"}).out, QByteArray("[]\n"));
        QCOMPARE(m_cli.ledger({"list", "videos", "--search", "zebra"}).out, QByteArray());
    }

    void aTableIsForTheEye()
    {
        const Answer table = m_cli.ledger({"list", "codes", "--sort", "window_end"});
        COMPARE_EXIT(table, 0);
        const QStringList lines = QString::fromUtf8(table.out).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.at(0).startsWith(QLatin1String("CODE")));
        const qsizetype uidColumn = lines.at(0).indexOf(QLatin1String("UID"));
        QCOMPARE(lines.at(1).sliced(uidColumn), m_uids[3]);
        QCOMPARE(lines.at(3).sliced(uidColumn), m_uids[1]);
    }

    // A caption is somebody else's text: it must not steer the terminal, nor look like another row.
    void doesNotSteerTheTerminal()
    {
        const Cli cli;
        cli.makeVault();
        const QString caption = QString::fromUtf8("Cake 👩\u200d🍳\x1b[2J\x07\r\nuid: fake \u009b31m \u202egnp");
        const QString uid = cli.done({"add-video", videoLink(1), "--caption", caption}).uid();
        for (const Answer &answer : {cli.ledger({"list", "videos"}), cli.ledger({"show", uid})}) {
            COMPARE_EXIT(answer, 0);
            QVERIFY(answer.out.contains("Cake"));
            QVERIFY(answer.out.contains("👩\u200d🍳")); // made of two, and harmless
            for (const char *bad : {"\x1b", "\x07", "\r", "\u009b", "\u202e", "\nuid: fake"})
                QVERIFY2(!answer.out.contains(bad), answer.out.constData());
        }
        QCOMPARE(at(cli.done({"show", uid}).object(), "caption").toString(), caption); // whole for programs
    }

private:
    const Cli m_cli;
    QMap<int, QString> m_uids;
};

SPARK_TEST(CliList)
#include "list_test.moc"
