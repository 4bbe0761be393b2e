#include "app/cli/handing_over_info.h"

#include "models/domain/rules.h"

#include <QCoreApplication>

#include <limits>

namespace spark {

namespace {

class HandingOverTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::HandingOverTexts)
};

constexpr int anyNumber = std::numeric_limits<int>::max();

QStringList refusalNames()
{
    QStringList names;
    for (const Rules::Refusal &refusal : Rules::current().refusals)
        names.append(refusal.name);
    return names;
}

CommandInfo batchCommand()
{
    CommandInfo command {
        QStringLiteral("batch"),
        QStringLiteral("[AD_ACCOUNT] [UID…]"),
        0,
        anyNumber,
        HandingOverTexts::tr("print the next codes to enter in an ad account, whole, one per line; without one: list the accounts"),
        {},
        true,
        true};
    const QStringList outcomes {QStringLiteral("applied"), QStringLiteral("refused")};
    command.options = {
        {QStringLiteral("size"), QStringLiteral("N"),
         HandingOverTexts::tr("at most N codes (default: %1, which Ads Manager takes at a time)").arg(Rules::current().batchSize), false, true, {}},
        {QStringLiteral("unapplied"), {}, HandingOverTexts::tr("only codes that no other ad account has taken either"), false, false, {}},
        {QStringLiteral("new"), {}, HandingOverTexts::tr("record the ad account first, which is not in the ledger yet"), false, false, {}},
        {QStringLiteral("advertiser-id"), QStringLiteral("ID"), HandingOverTexts::tr("with --new: its advertiser ID"), false, false, {}},
        {QStringLiteral("mark"), QStringLiteral("OUTCOME"),
         HandingOverTexts::tr("record what Ads Manager said to the codes UID…, instead of printing: %1").arg(outcomes.join(QLatin1String(", "))),
         false, false, outcomes},
        {QStringLiteral("reason"), QStringLiteral("NAME"),
         HandingOverTexts::tr("with --mark refused: one of %1").arg(refusalNames().join(QLatin1String(", "))), false, false, refusalNames()}};
    command.writesOnlyWith = {QStringLiteral("new"), QStringLiteral("mark")};
    return command;
}

QString batchMistake(const Invocation &invocation)
{
    const qsizetype words = invocation.arguments.size();
    const bool marks = invocation.has("mark");
    if (words == 0 && (marks || invocation.has("new")))
        return HandingOverTexts::tr("Which ad account?");
    if (marks && words < 2)
        return HandingOverTexts::tr("--mark needs the uids of the codes.");
    const bool refuses = invocation.value("mark") == QLatin1String("refused");
    if (refuses != invocation.has("reason"))
        return HandingOverTexts::tr("--mark refused and --reason NAME belong together.");
    if (invocation.has("advertiser-id") && !invocation.has("new"))
        return HandingOverTexts::tr("--advertiser-id is for --new.");
    return {};
}

} // namespace

QList<CommandInfo> handingOverCommands()
{
    return {batchCommand()};
}

QString handingOverMistake(const Invocation &invocation)
{
    return invocation.command->name == QLatin1String("batch") ? batchMistake(invocation) : QString();
}

} // namespace spark
