// The words of the commands that hand codes over to people and to Ads Manager.
#pragma once

#include "app/cli/command_line.h"

namespace spark {

QList<CommandInfo> handingOverCommands();

// What is missing or wrong about one of them as a whole; empty when nothing is.
QString handingOverMistake(const Invocation &invocation);

} // namespace spark
