// One action of a person: rows written and their history entries, all in one transaction or not at all.
// Everything that changes an entity goes through here, so that nothing is ever without history, and the
// full-text index follows by itself.
#pragma once

#include "models/domain/clock.h"
#include "models/domain/row_source.h"
#include "models/domain/uid.h"
#include "models/store/connection.h"
#include "models/store/history_log.h"
#include "models/store/row_shape.h"

#include <QSet>

#include <map>
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

    // What a statement finds by a key of a creator, a brand or a campaign; 0 for nothing. Kept as long as this change set
    // writes none of these: of thousands of rows the same few names are asked for again and again.
    Expected<RowId> findNamed(const QString &sql, const QString &key);

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
    ChangeSet(Connection &connection, Author author, Transaction transaction, qint64 nowMs);

    Expected<void> checkUsable() const;
    Expected<const RowShape *> shapeOf(const TableInfo &table);
    Expected<StoredRow> load(const RowShape &shape, RowId id);
    Expected<RowId> insertAsGiven(const TableInfo &table, const QVariantMap &values);
    Expected<void> recordInsert(const StoredRow &row, RowId id);
    Expected<void> recordUpdate(const StoredRow &before, RowId id, const QStringList &columns);
    Expected<void> recordRemove(const StoredRow &before, RowId id);
    static std::optional<QString> wordsOf(const StoredRow &row);
    Expected<void> insertWords(const StoredRow &row, RowId id);
    Expected<void> removeWords(const StoredRow &row, RowId id);
    HistoryEntry entryFor(const QString &entity, const QString &entityUid) const;
    Expected<void> append(const StoredRow &row, const QByteArray &before, const QByteArray &after);
    Expected<void> keep(Expected<void> recorded);
    void forgetNames(Entity entity);
    void remember(const StoredRow &row, RowId id);

    Connection &m_connection;
    Author m_author;
    Transaction m_transaction;
    HistoryLog m_history;
    UidSequence m_uids; // in the order in which rows and entries are written
    QString m_uid;
    QString m_action;
    QString m_reverts;
    const qint64 m_nowMs;
    qint64 m_entries = 0;
    std::map<const TableInfo *, std::unique_ptr<RowShape>> m_shapes;
    QHash<std::pair<QString, QString>, RowId> m_named; // by statement and key
    ChangeNotice m_notice;
    QSet<std::pair<const QList<qint64> *, qint64>> m_noticed; // list of the notice, id
    std::optional<Error> m_failure; // a row was written whose history was not: never to be committed
};

} // namespace spark
