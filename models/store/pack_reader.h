// Opening a handover pack that somebody else made.
#pragma once

#include "models/store/pack_contents.h"

#include <memory>

namespace spark {

// Opens the pack for reading only, checks every page of it, and reads what it holds. Each failure is a named result in
// words about a pack: Io (missing, unreadable), NotAVault (a vault, a text, another program's database), NotEncrypted,
// Damaged (empty, cut short, damaged, not as this program writes it), WrongKey, NewerVersion, InvalidInput (too large).
// passphrase: as readPackPassphrase() gives it. The flag cancels. Takes at least the 0.2 s of the key's derivation: not for
// the window's thread.
Expected<std::shared_ptr<const PackContents>> readPack(const QString &path, const SecretBytes &passphrase, const std::atomic<bool> *cancelFlag = nullptr);

} // namespace spark
