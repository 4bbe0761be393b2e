#include "tests/fuzz/fuzz.h"

#include <QCoreApplication>

#include <cstdint>
#include <cstdlib>

namespace {

void endApplication()
{
    delete QCoreApplication::instance();
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    // Days without an hour begin where the machine is; a finding must be one everywhere.
    qputenv("TZ", "UTC");
    new QCoreApplication(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    fuzzOne(QByteArrayView(data, static_cast<qsizetype>(size)));
    // Now, so that it comes before the end of Qt's lists that the first run has made, as at the end of a main().
    [[maybe_unused]] static const int ends = std::atexit(endApplication);
    return 0;
}
