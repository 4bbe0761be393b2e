// Making a handover pack: a small vault with a passphrase of its own.
#pragma once

#include "models/store/change_set.h"

namespace spark {

struct PackWish
{
    QList<RowId> codes;
    QString to; // for whom, in a person's words; may be empty
    bool withNotes = false; // private notes go along, which otherwise stay at home
};

// Writes the pack at a path where nothing is: AlreadyThere otherwise. Private from its first byte on, checked, and renamed
// into place as the last step, so that an error or a crash leaves no half of one. passphrase: as readPackPassphrase() gives
// it; not empty. The ledger is only read. The flag cancels. Takes at least the 0.2 s of the key's derivation: not for the
// window's thread. Returns how many codes are in it.
Expected<int> writePack(Connection &ledger, const PackWish &wish, const QString &path, const SecretBytes &passphrase, const Author &author,
                        const std::atomic<bool> *cancelFlag = nullptr);

} // namespace spark
