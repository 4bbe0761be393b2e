// Rows as a file for other programs: CSV, an Excel workbook, lines of text, JSON. Row by row, so that memory does not grow
// with their number, and all of it or nothing, as AtomicFile writes.
#pragma once

#include "models/domain/export_columns.h"
#include "models/exchange/atomic_file.h"

#include <QJsonObject>
#include <QTimeZone>

namespace spark {

// For whom the file is. As it stands: for scripts.
struct TableStyle
{
    bool titles = false; // the first row holds the columns' titles; otherwise their keys
    QTimeZone zone = QTimeZone(QByteArrayLiteral("UTC")); // of moments in a table; JSON is in UTC
    QChar separator = u','; // of CSV: what the spreadsheets of a country expect
    QChar decimalPoint = u'.'; // of amounts in CSV

    // What the spreadsheets of this locale open right, in local time.
    static TableStyle forPeople(const QLocale &locale = QLocale());
};

class TableWriter
{
public:
    // The most rows a workbook holds below its heading.
    static constexpr qint64 mostXlsxRows = 1048575;
    // The most characters of its cells.
    static constexpr qsizetype mostXlsxCharacters = 32767;

    // Begins the file. Text takes exactly one column: its values, one per line, those that are null left out.
    static Expected<std::unique_ptr<TableWriter>> create(const QString &path, TableFileKind kind, const QList<ExportColumn> &columns,
                                                         const TableStyle &style = {});
    virtual ~TableWriter() = default; // without commit() nothing is left

    // row: by key, in the forms of row_json.h: texts, IDs as text, whole numbers, ISO 8601, null for nothing. Amounts are
    // texts with a decimal point in CSV and XLSX. Keys without a column are passed over.
    // InvalidInput, which names the row, for what the kind of file cannot hold.
    virtual Expected<void> writeRow(const QJsonObject &row) = 0;
    // The end of it; everything is on the disk then, not yet in its place.
    Expected<void> finish();
    // Puts the finished file in its place.
    Expected<void> commit() { return m_file->commit(); }

    const QString &path() const { return m_file->path(); }
    qint64 rows() const { return m_rows; } // written so far
    // Codes in a CSV that a spreadsheet would take for a formula or a number: they begin with + - or =, or are digits.
    // Quoted and whole as they are, other programs read them right; a workbook or a text file is the way out.
    qint64 doubtfulCodes() const { return m_doubtfulCodes; }

protected:
    TableWriter(std::unique_ptr<AtomicFile> file, QList<ExportColumn> columns, TableStyle style);

    virtual Expected<void> writeEnd() = 0;
    // The first row's text: titles name the zone of moments.
    QString heading(const ExportColumn &column) const;

    const std::unique_ptr<AtomicFile> m_file;
    const QList<ExportColumn> m_columns;
    const TableStyle m_style;
    qint64 m_rows = 0;
    qint64 m_doubtfulCodes = 0;
};

} // namespace spark
