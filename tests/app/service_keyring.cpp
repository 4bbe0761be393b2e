#include "tests/app/service_keyring.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QProcess>
#include <QTest>

#include <csignal>

namespace {

struct Secret
{
    QDBusObjectPath session;
    QByteArray parameters, value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Secret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Secret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

} // namespace

Q_DECLARE_METATYPE(Secret)

namespace spark::test {

static const QString service = QStringLiteral("org.freedesktop.secrets");
static const QDBusObjectPath collection(QStringLiteral("/org/freedesktop/secrets/collection/login"));

static QDBusMessage call(const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/secrets"), interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message, QDBus::Block, 5000);
}

static QDBusMessage callService(const QString &method, const QVariantList &arguments)
{
    return call(QStringLiteral("org.freedesktop.Secret.Service"), method, arguments);
}

static qint64 pid()
{
    return QDBusConnection::sessionBus().interface()->servicePid(service).value();
}

bool Keyring::lock()
{
    const QList<QDBusObjectPath> all{collection};
    return callService(QStringLiteral("Lock"), {QVariant::fromValue(all)}).type() == QDBusMessage::ReplyMessage;
}

bool Keyring::unlock()
{
    qDBusRegisterMetaType<Secret>();
    const QDBusMessage opened = callService(QStringLiteral("OpenSession"),
                                            {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
    if (opened.arguments().size() != 2)
        return false;
    const Secret password{opened.arguments().at(1).value<QDBusObjectPath>(), QByteArray(),
                          qgetenv("SPARK_KEYRING_PASSWORD"), QStringLiteral("text/plain")};
    return call(QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
                QStringLiteral("UnlockWithMasterPassword"),
                {QVariant::fromValue(collection), QVariant::fromValue(password)})
               .type()
        == QDBusMessage::ReplyMessage;
}

int Keyring::entries(const QString &name)
{
    using Attributes = QMap<QString, QString>;
    qDBusRegisterMetaType<Attributes>();
    const Attributes wanted{{QStringLiteral("server"), QStringLiteral("Spark Ledger")}, {QStringLiteral("user"), name}};
    const QDBusMessage found = callService(QStringLiteral("SearchItems"), {QVariant::fromValue(wanted)});
    if (found.arguments().size() != 2)
        return -1;
    return static_cast<int>(qdbus_cast<QList<QDBusObjectPath>>(found.arguments().at(0)).size()
                            + qdbus_cast<QList<QDBusObjectPath>>(found.arguments().at(1)).size());
}

bool Keyring::setForeignEntry(const QString &name)
{
    QProcess tool;
    tool.start(QStringLiteral("secret-tool"),
               {QStringLiteral("store"), QStringLiteral("--label=foreign"), QStringLiteral("server"),
                QStringLiteral("Spark Ledger"), QStringLiteral("user"), name});
    tool.write("foreign");
    tool.closeWriteChannel();
    return tool.waitForFinished() && tool.exitCode() == 0;
}

void Keyring::suspend()
{
    kill(static_cast<pid_t>(pid()), SIGSTOP);
}

void Keyring::resume()
{
    // The bus knows its pid without asking it.
    kill(static_cast<pid_t>(pid()), SIGCONT);
}

bool Keyring::restart()
{
    const qint64 old = pid();
    if (old <= 1 || kill(static_cast<pid_t>(old), SIGTERM) != 0)
        return false;
    auto *bus = QDBusConnection::sessionBus().interface();
    if (!QTest::qWaitFor([bus] { return !bus->isServiceRegistered(service).value(); }))
        return false;
    QProcess daemon;
    daemon.start(QStringLiteral("gnome-keyring-daemon"),
                 {QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
    daemon.write(qgetenv("SPARK_KEYRING_PASSWORD"));
    daemon.closeWriteChannel();
    if (!daemon.waitForFinished())
        return false;
    return QTest::qWaitFor([bus] { return bus->isServiceRegistered(service).value(); }) && pid() != old;
}

} // namespace spark::test
