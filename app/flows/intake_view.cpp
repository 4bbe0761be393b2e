#include "app/flows/intake_view.h"

#include "models/exchange/table_rows.h"
#include "ui/widgets/marked_text.h"

#include <array>

namespace spark {

namespace {

class IntakeViewTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::IntakeViewTexts)
};

constexpr std::array encodings {TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be, TextEncoding::Windows1252};
constexpr std::array delimiters {',', ';', '\t', '|'};

template<typename Values, typename Value>
int placeOf(const Values &values, Value value)
{
    const auto found = std::find(values.begin(), values.end(), value);
    return found == values.end() ? -1 : static_cast<int>(found - values.begin());
}

QString delimiterName(char delimiter)
{
    switch (delimiter) {
    case ',': return IntakeViewTexts::tr("comma");
    case ';': return IntakeViewTexts::tr("semicolon");
    case '\t': return IntakeViewTexts::tr("tab");
    default: return QString(QLatin1Char(delimiter));
    }
}

// In a list nobody needs a code whole.
QString shownCell(const TableRow &row, qsizetype column, const ColumnMapping &mapping)
{
    const QString text = column < row.cells.size() ? row.cells.at(column).text : QString();
    const bool isCode = column < mapping.columns.size() && mapping.columns.at(column).field == IntakeField::Code && row.number > mapping.headerRow;
    return !text.isEmpty() && (isCode || looksLikeCode(text)) ? maskCode(text) : text;
}

IntakeGrid gridOf(const IntakeTable &table)
{
    const ColumnMapping &mapping = table.mapping;
    IntakeGrid grid;
    for (const MappedColumn &column : mapping.columns)
        grid.columns.append({shownText(column.header), column.field, column.certain, column.reason});
    for (const TableRow &row : table.first) {
        if (row.number <= mapping.headerRow)
            continue;
        QStringList cells;
        for (qsizetype column = 0; column < mapping.columns.size(); ++column)
            cells.append(shownCell(row, column, mapping));
        grid.first.append({row.number, cells});
    }
    grid.headerRow = mapping.headerRow;
    grid.remembered = table.remembered;
    if (table.shape.format == TableFormat::Xlsx) {
        grid.sheets = table.shape.sheets;
        grid.sheet = table.shape.sheet;
        return grid;
    }
    for (const TextEncoding encoding : encodings)
        grid.encodings.append(encodingName(encoding));
    grid.encoding = placeOf(encodings, table.shape.encoding);
    for (const char delimiter : delimiters)
        grid.delimiters.append(delimiterName(delimiter));
    grid.delimiter = placeOf(delimiters, table.shape.delimiter);
    if (grid.delimiter < 0) {
        grid.delimiter = static_cast<int>(grid.delimiters.size());
        grid.delimiters.append(delimiterName(table.shape.delimiter));
    }
    return grid;
}

// The columns keep their places, and have the headers of another row.
ColumnMapping mappingFor(const IntakeTable &table, const IntakeGridChoice &choice)
{
    ColumnMapping mapping = table.mapping;
    mapping.headerRow = choice.headerRow;
    const auto headers = std::find_if(table.first.begin(), table.first.end(), [&choice](const TableRow &row) { return row.number == choice.headerRow; });
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
        MappedColumn &column = mapping.columns[i];
        if (choice.headerRow != table.mapping.headerRow)
            column.header = headers != table.first.end() && i < headers->cells.size() ? headers->cells.at(i).text : QString();
        column.field = choice.fields->value(i);
        column.certain = true; // a person has looked
        column.reason.clear();
    }
    return mapping;
}

} // namespace

IntakeFindings findingsOf(const IntakeProposal &proposal)
{
    IntakeFindings findings;
    findings.name = proposal.name;
    findings.text = proposal.text;
    findings.marks = proposal.marks;
    findings.rows = proposal.rows;
    findings.notes = proposal.notes;
    if (proposal.broken)
        findings.broken = proposal.broken->text();
    if (proposal.table)
        findings.grid = gridOf(*proposal.table);
    return findings;
}

IntakeOptions optionsFor(const IntakeTable &table, const IntakeGridChoice &choice)
{
    IntakeOptions options;
    if (table.shape.format == TableFormat::Xlsx) {
        options.kind = FileKind::Xlsx;
        options.table.sheet = choice.sheet;
    } else {
        options.kind = FileKind::Csv;
        options.table.encoding = choice.encoding >= 0 && choice.encoding < int(encodings.size()) ? encodings.at(choice.encoding) : table.shape.encoding;
        options.table.delimiter = choice.delimiter >= 0 && choice.delimiter < int(delimiters.size()) ? delimiters.at(choice.delimiter) : table.shape.delimiter;
        options.table.quote = table.shape.quote;
    }
    if (choice.fields)
        options.mapping = mappingFor(table, choice);
    return options;
}

void joinPlaces(IntakeFindings &findings)
{
    qsizetype length = 0;
    bool hasText = false;
    for (const IntakePlace &place : std::as_const(findings.places)) {
        length += place.text.size() + place.name.size() + place.found.size();
        hasText = hasText || !place.text.isEmpty();
    }
    if (!hasText || length > MarkedText::longestShown / 2)
        return;
    for (const IntakePlace &place : std::as_const(findings.places)) {
        findings.text += (findings.text.isEmpty() ? QString() : QStringLiteral("\n\n")) % QStringLiteral("── ") % place.name % QStringLiteral(" ──\n");
        const qsizetype begin = findings.text.size();
        for (IntakeMark mark : place.marks) {
            mark.span.start += begin;
            findings.marks.append(mark);
        }
        findings.text += place.text.isEmpty() ? place.found : place.text;
    }
    findings.name = IntakeViewTexts::tr("%n file(s)", nullptr, static_cast<int>(findings.places.size()));
    findings.places.clear();
}

QString foundIn(const QList<JudgedRow> &rows)
{
    int codes = 0;
    int posts = 0;
    for (const JudgedRow &row : rows) {
        codes += row.row.rawCode.isEmpty() ? 0 : 1;
        posts += row.row.rawCode.isEmpty() && row.row.hasPost() ? 1 : 0;
    }
    if (codes == 0 && posts == 0)
        return IntakeViewTexts::tr("Neither a code nor a post was found.");
    QStringList parts;
    if (codes > 0)
        parts.append(IntakeViewTexts::tr("%n code(s)", nullptr, codes));
    if (posts > 0)
        parts.append(IntakeViewTexts::tr("%n post(s) without a code", nullptr, posts));
    return parts.join(QLatin1String(", "));
}

} // namespace spark
