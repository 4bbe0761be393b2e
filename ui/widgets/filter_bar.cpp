#include "ui/widgets/filter_bar.h"

#include "ui/widgets/chip_button.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace spark {

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
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
    layout->addStretch();
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
