// Undo and redo, and reading the history.
#pragma once

#include "app/controllers/ledger_controller.h"
#include "models/domain/history_entry.h"

#include <QHash>

namespace spark {

class HistoryController : public LedgerController
{
    Q_OBJECT

public:
    explicit HistoryController(VaultController &vaults, QObject *parent = nullptr);

    bool canUndo() const { return !m_undo.isEmpty(); }
    bool canRedo() const { return !m_redo.isEmpty(); }
    // What the next undo or redo is about, for example "Edit codes"; empty when there is none.
    QString undoLabel() const;
    QString redoLabel() const;

    // Takes the last change of this session back, or back again; called again before that is done, the one before it.
    // Conflict when the rows were changed since by something else, NotFound when the vault does not know the change
    // (any more): it then leaves the list, for it will never fit again.
    QFuture<Expected<void>> undo();
    QFuture<Expected<void>> redo();

    // Entries about one row, or all, newest first; limit 0: all.
    QFuture<Expected<QList<HistoryEntry>>> entries(const QString &entityUid, int limit);

Q_SIGNALS:
    void undoChanged();
    // A change was made (or taken back): for the notice at the bottom of the window.
    void committed(const QString &action, const QString &reverts);

private:
    struct Step
    {
        QString changeSet;
        QString action; // of the change itself, also in the list of redo
    };

    void remember(const QString &changeSet, const QString &action, const QString &reverts);
    void forgetOther(const QString &path);
    QFuture<Expected<void>> takeBack(QList<Step> &steps, const QString &action);

    QList<Step> m_undo;
    QList<Step> m_redo;
    QHash<QString, QString> m_underWay; // change sets that are just being taken back, with their actions
    QString m_path; // of the vault whose steps these are
};

} // namespace spark
