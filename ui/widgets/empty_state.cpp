#include "ui/widgets/empty_state.h"

#include "ui/theme/icons.h"
#include "ui/widgets/text_labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace spark {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(headingLabel({}, this))
    , m_text(quietLabel({}, this))
    , m_button(new QPushButton(this))
    , m_other(new QPushButton(this))
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    setTextWidth(420);
    m_button->setObjectName(QStringLiteral("empty_state_button"));
    setFocusProxy(m_button);
    m_other->setObjectName(QStringLiteral("empty_state_other"));
    m_other->hide();
    for (QPushButton *button : {m_button, m_other}) {
        for (const int key : {Qt::Key_Return, Qt::Key_Enter}) // outside of dialogs a button knows Space alone
            connect(new QShortcut(key, button, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, button, &QPushButton::click);
    }
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
    connect(m_other, &QPushButton::clicked, this, &EmptyState::otherClicked);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_button);
    buttons->addWidget(m_other);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    for (QWidget *widget : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text)})
        layout->addWidget(widget, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addStretch(3);
}

void EmptyState::setTextWidth(int width)
{
    m_title->setWordWrap(true);
    m_title->setFixedWidth(width);
    m_text->setFixedWidth(width);
}

void EmptyState::show(const QString &iconName, const QString &title, const QString &text, const QString &buttonText, const QString &otherText)
{
    m_iconName = iconName;
    updateIcon();
    m_title->setText(title);
    m_title->setFixedHeight(qMax(0, m_title->heightForWidth(m_title->width()))); // in the middle of a layout nobody asks for it
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setMinimumHeight(qMax(m_text->fontMetrics().lineSpacing() * 3, m_text->heightForWidth(m_text->width())));
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    m_other->setText(otherText);
    m_other->setVisible(!otherText.isEmpty());
}

void EmptyState::updateIcon()
{
    m_icon->setPixmap(icon(m_iconName).pixmap(QSize(44, 44), devicePixelRatioF(), QIcon::Disabled));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_iconName.isEmpty())
        updateIcon();
    QWidget::changeEvent(event);
}

} // namespace spark
