// DOMAIN §6: letters, digits, _ and ., not ending in ., 2 to 24 characters, compared without case.
#include "models/domain/handle.h"
#include "tests/domain/properties.h"
#include "tests/support/test_main.h"

namespace spark::test {

class HandleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void comparesWithoutCase();
    void readingIsIdempotent();
};

void HandleTest::reads_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("handle");
    const auto row = [](const char *raw, const char *handle) {
        QTest::newRow(raw) << QString::fromUtf8(raw) << QString::fromUtf8(handle);
    };
    row("anna", "anna");
    row("@anna", "anna");
    row("  @Anna.B_1 \n", "Anna.B_1");
    row("ab", "ab");
    row("abcdefghijklmnopqrstuvwx", "abcdefghijklmnopqrstuvwx");
    row("_a", "_a");
    row(".a", ".a");
    row("a.b.c", "a.b.c");
    row("12", "12");
    row("änna", "änna");
    row("анна", "анна");
    row("漢字", "漢字");
}

void HandleTest::reads()
{
    QFETCH(QString, raw);
    QFETCH(QString, handle);
    QCOMPARE(readHandle(raw), handle);
}

void HandleTest::refuses_data()
{
    QTest::addColumn<QString>("raw");
    for (const char *raw : {"", "@", "a", "@a", "anna.", "abcdefghijklmnopqrstuvwxy", "an na", "an-na", "an#na",
                            "@@anna", "anna@", "an/na", "anna!", "https://www.tiktok.com/@anna", "an\nna", "½½", "a🔥"})
        QTest::newRow(raw) << QString::fromUtf8(raw);
}

void HandleTest::refuses()
{
    QFETCH(QString, raw);
    QCOMPARE(readHandle(raw), QString());
}

void HandleTest::comparesWithoutCase()
{
    QCOMPARE(handleKey(u"Anna.B_1"), handleKey(u"aNNA.b_1"));
    QCOMPARE(handleKey(u"ÄNNA"), handleKey(u"änna"));
    QVERIFY(handleKey(u"anna.b") != handleKey(u"anna_b"));
    QVERIFY(handleKey(u"anna") != handleKey(u"anna1"));
}

void HandleTest::readingIsIdempotent()
{
    QVERIFY(holds("what was read is a handle", [] {
        const QString handle = readHandle(*rc::gen::oneOf(anyText(), charactersOf(QStringLiteral("ab._@ 1"), 0, 27)));
        RC_ASSERT(handle.isEmpty() || (handle.size() >= 2 && handle.toStdU32String().size() <= 24));
        RC_ASSERT(readHandle(handle) == handle);
        RC_ASSERT(readHandle(QString(u'@' + handle)) == handle);
        RC_ASSERT(!handle.endsWith(u'.'));
    }));
}

SPARK_TEST(HandleTest)

} // namespace spark::test

#include "handle_test.moc"
