// What holds for every code and every paste.
#include "models/domain/code_text.h"
#include "tests/domain/properties.h"
#include "tests/support/test_main.h"

#include <algorithm>

namespace spark::test {

namespace {

const QString bodySigns = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_");

// A code as TikTok makes them: #, a body, padding. Without its # and padding now and then.
rc::Gen<QString> anyCode()
{
    return rc::gen::exec([] {
        const QString body = *charactersOf(bodySigns, 20, 200);
        const bool hash = *rc::gen::weightedElement<bool>({{4, true}, {1, false}});
        const QString padding = QString(*rc::gen::inRange(0, 3), u'=');
        return QString((hash ? QStringLiteral("#") : QString()) + body + padding);
    });
}

bool isDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

QString pickedFrom(const QStringList &texts)
{
    return texts.at(*rc::gen::inRange<qsizetype>(0, texts.size()));
}

QString insertedAnywhere(QString text, const QString &signs)
{
    const int times = *rc::gen::inRange(0, 4);
    for (int i = 0; i < times; ++i) {
        const auto place = *rc::gen::inRange<qsizetype>(0, text.size() + 1);
        text.insert(place, signs.at(*rc::gen::inRange<qsizetype>(0, signs.size())));
    }
    return text;
}

// As mail programs wrap: lines of a length that they all have.
QString wrapped(const QString &text)
{
    const auto width = *rc::gen::inRange<qsizetype>(20, 80);
    const QString end = pickedFrom({QStringLiteral("\n"), QStringLiteral("\r\n"), QStringLiteral("\u00A0\n"),
                                    QStringLiteral("\n   "), QStringLiteral("\u2028")});
    QStringList lines;
    for (qsizetype i = 0; i < text.size(); i += width)
        lines.append(text.mid(i, width));
    return lines.join(end);
}

QString fullWidth(QString text)
{
    for (QChar &c : text) {
        if ((c == u'#' || c == u'+' || c == u'/' || c == u'=') && *rc::gen::arbitrary<bool>())
            c = QChar(c.unicode() + 0xFEE0);
    }
    return text;
}

QString percentEncoded(const QString &text)
{
    const bool upper = *rc::gen::arbitrary<bool>();
    QString result;
    for (const QChar c : text) {
        if (c == u'#' || c == u'+' || c == u'/' || c == u'=') {
            const QString hex = QString::number(c.unicode(), 16);
            result += u'%' + (upper ? hex.toUpper() : hex);
        } else {
            result += c;
        }
    }
    return result;
}

QString quoted(const QString &text)
{
    const QString pair =
        pickedFrom({QStringLiteral("\"\""), QStringLiteral("''"), QStringLiteral("``"), QStringLiteral("“”"),
                    QStringLiteral("„“"), QStringLiteral("«»"), QStringLiteral("<>"), QStringLiteral("‹›")});
    return pair.front() + text + pair.back();
}

QString labelled(const QString &text)
{
    return pickedFrom({QStringLiteral("code: "), QStringLiteral("Spark Ads code (30 days):"),
                       QStringLiteral("Autorisierungscode:\n"), QStringLiteral("授权码："),
                       QStringLiteral("Authorization code "), QStringLiteral("Code = "),
                       QStringLiteral("@anna: code: ")})
        + text;
}

// Any mix of the defects that can be mended without a loss.
QString decorated(const QString &code)
{
    const auto maybe = [](const QString &text, auto change) {
        return *rc::gen::arbitrary<bool>() ? change(text) : text;
    };
    QString text = *rc::gen::arbitrary<bool>() ? maybe(code, percentEncoded) : maybe(code, fullWidth);
    text = maybe(text, wrapped);
    text = maybe(text, quoted);
    text = maybe(text, labelled);
    text = maybe(text, quoted);
    text = insertedAnywhere(text, QStringLiteral("\u200B\u200E\u202A\u2060\u00AD\uFEFF"));
    text = pickedFrom(
               {QString(), QStringLiteral(" "), QStringLiteral("\n"), QStringLiteral("\u00A0"), QStringLiteral("'")})
        + text;
    return text + pickedFrom({QString(), QStringLiteral(" "), QStringLiteral("\r\n"), QStringLiteral("\u3000")});
}

} // namespace

class CodeTextPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesStayAsTheyAre();
    void decoratedCodesComeBack();
    void readingIsIdempotent();
    void nothingIsDropped();
    void keysIgnoreTheHash();
    void masksHideHalf();
    void anyTextIsReadOrRefused();
};

void CodeTextPropertiesTest::codesStayAsTheyAre()
{
    QVERIFY(holds("a code is read as it is", [] {
        const QString code = *anyCode();
        RC_PRE(!isDigits(code));
        const CodeReading reading = readCode(code);
        RC_ASSERT(reading.accepted());
        RC_ASSERT(reading.code == code);
        RC_ASSERT(reading.mendings.isEmpty());
        RC_ASSERT(looksLikeCode(QString(u'#' + codeKey(code))));
    }));
}

void CodeTextPropertiesTest::decoratedCodesComeBack()
{
    QVERIFY(holds("any mix of mendable defects gives the same code back", [] {
        const QString code = *anyCode();
        RC_PRE(!isDigits(code));
        const QString paste = decorated(code);
        RC_LOG(shown(paste));
        const CodeReading reading = readCode(paste);
        RC_ASSERT(reading.accepted());
        RC_ASSERT(reading.code == code);
        RC_ASSERT(codeKey(reading.code) == codeKey(code));
    }));
}

void CodeTextPropertiesTest::readingIsIdempotent()
{
    QVERIFY(holds("what was read is read as the same", [] {
        const QString paste =
            *rc::gen::oneOf(anyText(), rc::gen::exec([]() -> QString { return decorated(*anyCode()); }),
                            charactersOf(bodySigns + QStringLiteral("##==  \n:%23\"'<>,;"), 0, 60));
        const CodeReading reading = readCode(paste);
        RC_ASSERT(reading.accepted() != reading.code.isEmpty());
        if (!reading.accepted())
            return;
        const CodeReading again = readCode(reading.code);
        RC_ASSERT(again.accepted());
        RC_ASSERT(again.code == reading.code);
        RC_ASSERT(again.mendings.isEmpty());
    }));
}

void CodeTextPropertiesTest::nothingIsDropped()
{
    QVERIFY(holds("no sign and no case is lost beside white space", [] {
        const QString paste = *charactersOf(bodySigns + QStringLiteral("##==  \n\t"), 12, 80);
        const CodeReading reading = readCode(paste);
        if (!reading.accepted() || reading.mendings.contains(CodeMending::LabelRemoved))
            return;
        QString expected = paste;
        expected.removeIf([](QChar c) { return c.isSpace(); });
        RC_ASSERT(reading.code == expected);
    }));
    QVERIFY(holds("a label is never part of a code", [] {
        const QString paste = *charactersOf(bodySigns + QStringLiteral("##==  :"), 12, 120);
        const CodeReading reading = readCode(paste);
        if (!reading.accepted())
            return;
        // What is left is the end of the paste, whole.
        QString squeezed = paste;
        squeezed.removeIf([](QChar c) { return c.isSpace(); });
        RC_ASSERT(squeezed.endsWith(reading.code));
    }));
}

void CodeTextPropertiesTest::keysIgnoreTheHash()
{
    QVERIFY(holds("with and without # is the same code", [] {
        const QString code = *anyCode();
        RC_PRE(!code.startsWith(u'#') && !isDigits(code));
        RC_ASSERT(codeKey(QString(u'#' + code)) == codeKey(code));
        RC_ASSERT(codeKey(readCode(QString(u'#' + code)).code) == codeKey(readCode(code).code));
    }));
}

void CodeTextPropertiesTest::masksHideHalf()
{
    QVERIFY(holds("a mask shows half at most, and never all", [] {
        const QString code = *charactersOf(bodySigns + QStringLiteral("#="), 0, 60);
        const QString mask = maskCode(code);
        RC_ASSERT(mask.count(QChar(0x2026)) == 1);
        RC_ASSERT((mask.size() - 1) * 2 <= code.size());
        const qsizetype gap = mask.indexOf(QChar(0x2026));
        RC_ASSERT(mask.first(gap) == code.first(gap));
        RC_ASSERT(mask.sliced(gap + 1) == code.last(mask.size() - gap - 1));
    }));
}

void CodeTextPropertiesTest::anyTextIsReadOrRefused()
{
    QVERIFY(holds("any UTF-16 is read or refused", [] {
        const QString text = *anyText();
        const CodeReading reading = readCode(text);
        RC_ASSERT(reading.accepted() == !reading.code.isEmpty());
        const auto allowed = [](QChar c) { return QString(bodySigns + QStringLiteral("#=")).contains(c); };
        RC_ASSERT(std::all_of(reading.code.begin(), reading.code.end(), allowed));
        RC_ASSERT(maskCode(text).contains(QChar(0x2026)));
        looksLikeCode(text);
        codeKey(text);
    }));
}

SPARK_TEST(CodeTextPropertiesTest)

} // namespace spark::test

#include "code_text_properties_test.moc"
