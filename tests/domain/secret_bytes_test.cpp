// Bytes with one owner, wiped when they go.
#include "models/domain/secret_bytes.h"
#include "tests/support/test_main.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <type_traits>

#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SPARK_SANITIZED
// Stands in for the system's call, to see what a page holds when it is given back. (Sanitizers have their own.)
static const void *watchedPage = nullptr;
static QByteArray givenBack;

int munmap(void *address, size_t length) noexcept
{
    if (address == watchedPage)
        givenBack = QByteArray(static_cast<const char *>(address), static_cast<qsizetype>(length));
    return static_cast<int>(syscall(SYS_munmap, address, length));
}
#endif

namespace spark::test {

class SecretBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsZeroed();
    void copiesWhatItIsGiven();
    void movesWithoutCopying();
    void clears();
    void comparesAllBytes();
    void randomIsRandom();
#ifndef SPARK_SANITIZED
    void givesBackNothingButZeros_data();
    void givesBackNothingButZeros();
#endif
    void wipesBuffers();
    void wipesTexts();
    void leavesSharedTextsToTheOthers();
};

void SecretBytesTest::beginsZeroed()
{
    const SecretBytes bytes(5000);
    QCOMPARE(bytes.size(), 5000);
    QCOMPARE(bytes.view().toByteArray(), QByteArray(5000, '\0'));
    for (const qsizetype none : {0, -1}) {
        const SecretBytes empty(none);
        QVERIFY(empty.isEmpty());
        QCOMPARE(empty.size(), 0);
        QVERIFY(SecretBytes::random(none).isEmpty());
    }
    QVERIFY(SecretBytes().isEmpty());
    QVERIFY(SecretBytes().view().isEmpty());
}

void SecretBytesTest::copiesWhatItIsGiven()
{
    QByteArray source("secret\0bytes", 12);
    const SecretBytes bytes = SecretBytes::copyOf(source);
    source.fill('x');
    QCOMPARE(bytes.view().toByteArray(), QByteArray("secret\0bytes", 12));
    const SecretBytes twin = bytes.clone();
    QVERIFY(twin.equals(bytes));
    QVERIFY(twin.data() != bytes.data());
    QVERIFY(SecretBytes::copyOf({}).isEmpty());
}

void SecretBytesTest::movesWithoutCopying()
{
    static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
    static_assert(std::is_nothrow_move_constructible_v<SecretBytes> && std::is_nothrow_move_assignable_v<SecretBytes>);
    SecretBytes first = SecretBytes::copyOf("first");
    const char *place = first.data();
    SecretBytes second(std::move(first));
    QCOMPARE(second.data(), place);
    QCOMPARE(second.view().toByteArray(), QByteArray("first"));
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): a moved-from secret is empty
    QVERIFY(!first.data());

    SecretBytes third = SecretBytes::copyOf("third");
    third = std::move(second);
    QCOMPARE(third.view().toByteArray(), QByteArray("first"));
    QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move)
    SecretBytes &itself = third;
    third = std::move(itself);
    QCOMPARE(third.view().toByteArray(), QByteArray("first"));
}

void SecretBytesTest::clears()
{
    SecretBytes bytes = SecretBytes::copyOf("secret");
    bytes.clear();
    QVERIFY(bytes.isEmpty());
    QVERIFY(!bytes.data());
    bytes.clear();
    QVERIFY(bytes.isEmpty());
    bytes = SecretBytes::copyOf("again");
    QCOMPARE(bytes.size(), 5);
}

void SecretBytesTest::comparesAllBytes()
{
    const SecretBytes bytes = SecretBytes::copyOf("secret");
    QVERIFY(bytes.equals(SecretBytes::copyOf("secret")));
    QVERIFY(bytes.equals(bytes));
    for (const char *other : {"", "secre", "secrets", "Secret", "secreT", "secXet"})
        QVERIFY(!bytes.equals(SecretBytes::copyOf(other)));
    QVERIFY(SecretBytes().equals(SecretBytes()));
    QVERIFY(!SecretBytes().equals(bytes));
    // Every single bit counts.
    for (int bit = 0; bit < 48; ++bit) {
        SecretBytes changed = bytes.clone();
        changed.data()[bit / 8] = static_cast<char>(changed.data()[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(!changed.equals(bytes));
    }
}

void SecretBytesTest::randomIsRandom()
{
    for (const qsizetype size : {1, 2, 3, 4, 5, 16, 31, 32, 33, 5000})
        QCOMPARE(SecretBytes::random(size).size(), size);
    QSet<QByteArray> seen;
    QByteArray everUsed(32, '\0');
    for (int i = 0; i < 1000; ++i) {
        const SecretBytes bytes = SecretBytes::random(32);
        QVERIFY(!bytes.equals(SecretBytes(32)));
        seen.insert(bytes.view().toByteArray());
        for (qsizetype j = 0; j < 32; ++j)
            everUsed[j] = static_cast<char>(everUsed.at(j) | bytes.data()[j]);
    }
    QCOMPARE(seen.size(), 1000);
    QCOMPARE(everUsed, QByteArray(32, '\xFF')); // no byte and no bit that stays zero
}

#ifndef SPARK_SANITIZED
void SecretBytesTest::givesBackNothingButZeros_data()
{
    QTest::addColumn<QString>("end");
    for (const char *end : {"destroyed", "cleared", "assigned over", "moved on and destroyed"})
        QTest::newRow(end) << QString::fromLatin1(end);
}

void SecretBytesTest::givesBackNothingButZeros()
{
    QFETCH(QString, end);
    givenBack.clear();
    {
        SecretBytes bytes = SecretBytes::copyOf(QByteArray(5000, 's'));
        watchedPage = bytes.data();
        if (end == QLatin1String("cleared"))
            bytes.clear();
        else if (end == QLatin1String("assigned over"))
            bytes = SecretBytes::copyOf("other");
        else if (end == QLatin1String("moved on and destroyed")) {
            const SecretBytes other(std::move(bytes));
        }
    }
    watchedPage = nullptr;
    QVERIFY(givenBack.size() >= 5000);
    QCOMPARE(givenBack, QByteArray(givenBack.size(), '\0'));
}
#endif

void SecretBytesTest::wipesBuffers()
{
    char buffer[] = "secret";
    wipe(buffer, 6);
    QCOMPARE(QByteArray(buffer, 6), QByteArray(6, '\0'));
    wipe(nullptr, 6);
    wipe(buffer, 0);
}

void SecretBytesTest::wipesTexts()
{
    QByteArray bytes("secret");
    bytes.detach();
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QString text = QStringLiteral("secret");
    text.detach();
    wipe(text);
    QVERIFY(text.isEmpty());
    QString null;
    wipe(null);
    QVERIFY(null.isEmpty());
}

void SecretBytesTest::leavesSharedTextsToTheOthers()
{
    QString text = QStringLiteral("secret");
    wipe(text); // a literal: its memory cannot be written to
    QCOMPARE(QStringLiteral("secret"), QString::fromLatin1("secret"));
    QByteArray mine("secret");
    const QByteArray theirs = mine;
    wipe(mine);
    QVERIFY(mine.isEmpty());
    QCOMPARE(theirs, QByteArray("secret"));
}

SPARK_TEST(SecretBytesTest)

} // namespace spark::test

#include "secret_bytes_test.moc"
