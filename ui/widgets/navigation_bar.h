// The pages, at the window's leading edge, each with a number that matters.
#pragma once

#include "models/tables/table_roles.h"

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace spark {

class NavigationButton;

class NavigationBar : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationBar(QWidget *parent = nullptr);

    // key: the page's name in settings.
    void addPage(const QString &key, const QString &iconName, const QString &title);
    void setCurrent(const QString &key);
    // hint: what the number counts, for tooltips and screen readers. 0 shows nothing.
    void setCount(const QString &key, qint64 count, const QString &hint, Tone tone);

Q_SIGNALS:
    void pageChosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
    QVBoxLayout *m_layout;
    QHash<QString, NavigationButton *> m_buttons;
};

} // namespace spark
