// What a row of an intake would do to the ledger.
#pragma once

#include "models/domain/drafts.h"
#include "models/domain/intake.h"
#include "models/store/connection.h"

#include <QHash>

namespace spark {

// The row as a code to be recorded. A period without a day is counted from when it was said, else from now, and the
// judgement says so. now: UTC seconds.
CodeDraft codeDraftOf(const IntakeRow &row, qint64 now);
// The same as what a row that waits for the code becomes.
CodePatch codePatchOf(const CodeDraft &draft);

// For the rows of one intake, in their order: it knows the codes and posts it has seen. What is taken in the ledger itself
// remembers, so that a long file takes no more memory than a short one. The connection must outlive it.
class IntakeJudge
{
public:
    IntakeJudge(Connection &connection, qint64 now) : m_connection(connection), m_now(now) { }

    Expected<IntakeJudgement> judge(const IntakeRow &row);
    // The row that was judged last has a code that an earlier one has, too.
    bool repeats() const { return m_repeats; }
    // The row is not taken: what it says stands against no later one.
    void passOver(const IntakeRow &row);
    // The row was taken, on the same connection.
    void taken(const JudgedRow &row);

private:
    // Where something stood.
    static QString placeOf(const IntakeRow &row);
    Expected<void> judgeKnown(const IntakeRow &row, IntakeJudgement &judgement) const;
    Expected<void> judgePost(const IntakeRow &row, IntakeJudgement &judgement) const;
    Expected<void> judgeCode(const IntakeRow &row, IntakeJudgement &judgement) const;
    Expected<QString> whereCodeStood(RowId code) const;
    Expected<QString> whereCodeOfPostStood(const IntakeRow &row, RowId video) const;

    Connection &m_connection;
    const qint64 m_now;
    QHash<QString, QString> m_seen; // code keys of the rows so far that can be taken, and where they stood
    QHash<QString, QString> m_posts; // the same of posts that get a code
    RowId m_lastBefore = -1; // of the ledger's codes before the first row; -1: not asked yet
    bool m_repeats = false;
    bool m_takes = false; // codes after that one are this intake's
};

} // namespace spark
