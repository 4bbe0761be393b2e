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

bool isFiller(char c)
{
    return c == ' ' || c == '-' || c == '\t' || c == '\r' || c == '\n' || c == '\'' || c == '"' || c == ':';
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
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool prefix = digits == 0 && (c == 'x' || c == 'X');
        if (isFiller(c) || prefix)
            continue;
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
                               : RecoveryKeyTexts::tr("A recovery key has 64 digits; this one has %n.", nullptr, static_cast<int>(digits)),
                       RecoveryKeyTexts::tr("It is made of the digits 0–9 and the letters a–f. Compare it with the recovery kit."));
    }
    return key;
}

SecretBytes normalizedPassphrase(QByteArrayView utf8)
{
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
