#include "ui/widgets/facts_view.h"

#include "ui/widgets/text_labels.h"

#include <QGridLayout>

namespace spark {

FactsView::FactsView(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
}

void FactsView::setFacts(const QList<Fact> &facts)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Fact &fact : facts) {
        if (fact.value.isEmpty())
            continue;
        QLabel *name = quietLabel(fact.name, this);
        name->setWordWrap(false);
        auto *value = new QLabel(this);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        if (fact.link.isEmpty()) {
            value->setTextFormat(Qt::PlainText);
            value->setText(fact.value);
        } else {
            value->setTextFormat(Qt::RichText);
            value->setText(QStringLiteral("<a href=\"%1\">%2</a>").arg(fact.link.toHtmlEscaped(), fact.value.toHtmlEscaped()));
            connect(value, &QLabel::linkActivated, this, &FactsView::linkActivated);
        }
        value->setAccessibleName(fact.name % QLatin1String(": ") % fact.value);
        m_grid->addWidget(name, row, 0, Qt::AlignLeading | Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
        ++row;
    }
}

} // namespace spark
