// intake: codes out of a file or a text.
#pragma once

#include "app/cli/cli_session.h"

namespace spark {

CommandInfo intakeCommand();
// What is wrong about its options as a whole; empty when nothing is.
QString intakeMistake(const Invocation &invocation);
QFuture<CliSession::Result> runIntakeCommand(CliSession &session);

} // namespace spark
