// The time, as something that can be handed in: rules and tests decide which moment "now" is.
#pragma once

#include <QDateTime>

namespace spark {

class Clock
{
public:
    virtual ~Clock() = default;
    virtual qint64 nowMs() const = 0; // UTC, milliseconds since 1970
    qint64 now() const { return nowMs() / 1000; } // UTC, seconds since 1970
};

class SystemClock final : public Clock
{
public:
    qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

// Stands still until it is moved.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(qint64 seconds) : m_ms(seconds * 1000) { }
    qint64 nowMs() const override { return m_ms; }
    void set(qint64 seconds) { m_ms = seconds * 1000; }
    void advance(qint64 seconds) { m_ms += seconds * 1000; }

private:
    qint64 m_ms;
};

} // namespace spark
