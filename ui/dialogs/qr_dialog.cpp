#include "ui/dialogs/qr_dialog.h"

#include "models/tables/table_texts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/text_labels.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace spark {

namespace {

constexpr int shownSize = 420;
constexpr int leastPixels = 128;
constexpr int mostPixels = 4096;
constexpr int usualPixels = 1024;

// Scales without smoothing, always black on white: a camera needs the contrast whatever the theme is.
class QrPicture : public QWidget
{
public:
    QrPicture(const QImage &picture, QWidget *parent) : QWidget(parent), m_picture(picture)
    {
        setMinimumSize(shownSize, shownSize);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int side = qMin(width(), height());
        painter.drawImage(QRect((width() - side) / 2, (height() - side) / 2, side, side), m_picture);
    }

private:
    const QImage m_picture;
};

} // namespace

QrDialog::QrDialog(const QImage &picture, const CodeRow &row, QWidget *parent) : QDialog(parent), m_size(new QSpinBox(this))
{
    setObjectName(QStringLiteral("qr_dialog"));
    setWindowTitle(tr("QR code"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);

    auto *image = new QrPicture(picture, this);
    image->setObjectName(QStringLiteral("picture"));
    image->setAccessibleName(tr("QR code of the code %1").arg(row.maskedCode));
    auto *title = headingLabel(postTitle(row.caption, row.postId, row.postLink), this);
    title->setWordWrap(true);
    QStringList facts;
    if (!row.handle.isEmpty())
        facts.append(TableTexts::handle(row.handle));
    facts.append(row.maskedCode);
    if (row.windowEnd)
        facts.append(tr("ends %1").arg(TableTexts::fullEnd(row.windowEnd)));

    m_size->setObjectName(QStringLiteral("size"));
    m_size->setRange(leastPixels, mostPixels);
    m_size->setSingleStep(leastPixels);
    m_size->setValue(usualPixels);
    m_size->setSuffix(tr(" px"));
    auto *sizeLabel = new QLabel(tr("&Size:"), this);
    sizeLabel->setBuddy(m_size);
    auto *png = new QPushButton(tr("Save &PNG…"), this);
    auto *svg = new QPushButton(tr("Save S&VG…"), this);
    auto *copy = new QPushButton(icon(QStringLiteral("copy")), tr("&Copy code"), this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton *button : {png, svg, copy})
        button->setAutoDefault(false);
    auto *saving = new QHBoxLayout;
    saving->addWidget(sizeLabel);
    saving->addWidget(m_size);
    saving->addWidget(png);
    saving->addWidget(svg);
    saving->addStretch();
    saving->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(title);
    layout->addWidget(quietLabel(facts.join(QStringLiteral("  ·  ")), this));
    layout->addWidget(image, 1);
    layout->addLayout(saving);
    layout->addWidget(buttons);
    connect(png, &QPushButton::clicked, this, [this] { Q_EMIT savePngRequested(m_size->value()); });
    connect(svg, &QPushButton::clicked, this, &QrDialog::saveSvgRequested);
    connect(copy, &QPushButton::clicked, this, &QrDialog::copyRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace spark
