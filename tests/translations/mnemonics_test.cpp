// Alt and a letter does one thing only, in every menu, dialog and page, in every language.
#include "app/controllers/background.h"
#include "app/flows/flow_context.h"
#include "app/services/language.h"
#include "models/domain/clock.h"
#include "tests/support/test_main.h"
#include "tests/translations/spoken.h"
#include "ui/actions.h"
#include "ui/dialogs/campaign_dialog.h"
#include "ui/dialogs/change_key_dialog.h"
#include "ui/dialogs/code_dialog.h"
#include "ui/dialogs/intake_dialog.h"
#include "ui/dialogs/qr_dialog.h"
#include "ui/dialogs/recovery_kit_dialog.h"
#include "ui/dialogs/restore_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/video_dialog.h"
#include "ui/inspectors/campaign_inspector.h"
#include "ui/inspectors/code_inspector.h"
#include "ui/inspectors/video_inspector.h"
#include "ui/pages/ledger_page.h"
#include "ui/pages/unlock_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/widgets/status_area.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>

namespace spark::test {

namespace {

// The letters of one place, with what has them.
class Letters
{
public:
    explicit Letters(const QString &place)
        : m_place(place)
    {
    }

    void add(const QString &text)
    {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (key.isEmpty())
            return;
        if (m_taken.contains(key.toString()))
            say(m_place % QLatin1String(": ") % m_taken.value(key.toString()) % QLatin1String(" | ") % text);
        m_taken.insert(key.toString(), text);
        ++s_count;
    }
    void addActions(const QList<QAction *> &actions)
    {
        for (const QAction *action : actions)
            add(action->text());
    }
    void addWidgets(const QWidget *parent)
    {
        const auto buttons = parent->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons)
            add(button->text());
        const auto labels = parent->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->buddy())
                add(label->text());
        }
    }
    static int count() { return s_count; }

private:
    const QString m_place;
    QHash<QString, QString> m_taken;
    inline static int s_count = 0;
};

void checkDialog(const char *name, const QWidget *dialog)
{
    Letters letters{QLatin1String(name)};
    letters.addWidgets(dialog);
}

void checkDialogs()
{
    const auto lookup = [](LookupKind, const QString &) {
        return ready(Expected<QList<LookupItem>>());
    };
    const auto clock = std::make_shared<FixedClock>(1795176000);
    const CodeDialog::Access codes{lookup, [](const QString &, const VideoRef &) { return Expected<CodeContext>(); },
                                   clock};
    const CampaignDialog::Access campaigns{lookup, clock};
    const VideoDialog::Access videos{lookup, [](const PostLink &) { return Expected<RowId>(); }};
    QWidget parent;
    checkDialog("new code", CodeDialog::forNew(codes, CodeStatus::Received, &parent));
    checkDialog("one code", CodeDialog::forOne(codes, {}, &parent));
    checkDialog("many codes", CodeDialog::forMany(codes, 2, &parent));
    checkDialog("new campaign", CampaignDialog::forNew(campaigns, &parent));
    checkDialog("many campaigns", CampaignDialog::forMany(campaigns, 2, &parent));
    checkDialog("new posts", VideoDialog::forNew(videos, &parent));
    checkDialog("one post", VideoDialog::forOne(videos, {}, &parent));
    checkDialog("many posts", VideoDialog::forMany(videos, 2, &parent));
    QImage picture(21, 21, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    checkDialog("QR code", new QrDialog(picture, {}, &parent));
    checkDialog("recovery kit",
                new RecoveryKitDialog(QStringLiteral("x"), QStringLiteral("0"), picture, true, &parent));
    checkDialog("restore", new RestoreDialog(QStringLiteral("/x"), {}, &parent));
    checkDialog("change key", new ChangeKeyDialog(&parent));
    checkDialog("intake", new IntakeDialog({[](const IntakeRow &) { return Expected<IntakeJudgement>(); }, clock}, &parent));
    checkDialog("settings", new SettingsDialog({}, availableLanguages(), &parent));
}

void checkWindow()
{
    LedgerModels models(std::make_shared<FixedClock>(1795176000));
    MainWindow window({&models.videos, &models.codes, &models.campaigns});
    const QList<QAction *> menus = window.menuBar()->actions();
    for (const QAction *menu : menus)
        Letters(QLatin1String("menu ") + menu->text()).addActions(menu->menu()->actions());
    const Actions &a = *window.actions();
    Letters(QStringLiteral("menu of a code"))
        .addActions({a.copyCodes, a.showQr, a.saveSheet, a.copyLink, a.edit, a.remove});
    Letters(QStringLiteral("menu of a post")).addActions({a.addCode, a.copyLink, a.edit, a.remove});

    // What stands in the window has its letters beside those of the menu bar.
    const auto besideMenus = [&menus](const char *name, const QList<const QWidget *> &widgets) {
        Letters letters{QLatin1String(name)};
        letters.addActions(menus);
        for (const QWidget *widget : widgets)
            letters.addWidgets(widget);
    };
    window.welcomePage();
    besideMenus("welcome", {window.welcomePage()});
    UnlockPage *unlock = window.unlockPage();
    unlock->start(QStringLiteral("/x.sparkledger"), true, false);
    besideMenus("unlock", {unlock});
    unlock->findChild<QPushButton *>(QStringLiteral("switch"))->click();
    besideMenus("unlock with the recovery key", {unlock});
    const CodeInspector code;
    const VideoInspector video;
    const CampaignInspector campaign;
    for (const PageKind kind : {PageKind::Videos, PageKind::Codes, PageKind::Campaigns})
        besideMenus("empty page", {window.page(kind), window.statusArea()});
    besideMenus("code", {&code, window.statusArea()});
    besideMenus("post", {&video, window.statusArea()});
    besideMenus("campaign", {&campaign, window.statusArea()});
}

// Prints each letter that two things have; last how many letters there were.
int mnemonics(const QStringList &arguments)
{
    installLanguage(arguments.value(0));
    checkDialogs();
    checkWindow();
    say(QString::number(Letters::count()));
    return 0;
}

} // namespace

SPARK_CHILD(mnemonics, mnemonics)

class MnemonicsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areUnique_data();
    void areUnique();
};

void MnemonicsTest::areUnique_data()
{
    QTest::addColumn<QString>("language");
    const QStringList languages = availableLanguages();
    for (const QString &language : languages)
        QTest::addRow("%s", qPrintable(language)) << language;
}

void MnemonicsTest::areUnique()
{
    QFETCH(QString, language);
    QStringList lines = runInLanguage(QStringLiteral("mnemonics"), QStringLiteral("C.UTF-8"), {language});
    QVERIFY(!lines.isEmpty());
    QVERIFY(lines.takeLast().toInt() > 100);
    QCOMPARE(lines.join(u'\n'), QString());
}

SPARK_TEST(MnemonicsTest)

} // namespace spark::test

#include "mnemonics_test.moc"
