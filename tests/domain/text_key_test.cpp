// What names are compared and sorted by.
#include "models/domain/text_key.h"
#include "tests/domain/properties.h"
#include "tests/support/test_main.h"

namespace spark::test {

class TextKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameNames_data();
    void sameNames();
    void sortsAccentsBehindTheirLetter();
    void keysAreTheirOwnKeys();
    void boundsCombiningMarks();
};

void TextKeyTest::sameNames_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *one, const char *other, bool same = true) {
        QTest::addRow("%s / %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other) << same;
    };
    row("  CAFÉ ", "café");
    row("café", "cafe\u0301");
    row("Acme  GmbH\n", "acme gmbh");
    row("Acme\u00A0GmbH", "Acme GmbH");
    row("Ｓｐａｒｋ", "spark");
    row("ﬁnal", "FINAL");
    row("ΑΘΗΝΑ", "αθηνα");
    row("ÜBER", "über");
    row("", " \t");
    row("café", "cafe", false);
    row("anna b", "annab", false);
    row("anna", "anne", false);
}

void TextKeyTest::sameNames()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(textKey(one) == textKey(other), same);
}

void TextKeyTest::sortsAccentsBehindTheirLetter()
{
    QVERIFY(textKey(u"e") < textKey(u"é"));
    QVERIFY(textKey(u"É") < textKey(u"f"));
    QVERIFY(textKey(u"Ämter") < textKey(u"Zebra"));
    QVERIFY(textKey(u"anna") < textKey(u"Bert"));
}

void TextKeyTest::keysAreTheirOwnKeys()
{
    QVERIFY(holds("a key's key is the key", [] {
        const QString key =
            textKey(*rc::gen::oneOf(anyText(), charactersOf(QStringLiteral("aBÉßİıΣςﬁ①½ \u00A0漢ǅ"), 0, 20)));
        RC_ASSERT(textKey(key) == key);
        RC_ASSERT(key == key.simplified());
    }));
}

void TextKeyTest::boundsCombiningMarks()
{
    const QString marks = QString(20, QChar(0x0301));
    QCOMPARE(textKey(QString(u'e' + marks)), QString(u'e' + marks));
    const QString tower = QString(5000, QChar(0x0301)) + QString(5000, QChar(0x0316));
    const QString key = textKey(QString(u'e' + tower + QStringLiteral("nd")));
    QVERIFY(key.startsWith(u'e'));
    QVERIFY(key.endsWith(QLatin1String("nd")));
    QVERIFY(key.size() < 50);
}

SPARK_TEST(TextKeyTest)

} // namespace spark::test

#include "text_key_test.moc"
