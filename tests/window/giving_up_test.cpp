// What takes long can be given up, and a lock in between stays one: making vaults, changing keys, restoring.
#include "models/store/vault_file.h"
#include "tests/window/desk.h"
#include "ui/actions.h"
#include "ui/pages/unlock_page.h"
#include "ui/widgets/ledger_table.h"
#include "ui/widgets/status_area.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>

using namespace spark;
using namespace spark::test;

using Mood = FakeKeychain::Mood;

class GivingUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstVaultsKeychain();
    void aFurtherVaultsKeychain();
    void theKeychainOfAKeyChange();
    void theKeychainOfARestore();
    void aRestoreThatIsBeingChecked();
    void aLockStaysThroughARestore();
    void aKeyChangeShowsItself();
    void whatDoesNotOpenAgainIsLocked();

private:
    static bool backUp(Desk &desk);
    static QString textOf(const QWidget *widget);
    static bool isLocked(const Desk &desk);
    static QStringList ledgersIn(const QString &folder) { return QDir(folder).entryList({QStringLiteral("*.sparkledger*")}, QDir::Files | QDir::Hidden); }
};

QString GivingUp::textOf(const QWidget *widget)
{
    QStringList texts;
    const auto labels = widget->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

bool GivingUp::isLocked(const Desk &desk)
{
    const auto *page = desk.window().findChild<UnlockPage *>();
    return page && page->isVisible() && !desk.window().isLedgerShown();
}

bool GivingUp::backUp(Desk &desk)
{
    key(Qt::Key_B, Qt::ControlModifier);
    return QTest::qWaitFor([&] { return desk.notice().startsWith(QStringLiteral("Backed up")); }, 20000);
}

void GivingUp::theFirstVaultsKeychain()
{
    Desk desk;
    FakeKeychain &keychain = desk.useFakeKeychain();
    keychain.setMood(Mood::Silent);
    QVERIFY(desk.start());
    auto *page = child(&desk.window(), QStringLiteral("welcome_page"));
    auto *create = child<QPushButton>(page, QStringLiteral("create"));
    auto *cancel = child<QPushButton>(page, QStringLiteral("cancel_new"));
    QVERIFY(!cancel->isVisible()); // there is nothing to go back to
    QVERIFY(press(create));
    QVERIFY2(textOf(page).contains(QStringLiteral("Waiting for the keychain")), qPrintable(textOf(page)));
    QVERIFY(press(cancel));
    QTRY_VERIFY(create->isEnabled());
    QCOMPARE(keychain.callsUnderWay(), 0);
    QVERIFY2(textOf(page).contains(QStringLiteral("No vault was made")), qPrintable(textOf(page)));
    QVERIFY(page->isVisible() && !cancel->isVisible());
    QCOMPARE(ledgersIn(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)), QStringList());
    keychain.setMood(Mood::Working);
    QVERIFY(press(create));
    QVERIFY(desk.dialog(QStringLiteral("recovery_kit_dialog")));
}

// The ledger that was open stays so, whatever the keychain says to a question that nobody asks any more.
void GivingUp::aFurtherVaultsKeychain()
{
    Desk desk;
    desk.makeVault({{1}});
    FakeKeychain &keychain = desk.useFakeKeychain();
    QVERIFY(desk.openAgain());
    desk.window().showPage(PageKind::Codes);
    desk.actions().newVault->trigger();
    child<QLineEdit>(&desk.window(), QStringLiteral("path"))->setText(desk.file(QStringLiteral("Second.sparkledger")));
    keychain.setDelay(std::chrono::milliseconds(100));
    QVERIFY(press(child(&desk.window(), QStringLiteral("create"))));
    QCOMPARE(keychain.callsUnderWay(), 1);
    QVERIFY(press(child(&desk.window(), QStringLiteral("cancel_new"))));
    QVERIFY(desk.window().isLedgerShown());
    QCOMPARE(keychain.callsUnderWay(), 0);
    QVERIFY2(desk.notice().contains(QStringLiteral("No vault was made")), qPrintable(desk.notice()));
    QTest::qWait(300);
    QVERIFY(desk.window().isLedgerShown());
    QVERIFY(desk.window().windowTitle().contains(QStringLiteral("Studio")));
    QVERIFY(desk.waitForRows(1));
    QVERIFY(!desk.isDialogOpen());
    QVERIFY(!QFileInfo::exists(desk.file(QStringLiteral("Second.sparkledger"))));
    // And the page can be used again.
    desk.actions().newVault->trigger();
    QVERIFY(child(&desk.window(), QStringLiteral("create"))->isEnabled());
}

void GivingUp::theKeychainOfAKeyChange()
{
    Desk desk;
    desk.makeVault({{1}});
    FakeKeychain &keychain = desk.useFakeKeychain();
    QVERIFY(desk.openAgain());
    desk.window().showPage(PageKind::Codes);
    const QByteArray salt = examineVaultFile(desk.vaultPath())->salt;
    keychain.setMood(Mood::Silent);
    desk.actions().changeKey->trigger();
    QDialog *dialog = desk.dialog(QStringLiteral("change_key_dialog"));
    QVERIFY(dialog);
    child<QAbstractButton>(dialog, QStringLiteral("keychain"))->click();
    QVERIFY(press(child(dialog, QStringLiteral("confirm"))));
    QVERIFY2(textOf(dialog).contains(QStringLiteral("Waiting for the keychain")), qPrintable(textOf(dialog)));
    QCOMPARE(keychain.callsUnderWay(), 1);
    QVERIFY(press(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel)));
    QVERIFY(desk.waitForNoDialog());
    QCOMPARE(keychain.callsUnderWay(), 0);
    QTRY_VERIFY2(desk.notice().contains(QStringLiteral("keeps the key")), qPrintable(desk.notice()));
    QVERIFY(desk.window().isLedgerShown());
    QVERIFY(desk.waitForRows(1));
    QCOMPARE(examineVaultFile(desk.vaultPath())->salt, salt);
}

void GivingUp::theKeychainOfARestore()
{
    Desk desk;
    desk.makeVault({{1}});
    FakeKeychain &keychain = desk.useFakeKeychain();
    QVERIFY(desk.openAgain());
    QVERIFY(backUp(desk));
    desk.actions().lock->trigger();
    const QStringList files = ledgersIn(desk.folder());
    keychain.setMood(Mood::Silent);
    QVERIFY(press(child(&desk.window(), QStringLiteral("restore"))));
    QDialog *dialog = desk.dialog(QStringLiteral("restore_dialog"));
    QVERIFY(dialog);
    QVERIFY(press(child(dialog, QStringLiteral("confirm"))));
    QCOMPARE(keychain.callsUnderWay(), 1);
    QVERIFY(!child(dialog, QStringLiteral("browse"))->isEnabled());
    QVERIFY(press(child(dialog, QStringLiteral("cancel"))));
    QVERIFY(desk.waitForNoDialog());
    QCOMPARE(keychain.callsUnderWay(), 0);
    QTRY_VERIFY2(desk.notice().contains(QStringLiteral("not restored")), qPrintable(desk.notice()));
    QVERIFY(isLocked(desk));
    QCOMPARE(ledgersIn(desk.folder()), files);
}

void GivingUp::aRestoreThatIsBeingChecked()
{
    Desk desk;
    QVERIFY(desk.open({{1}, {2}}));
    QVERIFY(backUp(desk));
    QVERIFY(desk.select({0}));
    key(Qt::Key_Delete);
    QVERIFY(desk.waitForRows(1));
    desk.actions().restore->trigger();
    QDialog *dialog = desk.dialog(QStringLiteral("restore_dialog"));
    QVERIFY(dialog);
    QVERIFY(press(child(dialog, QStringLiteral("confirm"))));
    QVERIFY(textOf(dialog).contains(QStringLiteral("Checking and restoring")));
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
    QTRY_VERIFY2(desk.notice().contains(QStringLiteral("not restored")), qPrintable(desk.notice()));
    QVERIFY(desk.window().isLedgerShown());
    QCOMPARE(desk.rows(), 1);
    QCOMPARE(ledgersIn(desk.folder()).filter(QStringLiteral("replaced")), QStringList());
    QCOMPARE(ledgersIn(desk.folder()).filter(QStringLiteral("restoring")), QStringList());
}

// The screen is locked in the moment in which the backup takes the vault's place. The keychain would open it at once.
void GivingUp::aLockStaysThroughARestore()
{
    Desk desk;
    desk.useFakeKeychain();
    QVERIFY(desk.start());
    QVERIFY(press(child(&desk.window(), QStringLiteral("create"))));
    QVERIFY(desk.dialog(QStringLiteral("recovery_kit_dialog")));
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(backUp(desk));
    desk.actions().restore->trigger();
    QPointer<QDialog> dialog(desk.dialog(QStringLiteral("restore_dialog")));
    QVERIFY(dialog);
    auto *cancel = child<QPushButton>(dialog, QStringLiteral("cancel"));

    class Watch : public QObject
    {
    public:
        std::function<void()> disabled;
        bool eventFilter(QObject *object, QEvent *event) override
        {
            if (event->type() == QEvent::EnabledChange && !static_cast<QWidget *>(object)->isEnabled() && disabled)
                std::exchange(disabled, {})();
            return false;
        }
    } watch;
    bool refused = false;
    bool locked = false;
    watch.disabled = [&] {
        QMetaObject::invokeMethod(
            &watch,
            [&] {
                dialog->reject(); // as Escape does
                refused = dialog && dialog->isVisible();
                desk.actions().lock->trigger();
                locked = isLocked(desk);
            },
            Qt::QueuedConnection);
    };
    cancel->installEventFilter(&watch);
    QVERIFY(press(child(dialog, QStringLiteral("confirm"))));
    QTRY_VERIFY2_WITH_TIMEOUT(desk.notice().startsWith(QStringLiteral("Restored.")), qPrintable(desk.notice()), 20000);
    QVERIFY(refused);
    QVERIFY(locked);
    QTest::qWait(300);
    QVERIFY(isLocked(desk));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(press(child(child(&desk.window(), QStringLiteral("unlock_page")), QStringLiteral("keychain"))));
    QTRY_VERIFY_WITH_TIMEOUT(desk.window().isLedgerShown(), 20000);
    QVERIFY(desk.dialogs().errors.isEmpty());
}

static bool changePassphrase(Desk &desk, const std::function<void()> &begun)
{
    desk.actions().changeKey->trigger();
    QDialog *dialog = desk.dialog(QStringLiteral("change_key_dialog"));
    if (!dialog)
        return false;
    for (const char *field : {"passphrase", "passphrase_again"})
        child<QLineEdit>(dialog, QLatin1String(field))->setText(QStringLiteral("battery staple"));
    QObject::connect(dialog, &QDialog::finished, &desk.window(), begun, Qt::QueuedConnection);
    return press(child(dialog, QStringLiteral("confirm")));
}

// While the vault is encrypted anew there is nothing to work with, and a word on why.
void GivingUp::aKeyChangeShowsItself()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    QString text;
    QStringList enabled;
    bool canLock = false;
    const auto look = [&] {
        text = textOf(desk.window().statusArea());
        Actions &a = desk.actions();
        for (const QAction *action : {a.addCode, a.addVideos, a.addCampaign, a.addHere, a.edit, a.remove, a.copyCodes, a.paste, a.undo, a.backUp, a.verify, a.changeKey, a.recoveryKit}) {
            if (action->isEnabled())
                enabled.append(action->objectName());
        }
        canLock = a.lock->isEnabled();
    };
    QVERIFY(changePassphrase(desk, look));
    QVERIFY(desk.dialog(QStringLiteral("recovery_kit_dialog")));
    QVERIFY2(text.contains(QStringLiteral("Changing the vault’s key")), qPrintable(text));
    QCOMPARE(enabled, QStringList());
    QVERIFY(canLock);
    QVERIFY(!textOf(desk.window().statusArea()).contains(QStringLiteral("Changing")));
    QVERIFY(desk.actions().addCode->isEnabled());
}

// Another program has taken the vault in between: not an empty ledger, but the page that opens it.
void GivingUp::whatDoesNotOpenAgainIsLocked()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    const auto other = desk.connect();
    QVERIFY(other);
    VERIFY_OK(other->begin());
    QVERIFY(changePassphrase(desk, [] { }));
    QTRY_COMPARE_WITH_TIMEOUT(desk.dialogs().errors.size(), 1, 40000);
    QVERIFY2(desk.dialogs().errors.first().text().contains(QStringLiteral("in use")), qPrintable(desk.dialogs().errors.first().text()));
    QVERIFY(isLocked(desk));
    other->rollback();
    auto *secret = child<QLineEdit>(child(&desk.window(), QStringLiteral("unlock_page")), QStringLiteral("secret"));
    QTRY_VERIFY(secret->isEnabled());
    secret->setFocus();
    type(Desk::passphrase());
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window().isLedgerShown(), 20000);
    QVERIFY(desk.waitForRows(1));
}

SPARK_TEST_IN_SESSION(x11, GivingUp)
#include "giving_up_test.moc"
