#include "models/exchange/qr_files.h"
#include "tests/exchange/picture_reader.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QImageReader>
#include <QTemporaryDir>
#include <QtEndian>

#include <ctime>
#include <memory>

using namespace spark;
using namespace spark::test;

namespace {

constexpr auto ownerOnly =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The names of a PNG's chunks, in order.
QByteArrayList chunks(const QByteArray &png)
{
    QByteArrayList names;
    for (qsizetype at = 8; at + 12 <= png.size(); at += 12 + qFromBigEndian<quint32>(png.constData() + at))
        names.append(png.mid(at + 4, 4));
    return names;
}

} // namespace

class QrFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void pngIsReadBack_data() { addSamples(); }
    void pngIsReadBack()
    {
        QFETCH(QByteArray, code);
        const QString path = m_folder->filePath(QStringLiteral("code.png"));
        QVERIFY(writeQrPng(path, QrCode::encode(code).value(), 512));
        QCOMPARE(readQr(path), code);
        QCOMPARE(QImageReader(path).size(), QSize(512, 512));
        QCOMPARE(QFileInfo(path).permissions(), ownerOnly);
    }

    void pngHoldsThePictureAlone()
    {
        const QByteArray code = madeUpCode(60, 3);
        const QString path = m_folder->filePath(QStringLiteral("code.png"));
        QVERIFY(writeQrPng(path, QrCode::encode(code).value(), 600));
        const QByteArray png = contents(path);
        const QByteArrayList names = chunks(png);
        QCOMPARE(names.first(), "IHDR");
        QCOMPARE(names.last(), "IEND");
        for (const QByteArray &name : names)
            QVERIFY2(QByteArrayList({"IHDR", "PLTE", "pHYs", "IDAT", "IEND"}).contains(name), name.constData());
        QVERIFY(!png.contains(code) && !png.contains(code.mid(1, 10)));
        QVERIFY2(png.size() < 4000, QByteArray::number(png.size()).constData());
    }

    void svgIsWritten()
    {
        const QrCode code = QrCode::encode(madeUpCode(60, 4)).value();
        const QString path = m_folder->filePath(QStringLiteral("code.svg"));
        QVERIFY(writeQrSvg(path, code));
        QCOMPARE(contents(path), code.toSvg());
        QCOMPARE(QFileInfo(path).permissions(), ownerOnly);
    }

    void wrongSizeWritesNothing()
    {
        const QString path = m_folder->filePath(QStringLiteral("code.png"));
        const auto result = writeQrPng(path, QrCode::encode("#abcDEF0123456789xyzABC").value(), 20);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
        QVERIFY(!QFileInfo::exists(path));
    }

    void failureNamesTheFileAndNotTheCode()
    {
        const QByteArray code = madeUpCode(60, 6);
        const QrCode qr = QrCode::encode(code).value();
        const QString path = m_folder->filePath(QStringLiteral("no such folder/code.png"));
        for (const auto &result : {writeQrPng(path, qr, 400), writeQrSvg(path, qr)}) {
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::InvalidInput);
            QVERIFY(result.error().message.contains(QStringLiteral("code.png")));
            QVERIFY(!result.error().text().contains(QString::fromLatin1(code)));
        }
    }

    void aThousandInFiveSeconds()
    {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t begin = std::clock();
        for (quint32 i = 0; i < 1000; ++i) {
            const QrCode code = QrCode::encode(madeUpCode(60, i)).value();
            QVERIFY(writeQrPng(m_folder->filePath(QStringLiteral("%1.png").arg(i)), code, 600));
        }
        const qint64 took = timer.elapsed();
        // What it takes of the processor: how busy the disk and the machine are is not for a test to judge.
        const qint64 work = qint64(std::clock() - begin) * 1000 / CLOCKS_PER_SEC;
        qInfo("1000 PNG files of 600 pixels: %lld ms, %lld ms of them work", static_cast<long long>(took),
              static_cast<long long>(work));
#ifndef SPARK_SANITIZED
        QVERIFY(work < 5000);
#endif
        QCOMPARE(readQr(m_folder->filePath(QStringLiteral("999.png"))), madeUpCode(60, 999));
    }

private:
    static void addSamples()
    {
        QTest::addColumn<QByteArray>("code");
        const QByteArrayList codes = sampleCodes();
        for (const QByteArray &code : codes)
            QTest::addRow("%d: %s", static_cast<int>(code.size()), code.left(8).constData()) << code;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

SPARK_TEST(QrFilesTest)

#include "qr_files_test.moc"
