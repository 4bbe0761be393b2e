// QR codes in pictures as rows of an intake.
#pragma once

#include "models/exchange/intake_source.h"

namespace spark {

struct PictureFindings
{
    QList<IntakeRow> rows;
    QStringList notes; // what was in the picture besides, or that nothing was
};

// name is what rows and notes call the picture. Errors: those of readQrCodes(). Blocking, up to seconds.
Expected<PictureFindings> readIntakePicture(const QImage &picture, const QString &name, const IntakeContext &context);

} // namespace spark
