// The pane beside the table: the facts of the selected row, its history, and the next step.
#pragma once

#include "models/domain/details.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace spark {

class FactsView;
class HistoryView;

// What every inspector is made of, from top to bottom: a head, facts, more, history.
class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QString &link);

protected:
    void setTitle(const QString &title);
    void setFacts(const QList<struct Fact> &facts);
    void setHistory(const QList<HistoryEntry> &history);
    QVBoxLayout *head() const { return m_head; } // below the title
    QVBoxLayout *more() const { return m_more; } // between facts and history

private:
    QLabel *m_title;
    QVBoxLayout *m_head;
    FactsView *m_facts;
    QVBoxLayout *m_more;
    HistoryView *m_history;
};

} // namespace spark
