// Work that needs no vault and takes longer than a frame: on a thread of the pool.
#pragma once

#include "models/store/engine_thread.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace spark {

// job returns some Expected<T> that can be copied; the future gets exactly that.
template<typename Job>
auto inBackground(Job job) -> QFuture<std::invoke_result_t<Job>>
{
    using Result = std::invoke_result_t<Job>;
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    QFuture<Result> future = promise->future();
    QThreadPool::globalInstance()->start([promise, job = std::move(job)]() mutable {
        promise->addResult(job());
        promise->finish();
        leaveEngine(); // the pool's threads end when they like
    });
    return future;
}

// A future that has its result already.
template<typename T>
QFuture<T> ready(T result)
{
    QPromise<T> promise;
    promise.start();
    QFuture<T> future = promise.future();
    promise.addResult(std::move(result));
    promise.finish();
    return future;
}

} // namespace spark
