#include "models/exchange/table_writer.h"

#include "models/exchange/text_writers.h"
#include "models/exchange/xlsx_writer.h"

#include <QLocale>

namespace spark {

namespace {

class TableWriterTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::TableWriterTexts)
};

template<typename Writer>
std::unique_ptr<TableWriter> made(std::unique_ptr<AtomicFile> file, const QList<ExportColumn> &columns, const TableStyle &style)
{
    return std::make_unique<Writer>(std::move(file), columns, style);
}

} // namespace

TableStyle TableStyle::forPeople(const QLocale &locale)
{
    TableStyle style;
    style.titles = true;
    style.zone = QTimeZone::systemTimeZone();
    // Where the comma stands in numbers, spreadsheets look for a semicolon between cells.
    if (locale.decimalPoint() == QLatin1String(",")) {
        style.separator = u';';
        style.decimalPoint = u',';
    }
    return style;
}

TableWriter::TableWriter(std::unique_ptr<AtomicFile> file, QList<ExportColumn> columns, TableStyle style)
    : m_file(std::move(file))
    , m_columns(std::move(columns))
    , m_style(std::move(style))
{
}

Expected<std::unique_ptr<TableWriter>> TableWriter::create(const QString &path, TableFileKind kind, const QList<ExportColumn> &columns,
                                                           const TableStyle &style)
{
    if (columns.isEmpty() || (kind == TableFileKind::Text && columns.size() != 1)) {
        return failure(ErrorCode::InvalidInput,
                       columns.isEmpty() ? TableWriterTexts::tr("There is no column to write. Nothing was written.")
                                         : TableWriterTexts::tr("A text file has one column, and several were chosen. Nothing was written."),
                       TableWriterTexts::tr("Choose one column, or another kind of file."));
    }
    SPARK_TRY_VALUE(auto file, AtomicFile::create(path));
    switch (kind) {
    case TableFileKind::Csv: {
        auto writer = std::make_unique<CsvWriter>(std::move(file), columns, style);
        SPARK_TRY(writer->writeHeading());
        return std::unique_ptr<TableWriter>(std::move(writer));
    }
    case TableFileKind::Xlsx: return XlsxWriter::create(std::move(file), columns, style);
    case TableFileKind::Text: return made<LineWriter>(std::move(file), columns, style);
    case TableFileKind::Json: return made<JsonWriter>(std::move(file), columns, style);
    }
    Q_UNREACHABLE();
}

Expected<void> TableWriter::finish()
{
    SPARK_TRY(writeEnd());
    return m_file->flush();
}

QString TableWriter::heading(const ExportColumn &column) const
{
    const QString text = m_style.titles ? column.title : column.key;
    if (column.kind != ColumnKind::Moment || !m_style.titles)
        return text;
    return QStringLiteral("%1 (%2)").arg(text, QString::fromUtf8(m_style.zone.id()));
}

} // namespace spark
