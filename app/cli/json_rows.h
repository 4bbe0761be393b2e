// Rows as JSON objects: keys as the schema's columns, instants as ISO 8601 with Z, codes masked unless revealed.
// The shapes are part of the program's interface (packaging/spark-ledger-cli.1).
#pragma once

#include "models/domain/history_entry.h"
#include "models/domain/rows.h"

#include <QJsonObject>

namespace spark {

// code: the whole text to show instead of the masked one; empty keeps the mask.
QJsonObject toJson(const CodeRow &row, const QString &code = {});
QJsonObject toJson(const VideoRow &row);
QJsonObject toJson(const CampaignRow &row);
QJsonObject toJson(const HistoryEntry &entry, bool reveal);

// null for an empty text.
QJsonValue textOrNull(const QString &text);

} // namespace spark
