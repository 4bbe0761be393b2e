#include "models/exchange/csv_reader.h"

#include "models/exchange/csv_dialect.h"

#include <csv.h>

#include <algorithm>
#include <deque>

namespace spark {

namespace {

class CsvTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::CsvTexts)
};

constexpr qsizetype chunkSize = 64 * 1024;

struct Line
{
    QByteArray bytes; // with one \n at its end
    bool suspect = false; // stood in a row that was given up
    bool tooLong = false; // bytes is its beginning
};

// Lines of a device, in an encoding in which ASCII stands for itself: UTF-16 becomes UTF-8.
class Lines
{
public:
    Lines(std::unique_ptr<QIODevice> device, TextEncoding encoding)
        : m_device(std::move(device))
        , m_wide(encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be)
        , m_encoding(encoding)
    {
    }

    QIODevice &device() { return *m_device; }
    const QIODevice &device() const { return *m_device; }
    bool failed() const { return m_failed; }

    // False at the end.
    bool next(Line &line)
    {
        line = {};
        for (;;) {
            const qsizetype end = lineEnd();
            if (end >= 0) {
                take(line, end);
                return true;
            }
            if (m_buffer.size() - m_begin > CsvReader::longestRecord) {
                // The beginning is enough to say which line it is; the rest goes by unseen.
                if (!line.tooLong)
                    line.bytes = m_buffer.mid(m_begin, chunkSize);
                line.tooLong = true;
                m_buffer.clear();
                m_begin = m_seen = 0;
            }
            if (!fill()) {
                if (m_begin == m_buffer.size() && !line.tooLong)
                    return false;
                take(line, m_buffer.size());
                return true;
            }
        }
    }

private:
    // Where the next line ends, before its \n, \r\n or \r; -1 while that is not in the buffer.
    qsizetype lineEnd()
    {
        for (; m_seen < m_buffer.size(); ++m_seen) {
            const char c = m_buffer.at(m_seen);
            if (c == '\n')
                return m_seen;
            if (c == '\r' && (m_seen + 1 < m_buffer.size() || m_atEnd)) // else a \n may follow
                return m_seen;
            if (c == '\r')
                return -1;
        }
        return -1;
    }

    void take(Line &line, qsizetype end)
    {
        if (!line.tooLong)
            line.bytes = m_buffer.mid(m_begin, end - m_begin) + '\n';
        line.tooLong = line.tooLong || line.bytes.size() > CsvReader::longestRecord;
        const bool two = end + 1 < m_buffer.size() && m_buffer.at(end) == '\r' && m_buffer.at(end + 1) == '\n';
        m_begin = m_seen = std::min<qsizetype>(m_buffer.size(), end + (two ? 2 : 1));
    }

    bool fill()
    {
        if (m_atEnd)
            return false;
        m_buffer.remove(0, m_begin);
        m_seen -= m_begin;
        m_begin = 0;
        QByteArray chunk(chunkSize, Qt::Uninitialized);
        const qint64 count = m_device->read(chunk.data(), chunk.size());
        m_failed = count < 0;
        m_atEnd = count <= 0;
        chunk.truncate(std::max<qint64>(count, 0));
        m_buffer += m_wide ? narrowed(m_kept + chunk) : chunk;
        return true; // at the end, too: a last \r is now the end of its line
    }

    QByteArray narrowed(QByteArray wide)
    {
        // Neither a unit nor a pair is cut: what is not whole waits for the next chunk.
        qsizetype whole = wide.size() / 2 * 2;
        if (m_atEnd) {
            whole = wide.size();
        } else if (whole >= 2) {
            const uchar high = static_cast<uchar>(wide.at(m_encoding == TextEncoding::Utf16Le ? whole - 1 : whole - 2));
            whole -= (high & 0xFC) == 0xD8 ? 2 : 0;
        }
        m_kept = wide.mid(whole);
        wide.truncate(whole);
        return decodeAs(wide, m_encoding).text.toUtf8();
    }

    std::unique_ptr<QIODevice> m_device;
    bool m_wide;
    TextEncoding m_encoding;
    QByteArray m_buffer;
    QByteArray m_kept;
    qsizetype m_begin = 0;
    qsizetype m_seen = 0;
    bool m_atEnd = false;
    bool m_failed = false;
};

// One row at a time through libcsv, which tells what is malformed when it is strict.
class Parser
{
public:
    Parser(char delimiter, char quote)
        : m_delimiter(static_cast<unsigned char>(delimiter))
        , m_quote(static_cast<unsigned char>(quote))
    {
        begin();
    }
    ~Parser() { csv_free(&m_parser); }
    Q_DISABLE_COPY_MOVE(Parser)

    void restart()
    {
        csv_free(&m_parser);
        begin();
    }

    // False when the bytes are malformed.
    bool feed(const QByteArray &bytes)
    {
        const auto size = static_cast<size_t>(bytes.size());
        return csv_parse(&m_parser, bytes.constData(), size, cellEnds, rowEnds, this) == size;
    }

    bool rowEnded() const { return m_rowEnded; }
    const QByteArrayList &cells() const { return m_cells; }
    bool droppedColumns() const { return m_dropped; }

private:
    void begin()
    {
        csv_init(&m_parser, CSV_STRICT);
        csv_set_delim(&m_parser, m_delimiter);
        csv_set_quote(&m_parser, m_quote);
        m_cells.clear();
        m_rowEnded = m_dropped = false;
    }

    static void cellEnds(void *bytes, size_t size, void *self)
    {
        auto *parser = static_cast<Parser *>(self);
        if (parser->m_rowEnded) {
            parser->m_cells.clear();
            parser->m_rowEnded = parser->m_dropped = false;
        }
        if (parser->m_cells.size() < mostColumns)
            parser->m_cells.append(QByteArray(static_cast<const char *>(bytes), static_cast<qsizetype>(size)));
        else
            parser->m_dropped = true;
    }

    static void rowEnds(int, void *self) { static_cast<Parser *>(self)->m_rowEnded = true; }

    csv_parser m_parser {};
    unsigned char m_delimiter;
    unsigned char m_quote;
    QByteArrayList m_cells;
    bool m_rowEnded = false;
    bool m_dropped = false;
};

bool isBlank(const QByteArray &line, char delimiter)
{
    return std::all_of(line.begin(), line.end(),
                       [delimiter](char c) { return c == '\n' || ((c == ' ' || c == '\t') && c != delimiter); });
}

} // namespace

struct CsvReader::State
{
    State(std::unique_ptr<QIODevice> device, TableShape tableShape, QString fileName)
        : lines(std::move(device), tableShape.encoding)
        , parser(tableShape.delimiter, tableShape.quote)
        , shape(std::move(tableShape))
        , name(std::move(fileName))
    {
    }

    Lines lines;
    Parser parser;
    TableShape shape;
    QString name;
    std::deque<Line> ahead; // lines to be read once more
    std::deque<Line> pending; // lines of the row that is being read
    qsizetype pendingSize = 0;
    qint64 number = 0; // of the last row
    qsizetype columns = 0; // of the first row
    qint64 total = 0;

    bool takeLine(Line &line)
    {
        if (ahead.empty())
            return lines.next(line);
        line = std::move(ahead.front());
        ahead.pop_front();
        return true;
    }

    TableCell cellOf(const QByteArray &bytes) const
    {
        TableCell cell;
        if (bytes.isEmpty())
            return cell;
        cell.kind = CellKind::Text;
        const bool windows = shape.encoding == TextEncoding::Windows1252;
        DecodedText decoded = decodeAs(bytes, windows ? TextEncoding::Windows1252 : TextEncoding::Utf8);
        if (!windows && decoded.misfits > 0) {
            // The sample was plain ASCII, or somebody has put two files together.
            decoded = decodeAs(bytes, TextEncoding::Windows1252);
            cell.notes |= CellNote::OtherEncoding;
        }
        if (decoded.text.isEmpty()) // another byte-order mark
            return {};
        cell.text = decoded.text;
        cell.notes.setFlag(CellNote::Misfits, decoded.misfits > 0 || cell.text.contains(QChar(0xFFFD)));
        finishText(cell);
        return cell;
    }

    void fillRow(TableRow &row, const QByteArrayList &cells)
    {
        row = {++number, {}, {}};
        row.cells.reserve(cells.size());
        for (const QByteArray &bytes : cells)
            row.cells.append(cellOf(bytes));
        if (columns == 0)
            columns = cells.size();
    }

    void finishRow(TableRow &row, bool suspect)
    {
        fillRow(row, parser.cells());
        const bool zeros = std::any_of(row.cells.begin(), row.cells.end(),
                                       [](const TableCell &cell) { return cell.text.contains(QChar(0)); });
        if (zeros)
            row.problem = CsvTexts::tr("This row holds characters that no text has.");
        else if (parser.droppedColumns())
            row.problem = tooManyColumns();
        else if (suspect && row.cells.size() != columns)
            row.problem = CsvTexts::tr("This row has another number of columns than the first, and a broken quote is near.");
        parser.restart();
        pending.clear();
        pendingSize = 0;
    }

    static QString tooManyColumns()
    {
        return CsvTexts::tr("This row has more than %n columns.", nullptr, static_cast<int>(mostColumns));
    }

    // Gives the first of the pending lines as a row, and puts the others back to be read again.
    void giveUp(TableRow &row)
    {
        parser.restart();
        const Line first = std::move(pending.front());
        pending.pop_front();
        const bool alone = pending.empty();
        while (!pending.empty()) {
            pending.back().suspect = true;
            ahead.push_front(std::move(pending.back()));
            pending.pop_back();
        }
        pendingSize = 0;

        QByteArrayList cells = first.bytes.chopped(first.bytes.endsWith('\n') ? 1 : 0).split(shape.delimiter);
        const bool many = cells.size() > mostColumns;
        if (many)
            cells.resize(mostColumns);
        bool opened = false;
        for (QByteArray &cell : cells) {
            cell = cell.trimmed();
            opened = opened || cell.startsWith(shape.quote);
        }
        fillRow(row, cells);
        if (first.tooLong)
            row.problem = CsvTexts::tr("This row is longer than any table’s, and was not read to its end.");
        else if (many)
            row.problem = tooManyColumns();
        else if (opened || !alone || (first.suspect && cells.size() != columns))
            row.problem = CsvTexts::tr("A quote in this row is opened and not closed, or stands where none may stand.");
    }
};

CsvReader::CsvReader(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

CsvReader::~CsvReader() = default;

Expected<std::unique_ptr<TableReader>> CsvReader::open(std::unique_ptr<QIODevice> device, const QString &name,
                                                       const TableOptions &options)
{
    const QByteArray sample = device->peek(sampleSize);
    const std::optional<EncodingGuess> guess = guessEncoding(sample, sample.size() < sampleSize);
    if (!guess)
        return failure(decodeText(sample, name).error());
    TableShape shape;
    shape.encoding = options.encoding.value_or(guess->encoding);
    const qsizetype mark = shape.encoding == guess->encoding ? guess->markSize : 0;
    const bool wide = shape.encoding == TextEncoding::Utf16Le || shape.encoding == TextEncoding::Utf16Be;
    const QByteArray narrow =
        wide ? decodeAs(QByteArrayView(sample).sliced(mark), shape.encoding).text.toUtf8() : sample.mid(mark);
    const CsvDialect dialect = guessCsvDialect(narrow, options.delimiter, options.quote);
    shape.delimiter = dialect.delimiter;
    shape.quote = dialect.quote;
    device->skip(mark + dialect.preface * (wide ? 2 : 1)); // the line "sep=;" is ASCII
    auto state = std::make_unique<State>(std::move(device), shape, name);
    state->total = state->lines.device().size();
    return std::unique_ptr<TableReader>(new CsvReader(std::move(state)));
}

Expected<bool> CsvReader::next(TableRow &row)
{
    State &state = *m_state;
    Line line;
    while (state.takeLine(line)) {
        if (state.pending.empty() && isBlank(line.bytes, state.shape.delimiter)) {
            ++state.number;
            continue;
        }
        const bool tooLong = line.tooLong;
        const bool suspect = line.suspect;
        state.pendingSize += line.bytes.size();
        state.pending.push_back(std::move(line));
        if (tooLong || state.pendingSize > longestRecord || !state.parser.feed(state.pending.back().bytes)) {
            state.giveUp(row);
            return true;
        }
        if (state.parser.rowEnded()) {
            state.finishRow(row, suspect);
            return true;
        }
    }
    if (state.lines.failed())
        return failure(ErrorCode::Io,
                       CsvTexts::tr("“%1” could not be read behind row %L2.").arg(state.name).arg(state.number),
                       CsvTexts::tr("Copy it to this computer, and try again."));
    if (state.pending.empty())
        return false;
    state.giveUp(row);
    return true;
}

const TableShape &CsvReader::shape() const
{
    return m_state->shape;
}

qint64 CsvReader::bytesRead() const
{
    return m_state->lines.device().pos();
}

qint64 CsvReader::bytesTotal() const
{
    return m_state->total;
}

} // namespace spark
