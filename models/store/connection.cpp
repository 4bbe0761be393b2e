#include "models/store/connection.h"

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
    return connection;
}

Connection::Connection() = default;

Connection::~Connection()
{
    m_statements.clear();
    if (!m_database)
        return;
    m_database->close();
    m_database.reset();
    QSqlDatabase::removeDatabase(m_name);
}

Error Connection::lastError(const QSqlQuery &query) const
{
    return storeError(extendedCode(query.lastError()), m_path);
}

Expected<QSqlQuery *> Connection::execute(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> &query = m_statements[sql];
    if (!query) {
        if (m_statements.size() > mostStatements) {
            m_statements.clear();
            return execute(sql, values);
        }
        auto prepared = std::make_shared<QSqlQuery>(*m_database);
        prepared->setForwardOnly(true);
        if (!prepared->prepare(sql)) {
            const Error error = lastError(*prepared);
            m_statements.remove(sql);
            return failure(error);
        }
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
    return query.get();
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
    return exec(QStringLiteral("COMMIT"));
}

void Connection::rollback()
{
    // Fails when SQLite has rolled back by itself, which is what is wanted.
    (void)exec(QStringLiteral("ROLLBACK")).has_value();
}

void Connection::interrupt()
{
    m_driver->interrupt();
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
