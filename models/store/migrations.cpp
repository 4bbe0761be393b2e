#include "models/store/migrations.h"

#include "models/store/sqlcipher_engine.h"
#include "models/store/store_error.h"

#include <QFile>

#include <array>

namespace spark {

namespace {

// Version 1 is the first; the next change of the schema adds its step here, in a file of its own, and changes
// resources/schema/schema.sql alike (a test compares the two).
constexpr std::array<Migration, 0> steps {};

constexpr bool inOrder(std::span<const Migration> migrations)
{
    for (std::size_t i = 0; i < migrations.size(); ++i) {
        if (migrations[i].version != static_cast<int>(i) + 2)
            return false;
    }
    return true;
}
static_assert(inOrder(steps));

Expected<void> setVersion(Connection &connection, int version)
{
    return connection.exec(QStringLiteral("PRAGMA user_version = %1").arg(version));
}

// Outside the transaction: within one SQLite ignores the pragma (https://www.sqlite.org/lang_altertable.html, 7).
class ReferencesOff
{
public:
    explicit ReferencesOff(Connection &connection) : m_connection(connection) { set("OFF"); }
    ~ReferencesOff() { set("ON"); }
    ReferencesOff(const ReferencesOff &) = delete;
    ReferencesOff &operator=(const ReferencesOff &) = delete;

private:
    // Cannot fail: it sets a flag in memory.
    void set(const char *value)
    {
        (void)m_connection.exec(QStringLiteral("PRAGMA foreign_keys = %1").arg(QLatin1String(value))).has_value();
    }
    Connection &m_connection;
};

} // namespace

std::span<const Migration> allMigrations()
{
    return steps;
}

int newestVersion(std::span<const Migration> migrations)
{
    return static_cast<int>(migrations.size()) + 1;
}

Expected<void> createSchema(Connection &connection)
{
    QFile file(QStringLiteral(":/schema/schema.sql"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The built-in schema is missing");
    SPARK_TRY(connection.execScript(QString::fromUtf8(file.readAll())));
    SPARK_TRY(connection.exec(QStringLiteral("PRAGMA application_id = %1").arg(vaultApplicationId)));
    return setVersion(connection, newestVersion());
}

Expected<void> migrate(Connection &connection, std::span<const Migration> migrations)
{
    const ReferencesOff off(connection);
    SPARK_TRY_VALUE(Transaction transaction, Transaction::begin(connection));
    // Read within the transaction: another program may have been faster.
    SPARK_TRY_VALUE(const int version, schemaVersion(connection));
    for (const Migration &step : migrations) {
        if (step.version <= version)
            continue;
        SPARK_TRY(step.apply(connection));
        SPARK_TRY(setVersion(connection, step.version));
    }
    SPARK_TRY_VALUE(const QVariant orphan, connection.value(QStringLiteral("PRAGMA foreign_key_check")));
    if (orphan.isValid())
        return failure(storeError(SQLITE_CORRUPT, connection.path()));
    return transaction.commit();
}

Expected<int> schemaVersion(Connection &connection)
{
    SPARK_TRY_VALUE(const QVariant version, connection.value(QStringLiteral("PRAGMA user_version")));
    return version.toInt();
}

} // namespace spark
