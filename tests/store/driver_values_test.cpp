// What goes into a database by binding and comes out again, type for type and bit for bit.
#include "tests/store/driver_support.h"

#include <QDate>
#include <QDateTime>
#include <QSqlField>
#include <QSqlRecord>
#include <QTime>
#include <QTimeZone>
#include <QUrl>
#include <QUuid>

#include <rapidcheck.h>

#include <cmath>
#include <limits>

namespace spark::test {

namespace {

// Columns of each affinity, to see what the engine makes of a bound value in each.
const QString valueTable = QStringLiteral("CREATE TABLE v (id INTEGER PRIMARY KEY, i INTEGER, r REAL, t TEXT, b BLOB, "
                                          "n NUMERIC, x, flag BOOLEAN, d DOUBLE, h VARCHAR(20))");

QVariant value; // of the row of the test being run: a Case has no arguments

void storedEverywhere(TestDatabase &database, Transcript &transcript)
{
    database.run(valueTable);
    QSqlQuery insert = database.query();
    transcript.note("prepare",
                    insert.prepare(QStringLiteral("INSERT INTO v VALUES (1, :v, :v, :v, :v, :v, :v, :v, :v, :v)")));
    insert.bindValue(QStringLiteral(":v"), value);
    transcript.run(insert);
    transcript.run(database.database(), QStringLiteral("SELECT * FROM v"));
    transcript.run(database.database(),
                   QStringLiteral("SELECT typeof(i), typeof(r), typeof(t), typeof(b), typeof(n), typeof(x) FROM v"));
    transcript.run(database.database(), QStringLiteral("SELECT hex(i), hex(r), hex(t), hex(b), hex(n), hex(x) FROM v"));
    QSqlQuery bare = database.query();
    bare.prepare(QStringLiteral("SELECT ?, typeof(?)"));
    bare.addBindValue(value);
    bare.addBindValue(value);
    transcript.run(bare);
    QSqlQuery forward = database.query();
    forward.setForwardOnly(true);
    forward.prepare(QStringLiteral("SELECT * FROM v WHERE x IS :v"));
    forward.bindValue(QStringLiteral(":v"), value);
    transcript.run(forward);
}

QDateTime instant(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs);
}

// The value as it comes back from a column without a type.
QVariant roundTrip(TestDatabase &database, const QVariant &in, bool forwardOnly)
{
    QSqlQuery query = database.query();
    query.setForwardOnly(forwardOnly);
    if (!query.exec(QStringLiteral("DELETE FROM v")) || !query.prepare(QStringLiteral("INSERT INTO v(x) VALUES (?)")))
        return QStringLiteral("not prepared");
    query.addBindValue(in);
    if (!query.exec() || !query.exec(QStringLiteral("SELECT x FROM v")) || !query.next())
        return QStringLiteral("not stored");
    return query.value(0);
}

} // namespace

class DriverValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bindsAsQSqliteDoes_data();
    void bindsAsQSqliteDoes();
    void givesBackExactly_data();
    void givesBackExactly();
    void anyTextComesBack();
    void anyBytesComeBack();
    void anyNumberComesBack();
    void loneSurrogatesHarmNoNeighbour();
    void foreignTextIsReadWhole();
    void largeValuesAgree();
    void tooLargeIsRefused();
    void recordTypesAgree();
    void precisionPolicyAgrees();
};

void DriverValuesTest::bindsAsQSqliteDoes_data()
{
    QTest::addColumn<QVariant>("in");
    const auto row = [](const char *name, const QVariant &in) { QTest::newRow(name) << in; };
    row("nothing", QVariant());
    row("null int", QVariant(QMetaType(QMetaType::Int)));
    row("int", 42);
    row("int max", std::numeric_limits<int>::max());
    row("int min", std::numeric_limits<int>::min());
    row("unsigned max", std::numeric_limits<uint>::max());
    row("int64 max", std::numeric_limits<qint64>::max());
    row("int64 min", std::numeric_limits<qint64>::min());
    row("beyond what a double holds", qint64(9007199254740993));
    row("uint64 small", quint64(7));
    row("uint64 at int64 max", quint64(std::numeric_limits<qint64>::max()));
    // As QSQLITE: sent as text, which a numeric column turns into the nearest double.
    row("uint64 above int64 max", quint64(std::numeric_limits<qint64>::max()) + 1);
    row("uint64 max", std::numeric_limits<quint64>::max());
    row("long", QVariant::fromValue(-5L));
    row("short", QVariant::fromValue(short(-3)));
    row("char", QVariant::fromValue('c'));
    row("true", true);
    row("false", false);
    row("double", 0.1);
    row("double whole", 3.0);
    row("double minus zero", -0.0);
    row("double max", std::numeric_limits<double>::max());
    row("double denormal", std::numeric_limits<double>::denorm_min());
    row("double infinite", std::numeric_limits<double>::infinity());
    row("double minus infinite", -std::numeric_limits<double>::infinity());
    row("double NaN", std::numeric_limits<double>::quiet_NaN());
    row("float", 0.1f);
    row("text", QStringLiteral("some words"));
    row("text empty", QStringLiteral(""));
    row("text null", QString());
    row("text number", QStringLiteral("0012"));
    row("text exponent", QStringLiteral("1e3"));
    row("text spaces", QStringLiteral("  a \t\n"));
    row("text quotes", QStringLiteral("it's \"quoted\"; --"));
    row("text cyrillic", QStringLiteral("Ключ"));
    row("text beyond the BMP", QStringLiteral("\U0001F511 \U00024B62"));
    row("text with NUL", QString(QStringLiteral("a") + QChar(QChar::Null) + QStringLiteral("b")));
    row("text NUL alone", QString(QChar(QChar::Null)));
    row("text BOM within", QString(QStringLiteral("a") + QChar(QChar::ByteOrderMark)));
    row("character", QChar(u'ж'));
    row("blob", QByteArray("\x00\x01\xff\x80 bytes", 10));
    row("blob empty", QByteArray(""));
    row("blob null", QByteArray());
    row("blob one NUL", QByteArray(1, '\0'));
    row("date-time local", QDateTime(QDate(2025, 2, 28), QTime(13, 5, 9, 7)));
    row("date-time UTC", instant("2025-02-28T23:59:59.999Z"));
    row("date-time offset", instant("2025-02-28T01:02:03+01:30"));
    row("date-time zone", QDateTime(QDate(2025, 7, 1), QTime(1, 2, 3), QTimeZone("Europe/Berlin")));
    row("date-time before year 1000", instant("0033-04-03T15:00:00Z"));
    row("date-time invalid", QDateTime());
    row("date", QDate(2024, 2, 29));
    row("date null", QDate());
    row("time", QTime(7, 8, 9, 10));
    row("time invalid", QTime(25, 0));
    row("uuid", QUuid(QStringLiteral("{018f3c5e-7b7a-7c3e-8f1d-0123456789ab}")));
    row("uuid null", QUuid());
    row("url", QUrl(QStringLiteral("https://example.org/?q=ä")));
    row("list", QStringList{QStringLiteral("a"), QStringLiteral("b")});
}

void DriverValuesTest::bindsAsQSqliteDoes()
{
    QFETCH(QVariant, in);
    value = in;
    compareDrivers(storedEverywhere);
}

void DriverValuesTest::givesBackExactly_data()
{
    // What has to come back the same, so that both drivers being wrong alike would show.
    QTest::addColumn<QVariant>("in");
    QTest::addColumn<QVariant>("out");
    const auto same = [](const char *name, const QVariant &both) { QTest::newRow(name) << both << both; };
    const QVariant null((QMetaType(QMetaType::QString)));
    same("int64 max", std::numeric_limits<qint64>::max());
    same("int64 min", std::numeric_limits<qint64>::min());
    QTest::newRow("int") << QVariant(-7) << QVariant(qint64(-7));
    QTest::newRow("bool") << QVariant(true) << QVariant(qint64(1));
    QTest::newRow("uint max") << QVariant(0xFFFFFFFFU) << QVariant(qint64(0xFFFFFFFF));
    QTest::newRow("uint64 max") << QVariant(std::numeric_limits<quint64>::max())
                                << QVariant(QStringLiteral("18446744073709551615"));
    same("double", 0.1);
    QTest::newRow("NaN is NULL") << QVariant(std::nan("")) << null;
    same("text empty, not null", QStringLiteral(""));
    QTest::newRow("text null") << QVariant(QString()) << null;
    same("text with NUL", QString(QStringLiteral("a") + QChar(QChar::Null) + QStringLiteral("b") + QChar(QChar::Null)));
    same("text beyond the BMP", QStringLiteral("\U0001F511"));
    // QSQLITE loses the first character here: the engine takes it for a byte order mark of UTF-16.
    same("text beginning with U+FEFF", QString(QChar(QChar::ByteOrderMark) + QStringLiteral("a")));
    same("text U+FEFF alone", QString(QChar(QChar::ByteOrderMark)));
    // And here it exchanges the bytes of each character.
    same("text beginning with U+FFFE", QString(QChar(0xFFFE) + QStringLiteral("a")));
    // QSQLITE lets the engine decode, which replaces the noncharacters.
    same("text with noncharacters", QString(QStringLiteral("a") + QChar(0xFFFF) + QChar(0xFFFE)));
    same("blob empty, not null", QByteArray(""));
    QTest::newRow("blob null") << QVariant(QByteArray()) << null;
    same("blob", QByteArray("\xEF\xBB\xBF\0\xff", 5));
    QTest::newRow("date-time") << QVariant(instant("2025-02-28T23:59:59.001Z"))
                               << QVariant(QStringLiteral("2025-02-28T23:59:59.001Z"));
    QTest::newRow("time") << QVariant(QTime(7, 8, 9)) << QVariant(QStringLiteral("07:08:09.000"));
    QTest::newRow("date") << QVariant(QDate(2024, 2, 29)) << QVariant(QStringLiteral("2024-02-29"));
    QTest::newRow("uuid") << QVariant(QUuid(QStringLiteral("{018f3c5e-7b7a-7c3e-8f1d-0123456789ab}")))
                          << QVariant(QStringLiteral("{018f3c5e-7b7a-7c3e-8f1d-0123456789ab}"));
}

void DriverValuesTest::givesBackExactly()
{
    QFETCH(QVariant, in);
    QFETCH(QVariant, out);
    const QTemporaryDir folder;
    TestDatabase database(ourDriver, folder.filePath(QStringLiteral("values.db")));
    QVERIFY(database.open());
    QVERIFY(database.run(QStringLiteral("PRAGMA synchronous = OFF")));
    QVERIFY(database.run(valueTable));
    for (const bool forwardOnly : {true, false}) {
        const QVariant back = roundTrip(database, in, forwardOnly);
        QCOMPARE(described(back), described(out));
        // The content's own null is not the variant's: an empty blob given back as a null QByteArray
        // would be stored as NULL the next time, as happens with QSQLITE.
        if (back.typeId() == QMetaType::QByteArray)
            QVERIFY(!back.toByteArray().isNull());
        if (back.typeId() == QMetaType::QString && !out.isNull())
            QVERIFY(!back.toString().isNull());
    }
}

void DriverValuesTest::anyTextComesBack()
{
    const QTemporaryDir folder;
    TestDatabase database(ourDriver, folder.filePath(QStringLiteral("values.db")));
    QVERIFY(database.open());
    QVERIFY(database.run(QStringLiteral("PRAGMA synchronous = OFF")));
    QVERIFY(database.run(valueTable));
    QVERIFY(rc::check("any text that is valid comes back", [&database] {
        QString text(QStringLiteral(""));
        const auto points = *rc::gen::container<std::vector<char32_t>>(
            rc::gen::oneOf(rc::gen::inRange<char32_t>(0, 0x80), rc::gen::inRange<char32_t>(0x80, 0xD800),
                           rc::gen::inRange<char32_t>(0xE000, 0x110000)));
        for (const char32_t point : points)
            text += QString::fromUcs4(&point, 1);
        const bool forwardOnly = *rc::gen::arbitrary<bool>();
        RC_ASSERT(roundTrip(database, text, forwardOnly) == QVariant(text));
    }));
}

void DriverValuesTest::anyBytesComeBack()
{
    const QTemporaryDir folder;
    TestDatabase database(ourDriver, folder.filePath(QStringLiteral("values.db")));
    QVERIFY(database.open());
    QVERIFY(database.run(QStringLiteral("PRAGMA synchronous = OFF")));
    QVERIFY(database.run(valueTable));
    QVERIFY(rc::check("any bytes come back", [&database] {
        const auto bytes = *rc::gen::arbitrary<std::string>();
        const QByteArray blob(bytes.data(), static_cast<qsizetype>(bytes.size()));
        const bool forwardOnly = *rc::gen::arbitrary<bool>();
        RC_ASSERT(roundTrip(database, blob, forwardOnly) == QVariant(blob));
    }));
}

void DriverValuesTest::anyNumberComesBack()
{
    const QTemporaryDir folder;
    TestDatabase database(ourDriver, folder.filePath(QStringLiteral("values.db")));
    QVERIFY(database.open());
    QVERIFY(database.run(QStringLiteral("PRAGMA synchronous = OFF")));
    QVERIFY(database.run(valueTable));
    QVERIFY(rc::check("any integer comes back", [&database](qint64 number) {
        const qint64 shifted = static_cast<qint64>(static_cast<quint64>(number) << *rc::gen::inRange(0, 63));
        RC_ASSERT(roundTrip(database, shifted, true) == QVariant(shifted));
    }));
    QVERIFY(rc::check("any double comes back", [&database](double number) {
        const QVariant back = roundTrip(database, number, false);
        RC_ASSERT(back.typeId() == QMetaType::Double);
        RC_ASSERT(back.toDouble() == number);
    }));
}

void DriverValuesTest::loneSurrogatesHarmNoNeighbour()
{
    // There is no UTF-8 for half a pair. QSQLITE leaves it to the engine, which pairs it with whatever
    // follows and so loses that character; here it alone is replaced.
    const QTemporaryDir folder;
    TestDatabase database(ourDriver, folder.filePath(QStringLiteral("values.db")));
    QVERIFY(database.open());
    QVERIFY(database.run(valueTable));
    const QChar high(0xD83D);
    const QChar low(0xDD11);
    const QChar replaced(QChar::ReplacementCharacter);
    const auto back = [&database](const QString &text) { return roundTrip(database, text, true).toString(); };
    QCOMPARE(back(QString(QStringLiteral("a") + high + QStringLiteral("b"))),
             QString(QStringLiteral("a") + replaced + QStringLiteral("b")));
    QCOMPARE(back(QString(QStringLiteral("a") + low + QStringLiteral("b"))),
             QString(QStringLiteral("a") + replaced + QStringLiteral("b")));
    QCOMPARE(back(QString(QStringLiteral("a") + high)), QString(QStringLiteral("a") + replaced));
    QCOMPARE(back(QString(low + QStringLiteral("b"))), QString(replaced + QStringLiteral("b")));
    // A high one that ended one text is not kept for the beginning of the next.
    QCOMPARE(back(QString(low)), QString(replaced));
    QCOMPARE(back(QString(QString(high) + low)), QString(QString(high) + low));
}

void DriverValuesTest::foreignTextIsReadWhole()
{
    // Bytes that are no UTF-8, which other programs can store as text, and a database kept in UTF-16.
    const QTemporaryDir folder;
    TestDatabase database(ourDriver, folder.filePath(QStringLiteral("values.db")));
    QVERIFY(database.open());
    const QString broken = database.value(QStringLiteral("SELECT CAST(x'61ff62' AS TEXT)")).toString();
    QCOMPARE(broken, QString(QStringLiteral("a") + QChar(QChar::ReplacementCharacter) + QStringLiteral("b")));

    TestDatabase wide(ourDriver, folder.filePath(QStringLiteral("wide.db")));
    QVERIFY(wide.open());
    QVERIFY(wide.run(QStringLiteral("PRAGMA encoding = 'UTF-16le'")));
    QVERIFY(wide.run(valueTable));
    QCOMPARE(wide.value(QStringLiteral("PRAGMA encoding")).toString(), QStringLiteral("UTF-16le"));
    const QString text = QString(QStringLiteral("Ключ \U0001F511") + QChar(QChar::Null) + QStringLiteral("."));
    for (const bool forwardOnly : {true, false})
        QCOMPARE(roundTrip(wide, text, forwardOnly), QVariant(text));
}

void DriverValuesTest::largeValuesAgree()
{
    compareDrivers([](TestDatabase &database, Transcript &transcript) {
        database.run(valueTable);
        QByteArray blob(qsizetype(10) * 1024 * 1024, Qt::Uninitialized);
        for (qsizetype i = 0; i < blob.size(); ++i)
            blob[i] = static_cast<char>(i * 31 + (i >> 8));
        const QString text = QString(qsizetype(2) * 1024 * 1024, u'ж') + QStringLiteral("end");
        QSqlQuery insert = database.query();
        insert.prepare(QStringLiteral("INSERT INTO v(b, t) VALUES (?, ?)"));
        insert.addBindValue(blob);
        insert.addBindValue(text);
        transcript.run(insert);
        for (const bool forwardOnly : {true, false}) {
            QSqlQuery query = database.query();
            query.setForwardOnly(forwardOnly);
            query.exec(QStringLiteral("SELECT b, t, length(b), length(t) FROM v"));
            transcript.rows(query);
            query.exec(QStringLiteral("SELECT b, t FROM v"));
            query.next();
            transcript.note("same blob", query.value(0).toByteArray() == blob);
            transcript.note("same text", query.value(1).toString() == text);
        }
        QVERIFY(transcript.lines().contains(QStringLiteral("same blob: bool true")));
        QVERIFY(!transcript.lines().contains(QStringLiteral("same text: bool false")));
    });
}

void DriverValuesTest::tooLargeIsRefused()
{
    const QTemporaryDir folder;
    TestDatabase database(ourDriver, folder.filePath(QStringLiteral("values.db")));
    QVERIFY(database.open());
    QVERIFY(database.run(valueTable));
    // Beyond SQLite's limit of 1,000,000,000 bytes for one value. The bytes are never read.
    static const char byte = 0;
    QSqlQuery insert = database.query();
    QVERIFY(insert.prepare(QStringLiteral("INSERT INTO v(b) VALUES (?)")));
    insert.addBindValue(QByteArray::fromRawData(&byte, qsizetype(5) * 1024 * 1024 * 1024));
    QVERIFY(!insert.exec());
    QCOMPARE(insert.lastError().type(), QSqlError::StatementError);
    QCOMPARE(insert.lastError().nativeErrorCode(), QStringLiteral("18")); // SQLITE_TOOBIG
    insert.bindValue(0, QByteArray("small"));
    QVERIFY(insert.exec());
    QCOMPARE(database.value(QStringLiteral("SELECT count(*) FROM v")).toInt(), 1);
}

void DriverValuesTest::recordTypesAgree()
{
    compareDrivers([](TestDatabase &database, Transcript &transcript) {
        QSqlDatabase &db = database.database();
        database.run(QStringLiteral(
            "CREATE TABLE types (a INTEGER, b INT, c BIGINT, d DOUBLE, e FLOAT, f REAL, g NUMERIC(10,2), h BLOB, "
            "i BOOLEAN, j BOOL, k TEXT, l VARCHAR(5), m DATETIME, n, \"o p\" Integer, q SMALLINT, r DECIMAL)"));
        transcript.run(db, QStringLiteral("SELECT * FROM types"));
        database.run(QStringLiteral(
            "INSERT INTO types VALUES (1, 2, 3, 4.5, 5, 6, 7.25, x'08', 1, 0, 'k', 'l', 'm', 14, 15, 16, 17)"));
        transcript.run(db, QStringLiteral("SELECT * FROM types"));
        // Expressions have no declared type: the first row's value says it.
        transcript.run(db,
                       QStringLiteral("SELECT 1, 2.5, 'x', x'00', NULL, a + 1, count(*) AS \"the number\" FROM types"));
        transcript.run(db, QStringLiteral("SELECT 1 AS one WHERE 0"));
        transcript.run(db, QStringLiteral("SELECT n FROM types UNION ALL SELECT 'text'"));
        transcript.run(db, QStringLiteral("SELECT t.a AS renamed, (SELECT k FROM types) FROM types AS t"));
        transcript.run(db, QStringLiteral("SELECT \"o p\", a AS \"quo\"\"ted\" FROM types"));
        transcript.run(db, QStringLiteral("PRAGMA table_info(types)"));
        transcript.run(db, QStringLiteral("EXPLAIN QUERY PLAN SELECT * FROM types WHERE a = 1"));
        QSqlQuery query = database.query();
        query.exec(QStringLiteral("SELECT a, k, k AS a FROM types"));
        transcript.note("index of a name", query.record().indexOf(QStringLiteral("A")));
        transcript.note("index of no name", query.record().indexOf(QStringLiteral("zz")));
        query.next();
        transcript.note("by name", query.value(QStringLiteral("k")));
        transcript.note("null by name", query.isNull(QStringLiteral("k")));
        transcript.note("beyond the columns", query.value(99));
        transcript.note("null beyond the columns", query.isNull(99));
    });
}

void DriverValuesTest::precisionPolicyAgrees()
{
    compareDrivers([](TestDatabase &database, Transcript &transcript) {
        const QString sql =
            QStringLiteral("SELECT 2.75, -2.75, 1e300, 5000000000.5, 7, 9007199254740993, '3.5', NULL, x'01'");
        for (const auto policy :
             {QSql::LowPrecisionInt32, QSql::LowPrecisionInt64, QSql::LowPrecisionDouble, QSql::HighPrecision}) {
            database->setNumericalPrecisionPolicy(policy);
            transcript.note("policy of the database", int(database->numericalPrecisionPolicy()));
            transcript.run(database.database(), sql);
            QSqlQuery query = database.query();
            query.setNumericalPrecisionPolicy(QSql::LowPrecisionInt64);
            query.setForwardOnly(true);
            query.prepare(sql);
            transcript.run(query);
            // Changed between preparing and executing it holds, changed later the query is over.
            query.setNumericalPrecisionPolicy(policy);
            transcript.run(query);
            query.exec();
            query.next();
            query.setNumericalPrecisionPolicy(QSql::LowPrecisionInt32);
            transcript.note("active", query.isActive());
            transcript.note("at", query.at());
            transcript.note("next", query.next());
            transcript.run(query);
        }
    });
}

} // namespace spark::test

using spark::test::DriverValuesTest;
SPARK_TEST(DriverValuesTest)

#include "driver_values_test.moc"
