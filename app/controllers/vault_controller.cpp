#include "app/controllers/vault_controller.h"

#include "app/controllers/background.h"
#include "models/store/vault_key.h"
#include "models/store/vault_rekey.h"

#include <QDir>
#include <QFileInfo>
#include <QThreadPool>

namespace spark {

namespace {

std::shared_ptr<const SecretBytes> shared(SecretBytes bytes)
{
    return std::make_shared<const SecretBytes>(std::move(bytes));
}

// Two names of one file, or of one that is yet to be.
bool samePlace(const QString &a, const QString &b)
{
    const QFileInfo one(a);
    const QFileInfo other(b);
    if (one.exists() && other.exists())
        return one.canonicalFilePath() == other.canonicalFilePath();
    return !a.isEmpty() && one.absoluteFilePath() == other.absoluteFilePath();
}

// What the key of the file at path is filed under; empty when that cannot be seen now.
QByteArray saltOf(const QString &path)
{
    const auto facts = examineVaultFile(path);
    return facts ? facts->salt : QByteArray();
}

tl::unexpected<Error> givenUp()
{
    return failure(ErrorCode::Cancelled, VaultController::tr("The vault was not opened: it was locked, or another one was opened."));
}

tl::unexpected<Error> notMade()
{
    return failure(ErrorCode::Cancelled, VaultController::tr("No vault was made."));
}

tl::unexpected<Error> keyKept()
{
    return failure(ErrorCode::Cancelled, VaultController::tr("The vault keeps the key it has. Nothing was changed."));
}

tl::unexpected<Error> notRestored()
{
    return failure(ErrorCode::Cancelled, VaultController::tr("The backup was not restored. Nothing was changed."));
}

tl::unexpected<Error> madeOnly(const QString &path)
{
    return failure(ErrorCode::Cancelled,
                   VaultController::tr("“%1” was made, but it is not open: that was cancelled, the program was locked, or another vault was opened.").arg(QFileInfo(path).completeBaseName()),
                   VaultController::tr("Open it from the recent vaults."));
}

} // namespace

Error vaultIsLocked()
{
    return {ErrorCode::KeyMissing, VaultController::tr("The vault is locked. Nothing was changed."), VaultController::tr("Unlock it, then try again."), {}};
}

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
    , m_keeping(ready(Expected<void>()))
{
}

// What runs in the background reports to this object, and looks only once whether it is still there.
VaultController::~VaultController()
{
    QThreadPool::globalInstance()->waitForDone();
}

void VaultController::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

// Whatever was under way is given up from here on.
void VaultController::letGo(State next)
{
    ++m_attempt;
    if (std::exchange(m_asksKeychain, false))
        m_keychain.cancel();
    m_opening.reset();
    if (m_vault) {
        Q_EMIT aboutToClose();
        m_vault.reset();
    }
    setState(next);
}

QFuture<Expected<VaultController::Key>> VaultController::obtainKey(const QByteArray &salt, const KeySource &source)
{
    constexpr qsizetype keySize = 32;
    const auto usable = [](const Key &key) -> Expected<Key> {
        if (key->size() == keySize)
            return key;
        return failure(ErrorCode::WrongKey, tr("This is not the key of a vault. Nothing was changed."), tr("Enter the vault’s passphrase or its recovery key."));
    };
    switch (source.kind) {
    case KeySource::Kind::RecoveryKey: return ready(usable(source.secret));
    case KeySource::Kind::Passphrase:
        if (source.secret->isEmpty())
            return ready(Expected<Key>(failure(ErrorCode::InvalidInput, tr("The passphrase is empty. Nothing was changed."), tr("Enter a passphrase."))));
        return inBackground([salt, words = source.secret]() -> Expected<Key> { return shared(deriveVaultKey(*words, salt)); });
    case KeySource::Kind::Keychain: break;
    }
    return m_keychain.read(keychainName(salt)).then(this, [usable](QFuture<Expected<SecretBytes>> answer) -> Expected<Key> {
        Expected<SecretBytes> key = answer.takeResult();
        if (key)
            return usable(shared(std::move(*key)));
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

quint64 VaultController::beginAttempt(const QString &path)
{
    letGo(State::Busy);
    m_path = path;
    return m_attempt;
}

QFuture<Expected<void>> VaultController::openWith(const QString &path, const Key &key, const OpenOptions &options, quint64 attempt)
{
    if (attempt != m_attempt)
        return ready(Expected<void>(givenUp()));
    m_opening = std::make_unique<Vault>(path, key->clone(), m_author);
    return m_opening->open(options).then(this, [this, path, options, attempt](const Expected<void> &result) -> Expected<void> {
        if (attempt != m_attempt)
            return givenUp();
        if (!result) {
            m_opening.reset();
            setState(idleState());
            return result;
        }
        m_vault = std::move(m_opening);
        m_path = path;
        m_options = options;
        setState(State::Open);
        Q_EMIT opened(m_vault.get());
        return {};
    });
}

void VaultController::keepKey(const QByteArray &salt, const Key &key)
{
    m_keeping = m_keychain.write(keychainName(salt), *key).then(this, [this](const Expected<void> &kept) {
        if (!kept)
            Q_EMIT keychainFailed(kept.error());
        return kept;
    });
}

QFuture<Expected<void>> VaultController::keeping() const
{
    return m_keeping;
}

QFuture<Expected<void>> VaultController::open(const QString &path, const KeySource &source, const OpenOptions &options)
{
    const auto facts = examineVaultFile(path);
    if (!facts)
        return ready(Expected<void>(failure(facts.error())));
    const quint64 attempt = beginAttempt(facts->path);
    m_asksKeychain = source.kind == KeySource::Kind::Keychain;
    return obtainKey(facts->salt, source)
        .then(this, [this, facts = *facts, keep = source.keepInKeychain, options, attempt](const Expected<Key> &key) {
            if (attempt == m_attempt)
                m_asksKeychain = false;
            if (!key) {
                if (attempt == m_attempt)
                    setState(idleState());
                return ready(Expected<void>(failure(key.error())));
            }
            return openWith(facts.path, *key, options, attempt).then(this, [this, facts, keep, key = *key](const Expected<void> &result) {
                if (result && keep)
                    keepKey(facts.salt, key);
                return result;
            });
        })
        .unwrap();
}

QFuture<Expected<void>> VaultController::create(const QString &path, const QString &name, const QString &role, const KeySource &source, CancelToken token)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    NewVault setup {name, role, newVaultSalt()};
    const auto make = [file, setup, author = m_author](const Key &key) {
        return inBackground([file, setup, key, author] { return createVault(file, *key, setup, author); });
    };
    const auto enter = [this, file, token, attempt = m_attempt](const Key &key) {
        const QString resolved = QFileInfo(file).canonicalFilePath();
        Q_EMIT keyMade(resolved, false);
        if (attempt != m_attempt || token.isCancelled())
            return ready(Expected<void>(madeOnly(file)));
        return openWith(resolved, key, {}, beginAttempt(resolved));
    };
    if (source.kind != KeySource::Kind::Keychain) {
        return obtainKey(setup.salt, source)
            .then(this, [this, make, enter, token, keep = source.keepInKeychain, salt = setup.salt](const Expected<Key> &key) {
                if (!key)
                    return ready(Expected<void>(failure(key.error())));
                if (token.isCancelled())
                    return ready(Expected<void>(notMade()));
                return make(*key)
                    .then(this, [this, enter, keep, salt, key = *key](const Expected<void> &made) {
                        if (made && keep)
                            keepKey(salt, key);
                        return made ? enter(key) : ready(made);
                    })
                    .unwrap();
            })
            .unwrap();
    }
    // First the key where it can be found again, then the vault; a key without a vault harms nobody, and only one of
    // which that is certain is thrown away.
    const Key key = shared(newVaultKey());
    const QString entry = keychainName(setup.salt);
    return m_keychain.write(entry, *key)
        .then(this, [this, make, enter, token, key, entry, file, salt = setup.salt](const Expected<void> &kept) {
            if (token.isCancelled()) {
                if (kept)
                    m_keychain.remove(entry);
                return ready(Expected<void>(notMade()));
            }
            if (!kept)
                return ready(kept);
            return make(key)
                .then(this, [this, enter, key, entry, file, salt](const Expected<void> &made) {
                    if (made)
                        return enter(key);
                    if (saltOf(file) != salt)
                        m_keychain.remove(entry);
                    return ready(made);
                })
                .unwrap();
        })
        .unwrap();
}

void VaultController::lock()
{
    ++m_locks;
    if (m_vault || m_state == State::Busy)
        letGo(idleState());
    else
        ++m_attempt; // of what is being made
}

void VaultController::close()
{
    letGo(State::Closed);
    m_path.clear();
}

QFuture<Expected<void>> VaultController::changeKey(const Key &newKey, const QByteArray &newSalt)
{
    const QString path = m_path;
    const OpenOptions options = m_options;
    const Key oldKey = shared(m_vault->key().clone());
    const quint64 attempt = beginAttempt(path);
    return inBackground([path, oldKey, newKey, newSalt, author = m_author] { return changeVaultKey(path, *oldKey, *newKey, newSalt, author); })
        .then(this, [this, path, oldKey, newKey, newSalt, options, attempt](const Expected<void> &changed) {
            // The file knows which key is its own, also when the last step of a change failed.
            const bool renewed = saltOf(path) == newSalt;
            const Key key = renewed ? newKey : oldKey;
            if (renewed)
                Q_EMIT keyMade(path, true);
            return openWith(path, key, options, attempt).then(this, [this, changed](const Expected<void> &reopened) { return keyChanged(changed, reopened); });
        })
        .unwrap();
}

Expected<void> VaultController::keyChanged(const Expected<void> &changed, const Expected<void> &reopened) const
{
    if (!changed || reopened)
        return changed;
    Error error = reopened.error();
    if (error.code == ErrorCode::Cancelled)
        error = vaultIsLocked();
    error.message = tr("The vault has its new key, but it is not open.");
    error.advice = tr("Open it with the new key, then save a new recovery kit: the old one is useless.");
    return failure(error);
}

QFuture<Expected<void>> VaultController::changePassphrase(SecretBytes newPassphrase, bool keepInKeychain, CancelToken token)
{
    if (!m_vault)
        return ready(Expected<void>(failure(vaultIsLocked())));
    const QByteArray salt = newVaultSalt();
    return obtainKey(salt, KeySource::passphrase(std::move(newPassphrase)))
        .then(this, [this, salt, keepInKeychain, token, path = m_path, attempt = m_attempt](const Expected<Key> &key) {
            if (token.isCancelled())
                return ready(Expected<void>(keyKept()));
            if (!key || attempt != m_attempt)
                return ready(Expected<void>(failure(key ? vaultIsLocked() : key.error())));
            return changeKey(*key, salt).then(this, [this, path, salt, keepInKeychain, key = *key](const Expected<void> &result) {
                if (keepInKeychain && (result || saltOf(path) == salt))
                    keepKey(salt, key);
                return result;
            });
        })
        .unwrap();
}

QFuture<Expected<void>> VaultController::moveKeyToKeychain(CancelToken token)
{
    if (!m_vault)
        return ready(Expected<void>(failure(vaultIsLocked())));
    const QByteArray salt = newVaultSalt();
    const Key key = shared(newVaultKey());
    const QString entry = keychainName(salt);
    return m_keychain.write(entry, *key)
        .then(this, [this, salt, key, entry, token, path = m_path, attempt = m_attempt](const Expected<void> &kept) {
            const bool given = !token.isCancelled() && attempt == m_attempt;
            if (kept && !given)
                m_keychain.remove(entry);
            if (token.isCancelled())
                return ready(Expected<void>(keyKept()));
            if (!kept)
                return ready(kept);
            if (!given)
                return ready(Expected<void>(failure(vaultIsLocked())));
            return changeKey(key, salt).then(this, [this, path, salt, entry](const Expected<void> &result) {
                const QByteArray current = saltOf(path);
                if (!result && !current.isEmpty() && current != salt)
                    m_keychain.remove(entry);
                return result;
            });
        })
        .unwrap();
}

Expected<QString> VaultController::property(const QString &name) const
{
    if (!m_vault)
        return failure(vaultIsLocked());
    SPARK_TRY_VALUE(Connection * connection, m_vault->reader());
    return vaultProperty(*connection, name);
}

SecretBytes VaultController::recoveryKey() const
{
    return m_vault ? m_vault->key().clone() : SecretBytes();
}

QFuture<Expected<BackupInfo>> VaultController::backUp(const QString &folder, CancelToken token)
{
    if (!m_vault)
        return ready(Expected<BackupInfo>(failure(vaultIsLocked())));
    const QString target = folder.isEmpty() ? defaultBackupFolder(m_vault->path()) : folder;
    const Key key = shared(m_vault->key().clone());
    const qint64 now = m_author.clock->nowMs();
    return m_vault->maintain(
        [target, key, now](Connection &connection) -> Expected<BackupInfo> {
            SPARK_TRY_VALUE(const BackupInfo backup, makeBackup(connection, *key, target, now));
            thinBackups(target, connection.path(), backup.path);
            return backup;
        },
        std::move(token));
}

QFuture<Expected<RestoreResult>> VaultController::restore(const QString &backup, const QString &target, const std::optional<KeySource> &source, CancelToken token)
{
    using Copy = Expected<std::shared_ptr<RestoreCopy>>;
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
        .then(this, [backup, target, token](const Expected<Key> &key) {
            if (!key)
                return ready(Copy(failure(key.error())));
            return inBackground([backup, target, token, key = *key] { return RestoreCopy::make(backup, *key, target, token.flag()); });
        })
        .unwrap()
        .then(this, [this, target, token](const Copy &copy) {
            if (token.isCancelled())
                return ready(Expected<RestoreResult>(notRestored()));
            if (!copy)
                return ready(Expected<RestoreResult>(failure(copy.error())));
            return putInPlace(*copy, target);
        })
        .unwrap();
}

QFuture<Expected<RestoreResult>> VaultController::putInPlace(const std::shared_ptr<RestoreCopy> &copy, const QString &target)
{
    Q_EMIT replacing();
    const auto put = [copy, now = m_author.clock->nowMs()] { return copy->putInPlace(now); };
    if (!m_vault || !samePlace(m_path, target))
        return inBackground(put);
    const QString path = m_path;
    const Key ownKey = shared(m_vault->key().clone());
    const quint64 attempt = beginAttempt(path);
    return inBackground(put)
        .then(this, [this, path, ownKey, attempt](const Expected<RestoreResult> &restored) {
            if (restored) {
                if (attempt == m_attempt)
                    setState(State::Locked);
                return ready(restored);
            }
            return openWith(path, ownKey, m_options, attempt).then(this, [restored](const Expected<void> &) { return restored; });
        })
        .unwrap();
}

QFuture<Expected<Verification>> VaultController::verify(CancelToken token)
{
    if (!m_vault)
        return ready(Expected<Verification>(failure(vaultIsLocked())));
    return m_vault->maintain([](Connection &connection) { return verifyVault(connection); }, std::move(token));
}

QFuture<Expected<void>> VaultController::checkContents()
{
    if (!m_vault)
        return ready(Expected<void>(failure(vaultIsLocked())));
    return m_vault->maintain([](Connection &connection) { return spark::checkContents(connection); });
}

} // namespace spark
