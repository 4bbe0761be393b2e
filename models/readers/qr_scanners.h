// The two libraries that read QR codes, behind one shape.
#pragma once

#include "models/exchange/reader_functions.h"

namespace spark {

// gray: Format_Grayscale8. Neither remembers anything; any thread.
QList<FoundQr> scanWithZbar(const QImage &gray);
QList<FoundQr> scanWithZxing(const QImage &gray, Threshold threshold);

} // namespace spark
