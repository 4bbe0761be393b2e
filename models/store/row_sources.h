// The rows of the three tables out of a vault.
#pragma once

#include "models/domain/row_source.h"
#include "models/domain/rows.h"
#include "models/store/row_plan.h"
#include "models/store/vault.h"

namespace spark {

// How each table finds and reads its rows; also used without a window, on any connection. now: UTC seconds; limit: as the
// plan will be run.
struct CodeRows
{
    using Row = CodeRow;
    // Columns by which can be sorted; anything else gives InvalidInput.
    static Expected<RowPlan> plan(Connection &connection, const RowQuery &query, qint64 now, int limit, const NarrowLimits &limits = {});
    static Expected<CodeRow> load(Connection &connection, qint64 id, qint64 now);
};

struct VideoRows
{
    using Row = VideoRow;
    static Expected<RowPlan> plan(Connection &connection, const RowQuery &query, qint64 now, int limit, const NarrowLimits &limits = {});
    static Expected<VideoRow> load(Connection &connection, qint64 id, qint64 now);
};

struct CampaignRows
{
    using Row = CampaignRow;
    static Expected<RowPlan> plan(Connection &connection, const RowQuery &query, qint64 now, int limit, const NarrowLimits &limits = {});
    static Expected<CampaignRow> load(Connection &connection, qint64 id, qint64 now);
};

// A search for a text jumps about in the file: with the memory that going through the rows in order needs, the same pages
// would have to be decrypted for every letter. Whoever never searches does without it.
Expected<void> keepPagesForSearch(Connection &connection);

// The source of a table model. The vault must outlive it; it belongs to the window's thread.
template<typename Rows>
class VaultRowSource final : public RowSource<typename Rows::Row>
{
public:
    explicit VaultRowSource(Vault &vault) : m_vault(vault) { }
    ~VaultRowSource() override { m_running.cancel(); }

    QFuture<Expected<FoundIds>> ids(const RowQuery &query, int limit) override
    {
        m_running.cancel();
        m_running = CancelToken();
        const qint64 now = m_vault.author().clock->now();
        return m_vault.read(
            [query, limit, now](Connection &connection) -> Expected<FoundIds> {
                if (!query.search.isEmpty())
                    SPARK_TRY(keepPagesForSearch(connection));
                SPARK_TRY_VALUE(const RowPlan plan, Rows::plan(connection, query, now, limit));
                return findIds(connection, plan, limit);
            },
            m_running);
    }

    Expected<QList<typename Rows::Row>> rows(const std::vector<qint64> &ids) override
    {
        SPARK_TRY_VALUE(Connection * connection, m_vault.reader());
        const qint64 now = m_vault.author().clock->now();
        QList<typename Rows::Row> rows;
        rows.reserve(static_cast<qsizetype>(ids.size()));
        for (const qint64 id : ids) {
            SPARK_TRY_VALUE(const auto row, Rows::load(*connection, id, now));
            rows.append(row);
        }
        return rows;
    }

private:
    Vault &m_vault;
    CancelToken m_running;
};

} // namespace spark
