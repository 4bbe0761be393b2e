// What a person chooses, and help.
#include "tests/window/desk.h"
#include "ui/actions.h"
#include "ui/inspectors/inspector_pane.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTextBrowser>

using namespace spark;
using namespace spark::test;

class SettingsAndHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theThemeChangesAtOnce();
    void theLanguageSaysWhen();
    void choicesAreKept();
    void cancelChangesNothing();
    void theBackupFolderIsChosen();
    void theBackupFolderIsTyped();
    void helpAndShortcuts();
    void about();
    void theInspectorIsHiddenAndStaysSo();
};

static QDialog *settingsOf(Desk &desk)
{
    key(Qt::Key_Comma, Qt::ControlModifier);
    return desk.dialog(QStringLiteral("settings_dialog"));
}

void SettingsAndHelp::theThemeChangesAtOnce()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    for (const auto &[name, dark] : {std::pair(QStringLiteral("dark"), true), std::pair(QStringLiteral("light"), false)}) {
        QDialog *dialog = settingsOf(desk);
        QVERIFY(dialog);
        auto *theme = child<QComboBox>(dialog, QStringLiteral("theme"));
        theme->setCurrentIndex(theme->findData(name));
        mnemonicOf(child<QAbstractButton>(dialog, QStringLiteral("confirm")));
        QVERIFY(desk.waitForNoDialog());
        const auto ground = [&desk] {
            const QImage picture = desk.window().grab().toImage();
            return qGray(picture.pixel(picture.width() / 2, picture.height() / 2));
        };
        QTRY_VERIFY2(dark ? ground() < 90 : ground() > 160, qPrintable(QString::number(ground())));
    }
}

void SettingsAndHelp::theLanguageSaysWhen()
{
    Desk desk;
    QVERIFY(desk.open({}));
    QDialog *dialog = settingsOf(desk);
    QVERIFY(dialog);
    QVERIFY(child<QComboBox>(dialog, QStringLiteral("language"))->findData(QStringLiteral("de")) > 0);
    const auto labels = dialog->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->isVisible() && label->text().contains(QStringLiteral("next start")); }));
}

void SettingsAndHelp::choicesAreKept()
{
    Desk desk;
    QVERIFY(desk.open({}));
    QDialog *dialog = settingsOf(desk);
    QVERIFY(dialog);
    child<QSpinBox>(dialog, QStringLiteral("clipboard_seconds"))->setValue(77);
    child<QSpinBox>(dialog, QStringLiteral("lock_minutes"))->setValue(3);
    child<QAbstractButton>(dialog, QStringLiteral("lock_on_sleep"))->setChecked(false);
    mnemonicOf(child<QAbstractButton>(dialog, QStringLiteral("confirm")));
    QVERIFY(desk.waitForNoDialog());
    QVERIFY(desk.openAgain());
    dialog = settingsOf(desk);
    QVERIFY(dialog);
    QCOMPARE(child<QSpinBox>(dialog, QStringLiteral("clipboard_seconds"))->value(), 77);
    QCOMPARE(child<QSpinBox>(dialog, QStringLiteral("lock_minutes"))->value(), 3);
    QVERIFY(!child<QAbstractButton>(dialog, QStringLiteral("lock_on_sleep"))->isChecked());
}

void SettingsAndHelp::cancelChangesNothing()
{
    Desk desk;
    QVERIFY(desk.open({}));
    QDialog *dialog = settingsOf(desk);
    QVERIFY(dialog);
    const int before = child<QSpinBox>(dialog, QStringLiteral("backup_days"))->value();
    child<QSpinBox>(dialog, QStringLiteral("backup_days"))->setValue(before + 5);
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
    dialog = settingsOf(desk);
    QVERIFY(dialog);
    QCOMPARE(child<QSpinBox>(dialog, QStringLiteral("backup_days"))->value(), before);
}

void SettingsAndHelp::theBackupFolderIsChosen()
{
    Desk desk;
    QVERIFY(desk.open({}));
    QDialog *dialog = settingsOf(desk);
    QVERIFY(dialog);
    const QString folder = desk.file(QStringLiteral("safe place"));
    QVERIFY(QDir().mkpath(folder));
    desk.dialogs().path = folder;
    mnemonic(dialog, Qt::Key_H);
    QTRY_COMPARE(child<QLineEdit>(dialog, QStringLiteral("backup_folder"))->text(), folder);
    mnemonicOf(child<QAbstractButton>(dialog, QStringLiteral("confirm")));
    QVERIFY(desk.waitForNoDialog());
    key(Qt::Key_B, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(QDir(folder).entryList({QStringLiteral("*.sparkledger")}).size(), 1, 20000);
    // The backup before a new version's changes goes there, too.
    QCOMPARE(VaultFlow::openOptions(Settings()).backupFolder, folder);
}

// ~ is the home folder; a path that is not whole would be another one at each start.
void SettingsAndHelp::theBackupFolderIsTyped()
{
    Desk desk;
    QVERIFY(desk.open({}));
    QDialog *dialog = settingsOf(desk);
    QVERIFY(dialog);
    auto *folder = child<QLineEdit>(dialog, QStringLiteral("backup_folder"));
    auto *confirm = child<QAbstractButton>(dialog, QStringLiteral("confirm"));
    QVERIFY(confirm->isEnabled());
    folder->setText(QStringLiteral("backups"));
    QVERIFY(!confirm->isEnabled());
    QVERIFY(issueOf(folder).contains(QStringLiteral("whole path")));
    folder->setText(QStringLiteral("~/Ledger backups"));
    QVERIFY(confirm->isEnabled());
    QCOMPARE(issueOf(folder), QString());
    mnemonicOf(confirm);
    QVERIFY(desk.waitForNoDialog());
    key(Qt::Key_B, Qt::ControlModifier);
    const QDir kept(QDir::home().filePath(QStringLiteral("Ledger backups")));
    QTRY_COMPARE_WITH_TIMEOUT(kept.entryList({QStringLiteral("*.sparkledger")}).size(), 1, 20000);
}

void SettingsAndHelp::helpAndShortcuts()
{
    Desk desk;
    QVERIFY(desk.open({}));
    key(Qt::Key_F1);
    QDialog *dialog = desk.dialog(QStringLiteral("help_dialog"));
    QVERIFY(dialog);
    auto *titles = dialog->findChild<QListWidget *>();
    auto *text = dialog->findChild<QTextBrowser *>();
    QVERIFY(titles && text && titles->count() > 5);
    for (int i = 0; i < titles->count(); ++i) {
        titles->setCurrentRow(i);
        QVERIFY2(text->toPlainText().size() > 200, qPrintable(titles->item(i)->text()));
    }
    // The last page is the list of shortcuts, made of what the program really listens to.
    const auto actions = desk.actions().all();
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            QVERIFY2(text->toPlainText().contains(action->shortcut().toString(QKeySequence::NativeText)), qPrintable(action->text()));
    }
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
}

void SettingsAndHelp::about()
{
    Desk desk;
    QVERIFY(desk.open({}));
    desk.actions().about->trigger();
    QDialog *dialog = desk.dialog(QStringLiteral("about_dialog"));
    QVERIFY(dialog);
    QStringList texts;
    const auto labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    const QString all = texts.join(u'\n');
    for (const QString &part : {QStringLiteral(SPARK_VERSION), QString::fromLatin1(qVersion()), QStringLiteral("SQLCipher"), QStringLiteral("General Public License")})
        QVERIFY2(all.contains(part), qPrintable(part));
    key(Qt::Key_Escape);
    QVERIFY(desk.waitForNoDialog());
}

void SettingsAndHelp::theInspectorIsHiddenAndStaysSo()
{
    Desk desk;
    QVERIFY(desk.open({{1}}));
    QVERIFY(desk.window().inspector()->isVisible());
    key(Qt::Key_F9);
    QVERIFY(!desk.window().inspector()->isVisible());
    QVERIFY(desk.openAgain());
    QVERIFY(!desk.window().inspector()->isVisible());
    key(Qt::Key_F9);
    QVERIFY(desk.window().inspector()->isVisible());
}

SPARK_TEST_IN_SESSION(x11, SettingsAndHelp)
#include "settings_test.moc"
