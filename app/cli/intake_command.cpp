#include "app/cli/intake_command.h"

#include "app/controllers/background.h"
#include "models/exchange/text_decoding.h"
#include "models/exchange/row_json.h"
#include "models/tables/table_texts.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <array>

namespace spark {

namespace {

using Result = CliSession::Result;

class IntakeCommandTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::IntakeCommandTexts)
};

const QString fromStandardInput = QStringLiteral("-");

// Those that have a name of their own for --format.
constexpr std::array kinds {FileKind::Text, FileKind::Csv, FileKind::Xlsx, FileKind::Mail, FileKind::ChatText, FileKind::Picture};

QStringList formats()
{
    QStringList names {QStringLiteral("auto")};
    for (const FileKind kind : kinds)
        names.append(fileKindName(kind));
    return names;
}

std::optional<FileKind> kindOf(const QString &format)
{
    for (const FileKind kind : kinds) {
        if (fileKindName(kind) == format)
            return kind;
    }
    return std::nullopt; // auto
}

IntakeOptions optionsOf(const Invocation &invocation)
{
    IntakeOptions options;
    options.kind = kindOf(invocation.value("format"));
    options.mapEntries = invocation.value("map").split(u',', Qt::SkipEmptyParts);
    return options;
}

// Codes are whole in JSON: it holds no more than what was read.
QJsonObject toJson(const JudgedRow &judged, IntakeAction action, bool whole)
{
    const IntakeRow &row = judged.row;
    QStringList reasons = judged.judgement.reasons;
    for (const IntakeDoubt &doubt : row.doubts)
        reasons.append(doubt.text);
    if (!row.places.isEmpty())
        reasons.append(IntakeTexts::repeated(row.places));
    const QString code = row.code.accepted() && !row.rawCode.isEmpty() ? row.code.code : QString();
    return {{QStringLiteral("code"), textOrNull(whole || code.isEmpty() ? code : maskCode(code))},
            {QStringLiteral("post_id"), postIdOrNull(row.link.postId)},
            {QStringLiteral("short_link"), textOrNull(row.link.shortLink)},
            {QStringLiteral("handle"), textOrNull(row.handle)},
            {QStringLiteral("period_days"), numberOrNull(row.periodDays)},
            {QStringLiteral("until"), instantOrNull(row.until)},
            {QStringLiteral("licensee"), textOrNull(row.licensee)},
            {QStringLiteral("verdict"), intakeVerdictName(judged.judgement.verdict)},
            {QStringLiteral("reasons"), QJsonArray::fromStringList(reasons)},
            {QStringLiteral("source"), textOrNull(row.source)},
            {QStringLiteral("start"), instantOrNull(row.start)},
            {QStringLiteral("window_start"), instantOrNull(judged.judgement.start)},
            {QStringLiteral("window_end"), instantOrNull(judged.judgement.end)},
            {QStringLiteral("campaign"), textOrNull(row.campaign)},
            {QStringLiteral("caption"), textOrNull(row.caption)},
            {QStringLiteral("taken"), action != IntakeAction::Skip}};
}

// For people: one line a row, with what matters most of the reasons.
QJsonObject forTable(const JudgedRow &judged, IntakeAction action, qint64 now)
{
    QJsonObject object = toJson(judged, action, false);
    if (object.value(QLatin1String("post_id")).isNull())
        object.insert(QStringLiteral("post_id"), object.value(QLatin1String("short_link")));
    // As the screens have it: the last day, where the end is the midnight behind it.
    object.insert(QStringLiteral("until"), textOrNull(TableTexts::end(judged.row.until, now)));
    object.insert(QStringLiteral("reasons"), object.value(QLatin1String("reasons")).toArray().first());
    object.insert(QStringLiteral("verdict"), IntakeTexts::describe(judged));
    object.insert(QStringLiteral("taken"), action == IntakeAction::Skip ? QString() : IntakeCommandTexts::tr("yes"));
    return object;
}

std::shared_ptr<RowPrinter> makePrinter(bool json)
{
    return std::make_shared<RowPrinter>(json, QList<RowPrinter::Column> {{QStringLiteral("verdict"), IntakeCommandTexts::tr("VERDICT")},
                                                                         {QStringLiteral("taken"), IntakeCommandTexts::tr("TAKEN")},
                                                                         {QStringLiteral("code"), IntakeCommandTexts::tr("CODE")},
                                                                         {QStringLiteral("post_id"), IntakeCommandTexts::tr("POST")},
                                                                         {QStringLiteral("handle"), IntakeCommandTexts::tr("CREATOR")},
                                                                         {QStringLiteral("period_days"), IntakeCommandTexts::tr("DAYS")},
                                                                         {QStringLiteral("until"), IntakeCommandTexts::tr("UNTIL")},
                                                                         {QStringLiteral("licensee"), IntakeCommandTexts::tr("LICENSEE")},
                                                                         {QStringLiteral("source"), IntakeCommandTexts::tr("SOURCE")},
                                                                         {QStringLiteral("reasons"), IntakeCommandTexts::tr("TO KNOW")}});
}

tl::unexpected<Error> notWritten()
{
    return failure(ErrorCode::Io, IntakeCommandTexts::tr("The output could not be written. Nothing was changed."));
}

QStringList notesOn(const IntakeRun &run, bool trial)
{
    QStringList notes = run.notes;
    const IntakeOutcome &outcome = run.outcome;
    if (run.repeated > 0)
        notes.append(IntakeCommandTexts::tr("%n code(s) stand there more than once.", nullptr, run.repeated));
    if (trial) {
        notes.append(IntakeCommandTexts::tr("Nothing was changed, as you wished (--dry-run)."));
        return notes;
    }
    if (outcome.codes > 0)
        notes.append(IntakeCommandTexts::tr("%n code(s) recorded.", nullptr, outcome.codes));
    if (outcome.posts > 0)
        notes.append(IntakeCommandTexts::tr("%n post(s) recorded.", nullptr, outcome.posts));
    if (outcome.fulfilled > 0)
        notes.append(IntakeCommandTexts::tr("%n of the codes had been asked for.", nullptr, outcome.fulfilled));
    if (outcome.extended > 0)
        notes.append(IntakeCommandTexts::tr("%n code(s) end later than before.", nullptr, outcome.extended));
    if (outcome.replaced > 0)
        notes.append(IntakeCommandTexts::tr("%n earlier code(s) replaced.", nullptr, outcome.replaced));
    notes.append(outcome.refusals);
    if (run.left.all() > 0)
        notes.append(IntakeTexts::describe(run.left));
    if (run.left.uncertain > 0)
        notes.append(IntakeCommandTexts::tr("With --accept-uncertain what is uncertain is taken too."));
    return notes;
}

IntakeOrder orderOf(const Invocation &invocation)
{
    return {invocation.has("accept-uncertain") ? IntakePolicy::Everything : IntakePolicy::WithoutDoubt, invocation.has("dry-run")};
}

QFuture<Result> run(CliSession &session, const IntakeInput &input)
{
    const bool json = session.json(), reveal = session.reveal();
    const IntakeOrder order = orderOf(session.invocation());
    const std::shared_ptr<RowPrinter> printer = makePrinter(json);
    const auto rows = std::make_shared<qint64>(0);
    const auto print = [printer, rows, json, reveal, now = session.now()](const JudgedRow &row, IntakeAction action) -> Expected<void> {
        ++*rows;
        QJsonObject object = json ? toJson(row, action, true) : forTable(row, action, now);
        if (!json && reveal && row.row.code.accepted())
            object.insert(QStringLiteral("code"), textOrNull(row.row.code.code));
        return printer->print(object) ? Expected<void>() : notWritten();
    };
    return session.controllers()
        .intake.run(input, optionsOf(session.invocation()), order, print)
        .then(&session, [printer, rows, trial = order.trial](const Expected<IntakeRun> &run) -> Result {
            if (!run)
                return failure(run.error());
            if (!printer->finish())
                return failure(ErrorCode::Io, IntakeCommandTexts::tr("The output could not be written."));
            CommandResult result;
            result.printed = true;
            result.notes = notesOn(*run, trial);
            if (*rows == 0)
                result.notes.prepend(IntakeCommandTexts::tr("No code and no post was found."));
            result.broken = run->broken;
            const bool unmapped = run->table && !run->table->mapping.findsRows();
            if (unmapped && !result.broken) {
                result.notes.clear();
                result.broken = Error {ErrorCode::InvalidInput, run->notes.join(u' '), IntakeCommandTexts::tr("For example: --map code=2,post=\"Video link\"."), {}};
            }
            return result;
        });
}

Expected<QByteArray> readStandardInput()
{
    constexpr qint64 largest = qint64(256) << 20;
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly))
        return failure(ErrorCode::Io, IntakeCommandTexts::tr("Standard input could not be read."));
    QByteArray bytes = input.read(largest + 1);
    if (bytes.size() > largest)
        return failure(ErrorCode::InvalidInput, IntakeCommandTexts::tr("Standard input is too long. Nothing was changed."), IntakeCommandTexts::tr("Name a file instead."));
    return bytes;
}

} // namespace

CommandInfo intakeCommand()
{
    CommandInfo command;
    command.name = QStringLiteral("intake");
    command.arguments = QStringLiteral("FILE");
    command.leastArguments = 1;
    command.mostArguments = 1;
    command.help = IntakeCommandTexts::tr("find the codes in a text, mail, chat, table or picture of QR codes (- for standard input), say what each would do to "
                                          "the ledger, and take in those without doubt");
    command.changes = true;
    command.readsOnlyWith = {QStringLiteral("dry-run")};
    command.options = {
        {QStringLiteral("format"), QStringLiteral("NAME"), IntakeCommandTexts::tr("one of: %1 (default: auto)").arg(formats().join(QLatin1String(", "))), false, false, formats()},
        {QStringLiteral("map"), QStringLiteral("K=V,…"),
         IntakeCommandTexts::tr("which column of a table is what, by number or header: code, post, handle, period, start, until, licensee, campaign, caption; columns "
                                "that are not named are left out; header=N is the row of the headers, and alone leaves the columns as they were guessed"),
         false, false, {}},
        {QStringLiteral("dry-run"), {}, IntakeCommandTexts::tr("change nothing"), false, false, {}},
        {QStringLiteral("accept-uncertain"), {}, IntakeCommandTexts::tr("take in what is uncertain too; an earlier code of the same post is then replaced"), false, false, {}},
        {QStringLiteral("reveal"), {}, IntakeCommandTexts::tr("show codes whole in the table too"), false, false, {}}};
    return command;
}

QString intakeMistake(const Invocation &invocation)
{
    if (invocation.has("dry-run") && invocation.has("accept-uncertain"))
        return IntakeCommandTexts::tr("Give either --dry-run or --accept-uncertain.");
    return {};
}

QFuture<Result> runIntakeCommand(CliSession &session)
{
    IntakeInput input;
    input.path = session.invocation().arguments.first();
    if (input.path != fromStandardInput)
        return run(session, input);
    return inBackground([] { return readStandardInput(); }).then(&session, [&session](const Expected<QByteArray> &bytes) {
        if (!bytes)
            return ready(Result(failure(bytes.error())));
        IntakeInput piped;
        piped.bytes = *bytes;
        piped.name = IntakeCommandTexts::tr("standard input");
        return run(session, piped);
    }).unwrap();
}

} // namespace spark
