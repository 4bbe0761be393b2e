#include "models/domain/uid.h"

#include <QRandomGenerator>
#include <QUuid>

namespace spark {

namespace {

constexpr quint64 highBits = 0x0FFF;
constexpr quint64 lowBits = (quint64(1) << 62) - 1;

// time: 48 bits; high: 12; low: 62.
QString spelled(quint64 time, quint64 high, quint64 low)
{
    constexpr char16_t digits[] = u"0123456789abcdef";
    const quint64 first = (time << 16) | 0x7000 | high; // version 7
    const quint64 second = (quint64(2) << 62) | low; // the RFC's variant
    std::array<char16_t, 36> text {};
    std::size_t place = 0;
    for (int digit = 0; digit < 32; ++digit) {
        if (digit == 8 || digit == 12 || digit == 16 || digit == 20)
            text[place++] = u'-';
        text[place++] = digits[((digit < 16 ? first : second) >> (60 - 4 * (digit % 16))) & 0xF];
    }
    return QStringView(text.data(), static_cast<qsizetype>(text.size())).toString();
}

} // namespace

QString newUid(qint64 nowMs)
{
    const quint64 random = QRandomGenerator::system()->generate64();
    const quint64 more = QRandomGenerator::system()->generate64();
    return spelled(static_cast<quint64>(nowMs), more & highBits, random & lowBits);
}

// The highest bit begins as zero: there is room for more steps than anybody takes.
UidSequence::UidSequence(qint64 nowMs)
    : m_time(static_cast<quint64>(nowMs))
    , m_high(QRandomGenerator::system()->generate64() & (highBits >> 1))
    , m_low(QRandomGenerator::system()->generate64() & lowBits)
{
}

QString UidSequence::next()
{
    m_low += quint64(1) + step();
    if (m_low > lowBits) {
        m_low &= lowBits;
        ++m_high;
    }
    return spelled(m_time, m_high, m_low);
}

// The system is asked for many at once: each question costs as much as a small statement.
quint32 UidSequence::step()
{
    if (m_used == m_random.size()) {
        QRandomGenerator::system()->fillRange(m_random.data(), static_cast<qsizetype>(m_random.size()));
        m_used = 0;
    }
    return m_random[m_used++];
}

bool isUid(QStringView text)
{
    // Compared as text, so one spelling alone is an identity.
    const QUuid uuid = QUuid::fromString(text);
    return (uuid.data3 >> 12) == 7 && uuid.variant() == QUuid::DCE && uuid.toString(QUuid::WithoutBraces) == text;
}

} // namespace spark
