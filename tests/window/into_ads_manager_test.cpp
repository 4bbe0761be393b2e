// Codes into an ad account, batch by batch: copied, marked, left, gone on with, taken back.
#include "models/domain/code_text.h"
#include "models/domain/rules.h"
#include "tests/window/audit.h"
#include "tests/window/desk.h"
#include "tests/window/x_clipboard.h"
#include "ui/actions.h"
#include "ui/dialogs/batch_dialog.h"
#include "ui/inspectors/inspector_pane.h"
#include "ui/widgets/ledger_table.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>

using namespace spark;
using namespace spark::test;

class IntoAdsManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchIsCopiedAndApplied();
    void eachCodeHasItsAnswer();
    void whatWasSaidIsRecordedOnTheWayOut();
    void theSelectedOnesAlone();
    void aTypedNameIsTheAccountOrAskedAbout();

private:
    const QString m_status = QStringLiteral("Status");
};

static QTableView *batch(QDialog *dialog)
{
    return child<QTableView>(dialog, QStringLiteral("batch"));
}

static bool waitForCodes(QDialog *dialog, int count)
{
    return QTest::qWaitFor([&] { return batch(dialog)->model()->rowCount() == count; }, 20000);
}

static QStringList answers(QDialog *dialog)
{
    QStringList texts;
    const QAbstractItemModel *model = batch(dialog)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, BatchTableModel::Outcome).data().toString());
    return texts;
}

// The assistant with a new ad account, by keyboard alone.
static QDialog *openWithNewAccount(const Desk &desk, const QString &name, int codes)
{
    desk.actions().intoAdsManager->trigger();
    QDialog *dialog = desk.dialog(QStringLiteral("batch_dialog"));
    pasteInto(child(dialog, QStringLiteral("account")), name);
    if (!press(child(dialog, QStringLiteral("add_account"))) || !waitForCodes(dialog, codes))
        QTest::qFail("the account was not added", __FILE__, __LINE__);
    return dialog;
}

void IntoAdsManager::aBatchIsCopiedAndApplied()
{
    Desk desk;
    QVERIFY(desk.open({{1, 20}, {2, 25}, {3, 30}}));
    QVERIFY(desk.select({}));
    QDialog *dialog = openWithNewAccount(desk, QStringLiteral("Nordlicht EU"), 3);
    QVERIFY(child<QLabel>(dialog, QStringLiteral("waiting"))->text().contains(QStringLiteral("3 code")));
    QVERIFY(child<QLabel>(dialog, QStringLiteral("path"))->text().contains(QStringLiteral("Apply for Authorization")));
    const QStringList shown = allTexts(dialog);
    for (const QString &text : shown)
        QVERIFY2(!text.contains(codeText(1)), qPrintable(text)); // masked
    child<QSpinBox>(dialog, QStringLiteral("size"))->setValue(2);
    QVERIFY(waitForCodes(dialog, 2));
    QVERIFY(press(child(dialog, QStringLiteral("copy"))));
    QCOMPARE(XClipboard::read(QStringLiteral("clipboard")).text, codeText(1) + u'\n' + codeText(2));
    QVERIFY(XClipboard::targets(QStringLiteral("clipboard")).contains(QStringLiteral("x-kde-passwordManagerHint")));
    QTRY_VERIFY(child<QAbstractButton>(dialog, QStringLiteral("copy"))->text().contains(QStringLiteral("cleared in")));

    QVERIFY(press(child(dialog, QStringLiteral("all_applied"))));
    QVERIFY(waitForCodes(dialog, 1)); // the next batch
    QVERIFY(press(child(dialog, QStringLiteral("all_applied"))));
    QVERIFY(waitForCodes(dialog, 0));
    QTRY_VERIFY(child<QLabel>(dialog, QStringLiteral("waiting"))->text().contains(QStringLiteral("0 code")));
    dialog->reject();
    QVERIFY(desk.waitForNoDialog());
    QTRY_COMPARE(desk.column(m_status), QStringList(3, QStringLiteral("Applied")));
    // A batch is a step.
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.column(m_status).count(QStringLiteral("Received")), 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.column(m_status).count(QStringLiteral("Received")), 3);
}

void IntoAdsManager::eachCodeHasItsAnswer()
{
    Desk desk;
    QVERIFY(desk.open({{1, 20}, {2, 25}, {3, 30}}));
    QVERIFY(desk.select({}));
    QDialog *dialog = openWithNewAccount(desk, QStringLiteral("Nordlicht EU"), 3);
    QVERIFY(!child(dialog, QStringLiteral("record"))->isEnabled()); // nothing was said yet
    batch(dialog)->selectRow(0);
    QVERIFY(press(child(dialog, QStringLiteral("applied"))));
    auto *reason = child<QComboBox>(dialog, QStringLiteral("reason"));
    reason->setCurrentIndex(reason->findData(QStringLiteral("auth_code_expired")));
    QVERIFY(child<QLabel>(dialog, QStringLiteral("next_step"))->text().contains(QStringLiteral("Ask the creator to extend it.")));
    QVERIFY(press(child(dialog, QStringLiteral("refused")))); // of the next row, to which it has gone on
    QVERIFY(press(child(dialog, QStringLiteral("skip"))));
    QCOMPARE(answers(dialog), QStringList({QStringLiteral("Applied"), QStringLiteral("Refused: The authorization has expired."), QStringLiteral("Skipped")}));
    QVERIFY(!child(dialog, QStringLiteral("account"))->isEnabled()); // what was said is about this batch
    QVERIFY(press(child(dialog, QStringLiteral("record"))));
    QVERIFY(waitForCodes(dialog, 0)); // the skipped one comes no more in this sitting
    dialog->reject();
    QVERIFY(desk.waitForNoDialog());
    QTRY_COMPARE(desk.column(m_status), QStringList({QStringLiteral("Applied"), QStringLiteral("Refused"), QStringLiteral("Received")}));
    QVERIFY(desk.select({1}));
    QTRY_VERIFY(allTexts(desk.window().inspector()).join(u'\n').contains(QStringLiteral("The authorization has expired.")));
    const QString facts = allTexts(desk.window().inspector()).join(u'\n');
    QVERIFY2(facts.contains(QStringLiteral("Ask the creator to extend it.")), qPrintable(facts));
    QVERIFY2(facts.contains(QStringLiteral("Nordlicht EU: Refused")), qPrintable(facts));
    // Opened again: the same account, and what was skipped.
    desk.actions().intoAdsManager->trigger();
    dialog = desk.dialog(QStringLiteral("batch_dialog"));
    QCOMPARE(child<QLineEdit>(dialog, QStringLiteral("account"))->text(), QStringLiteral("Nordlicht EU"));
    QVERIFY(waitForCodes(dialog, 1));
    dialog->reject();
}

void IntoAdsManager::whatWasSaidIsRecordedOnTheWayOut()
{
    Desk desk;
    QVERIFY(desk.open({{1, 20}, {2, 25}}));
    QVERIFY(desk.select({}));
    QDialog *dialog = openWithNewAccount(desk, QStringLiteral("Nordlicht EU"), 2);
    batch(dialog)->selectRow(0);
    QVERIFY(press(child(dialog, QStringLiteral("applied"))));
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
    QTRY_COMPARE(desk.column(m_status), QStringList({QStringLiteral("Applied"), QStringLiteral("Received")}));
}

void IntoAdsManager::theSelectedOnesAlone()
{
    Desk desk;
    QVERIFY(desk.open({{1, 20}, {2, 25}, {3, 30}}));
    QVERIFY(desk.select({1, 2}));
    QDialog *dialog = openWithNewAccount(desk, QStringLiteral("Nordlicht EU"), 2);
    auto *scope = child<QComboBox>(dialog, QStringLiteral("scope"));
    QVERIFY(scope->currentText().contains(u'2'));
    scope->setCurrentIndex(0);
    QVERIFY(waitForCodes(dialog, 3));
    dialog->reject();
}

void IntoAdsManager::aTypedNameIsTheAccountOrAskedAbout()
{
    Desk desk;
    QVERIFY(desk.open({{1, 20}}));
    QDialog *dialog = openWithNewAccount(desk, QStringLiteral("Nordlicht EU"), 1);
    auto *account = child<QLineEdit>(dialog, QStringLiteral("account"));
    pasteInto(account, QStringLiteral("Nordlich"));
    QVERIFY(child(dialog, QStringLiteral("add_account"))->isVisible());
    QVERIFY(child<QLabel>(dialog, QStringLiteral("new_account"))->text().contains(QStringLiteral("Nordlich")));
    QCOMPARE(batch(dialog)->model()->rowCount(), 0);
    QVERIFY(!child(dialog, QStringLiteral("all_applied"))->isEnabled());
    pasteInto(account, QStringLiteral("nordlicht eu"));
    QVERIFY(!child(dialog, QStringLiteral("add_account"))->isVisible());
    QVERIFY(waitForCodes(dialog, 1));
    dialog->reject();
}

SPARK_TEST_IN_SESSION(x11, IntoAdsManager)
#include "into_ads_manager_test.moc"
