#include "app/camera/multimedia_cameras.h"
#include "app/services/os_cameras.h"

namespace spark {

namespace {

// Qt 6.4 would take GStreamer, which ends the program where its plugins are not installed.
std::unique_ptr<Cameras> makeCameras()
{
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    return std::make_unique<MultimediaCameras>();
}

} // namespace

} // namespace spark

const spark::CameraFunctions *sparkCameraFunctions()
{
    static const spark::CameraFunctions functions {SPARK_VERSION, spark::makeCameras};
    return &functions;
}
