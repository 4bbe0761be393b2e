// DESIGN §5: one search that understands codes, links, IDs, handles and words.
#include "models/domain/search_query.h"
#include "tests/domain/properties.h"
#include "tests/support/test_main.h"

namespace spark::test {

namespace {

constexpr qint64 id = 7316099630578666754;
const QString code = QStringLiteral("#abcDEF/0123+456789xyzABC=");

} // namespace

class SearchQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPosts_data();
    void findsPosts();
    void findsPostsByFirstDigits_data();
    void findsPostsByFirstDigits();
    void postIdRanges();
    void findsCodes_data();
    void findsCodes();
    void wordsAreNoCodes_data();
    void wordsAreNoCodes();
    void findsHandles_data();
    void findsHandles();
    void findsWords_data();
    void findsWords();
    void findsNothingInNothing_data();
    void findsNothingInNothing();
    void cutsUnspacedScripts_data();
    void cutsUnspacedScripts();
    void quotesOperators_data();
    void quotesOperators();
    void searchesStaySmall();
    void anythingCanBeTyped();
};

void SearchQueryTest::findsPosts_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         {"7316099630578666754", " 7316099630578666754 ", "https://www.tiktok.com/@anna/video/7316099630578666754",
          "tiktok.com/@anna/photo/7316099630578666754?x=y", "m.tiktok.com/v/7316099630578666754.html"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void SearchQueryTest::findsPosts()
{
    QFETCH(QString, typed);
    const SearchQuery query = readSearch(typed);
    QCOMPARE(query.postId, id);
    QVERIFY(query.words.isEmpty() && query.codePrefix.isEmpty() && query.handlePrefix.isEmpty()
            && query.shortLink.isEmpty());
    QVERIFY(!query.isEmpty());
    const SearchQuery shortLink = readSearch(u"vm.tiktok.com/ZMaBc12/");
    QCOMPARE(shortLink.shortLink, QStringLiteral("https://vm.tiktok.com/ZMaBc12"));
    QCOMPARE(shortLink.postId, 0);
    QVERIFY(!shortLink.isEmpty());
}

void SearchQueryTest::findsPostsByFirstDigits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("prefix");
    QTest::newRow("four") << QStringLiteral("7316") << QStringLiteral("7316");
    QTest::newRow("all but one") << QStringLiteral(" 731609963057866675 ") << QStringLiteral("731609963057866675");
    QTest::newRow("the largest") << QStringLiteral("9223") << QStringLiteral("9223");
    QTest::newRow("too few") << QStringLiteral("731") << QString();
    QTest::newRow("a year: older than any post") << QStringLiteral("2026") << QString();
    QTest::newRow("beyond every number") << QStringLiteral("9224") << QString();
    QTest::newRow("a leading zero") << QStringLiteral("07316") << QString();
    QTest::newRow("more than digits") << QStringLiteral("7316a") << QString();
    QTest::newRow("two numbers") << QStringLiteral("7316 0996") << QString();
    QTest::newRow("digits of another script") << QStringLiteral("٧٣١٦") << QString();
}

void SearchQueryTest::findsPostsByFirstDigits()
{
    QFETCH(QString, typed);
    QFETCH(QString, prefix);
    const SearchQuery query = readSearch(typed);
    QCOMPARE(query.postPrefix, prefix);
    QCOMPARE(query.postId, 0);
    QVERIFY(!query.words.isEmpty()); // a caption may hold the same number
}

void SearchQueryTest::postIdRanges()
{
    using Range = std::pair<qint64, qint64>;
    QCOMPARE(postIdRange(QStringLiteral("7316")), Range(7316000000000000000, 7316999999999999999));
    QCOMPARE(postIdRange(QStringLiteral("731609963057866675")), Range(7316099630578666750, 7316099630578666759));
    QCOMPARE(postIdRange(QStringLiteral("9223")), Range(9223000000000000000, std::numeric_limits<qint64>::max()));
}

void SearchQueryTest::findsCodes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("prefix");
    const QString whole = code.sliced(1);
    QTest::newRow("a code") << code << whole;
    QTest::newRow("without #") << whole << whole;
    QTest::newRow("its beginning") << QStringLiteral("#abc") << QStringLiteral("abc");
    QTest::newRow("its beginning without #") << QStringLiteral("abcDEF/0") << QStringLiteral("abcDEF/0");
    QTest::newRow("quoted") << QString(u'"' + code + u'"') << whole;
    QTest::newRow("labelled") << QString(QStringLiteral("Code: ") + code) << whole;
    QTest::newRow("wrapped") << QString(code.first(9) + u'\n' + code.sliced(9)) << whole;
    QTest::newRow("encoded") << QStringLiteral("%23abcDEF%2F0123%2B456789xyzABC%3D") << whole;
    QTest::newRow("with an invisible sign") << QString(QChar(0x200B) + code) << whole;
    QTest::newRow("case kept") << QStringLiteral("#AbC") << QStringLiteral("AbC");
}

void SearchQueryTest::findsCodes()
{
    QFETCH(QString, typed);
    QFETCH(QString, prefix);
    const SearchQuery query = readSearch(typed);
    QCOMPARE(query.codePrefix, prefix);
    QCOMPARE(query.postId, 0);
}

void SearchQueryTest::wordsAreNoCodes_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"summer", "Summer Sale 2026", "anna_creator", "Weihnachtskampagne",
                              "hello there this is it", "@anna", "夏日活动", "2026-12-14", "internationalization"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void SearchQueryTest::wordsAreNoCodes()
{
    QFETCH(QString, typed);
    QVERIFY(readSearch(typed).codePrefix.isEmpty());
}

void SearchQueryTest::findsHandles_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("a handle") << QStringLiteral("@Anna.B") << QStringLiteral("anna.b") << QStringList();
    QTest::newRow("its beginning") << QStringLiteral("@a") << QStringLiteral("a") << QStringList();
    QTest::newRow("up to a period") << QStringLiteral("@anna.") << QStringLiteral("anna.") << QStringList();
    QTest::newRow("a profile link") << QStringLiteral("https://www.tiktok.com/@Anna.B?lang=en") << QStringLiteral("anna.b") << QStringList();
    QTest::newRow("a profile link without a scheme") << QStringLiteral("tiktok.com/@anna/") << QStringLiteral("anna") << QStringList();
    QTest::newRow("a word") << QStringLiteral("Anna") << QStringLiteral("anna") << QStringList{QStringLiteral("anna")};
    QTest::newRow("two words") << QStringLiteral("Anna B") << QString()
                               << QStringList{QStringLiteral("anna"), QStringLiteral("b")};
    QTest::newRow("a handle and a word") << QStringLiteral("@anna Summer") << QString()
                                         << QStringList{QStringLiteral("@anna"), QStringLiteral("summer")};
    QTest::newRow("no handle") << QStringLiteral("Anna-B") << QString() << QStringList{QStringLiteral("anna-b")};
}

void SearchQueryTest::findsHandles()
{
    QFETCH(QString, typed);
    QFETCH(QString, prefix);
    QFETCH(QStringList, words);
    const SearchQuery query = readSearch(typed);
    QCOMPARE(query.handlePrefix, prefix);
    QCOMPARE(query.words, words);
}

void SearchQueryTest::findsWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *typed, const QStringList &words) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << words;
    };
    row("Summer Sale", {QStringLiteral("summer"), QStringLiteral("sale")});
    row("  Summer\t\nSale\u00A0", {QStringLiteral("summer"), QStringLiteral("sale")});
    row("SALE & more!", {QStringLiteral("sale"), QStringLiteral("more!")});
    row("STRAẞE Straße", {QStringLiteral("straße"), QStringLiteral("straße")});
    row("ﬁnale Ｓｐａｒｋ", {QStringLiteral("finale"), QStringLiteral("spark")});
    row("夏日 sale", {QStringLiteral("夏 日"), QStringLiteral("sale")});
    row("🔥 hot", {QStringLiteral("hot")});
    row("… – sale — !?", {QStringLiteral("sale")});
}

void SearchQueryTest::findsWords()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, words);
    QCOMPARE(readSearch(typed).words, words);
}

void SearchQueryTest::findsNothingInNothing_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         {"", " ", "\t\n", "!", "!!! ???", "-", "\"\"", "*", "()", "…", "@", "#", "🔥", "🔥🔥 👍", "\u00A0", "^ : +"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void SearchQueryTest::findsNothingInNothing()
{
    QFETCH(QString, typed);
    QVERIFY(readSearch(typed).isEmpty());
}

void SearchQueryTest::cutsUnspacedScripts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cut");
    const auto row = [](const char *name, const char *text, const char *cut) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(cut);
    };
    row("Latin", "Summer Sale", "summer sale");
    row("Chinese", "夏日活动", "夏 日 活 动");
    row("Japanese", "夏のセール", "夏 の セ ー ル");
    row("half-width Katakana", "ｾｰﾙ", "セ ー ル");
    row("Thai", "ลดราคา", "ล ด ร า ค า");
    row("Khmer", "លក់", "ល ក ់");
    row("beyond 16 bits", "𠮷野", "𠮷 野");
    row("mixed", "TikTok活动2026", "tiktok 活 动 2026");
    row("Korean has spaces", "여름 세일", "여름 세일");
    row("Arabic has spaces", "تخفيضات الصيف", "تخفيضات الصيف");
    row("composed", "e\u0301te\u0301", "\u00E9t\u00E9");
}

void SearchQueryTest::cutsUnspacedScripts()
{
    QFETCH(QString, text);
    QFETCH(QString, cut);
    QCOMPARE(searchableText(text).simplified(), cut);
    // Any part of it is found: its pieces stand in the cut text, in a row.
    for (qsizetype from = 0; from < text.size(); ++from) {
        const QString part = text.sliced(from);
        if (part.front().isLowSurrogate() || part.front().isMark() || !part.front().isLetter()
            || QChar::script(part.front().unicode()) != QChar::Script_Han)
            continue;
        QVERIFY(cut.contains(searchableText(part).simplified()));
    }
}

void SearchQueryTest::quotesOperators_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("expression");
    QTest::newRow("a word") << QStringList{QStringLiteral("sale")} << QStringLiteral("\"sale\"*");
    QTest::newRow("two words") << QStringList{QStringLiteral("summer"), QStringLiteral("sale")}
                               << QStringLiteral("\"summer\"* \"sale\"*");
    QTest::newRow("operators") << QStringList{QStringLiteral("AND"), QStringLiteral("not"), QStringLiteral("near(a")}
                               << QStringLiteral("\"AND\"* \"not\"* \"near(a\"*");
    QTest::newRow("signs") << QStringList{QStringLiteral("a*"), QStringLiteral("^b"), QStringLiteral("c:d"),
                                          QStringLiteral("-e")}
                           << QStringLiteral("\"a*\"* \"^b\"* \"c:d\"* \"-e\"*");
    QTest::newRow("quotes") << QStringList{QStringLiteral("a\"b"), QStringLiteral("\"")}
                            << QStringLiteral("\"a\"\"b\"* \"\"\"\"*");
    QTest::newRow("a zero") << QStringList{QString(QStringLiteral("a") + QChar(u'\0') + u'b')}
                            << QStringLiteral("\"ab\"*");
    QTest::newRow("a phrase") << QStringList{QStringLiteral("夏 日")} << QStringLiteral("\"夏 日\"*");
    QTest::newRow("none") << QStringList() << QString();
}

void SearchQueryTest::quotesOperators()
{
    QFETCH(QStringList, words);
    QFETCH(QString, expression);
    QCOMPARE(matchExpression(words), expression);
}

void SearchQueryTest::searchesStaySmall()
{
    QVERIFY(readSearch(QStringLiteral("word ").repeated(10000)).words.size() <= 32);
}

void SearchQueryTest::anythingCanBeTyped()
{
    QVERIFY(holds("any text is a search whose expression is quoted", [] {
        const SearchQuery query = readSearch(*anyText());
        const QString expression = matchExpression(query.words);
        RC_ASSERT(expression.count(u'"') % 2 == 0);
        RC_ASSERT(!expression.contains(QChar(u'\0')));
        for (const QString &word : query.words)
            RC_ASSERT(!word.trimmed().isEmpty());
    }));
    QVERIFY(holds("a word of a text finds the text", [] {
        const QString alphabet = QStringLiteral("aBcÄßé 12夏日活のย");
        const QString text = *charactersOf(alphabet, 1, 20);
        const QString searchable = QString(u' ' + searchableText(text).simplified() + u' ');
        for (const QString &word : readSearch(text).words)
            RC_ASSERT(searchable.contains(QString(u' ' + word)));
    }));
}

SPARK_TEST(SearchQueryTest)

} // namespace spark::test

#include "search_query_test.moc"
