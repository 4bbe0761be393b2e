#include "models/store/change_set.h"

#include "models/domain/search_query.h"
#include "models/domain/uid.h"
#include "models/store/read_helpers.h"
#include "models/store/vault_guard.h"

#include <QCoreApplication>
#include <QSqlRecord>

#include <algorithm>

namespace spark {

namespace {

class ChangeTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::ChangeTexts)
};

QString uidColumn()
{
    return QStringLiteral("uid");
}

// Kept for every row by this class, so they are neither compared nor part of a change.
bool isBookkeeping(const QString &column)
{
    return column == QLatin1String("created_at") || column == QLatin1String("changed_at") || column == QLatin1String("device");
}

} // namespace

ChangeSet::ChangeSet(Connection &connection, Author author, Transaction transaction)
    : m_connection(connection)
    , m_author(std::move(author))
    , m_transaction(std::move(transaction))
    , m_history(connection)
{
}

Expected<std::unique_ptr<ChangeSet>> ChangeSet::begin(Connection &connection, const Author &author, const QString &action,
                                                      const QString &reverts)
{
    SPARK_TRY_VALUE(Transaction transaction, Transaction::begin(connection));
    SPARK_TRY(checkStillOurs(connection));
    std::unique_ptr<ChangeSet> changes(new ChangeSet(connection, author, std::move(transaction)));
    changes->m_nowMs = author.clock->nowMs();
    changes->m_uid = newUid(changes->m_nowMs);
    changes->m_action = action;
    changes->m_reverts = reverts;
    return changes;
}

Expected<RowId> ChangeSet::insert(Entity entity, QVariantMap values)
{
    SPARK_TRY(checkUsable());
    const TableInfo &table = tableOf(entity);
    const auto fill = [&values](const char *column, const QVariant &value) {
        const QString name = QLatin1String(column);
        if (!values.contains(name))
            values.insert(name, value);
    };
    fill("uid", newUid(m_nowMs));
    fill("created_at", m_nowMs);
    fill("changed_at", m_nowMs);
    fill("device", m_author.device);

    QStringList names;
    QStringList marks;
    QVariantList binds;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.value().isNull())
            continue;
        names.append(it.key());
        marks.append(QStringLiteral("?"));
        binds.append(it.value());
    }
    const QString sql = QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table.name, names.join(u','), marks.join(u','));
    SPARK_TRY(m_connection.exec(sql, binds));
    const RowId id = m_connection.lastInsertId();
    SPARK_TRY(keep(recordInsert(table, id)));
    return id;
}

Expected<void> ChangeSet::update(Entity entity, RowId id, const QVariantMap &values)
{
    SPARK_TRY(checkUsable());
    const TableInfo &table = tableOf(entity);
    SPARK_TRY_VALUE(const QVariantMap current, load(table, id));
    QStringList columns;
    QStringList assignments;
    QVariantList binds;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QVariant old = current.value(it.key());
        if (isBookkeeping(it.key()) || (old.isNull() && it.value().isNull()) || (!old.isNull() && !it.value().isNull() && old == it.value()))
            continue;
        columns.append(it.key());
        assignments.append(it.key() % QLatin1String(" = ?"));
        binds.append(it.value());
    }
    if (columns.isEmpty())
        return {};

    const QString sql = QStringLiteral("UPDATE %1 SET %2, changed_at = ?, device = ? WHERE id = ?").arg(table.name, assignments.join(u','));
    binds << m_nowMs << m_author.device << id;
    SPARK_TRY(m_connection.exec(sql, binds));
    return keep(recordUpdate(table, id, current, columns));
}

Expected<void> ChangeSet::remove(Entity entity, RowId id)
{
    SPARK_TRY(checkUsable());
    const TableInfo &table = tableOf(entity);
    SPARK_TRY_VALUE(const QVariantMap current, load(table, id));
    SPARK_TRY(m_connection.exec(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(table.name), {id}));
    return keep(recordRemove(table, id, current));
}

Expected<void> ChangeSet::note(Entity entity, const QString &entityUid, const QJsonObject &before, const QJsonObject &after)
{
    SPARK_TRY(checkUsable());
    HistoryEntry entry;
    entry.changeSet = m_uid;
    entry.action = m_action;
    entry.reverts = m_reverts;
    entry.at = m_nowMs;
    entry.device = m_author.device;
    entry.actor = m_author.actor;
    entry.entity = entity == Entity::Vault ? QStringLiteral("vault") : tableOf(entity).name;
    entry.entityUid = entityUid;
    entry.before = before;
    entry.after = after;
    ++m_entries;
    return m_history.append(entry);
}

Expected<void> ChangeSet::commit()
{
    SPARK_TRY(checkUsable());
    SPARK_TRY(checkStillThere(m_connection));
    return m_transaction.commit();
}

// SQLite ends a transaction by itself when a disk fills up or a change is cancelled. What a caller wrote after that
// would be on the disk at once, with history entries that continue a chain that was rolled back.
Expected<void> ChangeSet::checkUsable() const
{
    if (m_failure)
        return failure(*m_failure);
    if (m_connection.isInTransaction())
        return {};
    return failure(ErrorCode::Cancelled, ChangeTexts::tr("The change was broken off by an earlier error. Nothing was changed."),
                   ChangeTexts::tr("Try again."));
}

Expected<void> ChangeSet::keep(Expected<void> recorded)
{
    if (!recorded)
        m_failure = recorded.error();
    return recorded;
}

// Asked of the query once: for a thousand rows that would be as much work as the rows.
const QStringList &ChangeSet::columnsOf(const TableInfo &table, const QSqlQuery &query)
{
    QStringList &columns = m_columns[&table];
    if (columns.isEmpty()) {
        const QSqlRecord record = query.record();
        for (int i = 0; i < record.count(); ++i)
            columns.append(record.fieldName(i));
    }
    return columns;
}

Expected<QVariantMap> ChangeSet::load(const TableInfo &table, RowId id)
{
    QVariantMap row;
    const auto done = m_connection.forEach(QStringLiteral("SELECT * FROM %1 WHERE id = ?").arg(table.name), {id},
                                           [this, &table, &row](const QSqlQuery &query) {
                                               const QStringList &columns = columnsOf(table, query);
                                               for (int i = 0; i < columns.size(); ++i)
                                                   row.insert(columns.at(i), query.isNull(i) ? QVariant() : query.value(i));
                                           });
    if (!done)
        return failure(done.error());
    if (row.isEmpty())
        return failure(rowIsGone());
    return row;
}

// The entries keep what stands in the row rather than what the caller gave: its defaults, and what the engine made
// of a value. Otherwise undo would not know the row again.
Expected<void> ChangeSet::recordInsert(const TableInfo &table, RowId id)
{
    SPARK_TRY_VALUE(const QVariantMap row, load(table, id));
    SPARK_TRY(note(table.entity, row.value(uidColumn()).toString(), {}, toJson(row)));
    SPARK_TRY(insertWords(table, id, row));
    remember(table, id, row);
    return {};
}

Expected<void> ChangeSet::recordUpdate(const TableInfo &table, RowId id, const QVariantMap &before, const QStringList &columns)
{
    SPARK_TRY_VALUE(const QVariantMap row, load(table, id));
    QVariantMap was;
    QVariantMap is;
    for (const QString &column : columns) {
        was.insert(column, before.value(column));
        is.insert(column, row.value(column));
    }
    SPARK_TRY(note(table.entity, before.value(uidColumn()).toString(), toJson(was), toJson(is)));
    const bool wordsChanged = std::any_of(table.wordColumns.begin(), table.wordColumns.end(),
                                          [&is](const QString &column) { return is.contains(column); });
    if (wordsChanged)
        SPARK_TRY(indexWords(table, id, row));
    remember(table, id, before);
    remember(table, id, row);
    return {};
}

Expected<void> ChangeSet::recordRemove(const TableInfo &table, RowId id, const QVariantMap &before)
{
    SPARK_TRY(note(table.entity, before.value(uidColumn()).toString(), toJson(before), {}));
    SPARK_TRY(indexWords(table, id, {}));
    remember(table, id, before);
    return {};
}

Expected<void> ChangeSet::indexWords(const TableInfo &table, RowId id, const QVariantMap &row)
{
    if (table.wordColumns.isEmpty())
        return {};
    SPARK_TRY(m_connection.exec(QStringLiteral("DELETE FROM %1_words WHERE rowid = ?").arg(table.name), {id}));
    return insertWords(table, id, row);
}

Expected<void> ChangeSet::insertWords(const TableInfo &table, RowId id, const QVariantMap &row)
{
    QStringList texts;
    for (const QString &column : table.wordColumns) {
        if (const QString text = row.value(column).toString(); !text.isEmpty())
            texts.append(searchableText(text));
    }
    if (texts.isEmpty())
        return {};
    return m_connection.exec(QStringLiteral("INSERT INTO %1_words (rowid, words) VALUES (?, ?)").arg(table.name), {id, texts.join(u'\n')});
}

// Which rows of which table a view must look at again.
void ChangeSet::remember(const TableInfo &table, RowId id, const QVariantMap &row)
{
    const auto add = [this](QList<qint64> &ids, const QVariant &value) {
        const qint64 other = value.toLongLong();
        const std::pair<const QList<qint64> *, qint64> key(&ids, other);
        if (other <= 0 || m_noticed.contains(key))
            return;
        m_noticed.insert(key);
        ids.append(other);
    };
    switch (table.entity) {
    case Entity::Video: add(m_notice.videos, id); break;
    case Entity::Authorization:
        add(m_notice.codes, id);
        add(m_notice.videos, row.value(QStringLiteral("video_id")));
        add(m_notice.campaigns, row.value(QStringLiteral("campaign_id")));
        break;
    case Entity::Campaign: add(m_notice.campaigns, id); break;
    case Entity::CampaignVideo:
        add(m_notice.campaigns, row.value(QStringLiteral("campaign_id")));
        add(m_notice.videos, row.value(QStringLiteral("video_id")));
        break;
    case Entity::Application: add(m_notice.codes, row.value(QStringLiteral("authorization_id"))); break;
    case Entity::Party:
    case Entity::PartyHandle: m_notice.parties = true; break;
    case Entity::UsageRight:
    case Entity::CampaignAdAccount:
    case Entity::AdAccount:
    case Entity::Vault: break;
    }
}

} // namespace spark
