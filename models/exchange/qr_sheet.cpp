#include "models/exchange/qr_sheet.h"

#include "models/exchange/atomic_file.h"
#include "models/exchange/qr_code.h"
#include "models/exchange/text_block.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <vector>

namespace spark {

namespace {

class QrSheetTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::QrSheetTexts)
};

// Millimetres. The dark part of every code has the same size and stands on the grid's lines, so that
// codes of different lengths align; the quiet zone lies in the white around it, which is never less
// than what the coarsest code needs.
constexpr qreal darkSide = 32;
constexpr qreal widestQuietZone = darkSide * QrCode::quietZone / QrCode::leastModules;
constexpr qreal sideMargin = 15;
constexpr qreal topMargin = 13;
constexpr qreal bottomMargin = 11;
constexpr qreal headerHeight = 11; // with the line under it
constexpr qreal footerHeight = 8;
constexpr qreal gutter = 13; // between columns
constexpr qreal textGap = 6.5; // between a code and its text
constexpr qreal leastTextWidth = 30;
constexpr qreal leastRowHeight = darkSide + 2 * widestQuietZone;
constexpr qreal hairline = 0.15;
static_assert(sideMargin >= widestQuietZone && gutter >= widestQuietZone && textGap >= widestQuietZone);

// Points.
constexpr qreal handleSize = 11;
constexpr qreal leastHandleSize = 8;
constexpr qreal factSize = 8.5;
constexpr qreal labelSize = 7;

constexpr int mostColumns = 2;
constexpr int mostRows = 5;

// Paper is white, whatever the theme of the screen.
constexpr QColor ink(0x1b, 0x1b, 0x1f);
constexpr QColor quietInk(0x60, 0x60, 0x68);
constexpr QColor lineInk(0xc9, 0xc9, 0xce);

// What of a post's name is worth the room: a link is known by its path.
QString shownPost(const QString &post)
{
    QString text = post.simplified();
    if (text.contains(u' '))
        return text;
    QStringView rest(text);
    for (const auto prefix : {QLatin1String("https://"), QLatin1String("http://"), QLatin1String("www.")}) {
        if (rest.startsWith(prefix, Qt::CaseInsensitive))
            rest = rest.sliced(prefix.size());
    }
    return rest.toString();
}

QString shownHandle(const QString &handle)
{
    const QString text = handle.trimmed();
    return text.isEmpty() || text.startsWith(u'@') ? text : QString(u'@' + text);
}

class Sheet
{
public:
    Sheet(QPdfWriter &writer, QPainter &painter, const QString &title, int items, Qt::LayoutDirection direction)
        : m_writer(writer)
        , m_painter(painter)
        , m_title(title)
        , m_items(items)
        , m_direction(direction)
        , m_unit(writer.resolution() / 25.4)
        , m_width(writer.width() / m_unit)
        , m_height(writer.height() / m_unit)
    {
        const qreal cellHeight = m_height - topMargin - headerHeight - footerHeight - bottomMargin;
        m_rows = std::min(static_cast<int>(cellHeight / leastRowHeight), mostRows);
        m_rowHeight = cellHeight / std::max(m_rows, 1);
        const qreal leastCell = darkSide + textGap + leastTextWidth;
        m_columns = std::min(static_cast<int>((contentWidth() + gutter) / (leastCell + gutter)), mostColumns);
        m_cellWidth = (contentWidth() - gutter * (m_columns - 1)) / std::max(m_columns, 1);
    }

    bool hasRoom() const { return m_rows > 0 && m_columns > 0; }
    int perPage() const { return m_rows * m_columns; }
    int pages() const { return (m_items + perPage() - 1) / perPage(); }

    void drawFrame(int page);
    void drawCell(int place, const QrSheetItem &item, const QrCode &code);

private:
    qreal contentWidth() const { return m_width - 2 * sideMargin; }
    // Where something begins that is to stand x from the leading edge of the page.
    qreal leading(qreal x, qreal width) const { return m_direction == Qt::RightToLeft ? m_width - x - width : x; }
    Qt::LayoutDirection trailingSide() const
    {
        return m_direction == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft;
    }
    QPointF device(qreal x, qreal y) const { return QPointF(x * m_unit, y * m_unit); }

    static QFont font(qreal points, QFont::Weight weight);
    qreal handlePoints(const QString &handle, qreal width) const;
    TextBlock block(const QString &text, qreal points, QFont::Weight weight, const QColor &color, qreal width,
                    int mostLines, Qt::LayoutDirection side) const;
    void drawLine(qreal y);
    void drawCode(qreal x, qreal y, const QrCode &code);
    void drawFacts(qreal x, qreal rowTop, qreal codeTop, qreal width, const QrSheetItem &item);

    QPdfWriter &m_writer;
    QPainter &m_painter;
    QString m_title;
    int m_items;
    Qt::LayoutDirection m_direction;
    qreal m_unit; // device units in a millimetre
    qreal m_width; // millimetres from here on
    qreal m_height;
    int m_rows = 0;
    int m_columns = 0;
    qreal m_rowHeight = 0;
    qreal m_cellWidth = 0;
};

QFont Sheet::font(qreal points, QFont::Weight weight)
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

TextBlock Sheet::block(const QString &text, qreal points, QFont::Weight weight, const QColor &color, qreal width,
                       int mostLines, Qt::LayoutDirection side) const
{
    return TextBlock(text, font(points, weight), color, width * m_unit, mostLines, side, &m_writer);
}

// The size at which a handle stays whole on one line, as far as that can still be read.
qreal Sheet::handlePoints(const QString &handle, qreal width) const
{
    const qreal natural = QFontMetricsF(font(handleSize, QFont::Bold), &m_writer).horizontalAdvance(handle);
    // A little less than would just fit: rounding must not break it after all.
    const qreal fitting = natural > 0 ? handleSize * 0.98 * width * m_unit / natural : handleSize;
    return std::clamp(fitting, leastHandleSize, handleSize);
}

void Sheet::drawLine(qreal y)
{
    m_painter.fillRect(QRectF(device(sideMargin, y), QSizeF(contentWidth() * m_unit, hairline * m_unit)), lineInk);
}

// Title and number of codes above, the note and the page's number below.
void Sheet::drawFrame(int page)
{
    const QLocale locale;
    const auto pair = [this](qreal baseline, const TextBlock &first, qreal firstWidth, const TextBlock &second,
                             qreal secondWidth) {
        first.draw(m_painter, device(leading(sideMargin, firstWidth), baseline) - QPointF(0, first.baseline()));
        second.draw(m_painter,
                    device(leading(sideMargin + contentWidth() - secondWidth, secondWidth), baseline)
                        - QPointF(0, second.baseline()));
    };

    const qreal aside = 35;
    const qreal main = contentWidth() - aside - 5;
    const qreal headerLine = topMargin + headerHeight - 3;
    pair(headerLine - 2.7, block(m_title, 14, QFont::DemiBold, ink, main, 1, m_direction), main,
         block(QrSheetTexts::tr("%n code(s)", nullptr, m_items), 9, QFont::Normal, quietInk, aside, 1, trailingSide()), aside);
    drawLine(headerLine);

    pair(m_height - bottomMargin - 1,
         block(QrSheetTexts::tr("Keep this sheet safe: whoever has a code can run the post as an ad."), 7.5, QFont::Normal,
               quietInk, main, 1, m_direction),
         main,
         block(QrSheetTexts::tr("Page %1 of %2").arg(locale.toString(page), locale.toString(pages())), 7.5, QFont::Normal,
               quietInk, aside, 1, trailingSide()),
         aside);
}

void Sheet::drawCell(int place, const QrSheetItem &item, const QrCode &code)
{
    const int row = place / m_columns;
    const int column = place % m_columns;
    const qreal rowTop = topMargin + headerHeight + row * m_rowHeight;
    const qreal cell = sideMargin + column * (m_cellWidth + gutter);
    const qreal codeTop = rowTop + (m_rowHeight - darkSide) / 2;
    if (column == 0 && row > 0)
        drawLine(rowTop);
    drawCode(leading(cell, darkSide), codeTop, code);
    const qreal textWidth = m_cellWidth - darkSide - textGap;
    drawFacts(leading(cell + darkSide + textGap, textWidth), rowTop, codeTop, textWidth, item);
}

void Sheet::drawCode(qreal x, qreal y, const QrCode &code)
{
    m_painter.save();
    m_painter.translate(device(x, y));
    // In modules every coordinate is a small whole number: that keeps the file small.
    m_painter.scale(darkSide * m_unit / code.modules(), darkSide * m_unit / code.modules());
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(Qt::black);
    m_painter.drawRects(code.darkRects());
    m_painter.restore();
}

void Sheet::drawFacts(qreal x, qreal rowTop, qreal codeTop, qreal width, const QrSheetItem &item)
{
    struct Placed
    {
        qreal spaceAbove; // millimetres
        TextBlock text;
    };
    const QString handle = shownHandle(item.handle);
    const auto layOut = [&](qreal scale) {
        std::vector<Placed> all;
        const auto add = [&](qreal space, const QString &text, qreal points, QFont::Weight weight, const QColor &color,
                             int lines) {
            if (!text.isEmpty())
                all.push_back({all.empty() ? 0 : space * scale,
                               block(text, points * scale, weight, color, width, lines, m_direction)});
        };
        const auto addLabelled = [&](const QString &label, const QString &text, int lines) {
            if (text.isEmpty())
                return;
            add(2, label, labelSize, QFont::Normal, quietInk, 1);
            add(0.2, text, factSize, QFont::Normal, ink, lines);
        };
        add(0, handle, handlePoints(handle, width), QFont::Bold, ink, 2);
        add(0.8, shownPost(item.post), factSize, QFont::Normal, ink, 2);
        addLabelled(QrSheetTexts::tr("Valid until"), item.endText.simplified(), 4); // a date is never cut
        addLabelled(QrSheetTexts::tr("Licensee"), item.licensee.simplified(), 1);
        return all;
    };
    const auto heightOf = [this](const std::vector<Placed> &all) {
        qreal height = 0;
        for (const Placed &placed : all)
            height += placed.spaceAbove + placed.text.height() / m_unit;
        return height;
    };

    // Scripts with tall letters may need more than a row has: smaller letters then.
    const qreal room = m_rowHeight - 4;
    std::vector<Placed> all = layOut(1);
    if (const qreal height = heightOf(all); height > room)
        all = layOut(room / height);

    // The letters of the first line begin where the code does, so that neighbours stand on one line; what
    // is taller than the room below moves up.
    const QFontMetricsF metrics(font(handle.isEmpty() ? factSize : handlePoints(handle, width), QFont::Bold),
                                &m_writer);
    const qreal aligned = codeTop - (metrics.ascent() - metrics.capHeight()) / m_unit;
    qreal y = std::min(aligned, rowTop + m_rowHeight - 2 - heightOf(all));
    for (const Placed &placed : all) {
        y += placed.spaceAbove;
        placed.text.draw(m_painter, device(x, y));
        y += placed.text.height() / m_unit;
    }
}

tl::unexpected<Error> cancelled()
{
    return failure(ErrorCode::Cancelled, QrSheetTexts::tr("The sheet was not written, as you wished. Nothing was changed."));
}

tl::unexpected<Error> notDrawn(int number, const QrSheetItem &item, const Error &why)
{
    const QString place = QLocale().toString(number);
    const QString handle = shownHandle(item.handle);
    return failure(
        why.code,
        handle.isEmpty()
            ? QrSheetTexts::tr("The sheet was not written: code %1 cannot be a QR code. Nothing was changed.").arg(place)
            : QrSheetTexts::tr("The sheet was not written: code %1, of %2, cannot be a QR code. Nothing was changed.")
                  .arg(place, handle),
        QrSheetTexts::tr("Leave this one out or correct it, and try again."));
}

// Everything but the file. An Error leaves pdf half written.
Expected<void> drawSheet(QIODevice &pdf, const QString &title, const QList<QrSheetItem> &items,
                         const QrSheetProgress &progress, const QrSheetLayout &layout)
{
    QPdfWriter writer(&pdf);
    writer.setResolution(1200);
    writer.setPageSize(layout.page);
    writer.setPageMargins(QMarginsF());
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Spark Ledger"));

    QPainter painter;
    if (!painter.begin(&writer))
        return failure(ErrorCode::Io, QrSheetTexts::tr("The sheet could not be drawn. Nothing was changed."),
                       QrSheetTexts::tr("Try again, or save the codes as single pictures."));
    const int count = static_cast<int>(items.size());
    Sheet sheet(writer, painter, title, count, layout.direction);
    if (!sheet.hasRoom())
        return failure(ErrorCode::InvalidInput, QrSheetTexts::tr("The page is too small for a code and what belongs to it."),
                       QrSheetTexts::tr("Choose a larger paper size, such as A4 or Letter."));
    for (int i = 0; i < count; ++i) {
        const int place = i % sheet.perPage();
        if (place == 0) {
            if (i > 0 && !writer.newPage())
                return failure(ErrorCode::Io, QrSheetTexts::tr("The sheet could not be drawn. Nothing was changed."),
                               QrSheetTexts::tr("Choose fewer codes, and try again."));
            sheet.drawFrame(i / sheet.perPage() + 1);
        }
        const Expected<QrCode> code = QrCode::encode(items[i].code);
        if (!code)
            return notDrawn(i + 1, items[i], code.error());
        sheet.drawCell(place, items[i], *code);
        if (progress && !progress(i + 1))
            return cancelled();
    }
    painter.end();
    return {};
}

} // namespace

QrSheetLayout QrSheetLayout::standard(const QLocale &locale)
{
    const bool letter = locale.measurementSystem() == QLocale::ImperialUSSystem;
    return {QPageSize(letter ? QPageSize::Letter : QPageSize::A4), QGuiApplication::layoutDirection()};
}

Expected<void> writeQrSheet(const QString &path, const QString &title, const QList<QrSheetItem> &items,
                            const QrSheetProgress &progress, const QrSheetLayout &layout)
{
    if (items.isEmpty())
        return failure(ErrorCode::InvalidInput, QrSheetTexts::tr("There are no codes to put on a sheet."),
                       QrSheetTexts::tr("Choose at least one code."));
    const QString heading = title.simplified();
    QBuffer pdf;
    if (!pdf.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io, QrSheetTexts::tr("The sheet could not be drawn. Nothing was changed."),
                       QrSheetTexts::tr("Try again."));
    if (auto drawn = drawSheet(pdf, heading.isEmpty() ? QrSheetTexts::tr("Spark codes") : heading, items, progress, layout);
        !drawn)
        return drawn;
    return writeFileAtomically(path, pdf.data());
}

} // namespace spark
