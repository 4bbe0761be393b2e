// What the screen for taking in says about its rows, in words.
#pragma once

#include <QString>

namespace spark {

class IntakeTableModel;
struct IntakeCounts;

// All that there is to know about a row, a line each.
QString intakeDetails(const IntakeTableModel &model, int row);
// "3 new, 1 already here".
QString intakeSummary(const IntakeCounts &counts);

} // namespace spark
