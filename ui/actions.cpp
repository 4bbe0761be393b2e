#include "ui/actions.h"

#include "ui/theme/icons.h"

#include <QWidget>

namespace spark {

Actions::Actions(QWidget *window) : QObject(window)
{
    using Keys = QList<QKeySequence>;
    const auto keys = [](const char *text) { return Keys {QKeySequence(QLatin1String(text))}; };

    newVault = make("new_vault", tr("&New vault…"), {}, {});
    openVault = make("open_vault", tr("&Open vault…"), {}, keys("Ctrl+O"));
    openPack = make("open_pack", tr("Open a &pack…"), {}, keys("Ctrl+Shift+O"), tr("Look at what a handover pack brings, and take it in"));
    lock = make("lock", tr("&Lock"), QStringLiteral("lock"), keys("Ctrl+L"));
    backUp = make("back_up", tr("&Back up now"), QStringLiteral("backup"), keys("Ctrl+B"));
    restore = make("restore", tr("&Restore a backup…"), QStringLiteral("restore"), {});
    verify = make("verify", tr("&Check the vault"), QStringLiteral("check"), {});
    changeKey = make("change_key", tr("Change passphrase or &key…"), QStringLiteral("key"), {});
    recoveryKit = make("recovery_kit", tr("Recovery k&it…"), {}, {});
    removeSample = make("remove_sample", tr("Remove sa&mple data"), {}, {});
    exportRows = make("export", tr("E&xport…"), {}, keys("Ctrl+E"), tr("Write the rows of this page to a file for other programs"));
    settings = make("settings", tr("&Settings…"), QStringLiteral("settings"), keys("Ctrl+,"));
    settings->setMenuRole(QAction::PreferencesRole);
    quit = make("quit", tr("&Quit"), {}, keys("Ctrl+Q"));
    quit->setMenuRole(QAction::QuitRole);

    addVideos = make("add_videos", tr("Add &posts…"), QStringLiteral("video"), keys("Ctrl+Shift+P"));
    addCode = make("add_code", tr("Add &code…"), QStringLiteral("code"), keys("Ctrl+Shift+C"));
    addCampaign = make("add_campaign", tr("Add c&ampaign…"), QStringLiteral("campaign"), keys("Ctrl+Shift+A"));
    addHere = make("add_here", tr("&New…"), QStringLiteral("add"), keys("Ctrl+N"), tr("Add what this page shows"));
    paste = make("paste", tr("Paste as ne&w"), {}, {QKeySequence(QKeySequence::Paste)}, tr("Record the code or the link that was copied"));

    takeIn = make("take_in", tr("&Take in codes…"), QStringLiteral("intake"), keys("Ctrl+I"), tr("Read codes from a message, a file or a picture"));

    edit = make("edit", tr("&Edit…"), QStringLiteral("edit"), keys("F2"));
    remove = make("delete", tr("&Delete"), QStringLiteral("delete"), {QKeySequence(QKeySequence::Delete)});
    copyCodes = make("copy_codes", tr("&Copy code"), QStringLiteral("copy"), {QKeySequence(QKeySequence::Copy)}, tr("Copy the codes of the selected rows, one per line"));
    copyLink = make("copy_link", tr("Copy &link"), QStringLiteral("link"), {});
    showQr = make("show_qr", tr("Show &QR code…"), QStringLiteral("qr"), keys("Ctrl+R"));
    saveSheet = make("save_sheet", tr("Save QR s&heet as PDF…"), {}, keys("Ctrl+Shift+R"));
    intoAdsManager = make("into_ads_manager", tr("&Into Ads Manager…"), QStringLiteral("enter"), keys("Ctrl+Shift+M"), tr("Enter codes in an ad account, batch by batch"));
    message = make("message", tr("&Message…"), QStringLiteral("message"), keys("Ctrl+M"), tr("Hand codes over or ask for them in a message"));
    handOverPack = make("hand_over_pack", tr("Hand over as a &pack…"), {}, keys("Ctrl+Shift+H"), tr("Put codes into an encrypted file with a passphrase of its own"));
    undo = make("undo", tr("&Undo"), QStringLiteral("undo"), {QKeySequence(QKeySequence::Undo)});
    redo = make("redo", tr("&Redo"), QStringLiteral("redo"), {QKeySequence(QLatin1String("Ctrl+Shift+Z")), QKeySequence(QLatin1String("Ctrl+Y"))});

    find = make("find", tr("&Search"), QStringLiteral("search"), {QKeySequence(QLatin1String("Ctrl+K")), QKeySequence(QLatin1String("Ctrl+F"))});
    toggleInspector = make("toggle_inspector", tr("&Inspector"), QStringLiteral("inspector"), keys("F9"), tr("Show or hide the facts of the selected row"));
    toggleInspector->setCheckable(true);
    nextPage = make("next_page", tr("&Next page"), {}, keys("Ctrl+PgDown"));
    previousPage = make("previous_page", tr("&Previous page"), {}, keys("Ctrl+PgUp"));
    showVideos = make("show_videos", tr("&Videos"), QStringLiteral("video"), keys("Ctrl+1"));
    showCodes = make("show_codes", tr("&Codes"), QStringLiteral("code"), keys("Ctrl+2"));
    showCampaigns = make("show_campaigns", tr("Ca&mpaigns"), QStringLiteral("campaign"), keys("Ctrl+3"));

    help = make("help", tr("&Help"), QStringLiteral("help"), keys("F1"));
    shortcuts = make("shortcuts", tr("&Keyboard shortcuts"), {}, keys("Ctrl+?"));
    about = make("about", tr("&About Spark Ledger"), {}, {});
    about->setMenuRole(QAction::AboutRole);
    window->addActions(all());
}

QAction *Actions::make(const char *name, const QString &text, const QString &iconName, const QList<QKeySequence> &keys, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcuts(keys);
    QString shown = tip;
    if (shown.isEmpty()) {
        shown = text;
        shown.remove(u'&');
        if (shown.endsWith(QChar(0x2026)))
            shown.chop(1);
    }
    if (!keys.isEmpty())
        shown += QStringLiteral(" (%1)").arg(keys.first().toString(QKeySequence::NativeText));
    action->setToolTip(shown);
    return action;
}

QList<QAction *> Actions::all() const
{
    return findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace spark
