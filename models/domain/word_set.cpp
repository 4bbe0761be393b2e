#include "models/domain/word_set.h"

#include <algorithm>
#include <bit>

namespace spark {

namespace {

constexpr std::size_t units = 0x10000;

qsizetype longestOf(quint64 lengths)
{
    return std::bit_width(lengths) - 1;
}

bool isArabicLetter(QChar c)
{
    return c.isLetter() && c.script() == QChar::Script_Arabic;
}

} // namespace

bool isSpacedLetter(QChar c)
{
    if (!c.isLetter())
        return c.isMark() && c.unicode() <= 0x036F;
    const QChar::Script script = c.script();
    return script == QChar::Script_Latin || script == QChar::Script_Greek || script == QChar::Script_Cyrillic;
}

QString foldedText(QStringView text)
{
    QString folded = text.toString();
    for (QChar &c : folded)
        c = c.toCaseFolded();
    return folded;
}

WordSet::WordSet()
    : m_firsts(units)
    , m_lasts(units)
{
}

void WordSet::add(QStringView word, int value)
{
    const QString folded = foldedText(word).simplified();
    constexpr qsizetype longest = 63; // a bit for each length
    if (folded.isEmpty() || folded.size() > longest)
        return;
    m_words.emplace(folded, value);
    m_firsts[folded.front().unicode()] = true;
    m_lasts[folded.back().unicode()] = true;
    m_lengths[folded.front().unicode()] |= quint64 {1} << folded.size();
    m_lengthsBack[folded.back().unicode()] |= quint64 {1} << folded.size();
}

bool WordSet::standsAlone(QStringView folded, qsizetype start, qsizetype end) const
{
    const QChar first = folded.at(start);
    const QChar last = folded.at(end - 1);
    if (start > 0 && isSpacedLetter(first) && isSpacedLetter(folded.at(start - 1)))
        return false;
    if (end == folded.size())
        return true;
    const QChar next = folded.at(end);
    // In Arabic, words grow together with short ones before them, not behind them.
    return !(isSpacedLetter(last) && (isSpacedLetter(next) || next.isDigit()))
        && !(isArabicLetter(last) && isArabicLetter(next));
}

qsizetype WordSet::lengthAt(QStringView folded, qsizetype at, int *value) const
{
    if (at >= folded.size() || !m_firsts[folded.at(at).unicode()])
        return 0;
    const quint64 lengths = m_lengths.value(folded.at(at).unicode());
    for (qsizetype length = std::min(longestOf(lengths), folded.size() - at); length > 0; --length) {
        if ((lengths >> length & 1) == 0 || !m_lasts[folded.at(at + length - 1).unicode()] || !standsAlone(folded, at, at + length))
            continue;
        const auto found = m_words.find(folded.sliced(at, length));
        if (found == m_words.end())
            continue;
        if (value)
            *value = found->second;
        return length;
    }
    return 0;
}

qsizetype WordSet::lengthBefore(QStringView folded, qsizetype end, int *value) const
{
    if (end <= 0 || !m_lasts[folded.at(end - 1).unicode()])
        return 0;
    const quint64 lengths = m_lengthsBack.value(folded.at(end - 1).unicode());
    for (qsizetype length = std::min(longestOf(lengths), end); length > 0; --length) {
        if ((lengths >> length & 1) == 0 || !m_firsts[folded.at(end - length).unicode()] || !standsAlone(folded, end - length, end))
            continue;
        const auto found = m_words.find(folded.sliced(end - length, length));
        if (found == m_words.end())
            continue;
        if (value)
            *value = found->second;
        return length;
    }
    return 0;
}

bool WordSet::isIn(QStringView folded) const
{
    for (qsizetype i = 0; i < folded.size(); ++i) {
        if (lengthAt(folded, i) > 0)
            return true;
    }
    return false;
}

std::optional<int> WordSet::value(QStringView folded) const
{
    const auto found = m_words.find(folded);
    return found == m_words.end() ? std::nullopt : std::optional(found->second);
}

} // namespace spark
