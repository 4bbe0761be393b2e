#include "models/store/verification.h"

#include "models/store/history_log.h"
#include "models/store/page_check.h"
#include "models/store/vault_opening.h"

#include <QCoreApplication>

namespace spark {

namespace {

class VerificationTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::VerificationTexts)
};

Expected<qint64> count(Connection &connection, const QString &table)
{
    SPARK_TRY_VALUE(const QVariant rows, connection.value(QStringLiteral("SELECT count(*) FROM ") + table));
    return rows.toLongLong();
}

} // namespace

Expected<Verification> verifyVault(Connection &connection)
{
    SPARK_TRY(checkContents(connection));
    // A page that another program was just writing can look damaged once, but not twice.
    SPARK_TRY_VALUE(const QList<qint64> suspicious, unreadablePages(connection));
    if (!suspicious.isEmpty())
        SPARK_TRY(checkPages(connection));
    SPARK_TRY_VALUE(const QVariant orphan, connection.value(QStringLiteral("PRAGMA foreign_key_check")));
    if (orphan.isValid()) {
        return failure(ErrorCode::Damaged, VerificationTexts::tr("A row refers to another one that is not there. Nothing was changed."),
                       VerificationTexts::tr("Restore the newest backup; the damaged file is kept."));
    }
    SPARK_TRY_VALUE(const HistoryLog::Verification chain, HistoryLog(connection).verify());
    if (chain.firstBroken != 0) {
        return failure(ErrorCode::Damaged,
                       VerificationTexts::tr("Entry %L1 of the history does not fit the one before it: somebody has changed the file by other means. Nothing was changed.")
                           .arg(chain.firstBroken),
                       VerificationTexts::tr("Compare the vault with a backup."));
    }
    Verification result;
    result.historyEntries = chain.entries;
    SPARK_TRY_VALUE(result.videos, count(connection, QStringLiteral("video")));
    SPARK_TRY_VALUE(result.codes, count(connection, QStringLiteral("authorization")));
    SPARK_TRY_VALUE(result.campaigns, count(connection, QStringLiteral("campaign")));
    return result;
}

} // namespace spark
