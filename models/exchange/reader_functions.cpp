#include "models/exchange/reader_functions.h"

#include <QCoreApplication>
#include <QFile>

#include <cstring>

#include <dlfcn.h>

namespace spark {

namespace {

class ReaderTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::ReaderTexts)
};

#ifdef SPARK_READERS_LINKED // the fuzz targets, which look into what they call
const ReaderFunctions *load()
{
    return sparkReaderFunctions();
}
#else
// Where it is installed, or beside a program in the build folder; tests have a RUNPATH.
const ReaderFunctions *load()
{
    QString path = QStringLiteral("spark-ledger-readers.so");
    for (const char *folder : {"/" SPARK_MODULES_FROM_PROGRAMS "/", "/"}) {
        const QString candidate = QCoreApplication::applicationDirPath() % QLatin1String(folder) % QStringLiteral("spark-ledger-readers.so");
        if (QFile::exists(candidate)) {
            path = candidate;
            break;
        }
    }
    void *module = dlopen(QFile::encodeName(path).constData(), RTLD_NOW | RTLD_LOCAL); // until the program ends
    const auto functions = module ? reinterpret_cast<decltype(&sparkReaderFunctions)>(dlsym(module, "sparkReaderFunctions")) : nullptr;
    return functions && std::strcmp(functions()->version, SPARK_VERSION) == 0 ? functions() : nullptr;
}
#endif

} // namespace

Expected<const ReaderFunctions *> readerFunctions()
{
    static const ReaderFunctions *const functions = load();
    if (functions)
        return functions;
    return failure(ErrorCode::NotFound, ReaderTexts::tr("A part of Spark Ledger is missing: mails and QR codes cannot be read. Nothing was changed."),
                   ReaderTexts::tr("Install Spark Ledger once more."));
}

} // namespace spark
