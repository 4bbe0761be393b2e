#include "models/domain/applications.h"

#include "models/domain/rules.h"

#include <algorithm>

namespace spark {

namespace {

constexpr qsizetype leastIdLength = 6;
constexpr qsizetype mostIdLength = 30; // TikTok's have 19 digits now

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString outcomeName(ApplicationOutcome outcome)
{
    return outcome == ApplicationOutcome::Applied ? QStringLiteral("applied") : QStringLiteral("refused");
}

std::optional<ApplicationOutcome> outcomeFromName(QStringView name)
{
    if (name == u"applied")
        return ApplicationOutcome::Applied;
    return name == u"refused" ? std::optional(ApplicationOutcome::Refused) : std::nullopt;
}

bool looksLikeAdvertiserId(QStringView text)
{
    return text.size() >= leastIdLength && text.size() <= mostIdLength && isNumber(text);
}

Expected<AdAccountDraft> checkAdAccount(const AdAccountDraft &draft)
{
    AdAccountDraft checked = draft;
    checked.name = draft.name.simplified();
    checked.advertiserId = draft.advertiserId.simplified().remove(u' ');
    // Who names an account by its number alone has told the number.
    if (checked.advertiserId.isEmpty() && looksLikeAdvertiserId(checked.name))
        checked.advertiserId = checked.name;
    if (checked.name.isEmpty())
        checked.name = checked.advertiserId;
    if (checked.name.isEmpty()) {
        return failure(ErrorCode::InvalidInput, ApplicationTexts::tr("An ad account needs a name. Nothing was changed."),
                       ApplicationTexts::tr("Call it as Ads Manager does."));
    }
    if (!checked.advertiserId.isEmpty() && !looksLikeAdvertiserId(checked.advertiserId)) {
        return failure(ErrorCode::InvalidInput,
                       ApplicationTexts::tr("“%1” is not an advertiser ID. Nothing was changed.").arg(checked.advertiserId),
                       ApplicationTexts::tr("It is a long number. Ads Manager shows it beside the account’s name."));
    }
    return checked;
}

bool canBeApplied(CodeStatus recorded)
{
    return !isBeforeCode(recorded) && recorded != CodeStatus::Revoked && recorded != CodeStatus::Replaced;
}

CodeStatus statusAfter(CodeStatus recorded, ApplicationOutcome outcome, bool runsElsewhere)
{
    // Authorised and in use are further on than applied, and a second account does not take a code back.
    const bool further = recorded == CodeStatus::Authorised || recorded == CodeStatus::InUse;
    if (outcome == ApplicationOutcome::Applied)
        return further ? recorded : CodeStatus::Applied;
    return runsElsewhere || further ? recorded : CodeStatus::Refused;
}

QStringList batchWarnings(const Batch &batch)
{
    QStringList warnings;
    for (const BatchCode &code : batch.codes) {
        if (!code.otherAccounts.isEmpty()) {
            warnings.append(ApplicationTexts::tr("%1 has been applied in another ad account already: %2.")
                                .arg(code.row.maskedCode, code.otherAccounts.join(QLatin1String(", "))));
        }
    }
    return warnings;
}

QString batchSizeWarning(int size)
{
    const int most = Rules::current().batchSize;
    if (size <= most)
        return {};
    return ApplicationTexts::tr("Ads Manager takes %n code(s) at a time; it may refuse a larger batch as a whole.", nullptr, most);
}

QString ApplicationTexts::label(ApplicationOutcome outcome)
{
    return outcome == ApplicationOutcome::Applied ? tr("Applied") : tr("Refused");
}

QString ApplicationTexts::reason(const QString &name)
{
    const Rules::Refusal *refusal = Rules::current().refusal(name);
    return refusal ? localized(refusal->text) : name;
}

QString ApplicationTexts::nextStep(const QString &name)
{
    const Rules::Refusal *refusal = Rules::current().refusal(name);
    return refusal ? localized(refusal->nextStep) : QString();
}

} // namespace spark
