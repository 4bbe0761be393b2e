// Places widgets one after the other as words are: in a line, and in a further one where there is no room left.
#pragma once

#include <QLayout>

namespace spark {

class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    FlowLayout(int spacing, QWidget *parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override; // all in one line
    QSize minimumSize() const override;
    void setGeometry(const QRect &area) override;

private:
    // Calls place with each item and where it goes in a line of this width; returns the height of all lines.
    template<typename Place>
    int flow(int width, Place place) const;

    QList<QLayoutItem *> m_items;
};

} // namespace spark
