#include "models/domain/search_query.h"

#include "models/domain/code_text.h"
#include "models/domain/handle.h"
#include "models/domain/post_link.h"

#include <QRegularExpression>

#include <algorithm>

namespace spark {

namespace {

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
    case QChar::Script_Myanmar: return true;
    default: return false;
    }
}

} // namespace

bool SearchQuery::isEmpty() const
{
    return postId == 0 && shortLink.isEmpty() && codePrefix.isEmpty() && handlePrefix.isEmpty() && words.isEmpty();
}

SearchQuery readSearch(QStringView typed)
{
    SearchQuery query;
    const QStringView text = typed.trimmed();
    if (text.isEmpty())
        return query;

    const LinkReading link = readPostLink(text);
    if (link.accepted()) {
        query.postId = link.link.postId;
        query.shortLink = link.link.shortLink;
        return query;
    }
    if (text.startsWith(u'#') || looksLikeCode(text)) {
        const CodeReading whole = readCode(text);
        query.codePrefix = codeKey(whole.accepted() ? QStringView(whole.code) : text);
    }
    if (text.startsWith(u'@')) {
        query.handlePrefix = handleKey(text.sliced(1));
        return query;
    }
    static const QRegularExpression separators(QStringLiteral("\\s+"));
    const QStringList typedWords = text.toString().split(separators, Qt::SkipEmptyParts);
    for (const QString &word : typedWords) {
        // Cut as the index was; what has neither letter nor digit is not in the index at all.
        if (std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }))
            query.words.append(searchableText(word).simplified());
    }
    // A single word can be the beginning of a handle as well.
    const QString completed = text.toString() + u'x';
    if (!text.contains(u' ') && !readHandle(completed).isEmpty())
        query.handlePrefix = handleKey(text);
    return query;
}

QString searchableText(QStringView text)
{
    const QString folded = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
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
    for (QString word : words)
        quoted.append(u'"' % word.replace(u'"', QLatin1String("\"\"")) % QLatin1String("\"*"));
    return quoted.join(u' ');
}

} // namespace spark
