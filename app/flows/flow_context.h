// What every flow works with. A flow connects what a person wants (the window's actions and signals) with what acts
// (controllers, services) and shows the answer; one flow for each capability.
#pragma once

#include "app/controllers/controllers.h"
#include "app/services/cameras.h"
#include "app/services/clipboard.h"
#include "app/services/dialogs.h"
#include "app/services/settings.h"
#include "models/tables/campaigns_table_model.h"
#include "models/tables/codes_table_model.h"
#include "models/tables/videos_table_model.h"
#include "ui/main_window.h"

namespace spark {

struct LedgerModels
{
    explicit LedgerModels(const std::shared_ptr<const Clock> &clock) : videos(clock), codes(clock), campaigns(clock) { }

    VideosTableModel videos;
    CodesTableModel codes;
    CampaignsTableModel campaigns;
};

struct FlowContext
{
    MainWindow &window;
    LedgerModels &models;
    Controllers &controllers;
    Clipboard &clipboard;
    Dialogs &dialogs;
    Cameras &cameras;
    Settings &settings;
    std::shared_ptr<const Clock> clock;

    void showError(const Error &error) const
    {
        if (error.code != ErrorCode::Cancelled)
            dialogs.showError(&window, error);
    }
};

} // namespace spark
