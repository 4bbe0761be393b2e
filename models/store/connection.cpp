#include "models/store/connection.h"

#include "models/store/engine_statement.h"
#include "models/store/file_tools.h"
#include "models/store/sqlcipher_driver.h"
#include "models/store/sqlcipher_engine.h"
#include "models/store/store_error.h"

#include <QAtomicInteger>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>

namespace spark {

namespace {

// Prepared statements are few and their texts fixed; this only guards against a mistake.
constexpr int mostStatements = 256;

// How many steps of SQLite's machine pass between two looks at the cancel flag: some ten microseconds.
constexpr int stepsBetweenLooks = 1000;

int extendedCode(const QSqlError &error)
{
    bool number = false;
    const int code = error.nativeErrorCode().toInt(&number);
    return number && code > 0 ? code : SQLITE_ERROR;
}

} // namespace

Expected<std::unique_ptr<Connection>> Connection::open(const QString &path, const SecretBytes &key, Mode mode, int busyTimeout)
{
    SqlCipherDriver::registerDriver();
    if (mode == Mode::Create) {
        // Made here rather than by SQLite, so that it is private from its first byte and never an existing file.
        SPARK_TRY(createPrivateFile(path));
    }
    static QAtomicInteger<quint64> counter;
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_path = path;
    connection->m_name = QStringLiteral("spark-%1").arg(counter.fetchAndAddRelaxed(1));

    connection->m_database = std::make_unique<QSqlDatabase>(QSqlDatabase::addDatabase(SqlCipherDriver::name(), connection->m_name));
    QSqlDatabase &database = *connection->m_database;
    connection->m_driver = static_cast<SqlCipherDriver *>(database.driver());
    connection->m_driver->setKey(key.clone());
    database.setDatabaseName(path);
    QString options = QStringLiteral("QSQLCIPHER_MUST_EXIST=1;QSQLCIPHER_BUSY_TIMEOUT=%1").arg(busyTimeout);
    if (mode == Mode::ReadOnly)
        options += QLatin1String(";QSQLCIPHER_OPEN_READONLY=1");
    database.setConnectOptions(options);
    if (!database.open()) {
        const Error error = storeError(extendedCode(database.lastError()), path);
        connection.reset();
        if (mode == Mode::Create)
            QFile::remove(path);
        return failure(error);
    }
    // Not sqlite3_interrupt(): that holds until no statement is active, and the full-text index keeps one of its own
    // active within a transaction, so that even ROLLBACK would be refused, again and again.
    sqlite3_progress_handler(connection->m_driver->connection(), stepsBetweenLooks, &Connection::mustStop, connection.get());
    return connection;
}

Connection::Connection() = default;

Connection::~Connection()
{
    // The engine would leave the journal of a replaced file where it is, and whoever opens the new file would replay it
    // into that.
    if (m_database && m_database->isOpen() && fileWasReplaced())
        emptyJournal();
    m_statements.clear();
    m_prepared.clear();
    if (!m_database)
        return;
    m_database->close();
    m_database.reset();
    QSqlDatabase::removeDatabase(m_name);
}

Error Connection::lastError(const QSqlQuery &query) const
{
    return storeError(extendedCode(query.lastError()), m_path, sqlite3_system_errno(m_driver->connection()));
}

// The statement is shared: a row function may run others, and so many of them that this one falls out of the cache.
Expected<std::shared_ptr<QSqlQuery>> Connection::execute(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> query = m_statements.value(sql);
    if (!query) {
        if (m_statements.size() >= mostStatements)
            m_statements.clear();
        auto prepared = std::make_shared<QSqlQuery>(*m_database);
        prepared->setForwardOnly(true);
        if (!prepared->prepare(sql))
            return failure(lastError(*prepared));
        m_statements.insert(sql, prepared);
        query = prepared;
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        // NULL is said by QVariant(): a QString without a buffer is an empty text like any other.
        const bool emptyText = value.metaType() == QMetaType::fromType<QString>() && value.toString().isNull();
        query->bindValue(static_cast<int>(i), emptyText ? QVariant(QStringLiteral("")) : value);
    }
    if (!query->exec()) {
        const Error error = lastError(*query);
        query->finish();
        return failure(error);
    }
    return query;
}

Expected<void> Connection::exec(const QString &sql, const QVariantList &values)
{
    const auto query = execute(sql, values);
    if (!query)
        return failure(query.error());
    m_rowsAffected = (*query)->numRowsAffected();
    m_lastInsertId = (*query)->lastInsertId().toLongLong();
    (*query)->finish();
    return {};
}

Expected<void> Connection::forEach(const QString &sql, const QVariantList &values, const RowFunction &row)
{
    const auto query = execute(sql, values);
    if (!query)
        return failure(query.error());
    while ((*query)->next())
        row(**query);
    const bool failed = (*query)->lastError().isValid();
    const Error error = failed ? lastError(**query) : Error();
    (*query)->finish();
    if (failed)
        return failure(error);
    return {};
}

Expected<QVariant> Connection::value(const QString &sql, const QVariantList &values)
{
    const auto query = execute(sql, values);
    if (!query)
        return failure(query.error());
    QVariant result;
    if ((*query)->next())
        result = (*query)->value(0);
    const bool failed = (*query)->lastError().isValid();
    const Error error = failed ? lastError(**query) : Error();
    (*query)->finish();
    if (failed)
        return failure(error);
    return result;
}

Expected<std::shared_ptr<EngineStatement>> Connection::prepared(const QString &sql)
{
    std::shared_ptr<EngineStatement> &statement = m_prepared[sql];
    if (!statement) {
        const QByteArray utf8 = sql.toUtf8();
        sqlite3_stmt *made = nullptr;
        const int code = sqlite3_prepare_v3(handle(), utf8.constData(), static_cast<int>(utf8.size() + 1), SQLITE_PREPARE_PERSISTENT, &made, nullptr);
        if (code != SQLITE_OK) {
            m_prepared.remove(sql);
            return failure(storeError(code, m_path, sqlite3_system_errno(handle())));
        }
        statement = std::make_shared<EngineStatement>(handle(), made, m_path);
    }
    return statement;
}

Expected<void> Connection::execScript(const QString &script)
{
    QString statement;
    const QStringList lines = script.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1String("--")))
            continue;
        statement += line + u'\n';
        // The lines of a trigger's body are indented; only its END closes the statement.
        const bool inBody = line.startsWith(u' ') && line.trimmed() != QLatin1String("END;");
        if (!line.trimmed().endsWith(u';') || inBody)
            continue;
        QSqlQuery query(*m_database);
        if (!query.exec(statement))
            return failure(lastError(query));
        statement.clear();
    }
    return {};
}

Expected<void> Connection::begin()
{
    return exec(QStringLiteral("BEGIN IMMEDIATE"));
}

Expected<void> Connection::commit()
{
    return endTransaction(QStringLiteral("COMMIT"));
}

void Connection::rollback()
{
    // Fails when SQLite has rolled back by itself, which is what is wanted.
    (void)endTransaction(QStringLiteral("ROLLBACK")).has_value();
}

// Never answered "cancelled" half way: a commit that says so did not happen.
Expected<void> Connection::endTransaction(const QString &sql)
{
    m_isEnding = true;
    auto ended = exec(sql);
    m_isEnding = false;
    return ended;
}

bool Connection::isInTransaction() const
{
    return sqlite3_get_autocommit(m_driver->connection()) == 0;
}

int Connection::mustStop(void *connection)
{
    const auto self = static_cast<const Connection *>(connection);
    return self->m_cancelFlag && *self->m_cancelFlag && !self->m_isEnding ? 1 : 0;
}

Expected<void> Connection::checkCancelled() const
{
    if (m_cancelFlag && *m_cancelFlag)
        return failure(storeError(SQLITE_INTERRUPT, m_path));
    return {};
}

Expected<qint64> Connection::dataVersion()
{
    const auto version = value(QStringLiteral("PRAGMA data_version"));
    if (!version)
        return failure(version.error());
    return version->toLongLong();
}

sqlite3 *Connection::handle() const
{
    return m_driver->connection();
}

bool Connection::fileWasReplaced() const
{
    int moved = 0;
    return sqlite3_file_control(m_driver->connection(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

void Connection::emptyJournal()
{
    (void)value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")).has_value();
}

Expected<Transaction> Transaction::begin(Connection &connection)
{
    if (const auto begun = connection.begin(); !begun)
        return failure(begun.error());
    return Transaction(connection);
}

Transaction::~Transaction()
{
    if (m_connection)
        m_connection->rollback();
}

Expected<void> Transaction::commit()
{
    if (const auto done = m_connection->commit(); !done)
        return done;
    m_connection = nullptr;
    return {};
}

} // namespace spark
