// QR codes in a picture: found by two readers of different minds. ZXing-C++ reads what is bent and blurred, ZBar all of many.
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QPolygon>

#include <functional>

namespace spark {

struct FoundQr
{
    QByteArray payload; // a secret, as long as nobody knows what it is
    QPolygon corners; // four, in the pixels of the picture
};

// Asked between two attempts, on the reading thread; true gives up.
using QrGiveUp = std::function<bool()>;

// The most pixels of a picture that is looked at, and the most along a side.
constexpr qint64 mostPicturePixels = 100'000'000;
constexpr int mostPictureSide = 16384;

// Every QR code in the picture that can be read, from top to bottom: rotated, at an angle, blurred, light on dark, small.
// A bounded number of attempts: more of them only while nothing was found. None is an empty list.
// InvalidInput for a picture that is too large, Cancelled. Blocking, up to seconds; any thread.
Expected<QList<FoundQr>> readQrCodes(const QImage &picture, const QrGiveUp &giveUp = {});

// A picture from a file: PNG, JPEG, WebP, GIF (its first picture), BMP or SVG, by what is in it. On white where it is
// transparent. Its size is looked at before it is decoded. InvalidInput, Io; each names the file. Blocking; any thread.
Expected<QImage> readPicture(const QString &path);
// The same for an attachment; name is what errors call it.
Expected<QImage> readPicture(const QByteArray &bytes, const QString &name);

// What a payload is, for who expects a code and has to say what else came.
enum class QrPayloadKind {
    Code, // as readCode() takes it, or text with a code in it may be: to be read as a message
    Post, // a TikTok post's link
    WebAddress, // another address
    OtherProgram, // a contact, a Wi-Fi network, a payment, a one-time password …
    TooLong, // for a message with a code
    NotText, // bytes
};

struct QrPayload
{
    QrPayloadKind kind = QrPayloadKind::NotText;
    QString text; // empty for NotText
};

QrPayload readQrPayload(const QByteArray &payload);

} // namespace spark
