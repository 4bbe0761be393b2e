// backup, restore, verify.
#include "tests/cli/cli_support.h"

#include <QDir>

using namespace spark::test;

class CliBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<Cli>();
        m_cli->makeVault();
        m_cli->addCode(sparkCode(1), videoLink(1));
    }
    void cleanup() { m_cli.reset(); }

    void backupIsAVaultOfItsOwn()
    {
        const QJsonObject made = m_cli->done({"backup"}).object();
        QCOMPARE(made.keys(), (QStringList{QStringLiteral("made_at"), QStringLiteral("path"), QStringLiteral("size")}));
        const QString path = at(made, "path").toString();
        QCOMPARE(QFileInfo(path).absolutePath(), m_cli->backups());
        QCOMPARE(at(made, "size").toInteger(), QFileInfo(path).size());
        QVERIFY(at(made, "made_at").toString().endsWith(u'Z'));
        // What comes later is not in it.
        m_cli->addCode(sparkCode(2), videoLink(2));
        const Answer listed = m_cli->run(
            {"list", "codes", "--vault", path, "--recovery-key-fd", "3", "--reveal", "--json"}, {{3, recoveryKey()}});
        COMPARE_EXIT(listed, 0);
        QCOMPARE(listed.rows().size(), 1);
        QCOMPARE(at(listed.rows().first(), "code"), QJsonValue(sparkCode(1)));
    }

    void backupIntoAFolder()
    {
        const QString folder = m_cli->file(QStringLiteral("other place/backups"));
        const Answer made = m_cli->ledger({"backup", folder});
        COMPARE_EXIT(made, 0);
        const QString path = QString::fromUtf8(made.out).chopped(1);
        QCOMPARE(QFileInfo(path).absolutePath(), folder);
        QVERIFY(QFileInfo(path).size() > 4096);
        // Two in one second are two.
        m_cli->done({"backup", folder});
        m_cli->done({"backup", folder});
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 3);
    }

    void backupThatCannotBeWritten()
    {
        writeContents(m_cli->file(QStringLiteral("file")), "not a folder");
        const Answer notAFolder = m_cli->ledger({"backup", m_cli->file(QStringLiteral("file")), "--json"});
        QVERIFY2(notAFolder.exitCode == 4 || notAFolder.exitCode == 1, notAFolder.told().constData());
        QCOMPARE(notAFolder.out, QByteArray());
        QCOMPARE(contentsOf(m_cli->file(QStringLiteral("file"))), QByteArray("not a folder"));

        const QString shut = m_cli->file(QStringLiteral("shut"));
        QVERIFY(QDir().mkpath(shut));
        QVERIFY(QFile::setPermissions(shut, QFile::ReadOwner | QFile::ExeOwner));
        m_cli->inChild = obeyPermissions;
        COMPARE_REFUSED(m_cli->ledger({"backup", shut, "--json"}), 4, "ReadOnly");

        m_cli->inChild = limitFiles(100'000); // less than the copy, more than the journal
        COMPARE_REFUSED(m_cli->ledger({"backup", "--json"}), 4, "DiskFull");
        m_cli->inChild = nullptr;
        QCOMPARE(QDir(m_cli->backups()).entryList(QDir::Files | QDir::Hidden), QStringList()); // no half one
        COMPARE_EXIT(m_cli->ledger({"verify"}), 0);
    }

    void restoreKeepsWhatItReplaces()
    {
        const QString backup = at(m_cli->done({"backup"}).object(), "path").toString();
        m_cli->addCode(sparkCode(2), videoLink(2));
        const Answer restored = m_cli->run(
            {"restore", backup, "--to", m_cli->vault(), "--recovery-key-fd", "3", "--json"}, {{3, recoveryKey()}});
        COMPARE_EXIT(restored, 0);
        QCOMPARE(restored.object().keys(), (QStringList{QStringLiteral("path"), QStringLiteral("replaced")}));
        QCOMPARE(at(restored.object(), "path"), QJsonValue(m_cli->vault()));
        QCOMPARE(m_cli->done({"list", "codes"}).rows().size(), 1);
        const QString kept = at(restored.object(), "replaced").toString();
        QVERIFY(restored.err.contains(kept.toUtf8()));
        const Answer before =
            m_cli->run({"list", "codes", "--vault", kept, "--recovery-key-fd", "3", "--json"}, {{3, recoveryKey()}});
        COMPARE_EXIT(before, 0);
        QCOMPARE(before.rows().size(), 2);
        QVERIFY(QFile::exists(backup));
    }

    void restoreToANewPlace()
    {
        const QString backup = at(m_cli->done({"backup"}).object(), "path").toString();
        const QString target = m_cli->file(QStringLiteral("new/Copy.sparkledger"));
        const Answer restored =
            m_cli->run({"restore", backup, "--to", target, "--recovery-key-fd", "3", "--json"}, {{3, recoveryKey()}});
        COMPARE_EXIT(restored, 0);
        QVERIFY(at(restored.object(), "replaced").isNull());
        COMPARE_EXIT(m_cli->run({"verify", "--vault", target, "--recovery-key-fd", "3"}, {{3, recoveryKey()}}), 0);
    }

    // A damaged vault is what backups are for.
    void restoreOverADamagedVault()
    {
        const QString backup = at(m_cli->done({"backup"}).object(), "path").toString();
        const QByteArray rubbish(20'000, 'x');
        writeContents(m_cli->vault(), rubbish);
        const Answer restored = m_cli->run(
            {"restore", backup, "--to", m_cli->vault(), "--recovery-key-fd", "3", "--json"}, {{3, recoveryKey()}});
        COMPARE_EXIT(restored, 0);
        QCOMPARE(contentsOf(at(restored.object(), "replaced").toString()), rubbish);
        QCOMPARE(m_cli->done({"list", "codes"}).rows().size(), 1);
    }

    void restoreRefusesNonsense_data()
    {
        QTest::addColumn<QString>("backup");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("missing") << QStringLiteral("missing") << 3 << QByteArray("Io");
        QTest::newRow("text") << QStringLiteral("text") << 3 << QByteArray("NotAVault");
        QTest::newRow("empty") << QStringLiteral("empty") << 3 << QByteArray("Damaged");
        QTest::newRow("plain SQLite") << QStringLiteral("plain") << 3 << QByteArray("NotEncrypted");
        QTest::newRow("cut short") << QStringLiteral("short") << 3 << QByteArray("Damaged");
        QTest::newRow("a bit flipped") << QStringLiteral("flipped") << 3 << QByteArray("Damaged");
        QTest::newRow("another key") << QStringLiteral("other") << 3 << QByteArray("WrongKey");
        QTest::newRow("a folder") << QStringLiteral("home") << 3 << QByteArray("NotAVault");
        QTest::newRow("itself") << QStringLiteral("Test.sparkledger") << 1 << QByteArray("InvalidInput");
    }
    void restoreRefusesNonsense()
    {
        QFETCH(QString, backup);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, name);
        QByteArray bytes = contentsOf(m_cli->vault());
        writeContents(m_cli->file(QStringLiteral("text")), "Dear diary, this is not a vault.");
        writeContents(m_cli->file(QStringLiteral("empty")), "");
        writeContents(m_cli->file(QStringLiteral("plain")),
                      QByteArray("SQLite format 3\0", 16) + QByteArray(8176, 'x'));
        writeContents(m_cli->file(QStringLiteral("short")), bytes.first(bytes.size() - 1000));
        bytes[20'000] = static_cast<char>(bytes.at(20'000) ^ 1);
        writeContents(m_cli->file(QStringLiteral("flipped")), bytes);
        writeContents(m_cli->file(QStringLiteral("other")), QByteArray(4096 * 4, '\xa5'));
        const auto before = allFiles(m_cli->folder());
        COMPARE_REFUSED(
            m_cli->run({"restore", m_cli->file(backup), "--to", m_cli->vault(), "--recovery-key-fd", "3", "--json"},
                       {{3, recoveryKey()}}),
            exitCode, name);
        // An empty journal may lie beside what was looked at; nothing that was there is another now.
        const auto after = allFiles(m_cli->folder());
        for (auto it = before.begin(); it != before.end(); ++it)
            QVERIFY2(after.value(it.key()) == it.value(), qPrintable(it.key()));
        for (auto it = after.begin(); it != after.end(); ++it)
            QVERIFY2(before.contains(it.key()) || it.key().endsWith(QLatin1String("-shm")) || it.value().isEmpty(),
                     qPrintable(it.key()));
    }

    // Whether the backup or the place is at fault, a script can tell by the code.
    void restoreTellsReadingFromWriting()
    {
        const QString backup = at(m_cli->done({"backup"}).object(), "path").toString();
        const QString shut = m_cli->file(QStringLiteral("shut"));
        QVERIFY(QDir().mkpath(shut));
        QVERIFY(QFile::setPermissions(shut, QFile::ReadOwner | QFile::ExeOwner));
        m_cli->inChild = obeyPermissions;
        const auto restore = [&](const QString &to) {
            return m_cli->run({"restore", backup, "--to", to, "--recovery-key-fd", "3", "--json"}, {{3, recoveryKey()}});
        };
        COMPARE_REFUSED(restore(QString(shut % QLatin1String("/Copy.sparkledger"))), 4, "ReadOnly");
        QVERIFY(QFile::setPermissions(backup, {}));
        const Answer unreadable = restore(m_cli->file(QStringLiteral("Copy.sparkledger")));
        COMPARE_EXIT(unreadable, 3);
        QVERIFY(!QFile::exists(m_cli->file(QStringLiteral("Copy.sparkledger"))));
    }

    void restoreDoesNotTouchAVaultInUse()
    {
        const QString backup = at(m_cli->done({"backup"}).object(), "path").toString();
        const auto holder = holdVault(m_cli->vault(), recoveryKey(), "BEGIN IMMEDIATE;");
        COMPARE_REFUSED(m_cli->run({"restore", backup, "--to", m_cli->vault(), "--recovery-key-fd", "3", "--json"},
                                   {{3, recoveryKey()}}),
                        3, "InUse");
        holder->kill();
        holder->waitForFinished();
        COMPARE_EXIT(m_cli->ledger({"verify"}), 0);
        QCOMPARE(QDir(m_cli->folder()).entryList({QStringLiteral("Test*")}, QDir::Files),
                 QStringList(QStringLiteral("Test.sparkledger")));
    }

    void verifyCounts()
    {
        m_cli->done({"add-video", videoLink(2)});
        m_cli->done({"add-campaign", "Autumn"});
        const QJsonObject counted = m_cli->done({"verify"}).object();
        QCOMPARE(counted.keys(),
                 (QStringList{QStringLiteral("campaigns"), QStringLiteral("codes"), QStringLiteral("history_entries"),
                              QStringLiteral("ok"), QStringLiteral("videos")}));
        QCOMPARE(at(counted, "ok"), QJsonValue(true));
        QCOMPARE(at(counted, "videos"), QJsonValue(2));
        QCOMPARE(at(counted, "codes"), QJsonValue(1));
        QCOMPARE(at(counted, "campaigns"), QJsonValue(1));
        QCOMPARE(at(counted, "history_entries").toInteger(), m_cli->done({"history"}).rows().size());
        QVERIFY(m_cli->ledger({"verify"}).out.contains("whole"));
    }

    // Wherever a bit falls over, somebody says so, and the file is left as it was.
    void verifyNoticesAFlippedBit_data()
    {
        QTest::addColumn<int>("part");
        for (int part = 0; part < 20; ++part)
            QTest::addRow("%d of 20", part) << part;
    }
    void verifyNoticesAFlippedBit()
    {
        QFETCH(int, part);
        QByteArray bytes = contentsOf(m_cli->vault());
        const qsizetype place = bytes.size() / 20 * part + 50;
        bytes[place] = static_cast<char>(bytes.at(place) ^ 4);
        writeContents(m_cli->vault(), bytes);
        const Answer answer = m_cli->ledger({"verify", "--json"});
        COMPARE_REFUSED(answer, 3, "Damaged");
        QCOMPARE(contentsOf(m_cli->vault()), bytes);
    }

private:
    std::unique_ptr<Cli> m_cli;
};

SPARK_TEST(CliBackup)
#include "backup_test.moc"
