// Taking codes in, in the window: what was found is marked and shown, corrected, taken in, and taken back in one step.
#include "models/domain/code_text.h"
#include "models/tables/intake_table_model.h"
#include "models/tables/table_roles.h"
#include "tests/window/audit.h"
#include "tests/window/intake_desk.h"
#include "tests/window/x_clipboard.h"
#include "ui/actions.h"
#include "ui/dialogs/intake_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/findings_table.h"
#include "ui/widgets/ledger_table.h"
#include "ui/widgets/marked_text.h"
#include "ui/widgets/status_area.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

using namespace spark;
using namespace spark::test;

class TakingIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageIsMarkedAndTakenIn();
    void whatIsUncertainWaitsForAPerson();
    void aCorrectionIsJudgedAgain();
    void anotherCodeOfAPostIsAChoice();
    void typingReadsAgain();
    void nothingOldIsTakenIn();
    void correctionsAreNotTypedAway();
    void aCancelledReadingLeavesNothing();
    void pastingAMessageOpensIt();
    void closingAsksFirst();
    void aLockAsksNothing();
    void byKeyboardAlone();
    void longTextsAreReadWhileTheWindowLives();
    void whatIsHereIsSaid();
    void whatIsLeftIsSaid();
    void anEndIsCorrectedAsItIsRead();
    void allColumnsAreSeen();

private:
    using Column = IntakeTableModel;
    const QString m_codes = QStringLiteral("Code");
};

namespace {

QString message(const QString &name)
{
    QFile file(QStringLiteral(SPARK_SOURCE_FOLDER "/tests/data/messages/%1.txt").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        QTest::qFail(qPrintable(file.fileName()), __FILE__, __LINE__);
    return QString::fromUtf8(file.readAll());
}

// With a person's first choice of what to do.
QString tick(QDialog *dialog, int row)
{
    rowsOf(dialog)->setFocus();
    rowsOf(dialog)->setCurrentRow(row);
    key(Qt::Key_Space);
    return cellOf(dialog, row, IntakeTableModel::Take, Qt::CheckStateRole);
}

} // namespace

void TakingIn::aMessageIsMarkedAndTakenIn()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    QVERIFY(child(dialog, QStringLiteral("nothing"))->isVisible());
    QVERIFY(!child(dialog, QStringLiteral("take"))->isEnabled());
    const QString text = message(QStringLiteral("en_dm_simple"));
    pasteText(dialog, text);
    QVERIFY(waitForFindings(dialog, 1));
    const QString code = QStringLiteral("#QuUoin3I5hNNrUexLi4Cc0BvJhApANqf0MrBmzOWXKCqQgTjSCwPS4u7uN1giq2=");
    const QStringList parts = marked(dialog);
    QVERIFY2(parts.contains(code), qPrintable(parts.join(u'|')));
    QVERIFY2(parts.contains(QStringLiteral("https://www.tiktok.com/@mila.bakes/video/7698439225983988016")), qPrintable(parts.join(u'|')));
    QVERIFY2(!parts.filter(QStringLiteral("30")).isEmpty(), qPrintable(parts.join(u'|')));
    QCOMPARE(cellOf(dialog, 0, Column::Code), maskCode(code));
    QCOMPARE(cellOf(dialog, 0, Column::Post), QStringLiteral("7698439225983988016"));
    QCOMPARE(cellOf(dialog, 0, Column::Handle), QStringLiteral("@mila.bakes"));
    QCOMPARE(cellOf(dialog, 0, Column::Period), QStringLiteral("30 day(s)"));
    QCOMPARE(summary(dialog), QStringLiteral("1 new"));
    // Nothing but the field with the paste shows the code whole.
    child<MarkedText>(dialog, QStringLiteral("text"))->setPlainText({});
    const QStringList shown = allTexts(dialog);
    for (const QString &each : shown)
        QVERIFY2(!each.contains(code.mid(5, 20)), qPrintable(each));
    pasteText(dialog, text);
    QTRY_VERIFY(child(dialog, QStringLiteral("take"))->isEnabled());
    // Nothing is in the ledger before a person says so.
    QCOMPARE(desk.rows(), 1);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(2));
    QVERIFY(desk.column(m_codes).contains(maskCode(code)));
    QTRY_VERIFY2(desk.notice().contains(QStringLiteral("1 code(s) taken in")), qPrintable(desk.notice()));
    QVERIFY(child(desk.window().statusArea(), QStringLiteral("notice_undo"))->isVisible());
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(1));
    QVERIFY(!desk.column(m_codes).contains(maskCode(code)));
}

void TakingIn::whatIsUncertainWaitsForAPerson()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    pasteText(dialog, message(QStringLiteral("en_two_links_equal")) + QStringLiteral("\n\n") + codeText(1) + u' ' + postLinkText(1));
    QVERIFY(waitForFindings(dialog, 3));
    const QModelIndex post = rowsOf(dialog)->model()->index(0, Column::Post);
    QVERIFY(post.data(DoubtRole).toBool());
    QVERIFY(!post.data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(child<QPlainTextEdit>(dialog, QStringLiteral("details"))->toPlainText().contains(post.data(Qt::ToolTipRole).toString()));
    QVERIFY2(summary(dialog).contains(QStringLiteral("1 to look at")) && summary(dialog).contains(QStringLiteral("1 already here")), qPrintable(summary(dialog)));
    // In the text it is underlined.
    const auto selections = child<MarkedText>(dialog, QStringLiteral("text"))->extraSelections();
    QVERIFY(std::any_of(selections.begin(), selections.end(), [](const QTextEdit::ExtraSelection &each) { return each.format.underlineStyle() == QTextCharFormat::DashUnderline; }));
    QCOMPARE(cellOf(dialog, 0, Column::Take, Qt::CheckStateRole), QString::number(Qt::Unchecked));
    QCOMPARE(tick(dialog, 0), QString::number(Qt::Checked));
    // A click on a mark of another row is that row.
    auto *text = child<MarkedText>(dialog, QStringLiteral("text"));
    QTextCursor cursor = text->document()->find(codeText(1).mid(2, 10));
    text->setTextCursor(cursor);
    QTRY_COMPARE(cellOf(dialog, rowsOf(dialog)->currentRow(), Column::Code), maskCode(codeText(1)));
    dialog->reject();
}

void TakingIn::aCorrectionIsJudgedAgain()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    pasteText(dialog, QStringLiteral("Here is the code: ") + codeText(7)); // for which post?
    QVERIFY(waitForFindings(dialog, 1));
    QCOMPARE(summary(dialog), QStringLiteral("1 that cannot be taken"));
    QVERIFY(!child(dialog, QStringLiteral("take"))->isEnabled());
    FindingsTable *table = rowsOf(dialog);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, Column::Post));
    key(Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    editor->setText(QStringLiteral("7.31E+18")); // a spreadsheet's ruin
    key(Qt::Key_Return);
    QTRY_VERIFY(child<Banner>(dialog, QStringLiteral("intake_banner"))->isVisible());
    QCOMPARE(cellOf(dialog, 0, Column::Post), QString());
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(table));
    key(Qt::Key_F2);
    editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    editor->setText(postLinkText(7));
    key(Qt::Key_Return);
    QTRY_COMPARE(summary(dialog), QStringLiteral("1 new"));
    QVERIFY(!child<Banner>(dialog, QStringLiteral("intake_banner"))->isVisible());
    QVERIFY(press(child(dialog, QStringLiteral("take"))));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(2));
    QVERIFY(desk.column(m_codes).contains(maskCode(codeText(7))));
}

void TakingIn::anotherCodeOfAPostIsAChoice()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    pasteText(dialog, codeText(8) + u'\n' + postLinkText(1) + QStringLiteral("\n30 days"));
    QVERIFY(waitForFindings(dialog, 1));
    QVERIFY2(summary(dialog).contains(QStringLiteral("another code")), qPrintable(summary(dialog)));
    QVERIFY(!rowsOf(dialog)->isColumnHidden(Column::Action));
    QVERIFY(!child(dialog, QStringLiteral("take"))->isEnabled()); // replace or keep both: nobody guesses
    tick(dialog, 0);
    QVERIFY(cellOf(dialog, 0, Column::Action).contains(QStringLiteral("replace")));
    QVERIFY(press(child(dialog, QStringLiteral("take"))));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(2));
    QTRY_COMPARE(desk.column(QStringLiteral("Status")).count(QStringLiteral("Replaced")), 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(1));
    QTRY_COMPARE(desk.column(QStringLiteral("Status")).count(QStringLiteral("Replaced")), 0);
}

void TakingIn::typingReadsAgain()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    pasteText(dialog, codeText(7) + u' ' + postLinkText(7));
    QVERIFY(waitForFindings(dialog, 1));
    QTest::keyClick(child(dialog, QStringLiteral("text")), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(child(dialog, QStringLiteral("text")), QStringLiteral(" 7 days"));
    QTRY_COMPARE(cellOf(dialog, 0, Column::Period), QStringLiteral("7 day(s)"));
    QTest::keyClick(child(dialog, QStringLiteral("text")), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(child(dialog, QStringLiteral("text")), Qt::Key_Delete);
    QTRY_VERIFY(child(dialog, QStringLiteral("nothing"))->isVisible());
    QVERIFY(marked(dialog).isEmpty());
    dialog->reject();
}

void TakingIn::nothingOldIsTakenIn()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    pasteText(dialog, codeText(7) + u' ' + postLinkText(7));
    QVERIFY(waitForFindings(dialog, 1));
    QVERIFY(child(dialog, QStringLiteral("take"))->isEnabled());
    QTest::keyClick(child(dialog, QStringLiteral("text")), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(child(dialog, QStringLiteral("text")), QStringLiteral(" 7 days"));
    QVERIFY(!child(dialog, QStringLiteral("take"))->isEnabled());
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(dialog->isVisible());
    QTRY_COMPARE(cellOf(dialog, 0, Column::Period), QStringLiteral("7 day(s)"));
    QTRY_VERIFY(child(dialog, QStringLiteral("take"))->isEnabled());
    QCOMPARE(desk.rows(), 1);
    dialog->reject();
}

void TakingIn::correctionsAreNotTypedAway()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    auto *text = child<MarkedText>(dialog, QStringLiteral("text"));
    const QString pasted = codeText(7) + u' ' + postLinkText(7);
    pasteText(dialog, pasted);
    QVERIFY(waitForFindings(dialog, 1));
    QCOMPARE(tick(dialog, 0), QString::number(Qt::Unchecked));
    const QStringList marks = marked(dialog);
    desk.dialogs().yes = false;
    text->setFocus();
    QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(text, QStringLiteral(" 7 days"));
    QTRY_COMPARE(desk.dialogs().asked.size(), 1); // once for all that was typed
    QCOMPARE(text->text(), pasted);
    QCOMPARE(marked(dialog), marks);
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(text, Qt::Key_Delete);
    QTRY_COMPARE(desk.dialogs().asked.size(), 2);
    QCOMPARE(text->text(), pasted);
    QCOMPARE(cellOf(dialog, 0, Column::Take, Qt::CheckStateRole), QString::number(Qt::Unchecked));
    desk.dialogs().yes = true;
    QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(text, QStringLiteral(" 7 days"));
    QTRY_COMPARE(cellOf(dialog, 0, Column::Period), QStringLiteral("7 day(s)"));
    QCOMPARE(desk.dialogs().asked.size(), 3);
    QCOMPARE(text->text(), QString(pasted + QStringLiteral(" 7 days")));
    QCOMPARE(cellOf(dialog, 0, Column::Take, Qt::CheckStateRole), QString::number(Qt::Checked));
    // The cursor stayed, and nothing is asked any more.
    QTest::keyClicks(text, QStringLiteral(" only"));
    QTRY_COMPARE(text->text(), QString(pasted + QStringLiteral(" 7 days only")));
    QVERIFY(waitForFindings(dialog, 1));
    QCOMPARE(desk.dialogs().asked.size(), 3);
    dialog->reject();
}

void TakingIn::aCancelledReadingLeavesNothing()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    pasteText(dialog, codeText(7) + u' ' + postLinkText(7));
    QVERIFY(waitForFindings(dialog, 1));
    QString text;
    for (int i = 0; i < 4000; ++i)
        text += codeText(1000 + i) + u' ' + postLinkText(1000 + i) + QStringLiteral(" valid 30 days\n\n");
    pasteText(dialog, text);
    QVERIFY(QTest::qWaitFor([&] { return child(dialog, QStringLiteral("reading"))->isVisible(); }, 20000));
    QVERIFY(press(child(dialog, QStringLiteral("cancel_progress"))));
    QCOMPARE(rowsOf(dialog)->model()->rowCount(), 0);
    QVERIFY(child(dialog, QStringLiteral("nothing"))->isVisible());
    QVERIFY(!child(dialog, QStringLiteral("take"))->isEnabled());
    dialog->reject();
}

void TakingIn::pastingAMessageOpensIt()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QGuiApplication::clipboard()->setText(message(QStringLiteral("en_whatsapp_ios")));
    key(Qt::Key_V, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("intake_dialog"));
    QVERIFY(waitForFindings(dialog, 1));
    dialog->reject();
    QVERIFY(desk.waitForNoDialog());
    QGuiApplication::clipboard()->setText(codeText(5) + u'\n' + codeText(6));
    key(Qt::Key_V, Qt::ControlModifier);
    dialog = desk.dialog(QStringLiteral("intake_dialog"));
    QVERIFY(waitForFindings(dialog, 2));
    dialog->reject();
}

void TakingIn::closingAsksFirst()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    key(Qt::Key_Escape); // there is nothing to lose
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.dialogs().asked.isEmpty());
    dialog = openIntake(desk);
    pasteText(dialog, codeText(7) + u' ' + postLinkText(7));
    QVERIFY(waitForFindings(dialog, 1));
    desk.dialogs().yes = false;
    key(Qt::Key_Escape);
    QCOMPARE(desk.dialogs().asked.size(), 1);
    QVERIFY(dialog->isVisible());
    desk.dialogs().yes = true;
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
    QCOMPARE(desk.rows(), 1);
}

void TakingIn::aLockAsksNothing()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    pasteText(dialog, codeText(7) + u' ' + postLinkText(7));
    QVERIFY(waitForFindings(dialog, 1));
    desk.actions().lock->trigger();
    QTRY_VERIFY(!desk.window().isLedgerShown());
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.dialogs().asked.isEmpty());
    const QStringList left = allTexts(&desk.window());
    for (const QString &text : left)
        QVERIFY2(!text.contains(codeText(7)), qPrintable(text));
}

void TakingIn::byKeyboardAlone()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QGuiApplication::clipboard()->setText(message(QStringLiteral("en_two_links_equal")));
    key(Qt::Key_I, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("intake_dialog"));
    key(Qt::Key_V, Qt::ControlModifier); // the text has the focus
    QVERIFY(waitForFindings(dialog, 2));
    key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(rowsOf(dialog)));
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Space);
    QCOMPARE(child<QPushButton>(dialog, QStringLiteral("take"))->text(), QStringLiteral("&Take in 2 row(s)"));
    key(Qt::Key_Return); // for the table, which has nothing to edit here
    QVERIFY(dialog->isVisible());
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(2));
}

void TakingIn::longTextsAreReadWhileTheWindowLives()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QString text;
    for (int i = 0; i < 2000; ++i)
        text += QStringLiteral("Hi, the code for this one: ") + codeText(1000 + i) + u' ' + postLinkText(1000 + i) + QStringLiteral(" valid 30 days\n\n");
    QDialog *dialog = openIntake(desk);
    pasteText(dialog, text);
    QVERIFY(QTest::qWaitFor([&] { return rowsOf(dialog)->model()->rowCount() == 2000; }, 60000));
    // A code may look odd by chance; the others are certain.
    const int certain = summary(dialog).section(u' ', 0, 0).toInt();
    QVERIFY2(certain > 1900, qPrintable(summary(dialog)));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(certain + 1));
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(1));
}

void TakingIn::whatIsHereIsSaid()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    pasteText(dialog, codeText(1) + u' ' + postLinkText(1) + QStringLiteral("\n\n") + codeText(7) + u' ' + postLinkText(7) + QStringLiteral("\n\nonce more: ") + codeText(7));
    QVERIFY(waitForFindings(dialog, 2));
    QCOMPARE(cellOf(dialog, 0, Column::Verdict), QStringLiteral("Already here"));
    const QString known = cellOf(dialog, 0, Column::ToKnow);
    QVERIFY2(known.startsWith(QStringLiteral("In the ledger: Received, ends ")), qPrintable(known));
    // A code that stands there twice is one row, which says where.
    const QString twice = child<QPlainTextEdit>(dialog, QStringLiteral("details"))->toPlainText();
    QVERIFY2(!twice.contains(QStringLiteral("more than once")), qPrintable(twice));
    rowsOf(dialog)->setCurrentRow(1);
    const QString details = child<QPlainTextEdit>(dialog, QStringLiteral("details"))->toPlainText();
    QVERIFY2(details.contains(QStringLiteral("more than once: line 3; line 5.")), qPrintable(details));
    QVERIFY2(summary(dialog).contains(QStringLiteral("1 code(s) more than once")), qPrintable(summary(dialog)));
    dialog->reject();
}

void TakingIn::whatIsLeftIsSaid()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    pasteText(dialog, codeText(7) + u' ' + postLinkText(7) + QStringLiteral("\n\n") + codeText(8) + u' ' + postLinkText(8) + QStringLiteral(" until 03/04/2031\n\n") + codeText(1) + u' ' + postLinkText(1));
    QVERIFY(waitForFindings(dialog, 3));
    // In words, not by its colour alone; and an end with a day has its last day.
    QCOMPARE(cellOf(dialog, 0, Column::Verdict), QStringLiteral("New"));
    QCOMPARE(cellOf(dialog, 1, Column::Verdict), QStringLiteral("New, uncertain"));
    QVERIFY(!cellOf(dialog, 1, Column::ToKnow).isEmpty());
    QVERIFY2(cellOf(dialog, 1, Column::Until).contains(QStringLiteral("2031")), qPrintable(cellOf(dialog, 1, Column::Until)));
    QVERIFY(press(child(dialog, QStringLiteral("take"))));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(2));
    QTRY_VERIFY2(desk.notice().contains(QStringLiteral("1 code(s) taken in")), qPrintable(desk.notice()));
    QVERIFY2(desk.notice().endsWith(QStringLiteral("2 row(s) were left: 1 uncertain, 1 already here.")), qPrintable(desk.notice()));
}

// The editor has the day that the cell has, and 23:59 is all of it.
void TakingIn::anEndIsCorrectedAsItIsRead()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    pasteText(dialog, codeText(7) + u' ' + postLinkText(7) + QStringLiteral(" until 14 Dec 2031"));
    QVERIFY(waitForFindings(dialog, 1));
    QVERIFY2(cellOf(dialog, 0, Column::Until).contains(QStringLiteral("14 Dec 2031")), qPrintable(cellOf(dialog, 0, Column::Until)));
    FindingsTable *table = rowsOf(dialog);
    const auto edit = [table] {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, Column::Until));
        key(Qt::Key_F2);
        return table->findChild<QDateTimeEdit *>();
    };
    const QVariant before = table->model()->index(0, Column::Until).data(Qt::EditRole);
    QDateTimeEdit *editor = edit();
    QVERIFY(editor);
    QCOMPARE(editor->dateTime(), QDateTime(QDate(2031, 12, 14), QTime(23, 59)));
    key(Qt::Key_Return);
    QTRY_VERIFY(!table->findChild<QDateTimeEdit *>());
    QCOMPARE(table->model()->index(0, Column::Until).data(Qt::EditRole), before);
    editor = edit();
    QVERIFY(editor);
    editor->setDate(QDate(2031, 12, 20));
    key(Qt::Key_Return);
    QTRY_VERIFY2(cellOf(dialog, 0, Column::Until).contains(QStringLiteral("20 Dec 2031")), qPrintable(cellOf(dialog, 0, Column::Until)));
    QCOMPARE(table->model()->index(0, Column::Until).data(Qt::EditRole).toLongLong(), QDate(2031, 12, 21).startOfDay().toSecsSinceEpoch());
    dialog->reject();
}

void TakingIn::allColumnsAreSeen()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    QString text;
    for (int number = 7; number < 12; ++number)
        text += codeText(number) + u' ' + postLinkText(number) + QStringLiteral(" from 14 Nov 2030 until 14 Dec 2030, licensee: Nordlicht, campaign: Black Week\n\n");
    pasteText(dialog, text + codeText(8).replace(u'a', u'b') + u' ' + postLinkText(1) + QStringLiteral(" valid 30 days"));
    QVERIFY(waitForFindings(dialog, 6));
    dialog->resize(1272, 760); // what a screen of 1280 × 800 has room for
    FindingsTable *table = rowsOf(dialog);
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    for (const int column : {int(Column::Verdict), int(Column::Code), int(Column::Period), int(Column::Start), int(Column::Until)})
        QVERIFY2(table->columnWidth(column) >= table->fontMetrics().horizontalAdvance(cellOf(dialog, 0, column)) + 12, qPrintable(QString::number(column)));
    const auto *details = child<QPlainTextEdit>(dialog, QStringLiteral("details"));
    QCOMPARE(details->visibleRegion().boundingRect().size(), details->size());
    // Who has dragged a column keeps it.
    table->setColumnWidth(Column::Licensee, 200);
    dialog->resize(1260, 740);
    QCOMPARE(table->columnWidth(Column::Licensee), 200);
    dialog->reject();
}

SPARK_TEST_IN_SESSION(x11, TakingIn)
#include "taking_in_test.moc"
