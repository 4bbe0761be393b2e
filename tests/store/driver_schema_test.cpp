// What the driver tells of itself and of the tables: features, names, fields, notices of changes.
#include "tests/store/driver_support.h"

#include <QCoreApplication>
#include <QSqlDriver>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlRecord>

#include <memory>

namespace spark::test {

namespace {

void noteFields(Transcript &transcript, const QSqlRecord &record)
{
    transcript.note("fields", record.count());
    for (int i = 0; i < record.count(); ++i) {
        const QSqlField field = record.field(i);
        transcript.note("name", field.name());
        transcript.note("table", field.tableName());
        transcript.note("type", QString::fromLatin1(field.metaType().name()));
        transcript.note("required", int(field.requiredStatus()));
        transcript.note("default", field.defaultValue());
        transcript.note("automatic", field.isAutoValue());
        transcript.note("length", field.length());
        transcript.note("value", field.value());
    }
}

const char *const schema[] = {
    R"(CREATE TABLE simple (id INTEGER PRIMARY KEY AUTOINCREMENT, word TEXT NOT NULL DEFAULT 'it''s',
       n INT DEFAULT 5, at DATETIME DEFAULT CURRENT_TIMESTAMP, flag BOOLEAN NOT NULL DEFAULT 0,
       share NUMERIC(5,2), data BLOB, bare))",
    "CREATE TABLE pair (b TEXT, a INTEGER, c REAL, PRIMARY KEY (a, b)) WITHOUT ROWID",
    "CREATE TABLE \"with space\" (\"a b\" TEXT, \"select\" INTEGER PRIMARY KEY)",
    "CREATE TABLE keyed (id INT PRIMARY KEY, made INTEGER GENERATED ALWAYS AS (id + 1))",
    "CREATE TABLE nokey (x)",
    "CREATE VIEW looked AS SELECT id, word FROM simple",
    "CREATE TEMP TABLE passing (y TEXT)",
    "CREATE VIRTUAL TABLE found USING fts5(words)",
    "ATTACH ':memory:' AS side",
    "CREATE TABLE side.beside (z REAL PRIMARY KEY)"};

} // namespace

class DriverSchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void featuresAgree();
    void tablesAgree();
    void recordsAgree();
    void formattingAgrees();
    void identifiersAreQuoted_data();
    void identifiersAreQuoted();
    void tablesWithAnyNameAreDescribed();
    void notificationsAgree();
    void searchTableIsFedByTriggers();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestDatabase> m_database;
};

void DriverSchemaTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<TestDatabase>(ourDriver, m_folder->filePath(QStringLiteral("schema.db")));
    QVERIFY(m_database->open());
}

void DriverSchemaTest::cleanup()
{
    m_database.reset();
    m_folder.reset();
}

void DriverSchemaTest::featuresAgree()
{
    TestDatabase plain(plainDriver, m_folder->filePath(QStringLiteral("plain.db")));
    for (int feature = QSqlDriver::Transactions; feature <= QSqlDriver::CancelQuery; ++feature) {
        const bool theirs = plain->driver()->hasFeature(static_cast<QSqlDriver::DriverFeature>(feature));
        // Ending a query from outside is more than QSQLITE offers.
        const bool expected = theirs || feature == QSqlDriver::CancelQuery;
        QCOMPARE(m_database->driver()->hasFeature(static_cast<QSqlDriver::DriverFeature>(feature)), expected);
    }
    for (const auto type : {QSqlDriver::FieldName, QSqlDriver::TableName})
        QCOMPARE(m_database->driver()->maximumIdentifierLength(type), plain->driver()->maximumIdentifierLength(type));
    QCOMPARE(m_database->database().driverName(), QStringLiteral("QSQLCIPHER"));
    QVERIFY(m_database->driver()->cancelQuery());
    QCOMPARE(QString::fromLatin1(m_database->driver()->handle().typeName()), QStringLiteral("sqlite3*"));
    QVERIFY(m_database->driver()->handle().value<sqlite3 *>() == m_database->driver()->connection());
}

void DriverSchemaTest::tablesAgree()
{
    compareDrivers([](TestDatabase &database, Transcript &transcript) {
        for (const char *sql : schema)
            transcript.note(sql, database.run(QString::fromLatin1(sql)));
        for (const auto type : {QSql::Tables, QSql::Views, QSql::SystemTables, QSql::AllTables}) {
            QStringList names = database->tables(type);
            names.sort();
            transcript.note("tables", names.join(QStringLiteral(", ")));
        }
        transcript.note(
            "tables and views",
            database->tables(static_cast<QSql::TableType>(QSql::Tables | QSql::Views)).join(QStringLiteral(", ")));
    });
    for (const char *sql : schema)
        QVERIFY2(m_database->run(QString::fromLatin1(sql)), sql);
    QCOMPARE(m_database->database().tables(QSql::Views), QStringList{QStringLiteral("looked")});
    QVERIFY(m_database->database().tables().contains(QStringLiteral("with space")));
    QVERIFY(m_database->database().tables().contains(QStringLiteral("passing")));
}

void DriverSchemaTest::recordsAgree()
{
    compareDrivers([](TestDatabase &database, Transcript &transcript) {
        for (const char *sql : schema)
            database.run(QString::fromLatin1(sql));
        for (const auto *table : {"simple", "pair", "with space", "keyed", "nokey", "looked", "passing", "found",
                                  "item", "nosuch", "", "sqlite_master"}) {
            transcript.note("of", QString::fromLatin1(table));
            noteFields(transcript, database->record(QString::fromLatin1(table)));
            noteFields(transcript, database->primaryIndex(QString::fromLatin1(table)));
            transcript.note("index name", database->primaryIndex(QString::fromLatin1(table)).name());
        }
    });
    // And what is to be expected of both.
    QVERIFY(m_database->run(QString::fromLatin1(schema[0])));
    const QSqlRecord record = m_database->database().record(QStringLiteral("simple"));
    QCOMPARE(record.count(), 8);
    QVERIFY(record.field(0).isAutoValue());
    QCOMPARE(record.field(1).metaType(), QMetaType::fromType<QString>());
    QCOMPARE(record.field(1).requiredStatus(), QSqlField::Required);
    QCOMPARE(record.field(2).metaType(), QMetaType::fromType<int>());
    QCOMPARE(record.field(4).metaType(), QMetaType::fromType<bool>());
    QCOMPARE(record.field(5).metaType(), QMetaType::fromType<double>());
    QCOMPARE(record.field(6).metaType(), QMetaType::fromType<QByteArray>());
    const QSqlIndex key = m_database->database().primaryIndex(QStringLiteral("simple"));
    QCOMPARE(key.count(), 1);
    QCOMPARE(key.fieldName(0), QStringLiteral("id"));
}

void DriverSchemaTest::formattingAgrees()
{
    compareDrivers([](TestDatabase &database, Transcript &transcript) {
        const QVariantList values{42,
                                  true,
                                  2.5,
                                  qint64(1) << 60,
                                  QStringLiteral("it's  "),
                                  QByteArray("\x00\xff'", 3),
                                  QDate(2025, 1, 2),
                                  QTime(3, 4, 5, 6),
                                  QDateTime::fromString(QStringLiteral("2025-01-02T03:04:05.006Z"), Qt::ISODateWithMs),
                                  QVariant(QMetaType(QMetaType::Int)),
                                  QVariant()};
        QSqlRecord record;
        for (const QVariant &value : values) {
            QSqlField field(QStringLiteral("f%1").arg(record.count()), value.metaType());
            field.setValue(value);
            field.setGenerated(true);
            transcript.note("formatted", database->driver()->formatValue(field));
            transcript.note("trimmed", database->driver()->formatValue(field, true));
            record.append(field);
        }
        for (const auto type : {QSqlDriver::SelectStatement, QSqlDriver::InsertStatement, QSqlDriver::UpdateStatement,
                                QSqlDriver::DeleteStatement, QSqlDriver::WhereStatement}) {
            for (const bool prepared : {true, false})
                transcript.note("statement",
                                database->driver()->sqlStatement(type, QStringLiteral("item"), record, prepared));
        }
        for (const auto type : {QSqlDriver::FieldName, QSqlDriver::TableName}) {
            for (const auto *name : {"plain", "with space", "\"quoted\"", "", "order", "Ä"}) {
                const QString identifier = QString::fromUtf8(name);
                transcript.note("escaped", database->driver()->escapeIdentifier(identifier, type));
                transcript.note("is escaped", database->driver()->isIdentifierEscaped(identifier, type));
                transcript.note("stripped", database->driver()->stripDelimiters(identifier, type));
            }
        }
    });
}

void DriverSchemaTest::identifiersAreQuoted_data()
{
    // Where Qt's versions differ from each other, or leave a quote within the name as it is.
    QTest::addColumn<bool>("table");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("escaped");
    const auto row = [](const char *tag, bool table, const char *name, const char *escaped) {
        QTest::newRow(tag) << table << QString::fromLatin1(name) << QString::fromLatin1(escaped);
    };
    row("quote within", false, "a\"b", "\"a\"\"b\"");
    row("an attempt", false, "x\"; DROP TABLE t; --", "\"x\"\"; DROP TABLE t; --\"");
    row("point in a field", false, "a.b", "\"a.b\"");
    row("schema and table", true, "side.beside", "\"side\".\"beside\"");
    row("quoted point", true, "\"a.b\"", "\"a.b\"");
    row("quoted schema", true, "\"a.b\".c", "\"a.b\".\"c\"");
    row("quoted quote and point", true, "\"a\"\".b\".c", "\"a\"\".b\".\"c\"");
    row("quoted table", true, "main.[a b]", "\"main\".[a b]");
    row("both quoted", true, "\"a\"\"b\".`c`", "\"a\"\"b\".`c`");
    row("brackets", false, "[a]", "[a]");
    row("brackets within", false, "a[1]", "\"a[1]\"");
    row("one quote", false, "\"", "\"\"\"\"");
}

void DriverSchemaTest::identifiersAreQuoted()
{
    QFETCH(bool, table);
    QFETCH(QString, name);
    QFETCH(QString, escaped);
    const auto type = table ? QSqlDriver::TableName : QSqlDriver::FieldName;
    QCOMPARE(m_database->driver()->escapeIdentifier(name, type), escaped);
}

void DriverSchemaTest::tablesWithAnyNameAreDescribed()
{
    QSqlDatabase &database = m_database->database();
    for (const auto *sql :
         {"ATTACH ':memory:' AS side", "CREATE TABLE side.beside (z REAL PRIMARY KEY)", "CREATE TABLE \"a.b\" (x)",
          "CREATE TABLE \"qu\"\"ote\" (x, y)", "CREATE TABLE \"o'clock\" (x INTEGER, y, z)"})
        QVERIFY(m_database->run(QString::fromLatin1(sql)));
    QCOMPARE(database.record(QStringLiteral("side.beside")).count(), 1);
    QCOMPARE(database.primaryIndex(QStringLiteral("\"side\".[beside]")).fieldName(0), QStringLiteral("z"));
    QCOMPARE(database.record(QStringLiteral("main.beside")).count(), 0);
    QCOMPARE(database.record(QStringLiteral("\"a.b\"")).count(), 1);
    QCOMPARE(database.record(QStringLiteral("qu\"ote")).count(), 2);
    QCOMPARE(database.record(QStringLiteral("\"qu\"\"ote\"")).count(), 2);
    QCOMPARE(database.record(QStringLiteral("o'clock")).count(), 3);
    QCOMPARE(database.record(QStringLiteral("o'clock'); DROP TABLE \"a.b\"; --")).count(), 0);
    QCOMPARE(database.record(QStringLiteral("\"a.b\"")).count(), 1);
    // The names that come out can go in again.
    for (const QString &name : database.tables()) {
        const QString quoted = database.driver()->escapeIdentifier(name, QSqlDriver::FieldName);
        QVERIFY2(!database.record(quoted).isEmpty(), qPrintable(name));
        QCOMPARE(database.driver()->stripDelimiters(quoted, QSqlDriver::TableName), name);
    }
}

void DriverSchemaTest::notificationsAgree()
{
    compareDrivers([](TestDatabase &database, Transcript &transcript) {
        QSqlDriver *driver = database->driver();
        QObject context;
        QObject::connect(
            driver, &QSqlDriver::notification, &context,
            [&transcript](const QString &name, QSqlDriver::NotificationSource source, const QVariant &payload) {
                transcript.note("noticed", name);
                transcript.note("source", int(source));
                transcript.note("row", payload);
            });
        database.run(QStringLiteral("CREATE TABLE other (x)"));
        database.run(QStringLiteral("INSERT INTO item(id) VALUES (20)"));
        QCoreApplication::processEvents();
        transcript.note("subscribe", driver->subscribeToNotification(QStringLiteral("item")));
        transcript.note("subscribed", driver->subscribedToNotifications().join(u','));
        database.run(QStringLiteral("INSERT INTO item(id) VALUES (21), (22)"));
        database.run(QStringLiteral("INSERT INTO other VALUES (1)"));
        database.run(QStringLiteral("UPDATE item SET n = 1 WHERE id = 20"));
        transcript.note("not before the event loop", true);
        QCoreApplication::processEvents();
        database.run(QStringLiteral("DELETE FROM item WHERE id = 21"));
        QCoreApplication::processEvents();
        // What was queued when the interest ended is not told.
        database.run(QStringLiteral("DELETE FROM item WHERE id = 22"));
        transcript.note("unsubscribe", driver->unsubscribeFromNotification(QStringLiteral("item")));
        transcript.note("unsubscribe again", driver->unsubscribeFromNotification(QStringLiteral("item")));
        QCoreApplication::processEvents();
        driver->subscribeToNotification(QStringLiteral("item"));
        database->close();
        transcript.note("closed", driver->subscribedToNotifications().size());
        transcript.note("subscribe closed", driver->subscribeToNotification(QStringLiteral("item")));
    });
}

void DriverSchemaTest::searchTableIsFedByTriggers()
{
    // The schema in a file is not trusted with anything that reaches outside it; a full-text index kept by
    // triggers, and built-in functions in generated columns and checks, have to work all the same.
    const char *const statements[] = {
        R"(CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT CHECK (length(words) < 100),
           low TEXT GENERATED ALWAYS AS (lower(words))))",
        "CREATE VIRTUAL TABLE note_search USING fts5(words, content='note', content_rowid='id')",
        R"(CREATE TRIGGER note_in AFTER INSERT ON note BEGIN
           INSERT INTO note_search(rowid, words) VALUES (NEW.id, NEW.words); END)",
        "INSERT INTO note(words) VALUES ('Some words about a campaign'), ('other')"};
    for (const char *sql : statements)
        QVERIFY2(m_database->run(QString::fromLatin1(sql)), sql);
    QCOMPARE(m_database->value(QStringLiteral("SELECT rowid FROM note_search WHERE note_search MATCH 'camp*'")).toInt(),
             1);
    QCOMPARE(m_database->value(QStringLiteral("SELECT low FROM note WHERE id = 1")).toString(),
             QStringLiteral("some words about a campaign"));
    QCOMPARE(m_database->value(QStringLiteral("PRAGMA trusted_schema")).toInt(), 0);
    QSqlQuery query = m_database->query();
    QVERIFY(!query.exec(QStringLiteral("SELECT load_extension('nosuch')")));
}

} // namespace spark::test

using spark::test::DriverSchemaTest;
SPARK_TEST(DriverSchemaTest)

#include "driver_schema_test.moc"
