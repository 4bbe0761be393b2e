// Restoring from the window: which vault it is about, and a backup whose key nobody has at hand.
#include "models/store/vault_file.h"
#include "tests/window/desk.h"
#include "ui/actions.h"
#include "ui/widgets/ledger_table.h"

#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
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

SPARK_TEST_IN_SESSION(x11, Restoring)
#include "restoring_test.moc"
