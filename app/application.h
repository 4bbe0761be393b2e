// Builds everything and wires it: the one place that knows all.
#pragma once

#include "app/arguments.h"
#include "app/flows/backup_flow.h"
#include "app/flows/batch_flow.h"
#include "app/flows/export_flow.h"
#include "app/flows/handover_flow.h"
#include "app/flows/history_flow.h"
#include "app/flows/intake_flow.h"
#include "app/flows/key_flow.h"
#include "app/flows/message_flow.h"
#include "app/flows/pack_flow.h"
#include "app/flows/record_flow.h"
#include "app/flows/rows_flow.h"
#include "app/flows/vault_flow.h"
#include "app/flows/view_flow.h"
#include "app/os_dialogs.h"
#include "app/services/boot_clock.h"
#include "app/services/os_cameras.h"
#include "app/services/os_clipboard.h"
#include "app/services/os_keychain.h"

#include <memory>

class QApplication;

namespace spark {

// What lies outside the program and answers to a person's will; tests answer in her place.
struct Surroundings
{
    std::unique_ptr<Dialogs> dialogs = std::make_unique<OsDialogs>();
    std::unique_ptr<Keychain> keychain = std::make_unique<OsKeychain>();
    std::unique_ptr<Cameras> cameras = std::make_unique<OsCameras>();
    IdleMonitor::BootClock bootClock = sinceBoot;
};

class Application : public QObject
{
    Q_OBJECT

public:
    Application(QApplication &application, Arguments arguments, Surroundings surroundings = {});
    ~Application() override;

    // Shows the window with what was opened. Before the first event: the vault may be open by then.
    void start();

private:
    void failUnlessOpened();
    void showWithRows();
    void showWindow();
    void afterFirstPaint();

    Arguments m_arguments; // its key is let go as soon as it is used
    const Author m_author;
    Settings m_settings;
    OsClipboard m_clipboard;
    const std::unique_ptr<Keychain> m_keychain;
    const std::unique_ptr<Dialogs> m_dialogs;
    const std::unique_ptr<Cameras> m_cameras;
    ColorScheme m_scheme;
    IdleMonitor m_idle;
    SessionWatch m_session;
    Controllers m_controllers;
    const QString m_path; // of the vault to begin with; empty: the first run
    const bool m_keyInKeychain;
    std::optional<VaultFlow::Opening> m_opening; // on its own thread, while this one builds the window
    LedgerModels m_models;
    MainWindow m_window;
    const FlowContext m_context;
    ViewFlow m_view;
    RowsFlow m_rows;
    RecordFlow m_record;
    IntakeFlow m_intake;
    HandoverFlow m_handover;
    BatchFlow m_batch;
    MessageFlow m_message;
    PackFlow m_pack;
    ExportFlow m_export;
    HistoryFlow m_history;
    KeyFlow m_key;
    BackupFlow m_backup;
    VaultFlow m_vault;
    bool m_shown = false;
};

} // namespace spark
