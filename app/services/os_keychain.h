// The keychain of the desktop, through QtKeychain: GNOME Keyring, KeePassXC and others that offer the
// Secret Service, or KWallet in a Plasma session.
#pragma once

#include "app/services/keychain.h"

#include <chrono>

namespace spark {

// Needs the thread's event loop, and that to be GLib's, as Qt's is unless QT_NO_GLIB is set. A limit of KWallet: what
// QtKeychain decides about it once, at the first call in a Plasma session, holds until the program ends.
class OsKeychain : public Keychain
{
    Q_OBJECT
public:
    // limit: for each call, questions to the person included.
    explicit OsKeychain(std::chrono::milliseconds limit = std::chrono::seconds(30), QObject *parent = nullptr);
    ~OsKeychain() override; // cancels

    QFuture<Expected<SecretBytes>> read(const QString &name) override;
    QFuture<Expected<void>> write(const QString &name, const SecretBytes &value) override;
    QFuture<Expected<void>> remove(const QString &name) override;
    void cancel() override;

private:
    std::chrono::milliseconds m_limit;
};

} // namespace spark
