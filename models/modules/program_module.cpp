#include "models/modules/program_module.h"

#include <QCoreApplication>
#include <QFile>

#include <dlfcn.h>

namespace spark {

// Where it is installed, or beside a program in the build folder; tests have a RUNPATH.
void *moduleSymbol(const char *module, const char *symbol)
{
    const QString name = QLatin1String(module) % QStringLiteral(".so");
    QString path = name;
    for (const char *folder : {"/" SPARK_MODULES_FROM_PROGRAMS "/", "/"}) {
        const QString candidate = QCoreApplication::applicationDirPath() % QLatin1String(folder) % name;
        if (QFile::exists(candidate)) {
            path = candidate;
            break;
        }
    }
    void *loaded = dlopen(QFile::encodeName(path).constData(), RTLD_NOW | RTLD_LOCAL);
    return loaded ? dlsym(loaded, symbol) : nullptr;
}

} // namespace spark
