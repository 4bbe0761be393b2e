// A statement that is prepared once and run for very many rows: values go in and out as they are. With Qt's SQL layer between,
// a small statement takes twice as long. For the few that every row of an intake needs; everything else goes through
// Connection::exec().
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QStringConverter>
#include <QStringView>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace spark {

class EngineStatement
{
public:
    // Both are the connection's; path for messages. The statement must be gone before the connection is.
    EngineStatement(sqlite3 *connection, sqlite3_stmt *statement, const QString &path);
    ~EngineStatement();
    EngineStatement(const EngineStatement &) = delete;
    EngineStatement &operator=(const EngineStatement &) = delete;

    // parameter counts from 1. All of them are bound anew for each run: what a row held is not kept behind it.
    void bindNull(int parameter);
    void bindNumber(int parameter, qint64 number);
    void bindText(int parameter, QStringView text); // "" for a text without a buffer
    void bindUtf8(int parameter, const QByteArray &text);
    void bindBytes(int parameter, const QByteArray &bytes);

    // Runs it to its end. Errors: those of Connection::exec(), also for what could not be bound.
    Expected<void> run();
    // Runs it; the first column of the first row, 0 when there is none.
    Expected<qint64> number();
    // Of the last row that this connection has inserted, by whatever statement.
    qint64 lastInsertId() const;

private:
    void note(int code);
    Expected<void> end(int code);

    sqlite3 *m_connection;
    sqlite3_stmt *m_statement;
    QString m_path;
    std::vector<QByteArray> m_bound; // what the engine reads from, by parameter
    QStringEncoder m_encoder {QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
    int m_bindError = 0;
};

} // namespace spark
