// A thread with one connection of its own, on which everything runs that may take longer than a frame.
#pragma once

#include "models/store/connection.h"

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace spark {

// Given to a job and kept by whoever may cancel it. Thread-safe; copies share one state.
class CancelToken
{
public:
    CancelToken() : m_state(std::make_shared<State>()) { }
    // The job ends with ErrorCode::Cancelled: at once if it waits, else within its statement or with its next one. What is
    // being committed is committed.
    void cancel() const { m_state->cancelled = true; }
    bool isCancelled() const { return m_state->cancelled; }
    // For a connection of the job's own; good as long as a copy of the token is kept.
    const std::atomic<bool> *flag() const { return &m_state->cancelled; }

private:
    friend class Worker;
    struct State
    {
        std::atomic<bool> cancelled = false;
    };
    std::shared_ptr<State> m_state;
};

class Worker
{
public:
    using Opener = std::function<Expected<std::unique_ptr<Connection>>()>;

    // What becomes of jobs that wait or run when the worker is destroyed. Changes are finished, for they were
    // asked for; searches are cancelled, for nobody will look at them.
    enum class AtEnd { Finish, Cancel };

    explicit Worker(AtEnd atEnd) : m_atEnd(atEnd) { }
    ~Worker(); // waits for the thread
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    // Starts the thread and opens the connection there. After a failure every job ends with that error.
    QFuture<Expected<void>> start(Opener opener);
    bool isStarted() const { return m_thread != nullptr; }

    // Runs job(connection) after the jobs before it. job returns some Expected<T>; the future always gets
    // exactly one result, never an exception and never a cancelled future. Callable from any thread.
    template<typename Job>
    auto run(Job job, CancelToken token = {}) -> QFuture<std::invoke_result_t<Job, Connection &>>
    {
        using Result = std::invoke_result_t<Job, Connection &>;
        auto promise = std::make_shared<QPromise<Result>>();
        promise->start();
        QFuture<Result> future = promise->future();
        enqueue(token, [promise, job = std::move(job)](Connection *connection, const Error &refusal) mutable {
            promise->addResult(connection ? job(*connection) : Result(failure(refusal)));
            promise->finish();
        });
        return future;
    }

private:
    using Task = std::function<void(Connection *, const Error &)>;
    struct Queued
    {
        CancelToken token;
        Task task;
    };

    void enqueue(const CancelToken &token, Task task);
    void loop(const Opener &opener, QPromise<Expected<void>> &opened);
    void execute(Queued &queued, Connection *connection, const Error &refusal);

    std::unique_ptr<QThread> m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    std::deque<Queued> m_queue;
    std::optional<CancelToken> m_current; // of the job that runs
    bool m_stopping = false;
    const AtEnd m_atEnd;
};

} // namespace spark
