#include "models/domain/pack_passphrase.h"

#include "models/domain/recovery_key.h"

#include <algorithm>

namespace spark {

namespace {

constexpr int groupSize = 4;

// The digits with dashes between the groups.
SecretBytes inGroups(const SecretBytes &digits)
{
    SecretBytes text(packPassphraseDigits + packPassphraseDigits / groupSize - 1);
    qsizetype at = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % groupSize == 0)
            text.data()[at++] = '-';
        text.data()[at++] = digits.data()[i];
    }
    return text;
}

} // namespace

SecretBytes newPackPassphrase()
{
    SecretBytes digits(packPassphraseDigits);
    qsizetype found = 0;
    while (found < digits.size()) {
        const SecretBytes drawn = SecretBytes::random(64);
        for (qsizetype i = 0; i < drawn.size() && found < digits.size(); ++i) {
            const auto byte = static_cast<unsigned char>(drawn.data()[i]);
            if (byte < 250) // the rest would make the digits up to 5 likelier than the others
                digits.data()[found++] = static_cast<char>('0' + byte % 10);
        }
    }
    return inGroups(digits);
}

SecretBytes readPackPassphrase(QByteArrayView utf8)
{
    QString text = QString::fromUtf8(utf8);
    SecretBytes digits(packPassphraseDigits);
    qsizetype found = 0;
    bool onlyDigits = true;
    for (const QChar c : std::as_const(text)) {
        const bool between = c.isSpace() || c.category() == QChar::Punctuation_Dash || c.category() == QChar::Other_Format;
        if (between)
            continue;
        onlyDigits = onlyDigits && c.digitValue() >= 0;
        if (!onlyDigits)
            break;
        if (found < digits.size())
            digits.data()[found] = static_cast<char>('0' + c.digitValue());
        ++found;
    }
    wipe(text);
    return onlyDigits && found == digits.size() ? inGroups(digits) : normalizedPassphrase(utf8);
}

QString PackPassphraseTexts::strength()
{
    return tr("Very strong: %1 digits drawn by chance (%2 bits). Nobody can guess it, and everybody can read it out.")
        .arg(packPassphraseDigits)
        .arg(packPassphraseBits);
}

QString PackPassphraseTexts::warning(const SecretBytes &own)
{
    // Counted in place: no copy that nobody wipes. Each character has one byte that does not continue another.
    const auto length = std::count_if(own.data(), own.data() + own.size(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; });
    return length >= shortPassphrase ? QString()
                                     : tr("This passphrase is short. Four or five words that have nothing to do with each other are easy to remember and hard to guess.");
}

} // namespace spark
