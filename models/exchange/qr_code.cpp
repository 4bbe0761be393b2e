#include "models/exchange/qr_code.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstring>
#include <memory>

#include <qrencode.h>

namespace spark {

namespace {

class QrTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::QrTexts)
};

} // namespace

Expected<QrCode> QrCode::encode(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return failure(ErrorCode::InvalidInput, QrTexts::tr("There is nothing to make a QR code of."),
                       QrTexts::tr("Enter the text that the QR code is to say."));
    const auto tooLong = [] {
        return failure(ErrorCode::InvalidInput, QrTexts::tr("The text is too long for a QR code."),
                       QrTexts::tr("Shorten it, or pass it on as a text file."));
    };
    if (bytes.size() > mostBytes)
        return tooLong();

    constexpr int leastVersion = (leastModules - 17) / 4; // the library takes a larger one when it must
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.data()),
                          leastVersion, QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return tooLong();

    QrCode result;
    result.m_modules = code->width;
    result.m_dark.resize(qsizetype(code->width) * code->width);
    // The lowest bit of a module says whether it is dark, the others what it is for.
    for (qsizetype i = 0; i < result.m_dark.size(); ++i)
        result.m_dark[i] = static_cast<char>(code->data[i] & 1);
    return result;
}

bool QrCode::isDark(int x, int y) const
{
    if (x < 0 || y < 0 || x >= m_modules || y >= m_modules)
        return false;
    return m_dark.at(qsizetype(y) * m_modules + x) != 0;
}

QList<QRect> QrCode::darkRects() const
{
    QList<QRect> rects;
    // For each column, the rectangle that begins there in the row above, as an index into rects.
    QList<qsizetype> above(m_modules, -1);
    for (int y = 0; y < m_modules; ++y) {
        QList<qsizetype> here(m_modules, -1);
        for (int x = 0; x < m_modules; ++x) {
            if (!isDark(x, y))
                continue;
            int width = 1;
            while (isDark(x + width, y))
                ++width;
            if (above[x] >= 0 && rects[above[x]].width() == width) {
                here[x] = above[x];
                rects[here[x]].setHeight(rects[here[x]].height() + 1);
            } else {
                here[x] = rects.size();
                rects.append(QRect(x, y, width, 1));
            }
            x += width;
        }
        above = here;
    }
    return rects;
}

Expected<QImage> QrCode::toImage(int pixels) const
{
    const int whole = modulesWithQuietZone();
    const QLocale locale;
    if (pixels < whole)
        return failure(
            ErrorCode::InvalidInput,
            QrTexts::tr("A picture of %1 pixels is too small for this QR code.").arg(locale.toString(pixels)),
            QrTexts::tr("Choose a size of at least %1 pixels; a phone reads four times that well.")
                .arg(locale.toString(whole)));
    if (pixels > mostPixels)
        return failure(ErrorCode::InvalidInput,
                       QrTexts::tr("A QR code of %1 pixels is too large.").arg(locale.toString(pixels)),
                       QrTexts::tr("Choose a size of at most %1 pixels, or save it as SVG, which is sharp at any size.")
                           .arg(locale.toString(mostPixels)));

    QImage image(pixels, pixels, QImage::Format_Mono);
    if (image.isNull())
        return failure(ErrorCode::Io, QrTexts::tr("There is not enough memory for a picture of that size."),
                       QrTexts::tr("Choose a smaller size."));
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.fill(0);
    // 300 dots per inch, so that a file does not tell which screen it was made on.
    image.setDotsPerMeterX(11811);
    image.setDotsPerMeterY(11811);

    const int module = pixels / whole;
    const int margin = (pixels - module * m_modules) / 2;
    for (int y = 0; y < m_modules; ++y) {
        uchar *const first = image.scanLine(margin + y * module);
        for (int x = 0; x < m_modules; ++x) {
            if (!isDark(x, y))
                continue;
            const int from = margin + x * module;
            for (int bit = from; bit < from + module; ++bit)
                first[bit / 8] |= static_cast<uchar>(0x80 >> (bit % 8));
        }
        for (int copy = 1; copy < module; ++copy)
            std::memcpy(image.scanLine(margin + y * module + copy), first,
                        static_cast<std::size_t>(image.bytesPerLine()));
    }
    return image;
}

QByteArray QrCode::toSvg() const
{
    const QByteArray side = QByteArray::number(modulesWithQuietZone());
    QByteArray path;
    const QList<QRect> rects = darkRects();
    for (const QRect &rect : rects) {
        const QByteArray width = QByteArray::number(rect.width());
        path += 'M' + QByteArray::number(rect.x() + quietZone) + ' ' + QByteArray::number(rect.y() + quietZone) + 'h'
            + width + 'v' + QByteArray::number(rect.height()) + "h-" + width + 'z';
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" viewBox=\"0 0 "
        + side + ' ' + side
        + "\" shape-rendering=\"crispEdges\">\n"
          "<rect width=\""
        + side + "\" height=\"" + side
        + "\" fill=\"#fff\"/>\n"
          "<path fill=\"#000\" d=\""
        + path + "\"/>\n</svg>\n";
}

} // namespace spark
