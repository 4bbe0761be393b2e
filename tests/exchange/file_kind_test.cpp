#include "models/exchange/file_kind.h"

#include "tests/exchange/table_support.h"
#include "tests/exchange/zip_maker.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace spark;
using namespace spark::test;

namespace {

// Encrypted bytes look like these.
QByteArray noise()
{
    QByteArray bytes;
    quint32 state = 7;
    for (int i = 0; i < 4096; ++i) {
        state = state * 1664525U + 1013904223U;
        bytes.append(static_cast<char>(state >> 24));
    }
    return bytes;
}

} // namespace

class FileKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsAreTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *what, const QByteArray &bytes, const char *name, const char *kind) {
            QTest::newRow(what) << bytes << QString::fromLatin1(name) << QString::fromLatin1(kind);
        };
        const QByteArray mail = "From: a@b.c\nTo: d@e.f\nMessage-ID: <1>\n\nhi\n";
        const QByteArray chat = "14.12.25, 09:30 - Mila: hi\n14.12.25, 09:31 - Mila: #abc=\n";
        row("a message", "Hi, here you are, the code:\n#abc=, 30 days\n", "message.txt", "text");
        row("a list of codes", "#abc=\n#def=\n#ghi=\n", "codes.txt", "text");
        row("a table", "code;link\n#abc=;x\n", "codes.txt", "csv");
        row("a table without a name", "code,link\n#abc=,x\n#def=,y\n", "", "csv");
        row("a name that says table", "#abc=\n", "codes.CSV", "csv");
        row("a table in UTF-16", QByteArray("\xFF\xFE" "a\0;\0b\0\n\0c\0;\0d\0\n\0", 18), "x.txt", "csv");
        row("a mail", mail, "mail.eml", "eml");
        row("a mail called otherwise", mail, "mail.txt", "eml");
        row("a chat", chat, "chat.txt", "whatsapp");
        row("a chat called otherwise", chat, "chat.csv", "whatsapp");
        row("a chat's archive", makeZip({{"_chat.txt", chat}}), "chat.zip", "whatsapp");
        row("a workbook", makeXlsx({"<row/>"}), "codes.xlsx", "xlsx");
        row("a workbook called otherwise", makeXlsx({"<row/>"}), "codes.csv", "xlsx");
        row("PNG", QByteArray("\x89PNG\r\n\x1A\n\0\0", 10), "qr.csv", "qr");
        row("JPEG", "\xFF\xD8\xFF\xE0", "qr", "qr");
        row("SVG", "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "qr.svg", "qr");
        row("a pack", noise(), "x.sparkpack", "pack");
    }
    void kindsAreTold()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, kind);
        const auto told = fileKind(bytes, name);
        QVERIFY2(told, told ? "" : qPrintable(told.error().message));
        QCOMPARE(fileKindName(*told), kind);
        QVERIFY(!FileKindTexts::describe(*told).isEmpty());
        const QTemporaryDir folder;
        QFile file(folder.filePath(name.isEmpty() ? QStringLiteral("file") : name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QCOMPARE(fileKind(file.fileName()).value(), *told);
    }

    void whatNoReaderTakesIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *says, const QByteArray &bytes, const char *name) {
            QTest::newRow(name) << bytes << QString::fromLatin1(name) << QString::fromLatin1(says);
        };
        row("empty", "", "empty.csv");
        row("empty", " \n", "blank.txt");
        row("old Excel", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "codes.xls");
        row("PDF", "%PDF-1.4", "letter.pdf");
        row("HEIC", QByteArray("\0\0\0\x18" "ftypheic", 12), "photo.heic");
        row("video", QByteArray("\0\0\0\x18" "ftypmp42", 12), "clip.mp4");
        row("program", "\x7F" "ELF\2", "tool.csv");
        row("packed archive", "\x1F\x8B\x08", "codes.csv.gz");
        row("Word document", makeZip({{"word/document.xml", "x"}}), "letter.docx");
        row("OpenDocument", makeZip({{"content.xml", "x"}}), "codes.ods");
        row("without a WhatsApp chat", makeZip({{"a.jpg", "x"}}), "pictures.zip");
        row("vault", noise(), "my.sparkledger");
        row("not a text file", noise(), "codes.csv");
        row("not a mail", "hello", "mail.eml");
        row("ZIP archive", QByteArray("PK\x03\x04 cut", 8), "codes.xlsx");
    }
    void whatNoReaderTakesIsNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, says);
        const auto told = fileKind(bytes, name);
        QVERIFY(!told);
        QCOMPARE(told.error().code, ErrorCode::InvalidInput);
        QVERIFY2(told.error().message.contains(says) && told.error().message.contains(name), qPrintable(told.error().message));
        QVERIFY(!told.error().advice.isEmpty());
    }

    void libreOfficesFilesAreTables()
    {
        QCOMPARE(fileKind(testTable("codes.xlsx")).value(), FileKind::Xlsx);
        for (const char *name : {"codes_comma_utf8.csv", "codes_semicolon_windows.csv", "codes_tab_utf16.csv"})
            QCOMPARE(fileKind(testTable(name)).value(), FileKind::Csv);
        QCOMPARE(fileKind(testTable("none.csv")).error().code, ErrorCode::NotFound);
        QCOMPARE(fileKind(QStringLiteral("/dev/zero")).error().code, ErrorCode::Io);
    }
};

SPARK_TEST(FileKindTest)

#include "file_kind_test.moc"
