#define ZX_USE_UTF8 // version 1.4 asks for it

#include "models/readers/qr_scanners.h"

#include <ZXing/ReadBarcode.h>

namespace spark {

namespace {

#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions; // from version 2.2 on
#else
using Options = ZXing::DecodeHints;
#endif

} // namespace

QList<FoundQr> scanWithZxing(const QImage &gray, Threshold threshold)
{
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setTryHarder(true);
    options.setTryRotate(true);
    options.setBinarizer(threshold == Threshold::Local ? ZXing::Binarizer::LocalAverage : ZXing::Binarizer::GlobalHistogram);
    const ZXing::ImageView view(gray.constBits(), gray.width(), gray.height(), ZXing::ImageFormat::Lum, static_cast<int>(gray.bytesPerLine()), 1);
    QList<FoundQr> found;
    for (const auto &result : ZXing::ReadBarcodes(view, options)) {
        if (!result.isValid())
            continue;
        const auto &bytes = result.bytes(); // not text(): no guess at an encoding
        FoundQr code;
        code.payload = QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        for (const auto &corner : result.position())
            code.corners.append(QPoint(corner.x, corner.y));
        found.append(code);
    }
    return found;
}

} // namespace spark
