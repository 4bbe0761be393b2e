// The recovery kit as a page: to print, or as a PDF.
#pragma once

#include "models/domain/error.h"

#include <QString>

class QPagedPaintDevice;

namespace spark {

struct RecoveryKit
{
    QString vaultName;
    QString vaultPath;
    QString key; // in groups, as recoveryKeyForDisplay() gives it
    QByteArray keyText; // as the QR code says it
    QString madeAt; // for the eye
};

// Draws the one page. Needs a QGuiApplication.
Expected<void> drawRecoveryKit(const RecoveryKit &kit, QPagedPaintDevice &device);
// As a PDF that its owner alone can read; with writeFileAtomically()'s errors.
Expected<void> writeRecoveryKit(const QString &path, const RecoveryKit &kit);

} // namespace spark
