#include "app/services/keychain_version.h"

namespace spark {

QString keychainVersion()
{
    return QStringLiteral(SPARK_KEYCHAIN_VERSION);
}

} // namespace spark
