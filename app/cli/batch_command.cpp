// batch: codes into an ad account, and what Ads Manager said to them.
#include "app/cli/application_json.h"
#include "app/cli/code_uids.h"
#include "app/cli/json_rows.h"

#include "models/domain/rules.h"
#include "models/domain/window.h"

#include <QJsonArray>

namespace spark {

namespace {

using Result = CliSession::Result;

class BatchTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::BatchTexts)
};

CommandResult printed()
{
    CommandResult result;
    result.printed = true;
    return result;
}

tl::unexpected<Error> notWritten()
{
    return failure(ErrorCode::Io, BatchTexts::tr("The output could not be written."));
}

Result printAccounts(CliSession &session, const QList<AdAccountRow> &accounts)
{
    RowPrinter printer(session.json(), {{QStringLiteral("name"), BatchTexts::tr("NAME")},
                                        {QStringLiteral("advertiser_id"), BatchTexts::tr("ADVERTISER ID")},
                                        {QStringLiteral("applied"), BatchTexts::tr("APPLIED")},
                                        {QStringLiteral("waiting"), BatchTexts::tr("WAITING")},
                                        {QStringLiteral("uid"), BatchTexts::tr("UID")}});
    bool taken = true;
    for (const AdAccountRow &row : accounts)
        taken = taken && printer.print(toJson(row));
    if (!taken || !printer.finish())
        return notWritten();
    return printed();
}

// What a person should know beside the codes themselves.
QStringList notesOf(const Batch &batch, const BatchQuery &query)
{
    QStringList notes = batchWarnings(batch);
    if (const QString warning = batchSizeWarning(static_cast<int>(batch.codes.size())); !warning.isEmpty())
        notes.append(warning);
    if (batch.leftOut > 0) {
        notes.append(BatchTexts::tr("%n code(s) left out: ended, without a text, or in this ad account already.", nullptr,
                                    static_cast<int>(batch.leftOut)));
    }
    const qint64 all = batch.waiting + (query.withElsewhere ? batch.elsewhere : 0);
    if (const qint64 later = all - batch.codes.size(); later > 0)
        notes.append(BatchTexts::tr("%n more code(s) wait for this ad account.", nullptr, static_cast<int>(later)));
    if (batch.codes.isEmpty())
        notes.append(BatchTexts::tr("No code waits for this ad account."));
    return notes;
}

Result printBatch(CliSession &session, const Batch &batch, const BatchQuery &query)
{
    bool taken = true;
    if (session.json()) {
        RowPrinter printer(true, {});
        for (const BatchCode &code : batch.codes) {
            QJsonObject row = toJson(code.row, code.code);
            row.insert(QStringLiteral("applied_elsewhere"), QJsonArray::fromStringList(code.otherAccounts));
            taken = taken && printer.print(row);
        }
        taken = taken && printer.finish();
    } else if (!batch.codes.isEmpty()) {
        QStringList codes;
        for (const BatchCode &code : batch.codes)
            codes.append(code.code);
        taken = printOut(codes.join(u'\n') + u'\n');
    }
    if (!taken)
        return notWritten();
    CommandResult result = printed();
    result.notes = notesOf(batch, query);
    return result;
}

// What was recorded, and the next step where the code was refused.
Result describeMarks(CliSession &session, const AdAccount &account, const QList<ApplicationMark> &marks, int recorded)
{
    CommandResult result;
    QJsonArray codes;
    for (const ApplicationMark &mark : marks) {
        SPARK_TRY_VALUE(const CodeDetails details, session.controllers().codes.details(mark.code));
        codes.append(toJson(details.row));
    }
    const ApplicationMark &first = marks.first();
    const QString nextStep = ApplicationTexts::nextStep(first.refusalReason);
    result.json = {{QStringLiteral("ad_account"), account.name},
                   {QStringLiteral("outcome"), outcomeName(first.outcome)},
                   {QStringLiteral("refusal_reason"), textOrNull(first.refusalReason)},
                   {QStringLiteral("next_step"), textOrNull(nextStep)},
                   {QStringLiteral("recorded"), recorded},
                   {QStringLiteral("codes"), codes}};
    if (!nextStep.isEmpty())
        result.text = BatchTexts::tr("%1 Next step: %2").arg(ApplicationTexts::reason(first.refusalReason), nextStep);
    if (const int known = static_cast<int>(marks.size()) - recorded; known > 0)
        result.notes.append(BatchTexts::tr("%n code(s) were in this ad account already.", nullptr, known));
    return result;
}

QFuture<Result> mark(CliSession &session, const AdAccount &account, const QList<RowId> &ids)
{
    const Invocation &invocation = session.invocation();
    QList<ApplicationMark> marks;
    for (const RowId id : ids)
        marks.append({id, outcomeFromName(invocation.value("mark")).value_or(ApplicationOutcome::Applied), invocation.value("reason")});
    return session.controllers().adAccounts.mark(account.id, marks).then(&session, [&session, account, marks](const Expected<int> &recorded) -> Result {
        if (!recorded)
            return failure(recorded.error());
        return describeMarks(session, account, marks, *recorded);
    });
}

QFuture<Result> printNext(CliSession &session, const AdAccount &account, const QList<RowId> &ids)
{
    const Invocation &invocation = session.invocation();
    BatchQuery query;
    query.account = account.id;
    query.size = invocation.has("size") ? invocation.value("size").toInt() : Rules::current().batchSize;
    query.only = ids;
    query.withElsewhere = !invocation.has("unapplied");
    return session.controllers().adAccounts.nextBatch(query).then(&session, [&session, query](const Expected<Batch> &batch) -> Result {
        if (!batch)
            return failure(batch.error());
        return printBatch(session, *batch, query);
    });
}

QFuture<Result> useAccount(CliSession &session, const Expected<AdAccount> &account)
{
    if (!account)
        return ready(Result(failure(account.error())));
    const auto ids = readCodeUids(session, session.invocation().arguments.mid(1));
    if (!ids)
        return ready(Result(failure(ids.error())));
    return session.invocation().has("mark") ? mark(session, *account, *ids) : printNext(session, *account, *ids);
}

} // namespace

QFuture<Result> runBatchCommand(CliSession &session)
{
    const Invocation &invocation = session.invocation();
    AdAccountsController &accounts = session.controllers().adAccounts;
    if (invocation.arguments.isEmpty()) {
        return accounts.all().then(&session, [&session](const Expected<QList<AdAccountRow>> &found) -> Result {
            if (!found)
                return failure(found.error());
            return printAccounts(session, *found);
        });
    }
    const QString &name = invocation.arguments.first();
    if (!invocation.has("new"))
        return useAccount(session, accounts.find(name));
    return accounts.add({name, invocation.value("advertiser-id"), {}})
        .then(&session, [&session](const Expected<RowId> &id) {
            return useAccount(session, id ? session.controllers().adAccounts.load(*id) : Expected<AdAccount>(failure(id.error())));
        })
        .unwrap();
}

} // namespace spark
