// A QR code as a file of its own.
#pragma once

#include "models/exchange/qr_code.h"

namespace spark {

// Both write as writeFileAtomically() does, with its errors: all or nothing, readable by the owner
// alone. The files hold the picture and nothing else: no code as text, no name, no date.

// pixels × pixels as toImage() makes them, with its errors too.
Expected<void> writeQrPng(const QString &path, const QrCode &code, int pixels);

Expected<void> writeQrSvg(const QString &path, const QrCode &code);

} // namespace spark
