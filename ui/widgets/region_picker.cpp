#include "ui/widgets/region_picker.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWidget>

#include <functional>

namespace spark {

namespace {

constexpr int leastSide = 8; // pixels: less is a click, not a part
constexpr int shade = 110; // alpha of what is not chosen
constexpr int hintPadding = 12;

class Cover : public QWidget
{
public:
    Cover(QImage shot, std::function<void(const QImage &)> done) : m_shot(std::move(shot)), m_done(std::move(done))
    {
        setObjectName(QStringLiteral("region_cover"));
        setWindowFlags(Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
        setWindowTitle(RegionPicker::tr("Choose a part of the screen"));
        setAccessibleName(hint());
        setCursor(Qt::CrossCursor);
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawImage(rect(), m_shot);
        QRegion rest(rect());
        rest -= m_part;
        painter.setClipRegion(rest);
        painter.fillRect(rect(), QColor(0, 0, 0, shade));
        painter.setClipping(false);
        const Theme &theme = Theme::instance();
        if (!m_part.isEmpty()) {
            painter.setPen(QPen(theme.color(Theme::Role::Accent), 2));
            painter.drawRect(m_part);
        }
        const QSize text = fontMetrics().size(Qt::TextSingleLine, hint());
        const QRect plate = QStyle::alignedRect(layoutDirection(), Qt::AlignHCenter | Qt::AlignTop, text + QSize(4 * hintPadding, 2 * hintPadding), rect().adjusted(0, 3 * hintPadding, 0, 0));
        painter.fillRect(plate, palette().color(QPalette::Base));
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(plate, Qt::AlignCenter, hint());
    }
    void mousePressEvent(QMouseEvent *event) override
    {
        m_from = event->position().toPoint();
        m_part = {};
    }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        dragTo(event->position().toPoint());
    }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        dragTo(event->position().toPoint());
        if (m_part.width() >= leastSide && m_part.height() >= leastSide)
            m_done(m_shot.copy(inPixels(m_part)));
        m_part = {};
        update();
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Escape)
            m_done({});
        else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            m_done(m_shot);
    }
    void closeEvent(QCloseEvent *) override { m_done({}); }

private:
    static QString hint() { return RegionPicker::tr("Drag over the QR codes. Enter: the whole screen. Esc: cancel."); }

    void dragTo(const QPoint &place)
    {
        m_part = QRect(m_from, place).normalized() & rect();
        update();
    }

    // The shot has the screen's own pixels, the widget its logical ones.
    QRect inPixels(const QRect &part) const
    {
        const qreal x = m_shot.width() / static_cast<qreal>(qMax(1, width()));
        const qreal y = m_shot.height() / static_cast<qreal>(qMax(1, height()));
        return QRectF(part.x() * x, part.y() * y, part.width() * x, part.height() * y).toAlignedRect();
    }

    const QImage m_shot;
    const std::function<void(const QImage &)> m_done;
    QPoint m_from;
    QRect m_part;
};

} // namespace

RegionPicker::RegionPicker(QObject *parent) : QObject(parent) { }

RegionPicker::~RegionPicker()
{
    qDeleteAll(m_covers);
}

void RegionPicker::add(const QImage &shot, const QRect &place)
{
    auto *cover = new Cover(shot, [this](const QImage &part) { finish(part); });
    m_covers.append(cover);
    cover->setGeometry(place);
    cover->showFullScreen();
    cover->activateWindow();
    cover->raise();
}

// Called from within a cover: it is deleted later, with this.
void RegionPicker::finish(const QImage &part)
{
    if (m_finished)
        return;
    m_finished = true;
    for (QWidget *cover : std::as_const(m_covers))
        cover->hide();
    if (part.isNull())
        Q_EMIT cancelled();
    else
        Q_EMIT chosen(part);
    deleteLater();
}

} // namespace spark
