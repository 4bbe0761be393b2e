// Pictures from the cameras of the computer.
#pragma once

#include "models/domain/error.h"

#include <QImage>
#include <QStringList>

#include <functional>
#include <memory>

namespace spark {

// Runs as long as it lives; the light beside the lens goes out with it.
class Camera
{
public:
    virtual ~Camera() = default;
};

class Cameras
{
public:
    // Called on the thread that opened the camera, which has an event loop; never from within open().
    struct Sight
    {
        std::function<void(const QImage &picture)> seen; // some ten in a second
        std::function<void(const Error &error)> failed; // it shows nothing any more
    };

    virtual ~Cameras() = default;
    // As the system calls them, the usual one first. NotFound when there is none, or none that this program can use.
    virtual Expected<QStringList> names() = 0;
    // index: in names(), which was asked before.
    virtual std::unique_ptr<Camera> open(int index, Sight sight) = 0;
};

} // namespace spark
