// Restoring from the window: which vault it is about, and a backup whose key nobody has at hand.
#include "models/domain/recovery_key.h"
#include "models/store/vault_file.h"
#include "models/store/vault_key.h"
#include "tests/window/desk.h"
#include "ui/actions.h"
#include "ui/widgets/ledger_table.h"

#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>

using namespace spark;
using namespace spark::test;

class Restoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAboutTheVaultOfTheUnlockPage();
    void isAboutAVaultThatNeverOpened();
    void withoutAVaultThePlaceIsAskedFor();
    void theBackupsPassphraseIsAskedFor();
    void anOlderBackupOpensWithItsOwnKit();

private:
    static bool backUp(Desk &desk);
    static bool unlock(Desk &desk, const QString &passphrase);
    static QLineEdit *askedKey(QDialog *dialog);
};

static QString textOf(const QDialog *dialog)
{
    QStringList texts;
    const auto labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    return texts.join(u'\n');
}

static bool isAsking(const Desk &desk)
{
    const auto *secret = desk.window().findChild<QLineEdit *>(QStringLiteral("secret"));
    return secret && secret->isVisible() && secret->isEnabled();
}

// By the button of the unlock page, and by the menu.
static void compareTarget(Desk &desk, const QString &name)
{
    const auto check = [&] {
        QDialog *dialog = desk.dialog(QStringLiteral("restore_dialog"));
        QVERIFY(dialog);
        QVERIFY2(textOf(dialog).contains(u'“' + name + u'”'), qPrintable(textOf(dialog)));
        key(Qt::Key_Escape);
        QVERIFY(desk.waitForNoDialog());
    };
    QVERIFY(press(child(&desk.window(), QStringLiteral("restore"))));
    check();
    desk.actions().restore->trigger();
    check();
}

void Restoring::isAboutTheVaultOfTheUnlockPage()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    const QString other = desk.file(QStringLiteral("Other.sparkledger"));
    QVERIFY(QFile::copy(desk.vaultPath(), other));
    desk.dialogs().path = other;
    desk.actions().openVault->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(isAsking(desk), 20000);
    compareTarget(desk, QStringLiteral("Other.sparkledger"));
}

void Restoring::isAboutAVaultThatNeverOpened()
{
    Desk desk;
    QFile empty(desk.vaultPath());
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    QVERIFY(desk.tryToOpen(Desk::passphrase()));
    QTRY_VERIFY_WITH_TIMEOUT(isAsking(desk), 20000);
    compareTarget(desk, QStringLiteral("Studio.sparkledger"));
}

// A new computer, and nothing but a backup.
void Restoring::withoutAVaultThePlaceIsAskedFor()
{
    Desk desk;
    QVERIFY(desk.start());
    desk.dialogs().path = desk.file(QStringLiteral("Again.sparkledger"));
    desk.actions().restore->trigger();
    QDialog *dialog = desk.dialog(QStringLiteral("restore_dialog"));
    QVERIFY(dialog);
    QVERIFY2(textOf(dialog).contains(QStringLiteral("“Again.sparkledger”")), qPrintable(textOf(dialog)));
}

bool Restoring::backUp(Desk &desk)
{
    key(Qt::Key_B, Qt::ControlModifier);
    return QTest::qWaitFor([&] { return desk.notice().contains(defaultBackupFolder(desk.vaultPath())); }, 20000);
}

bool Restoring::unlock(Desk &desk, const QString &passphrase)
{
    if (!QTest::qWaitFor([&] { return isAsking(desk); }, 20000))
        return false;
    child(&desk.window(), QStringLiteral("secret"))->setFocus();
    type(passphrase);
    key(Qt::Key_Return);
    return QTest::qWaitFor([&] { return desk.window().isLedgerShown(); }, 20000);
}

// The field for the backup's key, once it can be typed into.
QLineEdit *Restoring::askedKey(QDialog *dialog)
{
    auto *secret = child<QLineEdit>(dialog, QStringLiteral("secret"));
    const bool asked = QTest::qWaitFor([&] { return secret->isVisible() && secret->isEnabled() && secret->hasFocus(); }, 20000);
    return asked ? secret : nullptr;
}

// No keychain, and a vault that does not open: nobody but the person has the key.
void Restoring::theBackupsPassphraseIsAskedFor()
{
    Desk desk;
    QVERIFY(desk.open({{1}, {2}}));
    QVERIFY(backUp(desk));
    desk.end();
    QFile vault(desk.vaultPath());
    QVERIFY(vault.open(QIODevice::WriteOnly | QIODevice::Truncate));
    vault.close();
    QVERIFY(desk.tryToOpen(Desk::passphrase()));
    QTRY_VERIFY_WITH_TIMEOUT(isAsking(desk), 20000);
    QVERIFY(press(child(&desk.window(), QStringLiteral("restore"))));
    QPointer<QDialog> dialog(desk.dialog(QStringLiteral("restore_dialog")));
    QVERIFY(dialog);
    QVERIFY(!child(dialog, QStringLiteral("secret"))->isVisible());
    mnemonic(dialog, Qt::Key_R);
    QVERIFY(askedKey(dialog));
    QVERIFY(textOf(dialog).contains(QStringLiteral("keychain of this computer"), Qt::CaseInsensitive) || textOf(dialog).contains(QStringLiteral("no keychain")));
    type(QStringLiteral("another one"));
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog || textOf(dialog).contains(QStringLiteral("key does not open")), 20000);
    QVERIFY(dialog);
    QVERIFY(askedKey(dialog));
    QCOMPARE(askedKey(dialog)->text(), QString());
    type(Desk::passphrase());
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, 20000);
    QVERIFY(unlock(desk, Desk::passphrase()));
    desk.window().showPage(PageKind::Codes);
    QVERIFY(desk.waitForRows(2));
}

// The vault has another key by now, and stays open until the right one is there.
void Restoring::anOlderBackupOpensWithItsOwnKit()
{
    Desk desk;
    QVERIFY(desk.open({{1}, {2}}));
    const SecretBytes kit = deriveVaultKey(SecretBytes::copyOf(Desk::passphrase().toUtf8()), examineVaultFile(desk.vaultPath())->salt);
    QVERIFY(backUp(desk));
    desk.actions().changeKey->trigger();
    QDialog *change = desk.dialog(QStringLiteral("change_key_dialog"));
    QVERIFY(change);
    child(change, QStringLiteral("passphrase"))->setFocus();
    type(QStringLiteral("battery staple"));
    child(change, QStringLiteral("passphrase_again"))->setFocus();
    type(QStringLiteral("battery staple"));
    QVERIFY(press(child(change, QStringLiteral("confirm"))));
    QVERIFY(desk.dialog(QStringLiteral("recovery_kit_dialog")));
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.waitForRows(2));
    QVERIFY(desk.select({0}));
    key(Qt::Key_Delete);
    QVERIFY(desk.waitForRows(1));

    desk.actions().restore->trigger();
    QPointer<QDialog> dialog(desk.dialog(QStringLiteral("restore_dialog")));
    QVERIFY(dialog);
    auto *list = child<QListWidget>(dialog, QStringLiteral("backups"));
    list->setCurrentRow(list->count() - 1);
    mnemonic(dialog, Qt::Key_R);
    QVERIFY(askedKey(dialog));
    type(QStringLiteral("battery staple")); // of today's vault, not of the backup
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog || textOf(dialog).contains(QStringLiteral("key does not open")), 20000);
    QVERIFY(dialog);
    QVERIFY(desk.window().isLedgerShown());
    QCOMPARE(desk.rows(), 1);
    QVERIFY(press(child(dialog, QStringLiteral("switch"))));
    pasteInto(askedKey(dialog), QString::fromUtf8(recoveryKeyText(kit).view().toByteArray()));
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, 20000);
    QVERIFY(unlock(desk, Desk::passphrase()));
    QVERIFY(desk.waitForRows(2));
}

SPARK_TEST_IN_SESSION(x11, Restoring)
#include "restoring_test.moc"
