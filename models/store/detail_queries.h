// Bounded reads about one row, for inspectors and dialogs; and look-ups for pickers. now: UTC seconds.
#pragma once

#include "models/domain/details.h"
#include "models/store/connection.h"

namespace spark {

Expected<CodeDetails> codeDetails(Connection &connection, RowId id, qint64 now);
Expected<VideoDetails> videoDetails(Connection &connection, RowId id, qint64 now);
Expected<CampaignDetails> campaignDetails(Connection &connection, RowId id, qint64 now);

// At most limit rows that a typed text may mean, the best first; the newest ones for an empty text.
Expected<QList<LookupItem>> lookUp(Connection &connection, LookupKind kind, const QString &typed, int limit);

// The row with a uid, whatever it is. entity as in the history ("authorization"); id 0 when there is none.
struct FoundRow
{
    QString entity;
    RowId id = 0;
};
Expected<FoundRow> findByUid(Connection &connection, const QString &uid);

Expected<PageCounts> pageCounts(Connection &connection, qint64 now);

} // namespace spark
