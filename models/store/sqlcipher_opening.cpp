#include "models/store/sqlcipher_opening.h"

#include "models/store/sqlcipher_engine.h"

#include <QByteArray>
#include <QStringList>

namespace spark {

namespace {

constexpr qsizetype keySize = 32;
constexpr qsizetype saltSize = 16;

// The first value of the first row; empty when there is none.
int readText(sqlite3 *connection, const char *sql, QByteArray *value)
{
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr);
    if (code == SQLITE_OK) {
        code = sqlite3_step(statement);
        if (code == SQLITE_ROW)
            *value = QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    }
    // sqlite3_finalize(nullptr) is a no-op; the code of a failed step is kept.
    sqlite3_finalize(statement);
    return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}

// What the schema in the file may do is limited to what a schema is for.
int harden(sqlite3 *connection)
{
    struct Switch
    {
        int option;
        int on;
    };
    constexpr Switch switches[] = {{SQLITE_DBCONFIG_DQS_DML, 0},
                                   {SQLITE_DBCONFIG_DQS_DDL, 0},
                                   {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                   {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}};
    for (const Switch &one : switches) {
        int now = -1;
        const int code = sqlite3_db_config(connection, one.option, one.on, &now);
        if (code != SQLITE_OK)
            return code;
        if (now != one.on)
            return SQLITE_ERROR;
    }
    return SQLITE_OK;
}

// Sorting, views and temporary tables spill into files that SQLCipher does not encrypt, if they may.
int keepTemporaryDataInMemory(sqlite3 *connection)
{
    // Built so, the engine answers to the pragma but goes on using files.
    if (sqlite3_compileoption_used("TEMP_STORE=0"))
        return SQLITE_ERROR;
    QByteArray store;
    int code = readText(connection, "PRAGMA temp_store = MEMORY", &store);
    if (code == SQLITE_OK)
        code = readText(connection, "PRAGMA temp_store", &store);
    if (code == SQLITE_OK && store != "2")
        code = SQLITE_ERROR;
    return code;
}

} // namespace

std::optional<OpeningOptions> parseOpeningOptions(const QString &text)
{
    OpeningOptions options;
    const auto parts = QStringView(text).split(u';', Qt::SkipEmptyParts);
    for (const QStringView part : parts) {
        if (part.trimmed().isEmpty())
            continue;
        const qsizetype equals = part.indexOf(u'=');
        const QStringView option = (equals < 0 ? part : part.first(equals)).trimmed();
        const QStringView value = equals < 0 ? QStringView() : part.sliced(equals + 1).trimmed();
        bool understood = false;
        if (option == QLatin1String("QSQLCIPHER_BUSY_TIMEOUT")) {
            options.busyTimeout = value.toInt(&understood);
            understood = understood && options.busyTimeout >= 0;
        } else if (option == QLatin1String("QSQLCIPHER_OPEN_READONLY")
                   || option == QLatin1String("QSQLCIPHER_MUST_EXIST")) {
            understood = equals < 0 || value == QLatin1String("1") || value == QLatin1String("0");
            (option == QLatin1String("QSQLCIPHER_MUST_EXIST") ? options.mustExist : options.readOnly) =
                value != QLatin1String("0");
        }
        if (!understood)
            return std::nullopt;
    }
    return options;
}

bool isUsableKey(const SecretBytes &key)
{
    if (key.size() != keySize && key.size() != keySize + saltSize)
        return false;
    char bits = 0;
    for (qsizetype i = 0; i < keySize; ++i)
        bits = static_cast<char>(bits | key.data()[i]);
    return bits != 0;
}

SecretBytes keySpecification(const SecretBytes &key)
{
    static constexpr char digits[] = "0123456789abcdef";
    SecretBytes text(key.size() * 2 + 3);
    char *out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (const char byte : key.view()) {
        *out++ = digits[static_cast<unsigned char>(byte) >> 4];
        *out++ = digits[static_cast<unsigned char>(byte) & 0x0f];
    }
    *out = '\'';
    return text;
}

int unlockConnection(sqlite3 *connection, const SecretBytes &key)
{
    int code = harden(connection);
    if (code != SQLITE_OK)
        return code;
    {
        const SecretBytes specification = keySpecification(key);
        code = sqlite3_key_v2(connection, "main", specification.data(), static_cast<int>(specification.size()));
    }
    if (code != SQLITE_OK)
        return code;
    // A plain SQLite takes a key without a word and writes in clear; only this tells it apart.
    QByteArray value;
    code = readText(connection, "PRAGMA cipher_version", &value);
    if (code == SQLITE_OK && value.isEmpty())
        code = SQLITE_ERROR;
    // What goes wrong is in the error; the engine would write it to the terminal as well. It is about the
    // whole process and about comfort only, so that its outcome does not matter.
    if (code == SQLITE_OK)
        (void)readText(connection, "PRAGMA cipher_log_level = NONE", &value);
    if (code == SQLITE_OK)
        code = keepTemporaryDataInMemory(connection);
    // The first page is read, and with it the key tried, no sooner than now.
    if (code == SQLITE_OK)
        code = readText(connection, "SELECT count(*) FROM sqlite_master", &value);
    return code;
}

} // namespace spark
