// The identity of a row across vaults: a UUID of version 7 (RFC 9562), as lower-case text.
#pragma once

#include <QString>

namespace spark {

// A new one. The first 48 bits are the time, so that new rows land at the end of an index.
// Thread-safe.
QString newUid(qint64 nowMs);

bool isUid(QStringView text);

} // namespace spark
