// What each column of the three tables says, and how it says it.
#include "models/tables/campaigns_table_model.h"
#include "models/tables/codes_table_model.h"
#include "models/tables/table_texts.h"
#include "models/tables/videos_table_model.h"
#include "tests/tables/fake_rows.h"
#include "tests/tables/fixed_place.h"

using namespace spark;
using namespace spark::test;

namespace {

constexpr qint64 day = 86400;

CodeRow fullCode()
{
    CodeRow row;
    row.id = 1;
    row.maskedCode = QStringLiteral("#abc…xyz=");
    row.postId = 7316099630578666754;
    row.postLink = QStringLiteral("https://www.tiktok.com/@mila.bakes/video/7316099630578666754");
    row.caption = QStringLiteral("cinnamon\nknots");
    row.handle = QStringLiteral("mila.bakes");
    row.licensee = QStringLiteral("Nordbrew");
    row.campaign = QStringLiteral("Black Week");
    row.recordedStatus = CodeStatus::Applied;
    row.status = CodeStatus::Expiring;
    row.agreedPeriod = 60;
    row.grantedPeriod = 30;
    row.windowStart = tableNow - 25 * day;
    row.windowEnd = tableNow + 5 * day;
    row.daysLeft = 5;
    row.createdAt = (tableNow - 25 * day) * 1000;
    return row;
}

VideoRow fullVideo()
{
    VideoRow row;
    row.id = 1;
    row.postId = 7316099630578666754;
    row.link = QStringLiteral("https://www.tiktok.com/@mila.bakes/video/7316099630578666754");
    row.caption = QStringLiteral("cinnamon knots");
    row.handle = QStringLiteral("mila.bakes");
    row.decision = QStringLiteral("available");
    row.publishedAt = tableNow - 30 * day;
    row.codes = 1234;
    row.coveredUntil = tableNow + 90 * day;
    row.campaigns = 2;
    row.createdAt = (tableNow - day) * 1000;
    return row;
}

CampaignRow fullCampaign()
{
    CampaignRow row;
    row.id = 1;
    row.name = QStringLiteral("Black Week");
    row.brand = QStringLiteral("Nordbrew");
    row.flightStart = tableNow - 2 * day;
    row.flightEnd = tableNow + 7 * day;
    row.budget = Money {123450, QStringLiteral("EUR")};
    row.codesNeeded = 4;
    row.codes = 3;
    row.videos = 1200;
    row.createdAt = tableNow * 1000;
    return row;
}

// A table with this one row.
template<typename Model, typename Row>
struct OneRow
{
    explicit OneRow(const Row &row)
    {
        auto shelf = std::make_shared<Shelf<Row>>();
        shelf->make = [row](qint64) { return row; };
        model.setSource(std::make_unique<FakeRows<Row>>(shelf));
        shelf->answer(std::vector<qint64> {row.id});
    }
    QVariant at(int column, int role = Qt::DisplayRole) const { return model.index(0, column).data(role); }
    QString text(int column) const { return at(column).toString(); }
    // The tone of a cell; nothing when it has none.
    std::optional<Tone> tone(int column) const
    {
        const QVariant value = at(column, ToneRole);
        return value.isValid() ? std::optional(static_cast<Tone>(value.toInt())) : std::nullopt;
    }
    QStringList texts() const
    {
        QStringList all;
        for (int column = 0; column < model.columnCount(); ++column)
            all.append(text(column));
        return all;
    }
    void hearsWhatIsSeen() const
    {
        for (int column = 0; column < model.columnCount(); ++column)
            QCOMPARE(at(column, Qt::AccessibleTextRole).toString(), text(column));
    }

    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(tableNow);
    Model model {clock};
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

using Codes = OneRow<CodesTableModel, CodeRow>;
using Videos = OneRow<VideosTableModel, VideoRow>;
using Campaigns = OneRow<CampaignsTableModel, CampaignRow>;

template<typename Model>
void hasUsableColumns(const Model &model)
{
    QStringList keys;
    QStringList titles;
    int visible = 0;
    for (int column = 0; column < model.columnCount(); ++column) {
        const TableColumn &info = model.columns().at(column);
        keys.append(info.key);
        titles.append(info.title);
        visible += info.visible ? 1 : 0;
        QCOMPARE(model.headerData(column, Qt::Horizontal).toString(), info.title);
        QVERIFY(!info.title.isEmpty());
        QVERIFY(info.width > 0);
    }
    QVERIFY(visible > 0);
    QCOMPARE(keys.removeDuplicates(), 0); // settings and sorting go by them
    QCOMPARE(titles.removeDuplicates(), 0);
    QVERIFY(model.usualOrder().first < model.columnCount());
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
}

} // namespace

class TableColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsCanBeNamed()
    {
        const auto clock = std::make_shared<FixedClock>(tableNow);
        hasUsableColumns(CodesTableModel(clock));
        hasUsableColumns(VideosTableModel(clock));
        hasUsableColumns(CampaignsTableModel(clock));
    }

    void codes()
    {
        const Codes table(fullCode());
        QCOMPARE(table.texts(), (QStringList {QStringLiteral("#abc…xyz="), QStringLiteral("Ending soon"), QStringLiteral("cinnamon knots"), QStringLiteral("@mila.bakes"),
                                              QStringLiteral("Nordbrew"), QStringLiteral("25 Nov 13:00"), QStringLiteral("5 day(s)"), QStringLiteral("Black Week"),
                                              QStringLiteral("30 day(s) (60 agreed)"), QStringLiteral("26 Oct 13:00"), QStringLiteral("26 Oct 13:00")}));
        table.hearsWhatIsSeen();
        QCOMPARE(table.at(CodesTableModel::Status, StatusRole).toInt(), static_cast<int>(CodeStatus::Expiring));
        QVERIFY(!table.at(CodesTableModel::Left, StatusRole).isValid()); // one chip a row
        QCOMPARE(table.tone(CodesTableModel::Status), Tone::Warning);
        QCOMPARE(table.tone(CodesTableModel::Left), Tone::Warning);
        QCOMPARE(table.tone(CodesTableModel::Licensee), std::nullopt);
        QVERIFY(table.at(CodesTableModel::Code, MonospaceRole).toBool());
        QVERIFY(!table.at(CodesTableModel::Licensee, MonospaceRole).toBool());
        QVERIFY(!table.at(CodesTableModel::Code, PlaceholderRole).toBool());
        QCOMPARE(table.at(CodesTableModel::Ends, Qt::ToolTipRole).toString(), QStringLiteral("Wed, 25 Nov 2026 13:00 CET"));
        QCOMPARE(table.at(CodesTableModel::Caption, Qt::ToolTipRole).toString(), QStringLiteral("cinnamon\nknots"));
        QVERIFY(!table.at(CodesTableModel::Code, Qt::ToolTipRole).isValid());
    }

    void aCodeThatIsYetToCome()
    {
        CodeRow row;
        row.id = 1;
        row.postLink = QStringLiteral("https://vm.tiktok.com/ZMabc/");
        row.recordedStatus = row.status = CodeStatus::Requested;
        row.agreedPeriod = 60;
        const Codes table(row);
        QCOMPARE(table.text(CodesTableModel::Code), QStringLiteral("no code yet"));
        QVERIFY(table.at(CodesTableModel::Code, PlaceholderRole).toBool());
        QVERIFY(!table.at(CodesTableModel::Code, MonospaceRole).toBool());
        QCOMPARE(table.text(CodesTableModel::Caption), QStringLiteral("vm.tiktok.com/ZMabc/")); // without a caption, the link
        QCOMPARE(table.text(CodesTableModel::Status), QStringLiteral("Requested"));
        QCOMPARE(table.tone(CodesTableModel::Status), Tone::Muted);
        QCOMPARE(table.text(CodesTableModel::Period), QStringLiteral("60 day(s) agreed"));
        for (const int column : {CodesTableModel::Creator, CodesTableModel::Licensee, CodesTableModel::Ends, CodesTableModel::Left, CodesTableModel::Campaign, CodesTableModel::Begins})
            QCOMPARE(table.text(column), QString());
        QCOMPARE(table.tone(CodesTableModel::Left), std::nullopt);
        QVERIFY(table.at(CodesTableModel::Ends, Qt::ToolTipRole).toString().isEmpty());
    }

    // A revoked code is not "ending soon", whatever its window says.
    void onlyLiveCodesAreUrgent()
    {
        CodeRow row = fullCode();
        row.recordedStatus = row.status = CodeStatus::Revoked;
        const Codes table(row);
        QCOMPARE(table.tone(CodesTableModel::Left), std::nullopt);
        QCOMPARE(table.tone(CodesTableModel::Status), Tone::Danger);
    }

    void videos()
    {
        const Videos table(fullVideo());
        QCOMPARE(table.texts(), (QStringList {QStringLiteral("cinnamon knots"), QStringLiteral("@mila.bakes"), QStringLiteral("Available"), QStringLiteral("1,234"),
                                              QStringLiteral("18 Feb 2027"), QStringLiteral("2"), QStringLiteral("21 Oct 2026"), QStringLiteral("7316099630578666754"),
                                              QStringLiteral("19 Nov 13:00")}));
        table.hearsWhatIsSeen();
        QCOMPARE(table.at(VideosTableModel::CoveredUntil, Qt::ToolTipRole).toString(), QStringLiteral("Thu, 18 Feb 2027 13:00 CET"));
        QCOMPARE(table.tone(VideosTableModel::CoveredUntil), Tone::Neutral);
        QCOMPARE(table.tone(VideosTableModel::Decision), Tone::Good);
        QVERIFY(table.at(VideosTableModel::PostId, MonospaceRole).toBool());
        QVERIFY(static_cast<Qt::Alignment>(table.at(VideosTableModel::Codes, Qt::TextAlignmentRole).toInt()) & Qt::AlignTrailing);
    }

    void aPostWithLittleKnownOfIt()
    {
        VideoRow row;
        row.id = 1;
        row.link = QStringLiteral("https://vm.tiktok.com/ZMabc/");
        row.decision = QStringLiteral("undecided");
        row.createdAt = tableNow * 1000;
        const Videos table(row);
        QCOMPARE(table.texts(), (QStringList {QStringLiteral("vm.tiktok.com/ZMabc/"), {}, QStringLiteral("Undecided"), {}, {}, {}, {}, QStringLiteral("unknown: short link"), QStringLiteral("20 Nov 13:00")}));
        QVERIFY(table.at(VideosTableModel::PostId, PlaceholderRole).toBool());
        QCOMPARE(table.tone(VideosTableModel::CoveredUntil), std::nullopt);
        QCOMPARE(table.tone(VideosTableModel::Decision), Tone::Muted);
    }

    void campaigns()
    {
        const Campaigns table(fullCampaign());
        QCOMPARE(table.texts(), (QStringList {QStringLiteral("Black Week"), QStringLiteral("Nordbrew"), QStringLiteral("18 Nov 2026"), QStringLiteral("27 Nov 2026"),
                                              QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("1,200"), formatMoney({123450, QStringLiteral("EUR")}, QLocale()),
                                              QStringLiteral("20 Nov 13:00")}));
        table.hearsWhatIsSeen();
        QCOMPARE(table.at(CampaignsTableModel::FlightEnd, Qt::ToolTipRole).toString(), QStringLiteral("Fri, 27 Nov 2026 13:00 CET"));
        QCOMPARE(table.tone(CampaignsTableModel::Codes), Tone::Warning); // 3 of 4
        QCOMPARE(table.tone(CampaignsTableModel::FlightEnd), Tone::Neutral);
    }

    // Too few codes matter until the flight is over.
    void tooFewCodes()
    {
        Campaigns table(fullCampaign());
        table.clock->set(tableNow + 7 * day);
        QCOMPARE(table.tone(CampaignsTableModel::Codes), std::nullopt);
        QCOMPARE(table.tone(CampaignsTableModel::FlightEnd), Tone::Muted);

        CampaignRow enough = fullCampaign();
        enough.codes = 4;
        QCOMPARE(Campaigns(enough).tone(CampaignsTableModel::Codes), std::nullopt);
        CampaignRow open = fullCampaign();
        open.flightStart.reset();
        open.flightEnd.reset();
        open.budget.reset();
        const Campaigns withoutDates(open);
        QCOMPARE(withoutDates.tone(CampaignsTableModel::Codes), Tone::Warning);
        QCOMPARE(withoutDates.text(CampaignsTableModel::FlightEnd), QString());
        QCOMPARE(withoutDates.text(CampaignsTableModel::Budget), QString());
        open.codesNeeded.reset();
        const Campaigns noNeed(open);
        QCOMPARE(noNeed.text(CampaignsTableModel::Needed), QString());
        QCOMPARE(noNeed.tone(CampaignsTableModel::Codes), std::nullopt);
    }

    // The same row says something else as the clock goes on, without being read again.
    void timePasses()
    {
        const Codes table(fullCode());
        const auto left = [&table](qint64 secondsBeforeEnd) {
            table.clock->set(tableNow + 5 * day - secondsBeforeEnd);
            return std::pair(table.text(CodesTableModel::Left), table.tone(CodesTableModel::Left));
        };
        QCOMPARE(left(20 * day), std::pair(QStringLiteral("20 day(s)"), std::optional(Tone::Neutral)));
        QCOMPARE(left(14 * day), std::pair(QStringLiteral("14 day(s)"), std::optional(Tone::Warning)));
        QCOMPARE(left(3600), std::pair(QStringLiteral("60 minute(s)"), std::optional(Tone::Warning)));
        QCOMPARE(left(0), std::pair(QStringLiteral("just ended"), std::optional(Tone::Danger)));
        QCOMPARE(left(-3 * day), std::pair(QStringLiteral("3 day(s) ago"), std::optional(Tone::Danger)));
        table.clock->set(tableNow + 60 * day); // January: last year's dates need their year
        QCOMPARE(table.text(CodesTableModel::Ends), QStringLiteral("25 Nov 2026"));
    }

private:
    const FixedPlace m_place {"CET-1CEST,M3.5.0,M10.5.0/3", QStringLiteral("en_GB")};
};

SPARK_TEST(TableColumnsTest)

#include "table_columns_test.moc"
