// Making and opening a vault: every guard of DESIGN §2, every failure a named result, and nothing changed by one.
#pragma once

#include "models/store/change_set.h"
#include "models/store/migrations.h"
#include "models/store/vault_file.h"

#include <functional>
#include <span>

namespace spark {

// What a file of ours is: somebody's ledger, or what is handed from one ledger to another. It stands in the file's header,
// so that neither is taken for the other.
enum class FileRole { Vault, Pack };

struct OpenOptions
{
    bool forWriting = true; // also makes sure that nobody else holds the write lock: InUse
    // Reads every page when the file is not larger than this (bytes); a window checks after its first paint
    // instead, so that opening does not take longer for a larger ledger.
    qint64 checkUpTo = 0;
    int busyTimeout = 5000; // ms to wait for another program
    QString backupFolder; // for the backup before a migration; empty: beside the vault
    std::span<const Migration> migrations = allMigrations();
};

// Opens an existing vault with its raw key for reading and writing, migrating it if it is older.
// Blocking; for any thread but the window's.
Expected<std::unique_ptr<Connection>> openVault(const QString &path, const SecretBytes &key, const Author &author, const OpenOptions &options);

// A further connection to a vault that openVault() has opened: sees what is committed, writes nothing.
// cacheKiB: memory for pages.
Expected<std::unique_ptr<Connection>> openReader(const QString &path, const SecretBytes &key, int cacheKiB);

// A backup, a pack, or a vault that nobody is working in: opened for reading only, recognised as a file of that role and
// of a version up to newest, and every page read. The flag cancels, and stays the connection's.
Expected<std::unique_ptr<Connection>> openVerified(const QString &path, const SecretBytes &key, int newest = newestVersion(),
                                                   const std::atomic<bool> *cancelFlag = nullptr, FileRole role = FileRole::Vault);

struct NewVault
{
    QString name;
    QString role; // "creator", "brand", "agency"
    QByteArray salt; // from newVaultSalt(); a passphrase's key is derived with it
};

// Makes a vault at a path where nothing is: AlreadyThere otherwise, also for a 0-byte file. Whole or not at all.
Expected<void> createVault(const QString &path, const SecretBytes &key, const NewVault &setup, const Author &author);

struct NewFile
{
    FileRole role = FileRole::Vault;
    QByteArray salt; // as for a vault
    QString action; // of the first entry of its history
    const std::atomic<bool> *cancelFlag = nullptr;
};
using FirstRows = std::function<Expected<void>(ChangeSet &)>;

// The same for a file of either role; fill writes what it holds from the beginning.
Expected<void> createFile(const QString &path, const SecretBytes &key, const NewFile &setup, const Author &author, const FirstRows &fill);

// Reads every page of the file and checks every index of an open vault. Damaged names the pages. Nobody may write
// meanwhile: a page that is just being written looks damaged.
Expected<void> checkPages(Connection &connection);
// The same through the engine, beside others who write: everything but pages that hold nothing.
Expected<void> checkContents(Connection &connection);

// The vault's own facts.
Expected<QString> vaultProperty(Connection &connection, const QString &name);
Expected<void> setVaultProperty(ChangeSet &changes, const QString &name, const QString &value);

} // namespace spark
