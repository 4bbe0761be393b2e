// A text as a QR code: which modules (the little squares) are dark, and pictures of it.
// Needs no window system. A QR code is as secret as what it says.
#pragma once

#include "models/domain/error.h"

#include <QByteArrayView>
#include <QImage>
#include <QList>
#include <QRect>

namespace spark {

class QrCode
{
public:
    // What every reader needs to have white around the code, in modules (ISO/IEC 18004).
    static constexpr int quietZone = 4;
    // Along a side of the smallest code that is made. One smaller exists (21), but it has no alignment
    // pattern, and readers then miss it in a picture of many codes.
    static constexpr int leastModules = 25;
    // The most bytes a code can hold at error correction level M.
    static constexpr int mostBytes = 2331;
    // The largest picture that toImage() makes.
    static constexpr int mostPixels = 16384;

    // Byte mode, error correction level M (15 % may be unreadable), the smallest size that fits
    // and has leastModules.
    // InvalidInput for nothing and for more than mostBytes. Thread-safe.
    static Expected<QrCode> encode(QByteArrayView bytes);

    int modules() const { return m_modules; } // along a side, without the quiet zone
    int modulesWithQuietZone() const { return m_modules + 2 * quietZone; }

    // x to the right, y down, from 0 to modules() - 1; outside of that all is light.
    bool isDark(int x, int y) const;

    // All dark modules as few rectangles that do not overlap, in modules, without the quiet zone.
    QList<QRect> darkRects() const;

    // A picture of pixels × pixels with the quiet zone in it, black on white in one bit per pixel.
    // Every module is the same whole number of pixels; what remains widens the quiet zone evenly.
    // InvalidInput when pixels is less than modulesWithQuietZone() or more than mostPixels.
    Expected<QImage> toImage(int pixels) const;

    // The same as SVG 1.1 in UTF-8: one unit per module, black on white, no text in it.
    QByteArray toSvg() const;

private:
    QrCode() = default;

    int m_modules = 0;
    QByteArray m_dark; // row by row, 1 or 0
};

} // namespace spark
