#include "models/domain/window.h"

#include "models/domain/rules.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace spark {

namespace {

class WindowTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::WindowTexts)
};

// TikTok's forerunner began in 2014; a window that ends after this is a typing error.
constexpr int firstYear = 2010;
constexpr int lastYear = 2200;

} // namespace

Window windowFrom(qint64 start, int days)
{
    return {start, start + days * secondsPerDay};
}

qint64 daysLeft(qint64 end, qint64 now)
{
    const qint64 seconds = end - now;
    // Rounded up: in C++ the division of negative numbers already does.
    return seconds > 0 ? (seconds + secondsPerDay - 1) / secondsPerDay : seconds / secondsPerDay;
}

Expected<int> checkPeriod(qint64 days)
{
    const int most = Rules::current().longestPeriod;
    if (days >= 1 && days <= most)
        return static_cast<int>(days);
    return failure(ErrorCode::InvalidInput,
                   WindowTexts::tr("A period of %L1 days is not possible.").arg(days),
                   WindowTexts::tr("Give a number of days from 1 to %L1.").arg(most));
}

Expected<void> checkWindow(const Window &window)
{
    if (window.start && window.end && *window.end <= *window.start) {
        return failure(ErrorCode::InvalidInput, WindowTexts::tr("The window ends before it begins."),
                       WindowTexts::tr("Check both dates."));
    }
    return {};
}

std::optional<qint64> readInstant(const QString &text)
{
    // Qt reads more forms than ISO 8601 has; what is guessed at here would be wrong by years.
    static const QRegularExpression form(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?)?$"));
    const QString trimmed = text.trimmed();
    if (!form.match(trimmed).hasMatch())
        return std::nullopt;
    const QDateTime moment = trimmed.size() == 10 ? QDate::fromString(trimmed, Qt::ISODate).startOfDay()
                                                  : QDateTime::fromString(trimmed, Qt::ISODate);
    if (!moment.isValid() || moment.date().year() < firstYear || moment.date().year() > lastYear)
        return std::nullopt;
    return moment.toSecsSinceEpoch();
}

std::optional<QDate> dayThatEndsAt(const QDateTime &end)
{
    // Where clocks skip midnight, a day begins later.
    const QDate next = end.date();
    const QDateTime begins = end.timeSpec() == Qt::LocalTime ? next.startOfDay() : next.startOfDay(end.timeZone());
    return begins == end ? std::optional(next.addDays(-1)) : std::nullopt;
}

QString isoInstant(qint64 seconds)
{
    // By hand where one can, without a zone's rules: a list has some for each of its rows.
    const qint64 days = (seconds >= 0 ? seconds : seconds - (secondsPerDay - 1)) / secondsPerDay;
    const QDate date = QDate(1970, 1, 1).addDays(days);
    if (!date.isValid() || date.year() < 1 || date.year() > 9999)
        return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()).toUTC().toString(Qt::ISODate);
    const QTime time = QTime::fromMSecsSinceStartOfDay(static_cast<int>(seconds - days * secondsPerDay) * 1000);
    return date.toString(Qt::ISODate) % u'T' % time.toString(Qt::ISODate) % u'Z';
}

} // namespace spark
