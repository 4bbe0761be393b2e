// What a search and a quick filter mean for each table, as SQL conditions.
#pragma once

#include "models/domain/code_status.h"
#include "models/store/row_plan.h"

namespace spark {

// now: UTC seconds.
SqlPiece codeConditions(const RowQuery &query, qint64 now);
SqlPiece videoConditions(const RowQuery &query, qint64 now);
SqlPiece campaignConditions(const RowQuery &query, qint64 now);

// Codes that now have this status, the computed ones included: by the index over status and window_end.
SqlPiece hasStatus(CodeStatus status, qint64 now);

// "'generated', 'shared', …": the statuses in which a code runs until its end.
QString liveStatusList();

} // namespace spark
