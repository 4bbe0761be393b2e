#include "models/domain/search_query.h"

#include "models/domain/characters.h"
#include "models/domain/code_text.h"
#include "models/domain/handle.h"
#include "models/domain/post_link.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace spark {

namespace {

constexpr qsizetype postIdDigits = 19;

// Scripts in which words are not separated by spaces.
bool isUnspaced(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

// True when the full-text index keeps any of it: its tokens are letters and digits.
bool isIndexed(const QString &text)
{
    const auto codePoints = text.toStdU32String();
    return std::any_of(codePoints.begin(), codePoints.end(), [](char32_t c) { return QChar::isLetterOrNumber(c); });
}

// What to look for among the codes; empty when the text is none. A code is found however it was pasted.
QString codePrefixOf(QStringView text)
{
    const CodeReading whole = readCode(text);
    const bool inOnePiece = whole.accepted() && !whole.mendings.contains(CodeMending::WhiteSpaceRemoved);
    if (whole.accepted() && (whole.code.startsWith(u'#') || (inOnePiece && looksLikeCode(whole.code))))
        return codeKey(whole.code);
    return looksLikeCode(text) ? codeKey(text) : QString();
}

// Fewer digits begin too many posts, and nearly every number in a caption.
QString postPrefixOf(QStringView text)
{
    constexpr qsizetype fewestDigits = 4;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.size() < fewestDigits || text.size() >= postIdDigits || text.first() == u'0' || !std::all_of(text.begin(), text.end(), isDigit))
        return {};
    const QString digits = text.toString();
    const qint64 last = postIdRange(digits).second;
    return isPostId(last) && QString::number(last).startsWith(digits) ? digits : QString();
}

} // namespace

bool SearchQuery::isEmpty() const
{
    return postId == 0 && postPrefix.isEmpty() && shortLink.isEmpty() && codePrefix.isEmpty() && handlePrefix.isEmpty() && words.isEmpty();
}

SearchQuery readSearch(QStringView typed)
{
    // What is longer was pasted by mistake, and a search of that many words is slow.
    constexpr qsizetype longestSearch = 4096;
    constexpr qsizetype mostWords = 32;
    SearchQuery query;
    const QStringView text = typed.trimmed().left(longestSearch);
    if (text.isEmpty())
        return query;

    const LinkReading link = readPostLink(text);
    if (link.accepted()) {
        query.postId = link.link.postId;
        query.shortLink = link.link.shortLink;
        return query;
    }
    if (link.refusal == LinkRefusal::Profile) {
        // The refused link names the creator all the same.
        static const QRegularExpression profile(QStringLiteral("/@([^/?#]+)"));
        query.handlePrefix = handleKey(readHandle(profile.match(text.toString()).captured(1)));
        if (!query.handlePrefix.isEmpty())
            return query;
    }
    query.postPrefix = postPrefixOf(text);
    query.codePrefix = codePrefixOf(text);
    const QStringList typedWords = text.toString().simplified().split(u' ', Qt::SkipEmptyParts);
    const bool handle = text.startsWith(u'@');
    if (handle && typedWords.size() == 1) {
        query.handlePrefix = handleKey(text.sliced(1));
        return query;
    }
    for (const QString &word : typedWords) {
        // Cut as the index was; what has neither letter nor digit is not in the index at all.
        const QString searchable = searchableText(word).simplified();
        if (isIndexed(searchable) && query.words.size() < mostWords)
            query.words.append(searchable);
    }
    // A single word can be the beginning of a handle as well.
    const QString completed = text.toString() + u'x';
    if (typedWords.size() == 1 && !readHandle(completed).isEmpty())
        query.handlePrefix = handleKey(text);
    return query;
}

std::pair<qint64, qint64> postIdRange(const QString &digits)
{
    constexpr quint64 largest = std::numeric_limits<qint64>::max();
    quint64 first = digits.toULongLong();
    quint64 count = 1;
    for (qsizetype i = digits.size(); i < postIdDigits; ++i) {
        first *= 10;
        count *= 10;
    }
    return {static_cast<qint64>(std::min(first, largest)), static_cast<qint64>(std::min(first + (count - 1), largest))};
}

QString searchableText(QStringView text)
{
    const QString folded = normalizedText(text, QString::NormalizationForm_KC).toCaseFolded();
    QString result;
    result.reserve(folded.size() + folded.size() / 4);
    const auto codePoints = folded.toStdU32String();
    bool lastUnspaced = false;
    for (const char32_t c : codePoints) {
        const bool unspaced = isUnspaced(c);
        if (unspaced || lastUnspaced)
            result += u' ';
        lastUnspaced = unspaced;
        result += QChar::fromUcs4(c);
    }
    return result;
}

QString matchExpression(const QStringList &words)
{
    QStringList quoted;
    for (QString word : words) {
        word.remove(QChar(u'\0')); // the engine's parser would end there
        quoted.append(u'"' % word.replace(u'"', QLatin1String("\"\"")) % QLatin1String("\"*"));
    }
    return quoted.join(u' ');
}

} // namespace spark
