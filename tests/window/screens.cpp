#include "tests/window/screens.h"

#include "app/controllers/this_machine.h"
#include "app/flows/libraries.h"
#include "models/domain/outgoing_message.h"
#include "models/domain/rules.h"
#include "models/store/pack_writer.h"
#include "ui/actions.h"
#include "ui/inspectors/inspector_pane.h"
#include "ui/pages/ledger_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/ledger_table.h"
#include "ui/widgets/status_area.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTableView>

namespace spark::test {

namespace {

void settle()
{
    // What follows a change of selection or text comes a few timers later.
    QTest::qWait(250);
}

void showDialog(Desk &desk, const Look &look, const QString &name, QAction *action, const QString &object, const std::function<void(QDialog *)> &fill = {})
{
    action->trigger();
    QDialog *dialog = desk.dialog(object);
    if (!dialog)
        return;
    if (fill)
        fill(dialog);
    settle();
    look(name, dialog);
    dialog->reject();
    QVERIFY(desk.waitForNoDialog());
}

void showPages(Desk &desk, const Look &look)
{
    MainWindow &window = desk.window();
    Actions &actions = desk.actions();
    const QList<std::tuple<PageKind, QString, QAction *>> pages {{PageKind::Videos, QStringLiteral("video_dialog"), actions.addVideos},
                                                                 {PageKind::Codes, QStringLiteral("code_dialog"), actions.addCode},
                                                                 {PageKind::Campaigns, QStringLiteral("campaign_dialog"), actions.addCampaign}};
    for (const auto &[kind, dialog, add] : pages) {
        const QString key = MainWindow::pageKey(kind);
        window.showPage(kind);
        QVERIFY(QTest::qWaitFor([&] { return desk.rows() > 1; }));
        QVERIFY(desk.select({}));
        settle();
        look(key, &window);
        showDialog(desk, look, QStringLiteral("add ") + key, add, dialog);
        QVERIFY(desk.select({0}));
        settle();
        look(key + QStringLiteral(", one selected"), &window);
        showDialog(desk, look, QStringLiteral("edit one of ") + key, actions.edit, dialog);
        QVERIFY(desk.select({0, 1}));
        settle();
        look(key + QStringLiteral(", two selected"), &window);
        showDialog(desk, look, QStringLiteral("edit some of ") + key, actions.edit, dialog);
        window.search(QStringLiteral("nothing has this"));
        QVERIFY(desk.waitForRows(0));
        settle();
        look(key + QStringLiteral(", nothing found"), &window);
        window.search({});
        QVERIFY(QTest::qWaitFor([&] { return desk.rows() > 1; }));
    }
}

// A pack that brings a code which is new, and two that are here with another end.
void makePack(const QString &path)
{
    VaultFixture creator;
    QList<RowId> codes;
    for (const int number : {1, 2, 8}) {
        CodeDraft draft = codeDraft(number, 90);
        draft.licensee.name = QStringLiteral("Nordlicht");
        draft.campaign.name = QStringLiteral("Spring launch");
        codes.append(creator.addCode(draft));
    }
    VERIFY_OK(writePack(creator.connection(), {codes, QStringLiteral("Nordlicht"), false}, path, SecretBytes::copyOf("1111-2222-3333-4444-5555-6666"), creator.author()));
}

void showPacks(Desk &desk, const Look &look)
{
    Actions &actions = desk.actions();
    showDialog(desk, look, QStringLiteral("hand over a pack"), actions.handOverPack, QStringLiteral("pack_hand_over_dialog"));
    showDialog(desk, look, QStringLiteral("hand over a pack with an own passphrase"), actions.handOverPack, QStringLiteral("pack_hand_over_dialog"), [](QDialog *dialog) {
        child<QAbstractButton>(dialog, QStringLiteral("switch"))->click();
        child(dialog, QStringLiteral("passphrase"))->setFocus();
        type(QStringLiteral("short"));
    });
    const QString path = desk.file(QStringLiteral("Handed.sparkpack"));
    makePack(path);
    desk.dialogs().path = path;
    showDialog(desk, look, QStringLiteral("open a pack"), actions.openPack, QStringLiteral("pack_open_dialog"));
    desk.dialogs().path = path;
    showDialog(desk, look, QStringLiteral("what a pack brings"), actions.openPack, QStringLiteral("pack_open_dialog"), [](QDialog *dialog) {
        child(dialog, QStringLiteral("secret"))->setFocus();
        type(QStringLiteral("111122223333444455556666"));
        key(Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([dialog] { return child(dialog, QStringLiteral("rows"))->isVisible(); }, 20000));
    });
}

bool waitForRead(QDialog *dialog)
{
    return QTest::qWaitFor([dialog] { return child<QTableView>(dialog, QStringLiteral("rows"))->model()->rowCount() > 0; }, 20000);
}

void showIntakes(Desk &desk, const Look &look)
{
    const QString intake = QStringLiteral("intake_dialog");
    QAction *action = desk.actions().takeIn;
    showDialog(desk, look, QStringLiteral("intake, empty"), action, intake);
    showDialog(desk, look, QStringLiteral("intake of a message"), action, intake, [](QDialog *dialog) {
        const QString pair = QStringLiteral("%1 %2 30\n\n");
        pasteInto(child(dialog, QStringLiteral("text")), postLinkText(81) + u' ' + codeText(81) + u' ' + postLinkText(82) + QStringLiteral("\n\n") + pair.arg(codeText(83), postLinkText(83)) + pair.arg(codeText(1), postLinkText(1))
                      + pair.arg(codeText(84), postLinkText(1)) + codeText(85));
        QVERIFY(waitForRead(dialog));
    });
    QFile file(desk.file(QStringLiteral("codes.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write((QStringLiteral("Nordlicht,Südwind\n%1,%2\n%3,%4\n").arg(codeText(86), postLinkText(86), codeText(87), postLinkText(87))).toUtf8());
    file.close();
    showDialog(desk, look, QStringLiteral("intake of a table"), action, intake, [&desk, &file](QDialog *dialog) {
        desk.dialogs().path = file.fileName();
        child<QAbstractButton>(dialog, QStringLiteral("open"))->click();
        QVERIFY(waitForRead(dialog));
    });
    showDialog(desk, look, QStringLiteral("intake of a picture"), action, intake, [](QDialog *dialog) {
        QImage nothing(200, 200, QImage::Format_RGB32);
        nothing.fill(Qt::white);
        QGuiApplication::clipboard()->setImage(nothing);
        child<QAbstractButton>(dialog, QStringLiteral("from_clipboard"))->click();
        QVERIFY(QTest::qWaitFor([dialog] { return child(dialog, QStringLiteral("places"))->isVisible(); }, 20000));
    });
    desk.dialogs().path.clear();
    action->trigger();
    QDialog *below = desk.dialog(intake);
    QVERIFY(below);
    child<QAbstractButton>(below, QStringLiteral("from_camera"))->click();
    QDialog *camera = desk.dialog(QStringLiteral("camera_dialog"));
    QVERIFY(camera);
    settle();
    look(QStringLiteral("before the camera"), camera);
    camera->reject();
    QVERIFY(desk.dialog(intake)); // has the keys again
    below->reject();
    QVERIFY(desk.waitForNoDialog());
}

void showDialogs(Desk &desk, const Look &look)
{
    Actions &actions = desk.actions();
    desk.window().showPage(PageKind::Codes);
    QVERIFY(QTest::qWaitFor([&] { return desk.rows() > 1; }));
    showDialog(desk, look, QStringLiteral("a doubtful code"), actions.addCode, QStringLiteral("code_dialog"), [](QDialog *dialog) {
        pasteInto(child(dialog, QStringLiteral("code")), QStringLiteral("code: ") + codeText(90).mid(1, 20) + u' ' + codeText(90).mid(21));
        pasteInto(child(dialog, QStringLiteral("video")), postLinkText(1));
        pasteInto(child(dialog, QStringLiteral("licensee")), QStringLiteral("Someone new"));
    });
    showDialog(desk, look, QStringLiteral("a refused code"), actions.addCode, QStringLiteral("code_dialog"), [](QDialog *dialog) {
        pasteInto(child(dialog, QStringLiteral("code")), QStringLiteral("7316099630578666754"));
        pasteInto(child(dialog, QStringLiteral("video")), QStringLiteral("https://vm.tiktok.com/@"));
    });
    showDialog(desk, look, QStringLiteral("refused links"), actions.addVideos, QStringLiteral("video_dialog"),
               [](QDialog *dialog) { pasteInto(child(dialog, QStringLiteral("links")), QStringLiteral("https://www.tiktok.com/@a\n7.31E+18\n")); });
    showIntakes(desk, look);
    QVERIFY(desk.select({0}));
    showDialog(desk, look, QStringLiteral("QR code"), actions.showQr, QStringLiteral("qr_dialog"));
    showDialog(desk, look, QStringLiteral("ad account wanted"), actions.intoAdsManager, QStringLiteral("batch_dialog"));
    showDialog(desk, look, QStringLiteral("into Ads Manager"), actions.intoAdsManager, QStringLiteral("batch_dialog"), [](QDialog *dialog) {
        pasteInto(child(dialog, QStringLiteral("account")), QStringLiteral("North EU"));
        settle();
        child<QAbstractButton>(dialog, QStringLiteral("add_account"))->click();
        settle();
        child<QAbstractButton>(dialog, QStringLiteral("refused"))->click();
    });
    showDialog(desk, look, QStringLiteral("message"), actions.message, QStringLiteral("message_dialog"));
    showDialog(desk, look, QStringLiteral("request"), actions.message, QStringLiteral("message_dialog"), [](QDialog *dialog) { child<QComboBox>(dialog, QStringLiteral("kind"))->setCurrentIndex(1); });
    showPacks(desk, look);
    showDialog(desk, look, QStringLiteral("export"), actions.exportRows, QStringLiteral("export_dialog"));
    showDialog(desk, look, QStringLiteral("settings"), actions.settings, QStringLiteral("settings_dialog"));
    showDialog(desk, look, QStringLiteral("recovery kit"), actions.recoveryKit, QStringLiteral("recovery_kit_dialog"));
    showDialog(desk, look, QStringLiteral("change key"), actions.changeKey, QStringLiteral("change_key_dialog"), [](QDialog *dialog) {
        child(dialog, QStringLiteral("passphrase"))->setFocus();
        type(QStringLiteral("short"));
    });
    actions.backUp->trigger();
    QVERIFY(QTest::qWaitFor([&] { return desk.notice().contains(QStringLiteral("backups")); }, 20000));
    settle();
    look(QStringLiteral("backed up"), &desk.window());
    showDialog(desk, look, QStringLiteral("restore"), actions.restore, QStringLiteral("restore_dialog"));
    showDialog(desk, look, QStringLiteral("about"), actions.about, QStringLiteral("about_dialog"));
    showDialog(desk, look, QStringLiteral("help"), actions.help, QStringLiteral("help_dialog"));
    actions.copyCodes->trigger();
    settle();
    look(QStringLiteral("copied"), &desk.window());
    actions.remove->trigger();
    settle();
    look(QStringLiteral("deleted"), &desk.window());
    actions.undo->trigger();
    settle();
    look(QStringLiteral("undone"), &desk.window());
}

void showClosed(Desk &desk, const Look &look)
{
    MainWindow &window = desk.window();
    desk.actions().lock->trigger();
    settle();
    look(QStringLiteral("locked"), &window);
    child(&window, QStringLiteral("secret"))->setFocus();
    type(QStringLiteral("wrong"));
    key(Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return child(child(&window, QStringLiteral("unlock_page")), QStringLiteral("error"))->isVisible() && child(&window, QStringLiteral("secret"))->isEnabled(); }, 20000));
    settle();
    look(QStringLiteral("wrong passphrase"), &window);
    child<QAbstractButton>(&window, QStringLiteral("switch"))->click();
    settle();
    look(QStringLiteral("recovery key"), &window);
    desk.actions().newVault->trigger();
    settle();
    look(QStringLiteral("new vault"), &window);
    child<QRadioButton>(&window, QStringLiteral("with_passphrase"))->setChecked(true);
    child(&window, QStringLiteral("passphrase"))->setFocus();
    type(QStringLiteral("short"));
    settle();
    look(QStringLiteral("new vault with a passphrase"), &window);
}

} // namespace

void showEveryScreen(Desk &desk, const Look &look)
{
    desk.useScriptedCameras({QStringLiteral("Integrated camera"), QStringLiteral("Studio camera")});
    QVERIFY(desk.open({{1}, {2, 2}, {3, -4, CodeStatus::InUse, QStringLiteral("tom.cooks"), QStringLiteral("Südwind")}, {4, 180}}));
    for (const QString &name : {QStringLiteral("Spring launch"), QStringLiteral("Winter sale")}) {
        desk.actions().addCampaign->trigger();
        QDialog *dialog = desk.dialog(QStringLiteral("campaign_dialog"));
        QVERIFY(dialog);
        child<QLineEdit>(dialog, QStringLiteral("name"))->setText(name);
        child<QAbstractButton>(dialog, QStringLiteral("confirm"))->click();
        QVERIFY(desk.waitForNoDialog());
    }
    showPages(desk, look);
    showDialogs(desk, look);
    showClosed(desk, look);
}

QStringList dataWords(const Desk &desk)
{
    QStringList words {desk.folder(), QStringLiteral("Studio"), QStringLiteral(".sparkledger"), QStringLiteral("Autumn clip"), QStringLiteral("mila.bakes"), QStringLiteral("tom.cooks"),
                       QStringLiteral("Nordlicht"), QStringLiteral("Südwind"), QStringLiteral("Spring launch"), QStringLiteral("Winter sale"), QStringLiteral("Someone new"), QStringLiteral("North EU"),
                       QStringLiteral("Integrated camera"), QStringLiteral("Studio camera"), QStringLiteral("nothing has this"), thisAuthor().actor, thisAuthor().device};
    // Typed in, names of currencies, languages and libraries, and what the computer calls itself.
    words << QStringLiteral("code: ") << codeText(90).mid(1) << codeText(90).mid(1, 20) << codeText(90).mid(21) << QStringLiteral("short") << QStringLiteral("wrong") << QStringLiteral("7.31E+18")
          << QStringLiteral("Deutsch") << QStringLiteral("English") << QStringLiteral("Documents") << QStringLiteral("backups") << QSysInfo::prettyProductName() << QStringLiteral("Spark Ledger");
    const auto libraries = librariesInUse();
    for (const auto &[name, version] : libraries)
        words << name << version;
    // Of a pack: its file, its maker, a name for the one that is made, digits of its passphrase.
    words << QStringLiteral("Handed.sparkpack") << QStringLiteral("tester") << QStringLiteral("Spark codes") << QStringLiteral("wrong");
    // How a table is read, and what is in it.
    words << QStringLiteral("codes.csv") << QStringLiteral("Windows") << QStringLiteral("UTF-16LE") << QStringLiteral("UTF-16BE");
    // The rules speak for themselves, and so do the languages of messages.
    const Rules &rules = Rules::current();
    for (const Rules::Refusal &refusal : rules.refusals)
        words << localized(refusal.text) << localized(refusal.nextStep);
    words << rules.menuPath(u"brand_apply");
    for (const MessageLanguage &language : messageLanguages())
        words << language.name;
    // The longer ones first: what is left of a word is not the word.
    std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return words;
}

} // namespace spark::test
