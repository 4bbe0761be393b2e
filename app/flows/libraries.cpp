#include "app/flows/libraries.h"

#include "app/services/keychain_version.h"
#include "models/exchange/library_versions.h"
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
    return QList<std::pair<QString, QString>> {{QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
                                               {QStringLiteral("SQLCipher"), sqlcipherVersion()},
                                               {QStringLiteral("SQLite"), sqliteVersion()},
                                               {QStringLiteral("QtKeychain"), keychainVersion()}}
        + exchangeLibraries() + QList<std::pair<QString, QString>> {{LibraryTexts::tr("System"), QSysInfo::prettyProductName()}};
}

} // namespace spark
