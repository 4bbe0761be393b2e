// One code's QR, large enough for a phone's camera.
#pragma once

#include "models/domain/rows.h"

#include <QDialog>
#include <QImage>

class QLabel;
class QSpinBox;

namespace spark {

class QrDialog : public QDialog
{
    Q_OBJECT

public:
    // picture: black on white, in one pixel per module or more; it is drawn larger without smoothing.
    QrDialog(const QImage &picture, const CodeRow &row, QWidget *parent);

Q_SIGNALS:
    void savePngRequested(int pixels);
    void saveSvgRequested();
    void copyRequested();

private:
    QSpinBox *m_size;
};

} // namespace spark
