#include "models/store/sqlcipher_driver.h"

#include "models/store/sqlcipher_engine.h"
#include "models/store/sqlcipher_opening.h"
#include "models/store/sqlcipher_result.h"

#include <QSqlDatabase>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>

#include <memory>
#include <optional>
#include <utility>

namespace spark {

namespace {

struct CloseConnection
{
    void operator()(sqlite3 *connection) const { sqlite3_close(connection); }
};
using ConnectionPointer = std::unique_ptr<sqlite3, CloseConnection>;

bool isQuoted(QStringView identifier)
{
    return identifier.size() > 2
        && ((identifier.startsWith(u'"') && identifier.endsWith(u'"'))
            || (identifier.startsWith(u'`') && identifier.endsWith(u'`'))
            || (identifier.startsWith(u'[') && identifier.endsWith(u']')));
}

QString quoted(QStringView identifier)
{
    if (isQuoted(identifier))
        return identifier.toString();
    QString text = identifier.toString();
    text.replace(u'"', QLatin1String("\"\""));
    return u'"' + text + u'"';
}

QString unquoted(QStringView identifier)
{
    if (!isQuoted(identifier))
        return identifier.toString();
    const QChar quote = identifier.front();
    QString text = identifier.sliced(1).chopped(1).toString();
    if (quote != u'[')
        text.replace(QString(2, quote), quote);
    return text;
}

// Where a table's name parts into schema and table: the place of the point, -1 when there is one part.
qsizetype schemaEnd(QStringView table)
{
    const QChar opening = table.isEmpty() ? QChar() : table.front();
    if (opening != u'"' && opening != u'`' && opening != u'[')
        return table.indexOf(u'.');
    const QChar closing = opening == u'[' ? QChar(u']') : opening;
    for (qsizetype i = 1; i < table.size(); ++i) {
        if (table[i] != closing)
            continue;
        const bool doubled = closing != u']' && i + 1 < table.size() && table[i + 1] == closing;
        if (!doubled)
            return table.indexOf(u'.', i);
        ++i;
    }
    return -1;
}

} // namespace

QString SqlCipherDriver::name()
{
    return QStringLiteral("QSQLCIPHER");
}

void SqlCipherDriver::registerDriver()
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    // The engine would count its memory for all threads under one lock, at every allocation. Nobody asks for the sum; where
    // it counts all the same (it was in use before) it is only slower.
    static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(uncounted)
    // Asked of Qt rather than remembered: Qt forgets its drivers with the application object.
    if (!QSqlDatabase::isDriverAvailable(name()))
        QSqlDatabase::registerSqlDriver(name(), new QSqlDriverCreator<SqlCipherDriver>);
}

SqlCipherDriver::SqlCipherDriver(QObject *parent)
    : QSqlDriver(parent)
{
}

SqlCipherDriver::~SqlCipherDriver()
{
    SqlCipherDriver::close();
    for (SqlCipherResult *result : std::as_const(m_results))
        result->driverGone();
}

void SqlCipherDriver::setKey(SecretBytes key)
{
    m_key = std::move(key);
}

void SqlCipherDriver::interrupt()
{
    const std::lock_guard lock(m_mutex);
    if (m_connection)
        sqlite3_interrupt(m_connection);
}

bool SqlCipherDriver::cancelQuery()
{
    interrupt();
    return true;
}

QVariant SqlCipherDriver::handle() const
{
    return QVariant::fromValue(m_connection);
}

bool SqlCipherDriver::open(const QString &file, const QString &, const QString &password, const QString &, int,
                           const QString &options)
{
    close();
    const SecretBytes key = std::exchange(m_key, SecretBytes());
    m_lastErrorCode = SQLITE_OK;
    setLastError(QSqlError());

    const std::optional<OpeningOptions> parsed = parseOpeningOptions(options);
    if (!parsed)
        return refuse(SQLITE_MISUSE, QStringLiteral("Unknown connection option"));
    if (!password.isEmpty())
        return refuse(SQLITE_MISUSE, QStringLiteral("The key is given to setKey(), not as a password"));
    if (!isUsableKey(key))
        return refuse(SQLITE_MISUSE, QStringLiteral("No key of 32 or 48 bytes was set"));
    if (file.isEmpty() || file == QLatin1String(":memory:") || file.contains(QChar(QChar::Null)))
        return refuse(SQLITE_MISUSE, QStringLiteral("Not the name of a file"));

    // Without the engine's own mutex, as QSQLITE: a Qt connection belongs to one thread.
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    flags |= parsed->readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (!parsed->readOnly && !parsed->mustExist)
        flags |= SQLITE_OPEN_CREATE;
    sqlite3 *opened = nullptr;
    int code = sqlite3_open_v2(file.toUtf8().constData(), &opened, flags, nullptr);
    ConnectionPointer connection(opened);
    if (code == SQLITE_OK) {
        sqlite3_busy_timeout(opened, parsed->busyTimeout);
        code = unlockConnection(opened, key);
    }
    if (code != SQLITE_OK) {
        const bool ownRefusal = sqlite3_extended_errcode(opened) == SQLITE_OK;
        return refuse(code,
                      ownRefusal ? QStringLiteral("The engine cannot be trusted to encrypt")
                                 : QString::fromUtf8(sqlite3_errmsg(opened)));
    }
    {
        const std::lock_guard lock(m_mutex);
        m_connection = connection.release();
    }
    setOpen(true);
    setOpenError(false);
    return true;
}

bool SqlCipherDriver::refuse(int code, const QString &reason)
{
    report(
        QSqlError(QStringLiteral("Error opening database"), reason, QSqlError::ConnectionError, QString::number(code)),
        code);
    setOpenError(true);
    return false;
}

void SqlCipherDriver::close()
{
    if (!isOpen())
        return;
    for (SqlCipherResult *result : std::as_const(m_results))
        result->connectionClosed();
    m_subscriptions.clear();
    sqlite3 *connection = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        connection = std::exchange(m_connection, nullptr);
    }
    sqlite3_update_hook(connection, nullptr, nullptr);
    const int code = sqlite3_close(connection);
    if (code != SQLITE_OK) {
        report(engineError(connection, QStringLiteral("Error closing database"), QSqlError::ConnectionError, code),
               code);
        // Somebody still has something made from connection(): it goes with the last of these.
        sqlite3_close_v2(connection);
    }
    setOpen(false);
    setOpenError(false);
}

void SqlCipherDriver::report(const QSqlError &error, int code)
{
    m_lastErrorCode = code;
    setLastError(error);
}

bool SqlCipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case BLOB:
    case Transactions:
    case Unicode:
    case LastInsertId:
    case PreparedQueries:
    case NamedPlaceholders:
    case PositionalPlaceholders:
    case SimpleLocking:
    case FinishQuery:
    case LowPrecisionNumbers:
    case EventNotifications:
    case CancelQuery: // unlike QSQLITE
        return true;
    case QuerySize:
    case BatchOperations:
    case MultipleResultSets:
        return false;
    }
    return false;
}

QSqlResult *SqlCipherDriver::createResult() const
{
    // Qt makes results of a const driver, but a result tells its driver of its end and its errors.
    return new SqlCipherResult(const_cast<SqlCipherDriver *>(this));
}

bool SqlCipherDriver::runTransaction(const char *sql, const QString &what)
{
    if (!isOpen() || isOpenError())
        return false;
    const int code = sqlite3_exec(m_connection, sql, nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        return true;
    report(engineError(m_connection, what, QSqlError::TransactionError, code), code);
    return false;
}

bool SqlCipherDriver::beginTransaction()
{
    return runTransaction("BEGIN", QStringLiteral("Unable to begin transaction"));
}

bool SqlCipherDriver::commitTransaction()
{
    return runTransaction("COMMIT", QStringLiteral("Unable to commit transaction"));
}

bool SqlCipherDriver::rollbackTransaction()
{
    return runTransaction("ROLLBACK", QStringLiteral("Unable to rollback transaction"));
}

QStringList SqlCipherDriver::tables(QSql::TableType type) const
{
    QStringList names;
    if (!isOpen())
        return names;
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral(
        "SELECT name FROM sqlite_master WHERE (type='table' AND :tables) OR (type='view' AND :views) "
        "UNION ALL "
        "SELECT name FROM sqlite_temp_master WHERE (type='table' AND :tables) OR (type='view' AND :views)"));
    query.bindValue(QStringLiteral(":tables"), (type & QSql::Tables) != 0);
    query.bindValue(QStringLiteral(":views"), (type & QSql::Views) != 0);
    query.exec();
    while (query.next())
        names += query.value(0).toString();
    if (type & QSql::SystemTables)
        names += QStringLiteral("sqlite_master");
    return names;
}

QSqlRecord SqlCipherDriver::describe(const QString &table, bool primaryKeyOnly) const
{
    QSqlRecord fields;
    if (!isOpen())
        return fields;
    const QString name = stripDelimiters(table, TableName);
    const qsizetype point = schemaEnd(table);
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?, ?)"));
    query.addBindValue(point < 0 ? name : unquoted(QStringView(table).sliced(point + 1)));
    query.addBindValue(point < 0 ? QString() : unquoted(QStringView(table).first(point)));
    query.exec();
    while (query.next()) {
        const bool inPrimaryKey = query.value(4).toInt() != 0;
        if (primaryKeyOnly && !inPrimaryKey)
            continue;
        const QString type = query.value(1).toString();
        QString fallback = query.value(3).toString();
        const qsizetype closing = fallback.startsWith(u'\'') ? fallback.lastIndexOf(u'\'') : 0;
        if (closing > 0)
            fallback = fallback.mid(1, closing - 1);
        QSqlField field(query.value(0).toString(), declaredType(type), name);
        // INTEGER PRIMARY KEY is the rowid, which SQLite chooses; INT PRIMARY KEY is not.
        field.setAutoValue(inPrimaryKey && type.compare(QLatin1String("integer"), Qt::CaseInsensitive) == 0);
        field.setRequired(query.value(2).toInt() != 0);
        field.setDefaultValue(fallback);
        fields.append(field);
    }
    return fields;
}

QSqlIndex SqlCipherDriver::primaryIndex(const QString &table) const
{
    QSqlIndex index;
    const QSqlRecord fields = describe(table, true);
    for (int i = 0; i < fields.count(); ++i)
        index.append(fields.field(i));
    return index;
}

QSqlRecord SqlCipherDriver::record(const QString &table) const
{
    return describe(table, false);
}

bool SqlCipherDriver::isIdentifierEscaped(const QString &identifier, IdentifierType) const
{
    return isQuoted(identifier);
}

QString SqlCipherDriver::escapeIdentifier(const QString &identifier, IdentifierType type) const
{
    const QStringView all(identifier);
    const qsizetype point = type == TableName ? schemaEnd(all) : -1;
    if (point < 0)
        return identifier.isEmpty() ? identifier : quoted(all);
    return quoted(all.first(point)) + u'.' + quoted(all.sliced(point + 1));
}

QString SqlCipherDriver::stripDelimiters(const QString &identifier, IdentifierType type) const
{
    const QStringView all(identifier);
    const qsizetype point = type == TableName ? schemaEnd(all) : -1;
    if (point < 0)
        return unquoted(all);
    return unquoted(all.first(point)) + u'.' + unquoted(all.sliced(point + 1));
}

void SqlCipherDriver::rowChanged(void *driver, int, const char *, const char *table, long long row)
{
    auto *self = static_cast<SqlCipherDriver *>(driver);
    const QString name = QString::fromUtf8(table);
    if (!self->m_subscriptions.contains(name))
        return;
    // Later: within the engine's call the connection must not be used, and a slot would.
    QMetaObject::invokeMethod(
        self,
        [self, name, row] {
            if (self->m_subscriptions.contains(name))
                Q_EMIT self->notification(name, UnknownSource, QVariant(row));
        },
        Qt::QueuedConnection);
}

bool SqlCipherDriver::subscribeToNotification(const QString &table)
{
    if (!isOpen() || m_subscriptions.contains(table))
        return false;
    m_subscriptions += table;
    sqlite3_update_hook(m_connection, &SqlCipherDriver::rowChanged, this);
    return true;
}

bool SqlCipherDriver::unsubscribeFromNotification(const QString &table)
{
    if (!isOpen() || m_subscriptions.removeAll(table) == 0)
        return false;
    if (m_subscriptions.isEmpty())
        sqlite3_update_hook(m_connection, nullptr, nullptr);
    return true;
}

QStringList SqlCipherDriver::subscribedToNotifications() const
{
    return m_subscriptions;
}

} // namespace spark
