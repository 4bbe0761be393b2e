#include "app/services/secret_service.h"

#include "app/services/keychain.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace spark {

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

const QString secretService = QStringLiteral("org.freedesktop.secrets");

// Sends and calls then(watcher) when the reply or an error is there, unless context is gone by then.
template<typename Then>
void send(const QDBusConnection &bus, const QDBusMessage &message, std::chrono::milliseconds limit, QObject *context,
          Then then)
{
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message, static_cast<int>(limit.count())), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [then = std::move(then)](QDBusPendingCallWatcher *finished) {
                         finished->deleteLater();
                         then(*finished);
                     });
}

Error busError(const QDBusError &error)
{
    switch (error.type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return keychainError(ErrorCode::TimedOut);
    case QDBusError::AccessDenied:
        return keychainError(ErrorCode::KeychainDenied);
    default:
        return keychainError(ErrorCode::KeychainUnavailable);
    }
}

// Up to four questions, one after the other: is the entry there; if not, which collection is the default
// one and is that locked; and in any case who answered. The service is started by the first of them.
struct EntryQuestion
{
    QDBusConnection bus;
    std::chrono::milliseconds limit;
    QObject *context;
    std::function<void(Expected<Entry>)> answer;

    static QDBusMessage toService(const QString &method)
    {
        return QDBusMessage::createMethodCall(secretService, QStringLiteral("/org/freedesktop/secrets"),
                                              QStringLiteral("org.freedesktop.Secret.Service"), method);
    }

    void search(const QString &service, const QString &name) const
    {
        QDBusMessage message = toService(QStringLiteral("SearchItems"));
        message << QVariant::fromValue(Attributes{{QStringLiteral("server"), service}, {QStringLiteral("user"), name}});
        send(bus, message, limit, context, [self = *this](const QDBusPendingReply<Paths, Paths> &reply) {
            if (reply.isError())
                self.answer(failure(busError(reply.error())));
            else if (!reply.argumentAt<0>().isEmpty())
                self.finish(EntryState::Unlocked);
            else if (!reply.argumentAt<1>().isEmpty())
                self.finish(EntryState::Locked);
            else
                self.findDefaultCollection();
        });
    }

    // A service that keeps nothing readable while it is locked (KeePassXC) finds no entry at all.
    void findDefaultCollection() const
    {
        QDBusMessage message = toService(QStringLiteral("ReadAlias"));
        message << QStringLiteral("default");
        send(bus, message, limit, context, [self = *this](const QDBusPendingReply<QDBusObjectPath> &reply) {
            if (reply.isError())
                self.answer(failure(busError(reply.error())));
            else if (reply.value().path() == QLatin1String("/"))
                self.finish(EntryState::Absent);
            else
                self.askLocked(reply.value().path());
        });
    }

    void askLocked(const QString &collection) const
    {
        QDBusMessage message = QDBusMessage::createMethodCall(
            secretService, collection, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
        message << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
        send(bus, message, limit, context, [self = *this](const QDBusPendingReply<QDBusVariant> &reply) {
            if (reply.isError())
                self.answer(failure(busError(reply.error())));
            else
                self.finish(reply.value().variant().toBool() ? EntryState::Locked : EntryState::Absent);
        });
    }

    void finish(EntryState state) const
    {
        QDBusMessage message = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetNameOwner"));
        message << secretService;
        send(bus, message, limit, context, [self = *this, state](const QDBusPendingReply<QString> &reply) {
            self.answer(Entry{state, reply.isError() ? QString() : reply.value()});
        });
    }
};

// The number in "kwalletd5" where QtKeychain would look for KWallet first, else empty.
QString plasmaVersion()
{
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP");
    const bool otherDesktop = desktop == "GNOME" || desktop == "Unity" || desktop == "XFCE";
    const bool plasma =
        desktop == "KDE" || qgetenv("DESKTOP_SESSION") == "kde" || !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
    const QString version = qEnvironmentVariable("KDE_SESSION_VERSION");
    const bool known = version == QLatin1String("5") || version == QLatin1String("6");
    return plasma && !otherDesktop && known ? version : QString();
}

} // namespace

void askEntry(const QDBusConnection &bus, const QString &service, const QString &name, std::chrono::milliseconds limit,
              QObject *context, std::function<void(Expected<Entry>)> answer)
{
    static const QMetaType registered = qDBusRegisterMetaType<Attributes>();
    Q_UNUSED(registered)
    EntryQuestion{bus, limit, context, std::move(answer)}.search(service, name);
}

void askUsesKWallet(const QDBusConnection &bus, std::chrono::milliseconds limit, QObject *context,
                    std::function<void(bool)> answer)
{
    const QString version = plasmaVersion();
    if (version.isEmpty())
        return answer(false);
    const QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.kde.kwalletd%1").arg(version), QStringLiteral("/modules/kwalletd%1").arg(version),
        QStringLiteral("org.kde.KWallet"), QStringLiteral("networkWallet"));
    send(bus, message, limit, context,
         [answer = std::move(answer)](const QDBusPendingReply<QString> &reply) { answer(!reply.isError()); });
}

} // namespace spark
