// The engine as SqlCipherDriver and SqlCipherResult see it, and what both need of it. Private to them.
#pragma once

// sqlite3_key_v2() is declared only with this.
#ifndef SQLITE_HAS_CODEC
#define SQLITE_HAS_CODEC
#endif
#include <sqlcipher/sqlite3.h>

#include <QMetaType>
#include <QSqlError>
#include <QStringView>

namespace spark {

// An error with the engine's words of its last failed call as databaseText and the extended result code
// as nativeErrorCode. Both are for logs and for classifying, not for people.
QSqlError engineError(sqlite3 *connection, const QString &what, QSqlError::ErrorType type, int code);

// Text of the engine as it is: QString::fromUtf8() would drop a U+FEFF that begins it.
QString engineText(const char *utf8, qsizetype size);

// The type that a field of a column has which was declared so; the same words as QSQLITE knows.
QMetaType declaredType(QStringView declaration);

} // namespace spark
