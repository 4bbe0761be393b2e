// The codes that a command's arguments name.
#pragma once

#include "app/cli/cli_session.h"

namespace spark {

// NotFound for a uid that no code has.
Expected<QList<RowId>> readCodeUids(CliSession &session, const QStringList &uids);

} // namespace spark
