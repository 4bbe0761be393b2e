// One entry of the append-only history: who changed what, when, from what to what (DESIGN §3).
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace spark {

struct HistoryEntry
{
    qint64 number = 0; // 1, 2, 3 … without gaps
    QString uid;
    QString changeSet; // the uid that all entries of one action share
    QString action; // stable name, for example "edit_code"
    QString reverts; // the change set that this one undoes or redoes; mostly empty
    qint64 at = 0; // UTC milliseconds
    QString device;
    QString actor;
    QString entity; // the table, for example "authorization"
    QString entityUid;
    QJsonObject before; // the changed columns as they were; empty when the row is new
    QJsonObject after; // as they are now; empty when the row was deleted
    QByteArray hash; // SHA-256 over the previous entry's hash and all of the above
};

} // namespace spark
