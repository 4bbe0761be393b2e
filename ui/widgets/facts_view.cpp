#include "ui/widgets/facts_view.h"

#include "ui/widgets/text_labels.h"

#include <QGridLayout>

#include <utility>

namespace spark {

FactsView::FactsView(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
}

FactsView::Line FactsView::makeLine(const QString &name)
{
    const Line line {quietLabel(name, this), new QLabel(this)};
    line.name->setWordWrap(false);
    line.value->setWordWrap(true);
    line.value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(line.value, &QLabel::linkActivated, this, &FactsView::linkActivated);
    return line;
}

void FactsView::setFacts(const QList<Fact> &facts)
{
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    QHash<QString, Line> before = std::exchange(m_lines, {});
    for (const Fact &fact : facts) {
        if (fact.value.isEmpty())
            continue;
        const bool known = before.contains(fact.name);
        const Line line = known ? before.take(fact.name) : makeLine(fact.name);
        const bool link = !fact.link.isEmpty();
        line.value->setTextFormat(link ? Qt::RichText : Qt::PlainText);
        line.value->setText(link ? QStringLiteral("<a href=\"%1\">%2</a>").arg(fact.link.toHtmlEscaped(), fact.value.toHtmlEscaped()) : fact.value);
        line.value->setAccessibleName(fact.name % QLatin1String(": ") % fact.value);
        const int row = static_cast<int>(m_lines.size());
        m_grid->addWidget(line.name, row, 0, Qt::AlignLeading | Qt::AlignTop);
        m_grid->addWidget(line.value, row, 1);
        m_lines.insert(fact.name, line);
    }
    for (const Line &line : std::as_const(before)) {
        line.value->hide(); // hands the focus on
        delete line.name;
        delete line.value;
    }
}

} // namespace spark
