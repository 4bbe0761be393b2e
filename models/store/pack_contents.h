// What a handover pack holds: the chosen codes, and of posts, people and campaigns just those that they refer to.
//
// Left at home: all history, handles aside; usage rights, ad accounts and what became of codes there; budgets, contacts,
// what was pasted around a code, clearance and licensing decisions; which device recorded a row and when. Private notes
// go along only when that is asked for.
#pragma once

#include "models/domain/pack.h"
#include "models/store/connection.h"

namespace spark {

struct PackedParty
{
    Party party;
    QStringList handles; // every one she has had, the oldest first
};

// Ids are those of the file that the contents come from. The codes are whole: secrets.
struct PackContents
{
    PackFacts facts;
    QList<PackedParty> parties;
    QList<Video> videos;
    QList<Campaign> campaigns;
    QList<Authorization> codes;
};

// What a pack with these codes would hold. InvalidInput when one of them has no code text, NotFound when one is gone.
Expected<PackContents> collectForPack(Connection &ledger, const QList<RowId> &codes, bool withNotes);

// InvalidInput when readContents() would not take these: for before they are written. made for and made by included.
Expected<void> checkCanBeRead(const PackContents &contents);

// Damaged: the pack holds what this program does not write.
Error notAsWeMakeThem(const QString &path);

// Damaged unless the tables are those that this program makes. For before anything in them is read.
Expected<void> checkTables(Connection &pack);

// Everything in the file of an open pack, after checkTables(). It was made by somebody else, so nothing in it is believed: what this program
// would not have written is Damaged.
Expected<PackContents> readContents(Connection &pack);

} // namespace spark
