#include "models/store/pack_comparison.h"

#include "models/domain/code_text.h"
#include "models/domain/handle.h"
#include "models/domain/text_key.h"
#include "models/store/authorization_repository.h"
#include "models/store/campaign_repository.h"
#include "models/store/party_repository.h"
#include "models/store/read_helpers.h"
#include "models/store/video_repository.h"

#include <algorithm>

namespace spark {

namespace {

class ComparisonTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::ComparisonTexts)
};

QString titleOf(const Party &party)
{
    return party.handle.isEmpty() ? party.name : QString(u'@' % party.handle);
}

QString titleOf(const Video &video)
{
    return postTitle(video.caption, video.postId, video.link);
}

template<typename T>
QVariant known(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant known(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

// What a pack says that the ledger does not.
class Fields
{
public:
    explicit Fields(QList<PackField> &fields) : m_fields(fields) { }

    void add(const char *name, const QVariant &ledger, const QVariant &pack)
    {
        if (pack.isValid() && ledger != pack)
            m_fields.append({QLatin1String(name), ledger, pack});
    }

private:
    QList<PackField> &m_fields;
};

class Comparer
{
public:
    Comparer(Connection &ledger, const PackContents &contents, qint64 now, bool reveal)
        : m_ledger(ledger), m_contents(contents), m_now(now), m_reveal(reveal)
    {
        m_result.preview.facts = contents.facts;
        m_result.preview.revealed = reveal;
    }

    Expected<PackComparison> run()
    {
        for (const PackedParty &packed : m_contents.parties)
            SPARK_TRY(compare(packed));
        for (const Video &video : m_contents.videos)
            SPARK_TRY(compare(video));
        for (const Campaign &campaign : m_contents.campaigns)
            SPARK_TRY(compare(campaign));
        for (const Authorization &code : m_contents.codes)
            SPARK_TRY(compare(code));
        return std::move(m_result);
    }

private:
    struct Place
    {
        int row = 0; // of the preview
        QString title;
    };
    using Places = QHash<RowId, Place>;

    Expected<RowId> byUid(const char *table, const QString &uid)
    {
        return findId(m_ledger, QStringLiteral("SELECT id FROM %1 WHERE uid = ?").arg(QLatin1String(table)), {uid});
    }

    // Two rows of a pack that are one and the same thing: the second one cannot come beside the first.
    void refuseTwice(PackRow &row, const QString &identity)
    {
        if (m_identities.contains(identity) && row.problem.isEmpty())
            row.problem = ComparisonTexts::tr("It is in the pack twice.");
        m_identities.insert(identity);
    }

    // titleHere: of the ledger's row, under which those who refer to it name it.
    void append(PackRow row, RowId packId, RowId ledgerId, bool byItsUid, const QString &titleHere, QHash<RowId, RowId> &found, Places &places)
    {
        if (ledgerId == 0)
            row.state = PackState::New;
        else if (!byItsUid)
            row.state = PackState::KnownOtherwise;
        else
            row.state = row.fields.isEmpty() ? PackState::Same : PackState::Changed;
        if (ledgerId != 0)
            found.insert(packId, ledgerId);
        places.insert(packId, {static_cast<int>(m_result.preview.rows.size()), ledgerId != 0 ? titleHere : row.title});
        m_result.preview.rows.append(std::move(row));
    }

    // A reference to another row of the pack. ledgerTitle: of the row that the ledger's row refers to instead.
    void refer(PackRow &row, const char *field, RowId packId, const Places &places, const QHash<RowId, RowId> &found, RowId ledgerRef, const QString &ledgerTitle)
    {
        if (packId == 0)
            return;
        const Place &place = places[packId];
        row.needs.append(place.row);
        // Without it there would be half a row.
        if (const PackRow &needed = m_result.preview.rows.at(place.row); needed.state == PackState::New && !needed.problem.isEmpty() && row.problem.isEmpty())
            row.problem = ComparisonTexts::tr("“%1”, which it refers to, cannot be taken.").arg(place.title);
        const RowId here = found.value(packId);
        if (here == 0 || here != ledgerRef)
            row.fields.append({QLatin1String(field), known(ledgerTitle), place.title});
    }

    Expected<QString> partyTitle(RowId id)
    {
        if (id == 0)
            return QString();
        SPARK_TRY_VALUE(const Party party, PartyRepository::load(m_ledger, id));
        return titleOf(party);
    }

    Expected<RowId> findParty(const Party &party);
    Expected<QString> doubtAbout(const PackedParty &packed);
    Expected<QStringList> newHandles(const PackedParty &packed, RowId here);
    Expected<void> compare(const PackedParty &packed);
    Expected<RowId> findVideo(const PostLink &link);
    Expected<void> compareLink(PackRow &row, const Video &video, const Video &here, const PostLink &link);
    Expected<void> compare(const Video &video);
    Expected<void> compare(const Campaign &campaign);
    Expected<RowId> findCode(const Authorization &code);
    Expected<void> judge(PackRow &row, const Authorization &code, RowId here);
    Expected<void> compare(const Authorization &code);

    Connection &m_ledger;
    const PackContents &m_contents;
    const qint64 m_now;
    const bool m_reveal;
    PackComparison m_result;
    Places m_parties, m_videos, m_campaigns, m_codes;
    QSet<QString> m_identities;
    QSet<RowId> m_awaited; // rows that wait for a code, and have found it in the pack
};

// By the name of today alone: TikTok gives a handle that somebody has left to the next one who asks for it.
Expected<RowId> Comparer::findParty(const Party &party)
{
    if (party.kind != QLatin1String("creator"))
        return findId(m_ledger, QStringLiteral("SELECT id FROM party WHERE name_key = ? AND kind <> 'creator' AND name <> '' ORDER BY id LIMIT 1"), {textKey(party.name)});
    if (party.handle.isEmpty())
        return 0;
    return findId(m_ledger, QStringLiteral("SELECT id FROM party WHERE handle_key = ? AND kind = 'creator' ORDER BY id DESC LIMIT 1"), {handleKey(party.handle)});
}

// A creator who is new here, and yet has a name that somebody here has, or had: it may be her, and it may not.
Expected<QString> Comparer::doubtAbout(const PackedParty &packed)
{
    QStringList handles = packed.handles;
    handles.append(packed.party.handle);
    std::reverse(handles.begin(), handles.end()); // the one of today first
    for (const QString &handle : std::as_const(handles)) {
        if (handle.isEmpty())
            continue;
        SPARK_TRY_VALUE(const RowId owner, findId(m_ledger, QStringLiteral("SELECT party_id FROM party_handle WHERE handle_key = ? ORDER BY id DESC LIMIT 1"), {handleKey(handle)}));
        if (owner == 0)
            continue;
        SPARK_TRY_VALUE(const QString known, partyTitle(owner));
        const bool isOfToday = handleKey(handle) == handleKey(packed.party.handle);
        return isOfToday ? ComparisonTexts::tr("@%1 was once the name of “%2” in the ledger: is it the same person? Taken, it stands beside that one.").arg(handle, known)
                         : ComparisonTexts::tr("@%1 was once this creator’s name, and the ledger has “%2” under it: is it the same person? Taken, it stands beside that one.").arg(handle, known);
    }
    return QString();
}

// Those that nobody has here.
Expected<QStringList> Comparer::newHandles(const PackedParty &packed, RowId here)
{
    QStringList fresh;
    for (const QString &handle : packed.handles) {
        SPARK_TRY_VALUE(const RowId owner, findId(m_ledger, QStringLiteral("SELECT party_id FROM party_handle WHERE handle_key = ? LIMIT 1"), {handleKey(handle)}));
        if (owner == 0 && here != 0)
            fresh.append(handle);
    }
    return fresh;
}

Expected<void> Comparer::compare(const PackedParty &packed)
{
    const Party &party = packed.party;
    PackRow row {Entity::Party, party.uid, PackState::New, titleOf(party), {}, {}, {}, {}};
    if (row.title.isEmpty())
        row.problem = ComparisonTexts::tr("It has neither a name nor a handle.");
    SPARK_TRY_VALUE(const RowId same, byUid("party", party.uid));
    RowId id = same;
    if (id == 0) {
        SPARK_TRY_VALUE(id, findParty(party));
        const bool isCreator = party.kind == QLatin1String("creator");
        if (const QString name = isCreator ? handleKey(party.handle) : textKey(party.name); !name.isEmpty())
            refuseTwice(row, QStringLiteral("party %1 %2").arg(party.kind, name));
    }
    if (id == 0) {
        SPARK_TRY_VALUE(row.doubt, doubtAbout(packed));
    }
    Party here;
    QStringList handlesHere;
    if (id != 0) {
        SPARK_TRY_VALUE(here, PartyRepository::load(m_ledger, id));
        SPARK_TRY(m_ledger.forEach(QStringLiteral("SELECT handle FROM party_handle WHERE party_id = ? ORDER BY id"), {id},
                                   [&handlesHere](const QSqlQuery &query) { handlesHere.append(query.value(0).toString()); }));
    }
    SPARK_TRY_VALUE(const QStringList fresh, newHandles(packed, id));
    Fields fields(row.fields);
    fields.add("name", known(here.name), known(party.name.simplified()));
    // The handle shown is a newer one only when nobody else here goes by it.
    if (id == 0 || fresh.contains(party.handle))
        fields.add("handle", known(here.handle), known(party.handle));
    const QString list = QStringLiteral(", ");
    if (id == 0 ? packed.handles.size() > 1 : !fresh.isEmpty())
        fields.add("handles", known(handlesHere.join(list)), known((handlesHere + (id == 0 ? packed.handles : fresh)).join(list)));
    fields.add("country", known(here.country), known(party.country));
    fields.add("notes", known(here.notes), known(party.notes));
    append(std::move(row), party.id, id, same != 0, titleOf(here), m_result.parties, m_parties);
    return {};
}

Expected<RowId> Comparer::findVideo(const PostLink &link)
{
    SPARK_TRY_VALUE(const RowId id, VideoRepository::find(m_ledger, link));
    if (id != 0 || link.shortLink.isEmpty())
        return id;
    PostLink shortOne;
    shortOne.shortLink = link.shortLink;
    return VideoRepository::find(m_ledger, shortOne);
}

// A number where only the short link was known, or another number.
Expected<void> Comparer::compareLink(PackRow &row, const Video &video, const Video &here, const PostLink &link)
{
    if (link.isShort() || here.postId == link.postId)
        return {};
    SPARK_TRY_VALUE(const RowId owner, VideoRepository::find(m_ledger, link));
    if (owner != 0 && owner != here.id)
        row.problem = ComparisonTexts::tr("Its number belongs to another post of the ledger.");
    Fields(row.fields).add("link", known(here.link), known(video.link));
    return {};
}

Expected<void> Comparer::compare(const Video &video)
{
    PackRow row {Entity::Video, video.uid, PackState::New, titleOf(video), {}, {}, {}, {}};
    const PostLink link = linkInPack(video);
    const bool isPost = link.postId == video.postId && (link.postId != 0 || !link.shortLink.isEmpty());
    if (!isPost)
        row.problem = ComparisonTexts::tr("Its link is not that of a TikTok post.");
    refuseTwice(row, QStringLiteral("video %1 %2").arg(link.postId).arg(link.isShort() ? link.shortLink : QString()));
    SPARK_TRY_VALUE(const RowId same, byUid("video", video.uid));
    RowId id = same;
    if (id == 0 && isPost) {
        SPARK_TRY_VALUE(id, findVideo(link));
    }
    Video here;
    if (id != 0) {
        SPARK_TRY_VALUE(here, VideoRepository::load(m_ledger, id));
        SPARK_TRY(compareLink(row, video, here, link));
    } else {
        Fields(row.fields).add("link", {}, known(video.link));
    }
    SPARK_TRY_VALUE(const QString creatorHere, partyTitle(here.creator));
    refer(row, "creator", video.creator, m_parties, m_result.parties, here.creator, creatorHere);
    Fields fields(row.fields);
    fields.add("caption", known(here.caption), known(video.caption.trimmed()));
    fields.add("notes", known(here.notes), known(video.notes));
    append(std::move(row), video.id, id, same != 0, titleOf(here), m_result.videos, m_videos);
    return {};
}

Expected<void> Comparer::compare(const Campaign &campaign)
{
    PackRow row {Entity::Campaign, campaign.uid, PackState::New, campaign.name.simplified(), {}, {}, {}, {}};
    CampaignDraft draft;
    draft.name = campaign.name;
    draft.flightStart = campaign.flightStart;
    draft.flightEnd = campaign.flightEnd;
    if (const auto issues = checkCampaign(draft); !issues.isEmpty())
        row.problem = issues.first().text;
    refuseTwice(row, QStringLiteral("campaign ") + textKey(campaign.name));
    SPARK_TRY_VALUE(const RowId same, byUid("campaign", campaign.uid));
    SPARK_TRY_VALUE(const RowId named, findId(m_ledger, QStringLiteral("SELECT id FROM campaign WHERE name_key = ?"), {textKey(campaign.name)}));
    const RowId id = same != 0 ? same : named;
    if (same != 0 && named != 0 && named != same)
        row.problem = ComparisonTexts::tr("Another campaign of the ledger has this name.");
    Campaign here;
    if (id != 0) {
        SPARK_TRY_VALUE(here, CampaignRepository::load(m_ledger, id));
    }
    Fields fields(row.fields);
    // A name that differs in its spelling alone is the same name.
    if (textKey(here.name) != textKey(campaign.name))
        fields.add("name", known(here.name), known(row.title));
    SPARK_TRY_VALUE(const QString brandHere, partyTitle(here.brand));
    refer(row, "brand", campaign.brand, m_parties, m_result.parties, here.brand, brandHere);
    fields.add("flight_start", known(here.flightStart), known(campaign.flightStart));
    fields.add("flight_end", known(here.flightEnd), known(campaign.flightEnd));
    fields.add("codes_needed", known(here.codesNeeded), known(campaign.codesNeeded));
    fields.add("notes", known(here.notes), known(campaign.notes));
    append(std::move(row), campaign.id, id, same != 0, here.name, m_result.campaigns, m_campaigns);
    return {};
}

// By its text; else the row that has been waiting for the code of this post.
Expected<RowId> Comparer::findCode(const Authorization &code)
{
    SPARK_TRY_VALUE(const RowId id, AuthorizationRepository::findByCode(m_ledger, code.code));
    const RowId video = m_result.videos.value(code.video);
    if (id != 0 || video == 0)
        return id;
    // Somebody whom the ledger does not have is yet somebody.
    const auto here = [](RowId packed, const auto &found) { return NamedRef {packed == 0 ? 0 : found.value(packed, 0) != 0 ? found.value(packed) : -1, {}}; };
    SPARK_TRY_VALUE(const QList<RowId> waiting,
                    AuthorizationRepository::waiting(m_ledger, {video, here(code.licensee, m_result.parties), here(code.campaign, m_result.campaigns)}));
    for (const RowId each : waiting) {
        if (m_awaited.contains(each))
            continue;
        m_awaited.insert(each);
        return each;
    }
    return 0;
}

Expected<void> Comparer::judge(PackRow &row, const Authorization &code, RowId here)
{
    SPARK_TRY_VALUE(const RowId owner, AuthorizationRepository::findByCode(m_ledger, code.code));
    CodeDraft draft;
    draft.rawCode = code.code;
    draft.video.id = 1; // some post; which one is not what is judged here
    draft.agreedPeriod = code.agreedPeriod;
    draft.grantedPeriod = code.grantedPeriod;
    draft.windowStart = code.window.start;
    draft.windowEnd = code.window.end;
    const CheckedCode checked = checkCode(draft, m_now);
    if (code.code.isEmpty() || (!checked.refused() && checked.code != code.code)) {
        row.problem = ComparisonTexts::tr("Its text is not that of a code.");
    } else if (checked.refused()) {
        for (const FieldIssue &issue : checked.issues) {
            if (issue.severity == FieldIssue::Severity::Refusal)
                row.problem = issue.text;
        }
    } else if (owner != 0 && owner != here) {
        row.problem = ComparisonTexts::tr("The ledger has this code in another row, too.");
    }
    return {};
}

Expected<void> Comparer::compare(const Authorization &code)
{
    PackRow row {Entity::Authorization, code.uid, PackState::New, {}, {}, {}, {}, {}};
    row.title = maskCode(code.code) % QStringLiteral(" – ") % m_videos[code.video].title;
    SPARK_TRY_VALUE(const RowId same, byUid("authorization", code.uid));
    RowId id = same;
    if (id == 0) {
        SPARK_TRY_VALUE(id, findCode(code));
    }
    SPARK_TRY(judge(row, code, id));
    refuseTwice(row, QStringLiteral("code ") + codeKey(code.code));
    Authorization here;
    QString videoHere;
    if (id != 0) {
        SPARK_TRY_VALUE(here, AuthorizationRepository::load(m_ledger, id));
        SPARK_TRY_VALUE(const Video video, VideoRepository::load(m_ledger, here.video));
        videoHere = titleOf(video);
    }
    SPARK_TRY_VALUE(const QString licenseeHere, partyTitle(here.licensee));
    QString campaignHere;
    if (here.campaign != 0) {
        SPARK_TRY_VALUE(const Campaign campaign, CampaignRepository::load(m_ledger, here.campaign));
        campaignHere = campaign.name;
    }
    const auto shown = [this](const QString &text) { return known(text.isEmpty() || m_reveal ? text : maskCode(text)); };
    Fields fields(row.fields);
    if (codeKey(here.code) != codeKey(code.code))
        row.fields.append({QStringLiteral("code"), shown(here.code), shown(code.code)});
    refer(row, "video", code.video, m_videos, m_result.videos, here.video, videoHere);
    refer(row, "licensee", code.licensee, m_parties, m_result.parties, here.licensee, licenseeHere);
    refer(row, "campaign", code.campaign, m_campaigns, m_result.campaigns, here.campaign, campaignHere);
    fields.add("agreed_period", known(here.agreedPeriod), known(code.agreedPeriod));
    fields.add("granted_period", known(here.grantedPeriod), known(code.grantedPeriod));
    fields.add("window_start", known(here.window.start), known(code.window.start));
    fields.add("window_end", known(here.window.end), known(code.window.end));
    const CodeStatus arriving = statusOnArrival(code.status, id != 0 ? std::optional(here.status) : std::nullopt);
    fields.add("status", id != 0 ? QVariant(statusName(here.status)) : QVariant(), statusName(arriving));
    if (arriving == CodeStatus::Refused)
        fields.add("refusal_reason", known(here.refusalReason), known(code.refusalReason));
    fields.add("notes", known(here.notes), known(code.notes));
    append(std::move(row), code.id, id, same != 0, {}, m_result.codes, m_codes);
    return {};
}

} // namespace

PostLink linkInPack(const Video &video)
{
    PostLink link = readPostLink(video.link).link;
    if (!video.shortLink.isEmpty())
        link.shortLink = readPostLink(video.shortLink).link.shortLink;
    return link;
}

Expected<PackComparison> comparePack(Connection &ledger, const PackContents &contents, qint64 now, bool reveal)
{
    return Comparer(ledger, contents, now, reveal).run();
}

} // namespace spark
