#include "app/controllers/intake_controller.h"

#include "app/controllers/intake_threads.h"
#include "models/store/intake_judge.h"
#include "models/store/intake_taking.h"
#include "models/store/row_sources.h"
#include "models/tables/table_texts.h"

#include <QFileInfo>

namespace spark {

namespace {

constexpr qint64 rowsBetweenNews = 200; // of the progress

IntakeContext contextFor(Connection &connection, qint64 now, const CancelToken &token)
{
    IntakeContext context;
    context.now = now;
    context.zone = QTimeZone::systemTimeZone();
    context.giveUp = [token] { return token.isCancelled(); };
    // What cannot be looked up is guessed.
    context.remembered = [&connection](const QString &fingerprint) { return rememberedMapping(connection, fingerprint).value_or(QString()); };
    return context;
}

Expected<void> remember(ChangeSet &changes, const std::optional<ColumnMapping> &mapping)
{
    if (!mapping || mapping->headers().isEmpty())
        return {};
    return rememberMapping(changes, headerFingerprint(mapping->headers()), mappingText(*mapping));
}

IntakeAction actionFor(const JudgedRow &row, IntakePolicy policy)
{
    if (policy == IntakePolicy::WithoutDoubt && !isWithoutDoubt(row))
        return IntakeAction::Skip;
    const QList<IntakeAction> possible = intakeActions(row.judgement);
    return possible.contains(IntakeAction::TakeAndReplace) ? IntakeAction::TakeAndReplace : possible.first();
}

// "Already here" is no answer before one knows what is here.
Expected<void> sayWhatIsHere(Connection &connection, qint64 now, IntakeJudgement &judgement)
{
    SPARK_TRY_VALUE(const CodeRow code, CodeRows::load(connection, judgement.known, now));
    QStringList facts {StatusTexts::label(code.status)};
    if (code.windowEnd)
        facts.append(IntakeController::tr("ends %1", "a day or moment").arg(TableTexts::end(code.windowEnd, now)));
    if (!code.licensee.isEmpty())
        facts.append(IntakeController::tr("for %1", "a licensee").arg(code.licensee));
    judgement.reasons.append(IntakeController::tr("In the ledger: %1.").arg(facts.join(QLatin1String(", "))));
    return {};
}

// All rows of a source. A source that breaks off keeps what it gave; a cancelled one does not. visit: what to do with each.
Expected<void> forEachRow(Connection &connection, qint64 now, ReadingAhead &reading, IntakeJudge &judge, std::optional<Error> &broken, const std::function<Expected<void>(JudgedRow)> &visit)
{
    for (;;) {
        JudgedRow judged;
        const Expected<bool> more = reading.next(judged.row);
        if (!more && more.error().code == ErrorCode::Cancelled)
            return failure(more.error());
        if (!more) {
            broken = more.error();
            return {};
        }
        if (!*more)
            return {};
        SPARK_TRY_VALUE(judged.judgement, judge.judge(judged.row));
        if (judged.judgement.known != 0 && !judge.repeats())
            SPARK_TRY(sayWhatIsHere(connection, now, judged.judgement));
        SPARK_TRY(visit(std::move(judged)));
    }
}

Expected<std::unique_ptr<IntakeSource>> openInput(const IntakeInput &input, const IntakeOptions &options, const IntakeContext &context)
{
    return input.path.isEmpty() ? openIntake(input.bytes, input.name, options, context) : openIntake(input.path, options, context);
}

} // namespace

QFuture<Expected<IntakeProposal>> IntakeController::propose(const QString &name, std::function<Expected<std::unique_ptr<IntakeSource>>(const IntakeContext &)> open,
                                                            CancelToken token, const IntakeProgress &progress)
{
    const qint64 now = m_vaults.author().clock->now();
    return readAside(
        [now, name, token, progress, open = std::move(open)](Connection &connection) -> Expected<IntakeProposal> {
            SPARK_TRY_VALUE(const auto source, open(contextFor(connection, now, token)));
            IntakeProposal proposal;
            IntakeJudge judge(connection, now);
            {
                ReadingAhead reading(*source);
                const auto keep = [&](JudgedRow row) -> Expected<void> {
                    proposal.rows.append(std::move(row));
                    if (progress && proposal.rows.size() % rowsBetweenNews == 0)
                        progress(reading.progress(), proposal.rows.size());
                    return {};
                };
                SPARK_TRY(forEachRow(connection, now, reading, judge, proposal.broken, keep));
            }
            proposal.name = name;
            proposal.text = source->text;
            proposal.marks = source->marks;
            proposal.notes = source->notes;
            proposal.table = source->table;
            return proposal;
        },
        token);
}

QFuture<Expected<IntakeProposal>> IntakeController::readText(const QString &text, CancelToken token)
{
    return propose({}, [text](const IntakeContext &context) { return openIntakeText(text, {}, context); }, std::move(token), {});
}

QFuture<Expected<IntakeProposal>> IntakeController::readFile(const QString &path, const IntakeOptions &options, CancelToken token, const IntakeProgress &progress)
{
    return propose(QFileInfo(path).fileName(), [path, options](const IntakeContext &context) { return openIntake(path, options, context); }, std::move(token), progress);
}

QFuture<Expected<IntakeProposal>> IntakeController::readPictures(const QList<std::pair<QString, QImage>> &pictures, CancelToken token)
{
    return propose({}, [pictures](const IntakeContext &context) { return openIntakePictures(pictures, context); }, std::move(token), {});
}

QFuture<Expected<QList<FoundQr>>> IntakeController::lookForQrCodes(const QImage &picture, const QrGiveUp &giveUp)
{
    return inBackground([picture, giveUp] { return readQrCodes(picture, giveUp); });
}

Expected<IntakeJudgement> IntakeController::judge(const IntakeRow &row)
{
    return look([&row](Connection &connection, qint64 now) -> Expected<IntakeJudgement> {
        SPARK_TRY_VALUE(IntakeJudgement judgement, IntakeJudge(connection, now).judge(row));
        if (judgement.known != 0)
            SPARK_TRY(sayWhatIsHere(connection, now, judgement));
        return judgement;
    });
}

QFuture<Expected<IntakeOutcome>> IntakeController::take(const QList<IntakeDecision> &decisions, const std::optional<ColumnMapping> &mapping, CancelToken token,
                                                        const IntakeProgress &progress)
{
    return change(
        QStringLiteral("take_in"),
        [decisions, mapping, progress](ChangeSet &changes) -> Expected<IntakeOutcome> {
            SPARK_TRY_VALUE(const CodeStatus status, statusOfNewCodes(changes.connection()));
            qsizetype place = 0;
            const auto next = [&](IntakeDecision &decision) -> Expected<bool> {
                if (progress && place % rowsBetweenNews == 0)
                    progress(static_cast<double>(place) / static_cast<double>(qMax<qsizetype>(1, decisions.size())), place);
                if (place == decisions.size())
                    return false;
                decision = decisions.at(place++);
                return true;
            };
            SPARK_TRY_VALUE(const IntakeOutcome outcome, takeIntake(changes, next, status));
            SPARK_TRY(remember(changes, mapping));
            return outcome;
        },
        std::move(token));
}

QFuture<Expected<IntakeRun>> IntakeController::run(const IntakeInput &input, const IntakeOptions &options, const IntakeOrder &order, const IntakeVisitor &visitor, CancelToken token)
{
    const qint64 now = m_vaults.author().clock->now();
    // take: what to do with a row besides telling the visitor; whether it was taken.
    const auto work = [=](Connection &connection, const std::function<Expected<bool>(const JudgedRow &, IntakeAction, IntakeOutcome &)> &take) -> Expected<IntakeRun> {
        SPARK_TRY_VALUE(const auto source, openInput(input, options, contextFor(connection, now, token)));
        IntakeRun run;
        IntakeRepeats repeats;
        IntakeJudge judge(connection, now);
        {
            ReadingAhead reading(*source);
            TellingBehind telling(visitor);
            const auto visit = [&](JudgedRow row) -> Expected<void> {
                const IntakeAction action = actionFor(row, order.policy);
                repeats.add(row.row);
                if (action == IntakeAction::Skip)
                    run.left.add(row);
                SPARK_TRY_VALUE(const bool taken, take(row, action, run.outcome));
                if (!taken)
                    judge.passOver(row.row);
                else if (!order.trial)
                    judge.taken(row);
                return telling.tell(std::move(row), order.trial ? IntakeAction::Skip : action);
            };
            SPARK_TRY(forEachRow(connection, now, reading, judge, run.broken, visit));
            SPARK_TRY(telling.finish());
        }
        run.repeated = repeats.codes();
        run.notes = source->notes;
        run.table = source->table;
        return run;
    };
    if (order.trial) {
        return readAside(
            [work](Connection &connection) {
                return work(connection, [](const JudgedRow &, IntakeAction action, IntakeOutcome &) -> Expected<bool> { return action != IntakeAction::Skip; });
            },
            token);
    }
    return change(
        QStringLiteral("take_in"),
        [work](ChangeSet &changes) -> Expected<IntakeRun> {
            SPARK_TRY_VALUE(const CodeStatus status, statusOfNewCodes(changes.connection()));
            const auto take = [&](const JudgedRow &row, IntakeAction action, IntakeOutcome &outcome) { return takeRow(changes, row, action, status, outcome); };
            SPARK_TRY_VALUE(const IntakeRun run, work(changes.connection(), take));
            if (run.table && !changes.isEmpty())
                SPARK_TRY(remember(changes, run.table->mapping));
            return run;
        },
        token);
}

} // namespace spark
