#include "models/store/page_check.h"

#include "models/domain/recovery_key.h"
#include "models/store/sqlcipher_engine.h"
#include "models/store/store_error.h"

#include <QFile>
#include <QRegularExpression>

#include <cstring>

namespace spark {

namespace {

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

// SQLCipher reads the pages while it prepares the statement: one that is run again only repeats its answer.
Expected<QList<qint64>> check(sqlite3 *handle, const QString &path)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, "PRAGMA cipher_integrity_check", -1, &statement, nullptr) != SQLITE_OK)
        return failure(storeError(SQLITE_IOERR, path));
    QList<qint64> pages;
    int step = sqlite3_step(statement);
    for (; step == SQLITE_ROW; step = sqlite3_step(statement))
        addPage(pages, QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
    sqlite3_finalize(statement);
    if (step != SQLITE_DONE)
        return failure(storeError((step & 0xff) == SQLITE_INTERRUPT ? step : SQLITE_IOERR, path));
    return pages;
}

} // namespace

Expected<QList<qint64>> unreadablePages(Connection &connection)
{
    return check(connection.handle(), connection.path());
}

Expected<QList<qint64>> unreadablePages(const QString &path, const SecretBytes &key)
{
    const BareHandle handle(path, key);
    if (!handle.usable())
        return failure(storeError(SQLITE_IOERR, path));
    return check(handle.get(), path);
}

} // namespace spark
