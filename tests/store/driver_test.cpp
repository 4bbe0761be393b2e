// Queries: preparing, binding, walking through rows, ending, failing. The same cases with QSQLITE on a
// plain file and QSQLCIPHER on an encrypted one; what a caller sees has to agree.
#include "tests/store/driver_support.h"

#include <rapidcheck.h>

namespace spark::test {

namespace {

const QString allItems = QStringLiteral("SELECT id, word FROM item ORDER BY id");

void noteMove(Transcript &transcript, const char *move, bool result, const QSqlQuery &query)
{
    transcript.note(move, result);
    transcript.note("at", query.at());
    transcript.note("valid", query.isValid());
    if (query.isValid()) {
        transcript.note("value", query.value(0));
        transcript.note("null", query.isNull(1));
    }
}

enum class Move {
    Next,
    Previous,
    First,
    Last,
    Seek,
    SeekRelative,
};

void makeMove(Transcript &transcript, QSqlQuery &query, Move move, int index)
{
    switch (move) {
    case Move::Next:
        return noteMove(transcript, "next", query.next(), query);
    case Move::Previous:
        return noteMove(transcript, "previous", query.previous(), query);
    case Move::First:
        return noteMove(transcript, "first", query.first(), query);
    case Move::Last:
        return noteMove(transcript, "last", query.last(), query);
    case Move::Seek:
        return noteMove(transcript, "seek", query.seek(index), query);
    case Move::SeekRelative:
        return noteMove(transcript, "seek relative", query.seek(index, true), query);
    }
}

struct Walk
{
    int rows = 0;
    std::vector<std::pair<Move, int>> moves;
};

QStringList walked(TestDatabase &database, const Walk &walk)
{
    Transcript transcript;
    QSqlQuery query = database.query();
    query.exec(QString(QStringLiteral("SELECT value, NULL FROM json_each('[%1]')"))
                   .arg(QStringList(walk.rows, QStringLiteral("5")).join(u',')));
    transcript.note(query);
    for (const auto &[move, index] : walk.moves)
        makeMove(transcript, query, move, index);
    transcript.note(query);
    return transcript.lines();
}

} // namespace

class DriverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agrees_data();
    void agrees();
    void anyWalkAgrees();
};

void DriverTest::agrees_data()
{
    QTest::addColumn<Case>("body");
    const auto add = [](const char *name, Case body) { QTest::newRow(name) << body; };

    add("scrolling", [](TestDatabase &database, Transcript &transcript) {
        QSqlQuery query = database.query();
        query.exec(allItems);
        transcript.note(query);
        using enum Move;
        const std::pair<Move, int> moves[] = {
            {Next, 0},  {Next, 0},          {Previous, 0},     {Last, 0},           {Next, 0}, {Previous, 0},
            {First, 0}, {Previous, 0},      {SeekRelative, 2}, {Seek, 2},           {Seek, 0}, {SeekRelative, -1},
            {Seek, 99}, {SeekRelative, -2}, {Seek, -1},        {SeekRelative, 100}, {Last, 0}, {First, 0},
            {Seek, 1},  {Last, 0},          {Next, 0}};
        for (const auto &[move, index] : moves)
            makeMove(transcript, query, move, index);
        transcript.note(query);
    });
    add("forward only", [](TestDatabase &database, Transcript &transcript) {
        using enum Move;
        const std::vector<std::vector<std::pair<Move, int>>> walks = {
            {{First, 0}, {Next, 0}, {Next, 0}, {Next, 0}, {Next, 0}, {First, 0}},
            {{Next, 0}, {SeekRelative, 2}, {Next, 0}},
            {{Seek, 1}, {Seek, 1}, {Seek, 0}, {Next, 0}},
            {{Last, 0}, {Next, 0}, {Next, 0}},
            {{Next, 0}, {Last, 0}, {Last, 0}},
            {{Next, 0}, {Next, 0}, {Next, 0}, {Last, 0}, {Next, 0}},
            {{Seek, 9}, {Next, 0}},
            {{Next, 0}, {Previous, 0}, {First, 0}, {Next, 0}}};
        for (const auto &walk : walks) {
            QSqlQuery query = database.query();
            query.setForwardOnly(true);
            query.exec(allItems);
            transcript.note(query);
            for (const auto &[move, index] : walk)
                makeMove(transcript, query, move, index);
            transcript.note(query);
        }
    });
    add("results without rows", [](TestDatabase &database, Transcript &transcript) {
        for (const bool forwardOnly : {true, false}) {
            QSqlQuery query = database.query();
            query.setForwardOnly(forwardOnly);
            query.exec(QStringLiteral("SELECT * FROM item WHERE id > 100"));
            transcript.note(query);
            noteMove(transcript, "first", query.first(), query);
            noteMove(transcript, "next", query.next(), query);
            noteMove(transcript, "seek", query.seek(0), query);
            transcript.note(query);
        }
        QSqlQuery scrolling = database.query();
        scrolling.exec(QStringLiteral("SELECT * FROM item WHERE id > 100"));
        noteMove(transcript, "last", scrolling.last(), scrolling);
    });
    add("named placeholders", [](TestDatabase &database, Transcript &transcript) {
        QSqlQuery query = database.query();
        transcript.note(
            "prepare", query.prepare(QStringLiteral("SELECT :b, :a, :b || :a, ':a', \"id\" FROM item WHERE id <= :a")));
        query.bindValue(QStringLiteral(":a"), 2);
        query.bindValue(QStringLiteral(":b"), QStringLiteral("b"));
        transcript.note("bound", query.boundValue(QStringLiteral(":b")));
        transcript.note("bound at 1", query.boundValue(1));
        transcript.note("number bound", query.boundValues().size());
        transcript.run(query);
        transcript.note("executed", query.executedQuery());
        transcript.note("last", query.lastQuery());
        // Once more with one value changed, and with all.
        query.bindValue(QStringLiteral(":a"), 1);
        transcript.run(query);
        query.bindValue(QStringLiteral(":a"), 3);
        query.bindValue(QStringLiteral(":b"), QVariant());
        transcript.run(query);
        query.bindValue(QStringLiteral(":nosuch"), 1);
        transcript.run(query);
        // Nothing bound at all is NULL.
        query.prepare(QStringLiteral("SELECT :x, :x, :y"));
        transcript.run(query);
    });
    add("positional placeholders", [](TestDatabase &database, Transcript &transcript) {
        QSqlQuery query = database.query();
        transcript.note("prepare", query.prepare(QStringLiteral("SELECT ?, '?', ?, [id], `n` FROM item WHERE id = ?")));
        query.addBindValue(1);
        query.addBindValue(QStringLiteral("x"));
        query.addBindValue(2);
        transcript.run(query);
        query.bindValue(2, 3);
        transcript.run(query);
        query.addBindValue(7); // begins at the first again
        transcript.run(query);
        transcript.note("bound", query.boundValues());
        // Values by position for placeholders with names.
        query.prepare(QStringLiteral("SELECT :second, :first"));
        query.addBindValue(1);
        query.addBindValue(2);
        transcript.run(query);
        query.bindValue(QStringLiteral(":first"), 9);
        transcript.run(query);
        // SQLite's own kinds are bound in their order.
        query.prepare(QStringLiteral("SELECT @one, $two"));
        query.addBindValue(1);
        query.addBindValue(2);
        transcript.run(query);
    });
    add("both ways of binding in turn", [](TestDatabase &database, Transcript &transcript) {
        QSqlQuery query = database.query();
        const auto noteBound = [&] {
            transcript.note("bound", query.boundValues());
            for (const auto *name : {":0", ":1", ":2", ":a", ":b"})
                transcript.note(name, query.boundValue(QString::fromLatin1(name)));
            transcript.run(query);
        };
        query.prepare(QStringLiteral("SELECT :a, :b, :c"));
        query.bindValue(2, 3);
        query.bindValue(0, 1);
        noteBound();
        query.bindValue(QStringLiteral(":a"), 4);
        query.bindValue(1, 2);
        noteBound();
        query.bindValue(0, 5);
        query.bindValue(0, 6, QSql::Out);
        query.bindValue(0, 7);
        query.bindValue(1, 8);
        noteBound();
        query.addBindValue(9);
        query.addBindValue(10);
        noteBound();
        query.bindValue(QStringLiteral(":0"), 11);
        query.bindValue(QStringLiteral(":2"), 12);
        noteBound();
        query.prepare(QStringLiteral("SELECT ?, ?"));
        query.bindValue(1, 2);
        query.bindValue(0, 1);
        query.bindValue(1, 3);
        noteBound();
        query.bindValue(2, 4); // one too many, and it stays
        // Not what the query says of itself afterwards: QSQLITE calls it active still, from the run before.
        transcript.note("bound", query.boundValues());
        transcript.note("exec", query.exec());
        transcript.noteError("error", query.lastError());
    });
    add("wrong numbers of values", [](TestDatabase &database, Transcript &transcript) {
        QSqlQuery query = database.query();
        query.prepare(QStringLiteral("SELECT ?, ?"));
        query.addBindValue(1);
        transcript.run(query);
        query.addBindValue(1);
        query.addBindValue(2);
        query.addBindValue(3);
        transcript.run(query);
        query.prepare(QStringLiteral("SELECT ?, ?"));
        query.addBindValue(1);
        query.addBindValue(2);
        transcript.run(query);
        query.prepare(QStringLiteral("SELECT 1"));
        query.addBindValue(1);
        transcript.run(query);
        query.prepare(QStringLiteral("SELECT :a, :a"));
        query.addBindValue(1);
        query.addBindValue(2);
        transcript.run(query);
        query.prepare(QStringLiteral("SELECT :a -- :b"));
        query.bindValue(QStringLiteral(":a"), 1);
        transcript.run(query);
    });
    add("executing again", [](TestDatabase &database, Transcript &transcript) {
        QSqlQuery query = database.query();
        query.prepare(QStringLiteral("SELECT word FROM item WHERE id >= ? ORDER BY id"));
        query.addBindValue(1);
        transcript.note("exec", query.exec());
        transcript.note("next", query.next());
        query.bindValue(0, 2);
        transcript.note("exec while reading", query.exec());
        transcript.rows(query);
        transcript.note("exec at the end", query.exec());
        transcript.rows(query);
        transcript.note("prepare another", query.prepare(QStringLiteral("DELETE FROM item WHERE id = :id")));
        transcript.note(query);
        query.bindValue(QStringLiteral(":id"), 3);
        transcript.run(query);
        transcript.run(query);
        query.clear();
        transcript.note(query);
        transcript.note("exec cleared", query.exec(QStringLiteral("SELECT count(*) FROM item")));
        transcript.rows(query);
    });
    add("one-shot statements in a row", [](TestDatabase &database, Transcript &transcript) {
        QSqlQuery query = database.query();
        for (const auto *sql :
             {"INSERT INTO item VALUES (10, 'ten', 100)", "SELECT * FROM item",
              "UPDATE item SET n = n + 1 WHERE id < 3", "DELETE FROM item WHERE id = 99", "CREATE TABLE other (x)",
              "SELECT * FROM item WHERE word IS NULL", "INSERT INTO item(word) SELECT word FROM item",
              "REPLACE INTO item VALUES (1, 'uno', 1)", "DROP TABLE other", "SELECT changes(), last_insert_rowid()",
              "PRAGMA user_version = 5", "PRAGMA user_version", "VACUUM", "ANALYZE", "DELETE FROM item"}) {
            transcript.note("exec", query.exec(QString::fromLatin1(sql)));
            transcript.note(query);
            transcript.rows(query);
            transcript.note(query);
        }
    });
    add("RETURNING", [](TestDatabase &database, Transcript &transcript) {
        QSqlQuery query = database.query();
        transcript.note("exec",
                        query.exec(QStringLiteral("INSERT INTO item(word) VALUES ('a'), ('b') RETURNING id, word")));
        transcript.note("select", query.isSelect());
        transcript.rows(query);
        transcript.note(query);
        transcript.run(database.database(), QStringLiteral("UPDATE item SET n = 0 RETURNING n"));
        transcript.run(database.database(), allItems);
    });
    add("finish", [](TestDatabase &database, Transcript &transcript) {
        for (const bool forwardOnly : {true, false}) {
            QSqlQuery query = database.query();
            query.setForwardOnly(forwardOnly);
            query.prepare(QStringLiteral("SELECT id FROM item WHERE id > :least ORDER BY id"));
            query.bindValue(QStringLiteral(":least"), 0);
            query.exec();
            query.next();
            // A query half way holds its lock.
            transcript.run(database.database(), QStringLiteral("DROP TABLE item"));
            query.finish();
            transcript.note(query);
            transcript.note("next", query.next());
            transcript.note("bound", query.boundValue(QStringLiteral(":least")));
            transcript.run(query);
            query.finish();
            query.bindValue(QStringLiteral(":least"), 2);
            transcript.run(query);
        }
        QSqlQuery query = database.query();
        query.exec(allItems);
        query.next();
        query.finish();
        transcript.run(database.database(), QStringLiteral("DROP TABLE item"));
    });
    add("batches", [](TestDatabase &database, Transcript &transcript) {
        QSqlQuery query = database.query();
        query.prepare(QStringLiteral("INSERT INTO item(id, word) VALUES (?, ?)"));
        query.addBindValue(QVariantList{11, 12, 13});
        query.addBindValue(
            QVariantList{QStringLiteral("a"), QVariant(QMetaType(QMetaType::QString)), QStringLiteral("c")});
        transcript.note("batch", query.execBatch());
        transcript.note(query);
        transcript.note("bound", query.boundValues());
        query.prepare(QStringLiteral("UPDATE item SET n = :n, word = :word || :n WHERE id = :id"));
        query.bindValue(QStringLiteral(":id"), QVariantList{11, 12});
        query.bindValue(QStringLiteral(":n"), QVariantList{1, 2});
        query.bindValue(QStringLiteral(":word"), QVariantList{QStringLiteral("x"), QStringLiteral("y")});
        transcript.note("batch by name", query.execBatch(QSqlQuery::ValuesAsColumns));
        transcript.note(query);
        transcript.run(database.database(), allItems);
        // The rows before the one that fails are in.
        query.prepare(QStringLiteral("INSERT INTO item(id) VALUES (?)"));
        query.addBindValue(QVariantList{20, 1, 21});
        transcript.note("batch that fails", query.execBatch());
        transcript.noteError("error", query.lastError());
        transcript.run(database.database(), allItems);
        query.prepare(QStringLiteral("INSERT INTO item(id) VALUES (?)"));
        transcript.note("batch of nothing", query.execBatch());
    });
    add("several statements at once", [](TestDatabase &database, Transcript &transcript) {
        transcript.run(database.database(),
                       QStringLiteral("INSERT INTO item(id) VALUES (50); INSERT INTO item(id) VALUES (51)"));
        transcript.run(database.database(), QStringLiteral("SELECT 1;"));
        transcript.run(database.database(), QStringLiteral(" \n SELECT 1 ; \n\t "));
        transcript.run(database.database(), QStringLiteral("SELECT 1; -- and a remark"));
        transcript.run(database.database(), QStringLiteral("SELECT 1 -- a remark\n"));
        transcript.run(database.database(), QStringLiteral("SELECT 1;;"));
        transcript.run(database.database(), QStringLiteral("-- nothing but a remark"));
        transcript.run(database.database(), QStringLiteral(";"));
        QSqlQuery query = database.query();
        transcript.note("prepare", query.prepare(QStringLiteral("DELETE FROM item; SELECT 1")));
        transcript.noteError("error", query.lastError());
        transcript.note("exec", query.exec());
        transcript.note("next result", query.nextResult());
        transcript.run(database.database(), allItems);
    });
    add("errors", [](TestDatabase &database, Transcript &transcript) {
        for (const auto *sql :
             {"CREATE TABLE parent (id INTEGER PRIMARY KEY, u TEXT UNIQUE, m TEXT NOT NULL, c INT CHECK (c>0)) STRICT",
              "CREATE TABLE child (p INTEGER REFERENCES parent(id))", "PRAGMA foreign_keys = ON",
              "CREATE TRIGGER t BEFORE INSERT ON parent WHEN NEW.id = 9 BEGIN SELECT RAISE(ABORT, 'not'); END",
              "INSERT INTO parent VALUES (1, 'u', 'm', 1)", "INSERT INTO parent VALUES (1, 'v', 'm', 1)",
              "INSERT INTO parent VALUES (2, 'u', 'm', 1)", "INSERT INTO parent VALUES (2, 'v', NULL, 1)",
              "INSERT INTO parent VALUES (2, 'v', 'm', -1)", "INSERT INTO parent VALUES (2, 'v', 'm', 'many')",
              "INSERT INTO parent VALUES (9, 'v', 'm', 1)", "INSERT INTO child VALUES (77)", "DELETE FROM nosuch",
              "SELECT nosuch FROM item", "SELEC 1", "INSERT INTO item(id) VALUES (1, 2)", "SELECT * FROM parent",
              "DROP TABLE nosuch"})
            transcript.run(database.database(), QString::fromLatin1(sql));
        // On the way, not at the start.
        database.run(QStringLiteral("CREATE TABLE least (x INTEGER)"));
        database.run(QStringLiteral("INSERT INTO least VALUES (1), (2), (-9223372036854775808), (4)"));
        for (const bool forwardOnly : {true, false}) {
            QSqlQuery query = database.query();
            query.setForwardOnly(forwardOnly);
            query.exec(QStringLiteral("SELECT abs(x) FROM least"));
            transcript.rows(query);
            transcript.note(query);
            transcript.note("next", query.next());
        }
        // The same prepared query afterwards, with a value that fits.
        QSqlQuery query = database.query();
        query.prepare(QStringLiteral("INSERT INTO item(id) VALUES (:id)"));
        for (const int id : {1, 60, 60, 61}) {
            query.bindValue(QStringLiteral(":id"), id);
            transcript.run(query);
        }
    });
    add("transactions", [](TestDatabase &database, Transcript &transcript) {
        QSqlDatabase &db = database.database();
        transcript.note("begin", db.transaction());
        transcript.run(db, QStringLiteral("DELETE FROM item WHERE id = 1"));
        transcript.note("rollback", db.rollback());
        transcript.run(db, allItems);
        transcript.note("begin", db.transaction());
        transcript.run(db, QStringLiteral("DELETE FROM item WHERE id = 2"));
        transcript.note("begin within", db.transaction());
        transcript.note("error type", int(db.lastError().type()));
        transcript.note("commit", db.commit());
        transcript.note("commit again", db.commit());
        transcript.note("rollback without", db.rollback());
        transcript.note("error type", int(db.lastError().type()));
        transcript.run(db, allItems);
        // A query that is being read survives the rollback of what it does not see.
        db.transaction();
        database.run(QStringLiteral("INSERT INTO item(id) VALUES (70)"));
        QSqlQuery query = database.query();
        query.setForwardOnly(true);
        query.exec(allItems);
        transcript.note("next", query.next());
        transcript.note("rollback while reading", db.rollback());
        transcript.note("value", query.value(0));
        transcript.rows(query);
        // Savepoints are SQL.
        for (const auto *sql : {"SAVEPOINT s", "DELETE FROM item", "ROLLBACK TO s", "RELEASE s"})
            transcript.run(db, QString::fromLatin1(sql));
        transcript.run(db, allItems);
        db.transaction();
        db.close();
        transcript.note("begin closed", db.transaction());
    });
    add("schema changed under a prepared query", [](TestDatabase &database, Transcript &transcript) {
        QSqlQuery query = database.query();
        query.prepare(QStringLiteral("SELECT id, word FROM item WHERE id >= ? ORDER BY id"));
        query.addBindValue(2);
        transcript.run(query);
        database.run(QStringLiteral("ALTER TABLE item ADD COLUMN added TEXT DEFAULT 'new'"));
        transcript.run(query);
        database.run(QStringLiteral("CREATE INDEX by_word ON item(word)"));
        query.bindValue(0, 1);
        transcript.run(query);
        database.run(QStringLiteral("ALTER TABLE item RENAME TO renamed"));
        transcript.run(query);
        database.run(QStringLiteral("CREATE TABLE item (id TEXT, word BLOB)"));
        database.run(QStringLiteral("INSERT INTO item VALUES ('5', x'0102')"));
        transcript.run(query);
        QSqlQuery reading = database.query();
        reading.setForwardOnly(true);
        reading.exec(QStringLiteral("SELECT id FROM renamed ORDER BY id"));
        reading.next();
        transcript.run(database.database(), QStringLiteral("CREATE TABLE while_reading (x)"));
        transcript.rows(reading);
    });
    add("two queries side by side", [](TestDatabase &database, Transcript &transcript) {
        QSqlQuery outer = database.query();
        outer.setForwardOnly(true);
        outer.exec(allItems);
        QSqlQuery inner = database.query();
        inner.prepare(QStringLiteral("INSERT INTO item(id, word) VALUES (?, ?)"));
        QSqlQuery look = database.query();
        look.prepare(QStringLiteral("SELECT count(*) FROM item WHERE id <> ?"));
        for (int i = 0; i < 3 && outer.next(); ++i) {
            inner.bindValue(0, 1000 - i);
            inner.bindValue(1, outer.value(1));
            transcript.run(inner);
            look.bindValue(0, outer.value(0));
            transcript.run(look);
            transcript.note("outer", outer.value(0));
        }
        outer.finish();
        transcript.run(database.database(), allItems);
    });
}

void DriverTest::agrees()
{
    QFETCH(Case, body);
    compareDrivers(body);
}

void DriverTest::anyWalkAgrees()
{
    const QTemporaryDir folder;
    TestDatabase plain(plainDriver, folder.filePath(QStringLiteral("plain.db")));
    TestDatabase ours(ourDriver, folder.filePath(QStringLiteral("ours.db")));
    QVERIFY(plain.open());
    QVERIFY(ours.open());
    QVERIFY(rc::check("any walk through scrolling rows agrees", [&] {
        Walk walk;
        walk.rows = *rc::gen::inRange(0, 6);
        const auto moves = *rc::gen::container<std::vector<std::pair<int, int>>>(
            rc::gen::pair(rc::gen::inRange(0, 6), rc::gen::inRange(-3, 8)));
        for (const auto &[move, index] : moves)
            walk.moves.emplace_back(static_cast<Move>(move), index);
        RC_ASSERT(walked(ours, walk) == walked(plain, walk));
    }));
}

} // namespace spark::test

using spark::test::DriverTest;
SPARK_TEST(DriverTest)

#include "driver_test.moc"
