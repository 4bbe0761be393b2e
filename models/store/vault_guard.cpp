#include "models/store/vault_guard.h"

#include "models/store/migrations.h"

#include <QCoreApplication>
#include <QDir>

namespace spark {

namespace {

class GuardTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::GuardTexts)
};

} // namespace

Expected<void> checkStillThere(const Connection &connection)
{
    if (!connection.fileWasReplaced())
        return {};
    return failure(ErrorCode::InUse,
                   GuardTexts::tr("“%1” was replaced or moved by another program while it was open. Nothing was changed.").arg(QDir::toNativeSeparators(connection.path())),
                   GuardTexts::tr("Open it again: you then see the file that is there now. If something is missing in it, restore a backup."));
}

Expected<void> checkStillOurs(Connection &connection)
{
    SPARK_TRY(checkStillThere(connection));
    SPARK_TRY_VALUE(const int version, schemaVersion(connection));
    if (version <= newestVersion())
        return {};
    return failure(ErrorCode::NewerVersion,
                   GuardTexts::tr("“%1” was brought to a newer version by a newer Spark Ledger while it was open. Nothing was changed.").arg(QDir::toNativeSeparators(connection.path())),
                   GuardTexts::tr("Close Spark Ledger, update it, then open the vault again."));
}

} // namespace spark
