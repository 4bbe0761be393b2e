// Bytes of a file that somebody else wrote, as text: which of the encodings that people's programs use they are in.
#pragma once

#include "models/domain/error.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace spark {

enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

QString encodingName(TextEncoding encoding); // "UTF-8", as people and other programs call it

// What the beginning of a file says about all of it.
struct EncodingGuess
{
    TextEncoding encoding = TextEncoding::Utf8;
    qsizetype markSize = 0; // bytes of the byte-order mark that come before the text
};

// A byte-order mark decides; UTF-16 without one shows by its zeros; what is not UTF-8 for the most part is
// Windows-1252, in which nearly every byte is a character. Unless it is the whole, beginning may end inside a character.
// Empty when the bytes are no text: zeros or control characters that no text has.
std::optional<EncodingGuess> guessEncoding(QByteArrayView beginning, bool whole);

struct DecodedText
{
    QString text; // without a byte-order mark
    TextEncoding encoding = TextEncoding::Utf8;
    qsizetype misfits = 0; // places that are nothing in this encoding; each is U+FFFD in the text
};

// Without guessing; a byte-order mark is dropped.
DecodedText decodeAs(QByteArrayView bytes, TextEncoding encoding);

// The whole of a file. name is what to call it in the error, which is InvalidInput for what is no text.
Expected<DecodedText> decodeText(QByteArrayView bytes, const QString &name);

// The whole text of a file, of at most limit bytes. Blocking; any thread. Errors as above, and NotFound, Io.
Expected<QByteArray> readFileWithin(const QString &path, qint64 limit);

} // namespace spark
