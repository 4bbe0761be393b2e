// A table model over rows of one type: the cache between LedgerTableModel and a RowSource.
#pragma once

#include "models/tables/ledger_table_model.h"

#include <QCache>

namespace spark {

template<typename Row>
class CachedTableModel : public LedgerTableModel
{
public:
    using LedgerTableModel::LedgerTableModel;

    // source: null while the vault is locked.
    void setSource(std::unique_ptr<RowSource<Row>> source)
    {
        if (m_source)
            clear();
        m_source = std::move(source);
        sourceChanged();
    }

    // Rows held at the most; for tests of the bound.
    static constexpr int mostCached = 1024;
    int cachedRows() const { return static_cast<int>(m_cache.size()); }

protected:
    virtual QVariant cellOf(const Row &row, int column, int role) const = 0;

    QVariant cell(qint64 id, int column, int role) const override
    {
        const Row *row = m_cache.object(id);
        // A row that is gone from the ledger is blank until the ids without it are there.
        return row && row->id != 0 ? cellOf(*row, column, role) : QVariant();
    }

    Expected<void> fetch(const std::vector<qint64> &ids) const override
    {
        if (!m_source)
            return {};
        SPARK_TRY_VALUE(const QList<Row> rows, m_source->rows(ids));
        for (std::size_t i = 0; i < ids.size(); ++i)
            m_cache.insert(ids[i], new Row(rows.at(static_cast<qsizetype>(i))));
        return {};
    }

    bool isCached(qint64 id) const override { return m_cache.contains(id); }

    void dropCached(const QList<qint64> &ids) override
    {
        if (ids.isEmpty())
            m_cache.clear();
        for (const qint64 id : ids)
            m_cache.remove(id);
    }

    bool hasSource() const override { return m_source != nullptr; }

    QFuture<Expected<FoundIds>> findIds(const RowQuery &query, int limit) override { return m_source->ids(query, limit); }

private:
    std::unique_ptr<RowSource<Row>> m_source;
    mutable QCache<qint64, Row> m_cache {mostCached};
};

} // namespace spark
