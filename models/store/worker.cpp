#include "models/store/worker.h"

#include "models/store/engine_thread.h"

#include <QCoreApplication>

namespace spark {

namespace {

class WorkerTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::WorkerTexts)
};

Error cancelled()
{
    return Error {ErrorCode::Cancelled, WorkerTexts::tr("Cancelled. Nothing was changed."), {}, {}};
}

} // namespace

Worker::~Worker()
{
    if (!m_thread) {
        for (Queued &queued : m_queue) // asked for before anybody had started it
            queued.task(nullptr, cancelled());
        return;
    }
    std::optional<CancelToken> current;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        current = m_current;
    }
    if (m_atEnd == AtEnd::Cancel && current)
        current->cancel();
    m_wakeUp.notify_one();
    m_thread->wait();
}

QFuture<Expected<void>> Worker::start(Opener opener)
{
    auto promise = std::make_shared<QPromise<Expected<void>>>();
    promise->start();
    QFuture<Expected<void>> opened = promise->future();
    m_thread.reset(QThread::create([this, opener = std::move(opener), promise] {
        loop(opener, *promise);
        leaveEngine();
    }));
    m_thread->setObjectName(QStringLiteral("store"));
    m_thread->start();
    return opened;
}

void Worker::enqueue(const CancelToken &token, Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back({token, std::move(task)});
    }
    m_wakeUp.notify_one();
}

void Worker::loop(const Opener &opener, QPromise<Expected<void>> &opened)
{
    std::unique_ptr<Connection> connection;
    Error refusal = cancelled();
    auto result = opener();
    if (result) {
        connection = std::move(*result);
        opened.addResult(Expected<void>());
    } else {
        refusal = result.error();
        opened.addResult(Expected<void>(failure(refusal)));
    }
    opened.finish();

    for (;;) {
        Queued queued;
        bool stopping = false;
        {
            std::unique_lock lock(m_mutex);
            m_wakeUp.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty())
                return; // stopping, and everybody has an answer; the connection closes in its own thread
            queued = std::move(m_queue.front());
            m_queue.pop_front();
            m_current = queued.token;
            stopping = m_stopping && m_atEnd == AtEnd::Cancel;
        }
        execute(queued, stopping ? nullptr : connection.get(), connection ? cancelled() : refusal);
        // Whoever shares the token may still use it for other jobs.
        const std::lock_guard lock(m_mutex);
        m_current.reset();
    }
}

void Worker::execute(Queued &queued, Connection *connection, const Error &refusal)
{
    if (!connection || queued.token.isCancelled()) {
        queued.task(nullptr, connection ? cancelled() : refusal);
        return;
    }
    connection->setCancelFlag(&queued.token.m_state->cancelled);
    queued.task(connection, refusal);
    connection->setCancelFlag(nullptr);
}

} // namespace spark
