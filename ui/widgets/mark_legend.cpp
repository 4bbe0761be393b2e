#include "ui/widgets/mark_legend.h"

#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"

#include <QLabel>
#include <QPainter>

namespace spark {

namespace {

constexpr int padding = 5; // pixels

class MarkLabel : public QLabel
{
public:
    MarkLabel(const QString &text, Theme::Mark mark, QWidget *parent) : QLabel(text, parent), m_mark(mark)
    {
        setContentsMargins(padding, 1, padding, 1);
        connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::instance().markFill(m_mark, false));
        painter.drawRoundedRect(rect(), 3, 3);
        painter.end();
        QLabel::paintEvent(event);
    }

private:
    const Theme::Mark m_mark;
};

} // namespace

MarkLegend::MarkLegend(QWidget *parent) : QWidget(parent)
{
    auto *layout = new FlowLayout(6, this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const auto &[text, mark] : {std::pair(tr("Code"), Theme::Mark::Code), std::pair(tr("Post"), Theme::Mark::Post), std::pair(tr("Handle"), Theme::Mark::Handle),
                                     std::pair(tr("Period and dates"), Theme::Mark::Time), std::pair(tr("Licensee"), Theme::Mark::Name)})
        layout->addWidget(new MarkLabel(text, mark, this));
    auto *uncertain = new QLabel(tr("not certain"), this);
    QFont dashed = uncertain->font();
    dashed.setUnderline(true);
    uncertain->setFont(dashed);
    layout->addWidget(uncertain);
}

} // namespace spark
