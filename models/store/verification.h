// Everything that can be checked in an open vault.
#pragma once

#include "models/store/connection.h"

namespace spark {

struct Verification
{
    qint64 videos = 0;
    qint64 codes = 0;
    qint64 campaigns = 0;
    qint64 historyEntries = 0;
};

// Every page, every index, every reference between rows, and the chain of the history. Damaged when anything is not
// as it should be, Cancelled through the connection’s cancel flag. Reads the whole file.
Expected<Verification> verifyVault(Connection &connection);

} // namespace spark
