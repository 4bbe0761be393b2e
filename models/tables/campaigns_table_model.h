// The campaigns, one per row.
#pragma once

#include "models/domain/rows.h"
#include "models/tables/cached_table_model.h"

namespace spark {

class CampaignsTableModel final : public CachedTableModel<CampaignRow>
{
    Q_OBJECT

public:
    enum Column { Name, Brand, FlightStart, FlightEnd, Codes, Needed, Videos, Budget, Created };

    explicit CampaignsTableModel(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    std::pair<int, Qt::SortOrder> usualOrder() const override { return {Name, Qt::AscendingOrder}; }

protected:
    QVariant cellOf(const CampaignRow &row, int column, int role) const override;

private:
    QString text(const CampaignRow &row, int column) const;
};

} // namespace spark
