// What somebody can type wrong, and what --help and --version say. No vault is touched by any of it.
#include "tests/cli/cli_support.h"

#include <QRegularExpression>

using namespace spark::test;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class CliUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpNamesEveryCommand()
    {
        const Cli cli;
        const Answer help = cli.run({"--help"});
        COMPARE_EXIT(help, 0);
        QCOMPARE(help.err, QByteArray());
        for (const char *command :
             {"init", "add-video LINK", "add-code", "add-campaign NAME", "list videos|codes|campaigns", "show UID",
              "qr UID", "history [UID]", "backup [DIR]", "restore BACKUP", "verify", "change-passphrase",
              "export-recovery-key"})
            QVERIFY2(help.out.contains(QByteArray(QByteArray("\n  ") + command)), command);
        for (const char *option :
             {"--vault FILE", "--passphrase-fd N", "--recovery-key-fd N", "--json", "--help", "--version"})
            QVERIFY2(help.out.contains(QByteArray(QByteArray("\n  ") + option)), option);
    }

    void helpOfACommandNamesItsOptions_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("init") << words("--name --role --keep-in-keychain --with-sample-data");
        QTest::newRow("add-video") << words("--caption --creator");
        QTest::newRow("add-code") << words("--code-fd --video --period --start --licensee --campaign");
        QTest::newRow("add-campaign") << words("--brand --from --to");
        QTest::newRow("list") << words(
            "--search --filter --sort --descending --limit --reveal ending-soon expired not-applied no-code-yet");
        QTest::newRow("show") << words("--reveal");
        QTest::newRow("qr") << words("--out --size");
        QTest::newRow("history") << words("--limit --reveal");
        QTest::newRow("backup") << words("--vault");
        QTest::newRow("restore") << words("--to");
        QTest::newRow("verify") << words("--vault");
        QTest::newRow("change-passphrase") << words("--new-passphrase-fd --random-key --keep-in-keychain");
        QTest::newRow("export-recovery-key") << words("--vault");
    }
    void helpOfACommandNamesItsOptions()
    {
        QFETCH(QStringList, options);
        const QString command = QString::fromUtf8(QTest::currentDataTag());
        const Answer help = Cli().run({command, "--help"});
        COMPARE_EXIT(help, 0);
        QVERIFY(help.out.startsWith(QByteArray("spark-ledger-cli " + command.toUtf8())));
        for (const QString &option : std::as_const(options))
            QVERIFY2(help.out.contains(option.toUtf8()), qPrintable(option));
    }

    void version()
    {
        const Answer answer = Cli().run({"--version"});
        COMPARE_EXIT(answer, 0);
        QCOMPARE(answer.out, QByteArray("spark-ledger-cli " SPARK_VERSION "\n"));
    }

    void mistakes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *arguments) { QTest::newRow(arguments) << words(arguments); };
        QTest::newRow("nothing") << QStringList();
        row("frobnicate");
        row("LIST codes --vault V");
        row("--frobnicate");
        row("-h");
        row("list codes");
        row("list codes --vault");
        row("list codes --vault V --vault W");
        row("list codes --vault V --json=yes");
        row("list codes --vault V --caption x");
        row("list --vault V");
        row("list parties --vault V");
        row("list codes videos --vault V");
        row("list codes --vault V --limit 0");
        row("list codes --vault V --limit -1");
        row("list codes --vault V --limit 5.5");
        row("list codes --vault V --limit 99999999999999999999");
        row("list codes --vault V --filter frobnicated");
        row("init --vault V --role influencer");
        row("init extra --vault V");
        row("add-video --vault V");
        row("add-code --vault V --video 7316099630578666754");
        row("add-code --vault V --code-fd 5");
        row("add-campaign --vault V");
        row("show --vault V");
        row("qr --vault V --out x.png");
        row("qr UID --vault V");
        row("qr UID --vault V --out x.png --size big");
        row("history a b --vault V");
        row("backup a b --vault V");
        row("restore --to V");
        row("restore B");
        row("restore B --to V --vault W");
        row("verify now --vault V");
        row("change-passphrase --vault V");
        row("list codes --vault V --passphrase-fd 3 --recovery-key-fd 4");
        // No way to give a secret where others can read it.
        row("list codes --vault V --passphrase secret");
        row("list codes --vault V --key secret");
        row("list codes --vault V --recovery-key secret");
        row("add-code --vault V --code #abcDEF0123456789xyzABC= --video 7316099630578666754");
        row("change-passphrase --vault V --new-passphrase secret");
    }
    void mistakes()
    {
        QFETCH(QStringList, arguments);
        const Cli cli;
        const Answer answer = cli.run(Words{"--json"} + arguments);
        COMPARE_USAGE(answer);
        QVERIFY(!answer.err.contains("secret") && !answer.err.contains("abcDEF"));
        QCOMPARE(allFiles(cli.folder()).size(), 0);
    }

    void doubleDashEndsTheOptions()
    {
        const Cli cli;
        cli.makeVault();
        const Answer made = cli.run({"add-campaign", QString(u"--vault=" % cli.vault()), "--recovery-key-fd=3",
                                     "--json", "--", "--from nowhere"},
                                    {{3, recoveryKey()}});
        COMPARE_EXIT(made, 0);
        QCOMPARE(at(made.object(), "name").toString(), QStringLiteral("--from nowhere"));
    }

    // The manual leaves out no command, no option and no key of any JSON object.
    void theManualIsComplete()
    {
        QFile file(QStringLiteral(SPARK_SOURCE_FOLDER "/packaging/spark-ledger-cli.1"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString manual = QString::fromUtf8(file.readAll()).replace(QStringLiteral("\\-"), QStringLiteral("-"));
        const Cli cli;
        static const QRegularExpression command(QStringLiteral("^  ([a-z-]+) .*$"),
                                                QRegularExpression::MultilineOption);
        static const QRegularExpression option(QStringLiteral("^  (--[a-z-]+)"), QRegularExpression::MultilineOption);
        const QString help = QString::fromUtf8(cli.run({"--help"}).out);
        QStringList commands;
        for (auto found = command.globalMatch(help); found.hasNext();) {
            const QString name = found.next().captured(1);
            if (!name.startsWith(QLatin1String("--")))
                commands.append(name);
        }
        QCOMPARE(commands.size(), 18);
        for (const QString &name : std::as_const(commands)) {
            QVERIFY2(manual.contains(name), qPrintable(name));
            const QString options = QString::fromUtf8(cli.run({name, "--help"}).out);
            for (auto found = option.globalMatch(options); found.hasNext();) {
                const QString text = found.next().captured(1);
                QVERIFY2(manual.contains(text), qPrintable(text));
            }
        }
        const Answer made = cli.ledger({"init", "--with-sample-data", "--json"});
        QStringList keys = made.object().keys();
        for (const char *what : {"codes", "videos", "campaigns"}) {
            const QJsonObject row = cli.done({"list", what, "--limit", "1"}).rows().first();
            keys += row.keys() + cli.done({"show", at(row, "uid").toString()}).object().keys();
        }
        keys += cli.done({"history", "--limit", "1"}).rows().first().keys();
        for (const char *name : {"verify", "backup", "export-recovery-key"})
            keys += cli.done({name}).object().keys();
        QVERIFY(keys.size() > 80);
        for (const QString &key : std::as_const(keys))
            QVERIFY2(manual.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(key))), qPrintable(key));
    }

    // Whatever the environment holds, it is no key.
    void theEnvironmentOpensNothing()
    {
        Cli cli;
        cli.makeVault();
        for (const char *name : {"PASSPHRASE", "SPARK_PASSPHRASE", "SPARK_LEDGER_PASSPHRASE", "SPARK_LEDGER_KEY",
                                 "SPARK_RECOVERY_KEY", "SPARK_LEDGER_RECOVERY_KEY", "SQLCIPHER_KEY"})
            cli.environment.insert(QLatin1String(name), QString::fromLatin1(recoveryKey()));
        COMPARE_REFUSED(cli.run({"verify", "--vault", cli.vault()}), 3, "KeyMissing");
    }
};

SPARK_TEST(CliUsage)
#include "usage_test.moc"
