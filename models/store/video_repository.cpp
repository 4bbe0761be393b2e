#include "models/store/video_repository.h"

#include "models/domain/text_key.h"
#include "models/store/authorization_repository.h"
#include "models/store/campaign_repository.h"
#include "models/store/party_repository.h"
#include "models/store/read_helpers.h"

#include <QCoreApplication>

namespace spark {

namespace {

class VideoTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::VideoTexts)
};

QVariantMap linkColumns(const PostLink &link)
{
    QVariantMap values {{QStringLiteral("link"), link.canonical()}, {QStringLiteral("kind"), postKindName(link.kind)}};
    if (!link.shortLink.isEmpty())
        values.insert(QStringLiteral("short_link"), link.shortLink);
    if (!link.isShort()) {
        values.insert(QStringLiteral("post_id"), link.postId);
        values.insert(QStringLiteral("published_at"), publishedAt(link.postId));
    }
    return values;
}

tl::unexpected<Error> alreadyThere(const PostLink &link)
{
    const QString post = link.isShort() ? link.shortLink : QString::number(link.postId);
    return failure(ErrorCode::AlreadyThere, VideoTexts::tr("The post %1 is already in the ledger. Nothing was changed.").arg(post),
                   VideoTexts::tr("Search for it to see its codes."));
}

bool isEmpty(const PostLink &link)
{
    return VideoRef {0, link}.isEmpty();
}

tl::unexpected<Error> noPost()
{
    return failure(ErrorCode::InvalidInput, VideoTexts::tr("There is no post for this code. Nothing was changed."),
                   VideoTexts::tr("Paste the post’s link or choose it."));
}

// A link tells whose post it is, when that is not known yet, and under which other name the creator goes. A creator whom
// the post's own link does not name was chosen by a person: there the link knows nothing better.
Expected<void> learnCreator(ChangeSet &changes, const Video &video, const PostLink &link)
{
    if (link.handle.isEmpty())
        return {};
    if (video.creator == 0) {
        SPARK_TRY_VALUE(const RowId creator, PartyRepository::creator(changes, link.handle));
        return changes.update(Entity::Video, video.id, {{QStringLiteral("creator_id"), idOrNull(creator)}, {QStringLiteral("link"), link.canonical()}});
    }
    if (video.postId != link.postId)
        return {};
    const QString named = readPostLink(video.link).link.handle;
    SPARK_TRY_VALUE(const bool isCreators, PartyRepository::hasHandle(changes.connection(), video.creator, named));
    return isCreators ? PartyRepository::seenAs(changes, video.creator, link.handle) : Expected<void>();
}

// A post that is known by its number does not become one that only TikTok can find.
QVariantMap newLinkColumns(const Video &video, const PostLink &link)
{
    if (link.isShort() && video.postId != 0)
        return {{QStringLiteral("short_link"), link.shortLink}};
    return linkColumns(link);
}

} // namespace

Expected<RowId> VideoRepository::find(Connection &connection, const PostLink &link)
{
    return link.isShort() ? findId(connection, QStringLiteral("SELECT id FROM video WHERE short_link = ?"), {link.shortLink})
                          : findId(connection, QStringLiteral("SELECT id FROM video WHERE post_id = ?"), {link.postId});
}

Expected<Video> VideoRepository::load(Connection &connection, RowId id)
{
    Video video;
    SPARK_TRY(connection.forEach(QStringLiteral("SELECT id, uid, post_id, link, short_link, kind, creator_id, caption, published_at, decision, notes "
                                                "FROM video WHERE id = ?"),
                                 {id}, [&video](const QSqlQuery &query) {
                                     video.id = query.value(0).toLongLong();
                                     video.uid = query.value(1).toString();
                                     video.postId = query.value(2).toLongLong();
                                     video.link = query.value(3).toString();
                                     video.shortLink = query.value(4).toString();
                                     video.kind = postKindFromName(query.value(5).toString());
                                     video.creator = query.value(6).toLongLong();
                                     video.caption = query.value(7).toString();
                                     video.publishedAt = optionalInstant(query.value(8));
                                     video.decision = query.value(9).toString();
                                     video.notes = query.value(10).toString();
                                 }));
    if (video.id == 0)
        return failure(rowIsGone());
    return video;
}

Expected<RowId> VideoRepository::add(ChangeSet &changes, const VideoDraft &draft)
{
    if (isEmpty(draft.link))
        return noPost();
    SPARK_TRY_VALUE(const RowId known, find(changes.connection(), draft.link));
    return known != 0 ? Expected<RowId>(alreadyThere(draft.link)) : addNew(changes, draft);
}

Expected<RowId> VideoRepository::addNew(ChangeSet &changes, const VideoDraft &draft)
{
    SPARK_TRY_VALUE(const RowId creator,
                    PartyRepository::creator(changes, draft.creator.trimmed().isEmpty() ? draft.link.handle : draft.creator));
    QVariantMap values = linkColumns(draft.link);
    values.insert(QStringLiteral("creator_id"), idOrNull(creator));
    values.insert(QStringLiteral("caption"), draft.caption.trimmed());
    values.insert(QStringLiteral("caption_key"), textKey(draft.caption));
    values.insert(QStringLiteral("decision"), draft.decision);
    values.insert(QStringLiteral("notes"), draft.notes);
    if (!draft.uid.isEmpty())
        values.insert(QStringLiteral("uid"), draft.uid);
    SPARK_TRY_VALUE(const RowId campaign, CampaignRepository::findOrAdd(changes, draft.campaign));
    SPARK_TRY_VALUE(const RowId video, changes.insert(Entity::Video, std::move(values)));
    if (campaign != 0)
        SPARK_TRY(addToCampaign(changes, video, campaign));
    return video;
}

Expected<RowId> VideoRepository::findOrAdd(ChangeSet &changes, const VideoRef &ref)
{
    if (ref.id != 0)
        return ref.id;
    if (ref.isEmpty())
        return noPost();
    SPARK_TRY_VALUE(const RowId known, find(changes.connection(), ref.link));
    if (known == 0) {
        VideoDraft draft;
        draft.link = ref.link;
        return add(changes, draft);
    }
    SPARK_TRY_VALUE(const Video video, load(changes.connection(), known));
    SPARK_TRY(learnCreator(changes, video, ref.link));
    return known;
}

Expected<void> VideoRepository::edit(ChangeSet &changes, const QList<RowId> &ids, const VideoPatch &patch)
{
    if (ids.isEmpty())
        return {};
    // What can be refused comes before what is made.
    if (patch.link) {
        if (isEmpty(*patch.link))
            return noPost();
        SPARK_TRY_VALUE(const RowId known, find(changes.connection(), *patch.link));
        if (ids.size() > 1 || (known != 0 && known != ids.first()))
            return alreadyThere(*patch.link);
    }
    QVariantMap values;
    RowId creator = 0;
    if (patch.caption) {
        values.insert(QStringLiteral("caption"), patch.caption->trimmed());
        values.insert(QStringLiteral("caption_key"), textKey(*patch.caption));
    }
    if (patch.creator) {
        SPARK_TRY_VALUE(creator, PartyRepository::creator(changes, *patch.creator));
        values.insert(QStringLiteral("creator_id"), idOrNull(creator));
    }
    if (patch.decision)
        values.insert(QStringLiteral("decision"), *patch.decision);
    if (patch.notes)
        values.insert(QStringLiteral("notes"), *patch.notes);
    RowId campaign = 0;
    if (patch.addToCampaign) {
        SPARK_TRY_VALUE(campaign, CampaignRepository::findOrAdd(changes, *patch.addToCampaign));
    }
    for (const RowId id : ids) {
        if (creator != 0) {
            // Another of the names that this post's creator has: not another creator, but the name to be shown.
            SPARK_TRY_VALUE(const Video video, load(changes.connection(), id));
            if (video.creator == creator)
                SPARK_TRY(PartyRepository::showAs(changes, creator, *patch.creator));
        }
        if (patch.link) {
            SPARK_TRY_VALUE(const Video video, load(changes.connection(), id));
            values.insert(newLinkColumns(video, *patch.link)); // there is but this one row
            SPARK_TRY(changes.update(Entity::Video, id, values));
            if (!patch.creator)
                SPARK_TRY(learnCreator(changes, video, *patch.link));
        }
        SPARK_TRY(changes.update(Entity::Video, id, values));
        if (campaign != 0)
            SPARK_TRY(addToCampaign(changes, id, campaign));
        for (const RowId left : patch.leaveCampaigns)
            SPARK_TRY(removeFromCampaign(changes, id, left));
    }
    return {};
}

Expected<void> VideoRepository::remove(ChangeSet &changes, const QList<RowId> &ids)
{
    Connection &connection = changes.connection();
    for (const RowId id : ids) {
        SPARK_TRY_VALUE(const QList<RowId> codes, selectIds(connection, QStringLiteral("SELECT id FROM authorization WHERE video_id = ?"), id));
        SPARK_TRY(AuthorizationRepository::remove(changes, codes));
        SPARK_TRY(removeAll(changes, Entity::UsageRight, QStringLiteral("SELECT id FROM usage_right WHERE video_id = ?"), id));
        SPARK_TRY(removeAll(changes, Entity::CampaignVideo, QStringLiteral("SELECT id FROM campaign_video WHERE video_id = ?"), id));
        SPARK_TRY(clearAll(changes, Entity::Video, QStringLiteral("SELECT id FROM video WHERE source_video_id = ?"), id,
                           QStringLiteral("source_video_id")));
        SPARK_TRY(changes.remove(Entity::Video, id));
    }
    return {};
}

Expected<int> VideoRepository::countCodes(Connection &connection, const QList<RowId> &ids)
{
    int count = 0;
    for (const RowId id : ids) {
        SPARK_TRY_VALUE(const QVariant codes, connection.value(QStringLiteral("SELECT count(*) FROM authorization WHERE video_id = ?"), {id}));
        count += codes.toInt();
    }
    return count;
}

Expected<void> VideoRepository::addToCampaign(ChangeSet &changes, RowId video, RowId campaign)
{
    SPARK_TRY_VALUE(const RowId known,
                    findId(changes.connection(), QStringLiteral("SELECT id FROM campaign_video WHERE campaign_id = ? AND video_id = ?"), {campaign, video}));
    if (known != 0)
        return {};
    SPARK_TRY(changes.insert(Entity::CampaignVideo, {{QStringLiteral("campaign_id"), campaign}, {QStringLiteral("video_id"), video}}));
    return {};
}

Expected<void> VideoRepository::removeFromCampaign(ChangeSet &changes, RowId video, RowId campaign)
{
    SPARK_TRY_VALUE(const QVariant code,
                    changes.connection().value(QStringLiteral("SELECT id FROM authorization WHERE campaign_id = ? AND video_id = ?"),
                                               {campaign, video}));
    if (code.isValid()) {
        return failure(ErrorCode::InvalidInput, VideoTexts::tr("A code of this post is for this campaign."),
                       VideoTexts::tr("Change the code’s campaign first. Nothing was changed."));
    }
    return removeAll(changes, Entity::CampaignVideo,
                     QStringLiteral("SELECT id FROM campaign_video WHERE campaign_id = %1 AND video_id = ?").arg(campaign), video);
}

} // namespace spark
