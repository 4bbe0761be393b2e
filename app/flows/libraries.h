// The libraries that the running program uses, with their versions.
#pragma once

#include <QList>
#include <QString>

namespace spark {

QList<std::pair<QString, QString>> librariesInUse();

} // namespace spark
