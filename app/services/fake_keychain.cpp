#include "app/services/fake_keychain.h"

#include "app/services/future_answer.h"

#include <QPointer>
#include <QTimer>

#include <memory>

namespace spark {

FakeKeychain::~FakeKeychain()
{
    FakeKeychain::cancel();
}

// The mood counts at the time of the call; work is done at the time of the answer.
template<typename T>
QFuture<Expected<T>> FakeKeychain::startCall(std::function<Expected<T>()> work)
{
    const FutureAnswer<Expected<T>> answer;
    const int call = ++m_lastCall;
    const auto end = [this, answer, call](Expected<T> result) {
        m_cancels.remove(call);
        answer.give(std::move(result));
    };
    m_cancels.insert(call, [end] { end(failure(keychainError(ErrorCode::Cancelled))); });

    if (m_mood == Mood::Silent || m_delay >= m_limit)
        work = [] { return failure(keychainError(ErrorCode::TimedOut)); };
    else if (m_mood == Mood::Absent)
        work = [] { return failure(keychainError(ErrorCode::KeychainUnavailable)); };
    else if (m_mood == Mood::Locked)
        work = [] { return failure(keychainError(ErrorCode::KeychainLocked)); };
    else if (m_mood == Mood::Denying)
        work = [] { return failure(keychainError(ErrorCode::KeychainDenied)); };
    const auto wait = m_mood == Mood::Silent ? m_limit : std::min(m_delay, m_limit);
    QTimer::singleShot(wait, this, [this, call, end, work] {
        if (m_cancels.contains(call))
            end(work());
    });
    return answer.future();
}

QFuture<Expected<SecretBytes>> FakeKeychain::read(const QString &name)
{
    return startCall<SecretBytes>([this, name]() -> Expected<SecretBytes> {
        const auto found = m_entries.find(name);
        if (found == m_entries.end())
            return failure(keychainError(ErrorCode::NotFound));
        return found->second.clone();
    });
}

QFuture<Expected<void>> FakeKeychain::write(const QString &name, const SecretBytes &value)
{
    const auto kept = std::make_shared<SecretBytes>(value.clone());
    return startCall<void>([this, name, kept]() -> Expected<void> {
        if (std::exchange(m_failNextWrite, false))
            return failure(keychainError(ErrorCode::KeychainUnavailable));
        m_entries.insert_or_assign(name, std::move(*kept));
        return {};
    });
}

QFuture<Expected<void>> FakeKeychain::remove(const QString &name)
{
    return startCall<void>([this, name]() -> Expected<void> {
        m_entries.erase(name);
        return {};
    });
}

void FakeKeychain::cancel()
{
    // Whoever is told may delete us.
    const QPointer<FakeKeychain> alive(this);
    const auto cancels = m_cancels.values();
    for (const auto &cancel : cancels) {
        if (alive)
            cancel();
    }
}

} // namespace spark
