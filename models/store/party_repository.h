// Creators, brands and agencies.
#pragma once

#include "models/domain/drafts.h"
#include "models/store/change_set.h"

namespace spark {

class PartyRepository
{
public:
    // The creator with this handle, now or at any earlier time; made when there is none. 0 for an empty handle.
    // Refuses what cannot be a handle.
    static Expected<RowId> creator(ChangeSet &changes, const QString &handle);

    // True when this is the creator's handle, or was at any earlier time.
    static Expected<bool> hasHandle(Connection &connection, RowId creator, const QString &handle);
    // Records that a creator goes by this handle too (DOMAIN §6); nothing when it is somebody else's. The name shown
    // stays: links are passed around for years, and TikTok answers to one with any handle in it.
    static Expected<void> seenAs(ChangeSet &changes, RowId creator, const QString &handle);
    // Shows a creator under this one of the creator's handles from now on.
    static Expected<void> showAs(ChangeSet &changes, RowId creator, const QString &handle);

    // The brand or agency that ref names; made as a brand when there is none. 0 for an empty ref.
    static Expected<RowId> licensee(ChangeSet &changes, const NamedRef &ref);

    // Adds a party that comes from another vault, with its uid and every handle it has had, the oldest first. Handles
    // that another party here has stay with that one.
    static Expected<RowId> add(ChangeSet &changes, const Party &party, const QStringList &handles);

    // Deletes those of the parties to which no post, code, right, campaign or account refers.
    static Expected<void> removeUnused(ChangeSet &changes, const QList<RowId> &parties);

    static Expected<Party> load(Connection &connection, RowId id);
};

} // namespace spark
