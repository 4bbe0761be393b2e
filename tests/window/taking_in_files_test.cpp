// Taking codes in out of files and pictures, in the window.
#include "models/domain/code_text.h"
#include "models/tables/intake_table_model.h"
#include "models/tables/table_roles.h"
#include "tests/window/audit.h"
#include "tests/window/intake_desk.h"
#include "tests/window/x_clipboard.h"
#include "ui/actions.h"
#include "ui/dialogs/intake_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/ledger_table.h"
#include "ui/widgets/status_area.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QToolButton>

using namespace spark;
using namespace spark::test;

class TakingInFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableIsMappedByAPerson();
    void correctionsAreNotMappedAway();
    void picturesOnTheClipboard();
    void severalFilesAtOnce();
    void marksOfEachFile();
    void aBrokenRowIsNoPost();
    void aFileThatIsNone();
    void aPartOfTheScreen();
    void aLockClosesThePictureOfTheScreen();

private:
    using Column = IntakeTableModel;
    const QString m_codes = QStringLiteral("Code");
};

namespace {

void drop(QWidget *on, const QList<QString> &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    const QPoint place = on->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &event);
}

QString writeFile(const Desk &desk, const QString &name, const QByteArray &bytes)
{
    QFile file(desk.file(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail("the file could not be written", __FILE__, __LINE__);
    return file.fileName();
}

QWidget *visibleCover()
{
    const auto windows = QApplication::topLevelWidgets();
    const auto found = std::find_if(windows.begin(), windows.end(), [](const QWidget *window) { return window->objectName() == QLatin1String("region_cover") && window->isVisible(); });
    return found == windows.end() ? nullptr : *found;
}

// The picture of the screen to choose from, once it has the keys.
QWidget *cover()
{
    const auto look = [] { return visibleCover() && QApplication::activeWindow() == visibleCover(); };
    return QTest::qWaitFor(look, 20000) ? visibleCover() : nullptr;
}

} // namespace

void TakingInFiles::aTableIsMappedByAPerson()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    // Headers that say nothing; a code under "Ref", the brand under "X1".
    QByteArray csv("Ref;Where;X1\r\n");
    for (const int row : {11, 12, 13})
        csv += (codeText(row) + u';' + postLinkText(row) + QStringLiteral(";Nordlicht %1\r\n").arg(row)).toUtf8();
    const QString path = writeFile(desk, QStringLiteral("odd.csv"), csv);
    drop(&desk.window(), {path});
    QDialog *dialog = desk.dialog(QStringLiteral("intake_dialog"));
    QVERIFY(waitForFindings(dialog, 3));
    QVERIFY(child(dialog, QStringLiteral("mapping"))->isVisible());
    auto *columns = child<QTableWidget>(dialog, QStringLiteral("columns"));
    QCOMPARE(columns->item(0, 0)->text(), QStringLiteral("Ref"));
    QVERIFY2(!columns->item(0, 2)->text().contains(codeText(11).mid(6, 12)), qPrintable(columns->item(0, 2)->text())); // masked
    QCOMPARE(cellOf(dialog, 0, Column::Licensee), QString());
    auto *brand = child<QComboBox>(dialog, QStringLiteral("field_3"));
    brand->setCurrentIndex(brand->findData(static_cast<int>(IntakeField::Licensee)));
    QTRY_COMPARE(cellOf(dialog, 0, Column::Licensee), QStringLiteral("Nordlicht 11"));
    // A field has one column: the older choice gives way.
    auto *first = child<QComboBox>(dialog, QStringLiteral("field_1"));
    const int code = first->currentIndex();
    brand->setCurrentIndex(code);
    QCOMPARE(first->currentIndex(), 0);
    first->setCurrentIndex(code);
    QCOMPARE(brand->currentIndex(), 0);
    brand->setCurrentIndex(brand->findData(static_cast<int>(IntakeField::Licensee)));
    QTRY_COMPARE(cellOf(dialog, 2, Column::Licensee), QStringLiteral("Nordlicht 13"));
    QVERIFY(waitForFindings(dialog, 3));
    QVERIFY(press(child(dialog, QStringLiteral("take"))));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(4));
    // The next table with these headers is taken in the same way.
    drop(&desk.window(), {path});
    dialog = desk.dialog(QStringLiteral("intake_dialog"));
    QVERIFY(waitForFindings(dialog, 3));
    QTRY_COMPARE(cellOf(dialog, 0, Column::Licensee), QStringLiteral("Nordlicht 11"));
    QVERIFY(child<QLabel>(dialog, QStringLiteral("mapping_hint"))->text().contains(QStringLiteral("before")));
    QCOMPARE(summary(dialog), QStringLiteral("3 already here"));
    auto *delimiter = child<QComboBox>(dialog, QStringLiteral("delimiter"));
    delimiter->setCurrentIndex(0); // a comma: nothing can be read so
    QVERIFY(waitForFindings(dialog, 0));
    QVERIFY(child(dialog, QStringLiteral("nothing"))->isVisible());
    dialog->reject();
    QVERIFY(desk.waitForNoDialog());
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(1));
}

void TakingInFiles::correctionsAreNotMappedAway()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QByteArray csv("Ref;Where;X1\r\n");
    for (const int row : {11, 12})
        csv += (codeText(row) + u';' + postLinkText(row) + QStringLiteral(";Nordlicht %1\r\n").arg(row)).toUtf8();
    QDialog *dialog = openIntake(desk);
    drop(dialog, {writeFile(desk, QStringLiteral("odd.csv"), csv)});
    QVERIFY(waitForFindings(dialog, 2));
    QVERIFY(rowsOf(dialog)->model()->setData(rowsOf(dialog)->model()->index(0, Column::Take), Qt::Unchecked, Qt::CheckStateRole));
    auto *brand = child<QComboBox>(dialog, QStringLiteral("field_3"));
    const int licensee = brand->findData(static_cast<int>(IntakeField::Licensee));
    desk.dialogs().yes = false;
    brand->setCurrentIndex(licensee);
    QCOMPARE(desk.dialogs().asked.size(), 1);
    QCOMPARE(brand->currentIndex(), 0);
    QVERIFY(waitForFindings(dialog, 2));
    QCOMPARE(cellOf(dialog, 0, Column::Take, Qt::CheckStateRole), QString::number(Qt::Unchecked));
    desk.dialogs().yes = true;
    brand->setCurrentIndex(licensee);
    QTRY_COMPARE(cellOf(dialog, 0, Column::Licensee), QStringLiteral("Nordlicht 11"));
    QCOMPARE(brand->currentIndex(), licensee);
    QCOMPARE(desk.dialogs().asked.size(), 2);
    // Where a row of codes is taken for the headers, they are masked like everywhere.
    child<QSpinBox>(dialog, QStringLiteral("header_row"))->setValue(2);
    QTRY_COMPARE(child<QTableWidget>(dialog, QStringLiteral("columns"))->item(0, 0)->text(), maskCode(codeText(11)));
    QVERIFY(waitForFindings(dialog, 1));
    // A file that cannot be read leaves nothing to take in.
    QVERIFY(child(dialog, QStringLiteral("take"))->isEnabled());
    drop(dialog, {desk.file(QStringLiteral("gone.csv"))});
    QTRY_VERIFY(child<Banner>(dialog, QStringLiteral("intake_banner"))->isVisible());
    QCOMPARE(rowsOf(dialog)->model()->rowCount(), 0);
    QVERIFY(!child(dialog, QStringLiteral("take"))->isEnabled());
    dialog->reject();
}

void TakingInFiles::picturesOnTheClipboard()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    QGuiApplication::clipboard()->clear();
    QVERIFY(press(child(dialog, QStringLiteral("from_clipboard"))));
    QVERIFY(child<Banner>(dialog, QStringLiteral("intake_banner"))->isVisible());
    QGuiApplication::clipboard()->setImage(qrOf(codeText(22) + u'\n' + postLinkText(22)));
    QVERIFY(press(child(dialog, QStringLiteral("from_clipboard"))));
    QVERIFY(waitForFindings(dialog, 1));
    auto *places = child<QListWidget>(dialog, QStringLiteral("places"));
    QVERIFY(places->isVisible());
    QVERIFY2(places->item(0)->text().contains(QStringLiteral("1 code")), qPrintable(places->item(0)->text()));
    QVERIFY(!places->item(0)->icon().isNull());
    QCOMPARE(cellOf(dialog, 0, Column::Code), maskCode(codeText(22)));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(2));
    // Ctrl+V in the window does the same.
    QGuiApplication::clipboard()->setImage(qrOf(codeText(10)));
    key(Qt::Key_V, Qt::ControlModifier);
    dialog = desk.dialog(QStringLiteral("intake_dialog"));
    QVERIFY(waitForFindings(dialog, 1));
    dialog->reject();
}

void TakingInFiles::severalFilesAtOnce()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    const QString text = writeFile(desk, QStringLiteral("note.txt"), (codeText(21) + u' ' + postLinkText(21)).toUtf8());
    QVERIFY(qrOf(codeText(22) + u' ' + postLinkText(22)).save(desk.file(QStringLiteral("qr.png"))));
    const QString other = writeFile(desk, QStringLiteral("program.csv"), QByteArray("MZ\0\0\1\2\3", 7));
    QDialog *dialog = openIntake(desk);
    drop(dialog, {text, desk.file(QStringLiteral("qr.png")), other});
    QVERIFY(waitForFindings(dialog, 2));
    // One below the other, each with its name, and what was found is marked.
    auto *all = child<QPlainTextEdit>(dialog, QStringLiteral("text"));
    QVERIFY(all->isVisible() && all->isReadOnly());
    const QString shown = all->toPlainText();
    QVERIFY2(shown.contains(QStringLiteral("note.txt")) && shown.indexOf(codeText(21)) > shown.indexOf(QStringLiteral("note.txt")), qPrintable(shown));
    QVERIFY2(shown.indexOf(QStringLiteral("1 code")) > shown.indexOf(QStringLiteral("qr.png")), qPrintable(shown));
    QVERIFY2(shown.indexOf(QStringLiteral("could not be read")) > shown.indexOf(QStringLiteral("program.csv")), qPrintable(shown));
    QVERIFY(marked(dialog).contains(codeText(21)) && marked(dialog).contains(postLinkText(21)));
    QVERIFY(child<Banner>(dialog, QStringLiteral("intake_banner"))->isVisible());
    QVERIFY(press(child(dialog, QStringLiteral("take"))));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(3));
}

// Marks are where they stand, also in the second file and behind the line ends of Windows, and each leads to its own row.
void TakingInFiles::marksOfEachFile()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    const QString first = writeFile(desk, QStringLiteral("a.txt"), (QStringLiteral("Hi,\r\n\r\n") + codeText(21) + QStringLiteral("\r\n") + postLinkText(21) + QStringLiteral("\r\n")).toUtf8());
    const QString second = writeFile(desk, QStringLiteral("b.txt"), (QStringLiteral("And:\n") + codeText(22) + u' ' + postLinkText(22)).toUtf8());
    QDialog *dialog = openIntake(desk);
    drop(dialog, {first, second});
    QVERIFY(waitForFindings(dialog, 2));
    for (const int number : {21, 22})
        QVERIFY(marked(dialog).contains(codeText(number)) && marked(dialog).contains(postLinkText(number)));
    auto *all = child<QPlainTextEdit>(dialog, QStringLiteral("text"));
    all->setTextCursor(all->document()->find(codeText(22).mid(2, 10)));
    QTRY_COMPARE(rowsOf(dialog)->currentRow(), 1);
    QCOMPARE(cellOf(dialog, 1, Column::Code), maskCode(codeText(22)));
    dialog->reject();
}

void TakingInFiles::aBrokenRowIsNoPost()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QString table = QStringLiteral("code,post,days\n");
    for (const int number : {21, 22, 23})
        table += (number == 22 ? QStringLiteral("\"%1,%2,30\n") : QStringLiteral("%1,%2,30\n")).arg(codeText(number), postLinkText(number));
    const QString path = writeFile(desk, QStringLiteral("broken.csv"), table.toUtf8());
    QDialog *dialog = openIntake(desk);
    drop(dialog, {path});
    QVERIFY(waitForFindings(dialog, 3));
    QCOMPARE(cellOf(dialog, 0, Column::Code), maskCode(codeText(21)));
    QCOMPARE(cellOf(dialog, 1, Column::Code), QString());
    QCOMPARE(cellOf(dialog, 1, Column::Verdict), QStringLiteral("Cannot be taken"));
    QCOMPARE(cellOf(dialog, 1, Column::Source), QStringLiteral("broken.csv, row 3"));
    QVERIFY2(cellOf(dialog, 1, Column::ToKnow).contains(QStringLiteral("quote")), qPrintable(cellOf(dialog, 1, Column::ToKnow)));
    QCOMPARE(cellOf(dialog, 2, Column::Code), maskCode(codeText(23)));
    QVERIFY2(summary(dialog).contains(QStringLiteral("1 that cannot be taken")), qPrintable(summary(dialog)));
    QVERIFY(press(child(dialog, QStringLiteral("take"))));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(3));
    QTRY_VERIFY2(desk.notice().contains(QStringLiteral("2 code(s) taken in")) && desk.notice().contains(QStringLiteral("1 row(s) were left: 1 refused.")), qPrintable(desk.notice()));
}

void TakingInFiles::aFileThatIsNone()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    desk.dialogs().path = desk.file(QStringLiteral("gone.csv"));
    QVERIFY(press(child(dialog, QStringLiteral("open"))));
    auto *banner = child<Banner>(dialog, QStringLiteral("intake_banner"));
    QTRY_VERIFY(banner->isVisible());
    const QString said = banner->findChild<QLabel *>()->text();
    QVERIFY2(said.contains(QStringLiteral("gone.csv")), qPrintable(said));
    // A text file is shown, and something else can be pasted over it.
    desk.dialogs().path = writeFile(desk, QStringLiteral("note.txt"), (QStringLiteral("Hi,\r\n\r\n") + codeText(21) + QStringLiteral("\r\n") + postLinkText(21) + QStringLiteral("\r\n")).toUtf8());
    QVERIFY(press(child(dialog, QStringLiteral("open"))));
    QVERIFY(waitForFindings(dialog, 1));
    QVERIFY(!banner->isVisible());
    QVERIFY(marked(dialog).contains(codeText(21)));
    QVERIFY(marked(dialog).contains(postLinkText(21)));
    pasteText(dialog, codeText(22) + u' ' + postLinkText(22));
    QTRY_VERIFY(marked(dialog).contains(codeText(22)));
    QVERIFY(waitForFindings(dialog, 1));
    QCOMPARE(cellOf(dialog, 0, Column::Code), maskCode(codeText(22)));
    dialog->reject();
}

void TakingInFiles::aPartOfTheScreen()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    // Another program shows two codes.
    QLabel other;
    other.setWindowFlags(Qt::Window | Qt::FramelessWindowHint | Qt::X11BypassWindowManagerHint);
    QImage both(700, 320, QImage::Format_RGB32);
    both.fill(Qt::white);
    QPainter painter(&both);
    painter.drawImage(20, 10, qrOf(codeText(31) + u' ' + postLinkText(31)));
    painter.drawImage(380, 10, qrOf(codeText(32) + u' ' + postLinkText(32)));
    painter.end();
    other.setPixmap(QPixmap::fromImage(both));
    other.setGeometry(100, 100, 700, 320);
    other.show();
    QDialog *dialog = openIntake(desk);
    QVERIFY(press(child(dialog, QStringLiteral("from_screen"))));
    QWidget *shot = cover();
    QVERIFY(shot);
    QVERIFY(!desk.window().isVisible());
    // Around the first one alone.
    QTest::mousePress(shot, Qt::LeftButton, {}, QPoint(105, 102));
    QTest::mouseMove(shot, QPoint(300, 300));
    QTest::mouseRelease(shot, Qt::LeftButton, {}, QPoint(465, 418));
    QVERIFY(desk.dialog(QStringLiteral("intake_dialog")));
    QVERIFY(desk.window().isVisible());
    QVERIFY(waitForFindings(dialog, 1));
    QCOMPARE(cellOf(dialog, 0, Column::Code), maskCode(codeText(31)));
    // Escape leaves what was there.
    QVERIFY(press(child(dialog, QStringLiteral("from_screen"))));
    QVERIFY(cover());
    key(Qt::Key_Escape);
    QVERIFY(desk.dialog(QStringLiteral("intake_dialog")));
    QCOMPARE(rowsOf(dialog)->model()->rowCount(), 1);
    // Enter is all of it.
    QVERIFY(press(child(dialog, QStringLiteral("from_screen"))));
    QVERIFY(cover());
    key(Qt::Key_Return);
    QVERIFY(desk.dialog(QStringLiteral("intake_dialog")));
    QVERIFY(waitForFindings(dialog, 2));
    dialog->reject();
}

void TakingInFiles::aLockClosesThePictureOfTheScreen()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QDialog *dialog = openIntake(desk);
    QVERIFY(press(child(dialog, QStringLiteral("from_screen"))));
    QVERIFY(cover());
    desk.actions().lock->trigger();
    QTRY_VERIFY(!visibleCover());
    QTRY_VERIFY(desk.window().isVisible());
    QVERIFY(!desk.window().isLedgerShown());
    QVERIFY(desk.waitForNoDialog());
}

SPARK_TEST_IN_SESSION(x11, TakingInFiles)
#include "taking_in_files_test.moc"
