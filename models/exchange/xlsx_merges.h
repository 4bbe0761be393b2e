// Merged cells of a sheet. They stand behind its rows, so they are looked for before the rows are read.
#pragma once

#include "models/exchange/zip_archive.h"

#include <QList>

namespace spark {

struct MergedCells
{
    qint64 firstRow = 0; // from 1
    qint64 lastRow = 0;
    int column = 0; // the first, from 0
};

// "B7" is {7, 1}; empty for anything else than a cell that a sheet can have (1,048,576 rows, 16,384 columns).
struct CellPlace
{
    qint64 row = 0;
    int column = 0;
};
std::optional<CellPlace> readCellPlace(QStringView text);

// Those that reach over several rows, by their first row; at most the first 100,000 of them. Goes through the unpacked
// bytes, without reading them as XML.
Expected<QList<MergedCells>> readMergedCells(const ZipArchive &archive, qsizetype index, qint64 limit);

} // namespace spark
