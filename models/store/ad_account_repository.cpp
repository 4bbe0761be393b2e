#include "models/store/ad_account_repository.h"

#include "models/domain/text_key.h"
#include "models/store/party_repository.h"
#include "models/store/read_helpers.h"

#include <QCoreApplication>

#include <algorithm>

namespace spark {

namespace {

constexpr qsizetype namedAccounts = 10; // in a message

class AdAccountTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::AdAccountTexts)
};

// Nobody has so many accounts that an index by name would be worth its while.
QList<AdAccount> named(const QList<AdAccount> &accounts, const QString &name)
{
    QList<AdAccount> found;
    const QString key = textKey(name);
    std::copy_if(accounts.begin(), accounts.end(), std::back_inserter(found),
                 [&key](const AdAccount &account) { return textKey(account.name) == key; });
    return found;
}

const AdAccount *withId(const QList<AdAccount> &accounts, const QString &advertiserId)
{
    const auto found = std::find_if(accounts.begin(), accounts.end(), [&](const AdAccount &account) {
        return !advertiserId.isEmpty() && account.advertiserId == advertiserId;
    });
    return found == accounts.end() ? nullptr : &*found;
}

tl::unexpected<Error> notFound(const QString &nameOrId, const QList<AdAccount> &accounts)
{
    QStringList names;
    for (const AdAccount &account : accounts.first(std::min(accounts.size(), namedAccounts)))
        names.append(account.name);
    if (accounts.size() > namedAccounts)
        names.append(QStringLiteral("…"));
    return failure(ErrorCode::NotFound,
                   AdAccountTexts::tr("There is no ad account “%1” in the ledger. Nothing was changed.").arg(nameOrId),
                   names.isEmpty() ? AdAccountTexts::tr("There are no ad accounts yet: add this one first.")
                                   : AdAccountTexts::tr("There are: %1. Add it first if it is a new one.")
                                         .arg(names.join(QLatin1String(", "))));
}

} // namespace

Expected<QList<AdAccount>> AdAccountRepository::all(Connection &connection)
{
    QList<AdAccount> accounts;
    SPARK_TRY(connection.forEach(
        QStringLiteral("SELECT id, uid, name, advertiser_id, brand_id, notes FROM ad_account ORDER BY id"), {},
        [&accounts](const QSqlQuery &query) {
            accounts.append({query.value(0).toLongLong(), query.value(1).toString(), query.value(2).toString(),
                             query.value(3).toString(), query.value(4).toLongLong(), query.value(5).toString()});
        }));
    std::stable_sort(accounts.begin(), accounts.end(),
                     [](const AdAccount &a, const AdAccount &b) { return textKey(a.name) < textKey(b.name); });
    return accounts;
}

Expected<AdAccount> AdAccountRepository::load(Connection &connection, RowId id)
{
    SPARK_TRY_VALUE(const QList<AdAccount> accounts, all(connection));
    for (const AdAccount &account : accounts) {
        if (account.id == id)
            return account;
    }
    return failure(rowIsGone());
}

Expected<AdAccount> AdAccountRepository::find(Connection &connection, const QString &nameOrId)
{
    const QString text = nameOrId.simplified();
    SPARK_TRY_VALUE(const QList<AdAccount> accounts, all(connection));
    if (const AdAccount *account = withId(accounts, text))
        return *account;
    const QList<AdAccount> found = named(accounts, text);
    if (found.isEmpty())
        return notFound(text, accounts);
    if (found.size() > 1) {
        return failure(ErrorCode::Conflict, AdAccountTexts::tr("Several ad accounts are called “%1”. Nothing was changed.").arg(text),
                       AdAccountTexts::tr("Name the one that is meant by its advertiser ID."));
    }
    return found.first();
}

Expected<RowId> AdAccountRepository::add(ChangeSet &changes, const AdAccountDraft &draft)
{
    SPARK_TRY_VALUE(const AdAccountDraft checked, checkAdAccount(draft));
    SPARK_TRY_VALUE(const QList<AdAccount> accounts, all(changes.connection()));
    QList<AdAccount> same = named(accounts, checked.name);
    if (const AdAccount *account = withId(accounts, checked.advertiserId))
        same.append(*account);
    if (!same.isEmpty()) {
        return failure(ErrorCode::AlreadyThere,
                       AdAccountTexts::tr("The ad account “%1” is in the ledger already. Nothing was changed.").arg(same.last().name),
                       AdAccountTexts::tr("Use it, or give the new one another name and its own advertiser ID."));
    }
    SPARK_TRY_VALUE(const RowId brand, PartyRepository::licensee(changes, checked.brand));
    return changes.insert(Entity::AdAccount,
                          {{QStringLiteral("name"), checked.name},
                           {QStringLiteral("advertiser_id"), checked.advertiserId.isEmpty() ? QVariant() : QVariant(checked.advertiserId)},
                           {QStringLiteral("brand_id"), idOrNull(brand)}});
}

} // namespace spark
