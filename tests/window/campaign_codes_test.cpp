// From a campaign to its codes, and back to all of them.
#include "models/domain/code_text.h"
#include "tests/window/desk.h"
#include "ui/inspectors/inspector_pane.h"

#include <QAbstractButton>
#include <QLineEdit>

using namespace spark;
using namespace spark::test;

class CampaignCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void itsOwnAndNoOthers();
    void aQuickFilterHidesNoneOfThem();
    void theChipTakesItBack();
    void escapeTakesItBack();
    void showAllTakesItBack();
    void anotherVaultHasOtherCampaigns();

private:
    bool showCodesOf(const QString &campaign);
    QAbstractButton *chip() const { return child<QAbstractButton>(m_desk->window().findChild<QWidget *>(QStringLiteral("codes_page")), QStringLiteral("filter_campaign")); }
    QLineEdit *search() const { return child<QLineEdit>(&m_desk->window(), QStringLiteral("search")); }

    std::unique_ptr<Desk> m_desk;
};

// Two campaigns of which one's name begins the other's, a brand and a caption that hold the word, too.
void CampaignCodes::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->makeVault({{1, 90}, {2, 80}, {3, 70, CodeStatus::Received, QStringLiteral("mila.bakes"), QStringLiteral("R&D Summer")}, {4, 3}});
    {
        const auto connection = m_desk->connect();
        QVERIFY(connection);
        auto changes = ChangeSet::begin(*connection, testAuthor(std::make_shared<SystemClock>()), QStringLiteral("edit_codes"));
        VERIFY_OK(changes);
        CodePatch patch;
        patch.campaign = NamedRef {0, QStringLiteral("R&D Summer")};
        VERIFY_OK(AuthorizationRepository::edit(**changes, {1, 4}, patch));
        patch.campaign = NamedRef {0, QStringLiteral("R&D Summer sale")};
        VERIFY_OK(AuthorizationRepository::edit(**changes, {2}, patch));
        VERIFY_OK((*changes)->commit());
    }
    QVERIFY(m_desk->openAgain());
}

bool CampaignCodes::showCodesOf(const QString &campaign)
{
    m_desk->window().showPage(PageKind::Campaigns);
    if (!m_desk->waitForRows(2) || !m_desk->select({static_cast<int>(m_desk->column(QStringLiteral("Campaign")).indexOf(campaign))}))
        return false;
    const auto button = [this] { return m_desk->window().inspector()->findChild<QAbstractButton *>(QStringLiteral("show_codes")); };
    return QTest::qWaitFor([&] { return button() && button()->isVisible(); }, 20000) && press(button())
        && QTest::qWaitFor([this] { return m_desk->window().currentPage() == PageKind::Codes; }, 20000);
}

void CampaignCodes::itsOwnAndNoOthers()
{
    QVERIFY(showCodesOf(QStringLiteral("R&D Summer")));
    QVERIFY(m_desk->waitForRows(2));
    QCOMPARE(m_desk->column(QStringLiteral("Code")), (QStringList {maskCode(codeText(4)), maskCode(codeText(1))}));
    QVERIFY(chip()->isVisible());
    QVERIFY(chip()->text().contains(QStringLiteral("R&D Summer")));
    QCOMPARE(chip()->accessibleName(), QStringLiteral("Campaign R&D Summer"));
    QVERIFY(search()->text().isEmpty());
    // A search looks among them.
    key(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("clip 2"));
    QVERIFY(m_desk->waitForRows(0));
    search()->selectAll();
    type(QStringLiteral("clip 4"));
    QVERIFY(m_desk->waitForRows(1));
}

void CampaignCodes::aQuickFilterHidesNoneOfThem()
{
    m_desk->window().showPage(PageKind::Codes);
    QVERIFY(press(child(m_desk->window().findChild<QWidget *>(QStringLiteral("codes_page")), QStringLiteral("filter_ending_soon"))));
    QVERIFY(m_desk->waitForRows(1));
    QVERIFY(showCodesOf(QStringLiteral("R&D Summer")));
    QVERIFY(m_desk->waitForRows(2));
}

void CampaignCodes::theChipTakesItBack()
{
    QVERIFY(showCodesOf(QStringLiteral("R&D Summer sale")));
    QVERIFY(m_desk->waitForRows(1));
    QVERIFY(press(chip()));
    QVERIFY(m_desk->waitForRows(4));
    QVERIFY(!chip()->isVisible());
}

void CampaignCodes::escapeTakesItBack()
{
    QVERIFY(showCodesOf(QStringLiteral("R&D Summer sale")));
    QVERIFY(m_desk->waitForRows(1));
    key(Qt::Key_K, Qt::ControlModifier);
    key(Qt::Key_Escape);
    QVERIFY(m_desk->waitForRows(4));
    QVERIFY(!chip()->isVisible());
}

void CampaignCodes::showAllTakesItBack()
{
    QVERIFY(showCodesOf(QStringLiteral("R&D Summer sale")));
    QVERIFY(m_desk->waitForRows(1));
    m_desk->window().search(QStringLiteral("nothing has this"));
    QVERIFY(m_desk->waitForRows(0));
    QVERIFY(press(child(m_desk->window().findChild<QWidget *>(QStringLiteral("codes_page")), QStringLiteral("empty_state_button"))));
    QVERIFY(m_desk->waitForRows(4));
    QVERIFY(!chip()->isVisible());
}

void CampaignCodes::anotherVaultHasOtherCampaigns()
{
    QVERIFY(showCodesOf(QStringLiteral("R&D Summer sale")));
    QVERIFY(m_desk->waitForRows(1));
    key(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m_desk->window().isLedgerShown());
    QVERIFY(chip()->isHidden());
}

SPARK_TEST_IN_SESSION(x11, CampaignCodes)
#include "campaign_codes_test.moc"
