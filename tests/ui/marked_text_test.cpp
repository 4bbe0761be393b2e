// Marks stand where the text that was read has them, whatever a text field does to that text.
#include "tests/support/test_main.h"
#include "ui/widgets/marked_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>

using namespace spark;

namespace {

IntakeMark markOn(const QString &text, const QString &part, IntakeField field, int row, bool certain = true)
{
    return {{text.indexOf(part), part.size()}, field, row, certain};
}

QStringList markedParts(const MarkedText &edit)
{
    QStringList parts;
    const auto selections = edit.extraSelections();
    for (const QTextEdit::ExtraSelection &selection : selections)
        parts.append(selection.cursor.selectedText());
    return parts;
}

} // namespace

class MarkedTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksStandWhereTheyWere();
    void theCurrentRowStandsOut();
    void theCursorFindsItsRow();
    void aChangeTakesTheMarksAway();
    void spacesThatDoNotBreakAreKept();
    void onlyWhatIsSeenIsMarked();
    void filesAreForOthers();
};

void MarkedTexts::marksStandWhereTheyWere()
{
    MarkedText edit;
    edit.resize(400, 300);
    edit.show();
    const QString text = QStringLiteral("Hi!\r\n\r\nCode: #abc=\r\nby @mila 😀 till May");
    edit.showText(text);
    edit.setMarks({markOn(text, QStringLiteral("@mila"), IntakeField::Handle, 0), markOn(text, QStringLiteral("#abc="), IntakeField::Code, 0),
                   markOn(text, QStringLiteral("May"), IntakeField::Until, 0, false)});
    QCOMPARE(markedParts(edit), QStringList({QStringLiteral("#abc="), QStringLiteral("@mila"), QStringLiteral("May")}));
    const auto selections = edit.extraSelections();
    QCOMPARE(selections.at(0).format.underlineStyle(), QTextCharFormat::NoUnderline);
    QCOMPARE(selections.at(2).format.underlineStyle(), QTextCharFormat::DashUnderline);
    QVERIFY(selections.at(0).format.background() != selections.at(1).format.background());
    QVERIFY(selections.at(1).format.background() != selections.at(2).format.background());
}

void MarkedTexts::theCurrentRowStandsOut()
{
    MarkedText edit;
    edit.resize(400, 200);
    edit.show();
    const QString text = QStringLiteral("#abc=") + QString(200, u'\n') + QStringLiteral("#xyz=");
    edit.showText(text);
    edit.setMarks({markOn(text, QStringLiteral("#abc="), IntakeField::Code, 0), markOn(text, QStringLiteral("#xyz="), IntakeField::Code, 1)});
    const QBrush usual = edit.extraSelections().value(0).format.background();
    edit.setCurrentRow(0);
    QVERIFY(edit.extraSelections().value(0).format.background() != usual);
    edit.setCurrentRow(1);
    QVERIFY(edit.verticalScrollBar()->value() > 100); // it was brought into view
    QCOMPARE(markedParts(edit), QStringList {QStringLiteral("#xyz=")});
    QVERIFY(edit.extraSelections().value(0).format.background() != usual);
}

void MarkedTexts::theCursorFindsItsRow()
{
    MarkedText edit;
    edit.resize(400, 200);
    edit.show();
    const QString text = QStringLiteral("#abc= and then #xyz= of nobody @who");
    edit.showText(text);
    edit.setMarks({markOn(text, QStringLiteral("#abc="), IntakeField::Code, 4), markOn(text, QStringLiteral("#xyz="), IntakeField::Code, 7), markOn(text, QStringLiteral("@who"), IntakeField::Handle, -1)});
    QSignalSpy reached(&edit, &MarkedText::rowReached);
    const auto clickOn = [&](const QString &part) {
        QTextCursor cursor(edit.document());
        cursor.setPosition(static_cast<int>(text.indexOf(part)) + 1);
        QTest::mouseClick(edit.viewport(), Qt::LeftButton, {}, edit.cursorRect(cursor).center());
    };
    clickOn(QStringLiteral("#xyz="));
    QCOMPARE(reached.count(), 1);
    QCOMPARE(reached.takeFirst().first().toInt(), 7);
    clickOn(QStringLiteral("and"));
    clickOn(QStringLiteral("@who"));
    QCOMPARE(reached.count(), 0);
    edit.setCurrentRow(4); // the program's own step is nobody's click
    QCOMPARE(reached.count(), 0);
    QTest::keyClick(&edit, Qt::Key_Right);
    QCOMPARE(reached.count(), 1);
    QCOMPARE(reached.first().first().toInt(), 4);
}

void MarkedTexts::aChangeTakesTheMarksAway()
{
    MarkedText edit;
    edit.resize(400, 200);
    edit.show();
    const QString text = QStringLiteral("#abc=");
    QSignalSpy edited(&edit, &MarkedText::edited);
    edit.showText(text);
    edit.setMarks({markOn(text, text, IntakeField::Code, 0)});
    QCOMPARE(edited.count(), 0);
    QTest::keyClicks(&edit, QStringLiteral("x"));
    QCOMPARE(edited.count(), 1);
    QVERIFY(edit.extraSelections().isEmpty());
}

void MarkedTexts::spacesThatDoNotBreakAreKept()
{
    MarkedText edit;
    edit.setPlainText(QStringLiteral("30\u00a0days\nnext"));
    QCOMPARE(edit.text(), QStringLiteral("30\u00a0days\nnext"));
}

void MarkedTexts::onlyWhatIsSeenIsMarked()
{
    MarkedText edit;
    edit.resize(400, 300);
    edit.show();
    QString text;
    QList<IntakeMark> marks;
    for (int i = 0; i < 5000; ++i) {
        marks.append({{text.size(), 6}, IntakeField::Code, i, true});
        text += QStringLiteral("#abcd= and two hundred other characters").leftJustified(200) + u'\n';
    }
    edit.showText(text);
    edit.setMarks(marks);
    QVERIFY(!edit.extraSelections().isEmpty());
    QVERIFY(edit.extraSelections().size() < 100);
    edit.setCurrentRow(4999);
    QVERIFY(!edit.extraSelections().isEmpty());
    QVERIFY(edit.extraSelections().constLast().cursor.position() > text.size() - 300);
}

void MarkedTexts::filesAreForOthers()
{
    MarkedText edit;
    edit.show();
    QSignalSpy given(&edit, &MarkedText::dataGiven);
    auto *files = new QMimeData;
    files->setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/codes.csv"))});
    QGuiApplication::clipboard()->setMimeData(files);
    QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(given.count(), 1);
    QVERIFY(edit.text().isEmpty());
    edit.setReadOnly(true); // a file is shown: something else can be pasted over it
    QGuiApplication::clipboard()->setText(QStringLiteral("#abc="));
    QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(given.count(), 2);
}

SPARK_TEST(MarkedTexts)
#include "marked_text_test.moc"
