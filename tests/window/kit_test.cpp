// The recovery kit of a new key reaches the person, also when the vault is locked before it could be shown.
#include "tests/window/desk.h"
#include "ui/actions.h"
#include "ui/pages/unlock_page.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>

using namespace spark;
using namespace spark::test;

class DueKits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVaultThatWasMadeBehindALock();
    void aKeyThatWasChangedBehindALock();
    void aKitThatALockClosedComesBack();

private:
    static bool isLocked(const Desk &desk) { return child(&desk.window(), QStringLiteral("unlock_page"))->isVisible(); }
    static bool unlock(Desk &desk, const QString &passphrase);
    static QString textOf(const QDialog *dialog);
};

bool DueKits::unlock(Desk &desk, const QString &passphrase)
{
    auto *secret = child<QLineEdit>(child(&desk.window(), QStringLiteral("unlock_page")), QStringLiteral("secret"));
    if (!QTest::qWaitFor([&] { return secret->isVisible() && secret->isEnabled(); }, 20000))
        return false;
    secret->setFocus();
    type(passphrase);
    key(Qt::Key_Return);
    return QTest::qWaitFor([&] { return desk.window().isLedgerShown(); }, 20000);
}

QString DueKits::textOf(const QDialog *dialog)
{
    QStringList texts;
    const auto labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    return texts.join(u'\n');
}

// The keychain asks its question while nobody is there.
void DueKits::aVaultThatWasMadeBehindALock()
{
    Desk desk;
    desk.makeVault();
    FakeKeychain &keychain = desk.useFakeKeychain();
    QVERIFY(desk.openAgain());
    desk.actions().newVault->trigger();
    const QString made = desk.file(QStringLiteral("Second.sparkledger"));
    child<QLineEdit>(&desk.window(), QStringLiteral("path"))->setText(made);
    keychain.setDelay(std::chrono::milliseconds(100));
    QVERIFY(press(child(&desk.window(), QStringLiteral("create"))));
    QCOMPARE(keychain.callsUnderWay(), 1);
    desk.actions().lock->trigger();
    QVERIFY(isLocked(desk));
    QTRY_VERIFY_WITH_TIMEOUT(desk.notice().contains(QStringLiteral("“Second” was made")), 20000);
    QVERIFY(isLocked(desk)); // with the vault that was open
    QVERIFY(desk.window().windowTitle().contains(QStringLiteral("Studio")));
    QVERIFY(!desk.isDialogOpen());

    QMenu *recent = desk.window().recentMenu();
    Q_EMIT recent->aboutToShow();
    const auto entries = recent->actions();
    const auto entry = std::find_if(entries.begin(), entries.end(), [&](const QAction *action) { return action->text() == made; });
    QVERIFY(entry != entries.end());
    (*entry)->trigger();
    QDialog *kit = desk.dialog(QStringLiteral("recovery_kit_dialog"));
    QVERIFY(kit);
    QVERIFY(textOf(kit).contains(QStringLiteral("“Second”")));
    QVERIFY(!textOf(kit).contains(QStringLiteral("old kit")));
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.window().isLedgerShown());
}

void DueKits::aKeyThatWasChangedBehindALock()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    desk.actions().changeKey->trigger();
    QDialog *change = desk.dialog(QStringLiteral("change_key_dialog"));
    QVERIFY(change);
    const QString words = QStringLiteral("battery staple");
    child<QLineEdit>(change, QStringLiteral("passphrase"))->setText(words);
    child<QLineEdit>(change, QStringLiteral("passphrase_again"))->setText(words);
    // It closes when the vault does. From then on the file is encrypted anew, and nobody has come back by the time that is
    // done.
    connect(
        change, &QDialog::finished, this,
        [&] {
            desk.pass(std::chrono::hours(1));
            QTest::keyClick(&desk.window(), Qt::Key_Down);
        },
        Qt::QueuedConnection);
    QVERIFY(press(child(change, QStringLiteral("confirm"))));
    QTRY_COMPARE_WITH_TIMEOUT(desk.dialogs().errors.size(), 1, 20000);
    QVERIFY(isLocked(desk));
    QVERIFY(desk.dialogs().errors.first().text().contains(QStringLiteral("new key")));
    QVERIFY(!desk.isDialogOpen());
    // Also when the program ends before anybody comes back.
    QVERIFY(desk.tryToOpen({}));
    QVERIFY(unlock(desk, words));
    QDialog *kit = desk.dialog(QStringLiteral("recovery_kit_dialog"));
    QVERIFY(kit);
    QVERIFY(textOf(kit).contains(QStringLiteral("the old kit does not open it any more")));
}

void DueKits::aKitThatALockClosedComesBack()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    desk.actions().changeKey->trigger();
    QDialog *change = desk.dialog(QStringLiteral("change_key_dialog"));
    QVERIFY(change);
    const QString words = QStringLiteral("battery staple");
    child<QLineEdit>(change, QStringLiteral("passphrase"))->setText(words);
    child<QLineEdit>(change, QStringLiteral("passphrase_again"))->setText(words);
    QVERIFY(press(child(change, QStringLiteral("confirm"))));
    QVERIFY(desk.dialog(QStringLiteral("recovery_kit_dialog")));
    desk.actions().lock->trigger();
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(unlock(desk, words));
    QVERIFY(desk.dialog(QStringLiteral("recovery_kit_dialog")));
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
    // She saw it, and put it off or away: that is her decision.
    desk.actions().lock->trigger();
    QVERIFY(unlock(desk, words));
    QVERIFY(desk.waitForRows(1));
    QVERIFY(!desk.isDialogOpen());
}

SPARK_TEST_IN_SESSION(x11, DueKits)
#include "kit_test.moc"
