// The recovery kit: the one thing that opens a vault when keychain and passphrase are lost. To print, or to save
// where the vault is not.
#pragma once

#include "ui/dialogs/plain_dialog.h"

#include <QImage>

namespace spark {

class RecoveryKitDialog : public PlainDialog
{
    Q_OBJECT

public:
    // key: in groups, as recoveryKeyForDisplay() gives it.
    // renewed: an older kit has just become useless.
    RecoveryKitDialog(const QString &vaultName, const QString &key, const QImage &qr, bool renewed, QWidget *parent);

Q_SIGNALS:
    void printRequested();
    void saveRequested();
};

} // namespace spark
