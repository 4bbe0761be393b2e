#include "models/store/sqlcipher_engine.h"

#include <QByteArrayView>
#include <QString>

namespace spark {

QSqlError engineError(sqlite3 *connection, const QString &what, QSqlError::ErrorType type, int code)
{
    const char *words = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    return QSqlError(what, QString::fromUtf8(words), type, QString::number(code));
}

QString engineText(const char *utf8, qsizetype size)
{
    const QByteArrayView text(utf8, size);
    const QByteArrayView mark("\xEF\xBB\xBF");
    qsizetype marks = 0; // one after the other: of what is left, Qt would drop the first again
    while (text.sliced(marks * mark.size()).startsWith(mark)) [[unlikely]]
        ++marks;
    const QString rest = QString::fromUtf8(text.sliced(marks * mark.size()));
    return marks == 0 ? rest : QString(marks, QChar(QChar::ByteOrderMark)) + rest;
}

QMetaType declaredType(QStringView declaration)
{
    const auto is = [declaration](QLatin1String word) { return declaration.compare(word, Qt::CaseInsensitive) == 0; };
    if (is(QLatin1String("integer")) || is(QLatin1String("int")))
        return QMetaType(QMetaType::Int);
    if (is(QLatin1String("double")) || is(QLatin1String("float")) || is(QLatin1String("real"))
        || declaration.startsWith(QLatin1String("numeric"), Qt::CaseInsensitive))
        return QMetaType(QMetaType::Double);
    if (is(QLatin1String("blob")))
        return QMetaType(QMetaType::QByteArray);
    if (is(QLatin1String("boolean")) || is(QLatin1String("bool")))
        return QMetaType(QMetaType::Bool);
    return QMetaType(QMetaType::QString);
}

} // namespace spark
