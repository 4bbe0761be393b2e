#include "app/services/keychain_run.h"

#include "app/services/bus.h"
#include "app/services/keychain.h"

#include <QFutureWatcher>

namespace spark {

using namespace std::chrono_literals;

static const QString serviceName = QStringLiteral("Spark Ledger");

KeychainRun::KeychainRun(Kind kind, const QString &name, SecretBytes value, std::chrono::milliseconds limit,
                         End whenEnded, QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_step(kind)
    , m_name(name)
    , m_value(std::move(value))
    , m_whenEnded(std::move(whenEnded))
    , m_bus(QString())
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(limit);
    connect(&m_limit, &QTimer::timeout, this, [this] { fail(ErrorCode::TimedOut); });
}

void KeychainRun::start()
{
    m_limit.start();
    auto *opening = new QFutureWatcher<QDBusConnection>(this);
    connect(opening, &QFutureWatcherBase::finished, this, [this, opening] { onBusOpened(opening->result()); });
    opening->setFuture(openBus(QDBusConnection::SessionBus));
}

void KeychainRun::end(Expected<SecretBytes> result)
{
    if (!m_whenEnded)
        return;
    m_limit.stop();
    delete std::exchange(m_job, nullptr);
    deleteLater();
    // Last, because whoever waits for the result may delete the keychain and this with it.
    std::exchange(m_whenEnded, {})(std::move(result));
}

void KeychainRun::fail(ErrorCode code)
{
    end(failure(keychainError(code)));
}

void KeychainRun::onBusOpened(const QDBusConnection &bus)
{
    if (!m_whenEnded)
        return;
    if (!bus.isConnected())
        return fail(ErrorCode::KeychainUnavailable);
    m_bus = bus;
    askUsesKWallet(m_bus, busLimit(), this, [this](bool usesKWallet) {
        m_usesKWallet = usesKWallet;
        if (m_usesKWallet)
            runJob(m_kind);
        else
            ask([this](EntryState state) { onEntryState(state); });
    });
}

void KeychainRun::onEntryState(EntryState state)
{
    if (m_kind == Kind::Read && state == EntryState::Absent)
        return fail(ErrorCode::NotFound);
    if (m_kind == Kind::Remove && state == EntryState::Absent)
        return end(SecretBytes());
    runJob(m_kind);
}

void KeychainRun::runJob(Kind kind)
{
    if (!m_whenEnded)
        return;
    m_step = kind;
    m_job = new KeychainJob(kind, serviceName, m_name, m_value, this);
    connect(m_job, &KeychainJob::finished, this, &KeychainRun::onJobFinished);
    m_job->start();
}

void KeychainRun::onJobFinished(KeychainJob::Outcome outcome)
{
    SecretBytes value = m_job->takeValue();
    std::exchange(m_job, nullptr)->deleteLater();
    const bool done = outcome == KeychainJob::Outcome::Done;
    if (m_kind == Kind::Write && m_step == Kind::Read) {
        // A keychain that does not give back what it was given is none.
        return done && value.equals(m_value) ? end(SecretBytes()) : fail(ErrorCode::KeychainUnavailable);
    }
    if (m_kind == Kind::Remove && m_step == Kind::Read) {
        return outcome == KeychainJob::Outcome::NotFound ? end(SecretBytes()) : fail(ErrorCode::KeychainDenied);
    }
    if (!done)
        return explain(outcome);
    switch (m_kind) {
    case Kind::Read:
        return end(std::move(value));
    case Kind::Write:
        return runJob(Kind::Read);
    case Kind::Remove:
        return onRemoved();
    }
}

void KeychainRun::onRemoved()
{
    if (m_usesKWallet)
        return runJob(Kind::Read);
    // QtKeychain reports success also when it leaves a locked entry where it is.
    ask([this](EntryState state) {
        switch (state) {
        case EntryState::Absent:
            return end(SecretBytes());
        case EntryState::Locked:
            return fail(ErrorCode::KeychainLocked);
        case EntryState::Unlocked:
            return fail(ErrorCode::KeychainDenied);
        }
    });
}

void KeychainRun::explain(KeychainJob::Outcome outcome)
{
    if (m_usesKWallet) {
        // kwalletd looks an entry up only in a wallet that is open, so its "not found" can be believed.
        switch (outcome) {
        case KeychainJob::Outcome::NotFound:
            return fail(ErrorCode::NotFound);
        case KeychainJob::Outcome::Denied:
            return fail(ErrorCode::KeychainDenied);
        default:
            return fail(ErrorCode::KeychainUnavailable);
        }
    }
    ask([this, outcome](EntryState state) {
        if (state == EntryState::Locked)
            return fail(ErrorCode::KeychainLocked);
        if (outcome == KeychainJob::Outcome::NotFound && state == EntryState::Absent)
            return fail(ErrorCode::NotFound); // removed by somebody since we asked first
        fail(outcome == KeychainJob::Outcome::Unavailable ? ErrorCode::KeychainUnavailable : ErrorCode::KeychainDenied);
    });
}

void KeychainRun::ask(std::function<void(EntryState)> then)
{
    askEntry(m_bus, serviceName, m_name, busLimit(), this, [this, then = std::move(then)](Expected<Entry> entry) {
        if (!m_whenEnded)
            return;
        if (!entry)
            return end(failure(std::move(entry.error())));
        KeychainJob::setServiceOwner(entry->owner);
        then(entry->state);
    });
}

// Longer than our own limit, which is the one that counts.
std::chrono::milliseconds KeychainRun::busLimit() const
{
    return m_limit.intervalAsDuration() + 5s;
}

} // namespace spark
