// batch: codes into Ads Manager.
#include "tests/cli/cli_support.h"

using namespace spark::test;

namespace {

QByteArray lines(std::initializer_list<int> numbers)
{
    QByteArray text;
    for (const int number : numbers)
        text += sparkCode(number).toUtf8() + '\n';
    return text;
}

struct Ledger : Cli
{
    explicit Ledger(int count)
    {
        makeVault();
        for (int i = 1; i <= count; ++i)
            uids.append(addCode(sparkCode(i), videoLink(i), 30 + i));
    }
    QString status(int number) const { return at(done({"show", uids.at(number - 1)}).object(), "status").toString(); }

    QStringList uids;
};

} // namespace

class CliBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsWholeCodesOnePerLine()
    {
        const Ledger cli(3);
        const Answer first = cli.ledger({"batch", "Nordlicht", "--new", "--advertiser-id", "7012345678901234567", "--size", "2"});
        COMPARE_EXIT(first, 0);
        QCOMPARE(first.out, lines({1, 2}));
        QVERIFY2(first.err.contains("1 more code"), first.err.constData());
        // By its name in any case, and by its ID.
        for (const char *account : {"nordlicht", "7012345678901234567"})
            QCOMPARE(cli.ledger({"batch", account}).out, lines({1, 2, 3}));

        const QList<QJsonObject> rows = cli.done({"batch", "Nordlicht", "--size", "1"}).rows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(at(rows.first(), "code"), QJsonValue(sparkCode(1)));
        QCOMPARE(at(rows.first(), "uid"), QJsonValue(cli.uids.first()));
        QCOMPARE(at(rows.first(), "applied_elsewhere"), QJsonValue(QJsonArray()));
        // The chosen ones alone.
        QCOMPARE(cli.ledger({"batch", "Nordlicht", cli.uids.at(2), cli.uids.at(0)}).out, lines({1, 3}));
    }

    void aTypingMistakeMakesNoAccount()
    {
        const Ledger cli(1);
        COMPARE_EXIT(cli.ledger({"batch", "Nordlicht", "--new"}), 0);
        const Answer typo = cli.ledger({"batch", "Nordlich"});
        COMPARE_REFUSED(typo, 1, "NotFound");
        QVERIFY2(typo.err.contains("Nordlicht"), typo.err.constData());
        COMPARE_REFUSED(cli.ledger({"batch", "NORDLICHT", "--new"}), 1, "AlreadyThere");
        COMPARE_REFUSED(cli.ledger({"batch", "Other", "--new", "--advertiser-id", "7.01E+18"}), 1, "InvalidInput");
        const QList<QJsonObject> accounts = cli.done({"batch"}).rows();
        QCOMPARE(accounts.size(), 1);
        QCOMPARE(at(accounts.first(), "name"), QJsonValue(QStringLiteral("Nordlicht")));
        QCOMPARE(at(accounts.first(), "advertiser_id"), QJsonValue());
        QCOMPARE(at(accounts.first(), "waiting"), QJsonValue(1));
        QCOMPARE(at(accounts.first(), "applied"), QJsonValue(0));
    }

    void marksAndGoesOn()
    {
        const Ledger cli(4);
        COMPARE_EXIT(cli.ledger({"batch", "North", "--new"}), 0);
        const Answer applied = cli.ledger({"batch", "North", "--mark", "applied", cli.uids.at(0), cli.uids.at(1)});
        COMPARE_EXIT(applied, 0);
        QCOMPARE(applied.out, QByteArray());
        QCOMPARE(cli.status(1), QStringLiteral("applied"));
        const Answer refusedOne = cli.ledger({"batch", "North", "--mark", "refused", "--reason", "auth_code_expired", cli.uids.at(2)});
        COMPARE_EXIT(refusedOne, 0);
        QVERIFY2(refusedOne.out.contains("Ask the creator to extend it."), refusedOne.out.constData());
        QCOMPARE(cli.status(3), QStringLiteral("refused"));
        QCOMPARE(cli.ledger({"batch", "North"}).out, lines({4}));
        QCOMPARE(cli.ledger({"list", "codes", "--filter", "not-applied", "--reveal", "--json"}).rows().size(), 1);

        const QJsonObject shown = cli.done({"show", cli.uids.at(2)}).object();
        QCOMPARE(at(shown, "refusal_reason"), QJsonValue(QStringLiteral("auth_code_expired")));
        const QJsonObject application = at(shown, "applications").toArray().first().toObject();
        QCOMPARE(at(application, "ad_account"), QJsonValue(QStringLiteral("North")));
        QCOMPARE(at(application, "outcome"), QJsonValue(QStringLiteral("refused")));

        // Once more: nothing is recorded twice.
        const QJsonObject again = cli.done({"batch", "North", "--mark", "applied", cli.uids.at(0)}).object();
        QCOMPARE(at(again, "recorded"), QJsonValue(0));
        QCOMPARE(at(cli.done({"show", cli.uids.at(0)}).object(), "applications").toArray().size(), 1);
    }

    void warnsOfAnotherAccountAndBlocksNothing()
    {
        const Ledger cli(2);
        COMPARE_EXIT(cli.ledger({"batch", "North", "--new"}), 0);
        COMPARE_EXIT(cli.ledger({"batch", "South", "--new"}), 0);
        COMPARE_EXIT(cli.ledger({"batch", "North", "--mark", "applied", cli.uids.at(0)}), 0);
        const Answer both = cli.ledger({"batch", "South"});
        COMPARE_EXIT(both, 0);
        QCOMPARE(both.out, lines({2, 1}));
        QVERIFY2(both.err.contains("another ad account already: North"), both.err.constData());
        QVERIFY2(!both.err.contains(sparkCode(1).toUtf8()), both.err.constData());
        QCOMPARE(cli.ledger({"batch", "South", "--unapplied"}).out, lines({2}));
        const QList<QJsonObject> rows = cli.done({"batch", "South"}).rows();
        QCOMPARE(at(rows.at(1), "applied_elsewhere"), QJsonValue(QJsonArray {QStringLiteral("North")}));
        COMPARE_EXIT(cli.ledger({"batch", "South", "--mark", "applied", cli.uids.at(0)}), 0);
    }

    void moreThanTheRuleIsAWarning()
    {
        const Ledger cli(22);
        COMPARE_EXIT(cli.ledger({"batch", "North", "--new"}), 0);
        QCOMPARE(cli.ledger({"batch", "North"}).out.count('\n'), 20);
        const Answer more = cli.ledger({"batch", "North", "--size", "22"});
        COMPARE_EXIT(more, 0);
        QCOMPARE(more.out.count('\n'), 22);
        QVERIFY2(more.err.contains("20 codes at a time"), more.err.constData());
    }

    void allOrNothing()
    {
        const Ledger cli(1);
        COMPARE_EXIT(cli.ledger({"batch", "North", "--new"}), 0);
        COMPARE_REFUSED(cli.ledger({"batch", "North", "--mark", "applied", cli.uids.at(0), "no-such-uid"}), 1, "NotFound");
        QCOMPARE(cli.status(1), QStringLiteral("received"));
        COMPARE_REFUSED(cli.ledger({"batch", "North", "no-such-uid"}), 1, "NotFound");
    }

    void mistakesAreFoundInTheWords_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const Words &words) { QTest::newRow(name) << QStringList(words); };
        row("outcome", {"batch", "North", "--mark", "skipped", "x"});
        row("no uid", {"batch", "North", "--mark", "applied"});
        row("no account", {"batch", "--mark", "applied"});
        row("no reason", {"batch", "North", "--mark", "refused", "x"});
        row("unknown reason", {"batch", "North", "--mark", "refused", "--reason", "whatever", "x"});
        row("reason of an applied one", {"batch", "North", "--mark", "applied", "--reason", "mistyped", "x"});
        row("size", {"batch", "North", "--size", "0"});
        row("id without new", {"batch", "North", "--advertiser-id", "7012345678901234567"});
    }
    void mistakesAreFoundInTheWords()
    {
        QFETCH(QStringList, arguments);
        const Cli cli;
        COMPARE_USAGE(cli.run(Words(arguments + QStringList {QStringLiteral("--vault"), cli.vault()})));
    }
};

SPARK_TEST(CliBatch)
#include "batch_test.moc"
