#include "models/store/undo.h"

#include "models/store/read_helpers.h"

#include <QCoreApplication>

#include <limits>

namespace spark {

namespace {

// An intake has hundreds of thousands of entries: they are read a part at a time.
constexpr int entriesAtOnce = 500;

class UndoTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::UndoTexts)
};

tl::unexpected<Error> changedSince()
{
    return failure(ErrorCode::Conflict, UndoTexts::tr("This cannot be taken back: the rows were changed since. Nothing was changed."),
                   UndoTexts::tr("Take back the later changes first, or edit the rows."));
}

bool sameValue(const QVariant &a, const QVariant &b)
{
    return a.isNull() || b.isNull() ? a.isNull() == b.isNull() : a == b;
}

Expected<RowId> idOf(Connection &connection, const TableInfo &table, const QString &uid)
{
    SPARK_TRY_VALUE(const RowId id, findId(connection, QStringLiteral("SELECT id FROM %1 WHERE uid = ?").arg(table.name), {uid}));
    return id == 0 ? Expected<RowId>(changedSince()) : id;
}

// True when every column of expected stands in the row as it was left. changed_at is the program's own.
Expected<bool> isAsLeft(Connection &connection, const TableInfo &table, RowId id, const QVariantMap &expected)
{
    QStringList columns = expected.keys();
    columns.removeAll(QStringLiteral("changed_at"));
    columns.removeAll(QStringLiteral("device"));
    bool same = true;
    SPARK_TRY(connection.forEach(QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(columns.join(u','), table.name), {id},
                                 [&](const QSqlQuery &query) {
                                     for (int i = 0; i < columns.size(); ++i)
                                         same = same && sameValue(query.isNull(i) ? QVariant() : query.value(i), expected.value(columns.at(i)));
                                 }));
    return same;
}

Expected<void> revertEntry(ChangeSet &changes, const HistoryEntry &entry)
{
    const TableInfo *table = tableNamed(entry.entity);
    if (!table)
        return {}; // a note about the vault itself changes no row
    const QVariantMap before = fromJson(entry.before);
    const QVariantMap after = fromJson(entry.after);
    if (after.isEmpty()) {
        SPARK_TRY(changes.insert(table->entity, before));
        return {};
    }
    SPARK_TRY_VALUE(const RowId id, idOf(changes.connection(), *table, entry.entityUid));
    SPARK_TRY_VALUE(const bool asLeft, isAsLeft(changes.connection(), *table, id, after));
    if (!asLeft)
        return changedSince();
    return before.isEmpty() ? changes.remove(table->entity, id) : changes.update(table->entity, id, before);
}

} // namespace

Expected<void> revert(ChangeSet &changes, const QString &changeSet)
{
    HistoryLog history(changes.connection());
    qint64 before = std::numeric_limits<qint64>::max();
    for (bool any = false;; any = true) {
        SPARK_TRY_VALUE(const QList<HistoryEntry> entries, history.ofChangeSetBackwards(changeSet, before, entriesAtOnce));
        if (entries.isEmpty() && !any)
            return failure(ErrorCode::NotFound, UndoTexts::tr("This action is not in the ledger’s history, so there is nothing to take back."), {});
        if (entries.isEmpty())
            return {};
        for (const HistoryEntry &entry : entries) {
            const auto done = revertEntry(changes, entry);
            // A constraint that fails here means that something else has taken the row's place or hangs on it.
            if (!done && done.error().code == ErrorCode::Conflict)
                return changedSince();
            SPARK_TRY(done);
        }
        before = entries.last().number;
    }
}

} // namespace spark
