#include "app/flows/libraries.h"

#include "app/services/keychain_version.h"
#include "models/exchange/qr_version.h"
#include "models/store/engine_version.h"

#include <QSysInfo>

namespace spark {

QList<std::pair<QString, QString>> librariesInUse()
{
    return {{QStringLiteral("Qt"), QString::fromLatin1(qVersion())}, {QStringLiteral("SQLCipher"), sqlcipherVersion()}, {QStringLiteral("SQLite"), sqliteVersion()},
            {QStringLiteral("QtKeychain"), keychainVersion()},       {QStringLiteral("libqrencode"), qrencodeVersion()}, {QStringLiteral("System"), QSysInfo::prettyProductName()}};
}

} // namespace spark
