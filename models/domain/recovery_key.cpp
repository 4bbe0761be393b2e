#include "models/domain/recovery_key.h"

#include <QCoreApplication>

namespace spark {

namespace {

class RecoveryKeyTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::RecoveryKeyTexts)
};

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// The number of bytes at the beginning that stand between digits: white space, dashes and quotes, as typed
// or as a word processor makes them (UTF-8); 0 when there are none.
qsizetype fillerLength(QByteArrayView text)
{
    constexpr QByteArrayView ascii(" -\t\r\n'\":");
    if (ascii.contains(text.front()))
        return 1;
    const auto byte = [text](qsizetype i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
    if (byte(0) == 0xC2 && (byte(1) == 0xA0 || byte(1) == 0xAD)) // no-break space, soft hyphen
        return 2;
    if (byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0x80
        && byte(2) <= 0xBF) // spaces, dashes and quotes of U+2000 to U+203F
        return 3;
    const bool joiner = byte(0) == 0xE2 && byte(1) == 0x81 && byte(2) == 0xA0;
    const bool byteOrderMark = byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF;
    return joiner || byteOrderMark ? 3 : 0;
}

} // namespace

SecretBytes recoveryKeyText(const SecretBytes &key)
{
    static const char digits[] = "0123456789abcdef";
    SecretBytes text(key.size() * 2);
    for (qsizetype i = 0; i < key.size(); ++i) {
        const auto byte = static_cast<unsigned char>(key.data()[i]);
        text.data()[2 * i] = digits[byte >> 4];
        text.data()[2 * i + 1] = digits[byte & 0x0f];
    }
    return text;
}

QString recoveryKeyForDisplay(const SecretBytes &key)
{
    const SecretBytes text = recoveryKeyText(key);
    QString shown;
    shown.reserve(text.size() + text.size() / 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && i % 8 == 0)
            shown += u' ';
        shown += QLatin1Char(text.data()[i]);
    }
    return shown;
}

Expected<SecretBytes> readRecoveryKey(QByteArrayView text)
{
    SecretBytes key(vaultKeySize);
    qsizetype digits = 0;
    bool strange = false;
    bool prefixed = false;
    while (!text.isEmpty()) {
        if (const qsizetype filler = fillerLength(text); filler > 0) {
            text = text.sliced(filler);
            continue;
        }
        const char c = text.front();
        text = text.sliced(1);
        if (digits == 0 && !prefixed && (c == 'x' || c == 'X')) {
            prefixed = true;
            continue;
        }
        const int value = hexValue(c);
        if (value < 0) {
            strange = true;
            break;
        }
        if (digits < 2 * vaultKeySize)
            key.data()[digits / 2] = static_cast<char>((key.data()[digits / 2] << 4) | value);
        ++digits;
    }
    if (strange || digits != 2 * vaultKeySize) {
        return failure(ErrorCode::InvalidInput,
                       strange ? RecoveryKeyTexts::tr("There are characters in it that no recovery key has.")
                               : RecoveryKeyTexts::tr("A recovery key has 64 digits; this one has %n.", nullptr,
                                                      static_cast<int>(digits)),
                       RecoveryKeyTexts::tr(
                           "It is made of the digits 0–9 and the letters a–f. Compare it with the recovery kit."));
    }
    return key;
}

SecretBytes normalizedPassphrase(QByteArrayView utf8)
{
    if (!utf8.isValidUtf8())
        return SecretBytes::copyOf(utf8); // from a pipe in another encoding: as it is, not with its letters lost
    QString text = QString::fromUtf8(utf8);
    QString composed = text.normalized(QString::NormalizationForm_C);
    QByteArray bytes = composed.toUtf8();
    SecretBytes result = SecretBytes::copyOf(bytes);
    wipe(bytes);
    wipe(composed);
    wipe(text);
    return result;
}

} // namespace spark
