#include "models/store/video_repository.h"

#include "models/store/campaign_repository.h"
#include "models/store/detail_queries.h"
#include "models/store/party_repository.h"
#include "tests/store/ledger_steps.h"

using namespace spark;
using namespace spark::test;

namespace {

const QString shortLinkText = QStringLiteral("https://vm.tiktok.com/ZMabc123/");

PostLink link(const QString &text)
{
    const LinkReading reading = readPostLink(text);
    if (!reading.accepted())
        qFatal("not a link: %s", qPrintable(text));
    return reading.link;
}

RowId addVideo(VaultFixture &vault, const VideoDraft &draft)
{
    const auto id = attempt(vault, [&](ChangeSet &changes) { return VideoRepository::add(changes, draft); });
    if (!id)
        qFatal("addVideo: %s", qPrintable(id.error().text()));
    return *id;
}

VideoDraft videoDraft(int number, const QString &handle = QStringLiteral("mila.bakes"))
{
    VideoDraft draft;
    draft.link = link(postLinkText(number, handle));
    return draft;
}

RowId findOrAdd(VaultFixture &vault, const PostLink &post)
{
    const auto id = attempt(vault, [&](ChangeSet &changes) { return VideoRepository::findOrAdd(changes, {0, post}); });
    if (!id)
        qFatal("findOrAdd: %s", qPrintable(id.error().text()));
    return *id;
}

Video video(VaultFixture &vault, RowId id)
{
    const auto loaded = VideoRepository::load(vault.connection(), id);
    if (!loaded)
        qFatal("load: %s", qPrintable(loaded.error().text()));
    return *loaded;
}

Expected<void> edit(VaultFixture &vault, const QList<RowId> &ids, const VideoPatch &patch)
{
    return attempt(vault, [&](ChangeSet &changes) { return VideoRepository::edit(changes, ids, patch); });
}

QString handleOf(VaultFixture &vault, RowId videoId)
{
    return PartyRepository::load(vault.connection(), video(vault, videoId).creator)->handle;
}

} // namespace

class VideoRepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void added()
    {
        VaultFixture vault;
        VideoDraft draft = videoDraft(1);
        draft.caption = QStringLiteral("  Sourdough 🍞 ");
        draft.decision = QStringLiteral("available");
        draft.notes = QStringLiteral("n");
        const Video loaded = video(vault, addVideo(vault, draft));
        QCOMPARE(loaded.postId, draft.link.postId);
        QCOMPARE(loaded.link, postLinkText(1));
        QCOMPARE(loaded.caption, QStringLiteral("Sourdough 🍞"));
        QCOMPARE(loaded.publishedAt, draft.link.postId >> 32);
        QCOMPARE(loaded.decision, QStringLiteral("available"));
        QCOMPARE(loaded.notes, QStringLiteral("n"));
        QCOMPARE(loaded.shortLink, QString());
        QCOMPARE(handleOf(vault, loaded.id), QStringLiteral("mila.bakes"));
    }

    void photo()
    {
        VaultFixture vault;
        VideoDraft draft;
        draft.link = link(QStringLiteral("https://www.tiktok.com/@mila/photo/7316099630578666754"));
        const Video loaded = video(vault, addVideo(vault, draft));
        QCOMPARE(loaded.kind, PostKind::Photo);
        QCOMPARE(loaded.postId, 7316099630578666754LL); // every digit
        QCOMPARE(loaded.link, QStringLiteral("https://www.tiktok.com/@mila/photo/7316099630578666754"));
    }

    void onePostOnce()
    {
        VaultFixture vault;
        const RowId id = addVideo(vault, videoDraft(1));
        refused(vault, ErrorCode::AlreadyThere, [](ChangeSet &changes) { return VideoRepository::add(changes, videoDraft(1, QStringLiteral("new.name"))); });
        VideoDraft other;
        other.link = link(shortLinkText);
        const RowId second = addVideo(vault, other);
        refused(vault, ErrorCode::AlreadyThere, [&](ChangeSet &changes) { return VideoRepository::add(changes, other); });
        QCOMPARE(findOrAdd(vault, videoDraft(1).link), id);
        QCOMPARE(findOrAdd(vault, other.link), second);
        QCOMPARE(vault.count(QStringLiteral("video")), 2);
    }

    void refusedLeavesNothing()
    {
        VaultFixture vault;
        refused(vault, ErrorCode::InvalidInput, [](ChangeSet &changes) { return VideoRepository::add(changes, {}); });
        refused(vault, ErrorCode::InvalidInput, [](ChangeSet &changes) { return VideoRepository::findOrAdd(changes, {}); });
        VideoDraft draft = videoDraft(1);
        draft.creator = QStringLiteral("no handle at all");
        refused(vault, ErrorCode::InvalidInput, [&](ChangeSet &changes) { return VideoRepository::add(changes, draft); });
    }

    void creatorFromDraftBeforeLink()
    {
        VaultFixture vault;
        VideoDraft draft = videoDraft(1, QStringLiteral("old.name"));
        draft.creator = QStringLiteral("@new.name");
        QCOMPARE(handleOf(vault, addVideo(vault, draft)), QStringLiteral("new.name"));
    }

    void handleChangeSeenInALink()
    {
        VaultFixture vault;
        const RowId first = addVideo(vault, videoDraft(1, QStringLiteral("mila.bakes")));
        const RowId second = addVideo(vault, videoDraft(2, QStringLiteral("Mila.Bakes")));
        QCOMPARE(findOrAdd(vault, link(postLinkText(1, QStringLiteral("mila.cooks")))), first);
        QCOMPARE(vault.count(QStringLiteral("party")), 1);
        QCOMPARE(handleOf(vault, second), QStringLiteral("mila.bakes")); // links are old or new: none renames anybody
        // A post comes with the one name, another with the other: the same creator.
        const RowId third = findOrAdd(vault, link(postLinkText(3, QStringLiteral("mila.cooks"))));
        const RowId fourth = findOrAdd(vault, link(postLinkText(4, QStringLiteral("mila.bakes"))));
        QCOMPARE(video(vault, third).creator, video(vault, first).creator);
        QCOMPARE(video(vault, fourth).creator, video(vault, first).creator);
        QCOMPARE(vault.count(QStringLiteral("party")), 1);
        // A person who says so does rename her, on all her posts.
        VideoPatch patch;
        patch.creator = QStringLiteral("@mila.cooks");
        VERIFY_OK(edit(vault, {first}, patch));
        QCOMPARE(handleOf(vault, second), QStringLiteral("mila.cooks"));
        QCOMPARE(vault.count(QStringLiteral("party")), 1);
    }

    // A code recorded with the link of a post whose creator a person chose, against the link.
    void chosenCreatorIsNotRenamedByTheLink()
    {
        VaultFixture vault;
        const RowId own = addVideo(vault, videoDraft(1, QStringLiteral("bobby")));
        VideoDraft draft = videoDraft(2, QStringLiteral("alice"));
        draft.creator = QStringLiteral("bobby");
        const RowId chosen = addVideo(vault, draft);
        draft.link = link(QString::number(link(postLinkText(3)).postId)); // this link names nobody at all
        const RowId byNumber = addVideo(vault, draft);

        QCOMPARE(findOrAdd(vault, link(postLinkText(2, QStringLiteral("alice")))), chosen);
        QCOMPARE(findOrAdd(vault, link(postLinkText(3, QStringLiteral("alice")))), byNumber);
        for (const RowId id : {own, chosen, byNumber})
            QCOMPARE(handleOf(vault, id), QStringLiteral("bobby"));
        // And alice, when she comes, is somebody else.
        const RowId alices = findOrAdd(vault, link(postLinkText(4, QStringLiteral("alice"))));
        QCOMPARE(handleOf(vault, alices), QStringLiteral("alice"));
        QVERIFY(video(vault, alices).creator != video(vault, own).creator);
        // Nor does a link with her name, of a post that is bobby's own, take her name away.
        QCOMPARE(findOrAdd(vault, link(postLinkText(1, QStringLiteral("alice")))), own);
        QCOMPARE(handleOf(vault, findOrAdd(vault, link(postLinkText(5, QStringLiteral("alice"))))), QStringLiteral("alice"));
        QCOMPARE(handleOf(vault, own), QStringLiteral("bobby"));
    }

    // First only the number was known, or a short link; a later link says whose post it is.
    void creatorLearnedLater()
    {
        VaultFixture vault;
        const PostLink full = link(postLinkText(1, QStringLiteral("mila.bakes")));
        const RowId id = findOrAdd(vault, link(QString::number(full.postId)));
        QCOMPARE(video(vault, id).creator, 0);
        QCOMPARE(findOrAdd(vault, full), id);
        QCOMPARE(handleOf(vault, id), QStringLiteral("mila.bakes"));
        QCOMPARE(video(vault, id).link, postLinkText(1));

        const RowId shortOne = findOrAdd(vault, link(shortLinkText));
        QCOMPARE(video(vault, shortOne).creator, 0);
        VideoPatch patch;
        patch.link = link(postLinkText(2, QStringLiteral("jo.runs")));
        VERIFY_OK(edit(vault, {shortOne}, patch));
        const Video known = video(vault, shortOne);
        QCOMPARE(known.postId, patch.link->postId);
        QCOMPARE(known.link, postLinkText(2, QStringLiteral("jo.runs")));
        QCOMPARE(known.shortLink, link(shortLinkText).shortLink); // and is found by both
        QCOMPARE(known.publishedAt, patch.link->postId >> 32);
        QCOMPARE(handleOf(vault, shortOne), QStringLiteral("jo.runs"));
        QCOMPARE(findOrAdd(vault, link(shortLinkText)), shortOne);
        QCOMPARE(findOrAdd(vault, *patch.link), shortOne);
    }

    void shortLinkOfAKnownPost()
    {
        VaultFixture vault;
        const RowId id = addVideo(vault, videoDraft(1));
        VideoPatch patch;
        patch.link = link(shortLinkText);
        VERIFY_OK(edit(vault, {id}, patch));
        QCOMPARE(video(vault, id).link, postLinkText(1));
        QCOMPARE(video(vault, id).postId, link(postLinkText(1)).postId);
        QCOMPARE(findOrAdd(vault, link(shortLinkText)), id);
    }

    void eachFieldAlone()
    {
        VaultFixture vault;
        VideoDraft draft = videoDraft(1);
        draft.caption = QStringLiteral("caption");
        draft.notes = QStringLiteral("notes");
        const RowId id = addVideo(vault, draft);
        const Video before = video(vault, id);
        const auto check = [&](const VideoPatch &patch, const std::function<void(Video &)> &expected) {
            VERIFY_OK(edit(vault, {id}, patch));
            Video wanted = before;
            expected(wanted);
            const Video now = video(vault, id);
            QCOMPARE(now.caption, wanted.caption);
            QCOMPARE(now.creator, wanted.creator);
            QCOMPARE(now.decision, wanted.decision);
            QCOMPARE(now.notes, wanted.notes);
            QCOMPARE(now.link, wanted.link);
            VideoPatch back;
            back.caption = before.caption;
            back.creator = QStringLiteral("mila.bakes");
            back.decision = before.decision;
            back.notes = before.notes;
            VERIFY_OK(edit(vault, {id}, back));
        };
        VideoPatch patch;
        patch.caption = QStringLiteral(" new ");
        check(patch, [](Video &v) { v.caption = QStringLiteral("new"); });
        patch = {};
        patch.caption = QString();
        check(patch, [](Video &v) { v.caption = QString(); });
        patch = {};
        patch.creator = QString();
        check(patch, [](Video &v) { v.creator = 0; });
        patch = {};
        patch.decision = QStringLiteral("not_for_licence");
        check(patch, [](Video &v) { v.decision = QStringLiteral("not_for_licence"); });
        patch = {};
        patch.notes = QString();
        check(patch, [](Video &v) { v.notes = QString(); });
        check({}, [](Video &) { });
    }

    void editRefusals()
    {
        VaultFixture vault;
        const RowId first = addVideo(vault, videoDraft(1));
        const RowId second = addVideo(vault, videoDraft(2));
        VideoPatch patch;
        patch.creator = QStringLiteral("fresh.name"); // would be made
        patch.addToCampaign = NamedRef {0, QStringLiteral("Fresh")}; // so would this
        patch.link = link(postLinkText(1));
        refused(vault, ErrorCode::AlreadyThere, [&](ChangeSet &changes) { return VideoRepository::edit(changes, {second}, patch); });
        patch.link = link(postLinkText(3));
        refused(vault, ErrorCode::AlreadyThere, [&](ChangeSet &changes) { return VideoRepository::edit(changes, {first, second}, patch); });
        patch.link = PostLink();
        refused(vault, ErrorCode::InvalidInput, [&](ChangeSet &changes) { return VideoRepository::edit(changes, {second}, patch); });
        patch.link.reset();
        refused(vault, ErrorCode::NotFound, [](ChangeSet &changes) {
            VideoPatch notes;
            notes.notes = QStringLiteral("x");
            return VideoRepository::edit(changes, {77}, notes);
        });
        VERIFY_OK(edit(vault, {}, patch));
        QCOMPARE(vault.count(QStringLiteral("campaign")), 0);
        QCOMPARE(vault.count(QStringLiteral("party")), 1);
    }

    void bulkEditAllOrNone()
    {
        VaultFixture vault;
        QList<RowId> ids;
        for (int i = 0; i < 30; ++i)
            ids.append(addVideo(vault, videoDraft(i)));
        const QString before = vault.dump();
        VideoPatch patch;
        patch.notes = QStringLiteral("bulk");
        COMPARE_ERROR(edit(vault, ids + QList<RowId> {999}, patch), ErrorCode::NotFound);
        QCOMPARE(vault.dump(), before);
        patch.addToCampaign = NamedRef {0, QStringLiteral("Spring")};
        VERIFY_OK(edit(vault, ids, patch));
        for (const RowId id : std::as_const(ids))
            QCOMPARE(video(vault, id).notes, QStringLiteral("bulk"));
        QCOMPARE(vault.count(QStringLiteral("campaign_video")), 30);
        VERIFY_OK(edit(vault, ids, patch)); // again: they are in it already
        QCOMPARE(vault.count(QStringLiteral("campaign_video")), 30);
    }

    void inAndOutOfCampaigns()
    {
        VaultFixture vault;
        VideoDraft draft = videoDraft(1);
        draft.campaign.name = QStringLiteral("Spring"); // made with the post
        const RowId post = addVideo(vault, draft);
        CodeDraft code = codeDraft(2);
        code.campaign.name = QStringLiteral("Summer");
        vault.addCode(code);
        const auto campaigns = [&vault](RowId id) { return namesOf(videoDetails(vault.connection(), id, testNow)->campaigns); };
        QCOMPARE(campaigns(post), QStringList {QStringLiteral("Spring")});

        VideoPatch patch;
        patch.leaveCampaigns = {videoDetails(vault.connection(), post, testNow)->campaigns.first().id};
        patch.addToCampaign = NamedRef {0, QStringLiteral("Summer")};
        VERIFY_OK(edit(vault, {post}, patch));
        QCOMPARE(campaigns(post), QStringList {QStringLiteral("Summer")});

        // A code says that its post is in the campaign.
        const auto other = videoDetails(vault.connection(), *VideoRepository::find(vault.connection(), code.video.link), testNow);
        patch = {};
        patch.caption = QStringLiteral("changed");
        patch.leaveCampaigns = {other->campaigns.first().id};
        const QString before = vault.dump();
        COMPARE_ERROR(edit(vault, {other->row.id}, patch), ErrorCode::InvalidInput);
        QCOMPARE(vault.dump(), before);
    }

    // Everything that hangs on the post goes with it, nothing else does.
    void deleteCascades()
    {
        VaultFixture vault;
        CodeDraft draft = codeDraft(1);
        draft.campaign.name = QStringLiteral("Spring");
        draft.licensee.name = QStringLiteral("Acme");
        vault.addCode(draft);
        CodeDraft next = codeDraft(11);
        next.video.link = draft.video.link;
        next.replacesEarlier = true;
        vault.addCode(next);
        CodeDraft other = codeDraft(2);
        other.campaign.name = QStringLiteral("Spring");
        vault.addCode(other);
        const RowId doomed = *VideoRepository::find(vault.connection(), draft.video.link);
        const RowId kept = *VideoRepository::find(vault.connection(), other.video.link);
        vault.change(QStringLiteral("hang on"), [&](ChangeSet &c) -> Expected<void> {
            SPARK_TRY(c.update(Entity::Video, kept, {{QStringLiteral("source_video_id"), doomed}}));
            SPARK_TRY_VALUE(const RowId account, c.insert(Entity::AdAccount, {{QStringLiteral("name"), QStringLiteral("a")}}));
            SPARK_TRY(c.insert(Entity::Application, {{QStringLiteral("authorization_id"), 1}, {QStringLiteral("ad_account_id"), account},
                                                     {QStringLiteral("applied_at"), testNow}, {QStringLiteral("outcome"), QStringLiteral("refused")}}));
            for (const RowId id : {doomed, kept})
                SPARK_TRY(c.insert(Entity::UsageRight, {{QStringLiteral("video_id"), id}}));
            return {};
        });
        QCOMPARE(*VideoRepository::countCodes(vault.connection(), {doomed, kept}), 3);
        QCOMPARE(*VideoRepository::countCodes(vault.connection(), {doomed}), 2);
        VERIFY_OK(attempt(vault, [&](ChangeSet &changes) { return VideoRepository::remove(changes, {doomed}); }));
        COMPARE_ERROR(VideoRepository::load(vault.connection(), doomed), ErrorCode::NotFound);
        QCOMPARE(allIds(vault.connection(), QStringLiteral("video")), QList<RowId> {kept});
        QCOMPARE(allIds(vault.connection(), QStringLiteral("authorization")), QList<RowId> {3});
        QCOMPARE(vault.count(QStringLiteral("application")), 0);
        QCOMPARE(vault.count(QStringLiteral("ad_account")), 1);
        QCOMPARE(vault.count(QStringLiteral("usage_right")), 1);
        QCOMPARE(vault.count(QStringLiteral("campaign")), 1);
        QCOMPARE(vault.count(QStringLiteral("campaign_video")), 1);
        QCOMPARE(vault.count(QStringLiteral("party")), 2);
        QVERIFY(vault.connection().value(QStringLiteral("SELECT source_video_id FROM video"))->isNull());
        QVERIFY(!vault.connection().value(QStringLiteral("PRAGMA foreign_key_check"))->isValid());
        COMPARE_ERROR(attempt(vault, [&](ChangeSet &changes) { return VideoRepository::remove(changes, {doomed}); }), ErrorCode::NotFound);
    }
};

SPARK_TEST(VideoRepositoryTest)
#include "video_repository_test.moc"
