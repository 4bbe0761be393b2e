#include "app/services/bus.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace spark {

bool sessionBusKnown()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + QLatin1String("/bus"));
}

QFuture<QDBusConnection> openBus(QDBusConnection::BusType type)
{
    const auto promise = std::make_shared<QPromise<QDBusConnection>>();
    QFuture<QDBusConnection> future = promise->future();
    promise->start();
    if (type == QDBusConnection::SessionBus && !sessionBusKnown()) {
        promise->addResult(QDBusConnection(QString()));
        promise->finish();
        return future;
    }
    onHelperThread([promise, type] {
        promise->addResult(type == QDBusConnection::SessionBus ? QDBusConnection::sessionBus()
                                                               : QDBusConnection::systemBus());
        promise->finish();
    });
    return future;
}

void onHelperThread(std::function<void()> work)
{
    static QThreadPool *helpers = [] {
        auto *pool = new QThreadPool; // until the process ends: somebody may still be in it
        pool->setMaxThreadCount(16); // far more than there are buses to be stuck on
        qAddPostRoutine([] { helpers->waitForDone(); });
        return pool;
    }();
    helpers->start(std::move(work));
}

} // namespace spark
