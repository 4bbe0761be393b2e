// Parts of the program that stand in files of their own, because they need large libraries: loaded when they are first used.
#pragma once

namespace spark {

// The one symbol of a module that CMake's spark_module() has made; nullptr when the module is not there. It stays loaded
// until the program ends. Any thread; needs the QCoreApplication, beside whose program the modules lie.
void *moduleSymbol(const char *module, const char *symbol);

} // namespace spark
