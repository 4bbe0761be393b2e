// Codes: reading, recording, changing, deleting.
#pragma once

#include "models/domain/drafts.h"
#include "models/store/change_set.h"

namespace spark {

// Whose code is looked for among the rows that wait for one.
struct WantedCode
{
    RowId video = 0;
    NamedRef licensee; // empty: says nothing about it
    NamedRef campaign;
    bool theirsAlone = false; // only rows that say the same licensee, or none where this says none
};

class AuthorizationRepository
{
public:
    static Expected<Authorization> load(Connection &connection, RowId id);
    // The code texts of these rows, in their order, "" where there is none yet. Secrets: for handing over only.
    static Expected<QStringList> texts(Connection &connection, const QList<RowId> &ids);
    // The row that holds this code, with or without #; 0 when there is none.
    static Expected<RowId> findByCode(Connection &connection, const QString &code);
    // The post's codes that are in force or on their way, except one: what a new code would replace.
    static Expected<QList<RowId>> liveOfVideo(Connection &connection, RowId video, RowId except, qint64 now);

    // The post's rows that wait for this code, the best first: asked for before planned, the latest before the others. Licensee
    // and campaign are the same as far as both sides say whose it is.
    static Expected<QList<RowId>> waiting(Connection &connection, const WantedCode &wanted);

    // Records the code with its post, licensee and campaign, which are made where they are not there yet.
    // InvalidInput as checkCode() says, AlreadyThere when the code is in the ledger.
    static Expected<RowId> add(ChangeSet &changes, const CodeDraft &draft);
    // The post's earlier live codes become replaced, by this one.
    static Expected<void> replaceEarlier(ChangeSet &changes, RowId code, RowId video);
    // What edit() would refuse about a row, without changing it. now: UTC seconds.
    static Expected<void> checkEdit(Connection &connection, RowId id, const CodePatch &patch, qint64 now);
    // All rows or none.
    static Expected<void> edit(ChangeSet &changes, const QList<RowId> &ids, const CodePatch &patch);
    static Expected<void> remove(ChangeSet &changes, const QList<RowId> &ids);
};

} // namespace spark
