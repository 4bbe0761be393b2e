#include "models/store/sqlcipher_result.h"

#include "models/store/sqlcipher_driver.h"
#include "models/store/sqlcipher_engine.h"

#include <QSqlField>

#include <utility>

namespace spark {

namespace {

// The engine's names without quotes, as QSQLITE gives them.
QString nameWithoutQuotes(const char *name)
{
    return QString::fromUtf8(name).remove(u'"');
}

QMetaType typeOfValue(int engineType)
{
    switch (engineType) {
    case SQLITE_INTEGER:
        return QMetaType(QMetaType::Int);
    case SQLITE_FLOAT:
        return QMetaType(QMetaType::Double);
    case SQLITE_BLOB:
        return QMetaType(QMetaType::QByteArray);
    case SQLITE_TEXT:
        return QMetaType(QMetaType::QString);
    default:
        return QMetaType();
    }
}

} // namespace

SqlCipherResult::SqlCipherResult(SqlCipherDriver *driver)
    : QSqlResult(driver)
    , m_driver(driver)
{
    m_driver->m_results.insert(this);
}

SqlCipherResult::~SqlCipherResult()
{
    sqlite3_finalize(m_statement);
    if (m_driver)
        m_driver->m_results.remove(this);
}

QVariant SqlCipherResult::handle() const
{
    return QVariant::fromValue(m_statement);
}

void SqlCipherResult::connectionClosed()
{
    forget();
}

// Back to a result that never saw a query.
void SqlCipherResult::forget()
{
    sqlite3_finalize(std::exchange(m_statement, nullptr));
    rewind();
    m_rows.clear();
    m_record.clear();
    m_columns = 0;
    setAt(QSql::BeforeFirstRow);
    setActive(false);
    setSelect(false);
}

// Ends the run of the statement and with it its locks; the statement stays prepared.
void SqlCipherResult::rewind()
{
    if (m_statement) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
    m_binder.release();
    m_ahead = false;
    m_done = true;
}

bool SqlCipherResult::fail(const QString &what, QSqlError::ErrorType type, int code)
{
    m_driver->m_lastErrorCode = code;
    setLastError(engineError(m_driver->m_connection, what, type, code));
    return false;
}

bool SqlCipherResult::prepare(const QString &sql)
{
    return compile(sql, SQLITE_PREPARE_PERSISTENT);
}

bool SqlCipherResult::reset(const QString &sql)
{
    return compile(sql, 0) && exec();
}

bool SqlCipherResult::compile(const QString &sql, unsigned flags)
{
    forget();
    m_boundByPosition = false;
    m_positionsKnown = 0;
    if (!m_driver || !m_driver->isOpen() || m_driver->isOpenError())
        return false;
    const auto refused = [this](const QString &reason) {
        m_driver->m_lastErrorCode = SQLITE_MISUSE;
        setLastError(QSqlError(QStringLiteral("Unable to execute statement"), reason, QSqlError::StatementError,
                               QString::number(SQLITE_MISUSE)));
        sqlite3_finalize(std::exchange(m_statement, nullptr));
        return false;
    };
    // The engine would read as far as the NUL and run half of what was written.
    if (sql.contains(QChar(QChar::Null)))
        return refused(QStringLiteral("The statement contains a NUL"));
    const QByteArray utf8 = sql.toUtf8();
    const char *tail = nullptr;
    const int code = sqlite3_prepare_v3(m_driver->m_connection, utf8.constData(), static_cast<int>(utf8.size() + 1),
                                        flags, &m_statement, &tail);
    if (code != SQLITE_OK)
        return fail(QStringLiteral("Unable to execute statement"), QSqlError::StatementError, code);
    if (tail && !QString::fromUtf8(tail).trimmed().isEmpty())
        return refused(QStringLiteral("Unable to execute multiple statements at a time"));
    return true;
}

void SqlCipherResult::bindValue(int position, const QVariant &value, QSql::ParamType type)
{
    m_boundByPosition = true;
    // Qt looks a position up by a name that it puts together each time, which takes three times as long as
    // running a small statement. It needs to know each position once.
    QList<QVariant> &values = boundValues();
    const bool known = position >= 0 && position < m_positionsKnown && position < values.size();
    if (known && type == QSql::In && bindingSyntax() == PositionalBinding && !hasOutValues()) {
        values[position] = value;
        return;
    }
    QSqlResult::bindValue(position, value, type);
    if (position == m_positionsKnown)
        ++m_positionsKnown;
}

bool SqlCipherResult::exec()
{
    setLastError(QSqlError());
    rewind();
    m_rows.clear();
    m_record.clear();
    m_firstTypes.clear();
    m_forward = isForwardOnly();
    setAt(QSql::BeforeFirstRow);
    setActive(false);
    setSelect(false);
    if (!m_statement) {
        setAt(QSql::AfterLastRow);
        setLastError(
            QSqlError(QStringLiteral("Unable to fetch row"), QStringLiteral("No query"), QSqlError::ConnectionError));
        return false;
    }
    if (!bindAll()) {
        rewind();
        return false;
    }
    m_done = false;
    m_ahead = step();
    if (lastError().isValid())
        return false;
    // After the first step: a changed schema may have changed the number.
    m_columns = sqlite3_column_count(m_statement);
    for (int i = 0; m_ahead && i < m_columns; ++i)
        m_firstTypes.push_back(sqlite3_column_type(m_statement, i));
    m_rowsAffected = sqlite3_changes(m_driver->m_connection);
    m_lastInsertId = sqlite3_last_insert_rowid(m_driver->m_connection);
    setSelect(m_columns > 0);
    setActive(true);
    return true;
}

bool SqlCipherResult::execBatch(bool)
{
    const QList<QVariant> columns = boundValues();
    if (columns.isEmpty())
        return false;
    QList<QVariantList> lists;
    for (const QVariant &column : columns) {
        lists += column.toList();
        if (lists.last().size() != lists.first().size()) {
            setLastError(
                QSqlError(QStringLiteral("Lists of a batch differ in length"), QString(), QSqlError::StatementError));
            return false;
        }
    }
    bool good = true;
    for (qsizetype row = 0; good && row < lists.first().size(); ++row) {
        QList<QVariant> values;
        for (const QVariantList &list : std::as_const(lists))
            values += list.at(row);
        boundValues() = values;
        good = exec();
    }
    boundValues() = columns;
    return good;
}

bool SqlCipherResult::bindAll()
{
    QList<QVariant> values = std::as_const(*this).boundValues();
    const int parameters = sqlite3_bind_parameter_count(m_statement);
    bool matching = parameters == values.size();
    if (!matching && parameters > 0 && parameters < values.size())
        matching = valuesByName(&values);
    if (!matching) {
        setLastError(QSqlError(QStringLiteral("Parameter count mismatch"), QString(), QSqlError::StatementError));
        return false;
    }
    for (int i = 0; i < parameters; ++i) {
        const int code = m_binder.bind(m_statement, i + 1, values.at(i));
        if (code != SQLITE_OK)
            return fail(QStringLiteral("Unable to bind parameters"), QSqlError::StatementError, code);
    }
    return true;
}

// Qt has a value for each place a named placeholder stands at, SQLite one for each name.
bool SqlCipherResult::valuesByName(QList<QVariant> *values) const
{
    // Values given by position are more than there are placeholders then: one would be lost.
    if (m_boundByPosition)
        return false;
    QList<QVariant> unique;
    qsizetype used = 0;
    const int parameters = sqlite3_bind_parameter_count(m_statement);
    for (int i = 1; i <= parameters; ++i) {
        const QString name = QString::fromUtf8(sqlite3_bind_parameter_name(m_statement, i));
        const qsizetype before = used;
        for (int place = 0; place < values->size(); ++place) {
            if (boundValueName(place) != name)
                continue;
            if (used++ == before)
                unique += values->at(place);
        }
        if (used == before)
            return false;
    }
    if (used != values->size())
        return false;
    *values = unique;
    return true;
}

// To the statement's next row. False at the end and on an error, which lastError() tells apart.
bool SqlCipherResult::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) {
        fail(QStringLiteral("Unable to fetch row"), QSqlError::ConnectionError, code);
    } else if (!sqlite3_stmt_readonly(m_statement)) {
        // With RETURNING the rows are counted no sooner than at the end.
        m_rowsAffected = sqlite3_changes(m_driver->m_connection);
        m_lastInsertId = sqlite3_last_insert_rowid(m_driver->m_connection);
    }
    rewind();
    setAt(QSql::AfterLastRow);
    return false;
}

bool SqlCipherResult::advance()
{
    if (std::exchange(m_ahead, false))
        return true;
    return !m_done && step();
}

// Copies the next row behind those that are kept.
bool SqlCipherResult::keepRow()
{
    if (!advance())
        return false;
    for (int i = 0; i < m_columns; ++i)
        m_rows += column(i);
    return true;
}

bool SqlCipherResult::fetch(int row)
{
    if (!isActive() || !isSelect() || row < 0)
        return false;
    if (at() == row)
        return true;
    if (m_forward) {
        if (at() == QSql::AfterLastRow || at() > row)
            return false;
        while (at() < row) {
            if (!advance())
                return false;
            setAt(at() + 1);
        }
        return true;
    }
    while (m_rows.size() / m_columns <= row) {
        if (!keepRow())
            return false;
    }
    setAt(row);
    return true;
}

bool SqlCipherResult::fetchNext()
{
    return fetch(at() + 1);
}

bool SqlCipherResult::fetchFirst()
{
    if (m_forward && at() != QSql::BeforeFirstRow)
        return false;
    return fetch(0);
}

bool SqlCipherResult::fetchLast()
{
    if (!isActive() || !isSelect())
        return false;
    if (!m_forward) {
        while (keepRow()) { }
        const qsizetype rows = m_rows.size() / m_columns;
        if (rows == 0 || lastError().isValid())
            return false;
        setAt(static_cast<int>(rows - 1));
        return true;
    }
    // Only at the end is it known which row was the last, and then the engine has given it up.
    if (m_done)
        return false;
    int row = at();
    if (row >= 0)
        m_rows = currentRow();
    while (advance()) {
        m_rows = currentRow();
        ++row;
    }
    if (row < 0 || lastError().isValid())
        return false;
    setAt(row);
    return true;
}

QVariant SqlCipherResult::data(int index)
{
    if (index < 0 || index >= m_columns || at() < 0)
        return QVariant();
    if (m_forward)
        return m_done ? m_rows.value(index) : column(index);
    return m_rows.at(qsizetype(at()) * m_columns + index);
}

bool SqlCipherResult::isNull(int index)
{
    if (m_forward && !m_done && index >= 0 && index < m_columns && at() >= 0)
        return sqlite3_column_type(m_statement, index) == SQLITE_NULL;
    return data(index).isNull();
}

QVariant SqlCipherResult::column(int index) const
{
    switch (sqlite3_column_type(m_statement, index)) {
    case SQLITE_INTEGER:
        return QVariant(static_cast<qlonglong>(sqlite3_column_int64(m_statement, index)));
    case SQLITE_FLOAT:
        switch (numericalPrecisionPolicy()) {
        case QSql::LowPrecisionInt32:
            return QVariant(sqlite3_column_int(m_statement, index));
        case QSql::LowPrecisionInt64:
            return QVariant(static_cast<qlonglong>(sqlite3_column_int64(m_statement, index)));
        default:
            return QVariant(sqlite3_column_double(m_statement, index));
        }
    case SQLITE_NULL:
        return QVariant(QMetaType(QMetaType::QString));
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, index));
        const int size = sqlite3_column_bytes(m_statement, index);
        // The engine has no address for an empty blob; a null one would go back in as NULL.
        return QVariant(bytes ? QByteArray(bytes, size) : QByteArray("", 0));
    }
    default: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, index));
        return QVariant(engineText(text, sqlite3_column_bytes(m_statement, index)));
    }
    }
}

QList<QVariant> SqlCipherResult::currentRow() const
{
    QList<QVariant> row;
    row.reserve(m_columns);
    for (int i = 0; i < m_columns; ++i)
        row += column(i);
    return row;
}

QSqlRecord SqlCipherResult::record() const
{
    if (!isActive() || !isSelect())
        return QSqlRecord();
    for (int i = m_record.count(); i < m_columns; ++i) {
        QMetaType type;
        if (const char *declared = sqlite3_column_decltype(m_statement, i); declared && *declared)
            type = declaredType(QString::fromUtf8(declared));
        else if (!m_firstTypes.empty())
            type = typeOfValue(m_firstTypes[static_cast<std::size_t>(i)]);
        m_record.append(QSqlField(nameWithoutQuotes(sqlite3_column_name(m_statement, i)), type,
                                  nameWithoutQuotes(sqlite3_column_table_name(m_statement, i))));
    }
    return m_record;
}

int SqlCipherResult::size()
{
    return -1;
}

int SqlCipherResult::numRowsAffected()
{
    return m_rowsAffected;
}

QVariant SqlCipherResult::lastInsertId() const
{
    return isActive() && m_lastInsertId != 0 ? QVariant(static_cast<qlonglong>(m_lastInsertId)) : QVariant();
}

void SqlCipherResult::detachFromResultSet()
{
    rewind();
    m_rows.clear();
}

// Values already read would be of the other kind: as with QSQLITE the query has to be executed again.
void SqlCipherResult::setNumericalPrecisionPolicy(QSql::NumericalPrecisionPolicy policy)
{
    QSqlResult::setNumericalPrecisionPolicy(policy);
    if (!isActive())
        return;
    detachFromResultSet();
    setAt(QSql::BeforeFirstRow);
    setActive(false);
}

} // namespace spark
