// Finding rows and arranging what is shown: search, quick filters, columns.
#include "models/domain/code_text.h"
#include "models/store/authorization_repository.h"
#include "tests/window/desk.h"
#include "ui/actions.h"
#include "ui/pages/ledger_page.h"
#include "ui/widgets/ledger_table.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>

using namespace spark;
using namespace spark::test;

class Looking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchFinds_data();
    void searchFinds();
    void searchIsLeftByTheKeyboard();
    void quickFilters_data();
    void quickFilters();
    void nothingFoundOffersAWayBack();
    void anEmptyPageHasTheKeyboardAtItsButton();
    void rowsThatGoBehindADialogLeaveTheKeyboardAPlace();
    void columnsAreRememberedOverARestart();
    void columnsAreRememberedFromEveryPage();
    void hidingAColumnFromTheMenu();
    void theLastPageIsRemembered();
};

static const QList<Entry> fourCodes {{1, 3}, {2, -2}, {3, 60, CodeStatus::InUse, QStringLiteral("tom.cooks"), QStringLiteral("Südwind")}, {4, 90, CodeStatus::Applied}};

void Looking::searchFinds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const auto masked = [](int number) { return maskCode(codeText(number)); };
    QTest::newRow("a whole code") << codeText(3) << QStringList {masked(3)};
    QTest::newRow("a code without its #") << codeText(3).mid(1) << QStringList {masked(3)};
    QTest::newRow("the beginning of a code") << codeText(4).left(9) << QStringList {masked(4)};
    QTest::newRow("a handle") << "@tom.cooks" << QStringList {masked(3)};
    QTest::newRow("words of a caption") << "clip 4" << QStringList {masked(4)};
    QTest::newRow("a brand, without its dots") << "Südwind" << QStringList {masked(3)};
    QTest::newRow("a link") << postLinkText(2) << QStringList {masked(2)};
    QTest::newRow("a post's number") << postLinkText(2).section(QLatin1Char('/'), -1) << QStringList {masked(2)};
    QTest::newRow("nothing") << "zeppelin" << QStringList();
}

void Looking::searchFinds()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    Desk desk;
    QVERIFY(desk.open(fourCodes));
    key(Qt::Key_K, Qt::ControlModifier);
    auto *search = child<QLineEdit>(&desk.window(), QStringLiteral("search"));
    QVERIFY(search->hasFocus());
    pasteInto(search, typed);
    QVERIFY(desk.waitForRows(static_cast<int>(found.size())));
    QCOMPARE(desk.column(QStringLiteral("Code")), found);
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForRows(4));
}

void Looking::searchIsLeftByTheKeyboard()
{
    Desk desk;
    QVERIFY(desk.open(fourCodes));
    key(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("tom"));
    QVERIFY(desk.waitForRows(1));
    key(Qt::Key_Down);
    QVERIFY(desk.table().hasFocus());
    QTRY_COMPARE(desk.window().selectedIds().size(), 1);
}

void Looking::quickFilters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QList<int>>("numbers");
    QTest::newRow("ending soon") << "filter_ending_soon" << QList<int> {1};
    QTest::newRow("expired") << "filter_expired" << QList<int> {2};
    QTest::newRow("not applied") << "filter_not_applied" << QList<int> {1};
}

void Looking::quickFilters()
{
    QFETCH(QString, filter);
    QFETCH(QList<int>, numbers);
    Desk desk;
    QVERIFY(desk.open(fourCodes));
    QVERIFY(press(child(desk.window().page(PageKind::Codes), filter)));
    QVERIFY(desk.waitForRows(static_cast<int>(numbers.size())));
    QStringList expected;
    for (const int number : numbers)
        expected.append(maskCode(codeText(number)));
    QCOMPARE(desk.column(QStringLiteral("Code")), expected);
    QVERIFY(press(child(desk.window().page(PageKind::Codes), QStringLiteral("filter_all"))));
    QVERIFY(desk.waitForRows(4));
}

void Looking::nothingFoundOffersAWayBack()
{
    Desk desk;
    QVERIFY(desk.open(fourCodes));
    key(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("zeppelin"));
    QVERIFY(desk.waitForRows(0));
    auto *button = child<QAbstractButton>(desk.window().page(PageKind::Codes), QStringLiteral("empty_state_button"));
    QTRY_VERIFY(button->isVisible());
    QVERIFY(press(button));
    QVERIFY(desk.waitForRows(4));
    QVERIFY(child<QLineEdit>(&desk.window(), QStringLiteral("search"))->text().isEmpty());
}

void Looking::anEmptyPageHasTheKeyboardAtItsButton()
{
    Desk desk;
    QVERIFY(desk.open({}));
    auto *button = child<QAbstractButton>(desk.window().page(PageKind::Codes), QStringLiteral("empty_state_button"));
    QTRY_VERIFY(button->hasFocus());
    key(Qt::Key_Space);
    QVERIFY(desk.dialog(QStringLiteral("code_dialog")));
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(button->hasFocus());
}

// Rows that go while a dialog is open: the window has a place for the keyboard when it closes.
void Looking::rowsThatGoBehindADialogLeaveTheKeyboardAPlace()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.table().hasFocus());
    desk.actions().addCode->trigger();
    QVERIFY(desk.dialog(QStringLiteral("code_dialog")));
    {
        const auto other = desk.connect();
        QVERIFY(other);
        auto changes = ChangeSet::begin(*other, testAuthor(std::make_shared<SystemClock>()), QStringLiteral("delete_codes"));
        VERIFY_OK(changes);
        VERIFY_OK(AuthorizationRepository::remove(**changes, {1}));
        VERIFY_OK((*changes)->commit());
    }
    auto *button = child<QAbstractButton>(desk.window().page(PageKind::Codes), QStringLiteral("empty_state_button"));
    QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), 10000);
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(button->hasFocus());
}

void Looking::columnsAreRememberedOverARestart()
{
    Desk desk;
    QVERIFY(desk.open(fourCodes));
    QHeaderView *header = desk.table().horizontalHeader();
    const QStringList usual = desk.column(QStringLiteral("Code"));
    // By the licensee, the other way round; status to the front; one column wide.
    desk.table().sortByColumn(4, Qt::DescendingOrder);
    QTRY_COMPARE(desk.cell(0, QStringLiteral("Licensee")), QStringLiteral("Südwind"));
    const QStringList sorted = desk.column(QStringLiteral("Code"));
    QVERIFY(sorted != usual);
    header->moveSection(header->visualIndex(1), 0);
    header->resizeSection(0, 233);
    desk.table().setColumnHidden(3, true);
    QVERIFY(desk.openAgain());
    QVERIFY(desk.waitForRows(4));
    header = desk.table().horizontalHeader();
    QCOMPARE(header->visualIndex(1), 0);
    QCOMPARE(header->sectionSize(0), 233);
    QVERIFY(desk.table().isColumnHidden(3));
    QCOMPARE(header->sortIndicatorSection(), 4);
    QCOMPARE(desk.column(QStringLiteral("Code")), sorted);
}
// Whoever leaves a page, or the program, right after dragging a column's edge finds the column as it was left.
void Looking::columnsAreRememberedFromEveryPage()
{
    Desk desk;
    QVERIFY(desk.open(fourCodes));
    desk.table().horizontalHeader()->resizeSection(0, 233);
    key(Qt::Key_1, Qt::ControlModifier);
    desk.table().horizontalHeader()->resizeSection(0, 277);
    key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(desk.openAgain());
    key(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(desk.table().horizontalHeader()->sectionSize(0), 233);
    key(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(desk.table().horizontalHeader()->sectionSize(0), 277);
}

void Looking::hidingAColumnFromTheMenu()
{
    Desk desk;
    QVERIFY(desk.open(fourCodes));
    QMenu menu;
    desk.table().fillColumnMenu(&menu);
    QAction *creator = nullptr;
    const auto actions = menu.actions();
    for (QAction *action : actions) {
        if (action->text() == QLatin1String("Creator"))
            creator = action;
    }
    QVERIFY(creator && creator->isChecked());
    creator->trigger();
    QVERIFY(desk.table().isColumnHidden(3));
    menu.actions().last()->trigger(); // back to how it began
    QVERIFY(!desk.table().isColumnHidden(3));
}

void Looking::theLastPageIsRemembered()
{
    Desk desk;
    QVERIFY(desk.open(fourCodes));
    key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(desk.openAgain());
    QCOMPARE(desk.window().currentPage(), PageKind::Campaigns);
    key(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(desk.window().currentPage(), PageKind::Videos);
    key(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(desk.window().currentPage(), PageKind::Campaigns);
}

SPARK_TEST_IN_SESSION(x11, Looking)
#include "looking_test.moc"
