// QR codes that are held before a camera, in the window.
#include "models/domain/code_text.h"
#include "models/tables/intake_table_model.h"
#include "tests/window/audit.h"
#include "tests/window/intake_desk.h"
#include "ui/actions.h"
#include "ui/widgets/banner.h"

#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace spark;
using namespace spark::test;

class BeforeTheCamera : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsHeldBeforeItIsTakenIn();
    void aSheetOfCodesIsOneRowForEach();
    void aCameraThatFails();
    void withoutACamera();
    void leavingItTakesNothing();
    void aLockEndsIt();
};

namespace {

// A photograph with a QR code somewhere in it, or with none.
QImage sight(const QString &text)
{
    QImage picture(QSize(640, 480), QImage::Format_RGB32);
    picture.fill(QColor(120, 110, 100));
    if (!text.isEmpty()) {
        QPainter painter(&picture);
        painter.drawImage(170, 90, qrOf(text));
    }
    return picture;
}

QDialog *openCamera(const Desk &desk)
{
    QDialog *intake = openIntake(desk);
    child<QPushButton>(intake, QStringLiteral("from_camera"))->click();
    return desk.dialog(QStringLiteral("camera_dialog"));
}

QString status(QDialog *dialog)
{
    return child<QLabel>(dialog, QStringLiteral("camera_status"))->text();
}

// Until so many codes were found.
bool hold(ScriptedCameras &cameras, QDialog *dialog, const QImage &picture, int found)
{
    return QTest::qWaitFor([&] {
        cameras.show(picture);
        return status(dialog).startsWith(QString::number(found) + QStringLiteral(" QR code"));
    }, 20000);
}

} // namespace

void BeforeTheCamera::whatIsHeldBeforeItIsTakenIn()
{
    Desk desk;
    ScriptedCameras &cameras = desk.useScriptedCameras({QStringLiteral("Laptop"), QStringLiteral("USB")});
    QVERIFY(desk.open({{1}}));
    QDialog *intake = openIntake(desk);
    QDialog *dialog = openCamera(desk);
    QVERIFY(dialog);
    QCOMPARE(cameras.running(), 1);
    QCOMPARE(cameras.index(), 0);
    for (const QStringList &found : {unnamed(dialog), wrongMnemonics(dialog), clipped(dialog)})
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    auto *use = child<QPushButton>(dialog, QStringLiteral("use"));
    QVERIFY(!use->isEnabled());

    cameras.show(sight({}));
    const QPixmap shown = child(dialog, QStringLiteral("camera_view"))->grab();
    QCOMPARE(shown.toImage().pixelColor(shown.width() / 2, shown.height() / 2), QColor(120, 110, 100));
    const QString first = codeText(7) + u' ' + postLinkText(7), second = codeText(8) + u' ' + postLinkText(8);
    QVERIFY2(hold(cameras, dialog, sight(first), 1), qPrintable(status(dialog)));
    QVERIFY2(hold(cameras, dialog, sight(second), 2), qPrintable(status(dialog)));
    // Once more the same: nothing new.
    QVERIFY(hold(cameras, dialog, sight(first), 2));
    QVERIFY(use->isEnabled());
    const QStringList texts = allTexts(dialog);
    for (const QString &text : texts)
        QVERIFY2(!text.contains(codeText(7)), qPrintable(text));

    key(Qt::Key_Return);
    QTRY_COMPARE(cameras.running(), 0);
    QVERIFY(waitForFindings(intake, 2));
    QCOMPARE(cellOf(intake, 0, IntakeTableModel::Code), maskCode(codeText(7)));
    QCOMPARE(cellOf(intake, 1, IntakeTableModel::Code), maskCode(codeText(8)));
    QVERIFY2(cellOf(intake, 1, IntakeTableModel::Source).contains(QLatin1String("camera")), qPrintable(cellOf(intake, 1, IntakeTableModel::Source)));
    child<QPushButton>(intake, QStringLiteral("take"))->click();
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(3));
}

void BeforeTheCamera::aSheetOfCodesIsOneRowForEach()
{
    Desk desk;
    ScriptedCameras &cameras = desk.useScriptedCameras({QStringLiteral("Laptop")});
    QVERIFY(desk.open({{1}}));
    QDialog *intake = openIntake(desk);
    QDialog *dialog = openCamera(desk);
    QVERIFY(dialog);
    // Two beside each other, of which the first is seen alone before.
    QImage sheet(QSize(1280, 480), QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    painter.drawImage(40, 90, qrOf(codeText(7) + u' ' + postLinkText(7)));
    const QImage half = sheet;
    painter.drawImage(700, 90, qrOf(codeText(8) + u' ' + postLinkText(8)));
    painter.end();
    QVERIFY(hold(cameras, dialog, half, 1));
    QVERIFY(hold(cameras, dialog, sheet, 2));
    key(Qt::Key_Return);
    QVERIFY(waitForFindings(intake, 2));
    QCOMPARE(cellOf(intake, 0, IntakeTableModel::Code), maskCode(codeText(7)));
    QCOMPARE(cellOf(intake, 1, IntakeTableModel::Code), maskCode(codeText(8)));
}

void BeforeTheCamera::aCameraThatFails()
{
    Desk desk;
    ScriptedCameras &cameras = desk.useScriptedCameras({QStringLiteral("Laptop"), QStringLiteral("USB")});
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openCamera(desk);
    QVERIFY(dialog);
    cameras.fail(QStringLiteral("The lens is covered."));
    const auto *banner = child(dialog, QStringLiteral("camera_banner"));
    QVERIFY(banner->isVisible());
    QVERIFY(allTexts(dialog).join(u' ').contains(QLatin1String("The lens is covered.")));
    const auto buttons = banner->findChildren<QPushButton *>();
    const auto again = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) { return button->text() == QLatin1String("&Try again"); });
    QVERIFY(again != buttons.end());
    const int before = cameras.opened();
    (*again)->click();
    QCOMPARE(cameras.opened(), before + 1);
    QVERIFY(!banner->isVisible());
    auto *choice = child<QComboBox>(dialog, QStringLiteral("camera"));
    choice->setFocus();
    key(Qt::Key_Down);
    QCOMPARE(cameras.index(), 1);
    QCOMPARE(cameras.running(), 1);
    key(Qt::Key_Escape);
    QTRY_COMPARE(cameras.running(), 0);
}

void BeforeTheCamera::withoutACamera()
{
    Desk desk;
    desk.useScriptedCameras({});
    QVERIFY(desk.open({{1}}));
    QDialog *intake = openIntake(desk);
    child<QPushButton>(intake, QStringLiteral("from_camera"))->click();
    QVERIFY(child(intake, QStringLiteral("intake_banner"))->isVisible());
    QVERIFY(allTexts(intake).join(u' ').contains(QLatin1String("There is no camera.")));
}

void BeforeTheCamera::leavingItTakesNothing()
{
    Desk desk;
    ScriptedCameras &cameras = desk.useScriptedCameras({QStringLiteral("Laptop")});
    QVERIFY(desk.open({{1}}));
    QDialog *intake = openIntake(desk);
    QDialog *dialog = openCamera(desk);
    QVERIFY(dialog);
    const QString text = codeText(7) + u' ' + postLinkText(7);
    QVERIFY(hold(cameras, dialog, sight(text), 1));
    key(Qt::Key_Escape);
    QTRY_COMPARE(cameras.running(), 0);
    QVERIFY(waitForFindings(intake, 0));
}

void BeforeTheCamera::aLockEndsIt()
{
    Desk desk;
    ScriptedCameras &cameras = desk.useScriptedCameras({QStringLiteral("Laptop")});
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openCamera(desk);
    QVERIFY(dialog);
    QVERIFY(hold(cameras, dialog, sight(codeText(7) + u' ' + postLinkText(7)), 1));
    desk.actions().lock->trigger();
    QTRY_COMPARE(cameras.running(), 0);
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(!desk.window().isLedgerShown());
}

SPARK_TEST_IN_SESSION(x11, BeforeTheCamera)
#include "camera_test.moc"
