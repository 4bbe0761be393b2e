// What the controllers of posts, codes and campaigns share: the vault, when there is one.
#pragma once

#include "app/controllers/background.h"
#include "app/controllers/vault_controller.h"

namespace spark {

class LedgerController : public QObject
{
    Q_OBJECT

public:
    explicit LedgerController(VaultController &vaults, QObject *parent = nullptr) : QObject(parent), m_vaults(vaults) { }

protected:
    // As Vault::change(), with an error while there is no vault.
    template<typename Job>
    auto change(const QString &action, Job job, CancelToken token = {}) -> QFuture<std::invoke_result_t<Job, ChangeSet &>>
    {
        using Result = std::invoke_result_t<Job, ChangeSet &>;
        Vault *vault = m_vaults.vault();
        if (!vault)
            return ready(Result(failure(vaultIsLocked())));
        return vault->change(action, std::move(job), std::move(token));
    }

    // A bounded read on the calling thread: job(Connection&, now) returns some Expected<T>.
    template<typename Job>
    auto look(Job job) -> std::invoke_result_t<Job, Connection &, qint64>
    {
        Vault *vault = m_vaults.vault();
        if (!vault)
            return failure(vaultIsLocked());
        SPARK_TRY_VALUE(Connection * connection, vault->reader());
        return job(*connection, vault->author().clock->now());
    }

    // An unbounded read on the searching thread.
    template<typename Job>
    auto read(Job job, CancelToken token = {}) -> QFuture<std::invoke_result_t<Job, Connection &>>
    {
        using Result = std::invoke_result_t<Job, Connection &>;
        Vault *vault = m_vaults.vault();
        if (!vault)
            return ready(Result(failure(vaultIsLocked())));
        return vault->read(std::move(job), std::move(token));
    }

    // The same on a thread and a connection of its own, for what takes so long that searches should not wait for it.
    template<typename Job>
    auto readAside(Job job, CancelToken token = {}) -> QFuture<std::invoke_result_t<Job, Connection &>>
    {
        using Result = std::invoke_result_t<Job, Connection &>;
        Vault *vault = m_vaults.vault();
        if (!vault)
            return ready(Result(failure(vaultIsLocked())));
        return vault->maintain(std::move(job), std::move(token));
    }

    VaultController &m_vaults;
};

} // namespace spark
