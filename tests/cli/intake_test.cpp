// intake: the verdicts as JSON, what is taken without being asked, what needs --accept-uncertain, and what a defect costs.
#include "tests/cli/cli_support.h"

using namespace spark::test;

class CliIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<Cli>();
        m_cli->makeVault();
    }

    void verdictsAreJson()
    {
        m_cli->addCode(sparkCode(1), videoLink(1), 30);
        m_cli->addCode(sparkCode(2), videoLink(2), 30);
        const QString text = file("chat.txt", videoLink(1) + u'\n' + sparkCode(1) + QStringLiteral("\n\n") + videoLink(2) + u'\n' + sparkCode(22) + QStringLiteral(" valid 30 days\n\n")
                                      + videoLink(3) + u'\n' + sparkCode(3) + QStringLiteral(" valid 30 days, licensee: Nordlicht\n"));
        const QList<QJsonObject> rows = m_cli->done({"intake", text, "--dry-run"}).rows();
        QCOMPARE(rows.size(), 3);
        const QStringList keys {QStringLiteral("campaign"), QStringLiteral("caption"), QStringLiteral("code"), QStringLiteral("handle"), QStringLiteral("licensee"), QStringLiteral("period_days"), QStringLiteral("post_id"),
                                QStringLiteral("reasons"), QStringLiteral("short_link"), QStringLiteral("source"), QStringLiteral("start"), QStringLiteral("taken"), QStringLiteral("until"), QStringLiteral("verdict"), QStringLiteral("window_end"), QStringLiteral("window_start")};
        QCOMPARE(rows.first().keys(), keys);
        QCOMPARE(at(rows.at(0), "verdict").toString(), QStringLiteral("known"));
        QCOMPARE(at(rows.at(1), "verdict").toString(), QStringLiteral("replaces"));
        QCOMPARE(at(rows.at(2), "verdict").toString(), QStringLiteral("new"));
        QCOMPARE(at(rows.at(2), "code").toString(), sparkCode(3));
        QCOMPARE(at(rows.at(2), "period_days").toInt(), 30);
        QCOMPARE(at(rows.at(2), "handle").toString(), QStringLiteral("mila.bakes"));
        QVERIFY(at(rows.at(2), "short_link").isNull() && at(rows.at(2), "until").isNull());
        // The window that would be recorded: of a period without a day, from now.
        const auto moment = [](const QJsonValue &value) { return QDateTime::fromString(value.toString(), Qt::ISODate); };
        QCOMPARE(moment(at(rows.at(2), "window_start")).secsTo(moment(at(rows.at(2), "window_end"))), qint64(30 * 86400));
        QVERIFY(qAbs(moment(at(rows.at(2), "window_start")).secsTo(QDateTime::currentDateTimeUtc())) < 600);
        QVERIFY(at(rows.at(0), "window_start").isNull() && at(rows.at(0), "window_end").isNull());
        QCOMPARE(m_cli->done({"list", "codes"}).rows().size(), 2); // a trial changes nothing
    }

    void onlyWhatIsWithoutDoubtIsTaken()
    {
        m_cli->addCode(sparkCode(1), videoLink(1), 30);
        const QString table = file("codes.csv", QStringLiteral("post,code,days\n") + videoLink(1) + u',' + sparkCode(11) + QStringLiteral(",30\n") // another code of its post
                                       + videoLink(2) + u',' + sparkCode(2) + QStringLiteral(",30\n") + videoLink(3) + QStringLiteral(",https://example.com,30\n"));
        const Answer answer = m_cli->done({"intake", table});
        QCOMPARE(answer.rows().size(), 3);
        QVERIFY(answer.err.contains("1 code recorded"));
        QVERIFY2(answer.err.contains("2 rows were left: 1 uncertain, 1 refused.") && answer.err.contains("--accept-uncertain"), answer.err.constData());
        QCOMPARE(m_cli->done({"list", "codes"}).rows().size(), 2);
        const Answer all = m_cli->done({"intake", table, "--accept-uncertain"});
        QVERIFY(all.err.contains("1 earlier code replaced"));
        const QList<QJsonObject> codes = m_cli->done({"list", "codes", "--reveal"}).rows();
        QCOMPARE(codes.size(), 3);
        for (const QJsonObject &row : codes)
            QCOMPARE(at(row, "status").toString() == QLatin1String("replaced"), at(row, "code").toString() == sparkCode(1));
        // Again, nothing comes of it.
        m_cli->done({"intake", table, "--accept-uncertain"});
        QCOMPARE(m_cli->done({"list", "codes"}).rows().size(), 3);
    }

    void aMappingIsTypedAndRemembered()
    {
        const QString odd = file("odd.csv", QStringLiteral("alpha,beta,gamma\nx,%1,%2\n").arg(sparkCode(1), videoLink(1)));
        QCOMPARE(m_cli->done({"intake", odd, "--map", "code=beta,post=3"}).rows().size(), 1);
        const QString later = file("later.csv", QStringLiteral("alpha,beta,gamma\n%1,%2,%3\n").arg(sparkCode(9), sparkCode(2), videoLink(2)));
        const QList<QJsonObject> rows = m_cli->done({"intake", later}).rows();
        QCOMPARE(at(rows.first(), "code").toString(), sparkCode(2));
        COMPARE_REFUSED(m_cli->ledger({"intake", odd, "--map", "code=9"}), 1, "InvalidInput");
        // The row of the headers alone says nothing about the columns.
        const QString titled = file("titled.csv", QStringLiteral("code,post\nof,May\n%1,%2\n").arg(sparkCode(3), videoLink(3)));
        const QList<QJsonObject> kept = m_cli->done({"intake", titled, "--map", "header=2"}).rows();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(at(kept.first(), "code").toString(), sparkCode(3));
    }

    void standardInputIsRead()
    {
        const Answer answer = m_cli->done({"intake", "-"}, {{0, (videoLink(1) + u' ' + sparkCode(1)).toUtf8()}});
        QCOMPARE(at(answer.rows().first(), "verdict").toString(), QStringLiteral("new"));
        QCOMPARE(m_cli->done({"list", "codes"}).rows().size(), 1);
    }

    void tablesForPeopleMaskCodes()
    {
        const QString text = file("a.txt", videoLink(1) + u' ' + sparkCode(1));
        const Answer masked = m_cli->ledger({"intake", text, "--dry-run"});
        COMPARE_EXIT(masked, 0);
        QVERIFY(!masked.told().contains(sparkCode(1).toUtf8()));
        QVERIFY(m_cli->ledger({"intake", text, "--dry-run", "--reveal"}).out.contains(sparkCode(1).toUtf8()));
    }

    void anEndIsItsLastDay()
    {
        m_cli->environment.insert(QStringLiteral("TZ"), QStringLiteral("CET-1CEST,M3.5.0,M10.5.0/3"));
        const QString table = file("ends.csv", QStringLiteral("post,code,start,until\n") + videoLink(1) + u',' + sparkCode(1) + QStringLiteral(",2030-11-14,2030-12-14\n"));
        const Answer shown = m_cli->ledger({"intake", table, "--dry-run"});
        COMPARE_EXIT(shown, 0);
        QVERIFY2(shown.out.contains("14 Dec 2030") && !shown.out.contains("15 Dec"), shown.out.constData());
        const QJsonObject row = m_cli->done({"intake", table, "--dry-run"}).rows().first();
        QCOMPARE(at(row, "until").toString(), QStringLiteral("2030-12-14T23:00:00Z"));
        QCOMPARE(at(row, "window_start").toString(), QStringLiteral("2030-11-13T23:00:00Z"));
        QCOMPARE(at(row, "window_end").toString(), QStringLiteral("2030-12-14T23:00:00Z"));
    }

    void whatIsHereAndWhatStandsThereTwice()
    {
        m_cli->addCode(sparkCode(1), videoLink(1), 30, 0, {"--licensee", "Nordlicht"});
        const QString text = file("twice.txt", videoLink(1) + u' ' + sparkCode(1) + QStringLiteral("\n\n") + videoLink(2) + u' ' + sparkCode(2) + QStringLiteral("\n\nagain: ") + sparkCode(2) + u'\n');
        const Answer answer = m_cli->done({"intake", text, "--dry-run"});
        const auto reasons = [&answer](int row) { return QString::fromUtf8(QJsonDocument(at(answer.rows().at(row), "reasons").toArray()).toJson()); };
        QVERIFY2(reasons(0).contains(QStringLiteral("In the ledger: ")) && reasons(0).contains(QStringLiteral("for Nordlicht")) && reasons(0).contains(QStringLiteral("ends ")), qPrintable(reasons(0)));
        QVERIFY2(reasons(1).contains(QStringLiteral("more than once: twice.txt, line 3; twice.txt, line 5.")), qPrintable(reasons(1)));
        QVERIFY2(answer.err.contains("1 code stands there more than once."), answer.err.constData());
    }

    void whatStandsBeforeADefectIsTaken()
    {
        QString table = QStringLiteral("post,code\n");
        for (int i = 1; i <= 60; ++i)
            table += videoLink(i) + u',' + sparkCode(i) + u'\n';
        table += QStringLiteral("\"broken,") + QString(3 << 20, u'x');
        const QList<QJsonObject> rows = m_cli->done({"intake", file("broken.csv", table)}).rows();
        QCOMPARE(rows.size(), 61);
        QCOMPARE(at(rows.last(), "verdict").toString(), QStringLiteral("refused"));
        QCOMPARE(at(rows.last(), "source").toString(), QStringLiteral("broken.csv, row 62"));
        QVERIFY(!at(rows.last(), "reasons").toArray().isEmpty());
        QCOMPARE(m_cli->done({"list", "codes"}).rows().size(), 60);
    }

    void aTableWithoutCodesIsRefusedWithAdvice()
    {
        const Answer answer = m_cli->ledger({"intake", file("prices.csv", QStringLiteral("name,price\nbread,3\nmilk,2\n"))});
        COMPARE_EXIT(answer, 1);
        QVERIFY(answer.err.contains("--map"));
    }

    void mistakes()
    {
        COMPARE_USAGE(m_cli->ledger({"intake"}));
        COMPARE_USAGE(m_cli->ledger({"intake", "a", "--format", "pdf"}));
        COMPARE_USAGE(m_cli->ledger({"intake", "a", "--dry-run", "--accept-uncertain"}));
        COMPARE_REFUSED(m_cli->ledger({"intake", m_cli->file(QStringLiteral("none.csv"))}), 1, "NotFound");
        COMPARE_REFUSED(m_cli->ledger({"intake", file("x.csv", QString::fromLatin1("\x7f" "ELF\x02\x01\x01"))}), 1, "InvalidInput");
    }

private:
    QString file(const char *name, const QString &contents) const
    {
        const QString path = m_cli->file(QString::fromLatin1(name));
        writeContents(path, contents.toUtf8());
        return path;
    }

    std::unique_ptr<Cli> m_cli;
};

SPARK_TEST(CliIntake)
#include "intake_test.moc"
