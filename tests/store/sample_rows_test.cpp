#include "models/store/sample_rows.h"

#include "models/store/campaign_repository.h"
#include "models/store/video_repository.h"
#include "tests/store/store_support.h"

using namespace spark;
using namespace spark::test;

namespace {

RowId one(VaultFixture &vault, const QString &sql)
{
    const auto id = vault.connection().value(sql);
    if (!id)
        qFatal("%s", qPrintable(id.error().text()));
    return id->toLongLong();
}

} // namespace

class SampleRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A vault with two sample posts, each with a code in a campaign.
    void init()
    {
        m_vault = std::make_unique<VaultFixture>();
        m_vault->change(sampleAction(), [](ChangeSet &changes) -> Expected<void> {
            for (int i = 1; i <= 2; ++i) {
                CodeDraft draft = codeDraft(i);
                draft.campaign.name = QStringLiteral("Sample %1").arg(i);
                SPARK_TRY(AuthorizationRepository::add(changes, draft));
            }
            return {};
        });
    }
    void cleanup() { m_vault.reset(); }

    void allOfIt()
    {
        QVERIFY(*hasSampleRows(m_vault->connection()));
        remove();
        for (const char *table : {"video", "authorization", "campaign", "campaign_video", "party"})
            QCOMPARE(m_vault->count(QLatin1String(table)), 0);
        QVERIFY(!*hasSampleRows(m_vault->connection()));
    }

    void ownCodeOnASamplePost()
    {
        CodeDraft own = codeDraft(9);
        own.video = VideoRef {one(*m_vault, QStringLiteral("SELECT min(id) FROM video")), {}};
        const RowId code = m_vault->addCode(own);
        remove();
        const auto kept = AuthorizationRepository::load(m_vault->connection(), code);
        VERIFY_OK(kept);
        QCOMPARE(kept->code, codeText(9));
        QCOMPARE(m_vault->count(QStringLiteral("video")), 1);
        QCOMPARE(m_vault->count(QStringLiteral("authorization")), 2);
        QCOMPARE(m_vault->count(QStringLiteral("party")), 1); // whose post it is
        QVERIFY(!*hasSampleRows(m_vault->connection())); // what is left is a person's
    }

    void ownCodeInASampleCampaign()
    {
        CodeDraft own = codeDraft(9);
        own.campaign = NamedRef {one(*m_vault, QStringLiteral("SELECT min(id) FROM campaign")), {}};
        const RowId code = m_vault->addCode(own);
        remove();
        QCOMPARE(AuthorizationRepository::load(m_vault->connection(), code)->campaign, own.campaign.id);
        QCOMPARE(m_vault->count(QStringLiteral("campaign")), 1);
        QCOMPARE(m_vault->count(QStringLiteral("video")), 1);
    }

    void samplePostInAnOwnCampaign()
    {
        const RowId video = one(*m_vault, QStringLiteral("SELECT min(id) FROM video"));
        m_vault->change(QStringLiteral("own"), [&](ChangeSet &changes) -> Expected<void> {
            SPARK_TRY_VALUE(const RowId campaign, CampaignRepository::findOrAdd(changes, {0, QStringLiteral("Mine")}));
            return VideoRepository::addToCampaign(changes, video, campaign);
        });
        remove();
        VERIFY_OK(VideoRepository::load(m_vault->connection(), video));
        QCOMPARE(m_vault->count(QStringLiteral("campaign")), 1);
        QCOMPARE(m_vault->count(QStringLiteral("campaign_video")), 1);
    }

private:
    void remove()
    {
        m_vault->change(QStringLiteral("remove_sample_data"), [](ChangeSet &changes) { return removeSampleRows(changes); });
    }

    std::unique_ptr<VaultFixture> m_vault;
};

SPARK_TEST(SampleRowsTest)
#include "sample_rows_test.moc"
