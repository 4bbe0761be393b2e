// The keychain of the desktop: where the keys of vaults lie, so that a vault opens without a question.
#pragma once

#include "models/domain/error.h"
#include "models/domain/secret_bytes.h"

#include <QFuture>
#include <QObject>

namespace spark {

// Lives in one thread, and is called and answers there. Nothing blocks: the desktop may show a person
// a question of its own before it answers. Every call ends, with one of
//   NotFound             there is no such entry, which is said only when that is certain
//   KeychainLocked       the keychain is locked and was not unlocked
//   KeychainDenied       the keychain refuses
//   KeychainUnavailable  there is none, or it does not work
//   TimedOut, Cancelled  a write may still be carried out afterwards; its answer is then ignored
class Keychain : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // name tells the entries of this program apart, for example the vault's salt in hexadecimal; not
    // empty. Take the secret by takeResult() or by then(): it is handed out once.
    virtual QFuture<Expected<SecretBytes>> read(const QString &name) = 0;
    // Any bytes, but not none. Replaces an entry of that name. Reads it back and compares before it
    // reports success. value is copied.
    virtual QFuture<Expected<void>> write(const QString &name, const SecretBytes &value) = 0;
    // Succeeds only when the entry is known to be gone, or was never there.
    virtual QFuture<Expected<void>> remove(const QString &name) = 0;

    // Every call under way ends with Cancelled, before this returns.
    virtual void cancel() = 0;
};

// The outcomes above as errors to show.
Error keychainError(ErrorCode code);

} // namespace spark
