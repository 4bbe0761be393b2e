// The giving end of a QFuture whose result may be one that can only be moved.
#pragma once

#include <QFutureInterface>

namespace spark {

// For such results QPromise does not do: taking the result sets the future back to "not finished", and
// when that happens within then(), QPromise's destructor afterwards runs the continuation a second time
// and crashes (Qt 6.4.2). Qt itself uses QPromise between two then(): a chain is safe only when all
// its results but the first can be copied.
// A handle: copies are the same answer.
template<typename T>
class FutureAnswer
{
public:
    FutureAnswer() { m_state.reportStarted(); }

    QFuture<T> future() const { return QFutureInterface<T>(m_state).future(); }

    // Once. What waits for the future in this thread runs before this returns.
    void give(T result) const
    {
        QFutureInterface<T> state = m_state;
        state.reportAndMoveResult(std::move(result));
        state.reportFinished();
    }

private:
    QFutureInterface<T> m_state;
};

} // namespace spark
