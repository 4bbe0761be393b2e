#include "models/exchange/csv_reader.h"
#include "tests/fuzz/fuzz.h"

using namespace spark;
using namespace spark::fuzz;

void fuzzOne(QByteArrayView bytes)
{
    if (bytes.startsWith("PK")) // those are for table_xlsx
        return;
    const QByteArray copy = bytes.toByteArray();
    auto reader = openTable(copy, QStringLiteral("file.csv"));
    if (!reader) {
        require(reader.error().code == ErrorCode::InvalidInput && !reader.error().advice.isEmpty(), "a refusal has words");
        return;
    }
    TableRow row;
    qint64 last = 0;
    for (;;) {
        const Expected<bool> more = (*reader)->next(row);
        require(more.has_value(), "bytes in memory can be read");
        if (!*more)
            break;
        require(row.number > last, "rows go forward");
        last = row.number;
        require(row.cells.size() <= mostColumns, "a row has no more cells than there may be");
        for (const TableCell &cell : row.cells) {
            require(cell.text.size() <= longestCell && cell.text.isValidUtf16(), "a cell is a text within its limit");
            require((cell.kind == CellKind::Empty) == cell.text.isEmpty(), "what is empty says so");
        }
    }
    require(last <= bytes.size() + 1, "there are no more rows than bytes");
    require(!(*reader)->next(row).value_or(true), "the end stays the end");
    require((*reader)->bytesRead() == (*reader)->bytesTotal(), "the end is reached");
}
