// Making and opening a vault: every guard of DESIGN §2, every failure a named result, and nothing changed by one.
#pragma once

#include "models/store/change_set.h"
#include "models/store/migrations.h"
#include "models/store/vault_file.h"

#include <span>

namespace spark {

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

// A backup, or a vault that nobody is working in: opened for reading only, recognised as a vault of a version up to
// newest, and every page read. The flag cancels, and stays the connection's.
Expected<std::unique_ptr<Connection>> openVerified(const QString &path, const SecretBytes &key, int newest = newestVersion(),
                                                   const std::atomic<bool> *cancelFlag = nullptr);

struct NewVault
{
    QString name;
    QString role; // "creator", "brand", "agency"
    QByteArray salt; // from newVaultSalt(); a passphrase's key is derived with it
};

// Makes a vault at a path where nothing is: AlreadyThere otherwise, also for a 0-byte file. Whole or not at all.
Expected<void> createVault(const QString &path, const SecretBytes &key, const NewVault &setup, const Author &author);

// Reads every page of the file and checks every index of an open vault. Damaged names the pages. Nobody may write
// meanwhile: a page that is just being written looks damaged.
Expected<void> checkPages(Connection &connection);
// The same through the engine, beside others who write: everything but pages that hold nothing.
Expected<void> checkContents(Connection &connection);

// The vault's own facts.
Expected<QString> vaultProperty(Connection &connection, const QString &name);
Expected<void> setVaultProperty(ChangeSet &changes, const QString &name, const QString &value);

} // namespace spark
