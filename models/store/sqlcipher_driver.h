// QSQLCIPHER: Qt's SQL classes over SQLCipher, on the extension point that Qt documents for drivers.
//
// It behaves as Qt's QSQLITE does wherever a caller could notice (tests/store/driver_*.cpp run the same
// cases against both), with these differences, all on purpose:
// - It opens encrypted files only, with a key of setKey(), and takes no user, host or password.
// - Text goes in and out unchanged, a leading U+FEFF and noncharacters included; a lone surrogate becomes
//   U+FFFD and does not swallow its neighbour. An empty blob comes back empty, not null.
// - SQL with a NUL is refused rather than run as far as that, and a name in double quotes that does not
//   exist is an error, never a text.
// - lastInsertId() and numRowsAffected() stay those of their own query when another one ran since.
// - A query's bound values stay whole while it is read, whatever is bound to it meanwhile; a table may get
//   columns under a prepared SELECT *; last() of no rows is false.
// - Batches whose lists differ in length are refused before anything is written.
// - Errors of transactions carry the native code too. Closing the database makes its queries inactive.
// - Running queries can be cancelled: interrupt(), cancelQuery().
// As with every Qt driver, the connection and its queries belong to one thread, except where said.
#pragma once

#include "models/domain/secret_bytes.h"

#include <QSet>
#include <QSqlDriver>
#include <QStringList>

#include <mutex>

struct sqlite3;
struct sqlite3_stmt;
Q_DECLARE_OPAQUE_POINTER(sqlite3 *)
Q_DECLARE_OPAQUE_POINTER(sqlite3_stmt *)

namespace spark {

class SqlCipherResult;

class SqlCipherDriver final : public QSqlDriver
{
    Q_OBJECT

public:
    static QString name(); // "QSQLCIPHER", for QSqlDatabase::addDatabase()

    // Makes the name known to QSqlDatabase. May be called again and from several threads; but Qt does not
    // guard its list of drivers, so the first call comes before other threads use QSqlDatabase.
    static void registerDriver();

    explicit SqlCipherDriver(QObject *parent = nullptr);
    ~SqlCipherDriver() override;

    // The key for the next open(): 32 bytes raw key, or 48 bytes raw key followed by the file's 16 bytes
    // of salt. No other size, and not all zeros, which is a buffer that nobody filled. The copy kept here
    // is wiped by open() whether it succeeds or not, and by the destructor.
    void setKey(SecretBytes key);

    // Ends what is running on the connection with SQLITE_INTERRUPT (9), and does nothing when nothing is.
    // From any thread as long as the driver exists, also while its own thread opens or closes it. A
    // query read half way counts as running: until it is finished, later ones are interrupted too.
    void interrupt();

    // Extended SQLite result code of the last failed call of the connection or of one of its queries;
    // 0 when none failed since open() was called. Compare lastErrorCode() & 0xff with the basic codes.
    int lastErrorCode() const { return m_lastErrorCode; }

    // The engine's connection, null when closed. Owned by the driver. For what Qt's classes lack (backup,
    // progress, limits); everything made with it is to be released before close().
    sqlite3 *connection() const { return m_connection; }
    QVariant handle() const override; // the same, as QVariant of sqlite3 *

    // file: the path, symbolic links followed; an empty name and ":memory:" are refused, for what is not
    // a file is not encrypted. User, host and port mean nothing; a password is refused: setKey() takes the
    // key. options: any of, separated by ';'
    //   QSQLCIPHER_OPEN_READONLY      no writing and no creating
    //   QSQLCIPHER_MUST_EXIST         no creating
    //   QSQLCIPHER_BUSY_TIMEOUT=5000  how long to wait for another writer's lock, in milliseconds
    // The first two may have =1 or =0. An unknown option is an error.
    //
    // False with lastError() of type ConnectionError and the native code: 26 when the key does not open
    // the file or it is no database, 21 when the call is wrong (key, name, options), 1 when the engine
    // does not encrypt or would write temporary data in clear, else the engine's. The connection is
    // closed then. A database that is open is closed first.
    bool open(const QString &file, const QString &user, const QString &password, const QString &host, int port,
              const QString &options) override;
    // Queries that exist become inactive; they can be prepared again when the database is open again.
    void close() override;

    bool hasFeature(DriverFeature feature) const override;
    QSqlResult *createResult() const override;

    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;

    QStringList tables(QSql::TableType type) const override;
    QSqlIndex primaryIndex(const QString &table) const override;
    QSqlRecord record(const QString &table) const override;
    // A table's name may be "schema.table"; a name that has a point in itself is given in quotes.
    QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;
    bool isIdentifierEscaped(const QString &identifier, IdentifierType type) const override;
    QString stripDelimiters(const QString &identifier, IdentifierType type) const override;

    // Of a table: notification(table, UnknownSource, rowid) is emitted for each row that this connection
    // inserts, updates or deletes, later from the event loop.
    bool subscribeToNotification(const QString &table) override;
    bool unsubscribeFromNotification(const QString &table) override;
    QStringList subscribedToNotifications() const override;

public Q_SLOTS:
    bool cancelQuery() override; // interrupt()

private:
    friend class SqlCipherResult;

    bool refuse(int code, const QString &reason);
    bool runTransaction(const char *sql, const QString &what);
    void report(const QSqlError &error, int code);
    QSqlRecord describe(const QString &table, bool primaryKeyOnly) const;
    static void rowChanged(void *driver, int operation, const char *schema, const char *table, long long row);

    SecretBytes m_key;
    sqlite3 *m_connection = nullptr; // written by the owning thread, with the mutex
    std::mutex m_mutex; // interrupt() against open() and close()
    QSet<SqlCipherResult *> m_results; // all that were made here and still live
    QStringList m_subscriptions;
    int m_lastErrorCode = 0;
};

} // namespace spark
