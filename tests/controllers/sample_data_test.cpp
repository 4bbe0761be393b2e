// The made-up ledger to look around in: comes as one step, goes as one step, and takes nothing of the user's along.
#include "tests/controllers/desk.h"

using namespace spark;
using namespace spark::test;

namespace {

struct Ledger : Desk
{
    Ledger()
    {
        if (const auto made = create(); !made)
            qFatal("create: %s", qPrintable(made.error().text()));
    }
    Expected<void> add() { return await(controllers.sampleData.add()); }
    Expected<void> remove() { return await(controllers.sampleData.remove()); }
    bool isPresent() { return *await(controllers.sampleData.isPresent()); }
    // Everything but the history, which grows with every step.
    QString rows() { return dump().section(QStringLiteral("\nhistory\n"), 0, 0); }
};

} // namespace

class SampleDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addedAsOneStep()
    {
        Ledger desk;
        QVERIFY(!desk.isPresent());
        const QString before = desk.rows();
        QSignalSpy committed(&desk.controllers.history, &HistoryController::committed);
        VERIFY_OK(desk.add());
        QCOMPARE(committed.size(), 1);
        QVERIFY(desk.isPresent());
        QVERIFY(desk.count(QStringLiteral("video")) >= 10);
        QVERIFY(desk.count(QStringLiteral("authorization")) >= 10);
        QVERIFY(desk.count(QStringLiteral("campaign")) >= 3);
        VERIFY_OK(await(desk.vault().verify()));
        // Something is about to end, something has no code, something runs: there is something to see.
        const auto counts = await(desk.controllers.lookup.counts());
        VERIFY_OK(counts);
        QVERIFY(counts->codesEndingSoon > 0);
        QVERIFY(counts->videosWithoutCode > 0);
        QVERIFY(counts->campaignsRunning > 0);

        VERIFY_OK(await(desk.controllers.history.undo()));
        QCOMPARE(desk.rows(), before);
        QVERIFY(!desk.isPresent());
        VERIFY_OK(await(desk.controllers.history.redo()));
        QVERIFY(desk.isPresent());
    }

    void removedWhole()
    {
        Ledger desk;
        VERIFY_OK(desk.add());
        const QString sample = desk.rows();
        VERIFY_OK(desk.remove());
        for (const char *table : {"video", "authorization", "campaign", "campaign_video", "party", "party_handle"})
            QCOMPARE(desk.count(QString::fromLatin1(table)), 0);
        QVERIFY(!desk.isPresent());
        VERIFY_OK(await(desk.vault().verify()));
        VERIFY_OK(await(desk.controllers.history.undo())); // one step, too
        QCOMPARE(desk.rows(), sample);
        VERIFY_OK(desk.remove());
        VERIFY_OK(desk.add()); // and once more
        QVERIFY(desk.isPresent());
    }

    void whatIsTheUsersOwnStays()
    {
        Ledger desk;
        const RowId own = desk.addCode(1);
        VERIFY_OK(desk.add());
        // A campaign of her own for a brand that came with the sample.
        CampaignDraft draft;
        draft.name = QStringLiteral("My own");
        draft.brand.name = QStringLiteral("Nordbrew");
        const auto campaign = await(desk.controllers.campaigns.add(draft));
        VERIFY_OK(campaign);
        VERIFY_OK(desk.remove());
        QCOMPARE(desk.count(QStringLiteral("authorization")), 1);
        QCOMPARE(*desk.controllers.handover.codeText(own), codeText(1));
        QCOMPARE(desk.controllers.campaigns.details(*campaign)->row.brand, QStringLiteral("Nordbrew"));
        QVERIFY(!desk.isPresent());
    }

    // Twice would be a muddle: refused as a whole.
    void addedOnce()
    {
        Ledger desk;
        VERIFY_OK(desk.add());
        const QString before = desk.rows();
        COMPARE_ERROR(desk.add(), ErrorCode::AlreadyThere);
        QCOMPARE(desk.rows(), before);
    }

    void removingNothingIsNoStep()
    {
        Ledger desk;
        const QString before = desk.dump();
        VERIFY_OK(desk.remove());
        QCOMPARE(desk.dump(), before);
        QVERIFY(!desk.controllers.history.canUndo());
    }

    void lockedCallsSaySo()
    {
        Ledger desk;
        desk.vault().lock();
        COMPARE_ERROR(desk.add(), ErrorCode::KeyMissing);
        COMPARE_ERROR(desk.remove(), ErrorCode::KeyMissing);
        COMPARE_ERROR(await(desk.controllers.sampleData.isPresent()), ErrorCode::KeyMissing);
    }
};

SPARK_TEST(SampleDataTest)

#include "sample_data_test.moc"
