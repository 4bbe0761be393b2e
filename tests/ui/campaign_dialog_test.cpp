// What the dialog hands over of a campaign that was recorded somewhere else.
#include "tests/support/test_main.h"
#include "ui/dialogs/campaign_dialog.h"

#include <QDateTimeEdit>

#include <ctime>

using namespace spark;

class CampaignDialogElsewhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingTouchedIsNothingChanged();
    void aDayThatIsChangedLeavesTheOther();

private:
    static void liveIn(const char *zone)
    {
        qputenv("TZ", zone);
        tzset();
    }
    CampaignDialog *open() const
    {
        return CampaignDialog::forOne({{}, std::make_shared<FixedClock>(m_details.campaign.flightStart.value())}, m_details, nullptr);
    }

    CampaignDetails m_details;
};

void CampaignDialogElsewhere::init()
{
    liveIn("CEST-2"); // Berlin in summer
    m_details = {};
    m_details.campaign.name = QStringLiteral("June");
    m_details.campaign.flightStart = QDate(2026, 6, 1).startOfDay().toSecsSinceEpoch();
    m_details.campaign.flightEnd = QDate(2026, 7, 1).startOfDay().toSecsSinceEpoch() - 1;
    liveIn("EDT4"); // New York
}

void CampaignDialogElsewhere::cleanup()
{
    liveIn("UTC");
}

void CampaignDialogElsewhere::nothingTouchedIsNothingChanged()
{
    const std::unique_ptr<CampaignDialog> dialog(open());
    const CampaignPatch patch = dialog->patch();
    QVERIFY(!patch.flightStart);
    QVERIFY(!patch.flightEnd);
}

void CampaignDialogElsewhere::aDayThatIsChangedLeavesTheOther()
{
    const std::unique_ptr<CampaignDialog> dialog(open());
    auto *last = dialog->findChild<QWidget *>(QStringLiteral("to"))->findChild<QDateTimeEdit *>();
    last->setDate(QDate(2026, 7, 10));
    const CampaignPatch patch = dialog->patch();
    QVERIFY(!patch.flightStart);
    QVERIFY(patch.flightEnd);
    QCOMPARE(*patch.flightEnd, QDate(2026, 7, 11).startOfDay().toSecsSinceEpoch() - 1);
}

SPARK_TEST(CampaignDialogElsewhere)
#include "campaign_dialog_test.moc"
