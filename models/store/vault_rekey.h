// Giving a vault another key.
#pragma once

#include "models/store/change_set.h"

namespace spark {

// Writes the whole vault under the new key and a new salt into a file beside it, opens and checks that file, and
// only then puts it in the vault's place in one step: whatever fails or is killed on the way, the vault opens with
// the old key as before. Needs the vault for itself: InUse when another program has it open, and the caller must
// have closed its own connections. The old backups keep the old key.
// Blocking. The vault is closed afterwards, whether it worked or not.
Expected<void> changeVaultKey(const QString &path, const SecretBytes &oldKey, const SecretBytes &newKey, const QByteArray &newSalt,
                              const Author &author);

} // namespace spark
