#include "models/exchange/xlsx_writer.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <cerrno>

#include <xlsxwriter.h>
#include <zip.h>

namespace spark {

namespace {

class XlsxTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::XlsxTexts)
};

constexpr double epochAsSerial = 25569; // 1970-01-01 in days since 1899-12-30, as workbooks count (ECMA-376 part 1, 18.17.4.1)
constexpr double msPerDay = 86400000;

double widthOf(const ExportColumn &column)
{
    if (column.key == QLatin1String("link") || column.key == QLatin1String("caption"))
        return 48;
    switch (column.kind) {
    case ColumnKind::Code: return 44;
    case ColumnKind::Id: return 22;
    case ColumnKind::Moment: return 19;
    case ColumnKind::Number:
    case ColumnKind::Amount: return 12;
    case ColumnKind::Text: return 20;
    }
    Q_UNREACHABLE();
}

// A workbook's texts spell what XML cannot hold as _x0007_; a text that looks so by itself is spelled too.
QByteArray cellText(QString text)
{
    static const QRegularExpression spelled(QStringLiteral("_(x[0-9A-Fa-f]{4}_)"));
    text.replace(spelled, QStringLiteral("_x005F_\\1"));
    for (QChar &c : text) {
        if (c == QChar(0xfffe) || c == QChar(0xffff) || c == QChar::Null)
            c = QChar::ReplacementCharacter;
    }
    return text.toUtf8();
}

} // namespace

XlsxWriter::XlsxWriter(std::unique_ptr<AtomicFile> file, const QList<ExportColumn> &columns, const TableStyle &style)
    : TableWriter(std::move(file), columns, style)
    , m_folder(QFile::encodeName(QFileInfo(m_file->path()).absolutePath()))
{
}

Expected<std::unique_ptr<TableWriter>> XlsxWriter::create(std::unique_ptr<AtomicFile> file, const QList<ExportColumn> &columns,
                                                          const TableStyle &style)
{
    std::unique_ptr<XlsxWriter> writer(new XlsxWriter(std::move(file), columns, style));
    SPARK_TRY(writer->open());
    return std::unique_ptr<TableWriter>(std::move(writer));
}

XlsxWriter::~XlsxWriter()
{
    if (!m_workbook)
        return;
    // The library closes it only when it writes the workbook.
    if (m_sheet && m_sheet->optimize_tmpfile)
        std::fclose(m_sheet->optimize_tmpfile);
    lxw_workbook_free(m_workbook);
}

Expected<void> XlsxWriter::open()
{
    QByteArray folder = m_folder; // the library's options are not const
    lxw_workbook_options options {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    errno = 0;
    m_workbook = workbook_new_opt(QFile::encodeName(m_file->writingPath()).constData(), &options);
    m_sheet = m_workbook ? workbook_add_worksheet(m_workbook, nullptr) : nullptr;
    if (!m_sheet || !m_sheet->optimize_tmpfile)
        return failure(m_file->failureOf(errno));
    m_textFormat = workbook_add_format(m_workbook);
    format_set_num_format(m_textFormat, "@");
    m_momentFormat = workbook_add_format(m_workbook);
    format_set_num_format(m_momentFormat, "yyyy-mm-dd hh:mm");
    m_amountFormat = workbook_add_format(m_workbook);
    format_set_num_format(m_amountFormat, "#,##0.00");
    return writeHeading();
}

Expected<void> XlsxWriter::writeHeading()
{
    lxw_format *bold = workbook_add_format(m_workbook);
    format_set_bold(bold);
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const ExportColumn &column = m_columns.at(i);
        const auto at = static_cast<lxw_col_t>(i);
        worksheet_set_column(m_sheet, at, at, widthOf(column), nullptr);
        QString text = heading(column);
        // A date in a workbook has no zone of its own.
        if (column.kind == ColumnKind::Moment && !m_style.titles)
            text += QStringLiteral(" (%1)").arg(QString::fromUtf8(m_style.zone.id()));
        SPARK_TRY(writeText(at, text, bold));
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    return {};
}

Expected<void> XlsxWriter::writeText(quint16 column, const QString &text, lxw_format *format)
{
    const auto row = static_cast<lxw_row_t>(m_rows);
    // Workbooks count UTF-16 units, as Qt does.
    const bool tooLong = text.size() > mostXlsxCharacters;
    const lxw_error result = tooLong ? LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED
                                     : worksheet_write_string(m_sheet, row, column, cellText(text).constData(), format);
    if (result == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) {
        return failure(ErrorCode::InvalidInput,
                       XlsxTexts::tr("“%1” was not written: the %2 in row %3 is longer than a cell of a workbook may be.")
                           .arg(QFileInfo(path()).fileName(), m_columns.at(column).title, QLocale().toString(m_rows + 1)),
                       XlsxTexts::tr("Leave that column out, or write a CSV or JSON file."));
    }
    if (result != LXW_NO_ERROR)
        return failure(m_file->failureOf(EIO));
    return {};
}

Expected<void> XlsxWriter::writeRow(const QJsonObject &row)
{
    if (m_rows >= mostXlsxRows) {
        return failure(ErrorCode::InvalidInput,
                       XlsxTexts::tr("“%1” was not written: a workbook holds at most %2 rows.").arg(QFileInfo(path()).fileName(), QLocale().toString(mostXlsxRows)),
                       XlsxTexts::tr("Write fewer rows, or a CSV or JSON file."));
    }
    ++m_rows; // the heading is row 0
    const auto at = static_cast<lxw_row_t>(m_rows);
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const QJsonValue value = row.value(m_columns.at(i).key);
        const auto column = static_cast<lxw_col_t>(i);
        if (value.isDouble()) {
            (void)worksheet_write_number(m_sheet, at, column, value.toDouble(), nullptr);
            continue;
        }
        const QString text = value.toString();
        if (text.isEmpty())
            continue;
        if (m_columns.at(i).kind == ColumnKind::Moment) {
            const QDateTime local = QDateTime::fromString(text, Qt::ISODateWithMs).toTimeZone(m_style.zone);
            const double ms = static_cast<double>(local.toMSecsSinceEpoch() + 1000LL * local.offsetFromUtc());
            (void)worksheet_write_number(m_sheet, at, column, epochAsSerial + ms / msPerDay, m_momentFormat);
        } else if (m_columns.at(i).kind == ColumnKind::Amount) {
            (void)worksheet_write_number(m_sheet, at, column, text.toDouble(), m_amountFormat);
        } else {
            SPARK_TRY(writeText(column, text, m_textFormat));
        }
    }
    return {};
}

Expected<void> XlsxWriter::writeEnd()
{
    (void)worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(m_rows), static_cast<lxw_col_t>(m_columns.size() - 1));
    // The library takes no notice of a disk that is full.
    errno = 0;
    if (std::fflush(m_sheet->optimize_tmpfile) != 0 || std::ferror(m_sheet->optimize_tmpfile) != 0)
        return failure(m_file->failureOf(errno));
    errno = 0;
    lxw_workbook *closing = std::exchange(m_workbook, nullptr);
    if (const lxw_error result = workbook_close(closing); result != LXW_NO_ERROR)
        return failure(m_file->failureOf(errno));
    return checkSheet();
}

// For the same reason the workbook is opened and its sheet read to the end before it counts.
Expected<void> XlsxWriter::checkSheet() const
{
    const auto cut = [this] { return failure(m_file->failureOf(ENOSPC)); };
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
        zip_open(QFile::encodeName(m_file->writingPath()).constData(), ZIP_RDONLY, nullptr), &zip_discard);
    if (!archive)
        return cut();
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> sheet(zip_fopen(archive.get(), "xl/worksheets/sheet1.xml", 0), &zip_fclose);
    if (!sheet)
        return cut();
    QByteArray end;
    std::array<char, 1 << 16> buffer {};
    while (true) {
        const zip_int64_t count = zip_fread(sheet.get(), buffer.data(), buffer.size());
        if (count < 0)
            return cut();
        if (count == 0)
            break;
        end += QByteArray(buffer.data(), static_cast<qsizetype>(count));
        end = end.right(32);
    }
    if (!end.trimmed().endsWith("</worksheet>"))
        return cut();
    return {};
}

} // namespace spark
