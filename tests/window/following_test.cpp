// What is shown follows the ledger without taking anything out of a person's hands: the focus, a marked text, a row.
#include "models/domain/code_text.h"
#include "tests/window/desk.h"
#include "ui/actions.h"
#include "ui/inspectors/code_line.h"
#include "ui/inspectors/inspector_pane.h"
#include "ui/widgets/ledger_table.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>

#include <cstdio>

using namespace spark;
using namespace spark::test;

class Following : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyboardStaysInTheInspector();
    void aMarkedFactStaysMarked();
    void aLineThatGoesHandsTheFocusOn();
    void aNewRowThatIsHiddenIsSaidSo();
    void aRowBehindAHiddenLinkIsSaidSo();
    void anotherFileInTheVaultsPlaceIsSaidSo();
};

// Another program writes into the vault; the window looks for that every other second.
static void editElsewhere(const Desk &desk, const QString &licensee)
{
    const auto connection = desk.connect();
    QVERIFY(connection);
    auto changes = ChangeSet::begin(*connection, testAuthor(std::make_shared<SystemClock>()), QStringLiteral("edit_code"));
    VERIFY_OK(changes);
    CodePatch patch;
    patch.licensee = NamedRef {0, licensee};
    patch.status = CodeStatus::Applied;
    VERIFY_OK(AuthorizationRepository::edit(**changes, {1}, patch));
    VERIFY_OK((*changes)->commit());
}

static QList<CodeLine *> linesOf(const Desk &desk)
{
    return desk.window().inspector()->findChildren<CodeLine *>();
}

static bool showPost(Desk &desk)
{
    key(Qt::Key_1, Qt::ControlModifier);
    return desk.waitForRows(1) && desk.select({0}) && QTest::qWaitFor([&desk] { return !linesOf(desk).isEmpty(); }, 20000);
}

void Following::theKeyboardStaysInTheInspector()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(showPost(desk));
    CodeLine *line = linesOf(desk).constFirst();
    line->setFocus();
    editElsewhere(desk, QStringLiteral("Aurora"));
    QTRY_VERIFY_WITH_TIMEOUT(linesOf(desk).constFirst()->accessibleName().contains(StatusTexts::label(CodeStatus::Applied)), 20000);
    QCOMPARE(QApplication::focusWidget(), linesOf(desk).constFirst());
    key(Qt::Key_Space); // and it still leads to the code
    QTRY_COMPARE(desk.window().currentPage(), PageKind::Codes);
}

void Following::aMarkedFactStaysMarked()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    const auto factNamed = [&desk](const QString &start) -> QLabel * {
        const auto labels = desk.window().inspector()->findChildren<QLabel *>();
        for (QLabel *label : labels) {
            if (label->accessibleName().startsWith(start))
                return label;
        }
        return nullptr;
    };
    QTRY_VERIFY(factNamed(QStringLiteral("Ends: ")));
    factNamed(QStringLiteral("Ends: "))->setSelection(0, 5);
    const QString marked = factNamed(QStringLiteral("Ends: "))->selectedText();
    QCOMPARE(marked.size(), 5);
    editElsewhere(desk, QStringLiteral("Aurora"));
    QTRY_VERIFY_WITH_TIMEOUT(factNamed(QStringLiteral("Licensee: Aurora")), 20000);
    QCOMPARE(factNamed(QStringLiteral("Ends: "))->selectedText(), marked);
}

void Following::aLineThatGoesHandsTheFocusOn()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(showPost(desk));
    linesOf(desk).constFirst()->setFocus();
    const auto connection = desk.connect();
    QVERIFY(connection);
    auto changes = ChangeSet::begin(*connection, testAuthor(std::make_shared<SystemClock>()), QStringLiteral("delete_codes"));
    VERIFY_OK(changes);
    VERIFY_OK(AuthorizationRepository::remove(**changes, {1}));
    VERIFY_OK((*changes)->commit());
    QTRY_VERIFY_WITH_TIMEOUT(linesOf(desk).isEmpty(), 20000);
    QVERIFY(QApplication::focusWidget());
}

// Another code of the first post is recorded while the search shows the second one's alone.
void Following::aNewRowThatIsHiddenIsSaidSo()
{
    Desk desk;
    QVERIFY(desk.open({{1}, {2}}));
    key(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("clip 2"));
    QVERIFY(desk.waitForRows(1));
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    pasteInto(child(dialog, QStringLiteral("code")), codeText(7));
    pasteInto(child(dialog, QStringLiteral("video")), postLinkText(1));
    QVERIFY(press(child(dialog, QStringLiteral("confirm"))));
    QVERIFY(desk.waitForNoDialog());
    QTRY_VERIFY2(desk.notice().contains(QStringLiteral("hidden")), qPrintable(desk.notice()));
    QVERIFY(desk.select({0}));
    const QList<qint64> chosen = desk.window().selectedIds();
    desk.window().search({});
    QVERIFY(desk.waitForRows(3));
    QCOMPARE(desk.window().selectedIds(), chosen);
}

void Following::aRowBehindAHiddenLinkIsSaidSo()
{
    Desk desk;
    QVERIFY(desk.open({{1, 90}, {2, 3}}));
    QVERIFY(press(child(&desk.window(), QStringLiteral("filter_ending_soon"))));
    QVERIFY(desk.waitForRows(1));
    key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(2));
    QVERIFY(desk.select({desk.column(QStringLiteral("Post")).indexOf(captionText(1)) == 0 ? 0 : 1}));
    QTRY_VERIFY(!linesOf(desk).isEmpty());
    QVERIFY(press(linesOf(desk).constFirst()));
    QTRY_VERIFY2(desk.notice().contains(QStringLiteral("hidden")), qPrintable(desk.notice()));
    QCOMPARE(desk.window().currentPage(), PageKind::Codes);
}

// A program that keeps folders alike put an older copy in its place: said by itself, once, before anybody types in vain.
void Following::anotherFileInTheVaultsPlaceIsSaidSo()
{
    Desk desk;
    desk.makeVault({{1}});
    const QString copy = desk.file(QStringLiteral("copy"));
    QVERIFY(QFile::copy(desk.vaultPath(), copy));
    QVERIFY(desk.openAgain());
    QCOMPARE(::rename(qPrintable(copy), qPrintable(desk.vaultPath())), 0);
    QTRY_COMPARE_WITH_TIMEOUT(desk.dialogs().errors.size(), 1, 20000);
    QCOMPARE(errorName(desk.dialogs().errors.first().code), errorName(ErrorCode::InUse));
    QVERIFY(desk.dialogs().errors.first().text().contains(QLatin1String("replaced")));
    QTest::qWait(2500); // the next look
    QCOMPARE(desk.dialogs().errors.size(), 1);
}

SPARK_TEST_IN_SESSION(x11, Following)
#include "following_test.moc"
