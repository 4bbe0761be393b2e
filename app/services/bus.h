// The message buses of the session and the system, opened without holding up the caller.
#pragma once

#include <QDBusConnection>
#include <QFuture>

#include <functional>

namespace spark {

// False when no address of a session bus is known. Asking for the bus all the same would make libdbus
// start one of its own wherever there is a display, and nobody would ever stop it.
bool sessionBusKnown();

// Connects on a helper thread, because the greeting of a bus is a blocking exchange. There is always
// an answer; without a bus it is a connection whose isConnected() is false.
QFuture<QDBusConnection> openBus(QDBusConnection::BusType type);

// Runs work at once, on a thread beside the caller's, however busy the thread pool is. The application
// waits for it when it ends.
void onHelperThread(std::function<void()> work);

} // namespace spark
