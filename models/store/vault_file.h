// A vault's file seen from outside, before any key is tried, and where things lie beside it.
#pragma once

#include "models/domain/error.h"

#include <QByteArray>

namespace spark {

struct VaultFileFacts
{
    QString path; // absolute, symbolic links resolved
    qint64 size = 0; // bytes
    QByteArray salt; // 16 bytes: public, and what a key in the keychain is filed under
    bool isWhole = true; // false: the last page is cut short, and a journal lies beside the file that may mend it
};

// Refuses what cannot be a vault, each with its own named result: Io (missing, unreadable), NotAVault (folder,
// device, text), Damaged (0 bytes, cut short), NotEncrypted (plain SQLite).
// A file that exists is never taken for a first run.
Expected<VaultFileFacts> examineVaultFile(const QString &path);

// Sixteen printable characters in a row are a text file's beginning, not a salt.
bool looksLikeText(const QByteArray &head);

// ReadOnly when the file or its folder may not be written to, or the file is marked read-only.
Expected<void> checkWritable(const QString &path);

// The name under which the keychain holds the key of the file with this salt.
QString keychainName(const QByteArray &salt);

// The folder for a vault's backups when the settings name none: "<name> backups" beside it.
QString defaultBackupFolder(const QString &vaultPath);

// "2026-11-22T101530Z", for names of files.
QString fileTimestamp(qint64 nowMs);

} // namespace spark
