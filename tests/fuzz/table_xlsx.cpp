// An archive as it is; or, as a fuzzer hardly finds its way through packed bytes, the XML of a sheet in a good archive.
#include "models/exchange/xlsx_reader.h"
#include "tests/exchange/zip_maker.h"
#include "tests/fuzz/fuzz.h"

using namespace spark;
using namespace spark::fuzz;
using namespace spark::test;

namespace {

void readAll(const QByteArray &archive)
{
    auto zip = ZipArchive::fromBytes(archive, QStringLiteral("file.xlsx"));
    if (!zip) {
        require(!zip.error().message.isEmpty(), "a refusal has words");
        return;
    }
    auto reader = XlsxReader::open(std::move(*zip), {});
    if (!reader) {
        require(reader.error().code == ErrorCode::InvalidInput && !reader.error().advice.isEmpty(), "a refusal has words");
        return;
    }
    TableRow row;
    qint64 last = 0;
    for (;;) {
        const Expected<bool> more = (*reader)->next(row);
        if (!more)
            require(!more.error().message.isEmpty(), "an error has words");
        if (!more || !*more)
            break;
        require(row.number > last && row.number <= 1048576, "rows go forward");
        last = row.number;
        require(row.cells.size() <= mostColumns, "a row has no more cells than there may be");
        for (const TableCell &cell : row.cells)
            require(cell.text.size() <= longestCell, "a cell is within its limit");
    }
    require(!(*reader)->next(row).value_or(false), "the end stays the end");
}

} // namespace

void fuzzOne(QByteArrayView bytes)
{
    if (bytes.startsWith("PK")) {
        readAll(bytes.toByteArray());
        return;
    }
    const QByteArrayList parts = bytes.toByteArray().split('\0');
    Workbook book;
    book.rows = parts.value(0);
    book.behind = parts.value(1);
    book.texts = parts.value(2);
    book.styles = parts.value(3);
    readAll(makeXlsx(book));
}
