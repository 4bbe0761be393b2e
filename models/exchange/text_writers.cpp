#include "models/exchange/text_writers.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace spark {

namespace {

constexpr qsizetype gatheredAtMost = 1 << 16; // bytes

QString quoted(QString text)
{
    return u'"' % text.replace(u'"', QLatin1String("\"\"")) % u'"';
}

// What spreadsheets take for the beginning of a formula, full-width forms included (they are folded in Japan), and what
// they pass over before it.
bool beginsLikeFormula(const QString &text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20").contains(text.front());
}

bool isTakenForSomethingElse(const QString &code)
{
    const QChar first = code.front();
    if (first == u'=' || first == u'+' || first == u'-')
        return true;
    bool number = false;
    (void)code.toDouble(&number);
    return number;
}

} // namespace

Expected<void> TextWriter::put(const QString &text)
{
    m_gathered += text.toUtf8();
    if (m_gathered.size() < gatheredAtMost)
        return {};
    return m_file->write(std::exchange(m_gathered, {}));
}

Expected<void> TextWriter::writeEnd()
{
    return m_file->write(std::exchange(m_gathered, {}));
}

CsvWriter::CsvWriter(std::unique_ptr<AtomicFile> file, const QList<ExportColumn> &columns, const TableStyle &style)
    : TextWriter(std::move(file), columns, style)
{
}

Expected<void> CsvWriter::writeHeading()
{
    QStringList cells;
    for (const ExportColumn &column : m_columns)
        cells.append(quoted(heading(column)));
    return put(QChar(QChar::ByteOrderMark) % cells.join(m_style.separator) % QLatin1String("\r\n"));
}

Expected<void> CsvWriter::writeRow(const QJsonObject &row)
{
    QString line;
    for (const ExportColumn &column : m_columns) {
        if (!line.isNull())
            line += m_style.separator;
        line += cell(column, row.value(column.key));
    }
    ++m_rows;
    return put(line + QLatin1String("\r\n"));
}

QString CsvWriter::cell(const ExportColumn &column, const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    const QString text = value.toString();
    if (text.isEmpty())
        return QLatin1String(""); // not null: the next cell sees that there was one before it
    switch (column.kind) {
    case ColumnKind::Code:
        m_doubtfulCodes += isTakenForSomethingElse(text) ? 1 : 0;
        return quoted(text);
    case ColumnKind::Id: return quoted(text + u'\t');
    case ColumnKind::Amount: return quoted(QString(text).replace(u'.', m_style.decimalPoint));
    case ColumnKind::Moment: return momentText(text);
    case ColumnKind::Number:
    case ColumnKind::Text: return quoted(beginsLikeFormula(text) ? u'\'' + text : text);
    }
    Q_UNREACHABLE();
}

// For scripts as it is; for people as every spreadsheet reads a date, the zone standing in the heading.
QString CsvWriter::momentText(const QString &iso) const
{
    if (!m_style.titles)
        return iso;
    return QDateTime::fromString(iso, Qt::ISODateWithMs).toTimeZone(m_style.zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

LineWriter::LineWriter(std::unique_ptr<AtomicFile> file, const QList<ExportColumn> &columns, const TableStyle &style)
    : TextWriter(std::move(file), columns, style)
{
}

Expected<void> LineWriter::writeRow(const QJsonObject &row)
{
    const QJsonValue value = row.value(m_columns.constFirst().key);
    // One line each, whatever a caption holds.
    const QString text = value.isDouble() ? QString::number(value.toInteger()) : value.toString().simplified();
    if (text.isEmpty())
        return {};
    ++m_rows;
    return put(text + u'\n');
}

JsonWriter::JsonWriter(std::unique_ptr<AtomicFile> file, const QList<ExportColumn> &columns, const TableStyle &style)
    : TextWriter(std::move(file), columns, style)
{
}

Expected<void> JsonWriter::writeRow(const QJsonObject &row)
{
    QJsonObject chosen;
    for (const ExportColumn &column : m_columns) {
        const QJsonValue value = row.value(column.key);
        chosen.insert(column.key, value.isUndefined() ? QJsonValue() : value); // every object has every key
    }
    const QString text = QString::fromUtf8(QJsonDocument(chosen).toJson(QJsonDocument::Compact));
    return put((m_rows++ == 0 ? QLatin1String("[\n") : QLatin1String(",\n")) + text);
}

Expected<void> JsonWriter::writeEnd()
{
    SPARK_TRY(put(m_rows == 0 ? QStringLiteral("[]\n") : QStringLiteral("\n]\n")));
    return TextWriter::writeEnd();
}

} // namespace spark
