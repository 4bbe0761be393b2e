// The tables that hold entities: one place that knows their names and columns.
#pragma once

#include "models/domain/entities.h"

#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace spark {

struct TableInfo
{
    Entity entity;
    QString name;
    // Columns whose texts go into the full-text index `<name>_words`; empty when there is none.
    QStringList wordColumns;
};

const QList<TableInfo> &allTables();
const TableInfo &tableOf(Entity entity);
// nullptr for a name that no entity has.
const TableInfo *tableNamed(QStringView name);

} // namespace spark
