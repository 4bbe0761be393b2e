#include "models/domain/intake_words.h"
#include "models/domain/message_findings.h"

#include <algorithm>

namespace spark {

namespace {

constexpr qsizetype longestLabel = 40;

struct Cell
{
    qsizetype start = 0;
    qsizetype end = 0;
};

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

Cell trimmed(QStringView text, Cell cell)
{
    while (cell.start < cell.end && isBlank(text.at(cell.start)))
        ++cell.start;
    while (cell.end > cell.start && isBlank(text.at(cell.end - 1)))
        --cell.end;
    return cell;
}

// The cells of a line, as places in the text.
QList<Cell> cellsOf(const MessageText &text, int line, QChar separator)
{
    const MessageLine &place = text.lines().at(line);
    const QStringView all(text.text());
    QList<Cell> cells;
    qsizetype start = place.body;
    for (qsizetype i = place.body; i <= place.end; ++i) {
        if (i < place.end && all.at(i) != separator)
            continue;
        cells.append(trimmed(all, {start, i}));
        start = i + 1;
    }
    return cells;
}

// The fields that a table's columns are named for; empty for a line that is no header.
QList<std::optional<IntakeField>> headerOf(const MessageText &text, int line, QChar separator)
{
    if (!text.body(line).contains(separator))
        return {};
    QList<std::optional<IntakeField>> columns;
    qsizetype known = 0;
    const QList<Cell> cells = cellsOf(text, line, separator);
    constexpr qsizetype mostColumns = 60;
    if (cells.size() > mostColumns)
        return {};
    for (const Cell &cell : cells) {
        const QStringView name = QStringView(text.text()).sliced(cell.start, cell.end - cell.start);
        columns.append(IntakeWords::current().labelled(name));
        known += columns.last() ? 1 : 0;
    }
    // Commas stand in sentences, too.
    const bool header = separator == u',' ? known >= 3 && known == columns.size() : known >= 2;
    return header ? columns : QList<std::optional<IntakeField>>();
}

} // namespace

MessageLabels::MessageLabels(const MessageText &text)
    : m_inTable(text.lines().size(), false)
{
    readTables(text);
    for (int line = 0; line < text.lines().size() && !text.givesUp(); ++line) {
        if (!m_inTable.at(line) && !text.lines().at(line).blank)
            readLine(text, line);
    }
    std::sort(m_values.begin(), m_values.end(), [](const LabelledValue &a, const LabelledValue &b) { return a.start < b.start; });
    // What a label without a value takes from the next line ends where that line has a label of its own.
    for (qsizetype i = 0; i + 1 < m_values.size(); ++i)
        m_values[i].end = std::min(m_values.at(i).end, m_values.at(i + 1).start);
}

void MessageLabels::readTables(const MessageText &text)
{
    for (int line = 0; line < text.lines().size() && !text.givesUp(); ++line) {
        for (const QChar separator : {u'\t', u'|', u';', u','}) {
            const auto columns = headerOf(text, line, separator);
            if (columns.isEmpty())
                continue;
            m_inTable[line] = true;
            while (line + 1 < text.lines().size() && text.body(line + 1).contains(separator)) {
                m_inTable[++line] = true;
                const QList<Cell> cells = cellsOf(text, line, separator);
                for (qsizetype i = 0; i < std::min(cells.size(), columns.size()); ++i) {
                    if (columns.at(i) && cells.at(i).end > cells.at(i).start)
                        m_values.append({*columns.at(i), cells.at(i).start, cells.at(i).end, true});
                }
            }
            break;
        }
    }
}

void MessageLabels::readLine(const MessageText &text, int line)
{
    const IntakeWords &words = IntakeWords::current();
    const MessageLine &place = text.lines().at(line);
    const QStringView all(text.text());
    const QStringView separators(u",;|\t.•·、。，()[]\uFFFC");
    qsizetype segment = place.body;
    qsizetype open = -1; // the label whose value is read
    const auto close = [this, &open](qsizetype end) {
        if (open >= 0)
            m_values[open].end = std::max(m_values.at(open).start, end);
        open = -1;
    };
    bool any = false;
    for (qsizetype i = place.body; i < place.end; ++i) {
        const QChar c = all.at(i);
        const bool time = i > place.body && all.at(i - 1).isDigit() && i + 1 < place.end && all.at(i + 1).isDigit();
        if ((c == u':' || c == u'=') && !time) {
            const QStringView before = all.sliced(segment, i - segment);
            std::optional<IntakeField> field;
            qsizetype start = segment;
            if (before.size() <= longestLabel)
                field = words.labelled(before);
            // "Here is the code: …": the last words, from the longest.
            for (qsizetype k = std::max(segment, i - longestLabel); !field && k < i; ++k) {
                if (!isBlank(all.at(k)) || k + 1 >= i || isBlank(all.at(k + 1)))
                    continue;
                field = words.labelled(all.sliced(k + 1, i - k - 1));
                start = k + 1;
            }
            if (field) {
                close(start);
                open = m_values.size();
                m_values.append({*field, i + 1, place.end, false});
                any = true;
            }
            segment = i + 1;
        } else if (separators.contains(c) && c != u'(' && c != u')') {
            segment = i + 1;
        }
    }
    // "Code:" and "■コード", with the value in the next line that has one.
    const auto blank = [&all](qsizetype start, qsizetype end) {
        return std::all_of(all.begin() + start, all.begin() + end, [](QChar c) { return isBlank(c); });
    };
    const bool alone = !any && words.labelled(text.body(line)).has_value();
    if (alone)
        m_values.append({*words.labelled(text.body(line)), place.end, place.end, false});
    if ((open >= 0 && blank(m_values.at(open).start, place.end)) || alone) {
        LabelledValue &value = m_values.last();
        int next = line + 1;
        while (next < text.lines().size() && next <= line + 2 && text.lines().at(next).blank)
            ++next;
        if (next < text.lines().size() && !text.lines().at(next).beginsMessage) {
            value.start = text.lines().at(next).body;
            value.end = text.lines().at(next).end;
        }
        open = -1;
    }
    close(place.end);
}

const LabelledValue *MessageLabels::at(qsizetype position) const
{
    const auto after = std::upper_bound(m_values.begin(), m_values.end(), position,
                                        [](qsizetype place, const LabelledValue &value) { return place < value.start; });
    if (after == m_values.begin())
        return nullptr;
    const LabelledValue &value = *(after - 1);
    return position < value.end ? &value : nullptr;
}

} // namespace spark
