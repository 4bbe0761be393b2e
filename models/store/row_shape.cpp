#include "models/store/row_shape.h"

#include "models/store/engine_statement.h"
#include "models/store/history_log.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <charconv>

namespace spark {

namespace {

RowColumn::Kind kindOf(const QString &declaration)
{
    if (declaration == QLatin1String("INTEGER"))
        return RowColumn::Kind::Number;
    if (declaration == QLatin1String("TEXT"))
        return RowColumn::Kind::Text;
    return declaration == QLatin1String("BLOB") ? RowColumn::Kind::Bytes : RowColumn::Kind::Other;
}

// As it will be read back, or nothing when it is not known what the column makes of it.
std::optional<QVariant> kept(const QVariant &value, RowColumn::Kind kind)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Bool:
        return kind == RowColumn::Kind::Number ? std::optional(QVariant(value.toLongLong())) : std::nullopt;
    case QMetaType::LongLong:
        return kind == RowColumn::Kind::Number ? std::optional(value) : std::nullopt;
    case QMetaType::QString: {
        const QString &text = *static_cast<const QString *>(value.constData());
        const bool whole = kind == RowColumn::Kind::Text && QStringView(text).isValidUtf16() && !text.contains(QChar(QChar::Null));
        return whole ? std::optional(value) : std::nullopt;
    }
    case QMetaType::QByteArray:
        return kind == RowColumn::Kind::Bytes ? std::optional(value) : std::nullopt;
    default:
        return std::nullopt;
    }
}

void appendEscaped(QByteArray &json, char character)
{
    constexpr char digits[] = "0123456789abcdef";
    switch (character) {
    case '"': json += "\\\""; return;
    case '\\': json += "\\\\"; return;
    case '\b': json += "\\b"; return;
    case '\f': json += "\\f"; return;
    case '\n': json += "\\n"; return;
    case '\r': json += "\\r"; return;
    case '\t': json += "\\t"; return;
    default: break;
    }
    const auto code = static_cast<unsigned char>(character);
    json += "\\u00";
    json += digits[code >> 4];
    json += digits[code & 0xF];
}

// Most texts are of ASCII without anything to escape.
bool appendPlainText(QByteArray &json, const QString &text)
{
    const qsizetype before = json.size();
    json.resize(before + text.size() + 2);
    char *place = json.data() + before;
    *place++ = '"';
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        if (code < 0x20 || code >= 0x80 || code == u'"' || code == u'\\') {
            json.resize(before);
            return false;
        }
        *place++ = static_cast<char>(code);
    }
    *place = '"';
    return true;
}

void appendText(QByteArray &json, const QString &text)
{
    if (appendPlainText(json, text))
        return;
    const QByteArray utf8 = text.toUtf8();
    json += '"';
    qsizetype plain = 0; // where what needs no escape begins
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto code = static_cast<unsigned char>(utf8.at(i));
        const bool isMark = code == 0xEF && utf8.sliced(i).startsWith("\xEF\xBB\xBF");
        if (code >= 0x20 && code != '"' && code != '\\' && !isMark)
            continue;
        json.append(utf8.constData() + plain, i - plain);
        if (isMark) {
            json += "\\ufeff"; // as in historyText(): a reader would take it for a byte-order mark
            i += 2;
        } else {
            appendEscaped(json, utf8.at(i));
        }
        plain = i + 1;
    }
    json.append(utf8.constData() + plain, utf8.size() - plain);
    json += '"';
}

void appendValue(QByteArray &json, const QVariant &value)
{
    if (value.isNull()) {
        json += "null";
    } else if (value.typeId() == QMetaType::LongLong) {
        std::array<char, 24> digits {};
        const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value.toLongLong());
        json.append(digits.data(), written.ptr - digits.data());
    } else if (value.typeId() == QMetaType::QString && QStringView(*static_cast<const QString *>(value.constData())).isValidUtf16()) {
        appendText(json, *static_cast<const QString *>(value.constData()));
    } else {
        const QByteArray list = QJsonDocument(QJsonArray {toJson({{QString(), value}}).value(QString())}).toJson(QJsonDocument::Compact);
        json += list.sliced(1, list.size() - 2);
    }
}

} // namespace

Expected<std::unique_ptr<RowShape>> RowShape::read(Connection &connection, const TableInfo &table)
{
    auto shape = std::make_unique<RowShape>();
    shape->m_info = &table;
    QStringList fallbacks;
    SPARK_TRY(connection.forEach(QStringLiteral("SELECT name, type, dflt_value FROM pragma_table_xinfo(?) ORDER BY name"), {table.name}, [&](const QSqlQuery &query) {
        const QString name = query.value(0).toString();
        shape->m_columns.append({name, QByteArray('"' + name.toLatin1() + "\":"), kindOf(query.value(1).toString()), {}});
        fallbacks.append(query.value(2).toString());
    }));
    QStringList names, marks;
    for (qsizetype i = 0; i < shape->m_columns.size(); ++i) {
        RowColumn &column = shape->m_columns[i];
        names.append(column.name);
        marks.append(QStringLiteral("?"));
        if (!fallbacks.at(i).isEmpty()) {
            SPARK_TRY_VALUE(column.fallback, connection.value(QLatin1String("SELECT ") + fallbacks.at(i)));
            shape->m_keepsWhatIsGiven = shape->m_keepsWhatIsGiven && (column.fallback.isNull() || kept(column.fallback, column.kind));
        }
        if (column.name == QLatin1String("id"))
            shape->m_id = i;
    }
    for (const QString &column : table.wordColumns)
        shape->m_words.append(shape->indexOf(column));
    // A trigger can make another row of what is given.
    SPARK_TRY_VALUE(const QVariant triggers, connection.value(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"), {table.name}));
    shape->m_keepsWhatIsGiven = shape->m_keepsWhatIsGiven && triggers.toInt() == 0 && shape->m_id >= 0;
    shape->m_select = QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(names.join(u','), table.name);
    SPARK_TRY_VALUE(shape->m_insert,
                    connection.prepared(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table.name, names.join(u','), marks.join(u','))));
    return shape;
}

qsizetype RowShape::indexOf(QStringView column) const
{
    const auto found = std::lower_bound(m_columns.begin(), m_columns.end(), column, [](const RowColumn &each, QStringView name) { return each.name < name; });
    return found != m_columns.end() && found->name == column ? found - m_columns.begin() : -1;
}

std::optional<QVariantList> RowShape::asStored(const QVariantMap &values) const
{
    if (!m_keepsWhatIsGiven)
        return std::nullopt;
    QVariantList row;
    row.reserve(m_columns.size());
    auto given = values.begin(); // both are in the order of the names
    for (const RowColumn &column : m_columns) {
        if (given == values.end() || given.key() != column.name) {
            row.append(column.fallback);
            continue;
        }
        const QVariant &value = given.value();
        ++given;
        if (value.isNull()) {
            row.append(column.fallback);
            continue;
        }
        std::optional<QVariant> stored = kept(value, column.kind);
        if (!stored)
            return std::nullopt;
        row.append(std::move(*stored));
    }
    return given == values.end() ? std::optional(row) : std::nullopt;
}

Expected<void> RowShape::insert(QVariantList &row) const
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QVariant &value = row.at(i);
        const int parameter = static_cast<int>(i) + 1;
        switch (value.isNull() ? QMetaType::Nullptr : value.typeId()) {
        case QMetaType::Nullptr: m_insert->bindNull(parameter); break;
        case QMetaType::LongLong: m_insert->bindNumber(parameter, value.toLongLong()); break;
        case QMetaType::QByteArray: m_insert->bindBytes(parameter, value.toByteArray()); break;
        default: m_insert->bindText(parameter, *static_cast<const QString *>(value.constData())); break;
        }
    }
    SPARK_TRY(m_insert->run());
    row[m_id] = QVariant(m_insert->lastInsertId());
    return {};
}

QVariant StoredRow::value(QStringView column) const
{
    const qsizetype index = shape->indexOf(column);
    return index < 0 ? QVariant() : values.at(index);
}

QByteArray historyText(const StoredRow &row)
{
    QByteArray json;
    json.reserve(1024);
    const QList<RowColumn> &columns = row.shape->columns();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        json += i == 0 ? '{' : ',';
        json += columns.at(i).member;
        appendValue(json, row.values.at(i));
    }
    json += '}';
    return json;
}

} // namespace spark
