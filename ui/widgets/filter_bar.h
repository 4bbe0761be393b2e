// The quick filters above a table, one of them chosen; and the campaign to which the table keeps, while there is one.
#pragma once

#include "models/domain/quick_filter.h"

#include <QWidget>

class QButtonGroup;

namespace spark {

class ChipButton;

class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    QuickFilter filter() const;
    void setFilter(QuickFilter filter);
    // 0: of all campaigns.
    qint64 campaign() const { return m_campaign; }
    void setCampaign(qint64 id, const QString &name);

Q_SIGNALS:
    void changed(); // by a person

private:
    QButtonGroup *m_buttons;
    ChipButton *m_campaignChip;
    qint64 m_campaign = 0;
};

} // namespace spark
