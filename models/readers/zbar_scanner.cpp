#include <zbar.h> // first: what others define breaks it

#include "models/readers/qr_scanners.h"

#include <memory>

namespace spark {

namespace {

constexpr unsigned long grayFormat = 0x30303859; // "Y800": a byte for each pixel

struct Destroy
{
    void operator()(zbar::zbar_image_scanner_t *scanner) const { zbar::zbar_image_scanner_destroy(scanner); }
    void operator()(zbar::zbar_image_t *image) const { zbar::zbar_image_destroy(image); }
};

} // namespace

QList<FoundQr> scanWithZbar(const QImage &gray)
{
    using namespace zbar;
    const std::unique_ptr<zbar_image_scanner_t, Destroy> scanner(zbar_image_scanner_create());
    const std::unique_ptr<zbar_image_t, Destroy> image(zbar_image_create());
    zbar_image_scanner_set_config(scanner.get(), ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
    zbar_image_scanner_set_config(scanner.get(), ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
    zbar_image_scanner_set_config(scanner.get(), ZBAR_QRCODE, ZBAR_CFG_BINARY, 1); // as they are: no guess at an encoding

    // ZBar knows no padding at the end of a line.
    QByteArray pixels;
    pixels.reserve(qsizetype(gray.width()) * gray.height());
    for (int y = 0; y < gray.height(); ++y)
        pixels.append(reinterpret_cast<const char *>(gray.constScanLine(y)), gray.width());
    zbar_image_set_format(image.get(), grayFormat);
    zbar_image_set_size(image.get(), static_cast<unsigned>(gray.width()), static_cast<unsigned>(gray.height()));
    zbar_image_set_data(image.get(), pixels.constData(), static_cast<unsigned long>(pixels.size()), nullptr);
    QList<FoundQr> found;
    if (zbar_scan_image(scanner.get(), image.get()) <= 0)
        return found;
    for (const zbar_symbol_t *symbol = zbar_image_first_symbol(image.get()); symbol; symbol = zbar_symbol_next(symbol)) {
        FoundQr code;
        code.payload = QByteArray(zbar_symbol_get_data(symbol), static_cast<qsizetype>(zbar_symbol_get_data_length(symbol)));
        for (unsigned i = 0; i < zbar_symbol_get_loc_size(symbol); ++i)
            code.corners.append(QPoint(zbar_symbol_get_loc_x(symbol, i), zbar_symbol_get_loc_y(symbol, i)));
        found.append(code);
    }
    return found;
}

} // namespace spark
