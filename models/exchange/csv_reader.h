// CSV as the world writes it, through libcsv.
//
// A quote that is opened and never closed would swallow the rest of the file. So a row is given up when a character
// stands where none may stand behind a closing quote, when the file ends in quotes, or when the row becomes longer than
// longestRecord. Then the first of its lines is reported (TableRow::problem; its cells are those between delimiters, to
// be looked at, not to be taken), and reading begins anew with the next line. A line in which quotes are plain
// characters (5" screen) is no problem as long as no cell begins with one.
#pragma once

#include "models/exchange/table_reader.h"

#include <QIODevice>

namespace spark {

class CsvReader : public TableReader
{
public:
    static constexpr qsizetype longestRecord = 256 * 1024; // bytes
    static constexpr qsizetype sampleSize = 64 * 1024; // bytes from which encoding and dialect are guessed

    // The device is open and at its beginning. name is what errors and problems call the file.
    static Expected<std::unique_ptr<TableReader>> open(std::unique_ptr<QIODevice> device, const QString &name,
                                                       const TableOptions &options);
    ~CsvReader() override;

    Expected<bool> next(TableRow &row) override;
    const TableShape &shape() const override;
    qint64 bytesRead() const override;
    qint64 bytesTotal() const override;

private:
    struct State;
    explicit CsvReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace spark
