#include "app/services/session_signals.h"

#include "app/services/bus.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QThread>

namespace spark {

namespace {

constexpr int patienceMs = 3000; // for one answer of logind

const QString loginService = QStringLiteral("org.freedesktop.login1");
const QString loginPath = QStringLiteral("/org/freedesktop/login1");
constexpr char managerInterface[] = "org.freedesktop.login1.Manager";

struct Saver
{
    const char *name, *path;
};
constexpr Saver savers[] = {
    {"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"},
    {"org.freedesktop.ScreenSaver", "/ScreenSaver"}, // Plasma
    {"org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"},
    {"org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"},
    {"org.mate.ScreenSaver", "/org/mate/ScreenSaver"},
    {"org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"},
};

QString askSession(const QDBusConnection &bus, const QString &method, const QVariant &argument)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(loginService, loginPath, QLatin1String(managerInterface), method);
    message << argument;
    const QDBusReply<QDBusObjectPath> reply = bus.call(message, QDBus::Block, patienceMs);
    return reply.isValid() ? reply.value().path() : QString();
}

// The session of this program, or of its user's screen when the program was started outside of any.
QString sessionPath(const QDBusConnection &bus)
{
    QString path;
    const QString id = qEnvironmentVariable("XDG_SESSION_ID");
    if (!id.isEmpty())
        path = askSession(bus, QStringLiteral("GetSession"), id);
    if (path.isEmpty())
        path = askSession(bus, QStringLiteral("GetSessionByPID"),
                          static_cast<quint32>(QCoreApplication::applicationPid()));
    if (path.isEmpty())
        path = askSession(bus, QStringLiteral("GetSession"), QStringLiteral("auto"));
    return path;
}

} // namespace

Login1Manager::Login1Manager(const QDBusConnection &bus, QObject *parent)
    : QDBusAbstractInterface(loginService, loginPath, managerInterface, bus, parent)
{
}

Login1Session::Login1Session(const QDBusConnection &bus, const QString &path, QObject *parent)
    : QDBusAbstractInterface(loginService, path, "org.freedesktop.login1.Session", bus, parent)
{
}

ScreenSaver::ScreenSaver(const QDBusConnection &bus, const char *name, const char *path, QObject *parent)
    : QDBusAbstractInterface(QLatin1String(name), QLatin1String(path), name, bus, parent)
{
}

SessionSignals::SessionSignals(const QDBusConnection &systemBus)
    : m_systemBus(systemBus)
{
}

std::shared_ptr<SessionSignals> SessionSignals::subscribe(QThread *thread)
{
    const auto deleteInItsThread = [](SessionSignals *all) { all->deleteLater(); };
    std::shared_ptr<SessionSignals> all(new SessionSignals(QDBusConnection::systemBus()), deleteInItsThread);
    if (all->m_systemBus.isConnected()) {
        const auto *manager = new Login1Manager(all->m_systemBus, all.get());
        connect(manager, &Login1Manager::PrepareForSleep, all.get(), &SessionSignals::sleeping);
        const QString path = sessionPath(all->m_systemBus);
        if (!path.isEmpty()) {
            const auto *session = new Login1Session(all->m_systemBus, path, all.get());
            connect(session, &Login1Session::Lock, all.get(), &SessionSignals::locked);
        }
    }
    const QDBusConnection sessionBus = sessionBusKnown() ? QDBusConnection::sessionBus() : QDBusConnection(QString());
    if (sessionBus.isConnected()) {
        for (const Saver &each : savers) {
            const auto *saver = new ScreenSaver(sessionBus, each.name, each.path, all.get());
            connect(saver, &ScreenSaver::ActiveChanged, all.get(), [all = all.get()](bool active) {
                if (active)
                    Q_EMIT all->locked();
            });
        }
    }
    all->moveToThread(thread);
    return all;
}

} // namespace spark
