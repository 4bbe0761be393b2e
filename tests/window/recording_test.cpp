// Recording posts and codes: pasting what one has, and being helped.
#include "models/domain/code_text.h"
#include "models/tables/table_texts.h"
#include "tests/window/desk.h"
#include "ui/actions.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace spark;
using namespace spark::test;

class Recording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPostByItsLink();
    void severalPostsAtOnce();
    void aPostThatIsThereAlready();
    void aLinkThatIsNoPost_data();
    void aLinkThatIsNoPost();
    void aCodeFromAMessyPaste();
    void theEndIsShownInLocalTime();
    void aCodeThatIsRefused_data();
    void aCodeThatIsRefused();
    void aDoubtfulCodeIsWarnedAboutAndTaken();
    void aKnownCodeIsNotTakenTwice();
    void periodsAreChecked_data();
    void periodsAreChecked();
    void periodsAreUnderstood_data();
    void periodsAreUnderstood();
    void linksAreMadeInPlaceBySearch();
    void aNewCodeTakesTheEarlierOnesPlace();
    void aCampaign();
    void whatIsFilledInIsNotThrownAway();
};

static QPushButton *confirmOf(QDialog *dialog)
{
    return child<QPushButton>(dialog, QStringLiteral("confirm"));
}

void Recording::aPostByItsLink()
{
    Desk desk;
    QVERIFY(desk.open({}));
    key(Qt::Key_1, Qt::ControlModifier);
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("video_dialog"));
    QVERIFY(dialog);
    QVERIFY(!confirmOf(dialog)->isEnabled());
    auto *links = child<QPlainTextEdit>(dialog, QStringLiteral("links"));
    QVERIFY(links->hasFocus());
    pasteInto(links, QStringLiteral("https://m.tiktok.com/@mila.bakes/video/7316099630578666754?is_from_webapp=1&sender_device=pc"));
    QVERIFY(confirmOf(dialog)->isEnabled());
    QVERIFY2(issueOf(links).contains(QStringLiteral("7316099630578666754")), qPrintable(issueOf(links)));
    QCOMPARE(child<QLineEdit>(dialog, QStringLiteral("creator"))->placeholderText(), QStringLiteral("@mila.bakes"));
    child(dialog, QStringLiteral("caption"))->setFocus();
    type(QStringLiteral("Plum cake"));
    key(Qt::Key_Return);
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(1));
    QCOMPARE(desk.cell(0, QStringLiteral("Post")), QStringLiteral("Plum cake"));
    QCOMPARE(desk.cell(0, QStringLiteral("Creator")), QStringLiteral("@mila.bakes"));
    // What was just recorded is what one goes on with.
    QTRY_COMPARE(desk.window().selectedIds().size(), 1);
}

void Recording::severalPostsAtOnce()
{
    Desk desk;
    QVERIFY(desk.open({}));
    key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("video_dialog"));
    QVERIFY(dialog);
    auto *links = child<QPlainTextEdit>(dialog, QStringLiteral("links"));
    pasteInto(links, postLinkText(1) + u'\n' + postLinkText(2) + QStringLiteral("\n\n") + postLinkText(3) + u'\n' + postLinkText(2));
    QVERIFY(confirmOf(dialog)->isEnabled());
    QVERIFY(!child(dialog, QStringLiteral("caption"))->isEnabled()); // one caption for three posts would be wrong
    mnemonicOf(confirmOf(dialog));
    QVERIFY(desk.waitForNoDialog());
    desk.window().showPage(PageKind::Videos);
    QVERIFY(desk.waitForRows(3));
}

void Recording::aPostThatIsThereAlready()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("video_dialog"));
    QVERIFY(dialog);
    auto *links = child<QPlainTextEdit>(dialog, QStringLiteral("links"));
    pasteInto(links, postLinkText(1) + QStringLiteral("?lang=en"));
    QVERIFY(!confirmOf(dialog)->isEnabled());
    QVERIFY(!issueOf(links).isEmpty());
}

void Recording::aLinkThatIsNoPost_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("profile") << "https://www.tiktok.com/@mila.bakes";
    QTest::newRow("another host") << "https://tiktok.com.evil.example/@mila.bakes/video/7316099630578666754";
    QTest::newRow("ruined by a spreadsheet") << "7.31E+18";
    QTest::newRow("words") << "the video of yesterday";
}

void Recording::aLinkThatIsNoPost()
{
    QFETCH(QString, link);
    Desk desk;
    QVERIFY(desk.open({}));
    key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("video_dialog"));
    QVERIFY(dialog);
    auto *links = child<QPlainTextEdit>(dialog, QStringLiteral("links"));
    pasteInto(links, link);
    QVERIFY(!issueOf(links).isEmpty());
    QVERIFY(!confirmOf(dialog)->isEnabled());
}

void Recording::aCodeFromAMessyPaste()
{
    Desk desk;
    QVERIFY(desk.open({}));
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    auto *code = child<QPlainTextEdit>(dialog, QStringLiteral("code"));
    QVERIFY(code->hasFocus());
    // As it comes out of a chat: a label, quotes, a zero-width space, a line break, and the link behind it.
    const QString clean = codeText(1);
    const QString messy = QStringLiteral("Code: “") + clean.left(9) + QChar(0x200b) + clean.mid(9, 12) + u'\n' + clean.mid(21) + QStringLiteral("”\n") + postLinkText(1);
    pasteInto(code, messy);
    auto *cleaned = child<QLabel>(dialog, QStringLiteral("cleaned_code"));
    QVERIFY(cleaned->isVisible());
    QCOMPARE(cleaned->text().section(u'\n', 0, 0), clean);
    QVERIFY(!issueOf(code).isEmpty()); // white space inside may have been a +
    auto *post = child<QLineEdit>(dialog, QStringLiteral("video"));
    QCOMPARE(post->text(), postLinkText(1));
    QVERIFY(!issueOf(post).isEmpty()); // that the post will be recorded too
    QVERIFY(confirmOf(dialog)->isEnabled());
    QVERIFY(!dialog->windowTitle().contains(clean.mid(1, 6)));
    mnemonicOf(confirmOf(dialog));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(1));
    QCOMPARE(desk.cell(0, QStringLiteral("Code")), maskCode(clean));
    QCOMPARE(desk.cell(0, QStringLiteral("Creator")), QStringLiteral("@mila.bakes"));
    desk.window().showPage(PageKind::Videos);
    QVERIFY(desk.waitForRows(1));
}

void Recording::theEndIsShownInLocalTime()
{
    qputenv("TZ", "Asia/Tokyo");
    tzset();
    const auto restore = qScopeGuard([] {
        qunsetenv("TZ");
        tzset();
    });
    Desk desk;
    QVERIFY(desk.open({}));
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    pasteInto(child(dialog, QStringLiteral("code")), codeText(1));
    auto *begins = child(dialog, QStringLiteral("begins"))->findChild<QDateTimeEdit *>();
    begins->setDateTime(QDateTime(QDate(2027, 3, 1), QTime(9, 30)));
    auto *granted = child<QComboBox>(dialog, QStringLiteral("granted"));
    granted->setFocus();
    granted->lineEdit()->selectAll();
    QTest::keyClicks(granted, QStringLiteral("60"));
    // 60 × 24 hours later, at the same time of day, and it says of which zone.
    const QString ends = child<QLabel>(dialog, QStringLiteral("ends"))->text();
    QVERIFY2(ends.contains(QLocale().dayName(5, QLocale::ShortFormat)), qPrintable(ends));
    QVERIFY2(ends.contains(QStringLiteral("30")) && ends.contains(QStringLiteral("2027")) && ends.contains(QStringLiteral("9:30")) && ends.contains(QStringLiteral("JST")), qPrintable(ends));
}

void Recording::aCodeThatIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a web address") << "https://example.com/code";
    QTest::newRow("a post's number") << "7316099630578666754";
    QTest::newRow("other characters") << "#abc!def?ghi.jkl";
    QTest::newRow("two codes") << codeText(1) + QLatin1Char('\n') + codeText(2);
    QTest::newRow("too short") << "#abc=";
    QTest::newRow("too long") << QLatin1Char('#') + QString(600, QLatin1Char('a'));
}

void Recording::aCodeThatIsRefused()
{
    QFETCH(QString, text);
    Desk desk;
    QVERIFY(desk.open({}));
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    pasteInto(child(dialog, QStringLiteral("video")), postLinkText(1));
    auto *code = child<QPlainTextEdit>(dialog, QStringLiteral("code"));
    pasteInto(code, text);
    QVERIFY(!issueOf(code).isEmpty());
    QVERIFY(!confirmOf(dialog)->isEnabled());
    QVERIFY(!child(dialog, QStringLiteral("cleaned_code"))->isVisible());
    mnemonic(dialog, Qt::Key_A); // and the keyboard does not get past it
    QVERIFY(dialog->isVisible());
    pasteInto(code, codeText(1));
    QVERIFY(issueOf(code).isEmpty());
    QVERIFY(confirmOf(dialog)->isEnabled());
}

void Recording::aDoubtfulCodeIsWarnedAboutAndTaken()
{
    Desk desk;
    QVERIFY(desk.open({}));
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    pasteInto(child(dialog, QStringLiteral("video")), postLinkText(1));
    auto *code = child<QPlainTextEdit>(dialog, QStringLiteral("code"));
    pasteInto(code, codeText(1).mid(1));
    QVERIFY(issueOf(code).contains(u'#'));
    QVERIFY(confirmOf(dialog)->isEnabled());
    mnemonicOf(confirmOf(dialog));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(1));
}

void Recording::aKnownCodeIsNotTakenTwice()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    pasteInto(child(dialog, QStringLiteral("video")), postLinkText(2));
    auto *code = child<QPlainTextEdit>(dialog, QStringLiteral("code"));
    pasteInto(code, codeText(1).mid(1)); // the same one, without its #
    QVERIFY(!issueOf(code).isEmpty());
    QVERIFY(!confirmOf(dialog)->isEnabled());
}

void Recording::periodsAreChecked_data()
{
    QTest::addColumn<QString>("days");
    QTest::newRow("none") << "0";
    QTest::newRow("negative") << "-1";
    QTest::newRow("endless") << "1000000000";
    QTest::newRow("past every number") << "99999999999999999999";
    QTest::newRow("words") << "a month";
    QTest::newRow("weeks") << "2 weeks";
    QTest::newRow("two numbers") << "30 60";
    QTest::newRow("a number within words") << "about 30 days";
}

void Recording::periodsAreChecked()
{
    QFETCH(QString, days);
    Desk desk;
    QVERIFY(desk.open({}));
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    pasteInto(child(dialog, QStringLiteral("code")), codeText(1) + u'\n' + postLinkText(1));
    QVERIFY(confirmOf(dialog)->isEnabled());
    auto *granted = child<QComboBox>(dialog, QStringLiteral("granted"));
    granted->setFocus();
    granted->lineEdit()->selectAll();
    QTest::keyClicks(granted, days);
    QVERIFY(!issueOf(granted).isEmpty());
    QVERIFY(!confirmOf(dialog)->isEnabled());
}

void Recording::periodsAreUnderstood_data()
{
    QTest::addColumn<QString>("days");
    const QString said = TableTexts::days(45);
    QTest::newRow("a number") << QStringLiteral("45");
    QTest::newRow("with its word") << said;
    QTest::newRow("without a space") << QString(said).remove(u' ');
    QTest::newRow("in capitals") << said.toUpper();
    QTest::newRow("with the word for one") << TableTexts::days(1).replace(u'1', QLatin1String("45"));
}

void Recording::periodsAreUnderstood()
{
    QFETCH(QString, days);
    Desk desk;
    QVERIFY(desk.open({}));
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    pasteInto(child(dialog, QStringLiteral("code")), codeText(1) + u'\n' + postLinkText(1));
    auto *granted = child<QComboBox>(dialog, QStringLiteral("granted"));
    granted->setFocus();
    granted->lineEdit()->selectAll();
    QTest::keyClicks(granted, days);
    QVERIFY2(issueOf(granted).isEmpty(), qPrintable(issueOf(granted)));
    QVERIFY(press(confirmOf(dialog)));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(1));
    QCOMPARE(desk.cell(0, QStringLiteral("Period")), TableTexts::days(45));
}

void Recording::linksAreMadeInPlaceBySearch()
{
    Desk desk;
    QVERIFY(desk.open({{1}, {2, 30, CodeStatus::Received, QStringLiteral("tom.cooks"), QStringLiteral("Südwind")}}));
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    pasteInto(child(dialog, QStringLiteral("code")), codeText(3));
    QVERIFY(!confirmOf(dialog)->isEnabled());
    const auto choose = [&](const char *field, const QString &typed, const QString &expected) {
        auto *picker = child<QLineEdit>(dialog, QLatin1String(field));
        // Typing on narrows the list down.
        const auto found = [&expected] {
            auto *list = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
            const bool one = list && list->model()->rowCount() == 1 && list->model()->index(0, 0).data().toString().contains(expected);
            return one ? list : nullptr;
        };
        const auto isOffered = [&] {
            // The X server gives the focus back to the last field a little after its list was closed.
            if (!picker->hasFocus()) {
                picker->setFocus();
                picker->selectAll();
                QTest::keyClicks(picker, typed);
            }
            return found() != nullptr;
        };
        if (!QTest::qWaitFor(isOffered, 20000))
            return false;
        QAbstractItemView *list = found();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        return picker->text() == expected;
    };
    QVERIFY(choose("video", QStringLiteral("tom"), captionText(2)));
    QVERIFY(choose("licensee", QStringLiteral("nord"), QStringLiteral("Nordlicht")));
    // A campaign that is not there yet is named and made with the code.
    child(dialog, QStringLiteral("campaign"))->setFocus();
    type(QStringLiteral("Winter launch"));
    QVERIFY(!issueOf(child(dialog, QStringLiteral("campaign"))).isEmpty());
    QVERIFY(confirmOf(dialog)->isEnabled());
    QVERIFY(press(confirmOf(dialog)));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(3));
    const qsizetype row = desk.column(QStringLiteral("Code")).indexOf(maskCode(codeText(3)));
    QVERIFY(row >= 0);
    QCOMPARE(desk.cell(static_cast<int>(row), QStringLiteral("Post")), captionText(2));
    QCOMPARE(desk.cell(static_cast<int>(row), QStringLiteral("Licensee")), QStringLiteral("Nordlicht"));
    QCOMPARE(desk.cell(static_cast<int>(row), QStringLiteral("Campaign")), QStringLiteral("Winter launch"));
    desk.window().showPage(PageKind::Campaigns);
    QVERIFY(desk.waitForRows(1));
}

void Recording::aNewCodeTakesTheEarlierOnesPlace()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    auto *replaces = child<QCheckBox>(dialog, QStringLiteral("replaces"));
    QVERIFY(!replaces->isVisible());
    pasteInto(child(dialog, QStringLiteral("code")), codeText(2));
    pasteInto(child(dialog, QStringLiteral("video")), postLinkText(1));
    QVERIFY(replaces->isVisible() && replaces->isChecked());
    QVERIFY(!issueOf(child(dialog, QStringLiteral("video"))).isEmpty());
    QVERIFY(press(confirmOf(dialog)));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(2));
    const qsizetype earlier = desk.column(QStringLiteral("Code")).indexOf(maskCode(codeText(1)));
    QTRY_COMPARE(desk.cell(static_cast<int>(earlier), QStringLiteral("Status")), StatusTexts::label(CodeStatus::Replaced));
}

void Recording::aCampaign()
{
    Desk desk;
    QVERIFY(desk.open({}));
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("campaign_dialog"));
    QVERIFY(dialog);
    QVERIFY(!confirmOf(dialog)->isEnabled());
    type(QStringLiteral("Spring"));
    QVERIFY(confirmOf(dialog)->isEnabled());
    auto *amount = child<QLineEdit>(dialog, QStringLiteral("amount"));
    amount->setFocus();
    type(QStringLiteral("lots"));
    QVERIFY(!issueOf(amount).isEmpty());
    QVERIFY(!confirmOf(dialog)->isEnabled());
    amount->selectAll();
    type(QStringLiteral("1500"));
    // A flight that ends before it begins.
    auto *from = child(dialog, QStringLiteral("from"));
    auto *to = child(dialog, QStringLiteral("to"));
    from->findChild<QCheckBox *>()->click();
    to->findChild<QCheckBox *>()->click();
    from->findChild<QDateTimeEdit *>()->setDate(QDate(2027, 5, 10));
    to->findChild<QDateTimeEdit *>()->setDate(QDate(2027, 5, 9));
    QVERIFY(!issueOf(to).isEmpty());
    QVERIFY(!confirmOf(dialog)->isEnabled());
    to->findChild<QDateTimeEdit *>()->setDate(QDate(2027, 5, 31));
    QVERIFY(confirmOf(dialog)->isEnabled());
    mnemonicOf(confirmOf(dialog));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(1));
    QCOMPARE(desk.cell(0, QStringLiteral("Campaign")), QStringLiteral("Spring"));
    QVERIFY(desk.cell(0, QStringLiteral("To")).contains(QStringLiteral("31")));
}

void Recording::whatIsFilledInIsNotThrownAway()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    const QList<std::tuple<Qt::Key, QString, QString>> dialogs {{Qt::Key_1, QStringLiteral("video_dialog"), QStringLiteral("caption")},
                                                                {Qt::Key_2, QStringLiteral("code_dialog"), QStringLiteral("code")},
                                                                {Qt::Key_3, QStringLiteral("campaign_dialog"), QStringLiteral("name")}};
    for (const auto &[page, name, field] : dialogs) {
        key(page, Qt::ControlModifier);
        key(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(desk.dialog(name));
        desk.dialogs().asked.clear();
        key(Qt::Key_Escape); // there is nothing to lose
        QVERIFY(desk.waitForNoDialog());
        QVERIFY(desk.dialogs().asked.isEmpty());
        key(Qt::Key_N, Qt::ControlModifier);
        QDialog *dialog = desk.dialog(name);
        QVERIFY(dialog);
        child(dialog, field)->setFocus();
        type(QStringLiteral("x"));
        desk.dialogs().yes = false;
        QTest::keyClick(dialog, Qt::Key_Escape); // a window manager under load may look elsewhere just then
        QCOMPARE(desk.dialogs().asked, QStringList(QStringLiteral("Close without saving?")));
        QVERIFY(dialog->isVisible());
        desk.dialogs().yes = true;
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(desk.waitForNoDialog());
    }
    // A lock asks nobody.
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("campaign_dialog"));
    child(dialog, QStringLiteral("name"))->setFocus();
    type(QStringLiteral("x"));
    desk.dialogs().asked.clear();
    desk.actions().lock->trigger();
    QTRY_VERIFY(!desk.window().isLedgerShown());
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.dialogs().asked.isEmpty());
}

SPARK_TEST_IN_SESSION(x11, Recording)
#include "recording_test.moc"
