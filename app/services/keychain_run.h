// One read, write or removal in the desktop's keychain: its steps, its time limit and its one end.
#pragma once

#include "app/services/keychain_job.h"
#include "app/services/secret_service.h"

#include <QTimer>

#include <chrono>
#include <functional>

namespace spark {

// Deletes itself after its end.
class KeychainRun : public QObject
{
    Q_OBJECT
public:
    using Kind = KeychainJob::Kind;
    using End = std::function<void(Expected<SecretBytes>)>; // the bytes are empty but for Read

    KeychainRun(Kind kind, const QString &name, SecretBytes value, std::chrono::milliseconds limit, End whenEnded,
                QObject *parent);

    void start();
    // Ends the run, now. Whatever still comes from the keychain is ignored.
    void end(Expected<SecretBytes> result);
    void fail(ErrorCode code);

private:
    void onBusOpened(const QDBusConnection &bus);
    void onEntryState(EntryState state);
    void runJob(Kind kind);
    void onJobFinished(KeychainJob::Outcome outcome);
    void onRemoved();
    void explain(KeychainJob::Outcome outcome);
    void ask(std::function<void(EntryState)> then);
    std::chrono::milliseconds busLimit() const;

    const Kind m_kind;
    Kind m_step; // what the job under way does: a write is read back
    const QString m_name;
    SecretBytes m_value;
    QTimer m_limit;
    End m_whenEnded; // empty once it has ended
    QDBusConnection m_bus;
    bool m_usesKWallet = false;
    KeychainJob *m_job = nullptr;
};

} // namespace spark
