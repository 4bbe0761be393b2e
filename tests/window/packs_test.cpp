// Handover packs in the window: made for somebody, opened, looked at, taken row by row, and taken back.
#include "models/domain/code_text.h"
#include "models/store/pack_reader.h"
#include "models/store/pack_writer.h"
#include "models/store/vault_key.h"
#include "tests/window/audit.h"
#include "tests/window/desk.h"
#include "tests/window/x_clipboard.h"
#include "ui/actions.h"
#include "ui/inspectors/inspector_pane.h"
#include "ui/widgets/ledger_table.h"
#include "ui/widgets/status_area.h"

#include <QAbstractButton>
#include <QDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace spark;
using namespace spark::test;

namespace {

QTableView *rowsOf(QDialog *dialog)
{
    return child<QTableView>(dialog, QStringLiteral("rows"));
}

QString cellOf(QDialog *dialog, int row, int column)
{
    const QAbstractItemModel *model = rowsOf(dialog)->model();
    return model->index(row, column).data(Qt::DisplayRole).toString();
}

bool isTicked(QDialog *dialog, int row)
{
    return rowsOf(dialog)->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

// A pack as a creator's program would have made it, for a period of so many days.
void makePack(const QString &path, int days)
{
    VaultFixture creator;
    QList<RowId> codes;
    for (const int number : {1, 2}) {
        CodeDraft draft = codeDraft(number, days);
        draft.licensee.name = QStringLiteral("Nordlicht");
        draft.status = CodeStatus::Generated;
        codes.append(creator.addCode(draft));
    }
    VERIFY_OK(writePack(creator.connection(), {codes, QStringLiteral("Nordlicht"), false}, path, SecretBytes::copyOf("1111-2222-3333-4444-5555-6666"), creator.author()));
}

} // namespace

class Packs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesGoOutInAPack();
    void anOwnPassphrase();
    void whatAPackBringsIsSeenAndTaken();
    void changedRowsWaitForAWord();
    void aWrongPassphraseCanBeMended();
    void aPackIsNotOpenedAsAVault();
    void theProgramIsStartedWithAPack();
};

void Packs::codesGoOutInAPack()
{
    Desk desk;
    QVERIFY(desk.open({{1, 30, CodeStatus::Generated}, {2, 30, CodeStatus::Generated}}));
    QVERIFY(desk.select({0, 1}));
    key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("pack_hand_over_dialog"));
    QVERIFY(dialog);
    type(QStringLiteral("Nordlicht"));
    const QString passphrase = child<QLabel>(dialog, QStringLiteral("offered"))->text();
    QVERIFY(press(child(dialog, QStringLiteral("copy"))));
    QTRY_COMPARE(XClipboard::read(QStringLiteral("clipboard")).text, passphrase);
    QVERIFY(XClipboard::targets(QStringLiteral("clipboard")).contains(QStringLiteral("x-kde-passwordManagerHint")));
    QTRY_VERIFY(child<QAbstractButton>(dialog, QStringLiteral("copy"))->text().contains(QStringLiteral("cleared in")));
    desk.dialogs().path = desk.file(QStringLiteral("Out.sparkpack"));
    QVERIFY(press(child(dialog, QStringLiteral("confirm"))));
    QTRY_VERIFY_WITH_TIMEOUT(allTexts(dialog).join(u' ').contains(QStringLiteral("Saved as")), 20000);
    QVERIFY2(desk.dialogs().suggestions.last().contains(QStringLiteral("Spark codes for Nordlicht")), qPrintable(desk.dialogs().suggestions.last()));
    QCOMPARE(child<QLabel>(dialog, QStringLiteral("offered"))->text(), passphrase);
    const auto contents = readPack(desk.file(QStringLiteral("Out.sparkpack")), SecretBytes::copyOf(passphrase.toLatin1()));
    VERIFY_OK(contents);
    QCOMPARE((*contents)->codes.size(), 2);
    // The pack names its maker as the vault is named, and no login.
    QCOMPARE((*contents)->facts.madeBy, QFileInfo(desk.window().windowTitle().section(QStringLiteral(" – "), 0, 0)).completeBaseName());
    // What was done is said. The pack is out: there is no button that seems to bring it back.
    QTRY_VERIFY2(desk.notice().contains(QStringLiteral("handed over to Nordlicht in “Out.sparkpack”")), qPrintable(desk.notice()));
    QVERIFY(!child(desk.window().statusArea(), QStringLiteral("notice_undo"))->isVisible());
    dialog->reject();
    QVERIFY(desk.waitForNoDialog());
    // The codes are shared, the history says with whom, and one step takes it back.
    QTRY_COMPARE(desk.column(QStringLiteral("Status")), QStringList(2, QStringLiteral("Shared")));
    QVERIFY(desk.select({0}));
    QTRY_VERIFY(allTexts(desk.window().inspector()).contains(QStringLiteral("To: Nordlicht")));
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.column(QStringLiteral("Status")), QStringList(2, QStringLiteral("Generated")));
}

void Packs::anOwnPassphrase()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    desk.actions().handOverPack->trigger();
    QDialog *dialog = desk.dialog(QStringLiteral("pack_hand_over_dialog"));
    QVERIFY(dialog);
    QVERIFY(press(child(dialog, QStringLiteral("switch"))));
    auto *confirm = child(dialog, QStringLiteral("confirm"));
    QVERIFY(!confirm->isEnabled());
    type(QStringLiteral("correct horse battery"));
    child(dialog, QStringLiteral("passphrase_again"))->setFocus();
    type(QStringLiteral("correct horse batter"));
    QVERIFY(!confirm->isEnabled());
    type(QStringLiteral("y"));
    QTRY_VERIFY(confirm->isEnabled());
    // A name that is taken is refused, and what is there stays.
    QFile taken(desk.file(QStringLiteral("Taken.sparkpack")));
    QVERIFY(taken.open(QIODevice::WriteOnly) && taken.write("mine") == 4);
    taken.close();
    desk.dialogs().path = taken.fileName();
    QVERIFY(press(confirm));
    QTRY_VERIFY_WITH_TIMEOUT(allTexts(dialog).join(u' ').contains(QStringLiteral("exists already")), 20000);
    QCOMPARE(taken.size(), 4);
    desk.dialogs().path = desk.file(QStringLiteral("Own.sparkpack"));
    QVERIFY(press(confirm));
    QTRY_VERIFY_WITH_TIMEOUT(allTexts(dialog).join(u' ').contains(QStringLiteral("Saved as")), 20000);
    VERIFY_OK(readPack(desk.file(QStringLiteral("Own.sparkpack")), SecretBytes::copyOf("correct horse battery")));
    QVERIFY(child<QLineEdit>(dialog, QStringLiteral("passphrase"))->text().isEmpty());
}

void Packs::whatAPackBringsIsSeenAndTaken()
{
    Desk desk;
    const QString path = desk.file(QStringLiteral("In.sparkpack"));
    makePack(path, 30);
    QVERIFY(desk.open({{9}}));
    desk.dialogs().path = path;
    key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("pack_open_dialog"));
    QVERIFY(dialog);
    type(QStringLiteral("111122223333444455556666"));
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(rowsOf(dialog)->isVisible(), 20000);
    const QStringList shown = allTexts(dialog);
    QVERIFY2(shown.join(u' ').contains(QStringLiteral("Made by tester on")), qPrintable(shown.join(u'\n')));
    for (const QString &text : shown)
        QVERIFY2(!text.contains(codeText(1)), qPrintable(text));
    QVERIFY(cellOf(dialog, 0, 1).contains(maskCode(codeText(1))));
    QCOMPARE(cellOf(dialog, 0, 2), QStringLiteral("New"));
    QVERIFY2(cellOf(dialog, 0, 3).contains(QStringLiteral("Licensee: Nordlicht")), qPrintable(cellOf(dialog, 0, 3)));
    QVERIFY(isTicked(dialog, 0) && isTicked(dialog, 1));
    // One of the two codes is left out, by the keyboard.
    key(Qt::Key_Space);
    QTRY_VERIFY(!isTicked(dialog, 0));
    QVERIFY(isTicked(dialog, 1));
    key(Qt::Key_Return);
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(2));
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(1));
}

void Packs::changedRowsWaitForAWord()
{
    Desk desk;
    const QString path = desk.file(QStringLiteral("In.sparkpack"));
    makePack(path, 90);
    QVERIFY(desk.open({{1, 30}, {2, 30}}));
    desk.dialogs().path = path;
    desk.actions().openPack->trigger();
    QDialog *dialog = desk.dialog(QStringLiteral("pack_open_dialog"));
    QVERIFY(dialog);
    type(QStringLiteral("1111 2222 3333 4444 5555 6666"));
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(rowsOf(dialog)->isVisible(), 20000);
    // Both values of each field stand side by side, and nothing is ticked.
    QCOMPARE(cellOf(dialog, 0, 2), QStringLiteral("Here already"));
    QCOMPARE(cellOf(dialog, 0, 3), QStringLiteral("Granted period"));
    QVERIFY(cellOf(dialog, 0, 4).startsWith(QStringLiteral("30 day")));
    QVERIFY(cellOf(dialog, 0, 5).startsWith(QStringLiteral("90 day")));
    QVERIFY(!isTicked(dialog, 0));
    QVERIFY(!child(dialog, QStringLiteral("confirm"))->isEnabled());
    // A click into the box.
    QTableView *rows = rowsOf(dialog);
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualRect(rows->model()->index(0, 0)).center());
    QVERIFY(isTicked(dialog, 0));
    QVERIFY(press(child(dialog, QStringLiteral("confirm"))));
    QVERIFY(desk.waitForNoDialog());
    QTRY_COMPARE(desk.column(QStringLiteral("Period")).filter(QStringLiteral("90")).size(), 1);
    QCOMPARE(desk.rows(), 2);
}

void Packs::aWrongPassphraseCanBeMended()
{
    Desk desk;
    const QString path = desk.file(QStringLiteral("In.sparkpack"));
    makePack(path, 30);
    QVERIFY(desk.open({}));
    desk.dialogs().path = path;
    desk.actions().openPack->trigger();
    QDialog *dialog = desk.dialog(QStringLiteral("pack_open_dialog"));
    QVERIFY(dialog);
    type(QStringLiteral("wrong"));
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(allTexts(dialog).join(u' ').contains(QStringLiteral("not the passphrase")), 20000);
    QVERIFY(child<QLineEdit>(dialog, QStringLiteral("secret"))->text().isEmpty());
    type(QStringLiteral("111122223333444455556666"));
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(rowsOf(dialog)->isVisible(), 20000);
    // A lock closes it with all that it shows.
    desk.actions().lock->trigger();
    QVERIFY(desk.waitForNoDialog());
}

void Packs::aPackIsNotOpenedAsAVault()
{
    Desk desk;
    const QString path = desk.file(QStringLiteral("In.sparkpack"));
    makePack(path, 30);
    QVERIFY(desk.open({}));
    desk.dialogs().path = path;
    desk.actions().openVault->trigger();
    QVERIFY(desk.dialog(QStringLiteral("pack_open_dialog"))); // the way for packs, and the vault stays open
    QVERIFY(desk.window().isLedgerShown());
    desk.dialog(QStringLiteral("pack_open_dialog"))->reject();
    QVERIFY(desk.waitForNoDialog());
    desk.actions().lock->trigger();
    desk.dialogs().path = path;
    desk.actions().openVault->trigger();
    QTRY_VERIFY(!desk.dialogs().errors.isEmpty());
    QVERIFY2(desk.dialogs().errors.last().message.contains(QStringLiteral("handover pack")), qPrintable(desk.dialogs().errors.last().message));
}

void Packs::theProgramIsStartedWithAPack()
{
    Desk desk;
    const QString path = desk.file(QStringLiteral("In.sparkpack"));
    makePack(path, 30);
    desk.makeVault({{9}});
    QVERIFY(desk.openWithPack(path) || desk.isDialogOpen());
    QDialog *dialog = desk.dialog(QStringLiteral("pack_open_dialog"));
    QVERIFY(dialog);
    QVERIFY(desk.window().isLedgerShown());
    dialog->reject();
    QVERIFY(desk.waitForNoDialog());
    // Once: the next unlocking is nothing but that.
    desk.actions().lock->trigger();
    QTRY_VERIFY(!desk.window().isLedgerShown());
    child(&desk.window(), QStringLiteral("secret"))->setFocus();
    type(Desk::passphrase());
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window().isLedgerShown(), 20000);
    QTest::qWait(200);
    QVERIFY(!desk.isDialogOpen());
}

SPARK_TEST_IN_SESSION(x11, Packs)
#include "packs_test.moc"
