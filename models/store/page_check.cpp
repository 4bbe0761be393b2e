#include "models/store/page_check.h"

#include "models/domain/recovery_key.h"
#include "models/store/engine_file.h"
#include "models/store/sqlcipher_engine.h"
#include "models/store/sqlcipher_opening.h"
#include "models/store/store_error.h"
#include "models/store/vault_key.h"

#include <QFile>
#include <QRegularExpression>
#include <QtEndian>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <cstring>

namespace spark {

namespace {

// A page as SQLCipher 4 writes it by default: what is encrypted, 16 bytes to begin the cipher with, and an HMAC over
// both and the page's number (https://www.zetetic.net/sqlcipher/design/).
constexpr int pageSize = 4096;
constexpr int authenticatedSize = 4032;
constexpr int hmacSize = 64;
// The page with the byte at 1 GiB, by which the engine locks: it is never written.
constexpr qint64 lockPage = 0x40000000 / pageSize + 1;

// The key of the HMACs: derived from the key of the pages, with the salt made another by SQLCipher's mask.
SecretBytes authenticationKey(const SecretBytes &key, QByteArray salt)
{
    constexpr char mask = 0x3a;
    constexpr int rounds = 2;
    for (char &byte : salt)
        byte = static_cast<char>(byte ^ mask);
    SecretBytes derived(vaultKeySize);
    const int done = PKCS5_PBKDF2_HMAC(key.data(), static_cast<int>(vaultKeySize), reinterpret_cast<const unsigned char *>(salt.constData()),
                                       static_cast<int>(salt.size()), rounds, EVP_sha512(), static_cast<int>(derived.size()),
                                       reinterpret_cast<unsigned char *>(derived.data()));
    if (done != 1)
        qFatal("The key could not be derived");
    return derived;
}

bool isAuthentic(const QByteArray &page, qint64 number, const SecretBytes &key)
{
    const qsizetype begin = number == 1 ? vaultSaltSize : 0; // the salt stands in front of the first page
    QByteArray signedBytes = page.sliced(begin, authenticatedSize - begin);
    char littleEndian[4];
    qToLittleEndian(static_cast<quint32>(number), littleEndian);
    signedBytes.append(littleEndian, 4);
    unsigned char hmac[hmacSize];
    const bool done = HMAC(EVP_sha512(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char *>(signedBytes.constData()),
                           static_cast<std::size_t>(signedBytes.size()), hmac, nullptr)
        != nullptr;
    return done && std::memcmp(hmac, page.constData() + authenticatedSize, hmacSize) == 0;
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
        const SecretBytes spec = keySpecification(key);
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
    // The engine does not look at the flag meanwhile.
    SPARK_TRY(connection.checkCancelled());
    auto pages = check(connection.handle(), connection.path());
    SPARK_TRY(connection.checkCancelled());
    return pages;
}

Expected<QList<qint64>> unreadablePages(const QString &path, const SecretBytes &key)
{
    const BareHandle handle(path, key);
    if (!handle.usable())
        return failure(storeError(SQLITE_IOERR, path));
    return check(handle.get(), path);
}

bool readsAnyPage(const QString &path, const SecretBytes &key)
{
    const auto salt = firstBytes(path, vaultSaltSize);
    if (!salt || key.size() < vaultKeySize)
        return false;
    const SecretBytes authentication = authenticationKey(key, *salt);
    const QList<qint64> pages = pagesToTry(QFile(path).size());
    return std::any_of(pages.begin(), pages.end(), [&](qint64 number) {
        const auto page = bytesAt(path, (number - 1) * pageSize, pageSize);
        return page && isAuthentic(*page, number, authentication);
    });
}

QList<qint64> pagesToTry(qint64 fileSize)
{
    constexpr qint64 most = 16;
    const qint64 last = fileSize / pageSize;
    const qint64 steps = std::min(last, most) - 1;
    QList<qint64> pages;
    for (qint64 i = 0; i <= steps; ++i) {
        const qint64 page = steps == 0 ? 1 : 1 + (last - 1) * i / steps;
        pages.append(page == lockPage ? page - 1 : page);
    }
    return pages;
}

} // namespace spark
