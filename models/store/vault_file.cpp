#include "models/store/vault_file.h"

#include "models/store/engine_file.h"
#include "models/store/store_error.h"
#include "models/store/vault_key.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spark {

namespace {

class FileTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::VaultFileTexts)
};

constexpr qint64 pageSize = 4096; // SQLCipher 4's default
const QByteArray plainHeader = QByteArrayLiteral("SQLite format 3\0"); // the literal's own end makes it 16 bytes

// The owner's mark counts even for those whom permissions do not stop.
bool isMarkedReadOnly(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 && (info.st_mode & 0222) == 0;
}

} // namespace

bool looksLikeText(const QByteArray &head)
{
    return std::all_of(head.begin(), head.end(), [](char c) { return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\r' || c == '\t'; });
}

Expected<VaultFileFacts> examineVaultFile(const QString &path)
{
    const QFileInfo info(path);
    const QString shown = QDir::toNativeSeparators(info.absoluteFilePath());
    if (!info.exists()) {
        return failure(ErrorCode::Io, FileTexts::tr("There is no vault at “%1”.").arg(shown),
                       FileTexts::tr("Check the path. If the vault is on another disk, connect it first."));
    }
    if (!info.isFile()) {
        return failure(ErrorCode::NotAVault, FileTexts::tr("“%1” is not a file. Nothing was changed.").arg(shown),
                       FileTexts::tr("Choose the vault’s file; its name usually ends in .sparkledger."));
    }
    VaultFileFacts facts {info.canonicalFilePath(), info.size(), {}, info.size() % pageSize == 0};
    if (facts.size == 0) {
        return failure(ErrorCode::Damaged, FileTexts::tr("“%1” is empty: its contents are gone. It was left as it is.").arg(shown),
                       FileTexts::tr("Restore the newest backup, or get the file again from where it was copied."));
    }
    const auto bytes = firstBytes(facts.path, vaultSaltSize);
    if (!bytes) {
        return failure(ErrorCode::Io, FileTexts::tr("“%1” cannot be read.").arg(shown),
                       FileTexts::tr("Check that the file belongs to you and that its disk is connected."));
    }
    const QByteArray head = bytes->first(std::min<qint64>(facts.size, vaultSaltSize));
    if (head == plainHeader) {
        return failure(ErrorCode::NotEncrypted, FileTexts::tr("“%1” is an ordinary SQLite database, not an encrypted vault. It was left as it is.").arg(shown),
                       FileTexts::tr("Choose a vault that Spark Ledger made, or restore one of its backups."));
    }
    if (looksLikeText(head)) {
        return failure(ErrorCode::NotAVault, FileTexts::tr("“%1” is not a vault. It was left as it is.").arg(shown),
                       FileTexts::tr("Choose the vault’s file; its name usually ends in .sparkledger."));
    }
    // A disk that fills up while the journal is brought into the file leaves a piece of a page; the journal still has
    // the whole one.
    const bool journalWillMend = QFileInfo(facts.path + QLatin1String("-wal")).size() > 0;
    if (facts.size < pageSize || (!facts.isWhole && !journalWillMend)) {
        return failure(ErrorCode::Damaged, FileTexts::tr("“%1” is not whole: its end is missing. It was left as it is.").arg(shown),
                       FileTexts::tr("If it is still being copied, wait. Otherwise restore the newest backup."));
    }
    facts.salt = head;
    return facts;
}

Expected<void> checkWritable(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const auto mayWrite = [](const QString &name) { return ::faccessat(AT_FDCWD, QFile::encodeName(name).constData(), W_OK, AT_EACCESS) == 0; };
    const bool writable = !isMarkedReadOnly(path) && mayWrite(path) && mayWrite(folder); // the journal lies in the folder
    if (!writable)
        return failure(fileError(EROFS, path));
    return {};
}

QString keychainName(const QByteArray &salt)
{
    return QStringLiteral("vault-") % QString::fromLatin1(salt.toHex());
}

QString defaultBackupFolder(const QString &vaultPath)
{
    const QFileInfo info(vaultPath);
    return info.absolutePath() % u'/' % info.completeBaseName() % QLatin1String(" backups");
}

QString fileTimestamp(qint64 nowMs)
{
    return QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::utc()).toString(QStringLiteral("yyyy-MM-ddTHHmmss")) + u'Z';
}

} // namespace spark
