// A row of somebody's table as a row of an intake.
#pragma once

#include "models/domain/intake.h"
#include "models/exchange/column_mapping.h"

namespace spark {

// What the mapped cells say. Nothing is guessed: what is uncertain has a doubt on its field, what cannot be taken a
// refusal. Empty for rows up to the headers and for those with nothing in the mapped cells. fileName is what
// IntakeRow::source begins with: "codes.xlsx, row 7".
// A day without a time is taken as its beginning for a start, and as its end for an end, in the local zone.
std::optional<IntakeRow> readTableRow(const TableRow &row, const ColumnMapping &mapping, const QString &fileName);

// A cell or a header as it may be quoted in a sentence or shown as a name: codes in it are masked. In a column that was
// taken for another one there may be anything.
QString shownText(const QString &text);

} // namespace spark
