// Cameras that show what a test holds before them.
#pragma once

#include "app/services/cameras.h"

namespace spark::test {

class ScriptedCameras : public Cameras
{
public:
    explicit ScriptedCameras(const QStringList &names) : m_names(names) { }

    Expected<QStringList> names() override
    {
        if (m_names.isEmpty())
            return failure(ErrorCode::NotFound, QStringLiteral("There is no camera."), QStringLiteral("Connect one."));
        return m_names;
    }

    std::unique_ptr<Camera> open(int index, Sight sight) override
    {
        m_index = index;
        ++m_opened;
        m_sight = std::move(sight);
        return std::make_unique<Running>(m_running);
    }

    int opened() const { return m_opened; } // how often
    int running() const { return m_running; } // how many are on
    int index() const { return m_index; } // of the latest
    void show(const QImage &picture) { m_sight.seen(picture); }
    void fail(const QString &message) { m_sight.failed({ErrorCode::Io, message, QStringLiteral("Try another."), {}}); }

private:
    struct Running : Camera
    {
        explicit Running(int &count) : m_count(count) { ++m_count; }
        ~Running() override { --m_count; }
        int &m_count;
    };

    const QStringList m_names;
    Sight m_sight;
    int m_index = -1;
    int m_running = 0;
    int m_opened = 0;
};

} // namespace spark::test
