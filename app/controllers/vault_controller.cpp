#include "app/controllers/vault_controller.h"

#include "app/controllers/background.h"
#include "models/store/vault_key.h"
#include "models/store/vault_rekey.h"

#include <QDir>
#include <QFileInfo>

namespace spark {

namespace {

std::shared_ptr<const SecretBytes> shared(SecretBytes bytes)
{
    return std::make_shared<const SecretBytes>(std::move(bytes));
}

bool samePlace(const QString &a, const QString &b)
{
    return !a.isEmpty() && QFileInfo(a).absoluteFilePath() == QFileInfo(b).absoluteFilePath();
}

} // namespace

KeySource KeySource::passphrase(SecretBytes words, bool keep)
{
    return {Kind::Passphrase, shared(std::move(words)), keep};
}

KeySource KeySource::recoveryKey(SecretBytes key, bool keep)
{
    return {Kind::RecoveryKey, shared(std::move(key)), keep};
}

VaultController::VaultController(Keychain &keychain, Author author, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_author(std::move(author))
{
}

VaultController::~VaultController() = default;

void VaultController::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void VaultController::letGo(State next)
{
    if (m_vault) {
        Q_EMIT aboutToClose();
        m_vault.reset();
    }
    setState(next);
}

QFuture<Expected<VaultController::Key>> VaultController::obtainKey(const QByteArray &salt, const KeySource &source)
{
    switch (source.kind) {
    case KeySource::Kind::RecoveryKey: return ready(Expected<Key>(source.secret));
    case KeySource::Kind::Passphrase:
        return inBackground([salt, words = source.secret]() -> Expected<Key> { return shared(deriveVaultKey(*words, salt)); });
    case KeySource::Kind::Keychain: break;
    }
    return m_keychain.read(keychainName(salt)).then(this, [](QFuture<Expected<SecretBytes>> answer) -> Expected<Key> {
        Expected<SecretBytes> key = answer.takeResult();
        if (key)
            return shared(std::move(*key));
        Error error = key.error();
        if (error.code == ErrorCode::Cancelled)
            return failure(error);
        if (error.code == ErrorCode::NotFound)
            error.message = tr("The keychain of this computer has no key for this vault. The vault is unchanged.");
        error.code = ErrorCode::KeyMissing;
        error.advice = tr("Enter the vault’s passphrase or its recovery key.");
        return failure(error);
    });
}

QFuture<Expected<void>> VaultController::openWith(const QString &path, const Key &key, const OpenOptions &options)
{
    auto vault = std::make_shared<std::unique_ptr<Vault>>(std::make_unique<Vault>(path, key->clone(), m_author));
    return (*vault)->open(options).then(this, [this, vault, path, options](const Expected<void> &result) -> Expected<void> {
        if (!result)
            return result;
        m_vault = std::move(*vault);
        m_path = path;
        m_options = options;
        setState(State::Open);
        Q_EMIT opened(m_vault.get());
        return {};
    });
}

void VaultController::keepKey(const QByteArray &salt, const Key &key)
{
    m_keychain.write(keychainName(salt), *key).then(this, [this](const Expected<void> &kept) {
        if (!kept)
            Q_EMIT keychainFailed(kept.error());
    });
}

QFuture<Expected<void>> VaultController::open(const QString &path, const KeySource &source, const OpenOptions &options)
{
    const auto facts = examineVaultFile(path);
    if (!facts)
        return ready(Expected<void>(failure(facts.error())));
    letGo(State::Busy);
    m_path = facts->path;
    return obtainKey(facts->salt, source)
        .then(this, [this, facts = *facts, source, options](const Expected<Key> &key) {
            if (!key)
                return ready(Expected<void>(failure(key.error())));
            return openWith(facts.path, *key, options).then(this, [this, facts, source, key = *key](const Expected<void> &result) {
                if (result && source.keepInKeychain)
                    keepKey(facts.salt, key);
                return result;
            });
        })
        .unwrap()
        .then(this, [this](const Expected<void> &result) {
            if (!result)
                setState(idleState());
            return result;
        });
}

QFuture<Expected<void>> VaultController::create(const QString &path, const QString &name, const QString &role, const KeySource &source)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    NewVault setup {name, role, newVaultSalt()};
    const auto build = [this, file, setup](const Key &key) {
        return inBackground([file, setup, key, author = m_author] { return createVault(file, *key, setup, author); })
            .then(this, [this, file, key](const Expected<void> &made) {
                if (!made)
                    return ready(made);
                letGo(State::Busy);
                return openWith(file, key, {});
            })
            .unwrap();
    };
    if (source.kind != KeySource::Kind::Keychain) {
        return obtainKey(setup.salt, source)
            .then(this, [this, build, source, salt = setup.salt](const Expected<Key> &key) {
                return build(*key).then(this, [this, source, salt, key = *key](const Expected<void> &result) {
                    if (result && source.keepInKeychain)
                        keepKey(salt, key);
                    return result;
                });
            })
            .unwrap();
    }
    // First the key where it can be found again, then the vault; a key without a vault harms nobody.
    const Key key = shared(newVaultKey());
    const QString entry = keychainName(setup.salt);
    return m_keychain.write(entry, *key)
        .then(this, [this, build, key, entry](const Expected<void> &kept) {
            if (!kept)
                return ready(kept);
            return build(key).then(this, [this, entry](const Expected<void> &result) {
                if (!result)
                    m_keychain.remove(entry);
                return result;
            });
        })
        .unwrap();
}

void VaultController::lock()
{
    if (m_vault)
        letGo(State::Locked);
}

void VaultController::close()
{
    letGo(State::Closed);
    m_path.clear();
    setState(State::Closed);
}

QFuture<Expected<void>> VaultController::changeKey(const Key &newKey, const QByteArray &newSalt)
{
    const QString path = m_path;
    const OpenOptions options = m_options;
    const Key oldKey = shared(m_vault->key().clone());
    letGo(State::Busy);
    return inBackground([path, oldKey, newKey, newSalt, author = m_author] { return changeVaultKey(path, *oldKey, *newKey, newSalt, author); })
        .then(this, [this, path, oldKey, newKey, options](const Expected<void> &changed) {
            return openWith(path, changed ? newKey : oldKey, options).then(this, [this, changed](const Expected<void> &reopened) {
                if (!reopened)
                    setState(State::Locked);
                return changed ? reopened : changed;
            });
        })
        .unwrap();
}

QFuture<Expected<void>> VaultController::changePassphrase(SecretBytes newPassphrase, bool keepInKeychain)
{
    Q_ASSERT(m_vault);
    const QByteArray salt = newVaultSalt();
    return obtainKey(salt, KeySource::passphrase(std::move(newPassphrase)))
        .then(this, [this, salt, keepInKeychain](const Expected<Key> &key) {
            return changeKey(*key, salt).then(this, [this, salt, keepInKeychain, key = *key](const Expected<void> &result) {
                if (result && keepInKeychain)
                    keepKey(salt, key);
                return result;
            });
        })
        .unwrap();
}

QFuture<Expected<void>> VaultController::moveKeyToKeychain()
{
    Q_ASSERT(m_vault);
    const QByteArray salt = newVaultSalt();
    const Key key = shared(newVaultKey());
    const QString entry = keychainName(salt);
    return m_keychain.write(entry, *key)
        .then(this, [this, salt, key, entry](const Expected<void> &kept) {
            if (!kept)
                return ready(kept);
            return changeKey(key, salt).then(this, [this, entry](const Expected<void> &result) {
                if (!result)
                    m_keychain.remove(entry);
                return result;
            });
        })
        .unwrap();
}

Expected<QString> VaultController::property(const QString &name) const
{
    Q_ASSERT(m_vault);
    SPARK_TRY_VALUE(Connection * connection, m_vault->reader());
    return vaultProperty(*connection, name);
}

SecretBytes VaultController::recoveryKey() const
{
    return m_vault ? m_vault->key().clone() : SecretBytes();
}

QFuture<Expected<BackupInfo>> VaultController::backUp(const QString &folder, CancelToken token)
{
    Q_ASSERT(m_vault);
    const QString target = folder.isEmpty() ? defaultBackupFolder(m_vault->path()) : folder;
    const Key key = shared(m_vault->key().clone());
    const qint64 now = m_author.clock->nowMs();
    return m_vault->maintain(
        [target, key, now](Connection &connection) -> Expected<BackupInfo> {
            SPARK_TRY_VALUE(const BackupInfo backup, makeBackup(connection, *key, target, now));
            thinBackups(target, connection.path());
            return backup;
        },
        std::move(token));
}

QFuture<Expected<RestoreResult>> VaultController::restore(const QString &backup, const QString &target, const std::optional<KeySource> &source)
{
    const auto facts = examineVaultFile(backup);
    if (!facts)
        return ready(Expected<RestoreResult>(failure(facts.error())));
    // The same salt means the same key: a backup of the open vault needs no question.
    const auto isOfOpenVault = [this, &facts] {
        const auto current = examineVaultFile(m_vault->path());
        return current && current->salt == facts->salt;
    };
    KeySource from = source.value_or(KeySource::keychain());
    if (!source && m_vault && isOfOpenVault())
        from = KeySource::recoveryKey(m_vault->key().clone());
    return obtainKey(facts->salt, from)
        .then(this, [this, backup, target](const Expected<Key> &key) {
            if (!key)
                return ready(Expected<RestoreResult>(failure(key.error())));
            if (m_vault && samePlace(m_path, target))
                letGo(State::Locked);
            return inBackground([backup, target, key = *key, now = m_author.clock->nowMs()] { return restoreBackup(backup, *key, target, now); });
        })
        .unwrap();
}

QFuture<Expected<Verification>> VaultController::verify(CancelToken token)
{
    Q_ASSERT(m_vault);
    return m_vault->maintain([](Connection &connection) { return verifyVault(connection); }, std::move(token));
}

QFuture<Expected<void>> VaultController::checkContents()
{
    Q_ASSERT(m_vault);
    return m_vault->maintain([](Connection &connection) { return spark::checkContents(connection); });
}

} // namespace spark
