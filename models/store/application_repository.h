// Codes in ad accounts: which are to be entered next, and what came of it.
#pragma once

#include "models/domain/applications.h"
#include "models/store/change_set.h"

namespace spark {

class ApplicationRepository
{
public:
    // Where a code was entered, newest first.
    static Expected<QList<CodeApplication>> ofCode(Connection &connection, RowId code);

    // The next codes for an account. The codes are whole: a handing over. now: UTC seconds. Not bounded.
    static Expected<Batch> nextBatch(Connection &connection, const BatchQuery &query, qint64 now);
    // The account in which a code was entered last, or the only one; id 0 when there is none.
    static Expected<AdAccount> latestAccount(Connection &connection);
    // All accounts by name, with numbers. Not bounded.
    static Expected<QList<AdAccountRow>> accounts(Connection &connection, qint64 now);

    // Records what Ads Manager said to these codes: an application each, and the code's status by statusAfter(). Codes
    // that the account has taken already are passed over. Returns how many were recorded. InvalidInput for a row without
    // a code and a reason that the rules do not know, Conflict for a code that is revoked or replaced: all or nothing.
    static Expected<int> mark(ChangeSet &changes, RowId account, const QList<ApplicationMark> &marks);
};

} // namespace spark
