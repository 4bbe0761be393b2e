#include "app/services/session_watch.h"

#include "app/services/bus.h"
#include "app/services/session_signals.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPromise>
#include <QThread>

namespace spark {

SessionWatch::SessionWatch(QObject *parent)
    : QObject(parent)
{
    connect(&m_subscribing, &QFutureWatcherBase::finished, this, &SessionWatch::onSubscribed);
}

void SessionWatch::start()
{
    const auto promise = std::make_shared<QPromise<std::shared_ptr<SessionSignals>>>();
    m_subscribing.setFuture(promise->future());
    promise->start();
    onHelperThread([promise, here = thread()] {
        promise->addResult(SessionSignals::subscribe(here));
        promise->finish();
    });
}

void SessionWatch::readyToSleep()
{
    if (m_goingToSleep)
        m_delay = {};
}

void SessionWatch::onSubscribed()
{
    m_signals = m_subscribing.result();
    connect(m_signals.get(), &SessionSignals::sleeping, this, &SessionWatch::onSleeping);
    connect(m_signals.get(), &SessionSignals::locked, this, [this] { Q_EMIT lockRequested(Reason::SessionLock); });
    delaySleep();
    Q_EMIT listening();
}

void SessionWatch::onSleeping(bool goingToSleep)
{
    m_goingToSleep = goingToSleep;
    if (goingToSleep)
        Q_EMIT lockRequested(Reason::Sleep);
    else
        delaySleep();
}

void SessionWatch::delaySleep()
{
    if (m_delay.isValid() || !m_signals->systemBus().isConnected())
        return;
    QDBusMessage inhibit = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    inhibit << QStringLiteral("sleep") << QStringLiteral("Spark Ledger")
            << tr("Locks the vault before the computer sleeps") << QStringLiteral("delay");
    auto *watcher = new QDBusPendingCallWatcher(m_signals->systemBus().asyncCall(inhibit), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *finished;
        // Too late when the computer goes to sleep meanwhile: nobody would let go of it.
        if (reply.isValid() && !m_goingToSleep)
            m_delay = reply.value();
    });
}

} // namespace spark
