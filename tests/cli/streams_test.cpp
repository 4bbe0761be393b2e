// Output that nobody takes, and several processes at once.
#include "tests/cli/cli_support.h"

#include <QDir>

#include <fcntl.h>
#include <unistd.h>

using namespace spark::test;

class CliStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<Cli>();
        m_cli->makeVault();
    }
    void cleanup() { m_cli.reset(); }

    // As `spark-ledger-cli list codes | head -1` with a reader that is gone at once.
    void aReaderThatGoesAway()
    {
        m_cli->done({"add-campaign", "Before"});
        m_cli->inChild = [] {
            int ends[2] = {};
            if (::pipe(ends) == 0) {
                ::close(ends[0]);
                ::dup2(ends[1], STDOUT_FILENO);
            }
        };
        for (const Words &arguments : {Words{"list", "campaigns"}, Words{"list", "campaigns", "--json"},
                                       Words{"history", "--json"}, Words{"verify"}, Words{"--help"}}) {
            const Answer answer =
                arguments.first() == QLatin1String("--help") ? m_cli->run(arguments) : m_cli->ledger(arguments);
            COMPARE_EXIT(answer, 4);
        }
        // A change that was made stays made, and that it could not be told is.
        const Answer added = m_cli->ledger({"add-campaign", "After", "--json"});
        COMPARE_EXIT(added, 4);
        QVERIFY2(added.err.startsWith("spark-ledger-cli: Io: ") && added.err.contains("could not be written"), added.err.constData());
        m_cli->inChild = nullptr;
        QCOMPARE(m_cli->done({"list", "campaigns"}).rows().size(), 2);
        COMPARE_EXIT(m_cli->ledger({"verify"}), 0);
    }

    void aFullDeviceAsOutput()
    {
        m_cli->inChild = [] { ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO); };
        COMPARE_EXIT(m_cli->ledger({"verify", "--json"}), 4);
        COMPARE_EXIT(m_cli->ledger({"list", "codes", "--json"}), 4);
        COMPARE_EXIT(m_cli->ledger({"export-recovery-key"}), 4);
    }

    // A closed stream must not become the vault's file: text printed to it would end up in there.
    void closedStreams_data()
    {
        QTest::addColumn<QList<int>>("closed");
        QTest::newRow("output") << QList<int>{STDOUT_FILENO};
        QTest::newRow("messages") << QList<int>{STDERR_FILENO};
        QTest::newRow("all") << QList<int>{STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO};
    }
    void closedStreams()
    {
        QFETCH(QList<int>, closed);
        m_cli->inChild = [closed] {
            for (const int stream : closed)
                ::close(stream);
        };
        const int expected = closed.contains(STDOUT_FILENO) ? 4 : 0;
        QCOMPARE(m_cli
                     ->ledger({"add-code", "--code-fd", "4", "--video", videoLink(1), "--period", "30", "--json"},
                              {{4, sparkCode(1).toUtf8()}})
                     .exitCode,
                 expected);
        QCOMPARE(m_cli->ledger({"list", "codes", "--json"}).exitCode, expected);
        const QString uid = [this] {
            const auto child = std::exchange(m_cli->inChild, nullptr);
            const QString found = at(m_cli->done({"list", "codes"}).rows().first(), "uid").toString();
            m_cli->inChild = child;
            return found;
        }();
        QCOMPARE(m_cli->ledger({"qr", uid, "--out", "code.svg"}).exitCode, expected);
        m_cli->inChild = nullptr;
        QVERIFY(contentsOf(m_cli->file(QStringLiteral("code.svg"))).trimmed().endsWith("</svg>"));
        COMPARE_EXIT(m_cli->ledger({"verify"}), 0);
        QCOMPARE(m_cli->done({"list", "codes"}).rows().size(), 1);
    }

    // What was acknowledged is there, and what was not is not: at most InUse is said.
    void severalWritersAtOnce()
    {
        std::vector<std::unique_ptr<QProcess>> writers;
        for (int i = 0; i < 12; ++i) {
            const QByteArray code = sparkCode(i).toUtf8();
            writers.push_back(m_cli->process(m_cli->withKey({"add-code", "--code-fd", "4", "--video", videoLink(i / 2),
                                                             "--period", "30", "--campaign", "Together", "--json"}),
                                             {{3, recoveryKey()}, {4, code}}));
        }
        for (const auto &writer : writers)
            writer->start(QIODevice::ReadOnly);
        QSet<QString> acknowledged;
        for (const auto &writer : writers) {
            QVERIFY(writer->waitForFinished(120'000));
            const QByteArray told = writer->readAllStandardError();
            if (writer->exitCode() == 0) {
                acknowledged.insert(QJsonDocument::fromJson(writer->readAllStandardOutput())
                                        .object()
                                        .value(QLatin1String("uid"))
                                        .toString());
                continue;
            }
            QCOMPARE(writer->exitCode(), 3);
            QVERIFY2(told.startsWith("spark-ledger-cli: InUse: "), told.constData());
        }
        QVERIFY(!acknowledged.isEmpty());
        QSet<QString> there;
        for (const QJsonObject &row : m_cli->done({"list", "codes"}).rows())
            there.insert(at(row, "uid").toString());
        QCOMPARE(there, acknowledged);
        QCOMPARE(m_cli->done({"list", "campaigns"}).rows().size(), 1); // made by one of them, used by all
        COMPARE_EXIT(m_cli->ledger({"verify"}), 0);
    }

    // Somebody reads, backs up and checks while others write.
    void readersBesideWriters()
    {
        std::vector<std::unique_ptr<QProcess>> all;
        for (int i = 0; i < 4; ++i) {
            all.push_back(m_cli->process(m_cli->withKey({"add-campaign", QString::number(i)}), {{3, recoveryKey()}}));
            all.push_back(m_cli->process(m_cli->withKey({"verify"}), {{3, recoveryKey()}}));
            all.push_back(m_cli->process(m_cli->withKey({"list", "campaigns", "--json"}), {{3, recoveryKey()}}));
            all.push_back(m_cli->process(m_cli->withKey({"backup"}), {{3, recoveryKey()}}));
        }
        for (const auto &process : all)
            process->start(QIODevice::ReadOnly);
        int added = 0;
        int backups = 0;
        for (const auto &process : all) {
            QVERIFY(process->waitForFinished(120'000));
            const QByteArray told = process->readAllStandardError();
            const bool inUse = process->exitCode() == 3 && told.startsWith("spark-ledger-cli: InUse: ");
            QVERIFY2(process->exitCode() == 0 || inUse, told.constData());
            added += process->arguments().first() == QLatin1String("add-campaign") && process->exitCode() == 0 ? 1 : 0;
            backups += process->arguments().first() == QLatin1String("backup") && process->exitCode() == 0 ? 1 : 0;
        }
        QCOMPARE(QDir(m_cli->backups()).entryList(QDir::Files | QDir::Hidden).size(), backups);
        QCOMPARE(m_cli->done({"list", "campaigns"}).rows().size(), added);
        COMPARE_EXIT(m_cli->ledger({"verify"}), 0);
    }

    // Killed in the middle: the next one finds a whole vault with every acknowledged change.
    void aKilledWriterLeavesAWholeVault()
    {
        for (int i = 0; i < 15; ++i) {
            const auto victim =
                m_cli->process(m_cli->withKey({"add-campaign", QString::number(i), "--json"}), {{3, recoveryKey()}});
            victim->start(QIODevice::ReadOnly);
            QVERIFY(victim->waitForStarted());
            QTest::qSleep(10 + i * 6); // anywhere in its life
            victim->kill();
            QVERIFY(victim->waitForFinished(120'000));
            const bool acknowledged =
                QJsonDocument::fromJson(victim->readAllStandardOutput()).object().contains(QLatin1String("uid"));
            COMPARE_EXIT(m_cli->ledger({"verify"}), 0);
            const int found = m_cli->done({"list", "campaigns", "--search", QString::number(i)}).rows().size();
            QVERIFY(found == 1 || !acknowledged);
        }
    }

private:
    std::unique_ptr<Cli> m_cli;
};

SPARK_TEST(CliStreams)
#include "streams_test.moc"
