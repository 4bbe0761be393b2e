// What the desktop tells about locking and sleeping, as signals.
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusConnection>

#include <memory>

namespace spark {

// The three senders on the buses, reduced to the signal we listen to. The names are D-Bus's.
class Login1Manager : public QDBusAbstractInterface
{
    Q_OBJECT
public:
    Login1Manager(const QDBusConnection &bus, QObject *parent);
Q_SIGNALS:
    void PrepareForSleep(bool start);
};

class Login1Session : public QDBusAbstractInterface
{
    Q_OBJECT
public:
    Login1Session(const QDBusConnection &bus, const QString &path, QObject *parent);
Q_SIGNALS:
    void Lock();
};

class ScreenSaver : public QDBusAbstractInterface
{
    Q_OBJECT
public:
    // name: of the service and of the interface alike.
    ScreenSaver(const QDBusConnection &bus, const char *name, const char *path, QObject *parent);
Q_SIGNALS:
    void ActiveChanged(bool active);
};

// All of them together. Silent where there is no bus or nobody to listen to.
class SessionSignals : public QObject
{
    Q_OBJECT
public:
    // Subscribes; talks to the buses and waits for them, so not in the thread of the window. The
    // result lives in thread, and is deleted there.
    static std::shared_ptr<SessionSignals> subscribe(QThread *thread);

    QDBusConnection systemBus() const { return m_systemBus; }

Q_SIGNALS:
    void sleeping(bool goingToSleep); // false: awake again
    void locked(); // the session, or the screen

private:
    explicit SessionSignals(const QDBusConnection &systemBus);

    QDBusConnection m_systemBus;
};

} // namespace spark
