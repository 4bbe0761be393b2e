#include "models/exchange/chat_export_reader.h"

#include "tests/exchange/zip_maker.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace spark;
using namespace spark::test;

namespace {

ChatReading chatOf(const QString &text)
{
    return readChatText(text.toUtf8(), QStringLiteral("chat.txt")).value_or(ChatReading());
}

QString momentOf(const ChatMessage &message)
{
    return message.moment ? QDateTime::fromSecsSinceEpoch(*message.moment).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

} // namespace

class ChatExportReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPhonesFormIsRead_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("moment");
        const auto row = [](const char *name, const char *line, const char *moment) {
            QTest::newRow(name) << QString::fromUtf8(line) << QString::fromLatin1(moment);
        };
        row("iPhone, German", "[14.12.25, 09:30:12] Mila: #abc= 30 Tage", "2025-12-14 09:30:12");
        row("iPhone, US", "[12/14/25, 9:30:12\u202FPM] Mila: #abc= 30 Tage", "2025-12-14 21:30:12");
        row("iPhone, with marks", "\u200E[14/12/2025, 09:30:12] \u200EMila: #abc= 30 Tage", "2025-12-14 09:30:12");
        row("iPhone, Chinese", "[2025/12/14 下午9:30:12] Mila: #abc= 30 Tage", "2025-12-14 21:30:12");
        row("iPhone, Swedish", "[2025-12-14, 09:30:12] Mila: #abc= 30 Tage", "2025-12-14 09:30:12");
        row("iPhone, Arabic", "[١٤\u200F/١٢\u200F/٢٠٢٥ ٩:٣٠:١٢ م] Mila: #abc= 30 Tage", "2025-12-14 21:30:12");
        row("Android, German", "14.12.25, 09:30 - Mila: #abc= 30 Tage", "2025-12-14 09:30:00");
        row("Android, US", "12/14/25, 9:30\u202FAM - Mila: #abc= 30 Tage", "2025-12-14 09:30:00");
        row("Android, midnight", "12/14/25, 12:05 AM - Mila: #abc= 30 Tage", "2025-12-14 00:05:00");
        row("Android, Spanish", "14/12/25, 9:30 p. m. - Mila: #abc= 30 Tage", "2025-12-14 21:30:00");
        row("Android, French", "14/12/2025 à 09:30 - Mila: #abc= 30 Tage", "2025-12-14 09:30:00");
        row("Android, Brazilian", "14/12/2025 09:30 - Mila: #abc= 30 Tage", "2025-12-14 09:30:00");
        row("Android, Indonesian", "14/12/25 09.30 - Mila: #abc= 30 Tage", "2025-12-14 09:30:00");
        row("Android, Vietnamese", "09:30, 14/12/2025 - Mila: #abc= 30 Tage", "2025-12-14 09:30:00");
        row("Android, Thai", "14/12/2568 09:30 - Mila: #abc= 30 Tage", "2025-12-14 09:30:00");
        row("Android, Japanese", "2025/12/14, 9:30 - Mila: #abc= 30 Tage", "2025-12-14 09:30:00");
        row("Android, Korean", "2025. 12. 14. 오후 9:30, Mila : #abc= 30 Tage", "2025-12-14 21:30:00");
        row("Android, Dutch", "14-12-2025 09:30 - Mila: #abc= 30 Tage", "2025-12-14 09:30:00");
    }
    void everyPhonesFormIsRead()
    {
        QFETCH(QString, line);
        QFETCH(QString, moment);
        const ChatReading chat = chatOf(line + QStringLiteral("\nsecond line\n"));
        QCOMPARE(chat.messages.size(), 1);
        const ChatMessage &message = chat.messages.first();
        QCOMPARE(message.sender, QStringLiteral("Mila"));
        QCOMPARE(message.text, QStringLiteral("#abc= 30 Tage\nsecond line"));
        QCOMPARE(chat.text.mid(message.span.start, message.span.length), message.text);
        QCOMPARE(momentOf(message), moment);
        QVERIFY(message.momentCertain);
        QVERIFY(looksLikeChat(chat.text));
    }

    void theSystemsLinesAreCounted()
    {
        const ChatReading chat = chatOf(QStringLiteral(
            "14.12.25, 09:30 - Nachrichten sind Ende-zu-Ende-verschlüsselt. Niemand kann mitlesen.\r\n"
            "14.12.25, 09:31 - Mila: hi\r\n\r\nand\r\n14.12.25, 09:32 - Anna ist beigetreten\r\n"
            "14.12.25, 09:33 - ~ Ben: \u200E\r\n14.12.25, 09:34 - Ben: \u200Eimage omitted\r\n"
            "14.12.25, 09:35 - Ben: \u200E#v08aBcD/Ef+0123456789xy=\r\n"));
        QCOMPARE(chat.systemLines, 4);
        QCOMPARE(chat.messages.size(), 2);
        QCOMPARE(chat.messages.at(0).text, QStringLiteral("hi\n\nand"));
        QCOMPARE(chat.messages.at(0).line, 2);
        QVERIFY(chat.messages.at(1).text.endsWith(QStringLiteral("#v08aBcD/Ef+0123456789xy=")));
        QCOMPARE(chat.messages.at(1).line, 8);
    }

    void daysAndMonthsAreToldApart()
    {
        const auto certain = [](const char *first, const char *second) {
            const ChatReading chat = chatOf(QStringLiteral("%1, 09:30 - A: x\n%2, 09:30 - A: y\n").arg(QLatin1String(first), QLatin1String(second)));
            const ChatMessage &message = chat.messages.first();
            return QString(momentOf(message).left(10) + (message.momentCertain ? QString() : QStringLiteral("?")));
        };
        QCOMPARE(certain("03/04/25", "14/04/25"), QStringLiteral("2025-04-03"));
        QCOMPARE(certain("03/04/25", "03/14/25"), QStringLiteral("2025-03-04"));
        QCOMPARE(certain("03/04/25", "02/05/25"), QStringLiteral("2025-04-03")); // else time would go back
        QCOMPARE(certain("03/04/25", "04/05/25"), QStringLiteral("2025-04-03?"));
        QCOMPARE(certain("04/04/25", "04/04/25"), QStringLiteral("2025-04-04"));
    }

    void archivesAreRead()
    {
        const QByteArray text = "[14.12.25, 09:30:12] Mila: #abc=\r\n";
        for (const char *name : {"_chat.txt", "WhatsApp Chat with Mila.txt", "folder/_chat.txt"}) {
            const auto archive = ZipArchive::fromBytes(makeZip({{"IMG-1.jpg", "jpeg"}, {name, text}}), QStringLiteral("chat.zip"));
            const auto chat = readChatArchive(*archive);
            QVERIFY(chat);
            QCOMPARE(chat->messages.size(), 1);
            QCOMPARE(chat->media.size(), 1);
            QCOMPARE(chat->media.first().name, QStringLiteral("IMG-1.jpg"));
            QCOMPARE(archive->read(chat->media.first().entry, largestMedium).value(), "jpeg");
        }
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("chat.zip")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(makeZip({{"_chat.txt", text}})) > 0);
        file.close();
        QCOMPARE(readChatFile(file.fileName())->messages.size(), 1);
        QCOMPARE(readChatFile(folder.filePath(QStringLiteral("none.txt"))).error().code, ErrorCode::NotFound);
    }

    void evilArchivesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("zip");
        QTest::addColumn<QString>("says");
        const QByteArray text = "[14.12.25, 09:30:12] Mila: #abc=\r\n";
        QTest::newRow("a bomb") << makeZip({{"_chat.txt", QByteArray(15 << 20, 'a')}}) << QStringLiteral("unpacks to far more");
        QTest::newRow("a large text") << makeZip({{"_chat.txt", QByteArray(17 << 20, 'a')}}) << QStringLiteral("larger than");
        QTest::newRow("a way out") << makeZip({{"_chat.txt", text}, {"../x", "y"}}) << QStringLiteral("leads out");
        QTest::newRow("a password") << makeZip({{"_chat.txt", text, false, true}}) << QStringLiteral("password");
        QTest::newRow("no text") << makeZip({{"a.jpg", "x"}}) << QStringLiteral("_chat.txt");
        QTest::newRow("two texts") << makeZip({{"a.txt", text}, {"b.txt", text}}) << QStringLiteral("_chat.txt");
        QTest::newRow("no chat") << makeZip({{"_chat.txt", "hello"}}) << QStringLiteral("not an exported WhatsApp chat");
        QTest::newRow("a binary text") << makeZip({{"_chat.txt", QByteArray(100, '\1')}}) << QStringLiteral("not a text file");
    }
    void evilArchivesAreRefused()
    {
        QFETCH(QByteArray, zip);
        QFETCH(QString, says);
        const auto archive = ZipArchive::fromBytes(zip, QStringLiteral("chat.zip"));
        const Error error = archive ? readChatArchive(*archive).error() : archive.error();
        QCOMPARE(error.code, ErrorCode::InvalidInput);
        QVERIFY2(error.message.contains(says) && error.message.contains(QStringLiteral("chat.zip")), qPrintable(error.message));
        QVERIFY(!error.advice.isEmpty());
    }

    void otherTextsAreNoChats_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "Hi, the code: #abc=", "14.12.25 we meet", "[draft] Mila: hi", "2025-12-14,09:30,#abc=",
                                 "code,link\n14.12.25, 09:30 - x: y", "12345 - Mila: hi", "[99.99.99, 09:30:12 Mila: hi"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void otherTextsAreNoChats()
    {
        QFETCH(QString, text);
        QVERIFY(!looksLikeChat(text));
    }

    void longChatsAreReadQuickly()
    {
        QString once;
        for (int i = 0; i < 2000; ++i)
            once += QStringLiteral("14.12.25, 09:30 - Mila: #v08aBcD/Ef+0123456789xy=\nand a line\n");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(chatOf(once).messages.size(), 2000);
        const qint64 small = timer.nsecsElapsed();
        timer.restart();
        QCOMPARE(chatOf(once.repeated(10)).messages.size(), 20000);
        QVERIFY(timer.nsecsElapsed() < 50 * small + 50'000'000);
    }
};

SPARK_TEST(ChatExportReaderTest)

#include "chat_export_reader_test.moc"
