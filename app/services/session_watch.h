// Notices that the desktop is being locked or the computer sent to sleep.
#pragma once

#include <QDBusUnixFileDescriptor>
#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace spark {

class SessionSignals;

class SessionWatch : public QObject
{
    Q_OBJECT
public:
    enum class Reason { SessionLock, Sleep };
    Q_ENUM(Reason)

    explicit SessionWatch(QObject *parent = nullptr);

    // Begins to listen, without holding up the caller; once. Call it when the first window is painted.
    // Silent where there is nothing to listen to.
    void start();

    // Call it when everything is locked after lockRequested(Sleep): the computer waits for this before
    // it sleeps, for the few seconds logind allows.
    void readyToSleep();

    bool isDelayingSleep() const { return m_delay.isValid(); }

Q_SIGNALS:
    void lockRequested(spark::SessionWatch::Reason reason);
    void listening(); // what start() began is set up, as far as it can be

private:
    void onSubscribed();
    void onSleeping(bool goingToSleep);
    void delaySleep();

    std::shared_ptr<SessionSignals> m_signals;
    QFutureWatcher<std::shared_ptr<SessionSignals>> m_subscribing;
    QDBusUnixFileDescriptor m_delay; // logind waits for as long as this is open
    bool m_goingToSleep = false;
};

} // namespace spark
