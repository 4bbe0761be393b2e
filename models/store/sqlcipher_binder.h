// Values of Qt as parameters of the engine's statements, in the form QSQLITE gives them. Private to
// SqlCipherResult.
#pragma once

#include <QList>
#include <QStringConverter>
#include <QVariant>

struct sqlite3_stmt;

namespace spark {

class SqlCipherBinder
{
public:
    // parameter counts from 1. The extended result code. What is bound may be read by the engine until
    // release(): call that when the statement has ended and its bindings are cleared.
    int bind(sqlite3_stmt *statement, int parameter, const QVariant &value);
    void release() { m_blobs.clear(); }

private:
    int bindText(sqlite3_stmt *statement, int parameter, QStringView text);

    QList<QByteArray> m_blobs; // what the engine reads from while the statement runs
    QByteArray m_utf8; // room for the text being bound
    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

} // namespace spark
