// Pasting into the ledger: what was copied says itself what it is, and which post a code belongs to.
#include "models/domain/code_text.h"
#include "tests/window/desk.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace spark;
using namespace spark::test;

class Pasting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeFromAPostsRow();
    void aLinkIsAPost();
    void aCodeIsACode();
    void aCodeWithItsPost_data();
    void aCodeWithItsPost();
    void aCodeAloneIsForThePostThatIsSelected();
    void aPostThatWasChosenIsKeptAndSaysSo();
    void theChosenPostNamedAgain();
    void intoACodeThatIsThere();

private:
    static QDialog *paste(const Desk &desk, const QString &text, const QString &dialog)
    {
        QGuiApplication::clipboard()->setText(text);
        key(Qt::Key_V, Qt::ControlModifier);
        return desk.dialog(dialog);
    }
    static QString codeIn(QDialog *dialog) { return child<QPlainTextEdit>(dialog, QStringLiteral("code"))->toPlainText(); }
    static QLineEdit *postIn(QDialog *dialog) { return child<QLineEdit>(dialog, QStringLiteral("video")); }
    static QPushButton *confirmOf(QDialog *dialog) { return child<QPushButton>(dialog, QStringLiteral("confirm")); }
};

void Pasting::aCodeFromAPostsRow()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(1));
    QVERIFY(desk.select({0}));
    key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    QCOMPARE(postIn(dialog)->text(), captionText(1));
}

void Pasting::aLinkIsAPost()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    QDialog *dialog = paste(desk, postLinkText(5), QStringLiteral("video_dialog"));
    QVERIFY(dialog);
    QCOMPARE(child<QPlainTextEdit>(dialog, QStringLiteral("links"))->toPlainText(), postLinkText(5));
    QVERIFY(confirmOf(dialog)->isEnabled());
}

void Pasting::aCodeIsACode()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    QDialog *dialog = paste(desk, codeText(5), QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    QCOMPARE(codeIn(dialog), codeText(5));
    QVERIFY(postIn(dialog)->text().isEmpty());
    QVERIFY(!confirmOf(dialog)->isEnabled()); // for which post?
}

void Pasting::aCodeWithItsPost_data()
{
    QTest::addColumn<int>("page");
    QTest::newRow("from the codes") << int(Qt::Key_2);
    QTest::newRow("from another post's row") << int(Qt::Key_1);
}

void Pasting::aCodeWithItsPost()
{
    QFETCH(int, page);
    Desk desk;
    QVERIFY(desk.open({{1}}));
    key(static_cast<Qt::Key>(page), Qt::ControlModifier);
    QVERIFY(desk.waitForRows(1));
    QVERIFY(desk.select({0}));
    QDialog *dialog = paste(desk, codeText(5) + u'\n' + postLinkText(5), QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    QCOMPARE(codeIn(dialog), codeText(5));
    QCOMPARE(postIn(dialog)->text(), postLinkText(5));
    QVERIFY(confirmOf(dialog)->isEnabled());
    QVERIFY(press(confirmOf(dialog)));
    QVERIFY(desk.waitForNoDialog());
    desk.window().showPage(PageKind::Codes);
    QVERIFY(desk.waitForRows(2));
    const qsizetype row = desk.column(QStringLiteral("Code")).indexOf(maskCode(codeText(5)));
    QVERIFY(row >= 0);
    QVERIFY(desk.cell(static_cast<int>(row), QStringLiteral("Post")) != captionText(1));
}

void Pasting::aCodeAloneIsForThePostThatIsSelected()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(1));
    QVERIFY(desk.select({0}));
    QDialog *dialog = paste(desk, codeText(5), QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    QCOMPARE(codeIn(dialog), codeText(5));
    QCOMPARE(postIn(dialog)->text(), captionText(1));
    QVERIFY(confirmOf(dialog)->isEnabled());
}

void Pasting::aPostThatWasChosenIsKeptAndSaysSo()
{
    Desk desk;
    QVERIFY(desk.open({{1}, {2}}));
    key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(2));
    QVERIFY(desk.select({0}));
    const QString chosen = desk.cell(0, QStringLiteral("Post"));
    key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    for (const int other : {chosen == captionText(1) ? 2 : 1, 9}) { // in the ledger, and not
        pasteInto(child(dialog, QStringLiteral("code")), codeText(5) + u' ' + postLinkText(other));
        QCOMPARE(codeIn(dialog), codeText(5));
        QCOMPARE(postIn(dialog)->text(), chosen);
        QVERIFY2(issueOf(postIn(dialog)).contains(postLinkText(other)), qPrintable(issueOf(postIn(dialog))));
        QVERIFY(confirmOf(dialog)->isEnabled()); // who chose may know better
    }
    // Taken over by hand it is what was meant.
    pasteInto(postIn(dialog), postLinkText(9));
    QVERIFY2(!issueOf(postIn(dialog)).contains(postLinkText(9)), qPrintable(issueOf(postIn(dialog))));
}

void Pasting::theChosenPostNamedAgain()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(1));
    QVERIFY(desk.select({0}));
    key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    pasteInto(child(dialog, QStringLiteral("code")), codeText(5) + u' ' + postLinkText(1));
    QCOMPARE(codeIn(dialog), codeText(5));
    QVERIFY2(!issueOf(postIn(dialog)).contains(postLinkText(1)), qPrintable(issueOf(postIn(dialog))));
}

void Pasting::intoACodeThatIsThere()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    key(Qt::Key_F2);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    pasteInto(child(dialog, QStringLiteral("code")), codeText(5) + u'\n' + postLinkText(2));
    QCOMPARE(codeIn(dialog), codeText(5));
    QCOMPARE(postIn(dialog)->text(), captionText(1));
    QVERIFY2(issueOf(postIn(dialog)).contains(postLinkText(2)), qPrintable(issueOf(postIn(dialog))));
    QVERIFY(press(confirmOf(dialog)));
    QVERIFY(desk.waitForNoDialog());
    QTRY_COMPARE(desk.cell(0, QStringLiteral("Code")), maskCode(codeText(5)));
    QCOMPARE(desk.cell(0, QStringLiteral("Post")), captionText(1));
}

SPARK_TEST_IN_SESSION(x11, Pasting)
#include "pasting_test.moc"
