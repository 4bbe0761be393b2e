// All controllers of one vault, for the programs that need them: the window and the command line.
#pragma once

#include "app/controllers/ad_accounts_controller.h"
#include "app/controllers/campaigns_controller.h"
#include "app/controllers/codes_controller.h"
#include "app/controllers/export_controller.h"
#include "app/controllers/handover_controller.h"
#include "app/controllers/history_controller.h"
#include "app/controllers/intake_controller.h"
#include "app/controllers/lookup_controller.h"
#include "app/controllers/messages_controller.h"
#include "app/controllers/packs_controller.h"
#include "app/controllers/sample_data_controller.h"
#include "app/controllers/videos_controller.h"

namespace spark {

struct Controllers
{
    // keychain and clipboard must outlive the controllers; clipboard may be null.
    Controllers(Keychain &keychain, Clipboard *clipboard, const Author &author) : vault(keychain, author), handover(vault, clipboard) { }
    // The vault's threads end first: what runs there reports to the controllers.
    ~Controllers() { vault.close(); }

    VaultController vault;
    VideosController videos {vault};
    CodesController codes {vault};
    CampaignsController campaigns {vault};
    AdAccountsController adAccounts {vault};
    MessagesController messages {vault};
    HandoverController handover;
    ExportController exports {vault};
    IntakeController intake {vault};
    PacksController packs {vault};
    HistoryController history {vault};
    LookupController lookup {vault};
    SampleDataController sampleData {vault};
};

} // namespace spark
