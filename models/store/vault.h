// An open vault: its key, its connections and threads, and the news of what changed in it.
#pragma once

#include "models/domain/row_source.h"
#include "models/store/change_set.h"
#include "models/store/vault_opening.h"
#include "models/store/worker.h"

#include <QObject>

namespace spark {

class Vault : public QObject
{
    Q_OBJECT

public:
    // Nothing is opened yet. author.clock must outlive the vault.
    Vault(const QString &path, SecretBytes key, Author author, QObject *parent = nullptr);
    ~Vault() override; // finishes changes that were asked for and announces them, closes, wipes the key

    // Opens for writing on the store's thread. The future gets one result, on that thread.
    QFuture<Expected<void>> open(const OpenOptions &options);

    // The connection for the window's thread: bounded reads only. Opened at the first call, on the calling thread,
    // to which it then belongs; after open() has succeeded.
    Expected<Connection *> reader();

    // A change, on the writing thread: job(ChangeSet&) returns some Expected<T>. Committed when it has a value,
    // rolled back as a whole otherwise; changed() is emitted after the commit.
    template<typename Job>
    auto change(const QString &action, Job job, CancelToken token = {}) -> QFuture<std::invoke_result_t<Job, ChangeSet &>>
    {
        return changeReverting(action, {}, std::move(job), std::move(token));
    }
    // The same for undo and redo: reverts is the change set that is taken back.
    template<typename Job>
    auto changeReverting(const QString &action, const QString &reverts, Job job, CancelToken token = {})
        -> QFuture<std::invoke_result_t<Job, ChangeSet &>>
    {
        using Result = std::invoke_result_t<Job, ChangeSet &>;
        return m_writer.run(
            [this, action, reverts, job = std::move(job)](Connection &connection) mutable -> Result {
                SPARK_TRY_VALUE(const auto changes, ChangeSet::begin(connection, m_author, action, reverts));
                Result result = job(*changes);
                if (!result)
                    return result;
                SPARK_TRY(changes->commit());
                announce(*changes);
                return result;
            },
            std::move(token));
    }

    // Something long that is no change of rows, such as a backup or a check: on a thread and a connection of its own,
    // so that neither changes nor searches wait for it.
    template<typename Job>
    auto maintain(Job job, CancelToken token = {})
    {
        startMaintainer();
        return m_maintainer.run(std::move(job), std::move(token));
    }

    // An unbounded read, on the reading thread.
    template<typename Job>
    auto read(Job job, CancelToken token = {})
    {
        return m_searcher.run(std::move(job), std::move(token));
    }

    // Looks, on the writing thread, whether another program has changed the vault, and emits changed() if so, or lost(). Cheap.
    void lookForForeignChanges();

    QString path() const { return m_path; }
    const SecretBytes &key() const { return m_key; }
    const Author &author() const { return m_author; }

Q_SIGNALS:
    // After a change is on disk; queued to the thread this object lives in.
    void changed(const spark::ChangeNotice &notice);
    // A change of this program, for undo: its change set and action.
    void changeCommitted(const QString &changeSet, const QString &action, const QString &reverts);

    // Once: nothing can be written any more (checkStillOurs).
    void lost(const spark::Error &error);

private:
    void announce(const ChangeSet &changes);
    void startMaintainer();

    const QString m_path;
    const SecretBytes m_key;
    const Author m_author;
    std::unique_ptr<Connection> m_reader;
    qint64 m_dataVersion = -1; // of the writing connection, which only others' commits move; its thread's own
    bool m_isLost = false; // its thread's own, too
    // The workers come last: they are destroyed, and their threads have ended, before what they use goes.
    Worker m_writer {Worker::AtEnd::Finish};
    Worker m_searcher {Worker::AtEnd::Cancel};
    Worker m_maintainer {Worker::AtEnd::Cancel}; // started when it is first needed
};

} // namespace spark
