#include "app/flows/libraries.h"

#include "app/services/keychain_version.h"
#include "models/exchange/qr_version.h"
#include "models/store/engine_version.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace spark {

namespace {

class LibraryTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::LibraryTexts)
};

} // namespace

QList<std::pair<QString, QString>> librariesInUse()
{
    return {{QStringLiteral("Qt"), QString::fromLatin1(qVersion())}, {QStringLiteral("SQLCipher"), sqlcipherVersion()}, {QStringLiteral("SQLite"), sqliteVersion()},
            {QStringLiteral("QtKeychain"), keychainVersion()},       {QStringLiteral("libqrencode"), qrencodeVersion()}, {LibraryTexts::tr("System"), QSysInfo::prettyProductName()}};
}

} // namespace spark
