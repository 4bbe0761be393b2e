#include "models/domain/message_reader.h"

#include "models/domain/message_pairing.h"

#include <QHash>

#include <algorithm>

namespace spark {

namespace {

constexpr qsizetype longestRawText = 1000; // UTF-16 units; of each row

class RowMaker
{
public:
    RowMaker(const MessageText &text, const QString &original, const MessageContext &context, MessageFindings &findings)
        : m_text(text)
        , m_original(original)
        , m_context(context)
        , m_findings(findings)
    {
    }

    MessageReading make()
    {
        const QList<MessagePair> pairs = pairCodesAndPosts(m_text, m_findings);
        QList<IntakeRow> rows;
        for (const MessagePair &pair : pairs) {
            if (m_text.givesUp())
                return {};
            rows.append(rowOf(pair));
        }
        QList<QList<int>> owners(m_findings.size()); // pairs
        for (int pair = 0; pair < pairs.size(); ++pair) {
            for (const int finding : {pairs.at(pair).code, pairs.at(pair).post}) {
                if (finding >= 0)
                    owners[finding].append(pair);
            }
        }
        for (const IntakeField field : {IntakeField::Handle, IntakeField::Period, IntakeField::Start, IntakeField::Until,
                                        IntakeField::Licensee, IntakeField::Campaign, IntakeField::Caption}) {
            const QList<MessageShare> shares = shareFindings(m_text, m_findings, pairs, field);
            for (const MessageShare &share : shares) {
                if (m_text.givesUp())
                    return {};
                put(rows[share.pair], share);
                owners[share.finding].append(share.pair);
            }
        }
        return merged(rows, owners);
    }

private:
    IntakeRow rowOf(const MessagePair &pair) const
    {
        IntakeRow row;
        const MessageFinding &place = m_findings.at(pair.code >= 0 ? pair.code : pair.post);
        const int line = place.line + 1;
        row.source = m_context.sourceName.isEmpty() ? MessageReaderTexts::tr("line %L1").arg(line)
                                                    : MessageReaderTexts::tr("%1, line %L2").arg(m_context.sourceName).arg(line);
        if (pair.code >= 0) {
            const MessageFinding &code = m_findings.at(pair.code);
            const TextSpan span = m_text.span(code.start, code.end);
            row.rawCode = m_original.sliced(span.start, span.length);
            row.code = code.code;
            addDoubts(row, IntakeField::Code, code.doubts);
        } else {
            // Nothing is refused about a code that nobody gave.
            row.code.refusal = CodeRefusal::Empty;
        }
        if (pair.post < 0)
            return row;
        const MessageFinding &post = m_findings.at(pair.post);
        row.link = post.link;
        row.handle = post.link.handle;
        if (!post.refusal.isEmpty() && pair.code < 0)
            row.refusals.append(post.refusal);
        else if (!post.refusal.isEmpty())
            addDoubts(row, IntakeField::Post, {post.refusal});
        addDoubts(row, IntakeField::Post, post.doubts);
        addDoubts(row, IntakeField::Post, pair.postDoubts);
        return row;
    }

    static void addDoubts(IntakeRow &row, IntakeField field, const QStringList &texts)
    {
        for (const QString &text : texts) {
            const bool there = std::any_of(row.doubts.begin(), row.doubts.end(),
                                           [&](const IntakeDoubt &doubt) { return doubt.field == field && doubt.text == text; });
            if (!there)
                row.doubts.append({field, text});
        }
    }

    void put(IntakeRow &row, const MessageShare &share) const
    {
        const MessageFinding &finding = m_findings.at(share.finding);
        switch (finding.field) {
        case IntakeField::Handle:
            if (!row.handle.isEmpty() && row.handle.compare(finding.text, Qt::CaseInsensitive) != 0)
                return; // the link says whose post it is
            if (row.handle.isEmpty())
                row.handle = finding.text;
            break;
        case IntakeField::Period:
            row.periodDays = finding.number;
            break;
        case IntakeField::Start:
            row.start = finding.number;
            break;
        case IntakeField::Until:
            row.until = finding.number;
            break;
        case IntakeField::Licensee:
            row.licensee = finding.text;
            break;
        case IntakeField::Campaign:
            row.campaign = finding.text;
            break;
        case IntakeField::Caption:
            row.caption = finding.text;
            break;
        case IntakeField::Code:
        case IntakeField::Post:
            return;
        }
        addDoubts(row, finding.field, finding.doubts);
        addDoubts(row, finding.field, share.doubts);
    }

    // One row for each code and for each post without one, wherever they are repeated.
    MessageReading merged(const QList<IntakeRow> &rows, const QList<QList<int>> &owners) const
    {
        MessageReading reading;
        QHash<QString, int> byCode, byPost;
        QList<int> places(rows.size());
        for (const bool codes : {true, false}) {
            for (qsizetype i = 0; i < rows.size(); ++i) {
                if (m_text.givesUp())
                    return {};
                const IntakeRow &row = rows.at(i);
                if (row.rawCode.isEmpty() == codes)
                    continue;
                const QString key = codes ? codeKey(row.code.code) : row.postKey();
                QHash<QString, int> &known = codes ? byCode : byPost;
                const auto found = known.constFind(key);
                if (!key.isEmpty() && found != known.constEnd()) {
                    merge(reading.rows[*found], row);
                    if (codes)
                        addPlace(reading.rows[*found], row);
                    places[i] = *found;
                } else {
                    places[i] = static_cast<int>(reading.rows.size());
                    known.insert(key, places.at(i));
                    reading.rows.append(row);
                }
                if (row.hasPost() && !byPost.contains(row.postKey()))
                    byPost.insert(row.postKey(), places.at(i));
            }
        }
        sortRows(reading.rows, places, rows.size());
        addMarks(reading, owners, places);
        addRawText(reading);
        return reading;
    }

    // The lines in which a row's marks stand; where those are far apart, the lines of the code, or of what comes first.
    void addRawText(MessageReading &reading) const
    {
        QList<TextSpan> spans(reading.rows.size());
        for (const bool codes : {true, false}) {
            for (const IntakeMark &mark : reading.marks) {
                if (mark.row < 0 || (mark.field == IntakeField::Code) != codes)
                    continue;
                TextSpan &span = spans[mark.row];
                const TextSpan lines = linesOf(mark.span);
                const qsizetype start = span.length == 0 ? lines.start : qMin(span.start, lines.start);
                const qsizetype end = qMax(span.start + span.length, lines.start + lines.length);
                if (span.length == 0 || end - start <= longestRawText)
                    span = {start, end - start};
            }
        }
        for (qsizetype i = 0; i < spans.size(); ++i)
            reading.rows[i].rawText = m_original.mid(spans.at(i).start, spans.at(i).length);
    }

    // The lines of a mark, or what of them is near it where they are long.
    TextSpan linesOf(TextSpan mark) const
    {
        const QStringView all(m_original);
        const qsizetype length = qMin(mark.length, longestRawText);
        const qsizetype room = (longestRawText - length) / 2;
        const QStringView before = all.first(mark.start).last(qMin(mark.start, room));
        const qsizetype behind = mark.start + length;
        const QStringView after = all.sliced(behind, qMin(all.size() - behind, room));
        const qsizetype lineEnd = after.indexOf(u'\n');
        const qsizetype begin = mark.start - (before.size() - before.lastIndexOf(u'\n') - 1);
        return {begin, behind + (lineEnd < 0 ? after.size() : lineEnd) - begin};
    }

    // Codes and posts without one were gathered apart; back to the order of the text.
    static void sortRows(QList<IntakeRow> &rows, QList<int> &places, qsizetype count)
    {
        QList<int> first(rows.size(), -1);
        for (qsizetype i = 0; i < count; ++i) {
            if (first.at(places.at(i)) < 0)
                first[places.at(i)] = static_cast<int>(i);
        }
        QList<int> order(rows.size());
        for (int i = 0; i < order.size(); ++i)
            order[i] = i;
        std::sort(order.begin(), order.end(), [&first](int a, int b) { return first.at(a) < first.at(b); });
        QList<IntakeRow> sorted;
        QList<int> newPlace(rows.size());
        for (int i = 0; i < order.size(); ++i) {
            newPlace[order.at(i)] = i;
            sorted.append(rows.at(order.at(i)));
        }
        rows = sorted;
        for (int &place : places)
            place = newPlace.at(place);
    }

    // What the other mention of a code says beside; where the two differ, the first stays, with a doubt.
    static void merge(IntakeRow &row, const IntakeRow &other)
    {
        const auto differ = [&row](IntakeField field) {
            addDoubts(row, field, {MessageReaderTexts::tr("The code stands there more than once, with different information.")});
        };
        const auto takeDoubts = [&](IntakeField field) {
            for (const IntakeDoubt &doubt : other.doubts) {
                if (doubt.field == field)
                    addDoubts(row, field, {doubt.text});
            }
        };
        if (!row.hasPost() && other.hasPost()) {
            row.link = other.link;
            row.doubts.removeIf([](const IntakeDoubt &doubt) { return doubt.field == IntakeField::Post; });
            row.refusals.clear();
            takeDoubts(IntakeField::Post);
        } else if (other.hasPost() && (row.link.postId != other.link.postId || row.link.shortLink != other.link.shortLink)) {
            differ(IntakeField::Post);
        }
        const auto mergeText = [&](IntakeField field, QString &text, const QString &more) {
            if (text.isEmpty() && !more.isEmpty()) {
                text = more;
                takeDoubts(field);
            } else if (!more.isEmpty() && text.compare(more, Qt::CaseInsensitive) != 0) {
                differ(field);
            }
        };
        mergeText(IntakeField::Handle, row.handle, other.handle);
        mergeText(IntakeField::Licensee, row.licensee, other.licensee);
        mergeText(IntakeField::Campaign, row.campaign, other.campaign);
        mergeText(IntakeField::Caption, row.caption, other.caption);
        const auto mergeNumber = [&](IntakeField field, std::optional<qint64> &number, const std::optional<qint64> &more) {
            if (!number && more) {
                number = more;
                takeDoubts(field);
            } else if (more && number != more) {
                differ(field);
            }
        };
        mergeNumber(IntakeField::Period, row.periodDays, other.periodDays);
        mergeNumber(IntakeField::Start, row.start, other.start);
        mergeNumber(IntakeField::Until, row.until, other.until);
    }

    // An answered mail has everything twice, and a code that was sent for two posts too: a person should know.
    static void addPlace(IntakeRow &row, const IntakeRow &other)
    {
        if (row.places.isEmpty())
            row.places.append(row.source);
        if (!row.places.contains(other.source))
            row.places.append(other.source);
    }

    void addMarks(MessageReading &reading, const QList<QList<int>> &owners, const QList<int> &places) const
    {
        for (qsizetype i = 0; i < m_findings.size(); ++i) {
            const MessageFinding &finding = m_findings.at(i);
            IntakeMark mark {m_text.span(finding.start, finding.end), finding.field, -1, false};
            if (owners.at(i).isEmpty()) {
                reading.marks.append(mark);
                continue;
            }
            // What is for several rows is shown with the first.
            mark.row = places.at(owners.at(i).first());
            const QList<IntakeDoubt> &doubts = reading.rows.at(mark.row).doubts;
            mark.certain = finding.certain
                && std::none_of(doubts.begin(), doubts.end(), [&](const IntakeDoubt &doubt) { return doubt.field == finding.field; });
            reading.marks.append(mark);
        }
        std::stable_sort(reading.marks.begin(), reading.marks.end(),
                         [](const IntakeMark &a, const IntakeMark &b) { return a.span.start < b.span.start; });
    }

    const MessageText &m_text;
    const QString &m_original;
    const MessageContext &m_context;
    const MessageFindings &m_findings;
};

} // namespace

MessageReading readMessage(const QString &text, const MessageContext &context)
{
    MessageText message(text, context.giveUp, context.wholeChat);
    MessageFindings findings;
    findLinks(message, findings);
    const MessageLabels labels(message);
    findCodes(message, text, labels, findings);
    findPostIds(message, labels, context.now, findings);
    findHandles(message, labels, findings);
    findNames(message, labels, findings);
    findDates(message, labels, context, findings);
    findPeriods(message, labels, findings);
    if (message.givesUp())
        return {{}, {}, true};
    std::stable_sort(findings.begin(), findings.end(), [](const MessageFinding &a, const MessageFinding &b) { return a.start < b.start; });
    MessageReading reading = RowMaker(message, text, context, findings).make();
    return message.givesUp() ? MessageReading {{}, {}, true} : reading;
}

} // namespace spark
