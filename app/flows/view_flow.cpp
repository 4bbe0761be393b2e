#include "app/flows/view_flow.h"

#include "app/flows/help_pages.h"
#include "app/flows/libraries.h"
#include "app/services/language.h"
#include "ui/actions.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/inspectors/inspector_pane.h"
#include "ui/pages/ledger_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/ledger_table.h"

#include <QApplication>

namespace spark {

namespace {

constexpr int saveColumnsPause = 500; // ms

} // namespace

ViewFlow::ViewFlow(const FlowContext &context, QApplication &application, ColorScheme &system, IdleMonitor &idle, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_application(application)
    , m_system(system)
    , m_idle(idle)
{
    MainWindow &window = m_context.window;
    const Actions &actions = *window.actions();
    connect(actions.settings, &QAction::triggered, this, &ViewFlow::showSettings);
    connect(actions.help, &QAction::triggered, this, [this] { showHelp(QStringLiteral("start")); });
    connect(actions.shortcuts, &QAction::triggered, this, [this] { showHelp(QStringLiteral("shortcuts")); });
    connect(actions.about, &QAction::triggered, this, &ViewFlow::showAbout);
    connect(&m_system, &ColorScheme::changed, this, &ViewFlow::applyTheme);
    connect(&window, &MainWindow::pageMade, this, [this](LedgerPage *page) {
        page->table()->restoreHeaderState(m_context.settings.headerState(page->texts().key));
        connect(page->table(), &LedgerTable::columnsChanged, this, [this, page] {
            m_rearranged.insert(page);
            m_columnsDelay.start();
        });
    });
    connect(&window, &MainWindow::closing, this, &ViewFlow::saveWindow);
    m_columnsDelay.setSingleShot(true);
    m_columnsDelay.setInterval(saveColumnsPause);
    connect(&m_columnsDelay, &QTimer::timeout, this, &ViewFlow::saveColumns);
}

void ViewFlow::restoreWindow()
{
    applySettings();
    MainWindow &window = m_context.window;
    if (const QByteArray geometry = m_context.settings.windowGeometry(); !geometry.isEmpty())
        window.restoreGeometry(geometry);
    window.actions()->toggleInspector->setChecked(m_context.settings.inspectorVisible());
    window.inspector()->setVisible(m_context.settings.inspectorVisible());
    const QString last = m_context.settings.lastPage();
    for (const PageKind kind : {PageKind::Videos, PageKind::Codes, PageKind::Campaigns}) {
        if (MainWindow::pageKey(kind) == last)
            window.setStartPage(kind);
    }
}

void ViewFlow::saveWindow()
{
    m_context.settings.setWindowGeometry(m_context.window.saveGeometry());
    m_context.settings.setInspectorVisible(m_context.window.actions()->toggleInspector->isChecked());
    m_context.settings.setLastPage(MainWindow::pageKey(m_context.window.currentPage()));
    saveColumns();
    // Where settings cannot be written the window is still left; the next start begins as a new one.
    (void)m_context.settings.sync().has_value();
}

void ViewFlow::saveColumns()
{
    m_columnsDelay.stop();
    for (const LedgerPage *page : std::as_const(m_rearranged))
        m_context.settings.setHeaderState(page->texts().key, page->table()->headerState());
    m_rearranged.clear();
}

void ViewFlow::applyTheme()
{
    const QString theme = m_context.settings.theme();
    const bool dark = theme == QLatin1String("dark") || (theme == QLatin1String("system") && m_system.isDark());
    Theme::instance().apply(m_application, dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
}

void ViewFlow::applySettings()
{
    applyTheme();
    m_idle.setLimit(m_context.settings.lockAfterMinutes() * 60);
    m_context.clipboard.setClearAfter(m_context.settings.clearClipboardSeconds());
}

void ViewFlow::showSettings()
{
    Settings &settings = m_context.settings;
    const Preferences now {settings.language(), settings.theme(), settings.lockAfterMinutes(), settings.lockOnSessionLock(), settings.lockOnSleep(), settings.clearClipboardSeconds(),
                           settings.backupEveryDays(), settings.backupFolder()};
    auto *dialog = new SettingsDialog(now, availableLanguages(), &m_context.window);
    connect(dialog, &SettingsDialog::folderRequested, this, [this, dialog](const QString &current) {
        m_context.dialogs.chooseFolder(dialog, tr("Folder for backups"), current, [dialog](const QString &folder) { dialog->setBackupFolder(folder); });
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Preferences chosen = dialog->preferences();
        Settings &store = m_context.settings;
        store.setLanguage(chosen.language);
        store.setTheme(chosen.theme);
        store.setLockAfterMinutes(chosen.lockAfterMinutes);
        store.setLockOnSessionLock(chosen.lockOnSessionLock);
        store.setLockOnSleep(chosen.lockOnSleep);
        store.setClearClipboardSeconds(chosen.clearClipboardSeconds);
        store.setBackupEveryDays(chosen.backupEveryDays);
        store.setBackupFolder(chosen.backupFolder);
        applySettings();
        if (const auto saved = store.sync(); !saved)
            m_context.showError(saved.error());
    });
    dialog->open();
}

void ViewFlow::showHelp(const QString &page)
{
    auto *dialog = new HelpDialog(helpPages(*m_context.window.actions()), &m_context.window);
    dialog->showPage(page);
    dialog->show();
}

void ViewFlow::showAbout()
{
    auto *dialog = new AboutDialog(QStringLiteral(SPARK_VERSION), librariesInUse(), &m_context.window);
    dialog->open();
}

} // namespace spark
