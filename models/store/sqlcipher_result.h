// The rows of one query of SqlCipherDriver; made by its createResult() and used through QSqlQuery.
//
// Forward-only, a value is read from the engine when it is asked for and nothing is copied in between;
// otherwise the rows that were visited are kept, so that one can go back to them.
#pragma once

#include "models/store/sqlcipher_binder.h"

#include <QList>
#include <QSqlError>
#include <QSqlRecord>
#include <QSqlResult>
#include <QVariant>

#include <vector>

struct sqlite3_stmt;

namespace spark {

class SqlCipherDriver;

class SqlCipherResult final : public QSqlResult
{
public:
    explicit SqlCipherResult(SqlCipherDriver *driver); // not owned
    ~SqlCipherResult() override;

    QVariant handle() const override; // QVariant of sqlite3_stmt *; null when nothing is prepared

    // Called by the driver: the statement must go, and with the second the driver goes too.
    void connectionClosed();
    void driverGone() { m_driver = nullptr; }

protected:
    bool prepare(const QString &sql) override;
    bool exec() override;
    bool execBatch(bool arrayBind) override;
    bool reset(const QString &sql) override;
    void bindValue(int position, const QVariant &value, QSql::ParamType type) override;
    using QSqlResult::bindValue;

    bool fetch(int row) override;
    bool fetchNext() override;
    bool fetchFirst() override;
    bool fetchLast() override;
    QVariant data(int column) override;
    bool isNull(int column) override;
    QSqlRecord record() const override;

    int size() override;
    int numRowsAffected() override;
    QVariant lastInsertId() const override;
    void detachFromResultSet() override;
    void setNumericalPrecisionPolicy(QSql::NumericalPrecisionPolicy policy) override;

private:
    bool compile(const QString &sql, unsigned flags);
    bool bindAll();
    bool valuesByName(QList<QVariant> *values) const;

    bool step();
    bool advance();
    bool keepRow();
    QVariant column(int index) const; // of the row the statement stands on
    QList<QVariant> currentRow() const;
    void rewind();
    void forget();
    bool fail(const QString &what, QSqlError::ErrorType type, int code);

    SqlCipherDriver *m_driver;
    sqlite3_stmt *m_statement = nullptr;
    int m_columns = 0;
    bool m_forward = false; // isForwardOnly() when the query was executed
    bool m_boundByPosition = false;
    int m_positionsKnown = 0; // how many, from the first, were bound by position since prepare()
    bool m_ahead = false; // the statement stands on a row that was not visited yet
    bool m_done = true; // there is no further row; stepping again would run the statement again

    QList<QVariant> m_rows; // the rows visited, one after the other; forward-only the last one after last()
    SqlCipherBinder m_binder;
    std::vector<int> m_firstTypes; // the engine's types of the first row's values; empty without a row
    mutable QSqlRecord m_record; // made when asked for
    int m_rowsAffected = 0;
    long long m_lastInsertId = 0;
};

} // namespace spark
