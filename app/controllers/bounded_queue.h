// Hands values from one thread to another, in their order, in batches: neither waits for each value, and at most a few batches
// lie between, however far one is ahead of the other.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace spark {

template<typename Value>
class BoundedQueue
{
public:
    // For the thread that gives. False when nobody takes any more.
    bool push(Value value)
    {
        m_filling.push_back(std::move(value));
        return m_filling.size() < batchSize ? !isClosed() : handOver(false);
    }
    // Hands over what waits for its batch to be full; nothing follows.
    void finish() { (void)handOver(true); }

    // For the thread that takes: the next value, or nothing after the last.
    std::optional<Value> pop()
    {
        if (m_place == m_emptying.size() && !takeBatch())
            return std::nullopt;
        return std::move(m_emptying[m_place++]);
    }
    // Takes no more: who gives need not wait.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

private:
    static constexpr std::size_t batchSize = 64;
    static constexpr std::size_t mostBatches = 8;

    bool isClosed()
    {
        const std::lock_guard lock(m_mutex);
        return m_closed;
    }

    bool handOver(bool last)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || m_batches.size() < mostBatches; });
        if (!m_filling.empty() && !m_closed)
            m_batches.push_back(std::exchange(m_filling, {}));
        m_finished = m_finished || last;
        m_changed.notify_all();
        return !m_closed;
    }

    bool takeBatch()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || m_finished || !m_batches.empty(); });
        if (m_closed || m_batches.empty())
            return false;
        m_emptying = std::move(m_batches.front());
        m_batches.pop_front();
        m_place = 0;
        m_changed.notify_all();
        return true;
    }

    std::vector<Value> m_filling; // of the thread that gives
    std::vector<Value> m_emptying; // of the thread that takes
    std::size_t m_place = 0; // in it

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::vector<Value>> m_batches;
    bool m_finished = false;
    bool m_closed = false;
};

} // namespace spark
