// What names are compared and sorted by.
#pragma once

#include <QString>

namespace spark {

// Case folded, compatibility forms decomposed, white space simplified: "  CAFÉ " and "café" are one name,
// and "é" sorts right behind "e" in a binary index.
QString textKey(QStringView text);

} // namespace spark
