#include "models/exchange/column_contents.h"

#include "models/domain/characters.h"
#include "models/domain/handle.h"
#include "models/domain/rules.h"
#include "models/exchange/column_words.h"

#include <QRegularExpression>

namespace spark {

namespace {

// Longer texts are captions; nothing is looked for in them here.
constexpr qsizetype longestTelling = 600;

// A code that shows itself: any longer word without spaces could be one.
bool showsCode(const QString &text)
{
    const CodeReading reading = readCode(text);
    return reading.accepted()
        && !(reading.warnings.contains(CodeWarning::NoHash) && reading.warnings.contains(CodeWarning::NoEquals));
}

} // namespace

QString valueOf(const TableCell &cell)
{
    QString text = cell.text;
    if (text.startsWith(u'\''))
        text.remove(0, 1);
    text = text.trimmed();
    return text.size() < 8 && ColumnWords::current().noValue.contains(headerKey(text)) ? QString() : text;
}

std::optional<qint64> readPeriodCell(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\p{Nd}{1,5})(?:[.,]0{1,2})?\\s*([\\p{L}\\p{M}]{0,20})\\.?$"));
    const auto match = form.match(withoutInvisible(text).trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    qint64 number = 0;
    const QString digits = match.captured(1);
    for (const QChar c : digits)
        number = number * 10 + c.digitValue();
    const QString unit = headerKey(match.captured(2));
    const ColumnWords &words = ColumnWords::current();
    if (unit.isEmpty() || words.days.contains(unit))
        return number;
    if (words.weeks.contains(unit))
        return number * 7;
    return std::nullopt;
}

ColumnContents contentsOf(const QList<TableRow> &rows, int column, qint64 afterRow)
{
    ColumnContents contents;
    bool mixed = false;
    for (const TableRow &row : rows) {
        if (row.number <= afterRow || !row.problem.isEmpty())
            continue;
        const TableCell cell = row.cells.value(column);
        const QString text = valueOf(cell);
        if (text.isEmpty())
            continue;
        ++contents.filled;
        if (text.size() > longestTelling)
            continue;
        if (cell.kind == CellKind::Date) {
            ++contents.dates;
        } else if (const auto date = readTableDate(text, DateOrder::Unknown)) {
            ++contents.dates;
            if (date->order != DateOrder::Unknown) {
                mixed = mixed || (contents.order != DateOrder::Unknown && contents.order != date->order);
                contents.order = date->order;
            }
        } else if (const auto days = readPeriodCell(text); days && Rules::current().periods.contains(static_cast<int>(*days))) {
            ++contents.periods;
        } else if (const LinkReading link = readPostLink(text);
                   link.accepted() || link.refusal == LinkRefusal::RuinedId) {
            ++contents.posts;
        } else if (text.startsWith(u'@') && !readHandle(text).isEmpty()) {
            ++contents.handles;
        } else if (showsCode(text)) {
            ++contents.codes;
        }
    }
    if (mixed)
        contents.order = DateOrder::Unknown;
    return contents;
}

std::optional<IntakeField> ColumnContents::field() const
{
    const auto most = [this](int count) { return count > 0 && 5 * count >= 4 * filled; };
    if (most(codes))
        return IntakeField::Code;
    if (most(posts))
        return IntakeField::Post;
    if (most(handles))
        return IntakeField::Handle;
    if (most(dates))
        return IntakeField::Until;
    if (most(periods))
        return IntakeField::Period;
    return std::nullopt;
}

} // namespace spark
