#include "models/exchange/table_reader.h"

#include "models/exchange/csv_reader.h"
#include "models/exchange/file_signature.h"
#include "models/exchange/xlsx_reader.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace spark {

namespace {

class TableTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::TableTexts)
};

constexpr qsizetype tellingBytes = 64 * 1024;

// Keeps the bytes for the device that reads them.
class BytesDevice : public QBuffer
{
public:
    explicit BytesDevice(const QByteArray &bytes) { setData(bytes); }
};

} // namespace

TableReader::~TableReader() = default;

Expected<std::unique_ptr<TableReader>> openTable(const QString &path, const TableOptions &options)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound, TableTexts::tr("There is no file “%1”.").arg(info.fileName()),
                       TableTexts::tr("Check the name and the folder."));
    auto file = std::make_unique<QFile>(path);
    if (!info.isFile() || !file->open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, TableTexts::tr("“%1” could not be read.").arg(info.fileName()),
                       TableTexts::tr("Check that it is a file and that you may read it."));
    const QByteArray beginning = file->peek(tellingBytes);
    if (isZip(beginning)) {
        SPARK_TRY_VALUE(ZipArchive archive, ZipArchive::open(path));
        return XlsxReader::open(std::move(archive), options);
    }
    SPARK_TRY(checkNoOtherProgram(beginning, info.fileName()));
    return CsvReader::open(std::move(file), info.fileName(), options);
}

Expected<std::unique_ptr<TableReader>> openTable(QByteArray bytes, const QString &name, const TableOptions &options)
{
    if (isZip(bytes)) {
        SPARK_TRY_VALUE(ZipArchive archive, ZipArchive::fromBytes(std::move(bytes), name));
        return XlsxReader::open(std::move(archive), options);
    }
    SPARK_TRY(checkNoOtherProgram(bytes, name));
    auto device = std::make_unique<BytesDevice>(bytes);
    device->open(QIODevice::ReadOnly);
    return CsvReader::open(std::move(device), name, options);
}

bool isRuinedNumber(QStringView text)
{
    // A number of two digits' worth of zeros is no ID: 1E+3 stays what it is.
    static const QRegularExpression form(QStringLiteral("^\\s*-?[0-9]([.,][0-9]{0,20})?[eE]\\+?0*(1[0-9]|[2-9][0-9])\\s*$"));
    return text.size() < 40 && form.match(text.toString()).hasMatch();
}

QString CellTexts::describe(CellNote note)
{
    switch (note) {
    case CellNote::Formula:
        return tr("This is the stored result of a formula, which may be old.");
    case CellNote::RuinedNumber:
        return tr("A spreadsheet has destroyed the last digits of this number. Format the column as text, and enter it anew.");
    case CellNote::Merged:
        return tr("This stands in a cell that was merged over several rows.");
    case CellNote::OtherEncoding:
        return tr("This is encoded otherwise than the rest of the file, and was read as Windows-1252.");
    case CellNote::Misfits:
        return tr("This holds bytes that are no characters in the file’s encoding.");
    case CellNote::Shortened:
        return tr("This was too long for a cell, and was cut.");
    }
    Q_UNREACHABLE();
}

void finishText(TableCell &cell)
{
    if (cell.text.isEmpty())
        cell.kind = CellKind::Empty;
    if (cell.text.size() > longestCell) {
        cell.text.truncate(longestCell);
        if (cell.text.back().isHighSurrogate())
            cell.text.chop(1);
        cell.notes |= CellNote::Shortened;
    }
    cell.notes.setFlag(CellNote::RuinedNumber, isRuinedNumber(cell.text));
}

} // namespace spark
