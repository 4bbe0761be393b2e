#include "ui/inspectors/inspector_pane.h"

#include "ui/inspectors/campaign_inspector.h"
#include "ui/inspectors/code_inspector.h"
#include "ui/inspectors/video_inspector.h"
#include "ui/widgets/empty_state.h"

namespace spark {

namespace {

constexpr int paneWidth = 300;

} // namespace

InspectorPane::InspectorPane(QWidget *parent) : QStackedWidget(parent), m_nothing(new EmptyState(this))
{
    setObjectName(QStringLiteral("inspector"));
    setMinimumWidth(260);
    m_nothing->setTextWidth(220);
    addWidget(m_nothing);
    showCount(0);
}

QSize InspectorPane::sizeHint() const
{
    return {paneWidth, 400};
}

VideoInspector *InspectorPane::video()
{
    if (!m_video) {
        m_video = new VideoInspector(this);
        addWidget(m_video);
        Q_EMIT videoMade(m_video);
    }
    setCurrentWidget(m_video);
    return m_video;
}

CodeInspector *InspectorPane::code()
{
    if (!m_code) {
        m_code = new CodeInspector(this);
        addWidget(m_code);
        Q_EMIT codeMade(m_code);
    }
    setCurrentWidget(m_code);
    return m_code;
}

CampaignInspector *InspectorPane::campaign()
{
    if (!m_campaign) {
        m_campaign = new CampaignInspector(this);
        addWidget(m_campaign);
        Q_EMIT campaignMade(m_campaign);
    }
    setCurrentWidget(m_campaign);
    return m_campaign;
}

void InspectorPane::forget()
{
    showCount(0);
    for (QWidget *inspector : {static_cast<QWidget *>(m_video), static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_campaign)})
        delete inspector;
    m_video = nullptr;
    m_code = nullptr;
    m_campaign = nullptr;
}

void InspectorPane::showCount(int count)
{
    setCurrentWidget(m_nothing);
    if (count > 1) {
        m_nothing->show(QStringLiteral("inspector"), tr("%n row(s) selected", nullptr, count), tr("Edit, copy or delete them all at once from the toolbar or the context menu."), {});
    } else {
        m_nothing->show(QStringLiteral("inspector"), {}, tr("Select a row to see its facts and its history."), {});
    }
}

} // namespace spark
