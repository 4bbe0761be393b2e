// What a search, a quick filter and a campaign mean for each table, in SQL.
#pragma once

#include "models/domain/code_status.h"
#include "models/domain/row_source.h"
#include "models/store/row_terms.h"

namespace spark {

// The campaign, the quick filter and the search, all of which a row has to fit. now: UTC seconds.
RowTerms codeTerms(const RowQuery &query, qint64 now);
RowTerms videoTerms(const RowQuery &query, qint64 now);
RowTerms campaignTerms(const RowQuery &query, qint64 now);

// Codes that now have this status, the computed ones included: by the index over status and window_end.
SqlPiece hasStatus(CodeStatus status, qint64 now);

// A condition: an ad account has taken the code and has not refused it since. code: the alias of the authorization;
// accounts: a further condition on application p, beginning with " AND "; empty: any account.
QString takenBy(const QString &code, const QString &accounts = {});

// The condition on application p in takenBy(): it was applied, and nothing came after it in the same ad account.
QString isLastingApplication();

// "'generated', 'shared', …": the recordable statuses of which this is true, for IN (…).
QString statusList(bool (*fits)(CodeStatus));
// Those in which a code runs until its end.
QString liveStatusList();
// Those in which nobody has put the code into an ad account, as far as it was recorded.
QString unappliedStatusList();

} // namespace spark
