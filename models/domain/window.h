// The time a code is valid: N×24 hours exactly, in UTC, whatever clocks do in between (DOMAIN §2).
#pragma once

#include "models/domain/error.h"

#include <QDateTime>

#include <optional>

namespace spark {

constexpr qint64 secondsPerDay = 86400;

// [start, end) in UTC seconds. Either may be unknown.
struct Window
{
    std::optional<qint64> start;
    std::optional<qint64> end;
};

// The window of a code that began at start (UTC seconds) and was granted for days×24 h.
Window windowFrom(qint64 start, int days);

// Days until end, any begun day counting as one; 0 or less once it is over.
qint64 daysLeft(qint64 end, qint64 now);

// A period a person typed, in days. Refuses what no window can be.
Expected<int> checkPeriod(qint64 days);

// Refuses a window that ends before it begins.
Expected<void> checkWindow(const Window &window);

// A moment as a person or script writes it, ISO 8601: with Z or an offset it is taken as it is,
// without one as local time; a date alone is its first moment. Empty for anything else.
std::optional<qint64> readInstant(const QString &text);

// The day with which a window closes: the end is the first moment after it, in its zone. Empty for any other end. People
// read "until 14 December", never "15 December 00:00".
std::optional<QDate> dayThatEndsAt(const QDateTime &end);

// 2026-12-14T08:30:00Z
QString isoInstant(qint64 seconds);

} // namespace spark
