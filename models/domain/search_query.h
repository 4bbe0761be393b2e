// What a person typed into the search: a code, a link, a number, a handle, or words (DESIGN §5).
#pragma once

#include <QString>
#include <QStringList>

#include <utility>

namespace spark {

struct SearchQuery
{
    qint64 postId = 0; // a whole post ID or a link with one
    QString postPrefix; // digits with which post IDs begin; they are words all the same
    QString shortLink; // a link that only TikTok can resolve
    QString codePrefix; // without a leading #: codes are compared without it
    QString handlePrefix; // folded
    QStringList words; // folded; every one must be found, as the beginning of a word or of words in a row

    bool isEmpty() const;
};

// The first and the last of the numbers of 19 digits, as those of posts are, that begin with these digits.
std::pair<qint64, qint64> postIdRange(const QString &digits);

// Never fails: what is nothing special is words.
SearchQuery readSearch(QStringView typed);

// How words are brought into the index and looked up: compatibility forms folded, and languages that
// write without spaces (Chinese, Japanese, Thai …) cut into single characters, so that any part is found.
QString searchableText(QStringView text);

// The expression for FTS5's MATCH. Every character of the user's is quoted, so nothing in it is an operator.
QString matchExpression(const QStringList &words);

} // namespace spark
