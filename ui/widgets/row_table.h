// How a table of rows looks and is walked through in every dialog.
#pragma once

class QTableView;

namespace spark {

// Whole rows are selected, nothing is edited, Tab leaves the table, the last column takes the room that is left. To be called
// once the view has its model.
void setUpRowTable(QTableView *table);

} // namespace spark
