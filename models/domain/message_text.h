// A pasted message made ready to be searched: what is written in several ways is written in one, its lines know what
// they are (quoted mail, list item, message of a chat), and every place in it leads back to the text as it was pasted.
#pragma once

#include "models/domain/intake.h"

#include <functional>
#include <vector>

namespace spark {

struct MessageLine
{
    qsizetype start = 0; // with the signs of quoting
    qsizetype body = 0; // behind quoting, bullet, and who wrote when in a chat
    qsizetype end = 0; // before the line's end
    int quoteDepth = 0; // > signs before it
    bool blank = false;
    bool bullet = false; // begins an item of a list
    bool indented = false;
    bool beginsMessage = false; // of a chat
    // Lines with the same number belong together; each is finer than the next.
    int item = 0;
    int block = 0; // between blank lines
    int message = 0;
};

// What the places in a message are compared by, from the finest to the coarsest.
enum class MessageScope { Line, Item, Block, Message, Text };

// The first characters of a text, so that no pair of surrogates is cut.
QStringView beginningOf(QStringView text, qsizetype most);

class MessageText
{
public:
    // giveUp and wholeChat as in MessageContext.
    explicit MessageText(const QString &original, std::function<bool()> giveUp = {}, bool wholeChat = false);

    // Whoever walks along the text asks at each step, and stops at once; the text is then of no use. Cheap.
    bool givesUp() const;
    // The same for who walks by single characters, which are too many to ask at each.
    bool givesUpAt(qsizetype character) const { return character % charactersInAStep == 0 && givesUp(); }

    // Invisible characters left out, full-width signs and digits of other scripts as ASCII, white space as blanks, line
    // ends as \n; and the same with its case folded. Both have the same length. What was taken is blotted out.
    const QString &text() const { return m_text; }
    const QString &folded() const { return m_folded; }
    const QList<MessageLine> &lines() const { return m_lines; }

    int lineAt(qsizetype position) const;
    QStringView body(int line) const;
    QStringView foldedBody(int line) const;
    // The folded text around a place, within its line and at most so long.
    QStringView foldedBefore(qsizetype position, qsizetype most) const;
    QStringView foldedAfter(qsizetype position, qsizetype most) const;
    // The number of what the line belongs to in a scope.
    int part(int line, MessageScope scope) const;

    // Where [start, end) stands in the original. Not empty.
    TextSpan span(qsizetype start, qsizetype end) const;

    // Blots out what was understood, so that nothing else is read into it.
    void take(qsizetype start, qsizetype end);
    static constexpr QChar taken {0xFFFC};

private:
    static constexpr qsizetype charactersInAStep = 64;

    void clean(const QString &original);
    void splitLines();
    void skipMailHeaders();
    void skipEncodedBlocks();
    void numberParts(bool wholeChat);
    int behindChat() const;

    const std::function<bool()> m_giveUp;
    mutable int m_steps = 0;
    mutable bool m_givenUp = false;
    QString m_text;
    QString m_folded;
    std::vector<quint32> m_starts; // in the original, for each character of the text
    std::vector<quint32> m_ends;
    QList<MessageLine> m_lines;
};

} // namespace spark
