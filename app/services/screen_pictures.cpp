#include "app/services/screen_pictures.h"

#include "app/services/bus.h"
#include "app/services/future_answer.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QFile>
#include <QGuiApplication>
#include <QPixmap>
#include <QRandomGenerator>
#include <QScreen>
#include <QTimer>
#include <QUrl>

namespace spark {

namespace {

const QLatin1String portal("org.freedesktop.portal.Desktop");
const QLatin1String portalPath("/org/freedesktop/portal/desktop");

// Answers of a portal's request.
constexpr uint wasDone = 0;
constexpr uint wasCancelled = 1;

Error noPortal()
{
    return {ErrorCode::NotFound, ScreenPictures::tr("This desktop does not let the program look at the screen. Nothing was changed."),
            ScreenPictures::tr("Take a picture of the code with the desktop’s own key, and read it from the clipboard or from its file."), {}};
}

Error isCancelled()
{
    return {ErrorCode::Cancelled, ScreenPictures::tr("No part of the screen was chosen."), {}, {}};
}

Error isUnreadable()
{
    return {ErrorCode::Io, ScreenPictures::tr("The picture of the screen could not be read. Nothing was changed."), ScreenPictures::tr("Try it once more."), {}};
}

Error isStuck()
{
    return {ErrorCode::TimedOut, ScreenPictures::tr("The desktop did not answer with a picture of the screen. Nothing was changed."),
            ScreenPictures::tr("Take a picture of the code with the desktop’s own key, and read it from the clipboard or from its file."), {}};
}

QList<ScreenPicture> shootAll()
{
    QList<ScreenPicture> shots;
    const auto screens = QGuiApplication::screens();
    for (QScreen *screen : screens) {
        const QImage picture = screen->grabWindow(0).toImage();
        if (!picture.isNull())
            shots.append({picture, screen->geometry()});
    }
    return shots;
}

} // namespace

ScreenPictures::ScreenPictures(QObject *parent, std::chrono::milliseconds patience) : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &ScreenPictures::giveUp);
}

ScreenPictures::~ScreenPictures()
{
    if (m_answer)
        finish(failure(isCancelled()));
}

bool ScreenPictures::isDirect()
{
    // An X server inside a Wayland session shows its own windows alone.
    return QGuiApplication::platformName() == QLatin1String("xcb") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

QFuture<ScreenPictures::Pictures> ScreenPictures::take()
{
    if (m_answer)
        finish(failure(isCancelled()));
    m_answer = std::make_unique<FutureAnswer<Pictures>>();
    const QFuture<Pictures> future = m_answer->future();
    if (isDirect()) {
        QTimer::singleShot(0, this, [this] {
            QList<ScreenPicture> shots = shootAll();
            finish(shots.isEmpty() ? Pictures(failure(isUnreadable())) : Pictures(std::move(shots)));
        });
        return future;
    }
    m_patience.start();
    openBus(QDBusConnection::SessionBus).then(this, [this](const QDBusConnection &bus) {
        if (m_answer)
            askPortal(bus);
    });
    return future;
}

void ScreenPictures::askPortal(QDBusConnection bus)
{
    if (!bus.isConnected()) {
        finish(failure(noPortal()));
        return;
    }
    // Where the answer will come is known before the question, so that it cannot be missed.
    const QString token = QStringLiteral("spark%1").arg(QRandomGenerator::global()->generate());
    const QString sender = bus.baseService().mid(1).replace(u'.', u'_');
    const QString request = portalPath % QStringLiteral("/request/") % sender % u'/' % token;
    bus.connect(portal, request, QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Response"), this, SLOT(answered(uint, QVariantMap)));
    m_closeRequest = [bus, request] {
        bus.send(QDBusMessage::createMethodCall(portal, request, QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Close")));
    };
    delete m_watcher;
    m_watcher = new QDBusServiceWatcher(portal, bus, QDBusServiceWatcher::WatchForUnregistration, this);
    connect(m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { finish(failure(noPortal())); });
    QDBusMessage call = QDBusMessage::createMethodCall(portal, portalPath, QStringLiteral("org.freedesktop.portal.Screenshot"), QStringLiteral("Screenshot"));
    call << QString() << QVariantMap {{QStringLiteral("handle_token"), token}, {QStringLiteral("interactive"), true}, {QStringLiteral("modal"), true}};
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusObjectPath> reply = *done;
        done->deleteLater();
        if (reply.isError())
            finish(failure(noPortal()));
    });
}

void ScreenPictures::answered(uint response, const QVariantMap &results)
{
    const QString path = QUrl(results.value(QStringLiteral("uri")).toString()).toLocalFile();
    if (response == wasDone && !path.isEmpty())
        read(path);
    else
        finish(failure(response == wasCancelled ? isCancelled() : isUnreadable()));
}

void ScreenPictures::read(const QString &path)
{
    onHelperThread([self = QPointer<ScreenPictures>(this), path] {
        const QImage picture(path);
        // It was made for this alone, and may show a code.
        QFile::remove(path);
        QMetaObject::invokeMethod(
            qApp,
            [self, picture] {
                if (self)
                    self->finish(picture.isNull() ? Pictures(failure(isUnreadable())) : Pictures(QList<ScreenPicture> {{picture, {}}}));
            },
            Qt::QueuedConnection);
    });
}

// The portal's own window must not stay behind. A picture that comes all the same is deleted.
void ScreenPictures::giveUp()
{
    if (m_closeRequest)
        m_closeRequest();
    finish(failure(isStuck()));
}

void ScreenPictures::finish(Pictures pictures)
{
    m_patience.stop();
    m_closeRequest = {};
    if (const auto answer = std::exchange(m_answer, nullptr))
        answer->give(std::move(pictures));
}

} // namespace spark
