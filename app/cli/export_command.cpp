#include "app/cli/export_command.h"

#include <QFileInfo>

namespace spark {

namespace {

using Result = CliSession::Result;

class ExportCommandTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::ExportCommandTexts)
};

ExportRequest requestOf(const Invocation &invocation)
{
    ExportRequest request;
    const QString &what = invocation.arguments.first();
    request.what = what == QLatin1String("codes") ? ExportWhat::Codes : what == QLatin1String("videos") ? ExportWhat::Videos : ExportWhat::Campaigns;
    request.path = invocation.value("out");
    const QStringList keys = invocation.value("columns").split(u',', Qt::SkipEmptyParts);
    for (const QString &key : keys)
        request.columns.append(key.trimmed());
    request.query.search = invocation.value("search");
    request.query.filter = quickFilterFromName(invocation.value("filter")).value_or(QuickFilter::None);
    request.limit = invocation.value("limit").toInt();
    request.maskCodes = invocation.has("masked");
    return request;
}

QStringList notesOn(const ExportResult &written)
{
    const auto number = [](qint64 count) { return static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max())); };
    QStringList notes;
    if (written.codes > 0)
        notes.append(ExportCommandTexts::tr("%n code(s) stand in the file as they are, and it is not encrypted.", nullptr, number(written.codes)));
    if (written.passedOver > 0)
        notes.append(ExportCommandTexts::tr("%n row(s) have nothing to write in such a file and were passed over.", nullptr, number(written.passedOver)));
    if (written.doubtfulCodes > 0) {
        notes.append(ExportCommandTexts::tr("%n code(s) begin with +, - or =, or look like a number: a spreadsheet does not show them right. "
                                            "An .xlsx or .txt file holds them safely.",
                                            nullptr, number(written.doubtfulCodes)));
    }
    return notes;
}

} // namespace

CommandInfo exportCommand()
{
    QStringList filters;
    for (const QuickFilter filter : quickFilters())
        filters.append(quickFilterName(filter).replace(u'_', u'-'));
    CommandInfo command;
    command.name = QStringLiteral("export");
    command.arguments = QStringLiteral("codes|videos|campaigns");
    command.leastArguments = 1;
    command.mostArguments = 1;
    command.help = ExportCommandTexts::tr("write rows to a file for other programs; codes are whole in it unless --masked is given");
    command.changes = true; // codes that leave the ledger are noted in its history
    command.options = {
        {QStringLiteral("out"), QStringLiteral("FILE"), ExportCommandTexts::tr("the file to write: .csv, .xlsx, .txt (one per line) or .json"), true, false, {}},
        {QStringLiteral("columns"), QStringLiteral("A,B,C"), ExportCommandTexts::tr("the columns, by their keys in the JSON output"), false, false, {}},
        {QStringLiteral("search"), QStringLiteral("TEXT"), ExportCommandTexts::tr("a code, link, ID, handle or words"), false, false, {}},
        {QStringLiteral("filter"), QStringLiteral("NAME"), ExportCommandTexts::tr("one of: %1").arg(filters.join(QLatin1String(", "))), false, false, filters},
        {QStringLiteral("limit"), QStringLiteral("N"), ExportCommandTexts::tr("at most N rows"), false, true, {}},
        {QStringLiteral("masked"), {}, ExportCommandTexts::tr("mask the codes"), false, false, {}}};
    return command;
}

QFuture<Result> runExportCommand(CliSession &session)
{
    return session.controllers()
        .exports.write(requestOf(session.invocation()))
        .then(&session, [&session](const Expected<ExportResult> &written) -> Result {
            if (!written)
                return failure(written.error());
            CommandResult result;
            const QString path = QFileInfo(session.invocation().value("out")).absoluteFilePath();
            result.json = {{QStringLiteral("path"), path}, {QStringLiteral("rows"), written->rows}, {QStringLiteral("codes"), written->codes}};
            result.text = path;
            result.notes = notesOn(*written);
            return result;
        });
}

} // namespace spark
