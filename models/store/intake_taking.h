// Recording what was confirmed of an intake.
#pragma once

#include "models/store/change_set.h"
#include "models/store/intake_judge.h"

#include <functional>

namespace spark {

// The next row that somebody decided on: true, or false after the last.
using NextDecision = std::function<Expected<bool>(IntakeDecision &decision)>;

// Takes the rows one by one, each judged anew as the ledger is then. What cannot be taken is named in the outcome and costs
// the others nothing; an error of next or of the store ends it, and the caller's change set with it. status: of codes that
// are new.
Expected<IntakeOutcome> takeIntake(ChangeSet &changes, const NextDecision &next, CodeStatus status);

// One row, whose judgement was made on the same connection and still holds. True when it was taken, false when it was skipped
// or refused.
Expected<bool> takeRow(ChangeSet &changes, const JudgedRow &row, IntakeAction action, CodeStatus status, IntakeOutcome &outcome);

// What a code is that has just come, by the vault's role.
Expected<CodeStatus> statusOfNewCodes(Connection &connection);

// How the columns of a table with these headers were last read (mappingText()); empty when none is known. Kept in the
// vault: headers may name clients.
Expected<QString> rememberedMapping(Connection &connection, const QString &fingerprint);
Expected<void> rememberMapping(ChangeSet &changes, const QString &fingerprint, const QString &mapping);

} // namespace spark
