// The version of libqrencode in use.
#pragma once

#include <QString>

namespace spark {

QString qrencodeVersion();

} // namespace spark
