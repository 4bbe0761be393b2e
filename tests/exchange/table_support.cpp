#include "tests/exchange/table_support.h"

#include <algorithm>

namespace spark::test {

namespace {

ReadTable readAll(Expected<std::unique_ptr<TableReader>> reader)
{
    ReadTable table;
    if (!reader) {
        table.error = reader.error();
        return table;
    }
    table.shape = (*reader)->shape();
    TableRow row;
    for (;;) {
        const Expected<bool> more = (*reader)->next(row);
        if (!more)
            table.error = more.error();
        if (!more || !*more)
            return table;
        table.rows.append(row);
    }
}

} // namespace

const TableRow *ReadTable::find(qint64 number) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [number](const TableRow &row) { return row.number == number; });
    return found == rows.end() ? nullptr : &*found;
}

QStringList ReadTable::row(qint64 number) const
{
    QStringList texts;
    if (const TableRow *found = find(number)) {
        for (const TableCell &cell : found->cells)
            texts.append(cell.text);
    }
    return texts;
}

TableCell ReadTable::cell(qint64 number, int column) const
{
    const TableRow *found = find(number);
    return found ? found->cells.value(column) : TableCell();
}

ReadTable readTable(const QByteArray &bytes, const QString &name, const TableOptions &options)
{
    return readAll(openTable(bytes, name, options));
}

ReadTable readTableFile(const QString &path, const TableOptions &options)
{
    return readAll(openTable(path, options));
}

QString testTable(const char *name)
{
    return QStringLiteral(SPARK_SOURCE_FOLDER "/tests/data/tables/") + QString::fromLatin1(name);
}

} // namespace spark::test
