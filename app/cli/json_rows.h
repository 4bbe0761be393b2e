// What the command line prints as JSON besides rows of the ledger (row_json.h), in the same forms; codes are masked unless
// revealed. The shapes are part of the program's interface (packaging/spark-ledger-cli.1).
#pragma once

#include "models/domain/history_entry.h"
#include "models/exchange/row_json.h"

#include <QJsonObject>

namespace spark {

QJsonObject toJson(const HistoryEntry &entry, bool reveal);

} // namespace spark
