// QR codes that are held before a camera: joins the dialog with the camera and with what looks into its pictures.
#pragma once

#include "app/services/cameras.h"
#include "models/exchange/qr_reader.h"

#include <QImage>
#include <QObject>
#include <QPointer>

#include <atomic>

namespace spark {

class CameraDialog;

class CameraFlow : public QObject
{
    Q_OBJECT

public:
    // cameras must outlive it.
    explicit CameraFlow(Cameras &cameras, QObject *parent = nullptr);
    ~CameraFlow() override;

    // NotFound where there is no camera.
    Expected<void> open(QWidget *parent);

Q_SIGNALS:
    // A picture of each code that was seen, in the order in which they were.
    void chosen(const QList<QImage> &pictures);

private:
    using Found = Expected<QList<FoundQr>>;

    void start(int index);
    void look(const QImage &picture);
    void keep(const QImage &picture, const Found &found);
    void stop();

    Cameras &m_cameras;
    std::unique_ptr<Camera> m_camera; // while the dialog is there
    QPointer<CameraDialog> m_dialog;
    std::shared_ptr<std::atomic<bool>> m_giveUp; // of the look that is under way
    bool m_looking = false; // into a picture; those that come meanwhile are shown alone
    QList<QByteArray> m_seen;
    QList<QImage> m_pictures;
};

} // namespace spark
