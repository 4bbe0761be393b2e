// Taking codes in: reading what they arrive in, saying what each row would do to the ledger, and recording what a person
// has confirmed.
#pragma once

#include "app/controllers/ledger_controller.h"
#include "models/exchange/intake_source.h"
#include "models/exchange/qr_reader.h"

#include <functional>

namespace spark {

// What was found, before anything is in the ledger.
struct IntakeProposal
{
    QString name; // of the file; empty for what was pasted
    QString text; // that was read; empty for tables and pictures
    QList<IntakeMark> marks; // in text; row is an index of rows
    QList<JudgedRow> rows;
    QStringList notes; // what was not read, and why, whole sentences
    std::optional<IntakeTable> table; // with the mapping that was used
    std::optional<Error> broken; // the source could not be read beyond the rows; those are good
};

// How far it is, 0 to 1, and how many rows there are so far; called on the thread that works.
using IntakeProgress = std::function<void(double part, qint64 rows)>;

// Where an intake without a window comes from: a file, or bytes with a name.
struct IntakeInput
{
    QString path; // empty: bytes
    QByteArray bytes;
    QString name;
};

// Which rows are taken without anybody being asked.
enum class IntakePolicy {
    WithoutDoubt, // new ones and those that end later, of which all is certain
    Everything, // whatever can be taken; of the same post's codes the new one replaces the earlier
};

struct IntakeOrder
{
    IntakePolicy policy = IntakePolicy::WithoutDoubt;
    // Each row is judged as if those before it had been taken, but nothing is; what one would do to a code that is not in
    // the ledger yet is not foretold.
    bool trial = false;
};

// Told of each row and what is done with it, in the order of the source, on a thread of its own and some rows behind the one
// that works; of all of them before the run ends. An error ends the run, and nothing is taken.
using IntakeVisitor = std::function<Expected<void>(const JudgedRow &row, IntakeAction action)>;

struct IntakeRun
{
    IntakeOutcome outcome;
    IntakeLeft left; // of the rows that the policy did not take
    int repeated = 0; // codes that stand there more than once
    QStringList notes; // as of IntakeProposal
    std::optional<IntakeTable> table;
    std::optional<Error> broken;
};

class IntakeController : public LedgerController
{
    Q_OBJECT

public:
    using LedgerController::LedgerController;

    // Off the window's thread. Errors: those of openIntake(), Cancelled, and the vault's.
    QFuture<Expected<IntakeProposal>> readText(const QString &text, CancelToken token = {});
    QFuture<Expected<IntakeProposal>> readFile(const QString &path, const IntakeOptions &options = {}, CancelToken token = {}, const IntakeProgress &progress = {});
    QFuture<Expected<IntakeProposal>> readPictures(const QList<std::pair<QString, QImage>> &pictures, CancelToken token = {});

    // What a camera shows: the QR codes in it, without a word about the ledger. giveUp is asked on the thread that looks.
    static QFuture<Expected<QList<FoundQr>>> lookForQrCodes(const QImage &picture, const QrGiveUp &giveUp);

    // The row again, once a person has corrected it. A bounded read.
    Expected<IntakeJudgement> judge(const IntakeRow &row);

    // All of it in one change set, which one undo takes back; rows that cannot be taken are named in the outcome and cost
    // the others nothing. mapping: of a table, to be remembered for others with the same headers.
    QFuture<Expected<IntakeOutcome>> take(const QList<IntakeDecision> &decisions, const std::optional<ColumnMapping> &mapping = {}, CancelToken token = {},
                                          const IntakeProgress &progress = {});

    // Reading, judging and taking in one go, row by row, in memory that does not grow with their number. The mapping of a
    // table from which something was taken is remembered.
    QFuture<Expected<IntakeRun>> run(const IntakeInput &input, const IntakeOptions &options, const IntakeOrder &order, const IntakeVisitor &visitor, CancelToken token = {});

private:
    QFuture<Expected<IntakeProposal>> propose(const QString &name, std::function<Expected<std::unique_ptr<IntakeSource>>(const IntakeContext &)> open, CancelToken token,
                                              const IntakeProgress &progress);
};

} // namespace spark
