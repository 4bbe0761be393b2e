#include "app/application.h"

#include "app/controllers/this_machine.h"
#include "app/picture_maker.h"
#include "app/start_meter.h"
#include "ui/pages/ledger_page.h"
#include "ui/theme/icons.h"
#include "ui/widgets/ledger_table.h"

#include <QApplication>
#include <QThreadPool>

#include <cstdio>

namespace spark {

namespace {

constexpr int mostWaitedForRows = 50; // ms

} // namespace

Application::Application(QApplication &application, Arguments arguments, Surroundings surroundings)
    : m_arguments(std::move(arguments))
    , m_author(thisAuthor())
    , m_keychain(std::move(surroundings.keychain))
    , m_dialogs(std::move(surroundings.dialogs))
    , m_cameras(std::move(surroundings.cameras))
    , m_idle(&application, std::move(surroundings.bootClock))
    , m_controllers(*m_keychain, &m_clipboard, m_author)
    , m_path(m_arguments.vault.isEmpty() ? m_settings.lastVault() : m_arguments.vault)
    , m_keyInKeychain(m_arguments.source.value_or(KeySource::keychain()).isKept())
    , m_opening(m_path.isEmpty() ? std::nullopt : std::optional(m_controllers.vault.open(m_path, m_arguments.source.value_or(KeySource::keychain()), VaultFlow::openOptions(m_settings))))
    , m_models(m_author.clock)
    , m_window({&m_models.videos, &m_models.codes, &m_models.campaigns})
    , m_context {m_window, m_models, m_controllers, m_clipboard, *m_dialogs, *m_cameras, m_settings, m_author.clock}
    , m_view(m_context, application, m_scheme, m_idle)
    , m_rows(m_context)
    , m_record(m_context, m_rows)
    , m_intake(m_context)
    , m_handover(m_context)
    , m_batch(m_context)
    , m_message(m_context)
    , m_pack(m_context)
    , m_export(m_context)
    , m_history(m_context)
    , m_key(m_context)
    , m_backup(m_context)
    , m_vault(m_context, m_idle, m_session)
{
    m_arguments.source.reset();
    m_window.setWindowIcon(applicationIcon());
    connect(&m_record, &RecordFlow::intakeWanted, &m_intake, &IntakeFlow::paste);
    connect(&m_vault, &VaultFlow::restoreRequested, &m_backup, &BackupFlow::restore);
    connect(&m_key, &KeyFlow::keyChanged, &m_vault, &VaultFlow::setKeyInKeychain);
    connect(&m_backup, &BackupFlow::restored, &m_vault, &VaultFlow::openRestored);
    connect(&m_vault, &VaultFlow::packChosen, &m_pack, &PackFlow::open);
    // The pack that the program was started with waits for the vault that takes it in.
    connect(
        &m_controllers.vault, &VaultController::opened, this,
        [this] {
            const QString pack = std::exchange(m_arguments.pack, {});
            if (pack.isEmpty())
                return;
            showWindow(); // over which the dialog opens
            m_pack.open(pack);
        },
        Qt::QueuedConnection);
    // The window appears with what it is about: the ledger, or the question for its key.
    connect(&m_controllers.vault, &VaultController::opened, this, &Application::showWithRows);
    connect(&m_controllers.vault, &VaultController::stateChanged, this, [this](VaultController::State state) {
        if (state != VaultController::State::Busy && state != VaultController::State::Open)
            showWindow();
    });
}

// Other threads end before those whom they report to.
Application::~Application()
{
    disconnect(&m_controllers.vault, nullptr, this, nullptr);
    m_controllers.vault.close();
    QThreadPool::globalInstance()->waitForDone();
}

void Application::start()
{
    m_view.restoreWindow();
    if (m_arguments.measureStart)
        new StartMeter(m_window, m_models.codes, this);
    if (!m_arguments.pictures.isEmpty()) {
        auto *maker = new PictureMaker(m_context, m_arguments.pictures, this);
        connect(&m_controllers.vault, &VaultController::opened, maker, &PictureMaker::start);
    }
    // The vault was open before the window was built: nobody was there yet to be told.
    if (Vault *vault = m_controllers.vault.vault())
        Q_EMIT m_controllers.vault.opened(vault);
    if (m_arguments.isUnattended()) {
        failUnlessOpened();
        return;
    }
    m_vault.start(m_path, m_keyInKeychain, std::exchange(m_opening, std::nullopt));
    // A keychain that asks a question first: the window says what it is waiting for.
    const VaultController::State state = m_controllers.vault.state();
    if (state != VaultController::State::Busy && state != VaultController::State::Open)
        showWindow();
    else
        QTimer::singleShot(400, this, [this] {
            if (m_shown || m_controllers.vault.state() != VaultController::State::Busy)
                return;
            m_vault.showOpening();
            showWindow();
        });
}

// Nobody is there to answer a question or to read a page.
void Application::failUnlessOpened()
{
    const auto fail = [](const Error &error) {
        std::fputs(qPrintable(error.text() + u'\n'), stderr);
        // The event loop may not run yet.
        QTimer::singleShot(0, qApp, [] { QCoreApplication::exit(3); });
    };
    if (!m_opening) {
        fail({ErrorCode::InvalidInput, tr("Which vault? Give --vault FILE."), {}, {}});
        return;
    }
    QFuture<Expected<void>> opening = *m_opening;
    opening.then(this, [fail](const Expected<void> &opened) {
        if (!opened)
            fail(opened.error());
    });
}

// The first rows are mostly there within a frame: painting the window without them would take longer.
void Application::showWithRows()
{
    if (m_shown)
        return;
    const LedgerTableModel *model = m_window.page(m_window.currentPage())->table()->ledgerModel();
    if (model->rowCount() > 0 || !model->isLoading()) {
        showWindow();
        return;
    }
    connect(model, &LedgerTableModel::countChanged, this, &Application::showWindow);
    connect(model, &LedgerTableModel::failed, this, &Application::showWindow);
    QTimer::singleShot(mostWaitedForRows, this, &Application::showWindow);
}

void Application::showWindow()
{
    if (m_shown)
        return;
    m_shown = true;
    m_window.show();
    QTimer::singleShot(0, this, &Application::afterFirstPaint);
}

void Application::afterFirstPaint()
{
    m_session.start();
    m_scheme.start();
}

} // namespace spark
