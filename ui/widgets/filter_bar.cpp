#include "ui/widgets/filter_bar.h"

#include "ui/widgets/chip_button.h"
#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>

namespace spark {

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    // Some languages need more room for these than a small window has.
    auto *layout = new FlowLayout(6, this);
    m_buttons->setExclusive(true);
    QList<QuickFilter> filters = quickFilters();
    filters.prepend(QuickFilter::None);
    for (const QuickFilter filter : std::as_const(filters)) {
        auto *button = new ChipButton(QuickFilterTexts::label(filter), this);
        button->setObjectName(filter == QuickFilter::None ? QStringLiteral("filter_all") : QStringLiteral("filter_") + quickFilterName(filter));
        button->setAccessibleDescription(tr("Quick filter"));
        m_buttons->addButton(button, static_cast<int>(filter));
        layout->addWidget(button);
    }
    setFilter(QuickFilter::None);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT filterChanged(static_cast<QuickFilter>(id)); });
}

QuickFilter FilterBar::filter() const
{
    return static_cast<QuickFilter>(m_buttons->checkedId());
}

void FilterBar::setFilter(QuickFilter filter)
{
    m_buttons->button(static_cast<int>(filter))->setChecked(true);
}

} // namespace spark
