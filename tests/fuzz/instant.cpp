#include "models/domain/window.h"

#include "models/domain/rules.h"
#include "tests/fuzz/fuzz.h"

#include <QDateTime>

#include <cstring>

using namespace spark;
using namespace spark::fuzz;

namespace {

void fuzzInstant(const QString &text)
{
    const std::optional<qint64> instant = readInstant(text);
    if (!instant)
        return;
    const QString iso = isoInstant(*instant);
    require(iso.size() == 20 && iso.endsWith(u'Z'), "an instant is written in one form");
    require(QDateTime::fromString(iso, Qt::ISODate).toSecsSinceEpoch() == *instant, "an instant is written as it is");
}

void fuzzPeriod(QByteArrayView bytes)
{
    qint64 days = 0;
    qint64 start = 0;
    if (bytes.size() < static_cast<qsizetype>(sizeof days + sizeof start))
        return;
    std::memcpy(&days, bytes.data(), sizeof days);
    std::memcpy(&start, bytes.data() + sizeof days, sizeof start);
    const Expected<int> period = checkPeriod(days);
    if (!period) {
        require(!period.error().message.isEmpty(), "a refusal has words");
        return;
    }
    require(*period == days && days <= Rules::current().longestPeriod, "a period is the number given");
    start %= 7'258'118'400; // years that readInstant() takes
    const Window window = windowFrom(start, *period);
    require(checkWindow(window).has_value(), "a window made of a period is one");
    require(daysLeft(*window.end, start) == days, "a window has all of its days at its start");
    require(daysLeft(*window.end, *window.end) == 0, "a window has no days at its end");
}

} // namespace

void fuzzOne(QByteArrayView bytes)
{
    fuzzInstant(textOf(bytes));
    fuzzPeriod(bytes);
}
