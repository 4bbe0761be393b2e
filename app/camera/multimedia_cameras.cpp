#include "app/camera/multimedia_cameras.h"

#include <QCamera>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QTimer>
#include <QVideoFrame>
#include <QVideoSink>

#include <algorithm>

namespace spark {

namespace {

constexpr int betweenPictures = 80; // ms: enough for an eye, and the processor is for looking into them
constexpr int untilFirst = 8'000; // ms: some cameras take seconds to begin

class CameraTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::CameraTexts)
};

class MultimediaCamera : public Camera
{
public:
    MultimediaCamera(const QCameraDevice &device, Cameras::Sight sight) : m_sight(std::move(sight)), m_camera(device)
    {
        QObject::connect(&m_sink, &QVideoSink::videoFrameChanged, &m_sink, [this](const QVideoFrame &frame) { take(frame); });
        QObject::connect(&m_camera, &QCamera::errorOccurred, &m_camera, [this](QCamera::Error error) {
            if (error != QCamera::NoError)
                fail();
        }, Qt::QueuedConnection);
        m_patience.setSingleShot(true);
        QObject::connect(&m_patience, &QTimer::timeout, &m_patience, [this] { fail(); });
        m_session.setCamera(&m_camera);
        m_session.setVideoSink(&m_sink);
        m_patience.start(untilFirst);
        m_camera.start();
    }

private:
    void take(const QVideoFrame &frame)
    {
        if (m_sinceLast.isValid() && m_sinceLast.elapsed() < betweenPictures)
            return;
        const QImage picture = frame.toImage();
        if (picture.isNull())
            return;
        m_sinceLast.start();
        m_patience.stop();
        m_sight.seen(picture);
    }

    void fail()
    {
        m_patience.stop();
        m_camera.stop();
        m_sight.failed({ErrorCode::Io, CameraTexts::tr("The camera shows nothing."), CameraTexts::tr("Another program may be using it, or it may be covered or switched off. Choose another one, or try again."), {}});
    }

    const Cameras::Sight m_sight;
    QCamera m_camera;
    QVideoSink m_sink;
    QMediaCaptureSession m_session; // the first to go: it knows the others
    QTimer m_patience;
    QElapsedTimer m_sinceLast;
};

} // namespace

Expected<QStringList> MultimediaCameras::names()
{
    m_devices = QMediaDevices::videoInputs();
    const QCameraDevice usual = QMediaDevices::defaultVideoInput();
    std::stable_partition(m_devices.begin(), m_devices.end(), [&usual](const QCameraDevice &device) { return device == usual; });
    if (m_devices.isEmpty())
        return failure(ErrorCode::NotFound, CameraTexts::tr("This computer has no camera that can be used."), CameraTexts::tr("Connect one, or open a picture of the QR code instead."));
    QStringList names;
    for (const QCameraDevice &device : std::as_const(m_devices))
        names.append(device.description());
    return names;
}

std::unique_ptr<Camera> MultimediaCameras::open(int index, Sight sight)
{
    return std::make_unique<MultimediaCamera>(m_devices.value(index), std::move(sight));
}

} // namespace spark
