#include "ui/inspectors/inspector.h"

#include "ui/widgets/facts_view.h"
#include "ui/widgets/history_view.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_labels.h"

#include <QVBoxLayout>

namespace spark {

Inspector::Inspector(QWidget *parent)
    : QScrollArea(parent)
    , m_title(headingLabel({}, this))
    , m_head(new QVBoxLayout)
    , m_facts(new FactsView(this))
    , m_more(new QVBoxLayout)
    , m_history(new HistoryView(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_head->setSpacing(8);
    m_more->setSpacing(6);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addLayout(m_head);
    layout->addWidget(m_facts);
    layout->addLayout(m_more);
    layout->addSpacing(4);
    layout->addWidget(sectionLabel(tr("History"), content));
    layout->addWidget(m_history);
    layout->addStretch();
    setWidget(content);
    connect(m_facts, &FactsView::linkActivated, this, &Inspector::linkActivated);
}

void Inspector::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Inspector::setFacts(const QList<Fact> &facts)
{
    m_facts->setFacts(facts);
}

void Inspector::setHistory(const QList<HistoryEntry> &history)
{
    m_history->setEntries(history);
    // What comes last here was made with this row, and stands above buttons that are older.
    tabAsLaidOut(this);
}

} // namespace spark
