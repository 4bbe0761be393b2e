#include "tests/store/store_support.h"

#include "models/store/campaign_repository.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

#include <cstdio>

using namespace spark;
using namespace spark::test;

namespace {

constexpr int campaigns = 5;
constexpr int everyNth = 4; // change is a bulk edit

// Change number i: a new code with its post and its place in a campaign, or the notes of all campaigns at once.
Expected<void> doChange(ChangeSet &changes, int i)
{
    if (i % everyNth == 0) {
        CampaignPatch patch;
        patch.notes = QStringLiteral("round %1").arg(i);
        return CampaignRepository::edit(changes, {1, 2, 3, 4, 5}, patch);
    }
    CodeDraft draft = codeDraft(i);
    draft.campaign.name = QString::number(i % campaigns);
    draft.notes = QStringLiteral("number %1").arg(i);
    SPARK_TRY(AuthorizationRepository::add(changes, draft));
    return {};
}

// How many of the changes 1 … last are new codes.
int codesUpTo(int last)
{
    return last - last / everyNth;
}

// Commits one change after the other and says each number once it is committed.
int committingChild(const QStringList &arguments)
{
    auto opened = openVault(arguments.at(0), testKey(), testAuthor(std::make_shared<SystemClock>()), {});
    if (!opened)
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    const Author author = testAuthor(std::make_shared<SystemClock>());
    for (int i = arguments.at(1).toInt();; ++i) {
        auto changes = ChangeSet::begin(**opened, author, QStringLiteral("change %1").arg(i));
        if (!changes || !doChange(**changes, i) || !(*changes)->commit())
            return 2;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
}
SPARK_CHILD(commit_loop, committingChild)

} // namespace

class DurabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A process that commits is killed again and again, over one vault: what it acknowledged is there, nothing is there
    // by halves, the history's chain is whole, and every page can be read.
    void killedAgainAndAgain()
    {
        constexpr int kills = 200;
        VaultFixture vault;
        for (int i = 0; i < campaigns; ++i) {
            VERIFY_OK(attempt(vault, [i](ChangeSet &changes) {
                CampaignDraft draft;
                draft.name = QString::number(i);
                return CampaignRepository::add(changes, draft);
            }));
        }
        vault.close();
        OpenOptions options;
        options.checkUpTo = 1 << 30;
        int last = 0; // change that is known to be in the vault
        int unacknowledged = 0;
        int early = 0;
        QElapsedTimer timer;
        timer.start();
        for (int kill = 0; kill < kills; ++kill) {
            int acknowledged = last;
            {
                Child child(QStringLiteral("commit_loop"), {vault.path(), QString::number(last + 1)});
                // Every fourth time at any moment from its start on, so also while it recovers what the last one left.
                if (kill % 4 != 0 && child.line() != "ready")
                    QFAIL("the child could not open the vault");
                QThread::usleep(QRandomGenerator::global()->bounded(kill % 4 == 0 ? 120000 : 50000));
                child.kill();
                while (child.process().canReadLine()) {
                    const QByteArray line = child.process().readLine().trimmed();
                    acknowledged = line == "ready" ? acknowledged : line.toInt();
                }
                QCOMPARE(child.process().exitStatus(), QProcess::CrashExit); // by our signal, not by itself
            }
            early += acknowledged == last ? 1 : 0;

            auto opened = openVault(vault.path(), testKey(), testAuthor(), options);
            VERIFY_OK(opened);
            Connection &connection = **opened;
            const auto number = [&connection](const QString &sql) { return connection.value(sql)->toInt(); };
            const QString newest = connection.value(QStringLiteral("SELECT action FROM history ORDER BY number DESC LIMIT 1"))->toString();
            const int there = newest.startsWith(QLatin1String("change ")) ? newest.mid(7).toInt() : 0;
            QVERIFY2(there >= acknowledged, qPrintable(QStringLiteral("%1 was acknowledged, %2 is there").arg(acknowledged).arg(there)));
            QVERIFY(there <= acknowledged + 1);
            unacknowledged += there - acknowledged;
            const int codes = codesUpTo(there);
            QCOMPARE(number(QStringLiteral("SELECT count(*) FROM authorization")), codes);
            QCOMPARE(number(QStringLiteral("SELECT count(*) FROM video")), codes);
            QCOMPARE(number(QStringLiteral("SELECT count(*) FROM campaign_video")), codes);
            QCOMPARE(number(QStringLiteral("SELECT count(*) FROM authorization_words")), codes);
            QCOMPARE(number(QStringLiteral("SELECT count(DISTINCT action) FROM history WHERE action LIKE 'change %'")), there);
            if (there >= everyNth) {
                QCOMPARE(number(QStringLiteral("SELECT count(DISTINCT notes) FROM campaign")), 1);
                QCOMPARE(connection.value(QStringLiteral("SELECT notes FROM campaign LIMIT 1"))->toString(), QStringLiteral("round %1").arg(there / everyNth * everyNth));
            }
            const auto chain = HistoryLog(connection).verify();
            VERIFY_OK(chain);
            QCOMPARE(chain->firstBroken, 0);
            QVERIFY(!connection.value(QStringLiteral("PRAGMA foreign_key_check"))->isValid());
            last = there;
        }
        qInfo("%d changes over %d kills; %d were committed but not yet acknowledged, %d kills came before the first; %lld s", last, kills, unacknowledged, early,
              timer.elapsed() / 1000);
        QVERIFY(last > kills); // else nothing was tested
        QCOMPARE(filesIn(vault.folder()), QStringList {QStringLiteral("Test.sparkledger")});
    }
};

SPARK_TEST(DurabilityTest)
#include "durability_test.moc"
