#include "models/domain/message_text.h"

#include "models/domain/characters.h"
#include "models/domain/message_layout.h"

#include <algorithm>

namespace spark {

namespace {

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c == QChar(0x0B)
        || c == QChar(0x0C) || c == QChar(0x85);
}

// Vowel signs and the lengthening stroke of Arabic: some write them, most do not.
bool isArabicOrnament(QChar c)
{
    return (c.unicode() >= 0x064B && c.unicode() <= 0x0652) || c.unicode() == 0x0640;
}

QChar plain(QChar c)
{
    if (c == u'\t')
        return c; // parts the cells of a table
    if (c.isSpace())
        return u' ';
    const char16_t u = c.unicode();
    if (u >= 0xFF01 && u <= 0xFF5E)
        return QChar(u - 0xFEE0); // the full-width forms lie this far above ASCII
    // A digit of any script. Han numbers are letters.
    if (u > 0x7F && c.category() == QChar::Number_DecimalDigit)
        return QChar(u'0' + c.digitValue());
    return c;
}

} // namespace

QStringView beginningOf(QStringView text, qsizetype most)
{
    QStringView beginning = text.first(std::min(text.size(), most));
    if (!beginning.isEmpty() && beginning.size() < text.size() && beginning.back().isHighSurrogate())
        beginning.chop(1);
    return beginning;
}

MessageText::MessageText(const QString &original, std::function<bool()> giveUp, bool wholeChat) : m_giveUp(std::move(giveUp))
{
    clean(original);
    splitLines();
    skipMailHeaders();
    skipEncodedBlocks();
    numberParts(wholeChat);
}

bool MessageText::givesUp() const
{
    constexpr int stepsBetween = 256;
    if (!m_givenUp && m_giveUp && ++m_steps >= stepsBetween) {
        m_steps = 0;
        m_givenUp = m_giveUp();
    }
    return m_givenUp;
}

void MessageText::clean(const QString &original)
{
    m_text.reserve(original.size());
    m_starts.reserve(static_cast<std::size_t>(original.size()));
    m_ends.reserve(static_cast<std::size_t>(original.size()));
    const auto add = [this](QChar c, qsizetype start, qsizetype end) {
        m_text += c;
        m_starts.push_back(static_cast<quint32>(start));
        m_ends.push_back(static_cast<quint32>(end));
    };
    for (qsizetype i = 0; i < original.size(); ++i) {
        if (givesUpAt(i))
            break;
        const QChar c = original.at(i);
        if (isInvisible(c))
            continue;
        if (c.isHighSurrogate() && i + 1 < original.size() && original.at(i + 1).isLowSurrogate()) {
            add(c, i, i + 2);
            add(original.at(i + 1), i, i + 2);
            ++i;
        } else if (c.isSurrogate()) {
            add(QChar::ReplacementCharacter, i, i + 1); // half a character
        } else if (isLineEnd(c)) {
            const bool pair = c == u'\r' && i + 1 < original.size() && original.at(i + 1) == u'\n';
            add(u'\n', i, i + (pair ? 2 : 1));
            i += pair ? 1 : 0;
        } else if (isArabicOrnament(c) && !m_text.isEmpty()) {
            m_ends.back() = static_cast<quint32>(i + 1);
        } else if (c.unicode() >= 0x0300 && c.unicode() <= 0x036F && !m_text.isEmpty()) {
            // Some systems write é as e and an accent.
            const QString composed = QString(m_text.back() % c).normalized(QString::NormalizationForm_C);
            if (composed.size() == 1) {
                m_text.back() = composed.at(0);
                m_ends.back() = static_cast<quint32>(i + 1);
            } else {
                add(c, i, i + 1);
            }
        } else {
            add(c == taken ? QChar(u' ') : plain(c), i, i + 1);
        }
    }
    m_folded = m_text;
    for (QChar &c : m_folded)
        c = c.toCaseFolded();
}

void MessageText::splitLines()
{
    qsizetype start = 0;
    while (!givesUp() || m_lines.isEmpty()) {
        qsizetype end = m_text.indexOf(u'\n', start);
        const bool last = end < 0;
        if (last)
            end = m_text.size();
        MessageLine line;
        line.start = start;
        line.end = end;
        readLineBeginning(QStringView(m_text).sliced(start, end - start), line);
        m_lines.append(line);
        if (last)
            break;
        start = end + 1;
    }
    for (const MessageLine &line : std::as_const(m_lines))
        take(line.start, line.body);
}

// What machines wrote to machines: long texts of letters and digits that are no codes, and dates of no meaning here.
void MessageText::skipMailHeaders()
{
    bool machine = false;
    for (const MessageLine &line : std::as_const(m_lines)) {
        if (givesUp())
            return;
        const QStringView body = QStringView(m_text).sliced(line.body, line.end - line.body);
        const bool continued = machine && !line.blank && line.indented;
        machine = continued || isMachineHeader(body);
        if (machine || isAddressHeader(body))
            take(line.body, line.end);
    }
}

// Attachments, keys and signatures: at least three full lines of base64 one after the other.
void MessageText::skipEncodedBlocks()
{
    constexpr qsizetype leastLines = 3;
    for (qsizetype i = 0; i < m_lines.size() && !givesUp();) {
        qsizetype last = i;
        while (last < m_lines.size() && isEncodedLine(body(static_cast<int>(last))))
            ++last;
        if (last - i >= leastLines) {
            // The rest in the last line, which is shorter.
            const bool rest = last < m_lines.size() && isEncodedRest(body(static_cast<int>(last)));
            take(m_lines.at(i).body, m_lines.at(rest ? last : last - 1).end);
        }
        i = std::max(last, i + 1);
    }
}

// The first line below a copied chat: behind the blank line that follows its last message, which people do not write into
// messages as often as below them. The number of lines where there is none.
int MessageText::behindChat() const
{
    qsizetype last = m_lines.size();
    while (last > 0 && !m_lines.at(last - 1).beginsMessage)
        --last;
    if (last == 0)
        return static_cast<int>(m_lines.size());
    // Who wrote when may stand in a line of its own, above the message.
    qsizetype line = last;
    bool words = m_lines.at(last - 1).body < m_lines.at(last - 1).end;
    for (; line < m_lines.size(); ++line) {
        if (m_lines.at(line).blank && words)
            break;
        words = words || !m_lines.at(line).blank;
    }
    return static_cast<int>(line);
}

void MessageText::numberParts(bool wholeChat)
{
    const int behind = wholeChat ? static_cast<int>(m_lines.size()) : behindChat();
    int item = 0, block = 0, message = 0;
    int firstLength = -1; // lines behind the bullet of a list's first item
    int length = 0; // and of the item that is read
    bool inList = false;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        MessageLine &line = m_lines[i];
        const bool newBlock = i > 0
            && (line.blank || line.beginsMessage || m_lines.at(i - 1).blank
                || line.quoteDepth != m_lines.at(i - 1).quoteDepth);
        if (newBlock) {
            ++block;
            inList = false;
            firstLength = -1;
        }
        if (line.beginsMessage || i == behind)
            ++message;
        if (line.bullet) {
            if (inList && firstLength < 0)
                firstLength = length;
            length = 0;
            inList = true;
            ++item;
        } else if (inList && (line.indented || firstLength < 0 || length < firstLength)) {
            ++length;
        } else {
            // What stands under the list is not part of its last item.
            inList = false;
            ++item;
        }
        line.item = item;
        line.block = block;
        line.message = message;
    }
}

int MessageText::lineAt(qsizetype position) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), position,
                                        [](qsizetype at, const MessageLine &line) { return at < line.start; });
    return static_cast<int>(after - m_lines.begin()) - 1;
}

QStringView MessageText::body(int line) const
{
    const MessageLine &place = m_lines.at(line);
    return QStringView(m_text).sliced(place.body, place.end - place.body);
}

QStringView MessageText::foldedBody(int line) const
{
    const MessageLine &place = m_lines.at(line);
    return QStringView(m_folded).sliced(place.body, place.end - place.body);
}

QStringView MessageText::foldedBefore(qsizetype position, qsizetype most) const
{
    qsizetype start = std::max(m_lines.at(lineAt(position)).body, position - most);
    if (start < position && m_folded.at(start).isLowSurrogate())
        ++start;
    return QStringView(m_folded).sliced(std::min(start, position), position - std::min(start, position));
}

QStringView MessageText::foldedAfter(qsizetype position, qsizetype most) const
{
    const qsizetype end = std::max(m_lines.at(lineAt(position)).end, position);
    return beginningOf(QStringView(m_folded).sliced(position, end - position), most);
}

int MessageText::part(int line, MessageScope scope) const
{
    switch (scope) {
    case MessageScope::Line:
        return line;
    case MessageScope::Item:
        return m_lines.at(line).item;
    case MessageScope::Block:
        return m_lines.at(line).block;
    case MessageScope::Message:
        return m_lines.at(line).message;
    case MessageScope::Text:
        return 0;
    }
    Q_UNREACHABLE();
}

TextSpan MessageText::span(qsizetype start, qsizetype end) const
{
    const qsizetype first = m_starts[static_cast<std::size_t>(start)];
    return {first, static_cast<qsizetype>(m_ends[static_cast<std::size_t>(end - 1)]) - first};
}

void MessageText::take(qsizetype start, qsizetype end)
{
    for (qsizetype i = start; i < end; ++i) {
        if (m_text.at(i) == u'\n')
            continue;
        m_text[i] = taken;
        m_folded[i] = taken;
    }
}

} // namespace spark
