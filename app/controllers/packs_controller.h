// Handover packs: making one out of codes, and taking in what another one holds.
#pragma once

#include "app/controllers/ledger_controller.h"
#include "models/store/pack_contents.h"
#include "models/store/pack_writer.h"

namespace spark {

// A pack that was opened, beside the ledger as it was then. Holds whole codes: secrets.
struct OpenedPack
{
    std::shared_ptr<const PackContents> contents;
    PackPreview preview;
};

class PacksController : public LedgerController
{
    Q_OBJECT

public:
    using LedgerController::LedgerController;

    // Writes the pack, and into the history of each code to whom it was handed, as one step of undo. After an error there
    // is no pack and nothing is recorded. passphrase: as readPackPassphrase() gives it. Returns how many codes are in it.
    QFuture<Expected<int>> create(const PackWish &wish, const QString &path, const std::shared_ptr<const SecretBytes> &passphrase, CancelToken token = {});

    // Opens a pack and compares it with the ledger; nothing is changed. reveal: the preview shows codes whole.
    QFuture<Expected<OpenedPack>> open(const QString &path, const std::shared_ptr<const SecretBytes> &passphrase, bool reveal = false, CancelToken token = {});

    // Takes the chosen rows as one step of undo, and returns how many. Conflict when the ledger has changed meanwhile.
    QFuture<Expected<int>> take(const OpenedPack &pack, const PackChoice &chosen, CancelToken token = {});
};

} // namespace spark
