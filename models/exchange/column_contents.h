// What the cells of a column are, as far as they show it themselves.
#pragma once

#include "models/domain/intake.h"
#include "models/exchange/table_dates.h"
#include "models/exchange/table_reader.h"

namespace spark {

struct ColumnContents
{
    int filled = 0; // cells with a value; the others are counts of these
    int codes = 0;
    int posts = 0;
    int handles = 0;
    int periods = 0; // that are offered for choice, see Rules::periods
    int dates = 0;
    DateOrder order = DateOrder::Unknown; // that the dates prove, when they agree

    // What at least four of five cells are; empty when that is nothing.
    std::optional<IntakeField> field() const; // Until for dates
};

// Of the rows behind the one with the number afterRow.
ColumnContents contentsOf(const QList<TableRow> &rows, int column, qint64 afterRow);

// The text of a cell without one leading ' (with which spreadsheets mark a text) and without white space around; empty
// for what people write when there is nothing: "--", "n/a".
QString valueOf(const TableCell &cell);

// A number of days: "30", "30.0", "30 days", "4 weeks", in any language of ColumnWords and any digits.
std::optional<qint64> readPeriodCell(const QString &text);

} // namespace spark
