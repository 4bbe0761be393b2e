// Locking: what was open a moment ago is gone from the screen, from every widget, and from the clipboard.
#include "app/services/settings.h"
#include "models/domain/code_status.h"
#include "models/domain/code_text.h"
#include "tests/window/audit.h"
#include "tests/window/desk.h"
#include "tests/window/x_clipboard.h"
#include "ui/actions.h"
#include "ui/inspectors/inspector_pane.h"
#include "ui/pages/ledger_page.h"
#include "ui/widgets/ledger_table.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace spark;
using namespace spark::test;

class Locking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftToRead();
    void openDialogsCloseUnsaved();
    void wrongAndRightPassphrase();
    void actionsOfTheLedgerAreOff();
    void alsoWhileANewVaultIsPlanned();
    void aHalfTypedPassphraseIsForgotten();
    void aLongChangeIsGivenUpAsAWhole();
    void theEndGivesUpALongChangeToo();
    void idleTimeLocks();
    void thePressThatEndsIdlenessDoesNothing();
    void theDesktopLocks_data();
    void theDesktopLocks();
    void theSecretOfTheStartIsGone();

private:
    static constexpr int m_many = 2000;
    static bool beginLongChange(Desk &desk);
    static void compareUnchanged(const Desk &desk);
};

static bool isLocked(const Desk &desk)
{
    return !desk.window().isLedgerShown() && child(&desk.window(), QStringLiteral("unlock_page"))->isVisible();
}

void Locking::nothingIsLeftToRead()
{
    Desk desk;
    QVERIFY(desk.open({{1}, {2}}));
    // Seen on all pages, in the inspector, revealed, searched for, copied, done something with.
    for (const PageKind kind : {PageKind::Videos, PageKind::Campaigns, PageKind::Codes})
        desk.window().showPage(kind);
    QVERIFY(desk.waitForRows(2));
    QVERIFY(desk.select({0}));
    QTRY_VERIFY(desk.window().inspector()->findChild<QAbstractButton *>(QStringLiteral("reveal")));
    QVERIFY(press(child(&desk.window(), QStringLiteral("reveal"))));
    key(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!XClipboard::read(QStringLiteral("clipboard")).isEmpty);
    key(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("mila.bakes"));
    const auto isSecret = [](const QString &text) {
        for (const QString &word : {codeText(1).mid(1, 8), codeText(2).mid(1, 8), maskCode(codeText(1)), maskCode(codeText(2)), QStringLiteral("Autumn"), QStringLiteral("mila"), QStringLiteral("Nordlicht")}) {
            if (text.contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    };
    const QStringList open = allTexts(&desk.window());
    QVERIFY(std::any_of(open.begin(), open.end(), isSecret));

    key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(isLocked(desk));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (const PageKind kind : {PageKind::Videos, PageKind::Codes, PageKind::Campaigns})
        QCOMPARE(desk.window().page(kind)->table()->model()->rowCount(), 0);
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        const QStringList texts = allTexts(window);
        for (const QString &text : texts)
            QVERIFY2(!isSecret(text), qPrintable(text));
    }
    QVERIFY(XClipboard::read(QStringLiteral("clipboard")).isEmpty);
    QVERIFY(XClipboard::read(QStringLiteral("primary")).isEmpty);
}

void Locking::openDialogsCloseUnsaved()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    QVERIFY(dialog);
    pasteInto(child(dialog, QStringLiteral("code")), codeText(2) + u'\n' + postLinkText(2));
    desk.actions().lock->trigger();
    QVERIFY(isLocked(desk));
    QVERIFY(desk.waitForNoDialog());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(allTexts(&desk.window()).filter(codeText(2).mid(1, 8)).isEmpty());
    QVERIFY(desk.openAgain());
    QVERIFY(desk.waitForRows(1));
}

void Locking::wrongAndRightPassphrase()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(isLocked(desk));
    auto *secret = child<QLineEdit>(&desk.window(), QStringLiteral("secret"));
    QTRY_VERIFY(secret->hasFocus());
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    type(QStringLiteral("correct horse"));
    key(Qt::Key_Return);
    auto *error = child(child(&desk.window(), QStringLiteral("unlock_page")), QStringLiteral("error"));
    QTRY_VERIFY_WITH_TIMEOUT(secret->isEnabled() && error->isVisible(), 20000);
    QVERIFY(isLocked(desk));
    QVERIFY(secret->text().isEmpty());
    QTRY_VERIFY(secret->hasFocus()); // to try again at once
    type(Desk::passphrase());
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window().isLedgerShown(), 20000);
    QVERIFY(desk.waitForRows(1));
    QCOMPARE(desk.cell(0, QStringLiteral("Code")), maskCode(codeText(1)));
    QVERIFY(secret->text().isEmpty());
}

void Locking::actionsOfTheLedgerAreOff()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(isLocked(desk));
    Actions &a = desk.actions();
    for (QAction *action : {a.lock, a.addCode, a.addVideos, a.addCampaign, a.edit, a.remove, a.copyCodes, a.copyLink, a.showQr, a.saveSheet, a.undo, a.redo, a.recoveryKit, a.changeKey, a.backUp, a.verify, a.removeSample, a.paste, a.find})
        QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
    key(Qt::Key_N, Qt::ControlModifier);
    key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(!desk.isDialogOpen());
}

// The vault behind the page is open all the same.
void Locking::alsoWhileANewVaultIsPlanned()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    desk.actions().newVault->trigger();
    QVERIFY(child(&desk.window(), QStringLiteral("welcome_page"))->isVisible());
    key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(isLocked(desk));
    QCOMPARE(desk.window().page(PageKind::Codes)->table()->model()->rowCount(), 0);
}

void Locking::aHalfTypedPassphraseIsForgotten()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    desk.actions().newVault->trigger();
    auto *page = child(&desk.window(), QStringLiteral("welcome_page"));
    mnemonicOf(child<QAbstractButton>(page, QStringLiteral("with_passphrase")));
    auto *words = child<QLineEdit>(page, QStringLiteral("passphrase"));
    QTRY_VERIFY(words->hasFocus());
    type(QStringLiteral("battery staple"));
    desk.actions().lock->trigger();
    QVERIFY(isLocked(desk));
    QCOMPARE(words->text(), QString());
    // And the other way round.
    auto *secret = child<QLineEdit>(child(&desk.window(), QStringLiteral("unlock_page")), QStringLiteral("secret"));
    QTRY_VERIFY(secret->hasFocus());
    type(QStringLiteral("correct horse"));
    desk.actions().newVault->trigger();
    QVERIFY(page->isVisible());
    QCOMPARE(secret->text(), QString());
}

// Under way when this returns: a change of all the codes of a large ledger.
bool Locking::beginLongChange(Desk &desk)
{
    desk.makeVault();
    {
        const auto connection = desk.connect();
        if (!connection)
            return false;
        auto changes = ChangeSet::begin(*connection, testAuthor(), QStringLiteral("add_code"));
        if (!changes)
            return false;
        for (int i = 0; i < m_many; ++i) {
            if (!AuthorizationRepository::add(**changes, codeDraft(i)))
                return false;
        }
        if (!(*changes)->commit())
            return false;
    }
    if (!desk.openAgain())
        return false;
    desk.window().showPage(PageKind::Codes);
    if (!desk.waitForRows(m_many))
        return false;
    desk.table().setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_F2);
    QDialog *dialog = desk.dialog(QStringLiteral("code_dialog"));
    if (!dialog)
        return false;
    const auto switches = dialog->findChildren<QCheckBox *>();
    for (QCheckBox *each : switches) {
        if (QString(each->text()).remove(u'&').startsWith(QLatin1String("Status")))
            each->click();
    }
    auto *status = child<QComboBox>(dialog, QStringLiteral("status"));
    status->setCurrentIndex(status->findText(StatusTexts::label(CodeStatus::Refused)));
    return press(child(dialog, QStringLiteral("confirm"))) && child(&desk.window(), QStringLiteral("cancel_progress"))->isVisible();
}

// All codes are there, and none of them changed.
void Locking::compareUnchanged(const Desk &desk)
{
    const auto connection = desk.connect();
    QVERIFY(connection);
    const auto refused = connection->value(QStringLiteral("SELECT count(*) FROM authorization WHERE status = 'refused'"));
    VERIFY_OK(refused);
    QCOMPARE(refused->toInt(), 0);
    const auto kept = connection->value(QStringLiteral("SELECT count(*) FROM authorization"));
    VERIFY_OK(kept);
    QCOMPARE(kept->toInt(), m_many);
}

// Nobody waits for it: neither the screen that shows the ledger, nor the computer that goes to sleep.
void Locking::aLongChangeIsGivenUpAsAWhole()
{
    Desk desk;
    QVERIFY(beginLongChange(desk));
    bool wasHidden = false;
    connect(child<QDialog>(&desk.window(), QStringLiteral("code_dialog")), &QDialog::finished, this, [&] { wasHidden = isLocked(desk); });
    desk.actions().lock->trigger();
    QVERIFY(isLocked(desk));
    QVERIFY(wasHidden); // before what is open was closed
    QTRY_VERIFY(!desk.notice().isEmpty()); // it does not look as if it had been done
    QVERIFY(!child(&desk.window(), QStringLiteral("cancel_progress"))->isVisible());
    compareUnchanged(desk);
}

void Locking::theEndGivesUpALongChangeToo()
{
    Desk desk;
    QVERIFY(beginLongChange(desk));
    desk.end();
    compareUnchanged(desk);
}

void Locking::idleTimeLocks()
{
    Desk desk;
    Settings settings;
    settings.setLockAfterMinutes(1);
    QVERIFY(settings.sync().has_value());
    QVERIFY(desk.open({{1}}));
    key(Qt::Key_Down);
    desk.pass(std::chrono::seconds(59));
    key(Qt::Key_Down);
    QTest::qWait(50);
    QVERIFY(desk.window().isLedgerShown());
    desk.pass(std::chrono::seconds(59)); // since the last key
    key(Qt::Key_Up);
    QTest::qWait(50);
    QVERIFY(desk.window().isLedgerShown());
    desk.pass(std::chrono::seconds(61));
    key(Qt::Key_Down);
    QTRY_VERIFY(isLocked(desk));
}

void Locking::theDesktopLocks_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("interface");
    QTest::addColumn<QString>("signal");
    QTest::newRow("the screen") << "org.freedesktop.ScreenSaver" << "/org/freedesktop/ScreenSaver" << "org.freedesktop.ScreenSaver" << "ActiveChanged";
    QTest::newRow("sleep") << "org.freedesktop.login1" << "/org/freedesktop/login1" << "org.freedesktop.login1.Manager" << "PrepareForSleep";
}

// The desktop says so on its bus; whether the vault follows is a setting for each.
void Locking::theDesktopLocks()
{
    QFETCH(const QString, service);
    QFETCH(const QString, path);
    QFETCH(const QString, interface);
    QFETCH(const QString, signal);
    QDBusConnection desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
    QVERIFY(desktop.registerService(service));
    const auto say = [&] {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, signal);
        message << true;
        QVERIFY(desktop.send(message));
        QTest::qWait(100);
    };
    const bool sleep = signal == QLatin1String("PrepareForSleep");
    for (const bool wanted : {true, false}) {
        Desk desk;
        Settings settings;
        settings.setLockOnSleep(sleep ? wanted : !wanted);
        settings.setLockOnSessionLock(sleep ? !wanted : wanted);
        QVERIFY(settings.sync().has_value());
        QVERIFY(desk.open({{1}}));
        // It listens some time after its first paint.
        for (int i = 0; i < (wanted ? 100 : 10) && !isLocked(desk); ++i)
            say();
        QCOMPARE(isLocked(desk), wanted);
    }
    QVERIFY(desktop.unregisterService(service));
    QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
}

// The passphrase that came with the start is needed once.
void Locking::theSecretOfTheStartIsGone()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QTRY_VERIFY(desk.isSecretGone());
    key(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(isLocked(desk));
}

// A cat on the keyboard after an hour must not delete what cannot be seen any more.
void Locking::thePressThatEndsIdlenessDoesNothing()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.select({0}));
    key(Qt::Key_Down);
    desk.pass(std::chrono::hours(1));
    key(Qt::Key_Delete);
    QTRY_VERIFY(isLocked(desk));
    QVERIFY(desk.openAgain());
    QVERIFY(desk.waitForRows(1));
}

SPARK_TEST_IN_SESSION(x11, Locking)
#include "locking_test.moc"
