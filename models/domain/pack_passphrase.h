// The passphrase of a handover pack: made here, read aloud over the phone, and typed in again at the other end.
#pragma once

#include "models/domain/secret_bytes.h"

#include <QCoreApplication>

namespace spark {

// Digits and nothing else: they are said, heard and typed alike in every language and on every keyboard. 24 of them are
// as many choices as 79 bits.
constexpr int packPassphraseDigits = 24;
constexpr int packPassphraseBits = 79;

// SQLCipher's derivation makes each guess cost a fifth of a second; below this length that is not enough. Characters; for
// the own words of a pack and of a vault.
constexpr qsizetype shortPassphrase = 12;

// Six groups of four digits with dashes between: "4821-0937-5512-7740-1936-2285". From the system's generator.
SecretBytes newPackPassphrase();

// A passphrase as it was typed: groups and dashes do not matter for one that newPackPassphrase() made, any other is taken
// as it is, as normalizedPassphrase() does.
SecretBytes readPackPassphrase(QByteArrayView utf8);

class PackPassphraseTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::PackPassphraseTexts)

public:
    // How strong one of these is, in a sentence.
    static QString strength();
    // A warning, or nothing when it is long enough.
    static QString warning(const SecretBytes &own);
};

} // namespace spark
