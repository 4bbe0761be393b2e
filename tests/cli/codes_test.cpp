// add-code: every defect of a pasted code, periods, moments, and what is made along with a code.
#include "tests/cli/cli_support.h"

#include <QDateTime>

using namespace spark::test;

namespace {

const QString code = QStringLiteral("#abcDEF/0123+456789xyzABC=");
const QString video = QStringLiteral("7316099630578666754");

Words addCode(const Words &options = {})
{
    return Words{"add-code", "--code-fd", "4", "--video", video, "--json"} + options;
}

} // namespace

class CliCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<Cli>();
        m_cli->makeVault();
    }
    void cleanup() { m_cli.reset(); }

    void readsTheCodeFromADescriptor()
    {
        const Answer added =
            m_cli->ledger(addCode({"--period", "30", "--start", "2026-11-20T12:00:00Z"}), {{4, code.toUtf8() + '\n'}});
        COMPARE_EXIT(added, 0);
        QVERIFY2(!added.told().contains(code.mid(1).toUtf8()), "the code is told");
        const QJsonObject row = added.object();
        QCOMPARE(at(row, "code"), QJsonValue(QStringLiteral("#abc…ABC=")));
        QCOMPARE(at(row, "granted_period"), QJsonValue(30));
        QCOMPARE(at(row, "window_start"), QJsonValue(QStringLiteral("2026-11-20T12:00:00Z")));
        QCOMPARE(at(row, "window_end"), QJsonValue(QStringLiteral("2026-12-20T12:00:00Z")));
        QCOMPARE(at(row, "recorded_status"), QJsonValue(QStringLiteral("received")));
        // The post came along.
        QCOMPARE(at(row, "post_id"), QJsonValue(video));
        QCOMPARE(m_cli->done({"list", "videos"}).rows().size(), 1);
        QCOMPARE(wholeCode(added.uid()), code);
    }

    void readsTheCodeFromStandardInput_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("-") << QStringLiteral("-");
        QTest::newRow("0") << QStringLiteral("0");
    }
    void readsTheCodeFromStandardInput()
    {
        QFETCH(QString, name);
        const Answer added =
            m_cli->ledger({"add-code", "--code-fd", name, "--video", video, "--json"}, {{0, code.toUtf8()}});
        COMPARE_EXIT(added, 0);
        QCOMPARE(wholeCode(added.uid()), code);
    }

    // One descriptor for both: the key is its first line, the code the rest.
    void readsKeyAndCodeFromOneDescriptor()
    {
        const Answer added = m_cli->run({"add-code", "--vault", m_cli->vault(), "--recovery-key-fd", "0", "--code-fd",
                                         "-", "--video", video, "--json"},
                                        {{0, recoveryKey() + '\n' + code.toUtf8()}});
        COMPARE_EXIT(added, 0);
        QCOMPARE(wholeCode(added.uid()), code);
    }

    void mendsADefect_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("warning");
        const auto row = [](const char *name, const char *pasted, const char *warning = nullptr,
                            const QString &read = code) {
            QTest::newRow(name) << QString::fromUtf8(pasted) << read << QString::fromUtf8(warning);
        };
        row("white space around", " \t#abcDEF/0123+456789xyzABC=\r\n");
        row("wrapped by a mail", "#abcDEF/0123+\r\n456789xyzABC=", "space");
        row("zero-width space", "#abcDEF\u200b/0123+456789xyzABC=");
        row("byte-order mark", "\ufeff#abcDEF/0123+456789xyzABC=");
        row("quotes", "„#abcDEF/0123+456789xyzABC=“");
        row("angle brackets", "<#abcDEF/0123+456789xyzABC=>");
        row("apostrophe of a spreadsheet", "'#abcDEF/0123+456789xyzABC=");
        row("label", "Spark code: #abcDEF/0123+456789xyzABC=");
        row("full width", "＃abcDEF／0123＋456789xyzABC＝");
        row("percent", "%23abcDEF%2F0123%2B456789xyzABC%3D", "web address");
        row("no hash", "abcDEF/0123+456789xyzABC=", "#", code.mid(1));
        row("no equals", "#abcDEF/0123+456789xyzABC", "=", code.chopped(1));
        row("unusual length", "#+v08a1+b/c=", "long", QStringLiteral("#+v08a1+b/c="));
    }
    void mendsADefect()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, read);
        QFETCH(QString, warning);
        const Answer added = m_cli->ledger(addCode({"--period", "30"}), {{4, pasted.toUtf8()}});
        COMPARE_EXIT(added, 0);
        QVERIFY2(!added.told().contains(read.mid(1).toUtf8()), added.told().constData());
        QCOMPARE(wholeCode(added.uid()), read);
        if (!warning.isEmpty())
            QVERIFY2(added.err.contains(warning.toUtf8()), added.err.constData());
        // What was pasted is kept as it was.
        const QString raw =
            at(at(m_cli->done({"history", added.uid(), "--reveal"}).rows().first(), "after").toObject(), "raw_paste")
                .toString();
        QCOMPARE(raw, pasted);
    }

    void refusesWhatIsNoCode_data()
    {
        QTest::addColumn<QByteArray>("pasted");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("white space") << QByteArray(" \n\t ");
        QTest::newRow("link") << QByteArray("https://www.tiktok.com/@a/video/7316099630578666754");
        QTest::newRow("video ID") << QByteArray("7316099630578666754");
        QTest::newRow("other characters") << QByteArray("#abcDEF/0123€456789xyzABC=");
        QTest::newRow("two codes") << QByteArray("#abcDEF/0123+456789xyzABC=\n#ABCdef/0123+456789xyzABC=");
        QTest::newRow("text behind") << QByteArray("#abcDEF/0123+456789xyzABC= thanks a lot");
        QTest::newRow("too short") << QByteArray("#abc=");
        QTest::newRow("too long") << QByteArray('#' + QByteArray(520, 'a') + '=');
        QTest::newRow("no text at all") << QByteArray("#abcDEF/0123\x00\xff\xfe+456789=", 23);
        QTest::newRow("more than fits") << QByteArray(70'000, 'a');
    }
    void refusesWhatIsNoCode()
    {
        QFETCH(QByteArray, pasted);
        const QByteArray before = contentsOf(m_cli->vault());
        const Answer answer = m_cli->ledger(addCode(), {{4, pasted}});
        COMPARE_REFUSED(answer, 1, "InvalidInput");
        QVERIFY(!answer.err.contains("abcDEF/0123"));
        QCOMPARE(contentsOf(m_cli->vault()), before);
        QCOMPARE(m_cli->done({"list", "videos"}).rows().size(), 0); // no post without its code
    }

    void refusesADuplicate()
    {
        m_cli->ledger(addCode({"--period", "30"}), {{4, code.toUtf8()}});
        for (const QString &again : {code, code.mid(1), QString(u"code: " % code)}) {
            const Answer answer =
                m_cli->ledger({"add-code", "--code-fd", "4", "--video", videoLink(2), "--json"}, {{4, again.toUtf8()}});
            COMPARE_REFUSED(answer, 1, "AlreadyThere");
            QVERIFY(answer.err.contains(video.toUtf8())); // where it is
            QVERIFY(!answer.err.contains("abcDEF"));
        }
        QCOMPARE(m_cli->done({"list", "codes"}).rows().size(), 1);
        QCOMPARE(m_cli->done({"list", "videos"}).rows().size(), 1);
    }

    void refusesAPost_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("look-alike") << QStringLiteral("https://tiktok.com.evil.example/@a/video/7316099630578666754");
        QTest::newRow("spreadsheet") << QStringLiteral("7.31E+18");
        QTest::newRow("profile") << QStringLiteral("https://www.tiktok.com/@anna");
    }
    void refusesAPost()
    {
        QFETCH(QString, link);
        COMPARE_REFUSED(m_cli->ledger({"add-code", "--code-fd", "4", "--video", link}, {{4, code.toUtf8()}}), 1,
                        "InvalidInput");
        QCOMPARE(m_cli->done({"list", "codes"}).rows().size(), 0);
    }

    void refusesAPeriod_data()
    {
        QTest::addColumn<QString>("reason");
        for (const char *period : {"0", "-1", "1000000000", "3651", "-9223372036854775808"})
            QTest::newRow(period) << QStringLiteral("from 1 to 3,650");
        for (const char *period : {"thirty", "30.5", "30 days", "", "1e2", "0x1e", "99999999999999999999"})
            QTest::newRow(period) << QStringLiteral("not a number of days");
    }
    void refusesAPeriod()
    {
        QFETCH(QString, reason);
        const Answer answer = m_cli->ledger(addCode({"--period", QTest::currentDataTag()}), {{4, code.toUtf8()}});
        COMPARE_REFUSED(answer, 1, "InvalidInput");
        QVERIFY2(answer.err.contains(reason.toUtf8()), answer.err.constData());
        QCOMPARE(m_cli->done({"list", "codes"}).rows().size(), 0);
    }

    void takesTheLongestAndShortestPeriod()
    {
        QCOMPARE(at(m_cli->ledger(addCode({"--period", "1", "--start", "2026-01-01T00:00:00Z"}), {{4, code.toUtf8()}})
                        .object(),
                    "window_end"),
                 QJsonValue(QStringLiteral("2026-01-02T00:00:00Z")));
        const QJsonObject longest = m_cli
                                        ->done({"add-code", "--code-fd", "4", "--video", videoLink(1), "--period",
                                                "3650", "--start", "2026-01-01"},
                                               {{4, sparkCode(1).toUtf8()}})
                                        .object();
        QCOMPARE(at(longest, "window_end"), QJsonValue(QStringLiteral("2035-12-30T00:00:00Z")));
    }

    void readsAMoment_data()
    {
        QTest::addColumn<QString>("start");
        QTest::newRow("2026-11-20T12:30:00Z") << QStringLiteral("2026-11-20T12:30:00Z");
        QTest::newRow("2026-11-20T12:30Z") << QStringLiteral("2026-11-20T12:30:00Z");
        QTest::newRow("2026-11-20T12:30:00.999Z") << QStringLiteral("2026-11-20T12:30:00Z");
        QTest::newRow("2026-11-20T14:30:00+02:00") << QStringLiteral("2026-11-20T12:30:00Z");
        QTest::newRow("2026-11-20T07:30:00-0500") << QStringLiteral("2026-11-20T12:30:00Z");
        // Without a zone it is what the clock on the wall says, here two hours before UTC.
        QTest::newRow("2026-11-20T14:30:00") << QStringLiteral("2026-11-20T12:30:00Z");
        QTest::newRow("2026-11-20 14:30") << QStringLiteral("2026-11-20T12:30:00Z");
        QTest::newRow("2026-11-20") << QStringLiteral("2026-11-19T22:00:00Z");
    }
    void readsAMoment()
    {
        QFETCH(QString, start);
        m_cli->environment.insert(QStringLiteral("TZ"), QStringLiteral("EAST-2"));
        const Answer added =
            m_cli->ledger(addCode({"--period", "7", "--start", QTest::currentDataTag()}), {{4, code.toUtf8()}});
        COMPARE_EXIT(added, 0);
        QCOMPARE(at(added.object(), "window_start"), QJsonValue(start));
    }

    void refusesAMoment_data()
    {
        QTest::addColumn<int>("unused");
        for (const char *start : {"", "yesterday", "20.11.2026", "2026-02-30", "2026-11-20T25:00:00Z", "1795176000",
                                  "0001-01-01", "9999-12-31T00:00:00Z", "20261120T123000Z"})
            QTest::newRow(start) << 0;
    }
    void refusesAMoment()
    {
        COMPARE_REFUSED(
            m_cli->ledger(addCode({"--period", "7", "--start", QTest::currentDataTag()}), {{4, code.toUtf8()}}), 1,
            "InvalidInput");
        QCOMPARE(m_cli->done({"list", "codes"}).rows().size(), 0);
    }

    void withoutStartThePeriodCountsFromNow()
    {
        const qint64 before = QDateTime::currentSecsSinceEpoch();
        const Answer added = m_cli->ledger(addCode({"--period", "30"}), {{4, code.toUtf8()}});
        COMPARE_EXIT(added, 0);
        const qint64 start =
            QDateTime::fromString(at(added.object(), "window_start").toString(), Qt::ISODate).toSecsSinceEpoch();
        QVERIFY(start >= before && start <= QDateTime::currentSecsSinceEpoch());
        QVERIFY(added.err.contains("counted from now"));
        QCOMPARE(at(added.object(), "days_left"), QJsonValue(30));
        // Without a period there is no end, and that is said.
        const Answer endless = m_cli->ledger({"add-code", "--code-fd", "4", "--video", videoLink(2), "--json"},
                                             {{4, sparkCode(2).toUtf8()}});
        COMPARE_EXIT(endless, 0);
        QVERIFY(at(endless.object(), "window_end").isNull() && at(endless.object(), "days_left").isNull());
        QVERIFY(endless.err.contains("when this code ends"));
    }

    void warnsOfTimesThatAreOdd()
    {
        const Answer over =
            m_cli->ledger(addCode({"--period", "7", "--start", daysFromNow(-30)}), {{4, code.toUtf8()}});
        COMPARE_EXIT(over, 0);
        QVERIFY(over.err.contains("already over"));
        QCOMPARE(at(over.object(), "status"), QJsonValue(QStringLiteral("expired")));
        const Answer future = m_cli->ledger({"add-code", "--code-fd", "4", "--video", videoLink(2), "--period", "7",
                                             "--start", daysFromNow(30), "--json"},
                                            {{4, sparkCode(2).toUtf8()}});
        COMPARE_EXIT(future, 0);
        QVERIFY(future.err.contains("future"));
    }

    void warnsOfASecondCodeForThePost()
    {
        m_cli->addCode(sparkCode(1), video);
        const Answer second = m_cli->ledger(addCode({"--period", "30"}), {{4, code.toUtf8()}});
        COMPARE_EXIT(second, 0);
        QVERIFY(second.err.contains("one current code"));
    }

    void makesLicenseeAndCampaignOnce()
    {
        m_cli->done({"add-campaign", "Autumn Glow", "--brand", "Lumea"});
        const QString first =
            m_cli->addCode(sparkCode(1), videoLink(1), 30, 0, {"--licensee", "Lumea", "--campaign", "Autumn Glow"});
        m_cli->addCode(sparkCode(2), videoLink(2), 30, 0, {"--licensee", "lumea ", "--campaign", "AUTUMN GLOW"});
        m_cli->addCode(sparkCode(3), videoLink(3), 30, 0, {"--licensee", "Nordbrew", "--campaign", "Summer Sips"});
        const QJsonObject row = m_cli->done({"show", first}).object();
        QCOMPARE(at(row, "licensee"), QJsonValue(QStringLiteral("Lumea")));
        QCOMPARE(at(row, "campaign"), QJsonValue(QStringLiteral("Autumn Glow")));
        const QList<QJsonObject> campaigns = m_cli->done({"list", "campaigns", "--sort", "name"}).rows();
        QCOMPARE(campaigns.size(), 2);
        QCOMPARE(at(campaigns.at(0), "codes"), QJsonValue(2));
        QCOMPARE(at(campaigns.at(0), "videos"), QJsonValue(2)); // the posts belong to the campaign too
        QCOMPARE(at(campaigns.at(1), "name"), QJsonValue(QStringLiteral("Summer Sips")));
        // mila.bakes, Lumea, Nordbrew
        QCOMPARE(sqlcipher(m_cli->vault(), recoveryKey(), QStringLiteral("SELECT count(*) FROM party;")),
                 QStringLiteral("3"));
    }

private:
    QString wholeCode(const QString &uid) const
    {
        return at(m_cli->done({"show", uid, "--reveal"}).object(), "code").toString();
    }

    std::unique_ptr<Cli> m_cli;
};

SPARK_TEST(CliCodes)
#include "codes_test.moc"
