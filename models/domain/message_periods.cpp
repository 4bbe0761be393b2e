#include "models/domain/intake_words.h"
#include "models/domain/message_findings.h"
#include "models/domain/rules.h"
#include "models/domain/window.h"

#include <algorithm>

namespace spark {

namespace {

constexpr qsizetype longestLine = 400; // beyond that a line is no sentence
constexpr qsizetype shortLine = 44;

class PeriodFinder
{
public:
    PeriodFinder(MessageText &text, const MessageLabels &labels, MessageFindings &findings)
        : m_text(text)
        , m_labels(labels)
        , m_findings(findings)
        , m_words(IntakeWords::current())
    {
    }

    void run()
    {
        const QString copy = m_text.folded();
        const QStringView all(copy);
        for (qsizetype i = 0; i < all.size(); ++i) {
            const QChar c = all.at(i);
            if (m_text.givesUpAt(i))
                return;
            if (c >= u'0' && c <= u'9') {
                qsizetype end = i;
                while (end < all.size() && all.at(end) >= u'0' && all.at(end) <= u'9')
                    ++end;
                readNumber(all, i, end);
                i = end - 1;
                continue;
            }
            int number = 0;
            const qsizetype length = m_words.numbers.lengthAt(all, i, &number);
            if (length == 0)
                continue;
            if (const qsizetype unit = skipBlanks(all, i + length); unitLength(all, unit) > 0)
                addWritten(all, i, i + length, number);
            i += length - 1;
        }
        readUnitsAlone(all);
    }

private:
    static qsizetype skipBlanks(QStringView all, qsizetype at)
    {
        constexpr qsizetype most = 3;
        const qsizetype start = at;
        while (at < all.size() && at - start < most && (all.at(at) == u' ' || all.at(at) == u'-'))
            ++at;
        return at;
    }

    qsizetype unitLength(QStringView all, qsizetype at, int *days = nullptr) const
    {
        return at < all.size() ? m_words.units.lengthAt(all, at, days) : 0;
    }

    void readNumber(QStringView all, qsizetype start, qsizetype end)
    {
        constexpr qsizetype mostDigits = 4;
        if (end - start > mostDigits)
            return;
        // 1.5 days, 2,000, A30, -30: part of something else.
        const QChar before = start > 0 ? all.at(start - 1) : QChar(u' ');
        const bool joined = isSpacedLetter(before) || (start > 1 && QStringView(u".,/:").contains(before) && all.at(start - 2).isDigit());
        if (joined)
            return;
        const int number = all.sliced(start, end - start).toInt();
        if (unitLength(all, skipBlanks(all, end)) > 0)
            addWritten(all, start, end, number);
        else
            addBare(all, start, end, number);
    }

    void addWritten(QStringView all, qsizetype start, qsizetype end, int number)
    {
        const qsizetype unit = skipBlanks(all, end);
        int days = 0;
        end = unit + unitLength(all, unit, &days);
        const qint64 period = static_cast<qint64>(number) * days;
        if (!checkPeriod(period) || isAboutSomethingElse(start, end))
            return;
        MessageFinding finding = at(start, end, period);
        constexpr int month = 30, year = 365;
        if (days == month)
            finding.doubts.append(MessageReaderTexts::tr("How long a month is was not said. 30 days were taken."));
        else if (days == year)
            finding.doubts.append(MessageReaderTexts::tr("How long a year is was not said. 365 days were taken."));
        if (isOneOfSeveral(all, start))
            finding.doubts.append(MessageReaderTexts::tr("More than one number of days stands here."));
        if (!addMeaning(finding))
            return;
        m_findings.append(finding);
    }

    // "Period: 30" without a unit.
    void addBare(QStringView all, qsizetype start, qsizetype end, int number)
    {
        const LabelledValue *label = m_labels.at(start);
        if (!label || label->field != IntakeField::Period || !checkPeriod(number))
            return;
        const QStringView rest = all.sliced(end, label->end - std::min(end, label->end)).trimmed();
        const QStringView front = all.sliced(label->start, start - label->start).trimmed();
        if (!rest.isEmpty() || !front.isEmpty())
            return;
        MessageFinding finding = at(start, end, number);
        const QList<int> &usual = Rules::current().periods;
        if (!usual.contains(number))
            finding.doubts.append(MessageReaderTexts::tr("The number stands where a number of days is expected, without a unit."));
        finding.certain = finding.doubts.isEmpty();
        m_findings.append(finding);
    }

    // "one week" with the number behind, as in Arabic.
    void readUnitsAlone(QStringView all)
    {
        for (const LabelledValue &value : m_labels.values()) {
            if (value.field != IntakeField::Period)
                continue;
            qsizetype start = value.start;
            while (start < value.end && (all.at(start) == u' ' || all.at(start) == u'\t'))
                ++start;
            int days = 0, number = 0;
            const qsizetype unit = start < value.end ? unitLength(all, start, &days) : 0;
            const qsizetype next = skipBlanks(all, start + unit);
            if (unit == 0 || next >= value.end)
                continue;
            const qsizetype length = m_words.numbers.lengthAt(all, next, &number);
            if (length == 0 || !checkPeriod(static_cast<qint64>(number) * days))
                continue;
            MessageFinding finding = at(start, next + length, static_cast<qint64>(number) * days);
            if (days >= 30)
                finding.doubts.append(MessageReaderTexts::tr("How long that is in days was not said. %n days were taken.", nullptr, number * days));
            finding.certain = finding.doubts.isEmpty();
            m_findings.append(finding);
        }
    }

    // What the words of a line say; kept, as there may be many numbers in it.
    void lookAt(int line) const
    {
        if (line == m_line)
            return;
        m_line = line;
        const QStringView body = beginningOf(m_text.foldedBody(line), longestLine);
        m_each = m_words.each.isIn(body);
        m_valid = m_words.valid.isIn(body);
        m_beside = body.contains(MessageText::taken) || body.size() <= shortLine;
    }

    MessageFinding at(qsizetype start, qsizetype end, qint64 days) const
    {
        MessageFinding finding;
        finding.field = IntakeField::Period;
        finding.start = start;
        finding.end = end;
        finding.line = m_text.lineAt(start);
        finding.number = days;
        lookAt(finding.line);
        finding.forEach = m_each;
        return finding;
    }

    // "3 days ago", "within 30 days", "net 30 days"
    bool isAboutSomethingElse(qsizetype start, qsizetype end) const
    {
        constexpr qsizetype before = 14, after = 12;
        QStringView behind = m_text.foldedAfter(end, after);
        while (behind.startsWith(u' '))
            behind = behind.sliced(1);
        return m_words.notPeriod.isIn(lastWords(m_text.foldedBefore(start, before))) || m_words.notPeriod.lengthAt(behind, 0) > 0;
    }

    // Without what stands before a comma or the end of a sentence.
    static QStringView lastWords(QStringView text)
    {
        const QStringView ends(u",.;:!?(。，、");
        for (qsizetype i = text.size(); i > 0; --i) {
            if (ends.contains(text.at(i - 1)))
                return text.sliced(i);
        }
        return text;
    }

    // "30 or 60 days", "30–60 days"
    static bool isOneOfSeveral(QStringView all, qsizetype start)
    {
        qsizetype at = start;
        while (at > 0 && start - at < 4 && (all.at(at - 1) == u' ' || all.at(at - 1) == u'-' || all.at(at - 1) == QChar(0x2013) || all.at(at - 1) == u'/'))
            --at;
        return at < start && at > 0 && all.at(at - 1).isDigit() && all.sliced(at, start - at).trimmed().size() > 0;
    }

    // Whether the days are a code's, and how certain that is; false when they are not.
    bool addMeaning(MessageFinding &finding) const
    {
        const bool usual = Rules::current().periods.contains(static_cast<int>(finding.number)) || finding.number % 7 == 0;
        const LabelledValue *label = m_labels.at(finding.start);
        lookAt(finding.line);
        const bool named = (label && label->field == IntakeField::Period) || m_valid;
        if (!named && !usual && !m_beside)
            return false;
        if (!named && !(usual && m_beside))
            finding.doubts.append(MessageReaderTexts::tr("It is not said that this is the code’s period."));
        finding.certain = finding.doubts.isEmpty();
        return true;
    }

    MessageText &m_text;
    const MessageLabels &m_labels;
    MessageFindings &m_findings;
    const IntakeWords &m_words;
    mutable int m_line = -1; // that lookAt() looked at last
    mutable bool m_each = false, m_valid = false, m_beside = false;
};

} // namespace

void findPeriods(MessageText &text, const MessageLabels &labels, MessageFindings &findings)
{
    PeriodFinder(text, labels, findings).run();
}

} // namespace spark
