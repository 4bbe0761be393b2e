// A megabyte of anything is read in well under a second: no rule takes time that grows with the square.
#include "models/domain/code_text.h"
#include "models/domain/handle.h"
#include "models/domain/message_reader.h"
#include "models/domain/money.h"
#include "models/domain/post_link.h"
#include "models/domain/quick_filter.h"
#include "models/domain/recovery_key.h"
#include "models/domain/rules.h"
#include "models/domain/search_query.h"
#include "models/domain/text_key.h"
#include "models/domain/uid.h"
#include "models/domain/window.h"
#include "tests/support/test_main.h"

#include <ctime>

namespace spark::test {

namespace {

// Characters, and seconds of processor time, so that a busy machine does not fail the test. Instrumented
// code is slower: it reads less.
#ifdef SPARK_SANITIZED
constexpr qsizetype size = 250'000;
constexpr double mostSeconds = 3;
#else
constexpr qsizetype size = 1'000'000;
constexpr double mostSeconds = 3; // what is not linear takes minutes
#endif

double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

QString repeated(QStringView piece)
{
    return piece.toString().repeated(size / piece.size());
}

QString manyLetters()
{
    QString text;
    for (qsizetype i = 0; i < size; ++i)
        text += QChar(0x4E00 + static_cast<int>(i % 20000));
    return text;
}

} // namespace

class LargeInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isReadQuickly_data();
    void isReadQuickly();
};

void LargeInputTest::initTestCase()
{
    QVERIFY(!Rules::current().periods.isEmpty()); // not what is measured
    readMessage(QStringLiteral("code: 30 days"), {1795176000, QTimeZone::utc(), {}});
}

void LargeInputTest::isReadQuickly_data()
{
    QTest::addColumn<QString>("text");
    const QList<std::pair<const char *, const char16_t *>> pieces{
        {"letters", u"a"},
        {"words", u"a "},
        {"digits", u"7"},
        {"hashes", u"#"},
        {"hash words", u"#a "},
        {"equals", u"="},
        {"spaced equals", u"= "},
        {"labels", u"a:"},
        {"labels apart", u"code: "},
        {"dots", u"."},
        {"labels of a host", u"a."},
        {"slashes", u"/"},
        {"schemes", u"://"},
        {"addresses", u"https://www.tiktok.com/@ab/video/7316099630578666754 "},
        {"hosts", u"tiktok. "},
        {"queries", u"a&item_id=7&"},
        {"percents", u"%"},
        {"hash percents", u"%23"},
        {"space percents", u"% 2 "},
        {"quotes", u"\""},
        {"quotes apart", u"\" "},
        {"brackets", u")"},
        {"angles", u"<>"},
        {"invisible", u"\u200B"},
        {"invisible apart", u"a\u200B"},
        {"white space", u" "},
        {"line ends", u"\r\n"},
        {"lists", u"a, "},
        {"ats", u"@"},
        {"Han", u"漢"},
        {"Han apart", u"漢a"},
        {"marks", u"\u0301\u0316"},
        {"marks on letters", u"e\u0301"},
        {"composed letters", u"é"},
        {"ligatures", u"ﬁ"},
        {"Hangul", u"한"},
        {"jamo", u"\u1112\u1161\u11AB"},
        {"half-width", u"ｶﾞ"},
        {"Tamil signs", u"\u0BC6\u0BBE"},
        {"emoji", u"\U0001F525"},
        {"high surrogates", u"\xD83D"},
        {"low surrogates", u"\xDE00"},
        {"zeros and commas", u"0,"},
        {"grouped", u",000"},
        {"exponents", u"1e1"},
        {"dashes", u"-"},
        {"underscores", u"_"},
        {"full-width", u"＃"},
        {"hex", u"0f"},
        {"label words", u"spark code "},
        {"days", u"30 days "},
        {"dates", u"14.12. "},
        {"month names", u"14 Dec "},
        {"times", u"9:12 "},
        {"chat lines", u"09:12 Mila: hi\n"},
        {"quoted lines", u"> "},
        {"cells", u"30\t"},
        {"mails", u"a@b.c "},
        {"codes", u"#Kq7xW2mZp+4TbR9/sLvE1nYc8HdUoGfA3jXt= "},
        {"codes in lines", u"#Kq7xW2mZp+4TbR9/sLvE1nYc8HdUoGfA3jXt=\n"},
        {"codes without an end", u"#Kq7xW2mZp4TbR9sLvE1nYc8HdUoGfA3jXt\nKq7xW2mZp4TbR9sLvE1nYc8Hd\n"},
        {"posts", u"7316099630578666754 "},
        {"labelled lines", u"Code: a\nLink: b\nBrand: c\n"}};
    for (const auto &[name, piece] : pieces)
        QTest::newRow(name) << repeated(piece);
    QTest::newRow("brackets, then a letter") << repeated(u")") + u'x';
    QTest::newRow("a host of many letters") << QStringLiteral("https://") + manyLetters() + QStringLiteral(".com/");
    QTest::newRow("a long query") << QStringLiteral("tiktok.com/?") + repeated(u"a&");
    QTest::newRow("a long path") << QStringLiteral("tiktok.com/") + repeated(u"a/");
    QTest::newRow("a long user") << QStringLiteral("https://") + repeated(u"a") + QStringLiteral("@tiktok.com/");
    QTest::newRow("falling marks") << QString(size / 2, QChar(0x301)) + QString(size / 2, QChar(0x316));
    QTest::newRow("a code and a novel") << QStringLiteral("#abcDEF/0123+456789xyzABC= ") + repeated(u"word ");
    QTest::newRow("a novel and a code") << repeated(u"word ") + QStringLiteral("#abcDEF/0123+456789xyzABC=");
}

void LargeInputTest::isReadQuickly()
{
    QFETCH(QString, text);
    const QByteArray utf8 = text.toUtf8();
    const auto measure = [](const char *reader, auto &&read) {
        const double before = processorSeconds();
        read();
        const double seconds = processorSeconds() - before;
        if (seconds >= mostSeconds)
            qWarning("%s took %.2f s", reader, seconds);
        return seconds < mostSeconds;
    };
    bool quick = true;
    quick &= measure("readCode", [&] { readCode(text); });
    quick &= measure("maskCode", [&] { maskCode(text); });
    quick &= measure("looksLikeCode", [&] { looksLikeCode(text); });
    quick &= measure("readPostLink", [&] { readPostLink(text); });
    quick &= measure("readMessage", [&] { readMessage(text, {1795176000, QTimeZone::utc(), {}}); });
    quick &= measure("readHandle", [&] { readHandle(text); });
    quick &= measure("handleKey", [&] { handleKey(text); });
    quick &= measure("readSearch", [&] { readSearch(text); });
    quick &= measure("searchableText", [&] { searchableText(text); });
    quick &= measure("textKey", [&] { textKey(text); });
    quick &= measure("readInstant", [&] { readInstant(text); });
    quick &= measure("isUid", [&] { isUid(text); });
    quick &= measure("quickFilterFromName", [&] { quickFilterFromName(text); });
    quick &= measure("readMoney", [&] { QVERIFY(!readMoney(text, QStringLiteral("EUR"), QLocale::c()).has_value()); });
    quick &= measure("readRecoveryKey", [&] { QVERIFY(!readRecoveryKey(utf8).has_value()); });
    quick &= measure("Rules::parse", [&] { QVERIFY(!Rules::parse(utf8).has_value()); });
    QVERIFY(quick);
}

SPARK_TEST(LargeInputTest)

} // namespace spark::test

#include "large_input_test.moc"
