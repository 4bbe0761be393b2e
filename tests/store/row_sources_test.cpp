#include "models/store/row_sources.h"

#include "models/domain/code_text.h"
#include "models/domain/rules.h"
#include "tests/store/ledger_model.h"
#include "tests/store/ledger_steps.h"

#include <set>

using namespace spark;
using namespace spark::test;

namespace {

QString postNumber(int number)
{
    return QString::number(readPostLink(postLinkText(number)).link.postId);
}

const QStringList &searches()
{
    static const QStringList all {
        QString(), codeText(1), codeText(2).mid(1, 4), codeText(3).left(5), codeText(4).mid(1), postLinkText(1), postNumber(2),
        postNumber(1).first(4), postNumber(2).first(12), postNumber(3).first(18), postNumber(4).first(17) + u'0', QStringLiteral("9999"),
        QStringLiteral("https://vm.tiktok.com/ZM1/"), QStringLiteral("vm.tiktok.com/ZM2"), QStringLiteral("@mila"), QStringLiteral("@MILA.bakes"), QStringLiteral("mila"),
        QStringLiteral("jo.runs"), QStringLiteral("bread"), QStringLiteral("Bre"), QStringLiteral("bread acme"), QStringLiteral("acme mila bread"), QStringLiteral("cafe"),
        QStringLiteral("café crème"), QStringLiteral("crème café"), QStringLiteral("春の"), QStringLiteral("キャン"), QStringLiteral("パン 春"), QStringLiteral("oko"),
        QStringLiteral("חורף"), QStringLiteral("🍞"), QStringLiteral("🥖 パン"), QStringLiteral("\""), QStringLiteral("*"), QStringLiteral("NEAR("), QStringLiteral("near("),
        QStringLiteral("-"), QStringLiteral("^"), QStringLiteral("\"quoted\" *"), QStringLiteral("quoted AND near"), QStringLiteral("a OR b"), QStringLiteral("words:bread"),
        QStringLiteral("'; DROP TABLE video; --"), QStringLiteral("%"), QStringLiteral("_"), QStringLiteral("nothing.of.this"), QStringLiteral("7"), QStringLiteral("#"),
        QStringLiteral("five min"), QStringLiteral("bread in"), QString::fromUtf8("bread\0", 6)};
    return all;
}

const QList<QuickFilter> &filters()
{
    static const QList<QuickFilter> all {QuickFilter::None, QuickFilter::EndingSoon, QuickFilter::Expired, QuickFilter::NotApplied, QuickFilter::NoCodeYet};
    return all;
}

// Ends on the seconds where something changes, equal values, and every status.
void bringToTheEdge(VaultFixture &vault, const std::vector<int> &choices)
{
    const qint64 soon = testNow + Rules::current().expiringWithin * 86400;
    const QVariantList ends {testNow - 1, testNow, testNow + 1, soon - 1, soon, soon + 1, testNow + 400 * 86400, QVariant()};
    const auto at = [&](std::size_t i) { return choices.empty() ? 0 : choices.at(i % choices.size()); };
    const auto run = [&](const QString &sql, const QVariantList &values) {
        if (const auto done = vault.connection().exec(sql, values); !done)
            qFatal("bringToTheEdge: %s", qPrintable(done.error().text()));
    };
    std::size_t i = 0;
    run(QStringLiteral("BEGIN"), {});
    for (const RowId id : allIds(vault.connection(), QStringLiteral("authorization"))) {
        const QList<CodeStatus> statuses = recordableStatuses();
        run(QStringLiteral("UPDATE authorization SET window_start = NULL, window_end = ?, status = ?, created_at = ? WHERE id = ?"),
            {ends.at(at(i) % ends.size()), statusName(statuses.at(at(i + 1) % statuses.size())), testNow + at(i + 2) % 3, id});
        i += 3;
    }
    for (const RowId id : allIds(vault.connection(), QStringLiteral("campaign"))) {
        run(QStringLiteral("UPDATE campaign SET flight_start = NULL, flight_end = ?, created_at = ? WHERE id = ?"),
            {ends.at(at(i) % ends.size()), testNow + at(i + 1) % 3, id});
        i += 2;
    }
    for (const RowId id : allIds(vault.connection(), QStringLiteral("video")))
        run(QStringLiteral("UPDATE video SET created_at = ? WHERE id = ?"), {testNow + at(i++) % 3, id});
    run(QStringLiteral("COMMIT"), {});
    // A creator who is known without a handle, as another vault may bring one.
    const auto creator = vault.connection().value(QStringLiteral("SELECT min(id) FROM party WHERE kind = 'creator'"));
    if (at(0) % 2 == 0 && !creator->isNull()) {
        vault.change(QStringLiteral("forget"), [&](ChangeSet &changes) {
            return changes.update(Entity::Party, creator->toLongLong(), {{QStringLiteral("handle"), QVariant()}, {QStringLiteral("handle_key"), QVariant()}});
        });
    }
}

std::string show(const char *table, const RowQuery &query)
{
    return std::string(table) + " search '" + query.search.toStdString() + "' filter " + quickFilterName(query.filter).toStdString() + " by '"
        + query.sortColumn.toStdString() + (query.order == Qt::AscendingOrder ? "' up" : "' down");
}

// The roads by which rows are found, each of which a large vault takes at some time.
const NarrowLimits roads[] = {{}, {-1, 1000}, {-1, 0}};

template<typename Rows>
FoundIds find(VaultFixture &vault, const char *table, const RowQuery &query, int limit, const NarrowLimits &road)
{
    const auto plan = Rows::plan(vault.connection(), query, testNow, limit, road);
    RC_ASSERT(plan.has_value());
    const auto found = findIds(vault.connection(), *plan, limit);
    if (!found)
        RC_FAIL(show(table, query) + ": " + found.error().text().toStdString());
    return *found;
}

template<typename Rows>
void compare(VaultFixture &vault, const char *table, const RowQuery &query, const std::vector<qint64> &expected)
{
    for (const NarrowLimits &road : roads) {
        const FoundIds all = find<Rows>(vault, table, query, 0, road);
        if (*all.ids != expected)
            RC_LOG() << show(table, query) << ", few " << road.few << ", listed " << road.listed << std::endl;
        RC_ASSERT(*all.ids == expected);
        RC_ASSERT(all.complete);
        // A limit gives the beginning of the same, and says whether there is more.
        for (const std::size_t limit : {std::size_t(1), expected.size() / 2, expected.size() - 1, expected.size(), expected.size() + 1}) {
            if (limit == 0 || limit > expected.size() + 1)
                continue;
            const FoundIds some = find<Rows>(vault, table, query, static_cast<int>(limit), road);
            if (!std::equal(some.ids->begin(), some.ids->end(), expected.begin()))
                RC_LOG() << show(table, query) << ", limit " << limit << ", few " << road.few << ", listed " << road.listed << std::endl;
            RC_ASSERT(some.complete == (some.ids->size() == expected.size()));
            RC_ASSERT(some.ids->size() >= std::min(limit, expected.size()));
            RC_ASSERT(std::equal(some.ids->begin(), some.ids->end(), expected.begin()));
        }
    }
}

void compareAll(VaultFixture &vault, const LedgerModel &model, RowQuery query, int column)
{
    const auto pick = [column](const QStringList &columns) { return columns.at(column % columns.size()); };
    query.sortColumn = pick(LedgerModel::codeColumns());
    compare<CodeRows>(vault, "codes", query, model.codes(query, testNow));
    query.sortColumn = pick(LedgerModel::videoColumns());
    compare<VideoRows>(vault, "videos", query, model.videos(query, testNow));
    query.sortColumn = pick(LedgerModel::campaignColumns());
    compare<CampaignRows>(vault, "campaigns", query, model.campaigns(query, testNow));
}

} // namespace

class RowSourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyQueryOfAnyVault()
    {
        VaultFixture vault;
        QVERIFY(holds("the ids are those of the plain evaluation, in its order", 40, [&] {
            startAfresh(vault);
            const auto steps = *rc::gen::container<std::vector<LedgerStep>>(ledgerSteps());
            for (const LedgerStep &step : steps)
                runStep(vault, step);
            bringToTheEdge(vault, *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000)));
            const LedgerModel model(vault.connection());
            const auto queries = *rc::gen::container<std::vector<std::tuple<int, int, int, bool, int>>>(
                20, rc::gen::tuple(rc::gen::inRange(0, static_cast<int>(searches().size())), rc::gen::inRange(0, static_cast<int>(filters().size())),
                                   rc::gen::inRange(0, 60), rc::gen::arbitrary<bool>(), rc::gen::inRange(-4, 4)));
            for (const auto &[search, filter, column, ascending, campaign] : queries) {
                const RowQuery query {searches().at(search), filters().at(filter), {}, ascending ? Qt::AscendingOrder : Qt::DescendingOrder, std::max(0, campaign)};
                compareAll(vault, model, query, column);
            }
        }));
    }

    // One vault with a bit of everything: every column, order and filter, and every search with some of them.
    void everyQuery()
    {
        VaultFixture vault;
        QVERIFY(holds("every column, order, filter and search", 1, [&] {
            startAfresh(vault);
            std::vector<int> choices;
            for (int i = 0; i < 400; ++i) {
                const int noise = static_cast<int>(qHash(i, 7) % 1000);
                runStep(vault, {i % 13, noise, static_cast<int>(qHash(i, 8) % 256), static_cast<int>(qHash(i, 9) % 256)});
                choices.push_back(noise);
            }
            bringToTheEdge(vault, choices);
            RC_ASSERT(vault.count(QStringLiteral("authorization")) >= 15);
            RC_ASSERT(vault.count(QStringLiteral("video")) >= 8);
            RC_ASSERT(vault.count(QStringLiteral("campaign")) >= 8);
            const LedgerModel model(vault.connection());
            int number = 0;
            for (const QString &search : searches()) {
                for (const QuickFilter filter : filters()) {
                    for (int column = 0; column < 12; ++column) {
                        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                            if (search.isEmpty() || ++number % 11 == 0)
                                compareAll(vault, model, {search, filter, {}, order}, column);
                            if (search.isEmpty() || number % 37 == 0)
                                compareAll(vault, model, {search, filter, {}, order, 1 + number % 5}, column);
                        }
                    }
                }
            }
        }));
    }

    void unknownColumn()
    {
        VaultFixture vault;
        const RowQuery query {{}, QuickFilter::None, QStringLiteral("id; DROP TABLE video"), Qt::AscendingOrder};
        COMPARE_ERROR(CodeRows::plan(vault.connection(), query, testNow, 0), ErrorCode::InvalidInput);
        COMPARE_ERROR(VideoRows::plan(vault.connection(), query, testNow, 0), ErrorCode::InvalidInput);
        COMPARE_ERROR(CampaignRows::plan(vault.connection(), query, testNow, 0), ErrorCode::InvalidInput);
    }

    void rowsAsShown()
    {
        VaultFixture vault;
        CodeDraft draft = codeDraft(1, 30);
        draft.agreedPeriod = 60;
        draft.licensee.name = QStringLiteral("Acme");
        draft.campaign.name = QStringLiteral("Spring");
        const RowId id = vault.addCode(draft);
        const qint64 later = testNow + 20 * 86400;
        const CodeRow row = *CodeRows::load(vault.connection(), id, later);
        QCOMPARE(row.id, id);
        QVERIFY(!row.maskedCode.isEmpty());
        QVERIFY(row.maskedCode.size() < 12 && !row.maskedCode.contains(codeText(1).mid(5, 10)));
        QCOMPARE(row.postId, draft.video.link.postId);
        QCOMPARE(row.handle, QStringLiteral("mila.bakes"));
        QCOMPARE(row.licensee, QStringLiteral("Acme"));
        QCOMPARE(row.campaign, QStringLiteral("Spring"));
        QCOMPARE(row.recordedStatus, CodeStatus::Received);
        QCOMPARE(row.status, CodeStatus::Expiring);
        QCOMPARE(row.daysLeft, 10);
        QCOMPARE(row.agreedPeriod, 60);
        QCOMPARE(row.grantedPeriod, 30);
        QCOMPARE(row.createdAt, testNow * 1000);

        const VideoRow video = *VideoRows::load(vault.connection(), 1, later);
        QCOMPARE(video.codes, 1);
        QCOMPARE(video.campaigns, 1);
        QCOMPARE(video.coveredUntil, testNow + 30 * 86400);
        QCOMPARE(CampaignRows::load(vault.connection(), 1, later)->codes, 1);
        QCOMPARE(CampaignRows::load(vault.connection(), 1, later)->videos, 1);
        QCOMPARE(CampaignRows::load(vault.connection(), 1, testNow + 30 * 86400)->codes, 0);

        // A row that is gone has no id.
        QCOMPARE(CodeRows::load(vault.connection(), 99, later)->id, 0);
        QCOMPARE(VideoRows::load(vault.connection(), 99, later)->id, 0);
        QCOMPARE(CampaignRows::load(vault.connection(), 99, later)->id, 0);
    }
};

SPARK_TEST(RowSourcesTest)
#include "row_sources_test.moc"
