// Undo and redo, and the notice about what was just done.
#pragma once

#include "app/flows/flow_context.h"

namespace spark {

class HistoryFlow : public QObject
{
    Q_OBJECT

public:
    explicit HistoryFlow(const FlowContext &context, QObject *parent = nullptr);

private:
    void report(const QFuture<Expected<void>> &answer);

    const FlowContext m_context;
};

} // namespace spark
