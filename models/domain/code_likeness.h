// How much a word in the middle of a message looks like a code, and not like a hashtag, an order number or a hash.
#pragma once

#include <QString>

namespace spark {

enum class CodeLikeness {
    None,
    Unsure, // could be one; a person has to look
    Sure,
};

// word: characters of codes only. labelled: a label or the words before it call it a code.
CodeLikeness codeLikeness(QStringView word, bool labelled);

// True for a piece that a wrapped code could go on with: no word of a language, and not a number.
bool looksLikeCodePiece(QStringView piece);

} // namespace spark
