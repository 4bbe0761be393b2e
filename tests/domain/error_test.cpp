// Errors as values: named, whole sentences, handed on.
#include "models/domain/error.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QSet>

#include <memory>

namespace spark::test {

namespace {

constexpr int lastCode = static_cast<int>(ErrorCode::Cancelled);

Expected<int> half(int number)
{
    if (number % 2 != 0)
        return failure(ErrorCode::InvalidInput, QStringLiteral("Odd."), QStringLiteral("Take another."));
    return number / 2;
}

Expected<void> isEven(int number)
{
    SPARK_TRY(half(number));
    return {};
}

Expected<QString> quarterText(int number)
{
    SPARK_TRY_VALUE(const int first, half(number));
    SPARK_TRY_VALUE(const int second, half(first));
    return QString::number(second);
}

Expected<std::unique_ptr<int>> boxed(int number)
{
    SPARK_TRY_VALUE(const int value, half(number));
    return std::make_unique<int>(value);
}

Expected<int> unboxed(int number)
{
    SPARK_TRY_VALUE(const std::unique_ptr<int> box, boxed(number));
    return *box;
}

} // namespace

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasAName();
    void openingResultsAreDesigns();
    void textIsMessageAndAdvice();
    void errorsAreHandedOn();
    void valuesMove();
};

void ErrorTest::everyCodeHasAName()
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Z][A-Za-z]+\\z"));
    QSet<QString> names;
    for (int code = 0; code <= lastCode; ++code) {
        const QString name = errorName(static_cast<ErrorCode>(code));
        QVERIFY2(form.match(name).hasMatch(), qPrintable(name));
        names.insert(name);
    }
    QCOMPARE(names.size(), lastCode + 1);
}

void ErrorTest::openingResultsAreDesigns()
{
    QStringList names;
    for (int code = 0; code <= lastCode; ++code) {
        if (isOpeningResult(static_cast<ErrorCode>(code)))
            names.append(errorName(static_cast<ErrorCode>(code)));
    }
    QCOMPARE(
        names.join(u' '),
        QStringLiteral("WrongKey NotAVault Damaged InUse NewerVersion KeyMissing NotEncrypted DiskFull ReadOnly Io"));
}

void ErrorTest::textIsMessageAndAdvice()
{
    const Expected<int> result = half(3);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    QCOMPARE(result.error().message, QStringLiteral("Odd."));
    QCOMPARE(result.error().text(), QStringLiteral("Odd. Take another."));
    QVERIFY(result.error().pages.isEmpty());
    const Error bare{ErrorCode::Io, QStringLiteral("Broken."), {}, {}};
    QCOMPARE(bare.text(), QStringLiteral("Broken."));
}

void ErrorTest::errorsAreHandedOn()
{
    QCOMPARE(quarterText(8).value_or(QString()), QStringLiteral("2"));
    for (const int number : {3, 6}) {
        const Expected<QString> result = quarterText(number);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().text(), QStringLiteral("Odd. Take another."));
    }
    QVERIFY(isEven(4).has_value());
    QVERIFY(!isEven(5).has_value());
    Error error{ErrorCode::Damaged, QStringLiteral("Two pages are damaged."), {}, {4, 7}};
    const Expected<void> result = failure(error);
    QCOMPARE(result.error().pages, QList<qint64>({4, 7}));
}

void ErrorTest::valuesMove()
{
    QCOMPARE(unboxed(10).value_or(0), 5);
    QVERIFY(!unboxed(11).has_value());
}

SPARK_TEST(ErrorTest)

} // namespace spark::test

#include "error_test.moc"
