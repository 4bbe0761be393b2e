#include "models/exchange/intake_table_source.h"

#include "models/exchange/table_rows.h"

namespace spark {

namespace {

class TableSourceTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::TableSourceTexts)
};

class TableSource final : public IntakeSource
{
public:
    TableSource(std::unique_ptr<TableReader> reader, const QString &name, const IntakeContext &context)
        : m_reader(std::move(reader)), m_name(name), m_context(context)
    {
    }

    Expected<void> begin(const IntakeOptions &options)
    {
        IntakeTable shown;
        TableRow row;
        while (m_first.size() < rowsToGuessFrom) {
            const Expected<bool> more = m_reader->next(row);
            if (!more) {
                // The rows before are good; the error comes after them.
                m_broken = more.error();
                break;
            }
            if (!*more) {
                m_ended = true;
                break;
            }
            m_first.append(row);
        }
        if (m_first.isEmpty() && m_broken)
            return failure(*m_broken);
        SPARK_TRY_VALUE(shown.mapping, mappingFor(options, shown.remembered));
        shown.first = m_first;
        shown.shape = m_reader->shape();
        if (!shown.mapping.findsRows())
            notes.append(TableSourceTexts::tr("No column of “%1” looks like codes or posts. Say which column is what.").arg(m_name));
        table = shown;
        return {};
    }

    Expected<bool> next(IntakeRow &row) override
    {
        if (!table->mapping.findsRows())
            return false;
        TableRow cells;
        for (;;) {
            if (m_context.givesUp())
                return failure(ErrorCode::Cancelled, TableSourceTexts::tr("Reading “%1” was cancelled. Nothing was changed.").arg(m_name));
            SPARK_TRY_VALUE(const bool more, nextCells(cells));
            if (!more)
                return false;
            if (std::optional<IntakeRow> read = readTableRow(cells, table->mapping, m_name)) {
                row = std::move(*read);
                return true;
            }
        }
    }

    double progress() const override
    {
        const auto total = static_cast<double>(m_reader->bytesTotal());
        return total > 0 ? static_cast<double>(m_reader->bytesRead()) / total : 1;
    }

private:
    Expected<ColumnMapping> mappingFor(const IntakeOptions &options, bool &remembered) const
    {
        if (options.mapping)
            return *options.mapping;
        const ColumnMapping guess = guessMapping(m_first);
        if (!options.mapEntries.isEmpty())
            return mappingFromEntries(options.mapEntries, guess);
        if (!m_context.remembered)
            return guess;
        for (const ColumnMapping &candidate : candidates(guess)) {
            const QString earlier = m_context.remembered(headerFingerprint(candidate.headers()));
            if (earlier.isEmpty())
                continue;
            const Expected<ColumnMapping> mapping = mappingFromText(earlier, candidate);
            if (!mapping)
                continue; // what does not fit any more is no reason to stop
            remembered = true;
            return mapping;
        }
        return guess;
    }

    // The guess, and the same columns with each of the first rows as their headers: a person may have said that they
    // are in another row than the guessed one.
    QList<ColumnMapping> candidates(const ColumnMapping &guess) const
    {
        constexpr qsizetype highest = 20;
        QList<ColumnMapping> all;
        for (const TableRow &row : m_first.first(std::min(m_first.size(), highest))) {
            if (row.number == guess.headerRow || !row.problem.isEmpty())
                continue;
            ColumnMapping candidate = guess;
            candidate.headerRow = row.number;
            for (qsizetype i = 0; i < candidate.columns.size(); ++i)
                candidate.columns[i].header = row.cells.value(i).text.simplified();
            const QStringList headers = candidate.headers();
            if (std::any_of(headers.begin(), headers.end(), [](const QString &header) { return !header.isEmpty(); }))
                all.append(candidate);
        }
        // Without headers one table is like any other: what is known of named columns comes before.
        all.insert(guess.headerRow > 0 ? 0 : all.size(), guess);
        return all;
    }

    Expected<bool> nextCells(TableRow &cells)
    {
        if (m_given < m_first.size()) {
            cells = m_first.at(m_given++);
            return true;
        }
        if (m_broken)
            return failure(*m_broken);
        if (m_ended)
            return false;
        return m_reader->next(cells);
    }

    std::unique_ptr<TableReader> m_reader;
    const QString m_name;
    const IntakeContext m_context;
    QList<TableRow> m_first;
    qsizetype m_given = 0;
    bool m_ended = false;
    std::optional<Error> m_broken;
};

} // namespace

Expected<std::unique_ptr<IntakeSource>> openTableSource(std::unique_ptr<TableReader> reader, const QString &name, const IntakeOptions &options,
                                                        const IntakeContext &context)
{
    auto source = std::make_unique<TableSource>(std::move(reader), name, context);
    SPARK_TRY(source->begin(options));
    return source;
}

} // namespace spark
