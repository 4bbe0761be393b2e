// Every kind of file as one stream of rows: which reader it gets, what breaks off and what survives.
#include "models/exchange/intake_source.h"

#include "models/exchange/qr_code.h"
#include "tests/exchange/zip_maker.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QDateTime>
#include <QTemporaryDir>

using namespace spark;
using namespace spark::test;

namespace {

constexpr qint64 now = 1795176000; // 2026-11-20T12:00:00Z

const QString code = QStringLiteral("#Qu9oin3I5hNNrUexLi4Cc0BvJhApANqf0MrBmz=");
const QString other = QStringLiteral("#thvahct6tQAFoNr5OGywX4AzkF+yNjXRzpVrZuSU=");
const QString post = QStringLiteral("https://www.tiktok.com/@mila.bakes/video/7312345678901234567");

struct Reading
{
    QList<IntakeRow> rows;
    QStringList notes;
    QString text;
    std::optional<IntakeTable> table;
    std::optional<Error> error; // of opening, or behind the rows
};

Reading all(Expected<std::unique_ptr<IntakeSource>> source)
{
    Reading reading;
    if (!source) {
        reading.error = source.error();
        return reading;
    }
    IntakeRow row;
    for (;;) {
        const Expected<bool> more = (*source)->next(row);
        if (!more)
            reading.error = more.error();
        if (!more || !*more)
            break;
        reading.rows.append(row);
    }
    reading.notes = (*source)->notes;
    reading.text = (*source)->text;
    reading.table = (*source)->table;
    return reading;
}

IntakeContext context()
{
    IntakeContext context;
    context.now = now;
    return context;
}

Reading readBytes(const QByteArray &bytes, const char *name, const IntakeOptions &options = {}, const IntakeContext &with = context())
{
    return all(openIntake(bytes, QString::fromLatin1(name), options, with));
}

QByteArray pngOf(const QString &payload)
{
    const auto qr = QrCode::encode(payload.toUtf8());
    const auto image = qr ? qr->toImage(qr->modulesWithQuietZone() * 6) : Expected<QImage>(failure(qr.error()));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!image || !buffer.open(QIODevice::WriteOnly) || !image->save(&buffer, "PNG"))
        qFatal("png");
    return bytes;
}

QByteArray mailWith(const QByteArray &name, const QByteArray &type, const QByteArray &bytes)
{
    return "From: Mila <mila@example.com>\r\nTo: x@example.com\r\nSubject: codes\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        + (post + u'\n' + code).toUtf8() + "\r\n--b\r\nContent-Type: " + type + "; name=\"" + name + "\"\r\nContent-Disposition: attachment; filename=\"" + name
        + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + bytes.toBase64() + "\r\n--b--\r\n";
}

} // namespace

class IntakeSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textKeepsWhereItStoodAndWhatStoodThere()
    {
        const QString text = QStringLiteral("Hi!\n") + post + QStringLiteral("\nThe code: ") + code + QStringLiteral(" for you\nBye");
        const Reading reading = readBytes(text.toUtf8(), "note.txt");
        QCOMPARE(reading.rows.size(), 1);
        QCOMPARE(reading.rows.first().code.code, code);
        QCOMPARE(reading.rows.first().source, QStringLiteral("note.txt, line 3"));
        QCOMPARE(reading.rows.first().rawText, QString(post + QStringLiteral("\nThe code: ") + code + QStringLiteral(" for you")));
        QCOMPARE(reading.text, text);
    }

    void rawTextIsBounded()
    {
        // The code and its post are far apart; both lines are not kept, and neither is a line that is a book.
        const QString text = post + QString(5000, u'x') + u'\n' + QString(300, u'\n') + code;
        const Reading reading = readBytes(text.toUtf8(), "note.txt");
        QVERIFY(!reading.rows.isEmpty());
        for (const IntakeRow &row : reading.rows)
            QVERIFY(row.rawText.size() <= 2000);
    }

    void aTableIsMappedAndItsRowsAreNamed()
    {
        const Reading reading = readBytes(QString(QStringLiteral("Video link;Spark code;Days\n") + post + u';' + code + QStringLiteral(";30\n")).toUtf8(), "codes.csv");
        QVERIFY(reading.table.has_value());
        QCOMPARE(reading.table->shape.delimiter, ';');
        QCOMPARE(reading.table->first.size(), 2);
        QCOMPARE(reading.rows.size(), 1);
        QCOMPARE(reading.rows.first().periodDays, 30);
        QCOMPARE(reading.rows.first().source, QStringLiteral("codes.csv, row 2"));
        QVERIFY(reading.rows.first().rawText.contains(QString(u'\t' + code + u'\t')));
    }

    void aMappingIsTypedCorrectedOrRemembered()
    {
        const QByteArray table = QString(QStringLiteral("one,two,three\n") + code + u',' + post + QStringLiteral(",30\n")).toUtf8();
        IntakeOptions typed;
        typed.mapEntries = {QStringLiteral("code=1"), QStringLiteral("post=two"), QStringLiteral("period=3")};
        QCOMPARE(readBytes(table, "a.csv", typed).rows.first().periodDays, 30);
        typed.mapEntries = {QStringLiteral("code=7")};
        QCOMPARE(readBytes(table, "a.csv", typed).error->code, ErrorCode::InvalidInput);

        IntakeContext remembering = context();
        QString asked;
        remembering.remembered = [&asked](const QString &fingerprint) {
            asked = fingerprint;
            return QStringLiteral("code=1,post=2");
        };
        const Reading reading = readBytes(table, "a.csv", {}, remembering);
        QVERIFY(reading.table->remembered);
        QVERIFY(!asked.isEmpty());
        QVERIFY(!reading.rows.first().periodDays); // which the remembered mapping leaves out
        remembering.remembered = [](const QString &) { return QStringLiteral("code=99"); };
        QVERIFY(!readBytes(table, "a.csv", {}, remembering).table->remembered); // it does not fit any more: guessed anew
    }

    void aRememberedMappingIgnoresWhatWasIgnored()
    {
        QHash<QString, QString> memory;
        IntakeContext remembering = context();
        remembering.remembered = [&memory](const QString &fingerprint) { return memory.value(fingerprint); };
        const QString rows = QStringLiteral("Spark code,Post ID,Video link\n") + code + QStringLiteral(",7.31E+18,") + post + u'\n';
        const Reading first = readBytes(rows.toUtf8(), "a.csv", {}, remembering);
        QVERIFY(first.table.has_value());
        QCOMPARE(first.table->mapping.columns.at(1).field, IntakeField::Post);
        // A person ignores the ruined numbers.
        ColumnMapping corrected = first.table->mapping;
        corrected.columns[1].field.reset();
        memory.insert(headerFingerprint(corrected.headers()), mappingText(corrected));
        const Reading again = readBytes(rows.toUtf8(), "b.csv", {}, remembering);
        QVERIFY(again.table->remembered);
        QCOMPARE(again.table->mapping.columns.at(1).field, std::optional<IntakeField>());
        // With lines above the headers, which are found anew.
        const Reading titled = readBytes(QString(QStringLiteral("Codes of May,,\n,,\n") + rows).toUtf8(), "c.csv", {}, remembering);
        QVERIFY(titled.table->remembered);
        QCOMPARE(titled.table->mapping.headerRow, 3);
        QCOMPARE(titled.table->mapping.columns.at(1).field, std::optional<IntakeField>());
        QCOMPARE(titled.rows.size(), 1);
    }

    void headersThatAPersonHadToPointOutAreFoundAgain()
    {
        QHash<QString, QString> memory;
        IntakeContext remembering = context();
        remembering.remembered = [&memory](const QString &fingerprint) { return memory.value(fingerprint); };
        // The first line looks like headers, which are below it.
        const QString rows = QStringLiteral("Brand,Video,Creator\nRef,Post ID,Where\n") + code + QStringLiteral(",7.31E+18,") + post + u'\n';
        const Reading first = readBytes(rows.toUtf8(), "a.csv", {}, remembering);
        QCOMPARE(first.table->mapping.headerRow, 1);
        ColumnMapping corrected = first.table->mapping;
        corrected.headerRow = 2;
        corrected.columns = {{QStringLiteral("Ref"), IntakeField::Code, true, {}}, {QStringLiteral("Post ID"), std::nullopt, true, {}}, {QStringLiteral("Where"), IntakeField::Post, true, {}}};
        memory.insert(headerFingerprint(corrected.headers()), mappingText(corrected));
        const Reading again = readBytes(rows.toUtf8(), "b.csv", {}, remembering);
        QVERIFY(again.table->remembered);
        QCOMPARE(again.table->mapping.headerRow, 2);
        QCOMPARE(again.table->mapping.columns.at(1).field, std::optional<IntakeField>());
        QCOMPARE(again.rows.size(), 1);
    }

    void aTableWithoutCodesSaysSo()
    {
        const Reading reading = readBytes("name,price\nbread,3\nmilk,2\n", "prices.csv");
        QVERIFY(reading.rows.isEmpty());
        QVERIFY(reading.notes.join(u' ').contains(QLatin1String("prices.csv")));
    }

    void rowsBeforeADefectSurvive()
    {
        QByteArray table = "code,post\n";
        for (int i = 0; i < 100; ++i)
            table += code.toUtf8() + ',' + post.toUtf8() + '\n';
        table += "\"broken," + QByteArray(3 << 20, 'x');
        const Reading reading = readBytes(table, "codes.csv");
        QVERIFY(reading.error || reading.rows.last().refusals.size() > 0);
        QVERIFY(reading.rows.size() >= 100);
        QCOMPARE(reading.rows.at(99).code.code, code);
    }

    void aMailComesWithItsAttachments()
    {
        const QByteArray table = QString(QStringLiteral("code,post\n") + other + u',' + post + u'\n').toUtf8();
        const Reading reading = readBytes(mailWith("list.csv", "text/csv", table), "mail.eml");
        QCOMPARE(reading.rows.size(), 2);
        QCOMPARE(reading.rows.first().code.code, code);
        QCOMPARE(reading.rows.last().code.code, other);
        QCOMPARE(reading.rows.last().source, QStringLiteral("list.csv, row 2"));
        const Reading picture = readBytes(mailWith("qr.png", "image/png", pngOf(other)), "mail.eml");
        QCOMPARE(picture.rows.last().code.code, other);
        const Reading junk = readBytes(mailWith("logo.png", "image/png", "\x89PNG\r\n\x1a\nrubbish"), "mail.eml");
        QCOMPARE(junk.rows.size(), 1);
        QVERIFY(junk.notes.join(u' ').contains(QLatin1String("logo.png")));
    }

    void aChatArchiveComesWithItsPictures()
    {
        const QByteArray chat = QString(QStringLiteral("[20.11.26, 09:30:12] Mila: ") + post + QStringLiteral("\n[20.11.26, 09:31:12] Mila: ") + code
                                        + QStringLiteral("\n[20.11.26, 09:32:00] Ben: thanks\n"))
                                    .toUtf8();
        const Reading reading = readBytes(makeZip({{"_chat.txt", chat}, {"IMG-1.png", pngOf(other)}, {"IMG-2.png", "no picture"}}), "chat.zip");
        QCOMPARE(reading.rows.size(), 2);
        QCOMPARE(reading.rows.first().code.code, code);
        QCOMPARE(reading.rows.last().code.code, other);
        QVERIFY(reading.notes.join(u' ').contains(QLatin1String("IMG-2.png")));
    }

    void aChatKnowsWhenItWasSaid()
    {
        const QString chat = QStringLiteral("[20.01.26, 09:30:12] Mila: ") + post + u' ' + code + QStringLiteral(" valid 30 days\n[21.01.26, 09:31:12] Ben: thanks\n");
        for (const Reading &reading : {readBytes(chat.toUtf8(), "chat.txt"), all(openIntakeText(chat, {}, context()))}) {
            QCOMPARE(reading.rows.size(), 1);
            QVERIFY(reading.rows.first().saidAt.has_value());
            QCOMPARE(QDateTime::fromSecsSinceEpoch(*reading.rows.first().saidAt).date(), QDate(2026, 1, 20));
        }
        QCOMPARE(readBytes(mailWith("a.txt", "text/plain", "nothing"), "mail.eml").rows.first().saidAt, 1795168800);
        IntakeOptions whatsapp;
        whatsapp.kind = FileKind::ChatText;
        QVERIFY(readBytes("just a text", "a.txt", whatsapp).error.has_value());
        QCOMPARE(readBytes(makeZip({{"_chat.txt", chat.toUtf8()}}), "chat.zip", whatsapp).rows.size(), 1);
    }

    // "Until 14 Dec", said in three Decembers of one chat.
    void aDayIsCountedFromItsMessage()
    {
        const QString second = QStringLiteral("https://www.tiktok.com/@mila.bakes/video/7098765432109876543");
        const QString chat = QStringLiteral("[20.11.23, 09:30:12] Mila: ") + second + u' ' + other + QStringLiteral(" valid until 14 Dec\n[20.11.24, 09:30:12] Ben: thanks\n[02.11.26, 09:31:12] Mila: ")
            + post + u' ' + code + QStringLiteral(" valid until 14 Dec\n");
        for (const Reading &reading : {readBytes(chat.toUtf8(), "chat.txt"), all(openIntakeText(chat, {}, context()))}) {
            QCOMPARE(reading.rows.size(), 2);
            const auto last = [&reading](int row) { return QDateTime::fromSecsSinceEpoch(reading.rows.at(row).until.value_or(0) - 1, QTimeZone::utc()).date(); };
            QCOMPARE(last(0), QDate(2023, 12, 14));
            QCOMPARE(last(1), QDate(2026, 12, 14));
        }
    }

    // What was copied along from below a chat was said by nobody in it; of an export it is the last message.
    void whatStandsBelowACopiedChat()
    {
        const QString chat = QStringLiteral("[20.11.23, 09:30:12] Mila: hello\n[21.11.23, 09:31:12] Ben: here it comes\n\n") + post + u' ' + code + QStringLiteral(" until 14 Dec\n");
        const Reading copied = all(openIntakeText(chat, {}, context()));
        QCOMPARE(copied.rows.size(), 1);
        QVERIFY(!copied.rows.first().saidAt);
        QCOMPARE(QDateTime::fromSecsSinceEpoch(copied.rows.first().until.value_or(0) - 1, QTimeZone::utc()).date(), QDate(2026, 12, 14));
        const Reading exported = readBytes(chat.toUtf8(), "chat.txt");
        QCOMPARE(QDateTime::fromSecsSinceEpoch(exported.rows.first().saidAt.value_or(0)).date(), QDate(2023, 11, 21));
        QCOMPARE(QDateTime::fromSecsSinceEpoch(exported.rows.first().until.value_or(0) - 1, QTimeZone::utc()).date(), QDate(2023, 12, 14));
    }

    void picturesSayWhatIsInThem()
    {
        QCOMPARE(readBytes(pngOf(code), "a.png").rows.first().code.code, code);
        QCOMPARE(readBytes(pngOf(post), "a.png").rows.first().link.postId, 7312345678901234567);
        const Reading both = readBytes(pngOf(QString(post + u'\n' + code)), "a.png");
        QCOMPARE(both.rows.size(), 1);
        QCOMPARE(both.rows.first().code.code, code);
        QCOMPARE(both.rows.first().link.postId, 7312345678901234567);
        QVERIFY(both.notes.isEmpty());
        const Reading address = readBytes(pngOf(QStringLiteral("https://example.com/login")), "a.png");
        QVERIFY(address.rows.isEmpty());
        QVERIFY(address.notes.join(u' ').contains(QLatin1String("web address")));
        const Reading wifi = readBytes(pngOf(QStringLiteral("WIFI:T:WPA;S:home;P:secretsecret;;")), "a.png");
        QVERIFY(wifi.rows.isEmpty());
        QVERIFY(!wifi.notes.join(u' ').contains(QLatin1String("secretsecret")));
        QImage blank(300, 300, QImage::Format_RGB32);
        blank.fill(Qt::white);
        const Reading none = all(openIntakePictures({{QStringLiteral("screen"), blank}}, context()));
        QVERIFY(none.rows.isEmpty() && none.notes.size() == 1);
    }

    void whatIsNoneOfItIsRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("binary csv") << QByteArray("\x7f" "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0", 16) << QStringLiteral("codes.csv");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("empty.txt");
        QTest::newRow("path traversal") << makeZip({{"../../etc/passwd", "x"}, {"_chat.txt", "x"}}) << QStringLiteral("chat.zip");
        QTest::newRow("broken picture") << QByteArray("\x89PNG\r\n\x1a\nrubbish") << QStringLiteral("a.png");
    }
    void whatIsNoneOfItIsRefusedByName()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, name);
        const Reading reading = readBytes(bytes, qPrintable(name));
        QVERIFY(reading.error.has_value());
        QVERIFY2(reading.error->message.contains(name), qPrintable(reading.error->message));
        QVERIFY(reading.rows.isEmpty());
    }

    void filesAreReadAsBytesAre()
    {
        const QTemporaryDir folder;
        const QByteArray table = QString(QStringLiteral("code,post\n") + code + u',' + post + u'\n').toUtf8();
        for (const auto &[name, bytes] : QList<std::pair<QString, QByteArray>> {{QStringLiteral("a.csv"), table}, {QStringLiteral("a.png"), pngOf(code)}, {QStringLiteral("a.txt"), code.toUtf8()}}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            file.close();
            const Reading reading = all(openIntake(file.fileName(), {}, context()));
            QCOMPARE(reading.rows.size(), 1);
            QCOMPARE(reading.rows.first().code.code, code);
        }
        QCOMPARE(all(openIntake(folder.filePath(QStringLiteral("none.csv")), {}, context())).error->code, ErrorCode::NotFound);
    }

    void readingIsGivenUp()
    {
        IntakeContext impatient = context();
        impatient.giveUp = [] { return true; };
        const QByteArray table = QString(QStringLiteral("code,post\n") + code + u',' + post + u'\n').toUtf8();
        QCOMPARE(readBytes(table, "a.csv", {}, impatient).error->code, ErrorCode::Cancelled);
        QCOMPARE(readBytes(pngOf(code), "a.png", {}, impatient).error->code, ErrorCode::Cancelled);
        // In the middle of a text that takes its time.
        const QString line = QStringLiteral("Hi, ") + post + u' ' + code + QStringLiteral(" valid 30 days, until 14 Dec\n");
        const QString text = line.repeated((20 << 20) / line.size());
        int asked = 0;
        impatient.giveUp = [&asked] { return ++asked >= 50; };
        QCOMPARE(all(openIntakeText(text, {}, impatient)).error->code, ErrorCode::Cancelled);
        QCOMPARE(asked, 50); // and not once more
    }
};

SPARK_TEST(IntakeSourceTest)
#include "intake_source_test.moc"
