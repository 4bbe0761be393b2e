#include "app/flows/camera_flow.h"

#include "app/controllers/intake_controller.h"
#include "ui/dialogs/camera_dialog.h"

namespace spark {

namespace {

// The code alone, with the white that readers want around it: of a sheet with many, each is to be one row.
QImage around(const QImage &picture, const QPolygon &corners)
{
    const QRect place = corners.boundingRect();
    const int margin = (place.width() + place.height()) / 10;
    const QRect part = place.adjusted(-margin, -margin, margin, margin).intersected(picture.rect());
    return place.isEmpty() ? picture : picture.copy(part);
}

} // namespace

CameraFlow::CameraFlow(Cameras &cameras, QObject *parent) : QObject(parent), m_cameras(cameras) { }

CameraFlow::~CameraFlow()
{
    stop();
}

Expected<void> CameraFlow::open(QWidget *parent)
{
    if (m_dialog)
        return {};
    SPARK_TRY_VALUE(const QStringList names, m_cameras.names());
    m_seen.clear();
    m_pictures.clear();
    m_dialog = new CameraDialog(names, parent);
    connect(m_dialog, &CameraDialog::cameraChosen, this, &CameraFlow::start);
    connect(m_dialog, &QDialog::finished, this, [this](int result) {
        stop();
        m_dialog.clear(); // it is deleted a little later
        // What was seen may be codes: it is not kept.
        const QList<QImage> pictures = std::exchange(m_pictures, {});
        m_seen.clear();
        if (result == QDialog::Accepted)
            Q_EMIT chosen(pictures);
    });
    start(0);
    m_dialog->open();
    return {};
}

void CameraFlow::start(int index)
{
    stop();
    m_giveUp = std::make_shared<std::atomic<bool>>(false);
    m_camera = m_cameras.open(index, {[this](const QImage &picture) { look(picture); },
                                      [this](const Error &error) {
                                          if (m_dialog)
                                              m_dialog->showError(error.text());
                                      }});
}

void CameraFlow::stop()
{
    if (m_giveUp)
        *m_giveUp = true;
    m_camera.reset();
}

// One picture after the other, off the window's thread; a look takes as long as several pictures.
void CameraFlow::look(const QImage &picture)
{
    if (!m_dialog)
        return;
    m_dialog->showPicture(picture);
    if (m_looking)
        return;
    m_looking = true;
    IntakeController::lookForQrCodes(picture, [giveUp = m_giveUp] { return giveUp->load(); }).then(this, [this, picture, giveUp = m_giveUp](const Found &found) {
        m_looking = false;
        if (m_dialog && !giveUp->load()) // else of another camera, or of the dialog before
            keep(picture, found);
    });
}

void CameraFlow::keep(const QImage &picture, const Found &found)
{
    if (!found) {
        if (found.error().code != ErrorCode::Cancelled)
            m_dialog->showError(found.error().text());
        return;
    }
    for (const FoundQr &code : *found) {
        if (m_seen.contains(code.payload))
            continue;
        m_seen.append(code.payload);
        m_pictures.append(around(picture, code.corners));
    }
    if (!m_seen.isEmpty())
        m_dialog->showFound(static_cast<int>(m_seen.size()));
}

} // namespace spark
