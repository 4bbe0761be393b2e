// message: what is handed to a brand or asked of a creator.
#include "tests/cli/cli_support.h"

using namespace spark::test;

class CliMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsCodesOver()
    {
        const Cli cli;
        cli.makeVault();
        const QString one = cli.addCode(sparkCode(1), videoLink(1), 30, 0, {"--licensee", "Nordlicht"});
        const QString two = cli.addCode(sparkCode(2), videoLink(2), 30, 0, {"--licensee", "Nordlicht"});
        const Answer printed = cli.ledger({"message", one, two, "--template", "hand-over", "--lang", "en"});
        COMPARE_EXIT(printed, 0);
        const QStringList lines = QString::fromUtf8(printed.out).split(u'\n');
        QCOMPARE(lines.first(), QStringLiteral("Hello Nordlicht,"));
        QVERIFY(lines.contains(sparkCode(1)) && lines.contains(sparkCode(2)));
        QVERIFY2(printed.out.contains("Ads Manager"), printed.out.constData());
        QVERIFY2(printed.err.contains("--record"), printed.err.constData());
        QVERIFY(!printed.err.contains(sparkCode(1).toUtf8()));
        QCOMPARE(cli.done({"history", one}).rows().size(), 1); // nothing was recorded

        const QJsonObject json = cli.done({"message", one, "--template", "hand_over", "--lang", "de", "--record", "--to", "Nordlicht"}).object();
        QVERIFY(at(json, "body").toString().startsWith(QStringLiteral("Hallo Nordlicht,")));
        QCOMPARE(at(json, "holds_codes"), QJsonValue(true));
        QCOMPARE(at(json, "recorded"), QJsonValue(true));
        QVERIFY(!at(json, "subject").toString().contains(sparkCode(1)));
        const QJsonObject entry = cli.done({"history", one}).rows().first();
        QCOMPARE(at(entry, "action"), QJsonValue(QStringLiteral("hand_over_codes")));
        QCOMPARE(at(at(entry, "after").toObject(), "handed_to"), QJsonValue(QStringLiteral("Nordlicht")));
    }

    void asksForCodesAndWaits()
    {
        const Cli cli;
        cli.makeVault();
        const QString post = cli.done({"add-video", videoLink(1)}).uid();
        const QJsonObject json = cli.done({"message", post, "--template", "request", "--lang", "es", "--period", "60", "--deadline", "2030-01-31", "--record"}).object();
        const QString body = at(json, "body").toString();
        QVERIFY2(body.startsWith(QStringLiteral("Hola, @mila.bakes:")), qPrintable(body));
        QVERIFY2(body.contains(QStringLiteral("60 días")) && body.contains(QStringLiteral("2030")), qPrintable(body));
        QCOMPARE(at(json, "holds_codes"), QJsonValue(false));
        const QList<QJsonObject> waiting = cli.done({"list", "codes", "--filter", "no-code-yet"}).rows();
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(at(waiting.first(), "status"), QJsonValue(QStringLiteral("requested")));
        QCOMPARE(at(waiting.first(), "agreed_period"), QJsonValue(60));
        QVERIFY(at(cli.done({"show", at(waiting.first(), "uid").toString()}).object(), "notes").toString().contains(QStringLiteral("2030-0")));
        // Asked once more it waits as one.
        COMPARE_EXIT(cli.ledger({"message", post, "--template", "request", "--lang", "es", "--record"}), 0);
        QCOMPARE(cli.done({"list", "codes", "--filter", "no-code-yet"}).rows().size(), 1);
    }

    void refusals()
    {
        const Cli cli;
        cli.makeVault();
        const QString post = cli.done({"add-video", videoLink(1)}).uid();
        COMPARE_REFUSED(cli.ledger({"message", post, "--template", "hand-over", "--lang", "en"}), 1, "InvalidInput");
        COMPARE_REFUSED(cli.ledger({"message", "no-such-uid", "--template", "request", "--lang", "en"}), 1, "NotFound");
        COMPARE_REFUSED(cli.ledger({"message", post, "--template", "request", "--lang", "en", "--deadline", "soon"}), 1, "InvalidInput");
        COMPARE_REFUSED(cli.ledger({"message", post, "--template", "request", "--lang", "en", "--period", "99999"}), 1, "InvalidInput");
        COMPARE_USAGE(cli.ledger({"message", post, "--template", "greeting", "--lang", "en"}));
        COMPARE_USAGE(cli.ledger({"message", post, "--template", "request", "--lang", "tlh"}));
        COMPARE_USAGE(cli.ledger({"message", post, "--lang", "en"}));
        COMPARE_USAGE(cli.ledger({"message", "--template", "request", "--lang", "en"}));
    }
};

SPARK_TEST(CliMessage)
#include "message_test.moc"
