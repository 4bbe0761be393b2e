#include "ui/dialogs/camera_dialog.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/text_labels.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace spark {

namespace {

constexpr QSize leastView(480, 300);
constexpr QSize usualSize(680, 620);

} // namespace

// Mirrored, as people know themselves from a mirror: it is easier to aim so.
class CameraView : public QWidget
{
public:
    explicit CameraView(QWidget *parent) : QWidget(parent)
    {
        setMinimumSize(leastView);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }

    void setPicture(const QImage &picture)
    {
        m_picture = picture.mirrored(true, false);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
        if (m_picture.isNull())
            return;
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        QRect place(QPoint(), m_picture.size().scaled(size(), Qt::KeepAspectRatio));
        place.moveCenter(rect().center());
        painter.drawImage(place, m_picture);
    }

private:
    QImage m_picture;
};

CameraDialog::CameraDialog(const QStringList &names, QWidget *parent)
    : PlainDialog(tr("QR codes before the camera"), parent)
    , m_banner(new Banner(this))
    , m_view(new CameraView(this))
    , m_camera(new QComboBox(this))
    , m_status(quietLabel({}, this))
{
    setObjectName(QStringLiteral("camera_dialog"));
    resize(usualSize);
    m_banner->setObjectName(QStringLiteral("camera_banner"));
    m_view->setObjectName(QStringLiteral("camera_view"));
    m_view->setAccessibleName(tr("What the camera sees"));
    m_camera->setObjectName(QStringLiteral("camera"));
    m_camera->addItems(names);
    m_status->setObjectName(QStringLiteral("camera_status"));
    m_status->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_status->setMinimumHeight(2 * fontMetrics().lineSpacing()); // for its longer text, so that nothing moves
    auto *label = new QLabel(tr("&Camera:"), this);
    label->setBuddy(m_camera);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_camera, 1);
    column()->addWidget(m_banner);
    column()->addLayout(line);
    column()->addWidget(m_view, 1);
    column()->addWidget(m_status);
    m_use = buttons()->addButton(tr("&Use the codes"), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(QStringLiteral("use"));
    m_use->setDefault(true);
    buttons()->addButton(QDialogButtonBox::Cancel);
    showFound(0);
    connect(buttons(), &QDialogButtonBox::accepted, this, &QDialog::accept);
    const auto choose = [this] {
        m_banner->hide();
        Q_EMIT cameraChosen(m_camera->currentIndex());
    };
    connect(m_camera, &QComboBox::activated, this, choose);
    connect(m_banner, &Banner::buttonClicked, this, choose);
}

void CameraDialog::showPicture(const QImage &picture)
{
    m_view->setPicture(picture);
}

void CameraDialog::showFound(int codes)
{
    const bool first = codes > 0 && !m_use->isEnabled();
    m_use->setEnabled(codes > 0);
    if (first)
        m_use->setFocus(); // both hands may hold what is before the camera
    const QString text = codes == 0 ? tr("Hold a QR code before the camera, so that it fills a third of the picture.") : tr("%n QR code(s) found. Hold the next one before the camera, or use what was found.", nullptr, codes);
    if (m_status->text() == text)
        return;
    m_status->setText(text);
    QAccessibleEvent changed(m_status, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

void CameraDialog::showError(const QString &text)
{
    m_banner->show(text, Tone::Warning, tr("&Try again"));
}

} // namespace spark
