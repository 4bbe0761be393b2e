// Exit code 3: every reason why a vault does not open has its name, and leaves the file as it is.
#include "tests/cli/cli_support.h"

#include <QDir>

using namespace spark::test;

class CliOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_good.makeVault();
        m_good.addCode(sparkCode(1), videoLink(1));
        m_bytes = contentsOf(m_good.vault());
    }

    void filesThatAreNoVault_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("empty") << QByteArray() << QByteArray("Damaged");
        QTest::newRow("text") << QByteArray("Dear diary, this is not a vault at all.") << QByteArray("NotAVault");
        QTest::newRow("plain SQLite") << QByteArray("SQLite format 3\0", 16) + QByteArray(8176, 'x')
                                      << QByteArray("NotEncrypted");
        QTest::newRow("a hundred bytes") << QByteArray(100, '\xa5') << QByteArray("Damaged");
        QTest::newRow("anything") << QByteArray(4096 * 8, '\xa5') << QByteArray("WrongKey");
        QTest::newRow("first page only") << m_bytes.first(4096) << QByteArray("Damaged");
        QTest::newRow("cut short") << m_bytes.chopped(4096) << QByteArray("Damaged");
        QTest::newRow("cut within a page") << m_bytes.chopped(1000) << QByteArray("Damaged");
        QTest::newRow("a bit flipped in the first page") << flipped(100) << QByteArray("Damaged");
        QTest::newRow("a bit flipped in the last page") << flipped(m_bytes.size() - 100) << QByteArray("Damaged");
    }
    void filesThatAreNoVault()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, name);
        const Cli cli;
        writeContents(cli.vault(), bytes);
        // Looking and writing alike, with the right key and without any.
        COMPARE_REFUSED(cli.ledger({"list", "codes", "--json"}), 3, name);
        COMPARE_REFUSED(cli.ledger({"add-campaign", "X", "--json"}), 3, name);
        COMPARE_REFUSED(cli.ledger({"verify", "--json"}), 3, name);
        QCOMPARE(contentsOf(cli.vault()), bytes);
    }

    void placesWithoutAFile()
    {
        const Cli cli;
        COMPARE_REFUSED(cli.ledger({"list", "codes", "--json"}), 3, "Io");
        QCOMPARE(allFiles(cli.folder()).size(), 0); // none was made
        QVERIFY(QDir().mkpath(cli.vault()));
        COMPARE_REFUSED(cli.ledger({"list", "codes", "--json"}), 3, "NotAVault");
    }

    void wrongKeys()
    {
        const QByteArray other = recoveryKey().toUpper().replace('5', '6');
        const Answer key =
            m_good.run({"list", "codes", "--vault", m_good.vault(), "--recovery-key-fd", "3", "--json"}, {{3, other}});
        COMPARE_REFUSED(key, 3, "WrongKey");
        QVERIFY(!key.err.contains(other));
        const Answer passphrase = m_good.run(
            {"list", "codes", "--vault", m_good.vault(), "--passphrase-fd", "3", "--json"}, {{3, "no such words"}});
        COMPARE_REFUSED(passphrase, 3, "WrongKey");
        QVERIFY(!passphrase.err.contains("no such words"));
        QCOMPARE(contentsOf(m_good.vault()), m_bytes);
    }

    void withoutAKeychain()
    {
        COMPARE_REFUSED(m_good.run({"list", "codes", "--vault", m_good.vault(), "--json"}), 3, "KeyMissing");
        QCOMPARE(contentsOf(m_good.vault()), m_bytes);
    }

    void somebodyElsesEncryptedFile()
    {
        const Cli cli;
        sqlcipher(cli.vault(), recoveryKey(), QStringLiteral("CREATE TABLE theirs (a); PRAGMA user_version = 1;"));
        const QByteArray before = contentsOf(cli.vault());
        COMPARE_REFUSED(cli.ledger({"add-campaign", "X", "--json"}), 3, "NotAVault");
        QCOMPARE(contentsOf(cli.vault()), before);
    }

    void fromANewerVersion()
    {
        const Cli cli;
        cli.makeVault();
        sqlcipher(cli.vault(), recoveryKey(), QStringLiteral("PRAGMA user_version = 999;"));
        const QByteArray before = contentsOf(cli.vault());
        COMPARE_REFUSED(cli.ledger({"list", "codes", "--json"}), 3, "NewerVersion");
        QCOMPARE(contentsOf(cli.vault()), before);
    }

    void inUseByAnotherProgram()
    {
        const Cli cli;
        cli.makeVault();
        {
            const auto holder = holdVault(cli.vault(), recoveryKey(), "BEGIN IMMEDIATE;");
            COMPARE_REFUSED(cli.ledger({"add-campaign", "X", "--json"}), 3, "InUse");
            COMPARE_EXIT(cli.ledger({"list", "campaigns"}), 0); // looking is possible
            holder->kill();
            holder->waitForFinished();
        }
        QCOMPARE(cli.done({"list", "campaigns"}).rows().size(), 0);
        cli.done({"add-campaign", "X"});
    }

    void readOnly()
    {
        Cli cli;
        cli.makeVault();
        const QByteArray before = contentsOf(cli.vault());
        QVERIFY(QFile::setPermissions(cli.vault(), QFile::ReadOwner));
        COMPARE_REFUSED(cli.ledger({"add-campaign", "X", "--json"}), 3, "ReadOnly");
        // And in a folder that is shut.
        QVERIFY(QFile::setPermissions(cli.vault(), QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(QFile::setPermissions(cli.folder(), QFile::ReadOwner | QFile::ExeOwner));
        cli.inChild = obeyPermissions;
        COMPARE_REFUSED(cli.ledger({"add-campaign", "X", "--json"}), 3, "ReadOnly");
        QVERIFY(QFile::setPermissions(cli.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(contentsOf(cli.vault()), before);
    }

    // Full at once, and full in the middle of the change: there is no half of a code.
    void diskFull()
    {
        Cli cli;
        cli.makeVault();
        cli.addCode(sparkCode(1), videoLink(1));
        cli.inChild = limitFiles(1000);
        COMPARE_REFUSED(cli.ledger({"list", "codes", "--json"}), 3, "DiskFull");
        cli.inChild = limitFiles(40'000); // a journal of nine pages
        COMPARE_REFUSED(cli.ledger({"add-code", "--code-fd", "4", "--video", videoLink(2), "--campaign", "C",
                                    "--licensee", "L", "--json"},
                                   {{4, sparkCode(2).toUtf8()}}),
                        4, "DiskFull");
        cli.inChild = nullptr;
        QCOMPARE(cli.done({"list", "codes"}).rows().size(), 1);
        QCOMPARE(cli.done({"list", "videos"}).rows().size(), 1);
        QCOMPARE(cli.done({"list", "campaigns"}).rows().size(), 0);
        COMPARE_EXIT(cli.ledger({"verify"}), 0);
        // And a vault is made whole or not at all.
        Cli other;
        other.inChild = limitFiles(40'000);
        COMPARE_REFUSED(other.ledger({"init", "--json"}), 4, "DiskFull");
        QCOMPARE(allFiles(other.folder()).size(), 0);
    }

private:
    QByteArray flipped(qsizetype place) const
    {
        QByteArray bytes = m_bytes;
        bytes[place] = static_cast<char>(bytes.at(place) ^ 1);
        return bytes;
    }

    const Cli m_good;
    QByteArray m_bytes;
};

SPARK_TEST(CliOpening)
#include "opening_test.moc"
