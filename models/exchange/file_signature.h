// The first bytes by which programs know their files, whatever the files are named.
#pragma once

#include "models/domain/error.h"

#include <QByteArrayView>

namespace spark {

bool isZip(QByteArrayView beginning);

// Pictures that can hold a QR code: PNG, JPEG, GIF, WebP, BMP, TIFF, SVG.
bool isPicture(QByteArrayView beginning);

// Refuses what no reader here takes, with the kind of file it is and what to do: old Excel files and those with a
// password, PDF, HEIC pictures, videos, programs, other archives. name is what to call the file.
Expected<void> checkNoOtherProgram(QByteArrayView beginning, const QString &name);

} // namespace spark
