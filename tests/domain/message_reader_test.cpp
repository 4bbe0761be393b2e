// What readMessage() says about single cases, and what holds for every text.
#include "models/domain/message_reader.h"
#include "tests/domain/properties.h"
#include "tests/support/test_main.h"

#include <QDateTime>

#include <ctime>
#include <random>

namespace spark::test {

namespace {

constexpr qint64 now = 1795176000; // 2026-11-20T12:00:00Z
const QString plainCode = QStringLiteral("#Kq7xW2mZp+4TbR9/sLvE1nYc8HdUoGfA3jXtBiQwSrM=");
const QString plainLink = QStringLiteral("https://www.tiktok.com/@mila.bakes/video/7316099630578666754");

MessageReading read(const QString &text)
{
    return readMessage(text, {now, QTimeZone(3600), QStringLiteral("chat.txt")});
}

bool doubts(const IntakeRow &row, IntakeField field)
{
    return std::any_of(row.doubts.begin(), row.doubts.end(), [field](const IntakeDoubt &doubt) { return doubt.field == field; });
}

// As random as TikTok's own: rapidcheck's favourites, all A, look like no code.
rc::Gen<QString> anyCode()
{
    return rc::gen::map(rc::gen::inRange<std::uint32_t>(0, 1'000'000'000), [](std::uint32_t seed) {
        const QString signs = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
        std::mt19937 random(seed);
        const auto below = [&random](std::size_t most) { return static_cast<qsizetype>(random() % most); };
        QString code(u'#');
        for (qsizetype left = 28 + below(40); left > 0; --left)
            code += signs.at(below(62));
        return QString(code + u'=');
    });
}

rc::Gen<QString> anyLink()
{
    return rc::gen::exec([] {
        const qint64 id = (static_cast<qint64>(*rc::gen::inRange(1700000000, 1790000000)) << 32) + *rc::gen::inRange(1, 1000000) * 1000 + 7;
        return QString(QStringLiteral("https://www.tiktok.com/@") + *charactersOf(QStringLiteral("abcdefgh"), 4, 12) + QStringLiteral("/video/")
                       + QString::number(id));
    });
}

rc::Gen<QString> harmlessWords()
{
    return rc::gen::exec([] {
        const QStringList words {QStringLiteral("hello"), QStringLiteral("#fyp"), QStringLiteral("danke"), QStringLiteral("for"),
                                 QStringLiteral("ได้เลย"), QStringLiteral("お願いします"), QStringLiteral("🙏"), QStringLiteral("video,"),
                                 QStringLiteral("(see"), QStringLiteral("2"), QStringLiteral("mila@example.com"), QStringLiteral("gracias."),
                                 QStringLiteral("#SummerVibes2026"), QStringLiteral("\u200E")};
        QStringList picked;
        const int count = *rc::gen::inRange(0, 8);
        for (int i = 0; i < count; ++i)
            picked.append(words.at(*rc::gen::inRange<qsizetype>(0, words.size())));
        return picked.join(*rc::gen::arbitrary<bool>() ? u' ' : u'\n');
    });
}

// A message that says all about one code in one paragraph.
rc::Gen<QString> wholeMessage()
{
    return rc::gen::exec([] {
        const QString code = *anyCode();
        const QString link = *anyLink();
        const QStringList forms {QStringLiteral("Code: %1\nLink: %2\nPeriod: 30 days\nBrand: Nordlicht"),
                                 QStringLiteral("%2 %1 30 Tage gültig"), QStringLiteral("%2\n%1\nok válido por 60 días"),
                                 QStringLiteral("1. %2\n   %1 (7 days)")};
        return forms.at(*rc::gen::inRange<qsizetype>(0, forms.size())).arg(code, link);
    });
}

void checkMarks(const QString &text, const MessageReading &reading)
{
    qsizetype last = 0;
    for (const IntakeMark &mark : reading.marks) {
        RC_ASSERT(mark.span.start >= last && mark.span.length > 0 && mark.span.start + mark.span.length <= text.size());
        last = mark.span.start;
        RC_ASSERT(mark.row >= -1 && mark.row < reading.rows.size());
        const QString marked = text.sliced(mark.span.start, mark.span.length);
        RC_ASSERT(!marked.front().isSpace() && !marked.back().isSpace());
        if (mark.field == IntakeField::Code && mark.row >= 0)
            RC_ASSERT(codeKey(readCode(marked).code) == codeKey(reading.rows.at(mark.row).code.code) || marked.contains(u'\n'));
    }
}

double processorSeconds()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

QString manyCodes(int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        const qint64 id = (qint64 {1780000000} + i) << 32;
        text += QStringLiteral("[20.11.26, 09:12:33] Mila Bakes: here is the next one for you, valid for 30 days until 14 Dec\n"
                               "#Kq7xW2mZp+4TbR9/sLvE1nYc8HdUoGfA%1jXtBiQwSrM=\nhttps://www.tiktok.com/@mila.bakes/video/%2\n\n")
                    .arg(i, 6, 10, QLatin1Char('0'))
                    .arg(id + 1);
    }
    return text;
}

} // namespace

class MessageReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksStandInTheOriginal();
    void saysWhereARowComesFrom();
    void mendsAndShowsIt();
    void isNoCode_data();
    void isNoCode();
    void doubtsWhatCouldBeOtherwise_data();
    void doubtsWhatCouldBeOtherwise();
    void endsWithTheDayInTheReadersZone();
    void aRepeatedCodeIsOneRow();
    void marksAreOnTheRightCharacters();
    void readingTwiceGivesTheSame();
    void aCodeIsFoundAmongWords();
    void messagesDoNotDisturbEachOther();
    void takesTimeByLength();
    void isGivenUpAnywhere();
    void whatStandsBelowACopiedChat();
    void aSecondMentionIsNamed();
};

void MessageReaderTest::marksStandInTheOriginal()
{
    const QString text = QStringLiteral("\u200Ehi 🎉\r\n> code \u201C") + plainCode + QStringLiteral("\u201D for ") + plainLink
        + QStringLiteral("\r\n> gültig ３０ Tage, @mila.bakes");
    const MessageReading reading = read(text);
    QCOMPARE(reading.rows.size(), 1);
    QStringList marked;
    for (const IntakeMark &mark : reading.marks) {
        QCOMPARE(mark.row, 0);
        QVERIFY(mark.certain);
        marked.append(text.sliced(mark.span.start, mark.span.length));
    }
    QCOMPARE(marked, QStringList({plainCode, plainLink, QStringLiteral("３０ Tage"), QStringLiteral("@mila.bakes")}));
    QCOMPARE(reading.rows.first().periodDays, std::optional<qint64>(30));
}

void MessageReaderTest::saysWhereARowComesFrom()
{
    const MessageReading reading = read(QStringLiteral("hello\n\n") + plainCode);
    QCOMPARE(reading.rows.size(), 1);
    QCOMPARE(reading.rows.first().source, QStringLiteral("chat.txt, line 3"));
}

void MessageReaderTest::mendsAndShowsIt()
{
    const QString wrapped = QStringLiteral("> ") + plainCode.first(20) + QStringLiteral("\n> ") + plainCode.sliced(20);
    const MessageReading reading = read(wrapped);
    QCOMPARE(reading.rows.size(), 1);
    QCOMPARE(reading.rows.first().code.code, plainCode);
    QVERIFY(reading.rows.first().code.mendings.contains(CodeMending::WhiteSpaceRemoved));
    QCOMPARE(reading.rows.first().rawCode, wrapped.sliced(2));
}

void MessageReaderTest::isNoCode_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"#summervibes2024", "#BlackFriday2026Deals", "#ff00aa", "#1029384756102", "#a1b2c3d4e5f60718",
                             "https://x.example/?code=%23Kq7xW2mZp4TbR9sLvE1nYc8HdUoGfA3jXtBiQw%3D", "Kq7xW2mZp4TbR9sLvE1n@example.com",
                             "token: Kq7xW2mZp4TbR9sLvE1nYc8HdUoGfA3j", "Order #ORD-2026-11-00391827", "#abc\u2026xyz="})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void MessageReaderTest::isNoCode()
{
    QFETCH(QString, text);
    QVERIFY(read(text).rows.isEmpty());
}

void MessageReaderTest::doubtsWhatCouldBeOtherwise_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("field");
    const auto row = [](const char *name, const QString &text, IntakeField field) { QTest::newRow(name) << text << static_cast<int>(field); };
    row("two links equally near", plainLink + u' ' + plainCode + QStringLiteral(" https://vm.tiktok.com/ZMabc123/"), IntakeField::Post);
    row("day and month", plainCode + QStringLiteral(" until 03/04/2027"), IntakeField::Until);
    row("a month", plainCode + QStringLiteral(" valid 1 month"), IntakeField::Period);
    row("no unit", plainCode + QStringLiteral("\nPeriod: 45"), IntakeField::Period);
    row("no #, no label", plainCode.sliced(1), IntakeField::Code);
    row("cut off", plainCode.first(30) + QStringLiteral("…"), IntakeField::Code);
    row("a hashtag?", QStringLiteral("#Kx9Lm2Qp7Rt4Zw"), IntakeField::Code);
    row("an empty line inside", plainCode.first(20) + QStringLiteral("\n\n") + plainCode.sliced(20), IntakeField::Code);
    row("a number alone", plainCode + QStringLiteral(" 7316099630578666754"), IntakeField::Post);
    row("a look-alike", plainCode + QStringLiteral(" https://tiktok.com.evil.example/@a/video/7316099630578666754"), IntakeField::Post);
}

void MessageReaderTest::doubtsWhatCouldBeOtherwise()
{
    QFETCH(QString, text);
    QFETCH(int, field);
    const MessageReading reading = read(text);
    QVERIFY(!reading.rows.isEmpty());
    QVERIFY(doubts(reading.rows.first(), static_cast<IntakeField>(field)));
    for (const IntakeDoubt &doubt : reading.rows.first().doubts)
        QVERIFY(doubt.text.endsWith(u'.'));
    for (const IntakeMark &mark : reading.marks)
        QVERIFY(mark.field != static_cast<IntakeField>(field) || mark.row != 0 || !mark.certain);
}

void MessageReaderTest::endsWithTheDayInTheReadersZone()
{
    const MessageReading reading = read(plainCode + QStringLiteral(" valid until 14 Dec"));
    const QDateTime midnight(QDate(2026, 12, 15), QTime(0, 0), QTimeZone(3600));
    QCOMPARE(reading.rows.first().until, std::optional<qint64>(midnight.toSecsSinceEpoch()));
    const MessageReading exact = read(plainCode + QStringLiteral(" expires 2026-12-14T18:30:00Z"));
    QCOMPARE(exact.rows.first().until, std::optional<qint64>(1797273000));
    QVERIFY(exact.rows.first().doubts.isEmpty());
}

void MessageReaderTest::aRepeatedCodeIsOneRow()
{
    const MessageReading reading = read(plainCode + QStringLiteral(" works\n\n> Code: ") + plainCode + QStringLiteral("\n> Link: ") + plainLink);
    QCOMPARE(reading.rows.size(), 1);
    QCOMPARE(reading.rows.first().link.postId, 7316099630578666754);
    QCOMPARE(reading.marks.size(), 3);
}

void MessageReaderTest::marksAreOnTheRightCharacters()
{
    QVERIFY(holds("marks lie within any text and on what they mark", [] {
        const QString text = *rc::gen::oneOf(anyText(), wholeMessage(), harmlessWords());
        checkMarks(text, read(text));
    }));
}

void MessageReaderTest::readingTwiceGivesTheSame()
{
    QVERIFY(holds("a text is read the same way each time", [] {
        const QString text = *rc::gen::oneOf(anyText(), wholeMessage());
        const MessageReading first = read(text);
        const MessageReading second = read(text);
        RC_ASSERT(first.rows.size() == second.rows.size() && first.marks.size() == second.marks.size());
        for (qsizetype i = 0; i < first.rows.size(); ++i) {
            RC_ASSERT(first.rows.at(i).code.code == second.rows.at(i).code.code);
            RC_ASSERT(first.rows.at(i).link.postId == second.rows.at(i).link.postId);
        }
    }));
}

void MessageReaderTest::aCodeIsFoundAmongWords()
{
    QVERIFY(holds("a code is found whatever harmless words stand around it", [] {
        const QString code = *anyCode();
        const QString text = *harmlessWords() + (*rc::gen::arbitrary<bool>() ? u' ' : u'\n') + code + (*rc::gen::arbitrary<bool>() ? u' ' : u'\n')
            + *harmlessWords();
        RC_LOG(shown(text));
        const MessageReading reading = read(text);
        RC_ASSERT(reading.rows.size() == 1);
        RC_ASSERT(reading.rows.first().code.code == code);
        RC_ASSERT(!doubts(reading.rows.first(), IntakeField::Code));
    }));
}

void MessageReaderTest::messagesDoNotDisturbEachOther()
{
    QVERIFY(holds("messages with blank lines between are read as each alone", [] {
        const QString first = *wholeMessage();
        const QString second = *wholeMessage();
        const QString both = first + QStringLiteral("\n\n") + second;
        RC_PRE(first != second);
        RC_LOG(shown(both));
        const MessageReading together = read(both);
        const QList<IntakeRow> alone = read(first).rows + read(second).rows;
        RC_ASSERT(together.rows.size() == alone.size());
        for (qsizetype i = 0; i < alone.size(); ++i) {
            RC_ASSERT(together.rows.at(i).code.code == alone.at(i).code.code);
            RC_ASSERT(together.rows.at(i).link.postId == alone.at(i).link.postId);
            RC_ASSERT(together.rows.at(i).periodDays == alone.at(i).periodDays);
            RC_ASSERT(together.rows.at(i).licensee == alone.at(i).licensee);
            RC_ASSERT(together.rows.at(i).doubts.size() == alone.at(i).doubts.size());
        }
    }));
}

void MessageReaderTest::takesTimeByLength()
{
    read(manyCodes(10)); // the words are read once
    const auto measured = [](int codes) {
        const QString text = manyCodes(codes);
        const double before = processorSeconds();
        const MessageReading reading = read(text);
        const double seconds = processorSeconds() - before;
        QTest::qCompare(reading.rows.size(), qsizetype {codes}, "rows", "codes", __FILE__, __LINE__);
        return seconds;
    };
    const double one = measured(500);
    const double ten = measured(5000);
    qInfo("%.1f ms for 500 codes, %.1f ms for 5,000 (%.2f MB)", one * 1000, ten * 1000,
          static_cast<double>(manyCodes(5000).toUtf8().size()) / 1e6);
    QVERIFY2(ten < one * 20, "ten times the text takes about ten times as long");
}

// Whoever cancels is heard while a long text is read, whatever is being looked for just then.
void MessageReaderTest::isGivenUpAnywhere()
{
    const QString text = manyCodes(3000);
    int asked = 0;
    const auto readUntil = [&](int most) {
        asked = 0;
        return readMessage(text, {now, QTimeZone(3600), {}, [&asked, most] { return ++asked > most; }});
    };
    QVERIFY(!readUntil(1'000'000).givenUp);
    const int all = asked;
    QVERIFY2(all > 60, qPrintable(QString::number(all)));
    for (int tenth = 0; tenth < 10; ++tenth) {
        const int most = all * tenth / 10;
        const MessageReading reading = readUntil(most);
        QVERIFY(reading.givenUp && reading.rows.isEmpty() && reading.marks.isEmpty());
        QCOMPARE(asked, most + 1); // it is not asked again
    }
}

void MessageReaderTest::whatStandsBelowACopiedChat()
{
    const QString other = QString(plainCode).replace(u'K', u'R');
    const QString otherLink = QString(plainLink).replace(QLatin1String("6754"), QLatin1String("6700"));
    const QString chat = QStringLiteral("[14.11.26, 09:12] Mila: ") + plainLink + u' ' + plainCode + QStringLiteral("\n[14.11.26, 09:13] Mila: ") + otherLink + u' ' + other;
    // Behind a blank line it may be for both, and a person is asked; in the message it is the message's.
    const MessageReading below = read(chat + QStringLiteral("\n\nvalid 30 days"));
    QCOMPARE(below.rows.size(), 2);
    QVERIFY(doubts(below.rows.last(), IntakeField::Period));
    const MessageReading within = read(chat + QStringLiteral("\nvalid 30 days"));
    QCOMPARE(within.rows.last().periodDays, std::optional<qint64>(30));
    QVERIFY(!within.rows.first().periodDays && !doubts(within.rows.last(), IntakeField::Period));
    MessageContext exported {now, QTimeZone(3600), QStringLiteral("chat.txt")};
    exported.wholeChat = true;
    QVERIFY(!doubts(readMessage(chat + QStringLiteral("\n\nvalid 30 days"), exported).rows.last(), IntakeField::Period));
}

void MessageReaderTest::aSecondMentionIsNamed()
{
    const QString text = plainLink + u'\n' + plainCode + QStringLiteral("\n\nagain, so that nothing is lost:\n") + plainCode;
    const MessageReading reading = read(text);
    QCOMPARE(reading.rows.size(), 1);
    QCOMPARE(reading.rows.first().places, QStringList({QStringLiteral("chat.txt, line 2"), QStringLiteral("chat.txt, line 5")}));
    QVERIFY(read(plainLink + u'\n' + plainCode).rows.first().places.isEmpty());
}

SPARK_TEST(MessageReaderTest)

} // namespace spark::test

#include "message_reader_test.moc"
