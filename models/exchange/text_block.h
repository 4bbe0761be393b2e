// A few lines of text on a printed page: broken to a width, ended with an ellipsis where they do not fit.
#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPaintDevice;
class QPainter;

namespace spark {

// Laid out for one device and in its units; to be drawn on that device. Any thread that may draw.
class TextBlock
{
public:
    // White space is folded. Breaks between words, inside of a word only where it is wider than the
    // line. What mostLines do not hold is elided at the end. An empty text has no lines and no height.
    // The font's size is in points. The text is read in the direction of its first letter; side says at which edge it
    // is set.
    TextBlock(const QString &text, const QFont &font, const QColor &color, qreal width, int mostLines,
              Qt::LayoutDirection side, QPaintDevice *device);

    qreal height() const { return m_height; }
    qreal baseline() const { return m_baseline; } // of the first line, from the top
    void draw(QPainter &painter, const QPointF &topLeft) const;

private:
    void addLine(const QString &text, const QFont &font, qreal width, const QTextOption &option, QPaintDevice *device);

    QColor m_color;
    std::vector<std::unique_ptr<QTextLayout>> m_lines; // one each, with its y in it
    qreal m_height = 0;
    qreal m_baseline = 0;
};

} // namespace spark
