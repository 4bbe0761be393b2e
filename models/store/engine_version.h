// Which engine the program runs on, as it says itself.
#pragma once

#include <QString>

namespace spark {

QString sqliteVersion();
QString sqlcipherVersion(); // empty when the engine does not encrypt

} // namespace spark
