// Names and values below each other, as inspectors show them.
#pragma once

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLabel;

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

    // A fact that is shown already keeps its place in the focus, and what is selected in it while it stays the same.
    void setFacts(const QList<Fact> &facts);

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    struct Line
    {
        QLabel *name;
        QLabel *value;
    };
    Line makeLine(const QString &name);

    QGridLayout *m_grid;
    QHash<QString, Line> m_lines; // by name
};

} // namespace spark
