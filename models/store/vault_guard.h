// Whether an open vault may still be written to: other programs can put another file in its place or migrate it.
#pragma once

#include "models/store/connection.h"

namespace spark {

// InUse when the file at the connection's path is another one than it holds: what is written would be gone with it.
Expected<void> checkStillThere(const Connection &connection);

// The same, and NewerVersion when a newer program has migrated the vault meanwhile: its rules are not known here. Within
// a transaction that writes the version cannot change any more.
Expected<void> checkStillOurs(Connection &connection);

} // namespace spark
