// Passphrases, recovery keys, and a vault that other programs can open with its key: no lock-in.
#include "tests/cli/cli_support.h"

#include <QRegularExpression>

using namespace spark::test;

namespace {

const QByteArray first = "correct horse, battery staple";
const QByteArray second = "größer als zuvor 🔑";

Answer withPassphrase(const Cli &cli, const Words &arguments, const QByteArray &passphrase, Descriptors more = {})
{
    more.insert(3, passphrase + '\n');
    return cli.run(arguments + Words{"--vault", cli.vault(), "--passphrase-fd", "3"}, more);
}

QByteArray exported(const Cli &cli, const QByteArray &passphrase)
{
    return withPassphrase(cli, {"export-recovery-key"}, passphrase).out.trimmed();
}

} // namespace

class CliKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPassphraseOpensItsVault()
    {
        const Cli cli;
        const Answer made = withPassphrase(cli, {"init", "--json"}, first);
        COMPARE_EXIT(made, 0);
        QCOMPARE(at(made.object(), "key"), QJsonValue(QStringLiteral("passphrase")));
        COMPARE_EXIT(withPassphrase(cli, {"list", "codes"}, first), 0);
        // The end of the line is not part of it, of either kind; a space is.
        COMPARE_EXIT(cli.run({"list", "codes", "--vault", cli.vault(), "--passphrase-fd", "3"}, {{3, first}}), 0);
        COMPARE_EXIT(
            cli.run({"list", "codes", "--vault", cli.vault(), "--passphrase-fd", "3"}, {{3, first + "\r\nmore"}}), 0);
        COMPARE_REFUSED(withPassphrase(cli, {"list", "codes"}, first + ' '), 3, "WrongKey");
        // On standard input as well.
        COMPARE_EXIT(cli.run({"list", "codes", "--vault", cli.vault(), "--passphrase-fd", "0"}, {{0, first}}), 0);
    }

    void theRecoveryKeyOpensEverything()
    {
        const Cli cli;
        COMPARE_EXIT(withPassphrase(cli, {"init"}, first), 0);
        const Answer answer = withPassphrase(cli, {"export-recovery-key", "--json"}, first);
        COMPARE_EXIT(answer, 0);
        QCOMPARE(answer.object().keys(), QStringList(QStringLiteral("recovery_key")));
        const QByteArray key = at(answer.object(), "recovery_key").toString().toLatin1();
        static const QRegularExpression form(QStringLiteral("^[0-9a-f]{64}$"));
        QVERIFY(form.match(QString::fromLatin1(key)).hasMatch());
        QCOMPARE(exported(cli, first), key);
        // As printed, in capitals, in groups, and as other programs write it.
        QByteArray grouped = key.toUpper();
        for (qsizetype i = 56; i > 0; i -= 8)
            grouped.insert(i, ' ');
        for (const QByteArray &typed : {key, grouped, QByteArray("x'" + key + "'")})
            COMPARE_EXIT(cli.run({"verify", "--vault", cli.vault(), "--recovery-key-fd", "3"}, {{3, typed}}), 0);
    }

    void theSqlcipherToolOpensTheVaultWithIt()
    {
        const Cli cli;
        COMPARE_EXIT(withPassphrase(cli, {"init"}, first), 0);
        COMPARE_EXIT(withPassphrase(cli, {"add-code", "--code-fd", "4", "--video", videoLink(1), "--period", "30"},
                                    first, {{4, sparkCode(1).toUtf8()}}),
                     0);
        QCOMPARE(sqlcipher(cli.vault(), exported(cli, first), QStringLiteral("SELECT code FROM authorization;")),
                 sparkCode(1));
    }

    void changingThePassphrase()
    {
        const Cli cli;
        COMPARE_EXIT(withPassphrase(cli, {"init"}, first), 0);
        COMPARE_EXIT(withPassphrase(cli, {"add-code", "--code-fd", "4", "--video", videoLink(1), "--period", "30"},
                                    first, {{4, sparkCode(1).toUtf8()}}),
                     0);
        const QByteArray oldKey = exported(cli, first);
        const Answer changed = withPassphrase(cli, {"change-passphrase", "--new-passphrase-fd", "5", "--json"}, first,
                                              {{5, second + '\n'}});
        COMPARE_EXIT(changed, 0);
        QCOMPARE(changed.object(), (QJsonObject{{QStringLiteral("changed"), true}}));
        QVERIFY(changed.err.contains("recovery key"));
        COMPARE_REFUSED(withPassphrase(cli, {"list", "codes"}, first), 3, "WrongKey");
        COMPARE_REFUSED(cli.run({"list", "codes", "--vault", cli.vault(), "--recovery-key-fd", "3"}, {{3, oldKey}}), 3,
                        "WrongKey");
        const Answer listed = withPassphrase(cli, {"list", "codes", "--reveal", "--json"}, second);
        COMPARE_EXIT(listed, 0);
        QCOMPARE(at(listed.rows().first(), "code"), QJsonValue(sparkCode(1)));
        QVERIFY(exported(cli, second) != oldKey);
        // The same letters composed otherwise are the same passphrase.
        COMPARE_EXIT(withPassphrase(cli, {"verify"}, QByteArray(second).replace("ö", "o\u0308")), 0);
    }

    // Old and new as two lines of one descriptor.
    void bothFromOneDescriptor()
    {
        const Cli cli;
        COMPARE_EXIT(withPassphrase(cli, {"init"}, first), 0);
        COMPARE_EXIT(withPassphrase(cli, {"change-passphrase"}, first + '\n' + second), 0);
        COMPARE_EXIT(withPassphrase(cli, {"verify"}, second), 0);
    }

    void changesNothingWithoutANewOne()
    {
        const Cli cli;
        COMPARE_EXIT(withPassphrase(cli, {"init"}, first), 0);
        const QByteArray before = contentsOf(cli.vault());
        COMPARE_REFUSED(withPassphrase(cli, {"change-passphrase", "--json"}, first), 1, "InvalidInput");
        COMPARE_REFUSED(withPassphrase(cli, {"change-passphrase", "--new-passphrase-fd", "5"}, first, {{5, "\n"}}), 1,
                        "InvalidInput");
        COMPARE_REFUSED(withPassphrase(cli, {"change-passphrase", "--new-passphrase-fd", "5"}, second, {{5, first}}), 3,
                        "WrongKey");
        // No keychain to keep a random key: the vault must not get one.
        COMPARE_REFUSED(withPassphrase(cli, {"change-passphrase", "--random-key", "--json"}, first), 4,
                        "KeychainUnavailable");
        QCOMPARE(contentsOf(cli.vault()), before);
        COMPARE_EXIT(withPassphrase(cli, {"verify"}, first), 0);
    }

    // A full disk in the middle of it: the old passphrase still opens everything.
    void changesNothingOnAFullDisk()
    {
        Cli cli;
        COMPARE_EXIT(withPassphrase(cli, {"init", "--with-sample-data"}, first), 0);
        cli.inChild = limitFiles(150'000);
        COMPARE_REFUSED(
            withPassphrase(cli, {"change-passphrase", "--new-passphrase-fd", "5", "--json"}, first, {{5, second}}), 4,
            "DiskFull");
        cli.inChild = nullptr;
        COMPARE_EXIT(withPassphrase(cli, {"verify"}, first), 0);
    }

    void anOlderBackupOpensWithItsOwnPassphrase()
    {
        const Cli cli;
        COMPARE_EXIT(withPassphrase(cli, {"init"}, first), 0);
        const Answer made = withPassphrase(cli, {"backup", "--json"}, first);
        COMPARE_EXIT(withPassphrase(cli, {"change-passphrase", "--new-passphrase-fd", "5"}, first, {{5, second}}), 0);
        const QString backup = at(made.object(), "path").toString();
        COMPARE_REFUSED(cli.run({"restore", backup, "--to", cli.vault(), "--passphrase-fd", "3"}, {{3, second}}), 3,
                        "WrongKey");
        COMPARE_EXIT(withPassphrase(cli, {"verify"}, second), 0);
        COMPARE_EXIT(cli.run({"restore", backup, "--to", cli.vault(), "--passphrase-fd", "3"}, {{3, first}}), 0);
        COMPARE_EXIT(withPassphrase(cli, {"verify"}, first), 0);
    }
};

SPARK_TEST(CliKeys)
#include "keys_test.moc"
