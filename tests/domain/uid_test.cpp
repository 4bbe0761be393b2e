// RFC 9562, version 7: time first, so that new rows land at the end of an index.
#include "models/domain/uid.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QSet>
#include <QUuid>

#include <thread>
#include <vector>

namespace spark::test {

namespace {

constexpr qint64 now = 1768379400123; // 2026-01-14T08:30:00.123Z

} // namespace

class UidTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheForm();
    void beginsWithTheTime();
    void ordersByTime();
    void neverRepeats();
    void neverRepeatsAcrossThreads();
    void aSequenceAscends();
    void sequencesOfOneMomentDoNotMeet();
    void tellsUidsFromOtherTexts_data();
    void tellsUidsFromOtherTexts();
};

void UidTest::hasTheForm()
{
    static const QRegularExpression form(
        QStringLiteral("\\A[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"));
    for (int i = 0; i < 1000; ++i) {
        const QString uid = newUid(now + i);
        QVERIFY2(form.match(uid).hasMatch(), qPrintable(uid));
        QVERIFY(isUid(uid));
        QCOMPARE(QUuid::fromString(uid).variant(), QUuid::DCE);
    }
}

void UidTest::beginsWithTheTime()
{
    for (const qint64 ms : {qint64(0), qint64(1), now, (qint64(1) << 48) - 1}) {
        const QString uid = newUid(ms);
        QCOMPARE(QString(uid.first(8) + uid.sliced(9, 4)).toLongLong(nullptr, 16), ms);
    }
}

void UidTest::ordersByTime()
{
    QString before = newUid(now - 1);
    for (qint64 ms = now; ms < now + 70000; ms += 7) {
        const QString uid = newUid(ms);
        QVERIFY(before < uid);
        before = uid;
    }
}

void UidTest::neverRepeats()
{
    QSet<QString> seen;
    for (int i = 0; i < 100000; ++i)
        seen.insert(newUid(now)); // all in the same millisecond
    QCOMPARE(seen.size(), 100000);
}

void UidTest::neverRepeatsAcrossThreads()
{
    std::vector<QSet<QString>> made(4);
    std::vector<std::thread> threads;
    for (QSet<QString> &mine : made) {
        threads.emplace_back([&mine] {
            for (int i = 0; i < 5000; ++i)
                mine.insert(newUid(now));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QSet<QString> all;
    for (const QSet<QString> &mine : made)
        all.unite(mine);
    QCOMPARE(all.size(), 20000);
}

void UidTest::aSequenceAscends()
{
    UidSequence sequence(now);
    QString before;
    for (int i = 0; i < 100000; ++i) {
        const QString uid = sequence.next();
        QVERIFY2(before < uid, qPrintable(before + u' ' + uid));
        QVERIFY(isUid(uid));
        QCOMPARE(QString(uid.first(8) + uid.sliced(9, 4)).toLongLong(nullptr, 16), now);
        before = uid;
    }
}

void UidTest::sequencesOfOneMomentDoNotMeet()
{
    QSet<QString> seen;
    for (int i = 0; i < 200; ++i) {
        UidSequence sequence(now);
        for (int j = 0; j < 100; ++j)
            seen.insert(sequence.next());
    }
    QCOMPARE(seen.size(), 20000);
}

void UidTest::tellsUidsFromOtherTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("uid");
    const auto row = [](const char *name, const char *text, bool uid) {
        QTest::newRow(name) << QString::fromLatin1(text) << uid;
    };
    row("the RFC's example", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f", true);
    row("capitals", "017F22E2-79B0-7CC3-98C4-DC0C0C07398F", false);
    row("version 4", "919108f7-52d1-4320-9bac-f847db4148a8", false);
    row("another variant", "017f22e2-79b0-7cc3-18c4-dc0c0c07398f", false);
    row("null", "00000000-0000-0000-0000-000000000000", false);
    row("braces", "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}", false);
    row("no dashes", "017f22e279b07cc398c4dc0c0c07398f", false);
    row("too short", "017f22e2-79b0-7cc3-98c4-dc0c0c07398", false);
    row("too long", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0", false);
    row("no digit", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g", false);
    row("white space", " 017f22e2-79b0-7cc3-98c4-dc0c0c07398f", false);
    row("empty", "", false);
}

void UidTest::tellsUidsFromOtherTexts()
{
    QFETCH(QString, text);
    QFETCH(bool, uid);
    QCOMPARE(isUid(text), uid);
}

SPARK_TEST(UidTest)

} // namespace spark::test

#include "uid_test.moc"
