// Changing, deleting, and taking back: one row and many.
#include "models/domain/code_text.h"
#include "tests/window/desk.h"
#include "ui/actions.h"
#include "ui/widgets/ledger_table.h"
#include "ui/widgets/status_area.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace spark;
using namespace spark::test;

class Changing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCodeIsEditedUndoneAndRedone();
    void manyCodesAreEditedAtOnce();
    void fieldsThatAreOffStayAsTheyAre();
    void oneCodeIsDeletedAndComesBack();
    void manyAreAskedAboutAndComeBackTogether();
    void aPostWithCodesIsAskedAbout();
    void theNoticeTakesBackTheChange();
    void theNoticeTakesBackNothingElse();
    void theSelectionSurvivesAChange();
    void whatIsSwitchedOffAgainIsNotJudged();
    void aBudgetThatIsSwitchedOffAgainIsNotJudged();
    void periodsOfManyAreChecked_data();
    void periodsOfManyAreChecked();
    void takenBackToPlannedItHasNoWindow();
    void theLongFormOfAShortLinkTellsWhosePostItIs();

private:
    const QString m_licensee = QStringLiteral("Licensee");
};

// The switch beside a field of a dialog for many rows.
static QCheckBox *switchOf(QDialog *dialog, const QString &label)
{
    const auto switches = dialog->findChildren<QCheckBox *>();
    for (QCheckBox *each : switches) {
        if (QString(each->text()).remove(u'&').startsWith(label))
            return each;
    }
    QTest::qFail(qPrintable(QStringLiteral("there is no switch for %1").arg(label)), __FILE__, __LINE__);
    return nullptr;
}

static void typeInto(QComboBox *box, const QString &text)
{
    box->setFocus();
    box->lineEdit()->selectAll();
    QTest::keyClicks(box, text);
}

static bool setLicensee(QDialog *dialog, const QString &name)
{
    auto *licensee = child<QLineEdit>(dialog, QStringLiteral("licensee"));
    pasteInto(licensee, name);
    return press(child(dialog, QStringLiteral("confirm")));
}

void Changing::oneCodeIsEditedUndoneAndRedone()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(!desk.actions().undo->isEnabled() && !desk.actions().redo->isEnabled());
    QVERIFY(desk.select({0}));
    key(Qt::Key_Return);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    QCOMPARE(child<QPlainTextEdit>(dialog, QStringLiteral("code"))->toPlainText(), codeText(1));
    QVERIFY(setLicensee(dialog, QStringLiteral("Südwind")));
    QVERIFY(desk.waitForNoDialog());
    QTRY_COMPARE(desk.cell(0, m_licensee), QStringLiteral("Südwind"));
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.cell(0, m_licensee), QStringLiteral("Nordlicht"));
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(desk.cell(0, m_licensee), QStringLiteral("Südwind"));
}

void Changing::manyCodesAreEditedAtOnce()
{
    Desk desk;
    QVERIFY(desk.open({{1}, {2}, {3}}));
    desk.table().setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_F2);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    QVERIFY(dialog->windowTitle().contains(u'3'));
    QVERIFY(!child(dialog, QStringLiteral("licensee"))->isEnabled());
    mnemonic(dialog, Qt::Key_L); // switches the field on
    QVERIFY(child(dialog, QStringLiteral("licensee"))->isEnabled());
    QVERIFY(setLicensee(dialog, QStringLiteral("Südwind")));
    QVERIFY(desk.waitForNoDialog());
    const QStringList changed(3, QStringLiteral("Südwind"));
    QTRY_COMPARE(desk.column(m_licensee), changed);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.column(m_licensee), QStringList(3, QStringLiteral("Nordlicht")));
    key(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(desk.column(m_licensee), changed);
}

void Changing::fieldsThatAreOffStayAsTheyAre()
{
    Desk desk;
    QVERIFY(desk.open({{1}, {2, 30, CodeStatus::Received, QStringLiteral("tom.cooks"), QStringLiteral("Südwind")}}));
    QVERIFY(desk.select({0, 1}));
    const QStringList before = desk.column(m_licensee);
    key(Qt::Key_F2);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    switchOf(dialog, QStringLiteral("Status"))->click();
    auto *status = child<QComboBox>(dialog, QStringLiteral("status"));
    status->setCurrentIndex(status->findText(StatusTexts::label(CodeStatus::Applied)));
    QVERIFY(press(child(dialog, QStringLiteral("confirm"))));
    QVERIFY(desk.waitForNoDialog());
    QTRY_COMPARE(desk.column(QStringLiteral("Status")), QStringList(2, StatusTexts::label(CodeStatus::Applied)));
    QCOMPARE(desk.column(m_licensee), before);
}

void Changing::oneCodeIsDeletedAndComesBack()
{
    Desk desk;
    QVERIFY(desk.open({{1}, {2, 60}}));
    const QStringList before = desk.column(QStringLiteral("Code"));
    QVERIFY(desk.select({0}));
    key(Qt::Key_Delete);
    QVERIFY(desk.waitForRows(1));
    QVERIFY(desk.dialogs().asked.isEmpty());
    QCOMPARE(desk.cell(0, QStringLiteral("Code")), before.last());
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(2));
    QCOMPARE(desk.column(QStringLiteral("Code")), before);
    key(Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(1));
}

void Changing::manyAreAskedAboutAndComeBackTogether()
{
    Desk desk;
    QVERIFY(desk.open({{1}, {2}, {3}}));
    const QStringList before = desk.column(QStringLiteral("Code"));
    desk.table().setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    desk.dialogs().yes = false;
    key(Qt::Key_Delete);
    QCOMPARE(desk.dialogs().asked.size(), 1);
    QVERIFY(desk.dialogs().asked.first().contains(u'3'));
    QCOMPARE(desk.rows(), 3);
    desk.dialogs().yes = true;
    key(Qt::Key_Delete);
    QVERIFY(desk.waitForRows(0));
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(3));
    QCOMPARE(desk.column(QStringLiteral("Code")), before);
}

void Changing::aPostWithCodesIsAskedAbout()
{
    Desk desk;
    QVERIFY(desk.open({{1}, {2}}));
    key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(2));
    QVERIFY(desk.select({0}));
    key(Qt::Key_Delete);
    QVERIFY(desk.waitForRows(1));
    QCOMPARE(desk.dialogs().asked.size(), 1);
    QVERIFY2(desk.dialogs().texts.first().contains(u'1'), qPrintable(desk.dialogs().texts.first()));
    key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(1)); // its code went with it
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.waitForRows(2));
}

void Changing::theNoticeTakesBackTheChange()
{
    Desk desk;
    QVERIFY(desk.open({{1}, {2}}));
    QVERIFY(desk.select({1}));
    key(Qt::Key_Delete);
    QVERIFY(desk.waitForRows(1));
    auto *undo = child<QAbstractButton>(desk.window().statusArea(), QStringLiteral("notice_undo"));
    QTRY_VERIFY(undo->isVisible());
    QVERIFY(press(undo));
    QVERIFY(desk.waitForRows(2));
}

// What it was about cannot be taken back: the step before it is not meant.
void Changing::theNoticeTakesBackNothingElse()
{
    Desk desk;
    QVERIFY(desk.open({{1, 10}, {2, 20}}));
    const auto change = [&](int row, const QString &licensee) {
        if (!desk.select({row}))
            return false;
        key(Qt::Key_F2);
        return setLicensee(desk.dialog(QStringLiteral("code_dialog")), licensee) && desk.waitForNoDialog() && QTest::qWaitFor([&] { return desk.cell(row, m_licensee) == licensee; });
    };
    QVERIFY(change(0, QStringLiteral("Before")));
    QVERIFY(change(1, QStringLiteral("Last")));
    auto *undo = child<QAbstractButton>(desk.window().statusArea(), QStringLiteral("notice_undo"));
    QTRY_VERIFY(undo->isVisible());
    {
        const auto other = desk.connect(); // another program on the same row
        QVERIFY(other);
        auto changes = ChangeSet::begin(*other, testAuthor(std::make_shared<SystemClock>()), QStringLiteral("edit_codes"));
        VERIFY_OK(changes);
        CodePatch patch;
        patch.licensee = NamedRef();
        patch.licensee->name = QStringLiteral("Theirs");
        VERIFY_OK(AuthorizationRepository::edit(**changes, desk.window().selectedIds(), patch));
        VERIFY_OK((*changes)->commit());
    }
    QTRY_COMPARE(desk.cell(1, m_licensee), QStringLiteral("Theirs"));
    QVERIFY(press(undo));
    QVERIFY(!undo->isVisible());
    QTRY_COMPARE(desk.dialogs().errors.size(), 1);
    QVERIFY(!press(undo));
    QCOMPARE(desk.notice(), QString());
    QCOMPARE(desk.column(m_licensee), (QStringList {QStringLiteral("Before"), QStringLiteral("Theirs")}));
}

void Changing::theSelectionSurvivesAChange()
{
    Desk desk;
    QVERIFY(desk.open({{1, 10}, {2, 20}, {3, 30}}));
    QVERIFY(desk.select({2}));
    const QList<qint64> selected = desk.window().selectedIds();
    key(Qt::Key_F2);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    QVERIFY(setLicensee(dialog, QStringLiteral("Aurora")));
    QVERIFY(desk.waitForNoDialog());
    QTRY_COMPARE(desk.cell(2, m_licensee), QStringLiteral("Aurora"));
    QCOMPARE(desk.window().selectedIds(), selected);
}

void Changing::whatIsSwitchedOffAgainIsNotJudged()
{
    Desk desk;
    QVERIFY(desk.open({{1}, {2}}));
    QVERIFY(desk.select({0, 1}));
    key(Qt::Key_F2);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    QCheckBox *change = switchOf(dialog, QStringLiteral("Period granted"));
    change->click();
    auto *granted = child<QComboBox>(dialog, QStringLiteral("granted"));
    typeInto(granted, QStringLiteral("a month"));
    QVERIFY(!issueOf(granted).isEmpty());
    QVERIFY(!child(dialog, QStringLiteral("confirm"))->isEnabled());
    change->click();
    QVERIFY(issueOf(granted).isEmpty());
    mnemonic(dialog, Qt::Key_L);
    QVERIFY(setLicensee(dialog, QStringLiteral("Südwind")));
    QVERIFY(desk.waitForNoDialog());
    QTRY_COMPARE(desk.column(m_licensee), QStringList(2, QStringLiteral("Südwind")));
}

void Changing::aBudgetThatIsSwitchedOffAgainIsNotJudged()
{
    Desk desk;
    QVERIFY(desk.open({}));
    key(Qt::Key_3, Qt::ControlModifier);
    for (const QString &name : {QStringLiteral("Spring"), QStringLiteral("Summer")}) {
        key(Qt::Key_N, Qt::ControlModifier);
        QDialog *dialog = desk.dialog(QStringLiteral("campaign_dialog"));
        QVERIFY(dialog);
        type(name);
        QVERIFY(press(child(dialog, QStringLiteral("confirm"))));
        QVERIFY(desk.waitForNoDialog());
    }
    QVERIFY(desk.waitForRows(2));
    QVERIFY(desk.select({0, 1}));
    key(Qt::Key_F2);
    QDialog *dialog = desk.dialog(QStringLiteral("campaign_dialog"));
    QVERIFY(dialog);
    QCheckBox *change = switchOf(dialog, QStringLiteral("Budget"));
    change->click();
    auto *amount = child<QLineEdit>(dialog, QStringLiteral("amount"));
    pasteInto(amount, QStringLiteral("lots"));
    QVERIFY(!issueOf(amount).isEmpty());
    QVERIFY(!child(dialog, QStringLiteral("confirm"))->isEnabled());
    change->click();
    QVERIFY(issueOf(amount).isEmpty());
    QVERIFY(child(dialog, QStringLiteral("confirm"))->isEnabled());
    change->click();
    QVERIFY(!child(dialog, QStringLiteral("confirm"))->isEnabled());
}

void Changing::periodsOfManyAreChecked_data()
{
    QTest::addColumn<QString>("days");
    QTest::newRow("none") << "0";
    QTest::newRow("negative") << "-1";
    QTest::newRow("endless") << "1000000000";
    QTest::newRow("weeks") << "2 weeks";
}

void Changing::periodsOfManyAreChecked()
{
    QFETCH(QString, days);
    Desk desk;
    QVERIFY(desk.open({{1}, {2}}));
    QVERIFY(desk.select({0, 1}));
    key(Qt::Key_F2);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    for (const auto &[label, name] : {std::pair("Period granted", "granted"), std::pair("Period agreed", "agreed")}) {
        QCheckBox *change = switchOf(dialog, QLatin1String(label));
        change->click();
        auto *period = child<QComboBox>(dialog, QLatin1String(name));
        typeInto(period, days);
        QVERIFY(!issueOf(period).isEmpty());
        QVERIFY(!child(dialog, QStringLiteral("confirm"))->isEnabled());
        typeInto(period, QStringLiteral("45"));
        QVERIFY(issueOf(period).isEmpty());
        QVERIFY(child(dialog, QStringLiteral("confirm"))->isEnabled());
    }
}

void Changing::takenBackToPlannedItHasNoWindow()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(!desk.cell(0, QStringLiteral("Ends")).isEmpty());
    QVERIFY(desk.select({0}));
    key(Qt::Key_F2);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    child<QPlainTextEdit>(dialog, QStringLiteral("code"))->clear();
    auto *status = child<QComboBox>(dialog, QStringLiteral("status"));
    status->setCurrentIndex(status->findText(StatusTexts::label(CodeStatus::Planned)));
    QCOMPARE(child<QLabel>(dialog, QStringLiteral("ends"))->text(), QStringLiteral("unknown"));
    QVERIFY(press(child(dialog, QStringLiteral("confirm"))));
    QVERIFY(desk.waitForNoDialog());
    QTRY_COMPARE(desk.cell(0, QStringLiteral("Status")), StatusTexts::label(CodeStatus::Planned));
    // As the dialog showed it.
    QCOMPARE(desk.cell(0, QStringLiteral("Ends")), QString());
    QCOMPARE(desk.cell(0, QStringLiteral("Begins")), QString());
}

void Changing::theLongFormOfAShortLinkTellsWhosePostItIs()
{
    Desk desk;
    QVERIFY(desk.open({}));
    key(Qt::Key_1, Qt::ControlModifier);
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("video_dialog"));
    QVERIFY(dialog);
    pasteInto(child(dialog, QStringLiteral("links")), QStringLiteral("https://vm.tiktok.com/ZMabc1234/"));
    QVERIFY(press(child(dialog, QStringLiteral("confirm"))));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(1));
    QCOMPARE(desk.cell(0, QStringLiteral("Creator")), QString());
    QVERIFY(desk.select({0}));
    key(Qt::Key_F2);
    dialog = desk.dialog(QStringLiteral("video_dialog"));
    QVERIFY(dialog);
    pasteInto(child(dialog, QStringLiteral("link")), postLinkText(1));
    QCOMPARE(child<QLineEdit>(dialog, QStringLiteral("creator"))->placeholderText(), QStringLiteral("@mila.bakes"));
    QVERIFY(press(child(dialog, QStringLiteral("confirm"))));
    QVERIFY(desk.waitForNoDialog());
    QTRY_COMPARE(desk.cell(0, QStringLiteral("Creator")), QStringLiteral("@mila.bakes"));
}

SPARK_TEST_IN_SESSION(x11, Changing)
#include "changing_test.moc"
