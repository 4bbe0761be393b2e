#include "app/cli/code_uids.h"

namespace spark {

namespace {

class CodeUidTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::CodeUidTexts)
};

} // namespace

Expected<QList<RowId>> readCodeUids(CliSession &session, const QStringList &uids)
{
    QList<RowId> ids;
    for (const QString &word : uids) {
        const QString uid = word.trimmed().toLower();
        SPARK_TRY_VALUE(const FoundRow found, session.controllers().lookup.byUid(uid));
        if (found.entity != QLatin1String("authorization")) {
            return failure(ErrorCode::NotFound, CodeUidTexts::tr("There is no code with the uid “%1”. Nothing was changed.").arg(uid),
                           CodeUidTexts::tr("spark-ledger-cli list codes shows the uids."));
        }
        ids.append(found.id);
    }
    return ids;
}

} // namespace spark
