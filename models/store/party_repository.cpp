#include "models/store/party_repository.h"

#include "models/domain/handle.h"
#include "models/domain/text_key.h"
#include "models/store/read_helpers.h"

#include <QCoreApplication>

namespace spark {

namespace {

class PartyTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::PartyTexts)
};

Expected<void> addHandle(ChangeSet &changes, RowId party, const QString &handle)
{
    SPARK_TRY(changes.insert(Entity::PartyHandle, {{QStringLiteral("party_id"), party},
                                                   {QStringLiteral("handle"), handle},
                                                   {QStringLiteral("handle_key"), handleKey(handle)}}));
    return {};
}

} // namespace

Expected<RowId> PartyRepository::creator(ChangeSet &changes, const QString &handle)
{
    if (handle.trimmed().isEmpty())
        return 0;
    const QString name = readHandle(handle);
    if (name.isEmpty()) {
        return failure(ErrorCode::InvalidInput, PartyTexts::tr("“%1” is not a TikTok handle.").arg(handle.trimmed()),
                       PartyTexts::tr("A handle has 2 to 24 letters, digits, underscores and periods, and does not end in a period."));
    }
    SPARK_TRY_VALUE(const RowId known,
                    changes.findNamed(QStringLiteral("SELECT party_id FROM party_handle WHERE handle_key = ? ORDER BY id DESC LIMIT 1"), handleKey(name)));
    if (known != 0)
        return known;
    SPARK_TRY_VALUE(const RowId id, changes.insert(Entity::Party, {{QStringLiteral("kind"), QStringLiteral("creator")},
                                                                   {QStringLiteral("handle"), name},
                                                                   {QStringLiteral("handle_key"), handleKey(name)}}));
    SPARK_TRY(addHandle(changes, id, name));
    return id;
}

Expected<bool> PartyRepository::hasHandle(Connection &connection, RowId creator, const QString &handle)
{
    SPARK_TRY_VALUE(const RowId known, findId(connection, QStringLiteral("SELECT id FROM party_handle WHERE handle_key = ? AND party_id = ?"),
                                              {handleKey(handle), creator}));
    return known != 0;
}

Expected<void> PartyRepository::seenAs(ChangeSet &changes, RowId creator, const QString &handle)
{
    const QString name = readHandle(handle);
    if (creator == 0 || name.isEmpty())
        return {};
    SPARK_TRY_VALUE(const RowId known, changes.findNamed(QStringLiteral("SELECT id FROM party_handle WHERE handle_key = ?"), handleKey(name)));
    return known != 0 ? Expected<void>() : addHandle(changes, creator, name);
}

Expected<void> PartyRepository::showAs(ChangeSet &changes, RowId creator, const QString &handle)
{
    const QString name = readHandle(handle);
    return changes.update(Entity::Party, creator, {{QStringLiteral("handle"), name}, {QStringLiteral("handle_key"), handleKey(name)}});
}

Expected<RowId> PartyRepository::licensee(ChangeSet &changes, const NamedRef &ref)
{
    if (ref.id != 0 || ref.isEmpty())
        return ref.id;
    const QString name = ref.name.simplified();
    SPARK_TRY_VALUE(const RowId known,
                    changes.findNamed(QStringLiteral("SELECT id FROM party WHERE name_key = ? AND kind <> 'creator' ORDER BY id LIMIT 1"), textKey(name)));
    if (known != 0)
        return known;
    return changes.insert(Entity::Party, {{QStringLiteral("kind"), QStringLiteral("brand")},
                                          {QStringLiteral("name"), name},
                                          {QStringLiteral("name_key"), textKey(name)}});
}

Expected<RowId> PartyRepository::add(ChangeSet &changes, const Party &party, const QStringList &handles)
{
    QVariantMap values {{QStringLiteral("uid"), party.uid},
                        {QStringLiteral("kind"), party.kind},
                        {QStringLiteral("name"), party.name.simplified()},
                        {QStringLiteral("name_key"), textKey(party.name)},
                        {QStringLiteral("country"), party.country},
                        {QStringLiteral("notes"), party.notes}};
    if (!party.handle.isEmpty()) {
        values.insert(QStringLiteral("handle"), party.handle);
        values.insert(QStringLiteral("handle_key"), handleKey(party.handle));
    }
    SPARK_TRY_VALUE(const RowId id, changes.insert(Entity::Party, std::move(values)));
    for (const QString &handle : handles)
        SPARK_TRY(seenAs(changes, id, handle));
    SPARK_TRY(seenAs(changes, id, party.handle));
    return id;
}

Expected<void> PartyRepository::removeUnused(ChangeSet &changes, const QList<RowId> &parties)
{
    static const QString isUsed = QStringLiteral(
        "SELECT EXISTS (SELECT 1 FROM video WHERE creator_id = p.id) OR EXISTS (SELECT 1 FROM authorization WHERE licensee_id = p.id) "
        "OR EXISTS (SELECT 1 FROM campaign WHERE brand_id = p.id) OR EXISTS (SELECT 1 FROM usage_right WHERE licensee_id = p.id) "
        "OR EXISTS (SELECT 1 FROM ad_account WHERE brand_id = p.id) FROM party p WHERE p.id = ?");
    for (const RowId id : parties) {
        SPARK_TRY_VALUE(const QVariant used, changes.connection().value(isUsed, {id}));
        if (used.toBool())
            continue;
        SPARK_TRY(removeAll(changes, Entity::PartyHandle, QStringLiteral("SELECT id FROM party_handle WHERE party_id = ?"), id));
        SPARK_TRY(changes.remove(Entity::Party, id));
    }
    return {};
}

Expected<Party> PartyRepository::load(Connection &connection, RowId id)
{
    Party party;
    SPARK_TRY(connection.forEach(QStringLiteral("SELECT id, uid, kind, name, handle, contact, country, notes FROM party WHERE id = ?"), {id},
                                 [&party](const QSqlQuery &query) {
                                     party.id = query.value(0).toLongLong();
                                     party.uid = query.value(1).toString();
                                     party.kind = query.value(2).toString();
                                     party.name = query.value(3).toString();
                                     party.handle = query.value(4).toString();
                                     party.contact = query.value(5).toString();
                                     party.country = query.value(6).toString();
                                     party.notes = query.value(7).toString();
                                 }));
    if (party.id == 0)
        return failure(rowIsGone());
    return party;
}

} // namespace spark
