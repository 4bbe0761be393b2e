// How a CSV file is written: nobody says, so it is found out from its beginning.
#pragma once

#include <QByteArrayView>

#include <optional>

namespace spark {

struct CsvDialect
{
    char delimiter = ',';
    char quote = '"';
    qsizetype preface = 0; // bytes of the line "sep=;" with which Excel is told the delimiter
};

// beginning is UTF-8 or another encoding in which ASCII stands for itself, without a byte-order mark. A delimiter or
// quote that is given is taken as it is.
CsvDialect guessCsvDialect(QByteArrayView beginning, std::optional<char> delimiter, std::optional<char> quote);

// How many columns most of the lines have, and how many lines those are. For telling tables from other texts.
struct CsvFit
{
    int columns = 0;
    int rows = 0; // with just so many columns
    int allRows = 0;
};
CsvFit csvFit(QByteArrayView beginning, char delimiter, char quote);

} // namespace spark
