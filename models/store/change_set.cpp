#include "models/store/change_set.h"

#include "models/domain/search_query.h"
#include "models/store/read_helpers.h"
#include "models/store/vault_guard.h"

#include <QCoreApplication>

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

// Names are few and rows many; this only guards against a file with a name of its own in each row.
constexpr qsizetype mostNames = 4096;

// Rows that a view is told of one by one. With more it looks at all it shows, which is a screenful.
constexpr qsizetype mostNoticed = 10000;

// Kept for every row by this class, so they are neither compared nor part of a change.
bool isBookkeeping(const QString &column)
{
    return column == QLatin1String("created_at") || column == QLatin1String("changed_at") || column == QLatin1String("device");
}

} // namespace

ChangeSet::ChangeSet(Connection &connection, Author author, Transaction transaction, qint64 nowMs)
    : m_connection(connection)
    , m_author(std::move(author))
    , m_transaction(std::move(transaction))
    , m_history(connection)
    , m_uids(nowMs)
    , m_uid(m_uids.next())
    , m_nowMs(nowMs)
{
}

Expected<std::unique_ptr<ChangeSet>> ChangeSet::begin(Connection &connection, const Author &author, const QString &action,
                                                      const QString &reverts)
{
    SPARK_TRY_VALUE(Transaction transaction, Transaction::begin(connection));
    SPARK_TRY(checkStillOurs(connection));
    std::unique_ptr<ChangeSet> changes(new ChangeSet(connection, author, std::move(transaction), author.clock->nowMs()));
    changes->m_action = action;
    changes->m_reverts = reverts;
    return changes;
}

Expected<RowId> ChangeSet::insert(Entity entity, QVariantMap values)
{
    SPARK_TRY(checkUsable());
    const TableInfo &table = tableOf(entity);
    const auto fill = [&values](const QString &name, const auto &value) {
        QVariant &place = values[name];
        if (!place.isValid())
            place = value();
    };
    forgetNames(entity);
    fill(uidColumn(), [this] { return m_uids.next(); });
    fill(QStringLiteral("created_at"), [this] { return m_nowMs; });
    fill(QStringLiteral("changed_at"), [this] { return m_nowMs; });
    fill(QStringLiteral("device"), [this] { return m_author.device; });

    SPARK_TRY_VALUE(const RowShape *shape, shapeOf(table));
    StoredRow row {shape, {}};
    RowId id = 0;
    // The entries keep what stands in the row rather than what the caller gave: its defaults, and what the engine made of a
    // value. Otherwise undo would not know the row again. Where that is not known beforehand it is read back.
    if (std::optional<QVariantList> stored = shape->asStored(values)) {
        row.values = std::move(*stored);
        SPARK_TRY(shape->insert(row.values));
        id = row.values.at(shape->id()).toLongLong();
    } else {
        SPARK_TRY_VALUE(id, insertAsGiven(table, values));
        auto loaded = load(*shape, id);
        if (!loaded) {
            m_failure = loaded.error();
            return failure(loaded.error());
        }
        row = std::move(*loaded);
    }
    SPARK_TRY(keep(recordInsert(row, id)));
    return id;
}

Expected<RowId> ChangeSet::insertAsGiven(const TableInfo &table, const QVariantMap &values)
{
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
    SPARK_TRY(m_connection.exec(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table.name, names.join(u','), marks.join(u',')), binds));
    return m_connection.lastInsertId();
}

Expected<void> ChangeSet::update(Entity entity, RowId id, const QVariantMap &values)
{
    SPARK_TRY(checkUsable());
    const TableInfo &table = tableOf(entity);
    SPARK_TRY_VALUE(const RowShape *shape, shapeOf(table));
    SPARK_TRY_VALUE(const StoredRow current, load(*shape, id));
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
    forgetNames(entity);

    const QString sql = QStringLiteral("UPDATE %1 SET %2, changed_at = ?, device = ? WHERE id = ?").arg(table.name, assignments.join(u','));
    binds << m_nowMs << m_author.device << id;
    SPARK_TRY(m_connection.exec(sql, binds));
    return keep(recordUpdate(current, id, columns));
}

Expected<void> ChangeSet::remove(Entity entity, RowId id)
{
    SPARK_TRY(checkUsable());
    const TableInfo &table = tableOf(entity);
    SPARK_TRY_VALUE(const RowShape *shape, shapeOf(table));
    SPARK_TRY_VALUE(const StoredRow current, load(*shape, id));
    forgetNames(entity);
    SPARK_TRY(m_connection.exec(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(table.name), {id}));
    return keep(recordRemove(current, id));
}

Expected<void> ChangeSet::note(Entity entity, const QString &entityUid, const QJsonObject &before, const QJsonObject &after)
{
    SPARK_TRY(checkUsable());
    HistoryEntry entry = entryFor(entity == Entity::Vault ? QStringLiteral("vault") : tableOf(entity).name, entityUid);
    entry.before = before;
    entry.after = after;
    ++m_entries;
    return m_history.append(entry);
}

HistoryEntry ChangeSet::entryFor(const QString &entity, const QString &entityUid) const
{
    HistoryEntry entry;
    entry.changeSet = m_uid;
    entry.action = m_action;
    entry.reverts = m_reverts;
    entry.at = m_nowMs;
    entry.device = m_author.device;
    entry.actor = m_author.actor;
    entry.entity = entity;
    entry.entityUid = entityUid;
    return entry;
}

Expected<void> ChangeSet::append(const StoredRow &row, const QByteArray &before, const QByteArray &after)
{
    HistoryEntry entry = entryFor(row.shape->info().name, row.value(u"uid").toString());
    entry.uid = m_uids.next();
    ++m_entries;
    return m_history.append(entry, before, after);
}

Expected<RowId> ChangeSet::findNamed(const QString &sql, const QString &key)
{
    const std::pair<QString, QString> asked(sql, key);
    if (const RowId known = m_named.value(asked))
        return known;
    SPARK_TRY_VALUE(const RowId found, findId(m_connection, sql, {key}));
    if (found == 0)
        return 0;
    if (m_named.size() >= mostNames)
        m_named.clear();
    m_named.insert(asked, found);
    return found;
}

void ChangeSet::forgetNames(Entity entity)
{
    if (entity == Entity::Party || entity == Entity::PartyHandle || entity == Entity::Campaign)
        m_named.clear();
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

Expected<const RowShape *> ChangeSet::shapeOf(const TableInfo &table)
{
    std::unique_ptr<RowShape> &shape = m_shapes[&table];
    if (!shape) {
        SPARK_TRY_VALUE(shape, RowShape::read(m_connection, table));
    }
    return shape.get();
}

Expected<StoredRow> ChangeSet::load(const RowShape &shape, RowId id)
{
    StoredRow row {&shape, {}};
    SPARK_TRY(m_connection.forEach(shape.selectSql(), {id}, [&row, &shape](const QSqlQuery &query) {
        row.values.reserve(shape.columns().size());
        for (int i = 0; i < shape.columns().size(); ++i)
            row.values.append(query.isNull(i) ? QVariant() : query.value(i));
    }));
    if (row.values.isEmpty())
        return failure(rowIsGone());
    return row;
}

Expected<void> ChangeSet::recordInsert(const StoredRow &row, RowId id)
{
    SPARK_TRY(append(row, {}, historyText(row)));
    SPARK_TRY(insertWords(row, id));
    remember(row, id);
    return {};
}

Expected<void> ChangeSet::recordUpdate(const StoredRow &before, RowId id, const QStringList &columns)
{
    SPARK_TRY_VALUE(const StoredRow row, load(*before.shape, id));
    QVariantMap was;
    QVariantMap is;
    for (const QString &column : columns) {
        was.insert(column, before.value(column));
        is.insert(column, row.value(column));
    }
    const TableInfo &table = before.shape->info();
    SPARK_TRY(append(before, historyText(toJson(was)), historyText(toJson(is))));
    const bool wordsChanged = std::any_of(table.wordColumns.begin(), table.wordColumns.end(),
                                          [&is](const QString &column) { return is.contains(column); });
    if (wordsChanged) {
        SPARK_TRY(removeWords(before, id));
        SPARK_TRY(insertWords(row, id));
    }
    remember(before, id);
    remember(row, id);
    return {};
}

Expected<void> ChangeSet::recordRemove(const StoredRow &before, RowId id)
{
    SPARK_TRY(append(before, historyText(before), {}));
    SPARK_TRY(removeWords(before, id));
    remember(before, id);
    return {};
}

// What stands in the index for the row, if anything does.
std::optional<QString> ChangeSet::wordsOf(const StoredRow &row)
{
    QStringList texts;
    for (const qsizetype column : row.shape->wordColumns()) {
        if (const QString text = row.values.at(column).toString(); !text.isEmpty())
            texts.append(searchableText(text));
    }
    return texts.isEmpty() ? std::nullopt : std::optional(texts.join(u'\n'));
}

Expected<void> ChangeSet::removeWords(const StoredRow &row, RowId id)
{
    return wordsOf(row) ? m_connection.exec(QStringLiteral("DELETE FROM %1_words WHERE rowid = ?").arg(row.shape->info().name), {id}) : Expected<void>();
}

Expected<void> ChangeSet::insertWords(const StoredRow &row, RowId id)
{
    const std::optional<QString> words = wordsOf(row);
    return words ? m_connection.exec(QStringLiteral("INSERT INTO %1_words (rowid, words) VALUES (?, ?)").arg(row.shape->info().name), {id, *words}) : Expected<void>();
}

// Which rows of which table a view must look at again.
void ChangeSet::remember(const StoredRow &row, RowId id)
{
    const auto add = [this](QList<qint64> &ids, const QVariant &value) {
        const qint64 other = value.toLongLong();
        const std::pair<const QList<qint64> *, qint64> key(&ids, other);
        if (other <= 0 || m_notice.everything || m_noticed.contains(key))
            return;
        m_noticed.insert(key);
        ids.append(other);
        if (m_noticed.size() <= mostNoticed)
            return;
        m_notice = {};
        m_notice.everything = true;
        m_noticed.clear();
    };
    switch (row.shape->info().entity) {
    case Entity::Video: add(m_notice.videos, id); break;
    case Entity::Authorization:
        add(m_notice.codes, id);
        add(m_notice.videos, row.value(u"video_id"));
        add(m_notice.campaigns, row.value(u"campaign_id"));
        break;
    case Entity::Campaign: add(m_notice.campaigns, id); break;
    case Entity::CampaignVideo:
        add(m_notice.campaigns, row.value(u"campaign_id"));
        add(m_notice.videos, row.value(u"video_id"));
        break;
    case Entity::Application: add(m_notice.codes, row.value(u"authorization_id")); break;
    case Entity::Party:
    case Entity::PartyHandle: m_notice.parties = true; break;
    case Entity::UsageRight:
    case Entity::CampaignAdAccount:
    case Entity::AdAccount:
    case Entity::Vault: break;
    }
}

} // namespace spark
