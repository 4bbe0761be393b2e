#include "models/store/page_check.h"

#include "models/domain/recovery_key.h"
#include "models/store/sqlcipher_engine.h"
#include "models/store/store_error.h"

#include <QFile>
#include <QRegularExpression>

#include <cstring>

namespace spark {

namespace {

const QString &checkStatement()
{
    static const QString sql = QStringLiteral("PRAGMA cipher_integrity_check");
    return sql;
}

// One line of the check's answer: "HMAC verification failed for page 7".
void addPage(QList<qint64> &pages, const QString &line)
{
    static const QRegularExpression number(QStringLiteral("page (\\d+)"));
    const auto match = number.match(line);
    if (match.hasMatch())
        pages.append(match.captured(1).toLongLong());
}

// A connection without the first read that Connection::open() insists on.
class BareHandle
{
public:
    BareHandle(const QString &path, const SecretBytes &key)
    {
        const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
        if (sqlite3_open_v2(path.toUtf8().constData(), &m_handle, flags, nullptr) != SQLITE_OK)
            return;
        const SecretBytes hex = recoveryKeyText(key);
        SecretBytes spec(hex.size() + 3);
        std::memcpy(spec.data(), "x'", 2);
        std::memcpy(spec.data() + 2, hex.data(), static_cast<std::size_t>(hex.size()));
        spec.data()[spec.size() - 1] = '\'';
        m_usable = sqlite3_key_v2(m_handle, "main", spec.data(), static_cast<int>(spec.size())) == SQLITE_OK;
    }
    ~BareHandle() { sqlite3_close_v2(m_handle); }
    BareHandle(const BareHandle &) = delete;
    BareHandle &operator=(const BareHandle &) = delete;

    bool usable() const { return m_usable; }
    sqlite3 *get() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
    bool m_usable = false;
};

} // namespace

Expected<QList<qint64>> unreadablePages(Connection &connection)
{
    QList<qint64> pages;
    SPARK_TRY(connection.forEach(checkStatement(), {}, [&pages](const QSqlQuery &query) { addPage(pages, query.value(0).toString()); }));
    return pages;
}

Expected<QList<qint64>> unreadablePages(const QString &path, const SecretBytes &key)
{
    const BareHandle handle(path, key);
    sqlite3_stmt *statement = nullptr;
    if (!handle.usable() || sqlite3_prepare_v2(handle.get(), checkStatement().toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK)
        return failure(storeError(SQLITE_IOERR, path));
    QList<qint64> pages;
    int step = sqlite3_step(statement);
    for (; step == SQLITE_ROW; step = sqlite3_step(statement))
        addPage(pages, QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
    sqlite3_finalize(statement);
    if (step != SQLITE_DONE)
        return failure(storeError(SQLITE_IOERR, path));
    return pages;
}

} // namespace spark
