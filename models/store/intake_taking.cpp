#include "models/store/intake_taking.h"

#include "models/domain/window.h"
#include "models/store/authorization_repository.h"
#include "models/store/read_helpers.h"
#include "models/store/vault_opening.h"
#include "models/store/video_repository.h"

#include <QCoreApplication>

namespace spark {

namespace {

class TakingTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::TakingTexts)
};

void refuse(IntakeOutcome &outcome, const IntakeRow &row, const QString &reason)
{
    outcome.refusals.append(row.source.isEmpty() ? reason : TakingTexts::tr("%1: %2").arg(row.source, reason));
}

// The post, with what the row says about it when it is not in the ledger yet.
Expected<RowId> postOf(ChangeSet &changes, const JudgedRow &judged, IntakeOutcome &outcome)
{
    const IntakeRow &row = judged.row;
    PostLink link = row.link;
    if (link.handle.isEmpty())
        link.handle = row.handle;
    if (judged.judgement.video != 0)
        return VideoRepository::findOrAdd(changes, {0, link}); // which learns whose it is
    VideoDraft draft;
    draft.link = link;
    draft.caption = row.caption;
    SPARK_TRY_VALUE(const RowId video, VideoRepository::addNew(changes, draft));
    ++outcome.posts;
    return video;
}

Expected<RowId> fulfil(ChangeSet &changes, RowId waiting, const CodeDraft &draft)
{
    SPARK_TRY(AuthorizationRepository::edit(changes, {waiting}, codePatchOf(draft)));
    SPARK_TRY(changes.update(Entity::Authorization, waiting, {{QStringLiteral("raw_paste"), draft.rawPaste}, {QStringLiteral("source"), draft.source}}));
    return waiting;
}

Expected<void> takeCode(ChangeSet &changes, const JudgedRow &row, IntakeAction action, CodeStatus status, IntakeOutcome &outcome)
{
    CodeDraft draft = codeDraftOf(row.row, changes.nowMs() / 1000);
    draft.status = status;
    SPARK_TRY_VALUE(draft.video.id, postOf(changes, row, outcome));
    if (action == IntakeAction::TakeAndReplace)
        outcome.replaced += static_cast<int>(row.judgement.earlier.size());
    if (row.judgement.requested != 0) {
        SPARK_TRY_VALUE(const RowId code, fulfil(changes, row.judgement.requested, draft));
        if (action == IntakeAction::TakeAndReplace)
            SPARK_TRY(AuthorizationRepository::replaceEarlier(changes, code, draft.video.id));
        ++outcome.fulfilled;
    } else {
        draft.replacesEarlier = action == IntakeAction::TakeAndReplace;
        SPARK_TRY(AuthorizationRepository::add(changes, draft));
    }
    ++outcome.codes;
    return {};
}

Expected<void> extend(ChangeSet &changes, const JudgedRow &row, IntakeOutcome &outcome)
{
    // The end alone; the period as well when it says the same.
    CodePatch patch;
    patch.windowEnd = row.judgement.end;
    const std::optional<qint64> days = row.row.periodDays, start = row.judgement.start;
    if (days && start && row.judgement.end == windowFrom(*start, static_cast<int>(*days)).end)
        patch.grantedPeriod = static_cast<int>(*days);
    SPARK_TRY(AuthorizationRepository::edit(changes, {row.judgement.known}, patch));
    ++outcome.extended;
    return {};
}

Expected<void> take(ChangeSet &changes, const JudgedRow &row, IntakeAction action, CodeStatus status, IntakeOutcome &outcome)
{
    if (row.judgement.verdict == IntakeVerdict::Extends)
        return extend(changes, row, outcome);
    if (!row.row.rawCode.isEmpty())
        return takeCode(changes, row, action, status, outcome);
    SPARK_TRY(postOf(changes, row, outcome));
    return {};
}

QString mappingName(const QString &fingerprint)
{
    return QLatin1String("mapping/") + fingerprint;
}

} // namespace

Expected<bool> takeRow(ChangeSet &changes, const JudgedRow &row, IntakeAction action, CodeStatus status, IntakeOutcome &outcome)
{
    const QList<IntakeAction> possible = intakeActions(row.judgement);
    if (action == IntakeAction::Skip) {
        ++outcome.skipped;
        return false;
    }
    if (row.judgement.verdict == IntakeVerdict::Refused) {
        refuse(outcome, row.row, row.judgement.reasons.value(0));
        return false;
    }
    if (possible == QList<IntakeAction> {IntakeAction::Skip}) {
        ++outcome.skipped; // here already
        return false;
    }
    const IntakeOutcome before = outcome;
    const Expected<void> taken = take(changes, row, possible.contains(action) ? action : IntakeAction::Take, status, outcome);
    if (taken)
        return true;
    if (taken.error().code != ErrorCode::InvalidInput && taken.error().code != ErrorCode::AlreadyThere)
        return failure(taken.error());
    outcome = before;
    refuse(outcome, row.row, taken.error().message);
    return false;
}

Expected<IntakeOutcome> takeIntake(ChangeSet &changes, const NextDecision &next, CodeStatus status)
{
    IntakeOutcome outcome;
    IntakeJudge judge(changes.connection(), changes.nowMs() / 1000);
    IntakeDecision decision;
    for (;;) {
        SPARK_TRY_VALUE(const bool more, next(decision));
        if (!more)
            return outcome;
        if (decision.action == IntakeAction::Skip) {
            ++outcome.skipped;
            continue;
        }
        JudgedRow row {decision.row, {}};
        SPARK_TRY_VALUE(row.judgement, judge.judge(row.row));
        SPARK_TRY_VALUE(const bool taken, takeRow(changes, row, decision.action, status, outcome));
        if (taken)
            judge.taken(row);
        else
            judge.passOver(row.row);
    }
}

Expected<CodeStatus> statusOfNewCodes(Connection &connection)
{
    SPARK_TRY_VALUE(const QString role, vaultProperty(connection, QStringLiteral("role")));
    return statusOfNewCode(role);
}

Expected<QString> rememberedMapping(Connection &connection, const QString &fingerprint)
{
    return vaultProperty(connection, mappingName(fingerprint));
}

Expected<void> rememberMapping(ChangeSet &changes, const QString &fingerprint, const QString &mapping)
{
    // A convenience and no fact about the ledger: without history, and undo leaves it.
    return changes.connection().exec(QStringLiteral("INSERT INTO property (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                                     {mappingName(fingerprint), mapping});
}

} // namespace spark
