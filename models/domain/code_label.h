// What people write before a code: "Spark Ads code (30 days): …".
#pragma once

#include <QString>

namespace spark {

// The characters a code is made of (DOMAIN §1).
bool isCodeCharacter(QChar c);
bool isCodeCharacters(QStringView text);

// A word this long is not a label any more: it could be a code (DOMAIN §1, shortest accepted code).
constexpr qsizetype codeLikeLength = 12;

// Takes one label off the beginning of a trimmed, one-line text; false when there is none. A text in which
// there could be a code before the supposed end of the label stays as it is: nothing is dropped unseen.
bool removeLabel(QString &text);

// True for words as people write them ("days", "Thanks", "30"), unlike the pieces of a wrapped code.
bool isPlainWord(QStringView word);

} // namespace spark
