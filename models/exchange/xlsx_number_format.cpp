#include "models/exchange/xlsx_number_format.h"

#include <QDate>
#include <QTime>

#include <cmath>

namespace spark {

bool isDateFormat(int number, QStringView code)
{
    // 27 to 36 and 50 to 58 are dates of East Asian calendars; 46 is [h]:mm:ss.
    if ((number >= 14 && number <= 22) || (number >= 27 && number <= 36) || number == 45 || number == 47
        || (number >= 50 && number <= 58))
        return true;
    // The first section is for positive numbers. Literal texts are quoted, escaped by \ or _ or *, and colours,
    // conditions and calendars stand in brackets: [$-407], [Red], [>=100].
    bool date = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const char16_t c = code.at(i).toLower().unicode();
        if (c == u';')
            break;
        if (c == u'"' || c == u'[') {
            const qsizetype end = code.indexOf(c == u'"' ? u'"' : u']', i + 1);
            if (end < 0)
                return date;
            const QStringView inside = code.sliced(i + 1, end - i - 1);
            const bool length = c == u'[' && !inside.isEmpty() && inside.size() <= 2
                && (inside.at(0).toLower() == u'h' || inside.at(0).toLower() == u'm' || inside.at(0).toLower() == u's');
            if (length)
                return false;
            i = end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'y' || c == u'd' || c == u'h' || c == u's' || c == u'm') {
            date = true;
        } else if (c == u'0' || c == u'#' || c == u'?') {
            // ss.000 has zeros, too; a number's format has nothing else.
            if (!date)
                return false;
        } else if (code.sliced(i).startsWith(QLatin1String("General"), Qt::CaseInsensitive)) {
            return false;
        }
    }
    return date;
}

QString dateOfSerial(double serial, bool from1904)
{
    constexpr double last = 2958466; // the day behind 9999-12-31
    if (!std::isfinite(serial) || serial < 0 || serial >= last)
        return {};
    const qint64 seconds = std::llround(serial * 86400);
    qint64 day = seconds / 86400;
    const QTime time = QTime(0, 0).addSecs(static_cast<int>(seconds % 86400));
    const QString clock = time.toString(QStringLiteral("HH:mm:ss"));
    if (day == 0 && !from1904)
        return clock;
    if (!from1904 && day == 60)
        return {};
    const QDate zero = from1904 ? QDate(1904, 1, 1) : day < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const QString date = zero.addDays(day).toString(Qt::ISODate);
    return seconds % 86400 == 0 ? date : QString(date + u'T' + clock);
}

} // namespace spark
