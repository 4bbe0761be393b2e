// Rows of the ledger as JSON objects: keys as the schema's columns, instants as ISO 8601 with Z, IDs as text, null for
// nothing. The shapes are part of the program's interface (packaging/spark-ledger-cli.1).
#pragma once

#include "models/domain/rows.h"

#include <QJsonObject>

namespace spark {

// code: the whole text to show instead of the masked one; empty keeps the mask.
QJsonObject toJson(const CodeRow &row, const QString &code = {});
QJsonObject toJson(const VideoRow &row);
QJsonObject toJson(const CampaignRow &row);

// null for an empty text.
QJsonValue textOrNull(const QString &text);
QJsonValue numberOrNull(const std::optional<qint64> &number);
QJsonValue instantOrNull(const std::optional<qint64> &seconds);
// As text: many readers of JSON keep 53 bits of a number only. null for 0.
QJsonValue postIdOrNull(qint64 id);
// Created and changed have milliseconds.
QJsonValue preciseInstant(qint64 ms);

} // namespace spark
