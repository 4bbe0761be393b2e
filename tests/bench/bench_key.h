// The key of the vaults that make_vault makes: no secret, they hold noise.
#pragma once

#include "models/domain/secret_bytes.h"

namespace spark {

inline SecretBytes benchKey()
{
    return SecretBytes::copyOf(QByteArray(32, '\x42'));
}

} // namespace spark
