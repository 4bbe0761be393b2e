// Ad accounts: finding, recording.
#pragma once

#include "models/domain/applications.h"
#include "models/store/change_set.h"

namespace spark {

class AdAccountRepository
{
public:
    static Expected<AdAccount> load(Connection &connection, RowId id);
    static Expected<QList<AdAccount>> all(Connection &connection); // by name

    // The account with this advertiser ID or, without regard to case, this name. NotFound names those there are:
    // a typing mistake must not become a new account. Conflict when several have the name.
    static Expected<AdAccount> find(Connection &connection, const QString &nameOrId);

    // InvalidInput as checkAdAccount() says, AlreadyThere when name or ID is taken.
    static Expected<RowId> add(ChangeSet &changes, const AdAccountDraft &draft);
};

} // namespace spark
