#include "models/exchange/reader_functions.h"

#include "models/modules/program_module.h"

#include <QCoreApplication>

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
    return moduleFunctions<ReaderFunctions>("spark-ledger-readers", "sparkReaderFunctions");
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
