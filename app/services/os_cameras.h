// The cameras of this computer, by Qt Multimedia. With what it needs in turn that is half a hundred libraries, so it stands
// in a module (app/camera) that is loaded when a camera is first asked for.
#pragma once

#include "app/services/cameras.h"

namespace spark {

class OsCameras : public Cameras
{
public:
    Expected<QStringList> names() override;
    std::unique_ptr<Camera> open(int index, Sight sight) override;

private:
    std::unique_ptr<Cameras> m_cameras; // of the module
};

struct CameraFunctions
{
    const char *version; // of the program that the module was built with
    std::unique_ptr<Cameras> (*make)();
};

} // namespace spark

// The one symbol of the module.
extern "C" Q_DECL_EXPORT const spark::CameraFunctions *sparkCameraFunctions();
