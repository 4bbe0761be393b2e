// Names and values below each other, as inspectors show them.
#pragma once

#include <QWidget>

class QGridLayout;

namespace spark {

struct Fact
{
    QString name;
    QString value; // an empty one is not shown
    QString link; // opened outside when the value is activated; may be empty
};

class FactsView : public QWidget
{
    Q_OBJECT

public:
    explicit FactsView(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    QGridLayout *m_grid;
};

} // namespace spark
