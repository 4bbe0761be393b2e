// Backups: made beside the vault, opened and checked before they count, thinned by age, restored without
// losing what they replace.
#pragma once

#include "models/store/connection.h"

#include <QDateTime>

#include <optional>

namespace spark {

struct BackupInfo
{
    QString path;
    qint64 madeAt = 0; // UTC seconds, from the name
    qint64 size = 0; // bytes
};

// Copies the open vault (VACUUM INTO: a consistent, compact, encrypted copy with the same key and salt) into folder,
// reads every page of the copy, compares its history with the vault's, and only then gives it its name. Returns the
// file's path. Blocking; the connection’s cancel flag ends it. Nothing half-made stays; what a killed program left half-made
// an hour ago or earlier is removed.
Expected<BackupInfo> makeBackup(Connection &connection, const SecretBytes &key, const QString &folder, qint64 nowMs);

// The backups of a vault in a folder, newest first.
QList<BackupInfo> listBackups(const QString &folder, const QString &vaultPath);

// Which of them the ladder keeps: the last 10, the newest of each of the last 7 days that has one, and of each of
// the last 8 weeks that has one (DESIGN §2). Pure.
QList<BackupInfo> backupsToDelete(QList<BackupInfo> backups);
// Deletes what the ladder does not keep; returns how many. Vaults of one name that share a folder, and a vault before
// and after its key was changed, each have a ladder of their own: files with the same salt.
// made, which has just been made, stays whatever the clock says of it.
int thinBackups(const QString &folder, const QString &vaultPath, const QString &made = {});

// When the newest backup of this very vault was made, UTC seconds; nothing when there is none. Not another vault's of the
// same name, nor one of the time before its key was changed, nor any from the future: a clock that once was ahead must
// not put off the next backup.
std::optional<qint64> lastBackup(const QString &folder, const QString &vaultPath, qint64 now);

struct RestoreResult
{
    QString vault; // where the restored vault is
    QString replaced; // where the former file was kept; empty when there was none
};

// A backup that is on its way to where it is to go: copied there under another name, and checked. Unless it is put in
// place it is removed again.
class RestoreCopy
{
public:
    // Opens and checks the backup with its key, copies it and checks that too. What is at target may be open meanwhile, and
    // stays as it is. cancelFlag ends it; it must outlive the call alone.
    static Expected<std::shared_ptr<RestoreCopy>> make(const QString &backup, const SecretBytes &key, const QString &target, const std::atomic<bool> *cancelFlag = nullptr);
    ~RestoreCopy();
    RestoreCopy(const RestoreCopy &) = delete;
    RestoreCopy &operator=(const RestoreCopy &) = delete;

    // Once. What was at target is kept beside it under a name of its own, with its journal; after an error it is where it
    // was, after a crash one of the two is there (except where replaceAndKeep() says). Nobody may have target open: InUse.
    Expected<RestoreResult> putInPlace(qint64 nowMs) const;

private:
    RestoreCopy(const QString &target, SecretBytes key);

    const QString m_target;
    const SecretBytes m_key;
    QString m_file;
};

// Both steps at once.
Expected<RestoreResult> restoreBackup(const QString &backup, const SecretBytes &key, const QString &target, qint64 nowMs);

} // namespace spark
