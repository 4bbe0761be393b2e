#include "models/store/tables.h"

#include <algorithm>

namespace spark {

const QList<TableInfo> &allTables()
{
    static const QString notes = QStringLiteral("notes");
    static const QString name = QStringLiteral("name");
    static const QList<TableInfo> tables {
        {Entity::Party, QStringLiteral("party"), {name, QStringLiteral("handle"), notes}},
        {Entity::PartyHandle, QStringLiteral("party_handle"), {}},
        {Entity::Video, QStringLiteral("video"), {QStringLiteral("caption"), notes}},
        {Entity::Authorization, QStringLiteral("authorization"), {notes}},
        {Entity::UsageRight, QStringLiteral("usage_right"), {}},
        {Entity::Campaign, QStringLiteral("campaign"), {name, notes}},
        {Entity::CampaignVideo, QStringLiteral("campaign_video"), {}},
        {Entity::CampaignAdAccount, QStringLiteral("campaign_ad_account"), {}},
        {Entity::AdAccount, QStringLiteral("ad_account"), {}},
        {Entity::Application, QStringLiteral("application"), {}},
    };
    return tables;
}

const TableInfo &tableOf(Entity entity)
{
    const auto &tables = allTables();
    const auto found = std::find_if(tables.begin(), tables.end(), [entity](const TableInfo &t) { return t.entity == entity; });
    Q_ASSERT(found != tables.end()); // Entity::Vault has no table of its own
    return *found;
}

const TableInfo *tableNamed(QStringView name)
{
    const auto &tables = allTables();
    const auto found = std::find_if(tables.begin(), tables.end(), [name](const TableInfo &t) { return t.name == name; });
    return found == tables.end() ? nullptr : &*found;
}

} // namespace spark
