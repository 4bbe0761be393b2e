// DOMAIN §1, sentence by sentence: what is mended, what is warned of, what is refused.
#include "models/domain/code_text.h"
#include "tests/support/test_main.h"

#include <QSet>

namespace spark::test {

namespace {

const QString code = QStringLiteral("#abcDEF/0123+456789xyzABC=");
const QString bare = QStringLiteral("abcDEF0123456789xyzABC==");

QString ofLength(int length)
{
    const QString cycle = QStringLiteral("aB3dE5fG7hJ9kL");
    QString text = QStringLiteral("#");
    while (text.size() < length - 1)
        text += cycle.at(text.size() % cycle.size());
    return text + u'=';
}

template<typename T>
QSet<int> numbers(const QList<T> &values)
{
    QSet<int> result;
    for (const T value : values)
        result.insert(static_cast<int>(value));
    return result;
}

} // namespace

class CodeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsTheShapesSeen_data();
    void acceptsTheShapesSeen();
    void mends_data();
    void mends();
    void removesEachInvisible_data();
    void removesEachInvisible();
    void removesEachWhiteSpace_data();
    void removesEachWhiteSpace();
    void removesQuotes_data();
    void removesQuotes();
    void removesLabels_data();
    void removesLabels();
    void refuses_data();
    void refuses();
    void twoCodesInOneField_data();
    void twoCodesInOneField();
    void judgesLengths_data();
    void judgesLengths();
    void warns();
    void keysCompareWithAndWithoutHash();
    void masks_data();
    void masks();
    void tellsCodesFromWords_data();
    void tellsCodesFromWords();
    void describesEverything();
};

void CodeTextTest::acceptsTheShapesSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("noHash");
    QTest::addColumn<bool>("noEquals");
    QTest::newRow("# … =") << QStringLiteral("#+v08a1+b/c=") << false << false;
    QTest::newRow("no =") << QStringLiteral("#abcDEF0123456789xyzABC") << false << true;
    QTest::newRow("no #") << QStringLiteral("abcDEF0123456789xyzABC==") << true << false;
    QTest::newRow("neither") << QStringLiteral("abcDEF0123456789xyzABC") << true << true;
    QTest::newRow("base64url") << QStringLiteral("#abc-DEF_0123456789-xyz_A=") << false << false;
    QTest::newRow("begins with +") << QStringLiteral("+v08abcdef0123456789b/c=") << true << false;
    QTest::newRow("begins with -") << QStringLiteral("-v08abcdef0123456789b/c=") << true << false;
    QTest::newRow("begins with //") << QStringLiteral("#//08abcdef0123456789b/c=") << false << false;
}

void CodeTextTest::acceptsTheShapesSeen()
{
    QFETCH(QString, text);
    QFETCH(bool, noHash);
    QFETCH(bool, noEquals);
    const CodeReading reading = readCode(text);
    QVERIFY(reading.accepted());
    QCOMPARE(reading.code, text);
    QVERIFY(reading.mendings.isEmpty());
    QCOMPARE(reading.warnings.contains(CodeWarning::NoHash), noHash);
    QCOMPARE(reading.warnings.contains(CodeWarning::NoEquals), noEquals);
    QVERIFY(!reading.warnings.contains(CodeWarning::WhiteSpaceInside));
}

void CodeTextTest::mends_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QList<CodeMending>>("mendings");
    using M = CodeMending;
    const auto row = [](const char *name, const char *raw, const QList<M> &mendings) {
        // The codec would eat a byte-order mark.
        QTest::newRow(name) << QString::fromUtf8(raw).replace(u'~', QChar(0xFEFF)) << mendings;
    };
    row("as it is", "#abcDEF/0123+456789xyzABC=", {});
    row("white space around", " \t\n#abcDEF/0123+456789xyzABC=\r\n ", {});
    row("wrapped by a mail", "#abcDEF/0123+\r\n456789xyzABC=", {M::WhiteSpaceRemoved});
    row("wrapped twice, indented", "#abcDEF/01\n  23+456789\n  xyzABC=", {M::WhiteSpaceRemoved});
    row("wrapped before the padding", "#abcDEF/0123+456789xyzABC\n=", {M::WhiteSpaceRemoved});
    row("wrapped behind the hash", "#\nabcDEF/0123+456789xyzABC=", {M::WhiteSpaceRemoved});
    row("no-break space", "#abcDEF/0123+\u00A0456789xyzABC=", {M::WhiteSpaceRemoved});
    row("zero-width", "#abcDEF\u200B/0123+456789xyz\u200BABC=", {M::InvisibleRemoved});
    row("byte-order mark", "~#abcDEF/0123+456789xyzABC=", {M::InvisibleRemoved});
    row("full-width signs", "＃abcDEF／0123＋456789xyzABC＝", {M::FullWidthMapped});
    row("one full-width sign", "＃abcDEF/0123+456789xyzABC=", {M::FullWidthMapped});
    row("percent, upper case", "%23abcDEF%2F0123%2B456789xyzABC%3D", {M::PercentDecoded});
    row("percent, lower case", "%23abcDEF%2f0123%2b456789xyzABC%3d", {M::PercentDecoded});
    row("percent, the hash alone", "%23abcDEF/0123+456789xyzABC=", {M::PercentDecoded});
    row("percent, wrapped inside", "%23abcDEF%2\nF0123%2B456789xyzABC%3D", {M::PercentDecoded, M::WhiteSpaceRemoved});
    row("percent behind a label", "Dein Code für TikTok: %23abcDEF%2F0123%2B456789xyzABC%3D",
        {M::PercentDecoded, M::LabelRemoved});
    row("percent behind words", "hier ist für dich %23abcDEF%2F0123%2B456789xyzABC%3D",
        {M::PercentDecoded, M::LabelRemoved});
    row("percent, a query", "auth_code=%23abcDEF%2F0123%2B456789xyzABC%3D", {M::PercentDecoded, M::LabelRemoved});
    row("percent, spaces too", "%23abcDEF%2F0123%2B%20456789xyzABC%3D", {M::PercentDecoded, M::WhiteSpaceRemoved});
    row("a spreadsheet's apostrophe", "'#abcDEF/0123+456789xyzABC=", {M::QuotesRemoved});
    row("a quoted mail", "> #abcDEF/0123+456789xyzABC=", {M::QuotesRemoved});
    row("label in quotes", "\"Code: #abcDEF/0123+456789xyzABC=\"", {M::LabelRemoved, M::QuotesRemoved});
    row("quotes behind a label", "Code: `#abcDEF/0123+456789xyzABC=`", {M::LabelRemoved, M::QuotesRemoved});
    row("code fence", "```\n#abcDEF/0123+456789xyzABC=\n```", {M::QuotesRemoved});
    row("everything", "~“Spark code: <＃abcDEF/0123+\u00A0456789\u200Bxyz\nABC=>”",
        {M::InvisibleRemoved, M::LabelRemoved, M::QuotesRemoved, M::FullWidthMapped, M::WhiteSpaceRemoved});
}

void CodeTextTest::mends()
{
    QFETCH(QString, raw);
    QFETCH(QList<CodeMending>, mendings);
    const CodeReading reading = readCode(raw);
    QVERIFY(reading.accepted());
    QCOMPARE(reading.code, code);
    QCOMPARE(numbers(reading.mendings), numbers(mendings));
    QCOMPARE(reading.mendings.size(), mendings.size());
    QCOMPARE(reading.warnings.contains(CodeWarning::WhiteSpaceInside),
             mendings.contains(CodeMending::WhiteSpaceRemoved));
    QCOMPARE(reading.warnings.contains(CodeWarning::WasPercentEncoded), mendings.contains(CodeMending::PercentDecoded));
}

void CodeTextTest::removesEachInvisible_data()
{
    QTest::addColumn<int>("unit");
    QList<int> units{0x2060, 0x00AD, 0xFEFF, 0x2066, 0x2067, 0x2068, 0x2069, 0x061C};
    for (int unit = 0x200B; unit <= 0x200F; ++unit)
        units.append(unit);
    for (int unit = 0x202A; unit <= 0x202E; ++unit)
        units.append(unit);
    for (const int unit : units)
        QTest::addRow("U+%04X", static_cast<unsigned>(unit)) << unit;
}

void CodeTextTest::removesEachInvisible()
{
    QFETCH(int, unit);
    QString raw = code;
    for (const qsizetype place : {code.size(), qsizetype(10), qsizetype(1), qsizetype(0)})
        raw.insert(place, QChar(unit));
    const CodeReading reading = readCode(raw);
    QVERIFY(reading.accepted());
    QCOMPARE(reading.code, code);
    QCOMPARE(reading.mendings, QList{CodeMending::InvisibleRemoved});
    QVERIFY(reading.warnings.isEmpty());
}

void CodeTextTest::removesEachWhiteSpace_data()
{
    QTest::addColumn<int>("unit");
    for (const int unit : {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2003, 0x2009, 0x200A,
                           0x2028, 0x2029, 0x202F, 0x205F, 0x3000})
        QTest::addRow("U+%04X", static_cast<unsigned>(unit)) << unit;
}

void CodeTextTest::removesEachWhiteSpace()
{
    QFETCH(int, unit);
    const QChar space(unit);
    QCOMPARE(readCode(QString(space + code + space)).code, code);
    QVERIFY(readCode(QString(space + code + space)).mendings.isEmpty());
    const CodeReading inside = readCode(QString(code.first(13) + space + code.sliced(13)));
    QCOMPARE(inside.code, code);
    QVERIFY(inside.warnings.contains(CodeWarning::WhiteSpaceInside));
}

void CodeTextTest::removesQuotes_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("behind");
    const QList<std::pair<const char *, const char *>> pairs{
        {"\"", "\""}, {"'", "'"},   {"`", "`"},     {"“", "”"},  {"„", "“"},   {"”", "”"},   {"‘", "’"},
        {"‚", "‘"},   {"«", "»"},   {"»", "«"},     {"‹", "›"},  {"<", ">"},   {"「", "」"}, {"『", "』"},
        {"《", "》"}, {"＂", "＂"}, {"´", "´"},     {"‛", "’"},  {"“ ", " ”"}, {"« ", " »"}, {"<", ""},
        {"", ">"},    {"'", ""},    {"\"'", "'\""}, {"<<", ">>"}};
    for (const auto &[before, behind] : pairs)
        QTest::addRow("%s %s", before, behind) << QString::fromUtf8(before) << QString::fromUtf8(behind);
}

void CodeTextTest::removesQuotes()
{
    QFETCH(QString, before);
    QFETCH(QString, behind);
    for (const QString &text : {code, bare}) {
        const CodeReading reading = readCode(QString(before + text + behind));
        QVERIFY(reading.accepted());
        QCOMPARE(reading.code, text);
        QCOMPARE(reading.mendings, QList{CodeMending::QuotesRemoved});
    }
}

void CodeTextTest::removesLabels_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("namesCode"); // says "code", so that it is one before a code without # as well
    const auto row = [](const char *label, bool namesCode = true) {
        QTest::newRow(label) << QString::fromUtf8(label) << namesCode;
    };
    for (const char *label : {"code: ",
                              "Code:",
                              "CODE : ",
                              "Spark code: ",
                              "Spark Ad code: ",
                              "video code: ",
                              "Post code:\n",
                              "Authorization code: ",
                              "authorisation code:",
                              "ad code: ",
                              "Boost Code: ",
                              "allowlisting code: ",
                              "Gen Code: ",
                              "Spark Ads code (30 days): ",
                              "Autorisierungscode: ",
                              "Anzeigenautorisierungscode: ",
                              "Dein Code lautet: ",
                              "código de autorización: ",
                              "Code d’autorisation : ",
                              "codice di autorizzazione: ",
                              "kod autoryzacyjny: ",
                              "Код авторизации: ",
                              "授权码：",
                              "認証コード：",
                              "인증 코드: ",
                              "รหัสอนุญาต: ",
                              "mã ủy quyền: ",
                              "رمز التفويض: ",
                              "קוד: ",
                              "Hi Anna! Here is your code, valid until 2026-12-14: ",
                              "Creator: Anna, code: ",
                              "@anna.creator2024: ",
                              "10:30 Anna: ",
                              "auth_code: ",
                              "spark-ads-authorization-code: "})
        row(label);
    for (const char *label : {"code ", "Code = ", "auth_code=", "code – ", "code - ", "Authorization code ",
                              "Spark Ads code ", "Autorisierungscode ", "your code is ", "Dein Code ist ", "código ",
                              "codice ", "Код ", "授权码 ", "コード ", "코드 "})
        row(label);
    for (const char *label : {"hier: bitte ", "authorization ", "Anna's ", "授权码", "→ ", "- ", "* ", "(30 days) ",
                              "Hi Anna, thanks so much, this one ", "@anna_creator2024 ", "Post Nr. 3 - "})
        row(label, false);
}

void CodeTextTest::removesLabels()
{
    QFETCH(QString, label);
    QFETCH(bool, namesCode);
    const QStringList codes = namesCode ? QStringList{code, bare} : QStringList{code};
    for (const QString &text : codes) {
        const CodeReading reading = readCode(QString(label + text));
        QVERIFY2(reading.accepted(), qPrintable(text));
        QCOMPARE(reading.code, text);
        QCOMPARE(reading.mendings, QList{CodeMending::LabelRemoved});
        QVERIFY(!reading.warnings.contains(CodeWarning::WhiteSpaceInside));
    }
}

void CodeTextTest::refuses_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<CodeRefusal>("refusal");
    using R = CodeRefusal;
    const auto row = [](const char *name, const char *raw, R refusal) {
        QTest::newRow(name) << QString::fromUtf8(raw) << refusal;
    };
    row("nothing", "", R::Empty);
    row("white space", " \n\t\u00A0 ", R::Empty);
    row("invisible", "\u200B\u200E", R::Empty);
    row("quotes alone", "\"\"", R::Empty);
    row("a label alone", "code:", R::Empty);
    row("a URL", "https://www.tiktok.com/@anna/video/7316099630578666754", R::Url);
    row("a URL without scheme", "www.tiktok.com/@anna/video/7316099630578666754", R::Url);
    row("a short link", "vm.tiktok.com/ZMabcdefg/", R::Url);
    row("a short link with words", "see vm.tiktok.com/ZMabcdefg/", R::Url);
    row("another site", "http://example.com/abcdefghijkl", R::Url);
    row("a URL in brackets", "<https://www.tiktok.com/@anna/video/7316099630578666754>", R::Url);
    row("a URL behind a label", "code: https://www.tiktok.com/t/ZTabcdefg/", R::Url);
    row("a URL behind a label, bare", "Video: tiktok.com/@anna/video/7316099630578666754", R::Url);
    row("an encoded URL", "https%3A%2F%2Fwww.tiktok.com%2F@anna%2Fvideo%2F7316099630578666754", R::Url);
    row("a code in a URL", "https://ads.tiktok.com/?code=%23abcDEF%2F0123%2B456789xyzABC%3D", R::Url);
    row("17 digits", "73160996305786667", R::VideoId);
    row("19 digits", "7316099630578666754", R::VideoId);
    row("20 digits", "73160996305786667540", R::VideoId);
    row("a wrapped number", "7316099630\n578666754", R::VideoId);
    row("a quoted number", "'7316099630578666754", R::VideoId);
    row("a number behind a label", "Video-ID: 7316099630578666754", R::VideoId);
    row("two numbers", "7316099630578666754 7316099630578666755", R::VideoId);
    row("a number behind a code", "#abcDEF/0123+456789xyzABC 7316099630578666754", R::TextAfter);
    row("bytes that are no text before it", "\uFFFD\uFFFD#abcDEF/0123+456789", R::OtherCharacters);
    row("a control character before it", "\x01#abcDEF/0123+456789", R::OtherCharacters);
    row("a dot", "#abcDEF.0123456789xyzABC=", R::OtherCharacters);
    row("an accent", "#abcDÉF0123456789xyzABC=", R::OtherCharacters);
    row("a Cyrillic letter", "#аbcDEF0123456789xyzABC=", R::OtherCharacters);
    row("an ampersand", "#abcDEF&0123456789xyzABC=", R::OtherCharacters);
    row("an emoji", "#abcDEF0123456789xyzABC=🔥", R::OtherCharacters);
    row("a zero byte", "#abcDEF0123456789\x01xyzABC=", R::OtherCharacters);
    row("another percent", "%23abcDEF%210123456789xyzABC%3D", R::OtherCharacters);
    row("encoded twice", "%2523abcDEF0123456789xyzABC%253D", R::OtherCharacters);
    row("a hash inside", "#ab#cDEF0123456789xyzABC=", R::OtherCharacters);
    row("an e-mail address", "anna.muster@example.com", R::OtherCharacters);
    row("full-width letters", "#ａｂｃDEF0123456789xyzABC=", R::OtherCharacters);
    row("words behind", "#abcDEF/0123+456789xyzABC= valid for 30 days", R::TextAfter);
    row("a word behind", "#abcDEF/0123+456789xyzABC= thanks", R::TextAfter);
    row("words behind, no =", "#abcDEF/0123+456789xyzABC valid until Monday", R::TextAfter);
    row("a sentence", "hello world this is no code", R::TextAfter);
    row("a sign behind", "#abcDEF/0123+456789xyzABC= !", R::TextAfter);
    row("too short", "#abcdefghi=", R::TooShort);
    row("a hash alone", "#", R::TooShort);
    row("a long mail", qPrintable(QStringLiteral("x").repeated(100000)), R::TooLong);
}

void CodeTextTest::refuses()
{
    QFETCH(QString, raw);
    QFETCH(CodeRefusal, refusal);
    const CodeReading reading = readCode(raw);
    QVERIFY(reading.refusal.has_value());
    QCOMPARE(*reading.refusal, refusal);
    QVERIFY(reading.code.isEmpty());
    QVERIFY(reading.warnings.isEmpty());
}

void CodeTextTest::twoCodesInOneField_data()
{
    QTest::addColumn<QString>("between");
    QTest::addColumn<bool>("tellsBareOnes"); // separates codes that have neither # nor =
    for (const char *separator : {" ", "\t", "\u00A0", "", " and ", " / ", "="})
        QTest::addRow("[%s]", separator) << QString::fromUtf8(separator) << false;
    for (const char *separator :
         {"\n", "\r\n", " \n\n ", "\u2028", ",", ", ", ";", "; ", " | ", "|", " & ", "、", "，", "；", " • ", " · ", "\n,\n", ": "})
        QTest::addRow("[%s]", separator) << QString::fromUtf8(separator) << true;
}

void CodeTextTest::twoCodesInOneField()
{
    QFETCH(QString, between);
    QFETCH(bool, tellsBareOnes);
    const QString second = QStringLiteral("#zzzDEF/0123+456789xyzABC=");
    const CodeReading hashes = readCode(QString(code + between + second));
    QVERIFY(!hashes.accepted());
    QCOMPARE(*hashes.refusal, CodeRefusal::TwoCodes);
    QCOMPARE(*readCode(QString(bare + between + second)).refusal, CodeRefusal::TwoCodes);
    if (between.trimmed() != between || tellsBareOnes) {
        const CodeReading padded = readCode(QString(bare + between + QStringLiteral("zzzDEF0123456789xyzABC==")));
        QVERIFY(!padded.accepted());
    }
    const CodeReading plain = readCode(
        QString(QStringLiteral("abcDEF0123456789xyzABC") + between + QStringLiteral("zzzDEF0123456789xyzABC")));
    if (tellsBareOnes)
        QVERIFY(!plain.accepted());
    else if (plain.accepted()) // cannot be told from a wrapped code: at least it is said
        QVERIFY(plain.warnings.contains(CodeWarning::NoHash));
}

void CodeTextTest::judgesLengths_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<bool>("unusual");
    QTest::newRow("11") << 11 << false << false;
    QTest::newRow("12") << 12 << true << true;
    QTest::newRow("13") << 13 << true << true;
    QTest::newRow("19") << 19 << true << true;
    QTest::newRow("20") << 20 << true << false;
    QTest::newRow("200") << 200 << true << false;
    QTest::newRow("201") << 201 << true << true;
    QTest::newRow("512") << 512 << true << true;
    QTest::newRow("513") << 513 << false << false;
}

void CodeTextTest::judgesLengths()
{
    QFETCH(int, length);
    QFETCH(bool, accepted);
    QFETCH(bool, unusual);
    const QString text = ofLength(length);
    QCOMPARE(text.size(), length);
    const CodeReading reading = readCode(text);
    QCOMPARE(reading.accepted(), accepted);
    if (!accepted)
        QCOMPARE(*reading.refusal, length < 100 ? CodeRefusal::TooShort : CodeRefusal::TooLong);
    QCOMPARE(reading.warnings.contains(CodeWarning::UnusualLength), unusual);
    // What is counted is the code, not what stands around it.
    QCOMPARE(readCode(QString(QStringLiteral("Code: \u200B") + text + QStringLiteral("\u200B "))).accepted(), accepted);
}

void CodeTextTest::warns()
{
    QVERIFY(readCode(code).warnings.isEmpty());
    QCOMPARE(readCode(code.sliced(1)).warnings, QList{CodeWarning::NoHash});
    QCOMPARE(readCode(code.chopped(1)).warnings, QList{CodeWarning::NoEquals});
    QCOMPARE(readCode(QStringLiteral("#abcDEF=0123456789xyzABC=")).warnings, QList{CodeWarning::EqualsInside});
    // A + that URL-decoding turned into a space: one character is missing, and that is said.
    const CodeReading lostPlus = readCode(QStringLiteral("#abcDEF/0123 456789xyzABC="));
    QCOMPARE(lostPlus.code, QStringLiteral("#abcDEF/0123456789xyzABC="));
    QCOMPARE(lostPlus.warnings, QList{CodeWarning::WhiteSpaceInside});
}

void CodeTextTest::keysCompareWithAndWithoutHash()
{
    QCOMPARE(codeKey(code), code.sliced(1));
    QCOMPARE(codeKey(code), codeKey(code.sliced(1)));
    QVERIFY(codeKey(code) != codeKey(code.toLower()));
    QVERIFY(codeKey(code) != codeKey(code.chopped(1)));
    QCOMPARE(codeKey(QString()), QString());
    QCOMPARE(codeKey(QStringLiteral("#")), QString());
}

void CodeTextTest::masks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    QTest::newRow("as in DOMAIN") << QStringLiteral("#abcDEF0123456789xyz=") << QStringLiteral("#abc…xyz=");
    QTest::newRow("no #") << QStringLiteral("abcDEF0123456789xyz=") << QStringLiteral("abc…xyz=");
    QTest::newRow("no =") << QStringLiteral("#abcDEF0123456789xyz") << QStringLiteral("#abc…xyz");
    QTest::newRow("shortest") << QStringLiteral("#abcdefghij=") << QStringLiteral("#ab…ij=");
    QTest::newRow("empty") << QString() << QStringLiteral("…");
    QTest::newRow("one sign") << QStringLiteral("#") << QStringLiteral("…");
    QTest::newRow("few") << QStringLiteral("#ab=") << QStringLiteral("…");
}

void CodeTextTest::masks()
{
    QFETCH(QString, text);
    QFETCH(QString, masked);
    QCOMPARE(maskCode(text), masked);
}

void CodeTextTest::tellsCodesFromWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("likely");
    QTest::newRow("a code") << code << true;
    QTest::newRow("the beginning of one") << QStringLiteral("#ab") << true;
    QTest::newRow("no hash") << QStringLiteral("abcDEF012") << true;
    QTest::newRow("a sign") << QStringLiteral("abcde+f") << true;
    QTest::newRow("a hash") << QStringLiteral("#") << false;
    QTest::newRow("a word") << QStringLiteral("summer") << false;
    QTest::newRow("a name") << QStringLiteral("Anna") << false;
    QTest::newRow("a handle") << QStringLiteral("@anna") << false;
    QTest::newRow("words") << QStringLiteral("Summer Sale 2026") << false;
    QTest::newRow("nothing") << QString() << false;
}

void CodeTextTest::tellsCodesFromWords()
{
    QFETCH(QString, text);
    QFETCH(bool, likely);
    QCOMPARE(looksLikeCode(text), likely);
}

void CodeTextTest::describesEverything()
{
    QSet<QString> texts;
    int count = 0;
    for (int i = 0; i <= static_cast<int>(CodeMending::PercentDecoded); ++i, ++count)
        texts.insert(CodeTexts::describe(static_cast<CodeMending>(i)));
    for (int i = 0; i <= static_cast<int>(CodeWarning::WasPercentEncoded); ++i, ++count)
        texts.insert(CodeTexts::describe(static_cast<CodeWarning>(i)));
    for (int i = 0; i <= static_cast<int>(CodeRefusal::TooLong); ++i, ++count)
        texts.insert(CodeTexts::describe(static_cast<CodeRefusal>(i)));
    QVERIFY(!texts.contains(QString()));
    QCOMPARE(texts.size(), count);
}

SPARK_TEST(CodeTextTest)

} // namespace spark::test

#include "code_text_test.moc"
