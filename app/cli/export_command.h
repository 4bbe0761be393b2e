// export: rows as a file for other programs.
#pragma once

#include "app/cli/cli_session.h"

namespace spark {

CommandInfo exportCommand();
QFuture<CliSession::Result> runExportCommand(CliSession &session);

} // namespace spark
