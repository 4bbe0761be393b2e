// Codes, posts and campaigns as a file for other programs.
#pragma once

#include "app/controllers/ledger_controller.h"
#include "models/domain/export_columns.h"
#include "models/exchange/table_writer.h"

#include <QJsonObject>

#include <functional>
#include <optional>

namespace spark {

struct ExportRequest
{
    ExportWhat what = ExportWhat::Codes;
    QString path; // its ending says which kind of file
    QStringList columns; // keys, in the order they are to have; empty: the usual ones
    RowQuery query; // which rows, in which order
    int limit = 0; // above 0: only so many of them
    std::optional<QList<RowId>> ids; // these rows instead, in this order
    bool maskCodes = false; // otherwise codes are whole: an export of codes is a handing over
    TableStyle style; // TableStyle::forPeople(): with words for statuses too
};

struct ExportResult
{
    qint64 rows = 0; // written
    qint64 passedOver = 0; // rows without what a file of lines holds
    qint64 codes = 0; // that are in the file whole
    qint64 doubtfulCodes = 0; // as TableWriter::doubtfulCodes()
};

// How many rows of all are written so far; called on the thread that writes.
using ExportProgress = std::function<void(qint64 done, qint64 total)>;

class ExportController : public LedgerController
{
    Q_OBJECT

public:
    using LedgerController::LedgerController;

    // The rows as they are at one moment, written all or not at all (AtomicFile), with the errors of TableWriter besides
    // InvalidInput for an unknown ending or column. A file with whole codes is noted in the history before it takes its
    // place: who, when, how many codes, which kind of file. That needs the vault to be open for writing.
    QFuture<Expected<ExportResult>> write(const ExportRequest &request, CancelToken token = {}, const ExportProgress &progress = {});

private:
    QFuture<Expected<ExportResult>> noteAndCommit(const std::shared_ptr<TableWriter> &writer, const ExportResult &result, TableFileKind kind);
};

} // namespace spark
