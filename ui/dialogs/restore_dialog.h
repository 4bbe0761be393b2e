// Choosing a backup to put back.
#pragma once

#include "models/domain/error.h"
#include "ui/dialogs/plain_dialog.h"

class QListWidget;
class QPushButton;

namespace spark {

class IssueLabel;

struct BackupItem
{
    QString path;
    qint64 madeAt = 0; // UTC seconds
    qint64 size = 0; // bytes
};

class RestoreDialog : public PlainDialog
{
    Q_OBJECT

public:
    RestoreDialog(const QString &vaultPath, const QList<BackupItem> &backups, QWidget *parent);

    void setBusy(bool busy);
    void showError(const Error &error);

Q_SIGNALS:
    void restoreRequested(const QString &backup);
    void browseRequested(); // a backup that lies elsewhere

private:
    QListWidget *m_list;
    IssueLabel *m_error;
    QPushButton *m_restore;
};

} // namespace spark
