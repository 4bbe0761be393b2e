#include "models/exchange/text_decoding.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <array>

namespace spark {

namespace {

class TextDecodingTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::TextDecodingTexts)
};

constexpr char16_t unknown = 0xFFFD;

// Qt knows Windows-1252 only where it was built with ICU. Bytes 0x80 to 0x9F as in the table at unicode.org
// (VENDORS/MICSFT/WINDOWS/CP1252.TXT), which leaves five of them open; the others are those of Latin-1.
constexpr std::array<char16_t, 32> windows1252 {
    0x20AC, unknown, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152,  unknown, 0x017D, unknown, unknown, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014,  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, unknown, 0x017E, 0x0178};

struct Utf8Count
{
    qsizetype characters = 0; // of more than one byte
    qsizetype misfits = 0;
};

// The bytes that the character beginning at i takes; 0 when it is none, -1 when the bytes end inside it.
int utf8Length(QByteArrayView bytes, qsizetype i)
{
    const auto at = [&bytes](qsizetype place) { return static_cast<uchar>(bytes.at(place)); };
    const uchar first = at(i);
    const int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    for (int n = 1; n < length; ++n) {
        if (i + n >= bytes.size())
            return -1;
        const uchar next = at(i + n);
        // Longer than needed, halves of surrogate pairs, beyond Unicode: they show in the second byte.
        const uchar least = n > 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        const uchar most = n > 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (next < least || next > most)
            return 0;
    }
    return length;
}

Utf8Count countUtf8(QByteArrayView bytes, bool whole)
{
    Utf8Count count;
    for (qsizetype i = 0; i < bytes.size();) {
        const int length = utf8Length(bytes, i);
        if (length < 0) {
            count.misfits += whole ? 1 : 0;
            break;
        }
        count.misfits += length == 0 ? 1 : 0;
        count.characters += length > 1 ? 1 : 0;
        i += std::max(length, 1);
    }
    return count;
}

// Control characters beside white space. Escape comes in logs of terminals and is let through.
bool isControl(char16_t c)
{
    return c < 0x20 && !(c >= 0x09 && c <= 0x0D) && c != 0x1B;
}

DecodedText fromUtf8(QByteArrayView bytes)
{
    DecodedText result {{}, TextEncoding::Utf8, 0};
    result.text.reserve(bytes.size());
    qsizetype done = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const int length = utf8Length(bytes, i);
        if (length > 0) {
            i += length;
            continue;
        }
        result.text += QString::fromUtf8(bytes.sliced(done, i - done)) + QChar(unknown);
        ++result.misfits;
        i = done = length < 0 ? bytes.size() : i + 1;
    }
    result.text += QString::fromUtf8(bytes.sliced(done));
    return result;
}

DecodedText fromUtf16(QByteArrayView bytes, TextEncoding encoding)
{
    const bool little = encoding == TextEncoding::Utf16Le;
    DecodedText result {{}, encoding, 0};
    result.text.reserve(bytes.size() / 2 + 1);
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        const uchar low = static_cast<uchar>(bytes.at(little ? i : i + 1));
        const uchar high = static_cast<uchar>(bytes.at(little ? i + 1 : i));
        result.text += QChar(static_cast<char16_t>(high << 8 | low));
    }
    // Halves of pairs without the other half are no characters, and no other program would take them from us.
    for (qsizetype i = 0; i < result.text.size(); ++i) {
        if (!result.text.at(i).isSurrogate())
            continue;
        if (result.text.at(i).isHighSurrogate() && i + 1 < result.text.size() && result.text.at(i + 1).isLowSurrogate()) {
            ++i;
        } else {
            result.text[i] = QChar(unknown);
            ++result.misfits;
        }
    }
    if (bytes.size() % 2 != 0) {
        result.text += QChar(unknown);
        ++result.misfits;
    }
    return result;
}

DecodedText fromWindows1252(QByteArrayView bytes)
{
    DecodedText result {QString::fromLatin1(bytes), TextEncoding::Windows1252, 0};
    for (QChar &c : result.text) {
        if (c.unicode() < 0x80 || c.unicode() > 0x9F)
            continue;
        c = QChar(windows1252.at(c.unicode() - 0x80));
        result.misfits += c.unicode() == unknown ? 1 : 0;
    }
    return result;
}

// UTF-16 of any writing holds spaces, digits and line ends, whose upper halves are zero; the lower ones are not.
std::optional<TextEncoding> guessUtf16(QByteArrayView beginning)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < beginning.size(); ++i) {
        if (beginning.at(i) == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    if ((even == 0) == (odd == 0))
        return std::nullopt;
    const TextEncoding encoding = odd > 0 ? TextEncoding::Utf16Le : TextEncoding::Utf16Be;
    const DecodedText decoded = fromUtf16(beginning.first(beginning.size() / 2 * 2), encoding);
    // The beginning may end between two halves.
    const bool text = decoded.misfits <= 1 && std::none_of(decoded.text.begin(), decoded.text.end(), [](QChar c) {
        return isControl(c.unicode()) || (c.unicode() >= 0xFFFE);
    });
    return text ? std::optional(encoding) : std::nullopt;
}

} // namespace

QString encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case TextEncoding::Utf16Le:
        return QStringLiteral("UTF-16LE");
    case TextEncoding::Utf16Be:
        return QStringLiteral("UTF-16BE");
    case TextEncoding::Windows1252:
        return QStringLiteral("Windows-1252");
    }
    Q_UNREACHABLE();
}

std::optional<EncodingGuess> guessEncoding(QByteArrayView beginning, bool whole)
{
    const auto holdsControls = [](QByteArrayView bytes) {
        return std::any_of(bytes.begin(), bytes.end(), [](char c) { return isControl(static_cast<uchar>(c)); });
    };
    if (beginning.startsWith("\xEF\xBB\xBF")) {
        if (holdsControls(beginning))
            return std::nullopt;
        return EncodingGuess {TextEncoding::Utf8, 3};
    }
    for (const TextEncoding encoding : {TextEncoding::Utf16Le, TextEncoding::Utf16Be}) {
        const bool little = encoding == TextEncoding::Utf16Le;
        if (!beginning.startsWith(little ? QByteArrayView("\xFF\xFE") : QByteArrayView("\xFE\xFF")))
            continue;
        const QString text = fromUtf16(beginning.sliced(2), encoding).text;
        if (std::any_of(text.begin(), text.end(), [](QChar c) { return isControl(c.unicode()); }))
            return std::nullopt;
        return EncodingGuess {encoding, 2};
    }
    if (const auto encoding = guessUtf16(beginning))
        return EncodingGuess {*encoding, 0};
    if (holdsControls(beginning))
        return std::nullopt;
    // A few broken characters do not make UTF-8 something else; in Windows-1252 its pairs and triples hardly occur.
    const Utf8Count count = countUtf8(beginning, whole);
    const bool utf8 = count.misfits == 0 || count.characters > count.misfits;
    return EncodingGuess {utf8 ? TextEncoding::Utf8 : TextEncoding::Windows1252, 0};
}

DecodedText decodeAs(QByteArrayView bytes, TextEncoding encoding)
{
    DecodedText result = encoding == TextEncoding::Utf8 ? fromUtf8(bytes)
        : encoding == TextEncoding::Windows1252         ? fromWindows1252(bytes)
                                                        : fromUtf16(bytes, encoding);
    if (encoding != TextEncoding::Windows1252 && result.text.startsWith(QChar(0xFEFF)))
        result.text.remove(0, 1);
    return result;
}

Expected<DecodedText> decodeText(QByteArrayView bytes, const QString &name)
{
    const std::optional<EncodingGuess> guess = guessEncoding(bytes, true);
    if (!guess)
        return failure(ErrorCode::InvalidInput,
                       TextDecodingTexts::tr("“%1” is not a text file: it holds characters that no text has. Nothing was "
                                             "taken from it.")
                           .arg(name),
                       TextDecodingTexts::tr("Save it as text or CSV in the program that made it, and open that."));
    return decodeAs(bytes, guess->encoding);
}

Expected<QByteArray> readFileWithin(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound, TextDecodingTexts::tr("There is no file “%1”.").arg(info.fileName()),
                       TextDecodingTexts::tr("Check the name and the folder."));
    QFile file(path);
    // What is no regular file has no end that could be waited for.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, TextDecodingTexts::tr("“%1” could not be read.").arg(info.fileName()),
                       TextDecodingTexts::tr("Check that it is a file and that you may read it."));
    // One byte more than allowed: a file can grow while it is read.
    const QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit)
        return failure(ErrorCode::InvalidInput,
                       TextDecodingTexts::tr("“%1” is larger than %2, and was not read.")
                           .arg(info.fileName(), QLocale().formattedDataSize(limit, 0)),
                       TextDecodingTexts::tr("Cut it into smaller files."));
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Io, TextDecodingTexts::tr("“%1” could not be read to its end.").arg(info.fileName()),
                       TextDecodingTexts::tr("Copy it to this computer, and try again."));
    return bytes;
}

} // namespace spark
