#include "ui/widgets/navigation_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace spark {

namespace {

constexpr int barWidth = 164;
constexpr int buttonHeight = 38;
constexpr int pictureSize = 20;

} // namespace

class NavigationButton : public QAbstractButton
{
public:
    NavigationButton(const QString &key, const QString &iconName, const QString &title, QWidget *parent) : QAbstractButton(parent), m_key(key), m_icon(spark::icon(iconName))
    {
        setText(title);
        setAccessibleName(title);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    QString key() const { return m_key; }

    void setCount(qint64 count, const QString &hint, Tone tone)
    {
        m_tone = tone;
        m_count = count > 0 ? QLocale().toString(count) : QString();
        setToolTip(count > 0 ? hint : QString());
        setAccessibleDescription(count > 0 ? hint : QString());
        update();
    }

    QSize sizeHint() const override { return {barWidth - 16, buttonHeight}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::instance();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
        const bool keyboardFocus = hasFocus();
        if (isChecked() || underMouse() || keyboardFocus) {
            painter.setBrush(isChecked() ? theme.color(Theme::Role::SelectedRow) : underMouse() ? theme.color(Theme::Role::Hover) : QColor(Qt::transparent));
            painter.setPen(keyboardFocus ? QPen(theme.color(Theme::Role::Accent), 2) : QPen(Qt::NoPen));
            painter.drawRoundedRect(shape, 8, 8);
        }
        const auto mirrored = [this](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
        m_icon.paint(&painter, mirrored(QRect(12, (height() - pictureSize) / 2, pictureSize, pictureSize)));
        QFont font = this->font();
        font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(palette().color(QPalette::WindowText));
        int right = width() - 12;
        if (!m_count.isEmpty()) {
            const int badge = fontMetrics().horizontalAdvance(m_count) + 14;
            const QRect area = mirrored(QRect(right - badge, height() / 2 - 10, badge, 20));
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.toneFill(m_tone));
            painter.drawRoundedRect(area, 10, 10);
            painter.setPen(theme.toneText(m_tone));
            painter.drawText(area, Qt::AlignCenter, m_count);
            right -= badge + 6;
            painter.setPen(palette().color(QPalette::WindowText));
        }
        const QRect label = mirrored(QRect(12 + pictureSize + 8, 0, right - 12 - pictureSize - 8, height()));
        painter.drawText(label, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter)),
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, label.width()));
    }

private:
    const QString m_key;
    const QIcon m_icon;
    QString m_count;
    Tone m_tone = Tone::Neutral;
};

NavigationBar::NavigationBar(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QVBoxLayout(this))
{
    setFixedWidth(barWidth);
    m_group->setExclusive(true);
    m_layout->setContentsMargins(8, 12, 8, 12);
    m_layout->setSpacing(2);
    m_layout->addStretch();
    connect(m_group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) { Q_EMIT pageChosen(static_cast<NavigationButton *>(button)->key()); });
}

void NavigationBar::addPage(const QString &key, const QString &iconName, const QString &title)
{
    auto *button = new NavigationButton(key, iconName, title, this);
    button->setObjectName(QStringLiteral("page_") + key);
    m_buttons.insert(key, button);
    m_group->addButton(button);
    m_layout->insertWidget(m_layout->count() - 1, button);
}

void NavigationBar::setCurrent(const QString &key)
{
    if (NavigationButton *button = m_buttons.value(key))
        button->setChecked(true);
}

void NavigationBar::setCount(const QString &key, qint64 count, const QString &hint, Tone tone)
{
    if (NavigationButton *button = m_buttons.value(key))
        button->setCount(count, hint, tone);
}

void NavigationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().color(Theme::Role::Sidebar));
}

} // namespace spark
