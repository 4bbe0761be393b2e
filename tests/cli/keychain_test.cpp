// The keychain as the place of the key, with a real GNOME Keyring; and a desktop that has none.
#include "tests/app/service_keyring.h"
#include "tests/cli/cli_support.h"
#include "tests/support/session_test.h"

using namespace spark::test;

namespace {

const QByteArray words = "correct horse, battery staple";

// In the session around the test.
Cli inSession()
{
    return Cli(Cli::Desktop::TheTests);
}

// The name that the key of a vault has in the keychain.
QString entryOf(const QString &vault)
{
    return QStringLiteral("vault-") + QString::fromLatin1(contentsOf(vault).first(16).toHex());
}

Answer byKeychain(const Cli &cli, const Words &arguments)
{
    return cli.run(arguments + Words{"--vault", cli.vault(), "--json"});
}

Answer byPassphrase(const Cli &cli, const Words &arguments, Descriptors more = {})
{
    more.insert(3, words);
    return cli.run(arguments + Words{"--vault", cli.vault(), "--passphrase-fd", "3", "--json"}, more);
}

} // namespace

class CliKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithoutAQuestion()
    {
        const Cli cli = inSession();
        const Answer made = byKeychain(cli, {"init", "--with-sample-data"});
        COMPARE_EXIT(made, 0);
        QCOMPARE(at(made.object(), "key"), QJsonValue(QStringLiteral("keychain")));
        QCOMPARE(Keyring::entries(entryOf(cli.vault())), 1);
        const Answer listed = byKeychain(cli, {"list", "codes"});
        COMPARE_EXIT(listed, 0);
        QVERIFY(!listed.rows().isEmpty());
        // The recovery key opens the same vault where there is no keychain.
        const QByteArray key =
            at(byKeychain(cli, {"export-recovery-key"}).object(), "recovery_key").toString().toLatin1();
        COMPARE_EXIT(cli.run({"verify", "--vault", cli.vault(), "--recovery-key-fd", "3"}, {{3, key}}), 0);
        QCOMPARE(sqlcipher(cli.vault(), key, QStringLiteral("SELECT count(*) > 5 FROM authorization;")),
                 QStringLiteral("1"));
    }

    // A backup has the vault's own key, and the keychain knows it.
    void restoresABackup()
    {
        const Cli cli = inSession();
        COMPARE_EXIT(byKeychain(cli, {"init"}), 0);
        const QString backup = at(byKeychain(cli, {"backup"}).object(), "path").toString();
        COMPARE_EXIT(cli.run({"restore", backup, "--to", cli.vault()}), 0);
        COMPARE_EXIT(byKeychain(cli, {"verify"}), 0);
    }

    void filesTheKeyOfAPassphraseToo()
    {
        const Cli cli = inSession();
        COMPARE_EXIT(byPassphrase(cli, {"init", "--keep-in-keychain"}), 0);
        COMPARE_EXIT(byKeychain(cli, {"verify"}), 0);
        COMPARE_EXIT(byPassphrase(cli, {"verify"}), 0);
        // Without being asked it does not.
        const Cli other = inSession();
        COMPARE_EXIT(byPassphrase(other, {"init"}), 0);
        QCOMPARE(Keyring::entries(entryOf(other.vault())), 0);
        COMPARE_REFUSED(byKeychain(other, {"verify"}), 3, "KeyMissing");
    }

    void changesTheKey()
    {
        const Cli cli = inSession();
        COMPARE_EXIT(byPassphrase(cli, {"init"}), 0);
        const QString oldEntry = entryOf(cli.vault());
        COMPARE_EXIT(byPassphrase(cli, {"change-passphrase", "--new-passphrase-fd", "5", "--keep-in-keychain"},
                                  {{5, "the new words"}}),
                     0);
        COMPARE_EXIT(byKeychain(cli, {"verify"}), 0);
        QCOMPARE(Keyring::entries(oldEntry), 0); // the old key was not to be filed
        // A random key in the keychain instead: no passphrase opens it any more.
        COMPARE_EXIT(byKeychain(cli, {"change-passphrase", "--random-key"}), 0);
        COMPARE_EXIT(byKeychain(cli, {"verify"}), 0);
        COMPARE_REFUSED(cli.run({"verify", "--vault", cli.vault(), "--passphrase-fd", "3"}, {{3, "the new words"}}), 3,
                        "WrongKey");
    }

    // Locked is not the same as never stored; nothing new is made or overwritten.
    void aLockedKeychain()
    {
        const Cli cli = inSession();
        COMPARE_EXIT(byKeychain(cli, {"init"}), 0);
        const QByteArray before = contentsOf(cli.vault());
        QVERIFY(Keyring::lock());
        COMPARE_REFUSED(byKeychain(cli, {"verify"}), 3, "KeyMissing");
        const Cli other = inSession();
        const Answer made = byKeychain(other, {"init"});
        QVERIFY2(made.exitCode == 4 && made.err.contains("Keychain"), made.told().constData());
        QVERIFY(!QFile::exists(other.vault()));
        // With a passphrase there is a vault, but not all that was asked for.
        const Answer half = byPassphrase(other, {"init", "--keep-in-keychain"});
        QCOMPARE(half.exitCode, 4);
        QCOMPARE(half.out, QByteArray());
        QVERIFY2(half.err.contains("its key is not in the keychain"), half.err.constData());
        COMPARE_EXIT(byPassphrase(other, {"verify"}), 0);
        QVERIFY(Keyring::unlock());
        COMPARE_EXIT(byKeychain(cli, {"verify"}), 0);
        QCOMPARE(contentsOf(cli.vault()), before);
    }
};

// A session bus, but nobody who keeps keys.
class CliWithoutKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysSoAndMakesNothing()
    {
        const Cli cli = inSession();
        const Answer made = byKeychain(cli, {"init"});
        COMPARE_REFUSED(made, 4, "KeychainUnavailable");
        QCOMPARE(allFiles(cli.folder()).size(), 0);
    }

    void worksWithAPassphrase()
    {
        const Cli cli = inSession();
        COMPARE_EXIT(byPassphrase(cli, {"init"}), 0);
        COMPARE_EXIT(byPassphrase(cli, {"verify"}), 0);
        COMPARE_REFUSED(byKeychain(cli, {"verify"}), 3, "KeyMissing");
        const QByteArray before = contentsOf(cli.vault());
        COMPARE_REFUSED(byPassphrase(cli, {"change-passphrase", "--random-key"}), 4, "KeychainUnavailable");
        QCOMPARE(contentsOf(cli.vault()), before);
        const Answer half = byPassphrase(cli, {"change-passphrase", "--new-passphrase-fd", "5", "--keep-in-keychain"},
                                         {{5, "the new words"}});
        COMPARE_REFUSED(half, 4, "KeychainUnavailable");
        QVERIFY(half.err.contains("its key is not in the keychain"));
        COMPARE_EXIT(cli.run({"verify", "--vault", cli.vault(), "--passphrase-fd", "3"}, {{3, "the new words"}}), 0);
    }
};

SPARK_TEST_IN_SESSION(keyring, CliKeychain)
SPARK_TEST_IN_SESSION(no_keyring, CliWithoutKeychain)
#include "keychain_test.moc"
