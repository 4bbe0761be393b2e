// The identity of a row across vaults: a UUID of version 7 (RFC 9562), as lower-case text.
#pragma once

#include <QString>

#include <array>

namespace spark {

// A new one. The first 48 bits are the time, so that new rows land at the end of an index.
// Thread-safe.
QString newUid(qint64 nowMs);

// Many new ones of one moment, each greater than the one before (RFC 9562 §6.2, method 2): rows that are written together
// stand together in an index. At random they would touch every page of what was written so far, each time. For one thread.
class UidSequence
{
public:
    explicit UidSequence(qint64 nowMs);
    QString next();

private:
    quint32 step();

    quint64 m_time;
    quint64 m_high; // the 12 bits behind the version
    quint64 m_low; // the 62 bits behind the variant
    std::array<quint32, 64> m_random {};
    std::size_t m_used = 64; // of m_random
};

bool isUid(QStringView text);

} // namespace spark
