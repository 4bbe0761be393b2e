#include "app/controllers/history_controller.h"

#include "models/domain/action_texts.h"
#include "models/store/history_log.h"
#include "models/store/undo.h"

namespace spark {

namespace {

constexpr qsizetype mostSteps = 200;

tl::unexpected<Error> nothingThere()
{
    return failure(ErrorCode::NotFound, HistoryController::tr("There is nothing to take back."));
}

} // namespace

HistoryController::HistoryController(VaultController &vaults, QObject *parent) : LedgerController(vaults, parent)
{
    connect(&vaults, &VaultController::opened, this, [this](Vault *vault) {
        forgetOther(vault->path());
        connect(vault, &Vault::changeCommitted, this, &HistoryController::remember);
    });
}

QString HistoryController::undoLabel() const
{
    return m_undo.isEmpty() ? QString() : ActionTexts::label(m_undo.last().action);
}

QString HistoryController::redoLabel() const
{
    return m_redo.isEmpty() ? QString() : ActionTexts::label(m_redo.last().action);
}

// Locked and unlocked, a vault keeps its steps; those of another one would never fit.
void HistoryController::forgetOther(const QString &path)
{
    if (std::exchange(m_path, path) == path)
        return;
    m_undo.clear();
    m_redo.clear();
    Q_EMIT undoChanged();
}

void HistoryController::remember(const QString &changeSet, const QString &action, const QString &reverts)
{
    if (action == QLatin1String("export_codes"))
        return; // a note of what has left the ledger: it cannot be taken back
    const QString original = m_underWay.value(reverts, action);
    if (action == QLatin1String("undo")) {
        m_redo.append({changeSet, original});
    } else {
        m_undo.append({changeSet, original});
        if (action != QLatin1String("redo"))
            m_redo.clear();
    }
    if (m_undo.size() > mostSteps)
        m_undo.removeFirst();
    Q_EMIT undoChanged();
    Q_EMIT committed(action, reverts);
}

QFuture<Expected<void>> HistoryController::takeBack(QList<Step> &steps, const QString &action)
{
    Vault *vault = m_vaults.vault();
    if (!vault)
        return ready(Expected<void>(failure(vaultIsLocked())));
    if (steps.isEmpty())
        return ready(Expected<void>(nothingThere()));
    const Step step = steps.takeLast();
    m_underWay.insert(step.changeSet, step.action);
    Q_EMIT undoChanged();
    return vault->changeReverting(action, step.changeSet, [step](ChangeSet &changes) { return revert(changes, step.changeSet); })
        .then(this, [this, &steps, step, path = m_path](const Expected<void> &result) {
            m_underWay.remove(step.changeSet);
            const bool willNeverFit = !result && (result.error().code == ErrorCode::Conflict || result.error().code == ErrorCode::NotFound);
            if (!result && !willNeverFit && path == m_path) {
                steps.append(step);
                Q_EMIT undoChanged();
            }
            return result;
        });
}

QFuture<Expected<void>> HistoryController::undo()
{
    return takeBack(m_undo, QStringLiteral("undo"));
}

QFuture<Expected<void>> HistoryController::redo()
{
    return takeBack(m_redo, QStringLiteral("redo"));
}

QFuture<Expected<QList<HistoryEntry>>> HistoryController::entries(const QString &entityUid, int limit)
{
    return read([entityUid, limit](Connection &connection) { return HistoryLog(connection).entries(entityUid, limit); });
}

} // namespace spark
