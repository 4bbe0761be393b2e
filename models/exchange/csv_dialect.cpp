#include "models/exchange/csv_dialect.h"

#include <QHash>

#include <csv.h>

#include <algorithm>

namespace spark {

namespace {

constexpr char delimiters[] = {',', ';', '\t', '|'};

struct Counts
{
    QHash<int, int> rowsByColumns;
    int columns = 0;
    int rows = 0;
};

void countField(void *, size_t, void *counts)
{
    ++static_cast<Counts *>(counts)->columns;
}

void countRow(int, void *counts)
{
    auto *all = static_cast<Counts *>(counts);
    ++all->rowsByColumns[all->columns];
    ++all->rows;
    all->columns = 0;
}

// Up to the last line end, as the line behind it may be cut; all when there is none.
QByteArrayView wholeLines(QByteArrayView bytes)
{
    const qsizetype end = std::max(bytes.lastIndexOf('\n'), bytes.lastIndexOf('\r'));
    return end < 0 ? bytes : bytes.first(end + 1);
}

// Cells that begin with the sign and end with it, against those that only begin: a leading apostrophe is how
// spreadsheets mark a text.
bool quotesWith(QByteArrayView lines, char delimiter, char quote)
{
    qsizetype both = 0;
    qsizetype one = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= lines.size(); ++i) {
        if (i < lines.size() && lines.at(i) != delimiter && lines.at(i) != '\n' && lines.at(i) != '\r')
            continue;
        const QByteArrayView cell = lines.sliced(begin, i - begin);
        if (cell.size() > 1 && cell.front() == quote)
            ++(cell.back() == quote ? both : one);
        begin = i + 1;
    }
    return both > 0 && both > 4 * one;
}

} // namespace

CsvFit csvFit(QByteArrayView beginning, char delimiter, char quote)
{
    Counts counts;
    csv_parser parser;
    if (csv_init(&parser, 0) != 0)
        return {};
    csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
    csv_set_quote(&parser, static_cast<unsigned char>(quote));
    const QByteArrayView lines = wholeLines(beginning);
    csv_parse(&parser, lines.data(), static_cast<size_t>(lines.size()), countField, countRow, &counts);
    csv_fini(&parser, countField, countRow, &counts);
    csv_free(&parser);
    CsvFit fit {0, 0, counts.rows};
    for (auto it = counts.rowsByColumns.cbegin(); it != counts.rowsByColumns.cend(); ++it) {
        if (it.value() > fit.rows || (it.value() == fit.rows && it.key() > fit.columns)) {
            fit.columns = it.key();
            fit.rows = it.value();
        }
    }
    return fit;
}

CsvDialect guessCsvDialect(QByteArrayView beginning, std::optional<char> delimiter, std::optional<char> quote)
{
    CsvDialect dialect;
    // sep=; or "sep=;" in a line of its own
    QByteArrayView first = beginning.first(std::min<qsizetype>(beginning.size(), 10));
    const bool quoted = first.startsWith('"');
    if (quoted)
        first = first.sliced(1);
    if (first.size() > 5 && QByteArrayView(first.first(4)).compare("sep=", Qt::CaseInsensitive) == 0) {
        const qsizetype end = 5 + (quoted ? 2 : 0);
        const bool closed = !quoted || (beginning.size() >= end && beginning.at(end - 1) == '"');
        if (closed && beginning.size() > end && (beginning.at(end) == '\n' || beginning.at(end) == '\r')) {
            dialect.delimiter = first.at(4);
            dialect.preface = end + (beginning.sliced(end).startsWith("\r\n") ? 2 : 1);
            delimiter = delimiter.value_or(dialect.delimiter);
        }
    }
    const QByteArrayView lines = wholeLines(beginning.sliced(dialect.preface));

    double best = 0;
    for (const char candidate : delimiters) {
        const CsvFit fit = csvFit(lines, candidate, quote.value_or('"'));
        if (fit.columns < 2)
            continue;
        // Regular lines say more than many columns: commas stand in captions, too.
        const double score = static_cast<double>(fit.rows) / fit.allRows + 0.01 * std::min(fit.columns, 50);
        if (score > best) {
            best = score;
            dialect.delimiter = candidate;
        }
    }
    if (delimiter)
        dialect.delimiter = *delimiter;
    if (quote)
        dialect.quote = *quote;
    else if (!lines.contains('"') && quotesWith(lines, dialect.delimiter, '\''))
        dialect.quote = '\'';
    return dialect;
}

} // namespace spark
