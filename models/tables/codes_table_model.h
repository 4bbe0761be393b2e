// The codes, one per row. Code texts are masked before they get here.
#pragma once

#include "models/domain/rows.h"
#include "models/tables/cached_table_model.h"

namespace spark {

class CodesTableModel final : public CachedTableModel<CodeRow>
{
    Q_OBJECT

public:
    enum Column { Code, Status, Caption, Creator, Licensee, Ends, Left, Campaign, Period, Begins, Created };

    explicit CodesTableModel(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    std::pair<int, Qt::SortOrder> usualOrder() const override { return {Left, Qt::AscendingOrder}; }

protected:
    QVariant cellOf(const CodeRow &row, int column, int role) const override;

private:
    QString text(const CodeRow &row, int column) const;
};

} // namespace spark
