#include "ui/widgets/marked_text.h"

#include <QKeyEvent>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace spark {

namespace {

constexpr int linesAround = 3; // above and below what is seen

bool isForOthers(const QMimeData *data)
{
    return data->hasUrls() || data->hasImage() || data->text().size() > MarkedText::longestShown;
}

} // namespace

MarkedText::MarkedText(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setUndoRedoEnabled(true);
    connect(this, &QPlainTextEdit::textChanged, this, &MarkedText::noteChange);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &MarkedText::followCursor);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MarkedText::showMarks);
    connect(&Theme::instance(), &Theme::changed, this, &MarkedText::showMarks);
}

QString MarkedText::text() const
{
    // Not toPlainText(), which makes a space of one that must not break.
    QString raw = document()->toRawText();
    for (const char16_t separator : {u'\u2028', u'\u2029', u'\ufdd0', u'\ufdd1'})
        raw.replace(QChar(separator), u'\n');
    return raw;
}

void MarkedText::showText(const QString &text)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const QString shown = text.left(longestShown);
    m_marks.clear();
    m_dropped.clear();
    // In a document the end of a line is one character.
    for (qsizetype at = shown.indexOf(QLatin1String("\r\n")); at >= 0; at = shown.indexOf(QLatin1String("\r\n"), at + 2))
        m_dropped.append(at);
    setPlainText(shown);
    showMarks();
}

void MarkedText::placeCursor(int position)
{
    const QScopedValueRollback quiet(m_quiet, true);
    QTextCursor cursor(document());
    cursor.setPosition(qMin(position, document()->characterCount() - 1));
    setTextCursor(cursor);
}

qsizetype MarkedText::placeOf(qsizetype position) const
{
    return position - (std::lower_bound(m_dropped.begin(), m_dropped.end(), position) - m_dropped.begin());
}

void MarkedText::setMarks(const QList<IntakeMark> &marks)
{
    m_marks.clear();
    m_current = -1;
    const qsizetype length = document()->characterCount() - 1;
    for (IntakeMark mark : marks) {
        const qsizetype end = placeOf(mark.span.start + mark.span.length);
        mark.span.start = placeOf(mark.span.start);
        mark.span.length = end - mark.span.start;
        if (end <= length && mark.span.length > 0)
            m_marks.append(mark);
    }
    std::stable_sort(m_marks.begin(), m_marks.end(), [](const IntakeMark &a, const IntakeMark &b) { return a.span.start < b.span.start; });
    showMarks();
}

void MarkedText::setCurrentRow(int row)
{
    if (m_current == row)
        return;
    m_current = row;
    const auto mine = [row](const IntakeMark &mark) { return mark.row == row; };
    const auto first = row < 0 ? m_marks.cend() : std::find_if(m_marks.cbegin(), m_marks.cend(), mine);
    if (first != m_marks.cend()) {
        const QScopedValueRollback quiet(m_quiet, true);
        const int here = textCursor().position();
        const bool inside = std::any_of(m_marks.cbegin(), m_marks.cend(), [&](const IntakeMark &mark) { return mine(mark) && here >= mark.span.start && here <= mark.span.start + mark.span.length; });
        if (!inside) {
            QTextCursor cursor(document());
            cursor.setPosition(static_cast<int>(first->span.start));
            setTextCursor(cursor);
            centerCursor();
        }
    }
    showMarks();
}

Theme::Mark MarkedText::markOf(IntakeField field)
{
    switch (field) {
    case IntakeField::Code: return Theme::Mark::Code;
    case IntakeField::Post: return Theme::Mark::Post;
    case IntakeField::Handle: return Theme::Mark::Handle;
    case IntakeField::Period:
    case IntakeField::Start:
    case IntakeField::Until: return Theme::Mark::Time;
    case IntakeField::Licensee:
    case IntakeField::Campaign:
    case IntakeField::Caption: return Theme::Mark::Name;
    }
    Q_UNREACHABLE();
}

// Only what is seen, and a little around it: a mail of a megabyte has thousands.
void MarkedText::showMarks()
{
    const int from = firstVisibleBlock().position();
    const int lines = viewport()->height() / qMax(1, fontMetrics().lineSpacing()) + linesAround;
    QTextBlock last = firstVisibleBlock();
    for (int i = 0; i < lines && last.next().isValid(); ++i)
        last = last.next();
    const int to = last.position() + last.length();
    QList<QTextEdit::ExtraSelection> shown;
    auto mark = std::lower_bound(m_marks.cbegin(), m_marks.cend(), from, [](const IntakeMark &each, int place) { return each.span.start + each.span.length < place; });
    for (; mark != m_marks.cend() && mark->span.start < to; ++mark) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(static_cast<int>(mark->span.start));
        selection.cursor.setPosition(static_cast<int>(mark->span.start + mark->span.length), QTextCursor::KeepAnchor);
        const Theme &theme = Theme::instance();
        selection.format.setBackground(theme.markFill(markOf(mark->field), mark->row >= 0 && mark->row == m_current));
        selection.format.setProperty(QTextFormat::UserProperty, static_cast<int>(mark->field));
        if (!mark->certain) {
            selection.format.setUnderlineStyle(QTextCharFormat::DashUnderline);
            selection.format.setUnderlineColor(theme.toneText(Tone::Warning));
        }
        shown.append(selection);
    }
    setExtraSelections(shown);
}

void MarkedText::noteChange()
{
    if (m_quiet)
        return;
    m_marks.clear();
    m_dropped.clear();
    showMarks();
    Q_EMIT edited();
}

void MarkedText::followCursor()
{
    if (m_quiet)
        return;
    const int place = textCursor().position();
    for (const IntakeMark &mark : std::as_const(m_marks)) {
        if (mark.span.start > place)
            return;
        if (mark.row >= 0 && place <= mark.span.start + mark.span.length) {
            Q_EMIT rowReached(mark.row);
            return;
        }
    }
}

bool MarkedText::canInsertFromMimeData(const QMimeData *source) const
{
    return isForOthers(source) || QPlainTextEdit::canInsertFromMimeData(source);
}

void MarkedText::insertFromMimeData(const QMimeData *source)
{
    if (isForOthers(source))
        Q_EMIT dataGiven(source);
    else
        QPlainTextEdit::insertFromMimeData(source);
}

// What is shown of a file cannot be changed, but something else can be pasted over it.
void MarkedText::keyPressEvent(QKeyEvent *event)
{
    if (isReadOnly() && event->matches(QKeySequence::Paste)) {
        Q_EMIT dataGiven(QGuiApplication::clipboard()->mimeData());
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void MarkedText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    showMarks();
}

void MarkedText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showMarks();
}

} // namespace spark
