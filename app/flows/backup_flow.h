// Backups on request and on schedule, restoring them, and checking the vault.
#pragma once

#include "app/flows/flow_context.h"

#include <QTimer>

namespace spark {

class RestoreDialog;

class BackupFlow : public QObject
{
    Q_OBJECT

public:
    explicit BackupFlow(const FlowContext &context, QObject *parent = nullptr);

    // path: of the vault that is to be restored, open or not; empty: it is asked for.
    void restore(const QString &path);

Q_SIGNALS:
    // A backup was put in this place. It can be opened, unless a lock came in between.
    void restored(const QString &path, bool locked);

private:
    void backUp(bool asked);
    void backUpIfDue();
    void verify();
    void checkInBackground();
    // source: the backup's key, where the person was asked for it.
    void restoreFrom(RestoreDialog *dialog, const QString &backup, const QString &target, const CancelToken &token, const std::optional<KeySource> &source = {});
    QString folder(const QString &vaultPath) const;

    const FlowContext m_context;
    QTimer m_schedule;
};

} // namespace spark
