#include "app/services/color_scheme.h"

#include "app/services/bus.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QPalette>
#include <QPromise>
#include <QStyleHints>
#include <QThread>

namespace spark {

namespace {

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html: 1 is dark.
const QLatin1String appearance("org.freedesktop.appearance");
const QLatin1String colorScheme("color-scheme");
constexpr uint darkScheme = 1;

bool platformIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

// Talks to the bus and waits for it, so not in the thread of the window. Null where there is no bus.
std::shared_ptr<PortalSettings> subscribe(QThread *thread)
{
    const QDBusConnection bus = sessionBusKnown() ? QDBusConnection::sessionBus() : QDBusConnection(QString());
    if (!bus.isConnected())
        return nullptr;
    const auto deleteInItsThread = [](PortalSettings *portal) { portal->deleteLater(); };
    std::shared_ptr<PortalSettings> portal(new PortalSettings(bus), deleteInItsThread);
    portal->moveToThread(thread);
    return portal;
}

} // namespace

PortalSettings::PortalSettings(const QDBusConnection &bus)
    : QDBusAbstractInterface(QStringLiteral("org.freedesktop.portal.Desktop"), QStringLiteral("/org/freedesktop/portal/desktop"), "org.freedesktop.portal.Settings", bus, nullptr)
{
}

ColorScheme::ColorScheme(QObject *parent) : QObject(parent), m_dark(platformIsDark())
{
    connect(&m_subscribing, &QFutureWatcherBase::finished, this, &ColorScheme::onSubscribed);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme scheme) { set(scheme == Qt::ColorScheme::Dark); });
#endif
}

void ColorScheme::start()
{
    const auto promise = std::make_shared<QPromise<std::shared_ptr<PortalSettings>>>();
    m_subscribing.setFuture(promise->future());
    promise->start();
    onHelperThread([promise, thread = thread()] {
        promise->addResult(subscribe(thread));
        promise->finish();
    });
}

void ColorScheme::onSubscribed()
{
    m_portal = m_subscribing.result();
    if (!m_portal)
        return;
    connect(m_portal.get(), &PortalSettings::SettingChanged, this, &ColorScheme::take);
    auto *watcher = new QDBusPendingCallWatcher(m_portal->asyncCall(QStringLiteral("Read"), QString(appearance), QString(colorScheme)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        call->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (!reply.isError())
            take(appearance, colorScheme, reply.value());
    });
}

void ColorScheme::take(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != appearance || key != colorScheme)
        return;
    // Read wraps the value twice.
    QVariant inner = value.variant();
    if (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    set(inner.toUInt() == darkScheme);
}

void ColorScheme::set(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    Q_EMIT changed(dark);
}

} // namespace spark
