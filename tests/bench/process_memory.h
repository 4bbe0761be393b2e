// How much memory this process holds, as the kernel counts it.
#pragma once

#include <cstdio>

namespace spark::bench {

struct ProcessMemory
{
    double resident = 0; // MB, with what is shared with other programs
    double proportional = 0; // MB, what is shared divided by those who share it
};

inline ProcessMemory processMemory()
{
    ProcessMemory memory;
    std::FILE *file = std::fopen("/proc/self/smaps_rollup", "r");
    if (!file)
        return memory;
    char line[256];
    long kilobytes = 0;
    while (std::fgets(line, sizeof line, file)) {
        if (std::sscanf(line, "Rss: %ld", &kilobytes) == 1)
            memory.resident = static_cast<double>(kilobytes) / 1024;
        else if (std::sscanf(line, "Pss: %ld", &kilobytes) == 1)
            memory.proportional = static_cast<double>(kilobytes) / 1024;
    }
    std::fclose(file);
    return memory;
}

} // namespace spark::bench
