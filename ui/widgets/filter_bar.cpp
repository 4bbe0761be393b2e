#include "ui/widgets/filter_bar.h"

#include "ui/widgets/chip_button.h"
#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>

namespace spark {

namespace {

constexpr int widestName = 180; // pixels

} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this)), m_campaignChip(new ChipButton({}, this))
{
    // Some languages need more room for these than a small window has.
    auto *layout = new FlowLayout(6, this);
    m_campaignChip->setObjectName(QStringLiteral("filter_campaign"));
    m_campaignChip->setToolTip(tr("Show the rows of all campaigns"));
    m_campaignChip->setAccessibleDescription(m_campaignChip->toolTip());
    m_campaignChip->hide();
    layout->addWidget(m_campaignChip);
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
    connect(m_buttons, &QButtonGroup::idClicked, this, &FilterBar::changed);
    connect(m_campaignChip, &QAbstractButton::clicked, this, [this] {
        setCampaign(0, {});
        Q_EMIT changed();
    });
}

QuickFilter FilterBar::filter() const
{
    return static_cast<QuickFilter>(m_buttons->checkedId());
}

void FilterBar::setFilter(QuickFilter filter)
{
    m_buttons->button(static_cast<int>(filter))->setChecked(true);
}

void FilterBar::setCampaign(qint64 id, const QString &name)
{
    m_campaign = id;
    m_campaignChip->setText(m_campaignChip->fontMetrics().elidedText(name, Qt::ElideRight, widestName) % QStringLiteral("  ✕"));
    m_campaignChip->setShortcut({}); // an & in a name is none
    m_campaignChip->setAccessibleName(tr("Campaign %1").arg(name));
    m_campaignChip->setChecked(true);
    m_campaignChip->setVisible(id != 0);
    m_campaignChip->updateGeometry();
}

} // namespace spark
