#include "app/flows/rows_flow.h"

#include "models/store/row_sources.h"
#include "ui/actions.h"
#include "ui/inspectors/campaign_inspector.h"
#include "ui/inspectors/code_inspector.h"
#include "ui/inspectors/inspector_pane.h"
#include "ui/inspectors/video_inspector.h"
#include "ui/pages/ledger_page.h"
#include "ui/widgets/ledger_table.h"
#include "ui/widgets/navigation_bar.h"
#include "ui/widgets/status_area.h"

#include <QDesktopServices>
#include <QUrl>

namespace spark {

namespace {

constexpr int inspectorPause = 30; // ms
constexpr int countsPause = 400;
constexpr int minute = 60'000;
constexpr int foreignInterval = 2000;

} // namespace

RowsFlow::RowsFlow(const FlowContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    MainWindow &window = m_context.window;
    const auto singleShot = [this](QTimer &timer, int interval, auto slot) {
        timer.setSingleShot(true);
        timer.setInterval(interval);
        connect(&timer, &QTimer::timeout, this, slot);
    };
    singleShot(m_inspectorDelay, inspectorPause, &RowsFlow::updateInspector);
    singleShot(m_countsDelay, countsPause, &RowsFlow::updateCounts);
    m_minute.setInterval(minute);
    m_foreign.setInterval(foreignInterval);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        for (LedgerTableModel *model : {static_cast<LedgerTableModel *>(&m_context.models.videos), static_cast<LedgerTableModel *>(&m_context.models.codes), static_cast<LedgerTableModel *>(&m_context.models.campaigns)})
            model->refreshTimes();
        updateInspector();
        m_countsDelay.start();
    });
    connect(&m_foreign, &QTimer::timeout, this, [this] {
        if (Vault *vault = m_context.controllers.vault.vault())
            vault->lookForForeignChanges();
    });
    connect(&m_context.controllers.vault, &VaultController::opened, this, &RowsFlow::attach);
    connect(&m_context.controllers.vault, &VaultController::aboutToClose, this, &RowsFlow::detach);
    connect(&window, &MainWindow::pageMade, this, [this](LedgerPage *page) {
        m_pages.append(page);
        if (Vault *vault = m_context.controllers.vault.vault())
            giveRows(page, *vault);
    });
    connect(&window, &MainWindow::selectionChanged, this, [this] {
        m_inspectorDelay.start();
        // Who has chosen another row meanwhile keeps it.
        if (m_context.window.page(m_context.window.currentPage())->table()->selectedCount() > 0)
            m_wanted.reset();
    });
    connect(window.actions()->toggleInspector, &QAction::toggled, &m_inspectorDelay, qOverload<>(&QTimer::start));
    for (LedgerTableModel *model : {static_cast<LedgerTableModel *>(&m_context.models.videos), static_cast<LedgerTableModel *>(&m_context.models.codes), static_cast<LedgerTableModel *>(&m_context.models.campaigns)}) {
        connect(model, &LedgerTableModel::failed, this, [this](const Error &error) { m_context.showError(error); });
        connect(model, &LedgerTableModel::countChanged, this, &RowsFlow::selectWanted);
        connect(model, &LedgerTableModel::loadingChanged, this, &RowsFlow::selectWanted);
    }

    InspectorPane *pane = window.inspector();
    const auto openLink = [](const QString &link) { QDesktopServices::openUrl(QUrl(link)); };
    connect(pane, &InspectorPane::codeMade, this, [this, openLink](CodeInspector *inspector) {
        connect(inspector, &CodeInspector::editRequested, this, [this](qint64 id) { Q_EMIT editRequested(PageKind::Codes, id); });
        connect(inspector, &CodeInspector::copyRequested, m_context.window.actions()->copyCodes, &QAction::trigger);
        connect(inspector, &CodeInspector::qrRequested, m_context.window.actions()->showQr, &QAction::trigger);
        connect(inspector, &CodeInspector::revealRequested, this, [this, inspector](qint64 id) {
            const auto text = m_context.controllers.handover.codeText(id);
            if (text)
                inspector->reveal(*text);
            else
                m_context.showError(text.error());
        });
        connect(inspector, &Inspector::linkActivated, this, openLink);
    });
    connect(pane, &InspectorPane::videoMade, this, [this, openLink](VideoInspector *inspector) {
        connect(inspector, &VideoInspector::editRequested, this, [this](qint64 id) { Q_EMIT editRequested(PageKind::Videos, id); });
        connect(inspector, &VideoInspector::addCodeRequested, m_context.window.actions()->addCode, &QAction::trigger);
        connect(inspector, &VideoInspector::codeActivated, this, [this](qint64 id) { showRow({PageKind::Codes, id}); });
        connect(inspector, &Inspector::linkActivated, this, openLink);
    });
    connect(pane, &InspectorPane::campaignMade, this, [this](CampaignInspector *inspector) {
        connect(inspector, &CampaignInspector::editRequested, this, [this](qint64 id) { Q_EMIT editRequested(PageKind::Campaigns, id); });
        connect(inspector, &CampaignInspector::codesRequested, this, [this](qint64 id, const QString &name) {
            m_context.window.search({});
            m_context.window.page(PageKind::Codes)->showCampaign(id, name);
            m_context.window.showPage(PageKind::Codes);
        });
    });
}

void RowsFlow::attach(Vault *vault)
{
    connect(vault, &Vault::changed, this, &RowsFlow::apply);
    for (const LedgerPage *page : std::as_const(m_pages))
        giveRows(page, *vault);
    m_minute.start();
    m_foreign.start();
    m_countsDelay.start();
}

// A table that nobody has looked at yet asks for nothing.
void RowsFlow::giveRows(const LedgerPage *page, Vault &vault)
{
    LedgerModels &models = m_context.models;
    const LedgerTableModel *model = page->table()->ledgerModel();
    if (model == &models.codes)
        models.codes.setSource(std::make_unique<VaultRowSource<CodeRows>>(vault));
    else if (model == &models.videos)
        models.videos.setSource(std::make_unique<VaultRowSource<VideoRows>>(vault));
    else
        models.campaigns.setSource(std::make_unique<VaultRowSource<CampaignRows>>(vault));
}

void RowsFlow::detach()
{
    m_minute.stop();
    m_foreign.stop();
    m_countsDelay.stop();
    m_inspectorDelay.stop();
    m_wanted.reset();
    m_context.models.codes.setSource(nullptr);
    m_context.models.videos.setSource(nullptr);
    m_context.models.campaigns.setSource(nullptr);
    // The next vault has other campaigns.
    for (LedgerPage *page : std::as_const(m_pages))
        page->leaveCampaign();
    m_context.window.inspector()->forget();
}

void RowsFlow::apply(const ChangeNotice &notice)
{
    LedgerModels &models = m_context.models;
    const bool names = notice.everything || notice.parties;
    // A table shows names of its neighbours too: what changed there can change any of its rows.
    const auto tell = [&](LedgerTableModel &model, const QList<qint64> &own, bool neighbours) {
        if (names || neighbours)
            model.refreshAll();
        else if (!own.isEmpty())
            model.refresh(own);
    };
    tell(models.codes, notice.codes, !notice.videos.isEmpty() || !notice.campaigns.isEmpty());
    tell(models.videos, notice.videos, false);
    tell(models.campaigns, notice.campaigns, false);
    m_inspectorDelay.start();
    m_countsDelay.start();
}

void RowsFlow::updateInspector()
{
    MainWindow &window = m_context.window;
    if (!m_context.controllers.vault.vault() || !window.isLedgerShown() || !window.actions()->toggleInspector->isChecked())
        return;
    InspectorPane *pane = window.inspector();
    LedgerTable *table = window.page(window.currentPage())->table();
    const int count = table->selectedCount();
    if (count != 1) {
        pane->showCount(count);
        return;
    }
    const qint64 id = table->selectedIds().constFirst();
    const qint64 now = m_context.clock->now();
    // A row that has just been deleted is no error: the selection is about to follow.
    const auto show = [pane](const auto &details, const auto &present) {
        if (details)
            present(*details);
        else
            pane->showCount(0);
    };
    switch (window.currentPage()) {
    case PageKind::Videos:
        show(m_context.controllers.videos.details(id), [&](const VideoDetails &details) { pane->video()->show(details, now); });
        break;
    case PageKind::Codes:
        show(m_context.controllers.codes.details(id), [&](const CodeDetails &details) { pane->code()->show(details, now); });
        break;
    case PageKind::Campaigns:
        show(m_context.controllers.campaigns.details(id), [&](const CampaignDetails &details) { pane->campaign()->show(details, now); });
        break;
    }
}

void RowsFlow::updateCounts()
{
    m_context.controllers.lookup.counts().then(this, [this](const Expected<PageCounts> &counts) {
        if (!counts)
            return; // only numbers; whoever looks at the rows sees what is wrong
        NavigationBar *navigation = m_context.window.navigation();
        const auto number = [](qint64 count) { return static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max())); };
        navigation->setCount(MainWindow::pageKey(PageKind::Videos), counts->videosWithoutCode, tr("%n post(s) without a code", nullptr, number(counts->videosWithoutCode)), Tone::Neutral);
        navigation->setCount(MainWindow::pageKey(PageKind::Codes), counts->codesEndingSoon, tr("%n code(s) ending soon", nullptr, number(counts->codesEndingSoon)), Tone::Warning);
        navigation->setCount(MainWindow::pageKey(PageKind::Campaigns), counts->campaignsRunning, tr("%n campaign(s) running", nullptr, number(counts->campaignsRunning)), Tone::Neutral);
    });
}

void RowsFlow::showRecorded(PageKind kind, qint64 id)
{
    showRow({kind, id, true});
}

// A change is announced before it is answered: the table has been asked by then for what there is now.
void RowsFlow::showRow(const WantedRow &row)
{
    m_context.window.showPage(row.page);
    m_wanted = row;
    selectWanted();
}

void RowsFlow::selectWanted()
{
    if (!m_wanted)
        return;
    LedgerTable *table = m_context.window.page(m_wanted->page)->table();
    const bool there = table->ledgerModel()->rowOf(m_wanted->id) >= 0;
    if (!there && table->ledgerModel()->isLoading())
        return;
    // Once and no more: later it would take the selection from a row that has been chosen meanwhile.
    const WantedRow row = *std::exchange(m_wanted, std::nullopt);
    if (there)
        table->selectId(row.id);
    else if (row.recorded)
        m_context.window.statusArea()->notify(tr("Recorded, but hidden by the search or the filter."), true);
    else
        m_context.window.statusArea()->notify(tr("The row is hidden by the search or the filter."), false);
}

} // namespace spark
