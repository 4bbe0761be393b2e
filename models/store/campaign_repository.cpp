#include "models/store/campaign_repository.h"

#include "models/domain/text_key.h"
#include "models/store/party_repository.h"
#include "models/store/read_helpers.h"

#include <QCoreApplication>

namespace spark {

namespace {

class CampaignTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::CampaignTexts)
};

QString findSql()
{
    return QStringLiteral("SELECT id FROM campaign WHERE name_key = ?");
}

Expected<RowId> findByName(Connection &connection, const QString &name)
{
    return findId(connection, findSql(), {textKey(name)});
}

tl::unexpected<Error> refusal(const QList<FieldIssue> &issues)
{
    return failure(ErrorCode::InvalidInput, issues.first().text, CampaignTexts::tr("Nothing was changed."));
}

tl::unexpected<Error> alreadyThere(const QString &name)
{
    return failure(ErrorCode::AlreadyThere, CampaignTexts::tr("There is a campaign named “%1” already. Nothing was changed.").arg(name.simplified()),
                   CampaignTexts::tr("Choose another name, or use the campaign that is there."));
}

void setName(QVariantMap &values, const QString &name)
{
    values.insert(QStringLiteral("name"), name.simplified());
    values.insert(QStringLiteral("name_key"), textKey(name));
}

void setBudget(QVariantMap &values, const std::optional<Money> &budget)
{
    values.insert(QStringLiteral("budget_minor"), budget ? QVariant(budget->minor) : QVariant());
    values.insert(QStringLiteral("budget_currency"), budget ? QVariant(budget->currency) : QVariant());
}

} // namespace

Expected<Campaign> CampaignRepository::load(Connection &connection, RowId id)
{
    Campaign campaign;
    SPARK_TRY(connection.forEach(QStringLiteral("SELECT id, uid, name, brand_id, flight_start, flight_end, budget_minor, budget_currency, "
                                                "codes_needed, notes FROM campaign WHERE id = ?"),
                                 {id}, [&campaign](const QSqlQuery &query) {
                                     campaign.id = query.value(0).toLongLong();
                                     campaign.uid = query.value(1).toString();
                                     campaign.name = query.value(2).toString();
                                     campaign.brand = query.value(3).toLongLong();
                                     campaign.flightStart = optionalInstant(query.value(4));
                                     campaign.flightEnd = optionalInstant(query.value(5));
                                     if (!query.isNull(6))
                                         campaign.budget = Money {query.value(6).toLongLong(), query.value(7).toString()};
                                     campaign.codesNeeded = optionalNumber(query.value(8));
                                     campaign.notes = query.value(9).toString();
                                 }));
    if (campaign.id == 0)
        return failure(rowIsGone());
    return campaign;
}

Expected<RowId> CampaignRepository::add(ChangeSet &changes, const CampaignDraft &draft)
{
    if (const auto issues = checkCampaign(draft); !issues.isEmpty())
        return refusal(issues);
    SPARK_TRY_VALUE(const RowId known, findByName(changes.connection(), draft.name));
    if (known != 0)
        return alreadyThere(draft.name);
    SPARK_TRY_VALUE(const RowId brand, PartyRepository::licensee(changes, draft.brand));
    QVariantMap values;
    setName(values, draft.name);
    setBudget(values, draft.budget);
    values.insert(QStringLiteral("brand_id"), idOrNull(brand));
    values.insert(QStringLiteral("flight_start"), valueOrNull(draft.flightStart));
    values.insert(QStringLiteral("flight_end"), valueOrNull(draft.flightEnd));
    values.insert(QStringLiteral("codes_needed"), valueOrNull(draft.codesNeeded));
    values.insert(QStringLiteral("notes"), draft.notes);
    if (!draft.uid.isEmpty())
        values.insert(QStringLiteral("uid"), draft.uid);
    return changes.insert(Entity::Campaign, std::move(values));
}

Expected<RowId> CampaignRepository::findOrAdd(ChangeSet &changes, const NamedRef &ref)
{
    if (ref.id != 0 || ref.isEmpty())
        return ref.id;
    SPARK_TRY_VALUE(const RowId known, changes.findNamed(findSql(), textKey(ref.name)));
    if (known != 0)
        return known;
    CampaignDraft draft;
    draft.name = ref.name;
    return add(changes, draft);
}

Expected<void> CampaignRepository::edit(ChangeSet &changes, const QList<RowId> &ids, const CampaignPatch &patch)
{
    if (ids.isEmpty())
        return {};
    // What can be refused comes before what is made: each row must become a campaign that could have been added.
    for (const RowId id : ids) {
        SPARK_TRY_VALUE(const Campaign current, load(changes.connection(), id));
        CampaignDraft result;
        result.name = patch.name.value_or(current.name);
        result.flightStart = patch.flightStart.value_or(current.flightStart);
        result.flightEnd = patch.flightEnd.value_or(current.flightEnd);
        if (const auto issues = checkCampaign(result); !issues.isEmpty())
            return refusal(issues);
    }
    QVariantMap values;
    if (patch.name) {
        SPARK_TRY_VALUE(const RowId known, findByName(changes.connection(), *patch.name));
        if (ids.size() > 1 || (known != 0 && known != ids.first()))
            return alreadyThere(*patch.name);
        setName(values, *patch.name);
    }
    if (patch.brand) {
        SPARK_TRY_VALUE(const RowId brand, PartyRepository::licensee(changes, *patch.brand));
        values.insert(QStringLiteral("brand_id"), idOrNull(brand));
    }
    if (patch.flightStart)
        values.insert(QStringLiteral("flight_start"), valueOrNull(*patch.flightStart));
    if (patch.flightEnd)
        values.insert(QStringLiteral("flight_end"), valueOrNull(*patch.flightEnd));
    if (patch.budget)
        setBudget(values, *patch.budget);
    if (patch.codesNeeded)
        values.insert(QStringLiteral("codes_needed"), valueOrNull(*patch.codesNeeded));
    if (patch.notes)
        values.insert(QStringLiteral("notes"), *patch.notes);
    for (const RowId id : ids)
        SPARK_TRY(changes.update(Entity::Campaign, id, values));
    return {};
}

Expected<void> CampaignRepository::remove(ChangeSet &changes, const QList<RowId> &ids)
{
    for (const RowId id : ids) {
        SPARK_TRY(clearAll(changes, Entity::Authorization, QStringLiteral("SELECT id FROM authorization WHERE campaign_id = ?"), id,
                           QStringLiteral("campaign_id")));
        SPARK_TRY(removeAll(changes, Entity::CampaignVideo, QStringLiteral("SELECT id FROM campaign_video WHERE campaign_id = ?"), id));
        SPARK_TRY(removeAll(changes, Entity::CampaignAdAccount, QStringLiteral("SELECT id FROM campaign_ad_account WHERE campaign_id = ?"), id));
        SPARK_TRY(changes.remove(Entity::Campaign, id));
    }
    return {};
}

} // namespace spark
