#include "models/domain/characters.h"

#include <algorithm>

namespace spark {

namespace {

// True for characters that no normalization form joins with the one before them.
bool beginsAnew(char32_t c)
{
    const bool hangulVowel = (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF)
        || (c >= 0x314F && c <= 0x3164) || (c >= 0x3187 && c <= 0x318E) || c == 0xFFA0 || (c >= 0xFFC2 && c <= 0xFFDC);
    const bool katakanaSoundMark = c == 0xFF9E || c == 0xFF9F;
    return !QChar::isMark(c) && !hangulVowel && !katakanaSoundMark;
}

} // namespace

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) || u == 0x2060 || (u >= 0x2066 && u <= 0x2069)
        || u == 0x061C || u == 0x00AD || u == 0xFEFF;
}

QString withoutInvisible(QStringView text)
{
    QString result = text.toString();
    result.removeIf(isInvisible);
    return result;
}

QString normalizedText(QStringView text, QString::NormalizationForm form)
{
    // QString::normalized() moves the rest of the text at each change, so it is given pieces.
    constexpr qsizetype pieceSize = 256;
    constexpr qsizetype longestPiece = 4096; // cut anywhere between characters: no writing looks like that
    constexpr int mostMarks = 30;
    QString result;
    result.reserve(text.size());
    QString piece;
    int marks = 0;
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1)) : text.at(i).unicode();
        const QStringView character = text.sliced(i, pair ? 2 : 1);
        i += character.size();
        marks = QChar::combiningClass(c) == 0 ? 0 : marks + 1;
        if (marks > mostMarks)
            continue;
        if (marks == 0 && piece.size() >= pieceSize && (beginsAnew(c) || piece.size() >= longestPiece)) {
            result += piece.normalized(form);
            piece.clear();
        }
        piece += character;
    }
    return result + piece.normalized(form);
}

} // namespace spark
