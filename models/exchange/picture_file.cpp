#include "models/exchange/qr_reader.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>
#include <QPainter>

namespace spark {

namespace {

class PictureTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::PictureTexts)
};

constexpr int mostMegabytes = 512; // of a decoded picture: 100 million pixels and Qt's own copy
constexpr int drawnSide = 1024; // of a picture that has no pixels of its own

tl::unexpected<Error> unreadable(const QString &name)
{
    return failure(ErrorCode::InvalidInput, PictureTexts::tr("“%1” could not be read: it is damaged, or not a picture.").arg(name),
                   PictureTexts::tr("Choose a PNG, JPEG, WebP, GIF, BMP or SVG file, or take the picture anew."));
}

Expected<QImage> readFrom(QImageReader &reader, const QString &name)
{
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true); // photographs say which side is up
    static const QByteArrayList known {"png", "jpeg", "jpg", "webp", "gif", "bmp", "svg"};
    const QByteArray format = reader.format();
    if (!known.contains(format))
        return unreadable(name);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return unreadable(name);
    if (size.width() > mostPictureSide || size.height() > mostPictureSide || qint64(size.width()) * size.height() > mostPicturePixels) {
        const QLocale locale;
        return failure(ErrorCode::InvalidInput,
                       PictureTexts::tr("“%1” was not read: %2 × %3 pixels are too many.").arg(name, locale.toString(size.width()), locale.toString(size.height())),
                       PictureTexts::tr("Cut out the QR code, or make the picture smaller."));
    }
    if (format == "svg" && std::max(size.width(), size.height()) < drawnSide)
        reader.setScaledSize(size.scaled(drawnSide, drawnSide, Qt::KeepAspectRatio));
    // Qt looks at it before it decodes; the limit is of the whole program, and others may have set less.
    if (QImageReader::allocationLimit() < mostMegabytes)
        QImageReader::setAllocationLimit(mostMegabytes);
    const QImage picture = reader.read();
    if (picture.isNull())
        return unreadable(name);
    if (!picture.hasAlphaChannel())
        return picture;
    QImage onWhite(picture.size(), QImage::Format_RGB32);
    onWhite.fill(Qt::white);
    QPainter(&onWhite).drawImage(0, 0, picture);
    return onWhite;
}

} // namespace

Expected<QImage> readPicture(const QString &path)
{
    const QFileInfo file(path);
    const QString name = file.fileName();
    if (!file.isFile())
        return failure(ErrorCode::InvalidInput, PictureTexts::tr("There is no file “%1”.").arg(name), PictureTexts::tr("Choose another file."));
    if (!file.isReadable()) {
        return failure(ErrorCode::Io, PictureTexts::tr("“%1” could not be opened: you may not read it.").arg(name),
                       PictureTexts::tr("Change the permissions of the file, or choose another one."));
    }
    QImageReader reader(path);
    return readFrom(reader, name);
}

Expected<QImage> readPicture(const QByteArray &bytes, const QString &name)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    return readFrom(reader, name);
}

} // namespace spark
