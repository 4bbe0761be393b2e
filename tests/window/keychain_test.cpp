// The first run of most people: the key goes into the desktop's keychain, and nobody is asked for anything again.
#include "tests/window/desk.h"
#include "ui/actions.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLineEdit>

using namespace spark;
using namespace spark::test;

class KeychainFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithoutAQuestionFromThenOn();
    void lockedItAsksAndTheKeychainAnswers();

private:
    static bool makeVault(Desk &desk);
};

bool KeychainFirstRun::makeVault(Desk &desk)
{
    if (!desk.start() || !press(child(&desk.window(), QStringLiteral("create"))))
        return false;
    if (!desk.dialog(QStringLiteral("recovery_kit_dialog")))
        return false;
    key(Qt::Key_Escape);
    return desk.waitForNoDialog() && desk.window().isLedgerShown();
}

void KeychainFirstRun::opensWithoutAQuestionFromThenOn()
{
    Desk desk;
    QVERIFY(makeVault(desk));
    key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = desk.dialog(QStringLiteral("video_dialog"));
    QVERIFY(dialog);
    pasteInto(child(dialog, QStringLiteral("links")), postLinkText(1));
    mnemonicOf(child<QAbstractButton>(dialog, QStringLiteral("confirm")));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(1));
    desk.end();
    QVERIFY(desk.start());
    QTRY_VERIFY_WITH_TIMEOUT(desk.window().isLedgerShown(), 20000);
    desk.window().showPage(PageKind::Videos);
    QVERIFY(desk.waitForRows(1));
    QVERIFY(desk.dialogs().errors.isEmpty());
}

void KeychainFirstRun::lockedItAsksAndTheKeychainAnswers()
{
    Desk desk;
    QVERIFY(makeVault(desk));
    key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!desk.window().isLedgerShown());
    auto *page = child(&desk.window(), QStringLiteral("unlock_page"));
    auto *keychain = child<QAbstractButton>(page, QStringLiteral("keychain"));
    QTRY_VERIFY(keychain->isEnabled());
    mnemonicOf(keychain);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window().isLedgerShown(), 20000);
}

SPARK_TEST_IN_SESSION(x11_keyring, KeychainFirstRun)
#include "keychain_test.moc"
