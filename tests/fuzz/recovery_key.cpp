#include "models/domain/recovery_key.h"

#include "tests/fuzz/fuzz.h"

using namespace spark;
using namespace spark::fuzz;

void fuzzOne(QByteArrayView bytes)
{
    // An editor's byte-order mark is dropped from the front, and only one.
    const SecretBytes passphrase = normalizedPassphrase(bytes);
    if (!passphrase.view().startsWith("\xEF\xBB\xBF"))
        require(normalizedPassphrase(passphrase.view()).equals(passphrase), "a composed passphrase is composed");

    const Expected<SecretBytes> key = readRecoveryKey(bytes);
    if (!key) {
        require(key.error().code == ErrorCode::InvalidInput && !key.error().message.isEmpty(), "a refusal has words");
        return;
    }
    require(key->size() == vaultKeySize, "a key is whole");
    const Expected<SecretBytes> again = readRecoveryKey(recoveryKeyText(*key).view());
    require(again.has_value() && again->equals(*key), "a key's text is that key");
    const Expected<SecretBytes> shown = readRecoveryKey(recoveryKeyForDisplay(*key).toUtf8());
    require(shown.has_value() && shown->equals(*key), "a key as it is shown is that key");
}
