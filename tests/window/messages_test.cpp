// Messages to brands and creators: seen, edited, copied, recorded.
#include "models/domain/code_text.h"
#include "tests/window/audit.h"
#include "tests/window/desk.h"
#include "tests/window/x_clipboard.h"
#include "ui/actions.h"
#include "ui/inspectors/inspector_pane.h"
#include "ui/widgets/ledger_table.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextOption>

using namespace spark;
using namespace spark::test;

class Messages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreHandedOver();
    void aCodeIsAskedFor();
    void ownWordsAreKept();
    void aMailWithCodesIsAskedAbout();
    void everyLanguageIsShown();
};

static QString preview(QDialog *dialog)
{
    return child<QPlainTextEdit>(dialog, QStringLiteral("preview"))->toPlainText();
}

static QDialog *openMessage(const Desk &desk)
{
    key(Qt::Key_M, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("message_dialog"));
    if (!dialog || !QTest::qWaitFor([dialog] { return !preview(dialog).isEmpty(); }, 20000))
        QTest::qFail("there is no message", __FILE__, __LINE__);
    return dialog;
}

static void choose(QDialog *dialog, const char *box, const QVariant &data)
{
    auto *combo = child<QComboBox>(dialog, QLatin1String(box));
    combo->setCurrentIndex(combo->findData(data));
}

void Messages::codesAreHandedOver()
{
    Desk desk;
    QVERIFY(desk.open({{1, 30, CodeStatus::Generated}, {2, 30, CodeStatus::Generated}}));
    QVERIFY(desk.select({0, 1}));
    QDialog *dialog = openMessage(desk);
    QVERIFY2(preview(dialog).startsWith(QStringLiteral("Hello Nordlicht,")), qPrintable(preview(dialog)));
    QVERIFY(preview(dialog).contains(maskCode(codeText(1))));
    const QStringList shown = allTexts(dialog);
    for (const QString &text : shown)
        QVERIFY2(!text.contains(codeText(1)), qPrintable(text)); // whole only where it is pasted
    QCOMPARE(child<QLineEdit>(dialog, QStringLiteral("to"))->text(), QStringLiteral("Nordlicht"));
    QVERIFY(press(child(dialog, QStringLiteral("copy"))));
    QTRY_VERIFY(XClipboard::read(QStringLiteral("clipboard")).text.contains(codeText(1)));
    QVERIFY(XClipboard::read(QStringLiteral("clipboard")).text.contains(codeText(2)));
    QVERIFY(XClipboard::targets(QStringLiteral("clipboard")).contains(QStringLiteral("x-kde-passwordManagerHint")));
    QVERIFY(press(child(dialog, QStringLiteral("record"))));
    QVERIFY(desk.waitForNoDialog());
    QTRY_COMPARE(desk.column(QStringLiteral("Status")), QStringList(2, QStringLiteral("Shared")));
    QVERIFY(desk.select({0}));
    QTRY_VERIFY(allTexts(desk.window().inspector()).contains(QStringLiteral("To: Nordlicht")));
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.column(QStringLiteral("Status")), QStringList(2, QStringLiteral("Generated")));
}

void Messages::aCodeIsAskedFor()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    desk.window().showPage(PageKind::Videos);
    QVERIFY(desk.waitForRows(1));
    QVERIFY(desk.select({0}));
    QDialog *dialog = openMessage(desk);
    QVERIFY2(preview(dialog).startsWith(QStringLiteral("Hello @mila.bakes,")), qPrintable(preview(dialog)));
    QVERIFY(preview(dialog).contains(QStringLiteral("1. Profile\n2. video")));
    QVERIFY(preview(dialog).contains(QStringLiteral("30 days")));
    choose(dialog, "language", QStringLiteral("fr"));
    QVERIFY(preview(dialog).contains(QStringLiteral("30 jours")));
    QVERIFY(press(child(dialog, QStringLiteral("record"))));
    QVERIFY(desk.waitForNoDialog());
    desk.window().showPage(PageKind::Codes);
    QVERIFY(desk.waitForRows(2));
    QVERIFY(desk.column(QStringLiteral("Status")).contains(QStringLiteral("Requested")));
}

void Messages::ownWordsAreKept()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    QDialog *dialog = openMessage(desk);
    auto *body = child<QPlainTextEdit>(dialog, QStringLiteral("body"));
    const QString original = body->toPlainText();
    body->setPlainText(QStringLiteral("Here you are:\n{codes}\nBye {nobody}"));
    QVERIFY(!child(dialog, QStringLiteral("copy"))->isEnabled());
    QVERIFY(allTexts(child(dialog, QStringLiteral("issues"))).join(u' ').contains(QStringLiteral("{nobody}")));
    body->setPlainText(QStringLiteral("Here you are:\n{codes}"));
    QVERIFY(preview(dialog).startsWith(QStringLiteral("Here you are:\n#")));
    dialog->reject();
    QVERIFY(desk.waitForNoDialog());
    dialog = openMessage(desk);
    QVERIFY(preview(dialog).startsWith(QStringLiteral("Here you are:\n#")));
    QVERIFY(press(child(dialog, QStringLiteral("original"))));
    QCOMPARE(child<QPlainTextEdit>(dialog, QStringLiteral("body"))->toPlainText(), original);
    dialog->reject();
}

void Messages::aMailWithCodesIsAskedAbout()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    QDialog *dialog = openMessage(desk);
    desk.dialogs().yes = false;
    QVERIFY(press(child(dialog, QStringLiteral("mail"))));
    QTRY_COMPARE(desk.dialogs().texts.size(), 1);
    QVERIFY(!desk.dialogs().texts.first().contains(codeText(1)));
    dialog->reject();
}

void Messages::everyLanguageIsShown()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    QDialog *dialog = openMessage(desk);
    auto *languages = child<QComboBox>(dialog, QStringLiteral("language"));
    QSet<QString> texts;
    for (int i = 0; i < languages->count(); ++i) {
        languages->setCurrentIndex(i);
        texts.insert(preview(dialog));
        const bool arabic = languages->itemData(i) == QStringLiteral("ar");
        const auto alignment = child<QPlainTextEdit>(dialog, QStringLiteral("preview"))->document()->defaultTextOption().alignment();
        QCOMPARE(alignment.testFlag(Qt::AlignRight), arabic);
    }
    QCOMPARE(texts.size(), languages->count());
    dialog->reject();
}

SPARK_TEST_IN_SESSION(x11, Messages)
#include "messages_test.moc"
