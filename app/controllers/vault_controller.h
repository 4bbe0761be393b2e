// The vault's life: made, opened, locked, its key changed, backed up, restored.
#pragma once

#include "app/services/keychain.h"
#include "models/store/backups.h"
#include "models/store/vault.h"
#include "models/store/verification.h"

#include <QObject>

namespace spark {

// The error for a call that needs an open vault while it is locked.
Error vaultIsLocked();

// Where the key of a vault comes from.
struct KeySource
{
    enum class Kind { Keychain, Passphrase, RecoveryKey };

    Kind kind = Kind::Keychain;
    std::shared_ptr<const SecretBytes> secret; // the passphrase, or the 32 bytes of the key
    bool keepInKeychain = false; // of a passphrase or recovery key that turned out right

    // Whether the key is in the keychain once the vault is open.
    bool isKept() const { return kind == Kind::Keychain || keepInKeychain; }

    static KeySource keychain() { return {}; }
    static KeySource passphrase(SecretBytes words, bool keep = false);
    static KeySource recoveryKey(SecretBytes key, bool keep = false);
};

class VaultController : public QObject
{
    Q_OBJECT

public:
    enum class State { Closed, Locked, Busy, Open };
    Q_ENUM(State)

    // keychain must outlive the controller.
    VaultController(Keychain &keychain, Author author, QObject *parent = nullptr);
    ~VaultController() override;

    State state() const { return m_state; }
    Vault *vault() const { return m_vault.get(); } // null unless open
    QString path() const { return m_path; } // also while locked
    const Author &author() const { return m_author; }

    // Makes a vault where nothing is and opens it. source: Keychain makes a random key and files it there before the
    // vault is made; Passphrase and RecoveryKey (a key of the caller's) as they say. Cancelled, also by token: nothing was
    // made, or it was and is not open, as the error says.
    QFuture<Expected<void>> create(const QString &path, const QString &name, const QString &role, const KeySource &source, CancelToken token = {});
    // Opens a vault. KeyMissing says why the keychain has no key to give; nothing is changed by any error. Cancelled when
    // the vault was locked or closed, or another one opened, before this one was open.
    QFuture<Expected<void>> open(const QString &path, const KeySource &source, const OpenOptions &options = {});
    // The filing of a key that was asked for with keepInKeychain, once: it goes on after the vault is open. Done when
    // there was none.
    QFuture<Expected<void>> keeping() const;
    // Gives up waiting for the keychain: what waits for it ends with Cancelled.
    void cancelKeychain() { m_keychain.cancel(); }
    // Closes the vault and forgets its key; its path stays, for unlocking. A vault that is just being opened or made stays
    // closed, and the keychain is not waited for any longer to open one.
    void lock();
    // How often that was: who began something before must not open a vault after it.
    quint64 locks() const { return m_locks; }
    void close();

    // Gives the open vault a new key, from a new passphrase or a random one that the keychain keeps; opens it again. The
    // old recovery kit and passphrase are useless afterwards, except for older backups. On an error the vault stays as
    // it was and is opened again with the old key, unless the error says that the key was changed. token counts until the
    // vault is closed for it.
    QFuture<Expected<void>> changePassphrase(SecretBytes newPassphrase, bool keepInKeychain, CancelToken token = {});
    QFuture<Expected<void>> moveKeyToKeychain(CancelToken token = {});

    // A fact about the open vault itself: "uid", "name", "role".
    Expected<QString> property(const QString &name) const;

    // The key of the open vault, for the recovery kit. Empty unless open.
    SecretBytes recoveryKey() const;

    // Into folder (empty: beside the vault); then thins the ladder of that folder.
    QFuture<Expected<BackupInfo>> backUp(const QString &folder, CancelToken token = {});
    // Puts a backup at target. The open vault is closed if it is the target, once the backup lies checked beside it, and
    // opened again if that fails. source is the backup's key; without one the key of the open vault is tried, then the
    // keychain. token counts until replacing().
    QFuture<Expected<RestoreResult>> restore(const QString &backup, const QString &target, const std::optional<KeySource> &source, CancelToken token = {});
    QFuture<Expected<Verification>> verify(CancelToken token = {});
    // The quicker look after opening: every page that holds something.
    QFuture<Expected<void>> checkContents();

Q_SIGNALS:
    void stateChanged(spark::VaultController::State state);
    void opened(spark::Vault *vault);
    // Everything that holds the vault lets go of it now; it is destroyed when the call returns.
    void aboutToClose();
    // The vault at path has a key of which nobody has the recovery kit yet; renewed: an older kit has become useless. It may
    // not be open: it is locked, or was given up on the way.
    void keyMade(const QString &path, bool renewed);
    // A restore puts the backup in its place now.
    void replacing();
    // The vault is open, but its key could not be filed in the keychain.
    void keychainFailed(const spark::Error &error);

private:
    using Key = std::shared_ptr<const SecretBytes>;

    void setState(State state);
    void letGo(State next);
    QFuture<Expected<Key>> obtainKey(const QByteArray &salt, const KeySource &source);
    quint64 beginAttempt(const QString &path);
    QFuture<Expected<void>> openWith(const QString &path, const Key &key, const OpenOptions &options, quint64 attempt);
    QFuture<Expected<void>> changeKey(const Key &newKey, const QByteArray &newSalt);
    QFuture<Expected<RestoreResult>> putInPlace(const std::shared_ptr<RestoreCopy> &copy, const QString &target);
    Expected<void> keyChanged(const Expected<void> &changed, const Expected<void> &reopened) const;
    void keepKey(const QByteArray &salt, const Key &key);
    State idleState() const { return m_path.isEmpty() ? State::Closed : State::Locked; }

    Keychain &m_keychain;
    const Author m_author;
    State m_state = State::Closed;
    QString m_path;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<Vault> m_opening; // not open yet
    quint64 m_locks = 0;
    quint64 m_attempt = 0; // what was begun under an older number is given up
    QFuture<Expected<void>> m_keeping;
    bool m_asksKeychain = false; // for the key of the vault that is being opened
    OpenOptions m_options; // as the vault was opened, for opening it again
};

} // namespace spark
