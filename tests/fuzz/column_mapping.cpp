#include "models/exchange/column_mapping.h"

#include "models/exchange/column_words.h"
#include "models/exchange/table_rows.h"
#include "tests/fuzz/fuzz.h"

using namespace spark;
using namespace spark::fuzz;

void fuzzOne(QByteArrayView bytes)
{
    if (bytes.startsWith("PK"))
        return;
    auto reader = openTable(bytes.toByteArray(), QStringLiteral("file.csv"));
    if (!reader)
        return;
    QList<TableRow> rows;
    TableRow row;
    while (rows.size() < rowsToGuessFrom && (*reader)->next(row).value_or(false))
        rows.append(row);
    const ColumnMapping mapping = guessMapping(rows);
    QList<IntakeField> fields;
    for (const MappedColumn &column : mapping.columns) {
        require(column.certain == column.reason.isEmpty(), "what is not certain says why");
        if (column.field)
            fields.append(*column.field);
    }
    for (const IntakeField field : allIntakeFields())
        require(fields.count(field) <= (field == IntakeField::Post ? 2 : 1), "a field has one column");

    const auto again = mappingFromText(mappingText(mapping), mapping);
    require(again.has_value() && again->headerRow == mapping.headerRow, "a mapping that is written is read");
    for (qsizetype i = 0; i < mapping.columns.size(); ++i)
        require(again->columns.at(i).field == mapping.columns.at(i).field, "a mapping is read as it was");
    require(headerFingerprint(mapping.headers()).size() == 32, "a fingerprint has its length");

    for (const TableRow &one : rows) {
        const auto read = readTableRow(one, mapping, QStringLiteral("file.csv"));
        if (!read)
            continue;
        require(one.number > mapping.headerRow, "headers are no row");
        require(!read->rawCode.isEmpty() || read->hasPost() || !read->refusals.isEmpty() || !read->doubts.isEmpty(),
                "a row without anything to take says so");
        require(one.problem.isEmpty() || !read->refusals.isEmpty(), "a broken row is not taken");
        require(!read->source.isEmpty(), "a row says where it stood");
    }
    for (const QString &header : mapping.headers())
        readTableDate(header, DateOrder::Unknown);
}
