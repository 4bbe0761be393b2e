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

constexpr int leastWidth = 148; // of a button
constexpr int buttonHeight = 38;
constexpr int pictureSize = 20;
constexpr int padding = 12;
constexpr int gap = 8;

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

    // Room for the title as it is when chosen, and for a number of two digits.
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(titleFont(true));
        const int width = 2 * padding + pictureSize + gap + metrics.horizontalAdvance(text()) + gap + badgeWidth(QStringLiteral("00"));
        return {qMax(leastWidth, width), buttonHeight};
    }

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
        m_icon.paint(&painter, mirrored(QRect(padding, (height() - pictureSize) / 2, pictureSize, pictureSize)));
        painter.setFont(titleFont(isChecked()));
        painter.setPen(palette().color(QPalette::WindowText));
        int right = width() - padding;
        if (!m_count.isEmpty()) {
            const int badge = badgeWidth(m_count);
            const QRect area = mirrored(QRect(right - badge, height() / 2 - 10, badge, 20));
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.toneFill(m_tone));
            painter.drawRoundedRect(area, 10, 10);
            painter.setPen(theme.toneText(m_tone));
            painter.drawText(area, Qt::AlignCenter, m_count);
            right -= badge + gap;
            painter.setPen(palette().color(QPalette::WindowText));
        }
        const QRect label = mirrored(QRect(padding + pictureSize + gap, 0, right - padding - pictureSize - gap, height()));
        painter.drawText(label, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter)),
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, label.width()));
    }

private:
    QFont titleFont(bool chosen) const
    {
        QFont title = font();
        title.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
        return title;
    }
    int badgeWidth(const QString &number) const { return QFontMetrics(titleFont(true)).horizontalAdvance(number) + 14; }

    const QString m_key;
    const QIcon m_icon;
    QString m_count;
    Tone m_tone = Tone::Neutral;
};

NavigationBar::NavigationBar(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QVBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
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
