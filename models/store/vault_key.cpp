#include "models/store/vault_key.h"

#include "models/domain/recovery_key.h"
#include "models/store/vault_file.h"

#include <openssl/evp.h>

#include <cstring>

namespace spark {

SecretBytes deriveVaultKey(const SecretBytes &passphrase, const QByteArray &salt)
{
    constexpr int rounds = 256000;
    SecretBytes key(vaultKeySize);
    const int done = PKCS5_PBKDF2_HMAC(passphrase.data(), static_cast<int>(passphrase.size()),
                                       reinterpret_cast<const unsigned char *>(salt.constData()), static_cast<int>(salt.size()), rounds,
                                       EVP_sha512(), static_cast<int>(key.size()), reinterpret_cast<unsigned char *>(key.data()));
    // It fails only when memory runs out or the library lacks SHA-512.
    if (done != 1)
        qFatal("The key could not be derived");
    return key;
}

SecretBytes newVaultKey()
{
    return SecretBytes::random(vaultKeySize);
}

QByteArray randomSalt()
{
    return SecretBytes::random(vaultSaltSize).view().toByteArray();
}

QByteArray newVaultSalt(const std::function<QByteArray()> &draw)
{
    QByteArray salt = draw();
    while (looksLikeText(salt)) // examineVaultFile() would call the vault none
        salt = draw();
    return salt;
}

SecretBytes keyWithSalt(const SecretBytes &key, const QByteArray &salt)
{
    SecretBytes both(key.size() + salt.size());
    std::memcpy(both.data(), key.data(), static_cast<std::size_t>(key.size()));
    std::memcpy(both.data() + key.size(), salt.constData(), static_cast<std::size_t>(salt.size()));
    return both;
}

} // namespace spark
