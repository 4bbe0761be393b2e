#include "ui/widgets/tab_order.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>

namespace spark {

namespace {

void collect(QLayout *layout, QList<QWidget *> &controls);

void collect(QWidget *widget, QList<QWidget *> &controls)
{
    if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
        controls.append(widget);
    if (auto *area = qobject_cast<QScrollArea *>(widget); area && area->widget()) {
        collect(area->widget(), controls);
    } else if (auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(splitter->widget(i), controls);
    } else if (widget->layout()) {
        collect(widget->layout(), controls);
    }
}

void collect(QLayout *layout, QList<QWidget *> &controls)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->widget())
            collect(item->widget(), controls);
        else if (item->layout())
            collect(item->layout(), controls);
    }
}

} // namespace

void tabAsLaidOut(QWidget *area)
{
    QList<QWidget *> controls;
    collect(area, controls);
    for (qsizetype i = 1; i < controls.size(); ++i)
        QWidget::setTabOrder(controls.at(i - 1), controls.at(i));
}

} // namespace spark
