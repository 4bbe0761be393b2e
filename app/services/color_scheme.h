// Whether the desktop is light or dark, and when that changes.
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusVariant>
#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace spark {

// The part of the desktop portal that tells (xdg-desktop-portal's Settings, version 1). The names are D-Bus's.
class PortalSettings : public QDBusAbstractInterface
{
    Q_OBJECT
public:
    explicit PortalSettings(const QDBusConnection &bus);

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class ColorScheme : public QObject
{
    Q_OBJECT

public:
    explicit ColorScheme(QObject *parent = nullptr);

    // What is known now; at first what the platform's own palette says.
    bool isDark() const { return m_dark; }
    // Asks the desktop and listens, without holding up the caller. After the first paint.
    void start();

Q_SIGNALS:
    void changed(bool dark);

private:
    void onSubscribed();
    void set(bool dark);
    void take(const QString &group, const QString &key, const QDBusVariant &value);

    bool m_dark = false;
    std::shared_ptr<PortalSettings> m_portal;
    // Not then(): in Qt 6.4 that may post the answer to an object which ends just then in another thread.
    QFutureWatcher<std::shared_ptr<PortalSettings>> m_subscribing;
};

} // namespace spark
