#include "models/exchange/qr_code.h"
#include "tests/exchange/picture_reader.h"
#include "tests/support/test_main.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <rapidcheck.h>

using namespace spark;
using namespace spark::test;

namespace {

constexpr QRgb white = 0xffffffff;
constexpr QRgb black = 0xff000000;

QrCode made(const QByteArray &bytes)
{
    return QrCode::encode(bytes).value();
}

// Random bytes of the characters a code can have, 12 to 512 of them.
rc::Gen<QByteArray> anyCode()
{
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(12, 513), rc::gen::arbitrary<quint32>()),
                        [](const std::pair<int, quint32> &made) { return madeUpCode(made.first, made.second); });
}

// Each case starts a program: fewer cases than usual, and always the same ones.
template<typename Property>
bool holds(int cases, Property &&property)
{
    rc::detail::TestParams params;
    params.seed = 20260731;
    params.maxSuccess = cases;
    const auto result = rc::detail::checkTestable(property, rc::detail::TestMetadata(), params);
    rc::detail::printResultMessage(result, std::cerr);
    std::cerr << std::endl;
    return result.template is<rc::detail::SuccessResult>();
}

} // namespace

class QrCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void refusesNothing()
    {
        const auto code = QrCode::encode(QByteArrayView());
        QVERIFY(!code);
        QCOMPARE(code.error().code, ErrorCode::InvalidInput);
        QVERIFY(!code.error().message.isEmpty() && !code.error().advice.isEmpty());
    }

    void refusesTooMuch()
    {
        QVERIFY(QrCode::encode(QByteArray(QrCode::mostBytes, 'a')));
        const auto code = QrCode::encode(QByteArray(QrCode::mostBytes + 1, 'a'));
        QVERIFY(!code);
        QCOMPARE(code.error().code, ErrorCode::InvalidInput);
        QVERIFY(!code.error().text().contains(QStringLiteral("aaa")));
    }

    // The capacities of byte mode at level M (ISO/IEC 18004, table 7): no other mode or level has them.
    // The smallest size of all is left out.
    void sizesAreThoseOfByteModeAtLevelM_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("modules");
        const QList<std::pair<int, int>> table{{1, 25},   {14, 25},  {26, 25},  {27, 29},  {42, 29},   {43, 33},
                                               {62, 33},  {63, 37},  {180, 53}, {181, 57}, {213, 57},  {214, 61},
                                               {504, 85}, {505, 89}, {560, 89}, {561, 93}, {2331, 177}};
        for (const auto &[bytes, modules] : table)
            QTest::addRow("%d", bytes) << bytes << modules;
    }
    void sizesAreThoseOfByteModeAtLevelM()
    {
        QFETCH(int, bytes);
        QFETCH(int, modules);
        // Digits and capitals would be shorter in another mode.
        QCOMPARE(made(QByteArray(bytes, '7')).modules(), modules);
        QCOMPARE(made(QByteArray(bytes, 'A')).modules(), modules);
        QCOMPARE(made(QByteArray(bytes, 'a')).modulesWithQuietZone(), modules + 8);
    }

    void knowsItsCornersAndItsOutside()
    {
        const QrCode code = made("#abcDEF0123456789xyzABC");
        const int last = code.modules() - 1;
        QVERIFY(code.isDark(0, 0) && code.isDark(last, 0) && code.isDark(0, last)); // three finders
        QVERIFY(!code.isDark(1, 1) && code.isDark(3, 3));
        QVERIFY(!code.isDark(7, 0) && !code.isDark(0, 7));
        QVERIFY(code.isDark(8, code.modules() - 8)); // the one module that is dark in every code
        for (const int out : {-1, code.modules(), 1000000, -1000000})
            QVERIFY(!code.isDark(out, 0) && !code.isDark(0, out) && !code.isDark(out, out));
    }

    void rectanglesAreExactlyTheDarkModules()
    {
        const bool ok = holds(60, [] {
            const QrCode code = made(*anyCode());
            QList<int> covered(qsizetype(code.modules()) * code.modules(), 0);
            const QList<QRect> rects = code.darkRects();
            for (const QRect &rect : rects) {
                for (int y = rect.top(); y <= rect.bottom(); ++y)
                    for (int x = rect.left(); x <= rect.right(); ++x)
                        ++covered[qsizetype(y) * code.modules() + x];
            }
            int runs = 0; // dark modules in a row
            for (int y = 0; y < code.modules(); ++y)
                for (int x = 0; x < code.modules(); ++x) {
                    RC_ASSERT(covered[qsizetype(y) * code.modules() + x] == (code.isDark(x, y) ? 1 : 0));
                    runs += code.isDark(x, y) && !code.isDark(x - 1, y) ? 1 : 0;
                }
            RC_ASSERT(rects.size() < runs); // equal runs below each other are one
        });
        QVERIFY(ok);
    }

    void pictureFitsWithAnEvenMargin()
    {
        const bool ok = holds(60, [] {
            const QrCode code = made(*anyCode());
            const int whole = code.modulesWithQuietZone();
            const int pixels = *rc::gen::inRange(whole, whole * 6);
            const QImage image = code.toImage(pixels).value();
            RC_ASSERT(image.width() == pixels && image.height() == pixels);
            const int module = pixels / whole;
            const int before = (pixels - module * code.modules()) / 2;
            const int after = pixels - module * code.modules() - before;
            RC_ASSERT(before >= 4 * module && after >= 4 * module && after - before >= 0 && after - before <= 1);
            for (int y = 0; y < pixels; ++y)
                for (int x = 0; x < pixels; ++x) {
                    const bool inside = x >= before && y >= before;
                    const bool dark = inside && code.isDark((x - before) / module, (y - before) / module);
                    RC_ASSERT(image.pixel(x, y) == (dark ? black : white));
                }
        });
        QVERIFY(ok);
    }

    void refusesSizesThatCannotBe()
    {
        const QrCode code = made("#abcDEF0123456789xyzABC");
        QVERIFY(code.toImage(code.modulesWithQuietZone()));
        for (const int pixels : {code.modulesWithQuietZone() - 1, 1, 0, -1, QrCode::mostPixels + 1}) {
            const auto image = code.toImage(pixels);
            QVERIFY(!image);
            QCOMPARE(image.error().code, ErrorCode::InvalidInput);
            QVERIFY(!image.error().advice.isEmpty());
        }
        QCOMPARE(code.toImage(QrCode::mostPixels)->width(), QrCode::mostPixels);
    }

    void everyShapeIsReadBackFromThePicture_data() { addSamples(); }
    void everyShapeIsReadBackFromThePicture()
    {
        QFETCH(QByteArray, code);
        QCOMPARE(readQr(saved(made(code).toImage(600).value())), code);
    }

    void everyShapeIsReadBackFromTheSvg_data() { addSamples(); }
    void everyShapeIsReadBackFromTheSvg()
    {
        QFETCH(QByteArray, code);
        const QrCode qr = made(code);
        QCOMPARE(readQr(saved(rendered(qr))), code);
    }

    void randomCodesAreReadBack()
    {
        const bool ok = holds(30, [this] {
            const QByteArray code = *anyCode();
            const QrCode qr = made(code);
            const int pixels = *rc::gen::inRange(qr.modulesWithQuietZone() * 3, 900);
            const bool fromSvg = *rc::gen::arbitrary<bool>();
            RC_ASSERT(readQr(saved(fromSvg ? rendered(qr) : qr.toImage(pixels).value())) == code);
        });
        QVERIFY(ok);
    }

    void bytesOfAnyValueAreReadBack()
    {
        QByteArray bytes;
        for (int value = 0; value < 256; ++value)
            bytes += static_cast<char>(value);
        QCOMPARE(readQr(saved(made(bytes).toImage(800).value())), bytes);
        const QByteArray words = QStringLiteral("Schlüssel Ключ 钥匙").toUtf8();
        QCOMPARE(readQr(saved(made(words).toImage(400).value())), words);
    }

    // Vector and raster must be the same code, module for module.
    void svgHasTheSameModules()
    {
        const QrCode code = made(madeUpCode(88, 5));
        const QImage raster = code.toImage(code.modulesWithQuietZone()).value();
        QSvgRenderer renderer(code.toSvg());
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBoxF(), QRectF(0, 0, code.modulesWithQuietZone(), code.modulesWithQuietZone()));
        QImage vector(raster.size(), QImage::Format_RGB32);
        vector.fill(Qt::green); // the background is the picture's own
        QPainter painter(&vector);
        renderer.render(&painter);
        painter.end();
        QCOMPARE(vector, raster.convertToFormat(QImage::Format_RGB32));
    }

    void svgIsOnePathAndNoText()
    {
        const QByteArray text("#abcDEF0123456789xyzABC=");
        const QByteArray svg = made(text).toSvg();
        QVERIFY(!svg.contains(text) && !svg.contains(text.mid(1, 8)));
        QStringList elements;
        QXmlStreamReader reader(svg);
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                elements.append(reader.name().toString());
                if (elements.size() == 1)
                    QCOMPARE(reader.attributes().value(QStringLiteral("shape-rendering")), u"crispEdges");
            }
            QVERIFY(!reader.isComment());
            QVERIFY(!reader.isCharacters() || reader.isWhitespace());
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(elements, QStringList({QStringLiteral("svg"), QStringLiteral("rect"), QStringLiteral("path")}));
    }

private:
    static void addSamples()
    {
        QTest::addColumn<QByteArray>("code");
        const QByteArrayList codes = sampleCodes();
        for (const QByteArray &code : codes)
            QTest::addRow("%d: %s", static_cast<int>(code.size()), code.left(8).constData()) << code;
    }

    static QImage rendered(const QrCode &code)
    {
        QSvgRenderer renderer(code.toSvg());
        QImage image(QSize(1, 1) * code.modulesWithQuietZone() * 6, QImage::Format_RGB32);
        image.fill(Qt::green);
        QPainter painter(&image);
        renderer.render(&painter);
        return image;
    }

    QString saved(const QImage &image) const
    {
        const QString path = m_folder.filePath(QStringLiteral("code.png"));
        return image.save(path) ? path : QString();
    }

    QTemporaryDir m_folder;
};

SPARK_TEST(QrCodeTest)

#include "qr_code_test.moc"
