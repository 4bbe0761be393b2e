#include "app/flows/vault_flow.h"

#include "models/domain/pack.h"
#include "models/domain/recovery_key.h"
#include "models/store/vault_file.h"
#include "ui/actions.h"
#include "ui/pages/unlock_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/status_area.h"

#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

namespace spark {

VaultFlow::VaultFlow(const FlowContext &context, IdleMonitor &idle, SessionWatch &session, QObject *parent) : QObject(parent), m_context(context), m_session(session)
{
    MainWindow &window = m_context.window;
    const Actions &actions = *window.actions();
    connect(actions.newVault, &QAction::triggered, this, &VaultFlow::showWelcome);
    connect(actions.openVault, &QAction::triggered, this, &VaultFlow::chooseVault);
    connect(actions.lock, &QAction::triggered, this, &VaultFlow::lock);
    connect(actions.restore, &QAction::triggered, this, [this] { Q_EMIT restoreRequested(m_path); });
    connect(actions.removeSample, &QAction::triggered, this, [this] {
        m_context.controllers.sampleData.remove().then(this, [this](const Expected<void> &removed) {
            if (!removed)
                m_context.showError(removed.error());
        });
    });
    connect(window.banner(), &Banner::buttonClicked, actions.removeSample, &QAction::trigger);
    connect(window.recentMenu(), &QMenu::aboutToShow, this, &VaultFlow::fillRecent);
    connect(&idle, &IdleMonitor::idle, this, &VaultFlow::lock);
    connect(&session, &SessionWatch::lockRequested, this, [this](SessionWatch::Reason reason) {
        const bool sleep = reason == SessionWatch::Reason::Sleep;
        if (sleep ? m_context.settings.lockOnSleep() : m_context.settings.lockOnSessionLock())
            lock();
        if (sleep)
            m_session.readyToSleep();
    });
    connect(&window, &MainWindow::welcomeMade, this, &VaultFlow::connectWelcome);
    connect(&window, &MainWindow::unlockMade, this, &VaultFlow::connectUnlock);
    VaultController &vaults = m_context.controllers.vault;
    connect(&vaults, &VaultController::stateChanged, this, [this](VaultController::State state) {
        using State = VaultController::State;
        m_context.window.setVaultOpen(state == State::Open, state == State::Open || state == State::Busy);
        // A vault that had its key changed or a backup restored did not open again.
        if (state == State::Locked && m_context.window.isLedgerShown() && m_context.window.isVisible())
            hideLedger();
    });
    connect(&vaults, &VaultController::opened, this, [this](Vault *vault) {
        connect(vault, &Vault::changed, this, &VaultFlow::updateSample);
        connect(vault, &Vault::lost, this, [this](const Error &error) { m_context.showError(error); });
        enter();
    });
    connect(&vaults, &VaultController::keyMade, this, [this](const QString &path) { m_context.settings.addRecentVault(path); });
    connect(&vaults, &VaultController::aboutToClose, this, &VaultFlow::closeDialogs);
    connect(&vaults, &VaultController::keychainFailed, this, [this](const Error &error) { m_context.showError(error); });
}

QString VaultFlow::usualFolder() const
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void VaultFlow::start(const QString &path, bool keyInKeychain, const std::optional<Opening> &opening)
{
    if (!opening) {
        showWelcome();
        return;
    }
    m_path = path;
    // Nothing is shown before it is known what: the keychain mostly answers within a frame.
    Opening(*opening).then(this, [this, keyInKeychain, number = ++m_opening](const Expected<void> &opened) {
        if (number != m_opening)
            return;
        if (opened) {
            m_keyInKeychain = keyInKeychain;
            return;
        }
        showUnlock(false);
        m_context.window.unlockPage()->showError(opened.error());
    });
}

void VaultFlow::showOpening()
{
    showUnlock(false);
    m_context.window.unlockPage()->setBusy(true);
}

void VaultFlow::open(const QString &path)
{
    if (isPackName(path)) {
        Q_EMIT packChosen(path);
        return;
    }
    // A file that cannot be a vault is no reason to close the one that is open.
    if (const auto facts = examineVaultFile(path); !facts) {
        refuse(path, facts.error());
        return;
    }
    lock();
    m_path = path;
    m_keyInKeychain = false;
    showUnlock(false);
    openWith(path, KeySource::keychain());
}

void VaultFlow::openRestored(const QString &path, bool locked)
{
    if (!locked) {
        open(path);
        return;
    }
    const VaultController::State state = m_context.controllers.vault.state();
    if (state == VaultController::State::Open || state == VaultController::State::Busy)
        return; // with another one meanwhile
    m_path = path;
    showUnlock(true);
}

void VaultFlow::refuse(const QString &path, const Error &error)
{
    if (!QFileInfo::exists(path) && m_context.settings.recentVaults().contains(path)) {
        m_context.dialogs.confirm(&m_context.window, tr("The vault is not there"), error.text(), tr("&Forget this vault"), [this, path] { m_context.settings.forgetVault(path); });
    } else if (error.code == ErrorCode::Damaged) {
        m_context.dialogs.confirm(&m_context.window, tr("The vault is damaged"), error.text(), tr("&Restore a backup…"), [this, path] { Q_EMIT restoreRequested(path); });
    } else {
        m_context.showError(error);
    }
}

OpenOptions VaultFlow::openOptions(const Settings &settings)
{
    OpenOptions options;
    options.backupFolder = settings.backupFolder();
    return options;
}

void VaultFlow::openWith(const QString &path, const KeySource &source)
{
    UnlockPage *page = m_context.window.unlockPage();
    page->setBusy(true);
    const quint64 number = ++m_opening;
    m_context.controllers.vault.open(path, source, openOptions(m_context.settings)).then(this, [this, page, kept = source.isKept(), number](const Expected<void> &opened) {
        if (number != m_opening)
            return;
        if (opened)
            m_keyInKeychain = kept;
        else
            page->showError(opened.error());
    });
}

// The vault is open: the window becomes a ledger.
void VaultFlow::enter()
{
    const QString path = m_context.controllers.vault.path();
    m_path = path;
    m_context.settings.rememberVault(path);
    m_context.window.setVault(path);
    m_context.window.statusArea()->setVaultName(QFileInfo(path).completeBaseName());
    m_context.window.showLedger();
    updateSample();
}

void VaultFlow::updateSample()
{
    m_context.controllers.sampleData.isPresent().then(this, [this](const Expected<bool> &present) {
        const bool sample = present && *present;
        m_context.window.setSamplePresent(sample);
        if (sample)
            m_context.window.banner()->show(tr("This ledger holds sample data: made-up people, posts and codes, to look around."), Tone::Info, tr("&Remove sample data"));
        else
            m_context.window.banner()->hide();
    });
}

void VaultFlow::lock()
{
    VaultController &vaults = m_context.controllers.vault;
    // Also while a vault is being opened: it stays closed then.
    if (vaults.state() == VaultController::State::Open || vaults.state() == VaultController::State::Busy) {
        ++m_opening;
        m_path = vaults.path();
        // First what can be seen: closing waits for changes that were asked for.
        hideLedger();
        m_context.window.repaint();
    }
    vaults.lock();
}

void VaultFlow::hideLedger()
{
    m_context.clipboard.clearIfOurs();
    m_context.window.statusArea()->setVaultName({});
    m_context.window.statusArea()->withdrawUndo();
    m_context.window.search({});
    showUnlock(true);
}

// Dialogs hold what was read from the vault and what was typed for it.
void VaultFlow::closeDialogs()
{
    const auto dialogs = m_context.window.findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        dialog->reject();
}

void VaultFlow::connectWelcome(WelcomePage *page)
{
    connect(page, &WelcomePage::createRequested, this, &VaultFlow::create);
    connect(page, &WelcomePage::openRequested, this, &VaultFlow::chooseVault);
    connect(page, &WelcomePage::browseRequested, this, [this, page](const QString &suggestion) {
        m_context.dialogs.saveFile(&m_context.window, tr("Where the vault goes"), tr("Vaults (*.sparkledger)"), suggestion, [page](const QString &path) { page->setPath(path); });
    });
    connect(page, &WelcomePage::cancelled, this, &VaultFlow::leaveWelcome);
}

bool VaultFlow::isFirstRun() const
{
    return m_path.isEmpty() && m_context.controllers.vault.path().isEmpty();
}

void VaultFlow::leaveWelcome()
{
    const bool stay = isFirstRun(); // there is no other page
    if (m_creating) {
        if (!stay)
            ++m_opening;
        m_creating->cancel();
        m_context.controllers.vault.cancelKeychain();
    }
    if (stay)
        return;
    if (m_context.controllers.vault.vault())
        m_context.window.showLedger();
    else
        showUnlock(false);
}

void VaultFlow::connectUnlock(UnlockPage *page)
{
    connect(page, &UnlockPage::keychainRequested, this, [this] { openWith(m_path, KeySource::keychain()); });
    connect(page, &UnlockPage::passphraseEntered, this, [this](const std::shared_ptr<SecretBytes> &words, bool keep) {
        openWith(m_path, KeySource::passphrase(normalizedPassphrase(words->view()), keep));
    });
    connect(page, &UnlockPage::recoveryKeyEntered, this, [this, page](const std::shared_ptr<SecretBytes> &text, bool keep) {
        auto key = readRecoveryKey(text->view());
        if (key) {
            openWith(m_path, KeySource::recoveryKey(std::move(*key), keep));
            return;
        }
        page->showError(key.error());
        page->giveBack(*text); // 64 digits are not typed twice for one that is wrong
    });
    connect(page, &UnlockPage::cancelRequested, this, [this] { m_context.controllers.vault.cancelKeychain(); });
    connect(page, &UnlockPage::openOtherRequested, this, &VaultFlow::chooseVault);
    connect(page, &UnlockPage::newVaultRequested, this, &VaultFlow::showWelcome);
    connect(page, &UnlockPage::restoreRequested, this, [this] { Q_EMIT restoreRequested(m_path); });
}

void VaultFlow::showWelcome()
{
    WelcomePage *page = m_context.window.welcomePage();
    if (!m_creating)
        page->start(usualFolder(), isFirstRun());
    m_context.window.showWelcome();
}

void VaultFlow::create(const VaultWish &wish)
{
    KeySource source = KeySource::keychain();
    if (!wish.keychain)
        source = KeySource::passphrase(normalizedPassphrase(wish.passphrase->view()));
    const quint64 number = ++m_opening;
    const CancelToken token;
    m_creating = token;
    m_context.controllers.vault.create(wish.path, wish.name, wish.role, source, token).then(this, [this, kept = source.isKept(), number, sample = wish.sampleData](const Expected<void> &created) {
        m_creating.reset();
        m_context.window.welcomePage()->setBusy(false);
        if (!created) {
            if (number == m_opening)
                m_context.window.welcomePage()->showError(created.error());
            else
                m_context.window.statusArea()->notify(created.error().text(), false);
            return;
        }
        m_keyInKeychain = kept;
        if (sample) {
            m_context.controllers.sampleData.add().then(this, [this](const Expected<void> &added) {
                if (!added)
                    m_context.showError(added.error());
            });
        }
    });
}

void VaultFlow::showUnlock(bool locked)
{
    UnlockPage *page = m_context.window.unlockPage();
    page->start(m_path, locked, m_keyInKeychain);
    m_context.window.setVault(m_path);
    m_context.window.showUnlock();
}

void VaultFlow::chooseVault()
{
    m_context.dialogs.openFile(&m_context.window, tr("Open vault"), tr("Vaults (*.sparkledger);;All files (*)"), usualFolder(), [this](const QString &path) { open(path); });
}

void VaultFlow::fillRecent()
{
    QMenu *menu = m_context.window.recentMenu();
    menu->clear();
    const QStringList recent = m_context.settings.recentVaults();
    for (const QString &path : recent)
        connect(menu->addAction(QDir::toNativeSeparators(path)), &QAction::triggered, this, [this, path] { open(path); });
    if (recent.isEmpty())
        menu->addAction(tr("No vaults yet"))->setEnabled(false);
}

} // namespace spark
