// The two libraries that read QR codes, behind one shape.
#pragma once

#include "models/exchange/qr_reader.h"

namespace spark {

// gray: Format_Grayscale8. Neither remembers anything; any thread.
QList<FoundQr> scanWithZbar(const QImage &gray);

enum class Threshold { Local, Global }; // by which light and dark are told apart

QList<FoundQr> scanWithZxing(const QImage &gray, Threshold threshold);

} // namespace spark
