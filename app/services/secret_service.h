// What the desktop's keychain says about itself over D-Bus, without unlocking or asking anything.
// QtKeychain answers "not found" for an entry that is locked or refused, too; these questions tell the
// cases apart.
#pragma once

#include "models/domain/error.h"

#include <QDBusConnection>

#include <chrono>
#include <functional>

namespace spark {

enum class EntryState {
    Absent,
    Unlocked,
    Locked, // it is there and locked; or the whole keychain is, so that nobody can say it is absent
};

struct Entry
{
    EntryState state;
    QString owner; // the bus's name for the process that answered
};

// Asks the Secret Service (org.freedesktop.secrets) for the entry that QtKeychain stores under service
// and name. answer is called in the caller's thread, and not at all once context is gone.
// Errors: KeychainUnavailable, KeychainDenied, TimedOut.
void askEntry(const QDBusConnection &bus, const QString &service, const QString &name, std::chrono::milliseconds limit,
              QObject *context, std::function<void(Expected<Entry>)> answer);

// Whether QtKeychain is going to use KWallet: in a Plasma session whose kwalletd answers it does, in
// every other case it uses the Secret Service. Decided as QtKeychain decides, and before it does,
// because QtKeychain waits for kwalletd in the caller's thread.
void askUsesKWallet(const QDBusConnection &bus, std::chrono::milliseconds limit, QObject *context,
                    std::function<void(bool)> answer);

} // namespace spark
