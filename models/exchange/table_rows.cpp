#include "models/exchange/table_rows.h"

#include "models/domain/handle.h"
#include "models/domain/window.h"
#include "models/exchange/column_contents.h"
#include "models/exchange/column_words.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace spark {

namespace {

class TableRowTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::TableRowTexts)
};

bool isCode(const QString &text)
{
    constexpr qsizetype shortest = 12; // below it is rather a word
    return text.size() >= shortest && readCode(text).accepted() && (text.contains(u'#') || looksLikeCode(text));
}

void doubt(IntakeRow &row, IntakeField field, const QString &text)
{
    row.doubts.append({field, text});
}

void refuse(IntakeRow &row, const QString &text)
{
    if (!row.refusals.contains(text))
        row.refusals.append(text);
}

// What is odd about the cell itself. False when nothing can be read from it. ruinedPost: what there is to say of a
// number that a spreadsheet destroyed; another column may name the same post.
bool noteCell(IntakeRow &row, IntakeField field, const TableCell &cell, QString &ruinedPost)
{
    const bool needed = field == IntakeField::Code || field == IntakeField::Post;
    if (cell.kind == CellKind::Error) {
        const QString text = TableRowTexts::tr("The cell for “%1” shows an error.").arg(FieldTexts::describe(field));
        needed ? refuse(row, text) : doubt(row, field, text);
        return false;
    }
    if (needed && cell.notes.testFlag(CellNote::RuinedNumber)) {
        const QString text = CellTexts::describe(CellNote::RuinedNumber);
        if (field == IntakeField::Post)
            ruinedPost = text;
        else
            refuse(row, text);
        return false;
    }
    for (const CellNote note : {CellNote::Formula, CellNote::Merged, CellNote::OtherEncoding, CellNote::Misfits, CellNote::Shortened}) {
        if (cell.notes.testFlag(note))
            doubt(row, field, CellTexts::describe(note));
    }
    return true;
}

void readPost(IntakeRow &row, const QString &text, QString &ruinedPost)
{
    const LinkReading reading = readPostLink(text);
    if (!reading.accepted()) {
        // A link that is none is said, but does not cost the code: the post can be added by hand.
        const QString sentence = LinkTexts::describe(*reading.refusal);
        if (reading.refusal == LinkRefusal::RuinedId)
            ruinedPost = sentence;
        else if (reading.refusal == LinkRefusal::NotTikTok)
            refuse(row, sentence);
        else
            doubt(row, IntakeField::Post, sentence);
        return;
    }
    const PostLink earlier = row.link;
    if (!row.hasPost()) {
        row.link = reading.link;
    } else if (earlier.postId != 0 && reading.link.postId != 0 && earlier.postId != reading.link.postId) {
        refuse(row, TableRowTexts::tr("The two columns for the post name two different posts."));
        return;
    } else if (earlier.postId == 0 || (earlier.handle.isEmpty() && !reading.link.handle.isEmpty())) {
        // The number from one column, the handle from the other; with the number a short link is not needed.
        if (reading.link.postId != 0)
            row.link = reading.link;
    }
    for (const LinkWarning warning : reading.warnings) {
        if (warning == LinkWarning::RoundedId)
            doubt(row, IntakeField::Post, LinkTexts::describe(warning));
    }
}

void readHandleCell(IntakeRow &row, const QString &text)
{
    row.handle = readHandle(text);
    if (row.handle.isEmpty())
        doubt(row, IntakeField::Handle, TableRowTexts::tr("This is not a handle: letters, digits, _ and . make one."));
}

QString quoted(const QString &text)
{
    constexpr qsizetype longest = 40;
    return shownText(text).left(longest);
}

void readPeriod(IntakeRow &row, const QString &text)
{
    row.periodDays = readPeriodCell(text);
    if (!row.periodDays)
        doubt(row, IntakeField::Period, TableRowTexts::tr("“%1” is not a number of days.").arg(quoted(text)));
}

void readDate(IntakeRow &row, IntakeField field, const TableCell &cell, const QString &text, DateOrder order)
{
    std::optional<TableDate> date = readTableDate(text, order);
    bool fits = false;
    const double serial = text.toDouble(&fits);
    // 2010 to 2099 as Excel counts days: a column of days whose cells were formatted as numbers.
    if (!date && cell.kind == CellKind::Number && fits && serial >= 40179 && serial < 73051) {
        const auto seconds = static_cast<qint64>((serial - 25569) * 86400);
        const QDateTime wall = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc());
        date = TableDate {QDateTime(wall.date(), wall.time()).toSecsSinceEpoch(), wall.date(), seconds % 86400 != 0, true,
                          DateOrder::Unknown};
    }
    if (!date) {
        doubt(row, field, TableRowTexts::tr("“%1” is not a day that is understood here.").arg(quoted(text)));
        return;
    }
    if (date->ambiguous)
        doubt(row, field,
              TableRowTexts::tr("“%1” can be read in more than one way. It was taken as %2.")
                  .arg(quoted(text), QLocale().toString(date->day, QLocale::LongFormat)));
    if (!date->hasTime)
        row.doubts.append({field, TableRowTexts::tr("The time of day is not known."), true});
    const bool endOfDay = field == IntakeField::Until && !date->hasTime;
    const qint64 moment = endOfDay ? beginningOfDay(date->day.addDays(1)) : date->seconds;
    (field == IntakeField::Start ? row.start : row.until) = moment;
}

// The cells as a spreadsheet copies them.
QString cellsOf(const TableRow &row)
{
    constexpr qsizetype longest = 2000;
    QStringList cells;
    for (const TableCell &cell : row.cells)
        cells.append(cell.text.left(longest));
    while (!cells.isEmpty() && cells.last().isEmpty())
        cells.removeLast();
    return cells.join(u'\t').left(longest);
}

bool isTotal(const TableRow &row)
{
    for (const TableCell &cell : row.cells) {
        const QString key = headerKey(cell.text);
        if (key.isEmpty())
            continue;
        for (const QString &word : ColumnWords::current().totals) {
            if (key == word || key.startsWith(QString(word + u' ')))
                return true;
        }
        return false; // what sums up says so at its beginning
    }
    return false;
}

} // namespace

QString shownText(const QString &text)
{
    if (isCode(text))
        return maskCode(readCode(text).code);
    QStringList words = text.split(u' ');
    for (QString &word : words) {
        if (isCode(word))
            word = maskCode(readCode(word).code);
    }
    return words.join(u' ');
}

std::optional<IntakeRow> readTableRow(const TableRow &row, const ColumnMapping &mapping, const QString &fileName)
{
    if (row.number <= mapping.headerRow)
        return std::nullopt;
    IntakeRow result;
    result.source = TableRowTexts::tr("%1, row %L2").arg(fileName).arg(row.number);
    result.rawText = cellsOf(row);
    if (!row.problem.isEmpty()) {
        // Which cell is which is not known any more.
        refuse(result, row.problem);
        return result;
    }
    bool filled = false;
    QString ruinedPost;
    for (int i = 0; i < mapping.columns.size() && i < row.cells.size(); ++i) {
        const std::optional<IntakeField> field = mapping.columns.at(i).field;
        const TableCell &cell = row.cells.at(i);
        const QString text = valueOf(cell);
        const bool empty = text.isEmpty() && cell.kind != CellKind::Error;
        if (!field || empty)
            continue;
        filled = true;
        if (!noteCell(result, *field, cell, ruinedPost))
            continue;
        switch (*field) {
        case IntakeField::Code:
            result.rawCode = cell.text;
            result.code = readCode(text);
            break;
        case IntakeField::Post:
            readPost(result, text, ruinedPost);
            break;
        case IntakeField::Handle:
            readHandleCell(result, text);
            break;
        case IntakeField::Period:
            readPeriod(result, text);
            break;
        case IntakeField::Start:
        case IntakeField::Until:
            readDate(result, *field, cell, text, mapping.dateOrder);
            break;
        case IntakeField::Licensee:
            result.licensee = text;
            break;
        case IntakeField::Campaign:
            result.campaign = text;
            break;
        case IntakeField::Caption:
            result.caption = text;
            break;
        }
    }
    if (!filled)
        return std::nullopt;
    if (!ruinedPost.isEmpty() && result.hasPost())
        result.doubts.append({IntakeField::Post,
                              TableRowTexts::tr("A spreadsheet has destroyed a number for the post; the link or number beside it was taken."), true});
    else if (!ruinedPost.isEmpty())
        refuse(result, ruinedPost);
    const bool nothing = result.rawCode.isEmpty() && !result.hasPost();
    if (nothing && isTotal(row))
        refuse(result, TableRowTexts::tr("This row sums up others."));
    else if (nothing && result.refusals.isEmpty())
        refuse(result, TableRowTexts::tr("This row has neither a code nor a post."));
    if (result.handle.isEmpty())
        result.handle = result.link.handle;
    else if (!result.link.handle.isEmpty() && handleKey(result.handle) != handleKey(result.link.handle))
        doubt(result, IntakeField::Handle,
              TableRowTexts::tr("The handle is not the one in the post’s link, @%1.").arg(result.link.handle));
    return result;
}

} // namespace spark
