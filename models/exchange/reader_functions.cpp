#include "models/exchange/reader_functions.h"

#include "models/modules/program_module.h"

#include <QCoreApplication>

#include <cstring>

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
const ReaderFunctions *load()
{
    const auto functions = reinterpret_cast<decltype(&sparkReaderFunctions)>(moduleSymbol("spark-ledger-readers", "sparkReaderFunctions"));
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
