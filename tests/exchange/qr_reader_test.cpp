// QR codes as people photograph them: pictures are made worse step by step, and what is read at which step is printed.
#include "models/exchange/qr_reader.h"
#include "models/exchange/qr_code.h"
#include "tests/exchange/picture_reader.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QImageWriter>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTransform>

#include <algorithm>
#include <functional>

using namespace spark;
using namespace spark::test;

namespace {

QImage pictureOf(const QByteArray &payload, int pixelsPerModule = 8)
{
    const auto code = QrCode::encode(payload);
    if (!code)
        qFatal("encode");
    const auto image = code->toImage(code->modulesWithQuietZone() * pixelsPerModule);
    if (!image)
        qFatal("toImage");
    return image->convertToFormat(QImage::Format_RGB32);
}

// On a desk: a gray ground with room around the picture.
QImage onGround(const QImage &picture, const QTransform &transform = {}, int room = 80)
{
    const QRectF mapped = transform.mapRect(QRectF(picture.rect()));
    QImage ground(mapped.size().toSize() + QSize(2 * room, 2 * room), QImage::Format_RGB32);
    ground.fill(QColor(205, 200, 190));
    QPainter painter(&ground);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setTransform(transform * QTransform::fromTranslate(room - mapped.left(), room - mapped.top()));
    painter.drawImage(0, 0, picture);
    return ground;
}

// Seen from aside: the far edge is shorter by the part given.
QImage atAnAngle(const QImage &picture, qreal part)
{
    const QRectF r(picture.rect());
    const qreal inset = r.width() * part / 2;
    QTransform transform;
    QTransform::quadToQuad(QPolygonF({r.topLeft(), r.topRight(), r.bottomRight(), r.bottomLeft()}),
                           QPolygonF({r.topLeft() + QPointF(inset, inset / 2), r.topRight() + QPointF(-inset, inset), r.bottomRight(), r.bottomLeft()}), transform);
    return onGround(picture, transform);
}

QImage blurred(QImage picture, int reach)
{
    // Twice a mean over a box is near to what a lens does.
    for (int pass = 0; pass < 2; ++pass) {
        const QImage from = picture.convertToFormat(QImage::Format_Grayscale8);
        QImage to(from.size(), QImage::Format_Grayscale8);
        for (int y = 0; y < from.height(); ++y) {
            for (int x = 0; x < from.width(); ++x) {
                int sum = 0;
                int count = 0;
                for (int dy = std::max(0, y - reach); dy <= std::min(from.height() - 1, y + reach); ++dy) {
                    const uchar *line = from.constScanLine(dy);
                    for (int dx = std::max(0, x - reach); dx <= std::min(from.width() - 1, x + reach); ++dx, ++count)
                        sum += line[dx];
                }
                to.scanLine(y)[x] = static_cast<uchar>(sum / count);
            }
        }
        picture = to;
    }
    return picture.convertToFormat(QImage::Format_RGB32);
}

QImage noisy(const QImage &picture, int strength)
{
    QImage result = picture.convertToFormat(QImage::Format_Grayscale8);
    QRandomGenerator random(7);
    for (int y = 0; y < result.height(); ++y) {
        uchar *line = result.scanLine(y);
        for (int x = 0; x < result.width(); ++x)
            line[x] = static_cast<uchar>(std::clamp(line[x] + random.bounded(-strength, strength + 1), 0, 255));
    }
    return result.convertToFormat(QImage::Format_RGB32);
}

QImage inverted(QImage picture)
{
    picture.invertPixels();
    return picture;
}

QImage pale(const QImage &picture)
{
    QImage result = picture;
    QPainter painter(&result);
    painter.fillRect(result.rect(), QColor(128, 128, 128, 220));
    return result;
}

// Several in rows, each with its quiet zone.
QImage sheet(const QByteArrayList &payloads, int columns, int side, int gap)
{
    const int rows = static_cast<int>((payloads.size() + columns - 1) / columns);
    QImage page(columns * (side + gap) + gap, rows * (side + gap) + gap, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (qsizetype i = 0; i < payloads.size(); ++i)
        painter.drawImage(QRect(gap + static_cast<int>(i % columns) * (side + gap), gap + static_cast<int>(i / columns) * (side + gap), side, side), pictureOf(payloads.at(i)));
    return page;
}

QByteArrayList payloadsOf(const Expected<QList<FoundQr>> &found)
{
    QByteArrayList payloads;
    if (found) {
        for (const FoundQr &code : *found)
            payloads.append(code.payload);
    }
    std::sort(payloads.begin(), payloads.end());
    return payloads;
}

using Damage = std::function<QImage(const QByteArray &payload, int level)>;

} // namespace

class QrReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // floor: up to which level, of those from 0 on, every code must be read.
    void readsWhatPeoplePhotograph_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<QList<int>>("levels");
        QTest::addColumn<int>("floor");
        const auto row = [](const char *name, const QList<int> &levels, int floor, const Damage &damage) { QTest::newRow(name) << damage << levels << floor; };
        row("rotated by degrees", {0, 7, 30, 45, 90, 133, 180, 271}, 271, [](const QByteArray &p, int level) { return onGround(pictureOf(p), QTransform().rotate(level)); });
        row("at an angle, per cent", {0, 10, 20, 30, 40}, 30, [](const QByteArray &p, int level) { return atAnAngle(pictureOf(p), level / 100.0); });
        row("blurred by pixels of 8", {0, 1, 2, 3, 4}, 3, [](const QByteArray &p, int level) { return blurred(onGround(pictureOf(p)), level); });
        row("noise", {0, 40, 80, 120, 160}, 120, [](const QByteArray &p, int level) { return noisy(onGround(pictureOf(p)), level); });
        row("pixels per module", {8, 4, 3, 2}, 2, [](const QByteArray &p, int level) { return onGround(pictureOf(p, level), {}, 20); });
        row("light on dark, rotated", {0, 45, 90}, 90, [](const QByteArray &p, int level) { return inverted(onGround(pictureOf(p), QTransform().rotate(level))); });
        row("light on dark, blurred", {0, 1, 2}, 1, [](const QByteArray &p, int level) { return inverted(blurred(onGround(pictureOf(p)), level)); });
        row("pale and blurred", {0, 1, 2}, 1, [](const QByteArray &p, int level) { return pale(blurred(onGround(pictureOf(p)), level)); });
        row("a photograph", {0, 5, 10, 15}, 10, [](const QByteArray &p, int level) {
            return noisy(blurred(atAnAngle(onGround(pictureOf(p), QTransform().rotate(level)), level / 100.0), 1), 15);
        });
    }
    void readsWhatPeoplePhotograph()
    {
        QFETCH(const Damage, damage);
        QFETCH(const QList<int>, levels);
        QFETCH(const int, floor);
        const QByteArrayList payloads {madeUpCode(20, 1), madeUpCode(44, 2), madeUpCode(88, 3), madeUpCode(200, 4)};
        bool below = false;
        QString table;
        for (const int level : levels) {
            int read = 0;
            for (const QByteArray &payload : payloads)
                read += payloadsOf(readQrCodes(damage(payload, level))) == QByteArrayList {payload} ? 1 : 0;
            table += QStringLiteral("  %1: %2/%3").arg(level).arg(read).arg(payloads.size());
            // The floor's level and those before it, in the order of the list.
            if (!below && read != payloads.size())
                QVERIFY2(false, qPrintable(QStringLiteral("%1, not all: %2").arg(QLatin1String(QTest::currentDataTag()), table)));
            below = below || level == floor;
        }
        qInfo("%-26s%s", QTest::currentDataTag(), qPrintable(table));
    }

    void everyShapeOfCode()
    {
        const QByteArrayList codes = sampleCodes();
        for (const QByteArray &code : codes)
            QCOMPARE(payloadsOf(readQrCodes(pictureOf(code, 4))), QByteArrayList {code});
        QByteArray bytes;
        for (int i = 0; i < 256; ++i)
            bytes += static_cast<char>(i);
        QCOMPARE(payloadsOf(readQrCodes(pictureOf(bytes, 4))), QByteArrayList {bytes});
    }

    void manyInOnePicture_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("damage");
        QTest::addColumn<int>("least");
        for (const int count : {2, 4, 9, 20}) {
            QTest::addRow("%d", count) << count << 0 << count;
            QTest::addRow("%d, photographed", count) << count << 1 << count - count / 10;
            QTest::addRow("%d, light on dark", count) << count << 2 << count;
        }
    }
    void manyInOnePicture()
    {
        QFETCH(const int, count);
        QFETCH(const int, damage);
        QFETCH(const int, least);
        QByteArrayList payloads;
        for (int i = 0; i < count; ++i)
            payloads.append(madeUpCode(60, static_cast<quint32>(100 + i)));
        QImage picture = sheet(payloads, count > 4 ? 5 : 2, 240, 30);
        if (damage == 1)
            picture = noisy(blurred(atAnAngle(picture, 0.08), 1), 12);
        else if (damage == 2)
            picture = inverted(picture);
        QElapsedTimer timer;
        timer.start();
        const auto found = readQrCodes(picture);
        const QByteArrayList read = payloadsOf(found);
        qInfo("%s: %lld read in %lld ms", QTest::currentDataTag(), static_cast<long long>(read.size()), static_cast<long long>(timer.elapsed()));
        std::sort(payloads.begin(), payloads.end());
        for (const QByteArray &payload : read)
            QVERIFY(payloads.contains(payload)); // nothing is made up
        QCOMPARE(QSet<QByteArray>(read.begin(), read.end()).size(), read.size()); // and nothing told twice
        QVERIFY(read.size() >= least);
    }

    // The corners say which code is which.
    void cornersAreWhereTheCodeIs()
    {
        const QByteArrayList payloads {madeUpCode(30, 1), madeUpCode(30, 2), madeUpCode(30, 3), madeUpCode(30, 4)};
        const auto found = readQrCodes(sheet(payloads, 2, 300, 50));
        QVERIFY(found && found->size() == 4);
        for (const FoundQr &code : *found) {
            const auto i = static_cast<int>(payloads.indexOf(code.payload));
            const QRect place(50 + (i % 2) * 350, 50 + (i / 2) * 350, 300, 300);
            QVERIFY(place.contains(code.corners.boundingRect().center()));
            QVERIFY(code.corners.boundingRect().width() > 150);
        }
    }

    void nothingIsNothing()
    {
        QImage white(600, 400, QImage::Format_RGB32);
        white.fill(Qt::white);
        QImage noise = noisy(white, 255);
        for (const QImage &picture : {QImage(), white, noise, QImage(1, 1, QImage::Format_Mono), QImage(3000, 1, QImage::Format_Grayscale8)}) {
            const auto found = readQrCodes(picture);
            QVERIFY(found.has_value());
            QVERIFY(found->isEmpty());
        }
    }

    void transparentPicturesAreOnWhite()
    {
        const QByteArray payload = madeUpCode(40, 1);
        QImage clear = pictureOf(payload).convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < clear.height(); ++y) {
            for (int x = 0; x < clear.width(); ++x) {
                if (qRed(clear.pixel(x, y)) > 128)
                    clear.setPixel(x, y, 0);
            }
        }
        QCOMPARE(payloadsOf(readQrCodes(clear)), QByteArrayList {payload});
    }

    void canBeGivenUp()
    {
        QImage noise = noisy(QImage(1200, 900, QImage::Format_RGB32), 255);
        int asked = 0;
        const auto found = readQrCodes(noise, [&asked] { return ++asked == 3; });
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
        QCOMPARE(asked, 3);
    }

    void files_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"png", "jpg", "bmp", "svg", "webp"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void files()
    {
        QFETCH(const QString, format);
        const QByteArray payload = madeUpCode(60, 1);
        // An ending that lies does no harm: what is in the file counts.
        const QString path = m_folder.filePath(QStringLiteral("picture.") + format + QStringLiteral(".dat"));
        if (format == QLatin1String("svg")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QrCode::encode(payload)->toSvg()) > 0);
        } else if (!QImageWriter(path, format.toLatin1()).write(pictureOf(payload))) {
            QVERIFY2(false, "this format cannot be written here");
        }
        const auto picture = readPicture(path);
        QVERIFY2(picture.has_value(), picture ? "" : qPrintable(picture.error().text()));
        QCOMPARE(payloadsOf(readQrCodes(*picture)), QByteArrayList {payload});
    }

    void filesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("code: #abc=");
        QTest::newRow("cut PNG") << png(pictureOf(madeUpCode(60, 1))).left(60);
        QTest::newRow("PNG without an end") << png(pictureOf(madeUpCode(200, 1))).left(400);
        QTest::newRow("zeros") << QByteArray(5000, '\0');
        QTest::newRow("broken SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><path d='M");
        QTest::newRow("SVG of a huge size") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='20000' height='20000'/>");
        QTest::newRow("20,000 by 20,000") << hugePng(20000, 20000);
        QTest::newRow("2,000,000,000 by 3") << hugePng(2000000000, 3);
        QTest::newRow("9,000 by 16,000") << hugePng(9000, 16000);
    }
    void filesThatAreNone()
    {
        QFETCH(const QByteArray, bytes);
        const QString path = m_folder.filePath(QStringLiteral("broken.png"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
        file.close();
        QElapsedTimer timer;
        timer.start();
        const auto picture = readPicture(path);
        if (picture) {
            // What is left of a picture may be shown; there is no code in it.
            QVERIFY(payloadsOf(readQrCodes(*picture)).isEmpty());
            return;
        }
        QCOMPARE(picture.error().code, ErrorCode::InvalidInput);
        QVERIFY(picture.error().message.contains(QStringLiteral("broken.png")));
        QVERIFY(!picture.error().advice.isEmpty());
        if (QByteArray(QTest::currentDataTag()) == "20,000 by 20,000")
            QVERIFY(picture.error().message.contains(QStringLiteral("20,000 × 20,000")));
        QVERIFY(timer.elapsed() < 5000);
    }

    void missingFilesAndFolders()
    {
        for (const QString &path : {m_folder.filePath(QStringLiteral("none.png")), m_folder.path()}) {
            const auto picture = readPicture(path);
            QVERIFY(!picture);
            QCOMPARE(picture.error().code, ErrorCode::InvalidInput);
        }
        const auto tooLarge = readQrCodes(QImage(mostPictureSide + 1, 2, QImage::Format_Grayscale8));
        QVERIFY(!tooLarge && tooLarge.error().code == ErrorCode::InvalidInput);
    }

    void whatAPayloadIs_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QrPayloadKind>("kind");
        using Kind = QrPayloadKind;
        const auto row = [](const char *name, const QByteArray &payload, Kind kind) { QTest::newRow(name) << payload << kind; };
        row("code", "#+v08a+b/c=d", Kind::Code);
        row("code with a line end", "#abcDEF0123456789xyz=\n", Kind::Code);
        row("code without #", "abcDEF0123456789xyzABC==", Kind::Code);
        row("message", "Code: #abcDEF0123456789xyz=\nfor https://www.tiktok.com/@mila.bakes/video/7316099630578666754", Kind::Code);
        row("link and code", "https://www.tiktok.com/@mila.bakes/video/7316099630578666754\n#abcDEF0123456789xyz=", Kind::Code);
        row("short link and code", "https://vm.tiktok.com/ZMabc123/ #abcDEF0123456789xyz=", Kind::Code);
        row("another program's address and more", "otpauth://totp/a b?secret=JBSWY3DPEHPK3PXP", Kind::OtherProgram);
        row("post", "https://www.tiktok.com/@mila.bakes/video/7316099630578666754", Kind::Post);
        row("short post", "https://vm.tiktok.com/ZMabc123/", Kind::Post);
        row("address", "https://shop.example/menu?table=5", Kind::WebAddress);
        row("address that looks like TikTok", "https://tiktok.com.evil.example/@a/video/7316099630578666754", Kind::WebAddress);
        row("address without a scheme", "www.example.org", Kind::WebAddress);
        row("Wi-Fi", "WIFI:T:WPA;S:net;P:secret;;", Kind::OtherProgram);
        row("contact", "BEGIN:VCARD\nVERSION:3.0\nFN:Mila\nEND:VCARD", Kind::OtherProgram);
        row("one-time password", "otpauth://totp/a?secret=JBSWY3DPEHPK3PXP", Kind::OtherProgram);
        row("payment", "BCD\n002\n1\nSCT\n", Kind::OtherProgram);
        row("3 KB", QByteArray(3000, 'a'), Kind::TooLong);
        row("bytes", QByteArray("\xff\xfe\x00\x01", 4), Kind::NotText);
        row("a zero in it", QByteArray("#abcDEF\0abcdefgh=", 17), Kind::NotText);
        row("nothing", "", Kind::Code);
    }
    void whatAPayloadIs()
    {
        QFETCH(const QByteArray, payload);
        QFETCH(const QrPayloadKind, kind);
        const QrPayload read = readQrPayload(payload);
        QCOMPARE(static_cast<int>(read.kind), static_cast<int>(kind));
        QCOMPARE(read.text.toUtf8(), kind == QrPayloadKind::NotText ? QByteArray() : payload);
    }

private:
    static QByteArray png(const QImage &picture)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
        return bytes;
    }

    // A small file that says it is a large picture.
    static QByteArray hugePng(quint32 width, quint32 height)
    {
        QByteArray bytes = png(pictureOf("#abc"));
        QByteArray header = bytes.mid(12, 17); // "IHDR" and its 13 bytes
        for (int i = 0; i < 4; ++i) {
            header[4 + i] = static_cast<char>(width >> (24 - 8 * i));
            header[8 + i] = static_cast<char>(height >> (24 - 8 * i));
        }
        quint32 crc = 0xffffffff; // of PNG: ISO 3309
        for (const char c : std::as_const(header)) {
            crc ^= static_cast<quint8>(c);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
        }
        crc = ~crc;
        bytes.replace(12, 17, header);
        for (int i = 0; i < 4; ++i)
            bytes[29 + i] = static_cast<char>(crc >> (24 - 8 * i));
        return bytes;
    }

    QTemporaryDir m_folder;
};

SPARK_TEST(QrReaderTest)
#include "qr_reader_test.moc"
