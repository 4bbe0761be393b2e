// The version of QtKeychain that the program was built with (the library does not tell its own).
#pragma once

#include <QString>

namespace spark {

QString keychainVersion();

} // namespace spark
