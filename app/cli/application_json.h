// Ad accounts and what came of codes in them as JSON objects, in the forms of the other rows (json_rows.h).
#pragma once

#include "models/domain/applications.h"

#include <QJsonObject>

namespace spark {

QJsonObject toJson(const AdAccountRow &row);
QJsonObject toJson(const CodeApplication &application);

} // namespace spark
