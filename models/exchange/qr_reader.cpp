#include "models/exchange/qr_reader.h"

#include "models/domain/code_text.h"
#include "models/domain/post_link.h"
#include "models/exchange/reader_functions.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace spark {

namespace {

class QrReaderTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::QrReaderTexts)
};

constexpr int smallSide = 1600; // up to here a picture is worth enlarging
constexpr int largeSide = 1200; // from here on a smaller one loses nothing but noise
constexpr int mostRounds = 12; // of looking again beside what was found
constexpr qsizetype longestMessage = 1024; // bytes: a code has 512 characters at most, and some words around it

// One way to look at a picture.
struct Look
{
    QImage gray;
    qreal scale = 1; // its pixels in one of the picture's
};

QImage grayOf(const QImage &picture)
{
    if (!picture.hasAlphaChannel())
        return picture.convertToFormat(QImage::Format_Grayscale8);
    QImage onWhite(picture.size(), QImage::Format_RGB32);
    onWhite.fill(Qt::white);
    QPainter(&onWhite).drawImage(0, 0, picture);
    return onWhite.convertToFormat(QImage::Format_Grayscale8);
}

QImage inverted(QImage gray)
{
    gray.invertPixels();
    return gray;
}

QImage scaled(const QImage &gray, qreal scale)
{
    const QSize size(std::max(1, qRound(gray.width() * scale)), std::max(1, qRound(gray.height() * scale)));
    return gray.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_Grayscale8);
}

// The darkest hundredth black, the lightest white, what is between spread over the whole range.
QImage stretched(const QImage &gray)
{
    std::array<qint64, 256> counts {};
    for (int y = 0; y < gray.height(); ++y) {
        const uchar *line = gray.constScanLine(y);
        for (int x = 0; x < gray.width(); ++x)
            ++counts[line[x]];
    }
    const qint64 outside = qint64(gray.width()) * gray.height() / 100;
    int dark = 0;
    int light = 255;
    for (qint64 sum = counts[0]; dark < 255 && sum <= outside; sum += counts[static_cast<std::size_t>(dark)])
        ++dark;
    for (qint64 sum = counts[255]; light > 0 && sum <= outside; sum += counts[static_cast<std::size_t>(light)])
        --light;
    if (light <= dark)
        return gray;
    QImage result = gray.copy();
    for (int y = 0; y < result.height(); ++y) {
        uchar *line = result.scanLine(y);
        for (int x = 0; x < result.width(); ++x)
            line[x] = static_cast<uchar>(std::clamp((line[x] - dark) * 255 / (light - dark), 0, 255));
    }
    return result;
}

// Edges made harder: each pixel moves away from the mean of those around it.
QImage sharpened(const QImage &gray)
{
    QImage result = gray.copy();
    constexpr int reach = 2;
    for (int y = reach; y < gray.height() - reach; ++y) {
        uchar *line = result.scanLine(y);
        for (int x = reach; x < gray.width() - reach; ++x) {
            int sum = 0;
            for (int dy = -reach; dy <= reach; ++dy) {
                const uchar *around = gray.constScanLine(y + dy) + x - reach;
                for (int dx = 0; dx <= 2 * reach; ++dx)
                    sum += around[dx];
            }
            const int mean = sum / ((2 * reach + 1) * (2 * reach + 1));
            const int here = gray.constScanLine(y)[x];
            line[x] = static_cast<uchar>(std::clamp(here + 2 * (here - mean), 0, 255));
        }
    }
    return result;
}

bool isSame(const FoundQr &a, const FoundQr &b)
{
    const QRect first = a.corners.boundingRect();
    const QRect second = b.corners.boundingRect();
    return a.payload == b.payload && (first.contains(second.center()) || second.contains(first.center()) || first.isEmpty() || second.isEmpty());
}

class Search
{
public:
    Search(const ReaderFunctions &readers, const QrGiveUp &giveUp) : m_readers(readers), m_giveUp(giveUp) { }

    bool isCancelled() { return m_cancelled = m_cancelled || (m_giveUp && m_giveUp()); }
    bool isEmpty() const { return m_found.isEmpty(); }
    QList<FoundQr> found() const { return m_found; }

    // Both libraries; true when something new was found.
    bool look(const Look &look)
    {
        bool any = add(m_readers.scanWithZxing(look.gray, Threshold::Local), look.scale);
        any = add(m_readers.scanWithZbar(look.gray), look.scale) || any;
        if (m_found.isEmpty())
            any = add(m_readers.scanWithZxing(look.gray, Threshold::Global), look.scale);
        return any;
    }

    // ZXing gives up after one or two: what was found is painted over, and the rest looked at again.
    void lookBeside(const QImage &gray)
    {
        QImage rest = gray.copy();
        for (int round = 0; round < mostRounds && !isCancelled(); ++round) {
            QPainter painter(&rest);
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::white);
            for (const FoundQr &code : std::as_const(m_found))
                painter.drawPolygon(code.corners);
            painter.end();
            if (!add(m_readers.scanWithZxing(rest, Threshold::Local), 1))
                return;
        }
    }

private:
    bool add(const QList<FoundQr> &codes, qreal scale)
    {
        bool any = false;
        for (FoundQr code : codes) {
            for (QPoint &corner : code.corners)
                corner = (QPointF(corner) / scale).toPoint();
            const auto same = [&code](const FoundQr &other) { return isSame(code, other); };
            if (code.payload.isEmpty() || std::any_of(m_found.begin(), m_found.end(), same))
                continue;
            m_found.append(code);
            any = true;
        }
        return any;
    }

    const ReaderFunctions &m_readers;
    const QrGiveUp m_giveUp;
    bool m_cancelled = false;
    QList<FoundQr> m_found;
};

// What helps where the picture as it is shows nothing, the likeliest first.
QList<std::function<Look()>> furtherLooks(const QImage &gray)
{
    const int side = std::max(gray.width(), gray.height());
    QList<std::function<Look()>> looks {[&gray] { return Look {stretched(gray), 1}; }};
    if (side <= smallSide) {
        looks.append([&gray] { return Look {scaled(gray, 2), 2}; });
        looks.append([&gray] { return Look {scaled(sharpened(stretched(gray)), 2), 2}; });
        looks.append([&gray] { return Look {scaled(gray, 3), 3}; });
    }
    looks.append([&gray] { return Look {sharpened(gray), 1}; });
    if (side >= largeSide / 2) {
        looks.append([&gray] { return Look {scaled(gray, 0.5), 0.5}; });
        looks.append([&gray] { return Look {stretched(scaled(gray, 0.35)), 0.35}; });
    }
    return looks;
}

tl::unexpected<Error> cancelled()
{
    return failure(ErrorCode::Cancelled, QrReaderTexts::tr("Reading the picture was cancelled. Nothing was changed."));
}

} // namespace

Expected<QList<FoundQr>> readQrCodes(const QImage &picture, const QrGiveUp &giveUp)
{
    if (picture.isNull())
        return QList<FoundQr>();
    if (picture.width() > mostPictureSide || picture.height() > mostPictureSide || qint64(picture.width()) * picture.height() > mostPicturePixels) {
        const QLocale locale;
        return failure(ErrorCode::InvalidInput,
                       QrReaderTexts::tr("The picture was not looked at: %1 × %2 pixels are too many.").arg(locale.toString(picture.width()), locale.toString(picture.height())),
                       QrReaderTexts::tr("Cut out the QR code, or make the picture smaller."));
    }
    const QImage gray = grayOf(picture);
    SPARK_TRY_VALUE(const ReaderFunctions *readers, readerFunctions());
    Search search(*readers, giveUp);
    if (search.isCancelled())
        return cancelled();
    search.look({gray, 1});
    if (!search.isEmpty())
        search.lookBeside(gray);
    // Light on dark: whoever has one such code in a picture may have others that are dark on light.
    if (!search.isCancelled())
        search.look({inverted(gray), 1});
    for (const auto &make : furtherLooks(gray)) {
        if (!search.isEmpty() || search.isCancelled())
            break;
        const Look look = make();
        search.look(look);
        if (search.isEmpty() && !search.isCancelled())
            search.look({inverted(look.gray), look.scale});
    }
    if (search.isCancelled())
        return cancelled();
    QList<FoundQr> found = search.found();
    std::stable_sort(found.begin(), found.end(), [](const FoundQr &a, const FoundQr &b) { return a.corners.boundingRect().top() < b.corners.boundingRect().top(); });
    return found;
}

QrPayload readQrPayload(const QByteArray &payload)
{
    if (!QByteArrayView(payload).isValidUtf8() || payload.contains('\0'))
        return {};
    const QString text = QString::fromUtf8(payload);
    if (payload.size() > longestMessage)
        return {QrPayloadKind::TooLong, text};
    const QString trimmed = text.trimmed();
    if (readCode(trimmed).accepted())
        return {QrPayloadKind::Code, text};
    const bool oneWord = std::none_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c.isSpace(); });
    if (oneWord && readPostLink(trimmed).accepted())
        return {QrPayloadKind::Post, text};
    static const QRegularExpression address(QStringLiteral("^(https?://|www\\.)\\S+$"), QRegularExpression::CaseInsensitiveOption);
    if (address.match(trimmed).hasMatch())
        return {QrPayloadKind::WebAddress, text};
    // A post's link and then its code are a message.
    static const QRegularExpression whiteSpace(QStringLiteral("\\s"));
    if (!oneWord && readPostLink(trimmed.left(trimmed.indexOf(whiteSpace))).accepted())
        return {QrPayloadKind::Code, text};
    // "WIFI:", "BEGIN:VCARD", "otpauth://": a word that only machines write, and what follows it.
    static const QRegularExpression machine(QStringLiteral("^(wifi|mecard|matmsg|begin|smsto|mailto|tel|sms|geo|otpauth|bitcoin|ethereum|upi|spc|bcd|weixin|lpa|fido)\\s*:"
                                                           "|^(SPC|BCD)\\r?\\n|^[a-z][a-z0-9+.-]*://"),
                                            QRegularExpression::CaseInsensitiveOption);
    if (machine.match(trimmed).hasMatch())
        return {QrPayloadKind::OtherProgram, text};
    return {QrPayloadKind::Code, text};
}

} // namespace spark
