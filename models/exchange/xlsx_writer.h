// An Excel workbook of one sheet, by libxlsxwriter. Made by TableWriter::create().
#pragma once

#include "models/exchange/table_writer.h"

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace spark {

// Codes, IDs and words are text cells, so that nothing is computed, rounded or taken for a date; moments are dates of the
// style's zone, which stands in their heading; amounts and numbers are numbers.
// Until the file is finished its rows lie beside it, in files without a name and for the owner alone: on the very disk
// that somebody chose for them.
class XlsxWriter final : public TableWriter
{
public:
    static Expected<std::unique_ptr<TableWriter>> create(std::unique_ptr<AtomicFile> file, const QList<ExportColumn> &columns,
                                                         const TableStyle &style);
    ~XlsxWriter() override;

    Expected<void> writeRow(const QJsonObject &row) override;

protected:
    Expected<void> writeEnd() override;

private:
    XlsxWriter(std::unique_ptr<AtomicFile> file, const QList<ExportColumn> &columns, const TableStyle &style);
    Expected<void> open();
    Expected<void> writeHeading();
    Expected<void> writeText(quint16 column, const QString &text, lxw_format *format);
    Expected<void> checkSheet() const;

    const QByteArray m_folder; // of the rows that wait
    lxw_workbook *m_workbook = nullptr; // null once it is closed
    lxw_worksheet *m_sheet = nullptr; // its own
    lxw_format *m_textFormat = nullptr;
    lxw_format *m_momentFormat = nullptr;
    lxw_format *m_amountFormat = nullptr;
};

} // namespace spark
