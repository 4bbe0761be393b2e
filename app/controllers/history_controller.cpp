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

void HistoryController::remember(const QString &changeSet, const QString &action, const QString &reverts)
{
    const auto move = [&](QList<Step> &from, QList<Step> &to) {
        // The step it reverts is the last one unless the list was cleared in between.
        const QString original = !from.isEmpty() && from.last().changeSet == reverts ? from.takeLast().action : action;
        to.append({changeSet, original});
    };
    if (action == QLatin1String("undo")) {
        move(m_undo, m_redo);
    } else if (action == QLatin1String("redo")) {
        move(m_redo, m_undo);
    } else {
        m_undo.append({changeSet, action});
        m_redo.clear();
    }
    if (m_undo.size() > mostSteps)
        m_undo.removeFirst();
    Q_EMIT undoChanged();
    Q_EMIT committed(action, reverts);
}

QFuture<Expected<void>> HistoryController::takeBack(QList<Step> &steps, const QString &action)
{
    if (steps.isEmpty())
        return ready(Expected<void>(nothingThere()));
    Vault *vault = m_vaults.vault();
    if (!vault)
        return ready(Expected<void>(failure(vaultIsLocked())));
    const QString changeSet = steps.last().changeSet;
    return vault->changeReverting(action, changeSet, [changeSet](ChangeSet &changes) { return revert(changes, changeSet); })
        .then(this, [this, &steps, changeSet](const Expected<void> &result) {
            if (!result && result.error().code == ErrorCode::Conflict && !steps.isEmpty() && steps.last().changeSet == changeSet) {
                steps.removeLast();
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
