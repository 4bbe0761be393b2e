// Random work on a ledger, for properties: steps that are mere numbers, so that rapidcheck can shrink them, read
// against whatever is in the vault at that moment.
#pragma once

#include "tests/store/store_support.h"

#include <ostream>

namespace spark::test {

struct LedgerStep
{
    int kind = 0;
    int a = 0;
    int b = 0;
    int c = 0;
};

std::ostream &operator<<(std::ostream &out, const LedgerStep &step);
rc::Gen<LedgerStep> ledgerSteps();

// Does one step. What the rules refuse (InvalidInput, AlreadyThere, NotFound, Conflict) is an error like any other.
Expected<void> doStep(ChangeSet &changes, const LedgerStep &step);

// The step as an action of its own: its change set, or "" when it was refused or changed nothing.
QString runStep(VaultFixture &vault, const LedgerStep &step);

// Empties every table but the history, and stops waiting for the disk: a fresh start at little cost.
void startAfresh(VaultFixture &vault);

QList<RowId> allIds(Connection &connection, const QString &table);

} // namespace spark::test
