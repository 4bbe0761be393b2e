#include "ui/pages/ledger_page.h"

#include "models/tables/ledger_table_model.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/ledger_table.h"
#include "ui/widgets/text_labels.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace spark {

LedgerPage::LedgerPage(const PageTexts &texts, LedgerTableModel *model, QWidget *parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_model(model)
    , m_count(quietLabel({}, this))
    , m_filters(new FilterBar(this))
    , m_table(new LedgerTable(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
{
    setObjectName(texts.key + QStringLiteral("_page"));
    m_table->setObjectName(texts.key + QStringLiteral("_table"));
    m_table->setAccessibleName(texts.title);
    m_table->setLedgerModel(model);
    m_count->setWordWrap(false);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(18, 14, 18, 10);
    head->setSpacing(12);
    head->addWidget(headingLabel(texts.title, this));
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_filters);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(m_stack, 1);

    connect(m_filters, &FilterBar::changed, this, &LedgerPage::apply);
    connect(m_model, &LedgerTableModel::countChanged, this, &LedgerPage::updateState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &LedgerPage::updateState);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_nothingAtAll) {
            Q_EMIT addRequested();
            return;
        }
        m_filters->setFilter(QuickFilter::None);
        m_filters->setCampaign(0, {});
        Q_EMIT clearSearchRequested();
        apply();
    });
    connect(m_empty, &EmptyState::otherClicked, this, &LedgerPage::takeInRequested);
    updateState();
}

void LedgerPage::setSearch(const QString &text)
{
    m_search = text;
    apply();
}

void LedgerPage::showCampaign(qint64 id, const QString &name)
{
    m_filters->setFilter(QuickFilter::None);
    m_filters->setCampaign(id, name);
    apply();
}

void LedgerPage::leaveCampaign()
{
    m_filters->setCampaign(0, {});
    apply();
}

void LedgerPage::apply()
{
    RowQuery query = m_model->query();
    query.search = m_search;
    query.filter = m_filters->filter();
    query.campaign = m_filters->campaign();
    m_model->setQuery(query);
}

void LedgerPage::updateState()
{
    const int rows = m_model->rowCount();
    const bool filtered = !m_search.trimmed().isEmpty() || m_filters->filter() != QuickFilter::None || m_filters->campaign() != 0;
    m_count->setText(m_model->isReady() ? QLocale().toString(rows) : QString());
    m_count->setAccessibleName(tr("%n row(s)", nullptr, rows));
    const bool empty = m_model->isReady() && rows == 0;
    if (empty && filtered) {
        m_nothingAtAll = false;
        m_empty->show(QStringLiteral("search"), tr("Nothing found"), tr("No row fits this search and filter."), tr("Show &all"));
    } else if (empty) {
        m_nothingAtAll = true;
        m_empty->show(m_texts.iconName, m_texts.emptyTitle, m_texts.emptyText, m_texts.emptyButton, m_texts.emptyOther);
    }
    // What is hidden takes the focus with it, also the one that the window will have again when a dialog closes.
    const QWidget *before = m_stack->currentWidget();
    const QWidget *focused = window()->focusWidget();
    const bool hadFocus = isVisible() && (!focused || focused == before || before->isAncestorOf(focused));
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (hadFocus)
        takeFocus();
}

void LedgerPage::takeFocus()
{
    m_stack->currentWidget()->setFocus();
}

} // namespace spark
