// Getting codes out of the window: clipboard, QR, PDF sheet.
#pragma once

#include "app/flows/flow_context.h"

namespace spark {

class HandoverFlow : public QObject
{
    Q_OBJECT

public:
    explicit HandoverFlow(const FlowContext &context, QObject *parent = nullptr);

private:
    void copyCodes();
    void copyLink();
    void showQr();
    void saveQr(qint64 id, const QString &ending, int pixels);
    void saveSheet();

    const FlowContext m_context;
    int m_sheetJob = 0; // of the sheet begun last: its progress is what is shown
};

} // namespace spark
