// A creator's handle (DOMAIN §6).
#pragma once

#include <QString>

namespace spark {

// Without a leading @ and without white space around it; empty when the text is no handle.
// Letters, digits, _ and . (not at the end), 2 to 24 characters. The spelling is kept.
QString readHandle(QStringView raw);

// What handles are compared by: they differ in case only to the eye.
QString handleKey(QStringView handle);

} // namespace spark
