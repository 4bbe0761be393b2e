// The words of the command line: which commands and options there are, and what somebody typed.
#pragma once

#include "models/domain/error.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace spark {

struct OptionInfo
{
    QString name; // without dashes
    QString value; // how its value is called in the help; empty for a switch
    QString help;
    bool required = false;
    bool number = false; // its value is a whole number above 0
    QStringList choices; // the words it takes; empty: any text
};

struct CommandInfo
{
    QString name;
    QString arguments; // as in the help: "LINK", "[UID]", "videos|codes"
    int leastArguments = 0;
    int mostArguments = 0;
    QString help;
    QList<OptionInfo> options; // besides those that every command has
    bool needsVault = true; // --vault names an existing vault, opened before the command runs
    bool changes = false; // needs the vault for writing
    QStringList writesOnlyWith = {}; // the options with which it does; empty: always
    QStringList readsOnlyWith = {}; // the options with which it does not, whatever else is given
    QString alwaysWrites = {}; // the first argument with which it does without them
};

struct Invocation
{
    const CommandInfo *command = nullptr; // null: help or version was asked for
    QStringList arguments;
    QHash<QString, QString> options;
    QString helpText; // what to print instead of running a command

    bool has(const char *option) const { return options.contains(QLatin1String(option)); }
    QString value(const char *option) const { return options.value(QLatin1String(option)); }
    bool writes() const; // needs the vault for writing
};

const QList<CommandInfo> &allCommands();

// The options that every command has, and those of them and the commands whose value is a descriptor.
QList<OptionInfo> commonOptions();
QStringList descriptorOptions();

// arguments without the program's name. A mistake is InvalidInput and means exit code 2: whatever can be seen from
// the words alone is found here, before any vault is touched.
Expected<Invocation> readCommandLine(const QStringList &arguments);

} // namespace spark
