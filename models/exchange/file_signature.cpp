#include "models/exchange/file_signature.h"

#include <QCoreApplication>

#include <algorithm>

namespace spark {

namespace {

class SignatureTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::SignatureTexts)
};

template<std::size_t size>
bool begins(QByteArrayView bytes, const char (&signature)[size], qsizetype at = 0)
{
    const QByteArrayView wanted(signature, static_cast<qsizetype>(size) - 1);
    return bytes.size() >= at + wanted.size() && bytes.sliced(at, wanted.size()) == wanted;
}

// An ISO media file: its first box is "ftyp" with the brand behind it.
bool isHeic(QByteArrayView bytes)
{
    return begins(bytes, "ftyp", 4)
        && (begins(bytes, "hei", 8) || begins(bytes, "hev", 8) || begins(bytes, "mif1", 8) || begins(bytes, "avif", 8));
}

} // namespace

bool isZip(QByteArrayView beginning)
{
    return begins(beginning, "PK\x03\x04") || begins(beginning, "PK\x05\x06"); // the second: an empty archive
}

bool isPicture(QByteArrayView beginning)
{
    if (begins(beginning, "\x89PNG\r\n\x1A\n") || begins(beginning, "\xFF\xD8\xFF") || begins(beginning, "GIF87a")
        || begins(beginning, "GIF89a") || begins(beginning, "II*\0") || begins(beginning, "MM\0*"))
        return true;
    if (begins(beginning, "RIFF") && begins(beginning, "WEBP", 8))
        return true;
    // "BM" alone could begin a text; the four reserved bytes are zero in every bitmap.
    if (begins(beginning, "BM") && begins(beginning, "\0\0\0\0", 6))
        return true;
    const QByteArrayView head = beginning.first(std::min<qsizetype>(beginning.size(), 1024)).trimmed();
    return head.startsWith("<svg") || ((head.startsWith("<?xml") || head.startsWith("<!--")) && head.contains("<svg"));
}

Expected<void> checkNoOtherProgram(QByteArrayView beginning, const QString &name)
{
    const auto refused = [&name](const QString &message, const QString &advice) {
        return failure(ErrorCode::InvalidInput, message.arg(name), advice);
    };
    if (begins(beginning, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return refused(SignatureTexts::tr("“%1” is an old Excel or Word file, or one with a password; neither is read here."),
                       SignatureTexts::tr("Save it as XLSX or CSV without a password, and open that."));
    if (begins(beginning, "%PDF"))
        return refused(SignatureTexts::tr("“%1” is a PDF, which is not read here."),
                       SignatureTexts::tr("Copy the text in it, and paste that."));
    if (begins(beginning, "{\\rtf"))
        return refused(SignatureTexts::tr("“%1” is a formatted text (RTF), which is not read here."),
                       SignatureTexts::tr("Copy the text in it, and paste that."));
    if (isHeic(beginning))
        return refused(SignatureTexts::tr("“%1” is a HEIC or AVIF picture, which is not read here."),
                       SignatureTexts::tr("Save it as JPEG or PNG, and open that."));
    const bool media = begins(beginning, "ftyp", 4) || begins(beginning, "OggS") || begins(beginning, "ID3")
        || begins(beginning, "\x1A\x45\xDF\xA3") || (begins(beginning, "RIFF") && !begins(beginning, "WEBP", 8));
    if (media)
        return refused(SignatureTexts::tr("“%1” is a video or a sound, in which no codes are looked for."),
                       SignatureTexts::tr("Open a picture of the code, or paste the code."));
    const bool program = begins(beginning, "\x7F" "ELF") || begins(beginning, "MZ\x90") || begins(beginning, "#!/");
    if (program)
        return refused(SignatureTexts::tr("“%1” is a program, not a file with codes."),
                       SignatureTexts::tr("Ask where the file comes from."));
    const bool packed = begins(beginning, "\x1F\x8B") || begins(beginning, "7z\xBC\xAF\x27\x1C") || begins(beginning, "Rar!")
        || begins(beginning, "BZh") || begins(beginning, "\xFD" "7zXZ");
    if (packed)
        return refused(SignatureTexts::tr("“%1” is a packed archive, which is not read here."),
                       SignatureTexts::tr("Unpack it, and open the file that you need."));
    if (begins(beginning, "SQLite format 3"))
        return refused(SignatureTexts::tr("“%1” is a database, which is not read here."),
                       SignatureTexts::tr("Export it as CSV, and open that."));
    return {};
}

} // namespace spark
