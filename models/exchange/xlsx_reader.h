// Rows of an XLSX sheet. libzip and QXmlStreamReader: Debian has no kept C++ library that reads XLSX.
//
// A sheet is streamed: one row is in memory, besides the workbook's shared texts (SharedTexts, with their limit) and the
// ranges of merged cells. A cell that is merged over several rows gives its value to all of them, marked as Merged:
// that is how people write a licensee once for five codes.
#pragma once

#include "models/exchange/table_reader.h"
#include "models/exchange/zip_archive.h"

namespace spark {

class XlsxReader : public TableReader
{
public:
    static constexpr qint64 mostSheetBytes = qint64(2) << 30; // unpacked

    static Expected<std::unique_ptr<TableReader>> open(ZipArchive archive, const TableOptions &options);
    ~XlsxReader() override;

    Expected<bool> next(TableRow &row) override;
    const TableShape &shape() const override;
    qint64 bytesRead() const override;
    qint64 bytesTotal() const override;

private:
    struct State;
    explicit XlsxReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace spark
