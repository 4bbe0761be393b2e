#include "app/controllers/intake_threads.h"

namespace spark {

ReadingAhead::ReadingAhead(IntakeSource &source)
    : m_source(source)
    , m_thread([this] { read(); })
{
}

ReadingAhead::~ReadingAhead()
{
    m_rows.close();
    m_thread.join();
}

void ReadingAhead::read()
{
    for (;;) {
        IntakeRow row;
        const Expected<bool> more = m_source.next(row);
        m_progress = m_source.progress();
        if (!more)
            m_end = failure(more.error());
        if (!more || !*more)
            return m_rows.finish();
        if (!m_rows.push(std::move(row)))
            return;
    }
}

Expected<bool> ReadingAhead::next(IntakeRow &row)
{
    std::optional<IntakeRow> read = m_rows.pop();
    if (!read) {
        SPARK_TRY(m_end);
        return false;
    }
    row = std::move(*read);
    return true;
}

TellingBehind::TellingBehind(const IntakeVisitor &visitor)
    : m_visitor(visitor)
    , m_thread([this] { work(); })
{
}

TellingBehind::~TellingBehind()
{
    m_rows.close();
    if (m_thread.joinable())
        m_thread.join();
}

void TellingBehind::work()
{
    while (const auto row = m_rows.pop()) {
        m_outcome = m_visitor(row->first, row->second);
        if (!m_outcome)
            return m_rows.close();
    }
}

Expected<void> TellingBehind::tell(JudgedRow row, IntakeAction action)
{
    return m_rows.push({std::move(row), action}) ? Expected<void>() : finish();
}

Expected<void> TellingBehind::finish()
{
    m_rows.finish();
    if (m_thread.joinable())
        m_thread.join();
    return m_outcome;
}

} // namespace spark
