// The first minute with the program: from nothing to a ledger that can be looked around in.
#include "tests/window/desk.h"
#include "ui/actions.h"
#include "ui/pages/ledger_page.h"
#include "ui/widgets/banner.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>

using namespace spark;
using namespace spark::test;

class FirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAVaultWithAPassphraseAndSampleData();
    void sampleDataGoesFromAnOpenLedgerOnly();
    void recoveryKitOpensTheVault();
    void emptyLedgerSaysWhatBelongsThere();
    void differingPassphrasesAreNotTaken();
    void thePathIsTyped();
    void aFileThatExistsIsNotReplaced();
    void withoutAKeychainThePersonIsTold();

private:
    static bool choosePassphrase(Desk &desk, const QString &again = Desk::passphrase());
};

// By the keyboard alone.
bool FirstRun::choosePassphrase(Desk &desk, const QString &again)
{
    mnemonicOf(child<QAbstractButton>(&desk.window(), QStringLiteral("with_passphrase")));
    if (!child<QRadioButton>(&desk.window(), QStringLiteral("with_passphrase"))->isChecked())
        return false;
    auto *first = child<QLineEdit>(&desk.window(), QStringLiteral("passphrase"));
    if (!QTest::qWaitFor([first] { return first->hasFocus(); }))
        return false;
    type(Desk::passphrase());
    key(Qt::Key_Tab);
    type(again);
    return true;
}

void FirstRun::makesAVaultWithAPassphraseAndSampleData()
{
    Desk desk;
    QVERIFY(desk.start());
    QVERIFY(!desk.window().isLedgerShown());
    QVERIFY(child(&desk.window(), QStringLiteral("welcome_page"))->isVisible());
    mnemonicOf(child<QAbstractButton>(&desk.window(), QStringLiteral("role_agency")));
    QVERIFY(choosePassphrase(desk));
    mnemonicOf(child<QAbstractButton>(&desk.window(), QStringLiteral("sample")));
    mnemonicOf(child<QAbstractButton>(&desk.window(), QStringLiteral("create")));
    QDialog *kit = desk.dialog(QStringLiteral("recovery_kit_dialog"));
    QVERIFY(kit);
    // 64 digits in groups of eight.
    QCOMPARE(child<QLabel>(kit, QStringLiteral("key"))->text().simplified().split(u' ').size(), 8);
    mnemonicOf(child<QAbstractButton>(kit, QStringLiteral("stored")));
    mnemonic(kit, Qt::Key_D);
    QVERIFY(desk.waitForNoDialog());

    QVERIFY(desk.window().isLedgerShown());
    QTRY_VERIFY_WITH_TIMEOUT(desk.rows() > 5, 20000);
    QVERIFY(desk.window().banner()->isVisible());
    const QString vault = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/My ledger.sparkledger");
    QVERIFY(QFileInfo::exists(vault));
    QVERIFY(desk.dialogs().errors.isEmpty());

    // It goes as it came: with one click.
    auto *remove = desk.window().banner()->findChild<QPushButton *>();
    QVERIFY(press(remove));
    QVERIFY(desk.waitForRows(0));
    QTRY_VERIFY(!desk.window().banner()->isVisible());
}

void FirstRun::sampleDataGoesFromAnOpenLedgerOnly()
{
    Desk desk;
    QVERIFY(desk.start());
    const QAction *remove = desk.actions().removeSample;
    QVERIFY(!remove->isEnabled());
    QVERIFY(choosePassphrase(desk));
    mnemonicOf(child<QAbstractButton>(&desk.window(), QStringLiteral("sample")));
    QVERIFY(press(child(&desk.window(), QStringLiteral("create"))));
    QVERIFY(desk.dialog(QStringLiteral("recovery_kit_dialog")));
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
    QTRY_VERIFY_WITH_TIMEOUT(remove->isEnabled(), 20000);
    desk.actions().newVault->trigger();
    QVERIFY(!remove->isEnabled());
    QVERIFY(press(child(&desk.window(), QStringLiteral("cancel_new"))));
    QVERIFY(remove->isEnabled());
    key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!remove->isEnabled());
}

void FirstRun::recoveryKitOpensTheVault()
{
    Desk desk;
    QVERIFY(desk.start());
    QVERIFY(choosePassphrase(desk));
    QVERIFY(press(child(&desk.window(), QStringLiteral("create"))));
    QDialog *kit = desk.dialog(QStringLiteral("recovery_kit_dialog"));
    QVERIFY(kit);
    const QString recoveryKey = child<QLabel>(kit, QStringLiteral("key"))->text();
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
    key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!desk.window().isLedgerShown());

    // The passphrase is forgotten: the paper is typed off.
    mnemonicOf(child<QAbstractButton>(&desk.window(), QStringLiteral("switch")));
    QCOMPARE(child(&desk.window(), QStringLiteral("secret"))->accessibleName(), QStringLiteral("Recovery key"));
    pasteInto(child(&desk.window(), QStringLiteral("secret")), recoveryKey.simplified());
    key(Qt::Key_Return);
    QTRY_VERIFY(desk.window().isLedgerShown());
}

void FirstRun::emptyLedgerSaysWhatBelongsThere()
{
    Desk desk;
    QVERIFY(desk.start());
    QVERIFY(choosePassphrase(desk));
    QVERIFY(press(child(&desk.window(), QStringLiteral("create"))));
    QVERIFY(desk.dialog(QStringLiteral("recovery_kit_dialog")));
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
    const QList<std::pair<PageKind, QString>> pages {{PageKind::Videos, QStringLiteral("video_dialog")}, {PageKind::Codes, QStringLiteral("code_dialog")}, {PageKind::Campaigns, QStringLiteral("campaign_dialog")}};
    for (const auto &[kind, dialog] : pages) {
        desk.window().showPage(kind);
        QVERIFY(desk.waitForRows(0));
        auto *button = child<QPushButton>(desk.window().page(kind), QStringLiteral("empty_state_button"));
        QTRY_VERIFY(button->isVisible());
        QVERIFY(press(button));
        QVERIFY(desk.dialog(dialog));
        key(Qt::Key_Escape);
        QVERIFY(desk.waitForNoDialog());
        // Codes come in many at once, too.
        auto *other = child<QPushButton>(desk.window().page(kind), QStringLiteral("empty_state_other"));
        QCOMPARE(other->isVisible(), kind == PageKind::Codes);
        if (kind != PageKind::Codes)
            continue;
        QVERIFY(press(other));
        QVERIFY(desk.dialog(QStringLiteral("intake_dialog")));
        key(Qt::Key_Escape);
        QVERIFY(desk.waitForNoDialog());
    }
}

void FirstRun::differingPassphrasesAreNotTaken()
{
    Desk desk;
    QVERIFY(desk.start());
    QVERIFY(choosePassphrase(desk, QStringLiteral("correct horse batter")));
    auto *create = child<QPushButton>(&desk.window(), QStringLiteral("create"));
    QVERIFY(!create->isEnabled());
    QVERIFY(!issueOf(child(&desk.window(), QStringLiteral("passphrase_again"))).isEmpty());
    type(QStringLiteral("y"));
    QVERIFY(create->isEnabled());
    QVERIFY(issueOf(child(&desk.window(), QStringLiteral("passphrase_again"))).isEmpty());
}

void FirstRun::thePathIsTyped()
{
    Desk desk;
    QVERIFY(desk.start());
    QVERIFY(choosePassphrase(desk));
    auto *path = child<QLineEdit>(&desk.window(), QStringLiteral("path"));
    auto *create = child<QAbstractButton>(&desk.window(), QStringLiteral("create"));
    QVERIFY(create->isEnabled());
    path->setText(QStringLiteral("Typed"));
    QVERIFY(!create->isEnabled());
    QVERIFY(issueOf(path).contains(QStringLiteral("whole path")));
    path->setText(QStringLiteral("~/Typed"));
    QVERIFY(create->isEnabled());
    QCOMPARE(issueOf(path), QString());
    QVERIFY(press(create));
    QVERIFY(desk.dialog(QStringLiteral("recovery_kit_dialog")));
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(QFile::exists(QDir::home().filePath(QStringLiteral("Typed.sparkledger"))));
}

void FirstRun::aFileThatExistsIsNotReplaced()
{
    Desk desk;
    const QByteArray before = "somebody's notes";
    QFile file(desk.file(QStringLiteral("Notes.sparkledger")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(before);
    file.close();
    QVERIFY(desk.start());
    QVERIFY(choosePassphrase(desk));
    auto *path = child<QLineEdit>(&desk.window(), QStringLiteral("path"));
    pasteInto(path, file.fileName());
    QVERIFY(press(child(&desk.window(), QStringLiteral("create"))));
    const auto *error = child(child(&desk.window(), QStringLiteral("welcome_page")), QStringLiteral("error"));
    QTRY_VERIFY(error->isVisible() && error->findChildren<QLabel *>().last()->text().contains(QStringLiteral("exists already")));
    QVERIFY(!desk.window().isLedgerShown());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

// In this session there is none. Nothing is made whose key could not be kept.
void FirstRun::withoutAKeychainThePersonIsTold()
{
    Desk desk;
    QVERIFY(desk.start());
    QVERIFY(child<QRadioButton>(&desk.window(), QStringLiteral("keychain"))->isChecked());
    QVERIFY(press(child(&desk.window(), QStringLiteral("create"))));
    const auto *error = child(child(&desk.window(), QStringLiteral("welcome_page")), QStringLiteral("error"));
    QTRY_VERIFY(child<QPushButton>(&desk.window(), QStringLiteral("create"))->isEnabled());
    QVERIFY(error->isVisible() && error->findChildren<QLabel *>().last()->text().contains(QStringLiteral("keychain of this computer cannot be used")));
    QVERIFY(!QFileInfo::exists(child<QLineEdit>(&desk.window(), QStringLiteral("path"))->text()));
}

SPARK_TEST_IN_SESSION(x11, FirstRun)
#include "first_run_test.moc"
