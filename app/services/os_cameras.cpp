#include "app/services/os_cameras.h"

#include "models/modules/program_module.h"

#include <QCoreApplication>

namespace spark {

namespace {

class CameraTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::CameraTexts)
};

} // namespace

Expected<QStringList> OsCameras::names()
{
    if (!m_cameras) {
        const auto *functions = moduleFunctions<CameraFunctions>("spark-ledger-camera", "sparkCameraFunctions");
        if (!functions)
            return failure(ErrorCode::NotFound, CameraTexts::tr("A part of Spark Ledger is missing: cameras cannot be used."), CameraTexts::tr("Install Spark Ledger once more."));
        m_cameras = functions->make();
    }
    return m_cameras->names();
}

std::unique_ptr<Camera> OsCameras::open(int index, Sight sight)
{
    return m_cameras->open(index, std::move(sight));
}

} // namespace spark
