#include "models/store/pack_taking.h"

#include "models/domain/rules.h"
#include "models/domain/text_key.h"
#include "models/store/authorization_repository.h"
#include "models/store/campaign_repository.h"
#include "models/store/party_repository.h"
#include "models/store/read_helpers.h"
#include "models/store/video_repository.h"

#include <algorithm>

namespace spark {

namespace {

class TakingTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::TakingTexts)
};

enum class Statuses { AsTheyArrive, AsTheyAre };

bool has(const PackRow &row, const char *field)
{
    return std::any_of(row.fields.begin(), row.fields.end(), [field](const PackField &each) { return each.name == QLatin1String(field); });
}

// A name that this program has no words for says nothing.
QString knownReason(const QString &name)
{
    return Rules::current().refusal(name) ? name : QString();
}

class Taker
{
public:
    Taker(ChangeSet &changes, const PackContents &contents, PackComparison comparison, const PackChoice &chosen, Statuses statuses)
        : m_changes(changes), m_contents(contents), m_comparison(std::move(comparison)), m_chosen(chosen), m_statuses(statuses)
    {
    }

    Expected<int> run()
    {
        SPARK_TRY(takeAll(m_contents.parties, m_comparison.parties, [](const PackedParty &packed) { return packed.party.id; }));
        SPARK_TRY(takeAll(m_contents.videos, m_comparison.videos, [](const Video &video) { return video.id; }));
        SPARK_TRY(takeAll(m_contents.campaigns, m_comparison.campaigns, [](const Campaign &campaign) { return campaign.id; }));
        SPARK_TRY(takeAll(m_contents.codes, m_comparison.codes, [](const Authorization &code) { return code.id; }));
        return static_cast<int>(m_chosen.size());
    }

private:
    // The rows of the preview follow the contents one by one.
    template<typename Row, typename IdOf>
    Expected<void> takeAll(const QList<Row> &rows, QHash<RowId, RowId> &here, IdOf idOf)
    {
        for (const Row &row : rows) {
            const int index = m_next++;
            if (!m_chosen.contains(index))
                continue;
            const PackRow &shown = m_comparison.preview.rows.at(index);
            if (const RowId id = here.value(idOf(row)); id != 0) {
                SPARK_TRY(update(row, shown, id));
            } else {
                SPARK_TRY_VALUE(const RowId added, add(row));
                here.insert(idOf(row), added);
            }
        }
        return {};
    }

    RowId party(RowId packed) const { return m_comparison.parties.value(packed); }
    RowId video(RowId packed) const { return m_comparison.videos.value(packed); }
    RowId campaign(RowId packed) const { return m_comparison.campaigns.value(packed); }

    Expected<RowId> add(const PackedParty &packed) { return PartyRepository::add(m_changes, packed.party, packed.handles); }
    Expected<void> update(const PackedParty &packed, const PackRow &shown, RowId id);
    Expected<RowId> add(const Video &video);
    Expected<void> update(const Video &video, const PackRow &shown, RowId id);
    Expected<RowId> add(const Campaign &campaign);
    Expected<void> update(const Campaign &campaign, const PackRow &shown, RowId id);
    Expected<RowId> add(const Authorization &code);
    Expected<void> update(const Authorization &code, const PackRow &shown, RowId id);

    ChangeSet &m_changes;
    const PackContents &m_contents;
    PackComparison m_comparison;
    const PackChoice &m_chosen;
    const Statuses m_statuses;
    int m_next = 0; // of the preview's rows
};

Expected<void> Taker::update(const PackedParty &packed, const PackRow &shown, RowId id)
{
    const Party &party = packed.party;
    QVariantMap values;
    if (has(shown, "name")) {
        values.insert(QStringLiteral("name"), party.name.simplified());
        values.insert(QStringLiteral("name_key"), textKey(party.name));
    }
    if (has(shown, "country"))
        values.insert(QStringLiteral("country"), party.country);
    if (has(shown, "notes"))
        values.insert(QStringLiteral("notes"), party.notes);
    SPARK_TRY(m_changes.update(Entity::Party, id, values));
    if (has(shown, "handles")) {
        for (const QString &handle : packed.handles)
            SPARK_TRY(PartyRepository::seenAs(m_changes, id, handle));
    }
    return has(shown, "handle") ? PartyRepository::showAs(m_changes, id, party.handle) : Expected<void>();
}

Expected<RowId> Taker::add(const Video &video)
{
    VideoDraft draft;
    draft.link = linkInPack(video);
    draft.caption = video.caption;
    draft.notes = video.notes;
    draft.uid = video.uid;
    const RowId creator = party(video.creator);
    if (creator != 0) {
        // The pack knows whose post it is; the link may carry a handle of years ago.
        SPARK_TRY_VALUE(const Party known, PartyRepository::load(m_changes.connection(), creator));
        draft.creator = known.handle;
    }
    SPARK_TRY_VALUE(const RowId id, VideoRepository::add(m_changes, draft));
    if (creator != 0)
        SPARK_TRY(m_changes.update(Entity::Video, id, {{QStringLiteral("creator_id"), creator}}));
    return id;
}

Expected<void> Taker::update(const Video &video, const PackRow &shown, RowId id)
{
    VideoPatch patch;
    if (has(shown, "link"))
        patch.link = linkInPack(video);
    if (has(shown, "caption"))
        patch.caption = video.caption;
    if (has(shown, "notes"))
        patch.notes = video.notes;
    SPARK_TRY(VideoRepository::edit(m_changes, {id}, patch));
    if (const RowId creator = party(video.creator); creator != 0 && has(shown, "creator"))
        SPARK_TRY(m_changes.update(Entity::Video, id, {{QStringLiteral("creator_id"), creator}}));
    return {};
}

Expected<RowId> Taker::add(const Campaign &campaign)
{
    CampaignDraft draft;
    draft.name = campaign.name;
    draft.brand.id = party(campaign.brand);
    draft.flightStart = campaign.flightStart;
    draft.flightEnd = campaign.flightEnd;
    draft.codesNeeded = campaign.codesNeeded;
    draft.notes = campaign.notes;
    draft.uid = campaign.uid;
    return CampaignRepository::add(m_changes, draft);
}

Expected<void> Taker::update(const Campaign &campaign, const PackRow &shown, RowId id)
{
    CampaignPatch patch;
    if (has(shown, "name"))
        patch.name = campaign.name;
    if (const RowId brand = party(campaign.brand); brand != 0 && has(shown, "brand"))
        patch.brand = NamedRef {brand, {}};
    if (has(shown, "flight_start"))
        patch.flightStart = campaign.flightStart;
    if (has(shown, "flight_end"))
        patch.flightEnd = campaign.flightEnd;
    if (has(shown, "codes_needed"))
        patch.codesNeeded = campaign.codesNeeded;
    if (has(shown, "notes"))
        patch.notes = campaign.notes;
    return CampaignRepository::edit(m_changes, {id}, patch);
}

Expected<RowId> Taker::add(const Authorization &code)
{
    CodeDraft draft;
    draft.rawCode = code.code;
    draft.video.id = video(code.video);
    draft.licensee.id = party(code.licensee);
    draft.campaign.id = campaign(code.campaign);
    draft.agreedPeriod = code.agreedPeriod;
    draft.grantedPeriod = code.grantedPeriod;
    draft.windowStart = code.window.start;
    draft.windowEnd = code.window.end;
    draft.status = m_statuses == Statuses::AsTheyAre ? code.status : statusOnArrival(code.status, std::nullopt);
    draft.refusalReason = knownReason(code.refusalReason);
    draft.source = QStringLiteral("pack");
    draft.notes = code.notes;
    draft.uid = code.uid;
    return AuthorizationRepository::add(m_changes, draft);
}

Expected<void> Taker::update(const Authorization &code, const PackRow &shown, RowId id)
{
    SPARK_TRY_VALUE(const Authorization here, AuthorizationRepository::load(m_changes.connection(), id));
    CodePatch patch;
    if (has(shown, "code"))
        patch.rawCode = code.code;
    if (const RowId post = video(code.video); post != 0 && has(shown, "video"))
        patch.video = VideoRef {post, {}};
    if (const RowId licensee = party(code.licensee); licensee != 0 && has(shown, "licensee"))
        patch.licensee = NamedRef {licensee, {}};
    if (const RowId whole = campaign(code.campaign); whole != 0 && has(shown, "campaign"))
        patch.campaign = NamedRef {whole, {}};
    if (has(shown, "agreed_period"))
        patch.agreedPeriod = code.agreedPeriod;
    if (has(shown, "granted_period"))
        patch.grantedPeriod = code.grantedPeriod;
    if (has(shown, "window_start"))
        patch.windowStart = code.window.start;
    // Said in any case: otherwise it would follow from the start and the period, which nobody was shown.
    patch.windowEnd = has(shown, "window_end") ? code.window.end : here.window.end;
    if (has(shown, "status"))
        patch.status = statusOnArrival(code.status, here.status);
    if (has(shown, "refusal_reason"))
        patch.refusalReason = knownReason(code.refusalReason);
    if (has(shown, "notes"))
        patch.notes = code.notes;
    return AuthorizationRepository::edit(m_changes, {id}, patch);
}

} // namespace

Expected<int> takeFromPack(ChangeSet &changes, const PackContents &contents, const PackPreview &shown, const PackChoice &chosen)
{
    SPARK_TRY_VALUE(PackComparison comparison, comparePack(changes.connection(), contents, changes.nowMs() / 1000, shown.revealed));
    PackChoice all;
    for (const int row : chosen)
        all = chosenWith(comparison.preview, std::move(all), row);
    for (const int row : std::as_const(all)) {
        if (row >= shown.rows.size() || !(shown.rows.at(row) == comparison.preview.rows.at(row))) {
            return failure(ErrorCode::Conflict, TakingTexts::tr("The ledger has changed since the pack was compared with it. Nothing was taken."),
                           TakingTexts::tr("Open the pack once more and look at the differences again."));
        }
    }
    return Taker(changes, contents, std::move(comparison), all, Statuses::AsTheyArrive).run();
}

Expected<void> writeContents(ChangeSet &changes, const PackContents &contents)
{
    SPARK_TRY_VALUE(PackComparison comparison, comparePack(changes.connection(), contents, changes.nowMs() / 1000));
    for (const PackRow &row : std::as_const(comparison.preview.rows)) {
        if (!row.problem.isEmpty())
            return failure(ErrorCode::InvalidInput, TakingTexts::tr("“%1” cannot be handed over. %2").arg(row.title, row.problem), TakingTexts::tr("Mend the row, or leave it out."));
    }
    const PackChoice all = allOf(comparison.preview);
    SPARK_TRY(Taker(changes, contents, std::move(comparison), all, Statuses::AsTheyAre).run());
    return {};
}

} // namespace spark
