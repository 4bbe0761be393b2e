#include "models/domain/intake.h"

namespace spark {

QList<IntakeAction> intakeActions(const IntakeJudgement &judgement)
{
    switch (judgement.verdict) {
    case IntakeVerdict::Known:
    case IntakeVerdict::Refused:
        return {IntakeAction::Skip};
    case IntakeVerdict::New:
    case IntakeVerdict::Extends:
        return {IntakeAction::Take, IntakeAction::Skip};
    case IntakeVerdict::Replaces:
        return {IntakeAction::TakeAndReplace, IntakeAction::Take, IntakeAction::Skip};
    case IntakeVerdict::Suspicious:
        if (judgement.earlier.isEmpty())
            return {IntakeAction::Take, IntakeAction::Skip};
        return {IntakeAction::Take, IntakeAction::TakeAndReplace, IntakeAction::Skip};
    }
    Q_UNREACHABLE();
}

bool isWithoutDoubt(const JudgedRow &row)
{
    return (row.judgement.verdict == IntakeVerdict::New || row.judgement.verdict == IntakeVerdict::Extends) && !row.row.isUncertain();
}

QString intakeVerdictName(IntakeVerdict verdict)
{
    switch (verdict) {
    case IntakeVerdict::New: return QStringLiteral("new");
    case IntakeVerdict::Known: return QStringLiteral("known");
    case IntakeVerdict::Replaces: return QStringLiteral("replaces");
    case IntakeVerdict::Extends: return QStringLiteral("extends");
    case IntakeVerdict::Suspicious: return QStringLiteral("suspicious");
    case IntakeVerdict::Refused: return QStringLiteral("refused");
    }
    Q_UNREACHABLE();
}

QString FieldTexts::describe(IntakeField field)
{
    switch (field) {
    case IntakeField::Code: return tr("Code");
    case IntakeField::Post: return tr("Post");
    case IntakeField::Handle: return tr("Handle");
    case IntakeField::Period: return tr("Period in days");
    case IntakeField::Start: return tr("Start");
    case IntakeField::Until: return tr("End");
    case IntakeField::Licensee: return tr("Licensee");
    case IntakeField::Campaign: return tr("Campaign");
    case IntakeField::Caption: return tr("Caption");
    }
    Q_UNREACHABLE();
}

QString IntakeTexts::describe(IntakeVerdict verdict)
{
    switch (verdict) {
    case IntakeVerdict::New: return tr("New");
    case IntakeVerdict::Known: return tr("Already here");
    case IntakeVerdict::Replaces: return tr("Same post, another code");
    case IntakeVerdict::Extends: return tr("Already here, ends later");
    case IntakeVerdict::Suspicious: return tr("Look at it");
    case IntakeVerdict::Refused: return tr("Cannot be taken");
    }
    Q_UNREACHABLE();
}

QString IntakeTexts::describe(IntakeAction action)
{
    switch (action) {
    case IntakeAction::Skip: return tr("Leave out");
    case IntakeAction::Take: return tr("Take");
    case IntakeAction::TakeAndReplace: return tr("Take, and replace the earlier code");
    }
    Q_UNREACHABLE();
}

} // namespace spark
