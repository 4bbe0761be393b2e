#include "models/store/vault_rekey.h"

#include "models/store/file_tools.h"
#include "models/store/history_log.h"
#include "models/store/migrations.h"
#include "models/store/sqlcipher_driver.h"
#include "models/store/sqlcipher_engine.h"
#include "models/store/sqlcipher_opening.h"
#include "models/store/store_error.h"
#include "models/store/vault_key.h"
#include "models/store/vault_opening.h"

#include <QCoreApplication>

namespace spark {

namespace {

class RekeyTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::RekeyTexts)
};

// Out of the journal and locked against everybody else until the connection closes.
Expected<void> takeForOurselves(Connection &connection)
{
    SPARK_TRY_VALUE(const QVariant mode, connection.value(QStringLiteral("PRAGMA journal_mode = DELETE")));
    if (mode.toString() != QLatin1String("delete"))
        return failure(storeError(SQLITE_BUSY, connection.path()));
    SPARK_TRY(connection.value(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE")));
    SPARK_TRY(connection.exec(QStringLiteral("BEGIN EXCLUSIVE")));
    return connection.commit();
}

// With the engine itself: a bound value of QSqlQuery would keep the key in memory that is not wiped.
Expected<void> attach(Connection &connection, const QString &path, const SecretBytes &keyAndSalt)
{
    const SecretBytes spec = keySpecification(keyAndSalt);
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(connection.handle(), "ATTACH ? AS renewed KEY ?", -1, &statement, nullptr);
    if (code == SQLITE_OK) {
        const QByteArray file = path.toUtf8();
        sqlite3_bind_text(statement, 1, file.constData(), static_cast<int>(file.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(statement, 2, spec.data(), static_cast<int>(spec.size()), SQLITE_STATIC);
        sqlite3_step(statement);
        code = sqlite3_finalize(statement);
    }
    if (code != SQLITE_OK)
        return failure(storeError(code, path));
    return {};
}

// The exporting function reports what went wrong in words alone, so its code is found by them.
Error exportError(sqlite3 *handle, const QString &path)
{
    const QByteArray words(sqlite3_errmsg(handle));
    for (const int code : {SQLITE_FULL, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOMEM, SQLITE_READONLY, SQLITE_INTERRUPT}) {
        if (words != sqlite3_errstr(code))
            continue;
        const int reason = code == SQLITE_IOERR ? sqlite3_system_errno(handle) : 0;
        return reason != 0 ? fileError(reason, path) : storeError(code, path);
    }
    return storeError(SQLITE_IOERR, path);
}

Expected<void> exportAll(Connection &connection, const QString &path)
{
    sqlite3 *handle = connection.handle();
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(handle, "SELECT sqlcipher_export('renewed')", -1, &statement, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    const bool done = code == SQLITE_ROW;
    const Error error = done ? Error() : exportError(handle, path);
    sqlite3_finalize(statement);
    return done ? Expected<void>() : Expected<void>(failure(error));
}

Expected<void> copyInto(Connection &connection, const QString &path, const SecretBytes &keyAndSalt)
{
    SPARK_TRY_VALUE(const int version, schemaVersion(connection));
    SPARK_TRY(attach(connection, path, keyAndSalt));
    // Table by table on the disk would be slow and help nobody: the copy as a whole goes there before it is in place.
    SPARK_TRY(connection.exec(QStringLiteral("PRAGMA renewed.synchronous = OFF")));
    SPARK_TRY(exportAll(connection, path));
    SPARK_TRY(connection.exec(QStringLiteral("PRAGMA renewed.application_id = %1").arg(vaultApplicationId)));
    SPARK_TRY(connection.exec(QStringLiteral("PRAGMA renewed.user_version = %1").arg(version)));
    return connection.exec(QStringLiteral("DETACH renewed"));
}

// By what both hold, not by what the history should be: a vault whose chain somebody broke gets a new key all the same.
Expected<void> compare(Connection &original, Connection &copy)
{
    const QString counting = QStringLiteral("SELECT count(*) FROM history");
    SPARK_TRY_VALUE(const QVariant expectedCount, original.value(counting));
    SPARK_TRY_VALUE(const QVariant count, copy.value(counting));
    SPARK_TRY_VALUE(const HistoryLog::End expectedEnd, HistoryLog(original).end());
    SPARK_TRY_VALUE(const HistoryLog::End end, HistoryLog(copy).end());
    if (count == expectedCount && end == expectedEnd)
        return {};
    return failure(ErrorCode::Io, RekeyTexts::tr("The copy with the new key did not turn out equal. The vault is unchanged."),
                   RekeyTexts::tr("Try again; if it happens again, move the vault to another disk."));
}

// Not as an open vault, whose journal would have to be brought into the file afterwards: the engine is silent when that
// fails.
Expected<void> noteChange(const QString &path, const SecretBytes &key, const Author &author)
{
    SPARK_TRY_VALUE(const auto connection, Connection::open(path, key, Connection::Mode::ReadWrite));
    SPARK_TRY_VALUE(const auto changes, ChangeSet::begin(*connection, author, QStringLiteral("change_key")));
    SPARK_TRY_VALUE(const QString uid, vaultProperty(*connection, QStringLiteral("uid")));
    SPARK_TRY(changes->note(Entity::Vault, uid, {}, {}));
    return changes->commit();
}

} // namespace

Expected<void> changeVaultKey(const QString &path, const SecretBytes &oldKey, const SecretBytes &newKey, const QByteArray &newSalt,
                              const Author &author)
{
    OpenOptions options;
    options.busyTimeout = 1000;
    SPARK_TRY_VALUE(const auto connection, openVault(path, oldKey, author, options));
    SPARK_TRY(takeForOurselves(*connection));
    const QString file = connection->path();
    const QString temporary = file + QLatin1String(".renewed");
    removeDatabaseFiles(temporary); // what a crash left behind

    const auto renew = [&]() -> Expected<void> {
        SPARK_TRY(createPrivateFile(temporary));
        SPARK_TRY(copyInto(*connection, temporary, keyWithSalt(newKey, newSalt)));
        {
            SPARK_TRY_VALUE(const auto renewed, openVerified(temporary, newKey));
            SPARK_TRY(compare(*connection, *renewed));
        }
        SPARK_TRY(noteChange(temporary, newKey, author));
        SPARK_TRY(syncToDisk(temporary));
        return replaceFile(temporary, file);
    };
    auto done = renew();
    if (!done)
        removeDatabaseFiles(temporary);
    return done;
}

} // namespace spark
