// Parts of the program that stand in files of their own, because they need large libraries: loaded when they are first used.
#pragma once

#include <cstring>

namespace spark {

// The one symbol of a module that CMake's spark_module() has made; nullptr when the module is not there. It stays loaded
// until the program ends. Any thread; needs the QCoreApplication, beside whose program the modules lie.
void *moduleSymbol(const char *module, const char *symbol);

// What that symbol is: a function that gives the module's functions, a struct with the version that it was built with.
// nullptr also for a module of another version of the program.
template<typename Functions>
const Functions *moduleFunctions(const char *module, const char *symbol)
{
    const auto give = reinterpret_cast<const Functions *(*)()>(moduleSymbol(module, symbol));
    const Functions *functions = give ? give() : nullptr;
    return functions && std::strcmp(functions->version, SPARK_VERSION) == 0 ? functions : nullptr;
}

} // namespace spark
