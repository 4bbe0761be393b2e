// Which vault is open: first run, opening, locking, unlocking, closing.
#pragma once

#include "app/flows/flow_context.h"
#include "app/services/idle_monitor.h"
#include "app/services/session_watch.h"

namespace spark {

class UnlockPage;
class WelcomePage;
struct VaultWish;

class VaultFlow : public QObject
{
    Q_OBJECT

public:
    // idle and session may lock the vault.
    VaultFlow(const FlowContext &context, IdleMonitor &idle, SessionWatch &session, QObject *parent = nullptr);

    // How a vault is opened under these settings.
    static OpenOptions openOptions(const Settings &settings);

    using Opening = QFuture<Expected<void>>;
    // Begins with what is being opened, or, when that is nothing, with the first run.
    void start(const QString &path, bool keyInKeychain, const std::optional<Opening> &opening);
    // It takes its time: says so, where it can be given up.
    void showOpening();
    void open(const QString &path);
    // What a lock has come before stays closed until somebody unlocks it.
    void openRestored(const QString &path, bool locked);
    void lock();
    // Whether the keychain can open the vault, for the next unlocking.
    void setKeyInKeychain(bool kept) { m_keyInKeychain = kept; }

Q_SIGNALS:
    // Of the vault that the window is about, open or not; an empty path when there is none yet.
    void restoreRequested(const QString &path);
    // By its name a handover pack, where a vault was to be opened.
    void packChosen(const QString &path);

private:
    void connectWelcome(WelcomePage *page);
    void connectUnlock(UnlockPage *page);
    void showWelcome();
    bool isFirstRun() const;
    void leaveWelcome();
    void hideLedger();
    void showUnlock(bool locked);
    void refuse(const QString &path, const Error &error);
    void openWith(const QString &path, const KeySource &source);
    void create(const VaultWish &wish);
    void chooseVault();
    void enter();
    void closeDialogs();
    void fillRecent();
    void updateSample();
    QString usualFolder() const;

    const FlowContext m_context;
    SessionWatch &m_session;
    QString m_path; // of the vault that the unlock page is about
    quint64 m_opening = 0; // counts what was begun: an answer to an older one is nobody's business any more
    std::optional<CancelToken> m_creating; // the vault that is being made
    bool m_keyInKeychain = false; // as far as is known from how the vault was opened
};

} // namespace spark
