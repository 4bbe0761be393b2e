#include "ui/inspectors/campaign_inspector.h"

#include "models/tables/table_texts.h"
#include "ui/widgets/facts_view.h"
#include "ui/widgets/text_labels.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace spark {

CampaignInspector::CampaignInspector(QWidget *parent) : Inspector(parent), m_codes(new QLabel(this)), m_share(new QProgressBar(this))
{
    setObjectName(QStringLiteral("campaign_inspector"));
    m_share->setTextVisible(false);
    m_share->setFixedHeight(8);
    m_share->setAccessibleName(tr("Live codes of those needed"));
    head()->addWidget(m_codes);
    head()->addWidget(m_share);
    auto *codes = new QPushButton(tr("&Show codes"), this);
    codes->setObjectName(QStringLiteral("show_codes"));
    auto *edit = new QPushButton(tr("Ed&it…"), this);
    edit->setObjectName(QStringLiteral("edit"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(codes);
    buttons->addWidget(edit);
    buttons->addStretch();
    more()->addLayout(buttons);
    connect(codes, &QPushButton::clicked, this, [this] { Q_EMIT codesRequested(m_id, m_name); });
    connect(edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(m_id); });
}

void CampaignInspector::show(const CampaignDetails &details, qint64 now)
{
    const CampaignRow &row = details.row;
    m_id = row.id;
    m_name = row.name;
    setTitle(row.name);
    const int needed = row.codesNeeded.value_or(0);
    m_codes->setText(needed > 0 ? tr("%1 of %n code(s) live", nullptr, needed).arg(row.codes) : tr("%n live code(s)", nullptr, row.codes));
    m_share->setVisible(needed > 0);
    m_share->setRange(0, qMax(1, needed));
    m_share->setValue(qMin(row.codes, needed));
    setFacts({{tr("Brand"), row.brand, {}},
              {tr("First day"), TableTexts::day(row.flightStart), {}},
              {tr("Last day"), TableTexts::day(row.flightEnd), {}},
              {tr("Left"), TableTexts::timeLeft(row.flightEnd, now), {}},
              {tr("Posts"), QLocale().toString(row.videos), {}},
              {tr("Budget"), row.budget ? formatMoney(*row.budget, QLocale()) : QString(), {}},
              {tr("Notes"), details.campaign.notes, {}}});
    setHistory(details.history);
}

} // namespace spark
