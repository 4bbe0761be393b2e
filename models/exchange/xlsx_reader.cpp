#include "models/exchange/xlsx_reader.h"

#include "models/exchange/xlsx_merges.h"
#include "models/exchange/xlsx_number_format.h"
#include "models/exchange/xlsx_workbook.h"
#include "models/exchange/xml_guard.h"

#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

namespace spark {

namespace {

class XlsxReaderTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::XlsxReaderTexts)
};

// A double holds every whole number below this exactly as typed; spreadsheets keep 15 digits.
constexpr double mostDigits = 1e15;

struct MergedValue
{
    qint64 lastRow = 0;
    TableCell cell;
};

} // namespace

struct XlsxReader::State
{
    State(ZipArchive zip, XlsxWorkbook workbook)
        : archive(std::move(zip))
        , book(std::move(workbook))
    {
    }

    ZipArchive archive;
    XlsxWorkbook book;
    TableShape shape;
    QString part;
    qint64 total = 0;
    std::unique_ptr<ZipEntryDevice> entry;
    std::unique_ptr<XmlGuard> guard;
    QXmlStreamReader xml;
    int depth = 0;
    bool inRows = false;
    bool ended = false;
    qint64 number = 0; // of the last row
    QList<MergedCells> merges;
    qsizetype nextMerge = 0;
    QHash<int, MergedValue> merged; // by column

    const QString &name() const { return archive.name(); }

    tl::unexpected<Error> broken(Error error)
    {
        ended = true;
        error.message += u' '
            + (number == 0 ? XlsxReaderTexts::tr("No row was read.")
                           : XlsxReaderTexts::tr("The rows up to row %L1 were read.").arg(number));
        return failure(std::move(error));
    }

    Error damage()
    {
        if (const auto error = xmlFailure(xml, *entry, guard->refused(), name(), part))
            return *error;
        xml.raiseError();
        return *xmlFailure(xml, *entry, false, name(), part);
    }

    TableCell numberCell(const QString &value, int style) const
    {
        TableCell cell {value, CellKind::Number, {}};
        bool fits = false;
        const double serial = value.toDouble(&fits);
        if (!fits) {
            cell.kind = CellKind::Text;
            return cell;
        }
        if (style >= 0 && style < book.dateStyles.size() && book.dateStyles.at(style)) {
            const QString date = dateOfSerial(serial, book.from1904);
            cell.kind = date.isEmpty() ? CellKind::Error : date.contains(u'-') ? CellKind::Date : CellKind::Text;
            if (!date.isEmpty())
                cell.text = date;
            return cell;
        }
        cell.notes.setFlag(CellNote::RuinedNumber, std::abs(serial) >= mostDigits);
        return cell;
    }

    TableCell valueCell(const QString &type, const QString &value, int style) const
    {
        TableCell cell;
        if (value.isEmpty())
            return cell;
        if (type.isEmpty() || type == QLatin1String("n"))
            return numberCell(value, style);
        cell.kind = CellKind::Text;
        cell.text = value;
        if (type == QLatin1String("s")) {
            bool fits = false;
            const qlonglong index = value.toLongLong(&fits);
            cell.kind = fits && book.texts.contains(index) ? CellKind::Text : CellKind::Error;
            cell.text = cell.kind == CellKind::Text ? book.texts.at(index) : QString();
        } else if (type == QLatin1String("b")) {
            cell.kind = CellKind::Boolean;
            cell.text = value == QLatin1String("1") ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        } else if (type == QLatin1String("e")) {
            cell.kind = CellKind::Error;
        } else if (type == QLatin1String("d")) {
            cell.kind = CellKind::Date;
        } else {
            cell.text = unescapedText(value);
        }
        if (cell.kind == CellKind::Text)
            finishText(cell);
        return cell;
    }

    // From <c> to </c>.
    TableCell readCell()
    {
        const QXmlStreamAttributes attributes = xml.attributes();
        const QString type = attributes.value(QLatin1String("t")).toString();
        const QStringView styleText = attributes.value(QLatin1String("s"));
        const int style = styleText.isEmpty() ? 0 : styleText.toInt();
        bool formula = false;
        QString value;
        std::optional<QString> runs;
        int inner = 1;
        bool inValue = false;
        while (inner > 0 && !xml.atEnd()) {
            switch (xml.readNext()) {
            case QXmlStreamReader::StartElement:
                ++inner;
                if (inner > XmlGuard::deepest)
                    xml.raiseError();
                inValue = inner == 2 && xml.name() == QLatin1String("v");
                if (inner == 2 && xml.name() == QLatin1String("f"))
                    formula = true;
                if (inner == 2 && xml.name() == QLatin1String("is")) {
                    runs = readRuns(xml);
                    --inner;
                }
                break;
            case QXmlStreamReader::EndElement:
                --inner;
                inValue = false;
                break;
            case QXmlStreamReader::Characters:
                if (inValue && value.size() <= longestCell)
                    value += xml.text();
                break;
            default:
                break;
            }
        }
        TableCell cell;
        if (runs) {
            cell = {*runs, CellKind::Text, {}};
            finishText(cell);
        } else {
            cell = valueCell(type, value, style);
        }
        cell.notes.setFlag(CellNote::Formula, formula);
        return cell;
    }

    void applyMerges(TableRow &row)
    {
        for (auto it = merged.begin(); it != merged.end();)
            it = it->lastRow < row.number ? merged.erase(it) : std::next(it);
        for (auto it = merged.cbegin(); it != merged.cend(); ++it) {
            if (row.cells.size() <= it.key())
                row.cells.resize(it.key() + 1);
            if (row.cells.at(it.key()).kind == CellKind::Empty)
                row.cells[it.key()] = it->cell;
        }
        for (; nextMerge < merges.size() && merges.at(nextMerge).firstRow <= row.number; ++nextMerge) {
            const MergedCells &range = merges.at(nextMerge);
            if (range.firstRow < row.number || range.column >= row.cells.size() || range.column >= mostColumns)
                continue;
            TableCell cell = row.cells.at(range.column);
            if (cell.kind == CellKind::Empty)
                continue;
            cell.notes |= CellNote::Merged;
            merged.insert(range.column, {range.lastRow, cell});
        }
    }

    // From <row> to </row>.
    bool readRow(TableRow &row)
    {
        const QStringView given = xml.attributes().value(QLatin1String("r"));
        const qint64 at = given.isEmpty() ? number + 1 : given.toLongLong();
        row = {at, {}, {}};
        // Rows in order is all that can be streamed, and all that programs write.
        if (at <= number || at > 1048576)
            return false;
        int column = 0;
        int inner = 1;
        while (inner > 0 && !xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::EndElement) {
                --inner;
            } else if (token == QXmlStreamReader::StartElement) {
                if (inner != 1 || xml.name() != QLatin1String("c")) {
                    if (++inner > XmlGuard::deepest)
                        xml.raiseError();
                    continue;
                }
                const QStringView placeText = xml.attributes().value(QLatin1String("r"));
                if (!placeText.isEmpty()) {
                    const auto place = readCellPlace(placeText);
                    if (!place || place->row != at || place->column < column)
                        return false;
                    column = place->column;
                }
                const TableCell cell = readCell();
                if (column >= mostColumns) {
                    if (cell.kind != CellKind::Empty)
                        row.problem = XlsxReaderTexts::tr("This row has more than %n columns.", nullptr,
                                                          static_cast<int>(mostColumns));
                } else if (cell.kind != CellKind::Empty || cell.notes) {
                    row.cells.resize(column + 1);
                    row.cells[column] = cell;
                }
                ++column;
            }
        }
        if (xml.hasError())
            return false;
        number = at;
        return true;
    }
};

XlsxReader::XlsxReader(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

XlsxReader::~XlsxReader() = default;

Expected<std::unique_ptr<TableReader>> XlsxReader::open(ZipArchive archive, const TableOptions &options)
{
    SPARK_TRY_VALUE(XlsxWorkbook book, XlsxWorkbook::read(archive));
    auto state = std::make_unique<State>(std::move(archive), std::move(book));
    const QList<XlsxSheet> &sheets = state->book.sheets;
    state->shape.format = TableFormat::Xlsx;
    for (const XlsxSheet &sheet : sheets)
        state->shape.sheets.append(sheet.name);
    const auto shown = std::find_if(sheets.begin(), sheets.end(), [](const XlsxSheet &sheet) { return !sheet.hidden; });
    const int sheet = options.sheet.value_or(shown == sheets.end() ? 0 : static_cast<int>(shown - sheets.begin()));
    if (sheet < 0 || sheet >= sheets.size())
        return failure(ErrorCode::InvalidInput,
                       XlsxReaderTexts::tr("“%1” has no sheet number %L2.").arg(state->name()).arg(sheet + 1),
                       XlsxReaderTexts::tr("Choose one of its sheets."));
    state->shape.sheet = sheet;
    state->part = sheets.at(sheet).part;
    const qsizetype index = state->archive.indexOf(state->part);
    if (index < 0)
        return failure(ErrorCode::InvalidInput,
                       XlsxReaderTexts::tr("“%1” lacks its sheet “%2”.").arg(state->name(), sheets.at(sheet).name),
                       XlsxReaderTexts::tr("Open it in a spreadsheet program, save it anew, and open that."));
    state->total = state->archive.entries().at(index).size;
    // Damage shows itself when the rows are read: up to there they are good.
    if (auto merges = readMergedCells(state->archive, index, mostSheetBytes))
        state->merges = std::move(*merges);
    SPARK_TRY_VALUE(state->entry, state->archive.device(index, mostSheetBytes));
    state->guard = std::make_unique<XmlGuard>(*state->entry);
    state->xml.setDevice(state->guard.get());
    return std::unique_ptr<TableReader>(new XlsxReader(std::move(state)));
}

Expected<bool> XlsxReader::next(TableRow &row)
{
    State &state = *m_state;
    while (!state.ended && !state.xml.atEnd()) {
        const auto token = state.xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            --state.depth;
            if (state.inRows && state.depth == 1) { // </sheetData>: what follows holds no cells
                state.ended = true;
                return false;
            }
        } else if (token == QXmlStreamReader::StartElement) {
            if (++state.depth > XmlGuard::deepest)
                return state.broken(state.damage());
            if (state.depth == 2 && state.xml.name() == QLatin1String("sheetData"))
                state.inRows = true;
            if (!state.inRows || state.depth != 3 || state.xml.name() != QLatin1String("row"))
                continue;
            if (!state.readRow(row))
                return state.broken(state.damage());
            --state.depth;
            state.applyMerges(row);
            return true;
        }
    }
    if (!state.ended && state.xml.hasError())
        return state.broken(state.damage());
    state.ended = true;
    return false;
}

const TableShape &XlsxReader::shape() const
{
    return m_state->shape;
}

qint64 XlsxReader::bytesRead() const
{
    return m_state->xml.characterOffset();
}

qint64 XlsxReader::bytesTotal() const
{
    return m_state->total;
}

} // namespace spark
