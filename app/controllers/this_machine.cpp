#include "app/controllers/this_machine.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

namespace spark {

Author thisAuthor()
{
    // Not from the environment, where it would be anybody's word.
    const passwd *user = ::getpwuid(::getuid());
    const QString name = user ? QString::fromLocal8Bit(user->pw_name) : QString::number(::getuid());
    return {QSysInfo::machineHostName(), name, std::make_shared<SystemClock>()};
}

void nameApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("spark-ledger"));
    QCoreApplication::setApplicationName(QStringLiteral("spark-ledger"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SPARK_VERSION));
}

} // namespace spark
