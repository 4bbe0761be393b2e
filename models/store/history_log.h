// The history table: appending to the chain, reading and verifying it.
#pragma once

#include "models/domain/history_entry.h"
#include "models/store/connection.h"

#include <QVariantMap>

#include <limits>

namespace spark {

class HistoryLog
{
public:
    explicit HistoryLog(Connection &connection) : m_connection(connection) { }

    // Appends within the caller's transaction; fills number, uid and hash. The chain's end is read from the
    // file at the first call, so a HistoryLog must not outlive the transaction it appends in.
    Expected<void> append(HistoryEntry &entry);
    // The same with before and after as historyText() spells them; those of the entry are not looked at.
    Expected<void> append(HistoryEntry &entry, const QByteArray &before, const QByteArray &after);

    // Entries about one row (by uid), or all, newest first. limit 0: all of them.
    Expected<QList<HistoryEntry>> entries(const QString &entityUid, int limit);
    // The last entries of one action with a lower number than before, the last first; at most limit.
    Expected<QList<HistoryEntry>> ofChangeSetBackwards(const QString &changeSet, qint64 before, int limit);

    // The newest entry up to a number: its hash stands for everything before it.
    struct End
    {
        qint64 number = 0;
        QByteArray hash;
        bool operator==(const End &) const = default;
    };
    Expected<End> end(qint64 upTo = std::numeric_limits<qint64>::max());

    struct Verification
    {
        qint64 entries = 0;
        qint64 firstBroken = 0; // the first number whose entry is missing or not as it was written; 0: none
    };
    // Recomputes the whole chain. What it cannot show is that entries are missing at its end. progress may be empty;
    // returning false cancels.
    Expected<Verification> verify(const std::function<bool(qint64)> &progress = {});

private:
    Connection &m_connection;
    std::shared_ptr<EngineStatement> m_insert;
    qint64 m_lastNumber = -1; // -1: not read yet
    QByteArray m_lastHash;
};

// As it stands in the history, to the byte: the chain is over these bytes. Nothing for an object without members.
QByteArray historyText(const QJsonObject &object);

// JSON that keeps 64-bit integers exact and brings bytes along as base64.
QJsonObject toJson(const QVariantMap &values);
QVariantMap fromJson(const QJsonObject &object);

} // namespace spark
