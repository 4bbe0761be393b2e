#include "models/store/application_repository.h"

#include "models/domain/code_text.h"
#include "models/domain/rules.h"
#include "models/store/ad_account_repository.h"
#include "models/store/authorization_repository.h"
#include "models/store/read_helpers.h"
#include "models/store/row_conditions.h"
#include "models/store/row_sources.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace spark {

namespace {

class MarkTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::MarkTexts)
};

QByteArray jsonList(const QList<RowId> &ids)
{
    QJsonArray list;
    for (const RowId id : ids)
        list.append(id);
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

// The codes that wait for an account, as a condition on authorization a; elsewhere: those that another one has taken.
SqlPiece waits(const BatchQuery &query, bool elsewhere, qint64 now)
{
    const QString code = QStringLiteral("a");
    SqlPiece piece {QStringLiteral("a.code IS NOT NULL AND (a.window_end IS NULL OR a.window_end > ?) AND NOT %1 AND %2%3")
                        .arg(takenBy(code, QStringLiteral(" AND p.ad_account_id = ?")), elsewhere ? QString() : QStringLiteral("NOT "), takenBy(code)),
                    {now, query.account}};
    if (!query.only.isEmpty()) {
        piece.sql += QStringLiteral(" AND a.status IN (%1) AND a.id IN (SELECT value FROM json_each(?))").arg(statusList(canBeApplied));
        piece.values.append(QString::fromLatin1(jsonList(query.only)));
    } else if (elsewhere) {
        piece.sql += QStringLiteral(" AND a.status IN (%1)").arg(liveStatusList());
    } else {
        // As the quick filter: where somebody has recorded a later status by hand, nobody knows which account took it.
        piece.sql += QStringLiteral(" AND a.status IN (%1)").arg(unappliedStatusList());
    }
    return piece;
}

Expected<qint64> count(Connection &connection, const SqlPiece &condition)
{
    SPARK_TRY_VALUE(const QVariant rows,
                    connection.value(QStringLiteral("SELECT count(*) FROM authorization a WHERE ") % condition.sql, condition.values));
    return rows.toLongLong();
}

Expected<void> append(Batch &batch, Connection &connection, const BatchQuery &query, bool elsewhere, qint64 now)
{
    const qsizetype room = query.size - batch.codes.size();
    if (room <= 0)
        return {};
    SqlPiece piece = waits(query, elsewhere, now);
    piece.values << QString::fromLatin1(jsonList(query.skipped)) << room;
    QList<std::pair<RowId, QString>> found;
    SPARK_TRY(connection.forEach(QStringLiteral("SELECT a.id, a.code FROM authorization a WHERE %1 AND a.id NOT IN (SELECT value FROM json_each(?)) "
                                                "ORDER BY a.window_end IS NULL, a.window_end, a.id LIMIT ?")
                                     .arg(piece.sql),
                                 piece.values,
                                 [&found](const QSqlQuery &row) { found.append({row.value(0).toLongLong(), row.value(1).toString()}); }));
    for (const auto &[id, text] : std::as_const(found)) {
        BatchCode code;
        code.code = text;
        SPARK_TRY_VALUE(code.row, CodeRows::load(connection, id, now));
        SPARK_TRY(connection.forEach(QStringLiteral("SELECT DISTINCT d.name FROM application p JOIN ad_account d ON d.id = p.ad_account_id "
                                                    "WHERE p.authorization_id = ? AND d.id <> ? AND %1 ORDER BY d.name")
                                         .arg(isLastingApplication()),
                                     {id, query.account},
                                     [&code](const QSqlQuery &row) { code.otherAccounts.append(row.value(0).toString()); }));
        batch.codes.append(code);
    }
    return {};
}

// accounts: as for takenBy(), with one value.
Expected<bool> isTaken(Connection &connection, RowId code, const QString &accounts, RowId account)
{
    SPARK_TRY_VALUE(const QVariant taken,
                    connection.value(QStringLiteral("SELECT %1 FROM authorization a WHERE a.id = ?").arg(takenBy(QStringLiteral("a"), accounts)), {account, code}));
    return taken.toBool();
}

Expected<void> checkMark(const Authorization &code, const ApplicationMark &mark)
{
    if (code.code.isEmpty()) {
        return failure(ErrorCode::InvalidInput,
                       MarkTexts::tr("One of the rows has no code yet, so Ads Manager cannot have seen it. Nothing was changed."),
                       MarkTexts::tr("Record the code first, or leave the row out."));
    }
    if (!canBeApplied(code.status)) {
        return failure(ErrorCode::Conflict,
                       MarkTexts::tr("The code %1 has the status “%2”, in which no ad account takes it. Nothing was changed.")
                           .arg(maskCode(code.code), StatusTexts::label(code.status)),
                       MarkTexts::tr("Correct its status first, or leave the row out."));
    }
    if (!mark.refusalReason.isEmpty() && !Rules::current().refusal(mark.refusalReason)) {
        return failure(ErrorCode::InvalidInput,
                       MarkTexts::tr("“%1” is not among the reasons for which Ads Manager refuses codes. Nothing was changed.").arg(mark.refusalReason),
                       {});
    }
    return {};
}

} // namespace

Expected<QList<CodeApplication>> ApplicationRepository::ofCode(Connection &connection, RowId code)
{
    QList<CodeApplication> applications;
    SPARK_TRY(connection.forEach(QStringLiteral("SELECT p.id, p.uid, d.name, d.advertiser_id, p.applied_at, p.outcome, p.refusal_reason FROM application p "
                                                "JOIN ad_account d ON d.id = p.ad_account_id WHERE p.authorization_id = ? ORDER BY p.applied_at DESC, p.id DESC"),
                                 {code}, [&applications](const QSqlQuery &query) {
                                     applications.append({query.value(0).toLongLong(), query.value(1).toString(), query.value(2).toString(),
                                                          query.value(3).toString(), query.value(4).toLongLong(),
                                                          outcomeFromName(query.value(5).toString()).value_or(ApplicationOutcome::Applied),
                                                          query.value(6).toString()});
                                 }));
    return applications;
}

Expected<Batch> ApplicationRepository::nextBatch(Connection &connection, const BatchQuery &query, qint64 now)
{
    Batch batch;
    SPARK_TRY_VALUE(batch.account, AdAccountRepository::load(connection, query.account));
    SPARK_TRY_VALUE(batch.waiting, count(connection, waits(query, false, now)));
    SPARK_TRY_VALUE(batch.elsewhere, count(connection, waits(query, true, now)));
    if (!query.only.isEmpty())
        batch.leftOut = query.only.size() - batch.waiting - batch.elsewhere;
    SPARK_TRY(append(batch, connection, query, false, now));
    if (query.withElsewhere)
        SPARK_TRY(append(batch, connection, query, true, now));
    return batch;
}

Expected<AdAccount> ApplicationRepository::latestAccount(Connection &connection)
{
    SPARK_TRY_VALUE(const QVariant last, connection.value(QStringLiteral("SELECT ad_account_id FROM application ORDER BY id DESC LIMIT 1")));
    if (last.isValid())
        return AdAccountRepository::load(connection, last.toLongLong());
    SPARK_TRY_VALUE(const QList<AdAccount> accounts, AdAccountRepository::all(connection));
    return accounts.size() == 1 ? accounts.first() : AdAccount();
}

Expected<QList<AdAccountRow>> ApplicationRepository::accounts(Connection &connection, qint64 now)
{
    SPARK_TRY_VALUE(const QList<AdAccount> accounts, AdAccountRepository::all(connection));
    QList<AdAccountRow> rows;
    for (const AdAccount &account : accounts) {
        AdAccountRow row {account, 0, 0};
        BatchQuery query;
        query.account = account.id;
        SPARK_TRY_VALUE(row.waiting, count(connection, waits(query, false, now)));
        SPARK_TRY_VALUE(const QVariant applied,
                        connection.value(QStringLiteral("SELECT count(*) FROM authorization a WHERE a.id IN (SELECT authorization_id FROM application WHERE ad_account_id = ?) AND %1")
                                             .arg(takenBy(QStringLiteral("a"), QStringLiteral(" AND p.ad_account_id = ?"))),
                                         {account.id, account.id}));
        row.applied = applied.toLongLong();
        rows.append(row);
    }
    return rows;
}

Expected<int> ApplicationRepository::mark(ChangeSet &changes, RowId account, const QList<ApplicationMark> &marks)
{
    Connection &connection = changes.connection();
    SPARK_TRY(AdAccountRepository::load(connection, account));
    int recorded = 0;
    for (const ApplicationMark &mark : marks) {
        SPARK_TRY_VALUE(const Authorization code, AuthorizationRepository::load(connection, mark.code));
        SPARK_TRY(checkMark(code, mark));
        SPARK_TRY_VALUE(const bool here, isTaken(connection, mark.code, QStringLiteral(" AND p.ad_account_id = ?"), account));
        const bool refused = mark.outcome == ApplicationOutcome::Refused;
        if (here && !refused)
            continue;
        SPARK_TRY_VALUE(const bool elsewhere, isTaken(connection, mark.code, QStringLiteral(" AND p.ad_account_id <> ?"), account));
        const QVariant reason = refused && !mark.refusalReason.isEmpty() ? QVariant(mark.refusalReason) : QVariant();
        SPARK_TRY(changes.insert(Entity::Application, {{QStringLiteral("authorization_id"), mark.code},
                                                       {QStringLiteral("ad_account_id"), account},
                                                       {QStringLiteral("applied_at"), changes.nowMs() / 1000},
                                                       {QStringLiteral("outcome"), outcomeName(mark.outcome)},
                                                       {QStringLiteral("refusal_reason"), reason}}));
        const CodeStatus status = statusAfter(code.status, mark.outcome, elsewhere);
        SPARK_TRY(changes.update(Entity::Authorization, mark.code,
                                 {{QStringLiteral("status"), statusName(status)},
                                  {QStringLiteral("refusal_reason"), status == CodeStatus::Refused ? reason : QVariant()}}));
        ++recorded;
    }
    return recorded;
}

} // namespace spark
