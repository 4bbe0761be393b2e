// What the tests of the SQL driver share: databases of either driver and a record of what a caller sees.
//
// The yardstick is Qt's own QSQLITE on a plain file. In this process its plugin finds the sqlite3_*
// functions of libsqlcipher, which the tests link, before those of libsqlite3: the dynamic linker gives
// the first of a name to all. That suits the comparison, as both drivers then drive the same engine.
#pragma once

#include "models/domain/secret_bytes.h"
#include "models/store/sqlcipher_driver.h"
#include "tests/support/test_main.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QTemporaryDir>
#include <QVariant>

namespace spark::test {

inline const QString plainDriver = QStringLiteral("QSQLITE");
inline const QString ourDriver = QStringLiteral("QSQLCIPHER");

// 32 bytes, the same at every call.
SecretBytes testKey();

// A connection of its own name, gone with the object. Not opened by the constructor.
class TestDatabase
{
public:
    TestDatabase(const QString &driver, const QString &file);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    // With testKey(), if the driver takes a key.
    bool open(const QString &options = {});
    QSqlDatabase &database() { return m_database; }
    QSqlDatabase *operator->() { return &m_database; }
    SqlCipherDriver *driver() { return static_cast<SqlCipherDriver *>(m_database.driver()); } // of ourDriver only
    QSqlQuery query() { return QSqlQuery(m_database); }

    // Runs the statement; false, and the error is in the test's output, when it fails.
    bool run(const QString &sql);
    // The first column of the first row.
    QVariant value(const QString &sql);

private:
    QString m_name;
    QSqlDatabase m_database;
};

// One observation after the other, as text that says type and value exactly.
class Transcript
{
public:
    void note(const char *what, const QVariant &value);
    void noteError(const char *what, const QSqlError &error); // type and native code: the words are the engine's
    void note(const QSqlQuery &query); // everything a query tells of itself
    // Runs it and notes the outcome and all rows.
    void run(QSqlQuery &query);
    void run(QSqlDatabase &database, const QString &sql);
    void rows(QSqlQuery &query);

    const QStringList &lines() const { return m_lines; }

private:
    QStringList m_lines;
};

QString described(const QVariant &value);

// The case on an empty database of the driver, with the table "item" in it:
// id INTEGER PRIMARY KEY, word TEXT, n INTEGER, made with three rows (1 'one' 10, 2 'two' 20, 3 null 30).
using Case = void (*)(TestDatabase &database, Transcript &transcript);
QStringList transcriptOf(const QString &driver, Case body);

// The case with both drivers; a mismatch fails the test at its first line that differs.
void compareDrivers(Case body);

} // namespace spark::test

Q_DECLARE_METATYPE(spark::test::Case)
