// Handover packs: codes go out in one, and what another one brings is looked at and taken.
#pragma once

#include "app/flows/flow_context.h"

namespace spark {

class PackHandOverDialog;
class PackOpenDialog;

class PackFlow : public QObject
{
    Q_OBJECT

public:
    explicit PackFlow(const FlowContext &context, QObject *parent = nullptr);

    // Asks for its passphrase, and shows what is in it. While the vault is locked: an error that says so.
    void open(const QString &path);

private:
    void handOver();
    void save(PackHandOverDialog *dialog, const QList<RowId> &codes, const QString &path);
    void choose();
    void take(PackOpenDialog *dialog, const OpenedPack &pack, const PackChoice &chosen);

    const FlowContext m_context;
};

} // namespace spark
