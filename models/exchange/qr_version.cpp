#include "models/exchange/qr_version.h"

#include <qrencode.h>

namespace spark {

QString qrencodeVersion()
{
    return QString::fromLatin1(QRcode_APIVersionString());
}

} // namespace spark
