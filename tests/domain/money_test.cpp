// Amounts as people type them in their own country.
#include "models/domain/money.h"
#include "tests/domain/properties.h"
#include "tests/support/test_main.h"

namespace spark::test {

namespace {

const QStringList locales{
    QStringLiteral("en_US"), QStringLiteral("en_GB"),      QStringLiteral("de_DE"), QStringLiteral("de_AT"),
    QStringLiteral("fr_FR"), QStringLiteral("de_CH"),      QStringLiteral("fr_CH"), QStringLiteral("hi_IN"),
    QStringLiteral("en_IN"), QStringLiteral("ar_EG"),      QStringLiteral("fa_IR"), QStringLiteral("ja_JP"),
    QStringLiteral("es_ES"), QStringLiteral("pl_PL"),      QStringLiteral("pt_PT"), QStringLiteral("bn_BD"),
    QStringLiteral("sv_SE"), QStringLiteral("ff_Adlm_GN"), QStringLiteral("C")};

} // namespace

class MoneyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void refusalsSayWhatToWrite();
    void formats_data();
    void formats();
    void knowsMinorDigits();
    void knowsCurrencies();
    void amountsRoundTrip();
    void anyTextIsReadOrRefused();
};

void MoneyTest::reads_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("minor");
    const auto row = [](const char *locale, const char *amount, const char *currency, qint64 minor) {
        QTest::addRow("%s %s %s", locale, amount, currency)
            << QString::fromLatin1(locale) << QString::fromUtf8(amount) << QString::fromLatin1(currency) << minor;
    };
    row("en_US", "1,234.50", "USD", 123450);
    row("en_US", "1234.5", "USD", 123450);
    row("en_US", "1234", "USD", 123400);
    row("en_US", " 12 ", "USD", 1200);
    row("en_US", ".5", "USD", 50);
    row("en_US", "5.", "USD", 500);
    row("en_US", "0", "USD", 0);
    row("en_US", "0.01", "USD", 1);
    row("en_US", "1,234,567,890.12", "USD", 123456789012);
    row("en_US", "9999999999999.99", "USD", 999999999999999);
    row("de_DE", "1.234,50", "EUR", 123450);
    row("de_DE", "1234,5", "EUR", 123450);
    row("de_DE", "1 234,50", "EUR", 123450);
    row("de_DE", "1.500", "EUR", 150000);
    row("fr_FR", "1 234,50", "EUR", 123450);
    row("fr_FR", "1\u202F234,50", "EUR", 123450);
    row("fr_FR", "1\u00A0234,50", "EUR", 123450);
    row("de_CH", "1’234.50", "CHF", 123450);
    row("de_CH", "1'234.50", "CHF", 123450);
    row("de_CH", "1 234.50", "CHF", 123450);
    row("hi_IN", "12,34,567.50", "INR", 123456750);
    row("hi_IN", "1,234,567.50", "INR", 123456750);
    row("ar_EG", "١٬٢٣٤٫٥٠", "EGP", 123450);
    row("ar_EG", "1234٫50", "EGP", 123450);
    row("ja_JP", "1,234", "JPY", 1234);
    row("ja_JP", "1234", "JPY", 1234);
    row("en_US", "1.234", "KWD", 1234);
    row("en_US", "1.2", "KWD", 1200);
}

void MoneyTest::reads()
{
    QFETCH(QString, locale);
    QFETCH(QString, amount);
    QFETCH(QString, currency);
    QFETCH(qint64, minor);
    const Expected<Money> money = readMoney(amount, currency, QLocale(locale));
    QVERIFY2(money.has_value(), money ? "" : qPrintable(money.error().text()));
    QCOMPARE(money->minor, minor);
    QCOMPARE(money->currency, currency);
}

void MoneyTest::refuses_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("currency");
    const auto row = [](const char *locale, const char *amount, const char *currency) {
        QTest::addRow("%s %s %s", locale, amount, currency)
            << QString::fromLatin1(locale) << QString::fromUtf8(amount) << QString::fromLatin1(currency);
    };
    for (const char *amount : {"",
                               " ",
                               ".",
                               ",",
                               "-5",
                               "+5",
                               "−5",
                               "abc",
                               "12a",
                               "$12",
                               "12 USD",
                               "1e5",
                               "0x10",
                               "1.234",
                               "1.2.3",
                               "1,23.00",
                               "12,34",
                               "1,2345",
                               "12345,678",
                               ",123",
                               "1,,234",
                               "1,234,",
                               "1 50",
                               "1'234",
                               "12,34,567",
                               "½",
                               "5²",
                               "NaN",
                               "inf",
                               "99999999999999.99",
                               "123456789012345678901234567890"})
        row("en_US", amount, "USD");
    row("de_DE", "1.50", "EUR"); // a decimal point of another country, not 150
    row("de_DE", "1,234", "EUR");
    row("de_DE", "1,234.50", "EUR");
    row("fr_FR", "1.50", "EUR");
    row("hi_IN", "1,23,45", "INR");
    row("hi_IN", "1,2,345", "INR");
    row("ja_JP", "12.5", "JPY");
    row("ja_JP", "12.0", "JPY");
    row("en_US", "1.2345", "KWD");
    for (const char *currency : {"", "usd", "US", "USDT", "U$D", "€", "ÜSD"})
        row("en_US", "12", currency);
}

void MoneyTest::refuses()
{
    QFETCH(QString, locale);
    QFETCH(QString, amount);
    QFETCH(QString, currency);
    const Expected<Money> money = readMoney(amount, currency, QLocale(locale));
    QVERIFY(!money.has_value());
    QCOMPARE(money.error().code, ErrorCode::InvalidInput);
    QVERIFY(!money.error().message.isEmpty());
}

void MoneyTest::refusalsSayWhatToWrite()
{
    // The example is one that would be accepted.
    for (const auto &[currency, amount] :
         {std::pair("EUR", "1.234,50"), std::pair("JPY", "1.234"), std::pair("KWD", "1.234,500")}) {
        const Expected<Money> money =
            readMoney(QStringLiteral("x"), QLatin1String(currency), QLocale(QStringLiteral("de_DE")));
        QVERIFY(!money.has_value());
        QVERIFY2(money.error().advice.contains(QLatin1String(amount) + QStringLiteral(".")),
                 qPrintable(money.error().advice));
    }
    // A pasted novel is not read back to its author.
    const Expected<Money> money = readMoney(QString(100000, u'9'), QStringLiteral("EUR"), QLocale::c());
    QVERIFY(!money.has_value());
    QVERIFY(money.error().text().size() < 300);
}

void MoneyTest::formats_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *locale, qint64 minor, const char *currency, const char *text) {
        QTest::addRow("%s %s", locale, text)
            << QString::fromLatin1(locale) << minor << QString::fromLatin1(currency) << QString::fromUtf8(text);
    };
    row("en_US", 123450, "USD", "1,234.50");
    row("en_US", 5, "USD", "0.05");
    row("en_US", 0, "USD", "0.00");
    row("en_US", -123450, "USD", "-1,234.50");
    row("en_US", -5, "USD", "-0.05");
    row("de_DE", 123456789, "EUR", "1.234.567,89");
    row("fr_FR", 123450, "EUR", "1\u202F234,50");
    row("de_CH", 123450, "CHF", "1’234.50");
    row("hi_IN", 123456789, "INR", "12,34,567.89");
    row("ar_EG", 123450, "EGP", "١٬٢٣٤٫٥٠");
    row("ja_JP", 1234, "JPY", "1,234");
    row("en_US", 1234567, "KWD", "1,234.567");
}

void MoneyTest::formats()
{
    QFETCH(QString, locale);
    QFETCH(qint64, minor);
    QFETCH(QString, currency);
    QFETCH(QString, text);
    QCOMPARE(formatAmount({minor, currency}, QLocale(locale)), text);
    QCOMPARE(formatMoney({minor, currency}, QLocale(locale)), QString(text + QChar(0xA0) + currency));
}

void MoneyTest::knowsMinorDigits()
{
    for (const char16_t *currency : {u"JPY", u"KRW", u"VND", u"CLP", u"ISK", u"XAF"})
        QCOMPARE(minorDigits(currency), 0);
    for (const char16_t *currency : {u"KWD", u"BHD", u"TND", u"OMR", u"JOD", u"IQD", u"LYD"})
        QCOMPARE(minorDigits(currency), 3);
    for (const char16_t *currency : {u"EUR", u"USD", u"GBP", u"CHF", u"INR", u"EGP", u"THB", u"IDR", u"HUF", u"XXX"})
        QCOMPARE(minorDigits(currency), 2);
}

void MoneyTest::knowsCurrencies()
{
    for (const char16_t *text : {u"EUR", u"USD", u"ZZZ"})
        QVERIFY(isCurrency(text));
    for (const char16_t *text : {u"", u"EU", u"EURO", u"eur", u"EU1", u"EÜR", u" EU"})
        QVERIFY(!isCurrency(text));
}

void MoneyTest::amountsRoundTrip()
{
    QVERIFY(holds("what is written is read as the same amount", [] {
        const QLocale locale(locales.at(*rc::gen::inRange<qsizetype>(0, locales.size())));
        const auto digits = *rc::gen::inRange(1, 16);
        qint64 most = 10;
        for (int i = 1; i < digits; ++i)
            most *= 10;
        const Money money{*rc::gen::inRange<qint64>(0, most),
                          *rc::gen::element(QStringLiteral("EUR"), QStringLiteral("JPY"), QStringLiteral("KWD"),
                                            QStringLiteral("INR"))};
        const QString text = formatAmount(money, locale);
        RC_LOG(shown(text));
        const Expected<Money> read = readMoney(text, money.currency, locale);
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == money);
    }));
}

void MoneyTest::anyTextIsReadOrRefused()
{
    QVERIFY(holds("any text is read or refused", [] {
        const QLocale locale(locales.at(*rc::gen::inRange<qsizetype>(0, locales.size())));
        const QString text = *rc::gen::oneOf(anyText(), charactersOf(QStringLiteral("0123456789.,' \u202F’-+"), 0, 20));
        const Expected<Money> read = readMoney(text, QStringLiteral("EUR"), locale);
        if (read.has_value())
            RC_ASSERT(read->minor >= 0);
        else
            RC_ASSERT(!read.error().message.isEmpty());
    }));
}

SPARK_TEST(MoneyTest)

} // namespace spark::test

#include "money_test.moc"
