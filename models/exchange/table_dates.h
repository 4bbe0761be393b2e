// Days and times as people write them into tables.
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace spark {

// What 03/04/2026 means: only other dates of the same column can tell.
enum class DateOrder { Unknown, DayFirst, MonthFirst };

struct TableDate
{
    qint64 seconds = 0; // UTC: of the moment, or of the day's beginning in the local zone
    QDate day; // in the local zone
    bool hasTime = false;
    bool ambiguous = false; // could be another day; taken as order says, else as the system writes dates
    DateOrder order = DateOrder::Unknown; // that this date proves
};

// ISO 8601 (readInstant()), 14.12.2026, 12/14/26, 14-12-2026 08:30, 2026/12/14, 2026年12月14日, 2026. 12. 14.,
// 14 Dec 2026, December 14, 2026, 14 de diciembre de 2026, in any digits; with 8:30, 08:30:00 or 8:30 PM behind.
// Dots mean day first. Empty for anything else, and for days that do not exist.
std::optional<TableDate> readTableDate(const QString &text, DateOrder order);

// QDate::startOfDay() in UTC seconds, local zone. Remembers its answers for some seconds: the system is asked for its zone
// with each day, and tables have the same days over and over.
qint64 beginningOfDay(QDate day);

} // namespace spark
