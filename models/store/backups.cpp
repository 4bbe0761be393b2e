#include "models/store/backups.h"

#include "models/domain/uid.h"
#include "models/store/engine_file.h"
#include "models/store/file_tools.h"
#include "models/store/history_log.h"
#include "models/store/migrations.h"
#include "models/store/vault_file.h"
#include "models/store/vault_key.h"
#include "models/store/vault_opening.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace spark {

namespace {

class BackupTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::BackupTexts)
};

constexpr qsizetype keepLast = 10;
constexpr qsizetype keepDays = 7;
constexpr qsizetype keepWeeks = 8;

QString suffix()
{
    return QStringLiteral(".sparkledger");
}

// A copy counts only when it opens, every page of it can be read, and its history is the vault's up to the
// moment of copying (other programs may have written since).
Expected<void> verifyCopy(Connection &original, qint64 numberBefore, const QString &path, const SecretBytes &key)
{
    SPARK_TRY_VALUE(const int expectedVersion, schemaVersion(original));
    SPARK_TRY_VALUE(const auto copy, openVerified(path, key, expectedVersion, original.cancelFlag()));
    SPARK_TRY_VALUE(const HistoryLog::End copied, HistoryLog(*copy).end());
    SPARK_TRY_VALUE(const HistoryLog::End expected, HistoryLog(original).end(copied.number));
    SPARK_TRY_VALUE(const int version, schemaVersion(*copy));
    SPARK_TRY(original.checkCancelled());
    const bool equal = copied.number >= numberBefore && copied == expected;
    if (!equal || version != expectedVersion) {
        return failure(ErrorCode::Damaged, BackupTexts::tr("The backup did not turn out equal to the vault and was thrown away. The vault is unchanged."),
                       BackupTexts::tr("Try again; if it happens again, choose another disk for the backups."));
    }
    return {};
}

// A copy that counts: private from its first byte on, checked, on the disk.
Expected<void> copyTo(Connection &connection, const SecretBytes &key, const QString &path)
{
    SPARK_TRY(createPrivateFile(path));
    SPARK_TRY_VALUE(const HistoryLog::End before, HistoryLog(connection).end());
    SPARK_TRY(connection.exec(QStringLiteral("VACUUM INTO ?"), {path}));
    SPARK_TRY(verifyCopy(connection, before.number, path, key));
    return syncToDisk(path);
}

// Half-made copies of a program that was killed. Nobody works for an hour on one.
void removeLeftovers(const QString &folder, const QString &beginning, const QString &ending)
{
    const QDateTime longAgo = QDateTime::currentDateTimeUtc().addSecs(-3600);
    const QFileInfoList files = QDir(folder).entryInfoList({QLatin1Char('*') + ending}, QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        if (file.fileName().startsWith(beginning) && file.lastModified() < longAgo)
            removeDatabaseFiles(file.absoluteFilePath());
    }
}

// Brings what still stands in the journal of a vault that opens with this key into its file. One that does not
// open, or whose journal cannot be read, is set aside with its journal as they are.
Expected<void> closeJournal(const QString &path, const SecretBytes &key)
{
    if (!QFileInfo::exists(path))
        return {};
    auto opened = Connection::open(path, key, Connection::Mode::ReadWrite, 1000);
    if (!opened)
        return opened.error().code == ErrorCode::InUse ? Expected<void>(failure(opened.error())) : Expected<void>();
    const auto brought = (*opened)->value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return !brought && brought.error().code == ErrorCode::InUse ? Expected<void>(failure(brought.error())) : Expected<void>();
}

} // namespace

Expected<BackupInfo> makeBackup(Connection &connection, const SecretBytes &key, const QString &folder, qint64 nowMs)
{
    SPARK_TRY(makePrivateFolder(folder));
    const QString base = QFileInfo(connection.path()).completeBaseName();
    const QString stem = folder % u'/' % base % u' ' % fileTimestamp(nowMs);
    // A name of its own: another program may be making a backup in the same second.
    const QString temporary = stem % suffix() % u'.' % newUid(nowMs).last(8) % QLatin1String(".part");
    removeLeftovers(folder, base + u' ', QStringLiteral(".part"));
    QString path;
    const auto make = [&]() -> Expected<void> {
        SPARK_TRY(copyTo(connection, key, temporary));
        Expected<void> moved;
        do {
            path = freeName(stem, suffix());
            moved = moveIntoPlace(temporary, path);
        } while (!moved && moved.error().code == ErrorCode::AlreadyThere);
        return moved;
    };
    if (const auto made = make(); !made) {
        removeDatabaseFiles(temporary);
        return failure(made.error());
    }
    return BackupInfo {path, nowMs / 1000, QFileInfo(path).size()};
}

QList<BackupInfo> listBackups(const QString &folder, const QString &vaultPath)
{
    static const QRegularExpression stamp(QStringLiteral("^ (\\d{4}-\\d\\d-\\d\\dT\\d{6})Z(?:-(\\d+))?$"));
    const QString base = QFileInfo(vaultPath).completeBaseName();
    QList<std::pair<int, BackupInfo>> numbered; // those of one second have numbers from 2 on
    const QFileInfoList files = QDir(folder).entryInfoList({QLatin1Char('*') + suffix()}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (!file.completeBaseName().startsWith(base))
            continue;
        const auto match = stamp.match(file.completeBaseName().sliced(base.size()));
        if (!match.hasMatch())
            continue;
        QDateTime made = QDateTime::fromString(match.captured(1), QStringLiteral("yyyy-MM-ddTHHmmss"));
        if (!made.isValid())
            continue;
        made.setTimeZone(QTimeZone::utc());
        numbered.append({match.captured(2).toInt(), {file.absoluteFilePath(), made.toSecsSinceEpoch(), file.size()}});
    }
    std::sort(numbered.begin(), numbered.end(), [](const auto &a, const auto &b) {
        return a.second.madeAt != b.second.madeAt ? a.second.madeAt > b.second.madeAt : a.first > b.first;
    });
    QList<BackupInfo> backups;
    for (const auto &[number, backup] : std::as_const(numbered))
        backups.append(backup);
    return backups;
}

QList<BackupInfo> backupsToDelete(QList<BackupInfo> backups)
{
    std::stable_sort(backups.begin(), backups.end(), [](const BackupInfo &a, const BackupInfo &b) { return a.madeAt > b.madeAt; });
    QSet<QDate> days;
    QSet<QDate> weeks;
    QList<BackupInfo> toDelete;
    for (qsizetype i = 0; i < backups.size(); ++i) {
        const QDate day = QDateTime::fromSecsSinceEpoch(backups.at(i).madeAt, QTimeZone::utc()).date();
        const QDate monday = day.addDays(1 - day.dayOfWeek());
        bool keep = i < keepLast;
        if (!days.contains(day) && days.size() < keepDays) {
            days.insert(day);
            keep = true;
        }
        if (!weeks.contains(monday) && weeks.size() < keepWeeks) {
            weeks.insert(monday);
            keep = true;
        }
        if (!keep)
            toDelete.append(backups.at(i));
    }
    return toDelete;
}

int thinBackups(const QString &folder, const QString &vaultPath, const QString &made)
{
    QHash<QByteArray, QList<BackupInfo>> bySalt;
    const QList<BackupInfo> all = listBackups(folder, vaultPath);
    for (const BackupInfo &backup : all) {
        // What cannot be read now is not deleted now.
        if (const auto salt = firstBytes(backup.path, vaultSaltSize))
            bySalt[*salt].append(backup);
    }
    int deleted = 0;
    for (const QList<BackupInfo> &backups : std::as_const(bySalt)) {
        const QList<BackupInfo> toDelete = backupsToDelete(backups);
        for (const BackupInfo &backup : toDelete)
            deleted += backup.path != made && QFile::remove(backup.path) ? 1 : 0;
    }
    return deleted;
}

std::optional<qint64> lastBackup(const QString &folder, const QString &vaultPath, qint64 now)
{
    const auto own = firstBytes(vaultPath, vaultSaltSize);
    const QList<BackupInfo> backups = listBackups(folder, vaultPath);
    for (const BackupInfo &backup : backups) {
        if (backup.madeAt > now)
            continue;
        const auto salt = firstBytes(backup.path, vaultSaltSize);
        if (own && salt && *salt == *own)
            return backup.madeAt;
    }
    return std::nullopt;
}

RestoreCopy::RestoreCopy(const QString &target, SecretBytes key) : m_target(target), m_key(std::move(key))
{
}

RestoreCopy::~RestoreCopy()
{
    if (!m_file.isEmpty())
        removeDatabaseFiles(m_file);
}

Expected<std::shared_ptr<RestoreCopy>> RestoreCopy::make(const QString &backup, const SecretBytes &key, const QString &target, const std::atomic<bool> *cancelFlag)
{
    SPARK_TRY_VALUE(const auto source, openVerified(backup, key, newestVersion(), cancelFlag));
    const QFileInfo info(target);
    if (info.isDir()) {
        return failure(ErrorCode::InvalidInput, BackupTexts::tr("“%1” is a folder. Nothing was changed.").arg(QDir::toNativeSeparators(target)),
                       BackupTexts::tr("Give the name that the restored vault’s file is to have."));
    }
    if (info.exists() && info.canonicalFilePath() == QFileInfo(backup).canonicalFilePath()) {
        return failure(ErrorCode::InvalidInput, BackupTexts::tr("A backup cannot be restored over itself. Nothing was changed."),
                       BackupTexts::tr("Give another name."));
    }
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QFileInfo place(path);
    SPARK_TRY(makePrivateFolder(place.absolutePath()));
    removeLeftovers(place.absolutePath(), place.fileName() + u'.', QStringLiteral(".restoring"));
    const std::shared_ptr<RestoreCopy> copy(new RestoreCopy(path, key.clone()));
    // A name of its own: one that was cancelled may still be about to remove its file.
    copy->m_file = path % u'.' % newUid(QDateTime::currentMSecsSinceEpoch()).last(8) % QLatin1String(".restoring");
    // By the engine, not byte by byte: a vault that was set aside may have its newest rows in its journal.
    SPARK_TRY(copyTo(*source, key, copy->m_file));
    return copy;
}

Expected<RestoreResult> RestoreCopy::putInPlace(qint64 nowMs) const
{
    SPARK_TRY(closeJournal(m_target, m_key));
    SPARK_TRY_VALUE(const QString replaced, replaceAndKeep(m_file, m_target, nowMs));
    return RestoreResult {m_target, replaced};
}

Expected<RestoreResult> restoreBackup(const QString &backup, const SecretBytes &key, const QString &target, qint64 nowMs)
{
    SPARK_TRY_VALUE(const auto copy, RestoreCopy::make(backup, key, target));
    return copy->putInPlace(nowMs);
}

} // namespace spark
