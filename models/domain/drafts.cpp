#include "models/domain/drafts.h"

#include "models/domain/code_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace spark {

QStringList namesOf(const QList<NamedRef> &refs)
{
    QStringList names;
    for (const NamedRef &ref : refs)
        names.append(ref.name);
    return names;
}

namespace {

using Field = FieldIssue::Field;
using Severity = FieldIssue::Severity;

class DraftTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::DraftTexts)
};

// A request can also be declined, taken back or replaced before there ever is a code.
bool canLackCode(CodeStatus status)
{
    return isBeforeCode(status) || status == CodeStatus::Refused || status == CodeStatus::Revoked || status == CodeStatus::Replaced;
}

void checkText(const CodeDraft &draft, CheckedCode &checked)
{
    if (draft.rawCode.trimmed().isEmpty()) {
        if (!canLackCode(draft.status))
            checked.issues.append({Field::Code, Severity::Refusal,
                                   DraftTexts::tr("Paste the code, or set the status to Planned or Requested.")});
        return;
    }
    const CodeReading reading = readCode(draft.rawCode);
    if (reading.refusal) {
        checked.issues.append({Field::Code, Severity::Refusal, CodeTexts::describe(*reading.refusal)});
        return;
    }
    checked.code = reading.code;
    for (const CodeWarning warning : reading.warnings)
        checked.issues.append({Field::Code, Severity::Warning, CodeTexts::describe(warning)});
    if (isBeforeCode(draft.status))
        checked.issues.append({Field::Status, Severity::Refusal,
                               DraftTexts::tr("There is a code already, so it is no longer planned or requested.")});
}

bool checkDays(std::optional<qint64> days, Field field, CheckedCode &checked)
{
    if (!days)
        return true;
    const Expected<int> period = checkPeriod(*days);
    if (!period)
        checked.issues.append({field, Severity::Refusal, period.error().text()});
    return period.has_value();
}

void checkDates(const CodeDraft &draft, qint64 now, CheckedCode &checked)
{
    const bool agreedFine = checkDays(draft.agreedPeriod, Field::AgreedPeriod, checked);
    const bool grantedFine = checkDays(draft.grantedPeriod, Field::GrantedPeriod, checked);
    checked.window = {draft.windowStart, draft.windowEnd};
    if (grantedFine && draft.grantedPeriod && draft.windowStart && !draft.windowEnd)
        checked.window = windowFrom(*draft.windowStart, static_cast<int>(*draft.grantedPeriod));

    const Expected<void> order = checkWindow(checked.window);
    if (!order)
        checked.issues.append({Field::WindowEnd, Severity::Refusal, order.error().text()});
    else if (checked.window.end && *checked.window.end <= now)
        checked.issues.append({Field::WindowEnd, Severity::Warning, DraftTexts::tr("This window is already over.")});
    if (checked.window.start && *checked.window.start > now + secondsPerDay)
        checked.issues.append(
            {Field::WindowStart, Severity::Warning,
             DraftTexts::tr("This window begins in the future. Codes usually begin when they are generated.")});
    if (!checked.code.isEmpty() && !checked.window.end)
        checked.issues.append({Field::WindowEnd, Severity::Warning,
                               DraftTexts::tr("Without a period nobody will be told when this code ends.")});
    if (agreedFine && grantedFine && draft.agreedPeriod && draft.grantedPeriod
        && *draft.grantedPeriod != *draft.agreedPeriod) {
        const int agreed = static_cast<int>(*draft.agreedPeriod);
        checked.issues.append({Field::GrantedPeriod, Severity::Warning,
                               *draft.grantedPeriod < *draft.agreedPeriod
                                   ? DraftTexts::tr("This is shorter than the %n day(s) agreed.", nullptr, agreed)
                                   : DraftTexts::tr("This is longer than the %n day(s) agreed.", nullptr, agreed)});
    }
}

} // namespace

bool CheckedCode::refused() const
{
    return std::any_of(issues.begin(), issues.end(),
                       [](const FieldIssue &i) { return i.severity == Severity::Refusal; });
}

QList<FieldIssue> CheckedCode::of(Field field) const
{
    QList<FieldIssue> result;
    std::copy_if(issues.begin(), issues.end(), std::back_inserter(result),
                 [field](const FieldIssue &issue) { return issue.field == field; });
    return result;
}

CheckedCode checkCode(const CodeDraft &draft, qint64 now)
{
    CheckedCode checked;
    checkText(draft, checked);
    checkDates(draft, now, checked);
    if (draft.video.isEmpty())
        checked.issues.append({Field::Video, Severity::Refusal,
                               DraftTexts::tr("A code belongs to one post: paste the post’s link or choose it.")});
    return checked;
}

QList<FieldIssue> checkCampaign(const CampaignDraft &draft)
{
    QList<FieldIssue> issues;
    if (draft.name.trimmed().isEmpty())
        issues.append({Field::Name, Severity::Refusal, DraftTexts::tr("A campaign needs a name.")});
    if (draft.flightStart && draft.flightEnd && *draft.flightEnd < *draft.flightStart)
        issues.append({Field::Flight, Severity::Refusal, DraftTexts::tr("The flight ends before it begins.")});
    return issues;
}

} // namespace spark
