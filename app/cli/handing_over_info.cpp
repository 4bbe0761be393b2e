#include "app/cli/handing_over_info.h"

#include "models/domain/outgoing_message.h"
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

CommandInfo messageCommand()
{
    QStringList kinds, languages;
    for (const MessageKind kind : messageKinds())
        kinds.append(messageKindName(kind).replace(u'_', u'-'));
    for (const MessageLanguage &language : messageLanguages())
        languages.append(language.key);
    CommandInfo command {QStringLiteral("message"),
                         QStringLiteral("UID…"),
                         1,
                         anyNumber,
                         HandingOverTexts::tr("print a message that hands codes over, whole, or asks for codes"),
                         {},
                         true,
                         true};
    command.options = {
        {QStringLiteral("template"), QStringLiteral("NAME"), HandingOverTexts::tr("which message, one of: %1").arg(kinds.join(QLatin1String(", "))), true, false, kinds},
        {QStringLiteral("lang"), QStringLiteral("LANGUAGE"), HandingOverTexts::tr("in which language, one of: %1").arg(languages.join(QLatin1String(", "))), true, false,
         languages},
        {QStringLiteral("period"), QStringLiteral("DAYS"), HandingOverTexts::tr("for how many days a code is asked for"), false, true, {}},
        {QStringLiteral("deadline"), QStringLiteral("DATE"), HandingOverTexts::tr("by when, YYYY-MM-DD (until its end) or ISO 8601"), false, false, {}},
        {QStringLiteral("to"), QStringLiteral("NAME"), HandingOverTexts::tr("with --record: to whom"), false, false, {}},
        {QStringLiteral("record"), {}, HandingOverTexts::tr("record that it was handed over: codes are shared, and rows wait for those asked for"), false, false, {}}};
    command.writesOnlyWith = {QStringLiteral("record")};
    return command;
}

CommandInfo packCommand()
{
    CommandInfo command {QStringLiteral("pack"),
                         QStringLiteral("create|open FILE [UID…]"),
                         2,
                         anyNumber,
                         HandingOverTexts::tr("hand codes over in an encrypted file with a passphrase of its own; open one, and take in what it holds"),
                         {},
                         true,
                         true};
    command.options = {
        {QStringLiteral("to"), QStringLiteral("NAME"), HandingOverTexts::tr("create: for whom it is"), false, false, {}},
        {QStringLiteral("with-notes"), {}, HandingOverTexts::tr("create: private notes go along, too"), false, false, {}},
        {QStringLiteral("pack-passphrase-fd"), QStringLiteral("N"),
         HandingOverTexts::tr("read the pack’s passphrase from the first line of descriptor N (create without it: a new one is made and printed)"), false, false, {}},
        {QStringLiteral("take"), QStringLiteral("WHAT"), HandingOverTexts::tr("open: take rows into the ledger: all, new, or UID,UID… of the pack"), false, false, {}},
        {QStringLiteral("reveal"), {}, HandingOverTexts::tr("open: show codes whole instead of masked"), false, false, {}}};
    command.writesOnlyWith = {QStringLiteral("take")};
    command.alwaysWrites = QStringLiteral("create");
    return command;
}

QString packMistake(const Invocation &invocation)
{
    const QString &action = invocation.arguments.first();
    const bool creates = action == QLatin1String("create");
    if (!creates && action != QLatin1String("open"))
        return HandingOverTexts::tr("pack takes create or open, not “%1”.").arg(action);
    if (creates && invocation.arguments.size() < 3)
        return HandingOverTexts::tr("pack create needs the uids of the codes.");
    if (creates && (invocation.has("take") || invocation.has("reveal")))
        return HandingOverTexts::tr("--take and --reveal are for pack open.");
    if (!creates && invocation.arguments.size() > 2)
        return HandingOverTexts::tr("“%1” is one argument too many.").arg(invocation.arguments.at(2));
    if (!creates && (invocation.has("to") || invocation.has("with-notes")))
        return HandingOverTexts::tr("--to and --with-notes are for pack create.");
    if (!creates && !invocation.has("pack-passphrase-fd"))
        return HandingOverTexts::tr("pack open needs --pack-passphrase-fd N.");
    if (invocation.has("take") && invocation.value("take").trimmed().isEmpty())
        return HandingOverTexts::tr("--take needs all, new, or uids.");
    return {};
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
    return {batchCommand(), messageCommand(), packCommand()};
}

QString handingOverMistake(const Invocation &invocation)
{
    if (invocation.command->name == QLatin1String("pack"))
        return packMistake(invocation);
    return invocation.command->name == QLatin1String("batch") ? batchMistake(invocation) : QString();
}

} // namespace spark
