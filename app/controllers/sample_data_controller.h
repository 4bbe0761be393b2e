// A ledger to look around in: made-up creators, brands, posts, codes and campaigns (resources/sample).
#pragma once

#include "app/controllers/ledger_controller.h"

namespace spark {

class SampleDataController : public LedgerController
{
    Q_OBJECT

public:
    using LedgerController::LedgerController;

    // Adds the sample rows as one action. Dates are counted from now, so that something is always about to end.
    QFuture<Expected<void>> add();
    // Removes every sample row that is still there, as one action, with what hangs on it.
    QFuture<Expected<void>> remove();
    // True while the ledger holds sample rows: the window says so.
    QFuture<Expected<bool>> isPresent();
};

} // namespace spark
