#include "models/domain/code_likeness.h"

#include "models/domain/code_label.h"
#include "models/domain/rules.h"

#include <QRegularExpression>

#include <algorithm>

namespace spark {

namespace {

using Regex = QRegularExpression;

// What a word is made of. The figures are of letters and digits alone.
struct Shape
{
    int lower = 0, upper = 0, digits = 0;
    int signs = 0; // + and /
    int changes = 0; // between kinds of characters, but not from a capital to a small letter: words begin so
    qsizetype size = 0;

    int kinds() const { return (lower > 0 ? 1 : 0) + (upper > 0 ? 1 : 0) + (digits > 0 ? 1 : 0); }
    // About 0.45 for random characters, 0.2 for words joined by capitals.
    double mixture() const { return size > 1 ? static_cast<double>(changes) / static_cast<double>(size - 1) : 0; }
};

Shape shapeOf(QStringView word)
{
    enum Kind { Nothing, Lower, Upper, Digit };
    Shape shape;
    Kind last = Nothing;
    for (const QChar c : word) {
        Kind kind = Nothing;
        if (c.isDigit()) {
            kind = Digit;
            ++shape.digits;
        } else if (c.isLower()) {
            kind = Lower;
            ++shape.lower;
        } else if (c.isUpper()) {
            kind = Upper;
            ++shape.upper;
        } else {
            shape.signs += c == u'+' || c == u'/' ? 1 : 0;
            continue;
        }
        ++shape.size;
        if (last != Nothing && kind != last && !(last == Upper && kind == Lower))
            ++shape.changes;
        last = kind;
    }
    return shape;
}

// Words joined by capitals, signs or numbers: SummerVibes2026, mom/dad+life, BlackFriday_Deals.
bool isJoinedWords(QStringView body)
{
    static const Regex words(
        QStringLiteral("^(?:(?:[A-Z]?[a-z]{2,}|[A-Z]{2,6}|[AI]|(?<![0-9])[0-9]{1,4}(?![0-9]))(?![a-z]*[0-9]+[a-z]+[0-9])|[_/+-])++$"));
    return words.match(body.toString()).hasMatch();
}

bool isHex(QStringView body)
{
    return std::all_of(body.begin(), body.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

// Long enough that chance does not make it look like a code.
constexpr qsizetype longWord = 20;
constexpr double randomMixture = 0.28;

CodeLikeness ofHashed(qsizetype size, const Shape &shape, bool padded, bool labelled)
{
    const bool random = shape.kinds() == 3 && shape.mixture() >= randomMixture;
    if (padded) {
        if (shape.kinds() < 2 && shape.signs == 0)
            return CodeLikeness::None;
        return random || labelled || (size >= longWord && shape.mixture() >= randomMixture / 2) ? CodeLikeness::Sure
                                                                                               : CodeLikeness::Unsure;
    }
    if (random && size >= longWord)
        return CodeLikeness::Sure;
    const bool mixed = shape.kinds() == 3 || (shape.signs > 0 && shape.kinds() == 2);
    if (!mixed || shape.mixture() < randomMixture / 2)
        return CodeLikeness::None;
    return labelled ? CodeLikeness::Sure : CodeLikeness::Unsure;
}

CodeLikeness ofBare(QStringView word, const Shape &shape, bool padded, bool labelled)
{
    // Without # it takes more: passwords, tokens and file names look the same.
    if (shape.kinds() < 3 || shape.mixture() < (padded ? randomMixture / 2 : randomMixture) || word.startsWith(u'/'))
        return CodeLikeness::None;
    if (labelled && (padded || word.size() >= longWord))
        return CodeLikeness::Sure;
    return labelled || word.size() >= longWord ? CodeLikeness::Unsure : CodeLikeness::None;
}

} // namespace

CodeLikeness codeLikeness(QStringView word, bool labelled)
{
    // What is longer is judged by its beginning; readCode() refuses it.
    constexpr qsizetype judged = 1024;
    const QStringView beginning = word.first(std::min(word.size(), judged));
    if (word.size() < Rules::current().codeLength.least)
        return CodeLikeness::None;
    const bool hash = beginning.startsWith(u'#');
    QStringView body = hash ? beginning.sliced(1) : beginning;
    const bool padded = word.endsWith(u'=');
    while (body.endsWith(u'='))
        body.chop(1);
    // A tag never ends with padding, whatever words it is made of.
    if (body.contains(u'=') || isHex(body) || (!(hash && padded) && isJoinedWords(body)))
        return CodeLikeness::None;
    const Shape shape = shapeOf(body);
    return hash ? ofHashed(word.size(), shape, padded, labelled) : ofBare(word, shape, padded, labelled);
}

bool looksLikeCodePiece(QStringView piece)
{
    while (piece.endsWith(u'='))
        piece.chop(1);
    if (piece.isEmpty())
        return true; // padding alone
    return isCodeCharacters(piece) && !piece.contains(u'#') && !piece.contains(u'=') && !isPlainWord(piece) && !isJoinedWords(piece);
}

} // namespace spark
