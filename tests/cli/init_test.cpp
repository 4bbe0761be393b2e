// init: makes a vault where nothing is, and only there.
#include "tests/cli/cli_support.h"

#include <QDir>

#include <sys/stat.h>

using namespace spark::test;

class CliInit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAPrivateVault()
    {
        const Cli cli;
        const Answer made = cli.ledger({"init", "--name", "Böhm & Söhne", "--role", "agency", "--json"});
        COMPARE_EXIT(made, 0);
        const QJsonObject object = made.object();
        QCOMPARE(object.keys(),
                 (QStringList{QStringLiteral("key"), QStringLiteral("name"), QStringLiteral("role"),
                              QStringLiteral("uid"), QStringLiteral("vault")}));
        QCOMPARE(at(object, "vault").toString(), cli.vault());
        QCOMPARE(at(object, "name").toString(), QStringLiteral("Böhm & Söhne"));
        QCOMPARE(at(object, "role").toString(), QStringLiteral("agency"));
        QCOMPARE(at(object, "key").toString(), QStringLiteral("recovery_key"));
        QCOMPARE(made.uid().size(), 36);
        QVERIFY(made.err.contains("export-recovery-key"));
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(cli.vault()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777u, 0600u);
        QCOMPARE(at(cli.done({"verify"}).object(), "codes").toInt(-1), 0);
    }

    void withoutNameItIsTheFiles()
    {
        const Cli cli;
        cli.makeVault();
        const QString name =
            sqlcipher(cli.vault(), recoveryKey(),
                      QStringLiteral("SELECT value FROM property WHERE name IN ('name', 'role') ORDER BY name;"));
        QCOMPARE(name, QStringLiteral("Test\nbrand"));
    }

    void sampleDataSaysWhatItIs()
    {
        const Cli cli;
        cli.makeVault({"--with-sample-data"});
        const QList<QJsonObject> codes = cli.done({"list", "codes"}).rows();
        QVERIFY(codes.size() >= 10);
        QVERIFY(cli.done({"list", "videos"}).rows().size() >= 10);
        QVERIFY(cli.done({"list", "campaigns"}).rows().size() >= 2);
        for (const QJsonObject &code : codes) {
            const QString uid = at(code, "uid").toString();
            QCOMPARE(at(cli.done({"show", uid}).object(), "source").toString(), QStringLiteral("sample"));
        }
        // Each filter of the first look has something to show.
        for (const char *filter : {"ending-soon", "expired", "not-applied", "no-code-yet"})
            QVERIFY2(!cli.done({"list", "codes", "--filter", filter}).rows().isEmpty(), filter);
    }

    void refusesWhatExists_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"vault", "text", "empty", "folder", "link", "dangling link"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void refusesWhatExists()
    {
        QFETCH(QString, kind);
        const Cli cli;
        const QString other = cli.file(QStringLiteral("other"));
        if (kind == QLatin1String("vault"))
            cli.makeVault();
        else if (kind == QLatin1String("text"))
            writeContents(cli.vault(), "my notes");
        else if (kind == QLatin1String("empty"))
            writeContents(cli.vault(), "");
        else if (kind == QLatin1String("folder"))
            QVERIFY(QDir().mkpath(cli.vault()));
        else
            QVERIFY(QFile::link(other, cli.vault()));
        if (kind == QLatin1String("link"))
            writeContents(other, "somebody's");
        const auto before = allFiles(cli.folder());
        COMPARE_REFUSED(cli.ledger({"init", "--json"}), 1, "AlreadyThere");
        QCOMPARE(allFiles(cli.folder()), before);
    }

    void refusesWrongSecrets_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("empty passphrase") << QStringLiteral("--passphrase-fd") << QByteArray("\nsecond line");
        QTest::newRow("no passphrase") << QStringLiteral("--passphrase-fd") << QByteArray();
        QTest::newRow("not hexadecimal") << QStringLiteral("--recovery-key-fd") << QByteArray(64, 'g');
        QTest::newRow("too short a key") << QStringLiteral("--recovery-key-fd") << recoveryKey().chopped(1);
        QTest::newRow("too long a key") << QStringLiteral("--recovery-key-fd") << recoveryKey() + "00";
        QTest::newRow("no end of it") << QStringLiteral("--passphrase-fd") << QByteArray(70'000, 'x');
    }
    void refusesWrongSecrets()
    {
        QFETCH(QString, option);
        QFETCH(QByteArray, secret);
        const Cli cli;
        const Answer answer = cli.run({"init", "--vault", cli.vault(), option, "3", "--json"}, {{3, secret}});
        COMPARE_REFUSED(answer, 1, "InvalidInput");
        QVERIFY(!QFile::exists(cli.vault()));
    }

    // A number that the caller forgot to open is never one of the program's own files.
    void refusesDescriptorsThatAreNotOpen_data()
    {
        QTest::addColumn<QString>("descriptor");
        for (const char *number : {"3", "4", "5", "6", "7", "8", "9", "12", "63", "-2", "1.5", "x", "", "99999999999"})
            QTest::newRow(number) << QString::fromLatin1(number);
    }
    void refusesDescriptorsThatAreNotOpen()
    {
        QFETCH(QString, descriptor);
        const Cli cli;
        cli.makeVault();
        const QByteArray before = contentsOf(cli.vault());
        const Words change{"change-passphrase",   "--vault", cli.vault(), "--recovery-key-fd", "0",
                           "--new-passphrase-fd", descriptor};
        COMPARE_REFUSED(cli.run(change, {{0, recoveryKey()}}), 1, "InvalidInput");
        QCOMPARE(contentsOf(cli.vault()), before);
    }
};

SPARK_TEST(CliInit)
#include "init_test.moc"
