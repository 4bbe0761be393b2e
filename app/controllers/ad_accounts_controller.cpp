#include "app/controllers/ad_accounts_controller.h"

#include "models/store/ad_account_repository.h"
#include "models/store/application_repository.h"

namespace spark {

QFuture<Expected<RowId>> AdAccountsController::add(const AdAccountDraft &draft)
{
    return change(QStringLiteral("add_ad_account"), [draft](ChangeSet &changes) { return AdAccountRepository::add(changes, draft); });
}

Expected<AdAccount> AdAccountsController::find(const QString &nameOrId)
{
    return look([&nameOrId](Connection &connection, qint64) { return AdAccountRepository::find(connection, nameOrId); });
}

Expected<AdAccount> AdAccountsController::load(RowId id)
{
    return look([id](Connection &connection, qint64) { return AdAccountRepository::load(connection, id); });
}

Expected<AdAccount> AdAccountsController::latest()
{
    return look([](Connection &connection, qint64) { return ApplicationRepository::latestAccount(connection); });
}

QFuture<Expected<QList<AdAccountRow>>> AdAccountsController::all()
{
    return read([now = m_vaults.author().clock->now()](Connection &connection) { return ApplicationRepository::accounts(connection, now); });
}

QFuture<Expected<Batch>> AdAccountsController::nextBatch(const BatchQuery &query)
{
    return read([query, now = m_vaults.author().clock->now()](Connection &connection) { return ApplicationRepository::nextBatch(connection, query, now); });
}

QFuture<Expected<int>> AdAccountsController::mark(RowId account, const QList<ApplicationMark> &marks)
{
    return change(QStringLiteral("apply_codes"), [account, marks](ChangeSet &changes) { return ApplicationRepository::mark(changes, account, marks); });
}

} // namespace spark
