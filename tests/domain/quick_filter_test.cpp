// The quick filters' names, as settings and scripts write them.
#include "models/domain/quick_filter.h"
#include "tests/support/test_main.h"

#include <QSet>

namespace spark::test {

class QuickFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesRoundTrip();
    void readsNames_data();
    void readsNames();
    void labelsAreThere();
};

void QuickFilterTest::namesRoundTrip()
{
    QCOMPARE(quickFilters().size(), 4);
    QVERIFY(!quickFilters().contains(QuickFilter::None));
    QSet<QString> names;
    for (const QuickFilter filter : quickFilters()) {
        QCOMPARE(quickFilterFromName(quickFilterName(filter)), std::optional(filter));
        names.insert(quickFilterName(filter));
    }
    QCOMPARE(names.size(), quickFilters().size());
    QCOMPARE(quickFilterFromName(quickFilterName(QuickFilter::None)), std::optional(QuickFilter::None));
}

void QuickFilterTest::readsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::optional<QuickFilter>>("filter");
    using Maybe = std::optional<QuickFilter>;
    QTest::newRow("underscore") << QStringLiteral("ending_soon") << Maybe(QuickFilter::EndingSoon);
    QTest::newRow("dash") << QStringLiteral("ending-soon") << Maybe(QuickFilter::EndingSoon);
    QTest::newRow("space") << QStringLiteral("ending soon") << Maybe(QuickFilter::EndingSoon);
    QTest::newRow("capitals") << QStringLiteral(" No-Code-Yet ") << Maybe(QuickFilter::NoCodeYet);
    QTest::newRow("expired") << QStringLiteral("expired") << Maybe(QuickFilter::Expired);
    QTest::newRow("not applied") << QStringLiteral("not-applied") << Maybe(QuickFilter::NotApplied);
    QTest::newRow("empty") << QString() << Maybe(QuickFilter::None);
    QTest::newRow("unknown") << QStringLiteral("ended") << Maybe();
    QTest::newRow("prefix") << QStringLiteral("ending") << Maybe();
}

void QuickFilterTest::readsNames()
{
    QFETCH(QString, name);
    QFETCH(std::optional<QuickFilter>, filter);
    QCOMPARE(quickFilterFromName(name), filter);
}

void QuickFilterTest::labelsAreThere()
{
    QSet<QString> labels{QuickFilterTexts::label(QuickFilter::None)};
    for (const QuickFilter filter : quickFilters())
        labels.insert(QuickFilterTexts::label(filter));
    QCOMPARE(labels.size(), 5);
    QVERIFY(!labels.contains(QString()));
}

SPARK_TEST(QuickFilterTest)

} // namespace spark::test

#include "quick_filter_test.moc"
