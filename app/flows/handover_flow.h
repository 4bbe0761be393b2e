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
    void copyCodes(const QList<qint64> &ids);
    void copyLink();
    void showQr();
    void saveQr(qint64 id, const QString &ending, int pixels);
    void saveSheet();

    const FlowContext m_context;
};

} // namespace spark
