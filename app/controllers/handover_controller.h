// Getting codes out: the clipboard, QR images, a PDF sheet.
#pragma once

#include "app/controllers/ledger_controller.h"
#include "app/services/clipboard.h"
#include "models/domain/rows.h"
#include "models/exchange/qr_code.h"

#include <functional>

namespace spark {

// How many codes of all are on a sheet so far.
using SheetProgress = std::function<void(int done, int total)>;

class HandoverController : public LedgerController
{
    Q_OBJECT

public:
    // clipboard must outlive the controller; null where there is none (the command line).
    HandoverController(VaultController &vaults, Clipboard *clipboard, QObject *parent = nullptr);

    // The code texts of the rows, one per line, to the clipboard, which clears itself. Returns how many; rows without
    // a code are passed over, and none at all is InvalidInput. A few are there when the call returns; many are read
    // on a thread.
    QFuture<Expected<int>> copyCodes(const QList<RowId> &ids);

    // One code, for showing it: a secret.
    Expected<QString> codeText(RowId id);
    Expected<QrCode> qrCode(RowId id);

    // Writes one code's QR as the file's ending says, .png or .svg. pixels: width and height of a PNG.
    QFuture<Expected<void>> writeQr(RowId id, const QString &path, int pixels);
    // Many codes on one PDF sheet. Returns how many are on it. progress is called on the thread that draws.
    QFuture<Expected<int>> writeSheet(const QList<RowId> &ids, const QString &path, CancelToken token = {}, const SheetProgress &progress = {});

private:
    Expected<int> putOnClipboard(const Expected<QStringList> &texts);

    Clipboard *m_clipboard;
};

} // namespace spark
