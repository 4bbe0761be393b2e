// Vaults as files: backing up and restoring from the menu, and each way in which one may not open.
#include "models/store/vault_file.h"
#include "models/store/vault_opening.h"
#include "tests/window/desk.h"
#include "ui/actions.h"
#include "ui/widgets/issue_label.h"
#include "ui/widgets/ledger_table.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>

#include <fcntl.h>

using namespace spark;
using namespace spark::test;

class VaultFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backUpAndRestore();
    void restoreFromAnotherFile();
    void restoreAsksForNothingThatIsNoVault();
    void failuresAreSaidInPlainWords_data();
    void failuresAreSaidInPlainWords();
    void aDamagedPageIsFound();
    void aVaultInUseIsSaidAndOpensLater();
    void checkingTheVault();
    void recentVaultsAreOffered();
    void aFileThatIsNoVaultClosesNothing();
    void aRecentVaultThatIsGoneCanBeForgotten();
    void aDamagedVaultOffersItsBackups();
    void recoveryKitAsPdf();

private:
    static QString said(const Desk &desk);
};

// What the unlock page says is wrong.
QString VaultFiles::said(const Desk &desk)
{
    const auto *page = desk.window().findChild<QWidget *>(QStringLiteral("unlock_page"));
    const auto *error = page ? page->findChild<QWidget *>(QStringLiteral("error")) : nullptr;
    return error && error->isVisible() ? error->findChildren<QLabel *>().last()->text() : QString();
}

static QStringList backupsOf(const Desk &desk)
{
    const QDir folder(defaultBackupFolder(desk.vaultPath()));
    return folder.entryList({QStringLiteral("*.sparkledger")}, QDir::Files);
}

// There is no keychain here: a vault that was closed on the way asks for its passphrase.
static bool unlock(Desk &desk)
{
    QLineEdit *secret = nullptr;
    const auto isAsking = [&] {
        secret = desk.window().findChild<QLineEdit *>(QStringLiteral("secret"));
        return secret && secret->isVisible() && secret->isEnabled();
    };
    if (!QTest::qWaitFor(isAsking, 20000))
        return false;
    secret->setFocus();
    type(Desk::passphrase());
    key(Qt::Key_Return);
    return QTest::qWaitFor([&] { return desk.window().isLedgerShown(); }, 20000);
}

void VaultFiles::backUpAndRestore()
{
    Desk desk;
    QVERIFY(desk.open({{1}, {2}}));
    const QStringList before = desk.column(QStringLiteral("Code"));
    key(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!backupsOf(desk).isEmpty() && desk.notice().contains(backupsOf(desk).last()), 20000);
    QVERIFY(desk.select({0}));
    key(Qt::Key_Delete);
    QVERIFY(desk.waitForRows(1));

    desk.actions().restore->trigger();
    QDialog *dialog = desk.dialog(QStringLiteral("restore_dialog"));
    QVERIFY(dialog);
    QVERIFY(child<QListWidget>(dialog, QStringLiteral("backups"))->count() >= 1);
    mnemonic(dialog, Qt::Key_R);
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(unlock(desk));
    QVERIFY(desk.waitForRows(2));
    QCOMPARE(desk.column(QStringLiteral("Code")), before);
    // What was replaced is kept.
    QVERIFY(QDir(desk.folder()).entryList({QStringLiteral("*.sparkledger*")}, QDir::Files).size() > 1);
}

void VaultFiles::restoreFromAnotherFile()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    const QString copy = desk.file(QStringLiteral("Elsewhere.sparkledger"));
    key(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!backupsOf(desk).isEmpty() && desk.notice().contains(backupsOf(desk).last()), 20000);
    QVERIFY(QFile::copy(defaultBackupFolder(desk.vaultPath()) + u'/' + backupsOf(desk).last(), copy));
    QVERIFY(desk.select({0}));
    key(Qt::Key_Delete);
    QVERIFY(desk.waitForRows(0));
    desk.actions().restore->trigger();
    QDialog *dialog = desk.dialog(QStringLiteral("restore_dialog"));
    QVERIFY(dialog);
    desk.dialogs().path = copy;
    mnemonic(dialog, Qt::Key_O);
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(unlock(desk));
    QVERIFY(desk.waitForRows(1));
}

void VaultFiles::restoreAsksForNothingThatIsNoVault()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QFile notes(desk.file(QStringLiteral("notes.txt")));
    QVERIFY(notes.open(QIODevice::WriteOnly));
    notes.write(QByteArray(5000, 'n'));
    notes.close();
    desk.actions().restore->trigger();
    QDialog *dialog = desk.dialog(QStringLiteral("restore_dialog"));
    QVERIFY(dialog);
    desk.dialogs().path = notes.fileName();
    mnemonic(dialog, Qt::Key_O);
    const QPointer<QDialog> guarded(dialog);
    const QString before = dialog->findChild<IssueLabel *>()->findChildren<QLabel *>().last()->text();
    const auto said = [&] {
        const auto *error = guarded ? guarded->findChild<IssueLabel *>() : nullptr;
        const QString beside = error && error->isVisible() ? error->findChildren<QLabel *>().last()->text() : QString();
        return beside.isEmpty() && !desk.dialogs().errors.isEmpty() ? desk.dialogs().errors.last().text() : beside;
    };
    const QString busy = QStringLiteral("…");
    QTRY_VERIFY_WITH_TIMEOUT(!said().isEmpty() && said() != before && !said().endsWith(busy), 20000);
    QVERIFY2(said().contains(QStringLiteral("notes.txt")) || said().contains(QStringLiteral("key")), qPrintable(said()));
    // The vault is what it was, and at hand.
    if (guarded)
        guarded->reject();
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.window().isLedgerShown() || unlock(desk));
    QVERIFY(desk.waitForRows(1));
}

void VaultFiles::failuresAreSaidInPlainWords_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("word"); // that the message has to hold
    QTest::newRow("wrong key") << "wrong key" << "key does not open";
    QTest::newRow("cut short") << "cut" << "its end is missing";
    QTest::newRow("empty") << "empty" << "empty";
    QTest::newRow("another program's database") << "plain" << "not an encrypted vault";
    QTest::newRow("text") << "text" << "not a";
    QTest::newRow("folder") << "folder" << "not a file";
    QTest::newRow("missing") << "missing" << "There is no vault";
    QTest::newRow("from a newer version") << "newer" << "newer";
    QTest::newRow("key missing") << "no key" << "passphrase";
}

void VaultFiles::failuresAreSaidInPlainWords()
{
    QFETCH(QString, what);
    QFETCH(QString, word);
    Desk desk;
    desk.makeVault({{1}});
    QFile file(desk.vaultPath());
    const auto write = [&](const QByteArray &bytes) {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
    };
    if (what == QLatin1String("cut"))
        QVERIFY(file.resize(file.size() - 1000));
    else if (what == QLatin1String("empty"))
        write({});
    else if (what == QLatin1String("plain"))
        write(QByteArray("SQLite format 3\0", 16) + QByteArray(8176, 'x'));
    else if (what == QLatin1String("text"))
        write("Dear diary");
    else if (what == QLatin1String("missing"))
        QVERIFY(file.remove());
    else if (what == QLatin1String("folder"))
        QVERIFY(file.remove() && QDir().mkpath(desk.vaultPath()));
    else if (what == QLatin1String("newer"))
        desk.makeNewer();
    QByteArray before;
    if (file.exists() && QFileInfo(file).isFile()) {
        QVERIFY(file.open(QIODevice::ReadOnly));
        before = file.readAll();
        file.close();
    }
    const bool keychain = what == QLatin1String("no key");
    QVERIFY(desk.tryToOpen(keychain ? QString() : what == QLatin1String("wrong key") ? QStringLiteral("another one") : Desk::passphrase()));
    const auto isAnswered = [&] {
        const auto *secret = desk.window().findChild<QLineEdit *>(QStringLiteral("secret"));
        return secret && secret->isEnabled() && !said(desk).isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAnswered(), 20000);
    QVERIFY2(said(desk).contains(word, Qt::CaseInsensitive), qPrintable(said(desk)));
    QVERIFY(!desk.window().isLedgerShown());
    // Whole sentences, and what to do; never an engine's words.
    QVERIFY(said(desk).count(QStringLiteral(". ")) >= 1);
    QVERIFY(!said(desk).contains(QStringLiteral("SQLITE")) && !said(desk).contains(QStringLiteral("HMAC")));
    QVERIFY(child(&desk.window(), QStringLiteral("restore"))->isVisible());
    if (!before.isEmpty()) {
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before);
    }
}

// One bit in a page that opening does not read: found by the check that follows, named, and a backup offered.
void VaultFiles::aDamagedPageIsFound()
{
    Desk desk;
    desk.makeVault({{1}});
    QFile file(desk.vaultPath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    bytes[bytes.size() - 100] = static_cast<char>(bytes.at(bytes.size() - 100) ^ 1);
    QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
    file.close();
    QVERIFY(desk.tryToOpen(Desk::passphrase()));
    desk.dialogs().yes = false;
    const QString title = QStringLiteral("The vault is damaged");
    QTRY_VERIFY_WITH_TIMEOUT(desk.dialogs().asked.contains(title), 20000);
    const QString text = desk.dialogs().texts.value(desk.dialogs().asked.indexOf(title));
    QVERIFY2(text.contains(QString::number(bytes.size() / 4096)), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("SQLITE")) && !text.contains(QStringLiteral("HMAC")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void VaultFiles::aVaultInUseIsSaidAndOpensLater()
{
    Desk desk;
    desk.makeVault({{1}});
    {
        auto other = desk.connect();
        QVERIFY(other);
        auto writing = ChangeSet::begin(*other, testAuthor(), QStringLiteral("add_code"));
        VERIFY_OK(writing);
        QVERIFY(desk.tryToOpen(Desk::passphrase()));
        QTRY_VERIFY_WITH_TIMEOUT(said(desk).contains(QStringLiteral("in use")), 40000);
    }
    QVERIFY(unlock(desk));
    desk.window().showPage(PageKind::Codes);
    QVERIFY(desk.waitForRows(1));
}

void VaultFiles::checkingTheVault()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    desk.actions().verify->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.notice().contains(QStringLiteral("whole")), 20000);
    QVERIFY(desk.dialogs().errors.isEmpty());
}

void VaultFiles::recentVaultsAreOffered()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QMenu *recent = desk.window().recentMenu();
    Q_EMIT recent->aboutToShow();
    QVERIFY(!recent->actions().isEmpty());
    QCOMPARE(recent->actions().first()->text(), desk.vaultPath());
    recent->actions().first()->trigger();
    QTRY_VERIFY(!desk.window().isLedgerShown()); // there is no keychain here: it asks
    QVERIFY(unlock(desk));
    QVERIFY(desk.waitForRows(1));
}

void VaultFiles::aFileThatIsNoVaultClosesNothing()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QFile notes(desk.file(QStringLiteral("notes.txt")));
    QVERIFY(notes.open(QIODevice::WriteOnly));
    notes.write("Dear diary");
    notes.close();
    desk.dialogs().path = notes.fileName();
    desk.actions().openVault->trigger();
    QTRY_COMPARE(desk.dialogs().errors.size(), 1);
    QVERIFY(desk.dialogs().errors.first().text().contains(QStringLiteral("notes.txt")));
    QVERIFY(desk.window().isLedgerShown());
    QCOMPARE(desk.rows(), 1);
    QVERIFY(desk.window().windowTitle().contains(QStringLiteral("Studio")));
}

void VaultFiles::aRecentVaultThatIsGoneCanBeForgotten()
{
    Desk desk;
    const QString moved = desk.file(QStringLiteral("Moved.sparkledger"));
    {
        Settings settings;
        settings.rememberVault(moved);
        VERIFY_OK(settings.sync());
    }
    QVERIFY(desk.open({{1}}));
    const auto entry = [&]() -> QAction * {
        QMenu *recent = desk.window().recentMenu();
        Q_EMIT recent->aboutToShow();
        for (QAction *action : recent->actions()) {
            if (action->text() == moved)
                return action;
        }
        return nullptr;
    };
    // Perhaps it lies on a stick that is not plugged in: it is kept unless the person says otherwise.
    desk.dialogs().yes = false;
    QVERIFY(entry());
    entry()->trigger();
    QCOMPARE(desk.dialogs().texts.size(), 1);
    QVERIFY(desk.dialogs().texts.first().contains(QStringLiteral("Moved.sparkledger")));
    QVERIFY(entry());
    desk.dialogs().yes = true;
    entry()->trigger();
    QTRY_VERIFY(!entry());
    QVERIFY(desk.window().isLedgerShown());
    QCOMPARE(desk.rows(), 1);
}

void VaultFiles::aDamagedVaultOffersItsBackups()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QFile empty(desk.file(QStringLiteral("Other.sparkledger")));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    desk.dialogs().path = empty.fileName();
    desk.actions().openVault->trigger();
    QDialog *dialog = desk.dialog(QStringLiteral("restore_dialog"));
    QVERIFY(dialog);
    const auto labels = dialog->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains(QStringLiteral("“Other.sparkledger”")); }));
    QVERIFY(desk.window().isLedgerShown());
}

void VaultFiles::recoveryKitAsPdf()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    desk.actions().recoveryKit->trigger();
    QDialog *dialog = desk.dialog(QStringLiteral("recovery_kit_dialog"));
    QVERIFY(dialog);
    const QString pdf = desk.file(QStringLiteral("kit.pdf"));
    desk.dialogs().path = pdf;
    QAbstractButton *save = nullptr;
    const auto buttons = dialog->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text().contains(QStringLiteral("PD")))
            save = button;
    }
    QVERIFY(press(save));
    QTRY_VERIFY_WITH_TIMEOUT(desk.notice().contains(pdf), 20000);
    QCOMPARE(QFile::permissions(pdf) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

SPARK_TEST_IN_SESSION(x11, VaultFiles)
#include "vault_files_test.moc"
