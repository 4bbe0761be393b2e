#include "models/exchange/qr_reader.h"
#include "tests/fuzz/fuzz.h"

#include <QImage>

#include <cstring>

using namespace spark;
using namespace spark::fuzz;

namespace {

constexpr qsizetype mostPixels = 250000; // a larger picture takes longer than it teaches

// A picture file, or else the pixels themselves behind a byte for the width.
QImage pictureOf(QByteArrayView bytes)
{
    const QImage decoded = QImage::fromData(QByteArrayView(bytes));
    if (!decoded.isNull() || bytes.size() < 2)
        return decoded;
    const int width = 1 + static_cast<uchar>(bytes.front());
    const auto height = static_cast<int>((bytes.size() - 1) / width);
    if (height == 0)
        return {};
    QImage picture(width, height, QImage::Format_Grayscale8);
    for (int y = 0; y < height; ++y)
        std::memcpy(picture.scanLine(y), bytes.data() + 1 + qsizetype(y) * width, static_cast<std::size_t>(width));
    return picture;
}

} // namespace

void fuzzOne(QByteArrayView bytes)
{
    const QrPayload read = readQrPayload(bytes.toByteArray());
    require(read.kind != QrPayloadKind::NotText || read.text.isEmpty(), "bytes that are no text are not handed out as text");

    const QImage picture = pictureOf(bytes);
    if (qsizetype(picture.width()) * picture.height() > mostPixels)
        return;
    int asked = 0;
    const auto found = readQrCodes(picture, [&asked] {
        ++asked;
        return false;
    });
    require(found.has_value(), "a picture of this size is read");
    require(asked < 100, "the number of attempts has a bound");
    for (const FoundQr &code : *found) {
        require(!code.payload.isEmpty(), "what was found says something");
        (void)readQrPayload(code.payload);
    }
}
