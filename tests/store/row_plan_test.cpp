#include "models/store/row_plan.h"

#include "models/domain/rules.h"
#include "models/store/campaign_repository.h"
#include "models/store/row_sources.h"
#include "models/store/video_repository.h"
#include "tests/store/ledger_steps.h"

using namespace spark;
using namespace spark::test;

namespace {

// How SQLite will run a plan.
QString explained(Connection &connection, const RowPlan &plan)
{
    QStringList lines;
    for (const SqlPiece &segment : plan.segments) {
        const auto read = connection.forEach(QStringLiteral("EXPLAIN QUERY PLAN ") + segment.sql, segment.values,
                                             [&lines](const QSqlQuery &query) { lines.append(query.value(3).toString()); });
        if (!read)
            qFatal("explained: %s", qPrintable(read.error().text()));
    }
    return lines.join(u'\n');
}

template<typename Rows>
QList<qint64> inOrder(VaultFixture &vault, const RowQuery &query, qint64 now = testNow)
{
    const auto plan = Rows::plan(vault.connection(), query, now, 0);
    if (!plan)
        qFatal("plan: %s", qPrintable(plan.error().text()));
    const auto ids = findIds(vault.connection(), *plan, 0);
    if (!ids)
        qFatal("findIds: %s", qPrintable(ids.error().text()));
    return {ids->ids->begin(), ids->ids->end()};
}

template<typename Rows>
QList<qint64> found(VaultFixture &vault, const RowQuery &query, qint64 now = testNow)
{
    QList<qint64> result = inOrder<Rows>(vault, query, now);
    std::sort(result.begin(), result.end());
    return result;
}

QList<qint64> codes(VaultFixture &vault, const QString &search)
{
    return found<CodeRows>(vault, {search, QuickFilter::None, {}, Qt::AscendingOrder});
}

using Ids = QList<qint64>;

} // namespace

class RowPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The first rows of a large table come at once only if nothing is sorted first.
    void defaultSortsNeedNoSorting_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        for (const char *column : {"", "window_end", "days_left", "code", "created_at", "window_start", "granted_period", "status"})
            QTest::addRow("codes by %s", column) << QStringLiteral("codes") << QString::fromLatin1(column);
        for (const char *column : {"", "created_at", "caption", "post_id", "published_at", "decision", "handle"})
            QTest::addRow("videos by %s", column) << QStringLiteral("videos") << QString::fromLatin1(column);
        for (const char *column : {"", "name"})
            QTest::addRow("campaigns by %s", column) << QStringLiteral("campaigns") << QString::fromLatin1(column);
    }
    void defaultSortsNeedNoSorting()
    {
        QFETCH(const QString, table);
        QFETCH(const QString, column);
        VaultFixture vault;
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const RowQuery query {{}, QuickFilter::None, column, order};
            const auto plan = table == QLatin1String("codes") ? CodeRows::plan(vault.connection(), query, testNow, 0)
                : table == QLatin1String("videos")            ? VideoRows::plan(vault.connection(), query, testNow, 0)
                                                              : CampaignRows::plan(vault.connection(), query, testNow, 0);
            VERIFY_OK(plan);
            QVERIFY(plan->incremental);
            const QString how = explained(vault.connection(), *plan);
            QVERIFY(how.contains(QLatin1String("INDEX")));
            QVERIFY2(!how.contains(QLatin1String("USE TEMP B-TREE")), qPrintable(how));
        }
    }

    // By a name in another table: only rows of one name are put in order among themselves.
    void sortsByNamesSortLittle()
    {
        VaultFixture vault;
        for (const char *column : {"licensee", "campaign", "caption", "handle"}) {
            const auto plan = CodeRows::plan(vault.connection(), {{}, QuickFilter::None, QString::fromLatin1(column), Qt::AscendingOrder}, testNow, 1);
            const QString how = explained(vault.connection(), {{plan->segments.first()}, true, {}});
            QVERIFY2(!how.contains(QLatin1String("USE TEMP B-TREE FOR ORDER BY")), qPrintable(how));
        }
    }

    void piecesAreJoined()
    {
        const SqlPiece a {QStringLiteral("x = ?"), {1}};
        const SqlPiece b {QStringLiteral("y = ? OR z = ?"), {2, 3}};
        QCOMPARE(bothOf(a, b).sql, QStringLiteral("(x = ?) AND (y = ? OR z = ?)"));
        QCOMPARE(bothOf(a, b).values, (QVariantList {1, 2, 3}));
        QCOMPARE(bothOf(a, {}).sql, a.sql);
        QCOMPARE(bothOf({}, b).values, b.values);
        QVERIFY(bothOf({}, {}).isEmpty());
    }

    void limits()
    {
        VaultFixture vault;
        for (int i = 0; i < 6; ++i) {
            CodeDraft draft = codeDraft(i);
            if (i >= 3)
                draft.windowStart.reset(); // no end: the last segment
            vault.addCode(draft);
        }
        const RowPlan plan = *CodeRows::plan(vault.connection(), {}, testNow, 0);
        QCOMPARE(plan.segments.size(), 3);
        for (int limit = 1; limit <= 8; ++limit) {
            const FoundIds some = *findIds(vault.connection(), plan, limit);
            QCOMPARE(some.ids->size(), std::size_t(std::min(limit, 6)));
            QCOMPARE(some.complete, limit >= 6);
            for (std::size_t i = 0; i < some.ids->size(); ++i)
                QCOMPARE(some.ids->at(i), qint64(i + 1));
        }
        QCOMPARE(findIds(vault.connection(), plan, 0)->ids->size(), std::size_t(6));
        QCOMPARE(findIds(vault.connection(), plan, -1)->ids->size(), std::size_t(6));
        QVERIFY(findIds(vault.connection(), RowPlan(), 5)->ids->empty());
    }

    void whatEndsNextIsOnTop()
    {
        VaultFixture vault;
        for (const int daysFromNow : {90, -5, 3, -400, 20}) {
            CodeDraft draft = codeDraft(daysFromNow + 500);
            draft.grantedPeriod = 365;
            draft.windowStart = testNow + (daysFromNow - 365) * secondsPerDay;
            vault.addCode(draft);
        }
        CodeDraft open = codeDraft(0);
        open.windowStart.reset();
        vault.addCode(open);
        QCOMPARE(inOrder<CodeRows>(vault, {}), (Ids {3, 5, 1, 2, 4, 6}));
        QCOMPARE(inOrder<CodeRows>(vault, {{}, QuickFilter::None, QStringLiteral("days_left"), Qt::DescendingOrder}), (Ids {4, 2, 1, 5, 3, 6}));
        QCOMPARE(inOrder<CodeRows>(vault, {{}, QuickFilter::None, QStringLiteral("window_end"), Qt::AscendingOrder}), (Ids {4, 2, 3, 5, 1, 6}));
    }

    void searchUnderstands_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<Ids>("expected");
        const QString first = codeText(1);
        const QString number = QString::number(readPostLink(postLinkText(1)).link.postId);
        QTest::newRow("nothing: all") << QStringLiteral("  ") << Ids {1, 2, 3};
        QTest::newRow("code") << first << Ids {1};
        QTest::newRow("code without #") << first.mid(1) << Ids {1};
        QTest::newRow("code in a sentence") << QString(QStringLiteral("Code: “") + first + QStringLiteral("”")) << Ids {1};
        QTest::newRow("beginning of a code") << first.left(6) << Ids {1};
        QTest::newRow("code in another case") << first.toLower() << Ids {};
        QTest::newRow("middle of a code") << first.mid(4, 12) << Ids {};
        QTest::newRow("post ID") << number << Ids {1};
        QTest::newRow("post ID with blanks around") << QString(u' ' + number + u'\n') << Ids {1};
        QTest::newRow("beginning of a post ID") << number.first(18) << Ids {1};
        QTest::newRow("beginning of several post IDs") << number.first(4) << Ids {1, 2};
        QTest::newRow("inside of a post ID") << number.sliced(2, 12) << Ids {};
        QTest::newRow("a number in the notes") << QStringLiteral("4711") << Ids {2};
        QTest::newRow("beginning of a number in the notes") << QStringLiteral("47") << Ids {2};
        QTest::newRow("link") << postLinkText(1) << Ids {1};
        QTest::newRow("link with another handle and a query") << QString(QStringLiteral("m.tiktok.com/@who.else/video/") + number + QStringLiteral("?lang=de")) << Ids {1};
        QTest::newRow("link of another post") << postLinkText(99) << Ids {};
        QTest::newRow("short link") << QStringLiteral("https://vm.tiktok.com/ZMshort/") << Ids {3};
        QTest::newRow("short link with query") << QStringLiteral("vm.tiktok.com/ZMshort?x=1") << Ids {3};
        QTest::newRow("short link in another case") << QStringLiteral("https://vm.tiktok.com/zmshort/") << Ids {};
        QTest::newRow("handle") << QStringLiteral("@Mila.Bakes") << Ids {1};
        QTest::newRow("beginning of a handle") << QStringLiteral("@mil") << Ids {1};
        QTest::newRow("handle without @") << QStringLiteral("mila.ba") << Ids {1};
        QTest::newRow("former handle") << QStringLiteral("@mila.old") << Ids {1};
        QTest::newRow("handle with a letter of a far plane") << QStringLiteral("@jo") << Ids {2};
        QTest::newRow("word of the caption") << QStringLiteral("SOURDOUGH") << Ids {1};
        QTest::newRow("beginning of a word") << QStringLiteral("sour") << Ids {1};
        QTest::newRow("inside of a word") << QStringLiteral("dough") << Ids {};
        QTest::newRow("word of the notes") << QStringLiteral("invoice") << Ids {2};
        QTest::newRow("word of the licensee") << QStringLiteral("acme") << Ids {1, 2};
        QTest::newRow("word of the campaign") << QStringLiteral("spring") << Ids {1};
        QTest::newRow("words of several fields") << QStringLiteral("acme sour spring mila") << Ids {1};
        QTest::newRow("words of several rows") << QStringLiteral("sour invoice") << Ids {};
        QTest::newRow("accents do not matter") << QStringLiteral("creme brulee") << Ids {2};
        QTest::newRow("accents may be typed") << QStringLiteral("crème") << Ids {2};
        QTest::newRow("CJK, any part") << QStringLiteral("京タ") << Ids {2};
        QTest::newRow("CJK, other order") << QStringLiteral("タ京") << Ids {};
        QTest::newRow("CJK and a word") << QStringLiteral("東京 acme") << Ids {2};
        QTest::newRow("quotation mark alone: nothing to look for") << QStringLiteral("\"") << Ids {1, 2, 3};
        QTest::newRow("quoted") << QStringLiteral("\"sourdough\"") << Ids {1};
        QTest::newRow("unbalanced quotation mark") << QStringLiteral("sour\"") << Ids {1};
        QTest::newRow("asterisk") << QStringLiteral("sour*") << Ids {1};
        QTest::newRow("NEAR(") << QStringLiteral("NEAR(") << Ids {};
        QTest::newRow("minus") << QStringLiteral("-sourdough") << Ids {1};
        QTest::newRow("caret") << QStringLiteral("^sourdough") << Ids {1};
        QTest::newRow("AND is a word") << QStringLiteral("sourdough AND acme") << Ids {};
        QTest::newRow("column filter") << QStringLiteral("words:sourdough") << Ids {};
        QTest::newRow("SQL") << QStringLiteral("x' OR '1'='1") << Ids {};
        QTest::newRow("code text is in no index of words") << first.mid(9, 6) << Ids {};
    }
    void searchUnderstands()
    {
        QFETCH(const QString, search);
        QFETCH(const Ids, expected);
        VaultFixture vault;
        CodeDraft draft = codeDraft(1, 30, QStringLiteral("mila.old"));
        draft.licensee.name = QStringLiteral("ACME Inc.");
        draft.campaign.name = QStringLiteral("Spring (launch)");
        vault.addCode(draft);
        draft = codeDraft(2, 30, QString::fromUtf8("jo\xF0\x9D\x92\x9C" "ck")); // a letter behind U+FFFF
        draft.licensee.name = QStringLiteral("acme");
        draft.licensee.id = 2;
        draft.notes = QStringLiteral("Invoice 4711");
        vault.addCode(draft);
        draft = codeDraft(3);
        draft.video.link = readPostLink(QStringLiteral("https://vm.tiktok.com/ZMshort/")).link;
        vault.addCode(draft);
        vault.change(QStringLiteral("captions"), [](ChangeSet &changes) -> Expected<void> {
            VideoPatch patch;
            patch.caption = QStringLiteral("Sourdough, step by step");
            SPARK_TRY(VideoRepository::edit(changes, {1}, patch));
            patch.caption = QStringLiteral("Crème brûlée in 東京タワー");
            SPARK_TRY(VideoRepository::edit(changes, {2}, patch));
            VideoRef renamed {0, readPostLink(postLinkText(1, QStringLiteral("mila.bakes"))).link};
            SPARK_TRY(VideoRepository::findOrAdd(changes, renamed));
            return {};
        });
        QCOMPARE(codes(vault, search), expected);
    }

    void campaignsKeepToTheirOwn()
    {
        VaultFixture vault;
        for (const auto &[number, campaign, brand] : {std::tuple(1, "Summer", "Acme"), std::tuple(2, "Summer sale", "Acme"), std::tuple(3, "", "Summer Inc.")}) {
            CodeDraft draft = codeDraft(number);
            draft.campaign.name = QLatin1String(campaign);
            draft.licensee.name = QLatin1String(brand);
            vault.addCode(draft);
        }
        RowQuery query;
        query.campaign = 1;
        QCOMPARE(found<CodeRows>(vault, query), Ids {1});
        QCOMPARE(found<VideoRows>(vault, query), Ids {1});
        QCOMPARE(found<CampaignRows>(vault, query), Ids {1});
        query.search = QStringLiteral("acme");
        QCOMPARE(found<CodeRows>(vault, query), Ids {1});
        query.campaign = 2;
        QCOMPARE(found<CodeRows>(vault, query), Ids {2});
        query.filter = QuickFilter::Expired;
        QCOMPARE(found<CodeRows>(vault, query), Ids {});
        query = {};
        query.campaign = 99;
        QCOMPARE(found<CodeRows>(vault, query), Ids {});
    }

    void boundaries_data()
    {
        QTest::addColumn<qint64>("secondsToEnd");
        QTest::addColumn<bool>("expired");
        QTest::addColumn<bool>("endingSoon");
        const qint64 within = Rules::current().expiringWithin * 86400;
        QTest::newRow("one second ago") << qint64(-1) << true << false;
        QTest::newRow("now") << qint64(0) << true << false;
        QTest::newRow("in a second") << qint64(1) << false << true;
        QTest::newRow("in 14 days less a second") << within - 1 << false << true;
        QTest::newRow("in 14 days") << within << false << true;
        QTest::newRow("in 14 days and a second") << within + 1 << false << false;
    }
    void boundaries()
    {
        QFETCH(const qint64, secondsToEnd);
        QFETCH(const bool, expired);
        QFETCH(const bool, endingSoon);
        VaultFixture vault;
        CodeDraft draft = codeDraft(1);
        draft.windowEnd = testNow + 1000;
        vault.addCode(draft);
        CampaignDraft campaign;
        campaign.name = QStringLiteral("c");
        campaign.flightEnd = testNow + 999; // the last second: it ends when the code does
        VERIFY_OK(attempt(vault, [&](ChangeSet &changes) { return CampaignRepository::add(changes, campaign); }));
        const qint64 now = testNow + 1000 - secondsToEnd;
        const auto filtered = [](QuickFilter filter) { return RowQuery {{}, filter, {}, Qt::AscendingOrder}; };
        const RowQuery over = filtered(QuickFilter::Expired);
        const RowQuery soon = filtered(QuickFilter::EndingSoon);
        QCOMPARE(!found<CodeRows>(vault, over, now).isEmpty(), expired);
        QCOMPARE(!found<CodeRows>(vault, soon, now).isEmpty(), endingSoon);
        QCOMPARE(!found<VideoRows>(vault, over, now).isEmpty(), expired);
        QCOMPARE(!found<VideoRows>(vault, soon, now).isEmpty(), endingSoon);
        QCOMPARE(!found<CampaignRows>(vault, over, now).isEmpty(), expired);
        QCOMPARE(!found<CampaignRows>(vault, soon, now).isEmpty(), endingSoon);
        // What the row shows is what the filter says.
        const CodeStatus status = CodeRows::load(vault.connection(), 1, now)->status;
        QCOMPARE(status, expired ? CodeStatus::Expired : endingSoon ? CodeStatus::Expiring : CodeStatus::Received);
    }

    void notAppliedUntilApplied()
    {
        VaultFixture vault;
        vault.addCode(codeDraft(1));
        const RowQuery query {{}, QuickFilter::NotApplied, {}, Qt::AscendingOrder};
        const auto apply = [&](const QString &outcome) {
            VERIFY_OK(attempt(vault, [&](ChangeSet &c) -> Expected<void> {
                SPARK_TRY_VALUE(const RowId account, c.insert(Entity::AdAccount, {{QStringLiteral("name"), outcome}}));
                SPARK_TRY(c.insert(Entity::Application, {{QStringLiteral("authorization_id"), 1}, {QStringLiteral("ad_account_id"), account},
                                                         {QStringLiteral("applied_at"), testNow}, {QStringLiteral("outcome"), outcome}}));
                return {};
            }));
        };
        QCOMPARE(found<CodeRows>(vault, query), Ids {1});
        apply(QStringLiteral("refused"));
        QCOMPARE(found<CodeRows>(vault, query), Ids {1});
        QCOMPARE(found<VideoRows>(vault, query), Ids {1});
        apply(QStringLiteral("applied"));
        QCOMPARE(found<CodeRows>(vault, query), Ids {});
        QCOMPARE(found<VideoRows>(vault, query), Ids {});
    }
};

SPARK_TEST(RowPlanTest)
#include "row_plan_test.moc"
