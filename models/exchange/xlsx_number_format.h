// Numbers of a workbook that are dates: only the format with which they are shown says so.
#pragma once

#include <QString>

namespace spark {

// True for a format of ECMA-376 part 1, 18.8.30, by its number (built-in ones) or its code: one that shows a day, a
// month, a year or a time of day. A length of time, [h]:mm, is no date.
bool isDateFormat(int number, QStringView code);

// The day and time that a serial number stands for: "2026-12-14", with "T08:30:00" behind when it is not midnight, or
// "08:30:00" alone below one day. Rounded to seconds. from1904 is the calendar of old Macs. Empty outside of what
// spreadsheets show, the years 1900 to 9999, and for 1900-02-29, which Lotus had invented and Excel kept.
QString dateOfSerial(double serial, bool from1904);

} // namespace spark
