// Tables that people have, CSV and XLSX, as a stream of rows of cells: a row at a time, in memory that does not grow
// with the file. Row numbers are those that a spreadsheet shows, from 1.
#pragma once

#include "models/exchange/text_decoding.h"

#include <QCoreApplication>
#include <QFlags>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace spark {

enum class CellKind {
    Empty,
    Text,
    Number,
    Boolean,
    Date, // text is 2026-12-14 or 2026-12-14T08:30:00, in no zone: as the spreadsheet shows it
    Error, // #N/A and the like
};

enum class CellNote {
    Formula = 1, // text is the result that was stored with the formula, which may be old
    RuinedNumber = 2, // 7.31E+18, or more than the 15 digits that a spreadsheet keeps: no ID can be read from it
    Merged = 4, // stands in this row only because its cell was merged with those above
    OtherEncoding = 8, // is not in the encoding of the file, and was read as Windows-1252
    Misfits = 16, // holds U+FFFD for bytes that are no characters
    Shortened = 32, // was longer than longestCell
};
Q_DECLARE_FLAGS(CellNotes, CellNote)

struct TableCell
{
    QString text; // numbers as the file has them, without grouping; a text as it is
    CellKind kind = CellKind::Empty;
    CellNotes notes;
};

struct TableRow
{
    qint64 number = 0;
    QList<TableCell> cells; // the last ones may be missing when they are empty
    QString problem; // why the cells cannot be relied on, a whole sentence; mostly empty
};

constexpr qsizetype mostColumns = 1024; // what is right of them is dropped, with TableRow::problem
constexpr qsizetype longestCell = 32767; // UTF-16 units; Excel's own limit

enum class TableFormat { Csv, Xlsx };

// What a table turned out to be. For a preview, and for the person to correct through TableOptions.
struct TableShape
{
    TableFormat format = TableFormat::Csv;
    TextEncoding encoding = TextEncoding::Utf8; // CSV
    char delimiter = ','; // CSV
    char quote = '"'; // CSV
    QStringList sheets; // XLSX: names, in the order of the workbook
    int sheet = 0; // XLSX: which is read
};

// What is not set is found out.
struct TableOptions
{
    std::optional<TextEncoding> encoding;
    std::optional<char> delimiter;
    std::optional<char> quote;
    std::optional<int> sheet; // index in TableShape::sheets; else the first that is not hidden
};

// From one thread at a time. Blocking: for a worker, which stops by no longer asking.
class TableReader
{
public:
    virtual ~TableReader();

    // The next row: true, or false after the last. Blank rows of a CSV are not given, but counted. After an Error,
    // which names the file and the last good row, there is no more; the rows before it are good.
    virtual Expected<bool> next(TableRow &row) = 0;
    virtual const TableShape &shape() const = 0;
    // For a progress: bytes of the file (XLSX: of the unpacked sheet) that were read, and all of them.
    virtual qint64 bytesRead() const = 0;
    virtual qint64 bytesTotal() const = 0;
};

// By content: XLSX, else text with delimiters. path's file must stay as it is while it is read; errors call it by its
// name. Errors: NotFound, Io, InvalidInput (binary files, other programs' workbooks, damaged or hostile archives).
Expected<std::unique_ptr<TableReader>> openTable(const QString &path, const TableOptions &options = {});
// The same for bytes, an attachment for example.
Expected<std::unique_ptr<TableReader>> openTable(QByteArray bytes, const QString &name, const TableOptions &options = {});

// True for a number in the text of a cell that a spreadsheet has destroyed: 7.31E+18, 7,31E+18.
bool isRuinedNumber(QStringView text);

// What every reader does with a cell whose text is complete: cuts what is longer than longestCell, and notes that and
// ruined numbers.
void finishText(TableCell &cell);

class CellTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::CellTexts)

public:
    static QString describe(CellNote note); // a whole sentence about the cell
};

} // namespace spark

Q_DECLARE_OPERATORS_FOR_FLAGS(spark::CellNotes)
