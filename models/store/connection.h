// One open connection to a vault file. Bound to the thread that opened it.
#pragma once

#include "models/domain/error.h"
#include "models/domain/secret_bytes.h"

#include <QHash>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>
#include <functional>
#include <memory>

class QSqlDatabase;
struct sqlite3;

namespace spark {

class EngineStatement;
class SqlCipherDriver;

class Connection
{
public:
    enum class Mode {
        Create, // the file must not exist; it is made with mode 0600
        ReadWrite, // the file must exist
        ReadOnly,
    };
    using RowFunction = std::function<void(const QSqlQuery &)>;

    // Opens the file with a raw key of 32 bytes, or 48 with the salt in front of which it stands.
    // An error carries what SQLite can tell; finding out whether a key is wrong or a file damaged is
    // vault_opening's work. busyTimeout in milliseconds.
    static Expected<std::unique_ptr<Connection>> open(const QString &path, const SecretBytes &key, Mode mode,
                                                      int busyTimeout = 5000);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    // Runs a statement with positional values; QVariant() is NULL. Statements stay prepared for the next call
    // with the same text.
    Expected<void> exec(const QString &sql, const QVariantList &values = {});
    // Calls row for each row of the result, in order. The statement must not be run again from within row.
    Expected<void> forEach(const QString &sql, const QVariantList &values, const RowFunction &row);
    // The first column of the first row; an invalid QVariant when there is no row.
    Expected<QVariant> value(const QString &sql, const QVariantList &values = {});
    // A statement for very many rows. Kept for the next call with the same text; whoever holds it lets go of it before the
    // connection ends.
    Expected<std::shared_ptr<EngineStatement>> prepared(const QString &sql);
    // Statements of a script, one after the other, unprepared (resources/schema).
    Expected<void> execScript(const QString &script);

    qint64 lastInsertId() const { return m_lastInsertId; }
    int rowsAffected() const { return m_rowsAffected; }

    Expected<void> begin(); // takes the write lock at once
    Expected<void> commit();
    void rollback();

    bool isInTransaction() const;

    // While the flag is true, which may be set from any thread, long statements end with ErrorCode::Cancelled, also one
    // that has yet to begin; ending a transaction excepted. nullptr: no flag. It must outlive its use here.
    void setCancelFlag(const std::atomic<bool> *flag) { m_cancelFlag = flag; }
    const std::atomic<bool> *cancelFlag() const { return m_cancelFlag; }
    // For between statements, and around what the engine does without looking at the flag.
    Expected<void> checkCancelled() const;
    // Bytes that changed through other connections give another number.
    Expected<qint64> dataVersion();
    // True when the file this connection holds is no longer the one at its path.
    bool fileWasReplaced() const;
    // Brings the journal into the file this connection holds and empties it, as far as that goes.
    void emptyJournal();

    QString path() const { return m_path; }
    // For what QSqlQuery must not see (keys) or cannot do. Owned by the connection.
    sqlite3 *handle() const;

private:
    Connection();
    Expected<std::shared_ptr<QSqlQuery>> execute(const QString &sql, const QVariantList &values);
    Expected<void> endTransaction(const QString &sql);
    static int mustStop(void *connection);
    Error lastError(const QSqlQuery &query) const;

    QString m_path;
    QString m_name; // of the QSqlDatabase
    std::unique_ptr<QSqlDatabase> m_database;
    SqlCipherDriver *m_driver = nullptr; // owned by m_database
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    QHash<QString, std::shared_ptr<EngineStatement>> m_prepared;
    qint64 m_lastInsertId = 0;
    int m_rowsAffected = 0;
    const std::atomic<bool> *m_cancelFlag = nullptr;
    bool m_isEnding = false; // a transaction
};

// A transaction that is rolled back unless it is committed.
class Transaction
{
public:
    static Expected<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) { }
    ~Transaction();
    Expected<void> commit();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) { }
    Connection *m_connection;
};

} // namespace spark
