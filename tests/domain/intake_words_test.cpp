// The words by which messages are read: one file, looked up in every script, and wrong entries named.
#include "models/domain/intake_words.h"
#include "tests/support/test_main.h"

namespace spark::test {

class IntakeWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsLabels_data();
    void knowsLabels();
    void findsWordsInEveryScript_data();
    void findsWordsInEveryScript();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
};

void IntakeWordsTest::knowsLabels_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<int>("field");
    const auto row = [](const char *label, IntakeField field) { QTest::newRow(label) << QString::fromUtf8(label) << static_cast<int>(field); };
    row("Spark Code", IntakeField::Code);
    row("  code #2", IntakeField::Code);
    row("Video link (URL)", IntakeField::Post);
    row("Gültig bis", IntakeField::Until);
    row("授权码", IntakeField::Code);
    row("العلامة التجارية", IntakeField::Licensee);
    row("แบรนด์", IntakeField::Licensee);
    row("基本", static_cast<IntakeField>(-1));
    row("Subject", static_cast<IntakeField>(-1));
    row("", static_cast<IntakeField>(-1));
}

void IntakeWordsTest::knowsLabels()
{
    QFETCH(QString, label);
    QFETCH(int, field);
    const auto found = IntakeWords::current().labelled(label);
    QCOMPARE(found ? static_cast<int>(*found) : -1, field);
}

void IntakeWordsTest::findsWordsInEveryScript_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("days");
    const auto row = [](const char *text, int days) { QTest::newRow(text) << QString::fromUtf8(text) << days; };
    row("days", 1);
    row("daysailing", 0);
    row("weeks.", 7);
    row("วันนะคะ", 1);
    row("日間有効", 1);
    row("일짜리", 1);
    row("أيام", 1);
    row("يومين", 0);
    row("个月", 30);
    row("ngày", 1);
}

void IntakeWordsTest::findsWordsInEveryScript()
{
    QFETCH(QString, text);
    QFETCH(int, days);
    int value = 0;
    const qsizetype length = IntakeWords::current().units.lengthAt(foldedText(text), 0, &value);
    QCOMPARE(length > 0 ? value : 0, days);
}

void IntakeWordsTest::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("entry");
    QTest::newRow("no JSON") << QByteArray("words") << QStringLiteral("{}");
    QTest::newRow("a language that is no object") << QByteArray("{\"en\": 3}") << QStringLiteral("en");
    QTest::newRow("no list") << QByteArray("{\"en\": {\"days\": \"day\"}}") << QStringLiteral("en.days");
    QTest::newRow("an empty word") << QByteArray("{\"en\": {\"until\": [\"\"]}}") << QStringLiteral("en.until");
    QTest::newRow("a number of nothing") << QByteArray("{\"en\": {\"numbers\": {\"one\": 0}}}") << QStringLiteral("en.numbers.one");
    QTest::newRow("eleven months") << QByteArray("{\"en\": {\"month_names\": [[],[],[],[],[],[],[],[],[],[],[]]}}") << QStringLiteral("en.month_names");
    QTest::newRow("a wrong label") << QByteArray("{\"en\": {\"labels\": {\"code\": 1}}}") << QStringLiteral("en.labels.code");
}

void IntakeWordsTest::namesWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, entry);
    const Expected<IntakeWords> words = IntakeWords::parse(json);
    QVERIFY(!words.has_value());
    QVERIFY2(words.error().message.contains(QString(u'“' + entry + u'”')), qPrintable(words.error().message));
}

SPARK_TEST(IntakeWordsTest)

} // namespace spark::test

#include "intake_words_test.moc"
