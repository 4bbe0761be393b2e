#include "ui/widgets/text_labels.h"

#include "ui/theme/theme.h"

#include <QEvent>

namespace spark {

namespace {

// A palette set on a widget would outlive a change of theme.
class QuietLabel : public QLabel
{
public:
    QuietLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
    {
        setWordWrap(true);
        follow();
        connect(&Theme::instance(), &Theme::changed, this, &QuietLabel::follow);
    }

private:
    void follow()
    {
        QPalette quiet = palette();
        quiet.setColor(QPalette::WindowText, Theme::instance().color(Theme::Role::SecondaryText));
        setPalette(quiet);
    }
};

} // namespace

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.35);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    auto *label = new QuietLabel(text, parent);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setWordWrap(false);
    return label;
}

void takeRoomForLines(QLabel *wrapped, int width)
{
    wrapped->setMinimumHeight(wrapped->heightForWidth(width));
}

QLabel *quietLabel(const QString &text, QWidget *parent)
{
    return new QuietLabel(text, parent);
}

QLabel *codeLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(Theme::codeFont(label->font()));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace spark
