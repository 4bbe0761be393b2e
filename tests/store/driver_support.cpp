#include "tests/store/driver_support.h"

#include <QCryptographicHash>
#include <QSqlField>
#include <QSqlRecord>

#include <atomic>

namespace spark::test {

SecretBytes testKey()
{
    SecretBytes key(32);
    for (qsizetype i = 0; i < key.size(); ++i)
        key.data()[i] = static_cast<char>(i * 7 + 1);
    return key;
}

static QString uniqueName()
{
    static std::atomic<int> counter = 0;
    return QStringLiteral("driver-test-%1").arg(++counter);
}

TestDatabase::TestDatabase(const QString &driver, const QString &file)
    : m_name(uniqueName())
{
    SqlCipherDriver::registerDriver();
    m_database = QSqlDatabase::addDatabase(driver, m_name);
    m_database.setDatabaseName(file);
}

TestDatabase::~TestDatabase()
{
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

bool TestDatabase::open(const QString &options)
{
    if (auto *ours = qobject_cast<SqlCipherDriver *>(m_database.driver()))
        ours->setKey(testKey());
    m_database.setConnectOptions(options);
    return m_database.open();
}

bool TestDatabase::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql))
        return true;
    qWarning() << "failed:" << sql << query.lastError();
    return false;
}

QVariant TestDatabase::value(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql) || !query.next()) {
        qWarning() << "no value:" << sql << query.lastError();
        return {};
    }
    return query.value(0);
}

QString described(const QVariant &value)
{
    if (!value.isValid())
        return QStringLiteral("nothing");
    const QString type = QString::fromLatin1(value.typeName());
    if (value.isNull())
        return type + QStringLiteral(" null");
    switch (value.typeId()) {
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        const QByteArray shown =
            bytes.size() <= 64 ? bytes.toHex(' ') : QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        return QStringLiteral("%1 of %2: %3").arg(type).arg(bytes.size()).arg(QString::fromLatin1(shown));
    }
    case QMetaType::QString: {
        const QString text = value.toString();
        QString units;
        for (const QChar unit : text.left(64))
            units += QString(QStringLiteral(" %1")).arg(unit.unicode(), 4, 16, QLatin1Char('0'));
        const QByteArray all(reinterpret_cast<const char *>(text.constData()), text.size() * qsizetype(sizeof(QChar)));
        return QStringLiteral("%1 of %2 (null %3):%4 #%5")
            .arg(type)
            .arg(text.size())
            .arg(text.isNull())
            .arg(units)
            .arg(qHash(all, 0));
    }
    case QMetaType::QVariantList: {
        QStringList members;
        for (const QVariant &member : value.toList())
            members += described(member);
        return QStringLiteral("[%1]").arg(members.join(QStringLiteral(", ")));
    }
    case QMetaType::Double:
        return QStringLiteral("%1 %2").arg(type, QString::number(value.toDouble(), 'g', 17));
    default:
        return QStringLiteral("%1 %2").arg(type, value.toString());
    }
}

void Transcript::note(const char *what, const QVariant &value)
{
    m_lines += QString::fromLatin1(what) + QStringLiteral(": ") + described(value);
}

void Transcript::noteError(const char *what, const QSqlError &error)
{
    m_lines += QString(QStringLiteral("%1: error %2, code '%3'"))
                   .arg(QString::fromLatin1(what))
                   .arg(error.type())
                   .arg(error.nativeErrorCode());
}

void Transcript::note(const QSqlQuery &query)
{
    m_lines += QString(QStringLiteral("query: active %1 select %2 valid %3 forward %4 at %5 size %6 affected %7 id %8"))
                   .arg(query.isActive())
                   .arg(query.isSelect())
                   .arg(query.isValid())
                   .arg(query.isForwardOnly())
                   .arg(query.at())
                   .arg(query.size())
                   .arg(query.numRowsAffected())
                   .arg(described(query.lastInsertId()));
    noteError("error", query.lastError());
    const QSqlRecord record = query.record();
    for (int i = 0; i < record.count(); ++i) {
        const QSqlField field = record.field(i);
        m_lines += QString(QStringLiteral("field '%1' of '%2' type %3 value %4"))
                       .arg(field.name(), field.tableName(), QString::fromLatin1(field.metaType().name()),
                            described(field.value()));
    }
}

void Transcript::rows(QSqlQuery &query)
{
    while (query.next()) {
        QStringList values;
        for (int i = 0; i < query.record().count(); ++i)
            values += described(query.value(i)) + (query.isNull(i) ? QStringLiteral(" (null)") : QString());
        m_lines += QStringLiteral("row: ") + values.join(QStringLiteral(" | "));
    }
    noteError("rows", query.lastError());
}

void Transcript::run(QSqlQuery &query)
{
    note("exec", query.exec());
    note(query);
    rows(query);
}

void Transcript::run(QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    m_lines += sql;
    note("exec", query.exec(sql));
    note(query);
    rows(query);
}

QStringList transcriptOf(const QString &driver, Case body)
{
    const QTemporaryDir folder;
    TestDatabase database(driver, folder.filePath(QStringLiteral("case.db")));
    if (!database.open()
        || !database.run(QStringLiteral("CREATE TABLE item (id INTEGER PRIMARY KEY, word TEXT, n INTEGER)"))
        || !database.run(QStringLiteral("INSERT INTO item VALUES (1, 'one', 10), (2, 'two', 20), (3, NULL, 30)")))
        return {QStringLiteral("cannot be set up with ") + driver + database->lastError().text()};
    Transcript transcript;
    body(database, transcript);
    return transcript.lines();
}

void compareDrivers(Case body)
{
    const QStringList theirs = transcriptOf(plainDriver, body);
    const QStringList ours = transcriptOf(ourDriver, body);
    for (qsizetype i = 0; i < qMin(theirs.size(), ours.size()); ++i)
        QCOMPARE(ours.at(i), theirs.at(i));
    QCOMPARE(ours.size(), theirs.size());
    QVERIFY(!ours.isEmpty());
}

} // namespace spark::test
