// Words looked up in the middle of a text, in scripts with and without blanks between words.
#pragma once

#include <QHash>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace spark {

// Letters of scripts that put blanks between words (Latin, Greek, Cyrillic): next to one of them a word goes on.
bool isSpacedLetter(QChar c);

// The text with the case of each character folded, so that its length stays.
QString foldedText(QStringView text);

class WordSet
{
public:
    WordSet();

    // A word or words with one blank between, in any case. The first value of a word stays.
    void add(QStringView word, int value);

    // The length of the longest word that begins at, or ends before, a place in a folded text, and its value;
    // 0 when there is none. Takes a time that depends on the longest word alone.
    qsizetype lengthAt(QStringView folded, qsizetype at, int *value = nullptr) const;
    qsizetype lengthBefore(QStringView folded, qsizetype end, int *value = nullptr) const;

    // True when one of the words stands anywhere in the folded text.
    bool isIn(QStringView folded) const;

    // The value of a folded text that is a word as a whole.
    std::optional<int> value(QStringView folded) const;

    bool isEmpty() const { return m_words.empty(); }

private:
    bool standsAlone(QStringView folded, qsizetype start, qsizetype end) const;

    std::map<QString, int, std::less<>> m_words;
    std::vector<bool> m_firsts; // by UTF-16 unit: some word begins, or ends, with it
    std::vector<bool> m_lasts;
    QHash<char16_t, quint64> m_lengths; // of the words that begin with a unit, a bit for each length
    QHash<char16_t, quint64> m_lengthsBack; // of those that end with it
};

} // namespace spark
