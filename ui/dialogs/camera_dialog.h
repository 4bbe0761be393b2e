// What the camera sees, while a person holds QR codes before it.
#pragma once

#include "ui/dialogs/plain_dialog.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace spark {

class Banner;
class CameraView;

class CameraDialog : public PlainDialog
{
    Q_OBJECT

public:
    // names: of the cameras, the first one chosen.
    CameraDialog(const QStringList &names, QWidget *parent);

    void showPicture(const QImage &picture);
    void showFound(int codes); // so far; with any, they can be used
    void showError(const QString &text);

Q_SIGNALS:
    void cameraChosen(int index);

private:
    Banner *m_banner;
    CameraView *m_view;
    QComboBox *m_camera;
    QLabel *m_status;
    QPushButton *m_use;
};

} // namespace spark
