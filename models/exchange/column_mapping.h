// Which column of a table is what: guessed from the headers and the first rows, corrected by the person, remembered for
// tables with the same headers.
#pragma once

#include "models/domain/intake.h"
#include "models/exchange/table_dates.h"
#include "models/exchange/table_reader.h"

namespace spark {

struct MappedColumn
{
    QString header; // as it stands there; empty without a row of headers
    std::optional<IntakeField> field; // empty: the column is ignored
    bool certain = true;
    QString reason; // why it is not certain, a whole sentence
};

struct ColumnMapping
{
    QList<MappedColumn> columns;
    qint64 headerRow = 0; // the number of the row with the headers, behind which the rows begin; 0: there is none
    DateOrder dateOrder = DateOrder::Unknown; // that the first rows prove

    bool maps(IntakeField field) const;
    bool findsRows() const; // there is a column with codes or posts
    QStringList headers() const;
};

constexpr qsizetype rowsToGuessFrom = 50;

// From the first rows of a table, at least rowsToGuessFrom where there are so many. A column is what its header says in
// any of the languages of ColumnWords; where the header says nothing, what its cells are; where the two disagree, that
// is not certain. Two columns may be the post (its link and its number), every other field has one column at most.
// Lines above the headers (titles, notes) are passed over.
ColumnMapping guessMapping(const QList<TableRow> &first);

// The same for every table with these headers, in any order and spelling that headerKey() does not tell apart. Hex.
QString headerFingerprint(const QStringList &headers);

// In short, to be remembered: "code=Spark code,post=3". Columns by header where it is the only one of its kind and no
// number, else by number from 1; in headers , = and % are percent-encoded. Which row has the headers is not in it: the
// next table may have more or fewer lines above them.
QString mappingText(const ColumnMapping &mapping);

// What entries such as "code=2", "link=Video URL" say (fields by intakeFieldFromName()), over the headers and columns
// of guess: columns that are not named are ignored. "header=4" is the row of the headers, "header=0" says that there is
// none; where no column is named beside it, the columns stay as in guess. InvalidInput names the entry that is wrong.
Expected<ColumnMapping> mappingFromEntries(const QStringList &entries, const ColumnMapping &guess);
// The same for mappingText(); the row of the headers is that of guess.
Expected<ColumnMapping> mappingFromText(const QString &text, const ColumnMapping &guess);

} // namespace spark
