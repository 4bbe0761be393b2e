#include "app/controllers/export_controller.h"

#include "models/domain/code_status.h"
#include "models/exchange/row_json.h"
#include "models/store/authorization_repository.h"
#include "models/store/row_sources.h"
#include "models/tables/table_texts.h"

#include <QFileInfo>

#include <algorithm>

namespace spark {

namespace {

constexpr qsizetype rowsAtATime = 256;

// All that the thread needs to write the rows.
struct Job
{
    ExportRequest request;
    TableFileKind kind = TableFileKind::Csv;
    QList<ExportColumn> columns;
    ExportProgress progress;
    CancelToken token;
    qint64 now = 0;

    bool hasColumn(const QString &key) const
    {
        return std::any_of(columns.begin(), columns.end(), [&key](const ExportColumn &column) { return column.key == key; });
    }
    bool wholeCodes() const { return request.what == ExportWhat::Codes && !request.maskCodes && hasColumn(QStringLiteral("code")); }
};

// What was finished and waits to take its place.
struct Written
{
    std::shared_ptr<TableWriter> writer;
    ExportResult result;
};

Expected<QList<ExportColumn>> chosenColumns(const ExportRequest &request, TableFileKind kind)
{
    const QList<ExportColumn> all = ExportTexts::columns(request.what);
    QStringList keys = request.columns;
    if (keys.isEmpty() && kind == TableFileKind::Text)
        keys = {lineColumn(request.what)};
    QList<ExportColumn> chosen;
    if (keys.isEmpty()) {
        std::copy_if(all.begin(), all.end(), std::back_inserter(chosen), [kind](const ExportColumn &column) { return column.usual || kind == TableFileKind::Json; });
        return chosen;
    }
    for (const QString &key : std::as_const(keys)) {
        const auto found = std::find_if(all.begin(), all.end(), [&key](const ExportColumn &column) { return column.key == key; });
        if (found == all.end()) {
            QStringList known;
            for (const ExportColumn &column : all)
                known.append(column.key);
            return failure(ErrorCode::InvalidInput, ExportController::tr("There is no column “%1”. Nothing was written.").arg(key),
                           ExportController::tr("The columns are %1.").arg(known.join(QLatin1String(", "))));
        }
        if (std::none_of(chosen.begin(), chosen.end(), [&key](const ExportColumn &column) { return column.key == key; }))
            chosen.append(*found);
    }
    return chosen;
}

// Words where the row has names, an amount where it has minor units. JSON has the row's own forms.
void putIntoWords(QJsonObject &row, const Job &job)
{
    if (job.kind == TableFileKind::Json)
        return;
    const QString budget = QStringLiteral("budget_minor");
    const QString currency = row.value(QLatin1String("budget_currency")).toString();
    if (const QJsonValue minor = row.value(budget); minor.isDouble() && job.request.style.titles) {
        QLocale plain = QLocale::c();
        plain.setNumberOptions(QLocale::OmitGroupSeparator);
        row.insert(budget, formatAmount({minor.toInteger(), currency}, plain));
    }
    if (!job.request.style.titles)
        return;
    for (const QString &key : {QStringLiteral("status"), QStringLiteral("recorded_status")}) {
        if (const auto status = statusFromName(row.value(key).toString()))
            row.insert(key, StatusTexts::label(*status));
    }
    if (const QString decision = row.value(QLatin1String("decision")).toString(); !decision.isEmpty())
        row.insert(QStringLiteral("decision"), TableTexts::decision(decision));
}

QJsonObject jsonOf(const CodeRow &row, const QString &code)
{
    return toJson(row, code);
}
QJsonObject jsonOf(const VideoRow &row, const QString &)
{
    return toJson(row);
}
QJsonObject jsonOf(const CampaignRow &row, const QString &)
{
    return toJson(row);
}

template<typename Rows>
Expected<std::vector<qint64>> wantedIds(Connection &connection, const Job &job)
{
    if (job.request.ids)
        return std::vector<qint64>(job.request.ids->begin(), job.request.ids->end());
    SPARK_TRY_VALUE(const RowPlan plan, Rows::plan(connection, job.request.query, job.now, job.request.limit));
    SPARK_TRY_VALUE(const FoundIds found, findIds(connection, plan, job.request.limit));
    std::vector<qint64> ids = *found.ids;
    if (job.request.limit > 0 && ids.size() > static_cast<std::size_t>(job.request.limit))
        ids.resize(static_cast<std::size_t>(job.request.limit));
    return ids;
}

template<typename Rows>
Expected<void> writeRows(Connection &connection, const Job &job, TableWriter &writer, ExportResult &result)
{
    SPARK_TRY_VALUE(const std::vector<qint64> ids, wantedIds<Rows>(connection, job));
    const auto total = static_cast<qsizetype>(ids.size());
    for (qsizetype begin = 0; begin < total; begin += rowsAtATime) {
        if (job.token.isCancelled())
            return failure(ErrorCode::Cancelled, ExportController::tr("The export was cancelled. Nothing was written."));
        const QList<RowId> part(ids.begin() + begin, ids.begin() + std::min(begin + rowsAtATime, total));
        QStringList codes;
        if (job.wholeCodes()) {
            SPARK_TRY_VALUE(codes, AuthorizationRepository::texts(connection, part));
        }
        for (qsizetype i = 0; i < part.size(); ++i) {
            SPARK_TRY_VALUE(const auto row, Rows::load(connection, part.at(i), job.now));
            if (row.id == 0)
                continue; // deleted since it was chosen
            const QString code = codes.value(i);
            result.codes += code.isEmpty() ? 0 : 1;
            QJsonObject json = jsonOf(row, code);
            putIntoWords(json, job);
            const qint64 before = writer.rows();
            SPARK_TRY(writer.writeRow(json));
            result.passedOver += writer.rows() == before ? 1 : 0;
        }
        if (job.progress)
            job.progress(std::min(begin + rowsAtATime, total), total);
    }
    return {};
}

Expected<Written> writeFile(Connection &connection, const Job &job)
{
    SPARK_TRY_VALUE(std::shared_ptr<TableWriter> writer, TableWriter::create(job.request.path, job.kind, job.columns, job.request.style));
    // One state of the ledger, whatever is changed meanwhile: in a deferred transaction the first read takes it.
    SPARK_TRY(connection.exec(QStringLiteral("BEGIN DEFERRED")));
    ExportResult result;
    Expected<void> rows;
    switch (job.request.what) {
    case ExportWhat::Codes: rows = writeRows<CodeRows>(connection, job, *writer, result); break;
    case ExportWhat::Videos: rows = writeRows<VideoRows>(connection, job, *writer, result); break;
    case ExportWhat::Campaigns: rows = writeRows<CampaignRows>(connection, job, *writer, result); break;
    }
    connection.rollback();
    SPARK_TRY(rows);
    SPARK_TRY(writer->finish());
    if (job.token.isCancelled())
        return failure(ErrorCode::Cancelled, ExportController::tr("The export was cancelled. Nothing was written."));
    result.rows = writer->rows();
    result.doubtfulCodes = job.wholeCodes() ? writer->doubtfulCodes() : 0;
    return Written {std::move(writer), result};
}

Expected<ExportResult> putInPlace(TableWriter &writer, const ExportResult &result)
{
    SPARK_TRY(writer.commit());
    return result;
}

} // namespace

QFuture<Expected<ExportResult>> ExportController::write(const ExportRequest &request, CancelToken token, const ExportProgress &progress)
{
    using Result = Expected<ExportResult>;
    Vault *vault = m_vaults.vault();
    if (!vault)
        return ready(Result(failure(vaultIsLocked())));
    const auto kind = tableFileKindOf(request.path);
    if (!kind) {
        return ready(Result(failure(ErrorCode::InvalidInput, tr("“%1” has no ending that says which kind of file it is to be. Nothing was written.").arg(QFileInfo(request.path).fileName()),
                                    tr("Give it one of the endings .csv, .xlsx, .txt and .json."))));
    }
    if (*kind == TableFileKind::Text && request.what == ExportWhat::Codes && request.maskCodes) {
        return ready(Result(failure(ErrorCode::InvalidInput, tr("A text file of masked codes would be of no use. Nothing was written."),
                                    tr("Write the codes whole, or another kind of file."))));
    }
    auto columns = chosenColumns(request, *kind);
    if (!columns)
        return ready(Result(failure(columns.error())));
    const Job job {request, *kind, *columns, progress, token, vault->author().clock->now()};
    return vault->maintain([job](Connection &connection) { return writeFile(connection, job); }, token)
        .then(this,
              [this, vault, kind](const Expected<Written> &written) {
                  if (!written)
                      return ready(Result(failure(written.error())));
                  // Locked meanwhile: nothing of it is to appear anywhere.
                  if (m_vaults.vault() != vault)
                      return ready(Result(failure(vaultIsLocked())));
                  if (written->result.codes == 0)
                      return ready(putInPlace(*written->writer, written->result));
                  return noteAndCommit(written->writer, written->result, *kind);
              })
        .unwrap();
}

// The note comes first: a note without its file does no harm, a file that nobody knows of does.
QFuture<Expected<ExportResult>> ExportController::noteAndCommit(const std::shared_ptr<TableWriter> &writer, const ExportResult &result, TableFileKind kind)
{
    const QJsonObject note {{QStringLiteral("codes"), result.codes}, {QStringLiteral("file_kind"), tableFileEnding(kind)}};
    return change(QStringLiteral("export_codes"),
                  [note](ChangeSet &changes) -> Expected<void> {
                      SPARK_TRY_VALUE(const QString uid, vaultProperty(changes.connection(), QStringLiteral("uid")));
                      return changes.note(Entity::Vault, uid, {}, note);
                  })
        .then(this, [writer, result](const Expected<void> &noted) -> Expected<ExportResult> {
            if (!noted)
                return failure(noted.error());
            return putInPlace(*writer, result);
        });
}

} // namespace spark
