// Codes into Ads Manager: joins the assistant with the ledger and the clipboard.
#pragma once

#include "app/flows/flow_context.h"

namespace spark {

class BatchDialog;

class BatchFlow : public QObject
{
    Q_OBJECT

public:
    explicit BatchFlow(const FlowContext &context, QObject *parent = nullptr);

private:
    void open();
    void record(BatchDialog *dialog, RowId account, const QList<ApplicationMark> &marks);

    const FlowContext m_context;
};

} // namespace spark
