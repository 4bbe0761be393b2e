#include "ui/main_window.h"

#include "ui/actions.h"
#include "ui/inspectors/inspector_pane.h"
#include "ui/pages/ledger_page.h"
#include "ui/pages/unlock_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/ledger_table.h"
#include "ui/widgets/navigation_bar.h"
#include "ui/widgets/status_area.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace spark {

namespace {

constexpr int typingPause = 10; // ms: a newer search ends the older one, so that this only gathers what comes at once
constexpr QSize usualSize(1280, 800);
constexpr QSize frameRoom(8, 40); // what a window manager puts around a window
constexpr int searchWidth = 420;

PageTexts textsOf(PageKind kind)
{
    switch (kind) {
    case PageKind::Videos:
        return {MainWindow::pageKey(kind), MainWindow::tr("Videos"), QStringLiteral("video"), MainWindow::tr("No posts yet"),
                MainWindow::tr("Here are the posts that may run as Spark Ads. Paste a post’s link to record it; its date and creator are read from the link."), MainWindow::tr("Add &posts…")};
    case PageKind::Codes:
        return {MainWindow::pageKey(kind), MainWindow::tr("Codes"), QStringLiteral("code"), MainWindow::tr("No codes yet"),
                MainWindow::tr("Here is every Spark code: for which post, for whom, until when. Paste one as it came, from a chat or a mail."), MainWindow::tr("Add &code…"), MainWindow::tr("&Take in…")};
    case PageKind::Campaigns:
        return {MainWindow::pageKey(kind), MainWindow::tr("Campaigns"), QStringLiteral("campaign"), MainWindow::tr("No campaigns yet"),
                MainWindow::tr("A campaign gathers posts and codes for one flight of a brand."), MainWindow::tr("Add c&ampaign…")};
    }
    Q_UNREACHABLE();
}

} // namespace

MainWindow::MainWindow(const WindowModels &models, QWidget *parent)
    : QMainWindow(parent)
    , m_models(models)
    , m_actions(new Actions(this))
    , m_stack(new QStackedWidget(this))
    , m_ledger(new QWidget(this))
    , m_navigation(new NavigationBar(m_ledger))
    , m_pages(new QStackedWidget(m_ledger))
    , m_splitter(new QSplitter(Qt::Horizontal, m_ledger))
    , m_inspector(new InspectorPane(m_ledger))
    , m_banner(new Banner(m_ledger))
    , m_status(new StatusArea(this))
    , m_toolBar(new QToolBar(tr("Toolbar"), this))
    , m_search(new QLineEdit(this))
{
    setObjectName(QStringLiteral("main_window"));
    resize(usualSize.boundedTo(screen()->availableSize() - frameRoom));
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu); // QMainWindow's own would hide the toolbar
    buildMenus();
    buildToolBar();
    buildLedger();
    setStatusBar(m_status);
    setCentralWidget(m_stack);
    m_stack->addWidget(m_ledger);
    setVault({});
    setUndo({}, {});

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, [this] { page(m_current)->setSearch(m_search->text()); });
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_navigation, &NavigationBar::pageChosen, this, [this](const QString &key) {
        for (const PageKind kind : {PageKind::Videos, PageKind::Codes, PageKind::Campaigns}) {
            if (pageKey(kind) == key)
                showPage(kind);
        }
    });
    connect(m_actions->showVideos, &QAction::triggered, this, [this] { showPage(PageKind::Videos); });
    connect(m_actions->showCodes, &QAction::triggered, this, [this] { showPage(PageKind::Codes); });
    connect(m_actions->showCampaigns, &QAction::triggered, this, [this] { showPage(PageKind::Campaigns); });
    connect(m_actions->nextPage, &QAction::triggered, this, [this] { showPage(static_cast<PageKind>((static_cast<int>(m_current) + 1) % 3)); });
    connect(m_actions->previousPage, &QAction::triggered, this, [this] { showPage(static_cast<PageKind>((static_cast<int>(m_current) + 2) % 3)); });
    connect(m_actions->toggleInspector, &QAction::toggled, m_inspector, &QWidget::setVisible);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_status, &StatusArea::undoRequested, m_actions->undo, &QAction::trigger);
    connect(m_status, &StatusArea::lockRequested, m_actions->lock, &QAction::trigger);
}

QString MainWindow::pageKey(PageKind kind)
{
    switch (kind) {
    case PageKind::Videos: return QStringLiteral("videos");
    case PageKind::Codes: return QStringLiteral("codes");
    case PageKind::Campaigns: return QStringLiteral("campaigns");
    }
    Q_UNREACHABLE();
}

void MainWindow::buildMenus()
{
    const auto fill = [](QMenu *menu, std::initializer_list<QAction *> actions) {
        for (QAction *action : actions) {
            if (action)
                menu->addAction(action);
            else
                menu->addSeparator();
        }
    };
    Actions &a = *m_actions;
    QMenu *file = menuBar()->addMenu(tr("&File"));
    fill(file, {a.newVault, a.openVault});
    m_recentMenu = file->addMenu(tr("Open r&ecent"));
    fill(file, {nullptr, a.openPack, a.exportRows, nullptr, a.lock, nullptr, a.backUp, a.restore, a.verify, nullptr, a.changeKey, a.recoveryKit, nullptr, a.removeSample, a.settings, nullptr, a.quit});
    fill(menuBar()->addMenu(tr("&Edit")), {a.undo, a.redo, nullptr, a.addVideos, a.addCode, a.addCampaign, a.paste, nullptr, a.edit, a.remove, nullptr, a.find});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    fill(view, {a.showVideos, a.showCodes, a.showCampaigns, nullptr, a.nextPage, a.previousPage, nullptr, a.toggleInspector});
    m_columnsMenu = view->addMenu(tr("C&olumns"));
    connect(m_columnsMenu, &QMenu::aboutToShow, this, [this] {
        m_columnsMenu->clear();
        page(m_current)->table()->fillColumnMenu(m_columnsMenu);
    });
    fill(menuBar()->addMenu(tr("&Code")), {a.takeIn, nullptr, a.copyCodes, a.showQr, a.saveSheet, nullptr, a.intoAdsManager, a.message, a.handOverPack, nullptr, a.copyLink});
    fill(menuBar()->addMenu(tr("&Help")), {a.help, a.shortcuts, nullptr, a.about});
}

void MainWindow::buildToolBar()
{
    Actions &a = *m_actions;
    m_toolBar->setObjectName(QStringLiteral("toolbar"));
    m_toolBar->setMovable(false);
    m_toolBar->setFloatable(false);
    auto *add = new QToolButton(m_toolBar);
    add->setObjectName(QStringLiteral("new"));
    add->setDefaultAction(a.addHere);
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setPopupMode(QToolButton::MenuButtonPopup);
    auto *addMenu = new QMenu(add);
    addMenu->addActions({a.addVideos, a.addCode, a.addCampaign});
    add->setMenu(addMenu);
    m_toolBar->addWidget(add);
    m_toolBar->addAction(a.takeIn);
    m_toolBar->addSeparator();
    m_toolBar->addActions({a.copyCodes, a.showQr, a.intoAdsManager, a.edit, a.remove});
    m_toolBar->addSeparator();
    m_toolBar->addActions({a.undo, a.redo});
    auto *gap = new QWidget(m_toolBar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(gap);

    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search codes, links, IDs, handles, words  (Ctrl+K)"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(240);
    m_search->setMaximumWidth(searchWidth);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_search->installEventFilter(this);
    m_toolBar->addWidget(m_search);
    m_toolBar->addAction(a.toggleInspector);
    m_toolBar->addAction(a.lock);
    // Buttons of a toolbar are reached by Tab too.
    const auto buttons = m_toolBar->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly);
    for (QToolButton *button : buttons)
        button->setFocusPolicy(Qt::TabFocus);
    addToolBar(Qt::TopToolBarArea, m_toolBar);
}

void MainWindow::buildLedger()
{
    m_navigation->addPage(pageKey(PageKind::Videos), QStringLiteral("video"), tr("Videos"));
    m_navigation->addPage(pageKey(PageKind::Codes), QStringLiteral("code"), tr("Codes"));
    m_navigation->addPage(pageKey(PageKind::Campaigns), QStringLiteral("campaign"), tr("Campaigns"));
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_banner);
    right->addWidget(m_splitter, 1);
    auto *layout = new QHBoxLayout(m_ledger);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addLayout(right, 1);
}

LedgerPage *MainWindow::page(PageKind kind)
{
    LedgerPage *&page = m_pageOf[kind];
    if (page)
        return page;
    LedgerTableModel *model = kind == PageKind::Videos ? m_models.videos : kind == PageKind::Codes ? m_models.codes : m_models.campaigns;
    page = new LedgerPage(textsOf(kind), model, m_pages);
    m_pages->addWidget(page);
    connect(page->table(), &LedgerTable::selectedIdsChanged, this, [this] {
        updateActions();
        Q_EMIT selectionChanged();
    });
    connect(page->table(), &LedgerTable::rowsActivated, this, &MainWindow::activated);
    connect(page->table(), &LedgerTable::menuRequested, this, &MainWindow::showRowMenu);
    connect(page, &LedgerPage::addRequested, m_actions->addHere, &QAction::trigger);
    connect(page, &LedgerPage::takeInRequested, m_actions->takeIn, &QAction::trigger);
    connect(page, &LedgerPage::clearSearchRequested, m_search, &QLineEdit::clear);
    Q_EMIT pageMade(page);
    return page;
}

WelcomePage *MainWindow::welcomePage()
{
    if (!m_welcome) {
        m_welcome = new WelcomePage(this);
        m_stack->addWidget(m_welcome);
        Q_EMIT welcomeMade(m_welcome);
    }
    return m_welcome;
}

UnlockPage *MainWindow::unlockPage()
{
    if (!m_unlock) {
        m_unlock = new UnlockPage(this);
        m_stack->addWidget(m_unlock);
        Q_EMIT unlockMade(m_unlock);
    }
    return m_unlock;
}

void MainWindow::showWelcome()
{
    m_stack->setCurrentWidget(welcomePage());
    m_toolBar->hide();
    updateActions();
}

void MainWindow::showUnlock()
{
    m_stack->setCurrentWidget(unlockPage());
    m_toolBar->hide();
    updateActions();
}

void MainWindow::showLedger()
{
    showPage(m_current);
    m_stack->setCurrentWidget(m_ledger);
    m_toolBar->show();
    updateActions();
    page(m_current)->takeFocus();
}

bool MainWindow::isLedgerShown() const
{
    return m_stack->currentWidget() == m_ledger;
}

void MainWindow::showPage(PageKind kind)
{
    LedgerPage *shown = page(kind);
    m_current = kind;
    m_navigation->setCurrent(pageKey(kind));
    m_pages->setCurrentWidget(shown);
    shown->setSearch(m_search->text());
    updateActions();
    if (isLedgerShown() && !m_search->hasFocus())
        shown->takeFocus();
    Q_EMIT selectionChanged();
}

QList<qint64> MainWindow::selectedIds()
{
    return page(m_current)->table()->selectedIds();
}

void MainWindow::search(const QString &text)
{
    m_search->setText(text);
}

void MainWindow::setVault(const QString &path)
{
    setWindowTitle(path.isEmpty() ? tr("Spark Ledger") : tr("%1 – Spark Ledger").arg(QFileInfo(path).completeBaseName()));
}

void MainWindow::setVaultOpen(bool open, bool canBeLocked)
{
    m_vaultOpen = open;
    m_canBeLocked = canBeLocked;
    updateActions();
}

void MainWindow::setSamplePresent(bool present)
{
    m_samplePresent = present;
    updateActions();
}

void MainWindow::setUndo(const QString &undoLabel, const QString &redoLabel)
{
    m_actions->undo->setText(undoLabel.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undoLabel));
    m_actions->redo->setText(redoLabel.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redoLabel));
    m_actions->undo->setProperty("possible", !undoLabel.isEmpty());
    m_actions->redo->setProperty("possible", !redoLabel.isEmpty());
    updateActions();
}

void MainWindow::updateActions()
{
    Actions &a = *m_actions;
    const bool ledger = isLedgerShown() && m_vaultOpen;
    // Not page(): that would make it, before anybody has asked to be told of pages that are made.
    const LedgerPage *shown = m_pageOf.value(m_current);
    const int selected = ledger && shown ? shown->table()->selectedCount() : 0;
    const bool codes = m_current == PageKind::Codes;
    for (QAction *action : {a.backUp, a.verify, a.openPack, a.exportRows, a.changeKey, a.recoveryKit, a.addVideos, a.addCode, a.addCampaign, a.addHere, a.paste, a.takeIn, a.intoAdsManager, a.find, a.toggleInspector, a.nextPage,
                            a.previousPage, a.showVideos, a.showCodes, a.showCampaigns})
        action->setEnabled(ledger);
    a.lock->setEnabled(m_canBeLocked);
    a.removeSample->setEnabled(ledger && m_samplePresent);
    a.edit->setEnabled(selected > 0);
    a.remove->setEnabled(selected > 0);
    a.copyCodes->setEnabled(selected > 0 && codes);
    a.message->setEnabled(selected > 0 && m_current != PageKind::Campaigns);
    a.handOverPack->setEnabled(selected > 0 && codes);
    a.saveSheet->setEnabled(selected > 0 && codes);
    a.showQr->setEnabled(selected == 1 && codes);
    a.copyLink->setEnabled(selected == 1 && m_current != PageKind::Campaigns);
    a.undo->setEnabled(ledger && a.undo->property("possible").toBool());
    a.redo->setEnabled(ledger && a.redo->property("possible").toBool());
    m_columnsMenu->setEnabled(ledger);
}

void MainWindow::showRowMenu(const QPoint &position)
{
    Actions &a = *m_actions;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_current == PageKind::Codes) {
        menu->addActions({a.copyCodes, a.showQr, a.saveSheet, a.intoAdsManager, a.message, a.handOverPack});
        menu->addSeparator();
    }
    if (m_current == PageKind::Videos)
        menu->addActions({a.addCode, a.message});
    if (m_current != PageKind::Campaigns)
        menu->addAction(a.copyLink);
    menu->addSeparator();
    menu->addActions({a.edit, a.remove});
    menu->popup(position);
}

bool MainWindow::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter || (key == Qt::Key_Escape && m_search->text().isEmpty())) {
            if (key == Qt::Key_Escape)
                page(m_current)->leaveCampaign();
            LedgerTable *table = page(m_current)->table();
            table->setFocus();
            // A table has a current row as soon as it has the focus, chosen or not.
            if (table->selectedCount() == 0 && table->model()->rowCount() > 0)
                table->selectRow(0);
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_search->clear();
            return true;
        }
    }
    return QMainWindow::eventFilter(object, event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData *given = event->mimeData();
    if (isLedgerShown() && m_vaultOpen && (given->hasUrls() || given->hasImage() || given->hasText()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT dropped(event->mimeData());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    event->accept();
}

} // namespace spark
