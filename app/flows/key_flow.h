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

Q_SIGNALS:
    // The open vault has another key now; kept: in the keychain.
    void keyChanged(bool kept);

private:
    // A kit is due from the moment in which its key is made until it was shown and the dialog closed, whatever comes in
    // between: a lock, or the program's end.
    void noteDue(const QString &path, bool renewed);
    void noteShown(const QString &path);
    void showDue();
    // renewed: an older kit has become useless.
    void showRecoveryKit(bool renewed);
    void changeKey();
    void await(ChangeKeyDialog *dialog, bool kept, QFuture<Expected<void>> answer);
    RecoveryKit kit() const;

    const FlowContext m_context;
};

} // namespace spark
