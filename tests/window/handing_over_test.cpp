// Getting codes out: the clipboard as other programs see it, QR codes as an independent reader sees them.
#include "app/services/settings.h"
#include "tests/exchange/picture_reader.h"
#include "tests/window/audit.h"
#include "tests/window/desk.h"
#include "tests/window/x_clipboard.h"
#include "ui/actions.h"
#include "ui/inspectors/inspector_pane.h"
#include "ui/widgets/ledger_table.h"
#include "ui/widgets/status_area.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QPushButton>
#include <QSpinBox>
#include <QSvgRenderer>

using namespace spark;
using namespace spark::test;

class HandingOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCodeToBothClipboards();
    void manyCodesOnePerLine();
    void theClipboardClearsAfterTheSetTime();
    void theCountdownClearsAtOnce();
    void anotherProgramsTextIsLeftAlone();
    void quittingClearsTheClipboard();
    void theQrOnTheScreenIsTheCode();
    void theCodeThatIsShownIsCopied();
    void qrFiles();
    void aSheetOfSeveralCodes();
    void noCodeInTitleOrNotice();

private:
    static QAbstractButton *countdown(const Desk &desk) { return child<QAbstractButton>(desk.window().statusArea(), QStringLiteral("countdown")); }
    static void clearAfter(int seconds)
    {
        Settings settings;
        settings.setClearClipboardSeconds(seconds);
        QVERIFY(settings.sync().has_value());
    }
};

static const QString clipboard = QStringLiteral("clipboard");
static const QString primary = QStringLiteral("primary");

void HandingOver::oneCodeToBothClipboards()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    key(Qt::Key_C, Qt::ControlModifier);
    for (const QString &selection : {clipboard, primary}) {
        QCOMPARE(XClipboard::read(selection).text, codeText(1));
        QVERIFY(XClipboard::targets(selection).contains(QStringLiteral("x-kde-passwordManagerHint")));
    }
    QVERIFY(countdown(desk)->isVisible());
    QVERIFY(countdown(desk)->text().contains(QRegularExpression(QStringLiteral("\\d"))));
}

void HandingOver::manyCodesOnePerLine()
{
    Desk desk;
    QVERIFY(desk.open({{1, 10}, {2, 20}, {3, 30}}));
    desk.table().setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(XClipboard::read(clipboard).text.trimmed(), QStringList({codeText(1), codeText(2), codeText(3)}).join(u'\n'));
}

void HandingOver::theClipboardClearsAfterTheSetTime()
{
    Desk desk;
    clearAfter(1);
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    key(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(countdown(desk)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!countdown(desk)->isVisible(), 30000);
    QVERIFY(XClipboard::read(clipboard).isEmpty);
    QVERIFY(XClipboard::read(primary).isEmpty);
}

void HandingOver::theCountdownClearsAtOnce()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    key(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(press(countdown(desk)));
    QVERIFY(!countdown(desk)->isVisible());
    QVERIFY(XClipboard::read(clipboard).isEmpty);
}

void HandingOver::anotherProgramsTextIsLeftAlone()
{
    const QString other = QStringLiteral("a shopping list");
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    key(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(XClipboard::take(clipboard, other));
    QTRY_VERIFY(!countdown(desk)->isVisible()); // nothing of ours is there any more
    key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(XClipboard::read(clipboard).text, other);
    QVERIFY(XClipboard::read(primary).isEmpty); // whoever copies something else is done with the code
}

void HandingOver::quittingClearsTheClipboard()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(XClipboard::read(clipboard).text, codeText(1));
    QGuiApplication::setQuitOnLastWindowClosed(true);
    QTimer::singleShot(0, &desk.window(), [] { key(Qt::Key_Q, Qt::ControlModifier); });
    QApplication::exec(); // ends with the last window
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QVERIFY(XClipboard::read(clipboard).isEmpty);
    QVERIFY(XClipboard::read(primary).isEmpty);
}

void HandingOver::theQrOnTheScreenIsTheCode()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    key(Qt::Key_R, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("qr_dialog"));
    QVERIFY(dialog);
    const QString picture = desk.file(QStringLiteral("screen.png"));
    QVERIFY(dialog->grab().save(picture));
    QCOMPARE(readQr(picture), codeText(1).toUtf8());
    QVERIFY(child(dialog, QStringLiteral("picture"))->width() >= 400); // for a phone at arm's length
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
}

void HandingOver::theCodeThatIsShownIsCopied()
{
    Desk desk;
    QVERIFY(desk.open({{1, 10}, {2, 20}}));
    QVERIFY(desk.select({0}));
    key(Qt::Key_R, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("qr_dialog"));
    QVERIFY(dialog);
    // The selection may go elsewhere behind it, as when the row is filtered away.
    desk.table().selectRow(1);
    mnemonic(dialog, Qt::Key_C);
    QCOMPARE(XClipboard::read(clipboard).text, codeText(1));
}

void HandingOver::qrFiles()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    key(Qt::Key_R, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("qr_dialog"));
    QVERIFY(dialog);
    child<QSpinBox>(dialog, QStringLiteral("size"))->setValue(300);
    const QString png = desk.file(QStringLiteral("code.png"));
    desk.dialogs().path = png;
    mnemonic(dialog, Qt::Key_P);
    QTRY_VERIFY(desk.notice().contains(png));
    QCOMPARE(readQr(png), codeText(1).toUtf8());
    QCOMPARE(QImage(png).size(), QSize(300, 300));
    QVERIFY(!desk.dialogs().suggestions.first().contains(codeText(1).mid(1, 6)));

    const QString svg = desk.file(QStringLiteral("code.svg"));
    desk.dialogs().path = svg;
    mnemonic(dialog, Qt::Key_V);
    QTRY_VERIFY(desk.notice().contains(svg));
    QSvgRenderer renderer(svg);
    QImage drawn(400, 400, QImage::Format_RGB32);
    drawn.fill(Qt::white);
    QPainter painter(&drawn);
    renderer.render(&painter);
    painter.end();
    const QString picture = desk.file(QStringLiteral("drawn.png"));
    QVERIFY(drawn.save(picture));
    QCOMPARE(readQr(picture), codeText(1).toUtf8());
    QVERIFY(desk.dialogs().errors.isEmpty());

    // A place that cannot be written to is said, and nothing is left there.
    desk.dialogs().path = desk.file(QStringLiteral("no such folder/code.png"));
    mnemonic(dialog, Qt::Key_P);
    QTRY_COMPARE(desk.dialogs().errors.size(), 1);
    QVERIFY(desk.dialogs().errors.first().message.contains(QStringLiteral("no such folder")));
}

void HandingOver::aSheetOfSeveralCodes()
{
    Desk desk;
    QVERIFY(desk.open({{1, 10}, {2, 20}, {3, 30}}));
    desk.table().setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    const QString pdf = desk.file(QStringLiteral("sheet.pdf"));
    desk.dialogs().path = pdf;
    key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(desk.notice().contains(pdf), 30000);
    QByteArrayList read;
    const QStringList pages = renderPages(pdf, desk.folder(), 200);
    for (const QString &page : pages)
        read.append(readAllQr(page));
    QByteArrayList expected {codeText(1).toUtf8(), codeText(2).toUtf8(), codeText(3).toUtf8()};
    std::sort(read.begin(), read.end());
    std::sort(expected.begin(), expected.end());
    QCOMPARE(read, expected);
    const QString text = pdfText(pdf);
    QVERIFY(text.contains(QStringLiteral("@mila.bakes")) && text.contains(captionText(2)));
}

void HandingOver::noCodeInTitleOrNotice()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    const QString inside = codeText(1).mid(8, 12);
    const auto expectHidden = [&](const char *when) {
        const QStringList texts = allTexts(&desk.window());
        for (const QString &text : texts)
            QVERIFY2(!text.contains(inside), when);
        QVERIFY(!desk.window().windowTitle().contains(inside));
    };
    expectHidden("selected");
    key(Qt::Key_C, Qt::ControlModifier);
    expectHidden("copied");
    key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(desk.dialog(QStringLiteral("qr_dialog")));
    expectHidden("as a QR code");
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
    // Shown on request in the inspector, and nowhere else.
    QTRY_VERIFY(desk.window().inspector()->findChild<QAbstractButton *>(QStringLiteral("reveal")));
    auto *reveal = child<QAbstractButton>(desk.window().inspector(), QStringLiteral("reveal"));
    QVERIFY(press(reveal));
    QCOMPARE(allTexts(&desk.window()).filter(inside), QStringList {codeText(1)});
    QVERIFY(press(reveal));
    expectHidden("hidden again");
}

SPARK_TEST_IN_SESSION(x11, HandingOver)
#include "handing_over_test.moc"
