// Cameras by Qt Multimedia.
#pragma once

#include "app/services/cameras.h"

#include <QCameraDevice>

namespace spark {

class MultimediaCameras : public Cameras
{
public:
    Expected<QStringList> names() override;
    std::unique_ptr<Camera> open(int index, Sight sight) override;

private:
    QList<QCameraDevice> m_devices; // as names() found them
};

} // namespace spark
