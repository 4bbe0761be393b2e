// The posts, one per row.
#pragma once

#include "models/domain/rows.h"
#include "models/tables/cached_table_model.h"

namespace spark {

class VideosTableModel final : public CachedTableModel<VideoRow>
{
    Q_OBJECT

public:
    enum Column { Caption, Creator, Decision, Codes, CoveredUntil, Campaigns, Published, PostId, Created };

    explicit VideosTableModel(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    std::pair<int, Qt::SortOrder> usualOrder() const override { return {Created, Qt::DescendingOrder}; }

protected:
    QVariant cellOf(const VideoRow &row, int column, int role) const override;

private:
    QString text(const VideoRow &row, int column) const;
};

} // namespace spark
