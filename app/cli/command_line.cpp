#include "app/cli/command_line.h"

#include "app/cli/export_command.h"
#include "app/cli/handing_over_info.h"
#include "app/cli/intake_command.h"
#include "models/domain/quick_filter.h"

#include <QCoreApplication>

#include <algorithm>

namespace spark {

namespace {

class CommandTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::CommandTexts)
};

OptionInfo option(const char *name, const char *value, const QString &help)
{
    return {QLatin1String(name), QLatin1String(value), help, false, false, {}};
}

OptionInfo requiredOption(const char *name, const char *value, const QString &help)
{
    return {QLatin1String(name), QLatin1String(value), help, true, false, {}};
}

OptionInfo numberOption(const char *name, const char *value, const QString &help)
{
    return {QLatin1String(name), QLatin1String(value), help, false, true, {}};
}

// help has a place for the words.
OptionInfo choiceOption(const char *name, const char *value, const QString &help, const QStringList &choices)
{
    return {
        QLatin1String(name), QLatin1String(value), help.arg(choices.join(QLatin1String(", "))), false, false, choices};
}

QStringList filterNames()
{
    QStringList names;
    for (const QuickFilter filter : quickFilters())
        names.append(quickFilterName(filter).replace(u'_', u'-'));
    return names;
}

OptionInfo newPassphraseOption()
{
    return option(
        "new-passphrase-fd", "N",
        CommandTexts::tr("read the new passphrase from descriptor N (without it: the next line of --passphrase-fd)"));
}

QList<CommandInfo> makeCommands()
{
    const auto reveal = option("reveal", "", CommandTexts::tr("show codes whole instead of masked"));
    QList<CommandInfo> commands;
    CommandInfo command;

    command = {QStringLiteral("init"),
               {},
               0,
               0,
               CommandTexts::tr("make a new vault; refuses a path that exists"),
               {},
               false,
               true};
    command.options = {
        option("name", "NAME", CommandTexts::tr("the vault’s name (default: the file’s)")),
        choiceOption("role", "ROLE", CommandTexts::tr("one of: %1 (default: brand)"),
                     {QStringLiteral("creator"), QStringLiteral("brand"), QStringLiteral("agency")}),
        option("keep-in-keychain", "", CommandTexts::tr("file the key of a passphrase in the keychain too")),
        option("with-sample-data", "", CommandTexts::tr("add made-up creators, posts, codes and campaigns"))};
    commands.append(command);

    command = {QStringLiteral("add-video"),
               QStringLiteral("LINK"),
               1,
               1,
               CommandTexts::tr("record a post by its link or ID"),
               {},
               true,
               true};
    command.options = {option("caption", "TEXT", CommandTexts::tr("the post’s caption")),
                       option("creator", "HANDLE", CommandTexts::tr("whose post it is (default: as the link says)"))};
    commands.append(command);

    command = {QStringLiteral("add-code"),
               {},
               0,
               0,
               CommandTexts::tr("record a code; its post, licensee and campaign are made where they are new"),
               {},
               true,
               true};
    command.options = {
        requiredOption("code-fd", "N|-", CommandTexts::tr("read the code from descriptor N, or from standard input")),
        requiredOption("video", "LINK_OR_ID", CommandTexts::tr("the post that the code belongs to")),
        option("period", "DAYS", CommandTexts::tr("for how many days the code was granted")),
        option("start", "ISO8601", CommandTexts::tr("when its window began (default with --period: now)")),
        option("licensee", "NAME", CommandTexts::tr("the brand or agency that may use it")),
        option("campaign", "NAME", CommandTexts::tr("the campaign that it is for"))};
    commands.append(command);

    command = {QStringLiteral("add-campaign"),
               QStringLiteral("NAME"),
               1,
               1,
               CommandTexts::tr("record a campaign"),
               {},
               true,
               true};
    command.options = {option("brand", "NAME", CommandTexts::tr("whose campaign it is")),
                       option("from", "DATE", CommandTexts::tr("the first day of its flight, YYYY-MM-DD")),
                       option("to", "DATE", CommandTexts::tr("the last day of its flight, YYYY-MM-DD"))};
    commands.append(command);

    command = {QStringLiteral("list"),
               QStringLiteral("videos|codes|campaigns"),
               1,
               1,
               CommandTexts::tr("list rows"),
               {},
               true,
               false};
    command.options = {
        option("search", "TEXT", CommandTexts::tr("a code, link, ID, handle or words")),
        choiceOption("filter", "NAME", CommandTexts::tr("one of: %1"), filterNames()),
        option("sort", "COLUMN", CommandTexts::tr("the key of a column of the JSON output, as window_end or creator")),
        option("descending", "", CommandTexts::tr("the other way round")),
        numberOption("limit", "N", CommandTexts::tr("at most N rows")),
        reveal};
    commands.append(command);

    command = {
        QStringLiteral("show"), QStringLiteral("UID"), 1, 1, CommandTexts::tr("show one row"), {reveal}, true, false};
    commands.append(command);

    command = {QStringLiteral("qr"),
               QStringLiteral("UID"),
               1,
               1,
               CommandTexts::tr("write a code’s QR image"),
               {},
               true,
               false};
    command.options = {requiredOption("out", "FILE", CommandTexts::tr("the file to write, .png or .svg")),
                       numberOption("size", "PIXELS", CommandTexts::tr("width and height of a PNG (default: 512)"))};
    commands.append(command);

    commands.append(intakeCommand());
    commands.append(exportCommand());
    commands.append(handingOverCommands());

    command = {QStringLiteral("history"),
               QStringLiteral("[UID]"),
               0,
               1,
               CommandTexts::tr("what was changed, newest first; with UID: in one row"),
               {},
               true,
               false};
    command.options = {numberOption("limit", "N", CommandTexts::tr("at most N entries")), reveal};
    commands.append(command);

    command = {QStringLiteral("backup"),
               QStringLiteral("[DIR]"),
               0,
               1,
               CommandTexts::tr("make a verified backup (default: in the folder beside the vault)"),
               {},
               true,
               false};
    commands.append(command);

    command = {QStringLiteral("restore"),
               QStringLiteral("BACKUP"),
               1,
               1,
               CommandTexts::tr("put a backup back; what it replaces is kept. The key options are the backup’s"),
               {},
               false,
               true};
    command.options = {requiredOption("to", "FILE", CommandTexts::tr("where the restored vault is to be"))};
    commands.append(command);

    commands.append({QStringLiteral("verify"),
                     {},
                     0,
                     0,
                     CommandTexts::tr("check every page, reference and history entry"),
                     {},
                     true,
                     false});

    command = {QStringLiteral("change-passphrase"),
               {},
               0,
               0,
               CommandTexts::tr("give the vault a new passphrase; the old recovery kit is useless afterwards"),
               {},
               true,
               true};
    command.options = {
        newPassphraseOption(),
        option("random-key", "", CommandTexts::tr("a random key in the keychain instead of a passphrase")),
        option("keep-in-keychain", "", CommandTexts::tr("file the new passphrase’s key in the keychain too"))};
    commands.append(command);

    commands.append({QStringLiteral("export-recovery-key"),
                     {},
                     0,
                     0,
                     CommandTexts::tr("print the key that opens the vault, for the safe"),
                     {},
                     true,
                     false});
    return commands;
}

QString usage(const CommandInfo &command)
{
    QString text = QStringLiteral("spark-ledger-cli ") + command.name;
    if (!command.arguments.isEmpty())
        text += u' ' + command.arguments;
    return text;
}

QString optionLines(const QList<OptionInfo> &options)
{
    QString text;
    for (const OptionInfo &option : options) {
        QString left = QStringLiteral("  --") + option.name;
        if (!option.value.isEmpty())
            left += u' ' + option.value;
        text += left.leftJustified(28) % u' ' % option.help % u'\n';
    }
    return text;
}

QString generalHelp()
{
    QString text = CommandTexts::tr("Spark Ledger %1: the encrypted ledger for TikTok Spark Ads codes")
                       .arg(QLatin1String(SPARK_VERSION))
        + QLatin1String("\n\n");
    text += CommandTexts::tr("Usage: spark-ledger-cli COMMAND --vault FILE [options]") + QLatin1String("\n\n");
    text += CommandTexts::tr("Commands:") + u'\n';
    for (const CommandInfo &command : allCommands()) {
        const QString left = QStringLiteral("  ") % command.name % u' ' % command.arguments;
        text += left.leftJustified(32) % u' ' % command.help % u'\n';
    }
    text += u'\n' % CommandTexts::tr("Options of every command:") % u'\n' % optionLines(commonOptions());
    text +=
        u'\n'
        % CommandTexts::tr(
            "The key comes from the keychain unless a descriptor is named; never from an argument or the environment.\n"
            "Exit codes: 0 done, 1 input refused, 2 usage, 3 vault cannot be opened, 4 reading or writing failed.\n"
            "spark-ledger-cli COMMAND --help shows the options of a command; so does the manual, spark-ledger-cli(1).")
        % u'\n';
    return text;
}

// restore names its files otherwise.
bool takesVault(const CommandInfo &command)
{
    return command.name != QLatin1String("restore");
}

QString commandHelp(const CommandInfo &command)
{
    QList<OptionInfo> common = commonOptions();
    if (!takesVault(command))
        common.removeIf([](const OptionInfo &option) { return option.name == QLatin1String("vault"); });
    QString text = usage(command) % QLatin1String("\n\n") % command.help % QLatin1String("\n\n");
    if (!command.options.isEmpty())
        text += CommandTexts::tr("Options:") % u'\n' % optionLines(command.options) % u'\n';
    text += CommandTexts::tr("Options of every command:") % u'\n' % optionLines(common);
    return text;
}

tl::unexpected<Error> mistake(const QString &message, const CommandInfo *command)
{
    const QString help = command ? usage(*command) : QStringLiteral("spark-ledger-cli");
    return failure(ErrorCode::InvalidInput, message, CommandTexts::tr("See %1 --help.").arg(help));
}

// What is wrong with the value of an option; empty when nothing is.
QString valueMistake(const OptionInfo &info, const QString &value)
{
    if (info.number) {
        bool number = false;
        if (value.toInt(&number) < 1 || !number)
            return CommandTexts::tr("--%1 takes a number from 1 on, not “%2”.").arg(info.name, value);
    }
    // Filters are written with - or _.
    if (!info.choices.isEmpty() && !info.choices.contains(value) && !info.choices.contains(QString(value).replace(u'_', u'-')))
        return CommandTexts::tr("--%1 takes one of %2, not “%3”.")
            .arg(info.name, info.choices.join(QLatin1String(", ")), value);
    return {};
}

// What is missing or wrong for the command as a whole; empty when nothing is.
QString commandMistake(const Invocation &invocation)
{
    const CommandInfo &command = *invocation.command;
    if (invocation.arguments.size() < command.leastArguments)
        return CommandTexts::tr("%1 needs %2.").arg(command.name, command.arguments);
    if (invocation.arguments.size() > command.mostArguments)
        return CommandTexts::tr("“%1” is one argument too many.").arg(invocation.arguments.at(command.mostArguments));
    const QStringList words = command.arguments.split(u'|');
    const bool isOneWord = words.size() > 1 && !command.arguments.contains(u' ');
    if (isOneWord && !words.contains(invocation.arguments.first()))
        return CommandTexts::tr("%1 takes one of %2, not “%3”.")
            .arg(command.name, words.join(QLatin1String(", ")), invocation.arguments.first());
    if (invocation.has("passphrase-fd") && invocation.has("recovery-key-fd"))
        return CommandTexts::tr("Give either --passphrase-fd or --recovery-key-fd.");
    if (!takesVault(command) && invocation.has("vault"))
        return CommandTexts::tr("%1 takes no --vault: --to names the place.").arg(command.name);
    if (takesVault(command) && invocation.value("vault").isEmpty())
        return CommandTexts::tr("Which vault? Give --vault FILE.");
    for (const OptionInfo &info : command.options) {
        if (info.required && invocation.options.value(info.name).isEmpty())
            return CommandTexts::tr("%1 needs --%2 %3.").arg(command.name, info.name, info.value);
    }
    // A new passphrase has to come from somewhere.
    if (command.name == QLatin1String("change-passphrase") && !invocation.has("random-key")
        && !invocation.has("new-passphrase-fd") && !invocation.has("passphrase-fd"))
        return CommandTexts::tr("%1 needs --%2 %3.")
            .arg(command.name, newPassphraseOption().name, newPassphraseOption().value);
    if (command.name == QLatin1String("intake"))
        return intakeMistake(invocation);
    return handingOverMistake(invocation);
}

const OptionInfo *findOption(const QList<OptionInfo> &options, const QString &name)
{
    const auto found =
        std::find_if(options.begin(), options.end(), [&name](const OptionInfo &o) { return o.name == name; });
    return found == options.end() ? nullptr : &*found;
}

} // namespace

bool Invocation::writes() const
{
    const auto given = [this](const QStringList &names) {
        return std::any_of(names.begin(), names.end(), [this](const QString &name) { return options.contains(name); });
    };
    const QStringList &with = command->writesOnlyWith;
    const bool always = with.isEmpty() || (!command->alwaysWrites.isEmpty() && arguments.value(0) == command->alwaysWrites);
    return command->changes && (always || given(with)) && !given(command->readsOnlyWith);
}

const QList<CommandInfo> &allCommands()
{
    static const QList<CommandInfo> commands = makeCommands();
    return commands;
}

QList<OptionInfo> commonOptions()
{
    return {
        option("vault", "FILE", CommandTexts::tr("the vault")),
        option("passphrase-fd", "N", CommandTexts::tr("read the passphrase from the first line of descriptor N")),
        option("recovery-key-fd", "N", CommandTexts::tr("read the recovery key from the first line of descriptor N")),
        option("json", "", CommandTexts::tr("print one JSON object or array")),
        option("help", "", CommandTexts::tr("show this help")),
        option("version", "", CommandTexts::tr("show the version"))};
}

QStringList descriptorOptions()
{
    return {QStringLiteral("passphrase-fd"), QStringLiteral("recovery-key-fd"), QStringLiteral("new-passphrase-fd"),
            QStringLiteral("code-fd"), QStringLiteral("pack-passphrase-fd")};
}

Expected<Invocation> readCommandLine(const QStringList &arguments)
{
    Invocation invocation;
    const QList<OptionInfo> common = commonOptions();
    bool onlyArguments = false; // after "--"
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (!onlyArguments && word == QLatin1String("--")) {
            onlyArguments = true;
            continue;
        }
        if (onlyArguments || !word.startsWith(QLatin1String("--"))) {
            if (invocation.command) {
                invocation.arguments.append(word);
                continue;
            }
            const auto &commands = allCommands();
            const auto found = std::find_if(commands.begin(), commands.end(),
                                            [&word](const CommandInfo &c) { return c.name == word; });
            if (found == commands.end())
                return mistake(CommandTexts::tr("There is no command “%1”.").arg(word), nullptr);
            invocation.command = &*found;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word.sliced(2) : word.sliced(2, equals - 2);
        const OptionInfo *info = findOption(common, name);
        if (!info && invocation.command)
            info = findOption(invocation.command->options, name);
        if (!info)
            return mistake(CommandTexts::tr("There is no option --%1 here.").arg(name), invocation.command);
        if (invocation.options.contains(name))
            return mistake(CommandTexts::tr("The option --%1 is given twice.").arg(name), invocation.command);
        if (info->value.isEmpty()) {
            if (equals >= 0)
                return mistake(CommandTexts::tr("The option --%1 takes no value.").arg(name), invocation.command);
            invocation.options.insert(name, QString());
        } else if (equals >= 0) {
            invocation.options.insert(name, word.sliced(equals + 1));
        } else if (i + 1 < arguments.size()) {
            invocation.options.insert(name, arguments.at(++i));
        } else {
            return mistake(CommandTexts::tr("The option --%1 needs a value.").arg(name), invocation.command);
        }
        if (const QString wrong = valueMistake(*info, invocation.options.value(name)); !wrong.isEmpty())
            return mistake(wrong, invocation.command);
    }

    if (invocation.has("help")) {
        invocation.helpText = invocation.command ? commandHelp(*invocation.command) : generalHelp();
    } else if (invocation.has("version")) {
        invocation.helpText = QStringLiteral("spark-ledger-cli %1\n").arg(QLatin1String(SPARK_VERSION));
    } else if (!invocation.command) {
        return mistake(CommandTexts::tr("Which command?"), nullptr);
    } else if (const QString wrong = commandMistake(invocation); !wrong.isEmpty()) {
        return mistake(wrong, invocation.command);
    }
    return invocation;
}

} // namespace spark
