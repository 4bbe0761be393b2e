// What pastes and names carry along unseen.
#include "models/domain/characters.h"
#include "tests/domain/properties.h"
#include "tests/support/test_main.h"

namespace spark::test {

class CharactersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removesTheInvisible();
    void keepsTheRest();
    void normalizesAsQtDoes();
    void boundsCombiningMarks();
};

void CharactersTest::removesTheInvisible()
{
    QCOMPARE(withoutInvisible(u"\uFEFFa\u200B\u200F\u202Ab\u202E\u2060\u00ADc\u2069\u061C"), QStringLiteral("abc"));
    QCOMPARE(withoutInvisible(u""), QString());
    QCOMPARE(withoutInvisible(u"\u200B"), QString());
}

void CharactersTest::keepsTheRest()
{
    for (const char16_t unit :
         {u' ', u'\n', u'\u00A0', u'\u200A', u'\u2010', u'\u2029', u'\u202F', u'\u0301', u'\uFEFE', u'#', u'\0'})
        QVERIFY(!isInvisible(unit));
}

void CharactersTest::normalizesAsQtDoes()
{
    const auto forms = {QString::NormalizationForm_C, QString::NormalizationForm_D, QString::NormalizationForm_KC,
                        QString::NormalizationForm_KD};
    QVERIFY(holds("pieces or not, the same text", [&forms] {
        // Long enough for several pieces, out of what joins with its neighbours.
        const QStringList parts{
            QStringLiteral("a"),      QStringLiteral("e\u0301"), QStringLiteral("\u1112\u1161\u11AB"),
            QStringLiteral("\u11AB"), QStringLiteral("ｶ"),       QStringLiteral("ﾞ"),
            QStringLiteral("ㅎ"),     QStringLiteral("ㅏ"),      QStringLiteral("\u0BC6"),
            QStringLiteral("\u0BBE"), QStringLiteral("한"),      QStringLiteral("ﷺ"),
            QStringLiteral("\u0316"), QStringLiteral(" "),       QStringLiteral("\U0001D15E"),
            QString(QChar(0xD800)),   QStringLiteral("ﾡ"),       QStringLiteral("ￂ")};
        const auto indexes = *rc::gen::noShrink(
            rc::gen::container<std::vector<int>>(600, rc::gen::inRange(0, static_cast<int>(parts.size()))));
        QString text;
        for (const int index : indexes)
            text += parts.at(index);
        for (const auto form : forms)
            RC_ASSERT(normalizedText(text, form) == text.normalized(form));
    }));
}

void CharactersTest::boundsCombiningMarks()
{
    const QString acutes(30, QChar(0x0301));
    QCOMPARE(normalizedText(QString(u'x' + acutes), QString::NormalizationForm_D), QString(u'x' + acutes));
    QCOMPARE(normalizedText(QString(u'x' + acutes + acutes + u'y'), QString::NormalizationForm_D),
             QString(u'x' + acutes + u'y'));
}

SPARK_TEST(CharactersTest)

} // namespace spark::test

#include "characters_test.moc"
