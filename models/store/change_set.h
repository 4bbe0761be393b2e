// One action of a person: rows written and their history entries, all in one transaction or not at all.
// Everything that changes an entity goes through here, so that nothing is ever without history, and the
// full-text index follows by itself.
#pragma once

#include "models/domain/clock.h"
#include "models/domain/row_source.h"
#include "models/store/connection.h"
#include "models/store/history_log.h"
#include "models/store/tables.h"

#include <QSet>

#include <optional>

namespace spark {

// Who acts, and when.
struct Author
{
    QString device; // the machine's name
    QString actor; // the login name
    std::shared_ptr<const Clock> clock;
};

class ChangeSet
{
public:
    // Begins the transaction; refuses what checkStillOurs() refuses. action: a stable name for the history, for example
    // "add_code".
    static Expected<std::unique_ptr<ChangeSet>> begin(Connection &connection, const Author &author, const QString &action,
                                                      const QString &reverts = {});

    // values: columns by name, without id, uid, created_at, changed_at and device, which are filled in unless
    // given (undo gives them). Returns the new row's id.
    Expected<RowId> insert(Entity entity, QVariantMap values);
    // Writes what differs; nothing, and no history, when nothing does.
    Expected<void> update(Entity entity, RowId id, const QVariantMap &values);
    Expected<void> remove(Entity entity, RowId id);
    // A change of the vault itself (its name, its keys): history only, written with the caller's words.
    Expected<void> note(Entity entity, const QString &entityUid, const QJsonObject &before, const QJsonObject &after);

    // Refuses when something was written whose history could not be, or the file was replaced meanwhile.
    Expected<void> commit();

    Connection &connection() { return m_connection; }
    const Author &author() const { return m_author; }
    qint64 nowMs() const { return m_nowMs; }
    const QString &uid() const { return m_uid; }
    const QString &action() const { return m_action; }
    const QString &reverts() const { return m_reverts; }
    bool isEmpty() const { return m_entries == 0; }
    const ChangeNotice &notice() const { return m_notice; }

private:
    ChangeSet(Connection &connection, Author author, Transaction transaction);

    Expected<void> checkUsable() const;
    Expected<QVariantMap> load(const TableInfo &table, RowId id);
    Expected<void> recordInsert(const TableInfo &table, RowId id);
    Expected<void> recordUpdate(const TableInfo &table, RowId id, const QVariantMap &before, const QStringList &columns);
    Expected<void> recordRemove(const TableInfo &table, RowId id, const QVariantMap &before);
    const QStringList &columnsOf(const TableInfo &table, const QSqlQuery &query);
    Expected<void> insertWords(const TableInfo &table, RowId id, const QVariantMap &row);
    Expected<void> indexWords(const TableInfo &table, RowId id, const QVariantMap &row);
    Expected<void> keep(Expected<void> recorded);
    void remember(const TableInfo &table, RowId id, const QVariantMap &row);

    Connection &m_connection;
    Author m_author;
    Transaction m_transaction;
    HistoryLog m_history;
    QString m_uid;
    QString m_action;
    QString m_reverts;
    qint64 m_nowMs = 0;
    qint64 m_entries = 0;
    QHash<const TableInfo *, QStringList> m_columns; // of each table, as SELECT * gives them
    ChangeNotice m_notice;
    QSet<std::pair<const QList<qint64> *, qint64>> m_noticed; // list of the notice, id
    std::optional<Error> m_failure; // a row was written whose history was not: never to be committed
};

} // namespace spark
