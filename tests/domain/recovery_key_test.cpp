// A vault's key on paper and back.
#include "models/domain/recovery_key.h"
#include "tests/domain/properties.h"
#include "tests/support/test_main.h"

namespace spark::test {

namespace {

const QByteArray hex("00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef");

SecretBytes key()
{
    return SecretBytes::copyOf(QByteArray::fromHex(hex));
}

QByteArray grouped(const QByteArray &separator, int size)
{
    QByteArray text;
    for (int i = 0; i < hex.size(); i += size)
        text += (i > 0 ? separator : QByteArray()) + hex.mid(i, size);
    return text;
}

} // namespace

class RecoveryKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsTheEngineTakesIt();
    void isReadInAnyGrouping_data();
    void isReadInAnyGrouping();
    void refusals_data();
    void refusals();
    void refusalsKeepTheKeyToThemselves();
    void everyKeyComesBack();
    void passphrasesAreComposed();
    void otherEncodingsStayWhole();
};

void RecoveryKeyTest::isWrittenAsTheEngineTakesIt()
{
    const SecretBytes text = recoveryKeyText(key());
    QCOMPARE(text.view().toByteArray(), hex);
    QCOMPARE(recoveryKeyForDisplay(key()), QString::fromLatin1(grouped(" ", 8)));
    QVERIFY(recoveryKeyText(SecretBytes()).isEmpty());
}

void RecoveryKeyTest::isReadInAnyGrouping_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("as it is", hex);
    row("capitals", hex.toUpper());
    row("by eight", grouped(" ", 8));
    row("by four, dashes", grouped("-", 4));
    row("by two, colons", grouped(":", 2));
    row("lines", grouped("\r\n", 16));
    row("tabs", grouped("\t", 8));
    row("no-break spaces", grouped("\u00A0", 8));
    row("narrow no-break spaces", grouped("\u202F", 8));
    row("typographic dashes", grouped(" – ", 8));
    row("soft hyphens", grouped("\u00AD", 8));
    row("a byte-order mark", "\uFEFF" + hex);
    row("white space around", "  " + hex + " \n");
    row("x'…'", "x'" + hex + "'");
    row("X'…'", "X'" + hex.toUpper() + "'");
    row("\"x'…'\"", "\"x'" + hex + "'\"");
    row("x’…’", "x’" + hex + "’");
    row("in quotes", "“" + hex + "”");
}

void RecoveryKeyTest::isReadInAnyGrouping()
{
    QFETCH(QByteArray, text);
    const Expected<SecretBytes> read = readRecoveryKey(text);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().text()));
    QVERIFY(read->equals(key()));
}

void RecoveryKeyTest::refusals_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("empty", "");
    row("white space", " \n");
    row("x alone", "x''");
    row("a digit short", hex.chopped(1));
    row("a digit long", hex + "0");
    row("a byte short", hex.chopped(2));
    row("half", hex.first(32));
    row("twice", hex + hex);
    row("very long", hex.repeated(10000));
    row("a letter o", QByteArray(hex).replace(0, 1, "o"));
    row("a letter l", QByteArray(hex).replace(10, 1, "l"));
    row("a letter g", QByteArray(hex).replace(63, 1, "g"));
    row("x inside", QByteArray(hex).insert(10, 'x'));
    row("two x", "xx'" + hex + "'");
    row("0x", "0x" + hex);
    row("an accent", hex + "é");
    row("a zero byte", hex + QByteArray(1, '\0'));
    row("an Arabic digit", hex.chopped(1) + "٠");
    row("half a character", hex + "\xE2");
    row("base64", QByteArray::fromHex(hex).toBase64());
    row("the bytes themselves", QByteArray::fromHex(hex));
}

void RecoveryKeyTest::refusals()
{
    QFETCH(QByteArray, text);
    const Expected<SecretBytes> read = readRecoveryKey(text);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QVERIFY(!read.error().message.isEmpty());
    QVERIFY(!read.error().advice.isEmpty());
}

void RecoveryKeyTest::refusalsKeepTheKeyToThemselves()
{
    const Expected<SecretBytes> read = readRecoveryKey(hex.chopped(1));
    QVERIFY(!read.has_value());
    QVERIFY(read.error().text().contains(QStringLiteral("63")));
    QVERIFY(!read.error().text().contains(QString::fromLatin1(hex.first(8))));
}

void RecoveryKeyTest::everyKeyComesBack()
{
    QVERIFY(holds("a key that was shown is read back", [] {
        const auto bytes =
            *rc::gen::container<std::vector<char>>(static_cast<std::size_t>(vaultKeySize), rc::gen::arbitrary<char>());
        const SecretBytes secret = SecretBytes::copyOf(QByteArrayView(bytes.data(), vaultKeySize));
        const Expected<SecretBytes> fromText = readRecoveryKey(recoveryKeyText(secret).view());
        RC_ASSERT(fromText.has_value() && fromText->equals(secret));
        const Expected<SecretBytes> fromDisplay = readRecoveryKey(recoveryKeyForDisplay(secret).toUtf8());
        RC_ASSERT(fromDisplay.has_value() && fromDisplay->equals(secret));
    }));
    QVERIFY(holds("any bytes are a key or are not", [] {
        const auto bytes = *rc::gen::arbitrary<std::string>();
        const Expected<SecretBytes> read =
            readRecoveryKey(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        RC_ASSERT(!read.has_value() || read->size() == vaultKeySize);
    }));
}

void RecoveryKeyTest::passphrasesAreComposed()
{
    const auto normalized = [](const char *text) { return normalizedPassphrase(text).view().toByteArray(); };
    QCOMPARE(normalized("cafe\u0301"), QByteArray("caf\u00E9"));
    QCOMPARE(normalized("caf\u00E9"), QByteArray("caf\u00E9"));
    // Case, white space and compatibility forms are the person's choice.
    for (const char *text : {"", " Two  Words ", "ｆｕｌｌ", "🔑key", "ﬁ"})
        QCOMPARE(normalized(text), QByteArray(text));
}

void RecoveryKeyTest::otherEncodingsStayWhole()
{
    const QByteArray latin("caf\xE9");
    QCOMPARE(normalizedPassphrase(latin).view().toByteArray(), latin);
    QVERIFY(!normalizedPassphrase("caf\xE9").equals(normalizedPassphrase("caf\xE8")));
}

SPARK_TEST(RecoveryKeyTest)

} // namespace spark::test

#include "recovery_key_test.moc"
