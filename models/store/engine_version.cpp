#include "models/store/engine_version.h"

#include "models/store/sqlcipher_engine.h"

namespace spark {

QString sqliteVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

QString sqlcipherVersion()
{
    sqlite3 *handle = nullptr;
    QString version;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_open(":memory:", &handle) == SQLITE_OK && sqlite3_prepare_v2(handle, "PRAGMA cipher_version", -1, &statement, nullptr) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW)
        version = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return version;
}

} // namespace spark
