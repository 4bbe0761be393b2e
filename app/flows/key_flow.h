// The vault's key: its recovery kit, and giving it another one.
#pragma once

#include "app/flows/flow_context.h"
#include "models/exchange/recovery_kit.h"

namespace spark {

class ChangeKeyDialog;

class KeyFlow : public QObject
{
    Q_OBJECT

public:
    explicit KeyFlow(const FlowContext &context, QObject *parent = nullptr);

    // renewed: an older kit has just become useless.
    void showRecoveryKit(bool renewed);

private:
    void changeKey();
    void keyChanged(ChangeKeyDialog *dialog, QFuture<Expected<void>> answer);
    RecoveryKit kit() const;

    const FlowContext m_context;
};

} // namespace spark
