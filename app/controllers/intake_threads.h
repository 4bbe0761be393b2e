// What an intake does beside the thread that judges and writes: reading and telling. Both go on in their own thread, a few
// hundred rows before and behind it.
#pragma once

#include "app/controllers/bounded_queue.h"
#include "app/controllers/intake_controller.h"

#include <atomic>
#include <thread>

namespace spark {

// Reads a source. While it lives, the source is this one's alone.
class ReadingAhead
{
public:
    explicit ReadingAhead(IntakeSource &source);
    ~ReadingAhead(); // waits until the source gives its next row, or gives up
    ReadingAhead(const ReadingAhead &) = delete;
    ReadingAhead &operator=(const ReadingAhead &) = delete;

    // As IntakeSource::next().
    Expected<bool> next(IntakeRow &row);
    double progress() const { return m_progress; }

private:
    void read();

    IntakeSource &m_source;
    BoundedQueue<IntakeRow> m_rows;
    Expected<void> m_end; // set before the queue is finished
    std::atomic<double> m_progress = 0;
    std::thread m_thread;
};

// Tells a visitor of rows.
class TellingBehind
{
public:
    explicit TellingBehind(const IntakeVisitor &visitor); // which must outlive it
    ~TellingBehind(); // what was not told yet is not told any more
    TellingBehind(const TellingBehind &) = delete;
    TellingBehind &operator=(const TellingBehind &) = delete;

    // Errors: the visitor's, of an earlier row.
    Expected<void> tell(JudgedRow row, IntakeAction action);
    // Waits until all is told. Errors: the visitor's.
    Expected<void> finish();

private:
    void work();

    const IntakeVisitor &m_visitor;
    BoundedQueue<std::pair<JudgedRow, IntakeAction>> m_rows;
    Expected<void> m_outcome; // set before the queue is closed
    std::thread m_thread;
};

} // namespace spark
