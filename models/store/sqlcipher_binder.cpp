#include "models/store/sqlcipher_binder.h"

#include "models/store/sqlcipher_engine.h"

#include <QDate>
#include <QDateTime>
#include <QTime>
#include <QUuid>

namespace spark {

namespace {

// Room for text is used again; that of a text of many megabytes is given back.
constexpr qsizetype largestRoomKept = qsizetype(64) * 1024;

template<typename T>
const T &as(const QVariant &value)
{
    return *static_cast<const T *>(value.constData());
}

// What is stored as NULL, beyond a QVariant that says so itself.
bool isNullValue(const QVariant &value)
{
    if (value.isNull())
        return true;
    switch (value.typeId()) {
    case QMetaType::QString:
        return as<QString>(value).isNull();
    case QMetaType::QByteArray:
        return as<QByteArray>(value).isNull();
    case QMetaType::QDateTime:
        return !as<QDateTime>(value).isValid();
    case QMetaType::QDate:
        return as<QDate>(value).isNull();
    case QMetaType::QTime:
        return !as<QTime>(value).isValid();
    case QMetaType::QUuid:
        return as<QUuid>(value).isNull();
    default:
        return false;
    }
}

} // namespace

int SqlCipherBinder::bind(sqlite3_stmt *statement, int parameter, const QVariant &value)
{
    if (isNullValue(value))
        return sqlite3_bind_null(statement, parameter);
    switch (value.typeId()) {
    case QMetaType::QString:
        return bindText(statement, parameter, as<QString>(value));
    case QMetaType::Int:
    case QMetaType::Bool:
        return sqlite3_bind_int(statement, parameter, value.toInt());
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, parameter, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(statement, parameter, value.toDouble());
    case QMetaType::QByteArray: {
        // Shared, not copied: kept here because the caller may bind anew while rows are still read.
        const QByteArray &bytes = as<QByteArray>(value);
        m_blobs += bytes;
        return sqlite3_bind_blob64(statement, parameter, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                                   SQLITE_STATIC);
    }
    case QMetaType::QDateTime:
        return bindText(statement, parameter, as<QDateTime>(value).toString(Qt::ISODateWithMs));
    case QMetaType::QTime:
        return bindText(statement, parameter, as<QTime>(value).toString(QStringLiteral("hh:mm:ss.zzz")));
    default:
        return bindText(statement, parameter, value.toString());
    }
}

int SqlCipherBinder::bindText(sqlite3_stmt *statement, int parameter, QStringView text)
{
    m_utf8.resize(m_encoder.requiredSpace(text.size()));
    char *begin = m_utf8.data();
    const char *end = m_encoder.appendToBuffer(begin, text);
    const int code = sqlite3_bind_text64(statement, parameter, begin, static_cast<sqlite3_uint64>(end - begin),
                                         SQLITE_TRANSIENT, SQLITE_UTF8);
    if (m_utf8.size() > largestRoomKept)
        m_utf8 = QByteArray();
    return code;
}

} // namespace spark
