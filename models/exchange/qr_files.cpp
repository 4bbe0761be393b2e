#include "models/exchange/qr_files.h"

#include "models/exchange/atomic_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>

namespace spark {

namespace {

class QrFilesTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::QrFilesTexts)
};

} // namespace

Expected<void> writeQrPng(const QString &path, const QrCode &code, int pixels)
{
    const Expected<QImage> image = code.toImage(pixels);
    if (!image)
        return failure(image.error());
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !image->save(&buffer, "PNG"))
        return failure(ErrorCode::Io,
                       QrFilesTexts::tr("“%1” was not written: the picture could not be made. Nothing was changed.")
                           .arg(QFileInfo(path).fileName()),
                       QrFilesTexts::tr("Choose a smaller size, or save it as SVG."));
    return writeFileAtomically(path, png);
}

Expected<void> writeQrSvg(const QString &path, const QrCode &code)
{
    return writeFileAtomically(path, code.toSvg());
}

} // namespace spark
