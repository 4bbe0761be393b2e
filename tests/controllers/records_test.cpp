// Recording, changing, deleting, finding: posts, codes and campaigns, one and many.
#include "tests/controllers/desk.h"

using namespace spark;
using namespace spark::test;

namespace {

VideoDraft videoDraft(int number, const QString &caption = {})
{
    VideoDraft draft;
    draft.link = readPostLink(postLinkText(number)).link;
    draft.caption = caption;
    return draft;
}

CampaignDraft campaignDraft(const QString &name)
{
    CampaignDraft draft;
    draft.name = name;
    return draft;
}

NamedRef named(const QString &name)
{
    return {0, name};
}

struct Ledger : Desk
{
    Ledger()
    {
        if (const auto made = create(); !made)
            qFatal("create: %s", qPrintable(made.error().text()));
    }
    RowId addVideo(int number, const QString &caption = {})
    {
        const auto id = await(controllers.videos.add(videoDraft(number, caption)));
        if (!id)
            qFatal("addVideo: %s", qPrintable(id.error().text()));
        return *id;
    }
    RowId addCampaign(const QString &name)
    {
        const auto id = await(controllers.campaigns.add(campaignDraft(name)));
        if (!id)
            qFatal("addCampaign: %s", qPrintable(id.error().text()));
        return *id;
    }
};

} // namespace

class RecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void posts()
    {
        Ledger desk;
        VideosController &videos = desk.controllers.videos;
        QSignalSpy changed(desk.vault().vault(), &Vault::changed);
        const RowId one = desk.addVideo(1, QStringLiteral("cinnamon knots"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<ChangeNotice>().videos, QList<qint64> {one});
        const auto details = videos.details(one);
        VERIFY_OK(details);
        QCOMPARE(details->row.caption, QStringLiteral("cinnamon knots"));
        QCOMPARE(details->row.handle, QStringLiteral("mila.bakes"));
        QCOMPARE(details->history.size(), 1);
        QCOMPARE(*videos.find(readPostLink(postLinkText(1)).link), one);
        QCOMPARE(*videos.find(readPostLink(postLinkText(2)).link), 0);
        COMPARE_ERROR(await(videos.add(videoDraft(1))), ErrorCode::AlreadyThere);

        // Many at once: the known one is passed over.
        const auto added = await(videos.addAll({videoDraft(1), videoDraft(2), videoDraft(3), videoDraft(2)}));
        VERIFY_OK(added);
        QCOMPARE(added->size(), 2);
        QCOMPARE(desk.count(QStringLiteral("video")), 3);

        const QList<RowId> all = QList<RowId> {one} + *added;
        VideoPatch patch;
        patch.decision = QStringLiteral("available");
        patch.addToCampaign = named(QStringLiteral("Spring"));
        VERIFY_OK(await(videos.edit(all, patch)));
        for (const RowId id : all) {
            const auto edited = videos.details(id);
            VERIFY_OK(edited);
            QCOMPARE(edited->video.decision, QStringLiteral("available"));
            QCOMPARE(namesOf(edited->campaigns), QStringList {QStringLiteral("Spring")});
        }
        QCOMPARE(videos.details(one)->row.caption, QStringLiteral("cinnamon knots")); // what was not named stays

        desk.addCode(1);
        desk.addCode(2);
        QCOMPARE(*await(videos.countCodes(all)), 2);
        VERIFY_OK(await(videos.remove(all)));
        QCOMPARE(desk.count(QStringLiteral("video")), 0);
        QCOMPARE(desk.count(QStringLiteral("authorization")), 0); // as was announced
        COMPARE_ERROR(videos.details(one), ErrorCode::NotFound);
        VERIFY_OK(await(desk.vault().verify()));
    }

    void codes()
    {
        Ledger desk;
        CodesController &codes = desk.controllers.codes;
        CodeDraft draft = codeDraft(1, 30);
        draft.licensee = named(QStringLiteral("Nordbrew"));
        draft.campaign = named(QStringLiteral("Black Week"));
        draft.agreedPeriod = 60;
        const auto id = await(codes.add(draft));
        VERIFY_OK(id);
        const auto details = codes.details(*id);
        VERIFY_OK(details);
        QCOMPARE(details->code.code, codeText(1));
        QCOMPARE(details->row.licensee, QStringLiteral("Nordbrew"));
        QCOMPARE(details->row.campaign, QStringLiteral("Black Week"));
        QCOMPARE(details->row.windowEnd, testNow + 30 * 86400);
        QCOMPARE(details->row.daysLeft, 30);
        QVERIFY(!details->row.maskedCode.contains(codeText(1).mid(5, 10)));

        // The same code again, with and without its #, is the same code.
        COMPARE_ERROR(await(codes.add(codeDraft(1))), ErrorCode::AlreadyThere);
        CodeDraft bare = codeDraft(1);
        bare.rawCode = bare.rawCode.mid(1);
        COMPARE_ERROR(await(codes.add(bare)), ErrorCode::AlreadyThere);
        CodeDraft broken = codeDraft(3);
        broken.rawCode = QStringLiteral("https://example.com/not-a-code");
        COMPARE_ERROR(await(codes.add(broken)), ErrorCode::InvalidInput);
        QCOMPARE(desk.count(QStringLiteral("video")), 1); // not even the post of it

        const RowId two = desk.addCode(2);
        CodePatch patch;
        patch.status = CodeStatus::Applied;
        patch.notes = QStringLiteral("both of them");
        VERIFY_OK(await(codes.edit({*id, two}, patch)));
        for (const RowId code : {*id, two}) {
            QCOMPARE(codes.details(code)->code.status, CodeStatus::Applied);
            QCOMPARE(codes.details(code)->code.notes, QStringLiteral("both of them"));
        }
        // One that is refused, and none is changed.
        CodePatch same;
        same.rawCode = codeText(9);
        QVERIFY(!await(codes.edit({*id, two}, same)));
        QCOMPARE(codes.details(*id)->code.code, codeText(1));
        QCOMPARE(codes.details(two)->code.code, codeText(2));

        VERIFY_OK(await(codes.remove({*id, two})));
        QCOMPARE(desk.count(QStringLiteral("authorization")), 0);
        QCOMPARE(desk.count(QStringLiteral("video")), 2); // the posts stay
    }

    void whatTheLedgerKnowsOfACode()
    {
        Ledger desk;
        CodesController &codes = desk.controllers.codes;
        const RowId one = desk.addCode(1);
        const VideoRef video {0, readPostLink(postLinkText(1)).link};
        const auto known = codes.context(codeText(1), video);
        VERIFY_OK(known);
        QCOMPARE(known->knownCode, one);
        QVERIFY(known->knownVideo != 0);
        QCOMPARE(known->earlier.size(), 1);
        QCOMPARE(known->earlier.first().id, one);

        const auto unknown = codes.context(codeText(5), {0, readPostLink(postLinkText(5)).link});
        VERIFY_OK(unknown);
        QCOMPARE(unknown->knownCode, 0);
        QCOMPARE(unknown->knownVideo, 0);
        VERIFY_OK(codes.context({}, {}));
        // What has ended is no earlier code in force.
        desk.clock->advance(31 * 86400);
        QCOMPARE(codes.context({}, video)->earlier.size(), 0);
    }

    void campaigns()
    {
        Ledger desk;
        CampaignsController &campaigns = desk.controllers.campaigns;
        const RowId spring = desk.addCampaign(QStringLiteral("Spring"));
        const RowId autumn = desk.addCampaign(QStringLiteral("Autumn"));
        COMPARE_ERROR(await(campaigns.add(campaignDraft(QStringLiteral("  SPRING ")))), ErrorCode::AlreadyThere);
        COMPARE_ERROR(await(campaigns.add(campaignDraft(QStringLiteral(" ")))), ErrorCode::InvalidInput);
        CampaignPatch patch;
        patch.brand = named(QStringLiteral("Nordbrew"));
        patch.codesNeeded = 4;
        VERIFY_OK(await(campaigns.edit({spring, autumn}, patch)));
        for (const RowId id : {spring, autumn}) {
            QCOMPARE(campaigns.details(id)->row.brand, QStringLiteral("Nordbrew"));
            QCOMPARE(campaigns.details(id)->campaign.codesNeeded, 4);
        }
        CampaignPatch backwards;
        backwards.flightStart = testNow;
        backwards.flightEnd = testNow - 86400;
        COMPARE_ERROR(await(campaigns.edit({spring}, backwards)), ErrorCode::InvalidInput);

        CodeDraft draft = codeDraft(1);
        draft.campaign.id = spring;
        const auto code = await(desk.controllers.codes.add(draft));
        VERIFY_OK(code);
        VERIFY_OK(await(campaigns.remove({spring, autumn})));
        QCOMPARE(desk.count(QStringLiteral("campaign")), 0);
        QCOMPARE(desk.controllers.codes.details(*code)->row.campaign, QString()); // the code stays, without it
        COMPARE_ERROR(campaigns.details(spring), ErrorCode::NotFound);
    }

    void aRowThatIsGoneIsSaidToBe()
    {
        Ledger desk;
        COMPARE_ERROR(await(desk.controllers.codes.edit({77}, {})), ErrorCode::NotFound);
        COMPARE_ERROR(await(desk.controllers.codes.remove({77})), ErrorCode::NotFound);
        COMPARE_ERROR(await(desk.controllers.videos.remove({77})), ErrorCode::NotFound);
        COMPARE_ERROR(await(desk.controllers.campaigns.edit({77}, {})), ErrorCode::NotFound);
        QCOMPARE(desk.count(QStringLiteral("history")), 3); // the vault's own three facts
    }

    void aCancelledChangeChangesNothing()
    {
        Ledger desk;
        const RowId one = desk.addCode(1);
        const QString before = desk.dump();
        const CancelToken token;
        token.cancel();
        CodePatch patch;
        patch.notes = QStringLiteral("never");
        COMPARE_ERROR(await(desk.controllers.codes.edit({one}, patch, token)), ErrorCode::Cancelled);
        COMPARE_ERROR(await(desk.controllers.codes.remove({one}, token)), ErrorCode::Cancelled);
        QCOMPARE(desk.dump(), before);
    }

    void lookingUpWhatCanBeLinkedTo()
    {
        Ledger desk;
        LookupController &lookup = desk.controllers.lookup;
        const RowId video = desk.addVideo(1, QStringLiteral("cinnamon knots"));
        desk.addVideo(2, QStringLiteral("espresso"));
        CampaignDraft draft = campaignDraft(QStringLiteral("Black Week Coffee"));
        draft.brand = named(QStringLiteral("Nordbrew"));
        const auto campaign = await(desk.controllers.campaigns.add(draft));
        VERIFY_OK(campaign);

        const auto titles = [&lookup](LookupKind kind, const QString &typed) {
            QStringList all;
            const auto found = await(lookup.find(kind, typed));
            for (const LookupItem &item : found ? *found : QList<LookupItem>())
                all.append(item.title);
            return all;
        };
        QCOMPARE(titles(LookupKind::Videos, QStringLiteral("cinn")), QStringList {QStringLiteral("cinnamon knots")});
        QCOMPARE(titles(LookupKind::Videos, postLinkText(1)), QStringList {QStringLiteral("cinnamon knots")});
        QCOMPARE(titles(LookupKind::Videos, QStringLiteral("@mila")).size(), 2);
        QCOMPARE(titles(LookupKind::Videos, {}).size(), 2); // before anything is typed: the newest
        QCOMPARE(titles(LookupKind::Campaigns, QStringLiteral("coff")), QStringList {QStringLiteral("Black Week Coffee")});
        QCOMPARE(titles(LookupKind::Licensees, QStringLiteral("nord")), QStringList {QStringLiteral("Nordbrew")});
        QCOMPARE(titles(LookupKind::Licensees, QStringLiteral("mila")), QStringList()); // a creator is no licensee

        const QString uid = desk.controllers.videos.details(video)->video.uid;
        QCOMPARE(lookup.byUid(uid)->id, video);
        QCOMPARE(lookup.byUid(uid)->entity, QStringLiteral("video"));
        QCOMPARE(lookup.byUid(QStringLiteral("none"))->id, 0);
    }

    void numbersBesideThePages()
    {
        Ledger desk;
        desk.addVideo(9);
        VERIFY_OK(await(desk.controllers.codes.add(codeDraft(1, 30))));
        CampaignDraft draft = campaignDraft(QStringLiteral("Now"));
        draft.flightStart = testNow - 10;
        draft.flightEnd = testNow + 10;
        VERIFY_OK(await(desk.controllers.campaigns.add(draft)));
        auto counts = await(desk.controllers.lookup.counts());
        VERIFY_OK(counts);
        QCOMPARE(counts->videosWithoutCode, 1);
        QCOMPARE(counts->codesEndingSoon, 0);
        QCOMPARE(counts->campaignsRunning, 1);
        desk.clock->advance(20 * 86400);
        counts = await(desk.controllers.lookup.counts());
        QCOMPARE(counts->codesEndingSoon, 1);
        QCOMPARE(counts->campaignsRunning, 0);
    }

    void lockedCallsSaySo()
    {
        Ledger desk;
        const RowId one = desk.addCode(1);
        desk.vault().lock();
        Controllers &all = desk.controllers;
        const ErrorCode locked = ErrorCode::KeyMissing;
        COMPARE_ERROR(await(all.videos.add(videoDraft(5))), locked);
        COMPARE_ERROR(await(all.videos.addAll({videoDraft(5)})), locked);
        COMPARE_ERROR(await(all.videos.edit({1}, {})), locked);
        COMPARE_ERROR(await(all.videos.remove({1})), locked);
        COMPARE_ERROR(await(all.videos.countCodes({1})), locked);
        COMPARE_ERROR(all.videos.details(1), locked);
        COMPARE_ERROR(all.videos.find(readPostLink(postLinkText(1)).link), locked);
        COMPARE_ERROR(await(all.codes.add(codeDraft(5))), locked);
        COMPARE_ERROR(await(all.codes.edit({one}, {})), locked);
        COMPARE_ERROR(await(all.codes.remove({one})), locked);
        COMPARE_ERROR(all.codes.details(one), locked);
        COMPARE_ERROR(all.codes.context({}, {}), locked);
        COMPARE_ERROR(await(all.campaigns.add(campaignDraft(QStringLiteral("New")))), locked);
        COMPARE_ERROR(await(all.campaigns.edit({1}, {})), locked);
        COMPARE_ERROR(await(all.campaigns.remove({1})), locked);
        COMPARE_ERROR(all.campaigns.details(1), locked);
        COMPARE_ERROR(await(all.lookup.find(LookupKind::Videos, {})), locked);
        COMPARE_ERROR(all.lookup.byUid(QStringLiteral("x")), locked);
        COMPARE_ERROR(await(all.lookup.counts()), locked);
        VERIFY_OK(desk.open());
        QCOMPARE(desk.count(QStringLiteral("authorization")), 1);
        VERIFY_OK(all.codes.details(one));
    }
};

SPARK_TEST(RecordsTest)

#include "records_test.moc"
