#include "app/controllers/lookup_controller.h"

namespace spark {

namespace {

constexpr int shownAtOnce = 12;

} // namespace

QFuture<Expected<QList<LookupItem>>> LookupController::find(LookupKind kind, const QString &typed)
{
    return read([kind, typed](Connection &connection) { return lookUp(connection, kind, typed, shownAtOnce); });
}

Expected<FoundRow> LookupController::byUid(const QString &uid)
{
    return look([&uid](Connection &connection, qint64) { return findByUid(connection, uid); });
}

QFuture<Expected<PageCounts>> LookupController::counts()
{
    const qint64 now = m_vaults.author().clock->now();
    return read([now](Connection &connection) { return pageCounts(connection, now); });
}

} // namespace spark
