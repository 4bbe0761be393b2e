// Tables read whole, for tests to look at.
#pragma once

#include "models/exchange/table_reader.h"

namespace spark::test {

struct ReadTable
{
    TableShape shape;
    QList<TableRow> rows;
    std::optional<Error> error; // of opening, or with which the rows end

    // The texts of a row by its number; a row that was not read is empty.
    QStringList row(qint64 number) const;
    const TableRow *find(qint64 number) const;
    TableCell cell(qint64 number, int column) const;
};

ReadTable readTable(const QByteArray &bytes, const QString &name = QStringLiteral("codes.csv"),
                    const TableOptions &options = {});
ReadTable readTableFile(const QString &path, const TableOptions &options = {});
QString testTable(const char *name); // the path of a file in tests/data/tables

} // namespace spark::test
