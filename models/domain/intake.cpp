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

void IntakeLeft::add(const JudgedRow &row)
{
    switch (row.judgement.verdict) {
    case IntakeVerdict::Known: ++known; return;
    case IntakeVerdict::Refused: ++refused; return;
    default: ++(isWithoutDoubt(row) ? unticked : uncertain); return;
    }
}

void IntakeRepeats::add(const IntakeRow &row)
{
    if (!row.code.accepted() || row.rawCode.isEmpty())
        return;
    const size_t key = qHash(codeKey(row.code.code));
    if (m_seen.contains(key) || !row.places.isEmpty())
        m_again.insert(key);
    m_seen.insert(key);
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
    case IntakeVerdict::Replaces: return tr("Another code");
    case IntakeVerdict::Extends: return tr("Ends later");
    case IntakeVerdict::Suspicious: return tr("Look at it");
    case IntakeVerdict::Refused: return tr("Cannot be taken");
    }
    Q_UNREACHABLE();
}

QString IntakeTexts::describe(const JudgedRow &row)
{
    const IntakeVerdict verdict = row.judgement.verdict;
    const bool says = verdict == IntakeVerdict::New || verdict == IntakeVerdict::Extends; // the others wait for a person anyway
    return says && row.row.isUncertain() ? tr("%1, uncertain", "what a row is").arg(describe(verdict)) : describe(verdict);
}

QString IntakeTexts::describe(const IntakeLeft &left)
{
    if (left.all() == 0)
        return {};
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0)
            parts.append(text);
    };
    add(left.uncertain, tr("%n uncertain", "rows", left.uncertain));
    add(left.refused, tr("%n refused", "rows", left.refused));
    add(left.known, tr("%n already here", "rows", left.known));
    add(left.unticked, tr("%n not ticked", "rows", left.unticked));
    return tr("%n row(s) were left: %1.", nullptr, left.all()).arg(parts.join(QLatin1String(", ")));
}

QString IntakeTexts::repeated(const QStringList &places)
{
    constexpr qsizetype mostNamed = 5;
    QStringList named = places.mid(0, mostNamed);
    if (places.size() > mostNamed)
        named.append(QString(QChar(0x2026)));
    return tr("The same code stands here more than once: %1.", "places").arg(named.join(QLatin1String("; ")));
}

QString IntakeTexts::repeated(int codes)
{
    return codes == 0 ? QString() : tr("%n code(s) more than once", nullptr, codes);
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
