#include "models/exchange/text_block.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPainter>

#include <algorithm>

namespace spark {

namespace {

// Where the lines of a text begin, at most limit of them.
QList<int> lineStarts(const QString &text, const QFont &font, qreal width, int limit, const QTextOption &option,
                      QPaintDevice *device)
{
    QTextLayout layout(text, font, device);
    layout.setTextOption(option);
    QList<int> starts;
    layout.beginLayout();
    while (starts.size() < limit) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        starts.append(line.textStart());
    }
    layout.endLayout();
    return starts;
}

} // namespace

TextBlock::TextBlock(const QString &text, const QFont &font, const QColor &color, qreal width, int mostLines,
                     Qt::LayoutDirection side, QPaintDevice *device)
    : m_color(color)
{
    const QString folded = text.simplified();
    if (folded.isEmpty() || mostLines < 1)
        return;

    // Any letter spacing keeps Qt from joining letters to ligatures where the script can do without:
    // a handle copied from the page must be the letters it is made of. Joined scripts are left alone.
    const bool fromRight = folded.isRightToLeft();
    QFont spaced(font);
    if (!fromRight)
        spaced.setLetterSpacing(QFont::PercentageSpacing, 100.2);

    QTextOption option(Qt::AlignAbsolute | (side == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    option.setTextDirection(fromRight ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);

    const QList<int> starts = lineStarts(folded, spaced, width, mostLines, option, device);
    for (qsizetype i = 0; i + 1 < starts.size(); ++i)
        addLine(folded.sliced(starts[i], starts[i + 1] - starts[i]).trimmed(), spaced, width, option, device);
    const QString rest = folded.sliced(starts.isEmpty() ? 0 : starts.last());
    addLine(QFontMetricsF(spaced, device).elidedText(rest, Qt::ElideRight, width), spaced, width, option, device);
}

void TextBlock::addLine(const QString &text, const QFont &font, qreal width, const QTextOption &option,
                        QPaintDevice *device)
{
    QTextOption single(option);
    single.setWrapMode(QTextOption::NoWrap);
    auto layout = std::make_unique<QTextLayout>(text, font, device);
    layout->setTextOption(single);
    layout->beginLayout();
    QTextLine line = layout->createLine();
    line.setLineWidth(width);
    layout->endLayout();
    line.setPosition(QPointF(0, m_height));
    if (m_lines.empty())
        m_baseline = line.ascent();
    // Fonts with little space between lines get more; letters of a fallback font may be taller than the
    // font's own and then get what they need.
    const qreal airy = 1.3 * font.pointSizeF() / 72 * device->logicalDpiY();
    m_height += std::max({QFontMetricsF(font, device).lineSpacing(), line.height(), airy});
    m_lines.push_back(std::move(layout));
}

void TextBlock::draw(QPainter &painter, const QPointF &topLeft) const
{
    painter.setPen(m_color);
    for (const auto &line : m_lines)
        line->draw(&painter, topLeft);
}

} // namespace spark
