#include "models/exchange/text_decoding.h"

#include "tests/fuzz/fuzz.h"

using namespace spark;
using namespace spark::fuzz;

void fuzzOne(QByteArrayView bytes)
{
    const Expected<DecodedText> decoded = decodeText(bytes, QStringLiteral("file"));
    if (!decoded) {
        require(decoded.error().code == ErrorCode::InvalidInput && !decoded.error().advice.isEmpty(), "a refusal has words");
    } else {
        require(decoded->text.isValidUtf16(), "a text has no halves of characters");
        require(decoded->text.size() <= bytes.size(), "a text is no longer than its bytes");
        require(decoded->misfits <= decoded->text.count(QChar(0xFFFD)), "what does not fit is marked");
        if (decoded->encoding == TextEncoding::Utf8 && decoded->misfits == 0)
            require(bytes.endsWith(decoded->text.toUtf8()), "UTF-8 is read as it is");
    }
    for (const TextEncoding encoding :
         {TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be, TextEncoding::Windows1252})
        require(decodeAs(bytes, encoding).text.isValidUtf16(), "any bytes make a text in any encoding");
    for (const qsizetype part : {bytes.size() / 2, bytes.size() / 3})
        guessEncoding(bytes.first(part), false);
}
