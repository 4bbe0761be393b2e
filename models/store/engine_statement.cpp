#include "models/store/engine_statement.h"

#include "models/store/sqlcipher_engine.h"
#include "models/store/store_error.h"

#include <utility>

namespace spark {

namespace {

constexpr qsizetype mostKept = 64 * 1024; // bytes for the next value; one row with a long text is no reason to keep more

} // namespace

EngineStatement::EngineStatement(sqlite3 *connection, sqlite3_stmt *statement, const QString &path)
    : m_connection(connection)
    , m_statement(statement)
    , m_path(path)
    , m_bound(static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) + 1)
{
}

EngineStatement::~EngineStatement()
{
    sqlite3_finalize(m_statement);
}

// The first that failed is told by run().
void EngineStatement::note(int code)
{
    if (code != SQLITE_OK && m_bindError == SQLITE_OK)
        m_bindError = code;
}

void EngineStatement::bindNull(int parameter)
{
    note(sqlite3_bind_null(m_statement, parameter));
}

void EngineStatement::bindNumber(int parameter, qint64 number)
{
    note(sqlite3_bind_int64(m_statement, parameter, number));
}

void EngineStatement::bindText(int parameter, QStringView text)
{
    QByteArray &utf8 = m_bound.at(static_cast<std::size_t>(parameter));
    utf8.resize(m_encoder.requiredSpace(text.size()));
    char *begin = utf8.data();
    const char *end = m_encoder.appendToBuffer(begin, text);
    note(sqlite3_bind_text64(m_statement, parameter, begin, static_cast<sqlite3_uint64>(end - begin), SQLITE_STATIC, SQLITE_UTF8));
}

void EngineStatement::bindUtf8(int parameter, const QByteArray &text)
{
    m_bound.at(static_cast<std::size_t>(parameter)) = text;
    note(sqlite3_bind_text64(m_statement, parameter, text.constData(), static_cast<sqlite3_uint64>(text.size()), SQLITE_STATIC, SQLITE_UTF8));
}

void EngineStatement::bindBytes(int parameter, const QByteArray &bytes)
{
    m_bound.at(static_cast<std::size_t>(parameter)) = bytes;
    note(sqlite3_bind_blob64(m_statement, parameter, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC));
}

Expected<void> EngineStatement::end(int code)
{
    const bool good = code == SQLITE_ROW || code == SQLITE_DONE;
    const Expected<void> ended = good ? Expected<void>() : failure(storeError(code, m_path, sqlite3_system_errno(m_connection)));
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    for (QByteArray &bound : m_bound) {
        if (bound.capacity() > mostKept)
            bound = {};
    }
    return ended;
}

Expected<void> EngineStatement::run()
{
    if (const int code = std::exchange(m_bindError, SQLITE_OK); code != SQLITE_OK)
        return failure(storeError(code, m_path));
    int code = sqlite3_step(m_statement);
    while (code == SQLITE_ROW)
        code = sqlite3_step(m_statement);
    return end(code);
}

Expected<qint64> EngineStatement::number()
{
    if (const int code = std::exchange(m_bindError, SQLITE_OK); code != SQLITE_OK)
        return failure(storeError(code, m_path));
    const int code = sqlite3_step(m_statement);
    const qint64 found = code == SQLITE_ROW ? sqlite3_column_int64(m_statement, 0) : 0;
    SPARK_TRY(end(code));
    return found;
}

qint64 EngineStatement::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_connection);
}

} // namespace spark
