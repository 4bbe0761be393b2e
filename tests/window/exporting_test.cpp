// Rows of a page as a file, by keyboard: which rows and columns, whole or masked, and what is said about it.
#include "tests/exchange/sheet_reader.h"
#include "tests/window/desk.h"
#include "ui/actions.h"
#include "ui/widgets/ledger_table.h"
#include "ui/widgets/status_area.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QRadioButton>

using namespace spark;
using namespace spark::test;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList chosen(QDialog *dialog)
{
    QStringList titles;
    auto *columns = child<QListWidget>(dialog, QStringLiteral("columns"));
    for (int row = 0; columns && row < columns->count(); ++row) {
        if (columns->item(row)->checkState() == Qt::Checked)
            titles.append(columns->item(row)->text());
    }
    return titles;
}

} // namespace

class Exporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAsTextByKeyboard();
    void aWorkbookOfWhatIsShown();
    void theSelectedRowsMasked();
    void theColumnsAreTheTables();
    void nothingToWriteIsSaid();
    void whatCannotBeWrittenIsSaid();
    void postsAndCampaigns();

private:
    static QDialog *openDialog(const Desk &desk)
    {
        key(Qt::Key_E, Qt::ControlModifier);
        return desk.dialog(QStringLiteral("export_dialog"));
    }
    static void setKind(QDialog *dialog, TableFileKind kind)
    {
        auto *box = child<QComboBox>(dialog, QStringLiteral("kind"));
        box->setCurrentIndex(box->findData(static_cast<int>(kind)));
    }
};

void Exporting::codesAsTextByKeyboard()
{
    Desk desk;
    QVERIFY(desk.open({{1, 10}, {2, 20}, {3, 30}}));
    QDialog *dialog = openDialog(desk);
    QVERIFY(dialog);
    setKind(dialog, TableFileKind::Text);
    QVERIFY(!child(dialog, QStringLiteral("columns"))->isEnabled());
    QVERIFY(!child(dialog, QStringLiteral("mask"))->isEnabled());
    const QString path = desk.file(QStringLiteral("codes.txt"));
    desk.dialogs().path = path;
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.notice().contains(path), 30000);
    QCOMPARE(contents(path), QStringList({codeText(1), codeText(2), codeText(3)}).join(u'\n').toUtf8() + '\n');
    QVERIFY(desk.notice().contains(u'3') && !desk.notice().contains(codeText(1).mid(1, 8)));
    QVERIFY(desk.dialogs().suggestions.first().endsWith(QStringLiteral(".txt")));
    // It is no change that could be taken back.
    QVERIFY(!child<QAbstractButton>(desk.window().statusArea(), QStringLiteral("notice_undo"))->isVisible());
}

void Exporting::aWorkbookOfWhatIsShown()
{
    Desk desk;
    QVERIFY(desk.open({{1, 10, CodeStatus::Received, QStringLiteral("mila.bakes"), QStringLiteral("Nordlicht")}, {2, 20, CodeStatus::Received, QStringLiteral("tom.cooks"), QStringLiteral("Lumea")}}));
    desk.window().search(QStringLiteral("Lumea"));
    QVERIFY(desk.waitForRows(1));
    QDialog *dialog = openDialog(desk);
    QVERIFY(dialog);
    auto *shown = child<QRadioButton>(dialog, QStringLiteral("shown"));
    QVERIFY(shown->isVisible() && shown->isChecked() && shown->text().contains(QStringLiteral("(1)")));
    QVERIFY(!child(dialog, QStringLiteral("selected"))->isVisible());
    const QString path = desk.file(QStringLiteral("codes.xlsx"));
    desk.dialogs().path = path;
    child<QAbstractButton>(dialog, QStringLiteral("confirm"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.notice().contains(path), 30000);
    const Sheet sheet = readXlsx(path);
    QCOMPARE(sheet.rows.size(), 2);
    QCOMPARE(sheet.rows.at(0).at(0).text, QStringLiteral("Code"));
    QCOMPARE(sheet.rows.at(1).at(0).text, codeText(2));

    // Everything, whatever is shown.
    dialog = openDialog(desk);
    QVERIFY(dialog);
    child<QRadioButton>(dialog, QStringLiteral("everything"))->setChecked(true);
    desk.dialogs().path = path;
    child<QAbstractButton>(dialog, QStringLiteral("confirm"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(readXlsx(path).rows.size(), 3, 30000);
}

void Exporting::theSelectedRowsMasked()
{
    Desk desk;
    QVERIFY(desk.open({{1, 10}, {2, 20}, {3, 30}}));
    QVERIFY(desk.select({0, 2}));
    QDialog *dialog = openDialog(desk);
    QVERIFY(dialog);
    QVERIFY(child<QRadioButton>(dialog, QStringLiteral("selected"))->isChecked());
    const auto warns = [dialog] {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->isVisible() && label->text().contains(QStringLiteral("can use the codes")); });
    };
    QVERIFY(warns());
    mnemonic(dialog, Qt::Key_M);
    QVERIFY(child<QCheckBox>(dialog, QStringLiteral("mask"))->isChecked());
    QVERIFY(!warns());
    setKind(dialog, TableFileKind::Csv);
    desk.dialogs().path = desk.file(QStringLiteral("codes")); // without an ending: it gets the chosen one
    child<QAbstractButton>(dialog, QStringLiteral("confirm"))->click();
    const QString path = desk.file(QStringLiteral("codes.csv"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.notice().contains(path), 30000);
    const QList<QStringList> cells = readCsv(contents(path));
    QCOMPARE(cells.size(), 3);
    for (const int row : {1, 2})
        QVERIFY(cells.at(row).first().contains(QChar(0x2026)));
    QVERIFY(!contents(path).contains(codeText(1).mid(8, 12).toUtf8()));
}

void Exporting::theColumnsAreTheTables()
{
    Desk desk;
    QVERIFY(desk.open({{1, 10}}));
    const QAbstractItemModel *model = desk.table().model();
    for (int column = 0; column < model->columnCount(); ++column) {
        const QString title = model->headerData(column, Qt::Horizontal).toString();
        desk.table().setColumnHidden(column, title != QStringLiteral("Code") && title != QStringLiteral("Ends") && title != QStringLiteral("Creator"));
    }
    QDialog *dialog = openDialog(desk);
    QVERIFY(dialog);
    QCOMPARE(chosen(dialog), QStringList({QStringLiteral("Code"), QStringLiteral("Creator"), QStringLiteral("Ends")}));
    // Space takes the current one away.
    child(dialog, QStringLiteral("columns"))->setFocus();
    key(Qt::Key_Space);
    QCOMPARE(chosen(dialog), QStringList({QStringLiteral("Creator"), QStringLiteral("Ends")}));
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
}

void Exporting::nothingToWriteIsSaid()
{
    Desk desk;
    QVERIFY(desk.open({{1, 10}}));
    QDialog *dialog = openDialog(desk);
    QVERIFY(dialog);
    auto *columns = child<QListWidget>(dialog, QStringLiteral("columns"));
    for (int row = 0; row < columns->count(); ++row)
        columns->item(row)->setCheckState(Qt::Unchecked);
    QVERIFY(!child(dialog, QStringLiteral("confirm"))->isEnabled());
    setKind(dialog, TableFileKind::Text);
    QVERIFY(child(dialog, QStringLiteral("confirm"))->isEnabled());
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
}

void Exporting::whatCannotBeWrittenIsSaid()
{
    Desk desk;
    QVERIFY(desk.open({{1, 10}}));
    QDialog *dialog = openDialog(desk);
    QVERIFY(dialog);
    desk.dialogs().path = desk.file(QStringLiteral("no such folder/codes.xlsx"));
    key(Qt::Key_Return);
    QTRY_COMPARE(desk.dialogs().errors.size(), 1);
    QVERIFY(desk.dialogs().errors.first().message.contains(QStringLiteral("no such folder")));
}

void Exporting::postsAndCampaigns()
{
    Desk desk;
    QVERIFY(desk.open({{1, 10}, {2, 20}}));
    desk.window().showPage(PageKind::Videos);
    QVERIFY(desk.waitForRows(2));
    QDialog *dialog = openDialog(desk);
    QVERIFY(dialog);
    QVERIFY(!child(dialog, QStringLiteral("mask"))->isVisible());
    setKind(dialog, TableFileKind::Csv);
    const QString path = desk.file(QStringLiteral("posts.csv"));
    desk.dialogs().path = path;
    child<QAbstractButton>(dialog, QStringLiteral("confirm"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.notice().contains(path), 30000);
    const QList<QStringList> cells = readCsv(contents(path));
    QCOMPARE(cells.size(), 3);
    QVERIFY(cells.at(0).contains(QStringLiteral("Caption")) && cells.at(0).contains(QStringLiteral("Post ID")));
    QVERIFY(cells.at(1).contains(captionText(1)) || cells.at(1).contains(captionText(2)));
}

SPARK_TEST_IN_SESSION(x11, Exporting)
#include "exporting_test.moc"
