// How a benchmark says what it found: one line of the table that run.sh prints. It ends with verdict(): 1 when a target
// was missed; when it could not measure at all it ends with 2.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

namespace spark::bench {

// The value below which the given part of all values lies, for example 0.5 or 0.99.
inline double quantile(std::vector<double> values, double part)
{
    if (values.empty())
        return NAN; // meets no target
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

inline double largest(const std::vector<double> &values)
{
    return values.empty() ? NAN : *std::max_element(values.begin(), values.end());
}

inline std::string withUnit(double value, const char *unit)
{
    char text[64];
    std::snprintf(text, sizeof text, std::abs(value) < 10 ? "%.2f %s" : "%.1f %s", value, unit);
    return text;
}

inline int missedTargets = 0;

inline int verdict()
{
    return missedTargets > 0 ? 1 : 0;
}

inline const char *judge(bool met)
{
    missedTargets += met ? 0 : 1;
    return met ? "met" : "MISSED";
}

// A figure against a limit.
inline void report(const std::string &what, double value, const char *unit, double limit)
{
    const bool met = value <= limit;
    std::printf("%-58s %11s %11s %7s   at most %-10s %s\n", what.c_str(), withUnit(value, unit).c_str(), "", "", withUnit(limit, unit).c_str(), judge(met));
    std::fflush(stdout);
}

// A figure against a floor that was measured in the same run: at most so many times it.
inline void reportRatio(const std::string &what, double value, const char *unit, double floor, double mostTimes)
{
    const bool met = value <= floor * mostTimes;
    std::printf("%-58s %11s %11s %6.2fx   at most %-10s %s\n", what.c_str(), withUnit(value, unit).c_str(), withUnit(floor, unit).c_str(), value / floor,
                withUnit(mostTimes, "x").c_str(), judge(met));
    std::fflush(stdout);
}

// A figure against a floor: at most so much above it.
inline void reportAbove(const std::string &what, double value, const char *unit, double floor, double mostAbove)
{
    const bool met = value - floor <= mostAbove;
    std::printf("%-58s %11s %11s %6.2fx   at most +%-9s %s\n", what.c_str(), withUnit(value, unit).c_str(), withUnit(floor, unit).c_str(), value / floor,
                withUnit(mostAbove, unit).c_str(), judge(met));
    std::fflush(stdout);
}

} // namespace spark::bench
