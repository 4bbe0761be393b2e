// The quick filters above a table, one of them chosen.
#pragma once

#include "models/domain/quick_filter.h"

#include <QWidget>

class QButtonGroup;

namespace spark {

class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    QuickFilter filter() const;
    void setFilter(QuickFilter filter);

Q_SIGNALS:
    void filterChanged(spark::QuickFilter filter);

private:
    QButtonGroup *m_buttons;
};

} // namespace spark
