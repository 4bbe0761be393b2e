// The way of the Tab key.
#pragma once

class QWidget;

namespace spark {

// Tab goes through the controls of an area as they stand in its layouts, whenever they were made. The area stays
// where it is in the window's order.
void tabAsLaidOut(QWidget *area);

} // namespace spark
