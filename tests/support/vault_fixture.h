// A real encrypted vault in a folder of its own, with a clock that stands still, for tests of the store and
// what lies above it.
#pragma once

#include "models/store/authorization_repository.h"
#include "models/store/vault_opening.h"

#include <QTemporaryDir>

#include <memory>

namespace spark::test {

// 2026-11-20T12:00:00Z: the "now" of the tests.
constexpr qint64 testNow = 1795176000;

SecretBytes testKey(char fill = 'k');
Author testAuthor(std::shared_ptr<const Clock> clock = {});

// A code of plausible shape, a different one for each number.
QString codeText(int number);
// A link to a post, a different one for each number, uploaded before testNow.
QString postLinkText(int number, const QString &handle = QStringLiteral("mila.bakes"));

// Every table's contents as text, to compare two states of a vault.
QString dumpTables(Connection &connection);

// A draft that every rule accepts.
CodeDraft codeDraft(int number, int days = 30, const QString &handle = QStringLiteral("mila.bakes"));

class VaultFixture
{
public:
    VaultFixture(); // makes the vault and opens one connection
    ~VaultFixture();

    QString path() const { return m_folder.filePath(QStringLiteral("Test.sparkledger")); }
    QString folder() const { return m_folder.path(); }
    Connection &connection() { return *m_connection; }
    FixedClock &clock() { return *m_clock; }
    Author author() const { return testAuthor(m_clock); }

    void close() { m_connection.reset(); }
    void reopen();

    // Runs job(ChangeSet&) as one committed action and returns its change set's uid; fails the test otherwise.
    template<typename Job>
    QString change(const QString &action, Job job)
    {
        auto changes = ChangeSet::begin(connection(), author(), action);
        if (!changes)
            qFatal("begin: %s", qPrintable(changes.error().text()));
        if (const auto done = job(**changes); !done)
            qFatal("%s: %s", qPrintable(action), qPrintable(done.error().text()));
        if (const auto done = (*changes)->commit(); !done)
            qFatal("commit: %s", qPrintable(done.error().text()));
        return (*changes)->uid();
    }
    RowId addCode(const CodeDraft &draft);
    qint64 count(const QString &table);
    QList<HistoryEntry> entriesOf(const QString &changeSet); // in the order they were written
    QString dump() { return dumpTables(connection()); }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<FixedClock> m_clock;
    std::unique_ptr<Connection> m_connection;
};

// The text of an error, or "" for a value: makes QCOMPARE's message say what went wrong.
template<typename T>
QString errorOf(const Expected<T> &expected)
{
    return expected ? QString() : errorName(expected.error().code) + QStringLiteral(": ") + expected.error().text();
}

} // namespace spark::test

#define VERIFY_OK(...) QCOMPARE(spark::test::errorOf(__VA_ARGS__), QString())
#define COMPARE_ERROR(expression, expectedCode)                                                                        \
    do {                                                                                                               \
        const auto &sparkFailed = (expression);                                                                        \
        QVERIFY2(!sparkFailed, "it should have failed");                                                               \
        QCOMPARE(spark::errorName(sparkFailed.error().code), spark::errorName(expectedCode));                          \
        QVERIFY(!sparkFailed.error().message.isEmpty());                                                               \
    } while (false)
