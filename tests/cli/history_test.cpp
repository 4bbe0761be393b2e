// history: what was changed, masked, in order, and any tampering with it noticed.
#include "tests/cli/cli_support.h"

using namespace spark::test;

class CliHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cli.makeVault();
        m_uid = m_cli.addCode(sparkCode(1), videoLink(1), 30, 0, {"--campaign", "Autumn Glow"});
    }

    void entriesHaveTheirKeys()
    {
        const QList<QJsonObject> entries = m_cli.done({"history"}).rows();
        QVERIFY(entries.size() >= 5); // the vault's facts, creator, post, campaign, code
        const QStringList keys{QStringLiteral("action"), QStringLiteral("actor"),   QStringLiteral("after"),
                               QStringLiteral("at"),     QStringLiteral("before"),  QStringLiteral("change_set"),
                               QStringLiteral("device"), QStringLiteral("entity"),  QStringLiteral("entity_uid"),
                               QStringLiteral("number"), QStringLiteral("reverts"), QStringLiteral("uid")};
        // Newest first, without a gap down to the first.
        for (qsizetype i = 0; i < entries.size(); ++i) {
            QCOMPARE(entries.at(i).keys(), keys);
            QCOMPARE(at(entries.at(i), "number").toInteger(), entries.size() - i);
            QVERIFY(at(entries.at(i), "at").toString().endsWith(u'Z'));
            QCOMPARE(at(entries.at(i), "uid").toString().size(), 36);
        }
        QCOMPARE(m_cli.done({"history", "--limit", "2"}).rows(), entries.first(2));
    }

    void tellsOneRowsStory()
    {
        const QList<QJsonObject> entries = m_cli.done({"history", m_uid.toUpper()}).rows();
        QCOMPARE(entries.size(), 1);
        const QJsonObject entry = entries.first();
        QCOMPARE(at(entry, "action"), QJsonValue(QStringLiteral("add_code")));
        QCOMPARE(at(entry, "entity"), QJsonValue(QStringLiteral("authorization")));
        QCOMPARE(at(entry, "entity_uid"), QJsonValue(m_uid));
        QVERIFY(at(entry, "before").isNull());
        // The row's columns have the forms that they have in the lists.
        const QJsonObject after = at(entry, "after").toObject();
        const QJsonObject shown = m_cli.done({"show", m_uid}).object();
        for (const char *key : {"uid", "code", "granted_period", "window_start", "window_end", "created_at", "source"})
            QCOMPARE(at(after, key), at(shown, key));
        for (const char *key : {"id", "video_id", "campaign_id"})
            QVERIFY2(at(after, key).isString(), key);
        COMPARE_REFUSED(m_cli.ledger({"history", "01a2140c-0c2c-71d4-9b43-403ad6eed9b7", "--json"}), 1, "NotFound");
        COMPARE_EXIT(m_cli.ledger({"history"}), 0);
    }

    void masksUnlessRevealed()
    {
        const QByteArray inner = sparkCode(1).mid(5, 16).toUtf8();
        for (const Words &arguments :
             {Words{"history"}, Words{"history", "--json"}, Words{"history", m_uid, "--json"}}) {
            const Answer masked = m_cli.ledger(arguments);
            COMPARE_EXIT(masked, 0);
            QVERIFY(masked.out.size() > 100);
            QVERIFY(!masked.told().contains(inner));
        }
        const QJsonObject after = at(m_cli.done({"history", m_uid, "--reveal"}).rows().first(), "after").toObject();
        QCOMPARE(at(after, "code"), QJsonValue(sparkCode(1)));
        QCOMPARE(at(after, "raw_paste"), QJsonValue(sparkCode(1)));
    }

    // Each entry is chained to the one before: somebody with the key who rewrites the past is noticed.
    void tamperingIsNoticed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("an entry rewritten")
            << QStringLiteral("UPDATE history SET actor = 'somebody else' WHERE number = 2;");
        QTest::newRow("an entry taken out") << QStringLiteral("DELETE FROM history WHERE number = 3;");
        QTest::newRow("another time") << QStringLiteral("UPDATE history SET at = at - 1 WHERE number = 1;");
    }
    void tamperingIsNoticed()
    {
        QFETCH(QString, sql);
        const Cli cli;
        cli.makeVault();
        cli.addCode(sparkCode(1), videoLink(1));
        COMPARE_EXIT(cli.ledger({"verify"}), 0);
        sqlcipher(cli.vault(), recoveryKey(), sql, false);
        const Answer answer = cli.ledger({"verify", "--json"});
        COMPARE_REFUSED(answer, 3, "Damaged");
        QVERIFY2(answer.err.contains("history"), answer.err.constData());
    }

private:
    const Cli m_cli;
    QString m_uid;
};

SPARK_TEST(CliHistory)
#include "history_test.moc"
