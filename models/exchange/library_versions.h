// The libraries that read and write other people's formats, and their versions.
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace spark {

// Names as their makers write them.
QList<std::pair<QString, QString>> exchangeLibraries();

} // namespace spark
