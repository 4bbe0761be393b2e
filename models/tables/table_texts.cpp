#include "models/tables/table_texts.h"

#include "models/domain/rules.h"
#include "models/domain/window.h"

#include <QDateTime>
#include <QLocale>

namespace spark {

namespace {

constexpr qint64 secondsPerHour = 3600;
constexpr qint64 secondsPerMinute = 60;

bool isEastAsian()
{
    const QLocale::Language language = QLocale().language();
    return language == QLocale::Chinese || language == QLocale::Japanese || language == QLocale::Korean;
}

// The locale's own order of day and month, with a month that cannot be taken for a day.
QString dateText(const QDate &date, bool withYear)
{
    if (isEastAsian())
        return QLocale().toString(date, QLocale::ShortFormat);
    // Without the day of the week, which most locales put first: "dddd, MMMM d, yyyy".
    const QString longFormat = QLocale().dateFormat(QLocale::LongFormat).remove(QStringLiteral("dddd"));
    const bool dayFirst = longFormat.indexOf(u'd') < longFormat.indexOf(u'M');
    const QString day = longFormat.contains(QStringLiteral("d.")) ? QStringLiteral("d.") : QStringLiteral("d"); // an ordinal, as in German
    const QString format = dayFirst ? QString(day + QStringLiteral(" MMM")) : QStringLiteral("MMM d");
    const QString year = !withYear ? QString() : dayFirst ? QStringLiteral(" yyyy") : QStringLiteral(", yyyy");
    return QLocale().toString(date, format + year);
}

QString dayText(const QDate &date)
{
    return QLocale().toString(date, QStringLiteral("ddd")) % QStringLiteral(", ") % dateText(date, true);
}

QString timeText(const QTime &time)
{
    return QLocale().toString(time, TableTexts::timeFormat());
}

} // namespace

QString TableTexts::moment(std::optional<qint64> seconds, qint64 now)
{
    if (!seconds)
        return {};
    const QDateTime local = QDateTime::fromSecsSinceEpoch(*seconds);
    // Another year is far enough for the hour not to matter; fullMoment() has it.
    if (local.date().year() != QDateTime::fromSecsSinceEpoch(now).date().year())
        return dateText(local.date(), true);
    return dateText(local.date(), false) % u' ' % timeText(local.time());
}

QString TableTexts::fullMoment(std::optional<qint64> seconds)
{
    if (!seconds)
        return {};
    const QDateTime local = QDateTime::fromSecsSinceEpoch(*seconds);
    return dayText(local.date()) % u' ' % timeText(local.time()) % u' ' % local.timeZoneAbbreviation();
}

QString TableTexts::day(std::optional<qint64> seconds)
{
    return seconds ? dateText(QDateTime::fromSecsSinceEpoch(*seconds).date(), true) : QString();
}

QString TableTexts::end(std::optional<qint64> seconds, qint64 now)
{
    if (!seconds)
        return {};
    const QDateTime local = QDateTime::fromSecsSinceEpoch(*seconds);
    if (const auto day = dayThatEndsAt(local))
        return dateText(*day, true);
    return dateText(local.date(), local.date().year() != QDateTime::fromSecsSinceEpoch(now).date().year()) % u' ' % timeText(local.time());
}

QString TableTexts::narrowEnd(std::optional<qint64> seconds, qint64 now)
{
    return seconds && dayThatEndsAt(QDateTime::fromSecsSinceEpoch(*seconds)) ? end(seconds, now) : moment(seconds, now);
}

QString TableTexts::fullEnd(std::optional<qint64> seconds)
{
    const auto day = seconds ? dayThatEndsAt(QDateTime::fromSecsSinceEpoch(*seconds)) : std::nullopt;
    if (!day)
        return fullMoment(seconds);
    const QString zone = day->endOfDay().timeZoneAbbreviation();
    return tr("%1, until the end of the day (%2)", "a day, its time zone").arg(dayText(*day), zone);
}

QString TableTexts::momentMs(qint64 ms, qint64 now)
{
    return moment(ms / 1000, now);
}

QString TableTexts::timeLeft(std::optional<qint64> end, qint64 now)
{
    if (!end)
        return {};
    const qint64 left = *end - now;
    if (left <= 0) {
        const qint64 ago = -left / secondsPerDay;
        return ago == 0 ? tr("just ended") : tr("%n day(s) ago", nullptr, static_cast<int>(ago));
    }
    if (left < 2 * secondsPerHour)
        return tr("%n minute(s)", nullptr, static_cast<int>((left + secondsPerMinute - 1) / secondsPerMinute));
    if (left < 2 * secondsPerDay)
        return tr("%n hour(s)", nullptr, static_cast<int>(left / secondsPerHour));
    return tr("%n day(s)", nullptr, static_cast<int>(daysLeft(*end, now)));
}

QString TableTexts::timeFormat()
{
    return QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
}

QString TableTexts::days(std::optional<int> days)
{
    return days ? tr("%n day(s)", nullptr, *days) : QString();
}

QString TableTexts::period(std::optional<int> granted, std::optional<int> agreed)
{
    if (!granted)
        return agreed ? tr("%1 agreed").arg(days(agreed)) : QString();
    if (!agreed || *agreed == *granted)
        return days(granted);
    return tr("%1 (%2 agreed)", "granted period, agreed period").arg(days(granted)).arg(*agreed);
}

QString TableTexts::handle(const QString &handle)
{
    return handle.isEmpty() ? QString() : QString(u'@' + handle);
}

QString TableTexts::decision(const QString &name)
{
    if (name == QLatin1String("available"))
        return tr("Available");
    if (name == QLatin1String("not_for_licence"))
        return tr("Not for licence");
    return tr("Undecided");
}

Tone TableTexts::toneOf(CodeStatus status)
{
    switch (status) {
    case CodeStatus::Planned:
    case CodeStatus::Requested:
    case CodeStatus::Replaced: return Tone::Muted;
    case CodeStatus::Generated:
    case CodeStatus::Shared:
    case CodeStatus::Received:
    case CodeStatus::Checked: return Tone::Info;
    case CodeStatus::Applied:
    case CodeStatus::Authorised:
    case CodeStatus::InUse: return Tone::Good;
    case CodeStatus::Expiring: return Tone::Warning;
    case CodeStatus::Expired:
    case CodeStatus::Revoked:
    case CodeStatus::Refused: return Tone::Danger;
    }
    Q_UNREACHABLE();
}

Tone TableTexts::toneOfEnd(std::optional<qint64> end, qint64 now)
{
    if (!end)
        return Tone::Muted;
    if (*end <= now)
        return Tone::Danger;
    return *end - now <= Rules::current().expiringWithin * secondsPerDay ? Tone::Warning : Tone::Neutral;
}

} // namespace spark
