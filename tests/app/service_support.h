// What the tests of services share.
#pragma once

#include "models/domain/error.h"

#include <QFuture>
#include <QTest>

#include <optional>

namespace spark::test {

// Waits for an answer from the event loop and takes it. The name of the error where there is one.
template<typename T>
Expected<T> await(QFuture<Expected<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000))
        return failure(ErrorCode::Io, QStringLiteral("there was no answer"));
    return future.takeResult();
}

// "ok" or the name of the error: reads well in a failed comparison.
template<typename T>
QString nameOf(const Expected<T> &result)
{
    return result ? QStringLiteral("ok") : errorName(result.error().code);
}

} // namespace spark::test
