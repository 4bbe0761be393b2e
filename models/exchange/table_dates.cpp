#include "models/exchange/table_dates.h"

#include "models/domain/characters.h"
#include "models/domain/text_key.h"
#include "models/domain/window.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

namespace spark {

namespace {

using Regex = QRegularExpression;

// Month names, long and short, in the languages that creators write; by textKey() without a dot.
const QHash<QString, int> &monthNames()
{
    static const QHash<QString, int> names = [] {
        QHash<QString, int> all;
        using enum QLocale::Language;
        for (const QLocale::Language language : {English, German, Spanish, French, Portuguese, Indonesian, Vietnamese, Thai, Arabic}) {
            const QLocale locale(language);
            for (int month = 1; month <= 12; ++month) {
                for (const QLocale::FormatType form : {QLocale::LongFormat, QLocale::ShortFormat}) {
                    for (QString name : {locale.monthName(month, form), locale.standaloneMonthName(month, form)}) {
                        name = textKey(name).remove(u'.');
                        // "thg 1" of Vietnamese has its number with it.
                        if (!name.isEmpty() && !name.back().isDigit())
                            all.insert(name, month);
                    }
                }
            }
        }
        all.insert(QStringLiteral("sept"), 9);
        return all;
    }();
    return names;
}

// Digits of any script as 0 to 9; what is not seen is left out.
QString plain(const QString &text)
{
    QString result = withoutInvisible(text).simplified();
    for (QChar &c : result) {
        if (c.isDigit() && c.unicode() > 0x7F)
            c = QChar(static_cast<char16_t>(u'0' + c.digitValue()));
    }
    return result;
}

bool monthFirstHere()
{
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    const qsizetype day = format.indexOf(u'd');
    const qsizetype month = format.indexOf(u'M');
    return month >= 0 && day > month && !format.startsWith(u'y', Qt::CaseInsensitive);
}

struct Day
{
    QDate date;
    bool ambiguous = false;
    DateOrder order = DateOrder::Unknown;
};

std::optional<Day> dayOf(int a, int b, int year, bool dots, DateOrder known)
{
    const bool dayFirst = QDate::isValid(year, b, a);
    const bool monthFirst = QDate::isValid(year, a, b);
    if (!dayFirst && !monthFirst)
        return std::nullopt;
    if (dots || dayFirst != monthFirst || a == b) {
        const bool first = dots || dayFirst;
        const QDate date = first ? QDate(year, b, a) : QDate(year, a, b);
        if (!date.isValid())
            return std::nullopt;
        const DateOrder proven = a == b ? DateOrder::Unknown : first ? DateOrder::DayFirst : DateOrder::MonthFirst;
        // Within one column both orders: then nothing is sure about any of them.
        return Day {date, known != DateOrder::Unknown && proven != DateOrder::Unknown && known != proven, proven};
    }
    const bool month = known == DateOrder::Unknown ? monthFirstHere() : known == DateOrder::MonthFirst;
    return Day {month ? QDate(year, a, b) : QDate(year, b, a), known == DateOrder::Unknown, DateOrder::Unknown};
}

int fullYear(const QString &digits)
{
    return digits.toInt() + (digits.size() == 2 ? 2000 : 0);
}

std::optional<Day> readDay(const QString &text, DateOrder known)
{
    static const Regex yearFirst(QStringLiteral("^([0-9]{4})(?: ?[./-] ?| ?[年년] ?| )([0-9]{1,2})(?: ?[./-] ?| ?[月월] ?| )([0-9]{1,2})(?: ?[日일.])?$"));
    static const Regex yearLast(QStringLiteral("^([0-9]{1,2}) ?([./-]) ?([0-9]{1,2}) ?([./-]) ?([0-9]{4}|[0-9]{2})\\.?$"));
    static const Regex dayName(QStringLiteral("^([0-9]{1,2})(?:\\.|º|st|nd|rd|th)?[ -]?(?:de )?([\\p{L}\\p{M}]{2,20})\\.?,?[ -](?:de )?([0-9]{4}|[0-9]{2})$"), Regex::CaseInsensitiveOption);
    static const Regex nameDay(QStringLiteral("^([\\p{L}\\p{M}]{2,20})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})$"), Regex::CaseInsensitiveOption);
    if (const auto match = yearFirst.match(text); match.hasMatch())
        return Day {QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt())};
    if (const auto match = yearLast.match(text); match.hasMatch() && match.captured(2) == match.captured(4))
        return dayOf(match.captured(1).toInt(), match.captured(3).toInt(), fullYear(match.captured(5)),
                     match.captured(2) == QLatin1String("."), known);
    if (const auto match = dayName.match(text); match.hasMatch()) {
        if (const int month = monthNames().value(textKey(match.captured(2))))
            return Day {QDate(fullYear(match.captured(3)), month, match.captured(1).toInt())};
    }
    if (const auto match = nameDay.match(text); match.hasMatch()) {
        if (const int month = monthNames().value(textKey(match.captured(1))))
            return Day {QDate(match.captured(3).toInt(), month, match.captured(2).toInt())};
    }
    return std::nullopt;
}

} // namespace

qint64 beginningOfDay(QDate day)
{
    constexpr qsizetype mostDays = 1000;
    thread_local QHash<QDate, qint64> known;
    thread_local QDeadlineTimer stale; // people travel
    if (stale.hasExpired() || known.size() >= mostDays) {
        known.clear();
        stale.setRemainingTime(5000);
    }
    auto found = known.constFind(day);
    if (found == known.cend())
        found = known.insert(day, day.startOfDay().toSecsSinceEpoch());
    return *found;
}

std::optional<TableDate> readTableDate(const QString &text, DateOrder order)
{
    constexpr qsizetype longest = 60;
    constexpr int firstYear = 2010; // as readInstant() has them
    constexpr int lastYear = 2200;
    if (text.size() > longest)
        return std::nullopt;
    QString rest = plain(text);
    if (rest.size() > 10) { // a day alone is read below
        if (const auto instant = readInstant(rest))
            return TableDate {*instant, QDateTime::fromSecsSinceEpoch(*instant).date(), true, false, DateOrder::Unknown};
    }

    static const Regex clock(QStringLiteral("^(.*[^ ,T]),?[ T] ?([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?: ?([ap])\\.? ?m\\.?)?$"),
                             Regex::CaseInsensitiveOption);
    std::optional<QTime> time;
    if (const auto match = clock.match(rest); match.hasMatch()) {
        int hour = match.captured(2).toInt();
        const QString half = match.captured(5).toLower();
        if (!half.isEmpty()) {
            if (hour < 1 || hour > 12)
                return std::nullopt;
            hour = hour % 12 + (half == QLatin1String("p") ? 12 : 0);
        }
        time = QTime(hour, match.captured(3).toInt(), match.captured(4).toInt());
        if (!time->isValid())
            return std::nullopt;
        rest = match.captured(1);
    }
    const std::optional<Day> day = readDay(rest, order);
    if (!day || !day->date.isValid() || day->date.year() < firstYear || day->date.year() > lastYear)
        return std::nullopt;
    const qint64 seconds = time ? QDateTime(day->date, *time).toSecsSinceEpoch() : beginningOfDay(day->date);
    return TableDate {seconds, day->date, time.has_value(), day->ambiguous, day->order};
}

} // namespace spark
