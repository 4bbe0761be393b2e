// What a table that stays open shows of time going by.
#include "models/tables/campaigns_table_model.h"
#include "models/tables/codes_table_model.h"
#include "models/tables/videos_table_model.h"
#include "tests/tables/fake_rows.h"

using namespace spark;
using namespace spark::test;

namespace {

template<typename Model, typename Row>
struct Table
{
    Table()
    {
        shelf->make = [](qint64 id) {
            Row row;
            row.id = id;
            if constexpr (std::is_same_v<Row, CodeRow>)
                row.windowEnd = tableNow + 5 * 86400;
            return row;
        };
        model.setSource(std::make_unique<FakeRows<Row>>(shelf));
        shelf->answer(range(1, 3));
    }
    void ask(const RowQuery &query)
    {
        model.setQuery(query);
        if (!shelf->questions.empty())
            shelf->answer(range(1, 3));
    }
    std::vector<qint64> ids() const
    {
        std::vector<qint64> all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.push_back(model.idAt(row));
        return all;
    }

    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(tableNow);
    std::shared_ptr<Shelf<Row>> shelf = std::make_shared<Shelf<Row>>();
    Model model {clock};
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

using Codes = Table<CodesTableModel, CodeRow>;
using Videos = Table<VideosTableModel, VideoRow>;
using Campaigns = Table<CampaignsTableModel, CampaignRow>;

RowQuery by(const QString &column)
{
    return {{}, QuickFilter::None, column, Qt::AscendingOrder};
}

// Whether the table asks for its rows anew when time has passed.
template<typename AnyTable>
bool asksAgain(const QString &column)
{
    AnyTable table;
    table.ask(by(column));
    table.model.refreshTimes();
    return table.shelf->questions.size() == 1;
}

} // namespace

class PassingTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsComputedFromItIsShownAnew()
    {
        Codes codes;
        codes.ask(by(QStringLiteral("code")));
        const auto left = [&codes] { return codes.model.index(0, CodesTableModel::Left).data().toString(); };
        QCOMPARE(left(), QStringLiteral("5 day(s)"));
        const QSignalSpy changes(&codes.model, &QAbstractItemModel::dataChanged);
        codes.clock->advance(4 * 86400);
        codes.model.refreshTimes();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().at(1).toModelIndex().row(), 2);
        QCOMPARE(left(), QStringLiteral("24 hour(s)"));
    }

    // Left open for days, the list of what is ending soon must not be the one of last week.
    void aFilterIsAskedAgain()
    {
        Codes codes;
        RowQuery query = by(QStringLiteral("code"));
        query.filter = QuickFilter::EndingSoon;
        codes.ask(query);
        codes.model.refreshTimes();
        QCOMPARE(codes.shelf->questions.size(), 1u);
        codes.model.refreshTimes(); // once is enough while the answer is on its way
        QCOMPARE(codes.shelf->questions.size(), 1u);
        codes.shelf->answer(range(1, 4));
        QCOMPARE(codes.ids(), range(1, 4));
    }

    // A code that has run out does not stay on top as the next one to end.
    void anOrderThatDependsOnItIsAskedAgain()
    {
        Codes codes;
        codes.model.refreshTimes();
        QCOMPARE(codes.shelf->questions.size(), 1u);
        codes.shelf->answer({2, 3, 1});
        QCOMPARE(codes.ids(), (std::vector<qint64> {2, 3, 1}));
        QVERIFY(asksAgain<Codes>(QString()));
        QVERIFY(asksAgain<Codes>(QStringLiteral("days_left")));
        QVERIFY(asksAgain<Codes>(QStringLiteral("status")));
        QVERIFY(asksAgain<Campaigns>(QStringLiteral("codes")));
    }

    // The same rows in the same order are not looked for again every minute.
    void anyOtherOrderStays()
    {
        for (const QString &column : {QStringLiteral("window_end"), QStringLiteral("code"), QStringLiteral("licensee"), QStringLiteral("created_at")})
            QVERIFY2(!asksAgain<Codes>(column), qPrintable(column));
        for (const QString &column : {QString(), QStringLiteral("codes"), QStringLiteral("covered_until")})
            QVERIFY2(!asksAgain<Videos>(column), qPrintable(column));
        for (const QString &column : {QString(), QStringLiteral("flight_end")})
            QVERIFY2(!asksAgain<Campaigns>(column), qPrintable(column));
    }
};

SPARK_TEST(PassingTimeTest)
#include "passing_time_test.moc"
