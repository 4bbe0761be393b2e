#include "models/domain/intake_words.h"
#include "models/domain/message_findings.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace spark {

namespace {

using Regex = QRegularExpression;

constexpr int buddhistYears = 543;

// A day as it is written, before it is known what it is for.
struct WrittenDate
{
    qsizetype start = 0;
    qsizetype end = 0;
    int year = 0; // 0: not written
    int month = 0;
    int day = 0;
    bool ambiguous = false; // 03/04: the day could be the month
    std::optional<QTime> time;
    std::optional<int> offset; // seconds from UTC, when it is said

    bool isPossible() const { return QDate(year > 0 ? year : 2024, month, day).isValid(); }
};

enum class Role { None, Start, Until };

int fullYear(QStringView digits)
{
    const int year = digits.toInt();
    if (digits.size() == 2)
        return 2000 + year;
    return year > 2400 ? year - buddhistYears : year;
}

bool isYear(int year)
{
    return year >= 2014 && year <= 2100;
}

QRegularExpressionMatch matchAt(const Regex &form, QStringView text)
{
    return form.match(text.toString(), 0, Regex::NormalMatch, Regex::AnchorAtOffsetMatchOption);
}

// "18:30", "18:30:00Z", "T18:30:00+01:00" behind a day.
void readTime(const MessageText &text, WrittenDate &date)
{
    static const Regex form(QStringLiteral("(?:t|[ ]{1,2}|,[ ]?| um | at | à | a las | às | lúc )([0-9]{1,2})(?:[:h]([0-9]{2})|[ ]?uhr)"
                                           "(?::([0-9]{2})(?:\\.[0-9]{1,6})?)?[ ]?(am|pm)?(z|utc|gmt|[+-][0-9]{2}:?[0-9]{2})?"));
    const auto match = matchAt(form, text.foldedAfter(date.end, 40));
    if (!match.hasMatch())
        return;
    int hour = match.capturedView(1).toInt();
    if (match.capturedView(4) == u"pm" && hour < 12)
        hour += 12;
    else if (match.capturedView(4) == u"am" && hour == 12)
        hour = 0;
    const QTime time(hour, match.capturedView(2).toInt(), match.capturedView(3).toInt());
    if (!time.isValid())
        return;
    date.time = time;
    const QStringView zone = match.capturedView(5);
    if (zone.startsWith(u'+') || zone.startsWith(u'-')) {
        const int seconds = (zone.sliced(1, 2).toInt() * 60 + zone.last(2).toInt()) * 60;
        date.offset = zone.startsWith(u'-') ? -seconds : seconds;
    } else if (!zone.isEmpty()) {
        date.offset = 0;
    }
    date.end += match.capturedLength();
}

// Numbers alone: 2026-12-14, 14.12.2026, 14/12, 12月14日.
bool readNumbers(const MessageText &text, WrittenDate &date)
{
    static const Regex yearFirst(QStringLiteral(
        "([0-9]{4})[ ]?(?:[-/.]|年|년)[ ]?([0-9]{1,2})[ ]?(?:[-/.]|月|월)[ ]?([0-9]{1,2})(?:[ ]?(?:日|일|号|號))?(?![0-9])"));
    static const Regex monthFirst(QStringLiteral("([0-9]{1,2})[ ]?(?:月|월)[ ]?([0-9]{1,2})[ ]?(?:日|일|号|號)"));
    static const Regex dotted(QStringLiteral("([0-9]{1,2})\\.[ ]?([0-9]{1,2})(?:\\.[ ]?([0-9]{4}|[0-9]{2})|\\.)?(?![0-9,%])"));
    static const Regex sliced(QStringLiteral("([0-9]{1,2})([/-])([0-9]{1,2})(?:\\2([0-9]{4}|[0-9]{2}))?(?![0-9/-])"));
    const QStringView after = text.foldedAfter(date.start, 40);
    if (const auto match = matchAt(yearFirst, after); match.hasMatch()) {
        date.year = fullYear(match.capturedView(1));
        date.month = match.capturedView(2).toInt();
        date.day = match.capturedView(3).toInt();
        date.end = date.start + match.capturedLength();
        return isYear(date.year);
    }
    if (const auto match = matchAt(monthFirst, after); match.hasMatch()) {
        date.month = match.capturedView(1).toInt();
        date.day = match.capturedView(2).toInt();
        date.end = date.start + match.capturedLength();
        return true;
    }
    if (const auto match = matchAt(dotted, after); match.hasMatch()) {
        date.day = match.capturedView(1).toInt();
        date.month = match.capturedView(2).toInt();
        if (!match.capturedView(3).isEmpty())
            date.year = fullYear(match.capturedView(3));
        date.end = date.start + match.capturedLength();
        return date.year == 0 || isYear(date.year);
    }
    if (const auto match = matchAt(sliced, after); match.hasMatch()) {
        const int first = match.capturedView(1).toInt();
        const int second = match.capturedView(3).toInt();
        // Most of the world writes the day first; a second number above 12 can only be one.
        const bool american = second > 12;
        date.day = american ? second : first;
        date.month = american ? first : second;
        date.ambiguous = first <= 12 && second <= 12 && first != second;
        if (!match.capturedView(4).isEmpty())
            date.year = fullYear(match.capturedView(4));
        date.end = date.start + match.capturedLength();
        return date.year == 0 || isYear(date.year);
    }
    return false;
}

// 14 Dec 2026, December 14th, 14 de diciembre de 2026.
bool readMonthName(const MessageText &text, WrittenDate &date)
{
    const WordSet &names = IntakeWords::current().monthNames;
    static const Regex dayForm(QStringLiteral("([0-9]{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?(?![0-9:])"));
    const auto day = matchAt(dayForm, text.foldedAfter(date.start, 8));
    if (!day.hasMatch())
        return false;
    date.day = day.capturedView(1).toInt();
    const qsizetype dayEnd = date.start + day.capturedLength();
    static const Regex year(QStringLiteral("(?:\\.?,?[ ]?(?:de[ ]|del[ ]|of[ ]|năm[ ]|พ\\.ศ\\.[ ]?)?)([0-9]{4})(?![0-9])"));
    const auto readYear = [&](qsizetype at) {
        date.end = at;
        const auto match = matchAt(year, text.foldedAfter(at, 16));
        if (match.hasMatch() && isYear(fullYear(match.capturedView(1)))) {
            date.year = fullYear(match.capturedView(1));
            date.end = at + match.capturedLength();
        }
        return true;
    };
    static const Regex between(QStringLiteral("[ ]?(?:de[ ]|of[ ]|d'|d’|-)?"));
    const qsizetype gap = matchAt(between, text.foldedAfter(dayEnd, 6)).capturedLength();
    const QStringView after = text.foldedAfter(dayEnd + gap, 24);
    if (const qsizetype length = names.lengthAt(after, 0, &date.month); length > 0)
        return readYear(dayEnd + gap + length);
    QStringView before = text.foldedBefore(date.start, 24);
    const qsizetype whole = before.size();
    while (before.endsWith(u' ') || before.endsWith(u'.'))
        before.chop(1);
    if (const qsizetype length = names.lengthBefore(before, before.size(), &date.month); length > 0 && before.size() < whole) {
        date.start -= whole - before.size() + length;
        return readYear(dayEnd);
    }
    return false;
}

QList<WrittenDate> writtenDates(const MessageText &text)
{
    QList<WrittenDate> dates;
    const QString &all = text.folded();
    const auto isDigit = [&all](qsizetype at) { return all.at(at) >= u'0' && all.at(at) <= u'9'; };
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (!isDigit(i))
            continue;
        if (text.givesUp())
            break;
        qsizetype end = i;
        while (end < all.size() && isDigit(end))
            ++end;
        // "1.2.3", "A14/12": the number goes on from something else.
        const bool joined = i > 0 && (isSpacedLetter(all.at(i - 1)) || (i > 1 && QStringView(u"./-:,").contains(all.at(i - 1)) && isDigit(i - 2)));
        if (end - i <= 4 && !joined) {
            WrittenDate date;
            date.start = i;
            const bool found = readMonthName(text, date) || [&] {
                date = WrittenDate();
                date.start = i;
                return readNumbers(text, date);
            }();
            if (found && date.isPossible()) {
                readTime(text, date);
                dates.append(date);
                end = std::max(end, date.end);
            }
        }
        i = std::max(end, i + 1) - 1;
    }
    return dates;
}

// A word behind or before a date, with fillers between: "until the 14th of".
qsizetype wordBefore(const WordSet &words, const WordSet &fillers, QStringView before)
{
    constexpr int mostFillers = 3;
    for (int i = 0; i <= mostFillers; ++i) {
        while (before.endsWith(u' ') || before.endsWith(u':'))
            before.chop(1);
        if (const qsizetype length = words.lengthBefore(before, before.size()); length > 0)
            return length;
        const qsizetype filler = fillers.lengthBefore(before, before.size());
        if (filler == 0)
            return 0;
        before.chop(filler);
    }
    return 0;
}

class DateFinder
{
public:
    DateFinder(MessageText &text, const MessageLabels &labels, const MessageContext &context)
        : m_text(text)
        , m_labels(labels)
        , m_context(context)
        , m_zone(context.zone)
        , m_today(QDateTime::fromSecsSinceEpoch(context.now, context.zone).date())
    {
    }

    void run(MessageFindings &findings)
    {
        QList<WrittenDate> dates = writtenDates(m_text);
        for (qsizetype i = 0; i < dates.size() && !m_text.givesUp(); ++i) {
            const bool range = i + 1 < dates.size() && isRange(dates.at(i), dates.at(i + 1));
            if (range && rangeCounts(dates.at(i))) {
                if (dates.at(i).year == 0 && dates.at(i + 1).year > 0)
                    dates[i].year = dates.at(i + 1).year - (dates.at(i).month > dates.at(i + 1).month ? 1 : 0);
                add(dates.at(i), Role::Start, findings);
                add(dates.at(i + 1), Role::Until, findings);
                ++i;
                continue;
            }
            if (const Role role = roleOf(dates.at(i)); role != Role::None)
                add(dates.at(i), role, findings);
        }
        for (const WrittenDate &date : dates)
            m_text.take(date.start, date.end);
    }

private:
    // "14.11. – 14.12.", "from 14 Nov to 14 Dec"
    bool isRange(const WrittenDate &first, const WrittenDate &second) const
    {
        constexpr qsizetype farthest = 14;
        if (second.start - first.end > farthest || second.start < first.end || m_text.lineAt(first.start) != m_text.lineAt(second.start))
            return false;
        const QString between = m_text.folded().sliced(first.end, second.start - first.end).trimmed();
        static const Regex dash(QStringLiteral("^[-–—~〜～至到]+$"));
        const IntakeWords &words = IntakeWords::current();
        return dash.match(between).hasMatch() || words.fromAfter.value(between).has_value()
            || (!between.isEmpty() && wordBefore(words.until, words.fillers, between) > 0
                && (words.from.isEmpty() || wordBefore(words.from, words.fillers, m_text.foldedBefore(first.start, 30)) > 0
                    || m_labels.at(first.start) || isAboutValidity(first.start)));
    }

    // What the words of a date's line say; kept, as there may be many dates in it.
    void lookAt(qsizetype at) const
    {
        const int line = m_text.lineAt(at);
        if (line == m_line)
            return;
        m_line = line;
        const IntakeWords &words = IntakeWords::current();
        const QStringView body = beginningOf(m_text.foldedBody(line), longestLine);
        m_valid = words.valid.isIn(body);
        m_other = words.notValidDate.isIn(body);
        m_each = words.each.isIn(body);
    }

    bool isAboutValidity(qsizetype at) const
    {
        lookAt(at);
        return m_valid;
    }

    // A code, link or the like was found in the line.
    bool isBesideFindings(qsizetype at) const
    {
        return beginningOf(m_text.body(m_text.lineAt(at)), longestLine).contains(MessageText::taken);
    }

    bool isAboutSomethingElse(qsizetype at) const
    {
        lookAt(at);
        return m_other;
    }

    bool rangeCounts(const WrittenDate &date) const
    {
        const LabelledValue *label = m_labels.at(date.start);
        if (label && (label->field == IntakeField::Period || label->field == IntakeField::Until || label->field == IntakeField::Start))
            return true;
        return isAboutValidity(date.start) || (isBesideFindings(date.start) && !isAboutSomethingElse(date.start)) || isShortLine(date);
    }

    bool isShortLine(const WrittenDate &date) const
    {
        constexpr qsizetype most = 44;
        return m_text.body(m_text.lineAt(date.start)).size() <= most && !isAboutSomethingElse(date.start);
    }

    Role roleOf(const WrittenDate &date) const
    {
        const IntakeWords &words = IntakeWords::current();
        if (const LabelledValue *label = m_labels.at(date.start)) {
            if (label->field == IntakeField::Until)
                return Role::Until;
            if (label->field == IntakeField::Start)
                return Role::Start;
        }
        const QStringView before = m_text.foldedBefore(date.start, 40);
        const QStringView after = m_text.foldedAfter(date.end, 16);
        qsizetype blanks = 0;
        while (blanks < after.size() && after.at(blanks) == u' ')
            ++blanks;
        const qsizetype until = wordBefore(words.until, words.fillers, before);
        constexpr qsizetype weakWord = 2; // "to", "al", "au" are for ranges
        const bool ends = until > weakWord || (until > 0 && !before.isEmpty() && !isSpacedLetter(before.back()) && !before.endsWith(u' '))
            || words.untilAfter.lengthAt(after, blanks) > 0;
        if (ends) {
            const bool counts = isAboutValidity(date.start) || !isAboutSomethingElse(date.start);
            return counts ? Role::Until : Role::None;
        }
        const LabelledValue *label = m_labels.at(date.start);
        return label && label->field == IntakeField::Period && isAboutValidity(date.start) ? Role::Until : Role::None;
    }

    // The day on which it was written.
    QDate dayOf(const WrittenDate &date) const
    {
        const auto &moments = m_context.moments;
        const qsizetype place = m_text.span(date.start, date.end).start;
        const auto after = std::upper_bound(moments.begin(), moments.end(), place, [](qsizetype at, const auto &moment) { return at < moment.first; });
        return after == moments.begin() ? m_today : QDateTime::fromSecsSinceEpoch((after - 1)->second, m_zone).date();
    }

    void add(const WrittenDate &date, Role role, MessageFindings &findings) const
    {
        MessageFinding finding;
        finding.field = role == Role::Until ? IntakeField::Until : IntakeField::Start;
        finding.start = date.start;
        finding.end = date.end;
        finding.line = m_text.lineAt(date.start);
        QDate day(date.year, date.month, date.day);
        if (date.year == 0) {
            // The next such day. The 29th of February waits for its year.
            const QDate today = dayOf(date);
            int year = today.year();
            while (!QDate(year, date.month, date.day).isValid() || (role == Role::Until && QDate(year, date.month, date.day) < today))
                ++year;
            day = QDate(year, date.month, date.day);
            finding.doubts.append(MessageReaderTexts::tr("The year is not said. %1 was taken.").arg(day.year()));
        }
        if (date.ambiguous) {
            finding.doubts.append(MessageReaderTexts::tr("Day and month could be the other way round. %1 was taken.")
                                      .arg(day.toString(Qt::ISODate)));
        }
        if (date.time && date.offset) {
            finding.number = QDateTime(day, *date.time, QTimeZone(*date.offset)).toSecsSinceEpoch();
        } else if (date.time) {
            finding.number = QDateTime(day, *date.time, m_zone).toSecsSinceEpoch();
            finding.doubts.append(MessageReaderTexts::tr("The time zone is not said. Yours was taken."));
        } else if (role == Role::Until) {
            finding.number = day.addDays(1).startOfDay(m_zone).toSecsSinceEpoch();
            finding.doubts.append(MessageReaderTexts::tr("The time of day is not known. The end of the day in your time zone was taken."));
        } else {
            finding.number = day.startOfDay(m_zone).toSecsSinceEpoch();
            finding.doubts.append(MessageReaderTexts::tr("The time of day is not known. The beginning of the day in your time zone was taken."));
        }
        finding.certain = finding.doubts.isEmpty();
        lookAt(date.start);
        finding.forEach = m_each;
        findings.append(finding);
    }

    // Beyond that a line is no sentence, and looking at all of it for each date would take the square of the time.
    static constexpr qsizetype longestLine = 400;

    MessageText &m_text;
    const MessageLabels &m_labels;
    const MessageContext &m_context;
    const QTimeZone m_zone;
    const QDate m_today;
    mutable int m_line = -1; // that lookAt() looked at last
    mutable bool m_valid = false, m_other = false, m_each = false;
};

} // namespace

void findDates(MessageText &text, const MessageLabels &labels, const MessageContext &context, MessageFindings &findings)
{
    DateFinder(text, labels, context).run(findings);
}

} // namespace spark
