// Every command of the window, with its words, icon and shortcut. Menus, toolbar and context menus are made of these.
#pragma once

#include <QAction>
#include <QObject>

namespace spark {

class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget *window);

    // Vault
    QAction *newVault, *openVault, *openPack, *lock, *backUp, *restore, *verify, *changeKey, *recoveryKit, *removeSample, *exportRows, *settings, *quit;
    // Recording
    QAction *addVideos, *addCode, *addCampaign, *addHere, *paste, *takeIn;
    // The selected rows
    QAction *edit, *remove, *copyCodes, *copyLink, *showQr, *saveSheet, *intoAdsManager, *message, *handOverPack, *undo, *redo;
    // Looking
    QAction *find, *toggleInspector, *nextPage, *previousPage;
    QAction *showVideos, *showCodes, *showCampaigns;
    // Help
    QAction *help, *shortcuts, *about;

    // All of them, for the list of shortcuts and for finding conflicts.
    QList<QAction *> all() const;

private:
    QAction *make(const char *name, const QString &text, const QString &iconName, const QList<QKeySequence> &keys, const QString &tip = {});
};

} // namespace spark
