// What the colours of a marked text mean.
#pragma once

#include <QWidget>

namespace spark {

class MarkLegend : public QWidget
{
    Q_OBJECT

public:
    explicit MarkLegend(QWidget *parent = nullptr);
};

} // namespace spark
