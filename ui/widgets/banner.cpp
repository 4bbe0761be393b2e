#include "ui/widgets/banner.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace spark {

Banner::Banner(QWidget *parent) : QWidget(parent), m_text(new QLabel(this)), m_button(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_button->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 6, 12, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &Banner::buttonClicked);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        QPalette toned = palette();
        toned.setColor(QPalette::WindowText, Theme::instance().toneText(m_tone));
        m_text->setPalette(toned);
    });
    hide();
}

void Banner::show(const QString &text, Tone tone, const QString &buttonText)
{
    m_tone = tone;
    QPalette toned = palette();
    toned.setColor(QPalette::WindowText, Theme::instance().toneText(tone));
    m_text->setPalette(toned);
    m_text->setText(text);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    setVisible(true);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().toneFill(m_tone));
}

} // namespace spark
