// A keychain in memory, for tests: it does as it is told, and answers from the event loop as the real
// one does.
#pragma once

#include "app/services/keychain.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <map>

namespace spark {

class FakeKeychain : public Keychain
{
    Q_OBJECT
public:
    enum class Mood {
        Working,
        Absent, // KeychainUnavailable
        Locked,
        Denying,
        Silent, // never answers: TimedOut after the limit
    };

    using Keychain::Keychain;
    ~FakeKeychain() override;

    void setMood(Mood mood) { m_mood = mood; }
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; } // before every answer
    void setLimit(std::chrono::milliseconds limit) { m_limit = limit; } // after it: TimedOut
    void failNextWrite() { m_failNextWrite = true; } // KeychainUnavailable, nothing stored

    // What it holds, whatever its mood.
    bool holds(const QString &name) const { return m_entries.contains(name); }
    void put(const QString &name, const SecretBytes &value) { m_entries.insert_or_assign(name, value.clone()); }
    qsizetype size() const { return static_cast<qsizetype>(m_entries.size()); }
    int callsUnderWay() const { return static_cast<int>(m_cancels.size()); }

    QFuture<Expected<SecretBytes>> read(const QString &name) override;
    QFuture<Expected<void>> write(const QString &name, const SecretBytes &value) override;
    QFuture<Expected<void>> remove(const QString &name) override;
    void cancel() override;

private:
    template<typename T>
    QFuture<Expected<T>> startCall(std::function<Expected<T>()> work);

    Mood m_mood = Mood::Working;
    std::chrono::milliseconds m_delay{0};
    std::chrono::milliseconds m_limit = std::chrono::seconds(30);
    bool m_failNextWrite = false;
    std::map<QString, SecretBytes> m_entries;
    QHash<int, std::function<void()>> m_cancels; // by call
    int m_lastCall = 0;
};

} // namespace spark
