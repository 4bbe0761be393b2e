#include "models/store/history_log.h"

#include "models/domain/uid.h"
#include "models/store/engine_statement.h"

#include <QJsonDocument>
#include <QtEndian>

#include <openssl/evp.h>

namespace spark {

namespace {

// Each field with its length in front, so that no two entries can be spelled alike.
void addField(QByteArray &text, QByteArrayView field)
{
    const quint32 size = qToBigEndian(static_cast<quint32>(field.size()));
    text.append(reinterpret_cast<const char *>(&size), sizeof size);
    text.append(field.data(), field.size());
}

struct StoredEntry
{
    HistoryEntry entry;
    QByteArray before; // as it stands in the file: the hash is over these bytes
    QByteArray after;
};

// By OpenSSL, which the engine brings along: it uses what the processor has for this, and an intake needs it for every row.
QByteArray sha256(const QByteArray &text)
{
    static EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr); // looked up by name, which takes as long as a hash
    QByteArray hash(32, Qt::Uninitialized);
    if (EVP_Digest(text.constData(), static_cast<std::size_t>(text.size()), reinterpret_cast<unsigned char *>(hash.data()), nullptr, algorithm, nullptr) != 1)
        qFatal("SHA-256 is not to be had from OpenSSL"); // no chain without it, and no change without the chain
    return hash;
}

QByteArray chainHash(const QByteArray &previous, const StoredEntry &stored)
{
    const HistoryEntry &entry = stored.entry;
    QByteArray text;
    text.reserve(512 + stored.before.size() + stored.after.size());
    text.append(previous);
    for (const qint64 number : {entry.number, entry.at})
        addField(text, QByteArray::number(number));
    for (const QString *field : {&entry.uid, &entry.changeSet, &entry.action, &entry.reverts, &entry.device, &entry.actor,
                                 &entry.entity, &entry.entityUid})
        addField(text, field->toUtf8());
    addField(text, stored.before);
    addField(text, stored.after);
    return sha256(text);
}

const QByteArray &chainStart()
{
    static const QByteArray zeros(32, '\0');
    return zeros;
}

QString columns()
{
    return QStringLiteral("number, uid, change_set, action, reverts, at, device, actor, entity, entity_uid, before, after, hash");
}

// The hash is over texts and numbers, and SQLite lets a column hold anything: a value of another kind that reads the
// same (a blob, 1.4 for 1, '' for nothing) was not written by append().
QString isAsWritten()
{
    return QStringLiteral("typeof(at) = 'integer' AND typeof(uid) = 'text' AND typeof(change_set) = 'text' AND typeof(action) = 'text' "
                          "AND typeof(device) = 'text' AND typeof(actor) = 'text' AND typeof(entity) = 'text' AND typeof(entity_uid) = 'text' "
                          "AND typeof(hash) = 'blob' AND (reverts IS NULL OR (typeof(reverts) = 'text' AND reverts <> '')) "
                          "AND (before IS NULL OR (typeof(before) = 'text' AND before <> '')) "
                          "AND (after IS NULL OR (typeof(after) = 'text' AND after <> ''))");
}

StoredEntry readEntry(const QSqlQuery &query)
{
    StoredEntry stored;
    HistoryEntry &entry = stored.entry;
    entry.number = query.value(0).toLongLong();
    entry.uid = query.value(1).toString();
    entry.changeSet = query.value(2).toString();
    entry.action = query.value(3).toString();
    entry.reverts = query.value(4).toString();
    entry.at = query.value(5).toLongLong();
    entry.device = query.value(6).toString();
    entry.actor = query.value(7).toString();
    entry.entity = query.value(8).toString();
    entry.entityUid = query.value(9).toString();
    stored.before = query.value(10).toString().toUtf8();
    stored.after = query.value(11).toString().toUtf8();
    entry.hash = query.value(12).toByteArray();
    return stored;
}

HistoryEntry parsed(StoredEntry stored)
{
    stored.entry.before = QJsonDocument::fromJson(stored.before).object();
    stored.entry.after = QJsonDocument::fromJson(stored.after).object();
    return stored.entry;
}

// Bytes in JSON: an object of one member, so that no text can be taken for them.
const QString &bytesKey()
{
    static const QString key = QStringLiteral("$bytes");
    return key;
}

} // namespace

Expected<void> HistoryLog::append(HistoryEntry &entry)
{
    return append(entry, historyText(entry.before), historyText(entry.after));
}

Expected<void> HistoryLog::append(HistoryEntry &entry, const QByteArray &before, const QByteArray &after)
{
    if (m_lastNumber < 0) {
        m_lastNumber = 0;
        m_lastHash = chainStart();
        const auto last = m_connection.forEach(QStringLiteral("SELECT number, hash FROM history ORDER BY number DESC LIMIT 1"), {},
                                               [this](const QSqlQuery &query) {
                                                   m_lastNumber = query.value(0).toLongLong();
                                                   m_lastHash = query.value(1).toByteArray();
                                               });
        if (!last)
            return last;
    }
    if (!m_insert) {
        SPARK_TRY_VALUE(m_insert, m_connection.prepared(QStringLiteral("INSERT INTO history (") % columns()
                                                        % QStringLiteral(") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")));
    }
    if (entry.uid.isEmpty())
        entry.uid = newUid(entry.at);
    entry.number = m_lastNumber + 1;
    const StoredEntry stored {entry, before, after};
    entry.hash = chainHash(m_lastHash, stored);
    int parameter = 0;
    const auto bindText = [&](const QString &text) { m_insert->bindText(++parameter, text); };
    const auto bindOrNull = [&](const QByteArray &text) { text.isEmpty() ? m_insert->bindNull(++parameter) : m_insert->bindUtf8(++parameter, text); };
    m_insert->bindNumber(++parameter, entry.number);
    bindText(entry.uid);
    bindText(entry.changeSet);
    bindText(entry.action);
    bindOrNull(entry.reverts.toUtf8());
    m_insert->bindNumber(++parameter, entry.at);
    for (const QString *text : {&entry.device, &entry.actor, &entry.entity, &entry.entityUid})
        bindText(*text);
    bindOrNull(before);
    bindOrNull(after);
    m_insert->bindBytes(++parameter, entry.hash);
    SPARK_TRY(m_insert->run());
    m_lastNumber = entry.number;
    m_lastHash = entry.hash;
    return {};
}

Expected<QList<HistoryEntry>> HistoryLog::entries(const QString &entityUid, int limit)
{
    QList<HistoryEntry> result;
    const QString where = entityUid.isEmpty() ? QString() : QStringLiteral(" WHERE entity_uid = ?");
    QVariantList values;
    if (!entityUid.isEmpty())
        values.append(entityUid);
    values.append(limit > 0 ? limit : -1);
    const QString sql = QStringLiteral("SELECT ") % columns() % QStringLiteral(" FROM history") % where
        % QStringLiteral(" ORDER BY number DESC LIMIT ?");
    const auto done = m_connection.forEach(sql, values, [&result](const QSqlQuery &query) { result.append(parsed(readEntry(query))); });
    if (!done)
        return failure(done.error());
    return result;
}

Expected<QList<HistoryEntry>> HistoryLog::ofChangeSetBackwards(const QString &changeSet, qint64 before, int limit)
{
    QList<HistoryEntry> result;
    const QString sql = QStringLiteral("SELECT ") % columns() % QStringLiteral(" FROM history WHERE change_set = ? AND number < ? ORDER BY number DESC LIMIT ?");
    SPARK_TRY(m_connection.forEach(sql, {changeSet, before, limit}, [&result](const QSqlQuery &query) { result.append(parsed(readEntry(query))); }));
    return result;
}

Expected<HistoryLog::End> HistoryLog::end(qint64 upTo)
{
    End end;
    SPARK_TRY(m_connection.forEach(QStringLiteral("SELECT number, hash FROM history WHERE number <= ? ORDER BY number DESC LIMIT 1"), {upTo},
                                   [&end](const QSqlQuery &query) {
                                       end = {query.value(0).toLongLong(), query.value(1).toByteArray()};
                                   }));
    return end;
}

Expected<HistoryLog::Verification> HistoryLog::verify(const std::function<bool(qint64)> &progress)
{
    Verification verification;
    QByteArray previous = chainStart();
    bool cancelled = false;
    const QString sql = QStringLiteral("SELECT ") % columns() % QStringLiteral(", ") % isAsWritten()
        % QStringLiteral(" FROM history ORDER BY number");
    const auto done = m_connection.forEach(sql, {}, [&](const QSqlQuery &query) {
        if (cancelled || verification.firstBroken > 0)
            return;
        const StoredEntry stored = readEntry(query);
        ++verification.entries;
        const bool fits = stored.entry.number == verification.entries && query.value(13).toBool() && chainHash(previous, stored) == stored.entry.hash;
        if (!fits)
            verification.firstBroken = verification.entries;
        previous = stored.entry.hash;
        if (progress && verification.entries % 10000 == 0)
            cancelled = !progress(verification.entries);
    });
    if (!done)
        return failure(done.error());
    if (cancelled)
        return failure(ErrorCode::Cancelled, QString());
    return verification;
}

QByteArray historyText(const QJsonObject &object)
{
    if (object.isEmpty())
        return {};
    QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    // Qt's reader takes a U+FEFF that begins a string for a byte-order mark and drops it.
    text.replace("\xEF\xBB\xBF", "\\ufeff");
    return text;
}

QJsonObject toJson(const QVariantMap &values)
{
    QJsonObject object;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QVariant &value = it.value();
        if (value.isNull())
            object.insert(it.key(), QJsonValue());
        else if (value.metaType() == QMetaType::fromType<QByteArray>())
            object.insert(it.key(), QJsonObject {{bytesKey(), QString::fromLatin1(value.toByteArray().toBase64())}});
        else if (value.metaType() == QMetaType::fromType<QString>())
            object.insert(it.key(), value.toString());
        else if (value.metaType() == QMetaType::fromType<double>())
            object.insert(it.key(), value.toDouble());
        else
            object.insert(it.key(), QJsonValue(value.toLongLong()));
    }
    return object;
}

QVariantMap fromJson(const QJsonObject &object)
{
    QVariantMap values;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonValue value = it.value();
        if (value.isObject())
            values.insert(it.key(), QByteArray::fromBase64(value.toObject().value(bytesKey()).toString().toLatin1()));
        else if (value.isString())
            values.insert(it.key(), value.toString());
        else if (value.isDouble())
            // Qt keeps an integer an integer, all 64 bits of it.
            values.insert(it.key(), value.toVariant().metaType() == QMetaType::fromType<double>() ? QVariant(value.toDouble())
                                                                                                 : QVariant(value.toInteger()));
        else
            values.insert(it.key(), QVariant());
    }
    return values;
}

} // namespace spark
