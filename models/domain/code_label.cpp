#include "models/domain/code_label.h"

#include <QRegularExpression>

#include <algorithm>

namespace spark {

namespace {

using Regex = QRegularExpression;

constexpr qsizetype longestColonLabel = 120;

// "Authorization" and "Autorisierungscode" are labels, aB3dE5… is not: a long word of a code has digits,
// or capitals all over it.
bool couldBeCode(QStringView word)
{
    if (word.size() < codeLikeLength || !isCodeCharacters(word))
        return false;
    const auto count = [word](auto predicate) { return std::count_if(word.begin(), word.end(), predicate); };
    if (count([](QChar c) { return c.isDigit(); }) > 0)
        return true;
    const auto upper = count([](QChar c) { return c.isUpper(); });
    const auto lower = count([](QChar c) { return c.isLower(); });
    return lower > 0 && upper > 1 && upper * 5 > (upper + lower) * 2;
}

bool holdsCode(const QString &label)
{
    // = is padding at the end of a code; a label may have one where its text ends ("code=").
    const qsizetype equals = label.indexOf(u'=');
    const auto goesOn = [](QChar c) { return c == u'=' || c.isLetterOrNumber(); };
    if (equals >= 0 && std::any_of(label.begin() + equals + 1, label.end(), goesOn))
        return true;
    static const Regex separators(QStringLiteral("[^\\p{L}\\p{M}\\p{N}+/_@.-]+"), Regex::UseUnicodePropertiesOption);
    const QStringList words = label.split(separators, Qt::SkipEmptyParts);
    // Handles are long and have digits too, but say what they are.
    return std::any_of(words.begin(), words.end(), [](QStringView word) {
        while (word.endsWith(u'.'))
            word.chop(1);
        return !word.startsWith(u'@') && couldBeCode(word);
    });
}

// Words, and not bytes of something else: those are a damaged code rather than a label before one.
bool isText(const QString &label)
{
    return std::none_of(label.begin(), label.end(), [](QChar c) {
        return c == QChar::ReplacementCharacter || (c.category() == QChar::Other_Control && !c.isSpace());
    });
}

// The word for "code" at the end of a label, in the languages people write to each other in.
const QString &codeWord()
{
    static const QString word =
        QStringLiteral("(?:[\\p{L}_-]{0,30}(?:code|kode|kod|kód|koodi|kodu)|codes|códigos?|codigos?|codici|codice|cod|"
                       "код|коду|κωδικός|コード|코드|代码|代碼|授权码|授權碼|รหัส|mã|رمز|كود|קוד|कोड)");
    return word;
}

bool removeColonLabel(QString &text, qsizetype hash)
{
    static const Regex colons(QStringLiteral("[:：﹕]"));
    const qsizetype colon = text.first(std::min(text.size(), longestColonLabel)).indexOf(colons);
    if (colon < 0 || (hash >= 0 && hash < colon) || holdsCode(text.first(colon)) || !isText(text.first(colon)))
        return false;
    text = text.sliced(colon + 1).trimmed();
    return true;
}

bool removeWordsBeforeHash(QString &text, qsizetype hash)
{
    const QString label = text.first(hash);
    if (holdsCode(label) || !isText(label))
        return false;
    // "ab#cd" is a broken code rather than a label and a code, unless the word before # says otherwise.
    static const Regex namesCode(codeWord() % u'$', Regex::CaseInsensitiveOption | Regex::UseUnicodePropertiesOption);
    const QChar last = label.back();
    const bool attached = isCodeCharacter(last) && last != u'=' && last != u'-' && last != u'_';
    if (attached && !namesCode.match(label.last(std::min<qsizetype>(label.size(), 40))).hasMatch())
        return false;
    text.remove(0, hash);
    return true;
}

// "Authorization code abc…", "auth_code=abc…": without # and colon only the word for code itself tells.
bool removeWordsBeforeCode(QString &text)
{
    static const Regex label(
        QStringLiteral("^(?:[\\p{L}\\p{M}_'’-]{1,20}\\s+){0,5}") % codeWord()
            % QStringLiteral("(?:\\s+(?:is|ist|lautet|est|es|è|é))?(?:\\s*=\\s*|\\s+[–—-]\\s+|\\s+)(?=[^\\s=])"),
        Regex::CaseInsensitiveOption | Regex::UseUnicodePropertiesOption);
    const auto match = label.match(text);
    if (!match.hasMatch() || text.size() - match.capturedLength() < codeLikeLength)
        return false;
    QString words = match.captured().trimmed();
    if (words.endsWith(u'='))
        words.chop(1);
    if (holdsCode(words))
        return false;
    text.remove(0, match.capturedLength());
    return true;
}

} // namespace

bool isCodeCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || u == u'#' || u == u'+'
        || u == u'/' || u == u'=' || u == u'-' || u == u'_';
}

bool isCodeCharacters(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isCodeCharacter);
}

bool removeLabel(QString &text)
{
    const qsizetype hash = text.indexOf(u'#');
    if (removeColonLabel(text, hash))
        return true;
    if (hash > 0)
        return removeWordsBeforeHash(text, hash);
    return hash < 0 && removeWordsBeforeCode(text);
}

bool isPlainWord(QStringView word)
{
    constexpr qsizetype longestWord = 15;
    if (word.isEmpty() || word.size() > longestWord)
        return false;
    const auto all = [](QStringView part, auto predicate) { return std::all_of(part.begin(), part.end(), predicate); };
    if (all(word, [](QChar c) { return c.isDigit(); }))
        return true;
    const bool allCapitals = word.size() > 1 && all(word, [](QChar c) { return c.isUpper(); });
    return allCapitals || (word.front().isLetter() && all(word.sliced(1), [](QChar c) { return c.isLower(); }));
}

} // namespace spark
