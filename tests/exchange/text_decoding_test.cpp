#include "models/exchange/text_decoding.h"
#include "tests/domain/properties.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QStringEncoder>
#include <QTemporaryDir>

using namespace spark;
using namespace spark::test;

namespace {

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

// Somebody else's Windows-1252.
QByteArray byIconv(const QString &text, const QString &encoding)
{
    QProcess iconv;
    iconv.start(QStringLiteral("iconv"), {QStringLiteral("-f"), QStringLiteral("UTF-8"), QStringLiteral("-t"), encoding});
    iconv.write(text.toUtf8());
    iconv.closeWriteChannel();
    return iconv.waitForFinished() && iconv.exitCode() == 0 ? iconv.readAllStandardOutput() : QByteArray();
}

} // namespace

class TextDecodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodingsAreTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<TextEncoding>("encoding");
        QTest::addColumn<int>("misfits");
        const QString german = QStringLiteral("Code für „Nordlicht“: #abc=\r\n30 Tage – 5 €");
        const QString thai = QStringLiteral("รหัส: #abc=\nใช้ได้ 30 วัน 🔥");
        using enum TextEncoding;
        const auto row = [](const char *name, const QByteArray &bytes, const QString &text, TextEncoding encoding,
                            int misfits = 0) { QTest::newRow(name) << bytes << text << encoding << misfits; };
        row("nothing", {}, {}, Utf8);
        row("ASCII", "code,link\n", QStringLiteral("code,link\n"), Utf8);
        row("UTF-8", german.toUtf8(), german, Utf8);
        row("UTF-8 with a mark", "\xEF\xBB\xBF" + thai.toUtf8(), thai, Utf8);
        row("UTF-8 with one broken byte", thai.toUtf8() + "\xE0\xB8", thai + QChar(0xFFFD), Utf8, 1);
        row("UTF-16 LE with a mark", encoded(german, QStringConverter::Utf16LE, true), german, Utf16Le);
        row("UTF-16 BE with a mark", encoded(thai, QStringConverter::Utf16BE, true), thai, Utf16Be);
        row("UTF-16 LE without", encoded(german, QStringConverter::Utf16LE, false), german, Utf16Le);
        row("UTF-16 BE without", encoded(german, QStringConverter::Utf16BE, false), german, Utf16Be);
        row("UTF-16 LE without, Thai", encoded(thai, QStringConverter::Utf16LE, false), thai, Utf16Le);
        row("UTF-16 cut short", encoded(german, QStringConverter::Utf16LE, true).chopped(1),
            german.chopped(1) + QChar(0xFFFD), Utf16Le, 1);
        row("UTF-16 with half a pair", QByteArray("\xFF\xFE" "a\0" "\x3D\xD8" "b\0", 8),
            QStringLiteral("a\uFFFDb"), Utf16Le, 1);
        row("Windows-1252", byIconv(german, QStringLiteral("CP1252")), german, Windows1252);
        row("Windows-1252, one byte", "Caf\xE9", QStringLiteral("Café"), Windows1252);
        row("Windows-1252, an open place", "Caf\xE9 \x81", QStringLiteral("Café \uFFFD"), Windows1252, 1);
    }
    void encodingsAreTold()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(TextEncoding, encoding);
        QFETCH(int, misfits);
        const auto decoded = decodeText(bytes, QStringLiteral("chat.txt"));
        QVERIFY(decoded);
        QCOMPARE(decoded->text, text);
        QCOMPARE(encodingName(decoded->encoding), encodingName(encoding));
        QCOMPARE(decoded->misfits, misfits);
    }

    void everyWindowsCharacterIsRead()
    {
        QByteArray bytes;
        for (int c = 0x20; c < 0x100; ++c) {
            if (c != 0x7F && c != 0x81 && c != 0x8D && c != 0x8F && c != 0x90 && c != 0x9D)
                bytes.append(static_cast<char>(c));
        }
        const DecodedText decoded = decodeAs(bytes, TextEncoding::Windows1252);
        QCOMPARE(decoded.misfits, 0);
        QCOMPARE(byIconv(decoded.text, QStringLiteral("CP1252")), bytes);
    }

    void whatIsNoTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a program") << QByteArray("\x7F" "ELF\x02\x01\x01\0\0\0\0\0\0\0", 14);
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16);
        QTest::newRow("text with zeros") << QByteArray("code\0link\0\0x", 12);
        QTest::newRow("marked, then zeros") << QByteArray("\xEF\xBB\xBF" "a\0b", 6);
        QTest::newRow("a mark of UTF-16, then controls") << QByteArray("\xFF\xFE\x01\0\x02\0", 6);
        QTest::newRow("controls") << QByteArray("abc\x01\x02\x03");
    }
    void whatIsNoTextIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto decoded = decodeText(bytes, QStringLiteral("codes.csv"));
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, ErrorCode::InvalidInput);
        QVERIFY(decoded.error().message.contains(QStringLiteral("codes.csv")));
        QVERIFY(!decoded.error().advice.isEmpty());
    }

    void textsComeBack()
    {
        QVERIFY(holds("what a program writes in UTF-8 or UTF-16 is read as it was", [] {
            QString text = *charactersOf(QStringLiteral("aZ09#=+/ ,;\t\n\"'äß€–漢字กサ한عـ\u200E\u00A0"), 0, 200);
            RC_ASSERT(decodeText(text.toUtf8(), {})->text == text);
            RC_ASSERT(decodeText(encoded(text, QStringConverter::Utf16LE, true), {})->text == text);
            RC_ASSERT(decodeText(encoded(text, QStringConverter::Utf16BE, true), {})->text == text);
        }));
    }

    void filesHaveALimit()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("big.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(1001, 'x')) == 1001);
        file.close();
        QCOMPARE(readFileWithin(path, 1001)->size(), 1001);
        const auto tooLarge = readFileWithin(path, 1000);
        QVERIFY(!tooLarge && tooLarge.error().message.contains(QStringLiteral("big.txt")));
        QCOMPARE(tooLarge.error().code, ErrorCode::InvalidInput);
        QCOMPARE(readFileWithin(path + u'x', 1000).error().code, ErrorCode::NotFound);
        QCOMPARE(readFileWithin(folder.path(), 1000).error().code, ErrorCode::Io);
        QCOMPARE(readFileWithin(QStringLiteral("/dev/zero"), 1000).error().code, ErrorCode::Io);
    }
};

SPARK_TEST(TextDecodingTest)

#include "text_decoding_test.moc"
