// How a vault gets from an older version of its schema to this one.
#pragma once

#include "models/store/connection.h"

#include <span>

namespace spark {

// "SPKL": in the file's header as SQLite's application_id.
constexpr qint64 vaultApplicationId = 0x53504B4C;
// "SPKP": of a handover pack.
constexpr qint64 packApplicationId = 0x53504B50;

struct Migration
{
    int version; // that the vault has afterwards
    Expected<void> (*apply)(Connection &connection);
};

// In the order of versions, the first one leading from version 1 to 2.
std::span<const Migration> allMigrations();

// The version that a new vault has: one more than there are migrations.
int newestVersion(std::span<const Migration> migrations = allMigrations());

// Makes the newest schema in an empty file, within the caller's transaction.
Expected<void> createSchema(Connection &connection);

// Applies what is missing, all in one transaction: after an error the vault is as it was. References between rows are
// not enforced meanwhile, so that a step can make a table anew, but must hold in the end.
Expected<void> migrate(Connection &connection, std::span<const Migration> migrations = allMigrations());

// The version of an open vault.
Expected<int> schemaVersion(Connection &connection);

} // namespace spark
