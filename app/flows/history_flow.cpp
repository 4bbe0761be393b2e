#include "app/flows/history_flow.h"

#include "ui/actions.h"
#include "ui/widgets/status_area.h"

namespace spark {

HistoryFlow::HistoryFlow(const FlowContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    HistoryController &history = m_context.controllers.history;
    MainWindow &window = m_context.window;
    connect(window.actions()->undo, &QAction::triggered, this, [this] { report(m_context.controllers.history.undo()); });
    connect(window.actions()->redo, &QAction::triggered, this, [this] { report(m_context.controllers.history.redo()); });
    connect(&history, &HistoryController::undoChanged, this,
            [this] {
                m_context.window.setUndo(m_context.controllers.history.undoLabel(), m_context.controllers.history.redoLabel());
                m_context.window.statusArea()->withdrawUndo(); // until the step that is the last one now says so itself
            });
    connect(&history, &HistoryController::committed, this, [this](const QString &action) {
        // What was taken back has nothing to offer but redo, which has its own key; what was handed over is out, and taking
        // the note of it back would not bring it back.
        const bool undoable = action != QLatin1String("undo") && action != QLatin1String("hand_over_pack") && action != QLatin1String("hand_over_codes");
        const HistoryController &steps = m_context.controllers.history;
        const QString text = action == QLatin1String("undo") ? tr("Undone: %1").arg(steps.redoLabel()) : tr("Done: %1").arg(steps.undoLabel());
        m_context.window.statusArea()->notify(text, undoable);
    });
}

void HistoryFlow::report(const QFuture<Expected<void>> &answer)
{
    QFuture<Expected<void>> future = answer;
    future.then(this, [this](const Expected<void> &result) {
        if (result)
            return;
        m_context.window.statusArea()->clearNotice();
        m_context.showError(result.error());
    });
}

} // namespace spark
